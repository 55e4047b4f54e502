// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/story.h"

static const struct story_column *column_before(const struct bloc_story *x) {
  return x->columns.n > 0 ? &x->columns.at[x->columns.n - 1] : NULL;
}

static size_t moves(const struct bloc_story *x, const uint32_t *bloc) {
  const struct story_column *before = column_before(x);
  size_t n = 0;
  for (size_t a = 0; before && a < x->of->l->facts->actors.n; a++)
    n += bloc[a] != before->bloc[a];
  return n;
}

static void count_ties(struct bloc_story *x, const struct sides *s) {
  for (size_t e = 0; e < s->w.n; e++) {
    x->ties[s->actor.at[s->a.at[e]]]++;
    x->ties[s->actor.at[s->b.at[e]]]++;
  }
}

// `last`: of each actor, the bloc that it was in last.
static void count_turns(struct bloc_story *x, const uint32_t *bloc,
                        uint32_t *last) {
  for (size_t a = 0; a < x->of->l->facts->actors.n; a++) {
    if (bloc[a] == NONE || bloc[a] == BLOC_UNALIGNED)
      continue;
    x->turns[a] += last[a] && last[a] != bloc[a];
    last[a] = bloc[a];
  }
}

static void add_column(struct bloc_story *x, const struct bloc_walk *w,
                       uint32_t *last) {
  size_t n = x->of->l->facts->actors.n;
  const struct sides *s = w->now.sides;
  struct days step = x->of->series.steps.at[w->taken - 1];
  uint32_t *bloc = arena_new(&x->arena, n + 1, sizeof *bloc);
  for (size_t a = 0; a < n; a++)
    bloc[a] = s->vertex.at[a] == NONE ? NONE : w->f.bloc[a];
  bool dates = x->of->q->at != NULL;
  if (!dates && column_before(x) && moves(x, bloc) == 0) {
    x->columns.at[x->columns.n - 1].last = step;
    return;
  }
  struct story_column c = {step, step, bloc, moves(x, bloc)};
  count_ties(x, s);
  count_turns(x, bloc, last);
  vec_push(&x->columns, c);
}

static bool find_columns(struct bloc_story *x, ent_diags *d) {
  struct bloc_walk w = bloc_walk_new(x->of);
  uint32_t *last =
      arena_new(&x->arena, x->of->l->facts->actors.n + 1, sizeof *last);
  bool good = true;
  for (size_t i = 0; good && siding_goes_on(x->of, i); i++) {
    good = bloc_walk_next(&w, d);
    if (good)
      add_column(x, &w, last);
  }
  x->networks = w.networks;
  x->left_out = w.left_out;
  x->possible = w.possible;
  x->unproven = w.unproven;
  x->several = w.several;
  x->late = x->of->series.steps.n - w.taken;
  bloc_walk_drop(&w);
  return good;
}

static bool find(struct bloc_story *x, const ent_account *l, const ent_query *q,
                 ent_diags *d) {
  size_t n = l->facts->actors.n + 1;
  x->highlight = arena_new(&x->arena, n, sizeof *x->highlight);
  x->ties = arena_new(&x->arena, n, sizeof *x->ties);
  x->turns = arena_new(&x->arena, n, sizeof *x->turns);
  x->of = siding_find_dates(l, q, d);
  if (!x->of || !asked_highlights(l, q, x->of->asked.filter, x->highlight, d) ||
      !find_columns(x, d))
    return false;
  x->in =
      asked_range_of(&x->arena, l, x->of->asked.q, x->of->asked.filter, false);
  return true;
}

struct bloc_story *story_find(const ent_account *l, const ent_query *q,
                              ent_diags *d) {
  struct bloc_story *x = mem_new(1, sizeof *x);
  if (find(x, l, q, d))
    return x;
  story_free(x);
  return NULL;
}

void story_free(struct bloc_story *x) {
  if (!x)
    return;
  siding_free(x->of);
  vec_drop(&x->columns);
  arena_drop(&x->arena);
  mem_free(x);
}
