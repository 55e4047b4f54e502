// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_actors(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_actors = {
    .name = "actors",
    .group = "look after a ledger",
    .words = "",
    .summary = "the actors there are, with their ids",
    .examples = "entente actors\n"
                "entente actors --sort -ties --limit 10\n"
                "entente actors -O csv\n",
    .recorded = "`actors` lists what is written",
    .asks = {"actors"},
    .owns = OWN_LEDGER | OWN_RECORDS | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
