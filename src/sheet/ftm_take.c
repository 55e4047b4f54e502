// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/ftm.h"

bool ftm_take(struct ftm *f, const struct ftm_entity *e) {
  const enum ftm_sort sort = ftm_sort_of(e->schema);
  const bool ours = f->g->t->form.ours;
  if (sort == FTM_ACTOR)
    return ours ? ftm_take_own_actor(f, e) : ftm_take_actor(f, e);
  if (sort == FTM_EDGE)
    return ours ? ftm_take_own_tie(f, e) : ftm_take_edge(f, e);
  entry_leave(&f->r, STR("left out, being no actors and no ties"), e->schema);
  return true;
}
