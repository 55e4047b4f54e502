// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/shifts.h"

void shifts_close(ent_answer *a, const struct shifts *s, const ent_query *q) {
  if (s->first_seen)
    answer_note(a, "not listed: %zu first seen, whose real start is unknown",
                s->first_seen);
  if (s->last_seen)
    answer_note(a, "not listed: %zu last seen, whose real end is unknown",
                s->last_seen);
  if (!q->with_events)
    answer_note(a, "made by lasting ties only (\1with-events\2 for the rest)");
  if (s->unproven)
    answer_note(a,
                "of %s it was not looked for whether they are definite: "
                "their pairs have too many ties",
                count_of(&a->arena, s->unproven, "shift", "shifts"));
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

void shifts_head(ent_answer *a, const ent_account *l,
                 const struct shift_options *o, const char *found) {
  struct buf b = {0};
  days_prose(&b, o->range);
  buf_add(&b, ", as of ");
  day_print(&b, l->facts->as_of);
  caption_filter(&b, l, o->filter);
  report_filter(a, o->filter);
  report_view(a, l);
  answer_head(a, "%s: %s", buf_text(&b), found);
  buf_drop(&b);
  char *note = coverage_note(l, o->range, false);
  answer_warn(a, note);
  mem_free(note);
  value_set(a->query, "from_day", day_value(&a->arena, o->range.lo));
  value_set(a->query, "to_day", day_value(&a->arena, o->range.hi));
}
