// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/hull.h"
#include "test.h"

// Two of a group, 100 apart, and between them somebody `up` above their line:
// the area reaches 8 above the boxes, 18 above the line.
static struct hulls around(struct arena *a, double up, const char *group) {
  uint32_t number = !group ? 0 : strcmp(group, "Us") == 0 ? 1 : 2;
  const char *const groups[] = {"Us", "Us", group};
  const struct spot spots[] = {
      {.x = 0, .y = 0, .w = 30, .h = 20, .group = 1},
      {.x = 100, .y = 0, .w = 30, .h = 20, .group = 1},
      {.x = 50, .y = -up, .w = 30, .h = 20, .group = number},
  };
  return hulls_of(a, spots, groups, 3);
}

static void shaded(double up, const char *group, bool is) {
  struct arena a = {0};
  struct hulls h = around(&a, up, group);
  assert_int_equal(h.n, is ? 1 : 0);
  assert_int_equal(h.dropped_n, is ? 0 : 1);
  assert_string_equal(is ? h.at[0].name : h.dropped[0], "Us");
  arena_drop(&a);
}

static void strangers_are_not_taken_in(void **state) {
  (void)state;
  shaded(0, NULL, false);
  shaded(17, NULL, false); // the middle
  shaded(20, NULL, false); // two fifths of the box
  shaded(24, NULL, true);  // a fifth
  shaded(40, NULL, true);
  shaded(20, "Them", false);
  shaded(20, "Us", true);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(strangers_are_not_taken_in),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
