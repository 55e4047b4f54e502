// SPDX-License-Identifier: GPL-2.0-or-later
#include "nets_drawn.h"
#include "test.h"

#include <math.h>

static void edges_lie_on_outlines(void **state) {
  (void)state;
  static const struct {
    struct spot s;
    double px, py, x, y;
  } rows[] = {
      {{.w = 60, .h = 20}, 100, 0, 30, 0},
      {{.w = 60, .h = 20}, 30, -10, 30, -10},
      {{.w = 60, .h = 20}, 0, 7, 0, 10},
      {{.w = 60, .h = 20, .outline = OUTLINE_HEXAGON, .depth = 10},
       -1,
       0,
       -30,
       0},
      {{.w = 60, .h = 20, .outline = OUTLINE_HEXAGON, .depth = 10},
       100,
       25,
       24,
       6},
      {{.w = 60, .h = 20, .outline = OUTLINE_OCTAGON, .depth = 6},
       300,
       100,
       25.5,
       8.5},
      {{.w = 60, .h = 20, .outline = OUTLINE_PILL}, 500, 0, 30, 0},
      {{.w = 20, .h = 20, .outline = OUTLINE_PILL}, 5, 5, 7.0711, 7.0711},
      {{.w = 0, .h = 0}, 5, 5, 0, 0},
      {{.w = 60, .h = 20}, 0, 0, 0, 0},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    double x, y;
    spot_edge(&rows[i].s, rows[i].px, rows[i].py, &x, &y);
    assert_true(fabs(x - rows[i].x) < 1e-3 && fabs(y - rows[i].y) < 1e-3);
  }
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(edges_lie_on_outlines),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
