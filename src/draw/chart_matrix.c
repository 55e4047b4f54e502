// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/chart_matrix.h"
#include "draw/chart.h"
#include "draw/network.h"
#include "draw/pictures.h"

// ------------------------------------------------------------------- marks

// Whether a line has a cell.
static bool seated(const struct tie_matrix *x, const struct line *line) {
  const struct tie *t = line_tie(line);
  return x->seat[t->from] != NONE && x->seat[t->to] != NONE && t->from != t->to;
}

static void add_marks(struct matrix_plot *p, size_t date) {
  const struct listing *found = p->x->listing[date];
  p->first[date] = p->c.marks.n;
  for (size_t i = 0; i < found->lines.n; i++)
    if (seated(p->x, &found->lines.at[i]))
      network_mark(&p->c, found->slice, &found->lines.at[i]);
}

struct matrix_plot matrix_plot_of(const struct tie_matrix *x) {
  const struct listing *last = x->listing[x->dates - 1];
  struct matrix_plot p = {
      .x = x,
      .c = {.drawing = drawing_for(last->q->spell, &x->l->facts->limits),
            .l = x->l,
            .q = last->slice->options.q}};
  p.chart = arena_new(&p.c.drawing->arena, 1, sizeof *p.chart);
  p.chart->what = CHART_MATRIX;
  p.c.drawing->chart = p.chart;
  for (size_t k = 0; k < x->dates; k++)
    add_marks(&p, k);
  return p;
}

struct matrix_asked matrix_plot_asked(const ent_query *q) {
  bool fewer = q->limit > 0 && q->limit < MATRIX_MOST;
  return (struct matrix_asked){.most = fewer ? q->limit : MATRIX_MOST,
                               .all = !network_may_thin(q)};
}

// The mark of a key among those of a date, which ascend.
static uint32_t mark_of(const struct matrix_plot *p, size_t date,
                        uint32_t key) {
  size_t low = p->first[date];
  size_t high = date + 1 < p->x->dates ? p->first[date + 1] : p->c.marks.n;
  while (low + 1 < high) {
    size_t middle = low + (high - low) / 2;
    if (p->c.marks.at[middle].key <= key)
      low = middle;
    else
      high = middle;
  }
  return (uint32_t)low;
}

// ------------------------------------------------------------------- seats

static const char *in_full(struct matrix_plot *p, uint32_t actor) {
  const ent_account *l = p->x->l;
  return words_alone(p->c.drawing, text(l, l->facts->actors.at[actor].full));
}

static const char *frame_title(struct matrix_plot *p, size_t first) {
  const struct matrix_seat *s = &p->x->seats.at[first];
  if (s->name && p->x->framing == FRAMED_GROUPS)
    return words_alone(p->c.drawing, s->name);
  return drawing_text(p->c.drawing, "Bloc of %s",
                      chart_actor(p->c.drawing, p->x->l, s->actor));
}

void matrix_plot_seats(struct matrix_plot *p) {
  const struct tie_matrix *x = p->x;
  ent_drawing *d = p->c.drawing;
  size_t seats = x->seats.n, frames = x->frames.n;
  struct chart_seat *out = arena_new(&d->arena, seats + 1, sizeof *out);
  struct chart_frame *around = arena_new(&d->arena, frames + 1, sizeof *around);
  for (size_t i = 0; i < seats; i++) {
    uint32_t actor = x->seats.at[i].actor;
    out[i] =
        (struct chart_seat){.id = text(x->l, x->l->facts->actors.at[actor].id),
                            .name = chart_actor(d, x->l, actor),
                            .title = in_full(p, actor)};
  }
  for (size_t k = 0; k < frames; k++) {
    const struct matrix_frame *f = &x->frames.at[k];
    out[f->first].head = true;
    around[k] = (struct chart_frame){frame_title(p, f->first), f->first, f->n};
  }
  p->chart->seats = out;
  p->chart->seats_n = seats;
  p->chart->frames = around;
  p->chart->frames_n = frames;
}

// ------------------------------------------------------------------- cells

static const char *sure(verdict v) { return v > NO ? verdict_name(v) : NULL; }

// The edges of a cell, each once.
static void add_edges(struct matrix_plot *p, size_t date,
                      const struct matrix_cell *c, struct chart_cell *out) {
  const struct lines *lines = &p->x->listing[date]->lines;
  uint32_t *own = arena_new(&p->c.drawing->arena, c->lines_n + 1, sizeof *own);
  for (size_t i = 0; i < c->lines_n; i++) {
    uint32_t key = line_tie(&lines->at[c->lines[i]])->key;
    uint32_t edge = mark_of(p, date, key);
    if (out->edges_n == 0 || own[out->edges_n - 1] != edge)
      own[out->edges_n++] = edge;
  }
  out->edges = own;
}

static const char *cell_title(struct matrix_plot *p,
                              const struct chart_cell *c) {
  struct buf b = {0};
  for (size_t i = 0; i < c->edges_n; i++)
    buf_addf(&b, "%s%s", i ? "; " : "",
             p->c.drawing->edges.at[c->edges[i]].tooltip);
  const char *title = drawing_text(p->c.drawing, "%s", buf_text(&b));
  buf_drop(&b);
  return title;
}

struct chart_cell matrix_plot_cell(struct matrix_plot *p, size_t date,
                                   const struct matrix_cell *c) {
  const struct chart_seat *seats = p->chart->seats;
  struct chart_cell out = {.row = c->row,
                           .column = c->column,
                           .state = chart_state_of(matrix_state(c)),
                           .friendly = sure(c->friendly),
                           .hostile = sure(c->hostile),
                           .other = sure(c->other),
                           .ties = c->ties,
                           .denied = c->denied,
                           .id = drawing_text(p->c.drawing, "%s--%s",
                                              seats[c->row].id,
                                              seats[c->column].id)};
  add_edges(p, date, c, &out);
  out.title = cell_title(p, &out);
  return out;
}

static void fill_cells(struct matrix_plot *p) {
  size_t n = p->x->cells[0].list.n;
  struct chart_cell *cells =
      arena_new(&p->c.drawing->arena, n + 1, sizeof *cells);
  for (size_t i = 0; i < n; i++)
    cells[i] = matrix_plot_cell(p, 0, &p->x->cells[0].list.at[i]);
  p->chart->cells = cells;
  p->chart->cells_n = n;
}

void matrix_plot_described(struct matrix_plot *p) {
  const ent_drawing *d = p->c.drawing;
  struct buf b = {0};
  for (size_t i = 0; i < d->edges.n; i++)
    buf_addf(&b, "%s%s.", i ? " " : "", d->edges.at[i].tooltip);
  p->chart->description = drawing_text(p->c.drawing, "%s", buf_text(&b));
  buf_drop(&b);
}

// ------------------------------------------------------------------- words

static const char *s_of(size_t n) { return n == 1 ? "" : "s"; }

static void add_part(struct buf *b, size_t shown, size_t all,
                     const char *what) {
  if (shown < all)
    buf_addf(b, "%zu of ", shown);
  buf_addf(b, "%zu %s%s", all, what, s_of(all));
}

void matrix_plot_counts(struct buf *b, const struct matrix_plot *p) {
  const struct tie_matrix *x = p->x;
  const struct matrix_part *out = &x->beyond;
  add_part(b, x->seats.n, x->all.actors, "actor");
  buf_add(b, ", ");
  add_part(b, x->all.ties - x->formal.ties - out->ties, x->all.ties, "tie");
  if (out->actors > 0)
    buf_addf(b,
             "; shown: the %zu actor%s with most partners; left out: the other "
             "%zu, with %zu tie%s",
             x->seats.n, s_of(x->seats.n), out->actors, out->ties,
             s_of(out->ties));
}

// Why the rows are not framed by blocs, or what may be wrong with these.
static const char *doubt_of_blocs(const struct tie_matrix *x) {
  return !x->proven   ? "not proven to be the best"
         : x->several ? "one of several splits as good"
                      : NULL;
}

void matrix_plot_framing(struct buf *b, const struct matrix_plot *p) {
  const struct tie_matrix *x = p->x;
  const char *hulls = x->listing[0]->q->hulls, *doubt = doubt_of_blocs(x);
  if (x->frames.n == 0) {
    buf_add(b, "Rows by number of partners.");
    return;
  }
  if (x->framing == FRAMED_BLOCS)
    buf_addf(b, "Framed: blocs, friends among themselves%s%s.",
             doubt ? ", " : "", doubt ? doubt : "");
  else
    buf_addf(b, "Framed: groups of the ledger%s%s%s.",
             hulls ? "" : " (the blocs are ", hulls || !doubt ? "" : doubt,
             hulls ? "" : ")");
  buf_add(b, " Frames beside those they are friends with; in each, most "
             "partners first; last, whoever is in none.");
}

static const char *reading(struct matrix_plot *p) {
  struct buf b = {0};
  buf_add(&b, "The row acts on the column; ties without a direction stand in "
              "both cells. ");
  matrix_plot_framing(&b, p);
  const char *words = drawing_text(p->c.drawing, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

// ------------------------------------------------------------------- whole

static ent_drawing *matrix_chart(const struct tie_matrix *x) {
  struct matrix_plot p = matrix_plot_of(x);
  ent_drawing *d = p.c.drawing;
  struct buf b = {0};
  matrix_plot_counts(&b, &p);
  drawing_thinned(d, x->formal.actors, x->formal.ties);
  network_told(&p.c, x->listing[0], buf_text(&b));
  buf_drop(&b);
  canvas_fill(&p.c, chart_dates(d, p.c.q));
  matrix_plot_seats(&p);
  fill_cells(&p);
  matrix_plot_described(&p);
  p.chart->reading = reading(&p);
  canvas_drop(&p.c);
  return d;
}

ent_drawing *ent_draw_matrix(const ent_account *l, const ent_query *q,
                             ent_diags *diags) {
  if (!(q = query_for(q, ASK_DRAW_MATRIX, diags)))
    return NULL;
  const struct matrix_asked asked = matrix_plot_asked(q);
  struct tie_matrix *x = matrix_find(l, q, &asked, diags);
  ent_drawing *d = x ? matrix_chart(x) : NULL;
  matrix_free(x);
  return d;
}
