// SPDX-License-Identifier: GPL-2.0-or-later
// Actors as shapes with a place, and what is to be laid out: outlines, how far
// points are from them, where lines meet them; pairs, and a page.
#ifndef LAYOUT_SPOT_H
#define LAYOUT_SPOT_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// fmin and fmax are calls, and there are no NaNs here.
static inline double lesser(double a, double b) { return a < b ? a : b; }
static inline double greater(double a, double b) { return a > b ? a : b; }
// hypot is one, too, and its care for the largest numbers is not needed.
static inline double span(double dx, double dy) {
  return sqrt(dx * dx + dy * dy);
}

enum outline { OUTLINE_BOX, OUTLINE_HEXAGON, OUTLINE_PILL, OUTLINE_OCTAGON };

// An actor's box, measured before it has a place.
struct spot {
  uint32_t rank; // in the order of ids: equal ones keep their order
  double w, h;   // in points
  enum outline outline;
  double depth;   // of a hexagon's points, of an octagon's cut corners
  uint32_t group; // of what is to stand together; 0: none
  bool pinned;    // x and y are given and stay
  double x, y;    // out: the centre, y downwards
};

// The n spots by rank into `to`; number[i] is where the i-th is then.
void spots_in_order(const struct spot *spots, size_t n, struct spot *to,
                    uint32_t *number);

enum bond_kind { BOND_STRUCTURE, BOND_FRIENDLY, BOND_OTHER };

// A pair of actors with a tie at any date asked about; once a pair.
struct bond {
  uint32_t a, b;
  enum bond_kind kind;
  double label;  // width of the widest label on it
  double words;  // area of all labels on it, with what is to be around them
  unsigned ties; // most at any one date; 0 is 1
};

// In which order bonds stand: by a, then by b. For qsort and bsearch.
int bond_order(const void *p, const void *q);

// How far a point lies outside of the outline; negative inside. Beyond corners
// it is a little less than the distance.
double outline_far(const struct spot *s, double x, double y);

// Where a line from the centre of a spot towards a point leaves its outline.
void spot_edge(const struct spot *s, double px, double py, double *x,
               double *y);

// Whether the boxes, `gap` between them wanted, are on each other.
bool boxes_meet(const struct spot *a, const struct spot *b, double gap);

#endif
