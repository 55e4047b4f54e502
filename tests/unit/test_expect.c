// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"
#include "ledgers.h"

#define ACTORS                                                                 \
  "entente: 1\ncoverage: ../2011-09-27\n"                                      \
  "sources: {s: {title: S, published: 2011-09-22}}\n"                          \
  "actors: {cia: {name: CIA}, isi: {}, hqn: {}, us: {}, pakistan: {},\n"       \
  "  office: {}}\n"                                                            \
  "ties:\n"                                                                    \
  "- {from: cia, type: funds, to: isi, when: since 1980 until 1989}\n"         \
  "- {from: isi, type: funds, to: hqn, when: [by mid-1980s, since 2001~],\n"   \
  "   likelihood: likely,\n"                                                   \
  "   claims: [{by: us, stance: asserts, sources: [s]},\n"                     \
  "     {by: office, stance: denies, when: 2011-09-22, sources: [s]}]}\n"      \
  "- {from: office, type: agency-of, to: pakistan, when: since 1947}\n"        \
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
};

static ent_ledger *ledger_with(const char *expect) {
  struct buf b = {0};
  buf_addf(&b, ACTORS "expect:\n- %s\n", expect);
  ent_ledger *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

static void expectation(void **state) {
  const struct row *r = *state;
  ent_ledger *l = ledger_with(r->expect);
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  assert_int_equal(ent_diags_has(d, "expect/broken"), r->message != NULL);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), r->message != NULL);
  if (r->message) {
    ent_bytes out = {0};
    assert_true(ent_diags_render(d, "short", &(ent_style){0}, 0, &out));
    if (!strstr(out.at, r->message))
      fail_msg("not `%s` but `%s`", r->message, out.at);
    ent_bytes_drop(&out);
  }
  ent_diags_free(d);
  ent_ledger_free(l);
}

static void records_that_bear_on_it(void **state) {
  (void)state;
  ent_ledger *l = ledger_with("{at: 1990, tie: cia funds isi, holds: likely}");
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "human", &(ent_style){0}, 0, &out));
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
  ent_ledger_free(l);
}

static void unknown_party(void **state) {
  (void)state;
  ent_ledger *l = ledger_with("{at: 1990, tie: cia funds isi, holds: no, "
                              "according-to: nobody}");
  ent_diags *d = ent_diags_new();
  expectations_check(l, d);
  assert_true(ent_diags_has(d, "expect/unknown-actor"));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  ent_diags_free(d);
  ent_ledger_free(l);
}

static void the_check_counts_them(void **state) {
  (void)state;
  ent_ledger *l = ledger_with("{at: 1990, tie: cia funds isi, holds: no}");
  ent_diags *d = ent_diags_new();
  assert_true(ent_ledger_check(l, d));
  ent_ledger_free(l);
  l = ledger_with("{at: 1990, tie: cia funds isi, holds: likely}");
  assert_false(ent_ledger_check(l, d));
  assert_true(ent_diags_has(d, "expect/broken"));
  ent_diags_free(d);
  ent_ledger_free(l);
}

static void as_scripts_ask(void **state) {
  (void)state;
  ent_ledger *l = ledger_with("{at: 1990, tie: cia funds isi, holds: no}");
  uint32_t cia = actor_for(l, "cia"), isi = actor_for(l, "isi");
  uint32_t funds = ledger_type(l, STR("funds"));
  assert_int_equal(tie_holds(l, cia, funds, isi, days_for(l, "1985")),
                   DEFINITE);
  assert_int_equal(tie_holds(l, cia, funds, isi, days_for(l, "1980-02-01")),
                   POSSIBLE);
  assert_int_equal(tie_holds(l, isi, funds, cia, days_for(l, "1985")), NO);
  ent_ledger_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(records_that_bear_on_it),
      cmocka_unit_test(unknown_party),
      cmocka_unit_test(the_check_counts_them),
      cmocka_unit_test(as_scripts_ask),
  };
  return TEST_TABLE("expectations", rows, expectation) +
         cmocka_run_group_tests_name("expect", tests, NULL, NULL);
}
