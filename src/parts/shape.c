// SPDX-License-Identifier: GPL-2.0-or-later
#include "parts/shape.h"

#include "graph/ig.h"
#include <math.h>

bool shape_strong(const struct graph *g, struct strong_parts *out,
                  ent_diags *d) {
  igraph_t ig = {0};
  igraph_vector_int_t size = {0};
  igraph_integer_t n = 0;
  bool ok = false;
  *out = (struct strong_parts){0};
  if (!ig_enter())
    return ig_end("strong components", false, d);
  IG(igraph_vector_int_init(&size, 0));
  IG(ig_graph(g, &ig));
  IG(igraph_connected_components(&ig, NULL, &size, &n, IGRAPH_STRONG));
  out->n = (size_t)n;
  for (size_t i = 0; i < out->n; i++)
    if ((size_t)VECTOR(size)[i] > out->largest)
      out->largest = (size_t)VECTOR(size)[i];
  ok = true;
fail:
  igraph_vector_int_destroy(&size);
  igraph_destroy(&ig);
  return ig_end("strong components", ok, d);
}

bool shape_distances(const struct graph *g, struct distances *out,
                     ent_diags *d) {
  igraph_t ig = {0};
  igraph_vector_t pairs = {0}; // at distance 1, 2 …
  igraph_real_t apart = 0;
  double sum = 0, n = 0;
  bool ok = false;
  *out = (struct distances){NAN, NAN};
  if (!ig_enter())
    return ig_end("distances", false, d);
  IG(igraph_vector_init(&pairs, 0));
  IG(ig_graph(g, &ig));
  IG(igraph_path_length_hist(&ig, &pairs, &apart, false));
  for (size_t i = 0; i < (size_t)igraph_vector_size(&pairs); i++) {
    n += VECTOR(pairs)[i];
    sum += VECTOR(pairs)[i] * (double)(i + 1);
    if (VECTOR(pairs)[i] > 0)
      *out = (struct distances){(double)(i + 1), sum / n};
  }
  ok = true;
fail:
  igraph_vector_destroy(&pairs);
  igraph_destroy(&ig);
  return ig_end("distances", ok, d);
}

const char *const triad_names[TRIADS] = {
    "003",  "012",  "102", "021D", "021U", "021C", "111D", "111U",
    "030T", "030C", "201", "120D", "120U", "120C", "210",  "300"};

bool shape_triads(const struct graph *g, double *count, ent_diags *d) {
  igraph_t ig = {0};
  igraph_vector_t census = {0};
  bool ok = false;
  for (size_t i = 0; i < TRIADS; i++)
    count[i] = 0;
  if (g->actor.n < 3) // which igraph has no answer for
    return true;
  if (!ig_enter())
    return ig_end("the triad census", false, d);
  IG(igraph_vector_init(&census, TRIADS));
  IG(ig_graph(g, &ig));
  IG(igraph_triad_census(&ig, &census));
  for (size_t i = 0; i < TRIADS; i++)
    count[i] = VECTOR(census)[i];
  ok = true;
fail:
  igraph_vector_destroy(&census);
  igraph_destroy(&ig);
  return ig_end("the triad census", ok, d);
}
