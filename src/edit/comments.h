// SPDX-License-Identifier: GPL-2.0-or-later
// Comments, and what each of them belongs to: what stands below it, what stands
// before it on its line, or the end of what it closes. What is written anew may
// change its place with its comments.
#ifndef EDIT_COMMENTS_H
#define EDIT_COMMENTS_H

#include "edit/tree.h"

// A comment from its `#` to its line's end.
struct comment {
  struct str text;
  uint32_t at, column;
  bool own_line;
  bool gap;      // an empty line is above
  uint32_t next; // of those that belong to the same, or NO_TWIG
};

struct comments {
  const struct tree *t;
  VEC(struct comment) all;
  // Of each twig the first that stands above it, behind it on its line, and at
  // its end, or NO_TWIG. Of a pair they are its key's; at the end, the value's:
  // of an x-… key what stands behind it on its line.
  uint32_t *above, *behind, *end;
};

// Those in the values of x-… keys are part of these, and not among them.
void comments_find(struct comments *c, const struct tree *t);
void comments_drop(struct comments *c);
// Whether any belongs to something within.
bool comments_within(const struct comments *c, uint32_t twig);
// Whether an empty line stands above a line.
bool gap_above(const struct source *in, uint32_t at);

#endif
