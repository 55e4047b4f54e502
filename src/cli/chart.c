// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

int chart(struct settings *s, const ent_account *l, const char *question,
          chart_maker *draw, ent_diags *d) {
  if (!fits(s, question, SHAPE_CHART))
    return EXIT_USAGE;
  s->ego = true;
  return picture(s, draw(l, s->query, d), d);
}
