// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"
#include "report/shifts.h"

enum { STEP, CHANGED, OF, SHARE, BAR, TURNOVER, SHIFTS, MARK, PEOPLE };
enum {
  D_DATE = PEOPLE,
  D_CHANGED,
  D_PRESENT,
  D_SHARE,
  D_CAME,
  D_GONE,
  D_TURNOVER,
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
    [BAR] = {"", "", FOR_PEOPLE, COLUMN_WHOLE, 0},
    [TURNOVER] = {"", "Turnover", FOR_PEOPLE, COLUMN_RIGHT, 3},
    [SHIFTS] = {"", "Shifts", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [MARK] = {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
    [D_DATE] = DATA("date"),
    [D_CHANGED] = DATA("changed"),
    [D_PRESENT] = DATA("present"),
    [D_SHARE] = DATA("share"),
    [D_CAME] = DATA("came"),
    [D_GONE] = DATA("gone"),
    [D_TURNOVER] = DATA("turnover"),
    [D_SHIFTS] = DATA("shifts"),
    [D_TURNING] = DATA("stands_out"),
    [D_BREAK] = DATA("change_point"),
    [D_RATE] = DATA("rate"),
};

static const double YEAR = 365.2425; // days

struct over_time {
  ent_answer *a;
  const struct shift_steps *found;
  const ent_query *q;
  const struct changes *c;
};

static const char *mark(const struct over_time *o, size_t i) {
  struct arena *m = &o->a->arena;
  const struct step_change *s = &o->c->list.at[i];
  struct buf b = {0};
  if (s->turning)
    buf_add(&b, "stands out");
  if (o->q->changepoints && (s->break_point || i == 0)) {
    buf_addf(&b, "%s%s ", b.n ? ", " : "", i ? "from here" : "at first");
    num_short(&b, s->rate * YEAR, 3);
    buf_add(&b, " shifts a year");
  }
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

// A share of the pairs of a step, of which there may be none.
static void add_share(struct arena *m, const struct step_change *s, double x,
                      struct value **people, struct value **data) {
  *people = s->present ? value_real(m, x) : value_string(m, "-");
  *data = s->present ? value_real(m, x) : value_null(m);
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
  add_share(m, s, share, &c[SHARE], &c[D_SHARE]);
  add_share(m, s, change_turnover(s), &c[TURNOVER], &c[D_TURNOVER]);
  c[BAR] = value_string(m, rank_bar(m, share, o->found->most));
  c[SHIFTS] = value_int(m, (int64_t)s->shifts);
  c[MARK] = value_string(m, mark(o, i));
  c[D_DATE] = c[STEP];
  c[D_CHANGED] = c[CHANGED];
  c[D_PRESENT] = c[OF];
  c[D_CAME] = value_int(m, (int64_t)s->came);
  c[D_GONE] = value_int(m, (int64_t)s->gone);
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
                    "another than before it, not by a first or last sight "
                    "alone; of all with a state at either");
  answer_foot(o->a, "Turnover: pairs with a state at one of these two times "
                    "alone, of all with one at either (Jaccard's distance); "
                    "first and last sights, and what is in doubt, count "
                    "here");
  answer_foot(o->a, "stands out: more than the steps beside it, and far "
                    "above the median of all");
  if (o->q->changepoints)
    answer_foot(o->a, "shifts a year: as many rates as explain the numbers of "
                      "shifts best, each further one at a price");
}

// What turnover owes to where the ledger's knowledge begins and ends.
static void seen_note(const struct over_time *o) {
  size_t all = 0, seen = 0;
  for (size_t i = 0; i < o->c->list.n; i++) {
    const struct step_change *s = &o->c->list.at[i];
    all += s->came + s->gone;
    seen += s->seen;
  }
  if (seen)
    answer_note(
        o->a,
        "turnover: %zu of %s of pairs are a first or last sight, or lie in "
        "doubt: when the pair really came or went the ledger does not say",
        seen,
        count_of(&o->a->arena, all, "coming and going", "comings and goings"));
}

static bool fill(const struct over_time *o, ent_diags *d) {
  struct arena *m = &o->a->arena;
  const struct changes *c = o->c;
  shifts_head(o->a, &o->found->asked, count_of(m, c->list.n, "step", "steps"));
  value_set(o->a->query, "every",
            value_format(m, "%s", o->q->every ? o->q->every : "year"));
  struct ent_table *t = answer_table(o->a, NULL, columns, COLUMNS);
  for (size_t i = 0; i < c->list.n; i++)
    add_row(o, t, i);
  bool good = report_trim(o->a, t, o->q, "steps", d);
  explain(o);
  if (o->q->turning)
    answer_note(o->a, "only flips, reconciliations, ruptures and settlements "
                      "are counted as shifts (\1-turning\2)");
  seen_note(o);
  shifts_close(o->a, &o->found->asked, &o->found->s, o->q);
  return good;
}

ent_answer *shift_steps_table(const struct shift_steps *found, ent_diags *d) {
  const struct over_time o = {answer_for("shifts", found->q->spell), found,
                              found->q, &found->changes};
  if (fill(&o, d))
    return o.a;
  ent_answer_free(o.a);
  return NULL;
}
