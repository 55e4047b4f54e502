// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/numbers.h"
#include "test.h"

static void cite(ent_drawing *d, const uint32_t *cites, size_t n) {
  vec_push(&d->edges, ((struct drawing_edge){.cites = cites, .citations = n}));
}

static ent_drawing *two_works(void) {
  ent_drawing *d = drawing_new();
  vec_push(&d->sources, ((struct drawing_source){.id = "a", .text = "A"}));
  vec_push(&d->sources, ((struct drawing_source){.id = "b", .text = "B"}));
  return d;
}

// Numbers are given in the order of citing: B is 1, A is 2.
static void the_commonest_is_silent(void **state) {
  (void)state;
  static const uint32_t a[] = {0}, b[] = {1}, both[] = {0, 1};
  struct arena room = {0};
  ent_drawing *d = two_works();
  cite(d, b, 1);
  cite(d, a, 1);
  cite(d, a, 1);
  cite(d, both, 2);
  const ent_drawing *all[] = {d};
  struct numbers n = numbers_of(&room, all, 1);
  assert_int_equal(numbers_common(&n, all, 1), 2);
  struct citing loud = {n.of[0], 0}, quiet = {n.of[0], 2};
  assert_string_equal(numbers_cited(&room, &loud, &d->edges.at[1]), "2");
  assert_string_equal(numbers_cited(&room, &quiet, &d->edges.at[1]), "");
  assert_string_equal(numbers_cited(&room, &quiet, &d->edges.at[0]), "1");
  assert_string_equal(numbers_cited(&room, &quiet, &d->edges.at[3]), "1,2");
  ent_drawing_free(d);
  arena_drop(&room);
}

// No number means no source, as soon as one tie has none; and what few ties
// cite is not common.
static void none_is_silent_where_it_would_mislead(void **state) {
  (void)state;
  static const uint32_t a[] = {0}, both[] = {0, 1};
  struct arena room = {0};
  ent_drawing *d = two_works();
  const ent_drawing *all[] = {d};
  cite(d, a, 1);
  cite(d, NULL, 0);
  struct numbers n = numbers_of(&room, all, 1);
  assert_int_equal(numbers_common(&n, all, 1), 0);
  d->edges.at[1] = d->edges.at[0];
  n = numbers_of(&room, all, 1);
  assert_int_equal(numbers_common(&n, all, 1), 1);
  for (int i = 0; i < 7; i++)
    cite(d, both, 2);
  n = numbers_of(&room, all, 1);
  assert_int_equal(numbers_common(&n, all, 1), 0);
  ent_drawing_free(d);
  arena_drop(&room);
}

static void nothing_is_nothing(void **state) {
  (void)state;
  struct arena room = {0};
  ent_drawing *d = drawing_new();
  const ent_drawing *all[] = {d};
  struct numbers n = numbers_of(&room, all, 1);
  assert_int_equal(numbers_common(&n, all, 1), 0);
  assert_int_equal(numbers_common(&n, all, 0), 0);
  ent_drawing_free(d);
  arena_drop(&room);
}

// Of several figures each lists its own works, by the numbers all have.
static void each_lists_its_own(void **state) {
  (void)state;
  static const uint32_t a[] = {0}, both[] = {0, 1};
  struct arena room = {0};
  ent_drawing *d[] = {two_works(), two_works(), two_works()};
  cite(d[0], both, 2);
  cite(d[1], a, 1);
  const ent_drawing *all[] = {d[0], d[1], d[2]};
  struct numbers n = numbers_of(&room, all, 3);
  assert_int_equal(n.works.n, 2);
  struct works w = numbers_works(&room, &n, 0, d[0]);
  assert_int_equal(w.n, 2);
  assert_string_equal(w.list[1].text, "B");
  assert_string_equal(w.list[1].numbers, "2");
  w = numbers_works(&room, &n, 1, d[1]);
  assert_int_equal(w.n, 1);
  assert_string_equal(w.list[0].text, "A");
  assert_string_equal(w.list[0].numbers, "1");
  assert_int_equal(numbers_works(&room, &n, 2, d[2]).n, 0);
  for (size_t i = 0; i < 3; i++)
    ent_drawing_free(d[i]);
  arena_drop(&room);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_commonest_is_silent),
      cmocka_unit_test(none_is_silent_where_it_would_mislead),
      cmocka_unit_test(nothing_is_nothing),
      cmocka_unit_test(each_lists_its_own),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
