// SPDX-License-Identifier: GPL-2.0-or-later
// A tie becomes one tie for each way in which its ends count as actors of the
// level, in force while it and both of them are.
#include "model/build.h"
#include "model/derive.h"
#include "model/rollup.h"

struct rolling {
  const ent_account *l; // below
  ent_account *out;
  struct rolled_parts *parts; // by actor; empty: itself at all times
};

// ----------------------------------------------------------------- parts

static bool itself(const struct rolled_parts *p, uint32_t actor) {
  return p->list.n == 1 && p->list.at[0].actor == actor;
}

// Whom a person means by an actor that never counts as itself.
static uint32_t stand_in(const struct rolling *r, uint32_t actor) {
  if (r->l->stand_ins.n)
    actor = r->l->stand_ins.at[actor];
  const struct rolled_parts *p = &r->parts[actor];
  for (size_t i = 0; i < p->list.n; i++)
    if (p->list.at[i].actor == actor)
      return actor;
  return p->list.n ? p->list.at[0].actor : actor;
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
  const struct rolled_parts *p = &r->parts[actor];
  const struct spell always = spell_always();
  uint32_t n;
  if (!p->list.n && !below_self(r, actor, &n))
    return (struct run){NONE, 0};
  if (!p->list.n)
    add_self_within(r, &self, actor, &always);
  for (size_t i = 0; i < p->list.n; i++)
    if (p->list.at[i].actor == actor)
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

static bool find_parts(struct rolling *r, struct rollup *roll) {
  r->parts = mem_new(r->l->facts->actors.n + 1, sizeof *r->parts);
  for (uint32_t a = 0; a < r->l->facts->actors.n && !roll->failed; a++) {
    r->parts[a] = rollup_parts(roll, a);
    if (itself(&r->parts[a], a))
      vec_drop(&r->parts[a].list);
  }
  if (!roll->failed)
    add_selves(r);
  return !roll->failed;
}

// ------------------------------------------------------------------ ties

// The nth thing that an actor counts as, n from 0; past the last, false.
static bool nth_part(const struct rolling *r, uint32_t actor, size_t n,
                     struct rolled_part *out) {
  const struct rolled_parts *p = &r->parts[actor];
  if (p->list.n) {
    if (n < p->list.n)
      *out = p->list.at[n];
    return n < p->list.n;
  }
  *out = (struct rolled_part){actor, spell_always(), 1, 1, 1};
  return n == 0;
}

// The tie's spells, as far as both ends count; how many there are.
static uint16_t add_spells(struct rolling *r, const struct tie *t,
                           const struct rolled_part *from,
                           const struct rolled_part *to) {
  uint16_t n = 0;
  struct spell both, cut;
  if (!spell_meet(&from->when, &to->when, &both))
    return 0;
  for (uint32_t k = 0; k < t->spells; k++)
    if (spell_meet(&r->l->spells.at[t->spell + k], &both, &cut)) {
      vec_push(&r->out->spells, cut);
      n++;
    }
  return n;
}

static void weigh(struct rolling *r, struct tie *t,
                  const struct rolled_part *from,
                  const struct rolled_part *to) {
  double lo = from->lo * to->lo, hi = from->hi * to->hi;
  if (lo < 1 || hi < 1) {
    t->likelihood_lo = derive_percent(t->likelihood_lo, lo);
    t->likelihood_hi = derive_percent(t->likelihood_hi, hi);
    t->likelihood_given = true;
    t->belief = (uint8_t)likelihood_belief(t);
  }
  double share = from->share * to->share;
  if (share < 1) {
    struct tie_more m = r->out->more.at[t->more];
    m.weight *= share;
    t->more = (uint32_t)r->out->more.n;
    vec_push(&r->out->more, m);
  }
}

static void add_internal(struct rolling *r, uint32_t tie, struct tie *t) {
  bool joins = type_of(r->l, t)->role == ROLE_MEMBERSHIP;
  struct internal in = {tie, t->from, {t->spell, t->spells}};
  if (!joins)
    vec_push(&r->out->internal, in);
}

static void add_tie(struct rolling *r, uint32_t tie,
                    const struct rolled_part *from,
                    const struct rolled_part *to) {
  struct tie t = r->l->ties.at[tie];
  bool swap = !type_of(r->l, &t)->directed && from->actor > to->actor;
  uint32_t first = (uint32_t)r->out->spells.n;
  uint16_t n = add_spells(r, &t, from, to);
  if (!n)
    return;
  t.spell = first;
  t.spells = n;
  t.from = swap ? to->actor : from->actor;
  t.to = swap ? from->actor : to->actor;
  weigh(r, &t, from, to);
  if (t.from == t.to && r->l->ties.at[tie].from != r->l->ties.at[tie].to) {
    add_internal(r, tie, &t);
  } else {
    struct descent how = account_descent(r->l, tie);
    how.part *= from->hi * to->hi;
    derive_weighed(r->out, &t, tie, how);
  }
}

static void roll_ties(struct rolling *r) {
  struct rolled_part from, to;
  for (uint32_t i = 0; i < r->l->ties.n; i++) {
    const struct tie *t = &r->l->ties.at[i];
    for (size_t a = 0; nth_part(r, t->from, a, &from); a++)
      for (size_t b = 0; nth_part(r, t->to, b, &to); b++)
        add_tie(r, i, &from, &to);
  }
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
  struct rolling r = {.l = below};
  if (!rollup_begin(&roll, below, kinds, d)) {
    rollup_drop(&roll);
    return NULL;
  }
  r.out = derive_begin(below);
  r.out->told = (struct told){.how = ROLLED_UP, .asked = tidied(kinds)};
  bool good = find_parts(&r, &roll);
  if (good) {
    roll_ties(&r);
    derive_end(r.out);
  }
  for (size_t a = 0; a < below->facts->actors.n; a++)
    vec_drop(&r.parts[a].list);
  mem_free(r.parts);
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
