// SPDX-License-Identifier: GPL-2.0-or-later
// What keeps two actors joined: the fewest others, or the fewest pairs, by
// whose loss there is no way left from the one to the other. Of several such
// sets it is the one nearest to the first of the two, which is one and the same
// whatever way it is found.
#ifndef PARTS_PARTING_H
#define PARTS_PARTING_H

#include "graph/graph.h"

enum part_side { SIDE_NEITHER, SIDE_FROM, SIDE_TO };

struct parting {
  VEC(uint32_t) lost;   // vertices, or edges, in order; none: apart already
  bool only;            // no other set of that size parts them
  enum part_side *side; // of a vertex, after the loss: whether it is reached
                        // from the one, or reaches the other
  size_t from, to;      // how many are on these sides, the two counted
};

// Parts vertex `from` from `to`, another one: by pairs, or else by actors,
// and then the two must not be tied (along an arc of a directed graph). Of a
// graph without parallel edges. False with measure/failed; parting_drop in
// either case.
bool parting_find(const struct graph *g, uint32_t from, uint32_t to,
                  bool by_pairs, struct parting *out, ent_diags *d);
void parting_drop(struct parting *p);

#endif
