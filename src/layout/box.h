// SPDX-License-Identifier: GPL-2.0-or-later
// Boxes and pieces of lines, and how they meet.
#ifndef LAYOUT_BOX_H
#define LAYOUT_BOX_H

#include <stdbool.h>
#include <stdint.h>

struct point {
  double x, y;
};

struct box {
  double left, top, right, low;
};

struct piece {
  struct point a, b;
  uint32_t of; // the tie
};

static inline struct box box_of(double x, double y, double w, double h) {
  return (struct box){x - w / 2, y - h / 2, x + w / 2, y + h / 2};
}
static inline bool boxes_apart(const struct box *a, const struct box *b,
                               double gap) {
  return a->left >= b->right + gap || b->left >= a->right + gap ||
         a->top >= b->low + gap || b->top >= a->low + gap;
}
double boxes_share(const struct box *a, const struct box *b); // area
struct box box_with(struct box a, const struct box *b);

// How long the part of a piece within a box is.
double piece_within(const struct piece *p, const struct box *b);
bool pieces_cross(const struct piece *p, const struct piece *q);
// Whether the middle of p is nearer to q.
bool piece_beside(const struct piece *p, const struct piece *q, double by);

#endif
