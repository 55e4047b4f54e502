// SPDX-License-Identifier: GPL-2.0-or-later
// What stands around every figure, and can never be forgotten: the rule and
// the title above, what is shown and as of when, the notes, the works cited,
// and what made it.
#ifndef FIGURE_FRAME_H
#define FIGURE_FRAME_H

#include "base/buf.h"
#include "view/scene.h"
#include "view/theme.h"

// Sizes in points, for a use of the figure.
struct preset {
  const char *name;
  double width, margin;   // of the page; none of it is drawn on
  double height;          // that it is to fit; 0: as high as it needs
  bool narrow;            // a column of a page, as high as that, of few actors
  double actor, more;     // names of actors: least, and so much more for the
                          // most central one
  double person;          // names of people
  double tie, note, deny; // words on ties, numbers of notes, denials
  double title, subtitle, legend, source;
  const struct theme *theme; // NULL: the house style
};

const struct theme *preset_theme(const struct preset *p);

// How large its type is, in the house style's report.
double preset_scale(const struct preset *p);

// "report", "slide", "multiple" or "column"; NULL if there is none of that
// name. NULL is "report".
const struct preset *preset_named(const char *name);
// The k-th, NULL past the last.
const struct preset *preset_at(unsigned k);

// Where the body of the figure can begin, below the title and its lines.
double frame_head(struct scene *s, const struct preset *p, const char *title,
                  const char *const *lines, size_t n);

// The same, with the date in bold before some words below the title, which does
// not say it again unless it was `given`; the lines below that are small.
struct frame_dated {
  const char *title, *given, *dates, *words;
  const char *const *lines;
  size_t n;
};
double frame_head_dated(struct scene *s, const struct preset *p,
                        const struct frame_dated *h);

struct frame_source {
  const char *numbers; // "1,3,8"
  const char *text;
  const char *link; // or NULL
};

// Notes, sources in two columns, and the last line, from y downwards; gives
// the height of the whole page. `made_of`: what the figure's data is called.
struct frame_foot {
  const char *const *notes;
  size_t notes_n;
  const struct frame_source *sources;
  size_t sources_n;
  size_t columns; // of sources; 0: two
  const char *made_of;
};
double frame_foot(struct scene *s, const struct preset *p, double y,
                  const struct frame_foot *foot);
// The notes alone, `width` wide from x; gives where they end.
double frame_notes(struct scene *s, const struct preset *p, double x, double y,
                   double width, const struct frame_foot *foot);

#endif
