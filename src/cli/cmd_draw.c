// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_ledger *l, struct settings *s, ent_diags *d) {
  return picture(s, ent_draw(l, &s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_draw = {
    .name = "draw",
    .group = "produce",
    .words = "",
    .summary = "the network at a date, as DOT, SVG, PNG or PDF",
    .examples = "entente draw --at 2011-09 > network.dot\n"
                "entente draw --at 2011-09 -o network.svg\n"
                "entente draw --at 1986 --focus haqqani --hops 2 -o near.pdf\n",
    .about = "DOT is written by entente itself; entente-gv (Graphviz) turns it "
             "into the rest.",
    .takes = TAKE_LEDGER | TAKE_ROLL_UP | TAKE_SHOW | TAKE_DATE | TAKE_INCLUDE | TAKE_RECENT |
             TAKE_FORECASTS | TAKE_FILTER | TAKE_FOCUS | TAKE_DRAW,
    .least = 0,
    .most = 0,
    .run = run,
};
