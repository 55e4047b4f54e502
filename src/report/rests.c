// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rests.h"

struct rests {
  const ent_account *l;
  VEC(uint32_t) ties;
  VEC(struct run) rows; // of `ties`
};

static void drop(void *found) {
  struct rests *r = found;
  vec_drop(&r->ties);
  vec_drop(&r->rows);
  mem_free(r);
}

static struct value *make(const ent_answer *a, size_t nth, struct arena *m) {
  const struct rests *r = a->found;
  const struct run *run = &r->rows.at[nth];
  const uint32_t *first = run->n ? &r->ties.at[run->first] : NULL;
  return report_tie_ids(m, r->l, first, run->n);
}

struct rests *rests_beside(ent_answer *a, struct ent_table *t,
                           const ent_account *l) {
  struct rests *r = mem_new(1, sizeof *r);
  r->l = l;
  a->found = r;
  a->drop = drop;
  t->beside = "rests_on";
  t->make_beside = make;
  return r;
}

static bool as_before(const struct rests *r, const struct rests_on *x) {
  if (r->rows.n == 0 || r->rows.at[r->rows.n - 1].n != x->ties.n)
    return false;
  const struct run *last = &r->rows.at[r->rows.n - 1];
  return x->ties.n == 0 || memcmp(r->ties.at + last->first, x->ties.at,
                                  x->ties.n * sizeof *x->ties.at) == 0;
}

void rests_add(struct rests *r, struct row *row, const struct rests_on *x) {
  row->nth = r->rows.n;
  if (as_before(r, x)) {
    struct run last = r->rows.at[r->rows.n - 1];
    vec_push(&r->rows, last);
    return;
  }
  struct run run = {(uint32_t)r->ties.n, (uint32_t)x->ties.n};
  for (size_t i = 0; i < x->ties.n; i++)
    vec_push(&r->ties, x->ties.at[i]);
  vec_push(&r->rows, run);
}
