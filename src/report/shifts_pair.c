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

static bool named_before(const ent_account *l, const struct stretch *s,
                         size_t i) {
  const char *label = tie_label(l, &l->ties.at[s->ties.at[i]], false);
  for (size_t k = 0; k < i; k++)
    if (strcmp(label, tie_label(l, &l->ties.at[s->ties.at[k]], false)) == 0)
      return true;
  return false;
}

static const char *tie_words(struct arena *m, const ent_account *l,
                             const struct stretch *s) {
  struct buf b = {0};
  for (size_t i = 0; i < s->ties.n; i++)
    if (!named_before(l, s, i))
      buf_addf(&b, "%s%s", b.n ? ", " : "",
               tie_label(l, &l->ties.at[s->ties.at[i]], false));
  if (s->carried > s->ties.n)
    buf_addf(&b, " and %zu more", s->carried - s->ties.n);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

struct two {
  ent_answer *a;
  const ent_account *l;
  uint32_t x, y;
};

static void add_row(const struct two *p, struct ent_table *t,
                    const struct stretch *s, const struct stretch *before) {
  struct arena *m = &p->a->arena;
  const ent_account *l = p->l;
  struct row *row = table_row(p->a, t);
  struct value **c = row->cell;
  const char *kind = before ? shift_kind(before->state, s->state) : NULL;
  bool turning = kind && shift_turning(before->state, s->state);
  struct buf b = {0};
  days_print(&b, s->days);
  c[WHEN] = value_string(m, arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
  c[STATE] = value_string(m, pair_state_name(s->state));
  c[SURE] = value_string(m, others(m, s));
  c[SHIFT] = value_string(m, kind ? kind : "");
  c[TIES] = value_string(m, tie_words(m, l, s));
  c[D_A] = sym_value(m, l, l->facts->actors.at[p->x].id);
  c[D_A_NAME] = sym_value(m, l, l->facts->actors.at[p->x].name);
  c[D_B] = sym_value(m, l, l->facts->actors.at[p->y].id);
  c[D_B_NAME] = sym_value(m, l, l->facts->actors.at[p->y].name);
  c[D_FROM] = day_value(m, s->days.lo);
  c[D_TO] = day_value(m, s->days.hi);
  c[D_STATE] = c[STATE];
  c[D_STATES] = state_list(m, s->set);
  c[D_SHIFT] = value_string(m, kind);
  c[D_TURNING] = value_bool(m, turning);
  c[D_TIES] = report_tie_ids(m, l, s->ties.at, s->ties.n);
  c[D_MORE] = value_int(
      m, (int64_t)(s->carried > s->ties.n ? s->carried - s->ties.n : 0));
  if (turning)
    row->tone = s->state == PAIR_ALLY ? TONE_GOOD : TONE_BAD;
}

static bool fill(const struct two *p, const ent_query *q,
                 const struct shift_options *o, ent_diags *d) {
  struct arena *m = &p->a->arena;
  struct pair_course c = course_of_pair(p->l, p->x, p->y, o);
  size_t changes = 0, doubts = 0;
  for (size_t i = 0; i < c.list.n; i++) {
    unsigned set = c.list.at[i].set;
    changes += i && c.list.at[i].state != c.list.at[i - 1].state;
    doubts += (set & (set - 1)) != 0;
  }
  shifts_head(p->a, p->l, o,
              arena_format(m, "%s – %s, %s", actor_name(p->l, p->x),
                           actor_name(p->l, p->y),
                           count_of(m, changes, "change", "changes")));
  struct ent_table *t = answer_table(p->a, NULL, columns, COLUMNS);
  for (size_t i = 0; i < c.list.n; i++)
    add_row(p, t, &c.list.at[i], i ? &c.list.at[i - 1] : NULL);
  bool good = report_trim(p->a, t, q, "stretches", d);
  answer_foot(p->a, "State: the best estimate%s",
              doubts ? ". Perhaps: what it may have been instead" : "");
  if (!q->with_events)
    answer_note(p->a,
                "made by lasting ties only (\1with-events\2 for the rest)");
  course_drop(&c);
  return good;
}

// Two different actors, in their order; told otherwise.
static bool find_two(struct two *p, const char *a, const char *b,
                     ent_diags *d) {
  uint32_t x = ledger_find_actor(p->l, str_of(a), d);
  uint32_t y = ledger_find_actor(p->l, str_of(b), d);
  if (x == NONE || y == NONE)
    return false;
  p->x = x < y ? x : y;
  p->y = x < y ? y : x;
  if (x != y)
    return true;
  diag_usage(d, "usage/one-actor", "`%s` and `%s` are the same actor, %s", a, b,
             actor_name(p->l, x));
  diag_help(d, "name two actors, or one alone for all that it is tied to");
  return false;
}

static bool plain(const ent_query *q, ent_diags *d) {
  if (!q->every && !q->changepoints && !q->turning)
    return true;
  diag_usage(d, "usage/series",
             "the course of one pair has no steps and "
             "leaves nothing out");
  diag_help(d, "leave out \1every\2, \1changepoints\2 and \1turning\2, or name "
               "one actor, or none");
  return false;
}

ent_answer *ent_shifts_pair(const ent_account *l, const char *a, const char *b,
                            const ent_query *q, ent_diags *d) {
  static const ent_query nothing;
  q = q ? q : &nothing;
  struct two p = {.a = answer_for("shifts", q->spell), .l = l};
  struct shift_options o = {0};
  if (find_two(&p, a, b, d) && plain(q, d) &&
      query_for(q, ASK_SHIFTS_PAIR, d) &&
      shifts_ask(l, q, &p.a->arena, &o, d) && fill(&p, q, &o, d))
    return p.a;
  ent_answer_free(p.a);
  return NULL;
}
