// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/members.h"
#include "compare/series.h"
#include "random.h"

#include <math.h>

// -------------------------------------------------------- a pair, day by day

struct day_told {
  enum pair_state state;
  unsigned set;
};

static bool happening(const ent_account *l, const struct tie *t,
                      const struct spell *s) {
  return type_of(l, t)->event && s->flags & SPELL_INSTANT;
}

static verdict least(verdict a, verdict b) { return a < b ? a : b; }

// From the definition: every spell of every tie is asked about the day.
static struct day_told told_on(const ent_account *l,
                               const struct shift_members *m, size_t from,
                               size_t end, day d) {
  verdict best[3] = {NO, NO, NO};
  struct days q = {d, d};
  for (size_t i = from; i < end; i++) {
    const struct tie *t = &l->ties.at[m->list.at[i].tie];
    verdict *v = &best[type_of(l, t)->sign + 1];
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &l->spells.at[t->spell + k];
      if (happening(l, t, s))
        continue;
      verdict x = least(spell_any(s, q), tie_belief(t));
      x = least(x, actor_itself(l, t->from, q));
      x = least(x, actor_itself(l, t->to, q));
      *v = x > *v ? x : *v;
    }
  }
  return (struct day_told){
      pair_state_of(best[2] >= LIKELY, best[0] >= LIKELY, best[1] >= LIKELY),
      pair_state_set(best[2], best[0], best[1])};
}

static size_t ties_on(const ent_account *l, const struct stretch *s) {
  size_t likely = 0;
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &l->ties.at[s->ties.at[i]];
    likely += spells_any(&l->spells.at[t->spell], t->spells, s->days) >= LIKELY;
  }
  return likely;
}

// Days are asked one by one, but for leaps over most years.
static void walked_day_by_day(const ent_account *l,
                              const struct shift_members *m, size_t from,
                              size_t end, const struct shift_options *o) {
  uint32_t a = m->list.at[from].a, b = m->list.at[from].b;
  struct pair_course c = course_of_pair(l, a, b, o);
  size_t at = 0;
  assert_int_equal(c.list.at[0].days.lo, o->range.lo);
  assert_int_equal(c.list.at[c.list.n - 1].days.hi, o->range.hi);
  for (day d = o->range.lo; d <= o->range.hi; d++) {
    if (d > c.list.at[at].days.hi) {
      assert_int_equal(c.list.at[at + 1].days.lo, d);
      at++;
      assert_true(c.list.at[at].state != c.list.at[at - 1].state ||
                  c.list.at[at].set != c.list.at[at - 1].set);
    }
    struct day_told want = told_on(l, m, from, end, d);
    assert_int_equal(c.list.at[at].state, want.state);
    assert_int_equal(c.list.at[at].set, want.set);
  }
  for (size_t i = 0; i < c.list.n; i++) {
    const struct stretch *s = &c.list.at[i];
    assert_int_equal(s->carried > 0, s->state != PAIR_NONE);
    assert_true(s->carried >= s->ties.n);
    assert_int_equal(ties_on(l, s), s->ties.n);
  }
  course_drop(&c);
}

static void courses_of_random_pairs(void **state) {
  (void)state;
  uint64_t seed = 7;
  for (int round = 0; round < 40; round++) {
    ent_account *l =
        random_ledger(&seed, (struct random_size){.actors = 4, .ties = 24});
    int y = 1950 + draw_below(&seed, 50);
    struct shift_options o = {.range = {day_of(y, 3, 5), day_of(y + 6, 1, 1)}};
    struct shift_members m = members_of(l, &o);
    for (size_t i = 0, next; i < m.list.n; i = next) {
      next = members_next(&m, i);
      walked_day_by_day(l, &m, i, next, &o);
    }
    vec_drop(&m.list);
    ent_account_free(l);
  }
}

// What the list of shifts has or counts is what the courses change.
static void courses_and_shifts_agree(void **state) {
  (void)state;
  uint64_t seed = 11;
  for (int round = 0; round < 60; round++) {
    ent_account *l =
        random_ledger(&seed, (struct random_size){.actors = 5, .ties = 30});
    struct shift_options o = {.range = days_for(l, "1955/2008")};
    struct shift_members m = members_of(l, &o);
    size_t changes = 0;
    for (size_t i = 0, next; i < m.list.n; i = next) {
      next = members_next(&m, i);
      struct pair_course c =
          course_of_pair(l, m.list.at[i].a, m.list.at[i].b, &o);
      for (size_t k = 1; k < c.list.n; k++)
        changes += c.list.at[k].state != c.list.at[k - 1].state;
      course_drop(&c);
    }
    struct shifts s = shifts_between(l, &o);
    assert_int_equal(s.list.n + s.first_seen.n + s.last_seen.n + s.doubted.n,
                     changes);
    shifts_drop(&s);
    vec_drop(&m.list);
    ent_account_free(l);
  }
}

static void no_ties_no_course(void **state) {
  (void)state;
  ent_account *l = parse_ledger("entente: 1\ncoverage: ../2000\n"
                                "actors: {a: {}, b: {}}\nties: []\n");
  struct shift_options o = {.range = days_for(l, "1990/1995")};
  struct pair_course c = course_of_pair(l, 0, 1, &o);
  assert_int_equal(c.list.n, 1);
  assert_int_equal(c.list.at[0].state, PAIR_NONE);
  assert_int_equal(c.list.at[0].set, 1u << PAIR_NONE);
  course_drop(&c);
  ent_account_free(l);
}

// ----------------------------------------------------------- changes by step

// Six powers as signed pairs by year, of semantics' worked example.
static const char europe[] =
    "entente: 1\ncoverage: ../1917-12-31\n"
    "actors: {GBR: {}, FRA: {}, RUS: {}, AUH: {}, DEU: {}, ITA: {}}\nties:\n"
    "- {between: [AUH, DEU], type: allied-with, start: 1870}\n"
    "- {between: [AUH, RUS], type: allied-with, start: 1870, end: 1889-12-31}\n"
    "- {between: [DEU, RUS], type: allied-with, start: 1870, end: 1889-12-31}\n"
    "- {between: [FRA, RUS], type: hostile-to, start: 1870, end: 1889-12-31}\n"
    "- {between: [FRA, GBR], type: hostile-to, start: 1870, end: 1903-12-31}\n"
    "- {between: [GBR, RUS], type: hostile-to, start: 1870, end: 1906-12-31}\n"
    "- {between: [AUH, FRA], type: hostile-to, start: 1870}\n"
    "- {between: [AUH, GBR], type: hostile-to, start: 1870}\n"
    "- {between: [DEU, FRA], type: hostile-to, start: 1870}\n"
    "- {between: [AUH, ITA], type: allied-with, start: 1882-01-01}\n"
    "- {between: [DEU, ITA], type: allied-with, start: 1882-01-01}\n"
    "- {between: [AUH, RUS], type: hostile-to, start: 1890-01-01}\n"
    "- {between: [DEU, RUS], type: hostile-to, start: 1890-01-01}\n"
    "- {between: [FRA, RUS], type: allied-with, start: 1891-01-01}\n"
    "- {between: [FRA, GBR], type: allied-with, start: 1904-01-01}\n"
    "- {between: [GBR, RUS], type: allied-with, start: 1907-01-01}\n"
    "- {between: [DEU, GBR], type: hostile-to, start: 1907-01-01}\n"
    "- {between: [FRA, ITA], type: hostile-to, start: 1907-01-01}\n"
    "- {between: [GBR, ITA], type: hostile-to, start: 1907-01-01}\n"
    "- {between: [ITA, RUS], type: hostile-to, start: 1907-01-01}\n";

static struct changes changes_by(const ent_account *l,
                                 const struct shift_options *o,
                                 const char *every) {
  struct series steps = {0};
  struct slice_options so = {.q = o->range};
  ent_diags *d = ent_diags_new();
  assert_true(series_cut(&steps, l, &so, every, d));
  struct shifts s = shifts_between(l, o);
  struct changes c = changes_over(l, o, steps.steps.at, steps.steps.n, &s);
  shifts_drop(&s);
  series_drop(&steps);
  ent_diags_free(d);
  return c;
}

static void shares_of_the_powers(void **state) {
  (void)state;
  static const struct {
    int year;
    size_t changed, present;
  } rows[] = {{1882, 2, 11},
              {1890, 3, 11},
              {1891, 1, 11},
              {1904, 1, 11},
              {1907, 5, 15}};
  ent_account *l = parse_ledger(europe);
  struct shift_options o = {.range = days_for(l, "1872/1910")};
  struct changes c = changes_by(l, &o, "year");
  changes_turning(&c);
  size_t next = 0;
  for (size_t i = 0; i < c.list.n; i++) {
    const struct step_change *s = &c.list.at[i];
    bool row = next < 5 && rows[next].year == 1872 + (int)i;
    assert_int_equal(s->changed, row ? rows[next].changed : 0);
    assert_int_equal(s->shifts, s->changed);
    if (row)
      assert_int_equal(s->present, rows[next].present);
    // Half of the years see no change, so a tenth of 39 may stand out.
    assert_int_equal(s->turning, row && s->changed > 1);
    next += row;
  }
  assert_int_equal(next, 5);
  changes_drop(&c);
  ent_account_free(l);
}

static size_t stretch_at(const struct pair_course *c, day d) {
  size_t i = 0;
  while (c->list.at[i].days.hi < d)
    i++;
  return i;
}

// Whether more is known of a change in these days than a first or last sight.
static bool listed(const struct shifts *s, day after, day until) {
  for (size_t i = 0; i < s->list.n; i++)
    if (s->list.at[i].on > after && s->list.at[i].on <= until)
      return true;
  return false;
}

static void what_is_seen_changes_no_pair(void **state) {
  (void)state;
  static const size_t changed[] = {0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0};
  ent_account *l = parse_ledger(
      "entente: 1\ncoverage: 2000/2010\n"
      "actors: {a: {name: A}, b: {name: B}, c: {name: C}}\n"
      "ties:\n"
      "- {between: [a, b], type: allied-with, when: 2000-01-01/2004}\n"
      "- {between: [a, c], type: allied-with, when: by 2006}\n"
      "- {between: [b, c], type: hostile-to, when: by 2006}\n");
  struct shift_options o = {.range = days_for(l, "2000/2010")};
  struct changes c = changes_by(l, &o, "year");
  assert_int_equal(c.list.n, 11);
  for (size_t i = 0; i < c.list.n; i++)
    assert_int_equal(c.list.at[i].changed, changed[i]);
  assert_int_equal(c.list.at[6].present, 2);
  changes_drop(&c);
  ent_account_free(l);
}

static void shares_of_random_pairs(void **state) {
  (void)state;
  static const char *const every[] = {"year", "quarter", "200 days", "change"};
  uint64_t seed = 23;
  for (int round = 0; round < 40; round++) {
    ent_account *l =
        random_ledger(&seed, (struct random_size){.actors = 5, .ties = 30});
    struct shift_options o = {.range = days_for(l, "1957-03/1999")};
    struct changes c = changes_by(l, &o, every[round % 4]);
    struct shift_members m = members_of(l, &o);
    size_t n = c.list.n;
    size_t *changed = mem_new(n, sizeof *changed);
    size_t *present = mem_new(n, sizeof *present);
    for (size_t i = 0; i < m.list.n; i = members_next(&m, i)) {
      uint32_t a = m.list.at[i].a, b = m.list.at[i].b;
      struct pair_course x = course_of_pair(l, a, b, &o);
      struct shifts known = shifts_of_pair(l, a, b, &o);
      for (size_t k = 0; k < n; k++) {
        day before = k ? c.list.at[k - 1].days.hi : o.range.lo;
        enum pair_state one = x.list.at[stretch_at(&x, before)].state;
        enum pair_state two =
            x.list.at[stretch_at(&x, c.list.at[k].days.hi)].state;
        changed[k] +=
            one != two && listed(&known, before, c.list.at[k].days.hi);
        present[k] += one != PAIR_NONE || two != PAIR_NONE;
      }
      course_drop(&x);
      shifts_drop(&known);
    }
    for (size_t k = 0; k < n; k++) {
      assert_int_equal(c.list.at[k].changed, changed[k]);
      assert_int_equal(c.list.at[k].present, present[k]);
    }
    mem_free(changed);
    mem_free(present);
    vec_drop(&m.list);
    changes_drop(&c);
    ent_account_free(l);
  }
}

// ----------------------------------------------------------------- standing
// out

static struct changes made(const size_t *changed, const size_t *shifts,
                           size_t n) {
  struct changes c = {0};
  for (size_t i = 0; i < n; i++) {
    day lo = (day)i * 10;
    struct step_change s = {.days = {lo, lo + 9 - (i % 3 == 0)}};
    s.days.lo -= i > 0 && (i - 1) % 3 == 0;
    s.changed = changed ? changed[i] : 0;
    s.present = 100;
    s.shifts = shifts ? shifts[i] : 0;
    vec_push(&c.list, s);
  }
  return c;
}

struct turning_row {
  const char *name;
  size_t changed[12];
  size_t n;
  unsigned want; // bits
};

static const struct turning_row turning_rows[] = {
    {"nothing", {0}, 5, 0},
    {"no steps", {0}, 0, 0},
    {"one step", {4}, 1, 1},
    // Median 2, deviations 1 1 0 1 1 18: their median 1, limit 6.4478.
    {"far above the median", {1, 3, 2, 1, 3, 20}, 6, 1 << 5},
    {"not far enough", {1, 3, 2, 1, 3, 6}, 6, 0},
    {"just far enough", {1, 3, 2, 1, 3, 7}, 6, 1 << 5},
    {"no peak of two", {1, 3, 2, 20, 20, 3, 1}, 7, 0},
    {"two peaks", {1, 2, 30, 2, 3, 20, 1}, 7, 1 << 2 | 1 << 5},
    {"the highest, where most are 0", {0, 0, 3, 0, 0, 1, 0}, 7, 1 << 2},
    {"both, if as high", {0, 0, 3, 0, 0, 3, 0}, 7, 1 << 2 | 1 << 5},
};

static void standing_out(void **state) {
  const struct turning_row *r = *state;
  struct changes c = made(r->changed, NULL, r->n);
  changes_turning(&c);
  for (size_t i = 0; i < r->n; i++)
    assert_int_equal(c.list.at[i].turning, r->want >> i & 1);
  changes_drop(&c);
}

// -------------------------------------------------------------- other rates

static double price(const struct changes *c, unsigned cuts) {
  double sum = 0, n = 0, days = 0;
  for (size_t i = 0; i < c->list.n; i++) {
    const struct step_change *s = &c->list.at[i];
    n += (double)s->shifts;
    days += s->days.hi - s->days.lo + 1;
    if (i + 1 < c->list.n && !(cuts >> i & 1))
      continue;
    sum += n > 0 ? 2 * n * log(days / n) : 0;
    sum += i + 1 < c->list.n ? 2 * log((double)c->list.n) : 0;
    n = days = 0;
  }
  return sum;
}

// Against all ways to cut up to eleven steps.
static void the_cheapest_cuts(void **state) {
  (void)state;
  uint64_t seed = 5;
  size_t cut = 0;
  for (int round = 0; round < 200; round++) {
    size_t shifts[11], n = 1 + (size_t)draw_below(&seed, 11);
    int rate = 1 + draw_below(&seed, 9), from = draw_below(&seed, 11);
    for (size_t i = 0; i < n; i++)
      shifts[i] = (size_t)draw_below(&seed, (int)i < from ? 2 : rate + 1);
    struct changes c = made(NULL, shifts, n);
    changes_breaks(&c);
    unsigned got = 0;
    for (size_t i = 1; i < n; i++)
      got |= c.list.at[i].break_point ? 1u << (i - 1) : 0;
    double best = INFINITY;
    for (unsigned cuts = 0; cuts < 1u << (n - 1); cuts++)
      best = fmin(best, price(&c, cuts));
    assert_true(fabs(price(&c, got) - best) < 1e-7);
    cut += got != 0;
    changes_drop(&c);
  }
  assert_true(cut > 20 && cut < 180);
}

static void a_rate_that_rises(void **state) {
  (void)state;
  static const size_t shifts[] = {0, 1, 0, 0, 1, 0, 8, 9, 7, 8};
  struct changes c = made(NULL, shifts, 10);
  changes_breaks(&c);
  for (size_t i = 0; i < 10; i++)
    assert_int_equal(c.list.at[i].break_point, i == 6);
  double days = c.list.at[9].days.hi - c.list.at[6].days.lo + 1;
  assert_true(fabs(c.list.at[9].rate - 32 / days) < 1e-12);
  assert_true(c.list.at[6].rate == c.list.at[9].rate);
  changes_drop(&c);
}

// ------------------------------------------------------------- many on a pair

// A hundred thousand ties between two, one after the other above one that
// lasts: each begins and ends a mixed time.
static void a_crowded_pair(void **state) {
  (void)state;
  enum { TIES = 100000 };
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: ../2009\nactors: {a: {}, b: {}}\nties:\n"
              "- {from: a, type: funds, to: b, start: 1000, end: 2008}\n");
  for (int i = 1; i < TIES; i++) {
    buf_add(&b, "- {from: a, type: opposes, to: b, start: ");
    day_print(&b, day_of(1100, 1, 1) + 3 * i);
    buf_add(&b, ", end: ");
    day_print(&b, day_of(1100, 1, 1) + 3 * i + 1);
    buf_add(&b, "}\n");
  }
  ent_account *l = parse_ledger(buf_text(&b));
  struct shift_options o = {.range = days_for(l, "1090/2009")};
  struct shifts s = shifts_between(l, &o);
  assert_int_equal(s.list.n, 2 * (TIES - 1) + 1);
  for (size_t i = 0; i < s.list.n; i++)
    assert_false(s.list.at[i].untested);
  for (size_t i = 0; i + 1 < s.list.n; i++)
    assert_int_equal(s.list.at[i].certainty, DEFINITE);
  struct pair_course c = course_of_pair(l, 0, 1, &o);
  assert_true(c.list.n >= s.list.n + 1);
  course_drop(&c);
  shifts_drop(&s);
  ent_account_free(l);
  buf_drop(&b);
}

static const struct spell *spell_since(const ent_account *l, int year) {
  for (size_t i = 0; i < l->spells.n; i++)
    if (l->spells.at[i].s0 == day_of(year, 1, 1))
      return &l->spells.at[i];
  fail();
  return NULL;
}

// What ends in a year hands over to what begins in it, however many there are
// between two.
static void a_long_row_of_handovers(void **state) {
  (void)state;
  enum { TIES = 1500 };
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: ../3000\nactors: {a: {}, b: {}}\nties:\n");
  for (int i = 0; i < TIES; i++)
    buf_addf(&b, "- {from: a, type: %s, to: b, start: %d, end: %d}\n",
             i % 2 ? "opposes" : "allied-with", 1000 + i, 1001 + i);
  ent_account *l = parse_ledger(buf_text(&b));
  for (uint32_t i = 0; i + 1 < TIES; i++) {
    const struct spell *s = spell_since(l, 1000 + (int)i),
                       *next = spell_since(l, 1001 + (int)i);
    assert_true(s->flags & SPELL_MOVED);
    assert_int_equal(s->b + 1, next->a);
    assert_in_range(next->a - day_of(1001 + (int)i, 7, 1), 0, 2);
  }
  ent_account_free(l);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(courses_of_random_pairs),
      cmocka_unit_test(courses_and_shifts_agree),
      cmocka_unit_test(no_ties_no_course),
      cmocka_unit_test(shares_of_the_powers),
      cmocka_unit_test(what_is_seen_changes_no_pair),
      cmocka_unit_test(shares_of_random_pairs),
      cmocka_unit_test(the_cheapest_cuts),
      cmocka_unit_test(a_rate_that_rises),
      cmocka_unit_test(a_crowded_pair),
      cmocka_unit_test(a_long_row_of_handovers),
  };
  return TEST_TABLE("standing out", turning_rows, standing_out) +
         cmocka_run_group_tests_name("course", tests, NULL, NULL);
}
