// SPDX-License-Identifier: GPL-2.0-or-later
// What a person may choose about a drawing: which measure its sizes show, and
// what is shaded.
#ifndef DRAW_LOOKS_H
#define DRAW_LOOKS_H

#include "draw/canvas.h"

// Reads the question's words. False with usage/unknown-measure or
// usage/unknown-hulls.
bool looks_good(const ent_query *q, ent_diags *d);
// Sizes and groups of the nodes, by what is in force in the slice. False with
// what the measure says when it cannot be taken.
bool looks_apply(struct canvas *c, const struct slice *s, const ent_query *q,
                 ent_diags *d);

#endif
