// SPDX-License-Identifier: GPL-2.0-or-later
// What it costs the reader that actors stand where they do: lines that cross,
// run through others or too near to each other, words without room. All of it
// is between two things at a time, and kept for every two, so that to move an
// actor costs no more than looking at what is its own.
#ifndef LAYOUT_COST_H
#define LAYOUT_COST_H

#include "layout/sheet.h"

struct cost_rows { // what an actor and its lines would cost at another place
  float *boxes;    // with every other actor
  float *meets;    // with every line that is not its own
  float *strokes;  // of every line of its own, with every other line,
  float *passes;   // and with every actor
  double *lengths;
};

struct costs {
  struct sheet *s;
  float *boxes, *meets, *strokes; // of two spots, line and spot, two lines
  double *crowded, *met;          // of a spot, with all other spots and lines
  double *crossed, *passed;       // of a line, with all other lines and spots
  double *lengths;
  struct cost_rows tried[2];
  float *room;
};

struct costs costs_of(struct sheet *s);
void costs_drop(struct costs *c);

// Of an actor where it stands, and, when the sheet has it moved, of its new
// place, counted no further than to `most`; that is then kept, or not. Two may
// be moved at once.
double costs_here(const struct costs *c, uint32_t spot);
double costs_moved(struct costs *c, int slot, uint32_t spot, double most);
void costs_keep(struct costs *c, int slot, uint32_t spot);

// Of the whole sheet.
double sheet_cost(const struct sheet *s);

#endif
