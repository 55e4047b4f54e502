// SPDX-License-Identifier: GPL-2.0-or-later
// How restricted what is shown is: by the most restrictive thing in it.
#ifndef TIMELINE_MARKED_H
#define TIMELINE_MARKED_H

#include "model/marking.h"
#include "timeline/slice.h"

// Of the ties of a slice; `everybody`: and of all who lived then, tied or not.
uint8_t slice_marking(const struct slice *s, bool everybody);
// The same of all ties that the options let through at some time of their days.
uint8_t range_marking(const ent_account *l, struct days days,
                      const struct filter *f);
// The line that stands on what is shown; nothing where the ledger marks
// nothing.
void marking_line(struct buf *b, const ent_account *l, uint8_t level);

#endif
