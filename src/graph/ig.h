// SPDX-License-Identifier: GPL-2.0-or-later
// The guard around igraph. Between ig_enter and ig_leave igraph's errors are
// kept instead of printed, its warnings caught, OpenMP held to one thread (its
// PageRank sums in a different order otherwise) and its random numbers seeded.
// One thread only: igraph's error state is global.
#ifndef GRAPH_IG_H
#define GRAPH_IG_H

#include <igraph/igraph.h>
#include <stdbool.h>

void ig_enter(void);
// The first error since ig_enter, or NULL. Valid until the next ig_enter.
const char *ig_leave(void);

// Inside a function with a label `fail:` that destroys zeroed objects.
#define IG(call)                                                               \
  do {                                                                         \
    if ((call) != IGRAPH_SUCCESS)                                              \
      goto fail;                                                               \
  } while (0)

#endif
