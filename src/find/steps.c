// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/steps.h"

bool steps_find(struct series *steps, const ent_account *l, const ent_query *q,
                ent_diags *d) {
  struct arena arena = {0};
  struct slice_options asked;
  bool good = query_slice(l, q, NULL, &arena, &asked, d) &&
              query_range(l, q, &asked.q, d) &&
              series_cut(steps, l, &asked, q->every, d);
  arena_drop(&arena);
  return good;
}
