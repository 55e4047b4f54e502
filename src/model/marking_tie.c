// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/marking.h"

static uint8_t of_run(const ent_account *l, struct run run) {
  uint8_t level = 0;
  for (uint32_t k = 0; k < run.n; k++) {
    uint32_t s = l->facts->citations.at[run.first + k].source;
    if (s != NONE)
      level = marking_most(level, l->facts->sources.at[s].level);
  }
  return level;
}

static uint8_t of_actor(const ent_account *l, uint32_t actor) {
  return actor == NONE ? 0 : l->facts->actors.at[actor].level;
}

uint8_t marking_of_claim(const ent_account *l, const struct claim *c) {
  return marking_most(marking_most(c->level, of_actor(l, c->actor)),
                      of_run(l, c->citations));
}

static uint8_t of_claims(const ent_account *l, struct run claims) {
  uint8_t level = 0;
  for (uint32_t k = 0; k < claims.n; k++)
    level = marking_most(
        level, marking_of_claim(l, &l->facts->claims.at[claims.first + k]));
  return level;
}

static uint8_t as_told(const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  const struct tie_more *m = more(l, t);
  uint8_t level = marking_most(of_actor(l, t->from), of_actor(l, t->to));
  level = marking_most(level, m->level);
  level = marking_most(level, of_actor(l, m->via));
  level = marking_most(level, of_claims(l, m->claims));
  return marking_most(level,
                      of_run(l, (struct run){t->citation, t->citations}));
}

// What was rolled up rests on the tie below, too.
uint8_t marking_of_tie(const ent_account *l, uint32_t tie) {
  uint8_t level = as_told(l, tie);
  return l->from ? marking_most(level, as_told(account_written(l),
                                               account_origin(l, tie)))
                 : level;
}

uint8_t marking_of_event(const ent_account *l, const struct event *e) {
  uint8_t level = marking_most(e->level, of_run(l, e->citations));
  for (uint32_t k = 0; k < e->actors.n; k++)
    level = marking_most(
        level, of_actor(l, l->facts->event_actors.at[e->actors.first + k]));
  return level;
}

uint8_t marking_of_all(const ent_account *l) {
  const struct facts *f = l->facts;
  uint8_t level = 0;
  for (uint32_t i = 0; f->markings.any && i < account_ties(l); i++)
    level = marking_most(level, as_told(l, i));
  for (size_t i = 0; i < f->actors.n; i++)
    level = marking_most(level, f->actors.at[i].level);
  for (size_t i = 0; i < f->sources.n; i++)
    level = marking_most(level, f->sources.at[i].level);
  for (size_t i = 0; i < f->events.n; i++)
    level = marking_most(level, f->events.at[i].level);
  return level;
}
