// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/shifts.h"

enum { WHEN, STATE, SURE, SHIFT, TIES, PEOPLE };
enum {
  D_A = PEOPLE,
  D_A_NAME,
  D_B,
  D_B_NAME,
  D_FROM,
  D_TO,
  D_STATE,
  D_STATES,
  D_SHIFT,
  D_TURNING,
  D_TIES,
  D_MORE,
  D_DENIED_BY,
  D_DOUBTED_BY,
  D_RETRACTED_BY,
  D_PARTS_AGAINST,
  COLUMNS
};

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }
static const struct column columns[COLUMNS] = {
    [WHEN] = {"", "When", FOR_PEOPLE, 0, 0},
    [STATE] = {"", "State", FOR_PEOPLE, 0, 0},
    [SURE] = {"", "Perhaps", FOR_PEOPLE, COLUMN_WRAP, 0},
    [SHIFT] = {"", "", FOR_PEOPLE, 0, 0},
    [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
    [D_A] = DATA("a"),
    [D_A_NAME] = DATA("a_name"),
    [D_B] = DATA("b"),
    [D_B_NAME] = DATA("b_name"),
    [D_FROM] = DATA("from"),
    [D_TO] = DATA("to"),
    [D_STATE] = DATA("state"),
    [D_STATES] = DATA("states"),
    [D_SHIFT] = DATA("shift"),
    [D_TURNING] = DATA("turning"),
    [D_TIES] = DATA("ties"),
    [D_MORE] = DATA("more_ties"),
    [D_DENIED_BY] = DATA("denied_by"),
    [D_DOUBTED_BY] = DATA("doubted_by"),
    [D_RETRACTED_BY] = DATA("retracted_by"),
    [D_PARTS_AGAINST] = DATA("parts_against"),
};

// The states it may have had beside the best estimate.
static const char *others(struct arena *m, const struct stretch *s) {
  struct buf b = {0};
  for (int i = 0; i < PAIR_STATES; i++)
    if (s->set >> i & 1 && i != (int)s->state)
      buf_addf(&b, "%s%s", b.n ? ", " : "",
               pair_state_name((enum pair_state)i));
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static struct value *state_list(struct arena *m, unsigned set) {
  struct value *list = value_list(m);
  for (int i = 0; i < PAIR_STATES; i++)
    if (set >> i & 1)
      value_append(list, value_string(m, pair_state_name((enum pair_state)i)));
  return list;
}

// Each once, as it is told.
static void add_told(struct buf *b, struct arena *m, const ent_account *l,
                     const struct stretch *s) {
  struct map told = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    struct str words = str_of(tie_told(m, l, s->ties.at[i]));
    if (map_get(&told, words) != MAP_NONE)
      continue;
    map_put(&told, words, 1);
    buf_addf(b, "%s%s", b->n ? ", " : "", words.at);
  }
  map_drop(&told);
}

static const char *tie_words(struct arena *m, const ent_account *l,
                             const struct stretch *s) {
  struct buf b = {0};
  add_told(&b, m, l, s);
  if (s->carried > s->ties.n)
    buf_addf(&b, " and %zu more", s->carried - s->ties.n);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void add_row(ent_answer *a, struct ent_table *t,
                    const struct pair_story *found, size_t i) {
  struct arena *m = &a->arena;
  const ent_account *l = found->asked.l;
  const struct stretch *s = &found->course.list.at[i];
  const struct stretch *before = i ? &found->course.list.at[i - 1] : NULL;
  struct row *row = table_row(a, t);
  struct value **c = row->cell;
  const char *kind =
      before && !s->seen ? shift_kind(before->state, s->state) : NULL;
  bool turning = kind && shift_turning(before->state, s->state);
  struct buf b = {0};
  days_print(&b, s->days);
  c[WHEN] = value_string(m, arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
  c[STATE] = value_string(m, pair_state_name(s->state));
  c[SURE] = value_string(m, others(m, s));
  c[SHIFT] = value_string(m, kind ? kind : s->seen ? change_word(s->seen) : "");
  c[TIES] = value_string(m, tie_words(m, l, s));
  c[D_A] = sym_value(m, l, l->facts->actors.at[found->a].id);
  c[D_A_NAME] = sym_value(m, l, l->facts->actors.at[found->a].name);
  c[D_B] = sym_value(m, l, l->facts->actors.at[found->b].id);
  c[D_B_NAME] = sym_value(m, l, l->facts->actors.at[found->b].name);
  c[D_FROM] = day_value(m, s->days.lo);
  c[D_TO] = day_value(m, s->days.hi);
  c[D_STATE] = c[STATE];
  c[D_STATES] = state_list(m, s->set);
  c[D_SHIFT] = value_string(m, kind);
  c[D_TURNING] = value_bool(m, turning);
  c[D_TIES] = report_tie_ids(m, l, s->ties.at, s->ties.n);
  report_against(m, c + D_DENIED_BY, l, s->ties.at, s->ties.n);
  c[D_MORE] = value_int(
      m, (int64_t)(s->carried > s->ties.n ? s->carried - s->ties.n : 0));
  if (turning)
    row->tone = s->state == PAIR_ALLY ? TONE_GOOD : TONE_BAD;
}

// They may make a state, which stands under Perhaps.
static void doubts_note(ent_answer *a, const struct pair_story *found) {
  struct slice_options o = {.q = found->asked.days,
                            .filter = found->asked.filter};
  struct doubts_among among = doubts_of_states(found->q->with_events);
  among.pair = true;
  among.a = found->a;
  among.b = found->b;
  struct doubts x = doubts_between(found->asked.l, &o, &among);
  struct buf b = {0};
  doubts_words(&b, &x, NULL);
  if (b.n)
    answer_note(a, "%s left out of State", buf_text(&b));
  buf_drop(&b);
}

static bool fill(ent_answer *a, const struct pair_story *found, ent_diags *d) {
  struct arena *m = &a->arena;
  const ent_account *l = found->asked.l;
  const struct actor *actors = found->asked.l->facts->actors.at;
  value_set(a->query, "a",
            sym_value(&a->arena, found->asked.l, actors[found->a].id));
  value_set(a->query, "b",
            sym_value(&a->arena, found->asked.l, actors[found->b].id));
  shifts_head(a, &found->asked,
              arena_format(m, "%s – %s, %s", actor_name(l, found->a),
                           actor_name(l, found->b),
                           count_of(m, found->changes, "change", "changes")));
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  for (size_t i = 0; i < found->course.list.n; i++)
    add_row(a, t, found, i);
  bool good = report_trim(a, t, found->q, "stretches", d);
  answer_foot(a, "State: the best estimate%s",
              found->doubts ? ". Perhaps: what it may have been instead" : "");
  doubts_note(a, found);
  if (!found->q->with_events)
    answer_note(a, "made by lasting ties only (\1with-events\2 for the "
                   "rest)");
  return good;
}

static ent_answer *pair_table(const struct pair_story *found, ent_diags *d) {
  ent_answer *a = answer_for("shifts", found->q->spell);
  if (fill(a, found, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

ent_answer *ent_shifts_pair(const ent_account *l, const char *a, const char *b,
                            const ent_query *q, ent_diags *d) {
  struct pair_story *found = pair_story_find(l, a, b, q, d);
  ent_answer *answer = found ? pair_table(found, d) : NULL;
  pair_story_free(found);
  return report_whole(answer, l, q);
}
