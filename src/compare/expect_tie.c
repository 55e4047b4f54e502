// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/expect.h"
#include "model/party.h"

struct question {
  uint32_t from, type, to;
  struct slice_options o;
  struct party *party; // whose word, or NULL
};

static bool bears(const ent_account *l, uint32_t tie,
                  const struct question *q) {
  const struct tie *t = &l->ties.at[tie];
  if (t->type != q->type || more(l, t)->forecast)
    return false;
  bool turned = t->from == q->to && t->to == q->from;
  return (t->from == q->from && t->to == q->to) ||
         (turned && !type_of(l, t)->directed);
}

static verdict least(verdict a, verdict b) { return a < b ? a : b; }

// What a party says is looked up as it was recorded.
static verdict believed(const ent_account *l, uint32_t tie,
                        const struct question *q) {
  return party_belief(q->party, account_written(l), account_origin(l, tie));
}

static struct slice_tie judge(const ent_account *l, uint32_t tie,
                              const struct question *q) {
  struct slice_tie t = slice_judge(l, tie, &q->o);
  if (!q->party)
    return t;
  const struct tie *x = &l->ties.at[tie];
  t.certainty = least(t.dates, believed(l, tie, q));
  t.certainty = least(t.certainty, actor_itself(l, x->from, q->o.q));
  t.certainty = least(t.certainty, actor_itself(l, x->to, q->o.q));
  return t;
}

// The next record that bears on the question, or NONE; `i` counts from 0. An
// actor's ties with itself stand behind all others.
static uint32_t next(const ent_account *l, const struct question *q,
                     uint32_t *i) {
  const bool self = q->from == q->to;
  const uint32_t first = self ? (uint32_t)l->ties.n : l->actor_tie.at[q->from];
  const uint32_t end = self ? account_ties(l) : l->actor_tie.at[q->from + 1];
  while (*i < end - first) {
    const uint32_t at = first + (*i)++;
    const uint32_t tie = self ? at : l->actor_ties.at[at];
    if (bears(l, tie, q))
      return tie;
  }
  return NONE;
}

static verdict best(const ent_account *l, const struct question *q) {
  verdict holds = NO;
  for (uint32_t i = 0, tie; (tie = next(l, q, &i)) != NONE;) {
    verdict v = judge(l, tie, q).certainty;
    holds = v > holds ? v : holds;
  }
  return holds;
}

verdict tie_holds(const ent_account *l, uint32_t from, uint32_t type,
                  uint32_t to, struct days q) {
  struct question ask = {from, type, to, {.q = q}, NULL};
  return best(l, &ask);
}

// ------------------------------------------------------------- complaints

// Where the party's word is what an answer comes from, that it is.
static void show_record(const struct asked *a, const struct question *q,
                        uint32_t tie) {
  const ent_account *l = a->l;
  const struct slice_tie given = judge(l, tie, q);
  if (!q->party || given.certainty != believed(l, tie, q)) {
    expect_record(a, &given, NULL);
    return;
  }
  struct buf why = {0};
  const char *party = text(l, l->facts->actors.at[q->party->actor].label);
  if (given.certainty == NO)
    buf_addf(&why, "according to %s, who denies it or does not speak of it",
             party);
  else
    buf_addf(&why, "by what %s says of it", party);
  expect_record(a, &given, buf_text(&why));
  buf_drop(&why);
}

// The records that speak of the tie, each with what it gives.
static void show_records(const struct asked *a, const struct question *q) {
  const ent_account *l = a->l;
  size_t all = 0;
  for (uint32_t i = 0, tie; (tie = next(l, q, &i)) != NONE;)
    if (all++ < EXPECT_SHOWN)
      show_record(a, q, tie);
  if (all > EXPECT_SHOWN)
    expect_more(a, all - EXPECT_SHOWN);
  if (!all)
    diag_note(a->d, "no record speaks of it");
}

static void complain(const struct asked *a, const struct question *q,
                     verdict holds) {
  const ent_account *l = a->base;
  const struct expectation *e = a->e;
  struct buf b = {0};
  expect_level(&b, a);
  if (q->party)
    buf_addf(&b, "according to %s, ",
             text(l, l->facts->actors.at[q->party->actor].label));
  buf_addf(&b, "`%s %s %s` ", text(l, l->facts->actors.at[e->from].id),
           text(l, l->facts->types.at[e->type].id),
           text(l, l->facts->actors.at[e->to].id));
  if (holds == NO)
    buf_add(&b, "does not hold");
  else
    buf_addf(&b, "is %s%s", e->holds == NO ? "" : "only ", verdict_name(holds));
  expect_days(&b, e->q);
  if (e->holds == NO)
    buf_add(&b, ", but is expected not to hold");
  else
    buf_addf(&b, ", but is expected to be %s", verdict_name(e->holds));
  expect_broken(a, "holds", &b);
  show_records(a, q);
  diag_help(a->d, "correct the records, or expect what they say: `holds: %s`",
            verdict_name(holds));
  diag_fix(a->d, "%s", verdict_name(holds));
  buf_drop(&b);
}

static void hold_against(const struct asked *a, const struct question *q) {
  const struct expectation *e = a->e;
  verdict holds = best(a->l, q);
  if (e->holds == NO ? holds > NO : holds < e->holds)
    complain(a, q, holds);
}

void expect_tie(const struct asked *a) {
  const struct expectation *e = a->e;
  struct question q = {a->from, e->type, a->to, {.q = e->q}, NULL};
  if (!e->according_to) {
    hold_against(a, &q);
    return;
  }
  uint32_t actor = expectation_party(a->base, e, a->d);
  if (actor == NONE)
    return;
  struct party party = party_of(a->base, actor);
  q.party = &party;
  hold_against(a, &q);
  party_drop(&party);
}
