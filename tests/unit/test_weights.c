// SPDX-License-Identifier: GPL-2.0-or-later
// What was weighed by judgement (src/layout/weights.def) keeps its weight: what
// each thing costs is measured by itself, against crossings where it matters.
#include "layout/cost.h"
#include "layout/springs.h"
#include "route/place.h"
#include "test.h"

#include <math.h>

enum { MOST = 6 };

struct scene_of {
  struct spot spots[MOST];
  struct bond bonds[MOST];
  size_t n, m;
};

static void put(struct scene_of *s, double x, double y) {
  s->spots[s->n] =
      (struct spot){.rank = (uint32_t)s->n, .w = 20, .h = 20, .x = x, .y = y};
  s->n++;
}

static void tie(struct scene_of *s, uint32_t a, uint32_t b, double label) {
  s->bonds[s->m++] = (struct bond){.a = a, .b = b, .label = label};
}

struct measured {
  struct sheet sheet;
  struct costs costs;
};

static struct measured *measured(const struct scene_of *s) {
  struct measured *m = mem_new(1, sizeof *m);
  m->sheet = sheet_new(s->spots, s->n, s->bonds, s->m);
  m->sheet.left = m->sheet.top = -1e6;
  m->sheet.width = m->sheet.height = 2e6;
  sheet_redraw(&m->sheet);
  m->costs = costs_of(&m->sheet);
  return m;
}

static void drop(struct measured *m) {
  costs_drop(&m->costs);
  sheet_drop(&m->sheet);
  mem_free(m);
}

static bool about(double is, double wanted) {
  return fabs(is - wanted) <= 0.1 * wanted;
}

// ------------------------------------------------------------------- actors

static double beside(double gap) {
  struct scene_of s = {.n = 0};
  put(&s, 0, 0);
  put(&s, 20 + gap, 0);
  struct measured *m = measured(&s);
  double cost = (double)m->costs.boxes[1];
  drop(m);
  return cost;
}

// Below twelve points each costs 2.5, above nearly nothing.
static void space_between_boxes(void **state) {
  (void)state;
  assert_true(about(beside(6) - beside(11), 12.5 + 90. / 46 - 90. / 51));
  assert_true(about(beside(13) - beside(18), 90. / 53 - 90. / 58));
  assert_true(beside(-1) > 200);
}

// -------------------------------------------------------------------- lines

// A line of 400 points and somebody `off` from its middle.
static double passing(double off, double label) {
  struct scene_of s = {.n = 0};
  put(&s, 0, 0);
  put(&s, 400, 0);
  put(&s, 200, off);
  tie(&s, 0, 1, label);
  struct measured *m = measured(&s);
  double cost = (double)m->costs.meets[2];
  drop(m);
  return cost;
}

static void lines_and_actors(void **state) {
  (void)state;
  assert_true(passing(10 + 7.2, 0) == 0);
  assert_true(passing(10 + 6.8, 0) > 5);
  assert_true(about(passing(0, 0), 40 + 0.3 * 23));
  assert_true(passing(0, 0) > 5 * 7);                       // five crossings
  assert_true(about(passing(14, 60) - passing(14, 0), 12)); // the word is on it
}

// Where they cross neither has its middle.
static double crossing(double dx, double dy) {
  struct scene_of s = {.n = 0};
  put(&s, -300, 0);
  put(&s, 300, 0);
  put(&s, 100 - dx, -dy);
  put(&s, 100 + 3 * dx, 3 * dy);
  tie(&s, 0, 1, 0);
  tie(&s, 2, 3, 0);
  struct measured *m = measured(&s);
  double cost = (double)m->costs.strokes[1];
  drop(m);
  return cost;
}

static void lines_that_cross(void **state) {
  (void)state;
  assert_true(about(crossing(0, 300), 7));
  assert_true(about(crossing(212, 212), 7 + 4 * 0.5));
}

static void words_on_words(void **state) {
  (void)state;
  struct scene_of s = {.n = 0};
  put(&s, 0, 0);
  put(&s, 400, 0);
  put(&s, 0, 9);
  put(&s, 400, 9);
  tie(&s, 0, 1, 50);
  tie(&s, 2, 3, 50);
  struct measured *m = measured(&s);
  assert_true(about((double)m->costs.strokes[1], 6));
  drop(m);
}

static double length(double seen, double label) {
  struct scene_of s = {.n = 0};
  put(&s, 0, 0);
  put(&s, 20 + seen, 0);
  tie(&s, 0, 1, label);
  struct measured *m = measured(&s);
  double cost = m->costs.lengths[0];
  drop(m);
  return cost;
}

// A word of 50 points wants 26 more of its line: every point that is missing is
// one.
static void lengths(void **state) {
  (void)state;
  assert_true(about(length(60, 50), 16));
  assert_true(about(length(66, 50), 10));
  assert_true(length(76, 50) < 0.5 && length(86, 50) < 1);
}

static double all_of(const struct scene_of *s) {
  struct measured *m = measured(s);
  double cost = sheet_cost(&m->sheet);
  drop(m);
  return cost;
}

static double two_lines(double degrees, bool first, bool second) {
  double turn = degrees * M_PI / 180;
  struct scene_of s = {.n = 0};
  put(&s, 0, 0);
  put(&s, 5000, 0);
  put(&s, 5000 * cos(turn), 5000 * sin(turn));
  if (first)
    tie(&s, 0, 1, 0);
  if (second)
    tie(&s, 0, 2, 0);
  return all_of(&s);
}

// What two lines cost beyond what each does.
static double angle(double degrees) {
  return two_lines(degrees, true, true) - two_lines(degrees, true, false) -
         two_lines(degrees, false, true) + two_lines(degrees, false, false);
}

static void narrow_angles(void **state) {
  (void)state;
  assert_true(fabs(angle(21)) < 1e-6);
  // Each of the three actors counts it.
  assert_true(
      about(angle(10), 3 * 14 * pow((cos(M_PI / 18) - 0.94) / 0.06, 2)));
}

// ------------------------------------------------------------------- groups

static double group(double x, double y, bool together, double far) {
  struct scene_of s = {.n = 0};
  put(&s, 0, 0);
  put(&s, far, 0);
  put(&s, far / 2, far);
  put(&s, x, y);
  for (size_t i = 0; i < 3 && together; i++)
    s.spots[i].group = 1;
  return all_of(&s);
}

static void groups(void **state) {
  (void)state;
  const double far = 6000;
  double within =
      group(far / 2, far / 2, true, far) - group(far / 2, far / 2, false, far);
  double without =
      group(far / 2, 9 * far, true, far) - group(far / 2, 9 * far, false, far);
  // Once for the stranger, and once for each of the group.
  assert_true(about(within - without, 4 * 30));
  // The three are 3,000, 3,000 and 0 from the middle in x, 2,000, 2,000 and
  // 4,000 in y.
  assert_true(about(without, 0.4 * 14000));
}

// ------------------------------------------------------------------ springs

static double spring(enum bond_kind kind, bool leaf) {
  struct spot spots[4] = {{.w = 10}, {.w = 10}, {.w = 10}, {.w = 10}};
  struct bond bonds[3] = {{.a = 0, .b = 1, .kind = kind},
                          {.a = 0, .b = 2, .kind = kind},
                          {.a = 1, .b = leaf ? 3 : 2, .kind = kind}};
  struct springs s = springs_of(spots, 4, bonds, 3, 100);
  double is = s.list.at[leaf ? 1 : 0].length;
  springs_drop(&s);
  return is;
}

static void springs(void **state) {
  (void)state;
  assert_true(about(spring(BOND_STRUCTURE, false), 68));
  assert_true(about(spring(BOND_FRIENDLY, false), 88));
  assert_true(about(spring(BOND_OTHER, false), 105));
  assert_true(about(spring(BOND_OTHER, true), 84));
  struct spot two[2] = {{.w = 10, .group = 1}, {.w = 10, .group = 1}};
  struct springs s = springs_of(two, 2, NULL, 0, 100);
  assert_int_equal(s.list.n, 1);
  assert_true(about(s.list.at[0].length, 90));
  springs_drop(&s);
}

// ---------------------------------------------------- lines and words together

static double crossed(bool cross) {
  struct spot s[] = {{.rank = 0, .w = 20, .h = 20},
                     {.rank = 1, .w = 20, .h = 20, .x = 400, .y = 300},
                     {.rank = 2, .w = 20, .h = 20, .x = 400},
                     {.rank = 3, .w = 20, .h = 20, .y = 300}};
  struct course c[] = {{.from = 0, .to = cross ? 1 : 2},
                       {.from = cross ? 2 : 1, .to = 3}};
  return place_courses(s, 4, c, 2, NULL).cost;
}

// Each of the two counts it.
static void ways_that_cross(void **state) {
  (void)state;
  assert_true(about(crossed(true), 2 * 5));
  assert_true(crossed(false) == 0);
}

// How far the middles of the first two of so many ties of a pair are apart.
static double fan(size_t ties) {
  enum { TIES = 10 };
  struct spot s[] = {{.rank = 0, .w = 60, .h = 200},
                     {.rank = 1, .w = 60, .h = 200, .x = 400}};
  struct course c[TIES] = {{.from = 0}};
  double y[2] = {0, 0}, x;
  for (size_t i = 0; i < TIES; i++)
    c[i].to = 1;
  place_courses(s, 2, c, ties, NULL);
  for (size_t i = 0; i < 2; i++)
    run_at(&c[i].line, run_length(&c[i].line) / 2, &x, &y[i]);
  return fabs(y[1] - y[0]);
}

static void ties_of_a_pair(void **state) {
  (void)state;
  assert_true(about(fan(2), 22));
  assert_true(about(fan(7), 66. / 6));
  assert_true(about(fan(10), 9));
}

static void through_if_there_is_no_other_way(void **state) {
  (void)state;
  struct spot s[] = {{.rank = 0, .w = 40, .h = 20},
                     {.rank = 1, .w = 40, .h = 20, .x = 300},
                     {.rank = 2, .w = 20, .h = 9000, .x = 150}};
  struct course c = {.from = 0, .to = 1};
  struct place_result r = place_courses(s, 3, &c, 1, NULL);
  assert_int_equal(r.through, 1);
  assert_true(about(r.cost, 1000 + 40));
}

// A word of 80 points on a line of 100 leaves 20 of the 26 that are wanted.
static void words_leave_some_of_the_line(void **state) {
  (void)state;
  struct spot s[] = {{.rank = 0, .w = 40, .h = 20},
                     {.rank = 1, .w = 40, .h = 20, .x = 140}};
  struct course c = {.from = 0, .to = 1, .form = {{80, 9}}};
  assert_true(about(place_courses(s, 2, &c, 1, NULL).cost, 1.2 * 6));
  c.form[0].w = 60;
  assert_true(place_courses(s, 2, &c, 1, NULL).cost == 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(space_between_boxes),
      cmocka_unit_test(lines_and_actors),
      cmocka_unit_test(lines_that_cross),
      cmocka_unit_test(words_on_words),
      cmocka_unit_test(lengths),
      cmocka_unit_test(narrow_angles),
      cmocka_unit_test(groups),
      cmocka_unit_test(springs),
      cmocka_unit_test(ways_that_cross),
      cmocka_unit_test(ties_of_a_pair),
      cmocka_unit_test(through_if_there_is_no_other_way),
      cmocka_unit_test(words_leave_some_of_the_line),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
