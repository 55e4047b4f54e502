// SPDX-License-Identifier: GPL-2.0-or-later
// All actors of several drawings, each with one place for all of them, so that
// an eye that goes from one to the next finds everybody where they were.
#ifndef FIGURE_CAST_H
#define FIGURE_CAST_H

#include "base/map.h"
#include "figure/figure.h"
#include "figure/net.h"

struct cast {
  struct spot *spots; // by id
  const char **ids;   // of the spots
  size_t n;
  struct map numbers; // of a spot, by its id
  struct spot *found; // where a try put them, before any was pushed
};

// The nets are measured and have no places; the spots are in the arena.
struct cast cast_of(struct arena *a, const struct net *nets, size_t n);
void cast_drop(struct cast *c);

// Finds places for all that keep none. `width`: of the paper there is.
void cast_find(struct cast *c, const struct net *nets, size_t n, double width,
               const struct figure_plan *plan, ent_diags *diags);
// The same for a try, after which nothing is kept yet. Whether anybody stands
// where they were kept.
struct cast_ask {
  const struct net *nets;
  size_t n;
  double width;
  const struct figure_plan *plan;
  double height; // that it is to have; 0: what it needs
  unsigned seed; // another for another search
  bool apart;    // who is of a group is not drawn together
  bool pins;     // kept places are heeded
  bool seats;    // and those of others, who are not there, left free
  bool quiet;    // about kept places
};
// Whether a place is kept for anybody of the cast.
bool cast_kept(const struct cast *c, const struct figure_plan *plan);
// The same of anybody, in the figure or not.
bool cast_any_kept(const struct figure_plan *plan);
bool cast_try(struct cast *c, struct arena *a, const struct cast_ask *ask,
              ent_diags *diags);
// Keeps the places that a try found.
void cast_keep(struct cast *c, const struct figure_plan *plan);
// Pushes apart whoever is on another.
void cast_part(struct cast *c);
// Gives the actors of a net their places.
void cast_seat(const struct cast *c, struct net *net);
// Whether the actor of that number is in the net.
bool cast_has(const struct cast *c, const struct net *net, size_t k);

#endif
