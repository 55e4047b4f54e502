// SPDX-License-Identifier: GPL-2.0-or-later
// A figure: everything in its place, ready to be written as it is. Drawings
// say what is to be seen; which of the makers here places it depends on what
// they hold.
#ifndef FIGURE_FIGURE_H
#define FIGURE_FIGURE_H

#include "entente.h"
#include "figure/legend.h"

struct net;

struct ent_figure {
  struct scene scene;
  struct preset preset;
  struct net *nets; // in place, in the scene's arena; a chart has none
  size_t nets_n;
  struct legend_signs signs;
  struct buf caption;  // the scene's aside, if it has one
  const char *hint;    // or NULL
  const char *detail;  // the level of one network, "rows" of a chart that has
                       // not all of them, or NULL
  const char *summary; // the drawing's, or NULL
};

// The options of the caller, looked up.
struct figure_plan {
  struct preset preset;
  ent_figure_options own;
  const ent_figure_options *options; // the same, for copies too
  double height;   // that a network is to have; 0: what it needs
  const char *why; // why it is a list, said below; or NULL
};

// False, with usage/unknown-preset, usage/unknown-layout or
// usage/unknown-detail, when there is none of that name, or with
// usage/struct-size. NULL: the usual options.
bool figure_planned(struct figure_plan *plan, const ent_figure_options *o,
                    ent_diags *diags);

ent_figure *figure_new(const struct figure_plan *plan);

// A drawing that has a chart.
ent_figure *chart_figure(const ent_drawing *d, const struct figure_plan *plan);

#endif
