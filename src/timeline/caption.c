// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/slice.h"

// A day or a whole month needs no word on how it was read.
static bool short_enough(struct days q) {
  if (q.lo == q.hi)
    return true;
  if (q.lo == DAY_MIN || q.hi == DAY_MAX)
    return false;
  int y1, m1, d1, y2, m2, d2;
  day_split(q.lo, &y1, &m1, &d1);
  day_split(q.hi, &y2, &m2, &d2);
  return y1 == y2 && m1 == m2;
}

void slice_caption(struct buf *b, const struct slice *s) {
  const struct slice_options *o = &s->options;
  day as_of = s->ledger->as_of;
  bool now = o->q.lo == as_of && o->q.hi == as_of;
  if (!now) {
    bool any = !o->throughout && !short_enough(o->q);
    buf_add(b, any ? "any time in " : "");
    buf_add(b, o->throughout && o->q.lo != o->q.hi ? "throughout " : "");
    days_prose(b, o->q);
    buf_add(b, any ? " (--throughout for all of it), " : ", ");
  }
  if (as_of == DAY_MIN || as_of == DAY_MAX) {
    buf_add(b, "no date is known");
  } else {
    buf_add(b, "as of ");
    day_print(b, as_of);
  }
  if (o->filter && o->filter->words && o->filter->words[0])
    buf_addf(b, "; %s", o->filter->words);
}
