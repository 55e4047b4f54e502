// SPDX-License-Identifier: GPL-2.0-or-later
// What a network as a whole is like, as igraph has it. All give false with
// measure/failed.
#ifndef PARTS_SHAPE_H
#define PARTS_SHAPE_H

#include "graph/graph.h"

// Parts of a directed graph in which everybody reaches everybody.
struct strong_parts {
  size_t n, largest; // how many; actors of the largest
};
bool shape_strong(const struct graph *g, struct strong_parts *out,
                  ent_diags *d);

// Of all pairs of vertices between which there is a way, direction ignored.
struct distances {
  double longest, mean; // NaN where there is no such pair
};
bool shape_distances(const struct graph *g, struct distances *out,
                     ent_diags *d);

// How many threes of a directed graph are of each type.
enum { TRIADS = 16 };
extern const char *const triad_names[TRIADS]; // "003", "012" …
bool shape_triads(const struct graph *g, double *count, ent_diags *d);

#endif
