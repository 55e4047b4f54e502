// SPDX-License-Identifier: GPL-2.0-or-later
// How words of the library name an option or a command: by name, between two
// controls that no text has. Whoever asks says how it is spelled, so that
// people read `--include possible` in a terminal and something else where
// there is no command line: what a complaint, an answer or a drawing says goes
// through opt_spell as it is added.
#ifndef BASE_OPT_H
#define BASE_OPT_H

#include "base/buf.h"
#include "entente.h"

// An option of a question, with a value or without; within a longer string it
// is written out, "give \1from\2, or \1include=possible\2".
#define OPT(words) "\1" words "\2"
// What the program has to say; within others "see `\3help measures\2`".
#define PROGRAM(words) "\3" words "\2"

// Adds the text, its options as `spell` has them; without it as they are named.
void opt_spell(struct buf *b, struct str text, ent_speller *spell);

#endif
