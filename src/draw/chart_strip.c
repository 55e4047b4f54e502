// SPDX-License-Identifier: GPL-2.0-or-later
// What pairs were to each other, step by step: of each step the last state
// that the course of the pair has in it.
#include "compare/compare.h"
#include "compare/series.h"
#include "draw/chart.h"
#include "draw/pictures.h"

#include <stdlib.h>

enum { ROWS = 20, MOST_ROWS = 60, MOST_STEPS = 400 };

struct candidate {
  uint32_t a, b;
  size_t shifts, turns, ties;
};

struct strip {
  ent_drawing *d;
  const ent_account *l;
  const ent_query *q;
  struct shift_options o;
  struct series steps;
  VEC(struct candidate) pairs; // most shifts first
  size_t *rank;                // of each actor: in how many rows it is
  size_t left_out, shifts;
};

// -------------------------------------------------------------- candidates

static int by_pair(const void *p, const void *q) {
  const struct candidate *x = p, *y = q;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static int by_shifts(const void *p, const void *q) {
  const struct candidate *x = p, *y = q;
  if (x->shifts != y->shifts)
    return x->shifts > y->shifts ? -1 : 1;
  if (x->turns != y->turns)
    return x->turns > y->turns ? -1 : 1;
  if (x->ties != y->ties)
    return x->ties > y->ties ? -1 : 1;
  return by_pair(p, q);
}

static void count_shifts(struct strip *x) {
  struct shifts s = shifts_between(x->l, &x->o);
  for (size_t i = 0; i < s.list.n; i++) {
    const struct shift *at = &s.list.at[i];
    struct candidate key = {.a = at->a, .b = at->b};
    struct candidate *c =
        x->pairs.n > 0
            ? bsearch(&key, x->pairs.at, x->pairs.n, sizeof key, by_pair)
            : NULL;
    bool turns = shift_turning(at->from, at->to);
    if (!c || (x->q->turning && !turns))
      continue;
    c->shifts++;
    c->turns += turns || at->reversal;
    x->shifts++;
  }
  shifts_drop(&s);
}

static void find_pairs(struct strip *x, const struct slice_options *asked) {
  struct slice_options whole = *asked;
  whole.q = x->o.range;
  whole.include = POSSIBLE;
  whole.throughout = false;
  struct slice *s = slice_at(x->l, &whole);
  struct pairs p = pairs_of(s);
  for (size_t i = 0; i < p.list.n; i++)
    vec_push(&x->pairs, ((struct candidate){.a = p.list.at[i].a,
                                            .b = p.list.at[i].b,
                                            .ties = p.list.at[i].ties.n}));
  pairs_drop(&p);
  slice_free(s);
  if (x->pairs.n > 0)
    qsort(x->pairs.at, x->pairs.n, sizeof *x->pairs.at, by_pair);
  count_shifts(x);
  if (x->pairs.n > 0)
    qsort(x->pairs.at, x->pairs.n, sizeof *x->pairs.at, by_shifts);
}

// -------------------------------------------------------------------- rows

struct cell {
  enum pair_state state;
  bool definite;
};

static struct cell cell_of(const struct pair_course *c, struct days step) {
  struct cell cell = {PAIR_NONE, false};
  for (size_t i = c->list.n; i-- > 0;) {
    const struct stretch *s = &c->list.at[i];
    if (s->days.hi < step.lo || s->days.lo > step.hi || s->state == PAIR_NONE)
      continue;
    if (cell.state == PAIR_NONE)
      cell.state = s->state;
    if (s->state == cell.state && !(s->set & 1u << PAIR_NONE))
      cell.definite = true;
  }
  return cell;
}

static enum chart_state drawn(enum pair_state s) {
  return s == PAIR_ALLY      ? CHART_ALLY
         : s == PAIR_MIXED   ? CHART_MIXED
         : s == PAIR_HOSTILE ? CHART_HOSTILE
                             : CHART_NEUTRAL;
}

static void add_run(struct chart_run *runs, size_t *n, size_t step,
                    struct cell cell) {
  struct chart_run *last = *n > 0 ? &runs[*n - 1] : NULL;
  enum chart_state state = drawn(cell.state);
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

static void name_runs(struct strip *x, struct chart_row *row,
                      struct chart_run *runs) {
  for (size_t i = 0; i < row->runs_n; i++)
    runs[i].title = drawing_text(
        x->d, "%s: %s%s, %s", row->name, runs[i].title,
        runs[i].definite ? "" : " (not definite)",
        chart_step(x->d, x->steps.steps.at[runs[i].first],
                   x->steps.steps.at[runs[i].first + runs[i].n - 1]));
}

// False when the pair has no state at any step.
static bool row_of(struct strip *x, const struct candidate *c,
                   struct chart_row *row) {
  size_t steps = x->steps.steps.n;
  struct pair_course course = course_of_pair(x->l, c->a, c->b, &x->o);
  struct chart_run *runs = mem_new(steps + 1, sizeof *runs);
  *row = (struct chart_row){0};
  for (size_t i = 0; i < steps; i++) {
    struct cell cell = cell_of(&course, x->steps.steps.at[i]);
    if (cell.state != PAIR_NONE)
      add_run(runs, &row->runs_n, i, cell);
  }
  struct chart_run *kept =
      arena_new(&x->d->arena, row->runs_n + 1, sizeof *kept);
  for (size_t i = 0; i < row->runs_n; i++)
    kept[i] = runs[i];
  row->runs = kept;
  mem_free(runs);
  course_drop(&course);
  return row->runs_n > 0;
}

// ------------------------------------------------------------------- order

struct placed {
  struct chart_row row;
  uint32_t first, second; // actors: the one in more rows first
  size_t rank;
};

static int by_actors(const void *p, const void *q) {
  const struct placed *x = p, *y = q;
  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->row.runs[0].first != y->row.runs[0].first)
    return x->row.runs[0].first < y->row.runs[0].first ? -1 : 1;
  return x->second < y->second ? -1 : x->second > y->second;
}

static void order(struct strip *x, struct placed *p, size_t n) {
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

static void fill_rows(struct strip *x, struct chart *c) {
  size_t most = x->q->limit ? x->q->limit : ROWS, n = 0;
  most = most < MOST_ROWS ? most : MOST_ROWS;
  struct placed *p = mem_new(most + 1, sizeof *p);
  for (size_t i = 0; i < x->pairs.n; i++) {
    const struct candidate *pair = &x->pairs.at[i];
    if (n == most) {
      x->left_out += pair->shifts > 0 || x->q->actors;
      continue;
    }
    if (!row_of(x, pair, &p[n].row))
      continue;
    p[n].first = pair->a;
    p[n++].second = pair->b;
  }
  order(x, p, n);
  struct chart_row *rows = arena_new(&x->d->arena, n + 1, sizeof *rows);
  struct buf b = {0};
  for (size_t i = 0; i < n; i++) {
    rows[i] = p[i].row;
    struct chart_run *runs =
        arena_new(&x->d->arena, rows[i].runs_n, sizeof *runs);
    for (size_t k = 0; k < rows[i].runs_n; k++)
      runs[k] = rows[i].runs[k];
    rows[i].runs = runs;
    name_runs(x, &rows[i], runs);
    for (size_t k = 0; k < rows[i].runs_n; k++)
      buf_addf(&b, "%s%s", b.n ? "; " : "", runs[k].title);
  }
  buf_addc(&b, '.');
  c->description = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  c->rows = rows;
  c->rows_n = n;
  mem_free(p);
}

// ------------------------------------------------------------------- whole

static void tell(struct strip *x, const struct chart *c) {
  ent_drawing *d = x->d;
  const char *every = x->q->every ? x->q->every : "year";
  chart_title(d, x->q, "Who was on whose side", x->o.range);
  chart_caption(d, x->l, x->o.range, x->o.filter,
                drawing_text(d, "%zu pair%s, %zu %s%s", c->rows_n,
                             c->rows_n == 1 ? "" : "s", x->shifts,
                             x->q->turning ? "turning point" : "shift",
                             x->shifts == 1 ? "" : "s"));
  vec_push(&d->lines,
           drawing_text(d,
                        "What the ties of each pair add up to, by %s: of "
                        "each the last state; structure not counted%s",
                        every, x->q->with_events ? "" : "; lasting ties only"));
  if (x->left_out) {
    vec_push(&d->notes,
             drawing_text(d,
                          "%zu more pair%s: those with the most shifts are "
                          "drawn",
                          x->left_out, x->left_out == 1 ? "" : "s"));
    if (c->rows_n < MOST_ROWS)
      drawing_hint(d, OPT("limit=N"));
    drawing_hint(d, OPT("actor=A"));
  }
  if (c->rows_n == 0)
    vec_push(&d->notes, "No pair has a tie then that counts");
  d->summary = drawing_text(d, "%zu pair%s, %zu step%s, %s", c->rows_n,
                            c->rows_n == 1 ? "" : "s", c->steps,
                            c->steps == 1 ? "" : "s", d->dates);
}

static bool few_enough(const struct strip *x, ent_diags *d) {
  if (x->steps.steps.n <= MOST_STEPS)
    return true;
  diag_usage(d, "usage/too-many-steps",
             "a chart has room for %d steps, and these are %zu", MOST_STEPS,
             x->steps.steps.n);
  diag_help(d, "ask for a shorter range, or for longer steps with \1every\2");
  return false;
}

static void draw(struct strip *x, const struct slice_options *asked) {
  struct chart *c = arena_new(&x->d->arena, 1, sizeof *c);
  x->d->chart = c;
  x->rank = mem_new(x->l->facts->actors.n + 1, sizeof *x->rank);
  c->what = CHART_STRIP;
  c->steps = x->steps.steps.n;
  c->time = chart_steps_of(x->d, x->steps.steps.at, c->steps);
  find_pairs(x, asked);
  fill_rows(x, c);
  tell(x, c);
  mem_free(x->rank);
}

ent_drawing *picture_shifts(const ent_account *l, const ent_query *q,
                            ent_diags *diags) {
  struct arena arena = {0};
  struct strip x = {.l = l, .q = q};
  struct slice_options asked = {0};
  bool good = shifts_ask(l, x.q, &arena, &x.o, diags);
  if (good) {
    asked.q = x.o.range;
    asked.filter = x.o.filter;
    asked.recent_months = x.o.with_events ? x.o.recent_months : 0;
    asked.recent_days = x.o.with_events ? x.o.recent_days : 0;
    good = series_cut(&x.steps, l, &asked, x.q->every, diags) &&
           few_enough(&x, diags);
  }
  if (good) {
    x.d = drawing_new();
    x.d->spell = x.q->spell;
    draw(&x, &asked);
  }
  series_drop(&x.steps);
  vec_drop(&x.pairs);
  arena_drop(&arena);
  return x.d;
}

ent_drawing *ent_draw_shifts(const ent_account *l, const ent_query *q,
                             ent_diags *diags) {
  q = query_for(q, ASK_DRAW_SHIFTS, diags);
  return q ? picture_shifts(l, q, diags) : NULL;
}
