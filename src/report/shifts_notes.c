// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/shifts.h"

void shifts_close(ent_answer *a, const struct asked_range *asked,
                  const struct shifts *s, const ent_query *q) {
  const struct slice_options o = {.q = asked->days, .filter = asked->filter};
  const struct doubts_among among = doubts_of_states(q->with_events);
  report_left_out_between(a, asked->l, &o, &among, false);
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

void shifts_head(ent_answer *a, const struct asked_range *asked,
                 const char *found) {
  struct buf b = {0};
  caption_range(&b, asked->l, asked->days, asked->filter, NULL);
  report_filter(a, asked->filter);
  report_told(a, asked->l, asked_untold(asked));
  answer_head(a, "%s: %s", buf_text(&b), found);
  buf_drop(&b);
  answer_warn(a, asked->note);
  value_set(a->query, "from_day", day_value(&a->arena, asked->days.lo));
  value_set(a->query, "to_day", day_value(&a->arena, asked->days.hi));
  value_set(a->query, "as_of", day_value(&a->arena, asked->l->facts->as_of));
}
