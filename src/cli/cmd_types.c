// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_types(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_types = {
    .name = "types",
    .group = "look after a ledger",
    .words = "",
    .summary = "the types of ties there are, and how often each is used",
    .examples = "entente types\n"
                "entente types --sort -ties --limit 10\n"
                "entente types -O csv\n",
    .recorded = "`types` lists what is written",
    .asks = {"types"},
    .owns = OWN_LEDGER | OWN_RECORDS | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
