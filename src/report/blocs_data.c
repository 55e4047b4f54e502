// SPDX-License-Identifier: GPL-2.0-or-later
// The blocs of a date as data, and what people and data are both told of one.
#include "report/sides.h"

const char *bloc_label(struct arena *m, const struct sides *s,
                       const uint32_t *bloc, uint32_t which) {
  const uint32_t head = bloc_head(s, bloc, which);
  return head == NONE ? arena_format(m, "%u", which)
                      : arena_format(m, "%u (%s)", which,
                                     actor_label(s->slice->ledger, head));
}

// --------------------------------------------------------------------- data

enum {
  DATE,
  BLOC,
  LABEL,
  MEMBERS,
  TOGETHER,
  FRUSTRATED,
  OPTIMAL,
  BOUND,
  OPTIMA,
  COST,
  EVENTS,
  JOINED,
  LEFT,
  OTHERS,
  REALIGNED,
  ALIGNMENT,
  PROFILES,
  DATA
};

#define DATA_COLUMN(n)                                                         \
  { n, "", FOR_DATA, 0, 0 }
static const struct column data_columns[DATA] = {
    [DATE] = DATA_COLUMN("date"),
    [BLOC] = DATA_COLUMN("bloc"),
    [LABEL] = DATA_COLUMN("label"),
    [MEMBERS] = DATA_COLUMN("members"),
    [TOGETHER] = DATA_COLUMN("together"),
    [FRUSTRATED] = DATA_COLUMN("frustrated"),
    [OPTIMAL] = DATA_COLUMN("optimal"),
    [BOUND] = DATA_COLUMN("bound"),
    [OPTIMA] = DATA_COLUMN("optima"),
    [COST] = DATA_COLUMN("cost"),
    [EVENTS] = DATA_COLUMN("events"),
    [JOINED] = DATA_COLUMN("joined"),
    [LEFT] = DATA_COLUMN("left"),
    [OTHERS] = DATA_COLUMN("others"),
    [REALIGNED] = DATA_COLUMN("realigned"),
    [ALIGNMENT] = DATA_COLUMN("alignment"),
    [PROFILES] = DATA_COLUMN("profiles"),
};

struct sides_data blocs_data_table(ent_answer *a, const ent_account *l) {
  struct ent_table *t = answer_table(a, NULL, data_columns, DATA);
  t->data_only = true;
  return (struct sides_data){t, rests_beside(a, t, l)};
}

static struct value *some_ids(struct arena *m, const ent_account *l,
                              const uint32_t *at, size_t n) {
  struct value *list = value_list(m);
  for (size_t i = 0; i < n; i++)
    value_append(list, sym_value(m, l, l->facts->actors.at[at[i]].id));
  return list;
}

// Of a date by itself nothing is told.
static void set_events(struct arena *m, struct value **c, const ent_account *l,
                       const struct bloc_follow *f, uint32_t bloc, bool told) {
  c[EVENTS] = value_list(m);
  c[JOINED] = value_list(m);
  c[LEFT] = value_list(m);
  c[OTHERS] = value_list(m);
  for (size_t i = 0; told && i < f->changes_n; i++) {
    const struct bloc_change *x = &f->changes[i];
    if (x->bloc != bloc)
      continue;
    value_append(c[EVENTS], value_string(m, bloc_event_name(x->event)));
    if (x->others_n) {
      for (size_t k = 0; k < x->others_n; k++)
        value_append(c[OTHERS], value_int(m, f->list[x->others + k]));
    } else {
      c[JOINED] = some_ids(m, l, f->list + x->joined, x->joined_n);
      c[LEFT] = some_ids(m, l, f->list + x->left, x->left_n);
    }
  }
}

static struct value *came_over(struct arena *m, const ent_account *l,
                               const struct bloc_follow *f, uint32_t bloc,
                               const uint32_t *before) {
  struct value *list = value_list(m);
  for (uint32_t a = 0; before && bloc && a < f->n; a++)
    if (f->bloc[a] == bloc && before[a]) {
      struct value *o = value_object(m);
      value_set(o, "actor", sym_value(m, l, l->facts->actors.at[a].id));
      value_append(list, value_set(o, "from", value_int(m, before[a])));
    }
  return list;
}

static struct value *alignment(struct arena *m, const struct sides *s,
                               const uint32_t *bloc, uint32_t which,
                               const uint32_t *asked) {
  const ent_account *l = s->slice->ledger;
  struct value *list = value_list(m);
  for (; which && *asked != NONE; asked++) {
    struct value *o = value_object(m);
    value_set(o, "actor", sym_value(m, l, l->facts->actors.at[*asked].id));
    value_append(list,
                 value_set(o, "value",
                           value_real(m, bloc_stance(s, bloc, which, *asked))));
  }
  return list;
}

static struct value *profiles(struct arena *m, const struct sides *s,
                              const uint32_t *asked) {
  const ent_account *l = s->slice->ledger;
  struct value *list = value_list(m);
  for (size_t i = 0; asked[i] != NONE; i++)
    for (size_t k = i + 1; asked[k] != NONE; k++) {
      struct value *o = value_object(m);
      value_set(o, "a", sym_value(m, l, l->facts->actors.at[asked[i]].id));
      value_set(o, "b", sym_value(m, l, l->facts->actors.at[asked[k]].id));
      value_append(
          list, value_set(o, "cosine",
                          value_real(m, bloc_likeness(s, asked[i], asked[k]))));
    }
  return list;
}

static void set_rests(const struct sides_data *t, struct row *row,
                      const struct bloc_walk *w, uint32_t which) {
  struct rests_on ties = bloc_rests_on(w, which);
  rests_add(t->rests, row, &ties);
  rests_on_drop(&ties);
}

// Of each member the number of its group, those in one bloc whatever optimal
// split is taken.
static struct value *together(struct arena *m, const struct bloc_walk *w,
                              uint32_t which) {
  const struct sides *s = w->now.sides;
  const uint32_t *always = w->now.split.always;
  struct value *list = value_list(m);
  uint32_t *group = mem_new(s->actor.n + 1, sizeof *group), groups = 0;
  for (size_t v = 0; which && always && v < s->actor.n; v++) {
    if (w->f.bloc[s->actor.at[v]] != which)
      continue;
    if (!group[always[v]])
      group[always[v]] = ++groups;
    value_append(list, value_int(m, group[always[v]]));
  }
  mem_free(group);
  return list;
}

static void add_bloc(ent_answer *a, const struct sides_data *t,
                     const struct bloc_walk *w, uint32_t which) {
  struct arena *m = &a->arena;
  const ent_account *l = w->of->l;
  const struct sides *sides = w->now.sides;
  const struct split *split = &w->now.split;
  const struct bloc_follow *f = &w->f;
  struct row *row = table_row(a, t->table);
  struct value **c = row->cell;
  set_rests(t, row, w, which);
  c[DATE] = value_string(m, siding_when(m, w->of, w->taken - 1, w->taken - 1));
  const bool dead = which && bloc_head(sides, f->bloc, which) == NONE;
  c[BLOC] = which ? value_int(m, which) : value_null(m);
  c[LABEL] = which && !dead
                 ? value_string(m, bloc_label(m, sides, f->bloc, which))
                 : value_null(m);
  // Of the unaligned those with friends or foes: the others are in no network.
  c[MEMBERS] = value_list(m);
  for (size_t v = 0; v < sides->actor.n; v++) {
    const uint32_t actor = sides->actor.at[v];
    if (f->bloc[actor] == which)
      value_append(c[MEMBERS], sym_value(m, l, l->facts->actors.at[actor].id));
  }
  c[TOGETHER] = together(m, w, which);
  c[FRUSTRATED] = frustrated_list(m, sides, split, f->bloc, which);
  c[OPTIMAL] = value_bool(m, split->proven);
  c[BOUND] = split->proven ? value_null(m) : value_real(m, split->lower);
  c[OPTIMA] = optima_value(m, split);
  c[COST] = value_real(m, split->cost);
  set_events(m, c, l, f, which, w->of->range);
  c[REALIGNED] = came_over(m, l, f, which, w->of->range ? w->came : NULL);
  c[ALIGNMENT] = alignment(m, sides, f->bloc, which, w->of->stance);
  c[PROFILES] = profiles(m, sides, w->of->stance);
}

void blocs_data(ent_answer *a, const struct sides_data *t,
                const struct bloc_walk *w) {
  const struct bloc_follow *f = &w->f;
  for (size_t i = 0; i < f->changes_n; i++)
    if (!i || f->changes[i].bloc != f->changes[i - 1].bloc)
      add_bloc(a, t, w, f->changes[i].bloc);
  add_bloc(a, t, w, BLOC_UNALIGNED);
}
