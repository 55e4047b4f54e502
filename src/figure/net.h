// SPDX-License-Identifier: GPL-2.0-or-later
// The link chart: actors in their places, ties between them with what is said
// of each, groups behind them.
#ifndef FIGURE_NET_H
#define FIGURE_NET_H

#include "figure/boxes.h"
#include "figure/groups.h"
#include "figure/labels.h"
#include "figure/tabs.h"

// One network in place. Everything is in the arena.
struct net {
  const ent_drawing *d;
  const struct preset *p;
  struct arena *arena;
  struct face *faces; // of the drawing's nodes
  struct spot *spots;
  const char **ids, **groups; // of the spots; groups: NULL is none
  size_t n;
  struct stroke *strokes; // of the drawing's edges
  struct label *labels;
  struct course *courses;
  size_t m;
  struct hulls hulls;
  bool of_pairs;             // its groups are all shaded, or all told by tabs
  struct tabs tabs;          // none where they are shaded
  const struct tabs *common; // of several networks: none is shaded; or NULL
  double room; // width that lines keep within; 0: that of the page
  double left, top, right, low; // of all there is
  unsigned panel;               // from 1, of several networks; 0: the only one
};

// Measures actors and ties; nothing has a place yet.
struct net net_measure(struct arena *a, const ent_drawing *d,
                       const struct preset *p, const struct citing *citing,
                       enum detail detail);
// The pairs of actors that have ties; the caller drops the list.
struct bond_list {
  VEC(struct bond) list; // by ends
};
void net_bonds(const struct net *n, struct bond_list *bonds);
// Sorts them and leaves one a pair: the widest label, the loosest kind, and as
// many ties as there are `together`, else as at most at one time.
void bonds_unite(struct bond_list *bonds, bool together);
// Lines, labels and groups, when every actor has its place.
void net_place(struct net *n);
// Whether every line that has something to say has room for its word.
bool net_words_said(const struct net *n);
void net_move(struct net *n, double dx, double dy);
// `prefix` of ids, or NULL.
void net_draw(struct scene *s, const struct net *n, const char *prefix);

// For those who hear the figure: all that it shows, in sentences.
const char *net_described(struct scene *s, const ent_drawing *const *d,
                          size_t n);

#endif
