// SPDX-License-Identifier: GPL-2.0-or-later
#include "of_form.h"

#include "base/utf8.h"
#include "import/import.h"
#include "sheet/readers.h"
#include "sheet/wire.h"

#include <stdio.h>
#include <stdlib.h>

static void broken(const char *what) {
  fprintf(stderr, "broken: %s\n", what);
  abort();
}

#define must(holds) ((holds) ? (void)0 : broken(#holds))

static void check_sheets(const struct tables *t) {
  for (size_t i = 0; i < t->sheets.n; i++) {
    const struct table_sheet *s = &t->sheets.at[i];
    for (size_t row = 0; row < sheet_rows(s); row++)
      for (uint32_t c = 0; c < sheet_width(s, row); c++) {
        struct str text = sheet_text(t, s, row, c);
        must(utf8_valid(text.at, text.n) == text.n);
      }
  }
}

static void check_wire(const struct tables *t) {
  struct buf one = {0}, two = {0};
  struct tables again = {0};
  wire_pack(&one, t);
  must(wire_unpack(&again, buf_str(&one)));
  wire_pack(&two, &again);
  must(str_eq(buf_str(&one), buf_str(&two)));
  tables_drop(&again);
  buf_drop(&one);
  buf_drop(&two);
}

static bool read(struct tables *t, uint8_t form, struct str bytes) {
  struct limits limits = limits_usual();
  limits.most[LIMIT_ROWS] = 2000;
  limits.most[LIMIT_CELLS] = 20000;
  return form_take(t, form, bytes, STR("x"), &limits);
}

static ent_import *import(uint8_t form, struct str bytes, struct str map,
                          ent_diags *d) {
  struct tables t = {0};
  must(read(&t, form, bytes));
  return import_tables(&t, source_new("x", bytes.at, bytes.n),
                       map.n ? source_new("map.yaml", map.at, map.n) : NULL, d);
}

static void check_ledger(const ent_import *x, ent_bytes *yaml) {
  ent_diags *d = ent_diags_new();
  ent_import_yaml(x, yaml);
  ent_account *l = ent_account_parse(yaml->at, yaml->n, "x", NULL, d);
  must(l && ent_diags_count(d, ENT_ERROR) == 0);
  ent_account_free(l);
  ent_diags_free(d);
}

static void check_told(const ent_import *x) {
  ent_bytes told = {0}, rejected = {0};
  ent_import_told(x, &told);
  ent_import_rejected(x, &rejected);
  must(utf8_valid(told.at, told.n) == told.n);
  must(utf8_valid(rejected.at, rejected.n) == rejected.n);
  ent_bytes_drop(&told);
  ent_bytes_drop(&rejected);
}

static void check_import(uint8_t form, struct str bytes) {
  ent_diags *d = ent_diags_new();
  ent_bytes map = {0}, one = {0}, two = {0};
  ent_import *x = import(form, bytes, STR(""), d), *again = NULL;
  check_told(x);
  if (ent_import_good(x)) {
    check_ledger(x, &one);
    ent_import_map(x, &map);
    again = import(form, bytes, str_n(map.at, map.n), d);
    must(ent_import_good(again));
    ent_import_yaml(again, &two);
    must(one.n == two.n && memcmp(one.at, two.at, one.n) == 0);
  }
  ent_import_free(x);
  ent_import_free(again);
  ent_diags_free(d);
  ent_bytes_drop(&map);
  ent_bytes_drop(&one);
  ent_bytes_drop(&two);
}

void must_be_of_form(uint8_t form, const uint8_t *data, size_t size) {
  struct tables t = {0};
  struct str bytes = {(const char *)data, size};
  bool good = read(&t, form, bytes);
  must(good == !t.fault.code[0]);
  (void)form_find(bytes, STR("x.bib"));
  check_wire(&t);
  if (good) {
    check_sheets(&t);
    check_import(form, bytes);
  }
  tables_drop(&t);
}
