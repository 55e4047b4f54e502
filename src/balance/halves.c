// SPDX-License-Identifier: GPL-2.0-or-later
// Rows a z >= b with whole numbers, some of them summed up: if an odd number
// is added to or taken from each odd coefficient, by z >= 0 or -z >= -1, and
// what is on the right is odd then, half of it can be rounded up. The solution
// at hand misses that by half of
//
//   1 - slacks of the rows - sum of min(z, 1 - z) over odd coefficients,
//
// so sums are looked for in which fractional variables cancel modulo 2: by
// elimination, the most fractional ones first (Andreello, Caprara and Fischetti
// 2007, Embedding {0,1/2}-cuts in a branch-and-cut framework).
#include "balance/halves.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double least_miss = .05, near = 1e-6;

struct sum {
  double slack;
  bool odd;
  uint64_t *bits; // variables with odd coefficients, then the rows summed up
};

struct variable {
  double part; // min(z, 1 - z)
  uint32_t edge;
};

struct search {
  const struct simplex *s;
  const double *z;
  struct halves *out;
  VEC(struct variable) variables;
  uint32_t *place; // of an edge among them, or BALANCE_NONE
  VEC(struct sum) sums;
  VEC(uint32_t) rows; // those that sums begin with
  size_t words, row_words;
  uint64_t *bits;
  uint32_t *times; // of each edge, in the cut that is made
  VEC(uint64_t) seen;
};

static bool bit(const uint64_t *bits, size_t i) {
  return bits[i / 64] >> i % 64 & 1;
}

static void flip(uint64_t *bits, size_t i) {
  bits[i / 64] ^= (uint64_t)1 << i % 64;
}

static int by_part(const void *x, const void *y) {
  const struct variable *a = x, *b = y;
  if (a->part < b->part || a->part > b->part)
    return a->part > b->part ? -1 : 1;
  return (a->edge > b->edge) - (a->edge < b->edge);
}

static void list_variables(struct search *h) {
  const uint32_t m = (uint32_t)h->s->g->m;
  h->place = mem_new(m + 1, sizeof *h->place);
  for (uint32_t e = 0; e < m; e++) {
    const double part = fmin(h->z[e], 1 - h->z[e]);
    h->place[e] = BALANCE_NONE;
    if (part > near)
      vec_push(&h->variables, ((struct variable){part, e}));
  }
  if (h->variables.n)
    qsort(h->variables.at, h->variables.n, sizeof *h->variables.at, by_part);
  for (uint32_t i = 0; i < h->variables.n; i++)
    h->place[h->variables.at[i].edge] = i;
}

static double slack_of(const struct search *h, uint32_t row) {
  const struct simplex *s = h->s;
  double sum = -(double)s->rows.at[row].least;
  for (size_t i = s->first.at[row]; i < s->first.at[row + 1]; i++)
    sum += s->terms.at[i].times * h->z[s->terms.at[i].edge];
  return sum > near ? sum : 0;
}

static void list_rows(struct search *h) {
  for (uint32_t r = 0; r < h->s->rows.n; r++)
    if (slack_of(h, r) < 1 - 2 * least_miss)
      vec_push(&h->rows, r);
  h->row_words = h->rows.n / 64 + 1;
  h->words = h->variables.n / 64 + 1 + h->row_words;
  h->bits = mem_new(h->rows.n * h->words + 1, sizeof *h->bits);
}

// Variables nearer to 1 than to 0 are counted from there.
static void list_sums(struct search *h) {
  const struct simplex *s = h->s;
  for (size_t i = 0; i < h->rows.n; i++) {
    const uint32_t r = h->rows.at[i];
    struct sum x = {.slack = slack_of(h, r),
                    .odd = s->rows.at[r].least % 2,
                    .bits = &h->bits[i * h->words]};
    for (size_t j = s->first.at[r]; j < s->first.at[r + 1]; j++) {
      const struct simplex_term t = s->terms.at[j];
      if (t.times % 2 == 0)
        continue;
      x.odd ^= h->z[t.edge] > .5;
      if (h->place[t.edge] != BALANCE_NONE)
        flip(x.bits, h->place[t.edge]);
    }
    flip(x.bits, 64 * (h->words - h->row_words) + i);
    vec_push(&h->sums, x);
  }
}

static double miss_of(const struct search *h, const struct sum *x) {
  double miss = 1 - x->slack;
  for (size_t w = 0; w < h->words - h->row_words && miss > 0; w++)
    for (uint64_t b = x->bits[w]; b; b &= b - 1)
      miss -= h->variables.at[64 * w + (size_t)__builtin_ctzll(b)].part;
  return miss;
}

static uint64_t sign_of(const struct search *h, const struct sum *x) {
  uint64_t z = 0;
  for (size_t w = h->words - h->row_words; w < h->words; w++) {
    z = (z ^ x->bits[w]) * 0x9E3779B97F4A7C15u;
    z ^= z >> 29;
  }
  return z;
}

static bool is_new(struct search *h, const struct sum *x) {
  const uint64_t sign = sign_of(h, x);
  for (size_t i = 0; i < h->seen.n; i++)
    if (h->seen.at[i] == sign)
      return false;
  vec_push(&h->seen, sign);
  return true;
}

static void add_times(struct search *h, uint32_t row, uint32_t *edges,
                      size_t *n) {
  const struct simplex *s = h->s;
  for (size_t i = s->first.at[row]; i < s->first.at[row + 1]; i++) {
    const struct simplex_term t = s->terms.at[i];
    if (!h->times[t.edge])
      edges[(*n)++] = t.edge;
    h->times[t.edge] += t.times;
  }
}

static int by_number(const void *x, const void *y) {
  const uint32_t *a = x, *b = y;
  return (*a > *b) - (*a < *b);
}

static void make(struct search *h, const struct sum *x) {
  uint32_t *edges = mem_new(h->s->g->m + 1, sizeof *edges);
  size_t n = 0;
  int64_t least = 0;
  for (size_t i = 0; i < h->rows.n; i++)
    if (bit(&x->bits[h->words - h->row_words], i)) {
      add_times(h, h->rows.at[i], edges, &n);
      least += h->s->rows.at[h->rows.at[i]].least;
    }
  qsort(edges, n, sizeof *edges, by_number);
  for (size_t i = 0; i < n; i++) {
    uint32_t times = h->times[edges[i]];
    h->times[edges[i]] = 0;
    if (times % 2 && h->z[edges[i]] > .5) {
      times--;
      least--;
    }
    times = (times + 1) / 2;
    if (times)
      vec_push(&h->out->terms, ((struct simplex_term){edges[i], times}));
  }
  vec_push(&h->out->first, h->out->terms.n);
  vec_push(&h->out->least, (uint32_t)((least + 1) / 2));
  mem_free(edges);
}

static void see(struct search *h, const struct sum *x, size_t most) {
  if (x->odd && h->out->least.n < most && miss_of(h, x) > 2 * least_miss &&
      is_new(h, x))
    make(h, x);
}

// Takes the variable out of all sums but one, the one with the least slack.
static void eliminate(struct search *h, uint32_t v, size_t most) {
  size_t pivot = h->sums.n;
  for (size_t i = 0; i < h->sums.n; i++)
    if (bit(h->sums.at[i].bits, v) &&
        (pivot == h->sums.n || h->sums.at[i].slack < h->sums.at[pivot].slack))
      pivot = i;
  if (pivot == h->sums.n)
    return;
  const struct sum p = h->sums.at[pivot];
  size_t kept = 0;
  for (size_t i = 0; i < h->sums.n; i++) {
    struct sum x = h->sums.at[i];
    if (i == pivot)
      continue;
    if (bit(x.bits, v)) {
      x.slack += p.slack;
      x.odd ^= p.odd;
      for (size_t w = 0; w < h->words; w++)
        x.bits[w] ^= p.bits[w];
      h->out->work += h->words;
      if (x.slack >= 1 - 2 * least_miss)
        continue;
      see(h, &x, most);
    }
    h->sums.at[kept++] = x;
  }
  h->sums.n = kept;
}

void halves_drop(struct halves *h) {
  vec_drop(&h->terms);
  vec_drop(&h->first);
  vec_drop(&h->least);
}

size_t halves_find(struct halves *h, const struct simplex *s, const double *z,
                   size_t most) {
  struct search x = {.s = s, .z = z, .out = h};
  h->terms.n = h->first.n = h->least.n = 0;
  vec_push(&h->first, 0);
  list_variables(&x);
  list_rows(&x);
  list_sums(&x);
  x.times = mem_new(s->g->m + 1, sizeof *x.times);
  h->work = s->terms.n;
  for (size_t i = 0; i < x.sums.n; i++)
    see(&x, &x.sums.at[i], most);
  for (uint32_t v = 0; v < x.variables.n && h->least.n < most; v++) {
    eliminate(&x, v, most);
    h->work += x.sums.n;
  }
  vec_drop(&x.variables);
  vec_drop(&x.sums);
  vec_drop(&x.rows);
  vec_drop(&x.seen);
  mem_free(x.place);
  mem_free(x.bits);
  mem_free(x.times);
  return h->least.n;
}
