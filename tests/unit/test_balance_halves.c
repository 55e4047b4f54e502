// SPDX-License-Identifier: GPL-2.0-or-later
// Halved rows against every split of small graphs: none may be cut off, and
// what was to be cut off must be.
#include "balance/cycles.h"
#include "balance/halves.h"
#include "signed.h"

static struct signed_made s;

struct program {
  struct balance_net g;
  struct simplex lp;
  struct balance_effort e;
  double z[64];
};

static void solve(struct program *p) {
  assert_int_equal(simplex_solve(&p->lp, INFINITY, 10000), SIMPLEX_BEST);
  for (uint32_t e = 0; e < p->g.m; e++)
    p->z[e] = simplex_at(&p->lp, e);
}

// All cycles that the solution misses, until it misses none.
static void add_cycles(struct program *p) {
  const uint32_t label[8] = {0};
  struct cycles c = cycles_new(&p->g, CAMPS_FREE, label);
  for (;;) {
    solve(p);
    const size_t n = cycles_find(&c, p->z);
    if (!n)
      break;
    for (size_t i = 0; i < n; i++) {
      struct simplex_term term[64];
      const size_t from = c.first.at[i], to = c.first.at[i + 1];
      for (size_t j = from; j < to; j++)
        term[j - from] = (struct simplex_term){c.edges.at[j], 1};
      simplex_add(&p->lp, term, to - from, 1);
    }
  }
  cycles_drop(&c);
}

static double filled(const struct halves *h, size_t i, const double *z) {
  double sum = 0;
  for (size_t j = h->first.at[i]; j < h->first.at[i + 1]; j++)
    sum += h->terms.at[j].times * z[h->terms.at[j].edge];
  return sum;
}

static void check_split(const struct program *p, const struct halves *h,
                        const uint32_t *label) {
  double z[64];
  for (size_t e = 0; e < p->g.m; e++) {
    const struct net_edge x = p->g.edge[e];
    z[e] = (label[x.a] == label[x.b]) != (x.w > 0);
  }
  for (size_t i = 0; i < h->least.n; i++)
    assert_true(filled(h, i, z) >= h->least.at[i]);
}

// Each split, most of them several times: an actor's camp is one of as many as
// there are actors up to it.
static void check_splits(const struct program *p, const struct halves *h) {
  uint32_t label[8] = {0};
  size_t v = 0;
  while (v < p->g.n) {
    check_split(p, h, label);
    for (v = 0; v < p->g.n && label[v]++ == v; v++)
      label[v] = 0;
  }
}

// Gives how many rows were found.
static size_t check(void) {
  const struct split_options o = {0};
  struct program p = {.g = net_of(&s.g), .e = effort_of(&o)};
  struct halves h = {0};
  p.lp = simplex_new(&p.g);
  p.lp.e = &p.e;
  p.lp.until = UINT64_MAX;
  size_t found = 0;
  for (size_t round = 0; round < 5; round++) {
    add_cycles(&p);
    const size_t n = halves_find(&h, &p.lp, p.z, 20);
    check_splits(&p, &h);
    found += n;
    for (size_t i = 0; i < n; i++) {
      assert_true(filled(&h, i, p.z) < h.least.at[i] - 1e-3);
      simplex_add(&p.lp, &h.terms.at[h.first.at[i]],
                  h.first.at[i + 1] - h.first.at[i], h.least.at[i]);
    }
  }
  halves_drop(&h);
  simplex_drop(&p.lp);
  net_drop(&p.g);
  return found;
}

static void cut_no_split_off(void **state) {
  (void)state;
  size_t found = 0;
  for (uint64_t seed = 0; seed < 60; seed++) {
    signed_random(&s, 6, 100, 40, 1 + seed % 2, seed);
    found += check();
    signed_random(&s, 7, 85, 50, seed % 3, seed);
    found += check();
  }
  assert_true(found > 100);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(cut_no_split_off),
  };
  return cmocka_run_group_tests_name("balance halves", tests, NULL, NULL);
}
