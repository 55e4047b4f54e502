// SPDX-License-Identifier: GPL-2.0-or-later
// How a drawing is put into DOT. It is kept and compared, so it has one form
// whatever its size: an actor's line speaks of that actor alone, a tie's of
// that tie, and sources have their ids.
#ifndef RENDER_PLATE_H
#define RENDER_PLATE_H

#include "base/buf.h"
#include "view/drawing.h"
#include "view/theme.h"

enum plate_layout { IN_RANKS, IN_GROUPS, BY_SPRINGS, IN_CLOUDS };

struct plate {
  const ent_drawing *drawing;
  enum plate_layout layout;
  bool around;          // lines lead around actors
  bool grouped, shaded; // groups there are; groups that can be seen
};

struct plate plate_of(const ent_drawing *d);

// ` name="value"`
void plate_word(struct buf *b, const char *name, const char *value);
void plate_text(struct buf *b, const char *name, const char *text);
void plate_real(struct buf *b, const char *name, double x, int decimals);
// Inside an HTML-like label, which Graphviz refuses when there is nothing in
// it.
void plate_markup(struct buf *b, struct str text);
// An id without blanks; different ids stay different.
void plate_id(struct buf *b, const char *prefix, const char *id);

// The lines of all ties.
void plate_ties(struct buf *b, const ent_drawing *d);
// The caption, an HTML-like label: title, what is shown and as of when, what
// changed sides, the signs that occur, notes, the sources.
void plate_caption(struct buf *b, const struct plate *p);

#endif
