// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/num.h"
#include "compare/compare.h"

static bool least_change(const char *asked, double *out, ent_diags *d) {
  *out = 0;
  if (!asked || (num_parse(str_of(asked), out) && *out > 0 && *out <= 1))
    return true;
  diag_usage(d, "usage/min-change",
             "\1min-change\2 takes a part of the weight, not `%s`", asked);
  diag_help(d, "write a number above 0 and up to 1; 0.25 is a quarter");
  return false;
}

bool shifts_ask(const ent_account *l, const ent_query *q, struct arena *arena,
                struct shift_options *o, ent_diags *d) {
  struct slice_options s = {0};
  bool good = query_slice(l, q, q->at, arena, &s, d);
  good = query_range(l, q, &o->range, d) && good;
  good = least_change(q->min_change, &o->min_change, d) && good;
  o->with_events = q->with_events;
  o->intensity = q->intensity || q->min_change;
  o->filter = s.filter;
  o->watch = d->watch;
  o->recent_months = s.recent_months;
  o->recent_days = s.recent_days;
  return good;
}
