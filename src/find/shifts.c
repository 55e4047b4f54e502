// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/shifts.h"
#include "find/shifts_asked.h"
#include "timeline/listed.h"

// -------------------------------------------------------------------- list

static bool few_shifts(const ent_account *l, const struct shifts *s,
                       ent_diags *d) {
  size_t n = 0;
  for (size_t i = 0; i < s->list.n; i++)
    n += listed_pair(l, s->list.at[i].a, s->list.at[i].b);
  return listable(l, n, d);
}

struct shift_list *shifts_find(const ent_account *l, const ent_query *q,
                               ent_diags *d) {
  struct shift_list *x = mem_new(1, sizeof *x);
  struct shift_options o = {0};
  x->q = q;
  if (!shifts_ask(l, q, &x->arena, &o, d)) {
    shift_list_free(x);
    return NULL;
  }
  x->asked = asked_range_of(&x->arena, l, o.range, o.filter, false);
  x->asked.lasting = !q->with_events;
  x->s = shifts_between(l, &o);
  x->others = q->turning ? shifts_keep_turning(&x->s) : 0;
  if (!diags_stopped(d) && few_shifts(l, &x->s, d))
    return x;
  shift_list_free(x);
  return NULL;
}

void shift_list_free(struct shift_list *x) {
  if (!x)
    return;
  shifts_drop(&x->s);
  arena_drop(&x->arena);
  mem_free(x);
}

// -------------------------------------------------------------------- pair

// Two different actors, in their order; told otherwise.
static bool find_two(struct pair_story *p, const ent_account *l, const char *a,
                     const char *b, ent_diags *d) {
  uint32_t x = ledger_find_actor(l, str_of(a), d);
  uint32_t y = ledger_find_actor(l, str_of(b), d);
  if (x == NONE || y == NONE)
    return false;
  p->a = x < y ? x : y;
  p->b = x < y ? y : x;
  if (x != y)
    return true;
  diag_usage(d, "usage/one-actor", "`%s` and `%s` are the same actor, %s", a, b,
             text(l, l->facts->actors.at[x].full));
  diag_help(d, "name two actors, or one alone for all that it is tied to");
  return false;
}

static bool plain(const ent_query *q, ent_diags *d) {
  if (!q->every && !q->changepoints && !q->turning)
    return true;
  diag_usage(d, "usage/series",
             "the course of one pair has no steps and "
             "leaves nothing out");
  diag_help(
      d,
      "leave out \1-every\2, \1-changepoints\2 and \1-turning\2, or name one "
      "actor, or none");
  return false;
}

static void follow(struct pair_story *x, const struct shift_options *o) {
  x->course = course_of_pair(x->asked.l, x->a, x->b, o);
  struct shifts of = shifts_of_pair(x->asked.l, x->a, x->b, o);
  course_heed_seen(&x->course, &of);
  shifts_drop(&of);
  for (size_t i = 0; i < x->course.list.n; i++) {
    const struct stretch *s = &x->course.list.at[i];
    x->changes += i && !s->seen && s->state != x->course.list.at[i - 1].state;
    x->doubts += (s->set & (s->set - 1)) != 0;
  }
}

struct pair_story *pair_story_find(const ent_account *l, const char *a,
                                   const char *b, const ent_query *q,
                                   ent_diags *d) {
  struct pair_story *x = mem_new(1, sizeof *x);
  struct shift_options o = {0};
  static const ent_query nothing;
  q = x->q = q ? q : &nothing;
  if (!find_two(x, l, a, b, d) || !plain(q, d) ||
      !query_for(q, ASK_SHIFTS_PAIR, d) ||
      !shifts_ask(l, q, &x->arena, &o, d)) {
    pair_story_free(x);
    return NULL;
  }
  x->asked = asked_range_of(&x->arena, l, o.range, o.filter, false);
  x->asked.lasting = !q->with_events;
  x->asked.paired = true;
  x->asked.pair[0] = x->a;
  x->asked.pair[1] = x->b;
  follow(x, &o);
  return x;
}

void pair_story_free(struct pair_story *x) {
  if (!x)
    return;
  course_drop(&x->course);
  arena_drop(&x->arena);
  mem_free(x);
}

// ------------------------------------------------------------------- steps

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

static void count(struct shift_steps *x, const struct shift_options *o,
                  const struct series *steps) {
  x->s = shifts_between(x->asked.l, o);
  if (x->q->turning)
    shifts_keep_turning(&x->s);
  x->changes =
      changes_over(x->asked.l, o, steps->steps.at, steps->steps.n, &x->s);
  changes_turning(&x->changes);
  if (x->q->changepoints)
    changes_breaks(&x->changes);
  for (size_t i = 0; i < x->changes.list.n; i++) {
    double share = change_share(&x->changes.list.at[i]);
    x->most = share > x->most ? share : x->most;
  }
}

struct shift_steps *shift_steps_find(const ent_account *l, const ent_query *q,
                                     ent_diags *d) {
  struct shift_steps *x = mem_new(1, sizeof *x);
  struct shift_options o = {0};
  struct series steps = {0};
  x->q = q;
  bool good = shifts_ask(l, q, &x->arena, &o, d) &&
              shifts_cut(&steps, l, &o, q->every, d) &&
              few_enough(q, &steps, d);
  if (good) {
    x->asked = asked_range_of(&x->arena, l, o.range, o.filter, false);
    x->asked.lasting = !q->with_events;
    count(x, &o, &steps);
    good = !diags_stopped(d);
  }
  series_drop(&steps);
  if (good)
    return x;
  shift_steps_free(x);
  return NULL;
}

void shift_steps_free(struct shift_steps *x) {
  if (!x)
    return;
  changes_drop(&x->changes);
  shifts_drop(&x->s);
  arena_drop(&x->arena);
  mem_free(x);
}
