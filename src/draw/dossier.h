// SPDX-License-Identifier: GPL-2.0-or-later
// A dossier in the making, from what was found of its time: that says which
// ties there are; all else is filled in around those.
#ifndef DRAW_DOSSIER_H
#define DRAW_DOSSIER_H

#include "draw/canvas.h"
#include "find/chronicle.h"
#include "view/dossier.h"

struct making {
  ent_dossier *d;
  const ent_account *l;
  const ent_query *q;
  const struct chronicle *of; // its ties are the dossier's
  const ent_diags *watched;   // whose work it is
  struct untold_ties untold;  // ties of that time that are left out
  struct map doubts;          // memberships by which ties are in doubt
};

// A name for the middle of a sentence: one that runs from right to left does
// not turn what is around it.
const char *dossier_name(const struct making *m, const char *name);
// A sentence in the making: words, and commands among them.
typedef VEC(struct dossier_words) sentence;
__attribute__((format(printf, 3, 4))) void
sentence_words(sentence *t, const struct making *m, const char *format, ...);
__attribute__((format(printf, 3, 4))) void
sentence_command(sentence *t, const struct making *m, const char *format, ...);
// The sentence, which the dossier keeps; it is empty then.
struct dossier_prose sentence_done(sentence *t, const struct making *m);

// Who has most ties at the end, those of structure and, unless they are asked
// for, what is only possible not counted: the first whom the sentences name.
// NULL if nobody has any.
const struct drawing_node *dossier_most_tied(const struct making *m);
// How many ties of the end are only possible, and how many there are in all;
// those of structure are none of them.
size_t dossier_possible(const struct making *m, size_t *all);
// Tells why a figure is not made, as a sentence without its end; of a report
// without any tie only the first.
__attribute__((format(printf, 2, 3))) void
dossier_unmade(struct making *m, const char *format, ...);
// Adds who is tied at some step, and the groups that they are in. `number`: of
// each actor of the ledger in the dossier is noted there.
void dossier_actors(struct making *m, uint32_t *number);
// The charts that have something to show.
void dossier_charts(struct making *m);
// Adds what happened in the whole time. `number`: of each actor of the ledger
// in the dossier, NONE if it is not in it.
void dossier_events(struct making *m, const uint32_t *number);
// Turns what the program says into the dossier's language, last of all: dates,
// on whose word, and words of the vocabulary; the summary is told anew.
void dossier_turn(struct making *m);
// The language that is asked for; false after an error, if there is no such.
bool dossier_tongue(const ent_query *q, enum tongue *t, ent_diags *diags);
// The sentences above and the notes below.
void dossier_words(struct making *m);

#endif
