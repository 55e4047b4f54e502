// SPDX-License-Identifier: GPL-2.0-or-later
// Paths as Graphviz's own drawing operations, for the background of a graph.
#ifndef RENDER_XDOT_H
#define RENDER_XDOT_H

#include "base/buf.h"
#include "view/scene.h"

// `height` of the page: Graphviz counts upwards.
void xdot_path(struct buf *b, const struct scene_item *path, double height);
// A number for DOT, with two decimals at most.
void xdot_number(struct buf *b, double x);

#endif
