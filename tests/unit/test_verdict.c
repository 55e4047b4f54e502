// SPDX-License-Identifier: GPL-2.0-or-later
// The closed forms against a twin that lists every world: all (s, e) with
// s0 <= s <= s1, e0 <= e <= e1, s <= e; an instant has s = e.
#include "dates.h"
#include "time/verdict.h"

enum { WINDOW = 12 };

static const struct days ever = {DAY_MIN, DAY_MAX};

static struct days random_days(uint64_t *seed) {
  int lo = random_in(seed, -1, WINDOW), hi = random_in(seed, -1, WINDOW);
  return lo < hi ? (struct days){lo, hi} : (struct days){hi, lo};
}

// A closed life over a few days; some are of one day.
static struct spell random_spell(uint64_t *seed) {
  for (;;) {
    struct days start = random_days(seed), end = random_days(seed);
    struct spell s = spell_unknown();
    s.flags = SPELL_START_KNOWN | SPELL_END_KNOWN;
    s.s0 = start.lo;
    s.s1 = start.hi;
    s.e0 = end.lo;
    s.e1 = end.hi;
    if (next_random(seed) % 4 == 0) {
      s.flags |= SPELL_INSTANT;
      s.e0 = s.s0;
      s.e1 = s.s1;
    }
    spell_close(&s, DAY_MIN, DAY_MIN, ever);
    if (!(s.flags & SPELL_WRITTEN_REVERSED))
      return s;
  }
}

struct world {
  day s, e;
};

enum question { ANY, ALL, WITHIN, STARTS, ENDS };

static bool holds(struct world w, enum question question, struct days q) {
  switch (question) {
  case ANY:
    return w.s <= q.hi && w.e >= q.lo;
  case ALL:
    return w.s <= q.lo && w.e >= q.hi;
  case WITHIN:
    return w.s >= q.lo && w.e <= q.hi;
  case STARTS:
    return w.s >= q.lo && w.s <= q.hi;
  case ENDS:
    return w.e >= q.lo && w.e <= q.hi;
  }
  return false;
}

static size_t list_worlds(const struct spell *s, struct world *out) {
  size_t n = 0;
  for (day a = s->s0; a <= s->s1; a++)
    for (day b = s->e0; b <= s->e1; b++)
      if (a <= b && (a == b || !(s->flags & SPELL_INSTANT)))
        out[n++] = (struct world){a, b};
  return n;
}

static verdict twin(const struct spell *s, enum question question,
                    struct days q) {
  struct world worlds[(WINDOW + 2) * (WINDOW + 2)];
  size_t n = list_worlds(s, worlds), good = 0;
  assert_true(n > 0);
  for (size_t i = 0; i < n; i++)
    good += holds(worlds[i], question, q);
  bool likely = holds((struct world){s->a, s->b}, question, q);
  return good == n ? DEFINITE : !good ? NO : likely ? LIKELY : POSSIBLE;
}

static verdict ask(const struct spell *s, enum question question,
                   struct days q) {
  static verdict (*const functions[])(const struct spell *, struct days) = {
      spell_any, spell_all, spell_within, spell_starts, spell_ends};
  return functions[question](s, q);
}

static void formulas_are_exact(void **state) {
  (void)state;
  uint64_t seed = 4000;
  for (int i = 0; i < 20000; i++) {
    struct spell s = random_spell(&seed);
    struct days q = random_days(&seed);
    for (enum question k = ANY; k <= ENDS; k++)
      if (ask(&s, k, q) != twin(&s, k, q))
        fail_msg("question %u of %d..%d %d..%d in %d..%d: %s, not %s", k, s.s0,
                 s.s1, s.e0, s.e1, q.lo, q.hi, verdict_name(ask(&s, k, q)),
                 verdict_name(twin(&s, k, q)));
  }
}

// The best estimate is a world, so what is likely is possible.
static void estimates_are_worlds(void **state) {
  (void)state;
  uint64_t seed = 11;
  for (int i = 0; i < 20000; i++) {
    struct spell s = random_spell(&seed);
    assert_true(s.a <= s.b && s.a >= s.s0 && s.a <= s.s1 && s.b >= s.e0 &&
                s.b <= s.e1);
  }
}

static bool covers(const struct world *chosen, const struct spell *s, size_t n,
                   struct days q) {
  for (day d = q.lo; d <= q.hi; d++) {
    bool on = false;
    for (size_t i = 0; i < n; i++) {
      bool counts = !(s[i].flags & SPELL_INSTANT) || q.lo == q.hi;
      on |= counts && chosen[i].s <= d && d <= chosen[i].e;
    }
    if (!on)
      return false;
  }
  return true;
}

enum { MOST = 3, SMALL = 5 };

static struct spell small_spell(uint64_t *seed) {
  struct spell s;
  do
    s = random_spell(seed);
  while (s.s0 < 0 || s.e1 > SMALL);
  return s;
}

static void several_spells_are_exact(void **state) {
  (void)state;
  uint64_t seed = 3;
  for (int i = 0; i < 4000; i++) {
    struct spell s[MOST];
    struct world list[MOST][64], chosen[MOST], best[MOST];
    size_t n = (size_t)random_in(&seed, 1, MOST), count[MOST] = {1, 1, 1};
    for (size_t k = 0; k < n; k++) {
      s[k] = small_spell(&seed);
      count[k] = list_worlds(&s[k], list[k]);
      best[k] = (struct world){s[k].a, s[k].b};
    }
    struct days q = {random_in(&seed, 0, SMALL), 0};
    q.hi = random_in(&seed, q.lo, SMALL);
    size_t all = 0, any = 0, worlds = count[0] * count[1] * count[2];
    for (size_t w = 0; w < worlds; w++) {
      size_t rest = w;
      bool on = false;
      for (size_t k = 0; k < n; rest /= count[k++]) {
        chosen[k] = list[k][rest % count[k]];
        on |= holds(chosen[k], ANY, q);
      }
      any += on;
      all += covers(chosen, s, n, q);
    }
    verdict want_all = all == worlds           ? DEFINITE
                       : !all                  ? NO
                       : covers(best, s, n, q) ? LIKELY
                                               : POSSIBLE;
    assert_int_equal(spells_all(s, n, q), want_all);
    bool likely = false;
    for (size_t k = 0; k < n; k++)
      likely |= holds(best[k], ANY, q);
    verdict want_any = any == worlds ? DEFINITE
                       : !any        ? NO
                       : likely      ? LIKELY
                                     : POSSIBLE;
    assert_int_equal(spells_any(s, n, q), want_any);
  }
}

static void no_spell_is_never_in_force(void **state) {
  (void)state;
  assert_int_equal(spells_any(NULL, 0, ever), NO);
  assert_int_equal(spells_all(NULL, 0, ever), NO);
}

static void joint_activity_is_exact(void **state) {
  (void)state;
  uint64_t seed = 6000;
  for (int i = 0; i < 20000; i++) {
    struct spell s = random_spell(&seed);
    struct world worlds[(WINDOW + 2) * (WINDOW + 2)];
    struct days q1 = random_days(&seed), q2 = random_days(&seed);
    if (q1.hi >= q2.lo)
      continue;
    unsigned want = 0;
    size_t n = list_worlds(&s, worlds);
    for (size_t w = 0; w < n; w++)
      want |= 1u << (holds(worlds[w], ANY, q1) + 2 * holds(worlds[w], ANY, q2));
    assert_int_equal(spell_joint(&s, q1, q2), want);
  }
}

// Narrowing q never makes "throughout" less sure nor "at some time" surer,
// and throughout is never surer than at some time.
static void narrower_questions(void **state) {
  (void)state;
  uint64_t seed = 5;
  for (int i = 0; i < 20000; i++) {
    struct spell s = random_spell(&seed);
    struct days q = random_days(&seed), r = q;
    r.lo = random_in(&seed, q.lo, q.hi);
    r.hi = random_in(&seed, r.lo, q.hi);
    assert_true(spell_all(&s, r) >= spell_all(&s, q));
    assert_true(spell_any(&s, r) <= spell_any(&s, q));
    assert_true(spell_all(&s, q) <= spell_any(&s, q));
    assert_true(spell_within(&s, r) <= spell_within(&s, q));
    assert_true(spell_starts(&s, r) <= spell_starts(&s, q));
  }
}

// Knowing more never turns a definite answer.
static void sharper_lives(void **state) {
  (void)state;
  uint64_t seed = 8;
  for (int i = 0; i < 20000; i++) {
    struct spell s = random_spell(&seed), t = s;
    if (s.flags & SPELL_INSTANT)
      continue;
    struct days q = random_days(&seed);
    t.s0 = random_in(&seed, s.s0, s.s1);
    t.e1 = random_in(&seed, s.e0, s.e1);
    spell_close(&t, DAY_MIN, DAY_MIN, ever);
    if (t.flags & SPELL_WRITTEN_REVERSED)
      continue;
    for (enum question k = ANY; k <= ENDS; k++) {
      assert_true(ask(&s, k, q) != DEFINITE || ask(&t, k, q) == DEFINITE);
      assert_true(ask(&s, k, q) != NO || ask(&t, k, q) == NO);
    }
  }
}

static struct spell closed(const char *when) {
  struct date_context c = {DATE_RULES, NULL};
  struct spell s;
  assert_true(spell_read(str_of(when), &c, false, &s, NULL));
  spell_close(&s, day_of(2011, 9, 27), DAY_MIN, ever);
  return s;
}

static void infinities(void **state) {
  (void)state;
  struct spell s = closed("../1995"), t = closed("1986/..");
  assert_int_equal(spell_any(&s, ever), DEFINITE);
  assert_int_equal(spell_all(&s, ever), NO);
  assert_int_equal(spell_all(&s, (struct days){DAY_MIN, 0}), DEFINITE);
  assert_int_equal(spell_all(&t, (struct days){0, DAY_MAX}), NO);
  assert_int_equal(spell_all(&t, (struct days){day_of(1990, 1, 1), DAY_MAX}),
                   POSSIBLE);
  assert_int_equal(spell_any(&t, (struct days){DAY_MIN, DAY_MIN}), NO);
  struct spell both[] = {s, t};
  assert_int_equal(spells_all(both, 2, ever), POSSIBLE);
  struct days old = {DAY_MIN, 0}, young = {1, DAY_MAX};
  assert_int_equal(spell_joint(&s, old, young), 1u << 3);
  assert_int_equal(spell_joint(&t, old, young), 1u << 2);
  struct spell unknown = spell_unknown();
  spell_close(&unknown, 0, DAY_MIN, ever);
  assert_int_equal(spell_any(&unknown, (struct days){0, 0}), POSSIBLE);
  assert_int_equal(spell_within(&unknown, (struct days){0, 0}), POSSIBLE);
  assert_int_equal(spell_starts(&unknown, (struct days){0, DAY_MAX}), POSSIBLE);
  // Together they are all time, in which it was in force once.
  assert_int_equal(spell_joint(&unknown, old, young), 0xE);
  young.lo = 2;
  assert_int_equal(spell_joint(&unknown, old, young), 0xF);
}

// Examples of the format's semantics, section 5.2.
static void joint_examples(void **state) {
  (void)state;
  struct date_context c = {DATE_RULES, NULL};
  enum { B00 = 1, B10 = 2, B01 = 4, B11 = 8 };
  static const struct {
    const char *when;
    bool event;
    const char *q1, *q2;
    unsigned want;
  } rows[] = {
      {"[1979-12-24..1986]/1989", false, "1986", "2001-11", B10},
      {"[1979-12-24..1986]/1989", false, "1982-06-01", "2001-10-07", B00 | B10},
      {"since 2001-10", false, "1986", "2001-11", B01},
      {"since 2001-10", false, "1982-06-01", "2001-10-07", B00 | B01},
      {"2001", true, "2001-03", "2001-10", B00 | B10 | B01},
      {"1986/1989", false, "1989-03", "1989-05", B00 | B10 | B11},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct days q1, q2;
    struct spell s;
    assert_true(days_read(str_of(rows[i].q1), &c, &q1, NULL));
    assert_true(days_read(str_of(rows[i].q2), &c, &q2, NULL));
    assert_true(spell_read(str_of(rows[i].when), &c, rows[i].event, &s, NULL));
    spell_close(&s, day_of(2011, 9, 27), DAY_MIN, ever);
    assert_int_equal(spell_joint(&s, q1, q2), rows[i].want);
  }
}

// What cannot have been is in force on neither; of what is only part of a tie
// it may be, too.
static void joint_of_none_and_of_parts(void **state) {
  (void)state;
  enum { B00 = 1, B11 = 8 };
  struct date_context c = {DATE_RULES, NULL};
  struct days q1 = days_from("1987-01-01 1987-01-01"),
              q2 = days_from("1988-01-01 1988-01-01");
  struct spell s;
  assert_true(spell_read(STR("1986/1989"), &c, false, &s, NULL));
  spell_close(&s, day_of(2011, 9, 27), DAY_MIN, ever);
  assert_int_equal(spell_joint(&s, q1, q2), B11);
  s.flags |= SPELL_PART;
  assert_int_equal(spell_joint(&s, q1, q2), B00 | B11);
  s.flags |= SPELL_OUTSIDE;
  assert_int_equal(spell_joint(&s, q1, q2), B00);
}

static void names_round_trip(void **state) {
  (void)state;
  for (verdict v = NO; v <= DEFINITE; v++) {
    verdict back = v == NO ? DEFINITE : NO;
    assert_true(verdict_parse(str_of(verdict_name(v)), &back));
    assert_int_equal(back, v);
  }
  verdict kept = LIKELY;
  assert_false(verdict_parse(STR("Likely"), &kept));
  assert_false(verdict_parse(STR(""), &kept));
  assert_int_equal(kept, LIKELY);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(formulas_are_exact),
      cmocka_unit_test(estimates_are_worlds),
      cmocka_unit_test(several_spells_are_exact),
      cmocka_unit_test(no_spell_is_never_in_force),
      cmocka_unit_test(joint_activity_is_exact),
      cmocka_unit_test(narrower_questions),
      cmocka_unit_test(sharper_lives),
      cmocka_unit_test(infinities),
      cmocka_unit_test(joint_examples),
      cmocka_unit_test(joint_of_none_and_of_parts),
      cmocka_unit_test(names_round_trip),
  };
  return cmocka_run_group_tests_name("verdict", tests, NULL, NULL);
}
