// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a file of tables: a workbook if they begin as a ZIP, else text.
// Cells are UTF-8 and within the text, and what is packed is unpacked the same.
#include "base/utf8.h"
#include "sheet/wire.h"
#include "sheet/xlsx.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
  if (!holds)
    abort();
}

static void check_sheet(const struct tables *t, const struct table_sheet *s) {
  for (size_t row = 0; row < sheet_rows(s); row++) {
    bool says = false;
    must(sheet_width(s, row) <= s->width);
    for (uint32_t c = 0; c < sheet_width(s, row); c++) {
      struct str text = sheet_text(t, s, row, c);
      must(utf8_valid(text.at, text.n) == text.n);
      says = says || text.n > 0;
    }
    must(says);
    must(row == 0 || s->lines.at[row] >= s->lines.at[row - 1] ||
         t->form.workbook);
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct limits limits = limits_usual();
  struct tables t = {0};
  struct str bytes = {(const char *)data, size};
  limits.most[LIMIT_CELLS] = 100000;
  limits.most[LIMIT_UNPACKED] = 1 << 22;
  bool good = xlsx_is(bytes)
                  ? xlsx_read(&t, bytes, &limits)
                  : csv_read(&t, bytes, STR("x"), &limits, 0, ENCODINGS);
  must(good == !t.fault.code[0]);
  for (size_t i = 0; good && i < t.sheets.n; i++)
    check_sheet(&t, &t.sheets.at[i]);
  check_wire(&t);
  tables_drop(&t);
  return 0;
}
