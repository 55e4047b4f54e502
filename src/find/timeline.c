// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/timeline.h"
#include "find/lines.h"
#include "timeline/listed.h"

static bool find(struct lanes *x, struct slice_options *o, ent_diags *d) {
  o->q = x->asked.days;
  x->least = o->include;
  o->include = POSSIBLE; // bars show how sure
  o->recent_months = o->recent_days = 0;
  o->selves = true;
  x->about = filter_one_actor(o->filter, x->asked.l);
  x->slice = slice_at(x->asked.l, o);
  if (!slice_listable(x->slice, d))
    return false;
  x->bars = bars_of(&x->arena, x->slice);
  x->events = bars_events(&x->arena, x->slice, x->least);
  return true;
}

struct lanes *timeline_find(const ent_account *l, const ent_query *q,
                            ent_diags *d) {
  struct lanes *x = mem_new(1, sizeof *x);
  struct slice_options o = {0};
  struct days range = {0};
  x->q = q;
  bool good = query_slice(l, q, NULL, &x->arena, &o, d);
  good = query_range(l, q, &range, d) && good;
  if (good) {
    x->asked = asked_range_of(&x->arena, l, range, o.filter, false);
    x->asked.selves = true;
    good = find(x, &o, d);
  }
  if (good)
    return x;
  lanes_free(x);
  return NULL;
}

// What is said of the whole bar is said anew of a part of it.
static void judge(const struct lanes *x, struct bar *part) {
  part->certainty = part->dates = NO;
  part->throughout = false;
  for (size_t k = 0; k < part->n; k++) {
    struct slice_tie t =
        slice_judge(x->asked.l, part->ties[k], &x->slice->options);
    if (t.certainty > part->certainty)
      part->certainty = t.certainty;
    part->dates = t.dates > part->dates ? t.dates : part->dates;
    part->throughout |= t.throughout;
  }
}

struct bars lanes_alike(const struct lanes *x, const struct bar *b,
                        struct arena *arena) {
  struct bars out = {arena_new(arena, b->n, sizeof *out.at), 0};
  uint32_t *ties = arena_new(arena, b->n, sizeof *ties);
  memcpy(ties, b->ties, b->n * sizeof *ties);
  for (size_t i = 0; i < b->n; i += out.at[out.n++].n) {
    struct bar *part = &out.at[out.n];
    *part = *b;
    part->ties = ties + i;
    part->n = ties_alike_first(x->asked.l, ties + i, b->n - i);
    if (part->n < b->n)
      judge(x, part);
  }
  return out;
}

void lanes_free(struct lanes *x) {
  if (!x)
    return;
  slice_free(x->slice);
  arena_drop(&x->arena);
  mem_free(x);
}
