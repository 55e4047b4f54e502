// SPDX-License-Identifier: GPL-2.0-or-later
// A dossier in the making: the steps are asked first, for they say which ties
// there are; all else is filled in around those.
#ifndef DRAW_DOSSIER_H
#define DRAW_DOSSIER_H

#include "draw/canvas.h"
#include "view/dossier.h"

struct making {
  ent_dossier *d;
  const ent_account *l;
  const ent_query *q;
  struct days range;           // as asked
  struct slice_options asking; // of any time in it, possible ties too
  VEC(uint32_t) keys;          // of each tie
  size_t untold;               // ties of that time which a view leaves out
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

// Sets the first step, how long one is, and how many there are.
void dossier_steps(struct making *m);
// The days of a step, and how a person asks for it: "2011-09", "1907", "187X".
struct days dossier_step(const ent_dossier *d, size_t k);
void dossier_date(struct buf *b, const ent_dossier *d, size_t k);
// The step of a day; of one before the first or after the last, that.
uint32_t dossier_step_of(const ent_dossier *d, day on);
// Adds the ties of all steps and when they are in force.
void dossier_runs(struct making *m);
// The charts that have something to show.
void dossier_charts(struct making *m);
// Adds what happened in the whole time, of which the slice is. `number`: of
// each actor of the ledger in the dossier, NONE if it is not in it.
void dossier_events(struct making *m, struct slice *all,
                    const uint32_t *number);
// The sentences above and the notes below.
void dossier_words(struct making *m);

#endif
