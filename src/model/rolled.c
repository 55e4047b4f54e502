// SPDX-License-Identifier: GPL-2.0-or-later
// A tie becomes one tie for each way in which its ends count as actors of the
// level, in force while it and both of them are. Everything but ties, spells
// and what is indexed by them is the first ledger's own.
#include "model/freeze.h"
#include "model/index.h"
#include "model/order.h"
#include "model/rollup.h"
#include "model/sort.h"

struct rolling {
  const ent_account *l;
  ent_account *out;
  struct rolled_parts *parts; // by actor; empty: itself at all times
};

// ----------------------------------------------------------------- parts

static bool itself(const struct rolled_parts *p, uint32_t actor) {
  return p->list.n == 1 && p->list.at[0].actor == actor;
}

// Whom a person means by an actor that never counts as itself.
static uint32_t stand_in(const struct rolled_parts *p, uint32_t actor) {
  for (size_t i = 0; i < p->list.n; i++)
    if (p->list.at[i].actor == actor)
      return actor;
  return p->list.n ? p->list.at[0].actor : actor;
}

// When an actor still counts as itself, for all that do not always.
static void add_self(struct rolling *r, uint32_t actor) {
  ent_account *out = r->out;
  struct run self = {NONE, 0};
  vec_push(&out->stand_ins, stand_in(&r->parts[actor], actor));
  const struct rolled_parts *p = &r->parts[actor];
  if (p->list.n) {
    self.first = (uint32_t)out->self_spells.n;
    for (size_t i = 0; i < p->list.n; i++)
      if (p->list.at[i].actor == actor) {
        vec_push(&out->self_spells, p->list.at[i].when);
        self.n++;
      }
  }
  vec_push(&out->selves, self);
}

static bool find_parts(struct rolling *r, struct rollup *roll) {
  r->parts = mem_new(r->l->facts->actors.n + 1, sizeof *r->parts);
  for (uint32_t a = 0; a < r->l->facts->actors.n && !roll->failed; a++) {
    r->parts[a] = rollup_parts(roll, a);
    if (itself(&r->parts[a], a))
      vec_drop(&r->parts[a].list);
    add_self(r, a);
  }
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

static uint8_t percent(uint8_t band, double likelihood) {
  double p = band * likelihood;
  return p > 0 && p < 1 ? 1 : (uint8_t)(p + 0.5);
}

static void weigh(struct rolling *r, struct tie *t,
                  const struct rolled_part *from,
                  const struct rolled_part *to) {
  double lo = from->lo * to->lo, hi = from->hi * to->hi;
  if (lo < 1 || hi < 1) {
    t->likelihood_lo = percent(t->likelihood_lo, lo);
    t->likelihood_hi = percent(t->likelihood_hi, hi);
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
    vec_push(&r->out->ties, t);
    vec_push(&r->out->origins, tie);
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

// ---------------------------------------------------------------- ledger

// The spells of internal ties move behind those of the others.
static void arrange(struct rolling *r) {
  ent_account *out = r->out;
  VEC(struct spell) kept = {0};
  for (size_t i = 0; i < out->internal.n; i++) {
    struct run *s = &out->internal.at[i].spells;
    uint32_t first = (uint32_t)kept.n;
    for (uint32_t k = 0; k < s->n; k++)
      vec_push(&kept, out->spells.at[s->first + k]);
    s->first = first;
  }
  uint32_t *order = sort_order(out->ties.n);
  ties_arrange(out, order);
  sort_permute(out->origins.at, sizeof *out->origins.at, out->origins.n, order);
  mem_free(order);
  uint32_t base = (uint32_t)out->spells.n;
  for (size_t i = 0; i < kept.n; i++)
    vec_push(&out->spells, kept.at[i]);
  for (size_t i = 0; i < out->internal.n; i++)
    out->internal.at[i].spells.first += base;
  vec_drop(&kept);
  index_build(out);
  freeze_actor_ties(out);
}

static ent_account *begin(const ent_account *l, const char *kinds) {
  ent_account *out = mem_new(1, sizeof *out);
  out->facts = l->facts;
  out->base = l;
  vec_reserve(&out->more, l->more.n);
  memcpy(out->more.at, l->more.at, l->more.n * sizeof *l->more.at);
  out->more.n = l->more.n;
  struct buf b = {0};
  buf_add(&b, kinds);
  out->level = buf_detach(&b);
  return out;
}

ent_account *ledger_rolled(const ent_account *l, const char *kinds,
                           ent_diags *d) {
  struct rollup roll;
  struct rolling r = {.l = l};
  if (!rollup_begin(&roll, l, kinds, d)) {
    rollup_drop(&roll);
    return NULL;
  }
  r.out = begin(l, kinds);
  bool good = find_parts(&r, &roll);
  if (good) {
    roll_ties(&r);
    arrange(&r);
  }
  for (size_t a = 0; a < l->facts->actors.n; a++)
    vec_drop(&r.parts[a].list);
  mem_free(r.parts);
  rollup_drop(&roll);
  if (good)
    return r.out;
  ledger_free(r.out);
  return NULL;
}

ent_account *ent_account_rolled(const ent_account *l, const char *kinds,
                                ent_diags *diags) {
  return ledger_rolled(l, kinds, diags);
}
