// SPDX-License-Identifier: GPL-2.0-or-later
// One command may ask several questions, by what is written and what is named:
// an option that only another of them heeds is refused.
#include "cli.h"

#include <stdio.h>
#include <string.h>

// What pictures have of the program's own, and what tables have.
enum {
  OF_PICTURES =
      OWN_CHART | OWN_NETWORK | OWN_REPORT | OWN_PLACES | OWN_KEEP | OWN_LANES,
  OF_TABLES = OWN_TABLE | OWN_CHANGED
};

static bool goes(const char *option, const char *question, enum shape shape) {
  unsigned owns = option_owns(option);
  if (owns == 0)
    return ent_question_heeds(question, option);
  return !(owns & (shape == SHAPE_TABLE ? OF_PICTURES : OF_TABLES));
}

static void say_table(const struct settings *s, const char *option) {
  if (s->command->owns & OWN_CHART) {
    say_error("usage/picture", "--%s is of charts, and this is a table",
              option);
    say_help("write the chart to a file with -o FILE.svg");
  } else {
    say_error("usage/picture", "--%s goes with a picture, not with a table",
              option);
    say_help("write the picture to a file: -o FILE.svg");
  }
}

// Several commands may have an option of one name, each its own.
static bool is_named_before(size_t row) {
  for (size_t i = 0; i < row; i++)
    if (strcmp(option_named(i), option_named(row)) == 0)
      return true;
  return false;
}

bool fits(const struct settings *s, const char *question, enum shape shape) {
  const char *name;
  bool good = true;
  for (size_t i = 0; (name = option_named(i)); i++) {
    if (is_named_before(i) || !option_given(s, name) ||
        goes(name, question, shape))
      continue;
    if (shape == SHAPE_TABLE) {
      say_table(s, name);
      return false;
    }
    say_error("usage/picture", "a %s does not heed --%s",
              shape == SHAPE_CHART ? "chart" : "picture", name);
    good = false;
  }
  if (!good)
    say_help("leave it out, or ask for a table: without -o, or with "
             "-O text");
  return good;
}
