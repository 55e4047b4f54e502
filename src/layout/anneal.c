// SPDX-License-Identifier: GPL-2.0-or-later
// Simulated annealing after R. Davidson and D. Harel, Drawing graphs nicely
// using simulated annealing, ACM Trans. Graphics 15 (1996): small steps that
// make things worse are taken now and then, less and less. What is random about
// it is a fixed sequence, so the same sheet always ends the same.
#include "layout/cost.h"
#include "layout/weights.h"

#include <math.h>

static uint32_t draw(uint64_t *seed) {
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*seed >> 32);
}

static double share(uint64_t *seed) { return draw(seed) / 4294967296.0; }

static double clamp(double x, double low, double high) {
  return high < low ? (low + high) / 2 : lesser(greater(x, low), high);
}

struct trial {
  double heat, step;
};

// What a step may cost at most to be taken: as much as before, and by chance
// a little more.
static double limit(double before, double heat, uint64_t *seed) {
  return before - heat * log(greater(share(seed), 1e-9));
}

static void move_within(struct sheet *s, uint32_t v, double x, double y) {
  const struct spot *o = &s->spots[v];
  sheet_move(s, v, clamp(x, s->left + o->w / 2, s->left + s->width - o->w / 2),
             clamp(y, s->top + o->h / 2, s->top + s->height - o->h / 2));
}

// To another place, unless that costs more than `most`.
static void try_at(struct costs *c, uint32_t v, double x, double y,
                   double most) {
  const struct spot o = c->s->spots[v];
  move_within(c->s, v, x, y);
  if (costs_moved(c, 0, v, most) > most)
    sheet_move(c->s, v, o.x, o.y);
  else
    costs_keep(c, 0, v);
}

static void try_step(struct costs *c, uint32_t v, const struct trial *t,
                     uint64_t *seed) {
  const struct spot *o = &c->s->spots[v];
  double turn = share(seed) * 2 * M_PI, far = t->step * (0.2 + share(seed));
  double most = limit(costs_here(c, v), t->heat, seed);
  try_at(c, v, o->x + far * cos(turn), o->y + far * sin(turn), most);
}

static void try_swap(struct costs *c, uint32_t v, uint32_t u,
                     const struct trial *t, uint64_t *seed) {
  const struct spot a = c->s->spots[v], b = c->s->spots[u];
  double most = limit(costs_here(c, v) + costs_here(c, u), t->heat, seed);
  move_within(c->s, v, b.x, b.y);
  move_within(c->s, u, a.x, a.y);
  double after = costs_moved(c, 0, v, most);
  if (after <= most && after + costs_moved(c, 1, u, most - after) <= most) {
    costs_keep(c, 0, v);
    costs_keep(c, 1, u);
    return;
  }
  sheet_move(c->s, v, a.x, a.y);
  sheet_move(c->s, u, b.x, b.y);
}

// To somewhere around an actor it is tied to.
static void try_near(struct costs *c, uint32_t v, const struct trial *t,
                     uint64_t *seed) {
  const struct sheet *s = c->s;
  uint32_t many = s->first[v + 1] - s->first[v];
  if (many == 0)
    return;
  const struct spot *o = &s->spots[v];
  const struct bond *b =
      &s->bonds[s->touching[s->first[v] + draw(seed) % many]];
  const struct spot *to = &s->spots[b->a == v ? b->b : b->a];
  double turn = share(seed) * 2 * M_PI, far = 25 + 45 * share(seed);
  double x = to->x + cos(turn) * (far + (to->w + o->w) / 2);
  double y = to->y + sin(turn) * (far + (to->h + o->h) / 2);
  try_at(c, v, x, y, limit(costs_here(c, v), t->heat, seed));
}

void sheet_anneal(struct sheet *s, size_t trials, uint64_t seed) {
  VEC(uint32_t) free = {0};
  for (uint32_t i = 0; i < s->n; i++)
    if (!s->spots[i].pinned)
      vec_push(&free, i);
  size_t n = free.n;
  sheet_redraw(s);
  struct costs c = {0};
  if (n > 0 && trials > 0)
    c = costs_of(s);
  for (size_t i = 0; n > 0 && i < trials; i++) {
    if (i % 1024 == 0 && !watch_on(s->watch, "placing", i, trials))
      break;
    double done = (double)i / (double)trials;
    struct trial t = {ANNEAL_HOT * pow(ANNEAL_COLD / ANNEAL_HOT, done),
                      ANNEAL_WIDE * pow(ANNEAL_FINE / ANNEAL_WIDE, done)};
    uint32_t v = free.at[i % n], kind = draw(&seed) % 16;
    uint32_t u = free.at[draw(&seed) % n];
    if (kind == 0 && u != v && done < 0.8)
      try_swap(&c, v, u, &t, &seed);
    else if (kind <= 2 && done < 0.9)
      try_near(&c, v, &t, &seed);
    else
      try_step(&c, v, &t, &seed);
  }
  costs_drop(&c);
  vec_drop(&free);
}

// ---------------------------------------------------------------- parting

static bool alone(const struct sheet *s, uint32_t v, double gap) {
  for (uint32_t u = 0; u < s->n; u++)
    if (u != v && s->there[u] && boxes_meet(&s->spots[v], &s->spots[u], gap))
      return false;
  return true;
}

static bool try_place(struct sheet *s, uint32_t v, double x, double y,
                      double gap) {
  struct spot *o = &s->spots[v];
  bool within = o->w > s->width || (x - o->w / 2 >= s->left - 1e-9 &&
                                    x + o->w / 2 <= s->left + s->width + 1e-9);
  if (!within)
    return false;
  o->x = x;
  o->y = y;
  return alone(s, v, gap);
}

// Rings around where it is; the last way out is below everything.
void sheet_find_place(struct sheet *s, uint32_t v, double gap) {
  enum { RINGS = 120, TURNS = 24 };
  struct spot *o = &s->spots[v];
  double x = clamp(o->x, s->left + o->w / 2, s->left + s->width - o->w / 2);
  double y = o->y;
  struct box all = sheet_extent(s);
  double step = greater(5, (all.low - all.top + o->h) / RINGS);
  bool found = try_place(s, v, x, y, gap);
  for (int r = 1; r < RINGS && !found; r++)
    for (int k = 0; k < TURNS && !found; k++) {
      double turn = 2 * M_PI * k / TURNS;
      found = try_place(s, v, x + r * step * cos(turn),
                        y + r * step * sin(turn), gap);
    }
  if (!found) {
    o->x = x;
    o->y = all.low + gap + 1 + o->h / 2;
  }
  sheet_move(s, v, o->x, o->y);
}

// Two boxes, each by half of what they are too near, along the way that is
// shorter.
static bool push(struct sheet *s, struct spot *a, struct spot *b, double gap) {
  double x = (a->w + b->w) / 2 + gap - fabs(a->x - b->x);
  double y = (a->h + b->h) / 2 + gap - fabs(a->y - b->y);
  if (x <= 0 || y <= 0)
    return false;
  double share_a = a->pinned ? 0 : b->pinned ? 1 : 0.5;
  bool beside = x < y;
  double *p = beside ? &a->x : &a->y, *q = beside ? &b->x : &b->y;
  double by = (beside ? x : y) * (*p < *q ? -1.02 : 1.02);
  *p += by * share_a;
  *q -= by * (b->pinned ? 0 : 1 - share_a);
  a->x = a->pinned
             ? a->x
             : clamp(a->x, s->left + a->w / 2, s->left + s->width - a->w / 2);
  b->x = b->pinned
             ? b->x
             : clamp(b->x, s->left + b->w / 2, s->left + s->width - b->w / 2);
  return true;
}

void sheet_part(struct sheet *s, double gap) {
  enum { ROUNDS = 60 };
  bool moved = true;
  for (int r = 0; r < ROUNDS && moved; r++) {
    moved = false;
    for (uint32_t i = 0; i < s->n; i++)
      for (uint32_t k = i + 1; k < s->n; k++)
        if (s->there[i] && s->there[k] &&
            !(s->spots[i].pinned && s->spots[k].pinned))
          moved |= push(s, &s->spots[i], &s->spots[k], gap);
  }
  for (uint32_t i = 0; i < s->n && moved; i++)
    if (s->there[i] && !s->spots[i].pinned && !alone(s, i, gap * 0.5))
      sheet_find_place(s, i, gap);
  sheet_redraw(s);
}
