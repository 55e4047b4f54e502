// SPDX-License-Identifier: GPL-2.0-or-later
// A scene as SVG: the same bytes on every machine, real text, nothing that
// runs and nothing that is fetched.
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buf.h"
#include "view/scene.h"

struct svg_options {
  bool inside;        // within a page of HTML: no XML head, no size of its own
  const char *prefix; // of every id, so that several fit into one page; or NULL
};

void svg_write(struct buf *b, const struct scene *s,
               const struct svg_options *o);

// For a page of HTML: the same to the eye in far fewer bytes, without groups
// and their titles. `label`: what it is, for those who do not see it.
void svg_lean(struct buf *b, const struct scene *s, const char *prefix,
              const char *label);
// The d of a path as such a picture has it.
void svg_lean_path(struct buf *b, const struct path_step *steps, size_t n);

#endif
