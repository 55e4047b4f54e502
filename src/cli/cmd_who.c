// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

// The actor, those it is tied to, and the ties among them.
static int draw(const ent_account *l, struct settings *s, ent_diags *d) {
  if (ent_actor_find(l, s->word[0], d) == ENT_NO_ACTOR)
    return complain(s, d);
  s->query.focus = s->word[0];
  s->ego = true;
  s->query.all = true;
  return picture(s, ent_draw(l, &s->query, d), d);
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (wants_picture(s))
    return draw(l, s, d);
  if (picture_option(s))
    return EXIT_USAGE;
  return answer(s, ent_who(l, s->word[0], &s->query, d), d);
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
    .takes = TAKE_LEDGER | TAKE_ROLL_UP | TAKE_SHOW | TAKE_TABLE | TAKE_DATE |
             TAKE_INCLUDE | TAKE_RECENT | TAKE_FORECASTS | TAKE_FILTER |
             TAKE_RECORDS | TAKE_LIST | TAKE_DRAW,
    .least = 1,
    .most = 1,
    .run = run,
};
