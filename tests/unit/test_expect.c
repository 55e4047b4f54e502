// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"
#include "ledgers.h"

#define ACTORS                                                                 \
  "entente: 1\ncoverage: ../2011-09-27\n"                                      \
  "sources: {s: {title: S, published: 2011-09-22}}\n"                          \
  "actors: {cia: {name: CIA}, isi: {}, hqn: {}, us: {kind: state},\n"          \
  "  pakistan: {kind: state}, office: {}, bureau: {}}\n"                       \
  "ties:\n"                                                                    \
  "- {from: cia, type: funds, to: isi, when: since 1980 until 1989}\n"         \
  "- {from: isi, type: funds, to: hqn, when: [by mid-1980s, since 2001~],\n"   \
  "   likelihood: likely,\n"                                                   \
  "   claims: [{by: us, stance: asserts, sources: [s]},\n"                     \
  "     {by: office, stance: denies, when: 2011-09-22, sources: [s]}]}\n"      \
  "- {from: office, type: agency-of, to: pakistan, when: since 1947}\n"        \
  "- {from: bureau, type: part-of, to: pakistan, when: since 1947}\n"          \
  "- {from: us, type: funds, to: bureau, when: since 2000}\n"                  \
  "- {from: us, type: arms, to: isi, when: since 2001,\n"                      \
  "   claims: [{by: pakistan, stance: asserts, sources: [s]},\n"               \
  "     {by: office, stance: asserts, when: 2010, sources: [s]},\n"            \
  "     {by: office, stance: denies, when: 2011, sources: [s]}]}\n"            \
  "- {from: us, type: at-war-with, to: hqn, when: since 2001-10}\n"            \
  "- {from: hqn, type: attacks, to: us, when: 2011-09-13}\n"                   \
  "- {from: us, type: invades, to: pakistan, when: 2010, forecast: true}\n"

struct row {
  const char *name;
  const char *expect;  // one line of `expect:`
  const char *message; // NULL: it holds
};

static const struct row rows[] = {
    {"holds", "{at: 1986, tie: isi funds hqn, holds: likely}", NULL},
    {"at least", "{at: 1985, tie: cia funds isi, holds: possible}", NULL},
    {"exactly no", "{at: 1990, tie: cia funds isi, holds: no}", NULL},
    {"no means no", "{at: 1989, tie: cia funds isi, holds: no}",
     "`cia funds isi` is definite in 1989, but is expected not to hold"},
    {"too sure", "{at: 2005, tie: isi funds hqn, holds: definite}",
     "`isi funds hqn` is only likely in 2005, but is expected to be definite"},
    {"gone", "{at: 1995-01-01, tie: cia funds isi, holds: possible}",
     "`cia funds isi` does not hold on 1 January 1995, but is expected to be "
     "possible"},
    {"either way round", "{at: 2005, tie: hqn at-war-with us, holds: definite}",
     NULL},
    {"not the other way", "{at: 2005, tie: hqn funds isi, holds: no}", NULL},
    {"an event on its day",
     "{at: 2011-09-13, tie: hqn attacks us,"
     " holds: definite}",
     NULL},
    {"recent events are left out",
     "{at: 2011-09-20, tie: hqn attacks us,"
     " holds: no}",
     NULL},
    {"forecasts are no facts",
     "{at: 2010, tie: us invades pakistan,"
     " holds: no}",
     NULL},
    {"according to a party",
     "{at: 2005, tie: isi funds hqn, holds: definite,"
     " according-to: us}",
     NULL},
    {"according to its members",
     "{at: 2005, tie: isi funds hqn, holds: no,"
     " according-to: pakistan}",
     NULL},
    {"a party of two minds",
     "{at: 2005, tie: us arms isi, holds: definite, according-to: pakistan}",
     "according to pakistan, `us arms isi` is only possible in 2005, but is "
     "expected to be definite"},
    {"a part is not the whole",
     "{at: 2005, tie: us arms isi, holds: no, according-to: office}", NULL},
    {"silence is no",
     "{at: 1985, tie: cia funds isi, holds: likely,"
     " according-to: us}",
     "according to us, `cia funds isi` does not hold in 1985, but is expected "
     "to be likely"},

    {"a state", "{at: 2005, pair: [us, hqn], state: hostile}", NULL},
    {"either way round", "{at: 2005, pair: [hqn, us], state: hostile}", NULL},
    {"a definite state",
     "{at: 2005, pair: [us, hqn], state: hostile, certainty: definite}", NULL},
    {"another state", "{at: 2005, pair: [us, hqn], state: ally}",
     "the pair `us`, `hqn` is `hostile` in 2005, but is expected to be `ally`"},
    {"no tie, no state",
     "{at: 2005, pair: [cia, hqn], state: none,"
     " certainty: definite}",
     NULL},
    {"no tie is no enmity", "{at: 2005, pair: [cia, hqn], state: hostile}",
     "the pair `cia`, `hqn` is `none` in 2005, but is expected to be "
     "`hostile`"},
    {"a likely state", "{at: 2005, pair: [isi, hqn], state: ally}", NULL},
    {"not definite",
     "{at: 2005, pair: [isi, hqn], state: ally, certainty: definite}",
     "the pair `isi`, `hqn` is only likely `ally` in 2005, but is expected to "
     "be definitely `ally`"},
    {"a possible state",
     "{at: 2005, pair: [isi, hqn], state: none, certainty: possible}", NULL},
    {"only possible", "{at: 1980-01-02, pair: [cia, isi], state: ally}",
     "the pair `cia`, `isi` is `none` on 2 January 1980 and only possibly "
     "`ally`, but is expected to be `ally`"},
    {"impossible",
     "{at: 2005, pair: [us, hqn], state: mixed, certainty: possible}",
     "is `hostile` in 2005, but is expected to be at least possibly `mixed`"},

    {"a shift",
     "{from: 2000, to: 2002, pair: [us, hqn], shift: hostility,"
     " certainty: definite}",
     NULL},
    {"taken together",
     "{from: 1985, to: 1995, pair: [isi, cia], shift: dissolution}", NULL},
    {"on a day between",
     "{from: 1970, to: 2001, pair: [isi, cia], shift: formation}", NULL},
    {"another shift", "{from: 2000, to: 2002, pair: [us, hqn], shift: flip}",
     "the pair `us`, `hqn` has no `flip` from 2000 to 2002, but one is "
     "expected"},
    {"too sure of a shift",
     "{from: 2000, to: 2005, pair: [isi, hqn],"
     " shift: formation, certainty: definite}",
     "has only a likely `formation` from 2000 to 2005, but a definite one is "
     "expected"},
    {"perhaps on the first day, on which nothing can begin",
     "{from: 1980, to: 1985, pair: [isi, cia],"
     " shift: formation, certainty: definite}",
     "has only a likely `formation` from 1980 to 1985, but a definite one is "
     "expected"},
    {"conceivable",
     "{from: 1980-01-02, to: 1995, pair: [isi, cia],"
     " shift: dissolution, certainty: possible}",
     NULL},
    {"not even that",
     "{from: 1970, to: 1971, pair: [isi, cia],"
     " shift: dissolution, certainty: possible}",
     "has no `dissolution` from 1970 to 1971, but at least a possible one is "
     "expected"},

    {"a rank", "{at: 1985, actor: isi, rank: 1, by: degree}", NULL},
    {"one of some ranks",
     "{at: 1985, actor: cia, rank: 1..3, by: degree, layer: all}", NULL},
    {"another rank", "{at: 1985, actor: isi, rank: 2, by: degree}",
     "`isi` is number 1 by degree in 1985, but is expected to be number 2"},
    {"ranks", "{at: 1985, actor: cia, rank: 4..5, by: degree}",
     "`cia` is number 3 by degree in 1985, but is expected to be number 4 to "
     "5"},

    {"one bloc", "{at: 1985, together: [cia, isi, hqn]}", NULL},
    {"not one bloc", "{at: 2005, together: [us, cia]}",
     "`us`, `cia` are not in one bloc in 2005, but are expected to be "
     "together"},
    {"two blocs", "{at: 2005, apart: [us, cia, office]}", NULL},
    {"no two blocs", "{at: 1985, apart: [cia, hqn]}",
     "`cia`, `hqn` are not all in different blocs in 1985, but are expected "
     "to be apart"},
    {"in no bloc", "{at: 1985, together: [us, office]}",
     "are not in one bloc in 1985"},
    {"a bloc of wholes", "{at: 2005, together: [us, pakistan], roll-up: state}",
     NULL},

    {"rolled up", "{at: 2005, pair: [us, pakistan], state: none}", NULL},
    {"rolled up to the whole",
     "{at: 2005, pair: [us, pakistan], state: ally, roll-up: state}", NULL},
    {"a part counts as the whole",
     "{at: 2005, tie: us at-war-with hqn, holds: definite, roll-up: state}",
     NULL},
    {"a part that is one for a time",
     "{at: 2005, pair: [office, us], state: ally, roll-up: state}",
     "at the level of `state`, the pair `office`, `us` is `none` in 2005"},
    {"a rank among wholes",
     "{at: 2005, actor: us, rank: 1, by: degree, roll-up: state}", NULL},
};

static ent_account *ledger_with(const char *expect) {
  struct buf b = {0};
  buf_addf(&b, ACTORS "expect:\n- %s\n", expect);
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

static void expectation(void **state) {
  const struct row *r = *state;
  ent_account *l = ledger_with(r->expect);
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  assert_int_equal(ent_diags_has(d, "expect/broken"), r->message != NULL);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), r->message != NULL);
  if (r->message) {
    ent_bytes out = {0};
    assert_true(ent_diags_render(d, "short", &ENT_STYLE(), 0, &out));
    if (!strstr(out.at, r->message))
      fail_msg("not `%s` but `%s`", r->message, out.at);
    ent_bytes_drop(&out);
  }
  ent_diags_free(d);
  ent_account_free(l);
}

static void records_that_bear_on_it(void **state) {
  (void)state;
  ent_account *l = ledger_with("{at: 1990, tie: cia funds isi, holds: likely}");
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "human", &ENT_STYLE(), 0, &out));
  static const char *const parts[] = {
      "since 1980 until 1989: no",
      "correct the records, or expect what they say: `holds: no`",
      "holds: likely",
  };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (!strstr(out.at, parts[i]))
      fail_msg("no `%s` in\n%s", parts[i], out.at);
  ent_bytes_drop(&out);
  ent_diags_free(d);
  ent_account_free(l);
}

// Of an actor whose rank is another than expected, all ties with one actor
// before those with the next.
static void ties_that_a_measure_saw(void **state) {
  (void)state;
  ent_account *l =
      parse_ledger("entente: 1\ncoverage: ../2000\n"
                   "actors: {a: {}, b: {}, c: {}, d: {}}\n"
                   "ties:\n"
                   "- {from: a, type: funds, to: c, when: since 1981}\n"
                   "- {from: a, type: arms, to: b, when: since 1982}\n"
                   "- {from: b, type: funds, to: a, when: since 1983}\n"
                   "- {from: a, type: trains, to: b, when: since 1984}\n"
                   "- {from: a, type: funds, to: b, when: since 1985}\n"
                   "- {from: b, type: arms, to: a, when: since 1986}\n"
                   "- {from: a, type: hosts, to: b, when: since 1987}\n"
                   "- {from: a, type: funds, to: d, when: since 1988}\n"
                   "expect:\n"
                   "- {at: 1990, actor: a, rank: 2, by: degree}\n");
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "human", &ENT_STYLE(), 0, &out));
  static const char *const parts[] = {
      "since 1982: definite", "since 1987: definite",
      "since 1984: definite", "since 1985: definite",
      "since 1986: definite", "1 more record speaks of it",
      "it is tied to 2 more",
  };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (!strstr(out.at, parts[i]))
      fail_msg("no `%s` in\n%s", parts[i], out.at);
  ent_bytes_drop(&out);
  ent_diags_free(d);
  ent_account_free(l);
}

struct wrong_row {
  const char *name, *expect, *code, *help;
};

// Questions that only the check can see to be none.
static const struct wrong_row wrong_rows[] = {
    {"measure", "{at: 1985, actor: cia, rank: 1, by: betweeness}",
     "expect/unknown-measure", "did you mean `betweenness`?"},
    {"layer", "{at: 1985, actor: cia, rank: 1, by: degree, layer: positiv}",
     "expect/layer", "did you mean `positive`?"},
    {"level", "{at: 1985, pair: [cia, isi], state: none, roll-up: stat}",
     "expect/unknown-kind", "did you mean `state`?"},
};

static void wrong_question(void **state) {
  const struct wrong_row *r = *state;
  ent_account *l = ledger_with(r->expect);
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "human", &ENT_STYLE(), 0, &out));
  if (!ent_diags_has(d, r->code) || !strstr(out.at, r->help))
    fail_msg("not [%s] and `%s` but %s", r->code, r->help, out.at);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  ent_bytes_drop(&out);
  ent_diags_free(d);
  ent_account_free(l);
}

static void unknown_party(void **state) {
  (void)state;
  ent_account *l = ledger_with("{at: 1990, tie: cia funds isi, holds: no, "
                               "according-to: nobody}");
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  assert_true(ent_diags_has(d, "expect/unknown-actor"));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  ent_diags_free(d);
  ent_account_free(l);
}

// Beyond 27 September 2011 nothing is recorded; the month in which it lies
// counts as covered.
static const struct beyond {
  const char *name, *expect;
  size_t warnings, notes;
} beyond_rows[] = {
    {"within", "{at: 2011-09, tie: us funds isi, holds: no}", 0, 0},
    {"tie", "{at: 2012, tie: us funds isi, holds: no}", 1, 0},
    {"partly", "{at: 2011, tie: us funds isi, holds: no}", 0, 1},
    {"state", "{at: 2020, pair: [us, cia], state: none}", 1, 0},
    {"both dates of a shift",
     "{from: 2012, to: 2013, pair: [us, hqn], shift: flip}", 2, 0},
    {"rank", "{at: 2020, actor: us, rank: 1..9, by: degree}", 1, 0},
    {"bloc", "{at: 2020, apart: [us, hqn]}", 1, 0},
    {"rolled up", "{at: 2020, apart: [us, hqn], roll-up: state}", 1, 0},
};

static void beyond_the_coverage(void **state) {
  const struct beyond *r = *state;
  ent_account *l = ledger_with(r->expect);
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  assert_int_equal(ent_diags_count(d, ENT_WARNING), r->warnings);
  assert_int_equal(ent_diags_count(d, ENT_NOTE), r->notes);
  assert_int_equal(ent_diags_has(d, "expect/outside-coverage"),
                   r->warnings + r->notes > 0);
  ent_diags_free(d);
  ent_account_free(l);
}

static void no_values_no_place(void **state) {
  (void)state;
  ent_account *l = ledger_with("{at: 1982, actor: cia, rank: 1, by: status}");
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  assert_true(ent_diags_has(d, "expect/no-values"));
  assert_non_null(d->list.at[0].at.in);
  ent_diags_free(d);
  ent_account_free(l);
}

static void the_check_counts_them(void **state) {
  (void)state;
  ent_account *l = ledger_with("{at: 1990, tie: cia funds isi, holds: no}");
  ent_diags *d = ent_diags_new();
  assert_true(ent_account_check(l, d));
  ent_account_free(l);
  l = ledger_with("{at: 1990, tie: cia funds isi, holds: likely}");
  assert_false(ent_account_check(l, d));
  assert_true(ent_diags_has(d, "expect/broken"));
  ent_diags_free(d);
  ent_account_free(l);
}

static void as_scripts_ask(void **state) {
  (void)state;
  ent_account *l = ledger_with("{at: 1990, tie: cia funds isi, holds: no}");
  uint32_t cia = actor_for(l, "cia"), isi = actor_for(l, "isi");
  uint32_t funds = ledger_type(l, STR("funds"));
  assert_int_equal(tie_holds(l, cia, funds, isi, days_for(l, "1985")),
                   DEFINITE);
  assert_int_equal(tie_holds(l, cia, funds, isi, days_for(l, "1980-02-01")),
                   POSSIBLE);
  assert_int_equal(tie_holds(l, isi, funds, cia, days_for(l, "1985")), NO);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(records_that_bear_on_it),
      cmocka_unit_test(ties_that_a_measure_saw),
      cmocka_unit_test(unknown_party),
      cmocka_unit_test(no_values_no_place),
      cmocka_unit_test(the_check_counts_them),
      cmocka_unit_test(as_scripts_ask),
  };
  return TEST_TABLE("expectations", rows, expectation) +
         TEST_TABLE("no questions", wrong_rows, wrong_question) +
         TEST_TABLE("beyond the coverage", beyond_rows, beyond_the_coverage) +
         cmocka_run_group_tests_name("expect", tests, NULL, NULL);
}
