// SPDX-License-Identifier: GPL-2.0-or-later
// How the lines of ties run and where their words stand, once the actors have
// their places: straight unless bent by need, no label on an actor or on
// another label, no line through an actor it does not concern.
#ifndef ROUTE_PLACE_H
#define ROUTE_PLACE_H

#include "layout/spot.h"
#include "route/run.h"
#include <stddef.h>
#include <stdint.h>

enum { LABEL_FORMS = 3 };

struct label_form {
  double w, h; // 0: no such form
};

// A tie.
struct course {
  uint32_t from, to;                   // spots
  struct label_form form[LABEL_FORMS]; // what may stand on it, best first
  double head, tail;                   // of the line kept for signs at its ends
  struct route_run line;               // out: from outline to outline
  unsigned shown; // number of the form; LABEL_FORMS: none found room
  double lx, ly;  // centre of the label
};

struct place_options {
  double gap;      // between things that may not touch; 0: 1.5 points
  double width;    // of the page: lines keep within, if they can; 0: as wide as
                   // the actors stand
  unsigned effort; // 0: what 60 ties need; bounds work, not time, so that the
                   // same input gives the same picture
};

struct place_result {
  double cost;                  // of the whole: smaller is clearer
  size_t through;               // lines that run through an actor all the same
  size_t unlabelled;            // labels that had to be left out
  double left, top, right, low; // of all there is
};

struct place_result place_courses(const struct spot *spots, size_t n,
                                  struct course *courses, size_t m,
                                  const struct place_options *o);

#endif
