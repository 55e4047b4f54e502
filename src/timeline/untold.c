// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/untold.h"

struct looking {
  const ent_account *l;     // the one asked about, rolled up perhaps
  const ent_account *below; // the one that the party speaks of
  const struct untold_of *of;
};

static uint32_t counts_as(const ent_account *l, uint32_t actor) {
  return l->stand_ins.n ? l->stand_ins.at[actor] : actor;
}

static bool is_one(const struct looking *x, uint32_t actor, uint32_t wanted) {
  return actor == wanted || counts_as(x->l, actor) == wanted;
}

static bool between_pair(const struct looking *x, const struct tie *t) {
  const uint32_t *pair = x->of->pair;
  return !x->of->paired ||
         (is_one(x, t->from, pair[0]) && is_one(x, t->to, pair[1])) ||
         (is_one(x, t->from, pair[1]) && is_one(x, t->to, pair[0]));
}

static bool named(const struct looking *x, const struct filter *f,
                  uint32_t actor) {
  return f->actors[actor] || f->actors[counts_as(x->l, actor)];
}

static bool among(const struct looking *x, const struct filter *f,
                  const struct tie *t) {
  if (!f->actors)
    return true;
  const bool from = named(x, f, t->from), to = named(x, f, t->to);
  return f->actors_named == 1 ? from || to : from && to;
}

// As near to the focus as a tie that is shown may be.
static bool near(const struct looking *x, const struct filter *f,
                 const struct tie *t) {
  const uint32_t *steps = x->of->steps;
  if (!steps)
    return true;
  const uint32_t a = steps[counts_as(x->l, t->from)],
                 b = steps[counts_as(x->l, t->to)];
  return (a < b ? a : b) < f->hops;
}

static bool lets_through(const struct looking *x, const struct filter *f,
                         uint32_t tie) {
  const struct tie *t = &x->below->ties.at[tie];
  if (more(x->below, t)->forecast && !(f && f->forecasts))
    return false;
  if (!f)
    return true;
  struct filter rest = *f;
  rest.actors = NULL;
  rest.min_likelihood = 0;
  return among(x, f, t) && near(x, f, t) && filter_allows(&rest, x->below, tie);
}

static bool asked_at(const struct looking *x, const struct slice_options *o,
                     uint32_t tie) {
  const struct tie *t = &x->below->ties.at[tie];
  if (o->about && !is_one(x, t->from, o->about - 1) &&
      !is_one(x, t->to, o->about - 1))
    return false;
  const struct slice_tie judged = slice_judge(x->below, tie, o);
  return judged.dates >= (o->include == NO ? LIKELY : o->include) &&
         lets_through(x, o->filter, tie);
}

static bool counts(const struct looking *x, uint32_t tie) {
  const struct tie *t = &x->below->ties.at[tie];
  if ((x->of->lasting && type_of(x->below, t)->event) || !between_pair(x, t) ||
      counts_as(x->l, t->from) == counts_as(x->l, t->to))
    return false;
  for (size_t i = 0; i < x->of->n; i++)
    if (asked_at(x, &x->of->o[i], tie))
      return true;
  return false;
}

size_t untold(const ent_account *l, const struct untold_of *of) {
  const ent_account *view = account_choosing(l);
  if (!view)
    return 0;
  const struct looking x = {l, view->from, of};
  bool *told = mem_new(x.below->ties.n + 1, sizeof *told);
  for (uint32_t i = 0; i < view->ties.n; i++)
    told[account_origin(view, i)] = true;
  size_t n = 0;
  for (uint32_t i = 0; i < x.below->ties.n; i++)
    n += !told[i] && counts(&x, i);
  mem_free(told);
  return n;
}

size_t slice_untold(const struct slice *s) {
  uint32_t *steps = slice_steps(s);
  const struct untold_of of = {.o = &s->options, .n = 1, .steps = steps};
  size_t n = untold(s->ledger, &of);
  mem_free(steps);
  return n;
}
