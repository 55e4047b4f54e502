// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/expect.h"
#include "model/derive.h"
#include "timeline/slice.h"

#include <stdlib.h>

// ----------------------------------------------------------------- levels

// Expectations of one level, and those of one date that ask for the same,
// follow one another, so that each answer is found once.
enum { KEYS = 6 };
struct place_in_order {
  int64_t key[KEYS];
  size_t at;
};

static bool of_blocs(const struct expectation *e) {
  return e->what == EXPECT_TOGETHER || e->what == EXPECT_APART;
}

static struct place_in_order place_of(const struct expectation *e, size_t at) {
  struct place_in_order p = {.key = {e->roll_up}, .at = at};
  if (e->what != EXPECT_RANK && !of_blocs(e))
    return p;
  p.key[1] = of_blocs(e) ? 1 : 2;
  p.key[2] = e->q.lo;
  p.key[3] = e->q.hi;
  p.key[4] = e->measure;
  p.key[5] = e->layer;
  return p;
}

static int by_key(const void *x, const void *y) {
  const struct place_in_order *a = x, *b = y;
  for (size_t i = 0; i < KEYS; i++)
    if (a->key[i] != b->key[i])
      return a->key[i] < b->key[i] ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at;
}

static struct place_in_order *in_order(const ent_account *l) {
  struct place_in_order *o = mem_new(l->facts->expects.n + 1, sizeof *o);
  for (size_t i = 0; i < l->facts->expects.n; i++)
    o[i] = place_of(&l->facts->expects.at[i], i);
  if (l->facts->expects.n)
    qsort(o, l->facts->expects.n, sizeof *o, by_key);
  return o;
}

// The ledger at the level of the first of them, or NULL, which is told.
static ent_account *rolled(const ent_account *l, const struct expectation *e,
                           ent_diags *d) {
  ent_diags *told = diags_like(d);
  ent_account *out = account_rolled(l, text(l, e->roll_up), told);
  bool unknown = !out && ent_diags_has(told, "usage/unknown-kind");
  struct asked a = {.base = l, .l = l, .e = e, .d = d};
  if (unknown)
    expect_retell(&a, "expect/unknown-kind", "roll-up", told);
  else if (!out && ent_diags_count(told, ENT_ERROR))
    expect_retell(&a, "expect/roll-up", "roll-up", told);
  ent_diags_free(told);
  return out;
}

// --------------------------------------------------------------- the check

// Beyond the coverage nothing is recorded, so what is expected of it holds, or
// does not, whatever was the case.
static void outside(const struct asked *a, const char *field, struct days q) {
  struct days known = a->base->facts->coverage;
  if (q.lo >= known.lo && q.hi <= known.hi)
    return;
  char *note = coverage_note(a->base, q, false);
  bool wholly = q.hi < known.lo || q.lo > known.hi;
  if (note) {
    diag(a->d, wholly ? ENT_WARNING : ENT_NOTE, "expect/outside-coverage",
         place_span(a->base, a->e->place, field, 0), "%s", note);
    diag_help(a->d, "expect something of days within the coverage, or widen "
                    "`coverage`");
  }
  mem_free(note);
}

static void forget(struct expect_kept *k) {
  expect_ranked_drop(k->ranked);
  expect_blocs_drop(k->blocs);
  k->ranked = NULL;
  k->blocs = NULL;
}

// Leaves what was found for the last one only if this asks for the same.
static void keep_for(const struct asked *a) {
  struct expect_kept *k = a->kept;
  bool same = k->of && k->l == a->l;
  if (same) {
    const struct place_in_order x = place_of(k->of, 0), y = place_of(a->e, 0);
    same = by_key(&x, &y) == 0;
  }
  if (!same)
    forget(k);
  k->l = a->l;
  k->of = a->e;
}

static void check(const struct asked *a) {
  keep_for(a);
  switch (a->e->what) {
  case EXPECT_TIE:
    expect_tie(a);
    break;
  case EXPECT_STATE:
    expect_state(a);
    break;
  case EXPECT_SHIFT:
    expect_shift(a);
    break;
  case EXPECT_RANK:
    expect_rank(a);
    break;
  case EXPECT_TOGETHER:
  case EXPECT_APART:
    expect_bloc(a);
    break;
  }
}

static ent_sym level_at(const ent_account *l, size_t i) {
  return l->facts->expects.at[i].roll_up;
}

void expectations_check(const ent_account *l, ent_diags *d) {
  struct place_in_order *order = in_order(l);
  ent_account *level = NULL;
  struct expect_kept kept = {.of = NULL};
  const size_t n = l->facts->expects.n;
  for (size_t i = 0; i < n && watch_on(d->watch, "judging", i, n); i++) {
    const struct expectation *e = &l->facts->expects.at[order[i].at];
    if (e->roll_up && (i == 0 || level_at(l, order[i - 1].at) != e->roll_up)) {
      forget(&kept);
      kept.of = NULL;
      ent_account_free(level);
      level = rolled(l, e, d);
    }
    if (e->roll_up && !level)
      continue;
    struct asked a = {
        .base = l, .l = e->roll_up ? level : l, .e = e, .d = d, .kept = &kept};
    bool bloc = of_blocs(e);
    bool two = !bloc && e->what != EXPECT_RANK;
    a.from = bloc ? NONE : expect_actor(&a, e->from);
    a.to = two ? expect_actor(&a, e->to) : NONE;
    outside(&a, e->what == EXPECT_SHIFT ? "from" : "at", e->q);
    if (e->what == EXPECT_SHIFT)
      outside(&a, "to", e->later);
    check(&a);
  }
  forget(&kept);
  ent_account_free(level);
  mem_free(order);
}
