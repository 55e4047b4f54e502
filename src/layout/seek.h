// SPDX-License-Identifier: GPL-2.0-or-later
// Places for the actors of one connected part of a network.
#ifndef LAYOUT_SEEK_H
#define LAYOUT_SEEK_H

#include "layout/options.h"
#include "layout/sheet.h"

#define BOX_GAP 12.0 // wanted between boxes
#define USUAL_WIDTH 466.0
// Beside the actors, for hulls, and for lines if they are many.
#define SIDE 12.0

// Spots by id, bonds by ends and once a pair.
struct layout_net {
  struct spot *spots;
  struct bond *bonds;
  size_t n, m;
};

static inline double page_width(const struct layout_options *o) {
  return o->width > 0 ? o->width : USUAL_WIDTH;
}

struct box net_extent(const struct layout_net *net);
void net_take_places(struct layout_net *net, const struct sheet *s);

// Places by nearness.
void seek_nearness(struct layout_net *net, const struct layout_options *o);
// Those that the options' own layout gives; false when it has none.
bool seek_given(struct layout_net *net, const struct layout_options *o);

// How large a page such a net is to have.
void seek_page(struct sheet *s, const struct layout_net *net,
               const struct layout_options *o);

// How many steps of annealing such a net is worth.
size_t seek_trials(const struct layout_net *net);

#endif
