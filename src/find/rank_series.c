// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/rank.h"

static bool find(struct rank_series *s, ent_diags *d) {
  const ent_account *l = s->r.l;
  const ent_query *q = s->r.q;
  if (!ranks_ask(&s->r, &s->arena, d) ||
      !asked_highlights(l, q, s->r.asked.filter, s->highlight, d) ||
      !ranks_run(&s->r, d))
    return false;
  s->courses = rank_courses(&s->r, &s->n);
  s->asked = asked_range_of(&s->arena, l, s->r.asked.q, s->r.asked.filter,
                            s->r.asked.throughout);
  return true;
}

struct rank_series *rank_series_find(const ent_account *l, const ent_query *q,
                                     const struct measures *of, size_t nth,
                                     ent_diags *d) {
  struct rank_series *s = mem_new(1, sizeof *s);
  s->highlight = mem_new(l->facts->actors.n + 1, sizeof *s->highlight);
  s->r.l = l;
  s->r.q = q;
  s->r.m = of->list[nth];
  if (measures_alpha(of, nth, q->alpha, &s->r.alpha, d) && find(s, d)) {
    s->begun = series_beginnings(&s->r.series, l, &s->r.asked);
    return s;
  }
  rank_series_free(s);
  return NULL;
}

struct rank_series *rank_series_alone(const ent_account *l, const ent_query *q,
                                      ent_diags *d) {
  struct measures of = {.n = 1};
  of.list[0] = measure_asked(q->by, "a figure shows", d);
  return of.list[0] ? rank_series_find(l, q, &of, 0, d) : NULL;
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
