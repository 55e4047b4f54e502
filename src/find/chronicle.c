// SPDX-License-Identifier: GPL-2.0-or-later
// A slice a step and a least certainty; what a tie is in them is kept as runs
// of steps. Every rule of dates, lives, beliefs and recent events is the
// slice's, so whoever looks a step up sees what other questions say. Cost: a
// slice for each step and certainty, of which there are some hundreds.
#include "find/chronicle.h"
#include "find/lines.h"
#include "model/claim.h"

#include <stdlib.h>

struct following {
  struct chronicle *c;
  struct map seen;             // states by their bytes
  struct chronicle_state *now; // by key
  uint32_t *tie;               // of a key: number in the chronicle, or NONE
  VEC(uint32_t) keys;          // met at this step
};

// ------------------------------------------------------------------- runs

static struct chronicle_state *state_of(struct following *f, uint32_t key) {
  struct chronicle_state *s = &f->now[key];
  static const struct chronicle_state none;
  if (memcmp(s, &none, sizeof none) == 0)
    vec_push(&f->keys, key);
  return s;
}

static unsigned contested(const ent_account *l, const struct tie *t) {
  return (claims_contest(l, t, true) ? 4u : 0u) |
         (claims_contest(l, t, false) ? 8u : 0u);
}

// Records that weigh less, which a byte has room for.
static uint8_t weight_of(const ent_account *l, const struct tie *t) {
  uint32_t n = 0;
  for (uint32_t i = l->keys.at[t->key]; i < l->keys.at[t->key + 1]; i++)
    n += more(l, &l->ties.at[i])->weight < more(l, t)->weight;
  return n < UINT8_MAX ? (uint8_t)n : UINT8_MAX;
}

// What a comparison of this step with another depends on.
static void tell_dates(struct chronicle_state *s, const struct slice *of,
                       const struct slice_line *line) {
  const ent_account *l = of->ledger;
  const struct tie *t = &l->ties.at[diff_surest(of, line)];
  struct line_dates x = slice_line_dates(of, line);
  unsigned seen = (x.first_seen ? 1u : 0u) | (x.last_seen ? 2u : 0u);
  s->dates = (uint8_t)x.dates;
  s->seen = (uint8_t)(seen | contested(l, t) |
                      (unsigned)(DEFINITE - tie_belief(t)) << 4);
  s->weight = weight_of(l, t);
}

static struct slice *slice_of_step(const struct chronicle *c, size_t step,
                                   verdict least) {
  struct slice_options o = c->asked;
  o.q = chronicle_days(&c->steps, step);
  o.include = least;
  return slice_at(c->l, &o);
}

static void look(struct following *f, size_t step, verdict least) {
  struct slice *s = slice_of_step(f->c, step, least);
  struct slice_lines lines = slice_group(s);
  for (size_t i = 0; i < lines.lines.n; i++) {
    const struct slice_line *line = &lines.lines.at[i];
    struct chronicle_state *state = state_of(f, line->key);
    state->shown[least] = (uint8_t)line->certainty;
    state->recent[least] = line->recent;
    if (least == POSSIBLE)
      tell_dates(state, s, line);
  }
  vec_drop(&lines.lines);
  slice_free(s);
}

static uint32_t number_of(struct following *f,
                          const struct chronicle_state *s) {
  struct str bytes = {(const char *)s, sizeof *s};
  uint32_t n = map_get(&f->seen, bytes);
  if (n != MAP_NONE)
    return n;
  n = (uint32_t)f->c->states.n;
  vec_push(&f->c->states, *s);
  map_put(&f->seen,
          (struct str){arena_text(&f->c->arena, bytes.at, bytes.n), bytes.n},
          n);
  return n;
}

static struct chronicle_tie *tie_of(struct following *f, uint32_t key) {
  struct chronicle *c = f->c;
  if (f->tie[key] == NONE) {
    f->tie[key] = (uint32_t)c->ties.n;
    vec_push(&c->ties, ((struct chronicle_tie){.key = key}));
  }
  return &c->ties.at[f->tie[key]];
}

static void keep(struct following *f, size_t step) {
  for (size_t i = 0; i < f->keys.n; i++) {
    uint32_t key = f->keys.at[i], at = (uint32_t)step;
    struct chronicle_tie *t = tie_of(f, key);
    uint32_t state = number_of(f, &f->now[key]);
    struct chronicle_run *last = t->runs.n ? &t->runs.at[t->runs.n - 1] : NULL;
    if (last && last->last + 1 == at && last->state == state)
      last->last = at;
    else
      vec_push(&t->runs, ((struct chronicle_run){at, at, state}));
    memset(&f->now[key], 0, sizeof f->now[key]);
  }
  f->keys.n = 0;
}

static int by_key(const void *x, const void *y) {
  const struct chronicle_tie *a = x, *b = y;
  return a->key < b->key ? -1 : a->key > b->key;
}

static void follow(struct chronicle *c) {
  size_t keys = c->l->keys.n;
  struct following f = {.c = c};
  f.now = mem_new(keys + 1, sizeof *f.now);
  f.tie = mem_new(keys + 1, sizeof *f.tie);
  for (size_t i = 0; i < keys; i++)
    f.tie[i] = NONE;
  for (size_t step = 0; step < c->steps.n; step++) {
    for (verdict least = POSSIBLE; least <= DEFINITE; least++)
      look(&f, step, least);
    keep(&f, step);
  }
  // As listings have them, not as they were met.
  if (c->ties.n > 0)
    qsort(c->ties.at, c->ties.n, sizeof *c->ties.at, by_key);
  map_drop(&f.seen);
  vec_drop(&f.keys);
  mem_free(f.now);
  mem_free(f.tie);
}

// ------------------------------------------------------------------- whole

// As a listing gives it for the whole time: an event or a spell may be sure to
// fall in it and yet on none of its days for sure.
static void find_certainties(struct chronicle *c) {
  struct slice_lines lines = slice_group(c->slice);
  for (size_t i = 0, k = 0; i < c->ties.n; i++) {
    struct chronicle_tie *t = &c->ties.at[i];
    while (k < lines.lines.n && lines.lines.at[k].key < t->key)
      k++;
    if (k < lines.lines.n && lines.lines.at[k].key == t->key)
      t->certainty = lines.lines.at[k].certainty;
  }
  vec_drop(&lines.lines);
}

static size_t actors_in(const struct slice *x) {
  bool *tied = mem_new(x->ledger->facts->actors.n + 1, sizeof *tied);
  size_t n = 0;
  for (size_t i = 0; i < x->ties.n; i++) {
    const struct tie *t = &x->ledger->ties.at[x->ties.at[i].tie];
    n += !tied[t->from];
    tied[t->from] = true;
    n += !tied[t->to];
    tied[t->to] = true;
  }
  mem_free(tied);
  return n;
}

// As a listing of that step counts.
static void find_end(struct chronicle *c) {
  struct slice *x = slice_of_step(c, c->steps.n - 1, c->least);
  struct slice_lines lines = slice_group(x);
  c->end.ties = lines.lines.n;
  c->end.possible = x->hidden.lines;
  for (size_t i = 0; i < lines.lines.n; i++) {
    const struct slice_line *k = &lines.lines.at[i];
    const bool definite = k->certainty == DEFINITE;
    c->end.doubted += k->certainty < LIKELY;
    c->end.definite += definite;
    for (uint32_t t = 0; definite && t < k->ties.n; t++)
      c->end.marked |= ties_marked(c->l, &x->ties.at[k->ties.first + t].tie, 1);
  }
  for (size_t i = 0; i < x->gone.n; i++)
    doubts_add(&c->end.gone, c->l, x->gone.at[i]);
  c->end.actors = actors_in(x);
  vec_drop(&lines.lines);
  slice_free(x);
}

static void find_changes(struct chronicle *c) {
  if (c->steps.n < 2)
    return;
  struct diff *x = diff_slices(slice_of_step(c, 0, POSSIBLE),
                               slice_of_step(c, c->steps.n - 1, POSSIBLE));
  c->changes = diff_count(x);
  diff_free(x);
}

static void find_turns(struct chronicle *c, struct days range,
                       const ent_diags *d) {
  struct shift_options o = {
      .range = range, .filter = c->asked.filter, .watch = d->watch};
  c->turns = shifts_between(c->l, &o);
  size_t kept = 0;
  for (size_t i = 0; i < c->turns.list.n; i++) {
    struct shift *x = &c->turns.list.at[i];
    if (x->reversal || shift_turning(x->from, x->to))
      c->turns.list.at[kept++] = *x;
    else
      vec_drop(&x->ties);
  }
  c->turns.list.n = kept;
}

static void find(struct chronicle *c, const ent_diags *d) {
  follow(c);
  c->events = bars_events(&c->arena, c->slice, c->least);
  if (c->ties.n == 0)
    return;
  find_certainties(c);
  find_end(c);
  find_changes(c);
  find_turns(c, c->range, d);
}

// ---------------------------------------------------------------- question

static bool datable(struct days range, ent_diags *d) {
  if (range.lo != DAY_MIN && range.hi != DAY_MAX && range.lo != DAY_MAX &&
      range.hi != DAY_MIN)
    return true;
  diag_usage(d, "usage/open-range", "a report needs a first and a last day");
  diag_help(d, "give both with \1from\2 and \1to\2");
  return false;
}

// A report goes by whole steps, which may begin before the day that was asked
// for, and end after it.
static void tell_widened(const struct chronicle *c, ent_diags *d) {
  const struct days q = c->asked.q;
  if (!(c->q->from && q.lo < c->range.lo) && !(c->q->to && q.hi > c->range.hi))
    return;
  struct buf asked = {0}, told = {0};
  days_prose(&asked, c->range);
  days_prose(&told, q);
  diag(d, ENT_NOTE, "usage/whole-steps", SPAN_NONE,
       "a report goes by whole months or years: of %s it tells %s",
       buf_text(&asked), buf_text(&told));
  buf_drop(&asked);
  buf_drop(&told);
}

struct chronicle *chronicle_begin(const ent_account *l, const ent_query *q,
                                  ent_diags *d) {
  struct chronicle *c = mem_new(1, sizeof *c);
  c->l = l;
  c->q = q;
  if (!query_range(l, q, &c->range, d) || !datable(c->range, d) ||
      !query_slice(l, q, NULL, &c->arena, &c->asked, d)) {
    chronicle_free(c);
    return NULL;
  }
  c->least = c->asked.include;
  c->steps = chronicle_steps_of(c->range);
  c->asked.q = chronicle_whole(&c->steps);
  c->asked.include = POSSIBLE;
  tell_widened(c, d);
  c->slice = slice_at(l, &c->asked);
  return c;
}

bool chronicle_follow(struct chronicle *c, ent_diags *d) {
  find(c, d);
  return !diags_stopped(d);
}

void chronicle_free(struct chronicle *c) {
  if (!c)
    return;
  for (size_t i = 0; i < c->ties.n; i++)
    vec_drop(&c->ties.at[i].runs);
  vec_drop(&c->ties);
  vec_drop(&c->states);
  shifts_drop(&c->turns);
  slice_free(c->slice);
  arena_drop(&c->arena);
  mem_free(c);
}
