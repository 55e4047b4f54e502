// SPDX-License-Identifier: GPL-2.0-or-later
// A slice a step and a least certainty; what a tie is in them is kept as runs
// of steps. Every rule of dates, lives, beliefs and recent events is the
// slice's, so whoever looks a step up sees what the commands say. Cost: a slice
// for each step and certainty, of which there are some hundreds.
#include "draw/dossier.h"

#include <stdlib.h>

enum { MOST_STEPS = 1200 };

struct following {
  struct making *m;
  struct map seen;           // states by their bytes
  struct dossier_state *now; // by key
  uint32_t *tie;             // of a key: number in the dossier, or NONE
  VEC(uint32_t) keys;        // met at this step
};

// ------------------------------------------------------------------ steps

static size_t steps_between(struct days range, unsigned months) {
  int y1, m1, y2, m2, dom;
  day_split(range.lo, &y1, &m1, &dom);
  day_split(range.hi, &y2, &m2, &dom);
  int first = (y1 * 12 + m1 - 1) / (int)months;
  return (size_t)((y2 * 12 + m2 - 1) / (int)months - first) + 1;
}

void dossier_steps(struct making *m) {
  static const unsigned lengths[] = {1, 12, 120};
  ent_dossier *d = m->d;
  int dom, month;
  size_t k = 0;
  while (k < 2 && steps_between(m->range, lengths[k]) > MOST_STEPS)
    k++;
  d->months = lengths[k];
  d->steps = steps_between(m->range, d->months);
  day_split(m->range.lo, &d->year, &month, &dom);
  d->month = d->months == 1 ? (unsigned)month : 1;
  d->year -= d->months == 120 ? d->year % 10 : 0;
}

static void month_of(const ent_dossier *d, size_t k, int *year, int *month) {
  int n = d->year * 12 + (int)d->month - 1 + (int)(k * d->months);
  *year = n / 12;
  *month = n % 12 + 1;
}

struct days dossier_step(const ent_dossier *d, size_t k) {
  int year, month;
  month_of(d, k, &year, &month);
  struct days q = {.lo = year < 1 ? DAY_MIN : day_of(year, month, 1)};
  month_of(d, k + 1, &year, &month);
  q.hi =
      year > 9999 ? day_of(9999, 12, 31) : day_plus(day_of(year, month, 1), -1);
  return q;
}

uint32_t dossier_step_of(const ent_dossier *d, day on) {
  int year, month, dom;
  day_split(on, &year, &month, &dom);
  int first = d->year * 12 + (int)d->month - 1;
  int step = (year * 12 + month - 1 - first) / (int)d->months;
  int last = (int)d->steps - 1;
  return (uint32_t)(step < 0 ? 0 : step > last ? last : step);
}

void dossier_date(struct buf *b, const ent_dossier *d, size_t k) {
  int year, month;
  month_of(d, k, &year, &month);
  if (d->months == 120)
    buf_addf(b, "%03dX", year / 10);
  else if (d->months == 12)
    buf_addf(b, "%04d", year);
  else
    buf_addf(b, "%04d-%02d", year, month);
}

// ------------------------------------------------------------------- runs

static struct dossier_state *state_of(struct following *f, uint32_t key) {
  struct dossier_state *s = &f->now[key];
  static const struct dossier_state none;
  if (memcmp(s, &none, sizeof none) == 0)
    vec_push(&f->keys, key);
  return s;
}

static void tell_dates(struct dossier_state *s, struct line_dates x) {
  s->dates = (uint8_t)x.dates;
  s->seen = (uint8_t)((x.first_seen ? 1 : 0) | (x.last_seen ? 2 : 0));
}

static void look(struct following *f, size_t step, verdict least) {
  struct slice_options o = f->m->asking;
  o.q = dossier_step(f->m->d, step);
  o.include = least;
  struct slice *s = slice_at(f->m->l, &o);
  struct slice_lines lines = slice_group(s);
  for (size_t i = 0; i < lines.lines.n; i++) {
    const struct slice_line *line = &lines.lines.at[i];
    struct dossier_state *state = state_of(f, line->key);
    state->shown[least] = (uint8_t)line->certainty;
    state->recent[least] = line->recent;
    if (least == POSSIBLE)
      tell_dates(state, slice_line_dates(s, line));
  }
  vec_drop(&lines.lines);
  slice_free(s);
}

static uint32_t number_of(struct following *f, const struct dossier_state *s) {
  struct str bytes = {(const char *)s, sizeof *s};
  uint32_t n = map_get(&f->seen, bytes);
  if (n != MAP_NONE)
    return n;
  n = (uint32_t)f->m->d->states.n;
  vec_push(&f->m->d->states, *s);
  map_put(&f->seen,
          (struct str){arena_text(&f->m->d->network->arena, bytes.at, bytes.n),
                       bytes.n},
          n);
  return n;
}

static struct dossier_tie *tie_of(struct following *f, uint32_t key) {
  ent_dossier *d = f->m->d;
  if (f->tie[key] == NONE) {
    f->tie[key] = (uint32_t)d->ties.n;
    vec_push(&d->ties, ((struct dossier_tie){.edge = UINT32_MAX}));
    vec_push(&f->m->keys, key);
  }
  return &d->ties.at[f->tie[key]];
}

static void keep(struct following *f, size_t step) {
  for (size_t i = 0; i < f->keys.n; i++) {
    uint32_t key = f->keys.at[i], at = (uint32_t)step;
    struct dossier_tie *t = tie_of(f, key);
    uint32_t state = number_of(f, &f->now[key]);
    struct dossier_run *last = t->runs.n ? &t->runs.at[t->runs.n - 1] : NULL;
    if (last && last->last + 1 == at && last->state == state)
      last->last = at;
    else
      vec_push(&t->runs, ((struct dossier_run){at, at, state}));
    memset(&f->now[key], 0, sizeof f->now[key]);
  }
  f->keys.n = 0;
}

struct keyed {
  uint32_t key;
  struct dossier_tie tie;
};

static int by_key(const void *x, const void *y) {
  const struct keyed *a = x, *b = y;
  return a->key < b->key ? -1 : a->key > b->key;
}

// As listings have them, not as they were met.
static void sort_ties(struct making *m) {
  ent_dossier *d = m->d;
  struct keyed *sorted = mem_new(d->ties.n + 1, sizeof *sorted);
  for (size_t i = 0; i < d->ties.n; i++)
    sorted[i] = (struct keyed){m->keys.at[i], d->ties.at[i]};
  qsort(sorted, d->ties.n, sizeof *sorted, by_key);
  for (size_t i = 0; i < d->ties.n; i++) {
    m->keys.at[i] = sorted[i].key;
    d->ties.at[i] = sorted[i].tie;
  }
  mem_free(sorted);
}

void dossier_runs(struct making *m) {
  size_t keys = m->l->keys.n;
  struct following f = {.m = m};
  f.now = mem_new(keys + 1, sizeof *f.now);
  f.tie = mem_new(keys + 1, sizeof *f.tie);
  for (size_t i = 0; i < keys; i++)
    f.tie[i] = NONE;
  for (size_t step = 0; step < m->d->steps; step++) {
    for (verdict least = POSSIBLE; least <= DEFINITE; least++)
      look(&f, step, least);
    keep(&f, step);
  }
  sort_ties(m);
  map_drop(&f.seen);
  vec_drop(&f.keys);
  mem_free(f.now);
  mem_free(f.tie);
}
