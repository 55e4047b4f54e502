// SPDX-License-Identifier: GPL-2.0-or-later
// A split is optimal for two camps when its frustrated edges are a lightest set
// that hits all cycles with an odd number of negative edges, and for free camps
// those with exactly one. That is solved by branch and cut: the linear program
// over the cycles found so far, cycles that its solution misses, for free
// camps at the root also what follows for whole numbers, and where none is
// missed but edges are hit in part, both cases of one edge. Networks of states,
// mostly balanced, seldom need a branch.
#include "balance/cycles.h"
#include "balance/halves.h"
#include "balance/search.h"
#include "balance/simplex.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct fixed {
  uint32_t edge;
  uint8_t low, up; // before
};

struct fork {
  uint32_t edge;
  uint8_t value;
  bool second;
  size_t trail;
};

struct cutting {
  struct block *b;
  struct simplex lp;
  struct cycles cycles;
  struct halves halves;
  VEC(struct simplex_term) terms;
  double *z;
  int64_t *slack;
  uint32_t *label;
  uint32_t *up; // classes of actors whose places follow from one another
  bool *other;  // in the other camp than the one above
  uint32_t *apart, stamp; // pairs of classes, if there are not too many
  VEC(struct fixed) trail;
  VEC(struct fork) forks;
  bool count;
  int64_t bound; // of the node at hand, in the fine units of the program
  bool full;     // a cycle found no room
};

enum { APART_MOST = 600, HALVES_MOST = 100, HALVES_ROUNDS = 40 };
enum node_outcome { NODE_DONE, NODE_FORK, NODE_STOP };

static struct cutting cuts_new(struct block *b) {
  struct cutting c = {.b = b};
  c.lp = simplex_new(&b->g);
  c.cycles = cycles_new(&b->g, b->k, b->label);
  c.z = mem_new(b->g.m + 1, sizeof *c.z);
  c.slack = mem_new(b->g.m + 1, sizeof *c.slack);
  c.label = mem_new(b->g.n + 1, sizeof *c.label);
  c.up = mem_new(b->g.n + 1, sizeof *c.up);
  c.other = mem_new(b->g.n + 1, sizeof *c.other);
  if (b->k != 2 && b->g.n <= APART_MOST)
    c.apart = mem_new(b->g.n * b->g.n + 1, sizeof *c.apart);
  return c;
}

static void cuts_drop(struct cutting *c) {
  simplex_drop(&c->lp);
  cycles_drop(&c->cycles);
  halves_drop(&c->halves);
  vec_drop(&c->terms);
  mem_free(c->z);
  mem_free(c->slack);
  mem_free(c->label);
  mem_free(c->up);
  mem_free(c->other);
  mem_free(c->apart);
  vec_drop(&c->trail);
  vec_drop(&c->forks);
}

static void fix(struct cutting *c, uint32_t edge, unsigned value) {
  vec_push(&c->trail, ((struct fixed){edge, c->lp.low[edge], c->lp.up[edge]}));
  simplex_bounds(&c->lp, edge, value, value);
}

static void undo(struct cutting *c, size_t to) {
  while (c->trail.n > to) {
    const struct fixed x = c->trail.at[--c->trail.n];
    simplex_bounds(&c->lp, x.edge, x.low, x.up);
  }
}

// The least cost, in fine units, that is of no interest.
static int64_t limit(const struct cutting *c) {
  const int64_t unit = c->b->g.unit, fine = simplex_fine(&c->lp);
  const int64_t worst = c->count ? c->b->best : c->b->best - unit;
  return worst * fine + 1;
}

static bool hopeless(struct cutting *c) {
  c->bound = simplex_bound(&c->lp, c->slack);
  return c->bound >= limit(c);
}

// A row that the edges that may be hit cannot fill.
static bool contradiction(const struct cutting *c) {
  for (size_t r = 0; r < c->lp.rows.n; r++) {
    uint64_t most = 0;
    for (size_t i = c->lp.first.at[r]; i < c->lp.first.at[r + 1]; i++)
      if (c->lp.up[c->lp.terms.at[i].edge])
        most += c->lp.terms.at[i].times;
    if (most < c->lp.rows.at[r].least)
      return true;
  }
  return false;
}

// An edge that would make the bound too high stays as it is.
static void settle(struct cutting *c) {
  const int64_t room = limit(c) - c->bound;
  for (uint32_t e = 0; e < c->b->g.m; e++)
    if (c->lp.low[e] < c->lp.up[e] && llabs(c->slack[e]) >= room)
      fix(c, e, c->slack[e] < 0);
}

static uint32_t root(struct cutting *c, uint32_t v, bool *other) {
  uint32_t r = v;
  for (*other = false; c->up[r] != r; r = c->up[r])
    *other ^= c->other[r];
  for (bool side = *other; c->up[v] != r && v != r;) {
    const uint32_t next = c->up[v];
    const bool step = c->other[v];
    c->up[v] = r;
    c->other[v] = side;
    side ^= step;
    v = next;
  }
  return r;
}

// What an edge that is fixed says of its ends.
static bool fixed_apart(const struct cutting *c, uint32_t e) {
  return (c->b->g.edge[e].w > 0) == (c->lp.low[e] == 1);
}

static void set_classes(struct cutting *c) {
  const struct balance_net *g = &c->b->g;
  for (uint32_t v = 0; v < g->n; v++) {
    c->up[v] = v;
    c->other[v] = false;
  }
  for (uint32_t e = 0; e < g->m; e++) {
    if (c->lp.low[e] < c->lp.up[e] || (c->b->k != 2 && fixed_apart(c, e)))
      continue;
    bool x, y;
    const uint32_t a = root(c, g->edge[e].a, &x), b = root(c, g->edge[e].b, &y);
    if (a == b)
      continue;
    c->up[b] = a;
    c->other[b] = x ^ y ^ fixed_apart(c, e);
  }
  c->stamp++;
  for (uint32_t e = 0; c->apart && e < g->m; e++) {
    if (c->lp.low[e] < c->lp.up[e] || !fixed_apart(c, e))
      continue;
    bool x;
    const uint32_t a = root(c, g->edge[e].a, &x), b = root(c, g->edge[e].b, &x);
    c->apart[a * g->n + b] = c->apart[b * g->n + a] = c->stamp;
  }
}

enum implied { IMPLIED_NOTHING, IMPLIED_MOVE, IMPLIED_NONE };

// Fixes edges whose state follows from that of the edges fixed: their ends are
// in one class, or in two that are apart. A move if one is not where it was; no
// solution if two edges contradict one another.
static enum implied imply(struct cutting *c) {
  const struct balance_net *g = &c->b->g;
  enum implied so = IMPLIED_NOTHING;
  set_classes(c);
  for (uint32_t e = 0; e < g->m; e++) {
    bool x, y;
    const uint32_t a = root(c, g->edge[e].a, &x), b = root(c, g->edge[e].b, &y);
    const bool parted =
        a != b && c->apart && c->apart[a * g->n + b] == c->stamp;
    if (a != b && !parted)
      continue;
    const unsigned value = (parted || x != y) == (g->edge[e].w > 0);
    if (c->lp.low[e] < c->lp.up[e]) {
      if (fabs(simplex_at(&c->lp, e) - value) > 1e-6)
        so = IMPLIED_MOVE;
      fix(c, e, value);
    } else if (c->lp.low[e] != value)
      return IMPLIED_NONE;
  }
  return so;
}

static bool read_edges(struct cutting *c) {
  bool whole = true;
  for (uint32_t e = 0; e < c->b->g.m; e++) {
    c->z[e] = simplex_at(&c->lp, e);
    whole = whole && fabs(c->z[e] - nearbyint(c->z[e])) < 1e-6;
  }
  return whole;
}

// The split in which the edges that are not hit are satisfied.
static void set_labels(struct cutting *c) {
  const struct balance_net *g = &c->b->g;
  VEC(uint32_t) queue = {0};
  for (size_t v = 0; v < g->n; v++)
    c->label[v] = BALANCE_NONE;
  for (uint32_t v = 0; v < g->n; v++) {
    if (c->label[v] != BALANCE_NONE)
      continue;
    c->label[v] = c->b->k == 2 ? 0 : v;
    queue.n = 0;
    vec_push(&queue, v);
    for (size_t i = 0; i < queue.n; i++)
      for (size_t j = g->first[queue.at[i]]; j < g->first[queue.at[i] + 1];
           j++) {
        const struct net_arc x = g->arc[j];
        if (c->label[x.to] != BALANCE_NONE || c->z[x.edge] > .5 ||
            (c->b->k != 2 && x.w < 0))
          continue;
        c->label[x.to] =
            c->label[queue.at[i]] ^ (uint32_t)(c->b->k == 2 && x.w < 0);
        vec_push(&queue, x.to);
      }
  }
  vec_drop(&queue);
}

static bool known(const struct found_splits *f, const uint32_t *label,
                  size_t n) {
  for (size_t i = 0; i < f->n; i++)
    if (!memcmp(&f->labels.at[i * n], label, n * sizeof *label))
      return true;
  return false;
}

// A split that hits all cycles. False when no more are wanted.
static bool see(struct cutting *c) {
  struct block *b = c->b;
  const size_t n = b->g.n;
  set_labels(c);
  const int64_t cost = net_cost(&b->g, c->label);
  if (cost < b->best && !c->count) {
    b->best = cost;
    memcpy(b->label, c->label, n * sizeof *b->label);
  }
  if (!c->count || cost > b->best || known(&b->found, c->label, n))
    return true;
  if (b->found.n == b->found.most)
    return false;
  b->found.n++;
  for (size_t v = 0; v < n; v++)
    vec_push(&b->found.labels, c->label[v]);
  return true;
}

static void fork_on(struct cutting *c, uint32_t edge, unsigned value) {
  vec_push(&c->forks, ((struct fork){edge, (uint8_t)value, false, c->trail.n}));
  fix(c, edge, value);
}

// After a split was seen: all others lack one of its frustrated edges. False
// if all of these are fixed, so that what contains them costs more.
static bool fork_off(struct cutting *c) {
  for (uint32_t e = 0; e < c->b->g.m; e++)
    if (c->z[e] > .5 && c->lp.low[e] < c->lp.up[e]) {
      fork_on(c, e, 0);
      return true;
    }
  return false;
}

static uint32_t widest(const struct cutting *c) {
  const struct simplex *s = &c->lp;
  const size_t m = c->b->g.m;
  double *in = mem_new(m + 1, sizeof *in), most = 0;
  uint32_t best = BALANCE_NONE;
  for (size_t r = 0; r < s->rows.n; r++)
    if (s->rows.at[r].place == BALANCE_NONE && s->rows.at[r].cost > 1e-6)
      for (size_t i = s->first.at[r]; i < s->first.at[r + 1]; i++)
        in[s->terms.at[i].edge] += s->rows.at[r].cost * s->terms.at[i].times;
  for (uint32_t e = 0; e < m; e++) {
    if (s->low[e] == s->up[e])
      continue;
    const double z = c->z[e], part = z < .5 ? z : 1 - z;
    const double score = part < 1e-6 ? 0 : part * (1e-3 + in[e]);
    if (best == BALANCE_NONE || score > most) {
      best = e;
      most = score;
    }
  }
  mem_free(in);
  return best;
}

static void add_cycle(struct cutting *c, const uint32_t *edge, size_t n) {
  c->terms.n = 0;
  for (size_t i = 0; i < n; i++)
    vec_push(&c->terms, ((struct simplex_term){edge[i], 1}));
  simplex_add(&c->lp, c->terms.at, n, 1);
}

// Rows that follow for whole solutions, so many at a time.
static bool add_halves(struct cutting *c) {
  const size_t room = simplex_room(&c->lp);
  const size_t n = halves_find(&c->halves, &c->lp, c->z,
                               room < HALVES_MOST ? room : HALVES_MOST);
  c->lp.work += c->halves.work;
  for (size_t i = 0; i < n; i++)
    simplex_add(&c->lp, &c->halves.terms.at[c->halves.first.at[i]],
                c->halves.first.at[i + 1] - c->halves.first.at[i],
                c->halves.least.at[i]);
  return n > 0;
}

static bool add_cycles(struct cutting *c) {
  const size_t n = cycles_find(&c->cycles, c->z);
  simplex_purge(&c->lp, 2 * c->b->g.n + 300);
  c->lp.work += 100 * c->b->g.m;
  const size_t room = simplex_room(&c->lp);
  c->full = n > 0 && room == 0;
  for (size_t i = 0; i < n && i < room; i++)
    add_cycle(c, &c->cycles.edges.at[c->cycles.first.at[i]],
              c->cycles.first.at[i + 1] - c->cycles.first.at[i]);
  return n > 0;
}

struct pace {
  double before;
  size_t dull, halves; // rounds that gained little, and those of halved rows
};

static double enough(const struct cutting *c) {
  return (double)limit(c) / (double)simplex_fine(&c->lp) * (1 + 1e-9);
}

// A round is dull when it gains little of what is missing.
static void note_pace(const struct cutting *c, struct pace *p, bool fresh) {
  const double now = (double)c->bound / (double)simplex_fine(&c->lp);
  fresh = fresh || now > p->before + .02 * (enough(c) - now);
  p->dull = fresh ? 0 : p->dull + 1;
  p->before = now;
}

// Halved rows pay for free camps, at the root: below it they cost more than
// the nodes they save, optima are counted more slowly with them, and for two
// camps next to none are found.
static bool may_halve(const struct cutting *c) {
  return c->b->k != 2 && !c->count && !c->forks.n;
}

static bool halve(struct cutting *c, struct pace *p) {
  if (!may_halve(c) || p->halves++ == HALVES_ROUNDS || !add_halves(c))
    return false;
  note_pace(c, p, false);
  return true;
}

static enum simplex_end solve_program(struct cutting *c) {
  enum simplex_end end = simplex_solve(&c->lp, enough(c), 20000);
  if ((end == SIMPLEX_NONE && contradiction(c)) || hopeless(c))
    return SIMPLEX_NONE;
  if (end == SIMPLEX_LATE)
    end = simplex_solve(&c->lp, INFINITY, 20000);
  if (end == SIMPLEX_BEST)
    return end;
  simplex_mend(&c->lp);
  end = simplex_solve(&c->lp, INFINITY, 50000);
  return end == SIMPLEX_NONE && !contradiction(c) ? SIMPLEX_LATE : end;
}

// Solves the program at the node, adding rows while they help.
static enum node_outcome solve_node(struct cutting *c) {
  const size_t dull = may_halve(c) ? 12 : 4;
  for (struct pace p = {0}; p.dull < dull;) {
    if (solve_program(c) == SIMPLEX_NONE)
      return NODE_DONE;
    if (!simplex_spend(&c->lp))
      return NODE_STOP;
    if (hopeless(c))
      return NODE_DONE;
    settle(c);
    const enum implied so = imply(c);
    if (so == IMPLIED_NONE)
      return NODE_DONE;
    if (so == IMPLIED_MOVE)
      continue;
    const bool whole = read_edges(c);
    if (add_cycles(c)) {
      if (c->full)
        return NODE_STOP;
      note_pace(c, &p, whole);
      continue;
    }
    if (!whole && halve(c, &p))
      continue;
    if (!whole)
      break;
    if (!see(c))
      return NODE_STOP;
    return !hopeless(c) && fork_off(c) ? NODE_FORK : NODE_DONE;
  }
  const uint32_t e = widest(c);
  if (e == BALANCE_NONE)
    return NODE_DONE;
  fork_on(c, e, c->z[e] > .5);
  return NODE_FORK;
}

// The other side of the last fork that has one. False if there is none.
static bool back(struct cutting *c) {
  while (c->forks.n) {
    struct fork *f = &c->forks.at[c->forks.n - 1];
    undo(c, f->trail);
    if (!f->second) {
      f->second = true;
      fix(c, f->edge, !f->value);
      return true;
    }
    c->forks.n--;
  }
  return false;
}

// What the program proved for all splits; costs differ by multiples of the
// unit.
static void raise_lower(struct cutting *c) {
  struct block *b = c->b;
  const int64_t fine = simplex_fine(&c->lp);
  const int64_t gap = b->best - (c->bound + fine - 1) / fine;
  const int64_t least = b->best - gap / b->g.unit * b->g.unit;
  if (!c->count && gap >= 0 && least > b->lower)
    b->lower = least;
}

// True when all of the tree was seen.
static bool search(struct cutting *c) {
  for (;;) {
    const bool root = c->forks.n == 0;
    const enum node_outcome n = solve_node(c);
    if (root)
      raise_lower(c);
    if (n == NODE_STOP)
      return false;
    if (n == NODE_DONE && !back(c))
      return true;
  }
}

static void start(struct block *b, struct balance_effort *e, uint64_t nodes) {
  if (!b->cuts) {
    b->cuts = mem_new(1, sizeof *b->cuts);
    *b->cuts = cuts_new(b);
  }
  struct cutting *c = b->cuts;
  c->b = b;
  c->lp.e = e;
  c->lp.until = nodes < UINT64_MAX - e->nodes ? e->nodes + nodes : UINT64_MAX;
  c->forks.n = 0;
  undo(c, 0);
}

void cuts_solve(struct block *b, struct balance_effort *e, uint64_t nodes) {
  start(b, e, nodes);
  b->cuts->count = false;
  if (search(b->cuts))
    b->lower = b->best;
}

void cuts_count(struct block *b, struct balance_effort *e, uint64_t nodes) {
  start(b, e, nodes);
  b->cuts->count = true;
  b->found.n = b->found.labels.n = 0;
  b->found.all = search(b->cuts);
}

void cuts_free(struct block *b) {
  if (b->cuts)
    cuts_drop(b->cuts);
  mem_free(b->cuts);
  b->cuts = NULL;
}
