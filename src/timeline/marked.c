// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/marked.h"

uint8_t slice_marking(const struct slice *s, bool everybody) {
  const ent_account *l = s->ledger;
  uint8_t level = 0;
  if (!l->facts->markings.any)
    return 0;
  for (size_t i = 0; i < s->ties.n; i++)
    level = marking_most(level, marking_of_tie(l, s->ties.at[i].tie));
  for (size_t a = 0; everybody && a < l->facts->actors.n; a++)
    if (s->alive[a] > NO)
      level = marking_most(level, l->facts->actors.at[a].level);
  return level;
}

uint8_t range_marking(const ent_account *l, struct days days,
                      const struct filter *f) {
  const struct slice_options o = {
      .q = days, .include = POSSIBLE, .filter = f, .selves = true};
  if (!l->facts->markings.any)
    return 0;
  struct slice *s = slice_at(l, &o);
  uint8_t level = slice_marking(s, true);
  slice_free(s);
  return level;
}

void marking_line(struct buf *b, const ent_account *l, uint8_t level) {
  if (l->facts->markings.any)
    marking_print(b, l->facts, level);
}
