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

// What a picture of a network heeds, and a chart does not; `what` it is, and
// what to do instead.
static bool is_chart(const struct settings *s, const char *what,
                     const char *text, const char *instead) {
  static const char *const of_lines[] = {"layout", "relayout", "keep", "pinned",
                                         "multiples"};
  if (strcmp(format_of(s, "dot"), "dot") == 0) {
    say_error("usage/picture", "%s is a picture, not DOT", what);
    say_help("write it to a file, -o FILE.svg; as text it is `entente %s`",
             text);
    return false;
  }
  for (size_t i = 0; i < sizeof of_lines / sizeof *of_lines; i++) {
    if (!option_given(s, of_lines[i]))
      continue;
    say_error("usage/picture", "%s does not heed --%s", what, of_lines[i]);
    say_help("%s", instead);
    return false;
  }
  return true;
}

bool matrix_fits(struct settings *s, const char *question) {
  if (!is_chart(s, "a matrix", "ties --matrix",
                "leave it out: a matrix is of one date, or of two by `entente "
                "diff`, and nobody has a place in it"))
    return false;
  s->figure.detail = NULL; // of lines it has none
  s->ego = true;
  return fits(s, question, SHAPE_CHART);
}

bool lanes_fit(struct settings *s) {
  if (option_given(s, "detail")) {
    say_error("usage/detail", "--detail is of networks, and lanes have none");
    say_help("leave it out; --limit N draws fewer lanes");
    return false;
  }
  s->ego = true;
  return is_chart(s, "a chart of lanes", "timeline",
                  "leave it out: lanes are of a range, and nobody has a place "
                  "in them") &&
         fits(s, "draw-lanes", SHAPE_CHART);
}
