// SPDX-License-Identifier: GPL-2.0-or-later
// As many ways as can be led from the one to the other without meeting, so
// many must be cut (Menger 1927): a flow in a network in which a pair, or an
// actor, lets one unit through. An actor is two nodes there, one where ways
// come in and one where they go out, with an arc between them. igraph finds a
// greatest flow (push and relabel); which, does not matter, for what can be
// reached along its unused arcs is the same for all of them (Ford and Fulkerson
// 1962): its border is the cut nearest to the one, and the border of what
// reaches the other is the cut nearest to that. Are these the same, every way
// crosses every least cut there, and there is no other.
#include "parts/parting.h"

#include "graph/ig.h"

struct network {
  struct graph *flow; // arcs with what they let through as weight
  uint32_t from, to;  // its nodes
  struct graph_links out, in;
  double *used; // of an arc
};

// ------------------------------------------------------------------ network

struct arcs {
  VEC(struct graph_arc) list;
};

static void add(struct arcs *a, uint32_t from, uint32_t to, double through) {
  const struct graph_arc arc = {
      .from = from, .to = to, .directed = true, .weight = through};
  vec_push(&a->list, arc);
}

// Where ways into a vertex come in, and out of it go out.
static uint32_t door_in(uint32_t v, bool by_pairs) {
  return by_pairs ? v : 2 * v;
}
static uint32_t door_out(uint32_t v, bool by_pairs) {
  return by_pairs ? v : 2 * v + 1;
}

// The arcs that can be lost come first when they are actors: that of vertex v
// is arc v. Those of edges follow, two each in an undirected graph.
static struct graph *network_of(const struct graph *g, bool by_pairs) {
  const size_t n = g->actor.n;
  const double most = by_pairs ? 1 : (double)n;
  struct arcs a = {0};
  for (uint32_t v = 0; v < n && !by_pairs; v++)
    add(&a, door_in(v, false), door_out(v, false), 1);
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    add(&a, door_out(e->from, by_pairs), door_in(e->to, by_pairs), most);
    if (!g->options.directed)
      add(&a, door_out(e->to, by_pairs), door_in(e->from, by_pairs), most);
  }
  const struct graph_options o = {.layer = LAYER_ALL, .directed = true};
  struct graph *flow =
      graph_from_arcs(by_pairs ? n : 2 * n, a.list.at, a.list.n, &o);
  vec_drop(&a.list);
  return flow;
}

static struct network network_begin(const struct graph *g, uint32_t from,
                                    uint32_t to, bool by_pairs) {
  struct network n = {.flow = network_of(g, by_pairs),
                      .from = door_out(from, by_pairs),
                      .to = door_in(to, by_pairs)};
  n.out = graph_links(n.flow, false);
  n.in = graph_links(n.flow, true);
  n.used = mem_new(n.flow->edges.n, sizeof *n.used);
  return n;
}

static void network_drop(struct network *n) {
  mem_free(n->used);
  graph_links_drop(&n->in);
  graph_links_drop(&n->out);
  graph_free(n->flow);
}

static bool fill(struct network *n, ent_diags *d) {
  igraph_t ig = {0};
  igraph_vector_t through = {0}, used = {0};
  igraph_real_t value = 0;
  bool ok = false;
  if (!ig_enter())
    return ig_end("the cut", false, d);
  IG(ig_graph(n->flow, &ig));
  IG(ig_weights(n->flow, &through));
  IG(igraph_vector_init(&used, 0));
  IG(igraph_maxflow(&ig, &value, &used, NULL, NULL, NULL, n->from, n->to,
                    &through, NULL));
  for (size_t i = 0; i < n->flow->edges.n; i++)
    n->used[i] = VECTOR(used)[i];
  ok = true;
fail:
  igraph_vector_destroy(&used);
  igraph_vector_destroy(&through);
  igraph_destroy(&ig);
  return ig_end("the cut", ok, d);
}

// ---------------------------------------------------------------------- cut

// The nodes that can be reached from `start` along what is left of the arcs,
// or, `backwards`, that can reach it. What runs along an arc may be led back.
static bool *reach(const struct network *n, uint32_t start, bool backwards) {
  bool *met = mem_new(n->flow->actor.n, sizeof *met);
  uint32_t *queue = mem_new(n->flow->actor.n, sizeof *queue);
  size_t head = 0, tail = 0;
  met[start] = true;
  queue[tail++] = start;
  while (head < tail) {
    const uint32_t v = queue[head++];
    for (int against = 0; against < 2; against++) {
      const struct graph_links *l =
          backwards == (against == 1) ? &n->out : &n->in;
      for (size_t i = l->first.at[v]; i < l->first.at[v + 1]; i++) {
        const struct graph_link k = l->list.at[i];
        const double left =
            against ? n->used[k.edge]
                    : n->flow->edges.at[k.edge].weight - n->used[k.edge];
        if (left > .5 && !met[k.vertex]) {
          met[k.vertex] = true;
          queue[tail++] = k.vertex;
        }
      }
    }
  }
  mem_free(queue);
  return met;
}

// Adds what stands for the arcs that leave `inside`, or enter it.
static void border(const struct network *n, const bool *inside, bool enter,
                   bool *lost) {
  for (size_t i = 0; i < n->flow->edges.n; i++) {
    const struct graph_edge *e = &n->flow->edges.at[i];
    if (inside[e->from] != enter && inside[e->to] == enter)
      for (uint32_t k = 0; k < e->ties; k++)
        lost[graph_tie(n->flow, e, k)] = true;
  }
}

static void choose(const struct graph *g, const struct network *n,
                   bool by_pairs, struct parting *out) {
  const size_t arcs = n->flow->edges.n;
  const size_t each = by_pairs && !g->options.directed ? 2 : 1;
  bool *near = reach(n, n->from, false), *far = reach(n, n->to, true);
  bool *first = mem_new(arcs, sizeof *first), *last = mem_new(arcs, 1);
  border(n, near, false, first);
  border(n, far, true, last);
  out->only = true;
  for (size_t i = 0; i < arcs; i++) {
    if (first[i])
      vec_push(&out->lost, (uint32_t)(i / each));
    out->only &= first[i] == last[i];
  }
  mem_free(last);
  mem_free(first);
  mem_free(far);
  mem_free(near);
}

// -------------------------------------------------------------------- sides

static size_t mark(const struct graph *g, uint32_t start, enum part_side side,
                   const bool *lost_actor, const bool *lost_edge,
                   enum part_side *sides) {
  struct graph_links l = graph_links(g, side == SIDE_TO);
  uint32_t *queue = mem_new(g->actor.n, sizeof *queue);
  size_t head = 0, tail = 0;
  sides[start] = side;
  queue[tail++] = start;
  while (head < tail) {
    const uint32_t v = queue[head++];
    for (size_t i = l.first.at[v]; i < l.first.at[v + 1]; i++) {
      const struct graph_link k = l.list.at[i];
      if (sides[k.vertex] || lost_actor[k.vertex] || lost_edge[k.edge])
        continue;
      sides[k.vertex] = side;
      queue[tail++] = k.vertex;
    }
  }
  mem_free(queue);
  graph_links_drop(&l);
  return tail;
}

static void take_sides(const struct graph *g, uint32_t from, uint32_t to,
                       bool by_pairs, struct parting *out) {
  bool *actor = mem_new(g->actor.n, sizeof *actor);
  bool *edge = mem_new(g->edges.n, sizeof *edge);
  for (size_t i = 0; i < out->lost.n; i++)
    (by_pairs ? edge : actor)[out->lost.at[i]] = true;
  out->from = mark(g, from, SIDE_FROM, actor, edge, out->side);
  out->to = mark(g, to, SIDE_TO, actor, edge, out->side);
  mem_free(edge);
  mem_free(actor);
}

bool parting_find(const struct graph *g, uint32_t from, uint32_t to,
                  bool by_pairs, struct parting *out, ent_diags *d) {
  *out = (struct parting){.side = mem_new(g->actor.n, sizeof *out->side)};
  struct network n = network_begin(g, from, to, by_pairs);
  const bool good = fill(&n, d);
  if (good) {
    choose(g, &n, by_pairs, out);
    take_sides(g, from, to, by_pairs, out);
  }
  network_drop(&n);
  return good;
}

void parting_drop(struct parting *p) {
  vec_drop(&p->lost);
  mem_free(p->side);
}
