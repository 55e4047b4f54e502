// SPDX-License-Identifier: GPL-2.0-or-later
// What figures of several dates have in common, panels and triangles: one rule
// for who is drawn, lines of pairs, all else in words below, by date.
#ifndef FIGURE_DATES_H
#define FIGURE_DATES_H

#include "figure/below.h"
#include "figure/page.h"
#include "figure/series.h"

struct page_dates {
  struct page_series series;
  size_t k;               // so many of the order are drawn
  bool grouped;           // tabs tell who is of a group: no formal link has to
  size_t *all, *in;       // of each date: tied pairs, and those that are drawn
  const ent_drawing **of; // of each date, the ties of those who are drawn
  const ent_drawing **lined;             // the same, a line a pair
  struct below *below;                   // of each date
  struct tabs tabs;                      // groups of those who are drawn
  struct numbers all_cited, drawn_cited; // by all ties, by those of `of`
};

struct page_dates dates_of(struct page *g);
// Draws the k with most partners; sizes are of one scale at all dates.
void dates_take(struct page *g, struct page_dates *x, size_t k);
// The type of what stands below, where there is much of it.
void dates_press(struct page *g);
// Whether that is everybody.
bool dates_whole(const struct page_dates *x);
// "the 10 of 31 actors with most partners", "11 actors"; nothing behind it.
const char *dates_who(struct page *g, const struct page_dates *x);
// Above: the title, who is drawn, how dates are read. Gives where it ends.
double dates_head(struct page *g, const struct page_dates *x, const char *note);
// With short names of months.
const char *dates_short(struct scene *s, const char *dates);
// "6 of 11 pairs".
const char *dates_count(struct page *g, const struct page_dates *x,
                        size_t date);
// The words by date, notes and works; gives the height of the page.
double dates_foot(struct page *g, const struct page_dates *x, double y,
                  enum below_told told);
// How high a page may be.
double dates_most_high(const struct page *g);

#endif
