// SPDX-License-Identifier: GPL-2.0-or-later
#include "balance/camps.h"

#include "base/alloc.h"
#include <math.h>
#include <stdlib.h>

static void renumber(size_t n, size_t labels, uint32_t *label) {
  uint32_t *name = mem_new(labels + 1, sizeof *name);
  uint32_t next = 0;
  for (size_t v = 0; v < n; v++) {
    if (!name[label[v]])
      name[label[v]] = ++next;
    label[v] = name[label[v]] - 1;
  }
  mem_free(name);
}

// Labels each vertex by the first of those it is connected with, by the edges
// that `label` keeps together, or all if it is NULL.
static uint32_t *parts(const struct balance_net *g, const uint32_t *label) {
  uint32_t *part = mem_new(g->n + 1, sizeof *part);
  uint32_t *queue = mem_new(g->n + 1, sizeof *queue);
  for (size_t v = 0; v < g->n; v++)
    part[v] = BALANCE_NONE;
  for (uint32_t v = 0; v < g->n; v++) {
    size_t head = 0, tail = 0;
    if (part[v] == BALANCE_NONE) {
      queue[tail++] = v;
      part[v] = v;
    }
    for (; head < tail; head++)
      for (size_t i = g->first[queue[head]]; i < g->first[queue[head] + 1];
           i++) {
        const struct net_arc x = g->arc[i];
        if (part[x.to] != BALANCE_NONE ||
            (label && (x.w < 0 || label[x.to] != label[v])))
          continue;
        part[x.to] = v;
        queue[tail++] = x.to;
      }
  }
  mem_free(queue);
  return part;
}

void camps_canonical(const struct balance_net *g, unsigned k, uint32_t *label) {
  if (k == 0 || k == 2) {
    uint32_t *part = parts(g, k ? NULL : label);
    for (size_t v = 0; v < g->n; v++)
      part[v] = k ? label[v] ^ label[part[v]] : part[v];
    for (size_t v = 0; v < g->n; v++)
      label[v] = part[v];
    mem_free(part);
  }
  // Camp 0 of two is the first actor's already.
  renumber(g->n, 2 * g->n + 8, label);
}

uint32_t *camps_always_new(const struct balance_net *g, unsigned k) {
  return k ? parts(g, NULL) : mem_new(g->n + 1, sizeof(uint32_t));
}

// A class goes by its first member, and those that are in another camp than
// that one leave it: they are linked from the first to the last of each class,
// so that those who leave together find the first of them.
void camps_always(size_t n, const uint32_t *label, uint32_t *always) {
  uint32_t *head = mem_new(n + 1, sizeof *head);
  uint32_t *next = mem_new(n + 1, sizeof *next);
  uint32_t *first = mem_new(n + 1, sizeof *first);
  for (size_t v = n; v-- > 0;) {
    const uint32_t c = always[v];
    if (label[v] == label[c])
      continue;
    next[v] = head[c];
    head[c] = (uint32_t)v + 1;
  }
  for (uint32_t c = 0; c < n; c++) {
    for (uint32_t i = head[c]; i; i = next[i - 1]) {
      const uint32_t v = i - 1, camp = label[v];
      if (!first[camp])
        first[camp] = i;
      always[v] = first[camp] - 1;
    }
    for (uint32_t i = head[c]; i; i = next[i - 1])
      first[label[i - 1]] = 0;
  }
  mem_free(head);
  mem_free(next);
  mem_free(first);
}

static int by_pair(const void *x, const void *y) {
  const uint64_t *a = x, *b = y;
  return (*a > *b) - (*a < *b);
}

static double pairs(double n) { return n * (n - 1) / 2; }

// Twice the pairs together in both, less those together in x: what differs
// between the agreements of two splits with a third.
static double agreement(size_t n, const uint32_t *x, const uint32_t *old) {
  uint64_t *both = mem_new(n + 1, sizeof *both);
  double *size = mem_new(n + 1, sizeof *size), sum = 0;
  size_t kept = 0;
  for (size_t v = 0; v < n; v++)
    if (old[v] != BALANCE_NONE) {
      both[kept++] = (uint64_t)x[v] << 32 | old[v];
      size[x[v]]++;
    }
  for (size_t c = 0; c < n; c++)
    sum -= pairs(size[c]);
  qsort(both, kept, sizeof *both, by_pair);
  for (size_t i = 0, j = 0; i < kept; i = j) {
    while (j < kept && both[j] == both[i])
      j++;
    sum += 2 * pairs((double)(j - i));
  }
  mem_free(both);
  mem_free(size);
  return sum;
}

static size_t blocs(size_t n, const uint32_t *x) {
  uint32_t *size = mem_new(n + 1, sizeof *size);
  size_t count = 0;
  for (size_t v = 0; v < n; v++)
    count += ++size[x[v]] == 2;
  mem_free(size);
  return count;
}

bool camps_before(size_t n, const uint32_t *x, const uint32_t *y,
                  const uint32_t *previous) {
  if (previous) {
    const double a = agreement(n, x, previous), b = agreement(n, y, previous);
    if (a < b || a > b)
      return a > b;
  }
  const size_t a = blocs(n, x), b = blocs(n, y);
  if (a != b)
    return a < b;
  for (size_t v = 0; v < n; v++)
    if (x[v] != y[v])
      return x[v] < y[v];
  return false;
}

struct split camps_split_of(const struct signed_graph *g, uint32_t *label) {
  struct split s = {.n = g->n, .m = g->m, .camp = label, .cost = g->residual};
  s.frustrated = mem_new(g->m + 1, sizeof *s.frustrated);
  for (size_t v = 0; v < g->n; v++)
    if (label[v] >= s.camps)
      s.camps = label[v] + 1;
  for (size_t e = 0; e < g->m; e++) {
    s.frustrated[e] = (label[g->a[e]] != label[g->b[e]]) == (g->w[e] > 0);
    if (!s.frustrated[e])
      continue;
    s.frustrated_edges++;
    s.cost += fabs(g->w[e]);
  }
  return s;
}

void split_drop(struct split *s) {
  mem_free(s->camp);
  mem_free(s->frustrated);
  mem_free(s->always);
  *s = (struct split){0};
}
