// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_ledger *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_shifts(l, &s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_shifts = {
    .name = "shifts",
    .group = "analyse",
    .words = "",
    .summary = "who changed sides, and when",
    .examples = "entente shifts\n"
                "entente shifts --from 1980 --to 2011 --actor us,haqqani\n"
                "entente shifts --with-events -O csv\n",
    .about = "Every change of what the ties of a pair add up to: none, "
             "neutral, ally, mixed,\n"
             "hostile. Ties of structure do not count.",
    .takes = TAKE_LEDGER | TAKE_ROLL_UP | TAKE_SHOW | TAKE_TABLE | TAKE_RANGE |
             TAKE_RECENT | TAKE_FORECASTS | TAKE_FILTER | TAKE_SHIFTS |
             TAKE_LIST,
    .least = 0,
    .most = 0,
    .run = run,
};
