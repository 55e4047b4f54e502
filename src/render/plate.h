// SPDX-License-Identifier: GPL-2.0-or-later
// How a drawing is put into DOT. The text that is kept and compared has one
// form whatever its size: an actor's line speaks of that actor alone, a tie's
// of that tie, and sources have their ids. The figure is for the eye: sources
// are numbered, sizes go with counts, and what there is no room for is left
// out and said.
#ifndef RENDER_PLATE_H
#define RENDER_PLATE_H

#include "base/buf.h"
#include "view/drawing.h"
#include "view/theme.h"

enum plate_labels { LABEL_WORDS, LABEL_NUMBERS, LABEL_NONE };
enum plate_layout { IN_RANKS, IN_GROUPS, BY_SPRINGS, IN_CLOUDS };

struct plate {
  const ent_drawing *drawing;
  bool figure;
  enum plate_labels labels;
  enum plate_layout layout;
  bool around;          // lines lead around actors
  bool grouped, shaded; // groups there are; groups that can be seen
  unsigned *number;     // of each source, from 1; 0: not cited; figure only
  VEC(uint32_t) works;  // the source of each number; figure only
};

struct plate plate_of(const ent_drawing *d, bool figure);
void plate_drop(struct plate *p);

// ` name="value"`
void plate_word(struct buf *b, const char *name, const char *value);
void plate_text(struct buf *b, const char *name, const char *text);
void plate_real(struct buf *b, const char *name, double x, int decimals);
// Inside an HTML-like label, which Graphviz refuses when there is nothing in it.
void plate_markup(struct buf *b, struct str text);
// An id without blanks; different ids stay different.
void plate_id(struct buf *b, const char *prefix, const char *id);

// The lines of all ties.
void plate_ties(struct buf *b, const struct plate *p);
// The caption, an HTML-like label: title, what is shown and as of when, what
// changed sides, the signs that occur, notes, the sources.
void plate_caption(struct buf *b, const struct plate *p);

#endif
