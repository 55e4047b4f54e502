// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/diff.h"
#include "timeline/untold.h"

#include <stdlib.h>

static int by_actors(const void *p, const void *q) {
  const struct diff_pair *x = p, *y = q;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

// What has become surer tells nothing new, unless it made its pair change.
static bool explains(const struct difference *x, const struct diff_line *line) {
  const struct tie *t = &x->l->ties.at[x->l->keys.at[line->key]];
  if (line->change != FIRMER || line->dates1 > POSSIBLE || line->c2 < LIKELY ||
      type_of(x->l, t)->family == STRUCTURE || x->d->pairs.n == 0)
    return false;
  bool turned = t->from > t->to;
  struct diff_pair key = {.a = turned ? t->to : t->from,
                          .b = turned ? t->from : t->to};
  const struct diff_pair *p =
      bsearch(&key, x->d->pairs.at, x->d->pairs.n, sizeof key, by_actors);
  return p && p->shift;
}

static bool wanted(const struct difference *x, const struct diff_line *line) {
  if (line->change == CHANGE_NONE)
    return false;
  if (x->q->definite)
    return line->change == FORMED || line->change == ENDED;
  return x->q->all || change_shown(line->change) || explains(x, line);
}

static struct line records(struct difference *x, const struct diff_line *of) {
  const struct filter *f = x->d->two->options.filter;
  uint32_t surest = of->c2 != NO ? of->tie2 : of->tie1;
  uint32_t first = x->l->keys.at[of->key], end = x->l->keys.at[of->key + 1];
  uint32_t *ties = arena_new(&x->arena, end - first, sizeof *ties);
  size_t n = 0;
  ties[n++] = surest;
  for (uint32_t i = first; i < end; i++)
    if (i != surest && diff_believes(x->l, i, f))
      ties[n++] = i;
  return (struct line){.l = x->l, .ties = ties, .n = n};
}

static struct line line_of(struct difference *x, const struct diff_line *of) {
  struct line line = records(x, of);
  bool second = of->c2 != NO;
  line.certainty = second ? of->c2 : of->c1;
  line.dates = line.certainty;
  line.recent = second ? of->recent2 : of->recent1;
  line.throughout = !second ? false : of->c1 == DEFINITE && of->c2 == DEFINITE;
  return line;
}

// What ended, what began, then the rest: the reader looks for the changes.
static int place_of(enum change c) {
  if (c == ENDED || c == ENDED_LIKELY)
    return 0;
  return c == FORMED || c == FORMED_LIKELY ? 1 : 2;
}

static void find_ties(struct difference *x) {
  for (int place = 0; place < 3; place++)
    for (size_t i = 0; i < x->d->lines.n; i++) {
      const struct diff_line *line = &x->d->lines.at[i];
      if (place_of(line->change) == place && wanted(x, line))
        vec_push(&x->ties, ((struct changed_tie){line, line_of(x, line)}));
    }
  for (size_t i = 0; i < x->d->lines.n; i++)
    x->changes += x->d->lines.at[i].change != CHANGE_NONE;
}

static void find_pairs(struct difference *x) {
  for (size_t i = 0; i < x->d->pairs.n; i++) {
    const struct diff_pair *p = &x->d->pairs.at[i];
    bool told = p->shift && (!x->q->definite || p->certainty == DEFINITE);
    if (told || (x->q->all && !x->q->definite))
      vec_push(&x->pairs, p);
    x->shifts += p->shift != NULL;
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
  return x;
}

size_t difference_untold(const struct difference *x) {
  const struct slice_options both[] = {x->d->one->options, x->d->two->options};
  const struct untold_of of = {.o = both, .n = 2};
  return untold(x->l, &of);
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
