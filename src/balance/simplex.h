// SPDX-License-Identifier: GPL-2.0-or-later
// The least weight of edges that hits every cycle of a list: a linear program
//
//   min w z   with   sum of z over each cycle >= 1,   0 <= z <= 1,
//
// and what else follows for whole z, as rows of whole numbers a z >= b. Rows
// are added as they turn out to be missed, and edges can be told to be hit or
// not. Its bound is computed anew from the multipliers of the rows, in whole
// numbers, so that rounding can make it weak but never wrong.
#ifndef BALANCE_SIMPLEX_H
#define BALANCE_SIMPLEX_H

#include "balance/factor.h"
#include "balance/kernel.h"

// Rows at most at a time.
#define SIMPLEX_ROWS 6000

struct simplex_term {
  uint32_t edge, times;
};

// A row: its own slack, and the basic variable that has its place in the basis,
// which is another's as a rule.
struct simplex_row {
  uint32_t least;
  uint32_t basic; // an edge, or m + the row of a slack
  double value;   // of the basic variable
  double weight;  // how far a unit of it moves the rest, about
  uint32_t place; // of the slack in the basis, or BALANCE_NONE
  double cost;    // of the slack, reduced: the multiplier of the row
};

struct simplex_edge {
  uint32_t place; // in the basis, or BALANCE_NONE
  double at;      // where it stands outside of the basis
  double cost;    // reduced; >= 0 at the lower bound, <= 0 at the upper
  VEC(struct factor_term) in; // rows
};

struct simplex {
  const struct balance_net *g;
  double norm;       // weights are divided by it
  int64_t total;     // of all weights
  uint8_t *low, *up; // of each edge
  struct simplex_edge *edge;
  VEC(struct simplex_row) rows;
  VEC(size_t) first; // where each begins in terms; none stands at the last
  VEC(struct simplex_term) terms;
  struct factor factor;
  bool unset, stale;        // the factor, the values of the basic variables
  double *row_work, *x, *y; // for each row
  size_t room;              // of these
  double *cell;             // of the leaving row, for each edge
  VEC(uint32_t) touched;    // edges whose cells are not 0
  uint64_t work;            // cells touched and not yet spent
  struct balance_effort *e; // what the work is spent of
  uint64_t until;           // nodes
};

struct simplex simplex_new(const struct balance_net *g);
void simplex_drop(struct simplex *s);

// Counts the work done. False when the search has to end.
bool simplex_spend(struct simplex *s);
// How many more rows there is room for.
size_t simplex_room(const struct simplex *s);

// Adds a row: no edge twice.
void simplex_add(struct simplex *s, const struct simplex_term *term, size_t n,
                 uint32_t least);
void simplex_bounds(struct simplex *s, uint32_t edge, unsigned low,
                    unsigned up);

enum simplex_end { SIMPLEX_BEST, SIMPLEX_NONE, SIMPLEX_LATE };
// Up to the optimum, or until no solution is left, or it is late: the value is
// above `enough`, or `most` pivots are done, or the effort is.
enum simplex_end simplex_solve(struct simplex *s, double enough, size_t most);
double simplex_value(const struct simplex *s);
double simplex_at(const struct simplex *s, uint32_t edge);

// No solution within the bounds weighs less than this. `slack`, unless NULL,
// takes by how much the bound rises when an edge is not where it stands now.
// Both times SIMPLEX_FINE.
int64_t simplex_bound(const struct simplex *s, int64_t *slack);
int64_t simplex_fine(const struct simplex *s);

// Forgets rows that do not matter at the optimum, if there are many.
void simplex_purge(struct simplex *s, size_t keep);
// Begins anew from the rows, when rounding errors have piled up.
void simplex_mend(struct simplex *s);

#endif
