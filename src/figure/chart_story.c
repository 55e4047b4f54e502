// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs from date to date: boxes with names, and a line an actor from one to
// the next. The order within columns is found by sweeping to and fro, boxes by
// the mean place of their members in the column beside (Sugiyama, Tagawa and
// Toda 1981), and the order with the fewest crossings is kept.
#include "figure/chart.h"
#include "figure/id.h"

#include <math.h>
#include <stdlib.h>

enum { SWEEPS = 24 };
#define NOWHERE UINT32_MAX

struct stand {
  uint32_t actor;
  double key;
};

struct stack { // a box in its place
  const struct chart_box *box;
  uint32_t *members; // in their order
  double key;
};

struct tower { // a column in its order
  struct stack *stacks;
  size_t n;
  uint32_t *place; // of each actor: from the top, or NOWHERE
};

struct story {
  struct chart_page *g;
  struct tower *towers;
  size_t n;
  const struct chart_paint *paint; // of actors
  double row, gap, wide;           // of lines, between boxes; of boxes
};

// ------------------------------------------------------------------- order

static void number(const struct chart *c, struct tower *t) {
  uint32_t at = 0;
  for (size_t a = 0; a < c->actors_n; a++)
    t->place[a] = NOWHERE;
  for (size_t i = 0; i < t->n; i++)
    for (size_t k = 0; k < t->stacks[i].box->members_n; k++)
      t->place[t->stacks[i].members[k]] = at++;
}

static int by_key(const void *p, const void *q) {
  const struct stand *a = p, *b = q;
  if (a->key < b->key || a->key > b->key)
    return a->key < b->key ? -1 : 1;
  return a->actor < b->actor ? -1 : 1;
}

static int by_stack(const void *p, const void *q) {
  const struct stack *a = p, *b = q;
  if (a->key < b->key || a->key > b->key)
    return a->key < b->key ? -1 : 1;
  return a->box < b->box ? -1 : 1;
}

// Members as in the column beside, those who are not there as they are.
static void order_members(struct story *x, struct stack *s,
                          const struct tower *here,
                          const struct tower *beside) {
  size_t n = s->box->members_n;
  struct stand *stand = arena_new(&x->g->s->arena, n + 1, sizeof *stand);
  double sum = 0;
  size_t known = 0;
  for (size_t k = 0; k < n; k++) {
    uint32_t a = s->members[k], place = beside->place[a];
    stand[k] =
        (struct stand){a, place == NOWHERE ? 1e6 + here->place[a] : place};
    sum += place == NOWHERE ? 0 : place;
    known += place != NOWHERE;
  }
  qsort(stand, n, sizeof *stand, by_key);
  for (size_t k = 0; k < n; k++)
    s->members[k] = stand[k].actor;
  s->key = known ? sum / (double)known : here->place[s->members[0]];
}

static void order_tower(struct story *x, struct tower *t,
                        const struct tower *beside) {
  for (size_t i = 0; i < t->n; i++)
    order_members(x, &t->stacks[i], t, beside);
  if (t->n > 0)
    qsort(t->stacks, t->n, sizeof *t->stacks, by_stack);
  number(x->g->c, t);
}

static size_t crossings(const struct story *x) {
  size_t n = 0, actors = x->g->c->actors_n;
  for (size_t i = 0; i + 1 < x->n; i++) {
    const uint32_t *l = x->towers[i].place, *r = x->towers[i + 1].place;
    for (size_t a = 0; a < actors; a++)
      for (size_t b = a + 1; b < actors; b++)
        n += l[a] != NOWHERE && r[a] != NOWHERE && l[b] != NOWHERE &&
             r[b] != NOWHERE && (l[a] < l[b]) != (r[a] < r[b]);
  }
  return n;
}

static void copy_tower(const struct chart *c, struct tower *to,
                       const struct tower *from) {
  to->n = from->n;
  for (size_t i = 0; i < from->n; i++) {
    uint32_t *members = to->stacks[i].members;
    to->stacks[i] = from->stacks[i];
    to->stacks[i].members = members;
    for (size_t k = 0; k < from->stacks[i].box->members_n; k++)
      members[k] = from->stacks[i].members[k];
  }
  number(c, to);
}

static struct tower *towers_new(struct story *x) {
  const struct chart *c = x->g->c;
  struct arena *a = &x->g->s->arena;
  struct tower *t = arena_new(a, c->columns_n + 1, sizeof *t);
  for (size_t i = 0; i < c->columns_n; i++) {
    const struct chart_column *k = &c->columns[i];
    t[i].stacks = arena_new(a, k->boxes_n + 1, sizeof *t[i].stacks);
    t[i].place = arena_new(a, c->actors_n + 1, sizeof *t[i].place);
    t[i].n = k->boxes_n;
    for (size_t b = 0; b < k->boxes_n; b++) {
      // Room for any box: they change places.
      uint32_t *members = arena_new(a, c->actors_n + 1, sizeof *members);
      for (size_t m = 0; m < k->boxes[b].members_n; m++)
        members[m] = k->boxes[b].members[m];
      t[i].stacks[b] = (struct stack){&k->boxes[b], members, 0};
    }
    number(c, &t[i]);
  }
  return t;
}

static void find_order(struct story *x) {
  const struct chart *c = x->g->c;
  x->n = c->columns_n;
  x->towers = towers_new(x);
  struct tower *best = towers_new(x);
  size_t least = crossings(x);
  for (size_t sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    for (size_t i = 1; i < x->n; i++) {
      size_t at = sweep % 2 == 0 ? i : x->n - 1 - i;
      order_tower(x, &x->towers[at],
                  &x->towers[sweep % 2 == 0 ? at - 1 : at + 1]);
    }
    size_t now = crossings(x);
    if (now >= least)
      continue;
    least = now;
    for (size_t i = 0; i < x->n; i++)
      copy_tower(c, &best[i], &x->towers[i]);
  }
  x->towers = best;
}

// ------------------------------------------------------------------- place

static double box_height(const struct story *x, const struct chart_box *b) {
  return x->row * (double)(b->members_n + (b->more > 0));
}

static double tower_height(const struct story *x, const struct tower *t) {
  double high = 0;
  for (size_t i = 0; i < t->n; i++)
    high += box_height(x, t->stacks[i].box) + x->gap;
  return fmax(high, x->row);
}

// The middle of an actor's line in a column that begins at y; NaN: not there.
static double stands_at(const struct story *x, const struct tower *t,
                        uint32_t actor, double y) {
  for (size_t i = 0; i < t->n; i++) {
    for (size_t k = 0; k < t->stacks[i].box->members_n; k++)
      if (t->stacks[i].members[k] == actor)
        return y + x->row * ((double)k + 0.5);
    y += box_height(x, t->stacks[i].box) + x->gap;
  }
  return NAN;
}

static const struct chart_paint *paints_of(struct chart_page *g) {
  const struct chart *c = g->c;
  struct arena *a = &g->s->arena;
  bool *highlight = arena_new(a, c->actors_n + 1, sizeof *highlight);
  unsigned *hue = arena_new(a, c->actors_n + 1, sizeof *hue);
  for (size_t i = 0; i < c->actors_n; i++) {
    highlight[i] = c->actors[i].highlight;
    hue[i] = c->actors[i].hue;
  }
  return chart_paints(g->s, highlight, hue, c->actors_n);
}

static void put_line(const struct story *x, size_t column, uint32_t actor,
                     double left, double right, double y) {
  struct chart_page *g = x->g;
  double y0 = stands_at(x, &x->towers[column], actor, y);
  double y1 = stands_at(x, &x->towers[column + 1], actor, y);
  if (isnan(y0) || isnan(y1))
    return;
  const char *color = x->paint[actor].color;
  struct ink ink = {.line = color ? color : "#A8A8A3",
                    .width = (color ? 2.2 : 1.1) * g->k};
  double middle = (left + right) / 2;
  struct path p = {0};
  path_move(&p, left, y0);
  path_cubic(&p, middle, y0, middle, y1, right, y1);
  struct scene_group group = {.classes = "actor",
                              .title = g->c->actors[actor].name};
  scene_open(g->s, &group);
  scene_path(g->s, &p, &ink);
  scene_close(g->s);
}

// Actor by actor, so that a format may make one shape of an actor's lines;
// those that stand out last.
static void put_lines(const struct story *x, size_t first, size_t n,
                      double across, double y) {
  const struct chart *c = x->g->c;
  for (int pass = 0; pass < 2; pass++)
    for (uint32_t a = 0; a < c->actors_n; a++)
      for (size_t i = first; i + 1 < first + n; i++) {
        double left = x->g->left + across * (double)(i - first);
        if (c->actors[a].highlight == (pass == 1))
          put_line(x, i, a, left + x->wide, left + across, y);
      }
}

static void put_stack(const struct story *x, const struct stack *s, double left,
                      double y) {
  struct chart_page *g = x->g;
  const struct chart *c = g->c;
  double high = box_height(x, s->box), middle = left + x->wide / 2;
  struct scene_group group = {.classes = s->box->bloc ? "bloc" : "unaligned",
                              .title = s->box->title};
  scene_open(g->s, &group);
  if (s->box->bloc)
    scene_rect(g->s, left, y, x->wide, high, 4 * g->k,
               &(struct ink){
                   .fill = "#F3F2EC", .line = "#DAD8CC", .width = 0.8 * g->k});
  for (size_t k = 0; k < s->box->members_n; k++) {
    const struct chart_actor *a = &c->actors[s->members[k]];
    const char *color = x->paint[s->members[k]].color;
    struct lettering how = {.size = 6.6 * g->k,
                            .color = color ? color : "#4A4A4A",
                            .anchor = ANCHOR_MIDDLE,
                            .bold = color != NULL};
    chart_word(g, middle, y + x->row * ((double)k + 0.5), x->wide - 6 * g->k,
               a->name, &how);
  }
  struct lettering more = {.size = 6.2 * g->k,
                           .color = INK_MUTED,
                           .anchor = ANCHOR_MIDDLE,
                           .italic = true};
  if (s->box->more > 0)
    chart_word(g, middle, y + high - x->row / 2, x->wide,
               scene_words(g->s, "and %zu more", s->box->more), &more);
  scene_close(g->s);
}

// All heads are of one size, that of the widest.
static double head_size(const struct story *x) {
  const struct chart *c = x->g->c;
  double size = 7.6 * x->g->k, most = 0;
  for (size_t i = 0; i < c->columns_n; i++)
    most = fmax(most, text_width(str_of(c->columns[i].label), size, true));
  return most > x->wide ? fmax(5.8 * x->g->k, size * x->wide / most) : size;
}

// Some columns side by side; gives where they end.
static double put_band(const struct story *x, size_t first, size_t n,
                       double across, double y) {
  struct chart_page *g = x->g;
  struct lettering head = {.size = head_size(x),
                           .color = INK,
                           .anchor = ANCHOR_MIDDLE,
                           .bold = true};
  struct lettering nobody = {.size = 6.2 * g->k,
                             .color = INK_MUTED,
                             .anchor = ANCHOR_MIDDLE,
                             .italic = true};
  double low = y, top = y + 13 * g->k;
  for (size_t i = first; i < first + n; i++)
    low = fmax(low, top + tower_height(x, &x->towers[i]));
  put_lines(x, first, n, across, top);
  for (size_t i = first; i < first + n; i++) {
    double left = g->left + across * (double)(i - first), at = top;
    chart_text(g, left + x->wide / 2, y + 7.6 * g->k, x->wide,
               g->c->columns[i].label, &head);
    if (x->towers[i].n == 0)
      chart_text(g, left + x->wide / 2, at + x->row * 0.7, x->wide,
                 "no friends, no foes", &nobody);
    for (size_t k = 0; k < x->towers[i].n; k++) {
      put_stack(x, &x->towers[i].stacks[k], left, at);
      at += box_height(x, x->towers[i].stacks[k].box) + x->gap;
    }
  }
  return low;
}

double chart_story(struct chart_page *g, double y) {
  struct story x = {
      .g = g, .row = 12.2 * g->k * g->tall, .gap = 6 * g->k * g->tall};
  double inner = g->right - g->left;
  if (g->c->columns_n == 0 || g->c->actors_n == 0)
    return y;
  x.paint = paints_of(g);
  find_order(&x);
  size_t most = (size_t)fmax(1, floor((inner + 20 * g->k) / (96 * g->k)));
  size_t bands = (x.n + most - 1) / most;
  size_t each = (x.n + bands - 1) / bands;
  double space = 20 * g->k;
  x.wide = fmin((inner + space) / (double)each - space, 96 * g->k);
  double across = each > 1 ? (inner - x.wide) / (double)(each - 1) : inner;
  across = fmin(across, x.wide + 60 * g->k);
  for (size_t first = 0; first < x.n; first += each) {
    size_t n = x.n - first < each ? x.n - first : each;
    y = put_band(&x, first, n, across, y) + 6 * g->k;
  }
  return y;
}
