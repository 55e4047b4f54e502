// SPDX-License-Identifier: GPL-2.0-or-later
// An actor at a time at which it did not exist, of which an answer without ties
// has to speak.
#ifndef TIMELINE_PAST_H
#define TIMELINE_PAST_H

#include "timeline/slice.h"

enum past { ALIVE_THEN, NOT_YET, BETWEEN_LIVES, NO_LONGER };

// When it existed, as seen from the dates of the slice.
enum past slice_past(const struct slice *s, uint32_t actor);
// How many of its ties, of those that the slice may show, ended with a life
// that was over by then: records, or natural keys.
size_t slice_ended_with(const struct slice *s, uint32_t actor, bool records);

#endif
