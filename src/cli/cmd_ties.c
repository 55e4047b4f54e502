// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  char width[24];
  if (!s->matrix)
    return answer(s, ent_ties(l, s->query, d), d);
  snprintf(width, sizeof width, "%u", s->style.width);
  ent_query_set(s->query, "width", width, d);
  return answer(s, ent_matrix(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_ties = {
    .name = "ties",
    .group = "ask",
    .words = "",
    .summary = "the ties in force at a date",
    .examples = "entente ties --at 2001-12 --family hostility\n"
                "entente ties --actor us,pakistan\n"
                "entente ties --during 1979/1989 --throughout -O md\n"
                "entente ties --at 2001-12 --matrix\n",
    .asks = {"ties", "matrix"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_MATRIX,
    .least = 0,
    .most = 0,
    .run = run,
};
