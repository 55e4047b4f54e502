// SPDX-License-Identifier: GPL-2.0-or-later
#include "layout/sheet.h"

#include <math.h>

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
    s->family_of[i] = NONE;
    if (s->spots[i].group == 0)
      continue;
    uint32_t k = 0;
    while (k < s->families_n &&
           s->spots[s->families[k].members.at[0]].group != s->spots[i].group)
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
  struct layout_stroke *k = &s->strokes[bond];
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

// ------------------------------------------------------------------ extent

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
