// SPDX-License-Identifier: GPL-2.0-or-later
// Archives whose times go, and bytes that are none; base64 by RFC 4648.
#include "base/base64.h"
#include "render/undated.h"
#include "test.h"

#include <stdint.h>

static void put(struct buf *b, size_t n, size_t bytes) {
  for (; bytes > 0; bytes--, n >>= 8)
    buf_addc(b, (char)(n & 255));
}

// A head of 31 bytes, an item of 47, the end: one empty file called x.
static void archive(struct buf *b, size_t head, size_t items) {
  buf_addn(b, "PK\3\4", 4);
  put(b, 0, 6);
  put(b, 0x12345678, 4);
  put(b, 0, 12);
  put(b, 1, 4);
  buf_addc(b, 'x');
  buf_addn(b, "PK\1\2", 4);
  put(b, 0, 8);
  put(b, 0x12345678, 4);
  put(b, 0, 12);
  put(b, 1, 2);
  put(b, 0, 12);
  put(b, head, 4);
  buf_addc(b, 'x');
  buf_addn(b, "PK\5\6", 4);
  put(b, 0, 4);
  put(b, items, 2);
  put(b, items, 2);
  put(b, 47, 4);
  put(b, 31, 4);
  put(b, 0, 2);
}

static void times_go(void **state) {
  (void)state;
  struct buf b = {0};
  archive(&b, 0, 1);
  assert_int_equal(b.n, 100);
  assert_true(archive_undate(&b));
  assert_memory_equal(b.at + 10, "\0\0\x21\0", 4);
  assert_memory_equal(b.at + 31 + 12, "\0\0\x21\0", 4);
  assert_int_equal(b.at[30], 'x');
  buf_drop(&b);
}

static void others_are_none(void **state) {
  (void)state;
  struct buf b = {0};
  assert_false(archive_undate(&b));
  archive(&b, 1, 1);
  assert_false(archive_undate(&b));
  buf_clear(&b);
  archive(&b, UINT32_MAX, 1);
  assert_false(archive_undate(&b));
  buf_clear(&b);
  archive(&b, 0, 2);
  assert_false(archive_undate(&b));
  for (size_t n = 99; n > 0; n--) {
    buf_clear(&b);
    archive(&b, 0, 1);
    b.n = n;
    assert_false(archive_undate(&b));
  }
  buf_drop(&b);
}

static void base64(void **state) {
  (void)state;
  static const char *const rows[][2] = {{"", ""},
                                        {"f", "Zg=="},
                                        {"fo", "Zm8="},
                                        {"foo", "Zm9v"},
                                        {"foob", "Zm9vYg=="},
                                        {"fooba", "Zm9vYmE="},
                                        {"foobar", "Zm9vYmFy"},
                                        {"\xff\xfe\xfb", "//77"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    base64_add(&b, str_of(rows[i][0]));
    assert_string_equal(buf_text(&b), rows[i][1]);
    buf_drop(&b);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(times_go),
      cmocka_unit_test(others_are_none),
      cmocka_unit_test(base64),
  };
  return cmocka_run_group_tests_name("undated", tests, NULL, NULL);
}
