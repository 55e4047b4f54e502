// SPDX-License-Identifier: GPL-2.0-or-later
// Actors by actors: names of rows on the left, those of columns turned above
// them. Cells are as large as the page has room for, and never smaller than
// SMALLEST: what is more is left out of the chart, not made unreadable.
#include "base/buf.h"
#include "figure/chart.h"
#include "figure/id.h"
#include "figure/matrix_cell.h"
#include "figure/numbers.h"

#include <math.h>

static const double SMALLEST = 5.5, LEAST_TYPE = 5.8; // points
static const double COUNTED = 7.4; // has room for a sign and a number
static const double LARGEST = 18, GAP = 3, HIGHEST = 700; // of a report
static const double NAMES = 0.27, HEADS = 0.2; // of the page's width, at most

struct table {
  struct chart_page *g;
  double cell, type;   // side of a cell; size of names
  double names, heads; // room for those of rows, of columns
  double x, y;         // of the first cell
  double gap;          // around frames
  double *at;          // of each seat, from the first
  struct numbers numbers;
  const char **notes; // with room for one more
  size_t notes_n;
};

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
static double side_for(struct table *t) {
  const struct chart_page *g = t->g;
  double wide = g->right - g->left, n = (double)fmax(1, (double)g->c->seats_n);
  double between = (double)gaps(g->c) * t->gap + 3 * g->k;
  t->names = fmin(widest(g, t->type), wide * NAMES);
  double least = wide - between - n * SMALLEST;
  if (t->names > least)
    t->names = fmax(least, 24 * g->k);
  t->heads = fmin(widest(g, t->type), wide * HEADS);
  return fmin((wide - between - t->names) / n, LARGEST * g->k);
}

static void place_seats(struct table *t) {
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

static double end_of(const struct table *t, size_t seat) {
  return t->at[seat] + t->cell;
}

// Of all cells.
static double span(const struct table *t) {
  size_t n = t->g->c->seats_n;
  return n > 0 ? end_of(t, n - 1) : 0;
}

// ------------------------------------------------------------------- names

static struct lettering name_of(const struct table *t, size_t i) {
  const struct chart *c = t->g->c;
  const struct chart_frame *last =
      c->frames_n > 0 ? &c->frames[c->frames_n - 1] : NULL;
  bool inside = !last || i < last->first + last->n;
  const struct theme *theme = preset_theme(t->g->p);
  return (struct lettering){.size = t->type,
                            .color = inside ? theme->ink : theme->muted,
                            .bold = c->seats[i].head};
}

static void put_name(struct table *t, size_t i, bool column) {
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

static void put_grid(struct table *t) {
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

static void put_frames(struct table *t) {
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
static void put_rules(struct table *t) {
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

static void put_diagonal(struct table *t) {
  struct path p = {0};
  for (size_t i = 0; i < t->g->c->seats_n; i++)
    path_rect(&p, t->x + t->at[i] + 0.3, t->y + t->at[i] + 0.3, t->cell - 0.6,
              t->cell - 0.6, 0);
  scene_path(t->g->s, &p, &(struct ink){.fill = "#D9D9D3"});
}

// ------------------------------------------------------------------- cells

static void put_cell(struct table *t, const struct chart_cell *c) {
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
  double inset = 0.25;
  struct matrix_place at = {t->x + t->at[c->column] + inset,
                            t->y + t->at[c->row] + inset, t->cell - 2 * inset,
                            0};
  at.type = at.side >= 6.8 ? fmax(LEAST_TYPE, fmin(at.side * 0.6, t->type)) : 0;
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
  bool denied, several, uncounted, pale, changed, perhaps;
};

static void look_at(struct occurring *o, const char *certainty) {
  o->definite |= certainty && strcmp(certainty, "definite") == 0;
  o->likely |= certainty && strcmp(certainty, "likely") == 0;
  o->possible |= certainty && strcmp(certainty, "possible") == 0;
}

static struct occurring occurring_in(const struct chart *c) {
  struct occurring o = {0};
  for (size_t i = 0; i < c->cells_n; i++) {
    const struct chart_cell *x = &c->cells[i];
    o.state[x->state] |= x->state != CHART_NONE || x->edges_n > 0;
    look_at(&o, x->friendly);
    look_at(&o, x->hostile);
    look_at(&o, x->state == CHART_NEUTRAL ? x->other : NULL);
    o.denied |= x->denied;
    o.several |= x->ties > 1;
    o.pale |= x->pale && x->state != CHART_NONE;
    o.changed |= x->change && strcmp(x->change, "definite") == 0;
    o.perhaps |= x->change && strcmp(x->change, "definite") != 0;
  }
  return o;
}

static double legend(struct chart_page *g, double y) {
  const struct occurring o = occurring_in(g->c);
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

// -------------------------------------------------------------------- foot

static bool same_ends(const struct drawing_edge *a,
                      const struct drawing_edge *b) {
  return a->from == b->from && a->to == b->to &&
         strcmp(a->against, b->against) == 0;
}

// "Pakistan → Haqqani Network: supports, hosts, denied by Pakistan (3,5)": the
// denied ties from `i` on of which the same is said by the same works.
static void add_denial(struct table *t, struct buf *b, const size_t *of,
                       size_t *i, size_t n) {
  struct chart_page *g = t->g;
  const ent_drawing *d = g->d;
  const struct citing citing = {t->numbers.of[0], 0};
  const struct drawing_edge *first = &d->edges.at[of[*i]];
  const char *works = numbers_against(&g->s->arena, &citing, first);
  buf_addf(b, "%s%s %s %s: %s", b->n ? "; " : "\u2298 ",
           d->nodes.at[first->from].label, first->directed ? "→" : "↔",
           d->nodes.at[first->to].label, first->label);
  for (++*i; *i < n; ++*i) {
    const struct drawing_edge *e = &d->edges.at[of[*i]];
    if (!same_ends(first, e) || e->directed != first->directed ||
        strcmp(numbers_against(&g->s->arena, &citing, e), works) != 0)
      break;
    buf_addf(b, ", %s", e->label);
  }
  buf_addf(b, ": %s%s%s%s", first->against, *works ? " (" : "", works,
           *works ? ")" : "");
}

// Every tie that somebody denies, with who does.
static const char *denials(struct table *t) {
  const ent_drawing *d = t->g->d;
  size_t *of = mem_new(d->edges.n + 1, sizeof *of), n = 0;
  struct buf b = {0};
  for (size_t i = 0; i < d->edges.n; i++)
    if (d->edges.at[i].against)
      of[n++] = i;
  for (size_t i = 0; i < n;)
    add_denial(t, &b, of, &i, n);
  const char *words = b.n ? scene_words(t->g->s, "%s.", b.at) : NULL;
  buf_drop(&b);
  mem_free(of);
  return words;
}

// A cell has no room for words, nor for the numbers of works.
static const char on_ties[] =
    "How many ties a cell stands for, their words and the works that each "
    "rests on are in the list of ties (CSV); words also in SVG, where a cell "
    "is pointed at.";

static void add_notes(struct table *t) {
  struct chart_page *g = t->g;
  const ent_drawing *d = g->d;
  const char **notes = arena_new(&g->s->arena, d->notes.n + 5, sizeof *notes);
  const char *denied = denials(t);
  size_t n = 0;
  if (g->c->seats_n > 0)
    notes[n++] = scene_words(
        g->s, "%s%s%s%s%s", g->c->reading, d->definite ? " D" : "",
        d->definite ? d->definite + 1 : "", d->definite ? ". " : " ", on_ties);
  if (denied)
    notes[n++] = denied;
  for (size_t i = 0; i < d->notes.n; i++)
    notes[n++] = d->notes.at[i];
  t->notes = notes;
  t->notes_n = n;
  g->foot.notes = notes;
  g->foot.notes_n = n;
  g->foot.sources = t->numbers.works.list;
  g->foot.sources_n = t->numbers.works.n;
}

// How high legend and foot are, drawn where nobody sees it.
static double height_below(const struct table *t) {
  struct chart_page trial = *t->g;
  struct scene s = {0};
  trial.s = &s;
  double high = legend(&trial, 0);
  high = frame_foot(&s, trial.p, high + 4 * trial.k, &trial.foot);
  scene_drop(&s);
  return high;
}

// Whether a note speaks of one of the numbers of a work: "3" of "1,3".
static bool *referred(const struct table *t) {
  const ent_drawing *d = t->g->d;
  bool *of = mem_new(t->numbers.sources + 2, sizeof *of);
  for (size_t i = 0; i < d->edges.n; i++)
    for (size_t k = 0; k < d->edges.at[i].against_citations; k++)
      of[t->numbers.of[0][d->edges.at[i].against_cites[k]]] = true;
  return of;
}

static bool is_referred(const struct frame_source *work, const bool *of) {
  for (const char *at = work->numbers; *at; at += *at == ',') {
    size_t number = 0;
    for (; *at >= '0' && *at <= '9'; at++)
      number = number * 10 + (size_t)(*at - '0');
    if (of[number])
      return true;
  }
  return false;
}

// All works one after the other, in the room of a paragraph; of these so many,
// first those that the notes refer to.
static const char *works_in_a_row(struct table *t, size_t most) {
  const struct works *all = &t->numbers.works;
  bool *of = referred(t), *in = mem_new(all->n + 1, sizeof *in);
  size_t n = 0;
  for (int rest = 0; rest < 2; rest++)
    for (size_t i = 0; i < all->n && n < most; i++)
      if (!in[i] && (rest || is_referred(&all->list[i], of)))
        n += in[i] = true;
  struct buf b = {0};
  for (size_t i = 0; i < all->n; i++)
    if (in[i])
      buf_addf(&b, "%s[%s] %s", b.n ? "; " : "Sources: ", all->list[i].numbers,
               all->list[i].text);
  if (n < all->n)
    buf_addf(&b, "%s%zu %s, in the list of ties",
             b.n ? "; and " : "Sources: ", all->n - n, b.n ? "more" : "works");
  const char *words = scene_words(t->g->s, "%s.", buf_text(&b));
  buf_drop(&b);
  mem_free(of);
  mem_free(in);
  return words;
}

// The notes have room for one more.
static void list_in_a_row(struct table *t, size_t most) {
  struct frame_foot *foot = &t->g->foot;
  const char **notes = t->notes;
  notes[t->notes_n] = works_in_a_row(t, most);
  foot->notes_n = t->notes_n + 1;
  foot->sources_n = 0;
}

static void shorten_works(struct table *t, double room) {
  size_t least = 0, most = t->numbers.works.n;
  while (least + 1 < most) {
    size_t n = least + (most - least) / 2;
    list_in_a_row(t, n);
    if (height_below(t) <= room)
      least = n;
    else
      most = n;
  }
  list_in_a_row(t, least);
}

// Works stand in two columns, in more, in a paragraph, or some of them do: what
// has room.
static void press_foot(struct table *t, double room) {
  struct frame_foot *foot = &t->g->foot;
  for (foot->columns = 2; foot->columns <= 4; foot->columns++)
    if (height_below(t) <= room)
      return;
  list_in_a_row(t, t->numbers.works.n);
  if (height_below(t) > room)
    shorten_works(t, room);
}

// ------------------------------------------------------------------- whole

static double height_of(const struct chart_page *g) {
  return g->p->height > 0 ? g->p->height : HIGHEST * g->p->width / 482;
}

static void find_sizes(struct table *t, double y) {
  const struct chart *c = t->g->c;
  double between = (double)gaps(c) * t->gap + 3 * t->g->k;
  t->type = t->g->p->legend;
  for (int again = 0; again < 3; again++)
    t->type = type_for(t->g, side_for(t));
  double wide = side_for(t);
  double room = height_of(t->g) - y - t->heads - between;
  if (t->numbers.works.n > 0)
    press_foot(t, room - (double)c->seats_n * fmin(wide, COUNTED));
  t->cell = fmin(wide, (room - height_below(t)) / (double)c->seats_n);
  t->cell = fmax(SMALLEST, t->cell);
  t->type = type_for(t->g, t->cell);
}

double chart_matrix(struct chart_page *g, double y) {
  struct table t = {.g = g, .gap = GAP * g->k};
  const struct chart *c = g->c;
  t.numbers = numbers_of(&g->s->arena, &g->d, 1);
  if (gaps(c) > 8)
    t.gap *= 8.0 / (double)gaps(c);
  add_notes(&t);
  if (c->seats_n == 0)
    return y;
  find_sizes(&t, y);
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
  return legend(g, t.y + span(&t));
}
