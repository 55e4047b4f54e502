// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static const char *const idle[] = {"columns", "raw", NULL};

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  // The words are actors, as if given by --actor.
  for (size_t i = 0; i < s->words && s->actors.n < LIST_MAX; i++)
    s->actors.at[s->actors.n++] = s->word[i];
  s->query.actors = s->actors.n ? s->actors.at : NULL;
  if (wants_picture(s))
    return chart(s, l, ent_draw_timeline, idle, d);
  return chart_unasked(s) ? answer(s, ent_timeline(l, &s->query, d), d)
                          : EXIT_USAGE;
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_timeline = {
    .name = "timeline",
    .group = "analyse",
    .words = "[ACTOR...]",
    .summary = "ties as bars over time",
    .examples = "entente timeline haqqani\n"
                "entente timeline haqqani --from 1980 --to 2011-09\n"
                "entente timeline us pakistan --family hostility\n"
                "entente timeline haqqani --from 1980 -o haqqani.svg\n",
    .about = "One actor: its ties. Several: the ties between them.",
    .takes = TAKE_LEDGER | TAKE_ROLL_UP | TAKE_SHOW | TAKE_TABLE | TAKE_RANGE |
             TAKE_INCLUDE | TAKE_FORECASTS | TAKE_FILTER | TAKE_CHART,
    .least = 0,
    .most = 8,
    .run = run,
};
