// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/ties.h"
#include "timeline/listed.h"

struct listing *ties_find(const ent_account *l, const ent_query *q,
                          bool records, bool selves, ent_diags *d) {
  struct listing *x = mem_new(1, sizeof *x);
  struct slice_options o = {0};
  x->l = l;
  x->q = q;
  x->records = records;
  if (!query_slice(l, q, q->at, &x->arena, &o, d)) {
    listing_free(x);
    return NULL;
  }
  o.selves = selves;
  x->slice = slice_at(l, &o);
  if (!slice_listable(x->slice, d)) {
    listing_free(x);
    return NULL;
  }
  x->lines = lines_of(&x->arena, x->slice, records);
  return x;
}

void listing_free(struct listing *x) {
  if (!x)
    return;
  slice_free(x->slice);
  arena_drop(&x->arena);
  mem_free(x);
}
