// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/num.h"
#include "render/svg.h"
#include "test.h"

#include <locale.h>
#include <stdio.h>

// Under a locale with a comma. The host may not have one; the build makes one
// where it can and says so in ENTENTE_TEST_LOCALE.
static void no_locale_matters(void **state) {
  (void)state;
  const char *name = getenv("ENTENTE_TEST_LOCALE");
  locale_t comma = newlocale(LC_ALL_MASK, name ? name : "de_DE.UTF-8", 0);
  if (!comma && !name)
    skip();
  assert_non_null(comma);
  locale_t before = uselocale(comma);
  struct buf b = {0};
  double x = 0;
  char libc[16];
  snprintf(libc, sizeof libc, "%.1f", 0.5);
  num_short(&b, 1.5, 12);
  num_fixed(&b, 2.25, 2);
  bool read = num_parse(STR("0.5"), &x);
  double rounded = num_round12(0.1);
  struct scene scene = {.width = 1.5, .height = 2};
  struct buf svg = {0};
  scene_line(&scene, 0.25, 0, 1, 2.5, &(struct ink){.line = "#000000"});
  svg_write(&svg, &scene, &(struct svg_options){0});
  uselocale(before);
  freelocale(comma);
  assert_string_equal(libc, "0,5");
  assert_string_equal(b.at, "1.52.25");
  assert_true(read && x == 0.5);
  assert_true(rounded == 0.1);
  assert_non_null(strstr(svg.at, "viewBox=\"0 0 1.5 2\""));
  assert_non_null(strstr(svg.at, "d=\"M0.25,0L1,2.5\""));
  buf_drop(&svg);
  scene_drop(&scene);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(no_locale_matters)};
  return cmocka_run_group_tests_name("locale", tests, NULL, NULL);
}
