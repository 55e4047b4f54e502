// SPDX-License-Identifier: GPL-2.0-or-later
// The interval index against its twin: looking at every spell.
#include "make_ledger.h"
#include "model/index.h"
#include "test.h"

static uint32_t seed = 1;

static uint32_t draw(uint32_t below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}

static day draw_day(void) {
  uint32_t kind = draw(20);
  if (kind == 0)
    return DAY_MIN;
  if (kind == 1)
    return DAY_MAX;
  return (day)draw(400) - 200;
}

static ent_account *random_ledger(size_t n) {
  ent_account *l = mem_new(1, sizeof *l);
  for (size_t i = 0; i < n; i++) {
    struct tie t = {.spell = (uint32_t)l->spells.n,
                    .spells = (uint16_t)draw(4)};
    for (uint32_t k = 0; k < t.spells; k++) {
      day a = draw_day(), b = draw_day();
      struct spell s = {.s0 = a < b ? a : b, .e1 = a < b ? b : a};
      if (draw(50) == 0)
        s.flags = SPELL_OUTSIDE;
      vec_push(&l->spells, s);
    }
    vec_push(&l->ties, t);
  }
  index_build(l);
  return l;
}

// The hull of a tie's possible spells; lo > hi if it has none.
static struct days hull(const ent_account *l, const struct tie *t) {
  struct days q = {DAY_MAX, DAY_MIN};
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    if (s->flags & SPELL_OUTSIDE)
      continue;
    q.lo = s->s0 < q.lo ? s->s0 : q.lo;
    q.hi = s->e1 > q.hi ? s->e1 : q.hi;
  }
  return q;
}

// Counts how often each tie is found; the twin expects 1 or 0.
static void check_query(const ent_account *l, struct days q) {
  uint8_t *found = mem_new(l->ties.n + 1, 1);
  struct index_walk w = index_find(l, q);
  for (const struct index_entry *e; (e = index_next(&w));)
    found[e->tie]++;
  assert_null(index_next(&w));
  for (size_t i = 0; i < l->ties.n; i++) {
    struct days life = hull(l, &l->ties.at[i]);
    bool wanted = life.lo <= life.hi && life.lo <= q.hi && life.hi >= q.lo;
    assert_int_equal(found[i], wanted);
  }
  mem_free(found);
}

static void finds_what_looking_finds(void **state) {
  (void)state;
  for (size_t n = 0; n < 1200; n += n < 100 ? 1 : 37) {
    ent_account *l = random_ledger(n);
    check_query(l, (struct days){DAY_MIN, DAY_MAX});
    for (int i = 0; i < 60; i++) {
      day a = draw_day(), b = draw_day();
      check_query(l, (struct days){a < b ? a : b, a < b ? b : a});
      check_query(l, (struct days){a, a});
    }
    ledger_free(l);
  }
}

static void finds_in_a_large_one(void **state) {
  (void)state;
  ent_account *l = random_ledger(20000);
  for (int i = 0; i < 100; i++) {
    day a = draw_day();
    check_query(l, (struct days){a, a});
  }
  ledger_free(l);
}

static void is_sorted_by_start(void **state) {
  (void)state;
  ent_account *l = random_ledger(1000);
  for (size_t i = 1; i < l->index.n; i++) {
    const struct index_entry *a = &l->index.at[i - 1], *b = &l->index.at[i];
    day s = hull(l, &l->ties.at[a->tie]).lo,
        t = hull(l, &l->ties.at[b->tie]).lo;
    assert_true(s < t || (s == t && a->tie < b->tie));
  }
  ledger_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(finds_what_looking_finds),
      cmocka_unit_test(finds_in_a_large_one),
      cmocka_unit_test(is_sorted_by_start),
  };
  return cmocka_run_group_tests_name("index", tests, NULL, NULL);
}
