// SPDX-License-Identifier: GPL-2.0-or-later
// Laws of a layout.
#include "nets_drawn.h"
#include "route/judge.h"
#include "test.h"

#include <math.h>

#define WIDTH 466.0

static const struct layout_options usual = {.judge = route_judge,
                                            .width = WIDTH};

static void find(struct drawn *d, const struct layout_options *o) {
  layout_find(d->spots, d->n, d->bonds, d->pairs, o);
}

static struct box all_of(const struct drawn *d) {
  struct box all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (size_t i = 0; i < d->n; i++) {
    const struct spot *s = &d->spots[i];
    struct box box = box_of(s->x, s->y, s->w, s->h);
    all = box_with(all, &box);
  }
  return all;
}

static void is_in_order(const struct drawn *d) {
  for (size_t i = 0; i < d->n; i++)
    assert_true(isfinite(d->spots[i].x) && isfinite(d->spots[i].y));
  assert_int_equal(drawn_overlaps(d), 0);
  struct box all = all_of(d);
  assert_true(d->n == 0 || (fabs(all.left) < 1e-6 && fabs(all.top) < 1e-6));
}

static bool same_places(const struct drawn *d, const struct drawn *e) {
  for (size_t i = 0; i < d->n; i++)
    if (d->spots[i].x != e->spots[i].x || d->spots[i].y != e->spots[i].y)
      return false;
  return true;
}

// -------------------------------------------------------------------- sizes

static void any_number_of_actors(void **state) {
  (void)state;
  static const size_t sizes[] = {0, 1, 2, 3, 4, 17, 60, 200};
  static struct drawn d;
  uint64_t seed = 1;
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
    drawn_net(&d, sizes[i], sizes[i] * 2, &seed);
    find(&d, &usual);
    is_in_order(&d);
  }
}

// -------------------------------------------------------------------- laws

static void no_box_on_another(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 4;
  for (size_t i = 0; i < 12; i++) {
    drawn_net(&d, 2 + i * 4, 1 + i * 6, &seed);
    find(&d, &usual);
    is_in_order(&d);
    assert_true(all_of(&d).right <= WIDTH + 1e-6);
  }
}

// Up to 60 ties no line runs through an actor, and words have room.
static void nothing_is_hidden(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 4;
  for (size_t i = 0; i < 20; i++) {
    drawn_net(&d, 6 + i * 2, 3 * i + 3, &seed);
    find(&d, &usual);
    is_in_order(&d);
    struct place_result r = place_courses(d.spots, d.n, d.courses, d.m, NULL);
    assert_int_equal(r.through, 0);
    assert_true(r.unlabelled <= 1);
  }
}

// The same actors and ties in another order have the same places.
static void order_does_not_matter(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 5;
  for (int round = 0; round < 2; round++) {
    drawn_net(&d, 21, 34, &seed);
    e = d;
    for (uint32_t i = 0; i < d.n; i++)
      e.spots[d.n - 1 - i] = d.spots[i];
    for (size_t i = 0; i < d.pairs; i++) {
      struct bond *b = &e.bonds[d.pairs - 1 - i];
      *b = d.bonds[i];
      b->a = (uint32_t)d.n - 1 - d.bonds[i].b;
      b->b = (uint32_t)d.n - 1 - d.bonds[i].a;
    }
    find(&d, &usual);
    find(&e, &usual);
    for (size_t i = 0; i < d.n; i++) {
      assert_true(d.spots[i].x == e.spots[d.n - 1 - i].x);
      assert_true(d.spots[i].y == e.spots[d.n - 1 - i].y);
    }
  }
}

static double far_within(const struct drawn *d, size_t members) {
  double far = 0;
  for (size_t i = 0; i < members; i++)
    for (size_t k = 0; k < i; k++)
      far +=
          hypot(d->spots[i].x - d->spots[k].x, d->spots[i].y - d->spots[k].y);
  return far;
}

static void groups_stand_together(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 6;
  double with = 0, without = 0;
  for (int i = 0; i < 4; i++) {
    drawn_net(&d, 20, 24, &seed);
    for (size_t k = 0; k < d.n; k++)
      d.spots[k].group = 0;
    e = d;
    for (size_t k = 0; k < 6; k++)
      e.spots[k].group = 6;
    find(&d, &usual);
    find(&e, &usual);
    without += far_within(&d, 6);
    with += far_within(&e, 6);
  }
  assert_true(with < 0.9 * without);
}

// ------------------------------------------------------------------- given

struct given {
  size_t asked, sideways;
  bool none;
};

// One beside the other, as far apart as a tie is long.
static struct point *given_places(void *context, const struct layout_ask *ask) {
  struct given *g = context;
  g->asked++;
  g->sideways += ask->sideways;
  if (g->none)
    return NULL;
  struct point *points = mem_new(ask->n, sizeof *points);
  for (size_t i = 0; i < ask->n; i++)
    *(ask->sideways ? &points[i].y : &points[i].x) = ask->base * (double)i;
  return points;
}

static void given_places_are_taken(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 7;
  drawn_net(&d, 3, 3, &seed);
  struct given g = {.none = false};
  find(&d,
       &(struct layout_options){
           .places = given_places, .context = &g, .width = 2000, .base = 500});
  is_in_order(&d);
  assert_true(g.asked > 0 && g.sideways == 0);
  for (size_t i = 0; i < d.pairs; i++)
    assert_true(fabs(d.spots[d.bonds[i].a].y - d.spots[d.bonds[i].b].y) < 1e-6);
}

// What is too wide is asked for sideways, and kept within the page.
static void given_places_fit_the_page(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 14;
  drawn_net(&d, 20, 60, &seed);
  struct given g = {.none = false};
  find(&d,
       &(struct layout_options){
           .places = given_places, .context = &g, .width = WIDTH, .base = 100});
  is_in_order(&d);
  assert_true(g.sideways > 0);
  assert_true(all_of(&d).right <= WIDTH + 1e-6);
}

static void without_given_places_by_nearness(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 15;
  drawn_net(&d, 20, 34, &seed);
  e = d;
  struct given g = {.none = true};
  find(&d, &(struct layout_options){.judge = route_judge,
                                    .places = given_places,
                                    .context = &g,
                                    .width = WIDTH});
  find(&e, &usual);
  assert_true(g.asked > 0);
  assert_true(same_places(&d, &e));
}

// ------------------------------------------------------------------ pinned

static void pinned_stay(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 8;
  for (size_t i = 0; i < 5; i++) {
    drawn_net(&d, 20, 34, &seed);
    find(&d, &usual);
    e = d;
    for (size_t k = 0; k < d.n; k++) {
      e.spots[k].pinned = k % 4 != i % 4;
      if (e.spots[k].pinned)
        continue;
      e.spots[k].x = 1e9;
      e.spots[k].w += 20;
    }
    find(&e, &usual);
    for (size_t k = 0; k < d.n; k++)
      if (e.spots[k].pinned)
        assert_true(e.spots[k].x == d.spots[k].x &&
                    e.spots[k].y == d.spots[k].y);
    assert_int_equal(drawn_overlaps(&e), 0);
    // Newcomers do not widen the page, but for what there was of it.
    struct box was = all_of(&d), is = all_of(&e);
    assert_true(is.right - is.left <= fmax(466, was.right - was.left) + 1e-6);
  }
}

static void all_pinned_stay_as_they_are(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 9;
  drawn_net(&d, 9, 12, &seed);
  for (size_t i = 0; i < d.n; i++) {
    d.spots[i].pinned = true;
    d.spots[i].x = d.spots[i].y = -7;
  }
  e = d;
  find(&d, &usual);
  assert_true(same_places(&d, &e));
}

// A new actor that is tied to one only stands near that one.
static void new_ones_stand_near(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 10;
  drawn_net(&d, 30, 0, &seed);
  for (size_t i = 0; i < d.n; i++) {
    d.spots[i] = (struct spot){.rank = (uint32_t)i, .w = 40, .h = 20};
    d.spots[i].pinned = i < 29;
    d.spots[i].x = (double)(i % 5) * 90;
    d.spots[i].y = (double)(i / 5) * 90;
  }
  d.bonds[d.pairs++] = (struct bond){.a = 14, .b = 29, .label = 20};
  find(&d, &usual);
  assert_true(hypot(d.spots[29].x - d.spots[14].x,
                    d.spots[29].y - d.spots[14].y) < 110);
  assert_int_equal(drawn_overlaps(&d), 0);
}

// ----------------------------------------------------------------- hostile

static void hostile_sizes(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 11;
  for (int round = 0; round < 3; round++) {
    drawn_net(&d, 30, 50, &seed);
    for (size_t i = 0; i < d.n; i++) {
      if (round == 0)
        d.spots[i].w = d.spots[i].h = 0;
      else if (round == 1)
        d.spots[i].w = 1e5;
      else
        d.spots[i].h = i == 3 ? 1e7 : 10;
    }
    find(&d, &usual);
    is_in_order(&d);
  }
}

static void many_in_bounded_work(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 12;
  drawn_net(&d, 200, 2000, &seed);
  find(&d, &usual);
  is_in_order(&d);
  drawn_net(&d, 200, 0, &seed); // none is tied to another
  find(&d, &usual);
  is_in_order(&d);
  assert_true(all_of(&d).right <= WIDTH + 1e-6);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(any_number_of_actors),
      cmocka_unit_test(no_box_on_another),
      cmocka_unit_test(nothing_is_hidden),
      cmocka_unit_test(order_does_not_matter),
      cmocka_unit_test(groups_stand_together),
      cmocka_unit_test(given_places_are_taken),
      cmocka_unit_test(given_places_fit_the_page),
      cmocka_unit_test(without_given_places_by_nearness),
      cmocka_unit_test(pinned_stay),
      cmocka_unit_test(all_pinned_stay_as_they_are),
      cmocka_unit_test(new_ones_stand_near),
      cmocka_unit_test(hostile_sizes),
      cmocka_unit_test(many_in_bounded_work),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
