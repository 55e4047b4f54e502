// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"

struct diff_counts diff_count(const struct diff *d) {
  struct diff_counts n = {{0}};
  for (size_t i = 0; i < d->lines.n; i++)
    n.of[change_group(d->lines.at[i].change)] += !d->lines.at[i].became;
  return n;
}

void diff_counts_print(struct buf *b, const struct diff_counts *n) {
  bool any = false;
  for (int g = GROUP_ENDED; g < CHANGE_GROUPS; g++) {
    bool always = g == GROUP_ENDED || g == GROUP_FORMED || g == GROUP_UNCHANGED;
    if (!n->of[g] && !always)
      continue;
    buf_addf(b, "%s%zu %s", any ? ", " : "", n->of[g],
             change_group_name((enum change_group)g));
    any = true;
  }
}
