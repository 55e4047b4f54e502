// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs followed step by step. An actor changes sides when it enters a bloc
// while that which it was in last still stands, whatever lay between.
#include "report/sides.h"

#include <math.h>
#include <string.h>

struct following {
  struct siding *q;
  struct bloc_follow f;
  struct bloc_date now;
  struct bloc_rows rows;
  struct ent_table *changes, *turns, *stances;
  uint32_t *last; // the bloc that each actor was in last; 0: none yet
  size_t *when;   // the last step at which it was
  uint32_t *came; // the bloc that it has left for another at this step, or 0
  VEC(const char *) label; // of a bloc, by number
  const char *told;        // the last alignments told
  size_t networks, left_out, unproven;
};

// ------------------------------------------------------------------- people

enum { WHEN, BLOC, EVENT, WHO, CHANGE_COLUMNS };
enum { T_WHEN, T_ACTOR, T_FROM, T_TO, T_SINCE, TURN_COLUMNS };

static void make_tables(struct following *w) {
  static const struct column changes[CHANGE_COLUMNS] = {
      [WHEN] = {"", "When", FOR_PEOPLE, COLUMN_SPARSE, 0},
      [BLOC] = {"", "Bloc", FOR_PEOPLE, COLUMN_WRAP, 0},
      [EVENT] = {"", "", FOR_PEOPLE, 0, 0},
      [WHO] = {"", "Members", FOR_PEOPLE, COLUMN_WRAP, 0},
  };
  static const struct column turns[TURN_COLUMNS] = {
      [T_WHEN] = {"", "When", FOR_PEOPLE, COLUMN_SPARSE, 0},
      [T_ACTOR] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
      [T_FROM] = {"", "From", FOR_PEOPLE, COLUMN_WRAP, 0},
      [T_TO] = {"", "To", FOR_PEOPLE, COLUMN_WRAP, 0},
      [T_SINCE] = {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
  };
  static const struct column stances[2] = {
      {"", "When", FOR_PEOPLE, 0, 0},
      {"", "Alignment", FOR_PEOPLE, COLUMN_WRAP, 0},
  };
  ent_answer *a = w->q->a;
  w->changes = answer_table(a, NULL, changes, CHANGE_COLUMNS);
  w->turns = answer_table(a, "Changed sides", turns, TURN_COLUMNS);
  w->changes->people_only = w->turns->people_only = true;
  if (w->rows.asked[0] == NONE)
    return;
  w->stances = answer_table(a, "Alignment", stances, 2);
  w->stances->people_only = true;
}

static void add_names(struct buf *b, const struct following *w,
                      const char *sign, size_t first, size_t n) {
  for (size_t i = 0; i < n; i++)
    buf_addf(b, "%s%s%s", b->n ? ", " : "", sign,
             actor_label(w->q->l, w->f.list[first + i]));
}

// Born, its members; afterwards who came and who went.
static void add_who(struct buf *b, const struct following *w,
                    const struct bloc_change *x) {
  const bool whole = x->event == BLOC_BORN || x->event == BLOC_DIES;
  add_names(b, w, whole ? "" : "+", x->joined, x->joined_n);
  add_names(b, w, whole ? "" : "−", x->left, x->left_n);
  for (size_t i = 0; i < x->others_n; i++)
    buf_addf(b, "%s%s",
             b->n                      ? ", "
             : x->event == BLOC_SPLITS ? "into "
                                       : "of ",
             w->label.at[w->f.list[x->others + i]]);
}

static void add_change(struct following *w, size_t step,
                       const struct bloc_change *x) {
  struct arena *m = &w->q->a->arena;
  struct row *row = table_row(w->q->a, w->changes);
  struct buf b = {0};
  add_who(&b, w, x);
  row->cell[WHEN] = value_string(m, siding_since(w->q, step));
  row->cell[BLOC] = value_string(m, w->label.at[x->bloc]);
  row->cell[EVENT] = value_string(m, bloc_event_name(x->event));
  row->cell[WHO] = value_string(m, arena_text(m, buf_text(&b), b.n));
  row->tone = x->event == BLOC_BORN || x->event == BLOC_GROWS     ? TONE_GOOD
              : x->event == BLOC_DIES || x->event == BLOC_SHRINKS ? TONE_BAD
                                                                  : TONE_PLAIN;
  buf_drop(&b);
}

static void name_blocs(struct following *w) {
  struct arena *m = &w->q->a->arena;
  while (w->label.n <= w->f.blocs)
    vec_push(&w->label, "");
  for (size_t i = 0; i < w->f.changes_n; i++) {
    const uint32_t k = w->f.changes[i].bloc;
    if (bloc_head(w->now.sides, w->f.bloc, k) != NONE)
      w->label.at[k] = bloc_label(m, w->now.sides, w->f.bloc, k);
  }
}

static void tell_changes(struct following *w, size_t step) {
  for (size_t i = 0; i < w->f.changes_n; i++)
    if (w->f.changes[i].event != BLOC_CONTINUES)
      add_change(w, step, &w->f.changes[i]);
}

static void tell_turn(struct following *w, size_t step, uint32_t actor) {
  struct arena *m = &w->q->a->arena;
  struct value **c = table_row(w->q->a, w->turns)->cell;
  c[T_WHEN] = value_string(m, siding_since(w->q, step));
  c[T_ACTOR] = value_string(m, actor_label(w->q->l, actor));
  c[T_FROM] = value_string(m, w->label.at[w->came[actor]]);
  c[T_TO] = value_string(m, w->label.at[w->f.bloc[actor]]);
  c[T_SINCE] = w->when[actor] + 1 < step
                   ? value_format(m, "in no bloc since %s",
                                  siding_since(w->q, w->when[actor] + 1))
                   : value_string(m, "");
}

static void tell_stances(struct following *w, size_t step) {
  if (!w->stances)
    return;
  struct arena *m = &w->q->a->arena;
  struct buf b = {0};
  for (const uint32_t *x = w->rows.asked; *x != NONE; x++) {
    size_t n = 0;
    buf_addf(&b, "%s%s:", b.n ? "; " : "", actor_label(w->q->l, *x));
    for (uint32_t k = 1; k <= w->f.blocs; k++) {
      if (bloc_head(w->now.sides, w->f.bloc, k) == NONE)
        continue;
      buf_addf(&b, "%s %s %s", n++ ? "," : "", w->label.at[k],
               stance_words(m, bloc_stance(w->now.sides, w->f.bloc, k, *x)));
    }
    buf_add(&b, n ? "" : " no bloc");
  }
  if (!w->told || strcmp(w->told, buf_text(&b)) != 0) {
    w->told = arena_text(m, buf_text(&b), b.n);
    struct value **c = table_row(w->q->a, w->stances)->cell;
    c[0] = value_string(m, siding_since(w->q, step));
    c[1] = value_string(m, w->told);
  }
  buf_drop(&b);
}

// -------------------------------------------------------------------- steps

static bool stands(const struct bloc_follow *f, uint32_t bloc) {
  for (size_t a = 0; a < f->n; a++)
    if (f->bloc[a] == bloc)
      return true;
  return false;
}

static void find_turns(struct following *w, size_t step) {
  const struct bloc_follow *f = &w->f;
  for (uint32_t a = 0; a < f->n; a++) {
    const uint32_t now = f->bloc[a], last = w->last[a];
    w->came[a] = 0;
    if (now == BALANCE_NONE || now == BLOC_UNALIGNED)
      continue;
    if (last && last != now && stands(f, last)) {
      w->came[a] = last;
      tell_turn(w, step, a);
    }
    w->last[a] = now;
    w->when[a] = step;
  }
}

static bool take_step(struct following *w, size_t step, ent_diags *d) {
  struct bloc_date next = {0};
  struct sides *sides = siding_step(w->q, step, d);
  if (!sides)
    return false;
  bloc_date_find(&next, sides, w->q->q->camps, &w->q->search,
                 step ? &w->now : NULL);
  w->networks += !step || !sides_equal(w->now.sides, next.sides);
  w->left_out += next.sides->left_out > 0;
  w->unproven += !next.split.proven;
  bloc_date_drop(&w->now);
  w->now = next;
  bloc_follow_step(&w->f, next.camp);
  name_blocs(w);
  tell_changes(w, step);
  find_turns(w, step);
  tell_stances(w, step);
  blocs_data(w->q, step, &w->now, &w->f, &w->rows);
  return true;
}

static void close_following(struct following *w) {
  struct siding *q = w->q;
  struct arena *m = &q->a->arena;
  answer_foot(
      q->a,
      "%s, %s; blocs are named after the member with the most "
      "friends",
      count_of(m, q->series.steps.n, "step", "steps"),
      count_of(m, w->networks, "different network", "different networks"));
  if (w->stances)
    answer_foot(q->a, "Alignment: weight of friends in the bloc less that of "
                      "foes, of both: −1 to 1; told when it changes");
  if (w->unproven)
    answer_note(q->a, "%s not proven to be the best (\1budget\2, \1seconds\2)",
                count_of(m, w->unproven, "step is", "steps are"));
  siding_range_notes(q, w->left_out);
}

bool blocs_series(struct siding *q, ent_diags *d) {
  const size_t n = q->l->facts->actors.n;
  struct following w = {.q = q, .rows.asked = blocs_asked(q, d)};
  if (!w.rows.asked)
    return false;
  siding_head(q, q->q->camps ? "Camps" : "Blocs", NULL);
  make_tables(&w);
  w.f = bloc_follow_new(n);
  w.last = mem_new(n + 1, sizeof *w.last);
  w.when = mem_new(n + 1, sizeof *w.when);
  w.came = mem_new(n + 1, sizeof *w.came);
  w.rows.before = w.came;
  w.rows.table = blocs_data_table(q->a);
  bool good = true;
  for (size_t i = 0; good && i < q->series.steps.n; i++)
    good = take_step(&w, i, d);
  if (good)
    close_following(&w);
  bloc_date_drop(&w.now);
  bloc_follow_drop(&w.f);
  mem_free(w.last);
  mem_free(w.when);
  mem_free(w.came);
  vec_drop(&w.label);
  return good;
}
