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

// --------------------------------------------------------------- the twin

// Slow and simple: looks every half point along the line.
static bool runs_through(const struct course *c, const struct spot *s,
                         double deep) {
  for (int i = 0; i <= 2000; i++)
    for (size_t k = 0; k < c->line.n; k++) {
      const struct curve *l = &c->line.at[k];
      double t = i / 2000.0, p = (1 - t) * (1 - t), q = 2 * t * (1 - t);
      double x = p * l->x0 + q * l->cx + t * t * l->x1;
      double y = p * l->y0 + q * l->cy + t * t * l->y1;
      if (outline_far(s, x, y) < -deep)
        return true;
    }
  return false;
}

static struct box label_of(const struct course *c) {
  return box_of(c->lx, c->ly, c->form[c->shown].w, c->form[c->shown].h);
}

static size_t count_through(const struct drawn *d, double deep) {
  size_t n = 0;
  for (size_t i = 0; i < d->m; i++)
    for (uint32_t k = 0; k < d->n; k++)
      if (k != d->courses[i].from && k != d->courses[i].to &&
          runs_through(&d->courses[i], &d->spots[k], deep)) {
        n++;
        break;
      }
  return n;
}

static void labels_are_on_nothing(const struct drawn *d) {
  for (size_t i = 0; i < d->m; i++) {
    if (d->courses[i].shown == LABEL_FORMS)
      continue;
    assert_true(d->courses[i].form[d->courses[i].shown].w > 0);
    struct box label = label_of(&d->courses[i]);
    for (size_t k = 0; k < d->n; k++) {
      const struct spot *s = &d->spots[k];
      struct box box = box_of(s->x, s->y, s->w, s->h);
      assert_true(boxes_apart(&label, &box, 0));
    }
    for (size_t k = 0; k < i; k++) {
      if (d->courses[k].shown == LABEL_FORMS)
        continue;
      struct box other = label_of(&d->courses[k]);
      assert_true(boxes_apart(&label, &other, 0));
    }
  }
}

static void ends_lie_on_outlines(const struct drawn *d) {
  for (size_t i = 0; i < d->m; i++) {
    const struct course *c = &d->courses[i];
    if (c->from == c->to)
      continue;
    const struct curve *first = run_first(&c->line), *last = run_last(&c->line);
    assert_true(fabs(outline_far(&d->spots[c->from], first->x0, first->y0)) <
                0.1);
    assert_true(fabs(outline_far(&d->spots[c->to], last->x1, last->y1)) < 0.1);
  }
}

// On a grid with room, so that nothing has to be in the way of anything.
static void grid_net(struct drawn *d, size_t n, size_t m, uint64_t *seed) {
  drawn_net(d, n, m, seed);
  for (size_t i = 0; i < n; i++) {
    d->spots[i].x = (double)(i % 6) * 120 + drawn_below(seed, 30);
    d->spots[i].y = (double)(i / 6) * 90 + drawn_below(seed, 30);
  }
}

// -------------------------------------------------------------------- laws

static void random_networks(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 1;
  for (size_t i = 0; i < 20; i++) {
    grid_net(&d, 6 + i, 3 * (i + 1), &seed);
    struct place_result r = place_courses(d.spots, d.n, d.courses, d.m, NULL);
    labels_are_on_nothing(&d);
    ends_lie_on_outlines(&d);
    assert_int_equal(r.through, count_through(&d, 0.8));
    assert_int_equal(r.through, 0);
    assert_int_equal(drawn_overlaps(&d), 0);
  }
}

static void straight_when_nothing_is_in_the_way(void **state) {
  (void)state;
  struct spot spots[] = {{.rank = 0, .w = 40, .h = 20},
                         {.rank = 1, .w = 40, .h = 20, .x = 200}};
  struct course c = {.from = 1, .to = 0, .form = {{30, 9}}, .head = 6};
  place_courses(spots, 2, &c, 1, NULL);
  const struct curve *l = run_first(&c.line);
  assert_int_equal(c.line.n, 1);
  assert_true(l->y0 == 0 && fabs(l->cy) < 1e-9 && l->y1 == 0);
  assert_true(fabs(l->x0 - 180) < 1e-3 && fabs(l->x1 - 20) < 1e-3);
  assert_int_equal(c.shown, 0);
  assert_true(fabs(c.lx - 103) < 1e-3); // in the middle of what no sign takes
}

static void bends_around_an_actor(void **state) {
  (void)state;
  struct spot spots[] = {{.rank = 0, .w = 40, .h = 20},
                         {.rank = 1, .w = 40, .h = 20, .x = 300},
                         {.rank = 2, .w = 60, .h = 60, .x = 150}};
  struct course c = {.from = 0, .to = 1};
  struct place_result r = place_courses(spots, 3, &c, 1, NULL);
  assert_int_equal(r.through, 0);
  assert_false(runs_through(&c, &spots[2], 0));
  // Walled in, it runs through, and that is told.
  struct spot walls[] = {{.rank = 0, .w = 40, .h = 20},
                         {.rank = 1, .w = 40, .h = 20, .x = 300},
                         {.rank = 2, .w = 20, .h = 9000, .x = 150}};
  r = place_courses(walls, 3, &c, 1, NULL);
  assert_int_equal(r.through, 1);
}

static void parallel_ties_are_apart(void **state) {
  (void)state;
  struct spot spots[] = {{.rank = 0, .w = 40, .h = 20},
                         {.rank = 1, .w = 40, .h = 20, .x = 220}};
  struct course c[5];
  for (uint32_t i = 0; i < 5; i++)
    c[i] = (struct course){.from = i % 2, .to = 1 - i % 2, .form = {{40, 9}}};
  place_courses(spots, 2, c, 5, NULL);
  for (int i = 0; i < 5; i++)
    for (int k = 0; k < i; k++)
      assert_true(fabs(c[i].ly - c[k].ly) > 6);
  struct drawn d = {.n = 2, .m = 5};
  memcpy(d.spots, spots, sizeof spots);
  memcpy(d.courses, c, sizeof c);
  labels_are_on_nothing(&d);
  for (int i = 0; i < 5; i++)
    assert_int_equal(c[i].shown, 0);
}

static void a_label_takes_its_next_form(void **state) {
  (void)state;
  struct spot spots[] = {{.rank = 0, .w = 40, .h = 20},
                         {.rank = 1, .w = 40, .h = 20, .x = 70}};
  struct course c = {.from = 0, .to = 1, .form = {{400, 300}, {12, 8}}};
  place_courses(spots, 2, &c, 1, NULL);
  assert_int_equal(c.shown, 1);
  c.form[1] = (struct label_form){500, 400};
  struct place_result r = place_courses(spots, 2, &c, 1, NULL);
  assert_int_equal(c.shown, LABEL_FORMS);
  assert_int_equal(r.unlabelled, 1);
}

static void is_moved_with_its_actors(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 2;
  grid_net(&d, 14, 24, &seed);
  e = d;
  for (size_t i = 0; i < e.n; i++) {
    e.spots[i].x += 512;
    e.spots[i].y -= 256;
  }
  place_courses(d.spots, d.n, d.courses, d.m, NULL);
  place_courses(e.spots, e.n, e.courses, e.m, NULL);
  for (size_t i = 0; i < d.m; i++) {
    assert_int_equal(d.courses[i].shown, e.courses[i].shown);
    const struct curve *p = run_first(&d.courses[i].line);
    const struct curve *q = run_first(&e.courses[i].line);
    assert_int_equal(d.courses[i].line.n, e.courses[i].line.n);
    assert_true(fabs(p->cx + 512 - q->cx) < 1e-3);
    assert_true(fabs(p->cy - 256 - q->cy) < 1e-3);
  }
}

static void order_does_not_matter(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 3;
  grid_net(&d, 14, 30, &seed);
  for (size_t i = 0; i < d.m; i++)
    d.courses[i].form[0].w += (double)i * 0.01; // no two are the same
  e = d;
  uint32_t last = (uint32_t)d.n - 1;
  for (uint32_t i = 0; i < d.n; i++)
    e.spots[last - i] = d.spots[i];
  for (size_t i = 0; i < d.m; i++) {
    struct course *c = &e.courses[d.m - 1 - i];
    *c = d.courses[i];
    c->from = last - d.courses[i].from;
    c->to = last - d.courses[i].to;
  }
  place_courses(d.spots, d.n, d.courses, d.m, NULL);
  place_courses(e.spots, e.n, e.courses, e.m, NULL);
  for (size_t i = 0; i < d.m; i++) {
    const struct course *c = &d.courses[i], *o = &e.courses[d.m - 1 - i];
    assert_memory_equal(&c->line, &o->line, sizeof c->line);
    assert_true(c->lx == o->lx && c->shown == o->shown);
  }
}

// ----------------------------------------------------------------- hostile

static void nothing_and_one(void **state) {
  (void)state;
  struct spot s = {.rank = 0, .w = 40, .h = 20, .x = 5, .y = 6};
  struct place_result r = place_courses(NULL, 0, NULL, 0, NULL);
  assert_true(r.left == 0 && r.right == 0 && r.through == 0);
  r = place_courses(&s, 1, NULL, 0, NULL);
  assert_true(r.left == -15 && r.right == 25 && r.top == -4 && r.low == 16);
  struct course loop = {.from = 0, .to = 0, .form = {{20, 9}}};
  r = place_courses(&s, 1, &loop, 1, NULL);
  assert_true(isfinite(run_first(&loop.line)->cx) && isfinite(loop.lx) &&
              r.top < -10);
}

static void hostile_sizes(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 4;
  for (int round = 0; round < 4; round++) {
    grid_net(&d, 20, 40, &seed);
    for (size_t i = 0; i < d.n; i++) {
      d.spots[i].w = round == 1 ? 1e6 : round == 2 ? 0 : d.spots[i].w;
      d.spots[i].h = round == 2 ? 0 : d.spots[i].h;
      if (round == 0 || round == 2)
        d.spots[i].x = d.spots[i].y = 0;
      if (round == 3)
        d.spots[i].x *= 1e6;
    }
    place_courses(d.spots, d.n, d.courses, d.m, NULL);
    labels_are_on_nothing(&d);
    for (size_t i = 0; i < d.m; i++)
      assert_true(isfinite(run_first(&d.courses[i].line)->x0) &&
                  isfinite(run_first(&d.courses[i].line)->cx) &&
                  isfinite(run_last(&d.courses[i].line)->y1));
  }
}

static void many_in_bounded_work(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 5;
  grid_net(&d, 200, 2000, &seed);
  place_courses(d.spots, d.n, d.courses, d.m, NULL);
  labels_are_on_nothing(&d);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(edges_lie_on_outlines),
      cmocka_unit_test(random_networks),
      cmocka_unit_test(straight_when_nothing_is_in_the_way),
      cmocka_unit_test(bends_around_an_actor),
      cmocka_unit_test(parallel_ties_are_apart),
      cmocka_unit_test(a_label_takes_its_next_form),
      cmocka_unit_test(is_moved_with_its_actors),
      cmocka_unit_test(order_does_not_matter),
      cmocka_unit_test(nothing_and_one),
      cmocka_unit_test(hostile_sizes),
      cmocka_unit_test(many_in_bounded_work),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
