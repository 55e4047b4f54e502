// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  s->ego = wants_picture(s);
  if (!fits(s, s->ego ? "draw-who" : "who",
            s->ego ? SHAPE_NETWORK : SHAPE_TABLE))
    return EXIT_USAGE;
  if (s->ego)
    return picture(s, ent_draw_who(l, s->word[0], s->query, d), d);
  return answer(s, ent_who(l, s->word[0], s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_who = {
    .name = "who",
    .group = "ask",
    .words = "ACTOR",
    .summary = "who an actor is tied to, by kind of tie",
    .examples = "entente who haqqani --at 2011-09\n"
                "entente who ISI --at 1986 --family support\n"
                "entente who haqqani --during 2001/2011 -O csv\n"
                "entente who haqqani --at 2011-09 -o haqqani.svg\n",
    .asks = {"who", "draw-who"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_NETWORK,
    .least = 1,
    .most = 1,
    .run = run,
};
