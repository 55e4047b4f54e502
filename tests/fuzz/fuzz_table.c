// SPDX-License-Identifier: GPL-2.0-or-later
// A table and, before a line "===", a map of it. What is imported is read again
// as a ledger without errors, and the map that is printed gives it once more.
#include "base/utf8.h"
#include "import/import.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
  if (!holds)
    abort();
}

static ent_import *import(struct str table, struct str map, ent_diags *d) {
  struct limits limits = limits_usual();
  struct tables t = {0};
  limits.most[LIMIT_CELLS] = 20000;
  if (!csv_read(&t, table, STR("t.csv"), &limits, 0, ENCODINGS)) {
    tables_drop(&t);
    return NULL;
  }
  return import_tables(&t, source_new("t.csv", table.at, table.n),
                       map.n ? source_new("map.yaml", map.at, map.n) : NULL, d);
}

static void check_ledger(const ent_import *x) {
  ent_bytes yaml = {0};
  ent_diags *d = ent_diags_new();
  ent_import_yaml(x, &yaml);
  ent_account *l = ent_account_parse(yaml.at, yaml.n, "x", NULL, d);
  must(l && ent_diags_count(d, ENT_ERROR) == 0);
  ent_account_free(l);
  ent_diags_free(d);
  ent_bytes_drop(&yaml);
}

static void check_map(const ent_import *x, struct str table) {
  ent_bytes map = {0}, one = {0}, two = {0};
  ent_diags *d = ent_diags_new();
  ent_import_map(x, &map);
  ent_import *again = import(table, str_n(map.at, map.n), d);
  must(again && ent_import_good(again));
  ent_import_yaml(x, &one);
  ent_import_yaml(again, &two);
  must(one.n == two.n && memcmp(one.at, two.at, one.n) == 0);
  ent_import_free(again);
  ent_diags_free(d);
  ent_bytes_drop(&map);
  ent_bytes_drop(&one);
  ent_bytes_drop(&two);
}

static void check_told(const ent_import *x) {
  ent_bytes told = {0}, rejected = {0};
  ent_import_told(x, &told);
  ent_import_rejected(x, &rejected);
  ent_import_counts n = ent_import_count(x);
  must(n.rejected + n.left_out <= n.rows || n.rows == 0);
  must(utf8_valid(told.at, told.n) == told.n);
  must(utf8_valid(rejected.at, rejected.n) == rejected.n);
  ent_bytes_drop(&told);
  ent_bytes_drop(&rejected);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct str all = {(const char *)data, size}, map, table;
  if (!str_cut(all, "===\n", &map, &table)) {
    map = STR("");
    table = all;
  }
  ent_diags *d = ent_diags_new();
  ent_import *x = import(table, map, d);
  if (x)
    check_told(x);
  if (x && ent_import_good(x)) {
    check_ledger(x);
    check_map(x, table);
  }
  ent_import_free(x);
  ent_diags_free(d);
  return 0;
}
