// SPDX-License-Identifier: GPL-2.0-or-later
// Actors on a sheet, and straight lines between them; they are moved about
// until nothing gets better for the reader.
#ifndef LAYOUT_SHEET_H
#define LAYOUT_SHEET_H

#include "base/alloc.h"
#include "base/watch.h"
#include "layout/box.h"
#include "layout/spot.h"

#define LABEL_HEIGHT 10.0

// A pair's line from centre to centre, and its label in the middle of what is
// seen of it.
struct layout_stroke {
  struct piece line;
  double dx, dy; // direction, of length 1
  double length, seen;
  double wide; // of its ties beside each other, from the middle
  struct box box, label, reach; // reach: both
};

struct layout_family {
  VEC(uint32_t) members; // who stand together
};

struct sheet {
  struct spot *spots;       // by id; x, y are moved
  const struct bond *bonds; // by ends
  size_t n, m;
  bool *there; // has a place
  struct layout_stroke *strokes;
  uint32_t *first, *touching; // bonds of spot i: touching[first[i]..first[i+1])
  uint32_t *family_of;        // UINT32_MAX: none
  struct layout_family *families;
  size_t families_n;
  double left, top, width, height; // what is to be kept within
  struct watch *watch;             // may end what is sought; or NULL
};

struct sheet sheet_new(const struct spot *spots, size_t n,
                       const struct bond *bonds, size_t m);
// With places of its own; the rest is shared. It goes before the other.
struct sheet sheet_copy(const struct sheet *s);
void sheet_copy_drop(struct sheet *s);
void sheet_drop(struct sheet *s);

// After all have been moved.
void sheet_redraw(struct sheet *s);
void sheet_move(struct sheet *s, uint32_t spot, double x, double y);

// So many trials, with random steps by a fixed seed; those pinned stay.
void sheet_anneal(struct sheet *s, size_t trials, uint64_t seed);
// Leaves no box on another, whatever happened before; those pinned stay.
void sheet_part(struct sheet *s, double gap);
// Moves a spot to the nearest place where its box is on no other.
void sheet_find_place(struct sheet *s, uint32_t spot, double gap);

struct box sheet_extent(const struct sheet *s);

#endif
