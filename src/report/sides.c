// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/sides.h"

#include <math.h>

// ------------------------------------------------------------------ caption

void siding_head(ent_answer *a, const struct siding *s, const char *title,
                 const struct sides *sides) {
  struct buf b = {0};
  if (sides) {
    slice_caption(&b, sides->slice);
    report_query(a, sides->slice);
  } else {
    report_range(&b, s->l, &s->asked);
    report_series(a, s->l, &s->asked, s->q->every);
    answer_warn(a, s->in.note);
  }
  answer_head(a, "%s: %s", title, buf_text(&b));
  buf_drop(&b);
}

void siding_notes(ent_answer *a, const struct sides *sides) {
  struct arena *m = &a->arena;
  if (!sides->w.n)
    answer_note(a, "%snobody is friend or foe",
                sides->even.n ? "" : "no tie with a sign counts: ");
  if (sides->even.n)
    answer_note(
        a,
        "%s both signs and weigh%s the same on both sides: "
        "neither friends nor foes",
        count_of(m, sides->even.n, "pair has ties of", "pairs have ties of"),
        sides->even.n == 1 ? "s" : "");
  report_left_out(a, &sides->left_out, "tie less than likely",
                  "ties less than likely");
  report_possible(a, sides->slice);
}

void siding_late_note(ent_answer *a, const struct siding *s, size_t taken) {
  const size_t n = s->series.steps.n - taken;
  if (n)
    answer_note(a, "%s left out: the time was over (\1seconds\2)",
                count_of(&a->arena, n, "step", "steps"));
}

void siding_range_notes(ent_answer *a, const struct siding *s,
                        size_t steps_left_out,
                        const struct possible_steps *possible) {
  const struct doubts_among among = doubts_of_states(true);
  report_left_out_between(a, s->l, &s->asked, &among, steps_left_out > 0);
  const char *text =
      report_possible_steps(&a->arena, possible, s->asked.include);
  if (text)
    answer_note(a, "%s", text);
}

const char *siding_when(struct arena *m, const struct siding *s, size_t first,
                        size_t last) {
  struct buf b = {0};
  series_name(&b, s->series.steps.at[first]);
  if (last > first) {
    buf_add(&b, " – ");
    series_name(&b, s->series.steps.at[last]);
  }
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

const char *siding_since(struct arena *m, const struct siding *s, size_t step) {
  struct buf b = {0};
  days_print_lo(&b, s->series.steps.at[step]);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

// ------------------------------------------------------------------- splits

const char *weight_words(struct arena *m, double weight) {
  struct buf b = {0};
  num_short(&b, weight, 6);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

const char *stance_words(struct arena *m, double x) {
  struct buf b = {0};
  num_fixed(&b, fabs(x), 3);
  const bool zero = fabs(x) < .0005;
  const char *sign = zero ? "" : x < 0 ? "−" : "+";
  const char *words =
      isnan(x) ? "-" : arena_format(m, "%s%s", sign, buf_text(&b));
  buf_drop(&b);
  return words;
}

const char *split_words(ent_answer *a, const struct split *s) {
  struct arena *m = &a->arena;
  if (!s->proven)
    return arena_format(
        m, "not proven: no less than %s (%s)", weight_words(m, s->lower),
        answer_words(a, s->stopped ? "\1seconds\2 for longer searches"
                                   : "\1budget\2 for longer searches"));
  if (!s->optima)
    return "exact; whether another is as good was not looked for";
  if (s->all_counted)
    return s->optima == 1
               ? "exact, and no other is as good"
               : arena_format(m, "exact, one of %zu as good", s->optima);
  return s->optima == 1
             ? "exact; whether another is as good is not known"
             : arena_format(m, "exact, one of %zu or more as good", s->optima);
}

struct value *optima_value(struct arena *m, const struct split *s) {
  return s->optima ? value_int(m, (int64_t)s->optima) : value_null(m);
}

const char *actors_where(struct arena *m, const ent_account *l,
                         const uint32_t *in, size_t n, uint32_t which) {
  struct buf b = {0};
  for (uint32_t a = 0; a < n; a++)
    if (in[a] == which)
      add_to_list(&b, actor_label(l, a));
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

struct value *ids_where(struct arena *m, const ent_account *l,
                        const uint32_t *in, size_t n, uint32_t which) {
  struct value *list = value_list(m);
  for (uint32_t a = 0; a < n; a++)
    if (in[a] == which)
      value_append(list, sym_value(m, l, l->facts->actors.at[a].id));
  return list;
}

// --------------------------------------------------------------- frustrated

enum { PAIR, SIGN, WEIGHT, TIES, COLUMNS };

enum { TIES_TOLD = 8 };

static const char *tie_words(struct arena *m, const struct slice *s,
                             const struct pair *p) {
  const ent_account *l = s->ledger;
  struct buf b = {0};
  size_t told = 0;
  for (size_t i = 0; i < p->ties.n; i++) {
    const struct tie *t = &l->ties.at[p->ties.at[i]];
    if (!sides_weighs(s, p, p->ties.at[i]) || told++ >= TIES_TOLD)
      continue;
    buf_addf(&b, "%s%s", b.n ? ", " : "", tie_label(l, t, false));
  }
  if (told > TIES_TOLD)
    buf_addf(&b, " and %zu more", told - TIES_TOLD);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

void frustrated_table(ent_answer *a, const struct sides *s,
                      const struct split *split) {
  static const struct column columns[COLUMNS] = {
      [PAIR] = {"", "Pair", FOR_PEOPLE, COLUMN_WRAP, 0},
      [SIGN] = {"", "Are", FOR_PEOPLE, 0, 0},
      [WEIGHT] = {"", "Weight", FOR_PEOPLE, COLUMN_RIGHT, -1},
      [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
  };
  if (!split->frustrated_edges)
    return;
  const ent_account *l = s->slice->ledger;
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, "Against it", columns, COLUMNS);
  t->people_only = true;
  for (size_t e = 0; e < split->m; e++) {
    if (!split->frustrated[e])
      continue;
    const struct pair *p = &s->pairs.list.at[s->pair.at[e]];
    struct value **c = table_row(a, t)->cell;
    c[PAIR] =
        value_format(m, "%s – %s", actor_label(l, p->a), actor_label(l, p->b));
    c[SIGN] = value_string(m, s->w.at[e] > 0 ? "friends" : "foes");
    c[WEIGHT] = value_real(m, fabs(s->w.at[e]));
    c[TIES] = value_string(m, tie_words(m, s->slice, p));
  }
}

struct value *frustrated_list(struct arena *m, const struct sides *s,
                              const struct split *split, const uint32_t *of,
                              uint32_t which) {
  const ent_account *l = s->slice->ledger;
  struct value *list = value_list(m);
  for (size_t e = 0; e < split->m; e++) {
    const struct pair *p = &s->pairs.list.at[s->pair.at[e]];
    if (!split->frustrated[e] || (of && of[p->a] != which && of[p->b] != which))
      continue;
    struct value *o = value_object(m);
    value_set(o, "a", sym_value(m, l, l->facts->actors.at[p->a].id));
    value_set(o, "b", sym_value(m, l, l->facts->actors.at[p->b].id));
    value_set(o, "sign", value_int(m, s->w.at[e] > 0 ? 1 : -1));
    value_set(o, "weight", value_real(m, fabs(s->w.at[e])));
    value_append(list, o);
  }
  return list;
}
