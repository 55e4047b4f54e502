// SPDX-License-Identifier: GPL-2.0-or-later
#include "entente.h"
#include "model/vocab_core.h"
#include "test.h"

static void version_is_numbered(void **state) {
  (void)state;
  int dots = 0;
  for (const char *p = ent_version(); *p; p++) {
    dots += *p == '.';
    assert_true(*p == '.' || (*p >= '0' && *p <= '9'));
  }
  assert_int_equal(dots, 2);
}

static void vocabulary_is_embedded(void **state) {
  (void)state;
  assert_int_equal(strlen(vocab_core_text), vocab_core_size);
  assert_non_null(strstr(vocab_core_text, "types:"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(version_is_numbered),
      cmocka_unit_test(vocabulary_is_embedded),
  };
  return cmocka_run_group_tests_name("version", tests, NULL, NULL);
}
