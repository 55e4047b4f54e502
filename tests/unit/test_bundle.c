// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/bundle.h"
#include "test.h"

#include <stdio.h>

// An edge between two of the actors 0, 1, 2.
static struct drawing_edge tie(uint32_t from, uint32_t to, const char *label,
                               const char *certainty, const uint32_t *cites,
                               size_t n) {
  return (struct drawing_edge){.id = label,
                               .from = from,
                               .to = to,
                               .label = label,
                               .type = label,
                               .family = "support",
                               .tooltip = label,
                               .certainty = certainty,
                               .cites = cites,
                               .citations = n,
                               .sign = 1,
                               .directed = true};
}

static void alike_share_a_line(void **state) {
  (void)state;
  static const uint32_t one[] = {0, 3}, two[] = {1, 3};
  struct arena a = {0};
  ent_drawing *d = drawing_new();
  vec_push(&d->edges, tie(0, 1, "arms", "likely", one, 2));
  vec_push(&d->edges, tie(0, 1, "funds", "likely", two, 2));
  vec_push(&d->edges, tie(0, 1, "hosts", "definite", two, 2)); // surer
  vec_push(&d->edges, tie(1, 0, "trains", "likely", one, 2));  // other way
  struct drawing_edge denied = tie(0, 1, "aids", "likely", one, 2);
  denied.against = "X";
  vec_push(&d->edges, denied);
  const ent_drawing *b = bundle_of(&a, d, BUNDLE_ALIKE);
  assert_int_equal(b->edges.n, 4);
  const struct drawing_edge *e = &b->edges.at[0];
  assert_string_equal(e->label, "arms, funds");
  assert_string_equal(e->type, "arms funds");
  assert_string_equal(e->tooltip, "arms; funds");
  assert_int_equal(e->ties, 2);
  assert_int_equal(e->citations, 3);
  assert_int_equal(e->cites[0], 0);
  assert_int_equal(e->cites[1], 1);
  assert_int_equal(e->cites[2], 3);
  assert_int_equal(b->edges.at[1].ties, 0);
  assert_int_equal(d->edges.n, 5); // as it was
  ent_drawing_free(d);
  arena_drop(&a);
}

// In a crowd: as firm as the firmest, denied only if all of it is.
static void a_family_shares_a_line(void **state) {
  (void)state;
  struct arena a = {0};
  ent_drawing *d = drawing_new();
  struct drawing_edge arms = tie(0, 1, "arms", "possible", NULL, 0);
  arms.against = "X";
  vec_push(&d->edges, arms);
  vec_push(&d->edges, tie(0, 1, "funds", "definite", NULL, 0));
  vec_push(&d->edges, tie(0, 1, "aids", "likely", NULL, 0));
  vec_push(&d->edges, tie(1, 0, "hosts", "likely", NULL, 0));
  const ent_drawing *b = bundle_of(&a, d, BUNDLE_FAMILY);
  assert_int_equal(b->edges.n, 2);
  assert_int_equal(b->edges.at[0].ties, 3);
  assert_string_equal(b->edges.at[0].certainty, "definite");
  assert_null(b->edges.at[0].against);
  d->edges.at[1].against = d->edges.at[2].against = "X";
  b = bundle_of(&a, d, BUNDLE_FAMILY);
  assert_string_equal(b->edges.at[0].against, "X");
  ent_drawing_free(d);
  arena_drop(&a);
}

static void nothing_alike_is_itself(void **state) {
  (void)state;
  struct arena a = {0};
  ent_drawing *d = drawing_new();
  assert_ptr_equal(bundle_of(&a, d, BUNDLE_ALIKE), d);
  vec_push(&d->edges, tie(0, 1, "arms", "likely", NULL, 0));
  vec_push(&d->edges, tie(0, 2, "arms", "likely", NULL, 0));
  assert_ptr_equal(bundle_of(&a, d, BUNDLE_ALIKE), d);
  ent_drawing_free(d);
  arena_drop(&a);
}

static void many_words_are_counted(void **state) {
  (void)state;
  static const char *const words[] = {"a", "b", "b", "c", "d"};
  struct arena a = {0};
  ent_drawing *d = drawing_new();
  for (size_t i = 0; i < 5; i++) {
    struct drawing_edge e = tie((uint32_t)(i % 2), (uint32_t)(1 - i % 2),
                                words[i], "likely", NULL, 0);
    e.directed = false; // the ends may be told in either order
    vec_push(&d->edges, e);
  }
  const ent_drawing *b = bundle_of(&a, d, BUNDLE_ALIKE);
  assert_int_equal(b->edges.n, 1);
  assert_string_equal(b->edges.at[0].label, "a, b and 2 more");
  assert_int_equal(b->edges.at[0].ties, 5);
  ent_drawing_free(d);
  arena_drop(&a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(alike_share_a_line),
      cmocka_unit_test(a_family_shares_a_line),
      cmocka_unit_test(nothing_alike_is_itself),
      cmocka_unit_test(many_words_are_counted),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
