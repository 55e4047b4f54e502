// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (!words_are_actors(s, l, d, "shifts"))
    return answer(s, NULL, d);
  if (wants_picture(s)) {
    ask_actors(s, l, s->word, s->words);
    return chart(s, l, "draw-shifts", ent_draw_shifts, d);
  }
  if (!fits(s, "shifts", SHAPE_TABLE))
    return EXIT_USAGE;
  if (s->words == 2)
    return answer(s, ent_shifts_pair(l, s->word[0], s->word[1], s->query, d),
                  d);
  ask_actors(s, l, s->word, s->words);
  return answer(s, ent_shifts(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_shifts = {
    .name = "shifts",
    .group = "analyse",
    .words = "[A [B]]",
    .summary = "who changed sides, and when",
    .examples = "entente shifts\n"
                "entente shifts --from 1980 --to 2011 --actor us,haqqani\n"
                "entente shifts us haqqani\n"
                "entente shifts --turning --roll-up state\n"
                "entente shifts --every year --changepoints\n"
                "entente shifts --with-events -O csv\n"
                "entente shifts haqqani --from 1980 -o haqqani.svg\n",
    .about = "Every change of what the ties of a pair add up to: none, "
             "neutral, ally, mixed,\n"
             "hostile. Formal links do not count. Of one actor: its "
             "pairs; of two: their\n"
             "states one after the other; with --every: how many pairs "
             "changed at each step.",
    .asks = {"shifts", "shifts-pair", "draw-shifts"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_CHART,
    .least = 0,
    .most = 2,
    .run = run,
};
