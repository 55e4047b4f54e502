// SPDX-License-Identifier: GPL-2.0-or-later
// Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal
// of Mathematical Sociology 25(2), 163-177: a search from each source counts
// shortest paths, then walks back from the farthest level and sums what
// depends on each vertex.
//
// - Trees that hang from an undirected network are folded into the vertex that
//   carries them, which then stands for `weight` vertices, as source and as
//   target (Baglioni, M. et al. (2012). Fast exact computation of betweenness
//   centrality in social networks. ASONAM, 450-456).
// - Neighbours lie on the level before, on the same or on the next. What a
//   level passes on is 0 until the whole level is done, so that sums run over
//   all neighbours without asking where each one is.
// - Vertices are numbered anew in the order of a search, so that neighbours
//   lie near each other in memory.
// - The number of shortest paths can outgrow a double. Only ratios between
//   neighbouring levels matter, so a level whose counts grow large is scaled
//   down, and the walk back takes that into account.
#include "measure/brandes.h"

#define LARGE 0x1p400

struct lists {
  size_t *first; // n + 1
  uint32_t *at;  // neighbours, by new number
};

struct search {
  size_t n;             // vertices that are left
  uint32_t *old;        // vertex of the graph, by new number
  double *weight;       // vertices that it stands for
  struct lists out, in; // in == out when undirected
  int32_t *level;       // -1: not reached
  double *count;        // shortest paths; 0: level not done
  double *due;          // (weight + what depends) / count; 0: level not done
  double *sum;          // for a level that is being done
  uint32_t *queue;
  size_t *ends;  // where each level ends in the queue
  double *scale; // what the counts of each level were multiplied by
  double *between;
};

// ----------------------------------------------------------------- folding

struct folding {
  const struct graph_links *l;
  uint32_t *degree; // neighbours left; 0 for who was folded
  double *weight;   // vertices that each stands for
  uint32_t *component;
  double *size; // of each component
  double *between;
};

static size_t links_of(const struct graph_links *l, uint32_t v) {
  return l->first.at[v + 1] - l->first.at[v];
}

// The one neighbour that a vertex has left.
static uint32_t last_neighbour(const struct folding *f, uint32_t v) {
  size_t i = f->l->first.at[v];
  while (!f->degree[f->l->list.at[i].vertex])
    i++;
  return f->l->list.at[i].vertex;
}

// Everything below u reaches the rest through u, and what was folded into v
// before reaches it through v.
static void fold(struct folding *f, uint32_t u, uint32_t v) {
  double all = f->size[f->component[u]], below = f->weight[u];
  f->between[u] += (below - 1) * (all - below);
  f->between[v] += below * (f->weight[v] - 1);
  f->weight[v] += below;
  f->degree[u] = 0;
  f->degree[v]--;
}

static void fold_trees(struct folding *f, size_t n) {
  uint32_t *queue = mem_new(n + 1, sizeof *queue);
  size_t end = 0;
  for (uint32_t v = 0; v < n; v++)
    if (f->degree[v] == 1)
      queue[end++] = v;
  for (size_t i = 0; i < end; i++) {
    // Of the last two of a tree, one is left.
    if (f->degree[queue[i]] != 1)
      continue;
    uint32_t v = last_neighbour(f, queue[i]);
    fold(f, queue[i], v);
    if (f->degree[v] == 1)
      queue[end++] = v;
  }
  for (uint32_t v = 0; v < n; v++)
    if (f->degree[v] || f->weight[v] == f->size[f->component[v]])
      f->between[v] +=
          (f->weight[v] - 1) * (f->size[f->component[v]] - f->weight[v]);
  mem_free(queue);
}

static struct folding folding_of(const struct graph *g,
                                 const struct graph_links *l, double *between) {
  size_t n = g->actor.n;
  struct folding f = {.l = l, .between = between};
  f.degree = mem_new(n + 1, sizeof *f.degree);
  f.weight = mem_new(n + 1, sizeof *f.weight);
  f.component = mem_new(n + 1, sizeof *f.component);
  f.size = mem_new(n + 1, sizeof *f.size);
  graph_components(g, f.component);
  for (uint32_t v = 0; v < n; v++) {
    f.degree[v] = (uint32_t)links_of(l, v);
    f.weight[v] = 1;
    f.size[f.component[v]]++;
  }
  if (!g->options.directed)
    fold_trees(&f, n);
  return f;
}

static void folding_drop(struct folding *f) {
  mem_free(f->degree);
  mem_free(f->weight);
  mem_free(f->component);
  mem_free(f->size);
}

// --------------------------------------------------------------- numbering

static bool left(const struct graph_links *in, const struct folding *f,
                 uint32_t v) {
  return f->degree[v] || (in && links_of(in, v));
}

// New numbers by search from each vertex in turn.
static void number(struct search *s, const struct graph_links *in,
                   const struct folding *f, size_t n, uint32_t *fresh) {
  for (uint32_t v = 0; v < n; v++)
    fresh[v] = UINT32_MAX;
  for (uint32_t v = 0; v < n; v++) {
    if (fresh[v] != UINT32_MAX || !left(in, f, v))
      continue;
    size_t i = s->n;
    fresh[v] = (uint32_t)s->n;
    s->old[s->n++] = v;
    for (; i < s->n; i++)
      for (size_t k = f->l->first.at[s->old[i]];
           k < f->l->first.at[s->old[i] + 1]; k++) {
        uint32_t w = f->l->list.at[k].vertex;
        if (fresh[w] != UINT32_MAX || !left(in, f, w))
          continue;
        fresh[w] = (uint32_t)s->n;
        s->old[s->n++] = w;
      }
  }
}

static struct lists lay_out(const struct search *s, const struct graph_links *l,
                            const uint32_t *fresh) {
  struct lists out = {mem_new(s->n + 1, sizeof *out.first),
                      mem_new(l->list.n + 1, sizeof *out.at)};
  size_t at = 0;
  for (size_t v = 0; v < s->n; v++) {
    out.first[v] = at;
    for (size_t k = l->first.at[s->old[v]]; k < l->first.at[s->old[v] + 1]; k++)
      if (fresh[l->list.at[k].vertex] != UINT32_MAX)
        out.at[at++] = fresh[l->list.at[k].vertex];
  }
  out.first[s->n] = at;
  return out;
}

static void begin(struct search *s, const struct graph *g, double *between) {
  size_t n = g->actor.n;
  struct graph_links out = graph_links(g, false), in = {0};
  if (g->options.directed)
    in = graph_links(g, true);
  struct folding f = folding_of(g, &out, between);
  uint32_t *fresh = mem_new(n + 1, sizeof *fresh);
  s->old = mem_new(n + 1, sizeof *s->old);
  number(s, g->options.directed ? &in : NULL, &f, n, fresh);
  s->out = lay_out(s, &out, fresh);
  s->in = g->options.directed ? lay_out(s, &in, fresh) : s->out;
  s->weight = mem_new(s->n + 1, sizeof *s->weight);
  s->level = mem_new(s->n + 1, sizeof *s->level);
  s->count = mem_new(s->n + 1, sizeof *s->count);
  s->due = mem_new(s->n + 1, sizeof *s->due);
  s->sum = mem_new(s->n + 1, sizeof *s->sum);
  s->queue = mem_new(s->n + 2, sizeof *s->queue);
  s->ends = mem_new(s->n + 2, sizeof *s->ends);
  s->scale = mem_new(s->n + 2, sizeof *s->scale);
  s->between = mem_new(s->n + 1, sizeof *s->between);
  for (size_t v = 0; v < s->n; v++) {
    s->level[v] = -1;
    s->weight[v] = f.weight[s->old[v]];
  }
  mem_free(fresh);
  folding_drop(&f);
  graph_links_drop(&out);
  graph_links_drop(&in);
}

static void drop(struct search *s, bool directed) {
  if (directed) {
    mem_free(s->in.first);
    mem_free(s->in.at);
  }
  mem_free(s->out.first);
  mem_free(s->out.at);
  mem_free(s->old);
  mem_free(s->weight);
  mem_free(s->level);
  mem_free(s->count);
  mem_free(s->due);
  mem_free(s->sum);
  mem_free(s->queue);
  mem_free(s->ends);
  mem_free(s->scale);
  mem_free(s->between);
}

// ------------------------------------------------------------------ search

// Finds the next level; gives the new end of the queue. Every neighbour is
// written behind the queue, and stays there if it is new.
static size_t spread(struct search *s, size_t from, size_t end, int32_t level) {
  const size_t *restrict first = s->out.first;
  const uint32_t *restrict next = s->out.at;
  uint32_t *restrict queue = s->queue;
  int32_t *restrict reached = s->level;
  size_t last = end;
  for (size_t i = from; i < end; i++) {
    const uint32_t v = queue[i];
    const size_t stop = first[v + 1];
    for (size_t k = first[v]; k < stop; k++) {
      const uint32_t w = next[k];
      const int32_t was = reached[w];
      queue[last] = w;
      reached[w] = was < 0 ? level : was;
      last += was < 0;
    }
  }
  return last;
}

// What the neighbours of a level's vertices pass on, summed into s->sum.
static inline void gather(const struct search *s, const struct lists *l,
                          const double *restrict passed, size_t from,
                          size_t end) {
  const size_t *restrict first = l->first;
  const uint32_t *restrict next = l->at;
  const uint32_t *restrict queue = s->queue;
  double *restrict sums = s->sum;
  for (size_t i = from; i < end; i++) {
    const uint32_t v = queue[i];
    const size_t stop = first[v + 1];
    double sum = 0;
    for (size_t k = first[v]; k < stop; k++)
      sum += passed[next[k]];
    sums[i] = sum;
  }
}

static void count_level(struct search *s, size_t from, size_t end,
                        size_t level) {
  gather(s, &s->in, s->count, from, end);
  double most = 0;
  for (size_t i = from; i < end; i++)
    most = s->sum[i] > most ? s->sum[i] : most;
  s->scale[level] = most > LARGE ? 1 / LARGE : 1;
  for (size_t i = from; i < end; i++)
    s->count[s->queue[i]] = s->sum[i] * s->scale[level];
}

// How many levels there are; 0 is the source's.
static size_t go_out(struct search *s, uint32_t source) {
  size_t levels = 1, from = 0, end = 1;
  s->queue[0] = source;
  s->level[source] = 0;
  s->count[source] = 1;
  s->scale[0] = 1;
  s->ends[0] = 1;
  for (;;) {
    size_t last = spread(s, from, end, (int32_t)levels);
    if (last == end)
      return levels;
    count_level(s, end, last, levels);
    s->ends[levels++] = last;
    from = end;
    end = last;
  }
}

// From the last level to the first but one.
static void come_back(struct search *s, size_t levels, double weight) {
  double scale = 1;
  for (size_t level = levels; level-- > 1;) {
    size_t from = s->ends[level - 1], end = s->ends[level];
    gather(s, &s->out, s->due, from, end);
    for (size_t i = from; i < end; i++) {
      uint32_t v = s->queue[i];
      double depends = s->count[v] * scale * s->sum[i];
      s->due[v] = (s->weight[v] + depends) / s->count[v];
      s->between[v] += weight * depends;
    }
    scale = s->scale[level];
  }
}

static void forget(struct search *s, size_t reached) {
  for (size_t i = 0; i < reached; i++) {
    uint32_t v = s->queue[i];
    s->level[v] = -1;
    s->count[v] = s->due[v] = 0;
  }
}

void brandes(const struct graph *g, double *between) {
  struct search s = {0};
  for (size_t v = 0; v < g->actor.n; v++)
    between[v] = 0;
  begin(&s, g, between);
  for (uint32_t v = 0;
       v < s.n && watch_on(g->options.watch, "measuring", v, s.n); v++) {
    size_t levels = go_out(&s, v);
    come_back(&s, levels, s.weight[v]);
    forget(&s, s.ends[levels - 1]);
  }
  // Undirected, each pair was met from both its ends.
  for (size_t v = 0; v < s.n; v++)
    between[s.old[v]] += g->options.directed ? s.between[v] : s.between[v] / 2;
  drop(&s, g->options.directed);
}
