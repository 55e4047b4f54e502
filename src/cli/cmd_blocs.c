// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

// Of a table every bloc is shown whole.
static bool table_asked(const struct settings *s) {
  if (!option_given(s, "limit"))
    return fits(s, "blocs", SHAPE_TABLE);
  const char *by = option_value(s, "by");
  say_error("usage/picture", "--limit is of the chart, and this is a table");
  if (by && strcmp(by, "exact") != 0)
    say_help("leave it out: every community is shown, and of them there is no "
             "chart");
  else
    say_help("write the chart to a file with -o FILE.svg");
  return false;
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (wants_picture(s))
    return chart(s, l, "draw-blocs", ent_draw_blocs, d);
  return table_asked(s) ? answer(s, ent_blocs(l, s->query, d), d) : EXIT_USAGE;
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_blocs = {
    .name = "blocs",
    .group = "analyse",
    .words = "",
    .summary = "who stands with whom: the blocs, and how they change",
    .examples = "entente blocs --at 2011-09 --roll-up state\n"
                "entente blocs --from 1872 --to 1914 --every year\n"
                "entente blocs --at 1907 --alignment britain,germany\n"
                "entente blocs --at 1907 --camps 2\n"
                "entente blocs --at 2011-09 --by leiden\n"
                "entente blocs --at 1879,1887,1907,1915 -o blocs.svg\n"
                "entente blocs --every year --limit 12 -o blocs.svg\n",
    .about = "The split with the least weight of friends in different blocs "
             "and foes in one\n(Davis 1967; Doreian and Mrvar 1996), found "
             "exactly unless it says otherwise. An\nactor without a friend in "
             "its own bloc is unaligned. --by leiden and the others find\n"
             "communities of positive ties at a date instead: more ties "
             "inside than with\nothers.",
    .asks = {"blocs", "draw-blocs", "communities"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_CHART,
    .least = 0,
    .most = 0,
    .run = run,
};
