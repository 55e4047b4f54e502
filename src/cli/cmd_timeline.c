// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  // The words are actors, as if given by --actor.
  char width[24];
  if (!words_are_actors(s, l, d, "timeline"))
    return answer(s, NULL, d);
  ask_actors(s, l, s->word, s->words);
  if (wants_picture(s) && s->lanes)
    return chart(s, l, "draw-lanes", ent_draw_lanes, d);
  if (wants_picture(s))
    return chart(s, l, "draw-timeline", ent_draw_timeline, d);
  if (!fits(s, "timeline", SHAPE_TABLE))
    return EXIT_USAGE;
  snprintf(width, sizeof width, "%u", s->style.width);
  ent_query_set(s->query, "width", width, d);
  return answer(s, ent_timeline(l, s->query, d), d);
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
                "entente timeline haqqani --from 1980 -o haqqani.svg\n"
                "entente timeline --lanes --from 1980 -o lanes.svg\n",
    .about = "One actor: its ties. Several: the ties between them.",
    .asks = {"timeline", "draw-timeline", "draw-lanes"},
    .owns =
        OWN_LANES | OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_CHART,
    .least = 0,
    .most = SIZE_MAX,
    .run = run,
};
