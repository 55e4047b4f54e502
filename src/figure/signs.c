// SPDX-License-Identifier: GPL-2.0-or-later
// Many dates on one page: a triangle of signs a date, a cell a pair of actors,
// the names once a row of triangles. The same actors in all of them, in the
// same order.
#include "figure/chart.h"
#include "figure/dates.h"
#include "figure/matrix_cell.h"

#include <math.h>

static const double GAP = 13;       // between triangles
static const double LARGEST = 14;   // of cells
static const double SMALLEST = 5.6; // of them where a number has one letter
static const double OF_TWO = 6.8;   // the same of two
static const double NAMES = 0.24;   // of the width, at most
static const double TYPE = 5.8;     // of numbers
static const double SOMEBODY = 0.8; // of grey, where somebody is tied
static const double NOBODY = 0.28;  // of grey, where somebody is not tied

enum { FEW = 4, MOST = 12, MOST_OF_THREE = 16, MOST_OF_TWO = 24 };
enum { MOST_OF_ONE = 40 };

struct signs {
  struct page *g;
  struct page_dates dates;
  struct chart_page page; // for those who draw cells
  uint32_t *order;        // actors of the series, as they stand
  size_t columns, rows;
  double names, numbers; // room for those before the first column
  double cell, gap, head;
};

// ------------------------------------------------------------------- order

static const char *group_of(const struct signs *x, uint32_t actor) {
  const struct page_series *s = &x->dates.series;
  for (size_t i = 0; i < s->n; i++) {
    uint32_t node = s->node[i][actor];
    if (node != UINT32_MAX && s->d[i]->nodes.at[node].cluster)
      return s->d[i]->nodes.at[node].cluster;
  }
  return NULL;
}

// Those with most partners first, each followed by who is of its group.
static void put_in_order(struct signs *x) {
  const struct page_series *s = &x->dates.series;
  bool *placed = mem_new(x->dates.k + 1, sizeof *placed);
  size_t n = 0;
  for (size_t i = 0; i < x->dates.k; i++) {
    const char *group = group_of(x, s->order[i]);
    if (placed[i])
      continue;
    for (size_t k = i; k < x->dates.k; k++) {
      const char *other = group_of(x, s->order[k]);
      bool same = group && other && strcmp(group, other) == 0;
      if (placed[k] || (k != i && !same))
        continue;
      placed[k] = true;
      x->order[n++] = s->order[k];
    }
  }
  mem_free(placed);
}

// ------------------------------------------------------------------ places

static double names_width(const struct signs *x) {
  double most = 0;
  for (size_t i = 0; i < x->dates.k; i++)
    most =
        fmax(most, text_width(str_of(x->dates.series.actors[x->order[i]].label),
                              x->g->p.legend, false));
  return fmin(most + 1, NAMES * (x->page.right - x->page.left));
}

// Whether triangles of so many actors stand beside each other.
static bool find_places(struct signs *x) {
  const double n = (double)x->dates.k, unit = x->page.k;
  const double least = (x->dates.k > 9 ? OF_TWO : SMALLEST) * unit;
  x->gap = GAP * unit;
  x->names = names_width(x);
  x->numbers = text_width(STR("88"), TYPE * unit, false) + 6 * unit;
  double room = x->page.right - x->page.left - x->names - x->numbers + x->gap;
  x->columns = (size_t)(room / (n * least + x->gap) + 1e-6);
  if (x->columns == 0)
    return false;
  x->columns = x->columns < x->g->n ? x->columns : x->g->n;
  x->rows = (x->g->n + x->columns - 1) / x->columns;
  while (x->columns > 1 && (x->columns - 1) * x->rows >= x->g->n)
    x->columns--;
  x->cell =
      fmin(LARGEST * unit, (room / (double)x->columns - x->gap) / fmax(n, 1));
  x->head = x->g->p.subtitle * LINE_HEIGHT + 3 * unit + TYPE * unit + 3 * unit;
  return true;
}

// Of a row of triangles, and the room below it.
static double row_height(const struct signs *x) {
  return x->head + (double)x->dates.k * x->cell + x->gap;
}

// ------------------------------------------------------------------- cells

static struct chart_cell cell_of(const struct drawn_pair *p) {
  static const enum chart_state states[] = {
      [DRAWN_FRIENDLY] = CHART_ALLY, [DRAWN_HOSTILE] = CHART_HOSTILE,
      [DRAWN_BOTH] = CHART_MIXED,    [DRAWN_NEITHER] = CHART_NEUTRAL,
      [DRAWN_FORMAL] = CHART_NONE,
  };
  return (struct chart_cell){.state = states[p->state],
                             .friendly = p->friendly.certainty,
                             .hostile = p->hostile.certainty,
                             .other = p->neither.certainty,
                             .ties = p->state == DRAWN_FORMAL ? 0 : p->n,
                             .denied = p->denied,
                             .edges_n = p->n};
}

static const char *state_word(enum drawn_state state) {
  static const char *const words[] = {[DRAWN_FRIENDLY] = "friendly",
                                      [DRAWN_HOSTILE] = "hostile",
                                      [DRAWN_BOTH] = "both",
                                      [DRAWN_NEITHER] = "neither",
                                      [DRAWN_FORMAL] = "structure"};
  return words[state];
}

static void draw_pair(struct signs *x, size_t date,
                      const struct drawing_edge *e,
                      const struct matrix_place *at) {
  struct scene *s = &x->g->f->scene;
  const ent_drawing *d = x->dates.lined[date];
  const struct chart_cell cell = cell_of(e->pair);
  const struct scene_datum data[] = {
      {"from", d->nodes.at[e->from].id},
      {"to", d->nodes.at[e->to].id},
      {"state", state_word(e->pair->state)},
      {"certainty", e->certainty},
      {"ties", scene_words(s, "%zu", e->pair->n)},
      {"denied", e->pair->denied ? "yes" : "no"}};
  scene_open(s, &(struct scene_group){
                    .classes = "cell",
                    .title = scene_words(
                        s, "%s: %s", x->g->drawings[date]->dates, e->tooltip),
                    .data = data,
                    .data_n = sizeof data / sizeof *data});
  matrix_cell_draw(&x->page, &cell, at);
  scene_close(s);
}

// Where an actor stands in the order.
static size_t seat_of(const struct signs *x, const char *id) {
  size_t k = 0;
  while (k < x->dates.k &&
         strcmp(x->dates.series.actors[x->order[k]].id, id) != 0)
    k++;
  return k;
}

static void draw_pairs(struct signs *x, size_t date, double left, double top) {
  const ent_drawing *d = x->dates.lined[date];
  const double inset = 0.25;
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    size_t a = seat_of(x, d->nodes.at[e->from].id);
    size_t b = seat_of(x, d->nodes.at[e->to].id);
    size_t row = a > b ? a : b, column = a > b ? b : a;
    draw_pair(x, date, e,
              &(struct matrix_place){left + (double)column * x->cell + inset,
                                     top + (double)row * x->cell + inset,
                                     x->cell - 2 * inset, 0});
  }
}

// ------------------------------------------------------------------ ground

// Who is tied then, who is not, and who is not known to be.
enum presence { THERE, ABSENT, PERHAPS };

static enum presence presence_of(const struct signs *x, size_t date,
                                 size_t seat) {
  uint32_t actor = x->order[seat];
  return x->dates.series.node[date][actor] != UINT32_MAX ? THERE
         : series_perhaps(&x->dates.series, date,
                          x->dates.series.actors[actor].id)
             ? PERHAPS
             : ABSENT;
}

static void put_presence(struct chart_page *g, double x, double y, double w,
                         double h, const void *what) {
  const enum presence p = *(const enum presence *)what;
  const char *grey = chart_tint(g->s, preset_theme(g->p)->rule, SOMEBODY);
  double side = fmin(w, fmax(h, 8.4)) - 0.5;
  scene_rect(g->s, x + w - side, y + h / 2 - side / 2, side, side, 0,
             p == PERHAPS ? &(struct ink){.line = grey, .width = 0.8}
             : p == THERE
                 ? &(struct ink){.fill = grey}
                 : &(struct ink){.fill = chart_tint(g->s, grey, NOBODY)});
}

static void draw_ground(struct signs *x, size_t date, double left, double top) {
  struct path grid = {0};
  for (size_t row = 0; row < x->dates.k; row++) {
    const enum presence p = presence_of(x, date, row);
    for (size_t column = 0; column < row; column++)
      path_rect(&grid, left + (double)column * x->cell + 0.25,
                top + (double)row * x->cell + 0.25, x->cell - 0.5,
                x->cell - 0.5, 0);
    put_presence(&x->page, left + (double)row * x->cell,
                 top + (double)row * x->cell, x->cell - 0.25, x->cell, &p);
  }
  scene_path(x->page.s, &grid, &(struct ink){.line = "#E6E6E2", .width = 0.4});
}

// ------------------------------------------------------------------- names

static void draw_names(struct signs *x, double top) {
  const struct theme *t = preset_theme(&x->g->p);
  struct lettering name = {
      .size = x->g->p.legend, .color = t->ink, .anchor = ANCHOR_END};
  struct lettering number = {
      .size = TYPE * x->page.k, .color = t->muted, .anchor = ANCHOR_END};
  for (size_t i = 0; i < x->dates.k; i++) {
    double y = top + ((double)i + 0.5) * x->cell;
    const char *label = chart_cut(
        &x->page, x->dates.series.actors[x->order[i]].label, x->names, &name);
    scene_text(x->page.s, x->page.left + x->names,
               y + name.size * CAP_HEIGHT / 2, label, &name);
    scene_text(x->page.s, x->page.left + x->names + x->numbers - 3 * x->page.k,
               y + number.size * CAP_HEIGHT / 2,
               scene_words(x->page.s, "%zu", i + 1), &number);
  }
}

// The date, how much is shown, and the numbers of the columns.
static void draw_head(struct signs *x, size_t date, double left, double top) {
  struct page *g = x->g;
  struct scene *s = &g->f->scene;
  const struct theme *t = preset_theme(&g->p);
  const double wide = (double)x->dates.k * x->cell;
  struct lettering bold = {
      .size = g->p.subtitle, .color = t->ink, .bold = true};
  struct lettering small = {
      .size = TYPE * x->page.k, .color = t->muted, .anchor = ANCHOR_END};
  const char *count = dates_count(g, &x->dates, date);
  double y = top + g->p.subtitle * LINE_HEIGHT - g->p.subtitle * 0.15;
  double room = wide - text_width(str_of(count), small.size, false) - 4;
  const char *dates = g->drawings[date]->dates;
  if (text_width(str_of(dates), bold.size, true) > room)
    dates = dates_short(s, dates);
  bool beside = text_width(str_of(dates), bold.size, true) <= room;
  scene_line(s, left, top, left + wide, top,
             &(struct ink){.line = t->ink, .width = 0.7});
  scene_text(s, left, y,
             chart_cut(&x->page, dates, beside ? room : wide, &bold), &bold);
  if (beside)
    scene_text(s, left + wide, y, count, &small);
  small.anchor = ANCHOR_MIDDLE;
  for (size_t i = 0; i < x->dates.k; i++)
    scene_text(s, left + ((double)i + 0.5) * x->cell,
               top + x->head - 2 * x->page.k, scene_words(s, "%zu", i + 1),
               &small);
}

static double draw_triangles(struct signs *x, double y) {
  struct scene *s = &x->g->f->scene;
  const double first = x->page.left + x->names + x->numbers;
  const double step = (double)x->dates.k * x->cell + x->gap;
  for (size_t i = 0; i < x->g->n; i++) {
    double top = y + (double)(i / x->columns) * row_height(x);
    double left = first + (double)(i % x->columns) * step;
    if (i % x->columns == 0)
      draw_names(x, top + x->head);
    scene_open(s, &(struct scene_group){.id = scene_words(s, "panel%zu", i + 1),
                                        .classes = "triangle",
                                        .title = x->g->drawings[i]->dates});
    draw_head(x, i, left, top);
    draw_ground(x, i, left, top + x->head);
    draw_pairs(x, i, left, top + x->head);
    scene_close(s);
  }
  return y + (double)x->rows * row_height(x) - x->gap;
}

// ------------------------------------------------------------------ legend

static void put_sample(struct chart_page *g, double x, double y, double w,
                       double h, const void *what) {
  double side = fmax(h, 8.4);
  matrix_cell_draw(
      g, what,
      &(struct matrix_place){x + w - side, y + h / 2 - side / 2, side, 0});
}

// Which signs occur.
struct occurring {
  bool state[CHART_STATES], likely, possible, definite, denied;
  bool presence[PERHAPS + 1];
};

static void look_at(struct occurring *o, const char *certainty) {
  if (!certainty)
    return;
  o->definite |= strcmp(certainty, "definite") == 0;
  o->likely |= strcmp(certainty, "likely") == 0;
  o->possible |= strcmp(certainty, "possible") == 0;
}

static struct occurring occurring_in(const struct signs *x) {
  struct occurring o = {0};
  for (size_t i = 0; i < x->g->n; i++) {
    for (size_t k = 0; k < x->dates.lined[i]->edges.n; k++) {
      const struct chart_cell c = cell_of(x->dates.lined[i]->edges.at[k].pair);
      o.state[c.state] = true;
      o.denied |= c.denied;
      look_at(&o, c.friendly);
      look_at(&o, c.hostile);
      look_at(&o, c.state == CHART_NEUTRAL ? c.other : NULL);
    }
    for (size_t k = 0; k < x->dates.k; k++)
      o.presence[presence_of(x, i, k)] = true;
  }
  return o;
}

static double draw_legend(struct signs *x, double y) {
  static const enum presence there = THERE, absent = ABSENT, perhaps = PERHAPS;
  const struct occurring o = occurring_in(x);
  const char *sure = "definite", *likely = "likely", *possible = "possible";
#define FRIENDS .state = CHART_ALLY, .friendly
#define FOES .state = CHART_HOSTILE, .hostile
  const struct {
    bool is;
    struct chart_cell cell;
    const char *words;
  } all[] = {
      {o.state[CHART_ALLY], {FRIENDS = sure}, "friendly"},
      {o.state[CHART_HOSTILE], {FOES = sure}, "hostile"},
      {o.state[CHART_MIXED],
       {.state = CHART_MIXED, .friendly = sure, .hostile = sure},
       "both"},
      {o.state[CHART_NEUTRAL],
       {.state = CHART_NEUTRAL, .other = sure},
       "neither, as talks"},
      {o.state[CHART_NONE],
       {.state = CHART_NONE, .edges_n = 1},
       "formal link only"},
      {o.likely, {FOES = likely}, "striped: likely"},
      {o.possible, {FOES = possible}, "dotted: possible"},
      {o.denied,
       {FRIENDS = sure, .denied = true},
       "denied, doubted or retracted"},
  };
#undef FRIENDS
#undef FOES
  enum { ALL = sizeof all / sizeof *all };
  struct chart_key key[ALL + 3];
  size_t n = 0;
  for (size_t i = 0; i < ALL; i++)
    if (all[i].is)
      key[n++] = (struct chart_key){put_sample, &all[i].cell, all[i].words};
  if (o.presence[THERE] && (o.presence[ABSENT] || o.presence[PERHAPS]))
    key[n++] = (struct chart_key){put_presence, &there, "tied then"};
  if (o.presence[ABSENT])
    key[n++] = (struct chart_key){put_presence, &absent, "not tied then"};
  if (o.presence[PERHAPS])
    key[n++] = (struct chart_key){put_presence, &perhaps, "perhaps tied then"};
  return n > 0 ? chart_legend(&x->page, y, key, n) : y;
}

// -------------------------------------------------------------------- page

static void show(struct signs *x, enum below_told told) {
  struct scene *s = &x->g->f->scene;
  s->items.n = 0;
  double y = dates_head(x->g, &x->dates, "a cell is a pair of them");
  y = draw_triangles(x, y);
  y = draw_legend(x, y) + 4 * x->page.k;
  s->width = x->g->p.width;
  s->height = dates_foot(x->g, &x->dates, y, told);
}

// As much in words as there is room for; whether there is room for any.
static bool fits(struct signs *x) {
  for (enum below_told told = BELOW_ALL;; told++) {
    show(x, told);
    if (x->g->f->scene.height <= dates_most_high(x->g))
      return true;
    if (told == BELOW_ACTORS)
      return false;
  }
}

static bool draw(struct signs *x, size_t k) {
  dates_take(x->g, &x->dates, k);
  x->order = arena_new(&x->g->f->scene.arena, k + 1, sizeof *x->order);
  put_in_order(x);
  return find_places(x) && fits(x);
}

static size_t most_of(const struct signs *x) {
  size_t n = x->g->n, named = x->dates.series.named;
  size_t most = n == 1   ? MOST_OF_ONE
                : n == 2 ? MOST_OF_TWO
                : n == 3 ? MOST_OF_THREE
                         : MOST;
  most = most > named ? most : named;
  return most < x->dates.series.actors_n ? most : x->dates.series.actors_n;
}

void page_signs(struct page *g) {
  struct signs x = {.g = g, .dates = dates_of(g)};
  size_t k = most_of(&x), least = x.dates.series.named;
  x.page = (struct chart_page){.s = &g->f->scene,
                               .p = &g->p,
                               .d = g->drawings[0],
                               .left = g->p.margin,
                               .right = g->p.width - g->p.margin,
                               .k = g->p.legend / 7};
  dates_press(g);
  least = least > FEW ? least : FEW;
  while (!draw(&x, k) && k > least)
    k--;
  g->nets = NULL;
  g->f->detail = "signs";
  g->f->scene.description = net_described(&g->f->scene, g->drawings, g->n);
}
