// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

static bool refuse_idle(const struct settings *s, const char *const *idle) {
  bool any = false;
  for (; *idle; idle++) {
    if (!option_given(s, *idle))
      continue;
    say_error("usage/picture", "a chart does not heed --%s", *idle);
    any = true;
  }
  if (any)
    fputs("   = help: leave it out, or ask for a table: without -o, or with "
          "-O text\n",
          stderr);
  return any;
}

bool chart_unasked(const struct settings *s) {
  static const char *const ink[] = {"title", "preset", "theme", "highlight",
                                    "bump"};
  for (size_t i = 0; i < sizeof ink / sizeof *ink; i++)
    if (option_given(s, ink[i])) {
      say_error("usage/picture", "--%s is of charts, and this is a table",
                ink[i]);
      fputs("   = help: write the chart to a file with -o FILE.svg\n", stderr);
      return false;
    }
  return true;
}

int chart(struct settings *s, const ent_account *l, chart_maker *draw,
          const char *const *idle, ent_diags *d) {
  if (refuse_idle(s, idle))
    return EXIT_USAGE;
  s->ego = true;
  return picture(s, draw(l, &s->query, d), d);
}
