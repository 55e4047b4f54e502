// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_cliques(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_cliques = {
    .name = "cliques",
    .group = "analyse",
    .words = "",
    .summary = "circles in which everybody is tied to everybody",
    .examples = "entente cliques --at 2011-09\n"
                "entente cliques --at 2011-09 --least 4 -O csv\n"
                "entente cliques --at 1914 --layer negative\n",
    .about = "Maximal cliques (Luce and Perry 1949) of positive ties: "
             "nobody could be added.\nAn actor may be in several. More than "
             "100,000 are refused.",
    .asks = {"cliques"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
