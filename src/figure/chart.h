// SPDX-License-Identifier: GPL-2.0-or-later
// Charts in their places: what all share, and one maker each.
#ifndef FIGURE_CHART_H
#define FIGURE_CHART_H

#include "figure/frame.h"
#include "view/drawing.h"
#include "view/metrics.h"
#include "view/theme.h"

// A page that is being filled; sizes are of the preset.
struct chart_page {
  struct scene *s;
  const struct preset *p;
  const ent_drawing *d;
  const struct chart *c;
  double left, right;  // of what is drawn on
  double k;            // 1 for the preset "report"
  double tall;         // how much higher rows and plots are than usual
  size_t rows, listed; // of a list of changes: rows at most; and so many more
                       // of a block may be named; of lanes: how many
  struct frame_foot foot;
};

// From y downwards; gives where they end.
double chart_bars(struct chart_page *g, double y);
double chart_lines(struct chart_page *g, double y);
double chart_strip(struct chart_page *g, double y);
double chart_story(struct chart_page *g, double y);
double chart_matrix(struct chart_page *g, double y);
double chart_changes(struct chart_page *g, double y);
double chart_lanes(struct chart_page *g, double y);

// ------------------------------------------------------------------ shared

// As much of a text as fits, fit to stand among other words.
const char *chart_cut(struct chart_page *g, const char *text, double room,
                      const struct lettering *how);
// How much of a room for two names is the first one's.
double chart_share(const char *one, const char *two, double room,
                   const struct lettering *how);
// Text on one line, cut with "…" where it is wider than the room; gives its
// width.
double chart_text(struct chart_page *g, double x, double y, double room,
                  const char *text, const struct lettering *how);
// The same in the middle of a line of some height around y.
double chart_word(struct chart_page *g, double x, double y, double room,
                  const char *text, const struct lettering *how);
// Two names with a dash between, around y, each cut where it would leave no
// room for the other; and how much they would like.
void chart_pair(struct chart_page *g, const char *who, const char *whom,
                double y, double room);
double chart_pair_width(const struct chart_page *g, const char *who,
                        const char *whom);

// The colours of those who stand out, six, which no family of ties has: by hue,
// and another one where two of a chart would have the same. `n` of them in
// their order, NULL for the others; `again` says who is past the six.
struct chart_paint {
  const char *color;
  bool again;
};
struct chart_paint *chart_paints(struct scene *s, const bool *highlight,
                                 const unsigned *hue, size_t n);
// How the state of a pair is shown: by a colour, by a sign, in words.
struct chart_look {
  const char *color, *sign, *words;
};
const struct chart_look *chart_look_of(enum chart_state state);

// A colour mixed with paper: 0 is paper, 1 the colour.
const char *chart_tint(struct scene *s, const char *color, double part);

// Labels below y, as many as do not touch; with grid lines from `top`, unless
// that is NaN. `x` gives where a tick stands.
struct chart_axis {
  double x0, x1;   // of the first and the last moment
  double top, low; // of the grid
  bool grid;
  bool centred; // ticks are in the middle of their steps
};
double chart_x(const struct chart_page *g, const struct chart_axis *a,
               double at);
double chart_axis(struct chart_page *g, const struct chart_axis *a);
// The same labels above what is below y; gives where the grid begins.
double chart_axis_above(struct chart_page *g, const struct chart_axis *a,
                        double y);

// What a sign of the legend looks like, in a box of the given size.
typedef void chart_sign(struct chart_page *g, double x, double y, double w,
                        double h, const void *what);
struct chart_key {
  chart_sign *sign; // or NULL: words alone
  const void *what;
  const char *words;
};
// Rows of signs with words, from y downwards; gives where they end.
double chart_legend(struct chart_page *g, double y, const struct chart_key *key,
                    size_t n);

#endif
