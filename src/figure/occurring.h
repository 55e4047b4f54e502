// SPDX-License-Identifier: GPL-2.0-or-later
// What occurs in the drawings of a legend: it has no other signs.
#ifndef FIGURE_OCCURRING_H
#define FIGURE_OCCURRING_H

#include "figure/tabs.h"
#include "view/drawing.h"

struct legend_signs;

struct legend {
  const ent_drawing *const *drawings;
  size_t n;
  bool hulls;                 // some group is shaded
  const struct tabs *tabs;    // of groups, in place of that; or NULL
  bool numbers;               // ties have numbers of sources
  bool silent;                // ties have no words
  bool ghosts;                // dots for actors that are elsewhere in time
  bool open_ghosts;           // the same who may be there all the same
  const char *const *dropped; // groups that are not shaded
  size_t dropped_n;
  double left, width;         // of a column; 0: all of the page
  struct legend_signs *signs; // are put there, instead of those before; or NULL
};

// The edges of all drawings, one after the other.
#define EACH_EDGE(l, e)                                                        \
  for (size_t d_ = 0; d_ < (l)->n; d_++)                                       \
    for (const struct drawing_edge *e = (l)->drawings[d_]->edges.at;           \
         e && e < (l)->drawings[d_]->edges.at + (l)->drawings[d_]->edges.n;    \
         e++)
#define EACH_NODE(l, v)                                                        \
  for (size_t d_ = 0; d_ < (l)->n; d_++)                                       \
    for (const struct drawing_node *v = (l)->drawings[d_]->nodes.at;           \
         v && v < (l)->drawings[d_]->nodes.at + (l)->drawings[d_]->nodes.n;    \
         v++)

// What has an entry of its own: a family, apart from it those of its ties that
// alone have an arrow.
struct kin {
  const char *family;
  bool leads;
};

bool occurs_is_diff(const struct legend *l);
bool occurs_is_kin(const struct preset *p, const struct drawing_edge *e,
                   struct kin kin);
bool occurs_kin(const struct legend *l, const struct preset *p, struct kin kin);
bool occurs_of_pairs(const struct legend *l);
bool occurs_state(const struct legend *l, enum drawn_state state);
bool occurs_badge(const struct legend *l);
bool occurs_certainty(const struct legend *l, const char *certainty);
bool occurs_change(const struct legend *l, enum drawing_change change);
const char *occurs_perhaps(const struct legend *l, enum drawing_change change);
bool occurs_node_change(const struct legend *l, enum drawing_change change);
bool occurs_denial(const struct legend *l);
bool occurs_all_definite(const struct legend *l);

#endif
