// SPDX-License-Identifier: GPL-2.0-or-later
// How a network is to be laid out, by ourselves or by somebody else.
#ifndef LAYOUT_OPTIONS_H
#define LAYOUT_OPTIONS_H

#include "base/watch.h"
#include "layout/box.h"
#include "layout/spot.h"

// What is asked of a layout that is not our own: places for a connected part.
struct layout_ask {
  const struct spot *spots;
  size_t n;
  const struct bond *bonds; // once a pair, in their order
  size_t m;
  double base;   // of a tie, in points
  bool sideways; // from the left to the right, where it would be downwards
};
// n points, which the caller frees; NULL when there are none to be had.
typedef struct point *layout_places(void *context,
                                    const struct layout_ask *ask);

// What a picture would be like if its actors stood so.
struct layout_verdict {
  double cost;       // smaller is clearer
  size_t through;    // lines that run through an actor
  size_t unlabelled; // words without room
};
// `width`: of the page. `rounds`: how hard to try.
typedef struct layout_verdict layout_judge(const struct spot *spots, size_t n,
                                           const struct bond *bonds, size_t m,
                                           double width, unsigned rounds);

// How actors are to be laid out.
struct layout_options {
  layout_judge *judge;   // NULL: by actors and straight lines alone
  layout_places *places; // NULL: by nearness
  void *context;         // of it
  double width;          // of the page: positions keep within, if they can
  double aspect;         // wanted: width by height; 0: made for a page
  double height;         // of the sheet, which is as wide as the page then; 0:
                         // what it needs
  unsigned seed;         // for another search than that of 0
  double base;           // what a tie is long, in points; 0: made for the page
  struct watch *watch;   // may end the search; or NULL
};

#endif
