// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <string.h>

int chart(struct settings *s, const ent_account *l, const char *question,
          chart_maker *draw, ent_diags *d) {
  if (!fits(s, question, SHAPE_CHART))
    return EXIT_USAGE;
  s->ego = true;
  return picture(s, draw(l, s->query, d), d);
}

bool matrix_asked(const struct settings *s) {
  return s->figure.detail && !strcmp(s->figure.detail, "matrix");
}

bool matrix_fits(struct settings *s, const char *question) {
  static const char *const of_lines[] = {"layout", "relayout", "keep", "pinned",
                                         "multiples"};
  if (strcmp(format_of(s, "dot"), "dot") == 0) {
    say_error("usage/picture", "a matrix is a picture, not DOT");
    say_help("write it to a file, -o FILE.svg; as text it is `entente ties "
             "--matrix`");
    return false;
  }
  for (size_t i = 0; i < sizeof of_lines / sizeof *of_lines; i++) {
    if (!option_given(s, of_lines[i]))
      continue;
    say_error("usage/picture", "a matrix does not heed --%s", of_lines[i]);
    say_help("leave it out: a matrix is of one date, or of two by `entente "
             "diff`, and nobody has a place in it");
    return false;
  }
  s->figure.detail = NULL; // of lines it has none
  s->ego = true;
  return fits(s, question, SHAPE_CHART);
}
