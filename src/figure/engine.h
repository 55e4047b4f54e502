// SPDX-License-Identifier: GPL-2.0-or-later
// Places from Graphviz by the name of one of its engines, in a process of its
// own.
#ifndef FIGURE_ENGINE_H
#define FIGURE_ENGINE_H

#include "base/child.h"
#include "base/diag.h"
#include "layout/options.h"

struct engine {
  const char *layout;  // as it is asked for: one of layout_name
  const char *program; // entente-gv; NULL: that of the PATH
  struct patience patience;
  ent_diags *diags;
  bool failed; // once is enough
};

// The k-th way to lay out: stress, which needs no engine, first. NULL past the
// last.
const char *layout_name(size_t k);
bool layout_is_own(const char *name); // NULL is

// A function of layout_options; the context is a struct engine. NULL with the
// warning layout/engine when there are none to be had.
struct point *engine_places(void *context, const struct layout_ask *ask);

#endif
