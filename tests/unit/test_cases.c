// SPDX-License-Identifier: GPL-2.0-or-later
// What is called definite of a pair is so in every choice of days, and in no
// other case is it called so; what is called possible is so in some. All 10,000
// ledgers: ENTENTE_ROUNDS=10000 build/tests/unit/test_cases
#include "cases.h"
#include "compare/compare.h"

enum { FEW = 300 };

static struct days period(uint64_t *seed, int from, int *lo, int *hi) {
  *lo = from + draw_below(seed, DAYS - 4 - from);
  *hi = *lo + draw_below(seed, 4);
  return (struct days){FIRST_DAY + *lo, FIRST_DAY + *hi};
}

// --------------------------------------------------------- states, two dates

struct seen_states {
  int lo[2], hi[2];
  unsigned set[2];
  uint32_t both;
};

static void note_states(const struct case_told *c, void *at) {
  struct seen_states *t = at;
  enum pair_state one = state_over(c, t->lo[0], t->hi[0]);
  enum pair_state two = state_over(c, t->lo[1], t->hi[1]);
  t->set[0] |= 1u << one;
  t->set[1] |= 1u << two;
  t->both |= UINT32_C(1) << (PAIR_STATES * one + two);
}

static const struct diff_pair *pair_in(const struct diff *d, uint32_t a,
                                       uint32_t b) {
  for (size_t i = 0; i < d->pairs.n; i++)
    if (d->pairs.at[i].a == a && d->pairs.at[i].b == b)
      return &d->pairs.at[i];
  return NULL;
}

static void compare_set(const ent_account *l, struct days q, uint32_t a,
                        uint32_t b, unsigned want, const char *yaml) {
  struct slice_options o = {.q = q, .include = POSSIBLE};
  struct slice *s = slice_at(l, &o);
  struct pairs p = pairs_of(s);
  const struct pair *x = pairs_find(&p, a, b);
  unsigned got = x ? x->set : 1u << PAIR_NONE;
  if (got != want)
    fail_msg("a%u a%u %d..%d: %x, not %x\n%s", a, b, q.lo - FIRST_DAY,
             q.hi - FIRST_DAY, got, want, yaml);
  if (x && !(want >> x->state & 1))
    fail_msg("a%u a%u %d..%d: %d is in none\n%s", a, b, q.lo - FIRST_DAY,
             q.hi - FIRST_DAY, x->state, yaml);
  pairs_drop(&p);
  slice_free(s);
}

static void compare_change(const struct diff *d, uint32_t a, uint32_t b,
                           const struct seen_states *t, const char *yaml) {
  const struct diff_pair *p = pair_in(d, a, b);
  if (!p) {
    assert_int_equal(t->both, UINT32_C(1));
    return;
  }
  uint32_t this = UINT32_C(1) << (PAIR_STATES * p->state1 + p->state2);
  bool all = t->both == this;
  // What is only first seen in a life takes no part in the change.
  if (p->certainty == DEFINITE ? !all : all && !p->seen)
    fail_msg("a%u a%u: %s, but %x of %x\n%s", a, b, verdict_name(p->certainty),
             this, t->both, yaml);
  if (!(t->both & this))
    fail_msg("a%u a%u at %d and %d: never %x, but %x\n%s", a, b, t->hi[0],
             t->hi[1], this, t->both, yaml);
  assert_int_equal(p->states & t->both, t->both);
}

// --------------------------------------------------------------- the shifts

struct change_seen {
  const struct shift *of;
  struct days range;
  bool always;
};

static void note_change(const struct case_told *c, void *at) {
  struct change_seen *x = at;
  bool here = false;
  for (int d = 1; d < DAYS; d++) {
    day on = FIRST_DAY + d;
    here |= on > x->range.lo && on <= x->range.hi && on >= x->of->date.lo &&
            on <= x->of->date.hi && c->on[d - 1] == x->of->from &&
            c->on[d] == x->of->to;
  }
  x->always &= here;
}

// Over all days, the days that the ledger covers, or some of them.
static struct days some_range(uint64_t *seed) {
  day lo = FIRST_DAY, hi = FIRST_DAY + DAYS - 1;
  switch (draw_below(seed, 3)) {
  case 0:
    return (struct days){lo, hi};
  case 1:
    return (struct days){lo + EDGE_FIRST - 1, lo + EDGE_LAST - 1};
  default:
    return (struct days){lo + draw_below(seed, 6), hi - draw_below(seed, 6)};
  }
}

static size_t compare_shifts(const ent_account *l, uint64_t *seed,
                             const char *yaml) {
  struct shift_options o = {.range = some_range(seed)};
  struct shifts s = shifts_between(l, &o);
  size_t definite = 0;
  for (size_t i = 0; i < s.list.n; i++) {
    const struct shift *x = &s.list.at[i];
    struct change_seen seen = {x, o.range, true};
    if (!each_case_of(l, x->a, x->b, false, note_change, &seen))
      continue;
    if ((x->certainty == DEFINITE) != seen.always)
      fail_msg("a%u a%u %s on %d: %s\n%s", x->a, x->b, x->kind,
               x->on - FIRST_DAY + 1, verdict_name(x->certainty), yaml);
    definite += x->certainty == DEFINITE;
  }
  shifts_drop(&s);
  return definite;
}

// ------------------------------------------------------------ the ledgers

struct tally {
  size_t pairs, definite, shifts;
};

static void compare_pairs(const ent_account *l, uint64_t *seed,
                          const char *yaml, struct tally *n) {
  for (uint32_t a = 0; a < 4; a++)
    for (uint32_t b = a + 1; b < 4; b++) {
      struct seen_states t = {{0}, {0}, {0}, 0};
      struct days one = period(seed, 0, &t.lo[0], &t.hi[0]), two;
      two =
          period(seed, t.hi[0] + 1 < 11 ? t.hi[0] + 1 : 11, &t.lo[1], &t.hi[1]);
      if (one.hi >= two.lo || !each_case_of(l, a, b, true, note_states, &t))
        continue;
      compare_set(l, one, a, b, t.set[0], yaml);
      compare_set(l, two, a, b, t.set[1], yaml);
      struct slice_options p = {.q = one, .include = POSSIBLE},
                           q = {.q = two, .include = POSSIBLE};
      struct diff *d = diff_slices(slice_at(l, &p), slice_at(l, &q));
      compare_change(d, a, b, &t, yaml);
      const struct diff_pair *x = pair_in(d, a, b);
      n->definite += x && x->certainty == DEFINITE;
      n->pairs += x != NULL;
      diff_free(d);
    }
}

static void definite_in_all_cases(void **state) {
  (void)state;
  uint64_t seed = 1914;
  struct tally n = {0};
  for (int round = rounds(FEW); round-- > 0;) {
    struct buf b = {0};
    put_ledger(&b, &seed);
    ent_account *l = parse_ledger(buf_text(&b));
    compare_pairs(l, &seed, buf_text(&b), &n);
    n.shifts += compare_shifts(l, &seed, buf_text(&b));
    ent_account_free(l);
    buf_drop(&b);
  }
  // The ledgers ask enough: some pairs are sure, some are not.
  assert_true(n.shifts > 20 && n.definite > 20 && n.pairs > n.definite + 20);
}

// ---------------------------------------------------------- expectations

// What is expected to be so, or to be possible, is broken in just the cases in
// which it is not.
static void expected_in_all_cases(void **state) {
  (void)state;
  uint64_t seed = 1871;
  size_t broken = 0, kept = 0;
  for (int round = rounds(FEW); round-- > 0;) {
    struct buf b = {0};
    put_ledger(&b, &seed);
    enum pair_state s = (enum pair_state)draw_below(&seed, PAIR_STATES);
    bool sure = draw_below(&seed, 2);
    struct seen_states t = {{0}, {0}, {0}, 0};
    t.lo[0] = t.lo[1] = 2 + draw_below(&seed, 8);
    t.hi[0] = t.hi[1] = t.lo[0] + draw_below(&seed, 4);
    buf_addf(&b,
             "expect:\n- {at: 2000-01-%02d/2000-01-%02d, pair: [a0, a1], "
             "state: %s, certainty: %s}\n",
             t.lo[0] + 1, t.hi[0] + 1, pair_state_name(s),
             sure ? "definite" : "possible");
    ent_account *l = parse_ledger(buf_text(&b));
    ent_diags *d = ent_diags_new();
    ent_account_check(l, d);
    bool wrong = ent_diags_has(d, "expect/broken");
    if (each_case_of(l, 0, 1, true, note_states, &t) &&
        wrong == (sure ? t.set[0] == 1u << s : t.set[0] >> s & 1))
      fail_msg("expected %d, and of %x\n%s", s, t.set[0], buf_text(&b));
    broken += wrong;
    kept += !wrong;
    ent_diags_free(d);
    ent_account_free(l);
    buf_drop(&b);
  }
  assert_true(broken > 20 && kept > 20);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(definite_in_all_cases),
      cmocka_unit_test(expected_in_all_cases),
  };
  return cmocka_run_group_tests_name("cases", tests, NULL, NULL);
}
