// SPDX-License-Identifier: GPL-2.0-or-later
// What a person may choose about a drawing: which measure its sizes show, and
// whether blocs are shaded; found for the ties in force in a slice.
#ifndef FIND_LOOKS_H
#define FIND_LOOKS_H

#include "measure/measure.h"

struct looks {
  const struct measure *m; // of the sizes; NULL: how many ties
  double *size;            // of each actor: 0 to 1, the largest value
  double most;             // that value
  double alpha;   // of that measure, 0: it takes none; given, it is taken
  bool plain;     // nothing is shaded
  bool blocs;     // blocs are
  uint32_t *camp; // of each actor, NONE for who has none
  uint32_t camps;
  bool proven;  // the blocs are the best
  bool several; // but others are as good
};

// Whether the question's words make sense. False with usage/unknown-measure or
// usage/unknown-hulls.
bool looks_asked(const ent_query *q, ent_diags *d);
// The alpha of the sizes of drawings that are one answer, of one date each.
struct looks_alpha {
  const struct measure *m; // NULL: it takes none
  double top;              // the largest bound of all
};
struct looks_alpha looks_alpha_of(const ent_query *q);
// One more of these dates; false as below.
bool looks_alpha_add(struct looks_alpha *x, const struct slice *s,
                     ent_diags *d);
// 0 if the measure takes none.
double looks_alpha_done(const struct looks_alpha *x);
// False with what the measure says when it cannot be taken. Dropped whatever
// came of it.
bool looks_find(struct looks *x, const struct slice *s, const ent_query *q,
                ent_diags *d);
void looks_drop(struct looks *x);

#endif
