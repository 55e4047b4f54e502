// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"
#include "test.h"

#include <math.h>

// Two parts of nearly one strength, a chain between them: plain steps would go
// on for ever. Only of the largest eigenvalue's vector nobody is negative, and
// then everybody's neighbours sum to the same multiple of it.
static void evenly_matched(void **state) {
  (void)state;
  enum { PART = 40, CHAIN = 6, N = 2 * PART + CHAIN + 1 };
  struct graph_arc arcs[PART * (PART - 1) + CHAIN + 2];
  size_t m = 0;
  for (uint32_t part = 0; part < 2; part++)
    for (uint32_t i = 0; i < PART; i++)
      for (uint32_t k = 0; k < i; k++)
        arcs[m++] =
            (struct graph_arc){part * PART + i, part * PART + k, 1, false, 1};
  for (uint32_t i = 0; i <= CHAIN; i++)
    arcs[m++] =
        (struct graph_arc){i == 0 ? 0 : 2 * PART + i - 1,
                           i == CHAIN ? PART : 2 * PART + i, 1, false, 1};
  arcs[m++] = (struct graph_arc){PART + 1, N - 1, 1, false, 1};
  struct graph *g = graph_from_arcs(
      N, arcs, m, &(struct graph_options){.layer = LAYER_POSITIVE});
  double score[N], sum[N] = {0};
  assert_true(measure_run(measure_named(STR("eigenvector")), g, score, NULL));
  for (size_t e = 0; e < m; e++) {
    sum[arcs[e].from] += score[arcs[e].to];
    sum[arcs[e].to] += score[arcs[e].from];
  }
  for (size_t v = 0; v < N; v++) {
    assert_true(score[v] > 0);
    assert_true(fabs(sum[v] / score[v] - sum[PART + 1] / score[PART + 1]) <
                1e-6);
  }
  assert_true(score[2 * PART - 1] > 0.9 && score[PART - 1] < 0.1);
  graph_free(g);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(evenly_matched),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
