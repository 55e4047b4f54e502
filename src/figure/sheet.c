// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/sheet.h"

#include <math.h>
#include <string.h>

#define LABEL_HEIGHT 10.0
#define SPACE 12.0  // between boxes, and
#define CLOSE 7.0   // between a line and a box it does not concern
#define ROOM 26.0   // of a line beside its label
#define NARROW 0.94 // cosine of the angle between lines hard to tell apart
#define CROSSED 7.0 // what things cost, by judgement
#define THROUGH 40.0
#define COVERED 12.0
#define STRANGER 30.0 // among those who stand together
#define TOGETHER 0.4  // every point from the middle of them
#define NONE UINT32_MAX

// ------------------------------------------------------------------ making

static void find_touching(struct sheet *s) {
  uint32_t *at = mem_new(s->n + 1, sizeof *at);
  for (size_t i = 0; i < s->m; i++) {
    s->first[s->bonds[i].a + 1]++;
    s->first[s->bonds[i].b + 1]++;
  }
  for (size_t i = 0; i < s->n; i++) {
    s->first[i + 1] += s->first[i];
    at[i] = s->first[i];
  }
  for (uint32_t i = 0; i < s->m; i++) {
    s->touching[at[s->bonds[i].a]++] = i;
    s->touching[at[s->bonds[i].b]++] = i;
  }
  mem_free(at);
}

static void find_families(struct sheet *s) {
  for (uint32_t i = 0; i < s->n; i++) {
    const char *group = s->spots[i].group;
    s->family_of[i] = NONE;
    if (!group)
      continue;
    uint32_t k = 0;
    while (k < s->families_n &&
           strcmp(s->spots[s->families[k].members.at[0]].group, group) != 0)
      k++;
    s->families_n += k == s->families_n;
    s->family_of[i] = k;
    vec_push(&s->families[k].members, i);
  }
}

struct sheet sheet_new(const struct spot *spots, size_t n,
                       const struct bond *bonds, size_t m) {
  struct sheet s = {.bonds = bonds, .n = n, .m = m};
  s.spots = mem_new(n + 1, sizeof *s.spots);
  s.there = mem_new(n + 1, sizeof *s.there);
  s.strokes = mem_new(m + 1, sizeof *s.strokes);
  s.first = mem_new(n + 2, sizeof *s.first);
  s.touching = mem_new(2 * m + 1, sizeof *s.touching);
  s.family_of = mem_new(n + 1, sizeof *s.family_of);
  s.families = mem_new(n + 1, sizeof *s.families);
  for (size_t i = 0; i < n; i++) {
    s.spots[i] = spots[i];
    s.there[i] = true;
  }
  find_touching(&s);
  find_families(&s);
  return s;
}

struct sheet sheet_copy(const struct sheet *from) {
  struct sheet s = *from;
  s.spots = mem_new(s.n + 1, sizeof *s.spots);
  s.strokes = mem_new(s.m + 1, sizeof *s.strokes);
  for (size_t i = 0; i < s.n; i++)
    s.spots[i] = from->spots[i];
  for (size_t i = 0; i < s.m; i++)
    s.strokes[i] = from->strokes[i];
  return s;
}

void sheet_copy_drop(struct sheet *s) {
  mem_free(s->spots);
  mem_free(s->strokes);
}

void sheet_drop(struct sheet *s) {
  for (size_t i = 0; i < s->n; i++)
    vec_drop(&s->families[i].members);
  mem_free(s->families);
  mem_free(s->family_of);
  mem_free(s->touching);
  mem_free(s->first);
  mem_free(s->there);
  sheet_copy_drop(s);
}

// ----------------------------------------------------------------- strokes

// The share of a line from the centre that is within the box.
static double hidden(const struct spot *s, double dx, double dy) {
  double x = fabs(dx), y = fabs(dy), share = 0.5;
  if (x > 0)
    share = lesser(share, s->w / 2 / x);
  return y > 0 ? greater(0, lesser(share, s->h / 2 / y)) : share;
}

static void draw_stroke(struct sheet *s, uint32_t bond) {
  const struct spot *a = &s->spots[s->bonds[bond].a];
  const struct spot *b = &s->spots[s->bonds[bond].b];
  struct stroke *k = &s->strokes[bond];
  double dx = b->x - a->x, dy = b->y - a->y;
  double from = hidden(a, dx, dy), to = 1 - hidden(b, dx, dy);
  double middle = (from + to) / 2;
  k->line = (struct piece){{a->x, a->y}, {b->x, b->y}, bond};
  k->length = sqrt(dx * dx + dy * dy);
  k->dx = k->length > 0 ? dx / k->length : 1;
  k->dy = k->length > 0 ? dy / k->length : 0;
  k->wide =
      lesser(60, 5.0 * (s->bonds[bond].ties > 1 ? s->bonds[bond].ties - 1 : 0));
  k->seen = greater(0, to - from) * k->length;
  k->box = (struct box){lesser(a->x, b->x), lesser(a->y, b->y),
                        greater(a->x, b->x), greater(a->y, b->y)};
  k->label = box_of(a->x + dx * middle, a->y + dy * middle,
                    s->bonds[bond].label, LABEL_HEIGHT);
  k->reach = box_with(k->box, &k->label);
}

void sheet_redraw(struct sheet *s) {
  for (uint32_t i = 0; i < s->m; i++)
    draw_stroke(s, i);
}

void sheet_move(struct sheet *s, uint32_t spot, double x, double y) {
  s->spots[spot].x = x;
  s->spots[spot].y = y;
  for (uint32_t i = s->first[spot]; i < s->first[spot + 1]; i++)
    draw_stroke(s, s->touching[i]);
}

// -------------------------------------------------------------------- cost

static bool drawn(const struct sheet *s, const struct bond *b) {
  return s->there[b->a] && s->there[b->b];
}

static double boxes_cost(const struct spot *a, const struct spot *b) {
  double x = (a->w + b->w) / 2 - fabs(a->x - b->x);
  double y = (a->h + b->h) / 2 - fabs(a->y - b->y);
  double gap = -greater(x, y), apart = fabs(x) + fabs(y) + 20;
  // All keep away from each other a little, which spreads them evenly.
  double cost = gap < 0 ? 0 : 90 / apart;
  if (gap < 0)
    return 250 - 8 * gap;
  return gap < SPACE ? cost + 2.5 * (SPACE - gap) : cost;
}

static double through_cost(const struct stroke *k, const struct spot *s) {
  struct box box = box_of(s->x, s->y, s->w + 2 * (CLOSE + k->wide),
                          s->h + 2 * (CLOSE + k->wide));
  if (boxes_apart(&k->box, &box, 0))
    return 0;
  double near = piece_within(&k->line, &box);
  if (near <= 0)
    return 0;
  box = box_of(s->x, s->y, s->w + 3 + k->wide, s->h + 3 + k->wide);
  double within = piece_within(&k->line, &box);
  return within > 0 ? THROUGH + 0.3 * within : lesser(10, 2 + 0.3 * near);
}

static double covered_cost(const struct stroke *k, const struct spot *s) {
  struct box box = box_of(s->x, s->y, s->w, s->h);
  return k->label.right > k->label.left && !boxes_apart(&box, &k->label, 1.5)
             ? COVERED
             : 0;
}

static double meeting_cost(const struct stroke *k, const struct spot *s) {
  struct box box = box_of(s->x, s->y, s->w, s->h);
  if (boxes_apart(&k->reach, &box, CLOSE + k->wide))
    return 0;
  return through_cost(k, s) + covered_cost(k, s);
}

static bool joined(const struct bond *p, const struct bond *q) {
  return p->a == q->a || p->a == q->b || p->b == q->a || p->b == q->b;
}

static double strokes_cost(const struct sheet *s, uint32_t i, uint32_t k) {
  const struct stroke *p = &s->strokes[i], *q = &s->strokes[k];
  double cost = 0;
  if (boxes_apart(&p->reach, &q->reach, 1.5))
    return 0;
  if (!boxes_apart(&p->label, &q->label, 1.5))
    cost += COVERED / 2;
  if (joined(&s->bonds[i], &s->bonds[k]) || boxes_apart(&p->box, &q->box, 0))
    return cost;
  if (piece_within(&p->line, &q->label) > 0 ||
      piece_within(&q->line, &p->label) > 0)
    cost += 4;
  if (!pieces_cross(&p->line, &q->line))
    return cost;
  // Lines that cross at a right angle are easily told apart.
  double along = fabs(p->dx * q->dx + p->dy * q->dy);
  return cost + CROSSED + 4 * along * along;
}

static double length_cost(const struct sheet *s, uint32_t i) {
  const struct stroke *k = &s->strokes[i];
  double w = s->bonds[i].label;
  double over = w > 0 ? lesser(w / greater(fabs(k->dx), 1e-6),
                               LABEL_HEIGHT / greater(fabs(k->dy), 1e-6))
                      : 0;
  double ties = s->bonds[i].ties > 1 ? lesser(s->bonds[i].ties - 1, 12) : 0;
  double wants = greater(30, over + ROOM) + 9 * ties, more = k->seen - wants;
  double none = k->seen < over + 4 ? 2 * COVERED + over + 4 - k->seen : 0;
  return none + (more < 0 ? -1.0 * more : 0.035 * more + 0.00016 * more * more);
}

// Between two lines from one actor.
static double angle_cost(const struct sheet *s, uint32_t at, uint32_t i,
                         uint32_t k) {
  const struct stroke *p = &s->strokes[i], *q = &s->strokes[k];
  double c = p->dx * q->dx + p->dy * q->dy;
  if ((s->bonds[i].a == at) != (s->bonds[k].a == at))
    c = -c;
  double over = (c - NARROW) / (1 - NARROW);
  return over > 0 ? 14 * over * over : 0;
}

static double stroke_cost(const struct sheet *s, uint32_t i) {
  const struct bond *b = &s->bonds[i];
  double cost = length_cost(s, i);
  for (uint32_t k = 0; k < s->m; k++)
    if (k != i && drawn(s, &s->bonds[k]))
      cost += strokes_cost(s, i, k);
  for (uint32_t v = 0; v < s->n; v++)
    if (s->there[v] && v != b->a && v != b->b)
      cost += meeting_cost(&s->strokes[i], &s->spots[v]);
  return cost;
}

static double angles_cost(const struct sheet *s, uint32_t v) {
  double cost = 0;
  for (uint32_t i = s->first[v]; i < s->first[v + 1]; i++) {
    uint32_t e = s->touching[i];
    uint32_t other = s->bonds[e].a == v ? s->bonds[e].b : s->bonds[e].a;
    if (!s->there[other])
      continue;
    for (uint32_t k = s->first[v]; k < i; k++)
      if (drawn(s, &s->bonds[s->touching[k]]))
        cost += angle_cost(s, v, e, s->touching[k]);
    for (uint32_t k = s->first[other]; k < s->first[other + 1]; k++)
      if (s->touching[k] != e && drawn(s, &s->bonds[s->touching[k]]))
        cost += angle_cost(s, other, e, s->touching[k]);
  }
  return cost;
}

static struct box centres(const struct sheet *s, const struct family *f) {
  struct box all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (size_t i = 0; i < f->members.n; i++) {
    const struct spot *o = &s->spots[f->members.at[i]];
    all = box_with(all, &(struct box){o->x, o->y, o->x, o->y});
  }
  return all;
}

// Whether a point is surrounded by the members' centres, as seen from it: no
// half of the view is free of them.
static bool surrounded(const struct sheet *s, const struct family *f,
                       const struct box *around, double x, double y) {
  if (x < around->left || x > around->right || y < around->top ||
      y > around->low)
    return false;
  for (size_t i = 0; i < f->members.n; i++) {
    const struct spot *p = &s->spots[f->members.at[i]];
    double dx = p->x - x, dy = p->y - y;
    bool left = false, right = false;
    for (size_t k = 0; k < f->members.n && !(left && right); k++) {
      const struct spot *q = &s->spots[f->members.at[k]];
      double turn = dx * (q->y - y) - dy * (q->x - x);
      left = left || turn > 0;
      right = right || turn < 0;
    }
    if (!left || !right)
      return false;
  }
  return f->members.n > 2;
}

static double family_cost(const struct sheet *s, uint32_t v) {
  double cost = 0;
  const struct spot *o = &s->spots[v];
  uint32_t own = s->family_of[v];
  for (uint32_t k = 0; k < s->families_n; k++) {
    struct box around = centres(s, &s->families[k]);
    if (k != own && surrounded(s, &s->families[k], &around, o->x, o->y))
      cost += STRANGER;
  }
  if (own == NONE)
    return cost;
  const struct family *f = &s->families[own];
  struct box around = centres(s, f);
  double x = 0, y = 0;
  for (size_t i = 0; i < f->members.n; i++) {
    x += s->spots[f->members.at[i]].x / (double)f->members.n;
    y += s->spots[f->members.at[i]].y / (double)f->members.n;
  }
  cost += TOGETHER * (fabs(o->x - x) + fabs(o->y - y));
  for (uint32_t u = 0; u < s->n; u++)
    if (s->family_of[u] != own && s->there[u] &&
        surrounded(s, f, &around, s->spots[u].x, s->spots[u].y))
      cost += STRANGER;
  return cost;
}

static double page_cost(const struct sheet *s, const struct spot *v) {
  double x = greater(s->left - (v->x - v->w / 2),
                     v->x + v->w / 2 - s->left - s->width);
  double y =
      greater(s->top - (v->y - v->h / 2), v->y + v->h / 2 - s->top - s->height);
  return 4 * greater(0, x) + greater(0, y);
}

double sheet_spot_cost(const struct sheet *s, uint32_t v, double most) {
  const struct spot *o = &s->spots[v];
  double cost = page_cost(s, o) + angles_cost(s, v) + family_cost(s, v);
  for (uint32_t u = 0; u < s->n && cost <= most; u++)
    if (u != v && s->there[u])
      cost += boxes_cost(o, &s->spots[u]);
  for (uint32_t i = s->first[v]; i < s->first[v + 1] && cost <= most; i++)
    if (drawn(s, &s->bonds[s->touching[i]]))
      cost += stroke_cost(s, s->touching[i]);
  for (uint32_t i = 0; i < s->m && cost <= most; i++)
    if (s->bonds[i].a != v && s->bonds[i].b != v && drawn(s, &s->bonds[i]))
      cost += meeting_cost(&s->strokes[i], o);
  return cost;
}

double sheet_cost(const struct sheet *s) {
  double cost = 0;
  for (uint32_t v = 0; v < s->n; v++)
    if (s->there[v])
      cost += sheet_spot_cost(s, v, INFINITY);
  return cost;
}

struct box sheet_extent(const struct sheet *s) {
  struct box all = {0, 0, 0, 0};
  bool any = false;
  for (size_t i = 0; i < s->n; i++) {
    const struct spot *o = &s->spots[i];
    struct box box = box_of(o->x, o->y, o->w, o->h);
    if (s->there[i])
      all = any ? box_with(all, &box) : box;
    any = any || s->there[i];
  }
  return all;
}
