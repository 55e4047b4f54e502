// SPDX-License-Identifier: GPL-2.0-or-later
// A shortest path between the ends of each hostile edge, z being the lengths:
// for free camps along the others, for two in the double cover, where hostile
// edges lead to the other sheet and the end lies in the sheet of the start.
// Node 2v + s is vertex v in sheet s.
#include "balance/cycles.h"

#include <math.h>

// Of equally long paths the one with fewer edges.
static const double hop = 1e-5, missed = 1e-4;

struct cycles cycles_new(const struct balance_net *g, unsigned k,
                         const uint32_t *label) {
  struct cycles c = {.g = g, .odd = k == 2};
  c.hostile = mem_new(g->m + 1, sizeof *c.hostile);
  c.source = mem_new(g->m + 1, sizeof *c.source);
  c.length = mem_new(2 * g->n + 1, sizeof *c.length);
  c.by = mem_new(2 * g->n + 1, sizeof *c.by);
  c.mark = mem_new(g->m + 1, sizeof *c.mark);
  c.end = mem_new(g->n + 1, sizeof *c.end);
  size_t *degree = mem_new(g->n + 1, sizeof *degree);
  for (size_t e = 0; e < g->m; e++) {
    const struct net_edge x = g->edge[e];
    c.hostile[e] = c.odd ? (label[x.a] != label[x.b]) == (x.w > 0) : x.w < 0;
    degree[x.a] += c.hostile[e];
    degree[x.b] += c.hostile[e];
  }
  for (size_t e = 0; e < g->m; e++) {
    const struct net_edge x = g->edge[e];
    c.source[e] = degree[x.a] >= degree[x.b] ? x.a : x.b;
  }
  for (size_t v = 0; v < 2 * g->n; v++)
    c.length[v] = INFINITY;
  mem_free(degree);
  return c;
}

void cycles_drop(struct cycles *c) {
  mem_free(c->hostile);
  mem_free(c->source);
  mem_free(c->length);
  mem_free(c->by);
  mem_free(c->mark);
  mem_free(c->end);
  vec_drop(&c->edges);
  vec_drop(&c->first);
  vec_drop(&c->seen);
  vec_drop(&c->heap);
  vec_drop(&c->reached);
}

static bool before(struct cycle_end x, struct cycle_end y) {
  return x.length < y.length || (x.length <= y.length && x.node < y.node);
}

static void push(struct cycles *c, uint32_t node, double length, uint32_t by) {
  if (isinf(c->length[node]))
    vec_push(&c->reached, node);
  c->length[node] = length;
  c->by[node] = by;
  const struct cycle_end x = {length, node};
  vec_push(&c->heap, x);
  size_t i = c->heap.n - 1;
  for (; i > 0 && before(x, c->heap.at[(i - 1) / 2]); i = (i - 1) / 2)
    c->heap.at[i] = c->heap.at[(i - 1) / 2];
  c->heap.at[i] = x;
}

static struct cycle_end pop(struct cycles *c) {
  const struct cycle_end top = c->heap.at[0], x = c->heap.at[--c->heap.n];
  size_t i = 0;
  for (size_t j; (j = 2 * i + 1) < c->heap.n; i = j) {
    if (j + 1 < c->heap.n && before(c->heap.at[j + 1], c->heap.at[j]))
      j++;
    if (!before(c->heap.at[j], x))
      break;
    c->heap.at[i] = c->heap.at[j];
  }
  if (c->heap.n)
    c->heap.at[i] = x;
  return top;
}

// Paths from the source, as far as to the other ends of its hostile edges, of
// which there are `wanted`, and no longer than `most`.
static void reach(struct cycles *c, const double *z, uint32_t source,
                  size_t wanted, double most) {
  for (size_t i = 0; i < c->reached.n; i++)
    c->length[c->reached.at[i]] = INFINITY;
  c->reached.n = c->heap.n = 0;
  push(c, 2 * source, 0, BALANCE_NONE);
  while (c->heap.n) {
    const struct cycle_end x = pop(c);
    if (x.length > c->length[x.node])
      continue;
    const uint32_t v = x.node / 2;
    if (x.node % 2 == 0 && c->end[v] && --wanted == 0)
      return;
    for (size_t i = c->g->first[v]; i < c->g->first[v + 1]; i++) {
      const struct net_arc a = c->g->arc[i];
      if (c->hostile[a.edge] && !c->odd)
        continue;
      const uint32_t to =
          2 * a.to + ((x.node & 1) ^ (uint32_t)c->hostile[a.edge]);
      const double length = x.length + (z[a.edge] > 0 ? z[a.edge] : 0) + hop;
      if (length < most && length < c->length[to])
        push(c, to, length, a.edge);
    }
  }
}

static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// Edges that a walk takes twice are none of its cycle.
static void toggle(struct cycles *c, uint32_t e) {
  c->mark[e] = !c->mark[e];
  vec_push(&c->edges, e);
}

static void trace(struct cycles *c, const double *z, uint32_t f) {
  const struct net_edge x = c->g->edge[f];
  uint32_t node = 2 * (c->source[f] == x.a ? x.b : x.a);
  if (isinf(c->length[node]) || c->length[node] + z[f] >= 1)
    return;
  const size_t from = c->edges.n;
  toggle(c, f);
  while (c->by[node] != BALANCE_NONE) {
    const uint32_t e = c->by[node];
    const struct net_edge y = c->g->edge[e];
    toggle(c, e);
    node =
        2 * (y.a ^ y.b ^ (node / 2)) + ((node & 1) ^ (uint32_t)c->hostile[e]);
  }
  size_t kept = from;
  double sum = 0;
  uint64_t sign = 0;
  for (size_t i = from; i < c->edges.n; i++) {
    const uint32_t e = c->edges.at[i];
    if (!c->mark[e])
      continue;
    c->mark[e] = false;
    sum += z[e];
    sign += mix(e + 1);
    c->edges.at[kept++] = e;
  }
  bool known = sum >= 1 - missed;
  for (size_t i = 0; !known && i < c->seen.n; i++)
    known = c->seen.at[i] == sign;
  c->edges.n = known ? from : kept;
  if (known)
    return;
  vec_push(&c->seen, sign);
  vec_push(&c->first, c->edges.n);
}

// The ends of paths to look for from v; gives how many there are.
static size_t set_ends(struct cycles *c, const double *z, uint32_t v,
                       double *most, bool on) {
  size_t n = 0;
  *most = 0;
  for (size_t i = c->g->first[v]; i < c->g->first[v + 1]; i++) {
    const struct net_arc x = c->g->arc[i];
    if (!c->hostile[x.edge] || c->source[x.edge] != v ||
        z[x.edge] >= 1 - missed)
      continue;
    c->end[x.to] = on;
    *most = fmax(*most, 1 - z[x.edge]);
    n++;
  }
  return n;
}

size_t cycles_find(struct cycles *c, const double *z) {
  c->edges.n = c->first.n = c->seen.n = 0;
  vec_push(&c->first, 0);
  for (uint32_t v = 0; v < c->g->n; v++) {
    double most;
    const size_t wanted = set_ends(c, z, v, &most, true);
    if (!wanted)
      continue;
    reach(c, z, v, wanted, most);
    for (size_t i = c->g->first[v]; i < c->g->first[v + 1]; i++)
      if (c->end[c->g->arc[i].to] && c->hostile[c->g->arc[i].edge])
        trace(c, z, c->g->arc[i].edge);
    set_ends(c, z, v, &most, false);
  }
  return c->first.n - 1;
}
