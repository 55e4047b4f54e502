// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_cut(l, s->word[0], s->word[1], s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_cut = {
    .name = "cut",
    .group = "ask",
    .words = "A B",
    .summary = "the fewest whose loss parts two actors",
    .examples = "entente cut cia al-qaeda --at 1986\n"
                "entente cut cia al-qaeda --at 1986 --pairs\n"
                "entente cut us pakistan --at 2011-09 --roll-up state\n",
    .about = "As many ways lead from one to the other without meeting, so many "
             "must be cut\n(Menger 1927; Ford and Fulkerson 1962). Of several "
             "cuts the one nearest to A is\nshown. Ways follow positive "
             "ties, undirected, unless told otherwise. Status 1\nwhen the two "
             "are apart already.",
    .asks = {"cut"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE,
    .least = 2,
    .most = 2,
    .run = run,
};
