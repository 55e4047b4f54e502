// SPDX-License-Identifier: GPL-2.0-or-later
// The lanes of a chart in their places: which are drawn, in which order, and
// what stands beside each.
#ifndef FIGURE_LANES_H
#define FIGURE_LANES_H

#include "figure/numbers.h"
#include "figure/strip.h"

// Something between two lanes, in a row of its own beside the upper one: what
// they were to each other, or that the one came of the other.
struct lane_item {
  const struct chart_bond *bond;       // or NULL
  const struct chart_descent *descent; // or NULL
  size_t upper, lower;                 // by place
  struct spell_bar *strips;            // of a bond
  double x;                            // where the first line stands
  double from, to;                     // what it takes of its row
  double words;                        // where its words begin
  size_t row;                          // beside its lane, from the top
};

struct lane_plot {
  struct chart_page *g;
  struct chart_axis axis;
  struct strip_pen pen, life; // of bonds, of lives
  struct citing citing;
  size_t n;        // lanes that are drawn: the first ones
  uint32_t *order; // lanes from the top
  size_t *place;   // of a lane
  struct lane_item *items;
  size_t items_n;
  size_t *rows; // beside each place
  double *at;   // of each place: the middle of its line
  double names; // where the names of actors end
};

// Puts lanes that have to do with each other near each other: the order with
// the shortest lines, as far as moving one of them finds it.
void lanes_order(struct lane_plot *x);
// Rows for all items, so that nothing in a row touches. `width` gives how wide
// the words of an item are.
typedef double lane_words(const struct lane_plot *x,
                          const struct lane_item *item);
void lanes_pack(struct lane_plot *x, lane_words *width);

// What an item tells of: its surest tie. Whether the upper one does it to the
// lower one is for the arrow; whether anybody denies any of it for the sign.
const struct drawing_edge *lane_edge(const struct lane_plot *x,
                                     const struct lane_item *item);
const char *lane_color(const struct lane_item *item);
bool lane_denied(const struct lane_plot *x, const struct lane_item *item);
// The lane at a place from the top.
const struct chart_lane *lane_at(const struct lane_plot *x, size_t place);

#define LANE_TYPE 6.2 // of words on a row, in points of a report
lane_words lane_words_width;
// On its row, around y.
void lane_words_put(const struct lane_plot *x, const struct lane_item *item,
                    double y);
// From y downwards what rows cannot say; gives where it ends.
double lane_words_below(const struct lane_plot *x, double y);
// A note on who has no lane.
void lane_note_others(struct lane_plot *x);

#endif
