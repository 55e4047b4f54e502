// SPDX-License-Identifier: GPL-2.0-or-later
// How a question is put together; who heeds what of it is in test_heed.c.
#include "ask/ask.h"
#include "ledgers.h"
#include "time/dates.h"

static void set(ent_query *q, const char *option, const char *value) {
  ent_diags *d = ent_diags_new();
  if (!ent_query_set(q, option, value, d)) {
    show_errors(d);
    fail_msg("%s cannot be set to %s", option, value);
  }
  ent_diags_free(d);
}

// ------------------------------------------------------------------- setting

static void sets(ent_query *q, const char *option, const char *value,
                 const char *code) {
  ent_diags *d = ent_diags_new();
  bool good = ent_query_set(q, option, value, d);
  assert_int_equal(good, code == NULL);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), code ? 1 : 0);
  if (code)
    assert_true(ent_diags_has(d, code) && ent_diags_usage(d));
  ent_diags_free(d);
}

static void values_are_kept(void **state) {
  (void)state;
  char at[] = "1986";
  ent_query *q = ent_query_new();
  sets(q, "at", at, NULL);
  at[0] = 'x'; // the query has a copy
  assert_string_equal(q->at, "1986");
  sets(q, "during", "1990/1991", NULL); // another name of the same
  assert_string_equal(q->at, "1990/1991");
  sets(q, "at", NULL, NULL);
  assert_null(q->at);
  sets(q, "throughout", NULL, NULL);
  assert_true(q->throughout);
  sets(q, "throughout", "false", NULL);
  assert_false(q->throughout);
  sets(q, "throughout", "true", NULL);
  assert_true(q->throughout);
  sets(q, "limit", "0", NULL);
  sets(q, "limit", "1000000000", NULL);
  assert_int_equal(q->limit, 1000000000);
  sets(q, "hops", "1000", NULL);
  assert_int_equal(q->hops, 1000);
  ent_query_free(q);
  ent_query_free(NULL);
}

static void what_is_no_value_is_refused(void **state) {
  (void)state;
  ent_query *q = ent_query_new();
  sets(q, "att", "1986", "usage/unknown-option");
  sets(q, "", "1986", "usage/unknown-option");
  sets(q, NULL, "1986", "usage/unknown-option");
  sets(q, "throughout", "yes", "usage/option-value");
  static const char *const no_numbers[] = {
      "", "many", "-1", "1.5", "1 ", "1001", "0", "99999999999999999999"};
  for (size_t i = 0; i < sizeof no_numbers / sizeof *no_numbers; i++)
    sets(q, "hops", no_numbers[i], "usage/option-value");
  sets(q, "limit", "1000000001", "usage/option-value");
  assert_int_equal(q->hops, 0);
  ent_query_free(q);
}

static void lists_take_items_as_they_are(void **state) {
  (void)state;
  enum { ITEMS = 1000 };
  ent_query *q = ent_query_new();
  sets(q, "actor", "Smith, John", NULL);
  assert_string_equal(q->actors[0], "Smith, John");
  assert_null(q->actors[1]);
  for (int i = 1; i < ITEMS; i++) {
    char item[20];
    snprintf(item, sizeof item, "a%d", i);
    sets(q, "actor", item, NULL);
    assert_string_equal(q->actors[i], item);
    assert_null(q->actors[i + 1]);
  }
  assert_string_equal(q->actors[0], "Smith, John");
  assert_string_equal(q->actors[1], "a1");
  sets(q, "actor", NULL, NULL);
  assert_null(q->actors);
  ent_query_free(q);
}

static void an_item_with_a_comma_is_one(void **state) {
  (void)state;
  ent_account *l = parse_ledger("entente: 1\n"
                                "actors:\n"
                                "  a: {name: 'Smith, John'}\n"
                                "  b: {name: Smith}\n"
                                "  c: {name: John}\n"
                                "ties:\n"
                                "- {from: a, type: funds, to: b, when: 1999}\n"
                                "- {from: b, type: arms, to: c, when: 1999}\n");
  ent_query *q = ent_query_new();
  ent_diags *d = ent_diags_new();
  set(q, "at", "1999");
  set(q, "actor", "Smith, John");
  ent_answer *a = ent_ties(l, q, d);
  assert_non_null(a);
  assert_int_equal(ent_answer_rows(a), 1);
  ent_answer_free(a);
  ent_query_free(q);
  q = ent_query_new();
  set(q, "at", "1999");
  set(q, "type", "funds,arms");
  a = ent_ties(l, q, d); // no type is called so: it is two
  assert_non_null(a);
  assert_int_equal(ent_answer_rows(a), 2);
  ent_answer_free(a);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
}

static void a_part_has_what_is_heeded(void **state) {
  (void)state;
  ent_query *q = ent_query_new();
  set(q, "from", "1990");
  set(q, "title", "Mine");
  set(q, "actor", "a");
  set(q, "actor", "b");
  set(q, "hops", "2");
  set(q, "limit", "7");
  set(q, "throughout", NULL);
  ent_query *part = ent_query_part(q, "steps");
  ent_query_free(q);
  assert_string_equal(part->from, "1990");
  assert_string_equal(part->actors[0], "a");
  assert_string_equal(part->actors[1], "b");
  assert_null(part->actors[2]);
  assert_null(part->title);
  assert_int_equal(part->hops + part->limit + part->throughout, 0);
  ent_query_free(part);
  assert_null(ent_query_part(NULL, "stepps"));
  part = ent_query_part(NULL, "steps");
  assert_null(part->from);
  ent_query_free(part);
}

static void the_table_can_be_read(void **state) {
  (void)state;
  ent_bytes help = {0};
  assert_string_equal(ent_option_value("at"), "D");
  assert_null(ent_option_value("throughout"));
  assert_null(ent_option_value("nothing"));
  assert_true(ent_option_several("actor") && !ent_option_several("at"));
  assert_string_equal(ent_option_same("during"), "at");
  assert_string_equal(ent_option_same("at"), "at");
  assert_true(ent_option_offered("at") && !ent_option_offered("width"));
  assert_true(ent_option_help("min-change", NULL, &help));
  assert_non_null(strstr(help.at, "implies intensity"));
  assert_false(ent_option_help("nothing", NULL, &help));
  ent_bytes_drop(&help);
}

// -------------------------------------------------------------- several dates

static const struct {
  const char *text;
  const char *date[4];
} several[] = {
    {"1986", {"1986"}},
    {"1986,2001-12,2011", {"1986", "2001-12", "2011"}},
    {"[1986,1988]", {"[1986,1988]"}},
    {"{1986,1988},1990", {"{1986,1988}", "1990"}},
    {"1985,[1986,1988],1990", {"1985", "[1986,1988]", "1990"}},
    {"[[1,2],3],4", {"[[1,2],3]", "4"}},
    {"1986, 1988", {"1986", " 1988"}},
    {"1986,", {"1986", ""}},
    {",", {"", ""}},
    {"", {""}},
};

static void dates_are_split_outside_brackets(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof several / sizeof *several; i++) {
    struct str date, rest = str_of(several[i].text);
    bool more = true;
    size_t n = 0;
    for (; more; n++) {
      ent_bytes nth = {0};
      more = dates_split(rest, &date, &rest);
      assert_non_null(several[i].date[n]);
      assert_true(str_is(date, several[i].date[n]));
      assert_true(ent_dates_nth(several[i].text, n, &nth));
      assert_string_equal(nth.at ? nth.at : "", several[i].date[n]);
      ent_bytes_drop(&nth);
    }
    assert_int_equal(rest.n, 0);
    assert_true(n == 4 || !several[i].date[n]);
    assert_false(ent_dates_nth(several[i].text, n, NULL));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(values_are_kept),
      cmocka_unit_test(what_is_no_value_is_refused),
      cmocka_unit_test(lists_take_items_as_they_are),
      cmocka_unit_test(an_item_with_a_comma_is_one),
      cmocka_unit_test(a_part_has_what_is_heeded),
      cmocka_unit_test(the_table_can_be_read),
      cmocka_unit_test(dates_are_split_outside_brackets),
  };
  return cmocka_run_group_tests_name("ask", tests, NULL, NULL);
}
