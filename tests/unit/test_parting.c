// SPDX-License-Identifier: GPL-2.0-or-later
// Least cuts against all sets there are, on small random graphs.
#include "parts/parting.h"

#include "nets.h"
#include "test.h"

enum { MOST = 8, MOST_EDGES = 12 };

static uint32_t below(uint64_t *state, size_t n) {
  *state = *state * 6364136223846793005 + 1442695040888963407;
  return (uint32_t)(*state >> 33) % (uint32_t)n;
}

// Two of whom may be tied or not; some ties have no direction.
static struct graph *random_graph(uint64_t number, bool directed) {
  uint64_t state = number;
  const size_t n = 2 + below(&state, MOST - 1);
  struct graph_arc arcs[MOST_EDGES];
  const size_t m = below(&state, (directed ? MOST_EDGES / 2 : MOST_EDGES) + 1);
  for (size_t i = 0; i < m; i++)
    arcs[i] = (struct graph_arc){.from = below(&state, n),
                                 .to = below(&state, n),
                                 .sign = 1,
                                 .directed = directed && below(&state, 3),
                                 .weight = 2};
  return graph_from_arcs(
      n, arcs, m,
      &(struct graph_options){.layer = LAYER_ALL, .directed = directed});
}

// What is reached from `from` without what the bits of `lost` name.
static unsigned reached(const struct graph *g, uint32_t from, bool by_pairs,
                        unsigned lost) {
  unsigned met = 1U << from, before = 0;
  while (met != before) {
    before = met;
    for (size_t i = 0; i < g->edges.n; i++) {
      const uint32_t u = g->edges.at[i].from, v = g->edges.at[i].to;
      if (by_pairs ? lost >> i & 1 : (lost >> u & 1) || (lost >> v & 1))
        continue;
      if (met >> u & 1)
        met |= 1U << v;
      if (met >> v & 1 && !g->options.directed)
        met |= 1U << u;
    }
  }
  return met;
}

static unsigned bits(unsigned x) {
  unsigned n = 0;
  for (; x; x &= x - 1)
    n++;
  return n;
}

struct least {
  unsigned size, count; // of a least cut; how many there are
  unsigned near;        // what the nearest one leaves on the side of `from`
};

static struct least all_cuts(const struct graph *g, uint32_t from, uint32_t to,
                             bool by_pairs) {
  const size_t n = by_pairs ? g->edges.n : g->actor.n;
  struct least l = {.size = 99};
  for (unsigned lost = 0; lost < 1U << n; lost++) {
    const unsigned size = bits(lost);
    if (size > l.size || (!by_pairs && (lost >> from & 1 || lost >> to & 1)))
      continue;
    const unsigned met = reached(g, from, by_pairs, lost);
    if (met >> to & 1)
      continue;
    if (size < l.size)
      l = (struct least){size, 0, met};
    l.count++;
    if (bits(met) < bits(l.near))
      l.near = met;
  }
  return l;
}

static bool tied(const struct graph *g, uint32_t a, uint32_t b) {
  bool is = false;
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    is |= (e->from == a && e->to == b) ||
          (!g->options.directed && e->from == b && e->to == a);
  }
  return is;
}

static void compare(const struct graph *g, uint32_t from, uint32_t to,
                    bool by_pairs) {
  const struct least l = all_cuts(g, from, to, by_pairs);
  struct parting p;
  unsigned lost = 0;
  assert_true(parting_find(g, from, to, by_pairs, &p, NULL));
  for (size_t i = 0; i < p.lost.n; i++) {
    assert_true(i == 0 || p.lost.at[i - 1] < p.lost.at[i]);
    lost |= 1U << p.lost.at[i];
  }
  assert_int_equal(p.lost.n, l.size);
  assert_true(p.only == (l.count == 1));
  const unsigned met = reached(g, from, by_pairs, lost);
  assert_int_equal(met, l.near);
  assert_int_equal(p.from, bits(met));
  for (uint32_t v = 0; v < g->actor.n; v++) {
    const bool reaches = reached(g, v, by_pairs, lost) >> to & 1 &&
                         (by_pairs || !(lost >> v & 1));
    assert_int_equal(p.side[v], met >> v & 1 ? SIDE_FROM
                                : reaches    ? SIDE_TO
                                             : SIDE_NEITHER);
  }
  parting_drop(&p);
}

struct row {
  const char *name;
  bool directed, by_pairs;
};
static const struct row rows[] = {{"actors", false, false},
                                  {"actors, directed", true, false},
                                  {"pairs", false, true},
                                  {"pairs, directed", true, true}};

static void is_the_nearest_of_all(void **state) {
  const struct row *r = *state;
  size_t compared = 0;
  for (uint64_t i = 0; i < 150; i++) {
    struct graph *g = random_graph(i, r->directed);
    for (uint32_t a = 0; a < g->actor.n; a++)
      for (uint32_t b = 0; b < g->actor.n && b < 4; b++) {
        if (a == b || (!r->by_pairs && tied(g, a, b)))
          continue;
        compare(g, a, b, r->by_pairs);
        compared++;
      }
    graph_free(g);
  }
  assert_true(compared > 1000);
}

// Pazzi hangs on Salviati, who hangs on the Medici. Three actors part the
// Medici from the Strozzi, and three of the Strozzi's ways are pairs enough.
// NetworkX's minimum_node_cut and minimum_edge_cut have as many.
static void parts_florence(void **state) {
  (void)state;
  struct graph *g = net_graph(&florence, false);
  struct parting p;
  assert_true(parting_find(g, 9, 13, false, &p, NULL));
  assert_int_equal(p.lost.n, 1);
  assert_int_equal(p.lost.at[0], 12); // Salviati, then the Medici behind them
  assert_false(p.only);
  assert_int_equal(p.from, 1);
  assert_int_equal(p.to, 13);
  parting_drop(&p);
  assert_true(parting_find(g, 8, 13, false, &p, NULL));
  assert_int_equal(p.lost.n, 3);
  parting_drop(&p);
  assert_true(parting_find(g, 8, 13, true, &p, NULL));
  assert_int_equal(p.lost.n, 3);
  parting_drop(&p);
  graph_free(g);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(parts_florence)};
  return TEST_TABLE("least cuts", rows, is_the_nearest_of_all) +
         cmocka_run_group_tests_name("florence", tests, NULL, NULL);
}
