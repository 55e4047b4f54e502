// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/untold.h"

struct looking {
  const ent_account *l;     // the one asked about, rolled up perhaps
  const ent_account *below; // the one that has the ties
  const struct untold_of *of;
  bool selves; // those of an actor with itself, not what a party leaves out
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
  if (!x->selves)
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

// One of an actor with itself is shown where selves are, unless rolled up.
static bool is_shown(const struct looking *x, const struct tie *t) {
  if (t->from == t->to)
    return x->selves || (x->of->o->selves && !account_told(x->l, ROLLED_UP));
  return counts_as(x->l, t->from) != counts_as(x->l, t->to);
}

static bool counts(const struct looking *x, uint32_t tie) {
  const struct tie *t = &x->below->ties.at[tie];
  if ((x->of->lasting && type_of(x->below, t)->event) || !between_pair(x, t) ||
      !is_shown(x, t))
    return false;
  for (size_t i = 0; i < x->of->n; i++)
    if (asked_at(x, &x->of->o[i], tie))
      return true;
  return false;
}

static size_t by_view(const ent_account *l, const struct untold_of *of) {
  const ent_account *view = account_choosing(l);
  if (!view)
    return 0;
  const struct looking x = {l, view->from, of, false};
  bool *told = mem_new(account_ties(x.below) + 1, sizeof *told);
  for (uint32_t i = 0; i < account_ties(view); i++)
    told[account_origin(view, i)] = true;
  size_t n = 0;
  for (uint32_t i = 0; i < account_ties(x.below); i++)
    n += !told[i] && counts(&x, i);
  mem_free(told);
  return n;
}

static size_t selves_in(const ent_account *l, const ent_account *at,
                        const struct untold_of *of) {
  const struct looking x = {l, at, of, true};
  size_t n = 0;
  for (uint32_t i = (uint32_t)at->ties.n; i < account_ties(at); i++)
    n += tie_belief(&at->ties.at[i]) > NO && counts(&x, i);
  return n;
}

// Whatever is rolled up has none: those of what it was made of are missing.
static size_t selves(const ent_account *l, const struct untold_of *of) {
  size_t n = of->o->selves ? 0 : selves_in(l, l, of);
  for (const ent_account *at = l; at; at = at->from)
    if (at->told.how == ROLLED_UP)
      n += selves_in(l, at->from, of);
  return n;
}

static bool within_one(const struct looking *x, const ent_account *at,
                       const struct internal *in) {
  const struct untold_of *of = x->of;
  if (in->carries || of->paired ||
      (of->lasting && type_of(at, &at->from->ties.at[in->tie])->event))
    return false;
  for (size_t i = 0; i < of->n; i++) {
    const struct filter *f = of->o[i].filter;
    if ((!of->steps || of->steps[counts_as(x->l, in->actor)] < f->hops) &&
        slice_left_within(x->l, &of->o[i], at, in))
      return true;
  }
  return false;
}

// Each tie once, in whomever and whenever it was left out.
static size_t within(const ent_account *l, const struct untold_of *of) {
  const struct looking x = {.l = l, .of = of};
  size_t n = 0;
  for (const ent_account *at = l; at; at = at->from) {
    uint32_t last = NONE;
    for (size_t i = 0; i < at->internal.n; i++) {
      const struct internal *in = &at->internal.at[i];
      if (in->tie == last || !within_one(&x, at, in))
        continue;
      last = in->tie;
      n++;
    }
  }
  return n;
}

struct untold_ties untold(const ent_account *l, const struct untold_of *of) {
  return (struct untold_ties){by_view(l, of), selves(l, of), within(l, of)};
}

void untold_within(struct buf *b, const struct untold_ties *n) {
  if (n->within)
    buf_addf(b, "%zu tie%s between two parts of one actor and %s left out",
             n->within, n->within == 1 ? " is" : "s are",
             n->within == 1 ? "is" : "are");
}

struct untold_ties slice_untold(const struct slice *s) {
  uint32_t *steps = slice_steps(s);
  const struct untold_of of = {.o = &s->options, .n = 1, .steps = steps};
  struct untold_ties n = untold(s->ledger, &of);
  mem_free(steps);
  return n;
}
