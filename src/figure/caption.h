// SPDX-License-Identifier: GPL-2.0-or-later
// What stands beside a figure as text, where it is not to stand on it: legend,
// notes, what lines stand for, works. A scene that has such a text (`aside`)
// gets nothing of it drawn. Each figure begins it anew, as often as it is
// tried.
#ifndef FIGURE_CAPTION_H
#define FIGURE_CAPTION_H

#include "base/buf.h"

// The title and the lines under it.
void caption_begin(struct buf *b, const char *title, const char *const *lines,
                   size_t n);
// A blank line, and the head of what follows, unless it is NULL.
void caption_part(struct buf *b, const char *head, const char *note);
void caption_line(struct buf *b, const char *words);
#endif
