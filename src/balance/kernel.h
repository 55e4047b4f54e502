// SPDX-License-Identifier: GPL-2.0-or-later
// What is left of a signed graph once actors whose place follows from others'
// are taken out, and the way back. Every optimal split of the whole is an
// optimal split of the kernel with the others put back at least cost, in one
// of the ways that cost equally little; so optima can be counted too.
#ifndef BALANCE_KERNEL_H
#define BALANCE_KERNEL_H

#include "balance/net.h"
#include "base/alloc.h"

// As many camps as need be.
#define CAMPS_FREE 0

struct kernel_arc {
  uint32_t to;
  int64_t w;
};

struct kernel_step {
  uint32_t vertex;
  bool merged; // in its neighbour's camp, or opposite if the weight is negative
  uint8_t arcs;
  struct kernel_arc arc[2];
};

struct kernel {
  size_t n;
  unsigned k;
  VEC(struct kernel_arc) * at; // edges of each vertex
  bool *gone;
  int64_t base; // frustrated in any case
  int64_t unit;
  VEC(struct kernel_step) trail;
  VEC(uint32_t) look; // vertices to look at again
};

struct kernel kernel_of(const struct balance_net *g, unsigned k);
void kernel_drop(struct kernel *r);

// What is left, over the same vertices.
struct balance_net kernel_net(const struct kernel *r);

// Choices between places that cost the same, made as told: choice[i] is the
// i-th place of the i-th such vertex. Those beyond `n` take the first place
// and are added.
struct choices {
  VEC(uint32_t) at, of; // chosen, and out of how many
};
// The next combination of choices; false after the last one.
bool choices_next(struct choices *c);

// Labels the vertices that are gone, in reverse. Labels are below 2n.
void kernel_lift(const struct kernel *r, uint32_t *label, struct choices *c);

// The biconnected blocks of a graph: edges of block i are
// edge[first[i]] up to edge[first[i + 1]]. Each block shares at most one vertex
// with all blocks behind it.
struct blocks {
  size_t n;
  size_t *first;
  uint32_t *edge;
};
struct blocks blocks_of(const struct balance_net *g);
void blocks_drop(struct blocks *b);

#endif
