// SPDX-License-Identifier: GPL-2.0-or-later
// What a measure says of one date: the slice, its graph, and a number and a
// rank for every actor or pair of it.
#ifndef MEASURE_SCORES_H
#define MEASURE_SCORES_H

#include "measure/measure.h"

// One date's scores: of the graph's vertices or edges, best first in `order`.
struct scores {
  struct slice *slice;
  struct graph *graph;
  double *value;
  uint32_t *rank, *order;
  struct unplaced unplaced;
};

// The slice and its graph; then the scores. Both are freed by scores_drop, and
// a failure of the second leaves the first to it.
void scores_begin(struct scores *s, const ent_account *l,
                  const struct slice_options *o, const struct graph_options *g,
                  double alpha);
bool scores_finish(struct scores *s, const struct measure *m, ent_diags *d);
void scores_drop(struct scores *s);

// The measure, of actors or of pairs, that a person asked for, NULL being the
// default; or NULL with usage/unknown-measure.
const struct measure *measure_asked(const char *asked, ent_diags *d);

#endif
