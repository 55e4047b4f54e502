// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_stats(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_stats = {
    .name = "stats",
    .group = "look after a ledger",
    .words = "",
    .summary = "what is in a ledger, counted",
    .examples = "entente stats\n"
                "entente stats --at 1986 -O json\n"
                "entente stats --at 2011-09 --layer positive\n"
                "entente stats --at 2011-09 --roll-up state\n"
                "entente stats --from 1980 --every '5 years'\n"
                "entente stats --at 2011-09 --layer positive --network\n",
    .asks = {"stats"},
    .owns = OWN_LEDGER | OWN_SHOW | OWN_TABLE | OWN_ACCOUNT,
    .least = 0,
    .most = 0,
    .run = run,
};
