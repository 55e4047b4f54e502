// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_path(l, s->word[0], s->word[1], s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_path = {
    .name = "path",
    .group = "ask",
    .words = "A B",
    .summary = "a shortest path between two actors",
    .examples = "entente path cia al-qaeda --at 1986\n"
                "entente path isi taliban --at 2011-09 --directed\n",
    .about = "Paths follow positive ties, undirected, unless told "
             "otherwise. Status 1 when\n"
             "there is none.",
    .asks = {"path"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE,
    .least = 2,
    .most = 2,
    .run = run,
};
