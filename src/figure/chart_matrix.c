// SPDX-License-Identifier: GPL-2.0-or-later
// Actors by actors: names of rows on the left, those of columns turned above
// them. Cells are as large as the page has room for, and never smaller than
// SMALLEST: what is more is left out of the chart, not made unreadable.
#include "figure/chart.h"
#include "figure/id.h"
#include "figure/matrix_cell.h"
#include "figure/matrix_foot.h"

#include <math.h>

static const double SMALLEST = 5.5, LEAST_TYPE = 5.8; // points
static const double COUNTED = 7.4; // has room for a sign and a number
static const double LARGEST = 18, GAP = 3, HIGHEST = 700; // of a report
static const double BESIDE = 0.66; // of a page that is as high as it is
static const double NAMES = 0.27, HEADS = 0.2; // of the page's width, at most

// ------------------------------------------------------------------ places

static double widest(const struct chart_page *g, double type) {
  double most = 0;
  for (size_t i = 0; i < g->c->seats_n; i++)
    most = fmax(most, text_width(str_of(g->c->seats[i].name), type,
                                 g->c->seats[i].head));
  return most + 0.2;
}

static size_t gaps(const struct chart *c) {
  const struct chart_frame *last =
      c->frames_n > 0 ? &c->frames[c->frames_n - 1] : NULL;
  bool rest = last && last->first + last->n < c->seats_n;
  return c->frames_n > 0 ? c->frames_n - 1 + rest : 0;
}

// Names are as large as a row is high, of two that touch.
static double type_for(const struct chart_page *g, double cell) {
  return fmin(g->p->legend, fmax(LEAST_TYPE, cell / 0.94));
}

// What remains of the width for cells, once names have theirs.
static double side_for(struct matrix_table *t) {
  const struct chart_page *g = t->g;
  double wide = (g->right - g->left) * t->share;
  double n = fmax(1, (double)g->c->seats_n);
  double between = (double)gaps(g->c) * t->gap + 3 * g->k;
  t->names = fmin(widest(g, t->type), wide * NAMES);
  double least = wide - between - n * SMALLEST;
  if (t->names > least)
    t->names = fmax(least, 24 * g->k);
  t->heads = fmin(widest(g, t->type), wide * HEADS);
  return fmin((wide - between - t->names) / n, LARGEST * g->k);
}

static void place_seats(struct matrix_table *t) {
  const struct chart *c = t->g->c;
  t->at = arena_new(&t->g->s->arena, c->seats_n + 1, sizeof *t->at);
  double at = 0;
  for (size_t i = 0, k = 0; i <= c->seats_n; i++) {
    if (k < c->frames_n && i == c->frames[k].first + c->frames[k].n) {
      at += i < c->seats_n ? t->gap : 0;
      k++;
    }
    t->at[i] = at;
    at += t->cell;
  }
}

static double end_of(const struct matrix_table *t, size_t seat) {
  return t->at[seat] + t->cell;
}

// Of all cells.
static double span(const struct matrix_table *t) {
  size_t n = t->g->c->seats_n;
  return n > 0 ? end_of(t, n - 1) : 0;
}

// ------------------------------------------------------------------- names

static struct lettering name_of(const struct matrix_table *t, size_t i) {
  const struct chart *c = t->g->c;
  const struct chart_frame *last =
      c->frames_n > 0 ? &c->frames[c->frames_n - 1] : NULL;
  bool inside = !last || i < last->first + last->n;
  const struct theme *theme = preset_theme(t->g->p);
  return (struct lettering){.size = t->type,
                            .color = inside ? theme->ink : theme->muted,
                            .bold = c->seats[i].head};
}

static void put_name(struct matrix_table *t, size_t i, bool column) {
  struct chart_page *g = t->g;
  const struct chart_seat *seat = &g->c->seats[i];
  struct lettering how = name_of(t, i);
  double middle = t->at[i] + t->cell / 2 + how.size * CAP_HEIGHT / 2;
  struct scene_group group = {
      .id = scene_id(g->s, NULL, column ? "column-" : "row-", seat->id),
      .classes = column ? "name column" : "name row",
      .title = seat->title};
  scene_open(g->s, &group);
  how.turned = column;
  how.anchor = column ? ANCHOR_START : ANCHOR_END;
  const char *words =
      chart_cut(g, seat->name, column ? t->heads : t->names, &how);
  if (column)
    scene_text(g->s, t->x + middle, t->y - 2.4 * g->k, words, &how);
  else
    scene_text(g->s, t->x - 2.4 * g->k, t->y + middle, words, &how);
  scene_close(g->s);
}

// ------------------------------------------------------------------ ground

static void put_grid(struct matrix_table *t) {
  struct chart_page *g = t->g;
  double all = span(t);
  struct path p = {0};
  for (size_t i = 0; i < g->c->seats_n; i++)
    for (int last = 0; last < 2; last++) {
      double at = last ? end_of(t, i) : t->at[i];
      path_move(&p, t->x, t->y + at);
      path_line(&p, t->x + all, t->y + at);
      path_move(&p, t->x + at, t->y);
      path_line(&p, t->x + at, t->y + all);
    }
  scene_path(g->s, &p, &(struct ink){.line = "#E6E6E2", .width = 0.3});
}

static void put_frames(struct matrix_table *t) {
  struct chart_page *g = t->g;
  const struct theme *theme = preset_theme(g->p);
  for (size_t k = 0; k < g->c->frames_n; k++) {
    const struct chart_frame *f = &g->c->frames[k];
    double at = t->at[f->first] - 0.8;
    double side = end_of(t, f->first + f->n - 1) + 0.8 - at;
    struct scene_group group = {.classes = "frame", .title = f->title};
    scene_open(g->s, &group);
    scene_rect(g->s, t->x + at, t->y + at, side, side, 0.8,
               &(struct ink){.fill = theme->hull_fill,
                             .line = "#A9A798",
                             .width = 0.6 * g->k});
    scene_close(g->s);
  }
}

// Between frames, all through the table.
static void put_rules(struct matrix_table *t) {
  struct chart_page *g = t->g;
  double all = span(t);
  struct path p = {0};
  for (size_t k = 0; k < g->c->frames_n; k++) {
    size_t next = g->c->frames[k].first + g->c->frames[k].n;
    double at = next < g->c->seats_n ? t->at[next] - t->gap / 2 : all;
    if (next >= g->c->seats_n)
      continue;
    path_move(&p, t->x, t->y + at);
    path_line(&p, t->x + all, t->y + at);
    path_move(&p, t->x + at, t->y);
    path_line(&p, t->x + at, t->y + all);
  }
  scene_path(g->s, &p, &(struct ink){.line = "#C9C7BA", .width = 0.4 * g->k});
}

static void put_diagonal(struct matrix_table *t) {
  struct path p = {0};
  for (size_t i = 0; i < t->g->c->seats_n; i++)
    path_rect(&p, t->x + t->at[i] + 0.3, t->y + t->at[i] + 0.3, t->cell - 0.6,
              t->cell - 0.6, 0);
  scene_path(t->g->s, &p, &(struct ink){.fill = "#D9D9D3"});
}

// ------------------------------------------------------------------- cells

static struct matrix_place place_of(const struct matrix_table *t,
                                    const struct chart_cell *c) {
  const double inset = 0.25, side = t->cell - 2 * inset;
  double type = side >= 6.8 ? fmax(LEAST_TYPE, fmin(side * 0.6, t->type)) : 0;
  return (struct matrix_place){t->x + t->at[c->column] + inset,
                               t->y + t->at[c->row] + inset, side, type};
}

static void put_cell(struct matrix_table *t, const struct chart_cell *c) {
  static const char *const states[CHART_STATES] = {
      [CHART_NEUTRAL] = "neutral", [CHART_ALLY] = "ally",
      [CHART_MIXED] = "mixed",     [CHART_HOSTILE] = "hostile",
      [CHART_NONE] = "none",
  };
  struct chart_page *g = t->g;
  const struct scene_datum data[] = {
      {"from", g->c->seats[c->row].id},
      {"to", g->c->seats[c->column].id},
      {"state", states[c->state]},
      {"friendly", c->friendly ? c->friendly : "no"},
      {"hostile", c->hostile ? c->hostile : "no"},
      {"other", c->other ? c->other : "no"},
      {"ties", scene_words(g->s, "%zu", c->ties)},
      {"denied", c->denied ? "yes" : "no"},
      {"change", c->change ? c->change : "no"},
  };
  struct scene_group group = {.id = scene_id(g->s, NULL, "cell-", c->id),
                              .classes = "cell",
                              .title = c->title,
                              .data = data,
                              .data_n = sizeof data / sizeof *data};
  struct matrix_place at = place_of(t, c);
  scene_open(g->s, &group);
  matrix_cell_draw(g, c, &at);
  scene_close(g->s);
}

// ------------------------------------------------------------------ legend

struct sample {
  struct chart_cell cell;
  double type;
};

static void put_sample(struct chart_page *g, double x, double y, double w,
                       double h, const void *what) {
  const struct sample *s = what;
  double side = fmax(h, 8.4);
  matrix_cell_draw(g, &s->cell,
                   &(struct matrix_place){x + w - side, y + h / 2 - side / 2,
                                          side, s->type});
}

// Which signs occur.
struct occurring {
  bool state[CHART_STATES], likely, possible, definite;
  bool denied, several, pale, changed, perhaps;
};

static void look_at(struct occurring *o, const char *certainty) {
  o->definite |= certainty && strcmp(certainty, "definite") == 0;
  o->likely |= certainty && strcmp(certainty, "likely") == 0;
  o->possible |= certainty && strcmp(certainty, "possible") == 0;
}

// While places are not yet found, every number is taken to have room.
static bool is_counted(const struct matrix_table *t,
                       const struct chart_cell *c) {
  if (!t->at)
    return c->ties > 1;
  const struct matrix_place at = place_of(t, c);
  return matrix_cell_counts(c, &at);
}

static struct occurring occurring_in(const struct matrix_table *t) {
  const struct chart *c = t->g->c;
  struct occurring o = {0};
  for (size_t i = 0; i < c->cells_n; i++) {
    const struct chart_cell *x = &c->cells[i];
    o.state[x->state] |= x->state != CHART_NONE || x->edges_n > 0;
    look_at(&o, x->friendly);
    look_at(&o, x->hostile);
    look_at(&o, x->state == CHART_NEUTRAL ? x->other : NULL);
    o.denied |= x->denied;
    o.several |= is_counted(t, x);
    o.pale |= x->pale && x->state != CHART_NONE;
    o.changed |= x->change && strcmp(x->change, "definite") == 0;
    o.perhaps |= x->change && strcmp(x->change, "definite") != 0;
  }
  return o;
}

static double legend(struct matrix_table *t, double y) {
  struct chart_page *g = t->g;
  const struct occurring o = occurring_in(t);
  const char *sure = "definite", *likely = "likely", *possible = "possible";
  const double type = LEAST_TYPE;
#define FRIENDS .state = CHART_ALLY, .friendly
#define FOES .state = CHART_HOSTILE, .hostile
  const struct {
    bool is;
    struct sample sample;
    const char *words;
  } all[] = {
      {o.state[CHART_ALLY], {{FRIENDS = sure}, 0}, "friendly"},
      {o.state[CHART_HOSTILE], {{FOES = sure}, 0}, "hostile"},
      {o.state[CHART_MIXED],
       {{.state = CHART_MIXED, .friendly = sure, .hostile = sure}, 0},
       "both"},
      {o.state[CHART_NEUTRAL],
       {{.state = CHART_NEUTRAL, .other = sure}, 0},
       "neither, as talks"},
      {o.state[CHART_NONE],
       {{.state = CHART_NONE, .edges_n = 1}, 0},
       "formal links only"},
      {o.definite, {{FOES = sure}, 0}, "full: definite"},
      {o.likely, {{FOES = likely}, 0}, "striped: likely"},
      {o.possible, {{FOES = possible}, 0}, "dotted: possible"},
      {o.several,
       {{FRIENDS = sure, .ties = 3}, type},
       "number of ties, if several"},
      {o.denied,
       {{FRIENDS = sure, .denied = true}, 0},
       "denied, doubted or retracted"},
      {o.changed, {{FOES = sure, .change = sure}, 0}, "changed"},
      {o.perhaps, {{FOES = sure, .change = likely}, 0}, "may have changed"},
      {o.pale, {{FOES = sure, .pale = true}, 0}, "pale: no change is known"},
  };
#undef FRIENDS
#undef FOES
  enum { ALL = sizeof all / sizeof *all };
  struct chart_key key[ALL];
  size_t n = 0;
  for (size_t i = 0; i < ALL; i++)
    if (all[i].is)
      key[n++] = (struct chart_key){put_sample, &all[i].sample, all[i].words};
  return n > 0 ? chart_legend(g, y, key, n) : y;
}

// How high legend and foot are, drawn where nobody sees it.
static double height_below(const struct matrix_table *t) {
  struct chart_page page = *t->g;
  struct matrix_table trial = *t;
  struct scene s = {.aside = t->g->s->aside};
  const size_t said = s.aside ? s.aside->n : 0;
  page.s = &s;
  trial.g = &page;
  double high = legend(&trial, 0);
  high = frame_foot(&s, page.p, high + 4 * page.k, &page.foot);
  scene_drop(&s);
  if (t->g->s->aside)
    t->g->s->aside->n = said;
  return high;
}

// The same where they stand beside the cells; the works are a note then.
static double height_beside(const struct matrix_table *t) {
  struct chart_page page = *t->g;
  struct matrix_table trial = *t;
  struct scene s = {.aside = t->g->s->aside};
  const size_t said = s.aside ? s.aside->n : 0;
  page.s = &s;
  page.left = t->beside;
  trial.g = &page;
  double high = legend(&trial, -page.p->legend);
  high = frame_notes(&s, page.p, page.left, high + 4 * page.k,
                     page.right - page.left, &page.foot);
  scene_drop(&s);
  if (t->g->s->aside)
    t->g->s->aside->n = said;
  return high;
}

// ------------------------------------------------------------------- whole

static double height_of(const struct chart_page *g) {
  return g->p->height > 0 ? g->p->height : HIGHEST * g->p->width / 482;
}

// What is left for legend and notes is what they get.
static void find_beside(struct matrix_table *t, double y) {
  const struct chart_page *g = t->g;
  double n = (double)g->c->seats_n, last = g->p->source * LINE_HEIGHT + 6;
  double between = (double)gaps(g->c) * t->gap + 3 * g->k;
  double room = height_of(g) - y - last - g->p->margin - 4 * g->k;
  t->share = BESIDE;
  t->type = g->p->legend;
  for (int again = 0; again < 3; again++) {
    double wide = side_for(t);
    t->cell = fmax(SMALLEST, fmin(wide, (room - t->heads - between) / n));
    t->type = type_for(g, t->cell);
  }
  side_for(t);
  t->beside = g->left + t->names + between + n * t->cell + 14 * g->k;
  t->height = height_beside;
  matrix_foot_press_works(t, room);
  matrix_foot_press_denials(t, room);
}

static double put_beside(struct matrix_table *t, double y) {
  struct chart_page *g = t->g;
  double left = g->left;
  g->left = t->beside;
  y = legend(t, y - g->p->legend);
  y = frame_notes(g->s, g->p, g->left, y + 4 * g->k, g->right - g->left,
                  &g->foot);
  g->left = left;
  g->foot.notes_n = g->foot.sources_n = 0;
  return y;
}

static void find_sizes(struct matrix_table *t, double y) {
  const struct chart *c = t->g->c;
  double n = (double)c->seats_n;
  double between = (double)gaps(c) * t->gap + 3 * t->g->k;
  t->type = t->g->p->legend;
  // Smaller cells have smaller names, which leave more room for cells.
  for (int again = 0; again < 3; again++) {
    double wide = side_for(t);
    double room = height_of(t->g) - y - t->heads - between;
    matrix_foot_renew(t);
    if (t->numbers.works.n > 0)
      matrix_foot_press_works(t, room - n * fmin(wide, COUNTED));
    matrix_foot_press_denials(t, room - n * SMALLEST);
    t->cell = fmin(wide, (room - t->height(t)) / n);
    t->cell = fmax(SMALLEST, t->cell);
    t->type = type_for(t->g, t->cell);
  }
  side_for(t);
}

double chart_matrix(struct chart_page *g, double y) {
  struct matrix_table t = {
      .g = g, .gap = GAP * g->k, .share = 1, .height = height_below};
  const struct chart *c = g->c;
  t.numbers = numbers_of(&g->s->arena, &g->d, 1);
  if (gaps(c) > 8)
    t.gap *= 8.0 / (double)gaps(c);
  matrix_foot_fill(&t);
  if (c->seats_n == 0)
    return y;
  // A page that is wide and low has room at the side.
  (g->p->height > 0 ? find_beside : find_sizes)(&t, y);
  place_seats(&t);
  t.x = g->left + t.names + 3 * g->k;
  t.y = y + t.heads + 3 * g->k;
  put_frames(&t);
  put_grid(&t);
  put_rules(&t);
  put_diagonal(&t);
  for (size_t i = 0; i < c->seats_n; i++) {
    put_name(&t, i, false);
    put_name(&t, i, true);
  }
  for (size_t i = 0; i < c->cells_n; i++)
    put_cell(&t, &c->cells[i]);
  double low = t.y + span(&t);
  return t.beside > 0 ? fmax(low, put_beside(&t, y)) : legend(&t, low);
}
