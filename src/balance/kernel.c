// SPDX-License-Identifier: GPL-2.0-or-later
// An actor is taken out when it has at most two edges, or when one edge
// outweighs all its others together; with free camps also when it has no
// positive edge, and a negative edge goes that no path of positive ones can
// contradict. Nothing is done that would make an edge of weight 0: such a pair
// costs the same together and apart, and to forget it would lose optima.
//
// The rule of the heavy edge is the single-vertex case of Lange, Andres and
// Swoboda (2019), Combinatorial persistency criteria for multicut and max-cut,
// with > for their >=, so that it holds in every optimum.
#include "balance/kernel.h"

static int64_t size(int64_t w) { return w < 0 ? -w : w; }

static size_t place(const struct kernel *r, uint32_t v, uint32_t to) {
  size_t i = 0;
  while (i < r->at[v].n && r->at[v].at[i].to != to)
    i++;
  return i;
}

static int64_t weight(const struct kernel *r, uint32_t v, uint32_t to) {
  if (r->at[v].n > r->at[to].n)
    return weight(r, to, v);
  const size_t i = place(r, v, to);
  return i < r->at[v].n ? r->at[v].at[i].w : 0;
}

static void forget(struct kernel *r, uint32_t v, uint32_t to) {
  const size_t i = place(r, v, to);
  r->at[v].at[i] = r->at[v].at[--r->at[v].n];
  vec_push(&r->look, v);
}

static void forget_all(struct kernel *r, uint32_t v) {
  for (size_t i = 0; i < r->at[v].n; i++)
    forget(r, r->at[v].at[i].to, v);
  vec_drop(&r->at[v]);
  r->gone[v] = true;
}

static void set_arc(struct kernel *r, uint32_t v, uint32_t to, int64_t w) {
  const size_t i = place(r, v, to);
  if (i < r->at[v].n)
    r->at[v].at[i].w = w;
  else
    vec_push(&r->at[v], ((struct kernel_arc){to, w}));
  vec_push(&r->look, v);
}

// Opposite edges of a pair are set off: the smaller is frustrated anyway.
static void add_edge(struct kernel *r, uint32_t a, uint32_t b, int64_t w) {
  const int64_t old = weight(r, a, b);
  if (old && (old > 0) != (w > 0))
    r->base += size(old) < size(w) ? size(old) : size(w);
  set_arc(r, a, b, old + w);
  set_arc(r, b, a, old + w);
}

static void take_out(struct kernel *r, uint32_t v, size_t arcs) {
  struct kernel_step s = {.vertex = v, .arcs = (uint8_t)arcs};
  for (size_t i = 0; i < arcs; i++)
    s.arc[i] = r->at[v].at[i];
  vec_push(&r->trail, s);
  forget_all(r, v);
}

// What the vertex between two others says of them, as an edge.
static int64_t bridge(const struct kernel *r, int64_t p, int64_t q) {
  const int64_t least = size(p) < size(q) ? size(p) : size(q);
  if (p < 0 && q < 0)
    return r->k == 2 ? least : 0;
  return p > 0 && q > 0 ? least : -least;
}

static bool take_between(struct kernel *r, uint32_t v) {
  const struct kernel_arc x = r->at[v].at[0], y = r->at[v].at[1];
  const int64_t w = bridge(r, x.w, y.w);
  if (w && weight(r, x.to, y.to) + w == 0)
    return false;
  take_out(r, v, 2);
  if (w)
    add_edge(r, x.to, y.to, w);
  return true;
}

static bool merges(const struct kernel *r, uint32_t v, struct kernel_arc to) {
  for (size_t i = 0; i < r->at[v].n; i++) {
    const struct kernel_arc x = r->at[v].at[i];
    if (x.to != to.to && weight(r, to.to, x.to) + (to.w < 0 ? -x.w : x.w) == 0)
      return false;
  }
  return true;
}

static void merge(struct kernel *r, uint32_t v, struct kernel_arc to) {
  const struct kernel_step s = {
      .vertex = v, .merged = true, .arcs = 1, .arc = {to}};
  VEC(struct kernel_arc) old = {0};
  for (size_t i = 0; i < r->at[v].n; i++)
    vec_push(&old, r->at[v].at[i]);
  forget_all(r, v);
  for (size_t i = 0; i < old.n; i++)
    if (old.at[i].to != to.to)
      add_edge(r, to.to, old.at[i].to, to.w < 0 ? -old.at[i].w : old.at[i].w);
  vec_drop(&old);
  vec_push(&r->trail, s);
}

static bool take_heavy(struct kernel *r, uint32_t v) {
  struct kernel_arc most = {0};
  int64_t sum = 0;
  for (size_t i = 0; i < r->at[v].n; i++) {
    const struct kernel_arc x = r->at[v].at[i];
    sum += size(x.w);
    if (size(x.w) > size(most.w))
      most = x;
  }
  if (size(most.w) <= sum - size(most.w) || (most.w < 0 && r->k != 2) ||
      !merges(r, v, most))
    return false;
  merge(r, v, most);
  return true;
}

static bool friendless(const struct kernel *r, uint32_t v) {
  for (size_t i = 0; i < r->at[v].n; i++)
    if (r->at[v].at[i].w > 0)
      return false;
  return true;
}

static void look_at(struct kernel *r, uint32_t v) {
  const size_t n = r->at[v].n;
  if (r->k == CAMPS_FREE && friendless(r, v))
    take_out(r, v, 0);
  else if (n <= 1)
    take_out(r, v, n);
  else if (n > 2 || !take_between(r, v))
    take_heavy(r, v);
}

static void shrink(struct kernel *r) {
  while (r->look.n) {
    const uint32_t v = r->look.at[--r->look.n];
    if (!r->gone[v])
      look_at(r, v);
  }
}

static uint32_t root(uint32_t *up, uint32_t v) {
  while (up[v] != v)
    v = up[v] = up[up[v]];
  return v;
}

// Negative edges of a block between parts that its positive edges do not
// connect are never frustrated. True if there were any.
static bool cut_block(struct kernel *r, const struct balance_net *g,
                      const struct blocks *b, size_t i, uint32_t *up) {
  bool any = false;
  for (size_t j = b->first[i]; j < b->first[i + 1]; j++) {
    const struct net_edge x = g->edge[b->edge[j]];
    up[x.a] = x.a;
    up[x.b] = x.b;
  }
  for (size_t j = b->first[i]; j < b->first[i + 1]; j++) {
    const struct net_edge x = g->edge[b->edge[j]];
    if (x.w > 0)
      up[root(up, x.a)] = root(up, x.b);
  }
  for (size_t j = b->first[i]; j < b->first[i + 1]; j++) {
    const struct net_edge x = g->edge[b->edge[j]];
    if (x.w > 0 || root(up, x.a) == root(up, x.b))
      continue;
    forget(r, x.a, x.b);
    forget(r, x.b, x.a);
    any = true;
  }
  return any;
}

static bool cut(struct kernel *r) {
  struct balance_net g = kernel_net(r);
  struct blocks b = blocks_of(&g);
  uint32_t *up = mem_new(g.n + 1, sizeof *up);
  bool any = false;
  for (size_t i = 0; i < b.n; i++)
    any |= cut_block(r, &g, &b, i, up);
  mem_free(up);
  blocks_drop(&b);
  net_drop(&g);
  return any;
}

struct kernel kernel_of(const struct balance_net *g, unsigned k) {
  struct kernel r = {.n = g->n, .k = k, .unit = g->unit};
  r.at = mem_new(g->n + 1, sizeof *r.at);
  r.gone = mem_new(g->n + 1, sizeof *r.gone);
  for (size_t v = g->n; v-- > 0;) {
    for (size_t i = g->first[v]; i < g->first[v + 1]; i++)
      vec_push(&r.at[v], ((struct kernel_arc){g->arc[i].to, g->arc[i].w}));
    vec_push(&r.look, (uint32_t)v);
  }
  do
    shrink(&r);
  while (k == CAMPS_FREE && cut(&r));
  return r;
}

void kernel_drop(struct kernel *r) {
  for (size_t v = 0; v < r->n; v++)
    vec_drop(&r->at[v]);
  mem_free(r->at);
  mem_free(r->gone);
  vec_drop(&r->trail);
  vec_drop(&r->look);
}

struct balance_net kernel_net(const struct kernel *r) {
  VEC(struct net_edge) edges = {0};
  for (uint32_t v = 0; v < r->n; v++)
    for (size_t i = 0; i < r->at[v].n; i++)
      if (r->at[v].at[i].to > v)
        vec_push(&edges,
                 ((struct net_edge){v, r->at[v].at[i].to, r->at[v].at[i].w}));
  struct balance_net g = net_new(r->n, edges.at, edges.n, r->unit);
  vec_drop(&edges);
  return g;
}

bool choices_next(struct choices *c) {
  while (c->at.n && c->at.at[c->at.n - 1] + 1 == c->of.at[c->at.n - 1])
    c->at.n--;
  c->of.n = c->at.n;
  if (c->at.n)
    c->at.at[c->at.n - 1]++;
  return c->at.n > 0;
}

static uint32_t choose(struct choices *c, size_t *asked, uint32_t of) {
  if (of <= 1)
    return 0;
  const size_t i = (*asked)++;
  if (i == c->at.n) {
    vec_push(&c->at, 0);
    vec_push(&c->of, of);
  }
  return c->at.at[i];
}

static int64_t place_cost(const struct kernel_step *s, const uint32_t *label,
                          uint32_t in) {
  int64_t cost = 0;
  for (size_t i = 0; i < s->arcs; i++)
    if ((label[s->arc[i].to] == in) != (s->arc[i].w > 0))
      cost += size(s->arc[i].w);
  return cost;
}

// Camps the vertex might go to, at most 8. With free camps it joins only whom
// it has a positive edge to, or is alone.
static size_t places(const struct kernel *r, const struct kernel_step *s,
                     const uint32_t *label, uint32_t *in) {
  size_t n = 0;
  if (r->k != CAMPS_FREE) {
    for (; n < r->k; n++)
      in[n] = (uint32_t)n;
    return s->arcs ? n : 1;
  }
  for (size_t i = 0; i < s->arcs; i++)
    if (s->arc[i].w > 0 && (n == 0 || in[0] != label[s->arc[i].to]))
      in[n++] = label[s->arc[i].to];
  in[n++] = (uint32_t)(r->n + s->vertex);
  return n;
}

static void put_back(const struct kernel *r, const struct kernel_step *s,
                     uint32_t *label, struct choices *c, size_t *asked) {
  uint32_t in[8];
  const size_t n = places(r, s, label, in);
  size_t kept = 0;
  int64_t least = INT64_MAX;
  for (size_t i = 0; i < n; i++) {
    const int64_t cost = place_cost(s, label, in[i]);
    if (cost < least)
      kept = 0;
    if (cost <= least) {
      in[kept++] = in[i];
      least = cost;
    }
  }
  label[s->vertex] = in[r->k > 2 ? 0 : choose(c, asked, (uint32_t)kept)];
}

void kernel_lift(const struct kernel *r, uint32_t *label, struct choices *c) {
  size_t asked = 0;
  for (size_t i = r->trail.n; i-- > 0;) {
    const struct kernel_step *s = &r->trail.at[i];
    if (!s->merged)
      put_back(r, s, label, c, &asked);
    else
      label[s->vertex] = label[s->arc[0].to] ^ (s->arc[0].w < 0);
  }
}
