// SPDX-License-Identifier: GPL-2.0-or-later
#include "balance/solve.h"

#include "balance/camps.h"
#include "balance/search.h"
#include <string.h>

struct part {
  struct block block;
  uint32_t *vertex; // of the kernel
  size_t pick;      // among the splits found
};

struct answer {
  const struct signed_graph *graph;
  unsigned k;
  const struct split_options *o;
  struct balance_effort e;
  size_t most;
  struct balance_net net;
  struct kernel kernel;
  VEC(struct part) parts; // each shares at most one vertex with those before
  uint32_t *best;         // canonical labels
  uint32_t *always;       // who is together in all so far; two camps or free
  size_t optima;
};

static void add_part(struct answer *a, const struct balance_net *g,
                     const struct blocks *b, size_t i, uint32_t *local) {
  const size_t m = b->first[i + 1] - b->first[i];
  struct part p = {.vertex = mem_new(2 * m + 1, sizeof *p.vertex)};
  struct net_edge *edge = mem_new(m + 1, sizeof *edge);
  size_t n = 0;
  for (size_t j = 0; j < m; j++) {
    const struct net_edge x = g->edge[b->edge[b->first[i] + j]];
    const uint32_t ends[2] = {x.a, x.b};
    for (size_t s = 0; s < 2; s++)
      if (local[ends[s]] == BALANCE_NONE) {
        local[ends[s]] = (uint32_t)n;
        p.vertex[n++] = ends[s];
      }
    edge[j] = (struct net_edge){local[x.a], local[x.b], x.w};
  }
  for (size_t v = 0; v < n; v++)
    local[p.vertex[v]] = BALANCE_NONE;
  p.block.g = net_new(n, edge, m, g->unit);
  p.block.k = a->k;
  p.block.label = mem_new(n + 1, sizeof *p.block.label);
  p.block.found.most = a->most;
  mem_free(edge);
  vec_push(&a->parts, p);
}

static void set_parts(struct answer *a) {
  struct balance_net g = kernel_net(&a->kernel);
  struct blocks b = blocks_of(&g);
  uint32_t *local = mem_new(g.n + 1, sizeof *local);
  for (size_t v = 0; v < g.n; v++)
    local[v] = BALANCE_NONE;
  for (size_t i = b.n; i-- > 0;)
    add_part(a, &g, &b, i, local);
  mem_free(local);
  blocks_drop(&b);
  net_drop(&g);
}

static bool dense(const struct balance_net *g) {
  const double n = (double)g->n;
  return (double)g->m > .35 * n * (n - 1) / 2;
}

// Dolls are quickest where blocks are small or dense, cuts where they are large
// and nearly balanced. Both have a short turn, then the likelier one the rest.
static void solve_block(struct answer *a, struct block *b) {
  const bool cuts = a->k <= 2;
  const uint64_t turn = a->e.most / (b->g.n <= 64 ? 16 : 200);
  const size_t rounds = effort_late(&a->e) ? 0 : local_rounds(&b->g);
  b->best = local_search(&b->g, b->k, rounds, &a->e, b->label);
  if (!block_proven(b))
    dolls_solve(b, &a->e, cuts ? turn : UINT64_MAX);
  if (block_proven(b) || !cuts)
    return;
  cuts_solve(b, &a->e, a->k == 2 && dense(&b->g) ? 4 * turn : UINT64_MAX);
  b->by_cuts = block_proven(b);
  if (!block_proven(b))
    dolls_solve(b, &a->e, UINT64_MAX);
}

static void count_block(struct answer *a, struct block *b) {
  if (b->best == 0)
    b->found.all = true;
  else if (block_proven(b) && b->by_cuts)
    cuts_count(b, &a->e, UINT64_MAX);
  else if (block_proven(b) && a->k <= 2)
    dolls_count(b, &a->e, UINT64_MAX);
  if (b->found.n)
    return;
  if (a->k == CAMPS_FREE)
    camps_canonical(&b->g, a->k, b->label);
  for (size_t v = 0; v < b->g.n; v++)
    vec_push(&b->found.labels, b->label[v]);
  b->found.n = 1;
}

// Labels of the kernel from the splits picked. Fixed camps are swapped so that
// a block agrees with those before it in the vertex that they share.
static void join(const struct answer *a, uint32_t *label) {
  uint32_t *name = mem_new(a->net.n + 8, sizeof *name);
  for (size_t v = 0; v < a->net.n; v++)
    label[v] = BALANCE_NONE;
  for (size_t i = 0; i < a->parts.n; i++) {
    const struct part *p = &a->parts.at[i];
    const size_t n = p->block.g.n;
    const uint32_t *own = &p->block.found.labels.at[p->pick * n];
    for (size_t c = 0; c < n || c < a->k; c++)
      name[c] = a->k ? (uint32_t)c : BALANCE_NONE;
    for (size_t v = 0; v < n; v++) {
      const uint32_t was = label[p->vertex[v]];
      if (was == BALANCE_NONE)
        continue;
      if (a->k)
        name[was] = own[v];
      name[own[v]] = was;
    }
    for (size_t v = 0; v < n; v++) {
      if (name[own[v]] == BALANCE_NONE)
        name[own[v]] = p->vertex[v];
      label[p->vertex[v]] = name[own[v]];
    }
  }
  mem_free(name);
}

static void take(struct answer *a, uint32_t *label) {
  camps_canonical(&a->net, a->k, label);
  const size_t n = a->net.n;
  if (a->always)
    camps_always(n, label, a->always);
  if (a->optima++ == 0 ||
      camps_before(n, label, a->best, a->o ? a->o->previous : NULL))
    memcpy(a->best, label, n * sizeof *label);
}

static bool next_pick(struct answer *a) {
  for (size_t i = 0; i < a->parts.n; i++) {
    struct part *p = &a->parts.at[i];
    if (++p->pick < p->block.found.n)
      return true;
    p->pick = 0;
  }
  return false;
}

// All combinations of what was found in the blocks and the choices on the way
// back from the kernel. True if none was left out.
static bool combine(struct answer *a) {
  uint32_t *kernel = mem_new(a->net.n + 1, sizeof *kernel);
  uint32_t *label = mem_new(a->net.n + 1, sizeof *label);
  bool all = true, more = true;
  while (more && all) {
    struct choices c = {0};
    join(a, kernel);
    do {
      all = a->optima < a->most && !(a->optima && effort_late(&a->e));
      if (!all)
        break;
      memcpy(label, kernel, a->net.n * sizeof *label);
      kernel_lift(&a->kernel, label, &c);
      take(a, label);
    } while (choices_next(&c));
    vec_drop(&c.at);
    vec_drop(&c.of);
    more = next_pick(a);
  }
  mem_free(kernel);
  mem_free(label);
  return all;
}

static struct split finish(struct answer *a) {
  bool proven = true, counted = true;
  int64_t lower = a->kernel.base;
  for (size_t i = 0; i < a->parts.n; i++) {
    const struct block *b = &a->parts.at[i].block;
    proven = proven && block_proven(b);
    counted = counted && b->found.all;
    lower += b->lower;
  }
  const bool whole = combine(a);
  struct split s = camps_split_of(a->graph, a->best);
  s.proven = proven;
  s.lower = proven ? s.cost : a->graph->residual + (double)lower * a->net.scale;
  s.optima = proven && a->k <= 2 ? a->optima : 0;
  s.all_counted = s.optima && counted && whole;
  s.always = s.all_counted ? a->always : NULL;
  if (!s.always)
    mem_free(a->always);
  s.stopped = a->e.stopped;
  s.nodes = a->e.nodes;
  s.method = proven ? "exact" : "heuristic";
  return s;
}

struct split solve_split(const struct signed_graph *g, unsigned k,
                         const struct split_options *o) {
  struct answer a = {.graph = g, .k = k, .o = o, .e = effort_of(o)};
  a.most = o && o->most_optima ? o->most_optima : 1000;
  a.net = net_of(g);
  a.kernel = kernel_of(&a.net, k);
  a.best = mem_new(g->n + 1, sizeof *a.best);
  a.always = k <= 2 ? camps_always_new(&a.net, k) : NULL;
  set_parts(&a);
  for (size_t i = 0; i < a.parts.n; i++)
    solve_block(&a, &a.parts.at[i].block);
  for (size_t i = 0; i < a.parts.n; i++)
    count_block(&a, &a.parts.at[i].block);
  const struct split s = finish(&a);
  for (size_t i = 0; i < a.parts.n; i++) {
    cuts_free(&a.parts.at[i].block);
    net_drop(&a.parts.at[i].block.g);
    mem_free(a.parts.at[i].block.label);
    vec_drop(&a.parts.at[i].block.found.labels);
    mem_free(a.parts.at[i].vertex);
  }
  vec_drop(&a.parts);
  kernel_drop(&a.kernel);
  net_drop(&a.net);
  return s;
}
