// SPDX-License-Identifier: GPL-2.0-or-later
// From classes to ink: the house style. What a colour says, a form says too,
// for those who do not see the colour and for printers without any.
#ifndef VIEW_THEME_H
#define VIEW_THEME_H

#include "base/alloc.h"
#include "base/arena.h"

#include <stdbool.h>

#define INK "#1A1A1A"
#define INK_MUTED "#5A5A5A"
#define INK_RULE "#C9C9C4"
#define PAPER "#FFFFFF"
#define ENDED_LINE "#A8A8A3"
#define ENDED_TEXT "#6F6F69"
#define UNCHANGED_LINE "#77776F"
#define GROUP_FILL "#F7F7F5"
#define GROUP_LINE "#D5D5D0"
#define GROUP_TEXT "#77735E"

#define FONTS "Arial,Helvetica,Liberation Sans,sans-serif"
// Any Graphviz makes a bold face of it in SVG.
#define FONT_BOLD "Helvetica-Bold"

enum line_end { END_NONE, END_ARROW, END_BAR_ARROW, END_BAR, END_OPEN };

struct theme_line {
  const char *family;
  const char *line, *text; // colours; words are darker where the line is pale
  double width;            // in points; of a double line, each of its strokes
  bool twofold;            // two strokes with paper between
  enum line_end directed, undirected; // undirected: at both ends
  const char *sign; // the line in characters, for legends of text
};

struct theme_shape {
  const char *shape; // the vocabulary's word
  const char *fill, *border;
  bool bold;
  unsigned wide; // characters a line of the name
};

enum { THEME_LINES = 5, THEME_SHAPES = 9 };

// All the ink of a figure.
struct theme {
  const char *fonts;
  const char *paper, *ink, *muted, *rule;
  const char *ended_line, *ended_text, *unchanged_line, *unchanged_text;
  const char *hull_fill, *hull_line, *hull_text;
  struct theme_line lines[THEME_LINES];    // in the order of legends
  struct theme_shape shapes[THEME_SHAPES]; // the last: whatever is unknown
  const struct theme_kind *kinds; // whose shape is not the vocabulary's
  size_t kinds_n;
};

// Sizes that a theme may set, in points.
enum theme_size {
  SIZE_WIDTH,
  SIZE_MARGIN,
  SIZE_ACTOR,
  SIZE_MORE,
  SIZE_PERSON,
  SIZE_TIE,
  SIZE_NOTE,
  SIZE_DENIAL,
  SIZE_TITLE,
  SIZE_SUBTITLE,
  SIZE_LEGEND,
  SIZE_SOURCE,
  SIZES
};

struct theme_kind {
  const char *kind, *shape;
};

// A theme of somebody's own: the house style where it says nothing.
struct ent_theme {
  struct arena arena;
  struct theme ink;
  double size[SIZES];           // 0: the preset's
  VEC(struct theme_kind) kinds; // shapes of kinds of actors
};

// How far apart two colours "#RRGGBB" are in lightness: 1 to 21 (WCAG 2.1).
double color_contrast(const char *a, const char *b);

// The house style.
const struct theme *theme_house(void);
// Never NULL: what is unknown is drawn plainly.
const struct theme_line *theme_line_of(const struct theme *t,
                                       const char *family);
const struct theme_shape *theme_shape_of(const struct theme *t,
                                         const char *shape);

// The shape of an actor: the theme's for its kind, else `shape`.
const struct theme_shape *theme_actor(const struct theme *t, const char *kind,
                                      const char *shape);

// The same of the house style.
const struct theme_line *theme_line(const char *family);
const struct theme_shape *theme_shape(const char *shape);
// The k-th family, in the order of legends; NULL past the last.
const struct theme_line *theme_line_at(unsigned k);

#endif
