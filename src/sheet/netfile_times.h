// SPDX-License-Identifier: GPL-2.0-or-later
// Times of networks: days, months and years as ISO 8601 has them, or numbers
// that are years, 1990 or 1990.5.
#ifndef SHEET_NETFILE_TIMES_H
#define SHEET_NETFILE_TIMES_H

#include "sheet/netfile.h"

// Whether the times of a network's nodes, or of its edges, are read so: some
// can be, and none is a number that counts something else.
bool netfile_times_good(const struct netfile *g, enum netfile_of of);
// Whether all times of one element can.
bool netfile_times_dated(const struct netfile *g,
                         const struct netfile_element *e);
// Adds the times of an element, "1990/1995; 2001-05-02/..": as dates, or as
// they are written. Gives how many had a time of day.
size_t netfile_times_add(struct buf *out, const struct netfile *g,
                         const struct netfile_element *e, bool dates);

#endif
