// SPDX-License-Identifier: GPL-2.0-or-later
// Rows by cell have what the same rows have in JSON.
#include "ledgers.h"
#include "render/render.h"
#include "view/table.h"

static const char ledger[] =
    "entente: 1\ncoverage: 1970/2011\n"
    "sources: {s: {title: T, published: 1990}}\n"
    "actors:\n  us: {kind: state}\n  isi: {kind: agency}\n"
    "  hqn: {kind: armed-group}\nties:\n"
    "- {from: us, type: funds, to: isi, when: 1979/1989, sources: [s]}\n"
    "- {from: isi, type: arms, to: hqn, when: since 1980, likelihood: likely}\n"
    "- {from: us, type: at-war-with, to: hqn, when: since 2001-10-07}\n"
    "- {from: isi, type: supports, to: hqn, when: since 1995, claims: [{by: "
    "us}, "
    "{by: isi, stance: denies}]}\n";

// A line of JSON for each row.
static void compare(ent_answer *a) {
  struct buf one = {0};
  ent_bytes lines = {0};
  ent_diags *d = ent_diags_new();
  assert_non_null(a);
  assert_true(ent_answer_render(a, "jsonl", NULL, &lines, d));
  assert_true(ent_answer_rows(a) > 0);
  char *line = lines.at;
  for (size_t row = 0; row < ent_answer_rows(a); row++) {
    char *end = strchr(line, '\n');
    *end = '\0';
    const char *name;
    for (size_t k = 0; (name = ent_answer_column(a, k)); k++) {
      const ent_cell *c = ent_answer_cell(a, row, name);
      if (ent_cell_is(c) == ENT_CELL_NULL)
        continue;
      buf_clear(&one);
      buf_addf(&one, "\"%s\": ", name);
      value_json(&one, (const struct value *)c);
      if (!strstr(line, buf_text(&one)))
        fail_msg("row %zu: %s is not in %s", row, buf_text(&one), line);
    }
    line = end + 1;
  }
  assert_null(ent_answer_cell(a, ent_answer_rows(a), "from"));
  assert_null(ent_answer_cell(a, 0, "no such column"));
  buf_drop(&one);
  ent_bytes_drop(&lines);
  ent_diags_free(d);
  ent_answer_free(a);
}

static void as_in_json(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_query *q = ent_query_new();
  ent_diags *d = ent_diags_new();
  compare(ent_diff(l, "1986", "2005", q, d));
  compare(ent_shifts(l, q, d));
  compare(ent_sources(l, q, d));
  assert_true(ent_query_set(q, "at", "2005", d));
  compare(ent_ties(l, q, d));
  compare(ent_who(l, "hqn", q, d));
  compare(ent_rank(l, q, d));
  ent_diags_free(d);
  ent_query_free(q);
  ent_account_free(l);
}

static void by_kind(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_query *q = ent_query_new();
  ent_diags *d = ent_diags_new();
  assert_true(ent_query_set(q, "at", "1985", d));
  ent_answer *a = ent_ties(l, q, d);
  size_t n;
  const ent_cell *sources = ent_answer_cell(a, 1, "sources");
  assert_int_equal(ent_cell_is(sources), ENT_CELL_LIST);
  const ent_cell *first = ent_cell_first(sources);
  const char *text = ent_cell_text(first, &n);
  assert_int_equal(n, 1);
  assert_memory_equal(text, "s", 1);
  assert_null(ent_cell_next(first));
  assert_null(ent_cell_text(sources, &n));
  assert_int_equal(n, 0);
  assert_int_equal(ent_cell_is(NULL), ENT_CELL_NULL);
  assert_null(ent_cell_first(NULL));
  assert_true(ent_cell_real(NULL) == 0);
  assert_false(ent_cell_truth(NULL));
  assert_int_equal(ent_cell_whole(NULL), 0);
  ent_answer_free(a);
  ent_diags_free(d);
  ent_query_free(q);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(as_in_json),
                                     cmocka_unit_test(by_kind)};
  return cmocka_run_group_tests_name("cells", tests, NULL, NULL);
}
