// SPDX-License-Identifier: GPL-2.0-or-later
// What pairs were to each other, step by step: of each step the last state
// that the course of the pair has in it.
#include "draw/chart.h"
#include "draw/pictures.h"
#include "find/shifts.h"

#include <stdlib.h>

static const struct strip_room room = {.rows = 60, .steps = 400};

struct plot {
  ent_drawing *d;
  const struct pair_strips *found;
  const ent_account *l;
  size_t *rank; // of each actor: in how many rows it is
};

// -------------------------------------------------------------------- rows

static void add_run(struct chart_run *runs, size_t *n, size_t step,
                    struct strip_cell cell) {
  struct chart_run *last = *n > 0 ? &runs[*n - 1] : NULL;
  enum chart_state state = chart_state_of(cell.state);
  if (last && last->first + last->n == step && last->state == state &&
      last->definite == cell.definite)
    last->n++;
  else
    runs[(*n)++] = (struct chart_run){.first = step,
                                      .n = 1,
                                      .state = state,
                                      .definite = cell.definite,
                                      .title = pair_state_name(cell.state)};
}

static void name_runs(const struct plot *x, struct chart_row *row,
                      struct chart_run *runs) {
  for (size_t i = 0; i < row->runs_n; i++)
    runs[i].title = drawing_text(
        x->d, "%s: %s%s, %s", row->name, runs[i].title,
        runs[i].definite ? "" : " (not definite)",
        chart_step(x->d, x->found->steps.steps.at[runs[i].first],
                   x->found->steps.steps.at[runs[i].first + runs[i].n - 1]));
}

// The runs are the arena's and come back to be named.
static struct chart_run *row_of(const struct plot *x, const struct strip_row *r,
                                struct chart_row *row) {
  size_t steps = x->found->steps.steps.n;
  struct chart_run *runs = arena_new(&x->d->arena, steps + 1, sizeof *runs);
  *row = (struct chart_row){.runs = runs};
  for (size_t i = 0; i < steps; i++)
    if (r->cells[i].state != PAIR_NONE || !r->cells[i].definite)
      add_run(runs, &row->runs_n, i, r->cells[i]);
  return runs;
}

// ------------------------------------------------------------------- order

struct placed {
  struct chart_row row;
  struct chart_run *runs; // the row's
  uint32_t first, second; // actors: the one in more rows first
  size_t rank, begins;    // with a state: the first step
};

static size_t beginning(const struct chart_row *r) {
  size_t i = 0;
  while (i + 1 < r->runs_n && r->runs[i].state == CHART_NONE)
    i++;
  return r->runs[i].first;
}

static int by_actors(const void *p, const void *q) {
  const struct placed *x = p, *y = q;
  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->begins != y->begins)
    return x->begins < y->begins ? -1 : 1;
  return x->second < y->second ? -1 : x->second > y->second;
}

static void order(const struct plot *x, struct placed *p, size_t n) {
  for (size_t i = 0; i < n; i++) {
    x->rank[p[i].first]++;
    x->rank[p[i].second]++;
  }
  for (size_t i = 0; i < n; i++) {
    if (x->rank[p[i].second] > x->rank[p[i].first]) {
      uint32_t other = p[i].first;
      p[i].first = p[i].second;
      p[i].second = other;
    }
    p[i].rank = x->rank[p[i].first];
    struct chart_row *row = &p[i].row;
    row->who = chart_actor(x->d, x->l, p[i].first);
    row->whom = chart_actor(x->d, x->l, p[i].second);
    row->name =
        drawing_text(x->d, "%s – %s", chart_within(x->d, x->l, p[i].first),
                     chart_within(x->d, x->l, p[i].second));
    row->id = drawing_text(x->d, "%s--%s",
                           text(x->l, x->l->facts->actors.at[p[i].first].id),
                           text(x->l, x->l->facts->actors.at[p[i].second].id));
  }
  if (n > 0)
    qsort(p, n, sizeof *p, by_actors);
}

static void fill_rows(const struct plot *x, struct chart *c) {
  size_t n = x->found->rows.n;
  struct placed *p = mem_new(n + 1, sizeof *p);
  for (size_t i = 0; i < n; i++) {
    const struct strip_row *r = &x->found->rows.at[i];
    p[i].runs = row_of(x, r, &p[i].row);
    p[i].begins = beginning(&p[i].row);
    p[i].first = r->pair->a;
    p[i].second = r->pair->b;
  }
  order(x, p, n);
  struct chart_row *rows = arena_new(&x->d->arena, n + 1, sizeof *rows);
  struct buf b = {0};
  for (size_t i = 0; i < n; i++) {
    rows[i] = p[i].row;
    name_runs(x, &rows[i], p[i].runs);
    for (size_t k = 0; k < rows[i].runs_n; k++)
      buf_addf(&b, "%s%s", b.n ? "; " : "", rows[i].runs[k].title);
  }
  buf_addc(&b, '.');
  c->description = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  c->rows = rows;
  c->rows_n = n;
  mem_free(p);
}

// ------------------------------------------------------------------- whole

static void tell(const struct plot *x, const struct chart *c) {
  ent_drawing *d = x->d;
  const struct pair_strips *found = x->found;
  const ent_query *q = found->q;
  chart_title(d, q, "Who was on whose side", found->asked.days);
  chart_caption(d, &found->asked,
                drawing_text(d, "%zu pair%s, %zu %s%s", c->rows_n,
                             c->rows_n == 1 ? "" : "s", found->shifts,
                             q->turning ? "turning point" : "shift",
                             found->shifts == 1 ? "" : "s"));
  vec_push(&d->lines,
           drawing_text(d,
                        "What the ties of each pair add up to, by %s: of "
                        "each the last state; structure not counted%s",
                        q->every ? q->every : "year",
                        q->with_events ? "" : "; lasting ties only"));
  if (found->left_out) {
    vec_push(&d->notes,
             drawing_text(d,
                          "Not drawn: %zu pair%s; those with the most shifts "
                          "are",
                          found->left_out, found->left_out == 1 ? "" : "s"));
    if (c->rows_n < room.rows)
      drawing_hint(d, OPT("limit=N"));
    drawing_hint(d, OPT("actor=A"));
  }
  const struct slice_options o = {.q = found->asked.days,
                                  .filter = found->asked.filter};
  const struct doubts_among among = doubts_of_states(q->with_events);
  words_left_out(d, found->asked.l, &o, &among, false);
  if (c->rows_n == 0)
    vec_push(&d->notes, "No pair has a tie then that counts");
  d->summary = drawing_text(d, "%zu pair%s, %zu step%s, %s", c->rows_n,
                            c->rows_n == 1 ? "" : "s", c->steps,
                            c->steps == 1 ? "" : "s", d->dates);
}

static ent_drawing *strip_chart(const struct pair_strips *found) {
  struct plot x = {
      .d = drawing_for(found->q->spell, &found->asked.l->facts->limits),
      .found = found,
      .l = found->asked.l};
  struct chart *c = arena_new(&x.d->arena, 1, sizeof *c);
  x.d->chart = c;
  x.rank = mem_new(x.l->facts->actors.n + 1, sizeof *x.rank);
  c->what = CHART_STRIP;
  c->steps = found->steps.steps.n;
  c->time = chart_steps_of(x.d, found->steps.steps.at, c->steps);
  fill_rows(&x, c);
  tell(&x, c);
  mem_free(x.rank);
  return x.d;
}

ent_drawing *picture_shifts(const ent_account *l, const ent_query *q,
                            ent_diags *diags) {
  struct pair_strips *found = strips_find(l, q, room, diags);
  ent_drawing *d = found ? strip_chart(found) : NULL;
  strips_free(found);
  return d;
}

ent_drawing *ent_draw_shifts(const ent_account *l, const ent_query *q,
                             ent_diags *diags) {
  q = query_for(q, ASK_DRAW_SHIFTS, diags);
  return q ? picture_shifts(l, q, diags) : NULL;
}
