// SPDX-License-Identifier: GPL-2.0-or-later
// Actors that nothing speaks of.
#include "model/check.h"

static void mark(bool *used, uint32_t actor) {
  if (actor != NONE)
    used[actor] = true;
}

static void mark_all(bool *used, const ent_account *l) {
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    used[a] = l->actor_tie.at[a] < l->actor_tie.at[a + 1];
  for (size_t i = l->ties.n; i < account_ties(l); i++)
    mark(used, l->ties.at[i].from);
  for (size_t i = 0; i < l->more.n; i++)
    mark(used, l->more.at[i].via);
  for (size_t i = 0; i < l->facts->claims.n; i++)
    mark(used, l->facts->claims.at[i].actor);
  for (size_t i = 0; i < l->facts->event_actors.n; i++)
    mark(used, l->facts->event_actors.at[i]);
  for (size_t i = 0; i < l->facts->expects.n; i++) {
    const struct expectation *e = &l->facts->expects.at[i];
    bool pair = e->what == EXPECT_STATE || e->what == EXPECT_SHIFT;
    if (pair || e->what == EXPECT_TIE || e->what == EXPECT_RANK)
      mark(used, e->from);
    if (pair || e->what == EXPECT_TIE)
      mark(used, e->to);
  }
}

static void run(const ent_account *l, ent_diags *d) {
  if (l->facts->partial) // what speaks of an actor may be left out
    return;
  bool *used = mem_new(l->facts->actors.n + 1, sizeof *used);
  mark_all(used, l);
  for (size_t i = 0; i < l->facts->actors.n; i++) {
    if (used[i])
      continue;
    diag(d, ENT_NOTE, "actor/unused",
         place_span(l, l->facts->actors.at[i].place, NULL, 0),
         "nothing speaks of this actor");
    diag_help(d, "record a tie, or leave the actor out");
  }
  mem_free(used);
}

const struct check check_unused = {
    .name = "unused",
    .summary = "Actors without a tie, a claim or an event.",
    .run = run,
};
