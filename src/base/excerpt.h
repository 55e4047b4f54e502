// SPDX-License-Identifier: GPL-2.0-or-later
// The part of a text that a diagnostic speaks of, with marks under it.
#ifndef BASE_EXCERPT_H
#define BASE_EXCERPT_H

#include "base/buf.h"
#include "base/diag.h"

struct excerpt_mark {
  struct span at;   // exact, with a source
  struct str label; // "" for none
  bool primary;
};

struct excerpt_look {
  unsigned width; // columns of the terminal, 0: unknown
  bool color, ascii;
  const char *ink; // of the primary mark: an ANSI sequence
};

// Digits of the largest line number shown, at least 2.
size_t excerpt_gutter(const struct excerpt_mark *marks, size_t n);
// The first mark is the primary one; those in its text come with it, those in
// other texts below, text by text.
void excerpt_add(struct buf *b, const struct excerpt_mark *marks, size_t n,
                 const struct excerpt_look *look);

#endif
