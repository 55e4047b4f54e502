// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/timeline.h"

// The one actor that the filter names, or NONE.
static uint32_t the_one(const ent_account *l, const struct filter *f) {
  if (!f || !f->actors || f->actors_named != 1)
    return NONE;
  uint32_t one = NONE;
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    one = f->actors[a] ? a : one;
  return one;
}

static void find(struct lanes *x, struct slice_options *o) {
  o->q = x->asked.days;
  x->least = o->include;
  o->include = POSSIBLE; // bars show how sure
  o->recent_months = o->recent_days = 0;
  x->about = the_one(x->asked.l, o->filter);
  x->slice = slice_at(x->asked.l, o);
  x->bars = bars_of(&x->arena, x->slice);
  x->events = bars_events(&x->arena, x->slice, x->least);
}

struct lanes *timeline_find(const ent_account *l, const ent_query *q,
                            ent_diags *d) {
  struct lanes *x = mem_new(1, sizeof *x);
  struct slice_options o = {0};
  struct days range = {0};
  x->q = q;
  bool good = query_slice(l, q, NULL, &x->arena, &o, d);
  good = query_range(l, q, &range, d) && good;
  if (!good) {
    lanes_free(x);
    return NULL;
  }
  x->asked = asked_range_of(&x->arena, l, range, o.filter, false);
  find(x, &o);
  return x;
}

void lanes_free(struct lanes *x) {
  if (!x)
    return;
  slice_free(x->slice);
  arena_drop(&x->arena);
  mem_free(x);
}
