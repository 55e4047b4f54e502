// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_sources(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_sources = {
    .name = "sources",
    .group = "look after a ledger",
    .words = "",
    .summary = "the works cited, and how much rests on each",
    .examples = "entente sources\n"
                "entente sources --sort -ties --limit 10\n"
                "entente sources -O csv\n",
    .recorded = "`sources` counts what is written; rolled up, it rests on the "
                "same works",
    .asks = {"sources"},
    .owns = OWN_LEDGER | OWN_RECORDS | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
