// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/shifts_asked.h"

struct slice_options shifts_slice(const struct shift_options *o) {
  return (struct slice_options){
      .q = o->range,
      .filter = o->filter,
      .recent_months = o->with_events ? o->recent_months : 0,
      .recent_days = o->with_events ? o->recent_days : 0};
}

bool shifts_cut(struct series *steps, const ent_account *l,
                const struct shift_options *o, const char *every,
                ent_diags *d) {
  struct slice_options asked = shifts_slice(o);
  return series_cut(steps, l, &asked, every, d);
}

size_t shifts_keep_turning(struct shifts *s) {
  size_t kept = 0;
  for (size_t i = 0; i < s->list.n; i++)
    if (shift_turning(s->list.at[i].from, s->list.at[i].to))
      s->list.at[kept++] = s->list.at[i];
    else
      vec_drop(&s->list.at[i].ties);
  size_t gone = s->list.n - kept;
  s->list.n = kept;
  return gone;
}
