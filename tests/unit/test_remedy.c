// SPDX-License-Identifier: GPL-2.0-or-later
// What notes and helps offer, as a program sees it: options and values that
// can be set, and that do what the words say.
#include "ledgers.h"
#include "view/remedy.h"
#include "view/table.h"

static const char ledger[] =
    "entente: 1\ncoverage: 1970/2011\n"
    "actors: {us: {kind: state}, isi: {kind: agency}, hqn: {}}\nties:\n"
    "- {from: us, type: funds, to: isi, when: 1979/2011}\n"
    "- {from: us, type: funds, to: hqn, when: 1979/2011}\n"
    "- {from: isi, type: arms, to: hqn, start: \"[2000..2009]\", "
    "end: 2011}\n"
    "- {from: us, type: at-war-with, to: hqn, when: since 2001-10-07}\n";

// ------------------------------------------------------------------- marks

static const struct {
  const char *text, *offers;
} rows[] = {
    {"nothing", ""},
    {"more (" OPT("include=possible") ")", "include=possible;"},
    {"give " OPT("forecasts") " or " OPT("limit=0"), "forecasts;limit=0;"},
    {"leave out " OPT("-at") ", or " OPT("-preset=slide"),
     "-at;-preset=slide;"},
    // A value that a person has to say is none.
    {OPT("focus=ACTOR") ", " OPT("at=D1,D2,…") ", " OPT("at=187X"),
     "focus;at;at=187X;"},
    // A command has its own options.
    {"`" PROGRAM("blocs") " " OPT("at=D") " " OPT("stat") "`, or " OPT("all"),
     "all;"},
    {PROGRAM("help ties") " names " OPT("at"), "at;"},
    {"open \001at=1", ""},
};

static void marks_are_data(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    struct str rest = str_of(rows[i].text);
    struct opt_offer o;
    while (opt_next(&rest, &o)) {
      buf_add(&b, o.leave_out ? "-" : "");
      buf_adds(&b, o.name);
      buf_add(&b, o.value.at ? "=" : "");
      buf_adds(&b, o.value);
      buf_add(&b, ";");
    }
    assert_string_equal(buf_text(&b), rows[i].offers);
    buf_drop(&b);
  }
}

static void a_minus_is_not_seen(void **state) {
  (void)state;
  struct buf b = {0};
  opt_spell(&b, STR("leave out " OPT("-at") ", " PROGRAM("-x")), NULL);
  assert_string_equal(buf_text(&b), "leave out at, -x");
  buf_drop(&b);
}

// ----------------------------------------------------------------- answers

// The number of the note that offers an option, or SIZE_MAX.
static size_t note_with(const ent_answer *a, const char *option,
                        ent_remedy *out) {
  for (size_t k = 0; ent_answer_note(a, k); k++)
    for (size_t i = 0; ent_answer_remedy(a, k, i, out); i++)
      if (strcmp(out->option, option) == 0)
        return k;
  return SIZE_MAX;
}

// A button beside a note, pressed.
static void a_remedy_helps(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  ent_remedy r;
  assert_true(ent_query_set(q, "at", "2001-01", d));
  ent_answer *a = ent_ties(l, q, d);
  size_t note = note_with(a, "include", &r), before = ent_answer_rows(a);
  assert_int_not_equal(note, SIZE_MAX);
  assert_string_equal(ent_answer_note(a, note), "1 more tie is only possible "
                                                "(include=possible)");
  assert_string_equal(r.value, "possible");
  assert_false(r.leave_out);
  assert_false(ent_answer_remedy(a, note, 1, &r));
  assert_true(ent_answer_remedy(a, note, 0, &r));
  assert_true(ent_query_set(q, r.option, r.value, d));
  ent_answer *more = ent_ties(l, q, d);
  assert_int_equal(ent_answer_rows(more), before + 1);
  assert_int_equal(note_with(more, "include", &r), SIZE_MAX);
  ent_answer_free(more);
  ent_answer_free(a);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
}

static void what_is_to_be_left_out(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  ent_remedy r;
  assert_true(ent_query_set(q, "directed", NULL, d));
  ent_answer *a = ent_path(l, "hqn", "us", q, d);
  assert_int_not_equal(note_with(a, "directed", &r), SIZE_MAX);
  assert_null(r.value);
  assert_true(r.leave_out);
  ent_answer_free(a);
  assert_true(ent_query_set(q, "directed", "false", d));
  a = ent_path(l, "hqn", "us", q, d);
  assert_int_not_equal(note_with(a, "directed", &r), SIZE_MAX);
  assert_false(r.leave_out);
  assert_false(ent_answer_remedy(a, 99, 0, &r));
  ent_answer_free(a);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
}

// ------------------------------------------------------------- diagnostics

static const ent_cell *field(const ent_cell *record, const char *key) {
  const ent_cell *c = ent_cell_first(record);
  while (c && strcmp(ent_cell_key(c), key) != 0)
    c = ent_cell_next(c);
  assert_non_null(c);
  return c;
}

static void expect_record(const ent_cell *record, const char *option,
                          const char *value, bool leave_out) {
  size_t n;
  assert_int_equal(ent_cell_is(record), ENT_CELL_RECORD);
  const char *text = ent_cell_text(field(record, "option"), &n);
  assert_int_equal(n, strlen(option));
  assert_memory_equal(text, option, n);
  text = ent_cell_text(field(record, "value"), &n);
  assert_int_equal(n, value ? strlen(value) : 0);
  if (value)
    assert_memory_equal(text, value, n);
  assert_int_equal(ent_cell_truth(field(record, "leave_out")), leave_out);
}

static void complaints_offer(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  diag_usage(d, "usage/x", "%s takes a number", OPT("limit"));
  diag_help(d, "leave out %s, or use %s with it", OPT("-layer"),
            OPT("by=degree"));
  diag_usage(d, "usage/y", "%s", OPT("all"));
  diag_usage(d, "usage/z", "no");
  diag_note(d, "give %s", OPT("from=D"));
  ent_answer *a = ent_diags_answer(d, 0);
  const ent_cell *list = ent_answer_cell(a, 0, "remedies");
  assert_int_equal(ent_cell_is(list), ENT_CELL_LIST);
  expect_record(ent_cell_first(list), "layer", NULL, true);
  expect_record(ent_cell_next(ent_cell_first(list)), "by", "degree", false);
  assert_null(ent_cell_next(ent_cell_next(ent_cell_first(list))));
  // What a message names is no remedy.
  assert_null(ent_answer_cell(a, 1, "remedies"));
  list = ent_answer_cell(a, 2, "remedies");
  expect_record(ent_cell_first(list), "from", NULL, false);
  assert_null(ent_answer_cell(a, 3, "remedies"));
  assert_null(ent_answer_cell(a, 0, "rests_on"));
  ent_answer_free(a);
  ent_diags_free(d);
}

// ---------------------------------------------------------------- drawings

static void drawings_offer(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  ent_remedy r;
  assert_true(ent_query_set(q, "at", "2001-01", d));
  ent_drawing *x = ent_draw(l, q, d);
  assert_string_equal(ent_drawing_hint(x, 0), "include=possible");
  assert_true(ent_drawing_remedy(x, 0, 0, &r));
  assert_string_equal(r.option, "include");
  assert_string_equal(r.value, "possible");
  assert_false(ent_drawing_remedy(x, 0, 1, &r));
  assert_false(ent_drawing_remedy(x, 1, 0, &r));
  ent_drawing_free(x);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(marks_are_data),
                                     cmocka_unit_test(a_minus_is_not_seen),
                                     cmocka_unit_test(a_remedy_helps),
                                     cmocka_unit_test(what_is_to_be_left_out),
                                     cmocka_unit_test(complaints_offer),
                                     cmocka_unit_test(drawings_offer)};
  return cmocka_run_group_tests_name("remedies", tests, NULL, NULL);
}
