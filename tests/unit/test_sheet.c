// SPDX-License-Identifier: GPL-2.0-or-later
// Tables read: RFC 4180 and what else is met, encodings, number formats, and
// what comes over the wire.
#include "base/utf8.h"
#include "sheet/encoding.h"
#include "sheet/numbers.h"
#include "sheet/wire.h"
#include "test.h"

#include <stdio.h>

// The cells of a text as "a|b/c|d", rows with a slash between.
static struct buf cells_of(const struct tables *t) {
  struct buf b = {0};
  const struct table_sheet *s = &t->sheets.at[0];
  for (size_t row = 0; row < sheet_rows(s); row++) {
    buf_add(&b, row ? "/" : "");
    for (uint32_t c = 0; c < sheet_width(s, row); c++) {
      buf_add(&b, c ? "|" : "");
      buf_adds(&b, sheet_text(t, s, row, c));
    }
  }
  buf_addn(&b, "", 0);
  return b;
}

static bool read_text(struct tables *t, struct str text) {
  const struct limits limits = limits_usual();
  return csv_read(t, text, STR("table.csv"), &limits, 0, ENCODINGS);
}

static void expect_cells(struct str text, const char *cells) {
  struct tables t = {0};
  assert_true(read_text(&t, text));
  struct buf b = cells_of(&t);
  assert_string_equal(buf_text(&b), cells);
  buf_drop(&b);
  tables_drop(&t);
}

static void test_cells(void **state) {
  (void)state;
  expect_cells(STR("a,b\n1,2\n"), "a|b/1|2");
  expect_cells(STR("a,b\n1,2"), "a|b/1|2");
  expect_cells(STR("a,b\r\n1,2\r\n"), "a|b/1|2");
  expect_cells(STR("a,b\r1,2\r"), "a|b/1|2");
  expect_cells(STR("a,b\n,\n\n1,2\n"), "a|b/1|2"); // rows that say nothing
  expect_cells(STR("\"a\",\"b,c\"\n\"d \"\"e\"\"\",f\n"), "a|b,c/d \"e\"|f");
  expect_cells(STR("a,\"two\nlines\"\nc,d\n"), "a|two\nlines/c|d");
  expect_cells(STR("a,b,\n1,2,\n"), "a|b|/1|2|");
  expect_cells(STR("a,b,c\n1,2\n1,2,3,4\n"), "a|b|c/1|2/1|2|3|4");
  expect_cells(STR("a;b\n1,5;2\n3,5;x\n"), "a|b/1,5|2/3,5|x");
  expect_cells(STR("sep=|\na|b\n"), "a|b");
  expect_cells(STR("a\tb \"c\n\"d\te\n"), "a|b \"c/\"d|e");
  expect_cells(STR("  a , b \n"), "a|b");
  expect_cells(STR(""), "");
}

static void test_lines(void **state) {
  (void)state;
  struct tables t = {0};
  assert_true(read_text(&t, STR("a,b\n\n\"x\ny\r\nz\",2\n\"\"\"\",4\n")));
  const struct table_sheet *s = &t.sheets.at[0];
  assert_int_equal(sheet_rows(s), 3);
  assert_int_equal(s->lines.at[0], 1);
  assert_int_equal(s->lines.at[1], 3);
  assert_int_equal(s->lines.at[2], 6);
  assert_int_equal(s->width, 2);
  tables_drop(&t);
}

static void test_odd_quotes(void **state) {
  (void)state;
  struct tables t = {0};
  assert_true(read_text(&t, STR("a,b\n\"x\" y,2\nz \"w\",3\n")));
  struct buf b = cells_of(&t);
  assert_string_equal(b.at, "a|b/x y|2/z \"w\"|3");
  assert_int_equal(t.form.odd, 1);
  assert_int_equal(t.form.odd_line, 2);
  buf_drop(&b);
  tables_drop(&t);
}

static void expect_fault(struct str text, const char *code, uint32_t line) {
  struct tables t = {0};
  assert_false(read_text(&t, text));
  assert_string_equal(t.fault.code, code);
  assert_int_equal(t.fault.line, line);
  tables_drop(&t);
}

static void test_faults(void **state) {
  (void)state;
  expect_fault(STR("a,b\n1,\"2\n3,4\n"), "table/quote", 2);
  expect_fault(STR("a,b\n1,\0\n"), "table/not-text", 0);
  struct limits limits = limits_usual();
  struct tables t = {0};
  limits.most[LIMIT_ROWS] = 2;
  assert_false(csv_read(&t, STR("a\nb\nc\n"), STR("x"), &limits, 0, ENCODINGS));
  assert_int_equal(t.fault.passed, LIMIT_ROWS + 1);
  tables_drop(&t);
  t = (struct tables){0};
  assert_true(csv_read(&t, STR("a\nb\n"), STR("x"), &limits, 0, ENCODINGS));
  tables_drop(&t);
  limits = limits_usual();
  limits.most[LIMIT_TEXT] = 3;
  t = (struct tables){0};
  assert_false(csv_read(&t, STR("abcd\n"), STR("x"), &limits, 0, ENCODINGS));
  tables_drop(&t);
}

static void expect_decoded(struct str bytes, enum encoding e, size_t mark,
                           const char *text) {
  struct buf out = {0};
  uint32_t undefined = 0;
  size_t found;
  assert_int_equal(encoding_find(bytes, &found), e);
  assert_int_equal(found, mark);
  encoding_decode(&out, str_n(bytes.at + found, bytes.n - found), e,
                  &undefined);
  assert_string_equal(buf_text(&out), text);
  buf_drop(&out);
}

static void test_encodings(void **state) {
  (void)state;
  expect_decoded(STR("\xEF\xBB\xBF\xC3\xA9,b"), UTF_8, 3, "é,b");
  expect_decoded(STR("\xC3\xA9"), UTF_8, 0, "é");
  expect_decoded(STR("caf\xE9,\x80\x93x"), WINDOWS_1252, 0, "café,€“x");
  expect_decoded(STR("\xFF\xFE\xE9\0,\0\x3D\xD8\x00\xDE"), UTF_16_LE, 2,
                 "é,\xF0\x9F\x98\x80");
  expect_decoded(STR("\xFE\xFF\0\xE9\0,"), UTF_16_BE, 2, "é,");
  expect_decoded(STR("a\0,\0b\0\n\0"), UTF_16_LE, 0, "a,b\n");
  expect_decoded(STR("\0a\0,\0b\0\n"), UTF_16_BE, 0, "a,b\n");
}

static void test_undefined(void **state) {
  (void)state;
  struct buf out = {0};
  uint32_t undefined = 0;
  encoding_decode(&out, STR("a\x81\x8D"), WINDOWS_1252, &undefined);
  assert_int_equal(undefined, 2);
  encoding_decode(&out, STR("\x00\xD8x\0"), UTF_16_LE, &undefined);
  assert_int_equal(undefined, 3);
  encoding_decode(&out, STR("a\0b"), UTF_16_LE, &undefined);
  assert_int_equal(undefined, 4);
  buf_drop(&out);
}

static void test_formats(void **state) {
  (void)state;
  assert_int_equal(format_shows("d/m/yyyy"), SHOWS_DAY);
  assert_int_equal(format_shows("mmm\\-yy"), SHOWS_MONTH);
  assert_int_equal(format_shows("[$-409]mmmm\\ yyyy;@"), SHOWS_MONTH);
  assert_int_equal(format_shows("yyyy"), SHOWS_YEAR);
  assert_int_equal(format_shows("0.00 \"days\""), SHOWS_NUMBER);
  assert_int_equal(format_shows("h:mm:ss"), SHOWS_TIME);
  assert_int_equal(format_shows("General"), SHOWS_NUMBER);
  assert_int_equal(format_shows("0.00E+00"), SHOWS_NUMBER);
  assert_int_equal(format_shows("[Red]#,##0"), SHOWS_NUMBER);
  assert_int_equal(format_shows("yyyy-mm-dd hh:mm"), SHOWS_DAY);
  assert_int_equal(format_built_in(14), SHOWS_DAY);
  assert_int_equal(format_built_in(17), SHOWS_MONTH);
  assert_int_equal(format_built_in(20), SHOWS_TIME);
  assert_int_equal(format_built_in(2), SHOWS_NUMBER);
}

static void expect_serial(double x, enum shows shows, bool since_1904,
                          const char *date) {
  struct buf b = {0};
  assert_int_equal(serial_add(&b, x, shows, since_1904), *date != 0);
  assert_string_equal(buf_text(&b), date);
  buf_drop(&b);
}

static void test_serials(void **state) {
  (void)state;
  expect_serial(1, SHOWS_DAY, false, "1900-01-01");
  expect_serial(59, SHOWS_DAY, false, "1900-02-28");
  expect_serial(60, SHOWS_DAY, false, "");
  expect_serial(61, SHOWS_DAY, false, "1900-03-01");
  expect_serial(40664, SHOWS_DAY, false, "2011-05-01");
  expect_serial(40664.99, SHOWS_MONTH, false, "2011-05");
  expect_serial(40664, SHOWS_YEAR, false, "2011");
  expect_serial(0, SHOWS_DAY, true, "1904-01-01");
  expect_serial(39202, SHOWS_DAY, true, "2011-05-01");
  expect_serial(2958465, SHOWS_DAY, false, "9999-12-31");
  expect_serial(2958466, SHOWS_DAY, false, "");
  expect_serial(-1, SHOWS_DAY, false, "");
  expect_serial(1e300, SHOWS_DAY, false, "");
}

// What is packed is unpacked the same; what is changed on the way is noticed
// or is still sound.
static void test_wire(void **state) {
  (void)state;
  struct tables t = {0}, again = {0};
  struct buf wire = {0};
  assert_true(read_text(&t, STR("a,\"b\"\"c\"\n\"é\",2\n")));
  wire_pack(&wire, &t);
  assert_true(wire_unpack(&again, buf_str(&wire)));
  struct buf x = cells_of(&t), y = cells_of(&again);
  assert_string_equal(x.at, y.at);
  buf_drop(&x);
  buf_drop(&y);
  tables_drop(&again);
  for (size_t n = 0; n < wire.n; n++) {
    struct tables cut = {0};
    assert_false(wire_unpack(&cut, str_n(wire.at, n)));
    tables_drop(&cut);
  }
  for (size_t n = 0; n < wire.n; n++) {
    struct tables other = {0};
    wire.at[n] ^= 0x55;
    if (wire_unpack(&other, buf_str(&wire)) && other.sheets.n) {
      struct buf b = cells_of(&other);
      buf_drop(&b);
    }
    wire.at[n] ^= 0x55;
    tables_drop(&other);
  }
  buf_drop(&wire);
  tables_drop(&t);
}

// Of what is wrong, too, and of words that are longer than there is room for.
static void test_long_fault(void **state) {
  (void)state;
  struct buf name = {0}, wire = {0};
  struct tables t = {0}, again = {0};
  for (int i = 0; i < 300; i++)
    buf_add(&name, "é");
  assert_false(tables_fault(&t, "table/workbook", 7, "%s", name.at));
  assert_int_equal(utf8_valid(t.fault.words, strlen(t.fault.words)),
                   strlen(t.fault.words));
  wire_pack(&wire, &t);
  assert_true(wire_unpack(&again, buf_str(&wire)));
  assert_string_equal(again.fault.words, t.fault.words);
  buf_drop(&name);
  buf_drop(&wire);
  tables_drop(&t);
  tables_drop(&again);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cells),      cmocka_unit_test(test_lines),
      cmocka_unit_test(test_odd_quotes), cmocka_unit_test(test_faults),
      cmocka_unit_test(test_encodings),  cmocka_unit_test(test_undefined),
      cmocka_unit_test(test_formats),    cmocka_unit_test(test_serials),
      cmocka_unit_test(test_wire),       cmocka_unit_test(test_long_fault),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
