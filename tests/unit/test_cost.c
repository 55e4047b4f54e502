// SPDX-License-Identifier: GPL-2.0-or-later
// What is kept of costs is what they are when all is counted anew.
#include "layout/cost.h"
#include "nets_drawn.h"
#include "test.h"

#include <math.h>

static void scatter(struct drawn *d, uint64_t *seed) {
  for (size_t i = 0; i < d->n; i++) {
    d->spots[i].x = drawn_below(seed, 400);
    d->spots[i].y = drawn_below(seed, 300);
  }
}

static struct sheet sheet_of(const struct drawn *d) {
  struct sheet s = sheet_new(d->spots, d->n, d->bonds, d->pairs);
  s.width = 400;
  s.height = 300;
  sheet_redraw(&s);
  return s;
}

static void same_as_counted_anew(const struct costs *c) {
  struct costs all = costs_of(c->s);
  for (uint32_t v = 0; v < c->s->n; v++) {
    double fresh = costs_here(&all, v);
    assert_true(fabs(costs_here(c, v) - fresh) < 1e-6 * (1 + fresh));
  }
  costs_drop(&all);
}

static void is_kept_as_actors_move(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 5;
  drawn_net(&d, 18, 40, &seed);
  scatter(&d, &seed);
  struct sheet s = sheet_of(&d);
  struct costs c = costs_of(&s);
  for (int i = 0; i < 60; i++) {
    uint32_t v = drawn_below(&seed, 18), u = drawn_below(&seed, 18);
    sheet_move(&s, v, drawn_below(&seed, 400), drawn_below(&seed, 300));
    if (u == v || i % 3 == 0) {
      double moved = costs_moved(&c, 0, v, INFINITY);
      costs_keep(&c, 0, v);
      assert_true(fabs(costs_here(&c, v) - moved) < 1e-6 * (1 + moved));
    } else {
      sheet_move(&s, u, drawn_below(&seed, 400), drawn_below(&seed, 300));
      costs_moved(&c, 0, v, INFINITY);
      costs_moved(&c, 1, u, INFINITY);
      costs_keep(&c, 0, v);
      costs_keep(&c, 1, u);
    }
    same_as_counted_anew(&c);
  }
  costs_drop(&c);
  sheet_drop(&s);
}

static void what_is_not_kept_leaves_no_trace(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 6;
  drawn_net(&d, 12, 20, &seed);
  scatter(&d, &seed);
  struct sheet s = sheet_of(&d);
  struct costs c = costs_of(&s);
  for (int i = 0; i < 20; i++) {
    uint32_t v = drawn_below(&seed, 12);
    const struct spot o = s.spots[v];
    sheet_move(&s, v, drawn_below(&seed, 400), drawn_below(&seed, 300));
    costs_moved(&c, 0, v, drawn_below(&seed, 300));
    sheet_move(&s, v, o.x, o.y);
    same_as_counted_anew(&c);
  }
  costs_drop(&c);
  sheet_drop(&s);
}

static void annealing_makes_it_cheaper(void **state) {
  (void)state;
  static struct drawn d;
  for (uint64_t seed = 1; seed < 8; seed++) {
    uint64_t random = seed;
    drawn_net(&d, 20, 30, &random);
    scatter(&d, &random);
    struct sheet s = sheet_of(&d);
    double before = sheet_cost(&s);
    sheet_anneal(&s, 4000, 3);
    assert_true(sheet_cost(&s) < 0.8 * before);
    sheet_drop(&s);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(is_kept_as_actors_move),
      cmocka_unit_test(what_is_not_kept_leaves_no_trace),
      cmocka_unit_test(annealing_makes_it_cheaper),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
