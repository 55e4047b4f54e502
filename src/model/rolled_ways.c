// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/rolled_ways.h"

enum { CHEAP = 8 }; // as many actors that are only looked at are a step

bool ways_join(const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  return type_of(l, t)->role == ROLE_MEMBERSHIP && tie_belief(t) > NO &&
         !more(l, t)->forecast && t->from != t->to;
}

struct run ways_up(const struct rollup *r, uint32_t actor) {
  return (struct run){r->up[actor], r->up[actor + 1] - r->up[actor]};
}

static struct run own_ties(const ent_account *l, uint32_t actor) {
  return (struct run){l->actor_tie.at[actor],
                      l->actor_tie.at[actor + 1] - l->actor_tie.at[actor]};
}

bool ways_at_level(const struct rollup *r, uint32_t actor) {
  uint32_t kind = r->l->facts->actors.at[actor].kind;
  return kind != NONE && r->level[kind];
}

bool ways_climb(const struct rollup *r, uint32_t actor) {
  return !ways_at_level(r, actor) && r->leads[actor];
}

// Whether an actor counts as itself at some time in a spell.
static bool stays(const struct rolled_cells *c, uint32_t actor,
                  const struct spell *when) {
  struct spell both;
  for (size_t i = 0; i < c->list.n; i++)
    if (c->list.at[i].of.n == 1 &&
        c->wholes.at[c->list.at[i].of.first].actor == actor &&
        spell_meet(&c->list.at[i].when, when, &both))
      return true;
  return false;
}

static bool always(const struct rollup *r, const struct tie *t) {
  const struct rolled_cells *c = &r->cells[t->to];
  if (ways_at_level(r, t->to))
    return true;
  for (uint32_t i = 0; i < t->spells; i++)
    if (stays(c, t->to, &r->m->spells.at[t->spell + i]))
      return false;
  return c->list.n > 0;
}

bool ways_always(struct rollup *r, uint32_t tie) {
  enum { UNASKED, IS_SO, IS_NOT };
  if (r->always[tie] == UNASKED)
    r->always[tie] = always(r, &r->m->ties.at[tie]) ? IS_SO : IS_NOT;
  return r->always[tie] == IS_SO;
}

// Backwards from those who are on the level.
static void find_leads(struct rollup *r) {
  const ent_account *l = r->m;
  uint32_t *queue = mem_new(l->facts->actors.n + 1, sizeof *queue);
  size_t end = 0;
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    if (ways_at_level(r, a)) {
      r->leads[a] = true;
      queue[end++] = a;
    }
  for (size_t i = 0; i < end; i++) {
    struct run own = own_ties(l, queue[i]);
    for (uint32_t k = 0; k < own.n; k++) {
      uint32_t tie = l->actor_ties.at[own.first + k];
      const struct tie *t = &l->ties.at[tie];
      if (t->to != queue[i] || r->leads[t->from] || !ways_join(l, tie))
        continue;
      r->leads[t->from] = true;
      queue[end++] = t->from;
    }
  }
  mem_free(queue);
}

// ----------------------------------------------------------------- order

static void find_ups(struct rollup *r) {
  const ent_account *l = r->m;
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    struct run own = own_ties(l, a);
    r->up[a] = (uint32_t)r->ups.n;
    for (uint32_t k = 0; ways_climb(r, a) && k < own.n; k++) {
      uint32_t tie = l->actor_ties.at[own.first + k];
      const struct tie *t = &l->ties.at[tie];
      if (t->from == a && ways_join(l, tie) && r->leads[t->to])
        vec_push(&r->ups, tie);
    }
    r->up[a + 1] = (uint32_t)r->ups.n;
  }
}

// How many steps lead from each actor to others that are not the last.
static uint32_t *count_wants(struct rollup *r) {
  uint32_t *wants = mem_new(r->m->facts->actors.n + 1, sizeof *wants);
  for (size_t k = 0; k < r->ups.n; k++) {
    const struct tie *t = &r->m->ties.at[r->ups.at[k]];
    wants[t->from] += ways_climb(r, t->to);
  }
  return wants;
}

static void put_next(struct rollup *r, uint32_t actor) {
  r->place[actor] = (uint32_t)r->order.n;
  vec_push(&r->order, actor);
}

// Those above first: an actor is next when all above it have their places.
static void find_order(struct rollup *r) {
  const ent_account *l = r->m;
  uint32_t *wants = count_wants(r);
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    r->place[a] = NONE;
    if (ways_climb(r, a) && !wants[a])
      put_next(r, a);
  }
  for (size_t i = 0; i < r->order.n; i++) {
    struct run own = own_ties(l, r->order.at[i]);
    for (uint32_t k = 0; k < own.n; k++) {
      uint32_t tie = l->actor_ties.at[own.first + k];
      const struct tie *t = &l->ties.at[tie];
      if (t->to == r->order.at[i] && ways_join(l, tie) &&
          ways_climb(r, t->from) && !--wants[t->from])
        put_next(r, t->from);
    }
  }
  mem_free(wants);
}

void ways_find(struct rollup *r) {
  find_leads(r);
  find_ups(r);
  find_order(r);
}

// ------------------------------------------------------------------ meeting

static bool touch(struct rollup *r, uint32_t actor, uint8_t side) {
  if (!ways_climb(r, actor) || r->seen[actor] & side)
    return r->seen[actor] == 3;
  if (!r->seen[actor])
    vec_push(&r->touched, actor);
  r->seen[actor] |= side;
  vec_push(&r->ahead[side - 1], actor);
  return r->seen[actor] == 3;
}

// Goes up from the next actor of a side.
static bool go_up(struct rollup *r, size_t i, uint8_t side) {
  if (i >= r->ahead[side - 1].n)
    return false;
  struct run up = ways_up(r, r->ahead[side - 1].at[i]);
  bool met = false;
  for (uint32_t k = 0; k < up.n && !met; k++)
    met = touch(r, r->m->ties.at[r->ups.at[up.first + k]].to, side);
  return met;
}

bool ways_meet(struct rollup *r, uint32_t x, uint32_t y) {
  bool met = touch(r, x, 1);
  met |= touch(r, y, 2);
  for (size_t i = 0; !met && (i < r->ahead[0].n || i < r->ahead[1].n); i++)
    met = go_up(r, i, 1) || go_up(r, i, 2);
  for (size_t i = 0; i < r->touched.n; i++)
    r->seen[r->touched.at[i]] = 0;
  r->made += r->touched.n / CHEAP;
  r->touched.n = r->ahead[0].n = r->ahead[1].n = 0;
  return met;
}
