// SPDX-License-Identifier: GPL-2.0-or-later
// Cliques against all sets there are, and where there are too many.
#include "parts/cliques.h"

#include "nets.h"
#include "test.h"

enum { MOST = 9 };

static uint32_t below(uint64_t *state, size_t n) {
  *state = *state * 6364136223846793005 + 1442695040888963407;
  return (uint32_t)(*state >> 33) % (uint32_t)n;
}

static bool all_tied(const unsigned *tied, unsigned set) {
  for (unsigned v = 0; v < MOST; v++)
    if (set >> v & 1 && (set & ~(1U << v) & ~tied[v]))
      return false;
  return true;
}

static unsigned bits(unsigned x) {
  unsigned n = 0;
  for (; x; x &= x - 1)
    n++;
  return n;
}

// Whether nobody can be added.
static bool maximal(const unsigned *tied, unsigned set, size_t n) {
  for (unsigned v = 0; v < n; v++)
    if (!(set >> v & 1) && !(set & ~tied[v]))
      return false;
  return true;
}

static void are_all_there_are(void **state) {
  (void)state;
  for (uint64_t number = 0; number < 400; number++) {
    uint64_t rng = number;
    const size_t n = 1 + below(&rng, MOST), m = below(&rng, n * n + 1);
    struct graph_arc arcs[MOST * MOST + 1];
    unsigned tied[MOST] = {0};
    for (size_t i = 0; i < m; i++) {
      const uint32_t u = below(&rng, n), v = below(&rng, n);
      arcs[i] = (struct graph_arc){u, v, 1, false, 1};
      tied[u] |= u == v ? 0 : 1U << v;
      tied[v] |= u == v ? 0 : 1U << u;
    }
    struct graph *g = graph_from_arcs(
        n, arcs, m, &(struct graph_options){.layer = LAYER_ALL});
    struct cliques c;
    assert_true(cliques_find(g, CLIQUE_LEAST, &c, NULL));
    size_t expected = 0;
    for (unsigned set = 0; set < 1U << n; set++)
      expected +=
          bits(set) >= 3 && all_tied(tied, set) && maximal(tied, set, n);
    assert_int_equal(c.n, expected);
    for (size_t i = 0; i < c.n; i++) {
      unsigned set = 0;
      for (size_t k = c.first.at[i]; k < c.first.at[i + 1]; k++)
        set |= 1U << c.vertex.at[k];
      assert_int_equal(bits(set), c.first.at[i + 1] - c.first.at[i]);
      assert_true(all_tied(tied, set) && maximal(tied, set, n));
    }
    cliques_drop(&c);
    graph_free(g);
  }
}

// Largest first, then in the order of actors.
static void come_in_order(void **state) {
  (void)state;
  static const uint32_t expected[] = {2, 3, 4, 5, 0, 1, 2, 4, 6, 7};
  const struct graph_arc arcs[] = {
      {0, 1, 1, 0, 1}, {0, 2, 1, 0, 1}, {1, 2, 1, 0, 1}, {2, 3, 1, 0, 1},
      {2, 4, 1, 0, 1}, {2, 5, 1, 0, 1}, {3, 4, 1, 0, 1}, {3, 5, 1, 0, 1},
      {4, 5, 1, 0, 1}, {6, 7, 1, 0, 1}, {4, 6, 1, 0, 1}, {4, 7, 1, 0, 1}};
  struct graph *g =
      graph_from_arcs(8, arcs, sizeof arcs / sizeof *arcs,
                      &(struct graph_options){.layer = LAYER_ALL});
  struct cliques c;
  assert_true(cliques_find(g, CLIQUE_LEAST, &c, NULL));
  assert_int_equal(c.n, 3);
  assert_int_equal(c.vertex.n, sizeof expected / sizeof *expected);
  assert_memory_equal(c.vertex.at, expected, sizeof expected);
  cliques_drop(&c);
  graph_free(g);
}

// n threes in which nobody is tied, all else tied: 3^n cliques (Moon and Moser
// 1965).
static bool threes(uint32_t n, size_t *found) {
  struct graph_arc arcs[1000];
  size_t m = 0;
  for (uint32_t u = 0; u < 3 * n; u++)
    for (uint32_t v = u + 1; v < 3 * n; v++)
      if (u / 3 != v / 3)
        arcs[m++] = (struct graph_arc){u, v, 1, false, 1};
  struct graph *g = graph_from_arcs(
      3 * n, arcs, m, &(struct graph_options){.layer = LAYER_ALL});
  ent_diags *d = ent_diags_new();
  struct cliques c;
  const bool good = cliques_find(g, CLIQUE_LEAST, &c, d);
  assert_true(good != ent_diags_has(d, "cliques/too-many"));
  *found = c.n;
  cliques_drop(&c);
  ent_diags_free(d);
  graph_free(g);
  return good;
}

static void too_many_are_refused(void **state) {
  (void)state;
  size_t found;
  assert_true(threes(10, &found));
  assert_int_equal(found, 59049);
  assert_false(threes(11, &found));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(are_all_there_are),
      cmocka_unit_test(come_in_order),
      cmocka_unit_test(too_many_are_refused),
  };
  return cmocka_run_group_tests_name("cliques", tests, NULL, NULL);
}
