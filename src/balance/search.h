// SPDX-License-Identifier: GPL-2.0-or-later
// Ways to split one block, from quick to exhaustive. Labels are below the
// number of vertices, and below k if camps are fixed.
#ifndef BALANCE_SEARCH_H
#define BALANCE_SEARCH_H

#include "balance/kernel.h"

// Local moves and merging, shaken `rounds` times from each of several starts.
// Gives the cost. Ends early, with what it has, when it is late.
int64_t local_search(const struct balance_net *g, unsigned k, size_t rounds,
                     struct balance_effort *e, uint32_t *label);

// Rounds that take some tenths of a second at most.
size_t local_rounds(const struct balance_net *g);

// Splits found of equal cost, one after another in `labels`.
struct found_splits {
  VEC(uint32_t) labels;
  size_t n, most;
  bool all; // there are no others
};

// The state of one block's answer: label and best hold the best split so far,
// lower is a bound that is proven.
struct block {
  struct balance_net g;
  unsigned k;
  uint32_t *label;
  int64_t best, lower;
  struct found_splits found;
  struct cutting *cuts; // the program of branch and cut, once it was used
  bool by_cuts;         // these proved it
};

static inline bool block_proven(const struct block *b) {
  return b->lower >= b->best;
}

// Russian dolls. Raises lower and betters label as far as `nodes` go.
#define DOLLS_MOST 400
void dolls_solve(struct block *b, struct balance_effort *e, uint64_t nodes);
// All splits as cheap as the best, which must be proven, into b->found.
void dolls_count(struct block *b, struct balance_effort *e, uint64_t nodes);

// Branch and cut, for two camps (k = 2) or free ones. The same promises. The
// cycles found by one call serve the next, until cuts_free.
void cuts_solve(struct block *b, struct balance_effort *e, uint64_t nodes);
void cuts_count(struct block *b, struct balance_effort *e, uint64_t nodes);
void cuts_free(struct block *b);

#endif
