// SPDX-License-Identifier: GPL-2.0-or-later
// How words of the library name an option or a command: by name, between two
// controls that no text has. Whoever asks says how it is spelled, so that
// people read `--include possible` in a terminal and something else where
// there is no command line: what a complaint, an answer or a drawing says goes
// through opt_spell as it is added.
//
// The same marks are data: what a note or a help names is what a program can
// offer, an option and its value. A value in capitals stands for what a person
// has yet to say, "focus=ACTOR"; a minus before the name, which nobody sees,
// tells that the option is to be left out: "leave out \1-layer\2".
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

// An option that a text offers.
struct opt_offer {
  struct str name, value; // value.at NULL: none, or one to be said
  bool leave_out;
};
// The next that *rest offers, which is then what follows; false if there is
// none. The options of a command, "\3blocs\2 \1at=D\2", are part of it.
bool opt_next(struct str *rest, struct opt_offer *offer);

#endif
