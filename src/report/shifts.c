// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/shifts.h"

enum { WHEN, PAIR, WAS, BECAME, KIND, SURE, TIES, PEOPLE };
enum {
  D_A = PEOPLE,
  D_A_NAME,
  D_B,
  D_B_NAME,
  D_DATE_EARLIEST,
  D_DATE_LATEST,
  D_STATE1,
  D_STATE2,
  D_SHIFT,
  D_CERTAINTY,
  D_AFTER,
  D_REVERSAL,
  D_GAP_FROM,
  D_GAP_TO,
  D_TURNING,
  D_TIES,
  COLUMNS
};

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }
static const struct column columns[COLUMNS] = {
    [WHEN] = {"", "When", FOR_PEOPLE, 0, 0},
    [PAIR] = {"", "Pair", FOR_PEOPLE, COLUMN_WRAP, 0},
    [WAS] = {"", "Was", FOR_PEOPLE, 0, 0},
    [BECAME] = {"", "Became", FOR_PEOPLE, COLUMN_BESIDE, 0},
    [KIND] = {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
    [SURE] = {"", "Certainty", FOR_PEOPLE, 0, 0},
    [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
    [D_A] = DATA("a"),
    [D_A_NAME] = DATA("a_name"),
    [D_B] = DATA("b"),
    [D_B_NAME] = DATA("b_name"),
    [D_DATE_EARLIEST] = DATA("date_earliest"),
    [D_DATE_LATEST] = DATA("date_latest"),
    [D_STATE1] = DATA("state1"),
    [D_STATE2] = DATA("state2"),
    [D_SHIFT] = DATA("shift"),
    [D_CERTAINTY] = DATA("certainty"),
    [D_AFTER] = DATA("after_years"),
    [D_REVERSAL] = DATA("reversal"),
    [D_GAP_FROM] = DATA("gap_from"),
    [D_GAP_TO] = DATA("gap_to"),
    [D_TURNING] = DATA("turning"),
    [D_TIES] = DATA("ties"),
};

// Whether it is written as "A..B".
static bool is_between(struct days date) {
  return date.lo != DAY_MIN && date.hi != DAY_MAX && !days_one(date);
}

// Two bounds are written alike: of 2021-12-20 and 2021 the second is a day too.
static void add_bounds(struct buf *b, struct days date) {
  if (is_between(date)) {
    days_print_lo(b, date);
    buf_add(b, "..");
    days_print_hi(b, date);
  } else if (date.lo == DAY_MIN) {
    buf_add(b, "by ");
    days_print_hi(b, date);
  } else if (date.hi == DAY_MAX) {
    buf_add(b, "from ");
    days_print_lo(b, date);
  } else {
    days_print(b, date);
  }
}

static const char *when(struct arena *m, struct days bounds) {
  struct buf b = {0};
  add_bounds(&b, bounds);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static const char *kind(struct arena *m, const struct shift *s) {
  const char *word = s->reversal ? s->reversal : s->kind;
  const char *about = s->after_about ? "about " : "";
  if (s->after_years < 0)
    return word;
  if (s->after_least < s->after_most)
    return arena_format(m, "%s after %d to %d years", word, s->after_least,
                        s->after_most);
  if (s->after_years == 0)
    return arena_format(m, "%s within %sa year", word, about);
  return arena_format(m, "%s after %s%d year%s", word, about, s->after_years,
                      s->after_years == 1 ? "" : "s");
}

static const char *tie_words(struct arena *m, const ent_account *l,
                             const struct shift *s) {
  struct buf b = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &l->ties.at[s->ties.at[i]];
    buf_addf(&b, "%s%s", b.n ? ", " : "", tie_label(l, t, false));
  }
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static enum tone tone(const struct shift *s) {
  if (!shift_turning(s->from, s->to))
    return TONE_PLAIN;
  return s->to == PAIR_ALLY ? TONE_GOOD : TONE_BAD;
}

static void for_people(struct arena *m, struct value **c, const ent_account *l,
                       const struct shift *s) {
  c[WHEN] = value_string(m, when(m, shift_told(l, s)));
  c[PAIR] =
      value_format(m, "%s – %s", actor_label(l, s->a), actor_label(l, s->b));
  c[WAS] = value_string(m, pair_state_name(s->from));
  c[BECAME] = value_string(m, pair_state_name(s->to));
  c[KIND] = value_string(m, kind(m, s));
  c[SURE] = value_format(m, "%s %s", certainty_sign(s->certainty),
                         verdict_name(s->certainty));
  c[TIES] = value_string(m, tie_words(m, l, s));
}

static void for_data(struct arena *m, struct value **c, const ent_account *l,
                     const struct shift *s) {
  c[D_A] = sym_value(m, l, l->facts->actors.at[s->a].id);
  c[D_A_NAME] = sym_value(m, l, l->facts->actors.at[s->a].name);
  c[D_B] = sym_value(m, l, l->facts->actors.at[s->b].id);
  c[D_B_NAME] = sym_value(m, l, l->facts->actors.at[s->b].name);
  c[D_DATE_EARLIEST] = day_value(m, s->date.lo);
  c[D_DATE_LATEST] = day_value(m, s->date.hi);
  c[D_STATE1] = value_string(m, pair_state_name(s->from));
  c[D_STATE2] = value_string(m, pair_state_name(s->to));
  c[D_SHIFT] = value_string(m, s->kind);
  c[D_CERTAINTY] = value_string(m, verdict_name(s->certainty));
  c[D_AFTER] =
      s->after_years < 0 ? value_null(m) : value_int(m, s->after_years);
  bool gap = s->gap.lo <= s->gap.hi;
  c[D_REVERSAL] = value_bool(m, s->reversal != NULL);
  c[D_GAP_FROM] = gap ? day_value(m, s->gap.lo) : value_null(m);
  c[D_GAP_TO] = gap ? day_value(m, s->gap.hi) : value_null(m);
  c[D_TURNING] = value_bool(m, shift_turning(s->from, s->to));
  c[D_TIES] = report_tie_ids(m, l, s->ties.at, s->ties.n);
}

static void make_row(const ent_answer *a, const struct row *row,
                     enum column_use use, struct arena *m,
                     struct value **cell) {
  const struct shift_list *found = a->found;
  const struct shift *s = &found->s.list.at[row->nth];
  if (use & FOR_PEOPLE)
    for_people(m, cell, found->asked.l, s);
  if (use & FOR_DATA)
    for_data(m, cell, found->asked.l, s);
}

static void add_row(struct ent_table *t, const struct shift_list *found,
                    size_t i) {
  const struct shift *s = &found->s.list.at[i];
  struct row *row = table_row_later(t, i);
  row->explained = is_between(shift_told(found->asked.l, s));
  row->tone = tone(s);
}

static bool fill(ent_answer *a, const struct shift_list *found, ent_diags *d) {
  const struct shifts *s = &found->s;
  const ent_query *q = found->q;
  shifts_head(a, &found->asked,
              q->turning ? count_of(&a->arena, s->list.n, "turning point",
                                    "turning points")
                         : count_of(&a->arena, s->list.n, "shift", "shifts"));
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  t->make = make_row;
  for (size_t i = 0; i < s->list.n; i++)
    add_row(t, found, i);
  bool good = report_trim(a, t, q, "shifts", d);
  if (report_explained(t))
    answer_foot(a, "A..B: at some time from A to B");
  if (found->others)
    answer_note(a, "%s left out by \1-turning\2",
                count_of(&a->arena, found->others, "other shift is",
                         "other shifts are"));
  shifts_close(a, &found->asked, s, q);
  return good;
}

static void drop(void *found) { shift_list_free(found); }

// The finding is the answer's from then on.
static ent_answer *shifts_table(struct shift_list *found, ent_diags *d) {
  ent_answer *a = answer_for("shifts", found->q->spell);
  a->found = found;
  a->drop = drop;
  if (fill(a, found, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

static ent_answer *over_steps(const ent_account *l, const ent_query *q,
                              ent_diags *d) {
  struct shift_steps *found = shift_steps_find(l, q, d);
  ent_answer *a = found ? shift_steps_table(found, d) : NULL;
  shift_steps_free(found);
  return a;
}

ent_answer *ent_shifts(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_SHIFTS, d)))
    return NULL;
  if (q->every || q->changepoints)
    return report_whole(over_steps(l, q, d), l, q);
  struct shift_list *found = shifts_find(l, q, d);
  return report_whole(found ? shifts_table(found, d) : NULL, l, q);
}
