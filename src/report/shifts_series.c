// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/series.h"
#include "report/rank.h"
#include "report/shifts.h"

enum { STEP, CHANGED, OF, SHARE, BAR, SHIFTS, MARK, PEOPLE };
enum {
  D_DATE = PEOPLE,
  D_CHANGED,
  D_PRESENT,
  D_SHARE,
  D_SHIFTS,
  D_TURNING,
  D_BREAK,
  D_RATE,
  COLUMNS
};

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }
static const struct column columns[COLUMNS] = {
    [STEP] = {"", "Step", FOR_PEOPLE, 0, 0},
    [CHANGED] = {"", "Changed", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [OF] = {"", "of", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [SHARE] = {"", "Share", FOR_PEOPLE, COLUMN_RIGHT, 3},
    [BAR] = {"", "", FOR_PEOPLE, 0, 0},
    [SHIFTS] = {"", "Shifts", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [MARK] = {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
    [D_DATE] = DATA("date"),
    [D_CHANGED] = DATA("changed"),
    [D_PRESENT] = DATA("present"),
    [D_SHARE] = DATA("share"),
    [D_SHIFTS] = DATA("shifts"),
    [D_TURNING] = DATA("turning_point"),
    [D_BREAK] = DATA("change_point"),
    [D_RATE] = DATA("rate"),
};

static const double YEAR = 365.2425; // days

struct over_time {
  ent_answer *a;
  const ent_query *q;
  const struct changes *c;
  double most; // the largest share
};

static const char *mark(const struct over_time *o, size_t i) {
  struct arena *m = &o->a->arena;
  const struct step_change *s = &o->c->list.at[i];
  struct buf b = {0};
  if (s->turning)
    buf_add(&b, "turning point");
  if (o->q->changepoints && (s->break_point || i == 0)) {
    buf_addf(&b, "%s%s ", b.n ? ", " : "", i ? "from here" : "at first");
    num_short(&b, s->rate * YEAR, 3);
    buf_add(&b, " shifts a year");
  }
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void add_row(const struct over_time *o, struct ent_table *t, size_t i) {
  struct arena *m = &o->a->arena;
  const struct step_change *s = &o->c->list.at[i];
  struct row *row = table_row(o->a, t);
  struct value **c = row->cell;
  double share = change_share(s);
  struct buf b = {0};
  series_name(&b, s->days);
  c[STEP] = value_string(m, arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
  c[CHANGED] = value_int(m, (int64_t)s->changed);
  c[OF] = value_int(m, (int64_t)s->present);
  c[SHARE] = s->present ? value_real(m, share) : value_string(m, "-");
  c[BAR] = value_string(m, rank_bar(m, share, o->most));
  c[SHIFTS] = value_int(m, (int64_t)s->shifts);
  c[MARK] = value_string(m, mark(o, i));
  c[D_DATE] = c[STEP];
  c[D_CHANGED] = c[CHANGED];
  c[D_PRESENT] = c[OF];
  c[D_SHARE] = s->present ? value_real(m, share) : value_null(m);
  c[D_SHIFTS] = c[SHIFTS];
  c[D_TURNING] = value_bool(m, s->turning);
  c[D_BREAK] =
      o->q->changepoints ? value_bool(m, s->break_point) : value_null(m);
  c[D_RATE] =
      o->q->changepoints ? value_real(m, s->rate * YEAR) : value_null(m);
  if (s->turning)
    row->tone = TONE_NEW;
}

static void explain(const struct over_time *o) {
  answer_foot(o->a, "Changed: pairs whose state at the end of the step is "
                    "another than before it, of all with a state at either");
  answer_foot(o->a, "turning point: more than the steps beside it, and far "
                    "above the median of all");
  if (o->q->changepoints)
    answer_foot(o->a, "shifts a year: as many rates as explain the numbers of "
                      "shifts best, each further one at a price");
}

static bool fill(struct over_time *o, const ent_account *l,
                 const struct shift_options *so, const struct series *steps,
                 ent_diags *d) {
  struct shifts s = shifts_between(l, so);
  if (o->q->turning)
    shifts_keep_turning(&s);
  struct changes c = changes_over(l, so, steps->steps.at, steps->steps.n, &s);
  changes_turning(&c);
  if (o->q->changepoints)
    changes_breaks(&c);
  o->c = &c;
  for (size_t i = 0; i < c.list.n; i++)
    o->most = change_share(&c.list.at[i]) > o->most
                  ? change_share(&c.list.at[i])
                  : o->most;
  shifts_head(o->a, l, so, count_of(&o->a->arena, c.list.n, "step", "steps"));
  value_set(o->a->query, "every",
            value_string(&o->a->arena, o->q->every ? o->q->every : "year"));
  struct ent_table *t = answer_table(o->a, NULL, columns, COLUMNS);
  for (size_t i = 0; i < c.list.n; i++)
    add_row(o, t, i);
  bool good = report_trim(o->a, t, o->q, "steps", d);
  explain(o);
  if (o->q->turning)
    answer_note(o->a, "only flips, reconciliations, ruptures and settlements "
                      "are counted as shifts (\1turning\2)");
  shifts_close(o->a, &s, o->q);
  changes_drop(&c);
  shifts_drop(&s);
  return good;
}

static bool few_enough(const ent_query *q, const struct series *s,
                       ent_diags *d) {
  if (!q->changepoints || s->steps.n <= CHANGES_MOST)
    return true;
  diag_usage(d, "usage/too-many-steps",
             "\1changepoints\2 takes at most %d steps, and these are %zu",
             CHANGES_MOST, s->steps.n);
  diag_help(d, "ask for a shorter range, or for longer steps");
  return false;
}

ent_answer *shifts_series(const ent_account *l, const ent_query *q,
                          ent_diags *d) {
  struct over_time o = {.a = answer_for("shifts", q->spell), .q = q};
  struct shift_options so = {0};
  struct series steps = {0};
  bool good = shifts_ask(l, q, &o.a->arena, &so, d);
  struct slice_options asked = {
      .q = so.range,
      .filter = so.filter,
      .recent_months = so.with_events ? so.recent_months : 0,
      .recent_days = so.with_events ? so.recent_days : 0};
  good = good && series_cut(&steps, l, &asked, q->every, d) &&
         few_enough(q, &steps, d) && fill(&o, l, &so, &steps, d);
  series_drop(&steps);
  if (good)
    return o.a;
  ent_answer_free(o.a);
  return NULL;
}
