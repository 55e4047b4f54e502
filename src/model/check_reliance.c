// SPDX-License-Identifier: GPL-2.0-or-later
// How much rests on one source alone: one note a ledger, and only where a
// single source alone carries more than half of what is sourced.
#include "model/check.h"

enum { FEWEST = 10 };

// The one source that a tie and its claims cite, or NONE.
static uint32_t only_source(const ent_account *l, const struct tie *t) {
  uint32_t only = NONE;
  struct run claims = more(l, t)->claims;
  for (uint32_t c = 0; c <= claims.n; c++) {
    struct run run = {t->citation, t->citations};
    if (c < claims.n)
      run = l->facts->claims.at[claims.first + c].citations;
    for (uint32_t k = 0; k < run.n; k++) {
      uint32_t source = l->facts->citations.at[run.first + k].source;
      if (only != NONE && only != source)
        return NONE;
      only = source;
    }
  }
  return only;
}

static void run(const ent_account *l, ent_diags *d) {
  size_t *alone = mem_new(l->facts->sources.n + 1, sizeof *alone);
  size_t sourced = 0, single = 0, most = 0;
  for (size_t i = 0; i < account_ties(l); i++) {
    uint32_t source = only_source(l, &l->ties.at[i]);
    sourced += l->ties.at[i].standing != UNSOURCED;
    if (source == NONE)
      continue;
    single++;
    if (++alone[source] > alone[most])
      most = source;
  }
  if (sourced >= FEWEST && alone[most] * 2 > sourced) {
    const struct cited *s = &l->facts->sources.at[most];
    diag(d, ENT_NOTE, "tie/single-source", place_span(l, s->place, NULL, 0),
         "%zu of %zu sourced ties rest on this source alone", alone[most],
         sourced);
    if (single > alone[most])
      diag_note(d, "%zu rest on one source, whichever it is", single);
    diag_help(d, "look for a second one that is independent of it");
  }
  mem_free(alone);
}

const struct check check_reliance = {
    .name = "reliance",
    .summary = "A source on which more than half of the sourced ties rest "
               "alone.",
    .run = run,
};
