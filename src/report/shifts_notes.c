// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/shifts.h"
#include "timeline/marked.h"

// Which pairs, by which ties: "Mali – Russia (supports)".
static void add_names(struct buf *b, struct arena *m, const ent_account *l,
                      const struct shift *s) {
  buf_addf(b, "%s – %s (", actor_label(l, s->a), actor_label(l, s->b));
  for (size_t i = 0; i < s->ties.n; i++)
    buf_addf(b, "%s%s", i ? ", " : "", tie_told(m, l, s->ties.at[i]));
  buf_addc(b, ')');
}

static void note_seen(ent_answer *a, const ent_account *l,
                      const struct shift *at, size_t n, const char *what,
                      const ent_query *q) {
  struct buf all = {0}, one = {0};
  struct map told = {0};
  // A tie may be seen anew after a time without it: it is named once.
  for (size_t i = 0; i < n; i++) {
    buf_clear(&one);
    add_names(&one, &a->arena, l, &at[i]);
    struct str name = {arena_text(&a->arena, one.at, one.n), one.n};
    if (map_put(&told, name, 1) == MAP_NONE)
      buf_addf(&all, "%s%s", all.n ? "; " : ": ", name.at);
  }
  if (n)
    answer_note(a, "not listed: %zu %s%s", told.entries.n, what,
                q->all ? buf_text(&all) : " (\1all\2)");
  map_drop(&told);
  buf_drop(&all);
  buf_drop(&one);
}

// Which shifts may be definite for all that is known of them: the first three.
static void note_untested(ent_answer *a, const ent_account *l,
                          const struct shifts *s) {
  enum { NAMED = 3 };
  size_t n = 0;
  struct buf b = {0};
  for (size_t i = 0; i < s->list.n; i++) {
    const struct shift *x = &s->list.at[i];
    if (!x->untested || ++n > NAMED)
      continue;
    buf_addf(&b, "%s%s – %s, ", n > 1 ? "; " : "", actor_label(l, x->a),
             actor_label(l, x->b));
    days_print(&b, shift_told(l, x));
  }
  if (n > NAMED)
    buf_addf(&b, "; and %zu more", n - NAMED);
  if (n)
    answer_note(a,
                "%s not tested for being definite, as the dates of %s ties "
                "leave too many cases: %s",
                count_of(&a->arena, n, "shift was", "shifts were"),
                n == 1 ? "its" : "their", buf_text(&b));
  buf_drop(&b);
}

void shifts_close(ent_answer *a, const struct asked_range *asked,
                  const struct shifts *s, const ent_query *q) {
  const ent_account *l = asked->l;
  const struct slice_options o = {.q = asked->days, .filter = asked->filter};
  const struct doubts_among among = doubts_of_states(q->with_events);
  report_left_out_between(a, l, &o, &among, false);
  note_seen(a, l, s->first_seen.at, s->first_seen.n,
            "first seen, whose real start is unknown", q);
  note_seen(a, l, s->last_seen.at, s->last_seen.n,
            "last seen, whose real end is unknown", q);
  note_seen(a, l, s->doubted.at, s->doubted.n,
            "by a tie that is in doubt from then on, or until then", q);
  if (!q->with_events)
    answer_note(a, "made by lasting ties only (\1with-events\2 for the rest)");
  note_untested(a, l, s);
}

void shifts_head(ent_answer *a, const struct asked_range *asked,
                 const char *found) {
  struct buf b = {0};
  caption_range(&b, asked->l, asked->days, asked->filter);
  report_filter(a, asked->filter);
  report_marked(a, range_marking(asked->l, asked->days, asked->filter));
  report_told(a, asked->l, asked_untold(asked));
  answer_head(a, "%s: %s", buf_text(&b), found);
  buf_drop(&b);
  answer_warn(a, asked->note);
  value_set(a->query, "from_day", day_value(&a->arena, asked->days.lo));
  value_set(a->query, "to_day", day_value(&a->arena, asked->days.hi));
  value_set(a->query, "as_of", day_value(&a->arena, asked->l->facts->as_of));
}
