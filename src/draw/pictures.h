// SPDX-License-Identifier: GPL-2.0-or-later
// Pictures as other questions of the library need them, which ask in their own
// way: of what is set, each takes what it knows, and passes over the rest.
#ifndef DRAW_PICTURES_H
#define DRAW_PICTURES_H

#include "ask/ask.h"

// The network at a date; NULL on error, as with those below.
ent_drawing *picture_network(const ent_account *l, const ent_query *q,
                             ent_diags *diags);
// Bars over time.
ent_drawing *picture_timeline(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// What pairs were to each other.
ent_drawing *picture_shifts(const ent_account *l, const ent_query *q,
                            ent_diags *diags);
// Blocs from date to date.
ent_drawing *picture_blocs(const ent_account *l, const ent_query *q,
                           ent_diags *diags);

#endif
