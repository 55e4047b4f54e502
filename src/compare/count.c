// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"

struct diff_counts diff_count(const struct diff *d) {
  struct diff_counts n = {0};
  for (size_t i = 0; i < d->lines.n; i++) {
    const struct diff_line *x = &d->lines.at[i];
    switch (x->change) {
    case FORMED:
    case FORMED_LIKELY:
      n.began++;
      break;
    case ENDED:
    case ENDED_LIKELY:
      n.ended++;
      break;
    case CONTINUED:
    case CONTINUED_LIKELY:
      n.unchanged++;
      break;
    case FIRMER:
      n.unchanged += x->dates1 > POSSIBLE;
      n.firmer += x->dates1 == POSSIBLE;
      break;
    case MAY_HAVE_ENDED:
    case MAY_HAVE_FORMED:
    case UNSURE:
      n.undecided++;
      break;
    case CHANGE_NONE:
      break;
    }
  }
  return n;
}
