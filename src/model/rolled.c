// SPDX-License-Identifier: GPL-2.0-or-later
// A tie becomes one tie for each way in which its ends count as actors of the
// level, in force while it and both of them are. While the ends have an actor
// of the level in common the tie is a matter within it, and none between it
// and others; and a membership by which somebody counts as another is that,
// and no tie of theirs. Both are left out, and kept to be counted.
#include "model/build.h"
#include "model/derive.h"
#include "model/rolled_agree.h"
#include "model/rollup.h"

struct rolling {
  const ent_account *l; // below
  ent_account *out;
  struct rollup *roll;
  struct rolled_drafts drafts; // of the tie at hand
};

// ----------------------------------------------------------------- parts

static struct rolled_whole *wholes(const struct rolled_cells *c, struct run r) {
  return c->wholes.at + r.first;
}

static bool among(const struct rolled_whole *w, size_t n, uint32_t actor) {
  for (size_t i = 0; i < n; i++)
    if (w[i].actor == actor)
      return true;
  return false;
}

static bool counts_as(const struct rolled_cells *p, size_t cell,
                      uint32_t actor) {
  return among(wholes(p, p->list.at[cell].of), p->list.at[cell].of.n, actor);
}

// Whom a person means by an actor that never counts as itself.
static uint32_t stand_in(const struct rolling *r, uint32_t actor) {
  if (r->l->stand_ins.n)
    actor = r->l->stand_ins.at[actor];
  const struct rolled_cells *p = &r->roll->cells[actor];
  for (size_t i = 0; i < p->list.n; i++)
    if (counts_as(p, i, actor))
      return actor;
  return p->list.n ? wholes(p, p->list.at[0].of)->actor : actor;
}

static const struct spell *below_self(const struct rolling *r, uint32_t actor,
                                      uint32_t *n) {
  static const struct spell none = {0};
  *n = 0;
  if (!r->l->selves.n || r->l->selves.at[actor].first == NONE)
    return NULL;
  *n = r->l->selves.at[actor].n;
  return *n ? r->l->self_spells.at + r->l->selves.at[actor].first : &none;
}

// What of a time in which an actor counts as itself here it did below, too.
static void add_self_within(struct rolling *r, struct run *self, uint32_t actor,
                            const struct spell *when) {
  uint32_t n;
  const struct spell *was = below_self(r, actor, &n);
  struct spell both;
  if (!was) {
    vec_push(&r->out->self_spells, *when);
    self->n++;
  }
  for (uint32_t i = 0; i < n; i++)
    if (spell_meet(when, &was[i], &both)) {
      vec_push(&r->out->self_spells, both);
      self->n++;
    }
}

// When an actor still counts as itself, for all that do not always.
static struct run self_of(struct rolling *r, uint32_t actor) {
  struct run self = {(uint32_t)r->out->self_spells.n, 0};
  const struct rolled_cells *p = &r->roll->cells[actor];
  const struct spell always = spell_always();
  uint32_t n;
  if (!p->list.n && !below_self(r, actor, &n))
    return (struct run){NONE, 0};
  if (!p->list.n)
    add_self_within(r, &self, actor, &always);
  for (size_t i = 0; i < p->list.n; i++)
    if (counts_as(p, i, actor))
      add_self_within(r, &self, actor, &p->list.at[i].when);
  return self;
}

static void add_selves(struct rolling *r) {
  ent_account *out = r->out;
  out->selves.n = out->self_spells.n = out->stand_ins.n = 0;
  for (uint32_t a = 0; a < r->l->facts->actors.n; a++) {
    struct run self = self_of(r, a);
    vec_push(&out->selves, self);
    vec_push(&out->stand_ins, stand_in(r, a));
  }
}

// ------------------------------------------------------------------ ties

// Whom the ends of a tie count as for some time.
struct telling {
  uint32_t tie; // of the account below
  struct spell when;
  double lo, hi;
  struct run given; // in the drafts'
  const struct rolled_whole *from, *to;
  size_t nfrom, nto;
};

static bool is_membership(const struct rolling *r, const struct telling *x) {
  return type_of(r->l, &r->l->ties.at[x->tie])->role == ROLE_MEMBERSHIP;
}

// The tie's spells, as far as its ends count so.
static struct run add_spells(struct rolling *r, const struct telling *x) {
  const struct tie *t = &r->l->ties.at[x->tie];
  struct run run = {(uint32_t)r->out->spells.n, 0};
  struct spell cut;
  for (uint32_t k = 0; k < t->spells; k++)
    if (spell_meet(&r->l->spells.at[t->spell + k], &x->when, &cut)) {
      vec_push(&r->out->spells, cut);
      run.n++;
    }
  return run;
}

static void weigh(struct rolling *r, struct tie *t,
                  const struct rolled_draft *x) {
  if (x->lo < 1 || x->hi < 1) {
    t->likelihood_lo = derive_percent(t->likelihood_lo, x->lo);
    t->likelihood_hi = derive_percent(t->likelihood_hi, x->hi);
    t->likelihood_given = true;
    t->belief = (uint8_t)likelihood_belief(t);
  }
  if (x->share < 1) {
    struct tie_more m = r->out->more.at[t->more];
    m.weight *= x->share;
    t->more = (uint32_t)r->out->more.n;
    vec_push(&r->out->more, m);
  }
}

// What is given is each draft's own, for it may come to be given less.
static void draft_tie(struct rolling *r, const struct telling *x,
                      struct run spells, const struct rolled_whole *from,
                      const struct rolled_whole *to) {
  const struct tie *t = &r->l->ties.at[x->tie];
  bool swap = !type_of(r->l, t)->directed && from->actor > to->actor;
  struct rolled_draft d = {.from = swap ? to->actor : from->actor,
                           .to = swap ? from->actor : to->actor,
                           .spells = spells,
                           // of who is tied to itself once
                           .share = from == to ? from->share
                                               : from->share * to->share,
                           .lo = x->lo,
                           .hi = x->hi,
                           .given = {(uint32_t)r->drafts.given.n, x->given.n}};
  for (uint32_t i = 0; i < x->given.n; i++) {
    struct rolled_given g = r->drafts.given.at[x->given.first + i];
    vec_push(&r->drafts.given, g);
  }
  vec_push(&r->drafts.list, d);
}

static void add_tie(struct rolling *r, uint32_t tie,
                    const struct rolled_draft *d) {
  struct tie t = r->l->ties.at[tie];
  t.spell = d->spells.first;
  t.spells = (uint16_t)d->spells.n;
  t.from = d->from;
  t.to = d->to;
  weigh(r, &t, d);
  struct descent how = account_descent(r->l, tie);
  how.part *= d->hi;
  derive_weighed(r->out, &t, tie, how);
}

static void add_drafts(struct rolling *r, uint32_t tie) {
  rolled_agree(&r->drafts);
  for (size_t i = 0; i < r->drafts.list.n; i++)
    add_tie(r, tie, &r->drafts.list.at[i]);
  r->drafts.list.n = r->drafts.given.n = 0;
}

static void take_given(struct rolling *r, struct telling *x,
                       const struct rolled_cells *of, struct run given) {
  if (!x->given.n)
    x->given.first = (uint32_t)r->drafts.given.n;
  for (uint32_t i = 0; i < given.n; i++)
    vec_push(&r->drafts.given, of->given.at[given.first + i]);
  x->given.n += given.n;
}

static void leave_out(struct rolling *r, const struct telling *x,
                      struct run spells, uint32_t actor, bool carries) {
  vec_push(&r->out->internal,
           ((struct internal){x->tie, actor, carries, spells}));
}

// What both ends count as; how many of those there are.
static size_t leave_common(struct rolling *r, const struct telling *x,
                           struct run spells) {
  bool joins = is_membership(r, x);
  size_t n = 0;
  for (size_t i = 0; i < x->nfrom; i++)
    if (among(x->to, x->nto, x->from[i].actor)) {
      leave_out(r, x, spells, x->from[i].actor, joins);
      n++;
    }
  return n;
}

// A membership of who counts as somebody else is none of theirs, whether it is
// the one by which it counts so or leads nobody up: what a part of the European
// Union belongs to, the Union does not.
static bool carries(const struct rolling *r, const struct telling *x) {
  return is_membership(r, x) && x->from->actor != r->l->ties.at[x->tie].from;
}

static void tell(struct rolling *r, const struct telling *x) {
  struct run spells = add_spells(r, x);
  const struct tie *t = &r->l->ties.at[x->tie];
  if (!spells.n || (t->from != t->to && leave_common(r, x, spells)))
    return;
  if (carries(r, x)) {
    leave_out(r, x, spells, x->to->actor, true);
    return;
  }
  if (!rollup_afford(r->roll, x->nfrom * x->nto, t->from))
    return;
  for (size_t i = 0; i < x->nfrom; i++)
    for (size_t k = 0; k < x->nto; k++)
      if (t->from != t->to || i == k) // itself is tied to itself alone
        draft_tie(r, x, spells, &x->from[i], &x->to[k]);
}

// The ends by themselves: no membership has a say in both.
static void tell_apart(struct rolling *r, uint32_t tie) {
  enum { CHEAP = 8 }; // as many ways that do not meet are a step
  const struct tie *t = &r->l->ties.at[tie];
  const struct rolled_cells *p = &r->roll->cells[t->from],
                            *q = &r->roll->cells[t->to];
  if (!rollup_afford(r->roll, p->list.n * q->list.n / CHEAP, t->from))
    return;
  const struct rolled_whole from = {t->from, 1}, to = {t->to, 1};
  const struct rolled_cell plain = {.when = spell_always(), .lo = 1, .hi = 1};
  for (size_t i = 0; i == 0 || i < p->list.n; i++)
    for (size_t k = 0; k == 0 || k < q->list.n; k++) {
      const struct rolled_cell *c = p->list.n ? &p->list.at[i] : &plain;
      const struct rolled_cell *d = q->list.n ? &q->list.at[k] : &plain;
      struct telling x = {.tie = tie, .lo = c->lo * d->lo, .hi = c->hi * d->hi};
      x.from = p->list.n ? wholes(p, c->of) : &from;
      x.to = q->list.n ? wholes(q, d->of) : &to;
      x.nfrom = p->list.n ? c->of.n : 1;
      x.nto = q->list.n ? d->of.n : 1;
      if (!spell_meet(&c->when, &d->when, &x.when))
        continue;
      take_given(r, &x, p, c->given);
      take_given(r, &x, q, d->given);
      tell(r, &x);
    }
}

// A membership that is followed is in force in the cells that it made, and in
// those in which a primary one took its place.
static void tell_together(struct rolling *r, uint32_t tie) {
  const struct tie *t = &r->l->ties.at[tie];
  bool follows = rollup_follows(r->roll, tie);
  struct rolled_cells both = rollup_both(r->roll, t->from, t->to);
  for (size_t i = 0; i < both.list.n; i++) {
    const struct rolled_cell *c = &both.list.at[i];
    struct telling x = {.tie = tie,
                        .when = c->when,
                        .lo = c->lo,
                        .hi = c->hi,
                        .from = wholes(&both, c->of),
                        .to =
                            wholes(&both, t->from == t->to ? c->of : c->second),
                        .nfrom = c->of.n,
                        .nto = t->from == t->to ? c->of.n : c->second.n};
    take_given(r, &x, &both, c->given);
    if (!follows || c->member || c->primary)
      tell(r, &x);
  }
  rolled_drop(&both);
}

static void roll_ties(struct rolling *r) {
  for (uint32_t i = 0; i < r->l->ties.n && !r->roll->failed; i++) {
    const struct tie *t = &r->l->ties.at[i];
    if (rollup_follows(r->roll, i) || ways_meet(r->roll, t->from, t->to))
      tell_together(r, i);
    else
      tell_apart(r, i);
    add_drafts(r, i);
  }
  rolled_drafts_drop(&r->drafts);
}

// --------------------------------------------------------------- account

// The kinds without blanks, and without a comma at the end.
static char *tidied(const char *kinds) {
  struct buf b = {0};
  struct str rest = str_trim(str_of(kinds)), word;
  do {
    str_cut(rest, ",", &word, &rest);
    buf_add(&b, b.n ? "," : "");
    buf_adds(&b, str_trim(word));
    rest = str_trim(rest);
  } while (rest.n);
  return buf_detach(&b);
}

ent_account *account_rolled(const ent_account *below, const char *kinds,
                            ent_diags *d) {
  struct rollup roll;
  struct rolling r = {.l = below, .roll = &roll};
  if (!rollup_begin(&roll, below, kinds, d)) {
    rollup_drop(&roll);
    return NULL;
  }
  r.out = r.drafts.of = derive_begin(below);
  r.out->told = (struct told){.how = ROLLED_UP, .asked = tidied(kinds)};
  rollup_find(&roll);
  if (!roll.failed)
    add_selves(&r);
  roll_ties(&r);
  bool good = !roll.failed;
  if (good)
    derive_end(r.out);
  rollup_drop(&roll);
  if (good)
    return r.out;
  ledger_free(r.out);
  return NULL;
}

ent_account *ent_account_rolled(const ent_account *below, const char *kinds,
                                ent_diags *diags) {
  return account_rolled(below, kinds, diags);
}
