// SPDX-License-Identifier: GPL-2.0-or-later
// How much room words take in print, by a table that is part of the program:
// never by the fonts of the machine, so that a figure is the same everywhere.
#ifndef VIEW_METRICS_H
#define VIEW_METRICS_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/str.h"

// Of an em: from the line on which letters stand to the height of a capital,
// and from one line to the next.
#define CAP_HEIGHT 0.716
#define LINE_HEIGHT 1.16

// The width of a text on one line, in the unit of `size`. Combining marks take
// none, ideographs an em, other unknown letters 0.6 em.
double text_width(struct str text, double size, bool bold);

struct text_lines {
  VEC(const char *) lines; // in the arena
  double width;            // of the widest
};

// The text on as few lines as hold at most `wide` characters each where words
// allow it, then broken so that the lines are as even as can be. Words longer
// than two lines are cut into pieces. The caller drops `lines`.
struct text_lines text_balance(struct arena *a, struct str text, size_t wide,
                               double size, bool bold);
// The text on lines no wider than `room`, filled one after the other; a word
// that is wider is cut.
struct text_lines text_fill(struct arena *a, struct str text, double room,
                            double size, bool bold);
// The text, or as many of its letters as fit into the room with "…" behind
// them: one at least.
const char *text_cut(struct arena *a, struct str text, double room, double size,
                     bool bold);
// The text, or its first letters with "…" behind them if it has more.
const char *text_shorten(struct arena *a, const char *text, size_t letters);
// Words among others, or cut: what is written from right to left is isolated,
// so that neither its "…" nor what stands beside it changes sides.
const char *text_alone(struct arena *a, const char *text);

#endif
