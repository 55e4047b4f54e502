// SPDX-License-Identifier: GPL-2.0-or-later
// Actors as shapes with their names inside: the kind is the shape, how central
// an actor is shows in the type and in the border.
#ifndef FIGURE_BOXES_H
#define FIGURE_BOXES_H

#include "figure/frame.h"
#include "layout/spot.h"
#include "view/drawing.h"
#include "view/theme.h"

struct face {
  const struct drawing_node *node;
  const struct theme_shape *ink;
  const char *const *lines; // of the name
  size_t n;
  double size, pen;
};

// Measures an actor: the face and its spot, which has no place yet.
struct face face_of(struct arena *a, const struct drawing_node *node,
                    const struct preset *p, struct spot *spot);

// A shape of the vocabulary around a centre.
void shape_draw(struct scene *s, const struct theme_shape *shape,
                const struct spot *spot, const struct ink *ink);
// What outline the shape has, and the depth of its points or corners for type
// of that size.
enum outline shape_outline(const char *shape, double size, double *depth);

// Where the tag of an actor stands that is new, above its corner.
struct spot face_tag(const struct preset *p, const struct spot *spot);

// `prefix`: of the group's id, or NULL.
void face_draw(struct scene *s, const struct face *f, const struct spot *spot,
               const struct preset *p, const char *prefix);

#endif
