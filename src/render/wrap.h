// SPDX-License-Identifier: GPL-2.0-or-later
// Text cut into lines for labels that do not wrap by themselves.
#ifndef RENDER_WRAP_H
#define RENDER_WRAP_H

#include "base/alloc.h"
#include "base/str.h"

struct wrapped_lines {
  VEC(struct str) list;
};

// At most `wide` columns a line; a word longer than that has a line of its
// own, and is cut when it is longer than twice that. The caller drops the
// list; the lines are pieces of the text.
struct wrapped_lines wrap_text(struct str text, size_t wide);

// The same number of lines, as even as can be.
struct wrapped_lines wrap_evenly(struct str text, size_t wide);

#endif
