// SPDX-License-Identifier: GPL-2.0-or-later
// A table of rows run as cmocka tests, each row under its own name.
//
//   static const row rows[] = {{"leap day", "2000-02-29", true}, ...};
//
//   static void parses(void **state) {
//     const row *r = *state;
//     assert_int_equal(parse(r->text), r->good);
//   }
//
//   int main(void) { return TEST_TABLE("date", rows, parses); }
#ifndef TEST_H
#define TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Runs check on each of count rows of the given size; the first member of a
// row is its name. Returns the number that failed, for main to return.
static inline int test_table(const char *group, const void *rows, size_t count,
                             size_t size, CMUnitTestFunction check) {
  struct CMUnitTest *tests = calloc(count ? count : 1, sizeof *tests);
  if (!tests)
    abort();
  for (size_t i = 0; i < count; i++) {
    const char *row = (const char *)rows + i * size;
    memcpy(&tests[i].name, row, sizeof tests[i].name);
    tests[i].test_func = check;
    // cmocka wants a plain pointer; checks take it back as const.
    memcpy(&tests[i].initial_state, &row, sizeof row);
  }
  int failed = _cmocka_run_group_tests(group, tests, count, NULL, NULL);
  free(tests);
  return failed;
}

#define TEST_TABLE(group, rows, check)                                         \
  test_table((group), (rows), sizeof(rows) / sizeof(rows)[0], sizeof(rows)[0], \
             (check))

#endif
