// SPDX-License-Identifier: GPL-2.0-or-later
// A time as a bar: full for as long as it is known to have lasted, fading where
// its ends are known to within some time, and a line of dots where it is no
// more than possible.
#ifndef FIGURE_STRIP_H
#define FIGURE_STRIP_H

#include "figure/chart.h"

enum strip_style { STRIP_FULL, STRIP_HATCHED, STRIP_DOTTED };

struct spell_bar {
  double x0, x1;       // the bar itself
  double rise, fall;   // over so much it fades
  double tail;         // from there on likely: it was last seen then
  double dots0, dots1; // where it is possible
  double full0, full1; // where it is known to be
  double best;         // where it began, by the best estimate
  enum strip_style style;
  bool ongoing, before, seen; // before: the chart; seen: first then
};

enum strip_style strip_style_of(const char *certainty);

// Draws them, and heeds which signs a legend has to tell.
struct strip_pen {
  struct chart_page *g;
  const struct chart_axis *axis;
  double high;
  struct {
    bool definite, likely, possible, fades, dots, ongoing;
  } seen;
};

struct spell_bar strip_of(const struct strip_pen *b,
                          const struct chart_spell *s);
// Around y. What is only possible; the bar; the tip of what goes on from x.
void strip_dots(struct strip_pen *b, const struct spell_bar *x, double y,
                const char *color);
void strip_bar(struct strip_pen *b, const struct spell_bar *x, double y,
               const char *color);
void strip_arrow(struct strip_pen *b, double x, double y, const char *color);
// The signs that were drawn; gives how many, STRIP_KEYS at most.
enum { STRIP_KEYS = 6 };
size_t strip_keys(const struct strip_pen *b, struct chart_key *key);

#endif
