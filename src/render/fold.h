// SPDX-License-Identifier: GPL-2.0-or-later
// How wide the columns of a text table are on a terminal that is too narrow for
// them, and on which of the lines of a row each stands. Numbers alone: no text.
#ifndef RENDER_FOLD_H
#define RENDER_FOLD_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum { FOLD_GAP = 2, FOLD_HANG = 4 };

// How a column may give way: its words stay whole, or are cut behind hyphens,
// or anywhere.
enum fold_level { FOLD_WORDS, FOLD_PIECES, FOLD_ANYWHERE, FOLD_LEVELS };

struct fold_column {
  size_t width;              // of the widest cell; then, as wide as it may be
  size_t least[FOLD_LEVELS]; // how narrow it may become
  unsigned weight;           // what a line more of it costs
  bool joined;               // stays on the line of the column before
  size_t line;               // of the row, from 0: where it stands
};

struct fold {
  struct fold_column *columns; // those of width 0 are not shown
  size_t n;
  const uint32_t *cells; // their widths, a row after the other
  const uint32_t *words; // how wide the longest word in each is
  size_t rows;
  size_t room;   // of the terminal; 0: as much as is needed
  size_t indent; // of the first line of a row; others have FOLD_HANG more
};

// Sets widths and lines: on as few lines as there can be. False if that is in
// vain and a line is longer than the room.
bool fold_fit(struct fold *f, struct arena *m);

#endif
