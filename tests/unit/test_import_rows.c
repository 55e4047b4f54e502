// SPDX-License-Identifier: GPL-2.0-or-later
// Tables and maps of them, good and broken: what ties come of the rows, which
// are rejected, and where a map is wrong.
#include "import/import.h"
#include "test.h"

struct import_row_case {
  const char *name, *table, *map, *said;
};

static const struct import_row_case rows[] = {
#include "import_rows.h"
};

// What stands behind `ties:`; of other rows all that comes behind the version.
static struct str told_of(struct str yaml) {
  struct str head, rest, more;
  if (!str_cut(yaml, "\nties:\n", &head, &rest) &&
      !str_cut(yaml, "\n", &head, &rest))
    rest = yaml;
  return str_cut(rest, "\nevents:\n", &head, &more) ? head : rest;
}

// "2:8 map/value", or the code alone of what stands nowhere.
static void add_errors(struct buf *out, ent_diags *d) {
  ent_bytes all = {0};
  assert_true(ent_diags_render(d, "short", NULL, 0, &all));
  struct str rest = {all.at, all.n}, line, place, head, words, code;
  while (rest.n > 0) {
    str_cut(rest, "\n", &line, &rest);
    if (!str_cut(line, "error: ", &place, &words))
      continue;
    for (code = words; str_cut(code, "[", &head, &words);)
      code = words;
    if (str_cut(place, ":", &head, &words))
      buf_addf(out, "%.*s ", (int)(words.n > 2 ? words.n - 2 : 0), words.at);
    buf_addf(out, "%.*s\n", (int)(code.n > 0 ? code.n - 1 : 0), code.at);
  }
  ent_bytes_drop(&all);
}

static void add_all(struct buf *b, ent_import *x, ent_diags *d) {
  ent_bytes yaml = {0}, rejected = {0};
  add_errors(b, d);
  if (!x || !ent_import_good(x))
    return;
  ent_import_yaml(x, &yaml);
  ent_import_rejected(x, &rejected);
  buf_adds(b, told_of(str_n(yaml.at, yaml.n)));
  if (rejected.n) {
    buf_add(b, "--\n");
    buf_adds(b, str_n(rejected.at, rejected.n));
  }
  ent_bytes_drop(&yaml);
  ent_bytes_drop(&rejected);
}

static ent_import *import(struct str table, struct str map, ent_diags *d) {
  const struct limits limits = limits_usual();
  struct tables t = {0};
  if (!csv_read(&t, table, STR("t.csv"), &limits, 0, ENCODINGS)) {
    tables_drop(&t);
    return NULL;
  }
  return import_tables(&t, source_new("t.csv", table.at, table.n),
                       map.n ? source_new("map", map.at, map.n) : NULL, d);
}

// What is told of it counts every row; the map that is printed of what was
// decided gives the same once more.
static void check_told(const ent_import *x, struct str table) {
  ent_bytes told = {0}, map = {0}, one = {0}, two = {0};
  ent_diags *d = ent_diags_new();
  ent_import_counts n = ent_import_count(x);
  ent_import_told(x, &told);
  assert_true(told.n > 0);
  assert_true(n.rejected + n.left_out <= n.rows);
  ent_import_map(x, &map);
  ent_import *again = import(table, str_n(map.at, map.n), d);
  assert_true(again && ent_import_good(again));
  ent_import_yaml(x, &one);
  ent_import_yaml(again, &two);
  assert_int_equal(one.n, two.n);
  assert_memory_equal(one.at, two.at, one.n);
  ent_import_free(again);
  ent_diags_free(d);
  ent_bytes_drop(&told);
  ent_bytes_drop(&map);
  ent_bytes_drop(&one);
  ent_bytes_drop(&two);
}

static void rows_become_ties(void **state) {
  const struct import_row_case *r = *state;
  ent_diags *d = ent_diags_new();
  ent_import *x = import(str_of(r->table), str_of(r->map), d);
  struct buf b = {0};
  add_all(&b, x, d);
  assert_string_equal(buf_text(&b), r->said);
  buf_drop(&b);
  if (x && ent_import_good(x))
    check_told(x, str_of(r->table));
  ent_import_free(x);
  ent_diags_free(d);
}

int main(void) { return TEST_TABLE("rows", rows, rows_become_ties); }
