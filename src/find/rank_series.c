// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/rank.h"

static bool find(struct rank_series *s, const ent_account *l,
                 const ent_query *q, ent_diags *d) {
  if (!ranks_ask(&s->r, l, q, &s->arena, d) ||
      !asked_highlights(l, q, s->r.asked.filter, s->highlight, d) ||
      !ranks_run(&s->r, d))
    return false;
  s->courses = rank_courses(&s->r, &s->n);
  s->asked = asked_range_of(&s->arena, l, s->r.asked.q, s->r.asked.filter,
                            s->r.asked.throughout);
  return true;
}

struct rank_series *rank_series_find(const ent_account *l, const ent_query *q,
                                     ent_diags *d) {
  struct rank_series *s = mem_new(1, sizeof *s);
  s->highlight = mem_new(l->facts->actors.n + 1, sizeof *s->highlight);
  if (find(s, l, q, d)) {
    s->begun = series_beginnings(&s->r.series, l, &s->r.asked);
    return s;
  }
  rank_series_free(s);
  return NULL;
}

void rank_series_free(struct rank_series *s) {
  if (!s)
    return;
  ranks_drop(&s->r);
  mem_free(s->courses);
  mem_free(s->highlight);
  arena_drop(&s->arena);
  mem_free(s);
}
