// SPDX-License-Identifier: GPL-2.0-or-later
// Russian doll search (Verfaillie, Lemaitre and Schiex 1996). Vertices stand in
// an order in which each has many edges to those before it. The tails of the
// order are solved one after another, the shortest first; what a tail costs is
// a lower bound for the part that a longer one has not placed yet:
//
//   placed so far + each unplaced at its best against those placed
//     + the tail of the unplaced among themselves.
//
// `unplaced` is kept up to date as vertices are placed, so that a step costs
// as much as the vertex has edges.
#include "balance/search.h"

#include <stdlib.h>
#include <string.h>

struct undo {
  uint32_t vertex;
  int64_t best;
};

struct dolls {
  struct balance_net g; // vertices numbered by their place in the order
  unsigned k;
  size_t n, wide;  // vertices, camps at most
  uint32_t *order; // the vertex at a place
  size_t *behind;  // the first edge of a vertex to one behind it
  int64_t *score;  // n rows of `wide`: weight to those placed in a camp
  int64_t *positive, *best, *doll;
  uint32_t *label, *kept;
  uint32_t *tries, *tried, *count; // n rows of `wide` + 1
  uint32_t *used;                  // camps in use before a place
  size_t *marks;                   // changes before a place
  int64_t *cost, *unplaced;        // before a place
  VEC(struct undo) changes;
  int64_t bound; // splits that cost less are looked for
  struct found_splits *found;
  struct balance_effort *e;
  uint64_t until;
};

static uint32_t *set_order(const struct balance_net *g) {
  uint32_t *order = mem_new(g->n + 1, sizeof *order);
  int64_t *tied = mem_new(g->n + 1, sizeof *tied);
  for (size_t i = 0; i < g->n; i++) {
    size_t next = g->n;
    for (size_t v = 0; v < g->n; v++)
      if (tied[v] >= 0 &&
          (next == g->n || tied[v] > tied[next] ||
           (tied[v] == tied[next] && g->first[v + 1] - g->first[v] >
                                         g->first[next + 1] - g->first[next])))
        next = v;
    order[i] = (uint32_t)next;
    tied[next] = -1;
    for (size_t j = g->first[next]; j < g->first[next + 1]; j++)
      if (tied[g->arc[j].to] >= 0)
        tied[g->arc[j].to] += g->arc[j].w < 0 ? -g->arc[j].w : g->arc[j].w;
  }
  mem_free(tied);
  return order;
}

static int by_end(const void *x, const void *y) {
  const struct net_arc *a = x, *b = y;
  return (a->to > b->to) - (a->to < b->to);
}

static struct balance_net reordered(const struct balance_net *g,
                                    const uint32_t *order) {
  uint32_t *place = mem_new(g->n + 1, sizeof *place);
  for (uint32_t i = 0; i < g->n; i++)
    place[order[i]] = i;
  struct net_edge *edge = mem_new(g->m + 1, sizeof *edge);
  for (size_t e = 0; e < g->m; e++)
    edge[e] = (struct net_edge){place[g->edge[e].a], place[g->edge[e].b],
                                g->edge[e].w};
  struct balance_net out = net_new(g->n, edge, g->m, g->unit);
  for (size_t v = 0; v < out.n; v++)
    qsort(&out.arc[out.first[v]], out.first[v + 1] - out.first[v],
          sizeof *out.arc, by_end);
  mem_free(edge);
  mem_free(place);
  return out;
}

static struct dolls dolls_new(const struct block *b, struct balance_effort *e) {
  struct dolls d = {.k = b->k, .n = b->g.n, .e = e};
  const size_t n = d.n;
  d.wide = d.k && d.k < n ? d.k : n;
  d.order = set_order(&b->g);
  d.g = reordered(&b->g, d.order);
  d.behind = mem_new(n + 1, sizeof *d.behind);
  for (size_t v = 0; v < n; v++) {
    d.behind[v] = d.g.first[v];
    while (d.behind[v] < d.g.first[v + 1] && d.g.arc[d.behind[v]].to < v)
      d.behind[v]++;
  }
  d.score = mem_new(n * d.wide + 1, sizeof *d.score);
  d.positive = mem_new(n + 1, sizeof *d.positive);
  d.best = mem_new(n + 1, sizeof *d.best);
  d.doll = mem_new(n + 2, sizeof *d.doll);
  d.label = mem_new(n + 1, sizeof *d.label);
  d.kept = mem_new(n + 1, sizeof *d.kept);
  d.tries = mem_new(n * (d.wide + 1) + 1, sizeof *d.tries);
  d.tried = mem_new(n + 1, sizeof *d.tried);
  d.count = mem_new(n + 1, sizeof *d.count);
  d.used = mem_new(n + 2, sizeof *d.used);
  d.marks = mem_new(n + 2, sizeof *d.marks);
  d.cost = mem_new(n + 2, sizeof *d.cost);
  d.unplaced = mem_new(n + 2, sizeof *d.unplaced);
  return d;
}

static void dolls_drop(struct dolls *d) {
  net_drop(&d->g);
  mem_free(d->order);
  mem_free(d->behind);
  mem_free(d->score);
  mem_free(d->positive);
  mem_free(d->best);
  mem_free(d->doll);
  mem_free(d->label);
  mem_free(d->kept);
  mem_free(d->tries);
  mem_free(d->tried);
  mem_free(d->count);
  mem_free(d->used);
  mem_free(d->marks);
  mem_free(d->cost);
  mem_free(d->unplaced);
  vec_drop(&d->changes);
}

// The least that v can cost against those placed, `used` camps being open.
static int64_t least(const struct dolls *d, size_t v, uint32_t used) {
  const int64_t *score = &d->score[v * d->wide];
  int64_t most = used < d->wide ? 0 : INT64_MIN;
  for (size_t c = 0; c < used; c++)
    if (score[c] > most)
      most = score[c];
  return d->positive[v] - most;
}

// Places v and brings those behind it up to date.
static void place(struct dolls *d, size_t v, uint32_t c) {
  const uint32_t used = c + 1 > d->used[v] ? c + 1 : d->used[v];
  d->label[v] = c;
  d->used[v + 1] = used;
  d->marks[v] = d->changes.n;
  d->cost[v + 1] = d->cost[v] + d->positive[v] - d->score[v * d->wide + c];
  int64_t unplaced = d->unplaced[v] - d->best[v];
  for (size_t i = d->behind[v]; i < d->g.first[v + 1]; i++) {
    const struct net_arc x = d->g.arc[i];
    d->score[x.to * d->wide + c] += x.w;
    if (x.w > 0)
      d->positive[x.to] += x.w;
    const int64_t now = least(d, x.to, used);
    if (now == d->best[x.to])
      continue;
    vec_push(&d->changes, ((struct undo){x.to, d->best[x.to]}));
    unplaced += now - d->best[x.to];
    d->best[x.to] = now;
  }
  d->unplaced[v + 1] = unplaced;
}

static void unplace(struct dolls *d, size_t v) {
  const uint32_t c = d->label[v];
  for (size_t i = d->behind[v]; i < d->g.first[v + 1]; i++) {
    const struct net_arc x = d->g.arc[i];
    d->score[x.to * d->wide + c] -= x.w;
    if (x.w > 0)
      d->positive[x.to] -= x.w;
  }
  while (d->changes.n > d->marks[v]) {
    const struct undo x = d->changes.at[--d->changes.n];
    d->best[x.vertex] = x.best;
  }
}

// Whether v has a positive edge to one in the camp, or to one behind it that
// may yet connect it.
static bool may_join(const struct dolls *d, size_t from, size_t v, uint32_t c) {
  for (size_t i = d->g.first[v]; i < d->g.first[v + 1]; i++) {
    const struct net_arc x = d->g.arc[i];
    if (x.w > 0 && x.to >= from && (x.to > v || d->label[x.to] == c))
      return true;
  }
  return false;
}

// The camps to try for v, the cheapest first.
static void list_tries(struct dolls *d, size_t from, size_t v) {
  uint32_t *tries = &d->tries[v * (d->wide + 1)];
  const int64_t *score = &d->score[v * d->wide];
  const uint32_t open = d->used[v];
  uint32_t n = 0;
  for (uint32_t c = 0; c <= open && c < d->wide; c++) {
    if (d->found && d->k == CAMPS_FREE && c < open && !may_join(d, from, v, c))
      continue;
    uint32_t i = n++;
    for (; i > 0 && score[tries[i - 1]] < score[c]; i--)
      tries[i] = tries[i - 1];
    tries[i] = c;
  }
  d->count[v] = n;
  d->tried[v] = 0;
}

static bool connected(const struct dolls *d) {
  const size_t n = d->n;
  uint32_t *queue = mem_new(n + 1, sizeof *queue);
  bool *seen = mem_new(n + 1, sizeof *seen);
  bool *opened = mem_new(n + 1, sizeof *opened);
  size_t parts = 0;
  for (uint32_t v = 0; v < n; v++) {
    size_t head = 0, tail = 0;
    parts += !seen[v];
    if (!seen[v])
      queue[tail++] = v;
    seen[v] = true;
    for (; head < tail; head++)
      for (size_t i = d->g.first[queue[head]]; i < d->g.first[queue[head] + 1];
           i++) {
        const struct net_arc x = d->g.arc[i];
        if (x.w <= 0 || seen[x.to] || d->label[x.to] != d->label[v])
          continue;
        seen[x.to] = true;
        queue[tail++] = x.to;
      }
  }
  for (size_t v = 0; v < n; v++) {
    parts -= !opened[d->label[v]];
    opened[d->label[v]] = true;
  }
  mem_free(queue);
  mem_free(seen);
  mem_free(opened);
  return parts == 0;
}

// A whole split below the bound. False when no more are wanted.
static bool reached(struct dolls *d, size_t from) {
  if (!d->found) {
    memcpy(&d->kept[from], &d->label[from], (d->n - from) * sizeof *d->kept);
    d->bound = d->cost[d->n];
    return true;
  }
  if (d->k == CAMPS_FREE && !connected(d))
    return true;
  if (d->found->n == d->found->most)
    return false;
  d->found->n++;
  const size_t at = d->found->labels.n;
  vec_reserve(&d->found->labels, at + d->n);
  d->found->labels.n += d->n;
  for (size_t i = 0; i < d->n; i++)
    d->found->labels.at[at + d->order[i]] = d->label[i];
  return true;
}

static bool worth(const struct dolls *d, size_t v) {
  return d->cost[v] + d->unplaced[v] + d->doll[v] + d->g.unit <= d->bound;
}

// Searches the tail from a place on. False when it had to end early.
static bool search(struct dolls *d, size_t from) {
  size_t v = from;
  bool go = true;
  d->used[from] = 0;
  d->cost[from] = d->unplaced[from] = 0;
  list_tries(d, from, from);
  while (go) {
    if (d->tried[v] == d->count[v]) {
      if (v == from)
        return true;
      unplace(d, --v);
      continue;
    }
    place(d, v, d->tries[v * (d->wide + 1) + d->tried[v]++]);
    go = effort_spend(d->e, 1) && d->e->nodes <= d->until;
    if (go && v + 1 == d->n && worth(d, v + 1))
      go = reached(d, from);
    if (go && v + 1 < d->n && worth(d, v + 1))
      list_tries(d, from, ++v);
    else
      unplace(d, v);
  }
  while (v > from)
    unplace(d, --v);
  return false;
}

// The split of the tail behind v, with v placed best: an upper bound.
static int64_t extended(struct dolls *d, size_t v) {
  memset(&d->score[v * d->wide], 0, d->wide * sizeof *d->score);
  int64_t positive = 0;
  uint32_t used = 0;
  for (size_t u = v + 1; u < d->n; u++)
    used = d->kept[u] + 1 > used ? d->kept[u] + 1 : used;
  for (size_t i = d->behind[v]; i < d->g.first[v + 1]; i++) {
    const struct net_arc x = d->g.arc[i];
    d->score[v * d->wide + d->kept[x.to]] += x.w;
    positive += x.w > 0 ? x.w : 0;
  }
  uint32_t best = 0;
  for (uint32_t c = 0; c <= used && c < d->wide; c++)
    if (d->score[v * d->wide + c] > d->score[v * d->wide + best])
      best = c;
  d->kept[v] = best;
  const int64_t cost = d->doll[v + 1] + positive - d->score[v * d->wide + best];
  memset(&d->score[v * d->wide], 0, d->wide * sizeof *d->score);
  return cost;
}

static void keep(const struct dolls *d, struct block *b, int64_t cost) {
  b->best = cost;
  for (size_t i = 0; i < d->n; i++)
    b->label[d->order[i]] = d->kept[i];
}

// Solves the tails. False when it had to end; the lower bound is the longest
// tail's that was solved.
static bool solve_tails(struct dolls *d, struct block *b) {
  for (size_t v = d->n; v-- > 0;) {
    d->bound = extended(d, v);
    if (v == 0 && b->best < d->bound)
      d->bound = b->best;
    const bool done = d->bound == d->doll[v + 1] || search(d, v);
    if (v == 0 && d->bound < b->best)
      keep(d, b, d->bound);
    if (!done)
      return false;
    d->doll[v] = d->bound;
    if (d->doll[v] > b->lower)
      b->lower = d->doll[v];
    if (b->lower >= b->best) {
      // The rest cannot cost less, nor the whole more.
      while (v-- > 0)
        d->doll[v] = b->lower;
      return true;
    }
  }
  return true;
}

static void limit(struct dolls *d, uint64_t nodes) {
  const uint64_t spent = d->e->nodes;
  d->until = nodes < UINT64_MAX - spent ? spent + nodes : UINT64_MAX;
}

void dolls_solve(struct block *b, struct balance_effort *e, uint64_t nodes) {
  if (b->g.n > DOLLS_MOST)
    return;
  struct dolls d = dolls_new(b, e);
  limit(&d, nodes);
  solve_tails(&d, b);
  dolls_drop(&d);
}

void dolls_count(struct block *b, struct balance_effort *e, uint64_t nodes) {
  if (b->g.n > DOLLS_MOST)
    return;
  struct dolls d = dolls_new(b, e);
  limit(&d, nodes);
  struct block again = *b;
  again.lower = 0;
  if (solve_tails(&d, &again)) {
    d.bound = b->best + d.g.unit;
    d.found = &b->found;
    b->found.all = search(&d, 0);
  }
  dolls_drop(&d);
}
