// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/diff.h"
#include "timeline/listed.h"

#include <stdlib.h>

// What counts at one of the dates only, for who says so now.
static bool doubted(const struct diff_line *x) {
  return (x->change == FIRMER || x->change == WEAKER) && x->dates1 >= LIKELY &&
         x->dates2 >= LIKELY && (x->c1 >= LIKELY) != (x->c2 >= LIKELY);
}

static bool is_change(const struct diff_line *x) {
  return x->change == REWEIGHTED || x->change == RETYPED ||
         x->change == RESIGNED || doubted(x) ||
         change_estimated(x->change, x->dates1, x->dates2);
}

bool difference_wants(const ent_query *q, const struct diff_line *line) {
  if (line->change == CHANGE_NONE)
    return false;
  if (q->definite)
    return (line->change == FORMED || line->change == ENDED ||
            line->change == RETYPED || line->change == RESIGNED ||
            line->change == REWEIGHTED) &&
           diff_line_certainty(line) == DEFINITE;
  return q->all || is_change(line);
}

static struct line records(struct difference *x, const struct diff_line *of) {
  const struct filter *f = x->d->two->options.filter;
  uint32_t surest = diff_line_now(of) ? of->tie2 : of->tie1;
  uint32_t first = x->l->keys.at[of->key], end = x->l->keys.at[of->key + 1];
  uint32_t *ties = arena_new(&x->arena, end - first, sizeof *ties);
  size_t n = 0;
  ties[n++] = surest;
  for (uint32_t i = first; i < end; i++)
    if (i != surest && diff_believes(x->l, i, f) && ties_alike(x->l, i, surest))
      ties[n++] = i;
  return (struct line){.l = x->l, .ties = ties, .n = n};
}

static struct line line_of(struct difference *x, const struct diff_line *of) {
  struct line line = records(x, of);
  bool second = diff_line_now(of);
  line.certainty = second ? of->c2 : of->c1;
  line.at = second ? &x->d->two->options : &x->d->one->options;
  line.dates = second ? of->dates2 : of->dates1;
  line.recent = second ? of->recent2 : of->recent1;
  line.throughout = !second ? false : of->c1 == DEFINITE && of->c2 == DEFINITE;
  return line;
}

static struct line line_with(struct difference *x, const struct line *a,
                             const struct line *b) {
  struct line both = *a;
  uint32_t *ties = arena_new(&x->arena, a->n + b->n, sizeof *ties);
  memcpy(ties, a->ties, a->n * sizeof *ties);
  memcpy(ties + a->n, b->ties, b->n * sizeof *ties);
  both.ties = ties;
  both.n = a->n + b->n;
  return both;
}

static struct changed_tie tie_of(struct difference *x,
                                 const struct diff_line *of) {
  struct changed_tie t = {.of = of, .line = line_of(x, of)};
  t.both = t.line;
  if (of->change != RETYPED && of->change != RESIGNED)
    return t;
  t.was = line_of(x, &x->d->lines.at[of->was]);
  t.both = line_with(x, &t.line, &t.was);
  return t;
}

// Weaker since it was last seen by the first date.
static bool fades(const struct difference *x, const struct diff_line *line) {
  if (line->change != WEAKER || line->tie1 == NONE)
    return false;
  const struct tie *t = &x->l->ties.at[line->tie1];
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &x->l->spells.at[t->spell + k];
    if (!(s->flags & SPELL_LAST_SEEN) || s->e0 > x->d->one->options.q.hi)
      return false;
  }
  return true;
}

// In the order of the changes: the reader looks for what ended and began.
static void find_ties(struct difference *x) {
  for (int c = CHANGE_NONE + 1; c < CHANGES; c++)
    for (size_t i = 0; i < x->d->lines.n; i++) {
      const struct diff_line *line = &x->d->lines.at[i];
      if ((int)line->change != c || line->became)
        continue;
      bool told = difference_wants(x->q, line);
      if (told)
        vec_push(&x->ties, tie_of(x, line));
      (told ? x->told : x->left_out)[c]++;
      x->unsure += !told && is_change(line);
      x->fading += !told && fades(x, line);
    }
}

static void find_pairs(struct difference *x) {
  for (size_t i = 0; i < x->d->pairs.n; i++) {
    const struct diff_pair *p = &x->d->pairs.at[i];
    bool told = p->shift && (!x->q->definite || p->certainty == DEFINITE);
    if (told || (x->q->all && !x->q->definite))
      vec_push(&x->pairs, p);
    x->shifts += told;
    x->unsure_shifts += p->shift && !told;
  }
}

// Each once: both lists are ascending.
static void find_gone(struct difference *x) {
  const struct slice *one = x->d->one, *two = x->d->two;
  size_t i = 0, k = 0;
  while (i < one->gone.n || k < two->gone.n) {
    uint32_t a = i < one->gone.n ? one->gone.at[i] : NONE;
    uint32_t b = k < two->gone.n ? two->gone.at[k] : NONE;
    doubts_add(&x->gone, x->l, a < b ? a : b);
    i += a <= b;
    k += b <= a;
  }
}

static bool compare(struct difference *x, const char *d1, const char *d2,
                    ent_diags *d) {
  struct slice_options one = {0}, two = {0};
  if (!query_slice(x->l, x->q, d1, &x->arena, &one, d) ||
      !query_slice(x->l, x->q, d2, &x->arena, &two, d) ||
      !diff_dates_ok(one.q, two.q, d))
    return false;
  // Nothing may be cut before it is counted.
  x->whole = x->q->all || two.include == POSSIBLE;
  one.include = two.include = POSSIBLE;
  x->d = diff_slices(slice_at(x->l, &one), slice_at(x->l, &two));
  return true;
}

static bool few_enough(const struct difference *x, ent_diags *d) {
  size_t n = 0;
  for (size_t i = 0; i < x->ties.n; i++)
    n += listed_tie(x->l, line_tie(&x->ties.at[i].line));
  for (size_t i = 0; i < x->pairs.n; i++)
    n += listed_pair(x->l, x->pairs.at[i]->a, x->pairs.at[i]->b);
  return x->q->stat || listable(x->l, n, d);
}

struct difference *diff_find(const ent_account *l, const char *d1,
                             const char *d2, const ent_query *q, ent_diags *d) {
  struct difference *x = mem_new(1, sizeof *x);
  x->l = l;
  x->q = q;
  if (!compare(x, d1, d2, d)) {
    difference_free(x);
    return NULL;
  }
  x->counts = diff_count(x->d);
  find_ties(x);
  find_pairs(x);
  find_gone(x);
  if (few_enough(x, d))
    return x;
  difference_free(x);
  return NULL;
}

struct untold_ties difference_untold(const struct difference *x) {
  const struct slice_options both[] = {x->d->one->options, x->d->two->options};
  const struct untold_of of = {.o = both, .n = 2};
  return untold(x->l, &of);
}

bool difference_changed(const struct difference *x) {
  for (size_t i = 0; i < x->ties.n; i++) {
    const struct diff_line *of = x->ties.at[i].of;
    if (is_change(of) && !doubted(of) && diff_line_certainty(of) >= LIKELY)
      return true; // what is in doubt at one date has perhaps not changed
  }
  for (size_t i = 0; i < x->pairs.n; i++)
    if (x->pairs.at[i]->shift && x->pairs.at[i]->certainty >= LIKELY)
      return true;
  return false;
}

void difference_free(struct difference *x) {
  if (!x)
    return;
  diff_free(x->d);
  vec_drop(&x->ties);
  vec_drop(&x->pairs);
  arena_drop(&x->arena);
  mem_free(x);
}
