// SPDX-License-Identifier: GPL-2.0-or-later
#include "nets_drawn.h"
#include "test.h"

#include <math.h>

static const struct layout_options no_program = {
    .program = "/nowhere/entente-gv", .width = 466};

static void find(struct drawn *d, const struct layout_options *o) {
  ent_diags *diags = ent_diags_new();
  layout_find(d->spots, d->n, d->bonds, d->pairs, o, diags);
  ent_diags_free(diags);
}

static void edges_at_zero(const struct drawn *d) {
  double left = INFINITY, top = INFINITY;
  for (size_t i = 0; i < d->n; i++) {
    left = fmin(left, d->spots[i].x - d->spots[i].w / 2);
    top = fmin(top, d->spots[i].y - d->spots[i].h / 2);
  }
  assert_true(d->n == 0 || (fabs(left) < 1e-6 && fabs(top) < 1e-6));
}

static void circle_without_program(void **state) {
  (void)state;
  static const size_t sizes[] = {0, 1, 2, 3, 17, 60, 200};
  static struct drawn d;
  uint64_t seed = 1;
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
    drawn_net(&d, sizes[i], sizes[i] * 2, &seed);
    find(&d, &no_program);
    assert_int_equal(drawn_overlaps(&d), 0);
    edges_at_zero(&d);
  }
}

static void circle_of_wide_and_empty_boxes(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 2;
  drawn_net(&d, 40, 60, &seed);
  for (size_t i = 0; i < d.n; i++)
    d.spots[i].w = d.spots[i].h = 0;
  d.spots[3].w = 100000;
  d.spots[9].h = 50000;
  find(&d, &no_program);
  assert_int_equal(drawn_overlaps(&d), 0);
  edges_at_zero(&d);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(circle_without_program),
      cmocka_unit_test(circle_of_wide_and_empty_boxes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
