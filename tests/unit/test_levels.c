// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/core.h"
#include "figure/pairs.h"
#include "route/cross.h"
#include "test.h"

#include <stdio.h>

static struct drawing_edge tie(uint32_t from, uint32_t to, const char *family,
                               int sign, const char *certainty, bool directed) {
  return (struct drawing_edge){.id = family,
                               .from = from,
                               .to = to,
                               .label = family,
                               .type = family,
                               .family = family,
                               .tooltip = family,
                               .certainty = certainty,
                               .sign = sign,
                               .directed = directed};
}

static void add_actor(ent_drawing *d, const char *id, const char *group) {
  vec_push(&d->nodes,
           ((struct drawing_node){
               .id = id, .label = id, .name = id, .cluster = group}));
}

// A and B are friends who fight, A and C are of one state, B and C talk; D
// fights C.
static ent_drawing *example(void) {
  ent_drawing *d = drawing_new();
  add_actor(d, "a", "g");
  add_actor(d, "b", NULL);
  add_actor(d, "c", "g");
  add_actor(d, "d", NULL);
  vec_push(&d->edges, tie(0, 1, "support", 1, "likely", true));
  vec_push(&d->edges, tie(1, 0, "support", 1, "definite", true));
  vec_push(&d->edges, tie(1, 0, "hostility", -1, "possible", true));
  vec_push(&d->edges, tie(0, 1, "structure", 0, "definite", true));
  vec_push(&d->edges, tie(2, 0, "structure", 0, "definite", true));
  vec_push(&d->edges, tie(2, 1, "diplomacy", 0, "likely", false));
  vec_push(&d->edges, tie(3, 2, "hostility", -1, "definite", true));
  d->edges.at[2].against = "denied by B";
  return d;
}

static void states_come_of_signs(void **state) {
  (void)state;
  struct arena a = {0};
  ent_drawing *d = example();
  const struct drawn_pairs p = pairs_drawn(&a, d);
  assert_int_equal(p.n, 4);
  assert_int_equal(p.tied, 3);
  assert_int_equal(p.ties, 5);
  const struct drawn_pair *both = &p.at[0];
  assert_int_equal(both->state, DRAWN_BOTH);
  assert_string_equal(both->friendly.certainty, "definite"); // the firmest
  assert_string_equal(both->hostile.certainty, "possible");
  assert_true(both->friendly.forth && both->friendly.back);
  assert_true(both->hostile.back && !both->hostile.forth);
  assert_true(both->denied);
  assert_int_equal(both->n, 3);
  assert_int_equal(both->formal_n, 1);
  assert_string_equal(pair_badge(&a, both), "+2 \u22121");
  assert_int_equal(p.at[1].state, DRAWN_FORMAL);
  assert_int_equal(p.at[1].a, 2); // as the tie leads
  assert_int_equal(p.at[2].state, DRAWN_NEITHER);
  assert_true(p.at[2].neither.mutual);
  assert_int_equal(p.at[3].state, DRAWN_HOSTILE);
  assert_string_equal(pair_badge(&a, &p.at[3]), "");
  ent_drawing_free(d);
  arena_drop(&a);
}

static void a_pair_is_one_line(void **state) {
  (void)state;
  struct arena a = {0};
  ent_drawing *d = example();
  const struct drawn_pairs p = pairs_drawn(&a, d);
  assert_int_equal(pairs_drawing(&a, d, &p, false)->edges.n, 4);
  const ent_drawing *lines = pairs_drawing(&a, d, &p, true);
  assert_int_equal(lines->edges.n, 3); // the group says that of A and C
  const struct drawing_edge *e = &lines->edges.at[0];
  assert_ptr_equal(e->pair, &p.at[0]);
  assert_string_equal(e->id, "a_b");
  assert_string_equal(e->certainty, "possible"); // both have to hold
  assert_non_null(e->against);
  assert_string_equal(lines->edges.at[2].id, "hostility"); // a tie's own
  assert_int_equal(d->edges.n, 7);
  ent_drawing_free(d);
  arena_drop(&a);
}

// B and C have two partners each, D and A one; of B and C, B has more ties.
static void the_core_has_most_partners(void **state) {
  (void)state;
  struct arena a = {0};
  ent_drawing *d = example();
  const struct drawn_pairs p = pairs_drawn(&a, d);
  struct core_order o = core_order_of(&a, d, &p);
  assert_int_equal(o.n, 4);
  assert_int_equal(o.nodes[0], 1);
  assert_int_equal(o.nodes[1], 2);
  assert_int_equal(o.nodes[2], 0); // more ties than D
  assert_int_equal(core_pairs(&o, 3, d, &p), 2);
  const ent_drawing *core = core_drawing(&a, d, &o, 2);
  assert_int_equal(core->nodes.n, 2);
  assert_string_equal(core->nodes.at[1].id, "c");
  assert_int_equal(core->edges.n, 1);
  assert_int_equal(core->edges.at[0].from, 1);
  d->nodes.at[3].named = true; // asked for
  o = core_order_of(&a, d, &p);
  assert_int_equal(o.nodes[0], 3);
  assert_int_equal(o.named, 1);
  ent_drawing_free(d);
  arena_drop(&a);
}

static struct course straight(double x0, double y0, double x1, double y1) {
  struct curve c = {x0, y0, (x0 + x1) / 2, (y0 + y1) / 2, x1, y1};
  return (struct course){.line = run_of(&c)};
}

static void crossings_are_counted(void **state) {
  (void)state;
  struct course c[] = {straight(0, 0, 100, 103), straight(0, 100, 100, 0),
                       straight(0, 51, 100, 58), straight(0, 200, 100, 200)};
  assert_int_equal(courses_crossed(c, 4), 3);
  assert_true(courses_tangle(c, 4) == 1.5);
  assert_true(courses_tangle(c, 0) == 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(states_come_of_signs),
      cmocka_unit_test(a_pair_is_one_line),
      cmocka_unit_test(the_core_has_most_partners),
      cmocka_unit_test(crossings_are_counted),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
