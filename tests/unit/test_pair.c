// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledgers.h"
#include "timeline/pair.h"

// ------------------------------------------------------ three-valued states

enum {
  N = 1 << PAIR_NONE,
  Z = 1 << PAIR_NEUTRAL,
  A = 1 << PAIR_ALLY,
  M = 1 << PAIR_MIXED,
  H = 1 << PAIR_HOSTILE
};

struct cell {
  const char *name;
  verdict positive, negative, neutral;
  unsigned set;
};

static const struct cell cells[] = {
    {"no no, no", NO, NO, NO, N},
    {"no maybe, no", NO, LIKELY, NO, N | H},
    {"no def, no", NO, DEFINITE, NO, H},
    {"maybe no, no", POSSIBLE, NO, NO, N | A},
    {"maybe maybe, no", LIKELY, POSSIBLE, NO, N | A | H | M},
    {"maybe def, no", LIKELY, DEFINITE, NO, H | M},
    {"def no, no", DEFINITE, NO, NO, A},
    {"def maybe, no", DEFINITE, LIKELY, NO, A | M},
    {"def def, no", DEFINITE, DEFINITE, NO, M},
    {"no no, maybe", NO, NO, POSSIBLE, N | Z},
    {"no maybe, maybe", NO, LIKELY, LIKELY, N | Z | H},
    {"no def, maybe", NO, DEFINITE, LIKELY, H},
    {"maybe no, maybe", POSSIBLE, NO, LIKELY, N | Z | A},
    {"maybe maybe, maybe", LIKELY, LIKELY, LIKELY, N | Z | A | H | M},
    {"maybe def, maybe", LIKELY, DEFINITE, LIKELY, H | M},
    {"def no, maybe", DEFINITE, NO, LIKELY, A},
    {"def maybe, maybe", DEFINITE, LIKELY, LIKELY, A | M},
    {"def def, maybe", DEFINITE, DEFINITE, LIKELY, M},
    {"no no, def", NO, NO, DEFINITE, Z},
    {"no maybe, def", NO, LIKELY, DEFINITE, Z | H},
    {"no def, def", NO, DEFINITE, DEFINITE, H},
    {"maybe no, def", POSSIBLE, NO, DEFINITE, Z | A},
    {"maybe maybe, def", LIKELY, LIKELY, DEFINITE, Z | A | H | M},
    {"maybe def, def", LIKELY, DEFINITE, DEFINITE, H | M},
    {"def no, def", DEFINITE, NO, DEFINITE, A},
    {"def maybe, def", DEFINITE, LIKELY, DEFINITE, A | M},
    {"def def, def", DEFINITE, DEFINITE, DEFINITE, M},
};

static void set_of_states(void **state) {
  const struct cell *c = *state;
  assert_int_equal(pair_state_set(c->positive, c->negative, c->neutral),
                   c->set);
}

// ------------------------------------------------------------ pairs in time

static const char ledger[] =
    "entente: 1\n"
    "coverage: ../2010\n"
    "actors: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {},\n"
    "  j: {}, k: {}, l: {}}\n"
    "ties:\n"
    // Adjacent days: never both.
    "- {from: b, type: opposes, to: a, start: 1990, end: 2001-10-06}\n"
    "- {from: a, type: supports, to: b, start: 2001-10-07}\n"
    // One day on which both held: the one gives way to the other.
    "- {from: i, type: opposes, to: a, start: 1990, end: 2001-10-07}\n"
    "- {from: a, type: supports, to: i, start: 2001-10-07}\n"
    "- {from: j, type: supports, to: a, start: 1990, end: 2001-10-07}\n"
    "- {from: a, type: opposes, to: j, start: 2001-10-07}\n"
    "- {from: l, type: opposes, to: a, start: 1990, end: 2001-10-08}\n"
    "- {from: a, type: supports, to: l, start: 2001-10-07}\n"
    // A happening, then a friend within the year.
    "- {from: a, type: attacks, to: k, when: 2001-03-01}\n"
    "- {from: a, type: aids, to: k, start: 2001-06-01}\n"
    // Both at once.
    "- {from: c, type: funds, to: a, when: 1995/2005}\n"
    "- {from: a, type: rivals, to: c, when: since 2001-06}\n"
    // Structure makes no state, talks make a neutral one.
    "- {from: a, type: member-of, to: d, when: since 1990}\n"
    "- {from: a, type: negotiates-with, to: e, when: since 1990}\n"
    // An event amid a lasting tie; an event alone.
    "- {from: a, type: allied-with, to: f, when: since 1990}\n"
    "- {from: a, type: attacks, to: f, when: 2001-03-01}\n"
    "- {from: a, type: attacks, to: g, when: 2001-03-01}\n"
    // Doubt, likely and possible.
    "- {from: a, type: aids, to: h, when: since 1990, likelihood: 70%}\n"
    "- {from: h, type: sues, to: a, when: 2001-05, likelihood: 30%}\n";

struct row {
  const char *name, *q, *other;
  enum pair_state state, was;
  unsigned set; // 0: no pair at all
  int months;
};

static const struct row rows[] = {
    {"before the turn", "2001-09", "b", PAIR_HOSTILE, PAIR_HOSTILE, H, 12},
    {"last day of the one", "2001-10-06", "b", PAIR_HOSTILE, PAIR_HOSTILE, H,
     12},
    {"first day of the other", "2001-10-07", "b", PAIR_ALLY, PAIR_ALLY, A, 12},
    {"turned", "2001-10", "b", PAIR_ALLY, PAIR_HOSTILE, A, 12},
    {"turned within years", "1990/2005", "b", PAIR_ALLY, PAIR_HOSTILE, A, 12},
    {"handed over on one day", "2001", "i", PAIR_ALLY, PAIR_HOSTILE, A | M, 12},
    {"either way round", "2001", "j", PAIR_HOSTILE, PAIR_ALLY, H | M, 12},
    {"on that very day", "2001-10-07", "i", PAIR_ALLY, PAIR_ALLY, A | M, 12},
    {"two days are enough", "2001", "l", PAIR_MIXED, PAIR_MIXED, M, 12},
    {"a recent event meets", "2001", "k", PAIR_MIXED, PAIR_MIXED, M, 12},
    {"an event of a day", "2001", "k", PAIR_ALLY, PAIR_HOSTILE, A, 0},
    {"mixed on a day", "2002-01-01", "c", PAIR_MIXED, PAIR_MIXED, M, 12},
    {"mixed over a period", "2001/2009", "c", PAIR_MIXED, PAIR_MIXED, M, 12},
    {"only one is left", "2007", "c", PAIR_HOSTILE, PAIR_HOSTILE, H, 12},
    {"structure is left out", "2001", "d", PAIR_NONE, PAIR_NONE, 0, 12},
    {"talks", "2001", "e", PAIR_NEUTRAL, PAIR_NEUTRAL, Z, 12},
    {"an event strains", "2001-06", "f", PAIR_MIXED, PAIR_MIXED, M, 12},
    {"for a year", "2002-02-28", "f", PAIR_MIXED, PAIR_MIXED, M, 12},
    {"and no more", "2002-03-01", "f", PAIR_ALLY, PAIR_ALLY, A, 12},
    {"unless switched off", "2001-06", "f", PAIR_ALLY, PAIR_ALLY, A, 0},
    {"an event alone", "2002-01", "g", PAIR_HOSTILE, PAIR_HOSTILE, H, 12},
    {"is over", "2002-04", "g", PAIR_NONE, PAIR_NONE, 0, 12},
    {"doubted", "1999", "h", PAIR_ALLY, PAIR_ALLY, N | A, 12},
    {"doubted twice", "2001", "h", PAIR_ALLY, PAIR_ALLY, N | A | H | M, 12},
};

static struct slice *slice_for(const ent_account *l, const char *q,
                               int months) {
  struct slice_options o = {
      .q = days_for(l, q), .include = POSSIBLE, .recent_months = months};
  return slice_at(l, &o);
}

static void state_of_pair(void **state) {
  const struct row *r = *state;
  ent_account *l = parse_ledger(ledger);
  struct slice *s = slice_for(l, r->q, r->months);
  struct pairs p = pairs_of(s);
  uint32_t a = actor_for(l, "a"), b = actor_for(l, r->other);
  const struct pair *x = pairs_find(&p, b, a);
  assert_ptr_equal(x, pairs_find(&p, a, b));
  assert_int_equal(x != NULL, r->set != 0);
  if (x) {
    assert_string_equal(pair_state_name(x->state), pair_state_name(r->state));
    assert_string_equal(pair_state_name(x->was), pair_state_name(r->was));
    assert_int_equal(x->turned, r->was != r->state);
    assert_int_equal(x->set, r->set);
    assert_true(x->set & 1u << x->state);
  }
  pairs_drop(&p);
  slice_free(s);
  ent_account_free(l);
}

static void day_of_the_turn(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  struct slice *s = slice_for(l, "2001-10", 12);
  struct pairs p = pairs_of(s);
  const struct pair *x = pairs_find(&p, actor_for(l, "a"), actor_for(l, "b"));
  assert_int_equal(x->q.lo, day_of(2001, 10, 31));
  assert_int_equal(x->q.hi, day_of(2001, 10, 31));
  assert_int_equal(x->ties.n, 2);
  pairs_drop(&p);
  slice_free(s);
  ent_account_free(l);
}

static void pairs_are_sorted(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  struct slice *s = slice_for(l, "1980/2010", 12);
  struct pairs p = pairs_of(s);
  assert_int_equal(p.list.n, 10);
  for (size_t i = 0; i < p.list.n; i++) {
    const struct pair *x = &p.list.at[i];
    assert_true(x->a < x->b);
    if (i)
      assert_true(x[-1].a < x->a || (x[-1].a == x->a && x[-1].b < x->b));
    for (size_t k = 1; k < x->ties.n; k++)
      assert_true(x->ties.at[k - 1] < x->ties.at[k]);
  }
  pairs_drop(&p);
  slice_free(s);
  ent_account_free(l);
}

// Who is a rival on the 12th lived until then, and so did the alliance that
// goes on to the end of that life.
static const char dying[] =
    "entente: 1\n"
    "coverage: 2000-01-02/2000-01-15\n"
    "actors: {a: {exists: '../[2000-01-10..2000-01-12]'}, b: {}}\n"
    "ties:\n"
    "- {from: a, type: allied-with, to: b, start: 2000-01-10}\n"
    "- {from: a, type: rivals, to: b, start: 2000-01-12}\n";

static void life_reaches_its_ties(void **state) {
  (void)state;
  static const char *const dates[] = {"2000-01-12", "2000-01-11/2000-01-12"};
  ent_account *l = parse_ledger(dying);
  for (size_t i = 0; i < 2; i++) {
    struct slice *s = slice_for(l, dates[i], 0);
    struct pairs p = pairs_of(s);
    const struct pair *x = pairs_find(&p, actor_for(l, "a"), actor_for(l, "b"));
    assert_int_equal(x->set, M);
    assert_int_equal(x->state, PAIR_MIXED);
    assert_false(x->turned);
    pairs_drop(&p);
    slice_free(s);
  }
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(life_reaches_its_ties),
      cmocka_unit_test(day_of_the_turn),
      cmocka_unit_test(pairs_are_sorted),
  };
  return TEST_TABLE("states", cells, set_of_states) +
         TEST_TABLE("pairs", rows, state_of_pair) +
         cmocka_run_group_tests_name("pair", tests, NULL, NULL);
}
