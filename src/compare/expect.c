// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"
#include "compare/view.h"

struct question {
  uint32_t from, type, to;
  struct slice_options o;
  uint32_t party; // whose word, or NONE
};

static bool bears(const ent_ledger *l, uint32_t tie, const struct question *q) {
  const struct tie *t = &l->ties.at[tie];
  if (t->type != q->type || more(l, t)->forecast)
    return false;
  bool turned = t->from == q->to && t->to == q->from;
  return (t->from == q->from && t->to == q->to) ||
         (turned && !type_of(l, t)->directed);
}

static verdict least(verdict a, verdict b) { return a < b ? a : b; }

static verdict judge(const ent_ledger *l, uint32_t tie,
                     const struct question *q) {
  struct slice_tie t = slice_judge(l, tie, &q->o);
  if (q->party == NONE)
    return t.certainty;
  const struct tie *x = &l->ties.at[tie];
  verdict v = least(t.dates, view_belief(l, tie, q->party));
  v = least(v, actor_alive(l, x->from, q->o.q));
  return least(v, actor_alive(l, x->to, q->o.q));
}

static verdict best(const ent_ledger *l, const struct question *q) {
  verdict holds = NO;
  for (uint32_t i = l->actor_tie.at[q->from]; i < l->actor_tie.at[q->from + 1];
       i++) {
    uint32_t tie = l->actor_ties.at[i];
    if (bears(l, tie, q)) {
      verdict v = judge(l, tie, q);
      holds = v > holds ? v : holds;
    }
  }
  return holds;
}

verdict tie_holds(const ent_ledger *l, uint32_t from, uint32_t type,
                  uint32_t to, struct days q) {
  struct question ask = {from, type, to, {.q = q}, NONE};
  return best(l, &ask);
}

// ------------------------------------------------------------- complaints

enum { RECORDS_SHOWN = 5 };

// The records that speak of the tie, each with what it gives.
static void show_records(const ent_ledger *l, const struct question *q,
                         ent_diags *d) {
  size_t shown = 0, all = 0;
  for (uint32_t i = l->actor_tie.at[q->from]; i < l->actor_tie.at[q->from + 1];
       i++) {
    uint32_t tie = l->actor_ties.at[i];
    const struct tie *t = &l->ties.at[tie];
    if (!bears(l, tie, q) || all++ >= RECORDS_SHOWN)
      continue;
    shown++;
    diag_also(d, place_span(l, tie_place(t), NULL, 0), "%s%s%s",
              t->when ? text(l, t->when) : "", t->when ? ": " : "",
              verdict_name(judge(l, tie, q)));
  }
  if (all > shown)
    diag_note(d, "%zu more record%s of it", all - shown,
              all - shown == 1 ? " speaks" : "s speak");
  if (!all)
    diag_note(d, "no record speaks of it");
}

static void complain(const ent_ledger *l, const struct expectation *e,
                     const struct question *q, verdict holds, ent_diags *d) {
  struct buf b = {0};
  if (q->party != NONE)
    buf_addf(&b, "according to %s, ", text(l, l->actors.at[q->party].label));
  buf_addf(&b, "`%s %s %s` ", text(l, l->actors.at[e->from].id),
           text(l, l->types.at[e->type].id), text(l, l->actors.at[e->to].id));
  if (holds == NO)
    buf_add(&b, "does not hold");
  else
    buf_addf(&b, "is %s%s", e->holds == NO ? "" : "only ", verdict_name(holds));
  buf_add(&b, e->q.lo == e->q.hi ? " on " : " in ");
  days_prose(&b, e->q);
  if (e->holds == NO)
    buf_add(&b, ", but is expected not to hold");
  else
    buf_addf(&b, ", but is expected to be %s", verdict_name(e->holds));
  diag(d, ENT_ERROR, "expect/broken", place_span(l, e->place, "holds", 0), "%s",
       buf_text(&b));
  show_records(l, q, d);
  diag_help(d, "correct the records, or expect what they say: `holds: %s`",
            verdict_name(holds));
  diag_fix(d, "%s", verdict_name(holds));
  buf_drop(&b);
}

void expectations_check(const ent_ledger *l, ent_diags *d) {
  for (size_t i = 0; i < l->expects.n; i++) {
    const struct expectation *e = &l->expects.at[i];
    struct question q = {e->from, e->type, e->to, {.q = e->q}, NONE};
    if (e->according_to) {
      q.party = expectation_party(l, e, d);
      if (q.party == NONE)
        continue;
    }
    verdict holds = best(l, &q);
    if (e->holds == NO ? holds > NO : holds < e->holds)
      complain(l, e, &q, holds, d);
  }
}
