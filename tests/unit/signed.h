// SPDX-License-Identifier: GPL-2.0-or-later
// Signed graphs for tests: drawn at random, read from lines, and the slow but
// certain way to split them.
#ifndef SIGNED_H
#define SIGNED_H

#include "balance/balance.h"
#include "test.h"
#include <math.h>

#define SIGNED_MOST 20000

struct signed_made {
  struct signed_graph g;
  uint32_t a[SIGNED_MOST], b[SIGNED_MOST];
  double w[SIGNED_MOST];
};

static inline uint64_t signed_draw(uint64_t *seed, uint64_t below) {
  uint64_t z = *seed += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return (z ^ (z >> 31)) % below;
}

static inline void signed_begin(struct signed_made *s, size_t n) {
  s->g = (struct signed_graph){.n = n, .a = s->a, .b = s->b, .w = s->w};
}

static inline void signed_add(struct signed_made *s, size_t a, size_t b,
                              double w) {
  assert_true(s->g.m < SIGNED_MOST);
  s->a[s->g.m] = (uint32_t)(a < b ? a : b);
  s->b[s->g.m] = (uint32_t)(a < b ? b : a);
  s->w[s->g.m++] = w;
}

// Each pair with a chance of p in a hundred, negative with one of q; weights
// whole and up to `most`, or any number if `most` is 0.
static inline void signed_random(struct signed_made *s, size_t n, uint64_t p,
                                 uint64_t q, uint64_t most, uint64_t seed) {
  signed_begin(s, n);
  for (size_t a = 0; a < n; a++)
    for (size_t b = a + 1; b < n; b++) {
      if (signed_draw(&seed, 100) >= p)
        continue;
      double w = most ? (double)(1 + signed_draw(&seed, most))
                      : .1 + (double)signed_draw(&seed, 1000000) / 99991;
      signed_add(s, a, b, signed_draw(&seed, 100) < q ? -w : w);
    }
}

// As states are tied: most ties are positive and within groups of allies, a
// few run between groups; hostility lies between groups, mostly of a few
// rivals. `hostile` ties in a hundred, `noise` of a hundred against the grain.
static inline void signed_states(struct signed_made *s, size_t n, size_t m,
                                 size_t groups, uint64_t hostile,
                                 uint64_t noise, uint64_t seed) {
  signed_begin(s, n);
  static bool tied[400][400];
  memset(tied, 0, sizeof tied);
  for (size_t tries = 0; s->g.m < m && tries < 400 * m; tries++) {
    const size_t a = signed_draw(&seed, n), b = signed_draw(&seed, n);
    const bool same = a % groups == b % groups;
    const bool negative = signed_draw(&seed, 100) < hostile;
    const bool grain = same != negative;
    if (a == b || tied[a][b] || (!grain && signed_draw(&seed, 100) >= noise) ||
        (negative && a % 7 && b % 5))
      continue;
    tied[a][b] = tied[b][a] = true;
    signed_add(s, a, b, negative ? -1 : 1);
  }
}

struct brute {
  double cost;
  size_t optima;        // of different frustrated edges
  uint32_t label[16];   // of one of them
  uint64_t edges[4096]; // frustrated in each
  size_t finest;        // camps of the optimum with most camps
  bool apart[16][16];   // in some optimum, or not connected
};

// Who is connected: by positive edges within camps, or for two camps by any.
static inline void brute_parts(const struct signed_graph *g, const uint32_t *x,
                               unsigned k, uint32_t *part) {
  for (uint32_t v = 0; v < g->n; v++)
    part[v] = v;
  for (size_t round = 0; round < g->n; round++)
    for (size_t e = 0; e < g->m; e++) {
      uint32_t *a = &part[g->a[e]], *b = &part[g->b[e]];
      if (k || (g->w[e] > 0 && x[g->a[e]] == x[g->b[e]]))
        *a = *b = *a < *b ? *a : *b;
    }
}

static inline void brute_apart(const struct signed_graph *g, const uint32_t *x,
                               unsigned k, struct brute *b) {
  uint32_t part[16];
  brute_parts(g, x, k, part);
  for (size_t u = 0; u < g->n; u++)
    for (size_t v = 0; v < g->n; v++)
      b->apart[u][v] |= part[u] != part[v] || x[u] != x[v];
}

static inline void brute_see(const struct signed_graph *g, const uint32_t *x,
                             uint32_t camps, unsigned k, struct brute *b) {
  double cost = 0;
  uint64_t set = 0;
  for (size_t e = 0; e < g->m; e++)
    if ((x[g->a[e]] != x[g->b[e]]) == (g->w[e] > 0)) {
      cost += fabs(g->w[e]);
      set |= (uint64_t)1 << e;
    }
  if (cost < b->cost - 1e-9 * (1 + cost)) {
    b->cost = cost;
    b->optima = b->finest = 0;
    memset(b->apart, 0, sizeof b->apart);
  } else if (cost > b->cost + 1e-9 * (1 + cost)) {
    return;
  }
  brute_apart(g, x, k, b);
  if (camps > b->finest)
    b->finest = camps;
  for (size_t i = 0; i < b->optima; i++)
    if (b->edges[i] == set)
      return;
  assert_true(b->optima < 4096);
  b->edges[b->optima++] = set;
}

// All partitions into at most k camps (0 for any number).
static inline struct brute brute_split(const struct signed_graph *g,
                                       unsigned k) {
  static struct brute b;
  b.cost = INFINITY;
  b.optima = b.finest = 0;
  uint32_t x[16] = {0}, top[17] = {0};
  size_t v = 0;
  x[0] = 0;
  assert_true(g->n <= 12);
  if (!g->n) {
    brute_see(g, x, 0, k, &b);
    return b;
  }
  for (;;) {
    top[v + 1] = x[v] + 1 > top[v] ? x[v] + 1 : top[v];
    if (v + 1 == g->n)
      brute_see(g, x, top[v + 1], k, &b);
    else {
      x[++v] = 0;
      continue;
    }
    while (x[v] == top[v] || (k && x[v] + 1 == k)) {
      if (v == 0)
        return b;
      v--;
    }
    x[v]++;
    if (v == 0)
      return b;
  }
}

#endif
