// SPDX-License-Identifier: GPL-2.0-or-later
// Two dates in one matrix: what a pair was stands below the diagonal, what it
// is above. What is a change is for the comparison to say, not for the cells:
// a tie that was only first seen between the dates is none.
#include "draw/chart.h"
#include "draw/chart_matrix.h"
#include "draw/diff.h"

// ----------------------------------------------------------------- changes

// Whether a change of a pair is told.
static bool told(const struct difference *found, const struct diff_pair *p) {
  return p->shift && (!found->q->definite || p->certainty == DEFINITE);
}

// ------------------------------------------------------------------- cells

// The change of two seats, as a word; NULL: none.
static const char *change_of_seats(const struct matrix_plot *p,
                                   const struct difference *found, uint32_t one,
                                   uint32_t other) {
  uint32_t a = p->x->seats.at[one].actor, b = p->x->seats.at[other].actor;
  for (size_t i = 0; i < found->d->pairs.n; i++) {
    const struct diff_pair *is = &found->d->pairs.at[i];
    if (is->a == (a < b ? a : b) && is->b == (a < b ? b : a))
      return told(found, is) ? verdict_name(is->certainty) : NULL;
  }
  return NULL;
}

// An empty cell, of what a pair was not yet or is no longer.
static struct chart_cell nothing(struct matrix_plot *p, uint32_t row,
                                 uint32_t column) {
  const struct chart_seat *seats = p->chart->seats;
  ent_drawing *d = p->c.drawing;
  return (struct chart_cell){
      .row = row,
      .column = column,
      .state = CHART_NONE,
      .id = drawing_text(d, "%s--%s", seats[row].id, seats[column].id),
      .title = drawing_text(d, "%s – %s: no tie", seats[row].title,
                            seats[column].title)};
}

// What two seats were or are; below the diagonal their places are exchanged.
static bool add_cell(struct matrix_plot *p, const struct difference *found,
                     struct chart_cell *out, uint32_t row, uint32_t column) {
  const bool before = row > column;
  const struct matrix_cell *c =
      matrix_at(&p->x->cells[before ? 0 : 1], before ? column : row,
                before ? row : column);
  const char *change = change_of_seats(p, found, row, column);
  if (!c && !change)
    return false;
  *out = nothing(p, row, column);
  if (c) {
    struct matrix_cell turned = *c;
    turned.row = row;
    turned.column = column;
    *out = matrix_plot_cell(p, before ? 0 : 1, &turned);
  }
  out->change = change;
  out->pale = !change;
  return true;
}

static void fill_cells(struct matrix_plot *p, const struct difference *found) {
  size_t n = p->x->seats.n, cells = 0;
  struct chart_cell *out =
      arena_new(&p->c.drawing->arena, n * n + 1, sizeof *out);
  for (uint32_t row = 0; row < n; row++)
    for (uint32_t column = 0; column < n; column++)
      cells += row != column && add_cell(p, found, &out[cells], row, column);
  p->chart->cells = out;
  p->chart->cells_n = cells;
}

// ------------------------------------------------------------------- words

static const char *reading(struct matrix_plot *p) {
  ent_drawing *d = p->c.drawing;
  struct buf b = {0};
  buf_addf(&b,
           "Below the diagonal what two actors were to each other (%s), above "
           "it what they are (%s), whatever the direction of their ties. Where "
           "the ledger only begins to know of a tie, no change is known. ",
           chart_dates(d, p->x->listing[0]->slice->options.q),
           chart_dates(d, p->x->listing[1]->slice->options.q));
  matrix_plot_framing(&b, p);
  const char *words = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

// Only actors: a tie of both dates would be counted twice.
static void tell_left_out(ent_drawing *d, const struct tie_matrix *x) {
  if (x->formal.actors > 0) {
    vec_push(&d->notes,
             drawing_text(d, "Not drawn: %zu actor%s with formal links only",
                          x->formal.actors, x->formal.actors == 1 ? "" : "s"));
    drawing_hint(d, OPT("all"));
  }
  if (x->beyond.actors > 0)
    vec_push(&d->notes,
             drawing_text(d,
                          "Not drawn: %zu actor%s, with fewer partners than "
                          "those shown",
                          x->beyond.actors, x->beyond.actors == 1 ? "" : "s"));
}

// ------------------------------------------------------------------- whole

static void tell(struct matrix_plot *p, const struct difference *found) {
  ent_drawing *d = p->c.drawing;
  struct changed_pairs pairs = changed_find(found);
  const size_t n = p->x->seats.n;
  const char *actors = drawing_text(d, "%zu actor%s", n, n == 1 ? "" : "s");
  const char *counts = changes_counted(d, found, &pairs);
  diff_title(d, found);
  vec_push(&d->lines, counts);
  vec_push(&d->lines,
           drawing_text(d, "%s · %s", changes_knowledge(d, found), actors));
  d->summary = drawing_text(d, "%s, %s: %s", actors, d->dates, counts);
  tell_left_out(d, p->x);
  diff_notes(d, found);
  changed_drop(&pairs);
}

static ent_drawing *two_dates(const struct tie_matrix *x,
                              const struct difference *found) {
  struct matrix_plot p = matrix_plot_of(x);
  ent_drawing *d = p.c.drawing;
  struct buf dates = {0};
  days_prose_pair(&dates, found->d->one->options.q, found->d->two->options.q);
  canvas_fill(&p.c, drawing_text(d, "%s", buf_text(&dates)));
  tell(&p, found);
  matrix_plot_seats(&p);
  fill_cells(&p, found);
  matrix_plot_described(&p);
  p.chart->reading = reading(&p);
  buf_drop(&dates);
  canvas_drop(&p.c);
  return d;
}

ent_drawing *ent_draw_diff_matrix(const ent_account *l, const char *d1,
                                  const char *d2, const ent_query *q,
                                  ent_diags *diags) {
  if (!(q = query_for(q, ASK_DRAW_DIFF_MATRIX, diags)))
    return NULL;
  const struct matrix_asked asked = matrix_plot_asked(q);
  struct difference *found = diff_find(l, d1, d2, q, diags);
  struct tie_matrix *x =
      found ? matrix_find_two(l, d1, d2, q, &asked, diags) : NULL;
  ent_drawing *d = x ? two_dates(x, found) : NULL;
  matrix_free(x);
  difference_free(found);
  return d;
}
