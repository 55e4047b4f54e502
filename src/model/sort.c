// SPDX-License-Identifier: GPL-2.0-or-later
// A radix sort of 11 bits a pass for numbers, as many passes as the largest
// key needs; a merge sort from below for comparisons.
#include "model/sort.h"

#include <assert.h>

enum { BITS = 11, BUCKETS = 1 << BITS };

uint32_t *sort_order(size_t n) {
  uint32_t *order = mem_new(n + 1, sizeof *order);
  for (size_t i = 0; i < n; i++)
    order[i] = (uint32_t)i;
  return order;
}

static void pass(uint32_t *to, const uint32_t *from, size_t n,
                 const uint32_t *key, unsigned shift) {
  size_t place[BUCKETS + 1] = {0};
  for (size_t i = 0; i < n; i++)
    place[(key[from[i]] >> shift) % BUCKETS + 1]++;
  for (size_t b = 1; b <= BUCKETS; b++)
    place[b] += place[b - 1];
  for (size_t i = 0; i < n; i++)
    to[place[(key[from[i]] >> shift) % BUCKETS]++] = from[i];
}

void sort_by_key(uint32_t *order, uint32_t *spare, size_t n,
                 const uint32_t *key) {
  uint32_t most = 0;
  for (size_t i = 0; i < n; i++)
    most = key[order[i]] > most ? key[order[i]] : most;
  for (unsigned shift = 0; shift < 32 && most >> shift; shift += BITS) {
    pass(spare, order, n, key, shift);
    memcpy(order, spare, n * sizeof *order);
  }
}

static uint32_t lower(const struct tie *t) {
  return t->from < t->to ? t->from : t->to;
}

void sort_by_pair(uint32_t *ties, size_t n, const ent_account *l) {
  uint32_t *spare = mem_new(n + 1, sizeof *spare);
  uint32_t *key = mem_new(l->ties.n + 1, sizeof *key);
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    key[ties[i]] = t->from ^ t->to ^ lower(t);
  }
  sort_by_key(ties, spare, n, key);
  for (size_t i = 0; i < n; i++)
    key[ties[i]] = lower(&l->ties.at[ties[i]]);
  sort_by_key(ties, spare, n, key);
  mem_free(key);
  mem_free(spare);
}

// Merges [a, m) and [m, b) of `from` into [a, b) of `to`; the left one wins.
static void merge(uint32_t *to, const uint32_t *from, size_t a, size_t m,
                  size_t b, const ent_account *l, sort_compare *compare) {
  size_t i = a, j = m;
  for (size_t k = a; k < b; k++) {
    bool left = j == b || (i < m && compare(l, from[i], from[j]) <= 0);
    to[k] = left ? from[i++] : from[j++];
  }
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

void sort_by(uint32_t *order, uint32_t *spare, size_t n, const ent_account *l,
             sort_compare *compare) {
  for (size_t width = 1; width < n; width *= 2) {
    for (size_t a = 0; a < n; a += 2 * width)
      merge(spare, order, a, least(a + width, n), least(a + 2 * width, n), l,
            compare);
    memcpy(order, spare, n * sizeof *order);
  }
}

enum { WIDEST = 256 };

// Follows each cycle of the permutation, one record held aside.
void sort_permute(void *at, size_t size, size_t n, uint32_t *order) {
  char *base = at, held[WIDEST];
  assert(size <= WIDEST);
  for (size_t i = 0; i < n; i++) {
    if (order[i] == i)
      continue;
    memcpy(held, base + i * size, size);
    size_t to = i;
    while (order[to] != i) {
      size_t from = order[to];
      memcpy(base + to * size, base + from * size, size);
      order[to] = (uint32_t)to;
      to = from;
    }
    memcpy(base + to * size, held, size);
    order[to] = (uint32_t)to;
  }
}
