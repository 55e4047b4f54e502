// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/account.h"

struct span place_span(const ent_account *l, struct place p, const char *field,
                       uint32_t item) {
  if (p.file >= l->facts->files.n)
    return SPAN_NONE;
  struct source *in = l->facts->files.at[p.file];
  return (struct span){in, p.offset, 0, field ? field : "", item};
}

void tie_id(struct buf *b, const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  if (more(l, t)->id)
    buf_add(b, text(l, more(l, t)->id));
  else
    buf_addf(b, "%s %s %s", text(l, l->facts->actors.at[t->from].id),
             text(l, type_of(l, t)->id),
             text(l, l->facts->actors.at[t->to].id));
  if (tie_number(l, tie) > 1)
    buf_addf(b, " #%u", tie_number(l, tie));
}

const char *tie_label(const ent_account *l, const struct tie *t, bool inverse) {
  const struct tie_type *type = type_of(l, t);
  if (inverse && type->directed && type->inverse)
    return text(l, type->inverse);
  return text(l, more(l, t)->label ? more(l, t)->label : type->label);
}

const char *standing_name(enum standing s) {
  static const char *const names[STANDINGS] = {
      [UNSOURCED] = "unsourced", [RETRACTED] = "retracted",
      [DENIED] = "denied",       [CORROBORATED] = "corroborated",
      [DISPUTED] = "disputed",   [REPORTED] = "reported",
      [ALLEGED] = "alleged",     [DOUBTED] = "doubted",
  };
  return names[s];
}

struct spell actor_life(const struct actor *a) {
  struct spell life = a->exists;
  if (!(life.flags & (SPELL_START_KNOWN | SPELL_OBSERVED)))
    life.s0 = life.s1 = life.a = DAY_MIN;
  if (!(life.flags & (SPELL_END_KNOWN | SPELL_OBSERVED | SPELL_ONGOING)))
    life.e0 = life.e1 = life.b = DAY_MAX;
  return life;
}

static verdict alive(const ent_account *l, uint32_t actor, struct days q) {
  const struct actor *a = &l->facts->actors.at[actor];
  if (!a->has_life)
    return DEFINITE;
  struct spell life = actor_life(a);
  return spell_any(&life, q);
}

verdict actor_itself(const ent_account *l, uint32_t actor, struct days q) {
  if (!l->selves.n || l->selves.at[actor].first == NONE)
    return DEFINITE;
  struct run self = l->selves.at[actor];
  return spells_any(l->self_spells.at + self.first, self.n, q);
}

verdict actor_alive(const ent_account *l, uint32_t actor, struct days q) {
  verdict v = alive(l, actor, q), as_itself = actor_itself(l, actor, q);
  return as_itself < v ? as_itself : v;
}

ent_sym actor_group(const ent_account *l, uint32_t actor, struct days q) {
  struct run groups = l->facts->actors.at[actor].groups;
  struct days last = {q.hi, q.hi};
  verdict best = NO;
  ent_sym group = 0;
  for (uint32_t k = 0; k < groups.n; k++) {
    const struct group *g = &l->facts->groups.at[groups.first + k];
    verdict v = spell_any(&g->when, last);
    if (v > best) {
      best = v;
      group = g->text;
    }
  }
  return group;
}
