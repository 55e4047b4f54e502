// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (wants_picture(s))
    return chart(s, l, "draw-rank", ent_draw_rank, d);
  return fits(s, "rank", SHAPE_TABLE) ? answer(s, ent_rank(l, s->query, d), d)
                                      : EXIT_USAGE;
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_rank = {
    .name = "rank",
    .group = "analyse",
    .words = "",
    .summary = "actors by a centrality, or pairs",
    .examples = "entente rank --at 2011-09\n"
                "entente rank --by pagerank --at 2011-09 --limit 10\n"
                "entente rank --at 2011-09 --since 1986\n"
                "entente rank --by degree --from 1980 --every year -o x.svg\n"
                "entente rank --by bridges --at 2011-09\n",
    .about = "`entente help measures` lists the measures, `entente help "
             "measure NAME` defines one.",
    .asks = {"rank", "draw-rank"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_CHART,
    .least = 0,
    .most = 0,
    .run = run,
};
