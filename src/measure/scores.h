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
  bool lent_slice, lent_graph; // another's
};

// The slice and its graph; then the scores. Both are freed by scores_drop, and
// a failure of the second leaves the first to it.
void scores_begin(struct scores *s, const ent_account *l,
                  const struct slice_options *o, const struct graph_options *g,
                  double alpha);
bool scores_finish(struct scores *s, const struct measure *m, ent_diags *d);
void scores_drop(struct scores *s);

// The same on a slice of another's, which is not freed with the scores.
void scores_begin_on(struct scores *s, struct slice *of,
                     const struct graph_options *g, double alpha);
// On the graph of another's, too.
void scores_begin_as(struct scores *s, const struct scores *of);

// The measures that a person asked for, in order: all of actors or all of
// pairs. NULL is the default. False, with usage/unknown-measure or
// usage/measures, if that makes no sense.
enum { MEASURES_MOST = 64 };
struct measures {
  const struct measure *list[MEASURES_MOST];
  size_t n;
};
bool measures_asked(struct measures *out, const char *const *asked,
                    ent_diags *d);
// The alpha that a person asked for, as measure_alpha; if another of them takes
// one, it is not meant for this.
bool measures_alpha(const struct measures *of, size_t nth, const char *asked,
                    double *alpha, ent_diags *d);
// The same where there can be only one: `what` is the subject of the refusal,
// "a figure shows".
const struct measure *measure_asked(const char *const *asked, const char *what,
                                    ent_diags *d);

#endif
