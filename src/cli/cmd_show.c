// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_show(l, s->word[0], s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_show = {
    .name = "show",
    .group = "ask",
    .words = "ID",
    .summary = "all that is recorded of an actor, tie, source or type",
    .examples = "entente show haqqani\n"
                "entente show \"isi supports haqqani\"\n"
                "entente show isw-haqqani\n",
    .recorded = "`show` has a record as it is written; `entente who ACTOR "
                "--roll-up KIND` has the ties of what an actor belongs to",
    .asks = {"show"},
    .owns = OWN_LEDGER | OWN_SHOW | OWN_TABLE,
    .least = 1,
    .most = 1,
    .run = run,
};
