// SPDX-License-Identifier: GPL-2.0-or-later
// A page in the making: the drawings that share their places on it, measured,
// and what stands around them.
#ifndef FIGURE_PAGE_H
#define FIGURE_PAGE_H

#include "figure/bundle.h"
#include "figure/cast.h"
#include "figure/core.h"
#include "figure/legend.h"

struct page {
  ent_figure *f;
  struct preset p;
  const ent_drawing *const *drawings; // all that have their places in common
  size_t n;
  struct numbers numbers;
  enum detail detail;
  enum bundling bundling;
  bool pairs; // a line stands for a pair, and words below for its ties
  bool close; // what stands below is small, and follows each other on a line
  struct core_order core;          // who is drawn, then; none: all
  const ent_drawing *of;           // the ties between those
  const ent_drawing *const *lined; // of several dates, the lines of pairs
  bool cited;      // of several dates: words below have the numbers of sources
  size_t unlisted; // of several dates: works of what is not drawn, not listed
  const char *why; // a note on what gave way to that, or NULL
  bool unplaced;   // feet are measured before it is known whose words have room
  struct net *nets; // of all drawings
  struct cast cast;
};

// One network, of which the page is full.
void page_network(struct page *g, size_t k);
// The same in two steps, when its actors have their places: lines and words on
// them, then all there is on the page.
void page_place(struct page *g, size_t k);
void page_show(struct page *g, size_t k);
// The same on a page that is as high as it is: the signs stand beside it. Type
// is made smaller, down to that of a report, before the page is made higher,
// with the warning figure/high.
void page_slide(struct page *g, size_t k, const struct figure_plan *plan,
                ent_diags *diags);
// All of them side by side, a line a pair of those with most partners; false if
// that cannot be read.
bool page_multiples(struct page *g, const struct figure_plan *plan,
                    ent_diags *diags);
// A triangle of signs for each of them, the names once.
void page_signs(struct page *g);

// What is the same for both: the legend, then notes and sources of what occurs
// in a drawing, or in any of them (NULL); gives where it ends.
double page_legend(struct page *g, struct legend *l, const ent_drawing *d,
                   double y);
double page_foot(struct page *g, const ent_drawing *d, double y);
struct frame_foot page_footing(struct page *g, const ent_drawing *d);
// What is a line, and how much is said on it: of each tie, or of as many as can
// share one; without words in `multiples`.
void page_measure_ties(struct page *g, bool multiples);
// A line a pair, of one network.
void page_measure_pairs(struct page *g);
// The lines of a drawing that has one a pair already: of two dates.
void page_measure_turns(struct page *g);
// Measures actors and ties of the drawings as they are to be drawn; everybody
// is in the cast then.
void page_measure_as(struct page *g, const ent_drawing *const *lines);
// Measures all again, when the sizes of the page have changed.
void page_measure(struct page *g);
// Which of the page's drawings it is.
size_t page_number(const struct page *g, const ent_drawing *d);

// The preset with the small type that panels have.
struct preset page_small_preset(const struct preset *p);
// The notes of all drawings, each once: numbers that differ are said from least
// to most. `out` has room for all; gives how many there are.
size_t page_common_notes(const struct page *g, const char **out);

#endif
