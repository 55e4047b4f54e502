// SPDX-License-Identifier: GPL-2.0-or-later
// Actors as lanes over their lives. What two were to each other has a line
// across from lane to lane where it begins, and beside the upper lane a bar for
// as long as it lasted, with its words; so has who came of whom. What the words
// cannot say is told below.
#include "figure/chart.h"
#include "figure/flow.h"
#include "figure/id.h"
#include "figure/labels.h"
#include "figure/lanes.h"

#include <math.h>
#include <stdlib.h>

// In points of a report.
static const double LANE = 13, ROW = 11, BAR = 2.6, LIFE = 4.4, AFTER = 4;
static const double BESIDE = 2.8;

static const char *const LIVING = "#6F6F69", *const UNSAID = "#B9B9B2";

// ------------------------------------------------------------------- lines

// A line across, with what is known of where it stands.
struct across {
  double x, top, low;
  enum strip_style style;
  bool open;   // no day is known on which it begins
  bool before; // it had begun before the chart does
  const struct lane_item *item;
};

typedef VEC(struct across) across_list;

static enum strip_style firmest(const struct lane_item *item, size_t first,
                                size_t n) {
  enum strip_style best = STRIP_DOTTED;
  for (size_t i = first; i < first + n; i++)
    best = item->strips[i].style < best ? item->strips[i].style : best;
  return best;
}

// Beside another where it would lie on it.
static void add_across(const struct lane_plot *x, across_list *list,
                       struct across a) {
  double step = BESIDE * x->g->k;
  for (size_t turn = 0, i = 0; i < list->n && turn < 8; i++) {
    const struct across *o = &list->at[i];
    if (fabs(o->x - a.x) >= step - 0.01 || o->top >= a.low || a.top >= o->low)
      continue;
    a.x = o->x + step;
    turn++;
    i = (size_t)-1;
  }
  vec_push(list, a);
}

static int by_start(const void *p, const void *q) {
  const struct spell_bar *a = p, *b = q;
  return a->x0 < b->x0 ? -1 : a->x0 > b->x0 ? 1 : 0;
}

// One time of a bond, of several ties that meet.
static struct across across_of(const struct lane_plot *x,
                               const struct lane_item *item, size_t first,
                               size_t n) {
  const struct spell_bar *s = &item->strips[first];
  double sure = s->full0;
  for (size_t i = first; i < first + n; i++)
    sure = fmin(sure, item->strips[i].full0);
  return (struct across){.x = s->rise > 0 ? fmin(s->best, sure) : s->x0,
                         .top = x->at[item->upper],
                         .low = x->at[item->lower],
                         .style = firmest(item, first, n),
                         .open = sure - s->x0 > 1.5 * x->g->k || s->seen,
                         .before = s->before,
                         .item = item};
}

// Each time a line; of what happened on a day only the first.
static void find_across(const struct lane_plot *x, const struct lane_item *item,
                        across_list *list) {
  const double k = x->g->k;
  if (item->descent) {
    const struct chart_descent *d = item->descent;
    double wide =
        chart_x(x->g, &x->axis, d->s1) - chart_x(x->g, &x->axis, d->s0);
    const char *certainty = lane_edge(x, item)->certainty;
    add_across(x, list,
               (struct across){.x = item->x,
                               .top = x->at[item->upper],
                               .low = x->at[item->lower],
                               .style = strip_style_of(certainty),
                               .open = wide > 3 * k,
                               .item = item});
    return;
  }
  size_t n = item->bond->spells_n;
  qsort(item->strips, n, sizeof *item->strips, by_start);
  for (size_t i = 0, next; i < n; i = next) {
    double end = item->strips[i].x1;
    for (next = i + 1; next < n && item->strips[next].x0 <= end + 0.5; next++)
      end = fmax(end, item->strips[next].x1);
    if (i == 0 || end - item->strips[i].x0 > 3 * k)
      add_across(x, list, across_of(x, item, i, next - i));
  }
}

// What stands at an end: round for friends, a square for foes; open where no
// day is known.
static void put_end(const struct lane_plot *x, const struct across *a,
                    double y) {
  const double r = 1.9 * x->g->k;
  struct ink ink = {.fill = a->open ? PAPER : lane_color(a->item),
                    .line = lane_color(a->item),
                    .width = 0.9 * x->g->k};
  struct path p = {0};
  if (a->item->bond && a->item->bond->hostile)
    path_rect(&p, a->x - r, y - r, 2 * r, 2 * r, 0);
  else
    path_circle(&p, a->x, y, r);
  scene_path(x->g->s, &p, &ink);
}

static struct ink line_ink(const struct lane_plot *x, enum strip_style style,
                           const char *color, double width) {
  const double k = x->g->k;
  struct ink ink = {.line = color, .width = width * k};
  if (style == STRIP_HATCHED) {
    ink.dash = 4.2 * k;
    ink.gap = 2.6 * k;
  } else if (style == STRIP_DOTTED) {
    ink.dash = 0.01;
    ink.gap = 2.8 * k;
    ink.round = true;
  }
  return ink;
}

// Towards the one that came of the other.
static void put_head(const struct lane_plot *x, const struct across *a,
                     bool down) {
  const double k = x->g->k, high = 4.4 * k, wide = 2.2 * k;
  double tip = down ? a->low - LIFE / 2 * k : a->top + LIFE / 2 * k;
  double back = down ? tip - high : tip + high;
  struct path p = {0};
  path_polygon(&p, (double[]){a->x, tip, a->x - wide, back, a->x + wide, back},
               3);
  scene_path(x->g->s, &p, &(struct ink){.fill = INK});
}

static void put_across(const struct lane_plot *x, const struct across *a) {
  const char *color = lane_color(a->item);
  struct ink ink = line_ink(
      x, a->style, a->before ? chart_tint(x->g->s, color, 0.45) : color,
      a->item->bond ? 1.2 : 1.4);
  scene_line(x->g->s, a->x, a->top, a->x, a->low, &ink);
}

static void put_beginning(const struct lane_plot *x, const struct across *a) {
  const struct chart_bond *b = a->item->bond;
  scene_open(x->g->s,
             &(struct scene_group){.classes = !b           ? "came-of"
                                              : b->hostile ? "begun hostile"
                                                           : "begun friendly"});
  put_across(x, a);
  scene_close(x->g->s);
}

static void put_ends(const struct lane_plot *x, const struct across *a) {
  if (a->item->descent) {
    put_head(x, a, x->place[a->item->descent->is] == a->item->lower);
    if (a->open)
      put_end(x, a,
              x->place[a->item->descent->is] == a->item->lower ? a->top
                                                               : a->low);
  } else if (!a->before) {
    put_end(x, a, a->top);
    put_end(x, a, a->low);
  }
}

// -------------------------------------------------------------------- bars

static double row_at(const struct lane_plot *x, const struct lane_item *item) {
  double k = x->g->k * x->g->tall;
  return x->at[item->upper] + (LANE / 2 + ROW * (double)item->row) * k;
}

static void put_item(struct lane_plot *x, const struct lane_item *item) {
  struct chart_page *g = x->g;
  const struct drawing_edge *e = lane_edge(x, item);
  const double y = row_at(x, item), bar = y + 8.2 * g->k;
  const char *color = lane_color(item);
  const struct scene_datum data[] = {{"from", g->d->nodes.at[e->from].id},
                                     {"to", g->d->nodes.at[e->to].id}};
  struct scene_group group = {
      .id = scene_id(g->s, NULL, item->bond ? "bond-" : "tie-", e->id),
      .classes = !item->bond           ? "lineage"
                 : item->bond->hostile ? "bond hostile"
                                       : "bond friendly",
      .title = item->bond ? item->bond->title : e->tooltip,
      .data = data,
      .data_n = 2};
  scene_open(g->s, &group);
  size_t n = item->bond ? item->bond->spells_n : 0;
  for (size_t i = 0; i < n; i++)
    strip_dots(&x->pen, &item->strips[i], bar, color);
  for (size_t style = 0; style < 3; style++)
    for (size_t i = 0; i < n; i++)
      if (item->strips[i].style == STRIP_DOTTED - style)
        strip_bar(&x->pen, &item->strips[i], bar, color);
  for (size_t i = 0; i < n; i++)
    if (item->strips[i].ongoing)
      strip_arrow(&x->pen, item->strips[i].x1, bar, color);
  lane_words_put(x, item, y + 3.4 * g->k);
  scene_close(g->s);
}

static void put_life(struct lane_plot *x, size_t place) {
  struct chart_page *g = x->g;
  const struct chart_lane *lane = lane_at(x, place);
  double y = x->at[place];
  for (size_t i = 0; i < lane->lives_n; i++) {
    struct spell_bar s = strip_of(&x->life, &lane->lives[i]);
    if (lane->unsaid) {
      scene_line(g->s, s.x0, y, s.x1, y,
                 &(struct ink){.line = UNSAID, .width = 1.2 * g->k});
      continue;
    }
    strip_dots(&x->life, &s, y, LIVING);
    strip_bar(&x->life, &s, y, LIVING);
    if (lane->lives[i].ongoing)
      strip_arrow(&x->life, s.x1, y, LIVING);
  }
}

static void put_lane(struct lane_plot *x, size_t place) {
  struct chart_page *g = x->g;
  const struct chart_lane *lane = lane_at(x, place);
  struct lettering how = {.size = g->p->legend, .color = INK, .bold = true};
  struct scene_group group = {.id = scene_id(g->s, NULL, "actor-", lane->id),
                              .classes = "actor",
                              .title = lane->title};
  scene_open(g->s, &group);
  chart_word(g, g->left, x->at[place], x->names - g->left, lane->name, &how);
  put_life(x, place);
  scene_close(g->s);
}

// ------------------------------------------------------------------ legend

struct lane_seen {
  bool friends, foes, kin, open, before, said, unsaid, denied;
};

static void sign_across(struct chart_page *g, double x, double y, double w,
                        double h, const void *what) {
  const struct across *a = what;
  struct lane_plot plot = {.g = g};
  struct across line = *a;
  line.x = x + w / 2;
  line.top = y + h * 0.1;
  line.low = y + h * 0.9;
  put_across(&plot, &line);
  if (a->item->descent) {
    put_head(&plot, &line, true);
  } else if (!a->before) {
    put_end(&plot, &line, line.top);
    put_end(&plot, &line, line.low);
  }
}

static void sign_life(struct chart_page *g, double x, double y, double w,
                      double h, const void *what) {
  const bool *unsaid = what;
  double high = (*unsaid ? 1.2 : LIFE) * g->k;
  scene_rect(g->s, x, y + (h - high) / 2, w, high, 0,
             &(struct ink){.fill = *unsaid ? UNSAID : LIVING});
}

static void sign_no(struct chart_page *g, double x, double y, double w,
                    double h, const void *what) {
  (void)what;
  sign_denied(g->s, x + w - h / 2, y + h / 2, LANE_TYPE * g->k, INK);
}

static struct lane_seen seen_of(const struct lane_plot *x,
                                const across_list *lines) {
  struct lane_seen s = {0};
  for (size_t i = 0; i < lines->n; i++) {
    const struct across *a = &lines->at[i];
    s.friends |= a->item->bond && !a->item->bond->hostile;
    s.foes |= a->item->bond && a->item->bond->hostile;
    s.kin |= a->item->descent != NULL;
    s.open |= a->open && !a->before;
    s.before |= a->before;
  }
  for (size_t i = 0; i < x->items_n; i++)
    s.denied |= lane_denied(x, &x->items[i]);
  for (size_t i = 0; i < x->n; i++) {
    s.said |= !x->g->c->lanes[i].unsaid;
    s.unsaid |= x->g->c->lanes[i].unsaid;
  }
  return s;
}

static double put_legend(struct lane_plot *x, const across_list *lines,
                         double y) {
  static const bool yes = true, no = false;
  static const struct chart_bond friends = {0}, foes = {.hostile = true};
  static const struct chart_descent kin = {0};
  static const struct lane_item items[] = {
      {.bond = &friends}, {.bond = &foes}, {.descent = &kin}};
  static const struct across signs[] = {{.item = &items[0]},
                                        {.item = &items[1]},
                                        {.item = &items[2]},
                                        {.item = &items[0], .open = true},
                                        {.item = &items[0], .before = true}};
  const struct lane_seen s = seen_of(x, lines);
  const struct {
    bool seen;
    struct chart_key key;
  } all[] = {
      {s.friends, {sign_across, &signs[0], "+ friends from then on"}},
      {s.foes, {sign_across, &signs[1], "− foes from then on"}},
      {s.open,
       {sign_across, &signs[3], "open: the day is not known, or first seen"}},
      {s.before, {sign_across, &signs[4], "already before"}},
      {s.kin, {sign_across, &signs[2], "came of it: split, merger, new name"}},
      {s.said, {sign_life, &no, "life of an actor"}},
      {s.unsaid, {sign_life, &yes, "life not said, or by its lineage alone"}},
      {s.denied, {sign_no, NULL, "denied, doubted or retracted"}},
  };
  enum { OWN = sizeof all / sizeof *all };
  struct chart_key key[OWN + STRIP_KEYS];
  size_t n = 0;
  for (size_t i = 0; i < OWN; i++)
    if (all[i].seen)
      key[n++] = all[i].key;
  n += strip_keys(&x->pen, key + n);
  return chart_legend(x->g, y, key, n);
}

// ------------------------------------------------------------------- whole

// Those ties alone that are drawn, for what they cite.
static void number_works(struct lane_plot *x) {
  const struct chart *c = x->g->c;
  struct arena *a = &x->g->s->arena;
  ent_drawing *shown = arena_new(a, 1, sizeof *shown);
  *shown = *x->g->d;
  shown->edges.n = 0;
  shown->edges.at = arena_new(a, x->g->d->edges.n + 1, sizeof *shown->edges.at);
  for (size_t i = 0; i < c->bonds_n; i++)
    for (size_t k = 0; k < c->bonds[i].edges_n; k++)
      if (c->bonds[i].a < x->n && c->bonds[i].b < x->n)
        shown->edges.at[shown->edges.n++] =
            x->g->d->edges.at[c->bonds[i].edges[k]];
  for (size_t i = 0; i < c->descents_n; i++)
    if (c->descents[i].was < x->n && c->descents[i].is < x->n)
      shown->edges.at[shown->edges.n++] =
          x->g->d->edges.at[c->descents[i].edge];
  const ent_drawing *one = shown;
  struct numbers numbers = numbers_of(a, &one, 1);
  x->citing = (struct citing){.of = numbers.of[0]};
  x->g->foot.sources = numbers.works.list;
  x->g->foot.sources_n = numbers.works.n;
}

static double names_width(const struct lane_plot *x) {
  const struct chart_page *g = x->g;
  double most = 40 * g->k;
  for (size_t i = 0; i < x->n; i++)
    most =
        fmax(most, text_width(str_of(g->c->lanes[i].name), g->p->legend, true));
  return fmin(most + 1, (g->right - g->left) * 0.24);
}

static double place_lanes(struct lane_plot *x, double y) {
  const double k = x->g->k * x->g->tall;
  for (size_t i = 0; i < x->n; i++) {
    x->at[i] = y + LANE / 2 * k;
    y += (LANE + ROW * (double)x->rows[i] + AFTER) * k;
  }
  return y;
}

static void put_all(struct lane_plot *x, across_list *lines) {
  for (size_t i = 0; i < x->items_n; i++)
    find_across(x, &x->items[i], lines);
  for (size_t i = 0; i < lines->n; i++)
    put_beginning(x, &lines->at[i]);
  for (size_t i = 0; i < x->n; i++)
    put_lane(x, i);
  for (size_t i = 0; i < x->items_n; i++)
    put_item(x, &x->items[i]);
  for (size_t i = 0; i < lines->n; i++)
    put_ends(x, &lines->at[i]);
}

double chart_lanes(struct chart_page *g, double y) {
  struct arena *a = &g->s->arena;
  struct lane_plot x = {.g = g, .n = g->rows};
  across_list lines = {0};
  x.order = arena_new(a, x.n + 1, sizeof *x.order);
  x.place = arena_new(a, x.n + 1, sizeof *x.place);
  x.rows = arena_new(a, x.n + 1, sizeof *x.rows);
  x.at = arena_new(a, x.n + 1, sizeof *x.at);
  x.names = g->left + names_width(&x);
  x.axis = (struct chart_axis){
      .x0 = x.names + 8 * g->k, .x1 = g->right - 6 * g->k, .grid = true};
  x.pen = (struct strip_pen){.g = g, .axis = &x.axis, .high = BAR * g->k};
  x.life = (struct strip_pen){.g = g, .axis = &x.axis, .high = LIFE * g->k};
  if (x.n == 0)
    return y;
  number_works(&x);
  lanes_order(&x);
  lanes_pack(&x, lane_words_width);
  x.axis.top = y = chart_axis_above(g, &x.axis, y);
  x.axis.low = place_lanes(&x, y);
  double low = chart_axis(g, &x.axis);
  put_all(&x, &lines);
  low = put_legend(&x, &lines, low);
  low = lane_words_below(&x, low + 2 * g->k);
  lane_note_others(&x);
  vec_drop(&lines);
  return flow_foot(g->s, g->p, low + 4 * g->k, NULL, &g->foot);
}
