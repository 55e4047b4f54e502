// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_kinds(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_kinds = {
    .name = "kinds",
    .group = "look after a ledger",
    .words = "",
    .summary = "the kinds of actors there are",
    .examples = "entente kinds\n"
                "entente kinds --sort -actors --limit 10\n"
                "entente kinds -O csv\n",
    .recorded = "`kinds` lists what is written",
    .asks = {"kinds"},
    .owns = OWN_LEDGER | OWN_RECORDS | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
