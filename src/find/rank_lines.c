// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/rank.h"

#include <stdlib.h>

// A row of a ranking, and where it stands.
struct stand {
  uint32_t a, b;
  uint32_t tie; // of a pair, whose ties are kept apart
  size_t measure, row;
};

static int by_actors(const void *px, const void *py) {
  const struct stand *x = px, *y = py;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  if (x->b != y->b)
    return x->b < y->b ? -1 : 1;
  if (x->tie != y->tie)
    return x->tie < y->tie ? -1 : 1;
  return x->measure < y->measure ? -1 : x->measure > y->measure;
}

static int by_place(const void *px, const void *py) {
  const struct stand *x = px, *y = py;
  if (x->measure != y->measure)
    return x->measure < y->measure ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

static uint32_t tie_of(const struct ranking *r, const struct rank_row *row) {
  return r->m->of_pairs && r->now.graph->options.parallel == KEEP
             ? r->ties.at[row->rests_on.first]
             : 0;
}

// All rows of all measures, those of one actor or pair next to each other.
static struct stand *stands_of(const struct rankings *x, size_t *n) {
  *n = 0;
  for (size_t m = 0; m < x->of.n; m++)
    *n += x->list[m].rows.n;
  struct stand *all = mem_new(*n + 1, sizeof *all);
  size_t k = 0;
  for (size_t m = 0; m < x->of.n; m++)
    for (size_t i = 0; i < x->list[m].rows.n; i++) {
      const struct rank_row *r = &x->list[m].rows.at[i];
      all[k++] = (struct stand){r->a, r->b, tie_of(&x->list[m], r), m, i};
    }
  if (*n)
    qsort(all, *n, sizeof *all, by_actors);
  return all;
}

static bool same(const struct stand *x, const struct stand *y) {
  return x->a == y->a && x->b == y->b && x->tie == y->tie;
}

static struct rank_line line_of(struct rankings *x, const struct stand *all,
                                size_t n, const struct stand *first) {
  struct rank_line line = {arena_new(&x->arena, x->of.n, sizeof *line.of)};
  const struct stand *s = bsearch(first, all, n, sizeof *all, by_actors);
  for (; s < all + n && same(s, first); s++)
    line.of[s->measure] = &x->list[s->measure].rows.at[s->row];
  return line;
}

void rankings_line_up(struct rankings *x) {
  size_t n, lines = 0;
  struct stand *all = stands_of(x, &n);
  struct stand *first = mem_new(n + 1, sizeof *first);
  for (size_t i = 0; i < n; i++)
    if (i == 0 || !same(&all[i - 1], &all[i]))
      first[lines++] = all[i];
  if (lines)
    qsort(first, lines, sizeof *first, by_place);
  for (size_t i = 0; i < lines; i++)
    vec_push(&x->lines, line_of(x, all, n, &first[i]));
  mem_free(first);
  mem_free(all);
}
