// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs followed step by step.
#include "report/sides.h"

#include <string.h>

struct following {
  ent_answer *a;
  const ent_account *l;
  const struct siding *q;
  struct bloc_walk w;
  struct ent_table *changes, *turns, *stances;
  struct sides_data data;
  VEC(const char *) label; // of a bloc, by number
  const char *told;        // the last alignments told
  struct buf several;      // the steps at which other splits are as good
  size_t first, optima;    // the first of a run of them, and how many splits
  bool counted;            // all of them
  bool marked;             // some change is perhaps none
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
  ent_answer *a = w->a;
  w->changes = answer_table(a, NULL, changes, CHANGE_COLUMNS);
  w->turns = answer_table(a, "Changed sides", turns, TURN_COLUMNS);
  w->changes->people_only = w->turns->people_only = true;
  if (w->q->stance[0] == NONE)
    return;
  w->stances = answer_table(a, "Alignment", stances, 2);
  w->stances->people_only = true;
}

static void add_names(struct buf *b, const struct following *w,
                      const char *sign, size_t first, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct buf name = {0};
    add_to_list(&name, actor_label(w->l, w->w.f.list[first + i]));
    buf_addf(b, "%s%s%s", b->n ? ", " : "", sign, buf_text(&name));
    buf_drop(&name);
  }
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
             w->label.at[w->w.f.list[x->others + i]]);
}

static void add_change(struct following *w, size_t step,
                       const struct bloc_change *x) {
  struct arena *m = &w->a->arena;
  struct row *row = table_row(w->a, w->changes);
  struct buf b = {0};
  add_who(&b, w, x);
  row->cell[WHEN] = value_string(m, siding_since(m, w->q, step));
  row->cell[BLOC] = value_string(m, w->label.at[x->bloc]);
  row->cell[EVENT] = value_format(m, "%s%s", bloc_event_name(x->event),
                                  w->w.may_not ? " ?" : "");
  w->marked |= w->w.may_not;
  row->cell[WHO] = value_string(m, arena_text(m, buf_text(&b), b.n));
  row->tone = x->event == BLOC_BORN || x->event == BLOC_GROWS     ? TONE_GOOD
              : x->event == BLOC_DIES || x->event == BLOC_SHRINKS ? TONE_BAD
                                                                  : TONE_PLAIN;
  buf_drop(&b);
}

static void name_blocs(struct following *w) {
  struct arena *m = &w->a->arena;
  while (w->label.n <= w->w.f.blocs)
    vec_push(&w->label, "");
  for (size_t i = 0; i < w->w.f.changes_n; i++) {
    const uint32_t k = w->w.f.changes[i].bloc;
    if (bloc_head(w->w.now.sides, w->w.f.bloc, k) != NONE)
      w->label.at[k] = bloc_label(m, w->w.now.sides, w->w.f.bloc, k);
  }
}

static void tell_changes(struct following *w, size_t step) {
  for (size_t i = 0; i < w->w.f.changes_n; i++)
    if (w->w.f.changes[i].event != BLOC_CONTINUES)
      add_change(w, step, &w->w.f.changes[i]);
}

static void tell_turn(struct following *w, size_t step, uint32_t actor) {
  struct arena *m = &w->a->arena;
  const struct bloc_walk *walk = &w->w;
  struct value **c = table_row(w->a, w->turns)->cell;
  c[T_WHEN] = value_string(m, siding_since(m, w->q, step));
  c[T_ACTOR] = value_string(m, actor_label(w->l, actor));
  c[T_FROM] = value_string(m, w->label.at[walk->came[actor]]);
  c[T_TO] = value_format(m, "%s%s", w->label.at[w->w.f.bloc[actor]],
                         walk->may_not ? " ?" : "");
  w->marked |= walk->may_not;
  c[T_SINCE] = walk->since[actor] < step
                   ? value_format(m, "in no bloc since %s",
                                  siding_since(m, w->q, walk->since[actor]))
                   : value_string(m, "");
}

static void tell_stances(struct following *w, size_t step) {
  if (!w->stances)
    return;
  struct arena *m = &w->a->arena;
  struct buf b = {0};
  for (const uint32_t *x = w->q->stance; *x != NONE; x++) {
    size_t n = 0;
    buf_addf(&b, "%s%s:", b.n ? "; " : "", actor_label(w->l, *x));
    for (uint32_t k = 1; k <= w->w.f.blocs; k++) {
      if (bloc_head(w->w.now.sides, w->w.f.bloc, k) == NONE)
        continue;
      buf_addf(
          &b, "%s %s %s", n++ ? "," : "", w->label.at[k],
          stance_words(m, bloc_stance(w->w.now.sides, w->w.f.bloc, k, *x)));
    }
    buf_add(&b, n ? "" : " no bloc");
  }
  if (!w->told || strcmp(w->told, buf_text(&b)) != 0) {
    w->told = arena_text(m, buf_text(&b), b.n);
    struct value **c = table_row(w->a, w->stances)->cell;
    c[0] = value_string(m, siding_since(m, w->q, step));
    c[1] = value_string(m, w->told);
  }
  buf_drop(&b);
}

// -------------------------------------------------------------------- steps

// Ends the run of steps before this one.
static void end_run(struct following *w, size_t step) {
  if (w->optima > 1)
    buf_addf(&w->several, "%s%s (one of %zu%s)", w->several.n ? ", " : "",
             siding_when(&w->a->arena, w->q, w->first, step - 1), w->optima,
             w->counted ? "" : " or more");
}

static void note_optima(struct following *w, size_t step) {
  size_t optima = w->w.now.split.optima;
  if (optima == w->optima)
    return;
  end_run(w, step);
  w->optima = optima;
  w->counted = w->w.now.split.all_counted;
  w->first = step;
}

static void tell_several(struct following *w) {
  end_run(w, w->q->series.steps.n);
  if (w->marked)
    answer_foot(w->a, "?: at this step, or the one before it, other splits are "
                      "as good, and by some of them this may be none");
  if (w->several.n)
    answer_note(w->a, "one of several splits as good: %s",
                buf_text(&w->several));
}

static bool take_step(struct following *w, size_t step, ent_diags *d) {
  if (!bloc_walk_next(&w->w, d))
    return false;
  name_blocs(w);
  note_optima(w, step);
  tell_changes(w, step);
  for (uint32_t a = 0; a < w->w.f.n; a++)
    if (w->w.came[a])
      tell_turn(w, step, a);
  tell_stances(w, step);
  blocs_data(w->a, &w->data, &w->w);
  return true;
}

static void close_following(struct following *w) {
  struct arena *m = &w->a->arena;
  answer_foot(
      w->a,
      "%s, %s; blocs are named after the member with the most "
      "friends",
      count_of(m, w->w.taken, "step", "steps"),
      count_of(m, w->w.networks, "different network", "different networks"));
  if (w->stances)
    answer_foot(w->a, "Alignment: weight of friends in the bloc less that of "
                      "foes, of both: −1 to 1; told when it changes");
  tell_several(w);
  siding_late_note(w->a, w->q, w->w.taken);
  if (w->w.unproven)
    answer_note(w->a, "%s not proven to be the best (\1budget\2, \1seconds\2)",
                count_of(m, w->w.unproven, "step is", "steps are"));
  const struct beginnings begun = siding_begun(w->q);
  report_begun(w->a, &begun);
  siding_range_notes(w->a, w->q, w->w.left_out, &w->w.possible);
}

bool blocs_series(ent_answer *a, const struct siding *q, ent_diags *d) {
  struct following w = {.a = a, .l = q->l, .q = q};
  siding_head(a, q, q->q->camps ? "Camps" : "Blocs", NULL);
  make_tables(&w);
  w.w = bloc_walk_new(q);
  w.data = blocs_data_table(a, q->l);
  bool good = true;
  for (size_t i = 0; good && siding_goes_on(q, i); i++)
    good = take_step(&w, i, d);
  if (good)
    close_following(&w);
  bloc_walk_drop(&w.w);
  vec_drop(&w.label);
  buf_drop(&w.several);
  return good;
}
