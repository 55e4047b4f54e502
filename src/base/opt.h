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

// An option of a question with its value, OPT("include=possible"), or without.
#define OPT(words) "\001" words "\002"
// What the program has to say: PROGRAM("help measures"), PROGRAM("entente").
#define PROGRAM(words) "\003" words "\002"

// Adds the text, its options as `spell` has them; without it as they are named.
void opt_spell(struct buf *b, struct str text, ent_speller *spell);

#endif
