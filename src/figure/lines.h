// SPDX-License-Identifier: GPL-2.0-or-later
// Ties as lines: the family is colour, form and sign at the end, certainty is
// whether the line is whole, dashed or dotted.
#ifndef FIGURE_LINES_H
#define FIGURE_LINES_H

#include "figure/frame.h"
#include "route/run.h"
#include "view/drawing.h"
#include "view/theme.h"

struct stroke {
  const char *color, *text; // of the line, of the words on it
  double width, scale;      // scale: of the signs at the ends
  double dash, gap;
  bool round, twofold;
  enum line_end head, tail; // where it leads to, where it begins
  struct {
    const char *color; // NULL: there is none
    double dash, gap, width;
    bool round;
  } other; // a strand beside it, at its right, as of friends who fight
};

// How a tie, or a pair, is drawn; in a difference by what became of it.
struct stroke stroke_of(const struct preset *p, const struct drawing_edge *e,
                        bool diff);
// Whether it has an arrow that others of its family have not.
bool stroke_leads(const struct preset *p, const struct drawing_edge *e);
// A plain one of a family, for legends.
struct stroke stroke_plain(const struct preset *p, const struct theme_line *l);
// The same of pairs of a state: with one tie, and with several.
struct stroke stroke_pair(const struct preset *p, enum drawn_state state,
                          bool several);
// The same of what became of a pair between two dates, as if certain.
struct stroke stroke_turn(const struct preset *p, const struct drawn_turn *t);
void stroke_certainty(struct stroke *s, const char *certainty);
void stroke_lead(struct stroke *s);
void stroke_gone(struct stroke *s, const struct theme *t); // or may have
void stroke_ended(struct stroke *s, const struct theme *t);
void stroke_unchanged(struct stroke *s, const struct theme *t);

// How much of a line its signs take at the end it leads to and at its start.
double stroke_head(const struct stroke *s);
double stroke_tail(const struct stroke *s);
// From its middle to that of each strand, if it has two.
double stroke_apart(const struct stroke *s);
void stroke_draw(struct scene *s, const struct stroke *k,
                 const struct route_run *r);

#endif
