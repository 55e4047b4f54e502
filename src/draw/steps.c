// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/steps.h"

bool ent_steps(const ent_account *l, const ent_query *q, ent_bytes *out,
               ent_diags *diags) {
  if (!(q = query_for(q, ASK_STEPS, diags)))
    return false;
  struct series series = {0};
  struct buf b = {0};
  bool good = steps_find(&series, l, q, diags);
  for (size_t i = 0; good && i < series.steps.n; i++) {
    series_name(&b, series.steps.at[i]);
    buf_addc(&b, '\n');
  }
  if (good)
    buf_give(&b, out);
  buf_drop(&b);
  series_drop(&series);
  return good;
}
