// SPDX-License-Identifier: GPL-2.0-or-later
// Optimal partitioning (Jackson et al. 2005; the exact search that Killick,
// Fearnhead and Eckley 2012 prune): the best cost up to a step is the least,
// over all beginnings of its segment, of the best cost before plus that of the
// segment.
#include "compare/compare.h"

#include <math.h>

// Twice the negative log likelihood of n happenings in so many days at the
// rate n / days, but for what is the same however the steps are cut.
static double cost(double n, double days) {
  return n > 0 ? 2 * n * (log(days) - log(n)) : 0;
}

void changes_breaks(struct changes *c) {
  size_t n = c->list.n;
  if (n == 0)
    return;
  double penalty = 2 * log((double)n);
  double *days = mem_new(n + 1, sizeof *days);
  double *shifts = mem_new(n + 1, sizeof *shifts);
  double *best = mem_new(n + 1, sizeof *best);
  size_t *from = mem_new(n + 1, sizeof *from);
  best[0] = -penalty;
  for (size_t i = 1; i <= n; i++) {
    const struct step_change *s = &c->list.at[i - 1];
    days[i] = days[i - 1] + (double)s->days.hi - s->days.lo + 1;
    shifts[i] = shifts[i - 1] + (double)s->shifts;
    best[i] = INFINITY;
    for (size_t k = 0; k < i; k++) {
      double sum =
          best[k] + penalty + cost(shifts[i] - shifts[k], days[i] - days[k]);
      // Of equals, up to rounding, the longest segment.
      if (sum < best[i] - 1e-9) {
        best[i] = sum;
        from[i] = k;
      }
    }
  }
  for (size_t end = n; end > 0; end = from[end]) {
    size_t first = from[end];
    c->list.at[first].break_point = first > 0;
    for (size_t i = first; i < end; i++)
      c->list.at[i].rate =
          (shifts[end] - shifts[first]) / (days[end] - days[first]);
  }
  mem_free(days);
  mem_free(shifts);
  mem_free(best);
  mem_free(from);
}
