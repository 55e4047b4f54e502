// SPDX-License-Identifier: GPL-2.0-or-later
#include "layout/cost.h"
#include "layout/weights.h"

#include <math.h>

#define NONE UINT32_MAX

// A line that stands for several is several times in the way.
static double weight(const struct bond *b) {
  return b->ties > 1 ? lesser(3, 1 + 0.35 * (b->ties - 1)) : 1;
}

// ------------------------------------------------------------ of two things

static double boxes_cost(const struct spot *a, const struct spot *b) {
  double x = (a->w + b->w) / 2 - fabs(a->x - b->x);
  double y = (a->h + b->h) / 2 - fabs(a->y - b->y);
  double gap = -lesser(x, y), apart = fabs(x) + fabs(y) + 20;
  // All keep away from each other a little, which spreads them evenly.
  double cost = gap < 0 ? 0 : 90 / apart;
  if (gap < 0)
    return 250 - 8 * gap;
  return gap < SHEET_SPACE ? cost + 2.5 * (SHEET_SPACE - gap) : cost;
}

static double through_cost(const struct layout_stroke *k,
                           const struct spot *s) {
  struct box box = box_of(s->x, s->y, s->w + 2 * (SHEET_CLOSE + k->wide),
                          s->h + 2 * (SHEET_CLOSE + k->wide));
  if (boxes_apart(&k->box, &box, 0))
    return 0;
  double near = piece_within(&k->line, &box);
  if (near <= 0)
    return 0;
  box = box_of(s->x, s->y, s->w + 3 + k->wide, s->h + 3 + k->wide);
  double within = piece_within(&k->line, &box);
  return within > 0 ? SHEET_THROUGH + 0.3 * within : lesser(10, 2 + 0.3 * near);
}

static double covered_cost(const struct layout_stroke *k,
                           const struct spot *s) {
  struct box box = box_of(s->x, s->y, s->w, s->h);
  return k->label.right > k->label.left && !boxes_apart(&box, &k->label, 1.5)
             ? SHEET_COVERED
             : 0;
}

static double meeting_cost(const struct sheet *s, uint32_t line,
                           uint32_t spot) {
  const struct layout_stroke *k = &s->strokes[line];
  const struct spot *o = &s->spots[spot];
  struct box box = box_of(o->x, o->y, o->w, o->h);
  if (boxes_apart(&k->reach, &box, SHEET_CLOSE + k->wide))
    return 0;
  return weight(&s->bonds[line]) * through_cost(k, o) + covered_cost(k, o);
}

static bool joined(const struct bond *p, const struct bond *q) {
  return p->a == q->a || p->a == q->b || p->b == q->a || p->b == q->b;
}

static double strokes_cost(const struct sheet *s, uint32_t i, uint32_t k) {
  const struct layout_stroke *p = &s->strokes[i], *q = &s->strokes[k];
  double cost = 0;
  if (boxes_apart(&p->reach, &q->reach, 1.5))
    return 0;
  if (!boxes_apart(&p->label, &q->label, 1.5))
    cost += SHEET_COVERED / 2;
  if (joined(&s->bonds[i], &s->bonds[k]) || boxes_apart(&p->box, &q->box, 0))
    return cost;
  if (piece_within(&p->line, &q->label) > 0 ||
      piece_within(&q->line, &p->label) > 0)
    cost += 4;
  if (!pieces_cross(&p->line, &q->line))
    return cost;
  // Lines that cross at a right angle are easily told apart.
  double along = fabs(p->dx * q->dx + p->dy * q->dy);
  return cost + sqrt(weight(&s->bonds[i]) * weight(&s->bonds[k])) *
                    (SHEET_CROSSED + 4 * along * along);
}

static double length_cost(const struct sheet *s, uint32_t i) {
  const struct layout_stroke *k = &s->strokes[i];
  double w = s->bonds[i].label;
  double over = w > 0 ? lesser(w / greater(fabs(k->dx), 1e-6),
                               LABEL_HEIGHT / greater(fabs(k->dy), 1e-6))
                      : 0;
  double ties = s->bonds[i].ties > 1 ? lesser(s->bonds[i].ties - 1, 12) : 0;
  double wants = greater(30, over + SHEET_ROOM) + 9 * ties,
         more = k->seen - wants;
  double none = k->seen < over + 4 ? 2 * SHEET_COVERED + over + 4 - k->seen : 0;
  return none + (more < 0 ? -SHEET_SHORT * weight(&s->bonds[i]) * more
                          : 0.035 * more + 0.00016 * more * more);
}

// Between two lines from one actor.
static double angle_cost(const struct sheet *s, uint32_t at, uint32_t i,
                         uint32_t k) {
  const struct layout_stroke *p = &s->strokes[i], *q = &s->strokes[k];
  double c = p->dx * q->dx + p->dy * q->dy;
  if ((s->bonds[i].a == at) != (s->bonds[k].a == at))
    c = -c;
  double over = (c - SHEET_NARROW) / (1 - SHEET_NARROW);
  return over > 0 ? 14 * over * over : 0;
}

// ----------------------------------------------------------- of one actor

static double angles_cost(const struct sheet *s, uint32_t v) {
  double cost = 0;
  for (uint32_t i = s->first[v]; i < s->first[v + 1]; i++) {
    uint32_t e = s->touching[i];
    uint32_t other = s->bonds[e].a == v ? s->bonds[e].b : s->bonds[e].a;
    for (uint32_t k = s->first[v]; k < i; k++)
      cost += angle_cost(s, v, e, s->touching[k]);
    for (uint32_t k = s->first[other]; k < s->first[other + 1]; k++)
      if (s->touching[k] != e)
        cost += angle_cost(s, other, e, s->touching[k]);
  }
  return cost;
}

static struct box centres(const struct sheet *s,
                          const struct layout_family *f) {
  struct box all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (size_t i = 0; i < f->members.n; i++) {
    const struct spot *o = &s->spots[f->members.at[i]];
    all = box_with(all, &(struct box){o->x, o->y, o->x, o->y});
  }
  return all;
}

static double turn(struct point p, struct point q) {
  return p.x * q.y - p.y * q.x;
}

// Whether a point is surrounded by the members' centres, as seen from it: no
// half of the view is free of them.
static bool surrounded(const struct sheet *s, const struct layout_family *f,
                       const struct box *around, double x, double y) {
  if (x < around->left || x > around->right || y < around->top ||
      y > around->low)
    return false;
  // The part of the view that has members in it, from one side to the other.
  struct point low = {0, 0}, high = {0, 0};
  for (size_t i = 0; i < f->members.n; i++) {
    const struct spot *o = &s->spots[f->members.at[i]];
    struct point p = {o->x - x, o->y - y};
    low = i == 0 ? p : low;
    high = i == 0 ? p : high;
    bool above = turn(low, p) >= 0, below = turn(p, high) >= 0;
    if (!above && !below)
      return true;
    low = above ? low : p;
    high = below ? high : p;
  }
  return false;
}

static double family_cost(const struct sheet *s, uint32_t v) {
  double cost = 0;
  const struct spot *o = &s->spots[v];
  uint32_t own = s->family_of[v];
  for (uint32_t k = 0; k < s->families_n; k++) {
    struct box around = centres(s, &s->families[k]);
    if (k != own && surrounded(s, &s->families[k], &around, o->x, o->y))
      cost += SHEET_STRANGER;
  }
  if (own == NONE)
    return cost;
  const struct layout_family *f = &s->families[own];
  struct box around = centres(s, f);
  double x = 0, y = 0;
  for (size_t i = 0; i < f->members.n; i++) {
    x += s->spots[f->members.at[i]].x / (double)f->members.n;
    y += s->spots[f->members.at[i]].y / (double)f->members.n;
  }
  cost += SHEET_TOGETHER * (fabs(o->x - x) + fabs(o->y - y));
  for (uint32_t u = 0; u < s->n; u++)
    if (s->family_of[u] != own &&
        surrounded(s, f, &around, s->spots[u].x, s->spots[u].y))
      cost += SHEET_STRANGER;
  return cost;
}

static double page_cost(const struct sheet *s, const struct spot *v) {
  double x = greater(s->left - (v->x - v->w / 2),
                     v->x + v->w / 2 - s->left - s->width);
  double y =
      greater(s->top - (v->y - v->h / 2), v->y + v->h / 2 - s->top - s->height);
  return 4 * greater(0, x) + greater(0, y);
}

static double alone_cost(const struct sheet *s, uint32_t v) {
  return page_cost(s, &s->spots[v]) + family_cost(s, v) + angles_cost(s, v);
}

// ------------------------------------------------------------------ tables

static bool ends_at(const struct bond *b, uint32_t v) {
  return b->a == v || b->b == v;
}

static float *take(float **room, size_t n) {
  float *part = *room;
  *room += n;
  return part;
}

static size_t most_lines(const struct sheet *s) {
  size_t most = 0;
  for (size_t v = 0; v < s->n; v++) {
    size_t own = s->first[v + 1] - s->first[v];
    most = own > most ? own : most;
  }
  return most;
}

static void find_room(struct costs *c) {
  size_t n = c->s->n, m = c->s->m, own = most_lines(c->s);
  c->room = mem_new(n * n + m * n + m * m + 2 * (n + m + own * (m + n)) + 1,
                    sizeof *c->room);
  float *room = c->room;
  c->boxes = take(&room, n * n);
  c->meets = take(&room, m * n);
  c->strokes = take(&room, m * m);
  c->crowded = mem_new(2 * n + 3 * m + 2 * own + 1, sizeof *c->crowded);
  c->met = c->crowded + n;
  c->crossed = c->met + n;
  c->passed = c->crossed + m;
  c->lengths = c->passed + m;
  for (int k = 0; k < 2; k++) {
    struct cost_rows *r = &c->tried[k];
    r->boxes = take(&room, n);
    r->meets = take(&room, m);
    r->strokes = take(&room, own * m);
    r->passes = take(&room, own * n);
    r->lengths = c->lengths + m + (size_t)k * own;
  }
}

static float put(float cost, double *one, double *other) {
  *one += (double)cost;
  *other += (double)cost;
  return cost;
}

struct costs costs_of(struct sheet *s) {
  struct costs c = {.s = s};
  size_t n = s->n, m = s->m;
  find_room(&c);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < i; k++)
      c.boxes[i * n + k] = c.boxes[k * n + i] =
          put((float)boxes_cost(&s->spots[i], &s->spots[k]), &c.crowded[i],
              &c.crowded[k]);
  for (uint32_t i = 0; i < m; i++) {
    c.lengths[i] = length_cost(s, i);
    for (uint32_t v = 0; v < n; v++)
      if (!ends_at(&s->bonds[i], v))
        c.meets[i * n + v] =
            put((float)meeting_cost(s, i, v), &c.passed[i], &c.met[v]);
    for (uint32_t k = 0; k < i; k++)
      c.strokes[i * m + k] = c.strokes[k * m + i] =
          put((float)strokes_cost(s, i, k), &c.crossed[i], &c.crossed[k]);
  }
  return c;
}

void costs_drop(struct costs *c) {
  mem_free(c->room);
  mem_free(c->crowded);
}

double costs_here(const struct costs *c, uint32_t v) {
  const struct sheet *s = c->s;
  double cost = alone_cost(s, v) + c->crowded[v] + c->met[v];
  for (uint32_t k = s->first[v]; k < s->first[v + 1]; k++) {
    uint32_t i = s->touching[k];
    cost += c->lengths[i] + c->crossed[i] + c->passed[i];
  }
  return cost;
}

// What lies between the actor itself and all others.
static double try_box(struct costs *c, struct cost_rows *r, uint32_t v) {
  const struct sheet *s = c->s;
  double cost = 0;
  for (uint32_t u = 0; u < s->n; u++) {
    r->boxes[u] = u == v ? 0 : (float)boxes_cost(&s->spots[v], &s->spots[u]);
    cost += (double)r->boxes[u];
  }
  for (uint32_t i = 0; i < s->m; i++) {
    r->meets[i] = ends_at(&s->bonds[i], v) ? 0 : (float)meeting_cost(s, i, v);
    cost += (double)r->meets[i];
  }
  return cost;
}

static double try_line(struct costs *c, float *strokes, float *passes,
                       uint32_t i) {
  const struct sheet *s = c->s;
  double cost = 0;
  for (uint32_t k = 0; k < s->m; k++) {
    strokes[k] = k == i ? 0 : (float)strokes_cost(s, i, k);
    cost += (double)strokes[k];
  }
  for (uint32_t u = 0; u < s->n; u++) {
    passes[u] = ends_at(&s->bonds[i], u) ? 0 : (float)meeting_cost(s, i, u);
    cost += (double)passes[u];
  }
  return cost;
}

double costs_moved(struct costs *c, int slot, uint32_t v, double most) {
  const struct sheet *s = c->s;
  struct cost_rows *r = &c->tried[slot];
  double cost = alone_cost(s, v);
  uint32_t own = s->first[v + 1] - s->first[v];
  for (uint32_t k = 0; k < own; k++) {
    r->lengths[k] = length_cost(s, s->touching[s->first[v] + k]);
    cost += r->lengths[k];
  }
  if (cost <= most)
    cost += try_box(c, r, v);
  for (uint32_t k = 0; k < own && cost <= most; k++)
    cost += try_line(c, &r->strokes[k * s->m], &r->passes[k * s->n],
                     s->touching[s->first[v] + k]);
  return cost;
}

static void renew(float *cell, float cost, double *one, double *other) {
  double more = (double)cost - (double)*cell;
  *cell = cost;
  *one += more;
  *other += more;
}

void costs_keep(struct costs *c, int slot, uint32_t v) {
  const struct sheet *s = c->s;
  const struct cost_rows *r = &c->tried[slot];
  size_t n = s->n, m = s->m;
  for (size_t u = 0; u < n; u++) {
    renew(&c->boxes[v * n + u], r->boxes[u], &c->crowded[v], &c->crowded[u]);
    c->boxes[u * n + v] = r->boxes[u];
  }
  for (size_t i = 0; i < m; i++)
    renew(&c->meets[i * n + v], r->meets[i], &c->passed[i], &c->met[v]);
  for (uint32_t j = s->first[v]; j < s->first[v + 1]; j++) {
    size_t i = s->touching[j], row = j - s->first[v];
    c->lengths[i] = r->lengths[row];
    for (size_t k = 0; k < m; k++) {
      float cost = r->strokes[row * m + k];
      renew(&c->strokes[i * m + k], cost, &c->crossed[i], &c->crossed[k]);
      c->strokes[k * m + i] = cost;
    }
    for (size_t u = 0; u < n; u++)
      renew(&c->meets[i * n + u], r->passes[row * n + u], &c->passed[i],
            &c->met[u]);
  }
}

double sheet_cost(const struct sheet *s) {
  double cost = 0;
  for (uint32_t v = 0; v < s->n; v++) {
    cost += alone_cost(s, v);
    for (uint32_t u = 0; u < v; u++)
      cost += boxes_cost(&s->spots[v], &s->spots[u]);
  }
  for (uint32_t i = 0; i < s->m; i++) {
    cost += length_cost(s, i);
    for (uint32_t k = 0; k < i; k++)
      cost += strokes_cost(s, i, k);
    for (uint32_t v = 0; v < s->n; v++)
      if (!ends_at(&s->bonds[i], v))
        cost += meeting_cost(s, i, v);
  }
  return cost;
}
