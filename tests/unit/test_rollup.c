// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledgers.h"
#include "model/build.h"
#include "model/rollup.h"
#include "timeline/slice.h"

// --------------------------------------------- what two lives share: a twin

enum { LAST = 7 };

static struct spell random_spell(uint64_t *seed) {
  struct spell s = {0};
  do {
    s.s0 = draw_below(seed, LAST);
    s.s1 = s.s0 + draw_below(seed, LAST - s.s0);
    s.e0 = draw_below(seed, LAST);
    s.e1 = s.e0 + draw_below(seed, LAST - s.e0);
  } while (s.s0 > s.e1);
  s.s1 = s.s1 < s.e1 ? s.s1 : s.e1;
  s.e0 = s.e0 > s.s0 ? s.e0 : s.s0;
  s.a = (s.s0 + s.s1) / 2;
  s.b = (s.e0 + s.e1) / 2;
  return s;
}

struct tally {
  bool all, some;
};

// The worlds of one life in which `day` is a day of it, as bits by start and
// end.
static void count_shared(const struct spell *x, const struct spell *y,
                         struct days q, struct tally *t) {
  *t = (struct tally){true, false};
  for (day s = x->s0; s <= x->s1; s++)
    for (day e = x->e0; e <= x->e1; e++)
      for (day u = y->s0; s <= e && u <= y->s1; u++)
        for (day v = y->e0; v <= y->e1; v++) {
          if (u > v)
            continue;
          day first = s > u ? s : u, last = e < v ? e : v;
          bool in = first <= last && first <= q.hi && last >= q.lo;
          t->all &= in;
          t->some |= in;
        }
}

static void expect_same(struct tally want, verdict got, const char *what) {
  if ((got > NO) != want.some || (got == DEFINITE) != (want.some && want.all))
    fail_msg("%s: %s, but %s worlds", what, verdict_name(got),
             want.all    ? "all"
             : want.some ? "some"
                         : "no");
}

static void shared_time_is_exact(void **state) {
  (void)state;
  uint64_t seed = 11;
  for (int i = 0; i < 4000; i++) {
    struct spell x = random_spell(&seed), y = random_spell(&seed), both;
    bool met = spell_meet(&x, &y, &both);
    struct days q = {draw_below(&seed, LAST), 0};
    q.hi = q.lo + draw_below(&seed, LAST - q.lo);
    struct tally want;
    count_shared(&x, &y, q, &want);
    expect_same(want, met ? spell_any(&both, q) : NO, "shared");
  }
}

static void sharing_is_symmetric(void **state) {
  (void)state;
  uint64_t seed = 12;
  for (int i = 0; i < 1000; i++) {
    struct spell x = random_spell(&seed), y = random_spell(&seed), xy, yx;
    assert_int_equal(spell_meet(&x, &y, &xy), spell_meet(&y, &x, &yx));
    if (spell_meet(&x, &y, &xy)) {
      spell_meet(&y, &x, &yx);
      assert_memory_equal(&xy, &yx, sizeof xy);
    }
  }
}

static void all_time_changes_nothing(void **state) {
  (void)state;
  uint64_t seed = 13;
  struct spell always = spell_always(), both;
  for (int i = 0; i < 1000; i++) {
    struct spell x = random_spell(&seed);
    assert_true(spell_meet(&x, &always, &both));
    assert_memory_equal(&x, &both, sizeof x);
  }
}

// On each single day: out of the life exactly when before it or after it.
static void before_and_after_are_the_rest(void **state) {
  (void)state;
  uint64_t seed = 14;
  for (int i = 0; i < 2000; i++) {
    struct spell x = random_spell(&seed), rest[2];
    size_t n = spell_before(&x, &rest[0]);
    n += spell_after(&x, &rest[n]);
    for (day d = -1; d <= LAST; d++) {
      struct days q = {d, d};
      verdict in = spell_any(&x, q), out = spells_any(rest, n, q);
      assert_int_equal(in == DEFINITE, out == NO);
      assert_int_equal(in == NO, out == DEFINITE);
    }
  }
}

// At the ends of time, and of lives that nobody lived or nobody can date.
static void dead_lives_meet_nobody(void **state) {
  (void)state;
  const uint32_t dead[] = {SPELL_OUTSIDE, SPELL_WRITTEN_REVERSED};
  const struct spell lived = {1, 1, 9, 9, 1, 9, 0, 0, 0};
  for (size_t i = 0; i < 2; i++) {
    struct spell x = lived, both;
    x.flags = dead[i];
    assert_false(spell_meet(&x, &lived, &both));
    assert_false(spell_meet(&lived, &x, &both));
  }
}

static void before_and_after_at_the_ends_of_time(void **state) {
  (void)state;
  struct spell out, s = {DAY_MIN, 10, 20, 30, DAY_MIN, 25, 0, 0, 0};
  assert_true(spell_before(&s, &out));
  assert_true(out.e0 == DAY_MIN && out.e1 == 9 && out.b == DAY_MIN);
  assert_true(out.flags & SPELL_PART);
  s = (struct spell){5, DAY_MAX, 20, DAY_MAX, 8, 3, 0, 0, 0};
  assert_true(spell_before(&s, &out));
  assert_true(out.e0 == 4 && out.e1 == DAY_MAX && out.b == DAY_MAX);
  assert_true(spell_after(&s, &out));
  assert_true(out.s0 == 21 && out.s1 == DAY_MAX && out.a == DAY_MAX);
  assert_true(out.flags & SPELL_PART);
  s = (struct spell){5, 5, DAY_MIN, 30, 5, DAY_MAX, 0, 0, 0};
  assert_true(spell_after(&s, &out));
  assert_true(out.s0 == DAY_MIN && out.s1 == 31 && out.a == DAY_MAX);
  s.e0 = DAY_MAX;
  assert_false(spell_after(&s, &out));
  s = (struct spell){DAY_MIN, DAY_MIN, 20, 30, 5, 25, 0, 0, 0};
  assert_false(spell_before(&s, &out));
  // What goes on has an end if a life ends it.
  s.flags = SPELL_ONGOING;
  assert_true(spell_after(&s, &out));
  assert_true(out.s0 == 21 && out.s1 == 31);
  s.e1 = DAY_MAX;
  assert_false(spell_after(&s, &out));
}

static void what_is_joined_follows_at_once(void **state) {
  (void)state;
  const struct spell x = {1, 3, 5, 6, 2, 5, SPELL_START_KNOWN, 0, 0};
  const struct spell y = {6, 7, 9, 9, 6, 9, SPELL_END_KNOWN, 0, 0};
  struct spell both, z;
  assert_true(spell_join(&x, &y, &both));
  assert_true(both.s0 == 1 && both.s1 == 3 && both.e0 == 9 && both.e1 == 9);
  assert_true(both.a == 2 && both.b == 9);
  assert_true(both.flags == (SPELL_START_KNOWN | SPELL_END_KNOWN));
  z = x, z.flags |= SPELL_ONGOING;
  assert_false(spell_join(&z, &y, &both));
  z = x, z.e0 = DAY_MIN;
  assert_false(spell_join(&z, &y, &both));
  z = x, z.e1 = DAY_MAX;
  assert_false(spell_join(&z, &y, &both));
  z = y, z.s0++;
  assert_false(spell_join(&x, &z, &both));
  z = y, z.s1++;
  assert_false(spell_join(&x, &z, &both));
  // Of neither end is anything known: both may lie anywhere in the whole.
  const struct spell first = {1, 6, 5, 6, 4, 3, 0, 0, 0};
  const struct spell last = {6, 7, 6, 9, 8, 7, 0, 0, 0};
  assert_true(spell_join(&first, &last, &both));
  assert_true(both.s1 == 9 && both.e0 == 1);
  assert_true(both.a == 8 && both.b == 3);
}

static bool same_bounds(const struct spell *x, const struct spell *y) {
  return x->s0 == y->s0 && x->s1 == y->s1 && x->e0 == y->e0 && x->e1 == y->e1;
}

// A life that another cuts is whole again, unless a day is missing.
static void what_is_cut_is_joined(void **state) {
  (void)state;
  uint64_t seed = 15;
  int cut = 0;
  for (int i = 0; i < 400000; i++) {
    struct spell x = random_spell(&seed), y = random_spell(&seed), after, both;
    struct spell one, two;
    if (y.s1 > x.s0 || y.e0 <= x.s1 || y.e1 + 1 >= x.e0 ||
        !spell_after(&y, &after))
      continue;
    assert_true(spell_meet(&x, &y, &one) && spell_meet(&x, &after, &two));
    assert_true(spell_join(&one, &two, &both));
    assert_true(same_bounds(&x, &both));
    assert_false(spell_join(&two, &one, &both));
    two.s0++;
    assert_false(spell_join(&one, &two, &both));
    cut++;
  }
  assert_true(cut > 50);
}

// ------------------------------------------------------- who counts as whom

#define ACTORS                                                                 \
  "entente: 1\ncoverage: 1970/2011\nactors:\n"                                 \
  "  us: {kind: state}\n  pak: {kind: state}\n"                                \
  "  cia: {kind: agency}\n  desk: {kind: agency}\n"                            \
  "  isi: {kind: agency}\n  hqn: {kind: armed-group}\n"                        \
  "  tal: {kind: armed-group}\n  jalal: {kind: person}\nties:\n"

static const char members[] =
    ACTORS "- {from: cia, type: agency-of, to: us, start: .., end: ..}\n"
           "- {from: desk, type: part-of, to: cia, when: 1980/1989}\n"
           "- {from: isi, type: agency-of, to: pak, start: .., end: .., "
           "likelihood: 60%}\n"
           "- {from: jalal, type: member-of, to: hqn, start: .., end: .., "
           "primary: true}\n"
           "- {from: jalal, type: member-of, to: tal, start: 1995}\n"
           "- {from: cia, type: funds, to: hqn, when: 1980/1989}\n"
           "- {from: desk, type: arms, to: hqn, when: 1985/1995}\n"
           "- {from: us, type: funds, to: isi, when: 1980/1989}\n"
           "- {from: pak, type: invites, to: jalal, when: 2001}\n"
           "- {from: cia, type: opposes, to: desk, when: 1984/1985}\n"
           "- {from: desk, type: allied-with, to: us, when: 1988/1992}\n"
           "- {between: [isi, cia], type: cooperates-with, when: 1985/1986}\n";

struct rolling_row {
  const char *name, *level, *q, *tie;
  verdict want;
};

static const struct rolling_row tellings[] = {
    {"an agency stands for its state", "state", "1986", "us funds hqn",
     DEFINITE},
    {"and no longer for itself", "state", "1986", "cia funds hqn", NO},
    {"a part of a part", "state", "1986", "us arms hqn", DEFINITE},
    {"itself before it was a part", "state", "1986", "desk arms hqn", NO},
    {"itself after it", "state", "1992", "desk arms hqn", DEFINITE},
    {"not its parent's after it", "state", "1992", "us arms hqn", NO},
    {"an uncertain membership", "state", "1986", "us funds pak", LIKELY},
    {"and what it is without", "state", "1986", "us funds isi", POSSIBLE},
    {"the primary parent", "armed-group", "2001", "pak invites hqn", DEFINITE},
    {"not the other one", "armed-group", "2001", "pak invites tal", NO},
    {"nobody above at that level", "state", "2001", "pak invites jalal",
     DEFINITE},
    {"two levels at once", "state,armed-group", "2001", "pak invites hqn",
     DEFINITE},
    {"on the level already", "agency,state", "1986", "desk arms hqn", DEFINITE},
    {"undirected ends stay in order", "state", "1986", "pak cooperates-with us",
     LIKELY},
    {"one's own level", "state", "1986", "desk opposes cia", NO},
    {"a year that saw both", "state", "1989/1990", "desk arms hqn", DEFINITE},
};

// The verdict on "from type to", whatever its records' numbers.
static verdict holds(const ent_account *l, const char *tie, struct days q) {
  struct slice_options o = {.q = q, .include = POSSIBLE};
  struct slice *s = slice_at(l, &o);
  verdict best = NO;
  struct buf b = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    buf_clear(&b);
    tie_id(&b, l, l->keys.at[l->ties.at[s->ties.at[i].tie].key]);
    if (!strcmp(buf_text(&b), tie) && s->ties.at[i].certainty > best)
      best = s->ties.at[i].certainty;
  }
  buf_drop(&b);
  slice_free(s);
  return best;
}

static ent_account *roll(const ent_account *l, const char *level) {
  ent_diags *d = ent_diags_new();
  ent_account *rolled = ent_account_rolled(l, level, d);
  if (!rolled)
    show_errors(d);
  assert_non_null(rolled);
  ent_diags_free(d);
  return rolled;
}

static void told(void **state) {
  const struct rolling_row *t = *state;
  ent_account *l = parse_ledger(members), *rolled = roll(l, t->level);
  assert_string_equal(verdict_name(holds(rolled, t->tie, days_for(l, t->q))),
                      verdict_name(t->want));
  ent_account_free(rolled);
  ent_account_free(l);
}

static void ties_within_one_are_counted(void **state) {
  (void)state;
  ent_account *l = parse_ledger(members), *rolled = roll(l, "state");
  struct slice_options o = {.q = days_for(l, "1988")};
  struct slice *s = slice_at(rolled, &o);
  assert_int_equal(s->hidden.internal, 1);
  slice_free(s);
  o.q = days_for(l, "1984/1988");
  s = slice_at(rolled, &o);
  assert_int_equal(s->hidden.internal, 2);
  assert_int_equal(s->alive[actor_for(l, "cia")], NO);
  assert_int_equal(s->alive[actor_for(l, "us")], DEFINITE);
  slice_free(s);
  ent_account_free(rolled);
  ent_account_free(l);
}

static void who_is_meant(void **state) {
  (void)state;
  ent_account *l = parse_ledger(members), *rolled = roll(l, "state");
  ent_diags *d = ent_diags_new();
  uint32_t us = actor_for(l, "us"), desk = actor_for(l, "desk");
  assert_int_equal(ledger_find_actor(rolled, str_of("cia"), d), us);
  assert_int_equal(ledger_find_actor(rolled, str_of("desk"), d), desk);
  ent_diags_free(d);
  ent_account_free(rolled);
  ent_account_free(l);
}

static void parents_share(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      ACTORS "- {from: desk, type: part-of, to: us, when: 1980/1995}\n"
             "- {from: desk, type: part-of, to: pak, when: 1990/2000}\n"
             "- {from: desk, type: funds, to: hqn, when: 1970/2011, weight: "
             "3}\n");
  ent_account *rolled = roll(l, "state");
  static const struct {
    const char *from, *q;
    double weight;
  } want[] = {{"us", "1985", 3},  {"us", "1992", 1.5}, {"pak", "1992", 1.5},
              {"pak", "1998", 3}, {"desk", "2005", 3}, {"desk", "1992", 0}};
  for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
    struct slice_options o = {.q = days_for(l, want[i].q)};
    struct slice *s = slice_at(rolled, &o);
    double sum = 0;
    for (size_t k = 0; k < s->ties.n; k++) {
      const struct tie *t = &rolled->ties.at[s->ties.at[k].tie];
      if (t->from == actor_for(l, want[i].from) && t->to == actor_for(l, "hqn"))
        sum += more(rolled, t)->weight;
    }
    assert_float_equal(sum, want[i].weight, 1e-12);
    slice_free(s);
  }
  ent_account_free(rolled);
  ent_account_free(l);
}

static void origins_are_kept(void **state) {
  (void)state;
  ent_account *l = parse_ledger(members), *rolled = roll(l, "state");
  assert_int_equal(rolled->descents.n, rolled->ties.n);
  for (uint32_t i = 0; i < rolled->ties.n; i++) {
    const struct tie *t = &rolled->ties.at[i];
    const struct tie *was = &l->ties.at[rolled->descents.at[i].origin];
    assert_int_equal(t->type, was->type);
    assert_int_equal(t->offset, was->offset);
  }
  ent_account_free(rolled);
  ent_account_free(l);
}

// A level on which nobody has a parent tells the ledger as it is.
static void no_level_changes_nothing(void **state) {
  (void)state;
  ent_account *l = parse_ledger(members), *rolled = roll(l, "person");
  assert_int_equal(rolled->ties.n, l->ties.n);
  for (size_t i = 0; i < l->ties.n; i++) {
    const struct tie *a = &l->ties.at[i], *b = &rolled->ties.at[i];
    assert_int_equal(a->from, b->from);
    assert_int_equal(a->to, b->to);
    assert_int_equal(a->key, b->key);
    assert_int_equal(a->likelihood_lo, b->likelihood_lo);
    assert_int_equal(a->spells, b->spells);
    assert_memory_equal(&l->spells.at[a->spell], &rolled->spells.at[b->spell],
                        a->spells * sizeof(struct spell));
  }
  ent_account_free(rolled);
  ent_account_free(l);
}

// -------------------------------------------------------------- refusals

static const struct {
  const char *name, *ties, *level, *code;
} refusals[] = {
    {"no such kind", "- {from: cia, type: funds, to: hqn}\n", "stat",
     "usage/unknown-kind"},
    {"nothing named", "- {from: cia, type: funds, to: hqn}\n", "",
     "usage/unknown-kind"},
    {"two in a circle",
     "- {from: cia, type: part-of, to: isi, when: 1980/1990}\n"
     "- {from: isi, type: part-of, to: cia, when: 1985/1995}\n"
     "- {from: isi, type: part-of, to: us, when: 1970/2011}\n",
     "state", "roll-up/cycle"},
    {"three in a circle",
     "- {from: cia, type: part-of, to: isi, when: 1980/1990}\n"
     "- {from: isi, type: part-of, to: desk, when: 1985/1995}\n"
     "- {from: desk, type: part-of, to: cia, when: 1985/1995}\n"
     "- {from: isi, type: part-of, to: us, when: 1970/2011}\n",
     "state", "roll-up/cycle"},
};

static void refused(void **state) {
  size_t i = (size_t)(uintptr_t)*state;
  struct buf b = {0};
  buf_addf(&b, ACTORS "%s", refusals[i].ties);
  ent_account *l = parse_ledger(buf_text(&b));
  ent_diags *d = ent_diags_new();
  assert_null(ent_account_rolled(l, refusals[i].level, d));
  assert_true(ent_diags_has(d, refusals[i].code));
  ent_diags_free(d);
  ent_account_free(l);
  buf_drop(&b);
}

static void circles_at_different_times_are_fine(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      ACTORS "- {from: cia, type: part-of, to: isi, when: 1980/1985}\n"
             "- {from: isi, type: part-of, to: cia, when: 1987/1995}\n"
             "- {from: isi, type: part-of, to: us, when: 1970/1985}\n"
             "- {from: cia, type: funds, to: hqn, when: 1970/2011}\n");
  ent_account *rolled = roll(l, "state");
  assert_int_equal(holds(rolled, "us funds hqn", days_for(l, "1983")),
                   DEFINITE);
  ent_account_free(rolled);
  ent_account_free(l);
}

int main(void) {
  int failed = TEST_TABLE("tellings", tellings, told);
  struct CMUnitTest refusal[sizeof refusals / sizeof *refusals];
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
    refusal[i] = (struct CMUnitTest){.name = refusals[i].name,
                                     .test_func = refused,
                                     .initial_state = (void *)(uintptr_t)i};
  failed += cmocka_run_group_tests_name("refusals", refusal, NULL, NULL);
  const struct CMUnitTest others[] = {
      cmocka_unit_test(shared_time_is_exact),
      cmocka_unit_test(sharing_is_symmetric),
      cmocka_unit_test(all_time_changes_nothing),
      cmocka_unit_test(before_and_after_are_the_rest),
      cmocka_unit_test(what_is_cut_is_joined),
      cmocka_unit_test(dead_lives_meet_nobody),
      cmocka_unit_test(before_and_after_at_the_ends_of_time),
      cmocka_unit_test(what_is_joined_follows_at_once),
      cmocka_unit_test(ties_within_one_are_counted),
      cmocka_unit_test(who_is_meant),
      cmocka_unit_test(parents_share),
      cmocka_unit_test(origins_are_kept),
      cmocka_unit_test(no_level_changes_nothing),
      cmocka_unit_test(circles_at_different_times_are_fine),
  };
  return failed + cmocka_run_group_tests_name("rollup", others, NULL, NULL);
}
