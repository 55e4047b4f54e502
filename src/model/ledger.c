// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"
#include "model/names.h"

ent_ledger *ledger_new(void) {
  ent_ledger *l = mem_new(1, sizeof *l);
  l->coverage = (struct days){DAY_MIN, DAY_MAX};
  l->as_of = DAY_MAX;
  l->rules = DATE_RULES;
  vec_push(&l->more, ((struct tie_more){.weight = 1}));
  vec_push(&l->citation_more, ((struct citation_more){0}));
  return l;
}

static void drop_records(ent_ledger *l) {
  vec_drop(&l->types);
  vec_drop(&l->kinds);
  vec_drop(&l->sources);
  vec_drop(&l->actors);
  vec_drop(&l->ties);
  vec_drop(&l->more);
  vec_drop(&l->spells);
  vec_drop(&l->citations);
  vec_drop(&l->citation_more);
  vec_drop(&l->claims);
  vec_drop(&l->groups);
  vec_drop(&l->events);
  vec_drop(&l->expects);
  vec_drop(&l->extras);
  vec_drop(&l->words);
  vec_drop(&l->event_actors);
  vec_drop(&l->named_periods);
}

void ledger_free(ent_ledger *l) {
  if (!l)
    return;
  for (size_t i = 0; i < l->files.n; i++)
    source_release(l->files.at[i]);
  vec_drop(&l->files);
  drop_records(l);
  vec_drop(&l->keys);
  vec_drop(&l->index);
  vec_drop(&l->actor_ties);
  vec_drop(&l->actor_tie);
  map_drop(&l->types_by_id);
  map_drop(&l->periods.names);
  vec_drop(&l->periods.list);
  intern_drop(&l->texts);
  mem_free(l);
}

enum { TYPES_MOST = UINT16_MAX - 1 };

uint16_t ledger_type_slot(ent_ledger *l, ent_sym id) {
  if (l->types.n >= TYPES_MOST)
    id = 0;
  uint32_t slot = map_get_or_put(&l->types_by_id, intern_str(&l->texts, id),
                                 (uint32_t)l->types.n);
  if (slot == l->types.n)
    vec_push(&l->types, ((struct tie_type){.id = id, .place = {NONE, 0}}));
  return (uint16_t)slot;
}

void ledger_period(ent_ledger *l, ent_sym name, ent_sym text,
                   struct place place) {
  vec_push(&l->named_periods, ((struct named_period){name, text, place}));
}

struct span place_span(const ent_ledger *l, struct place p, const char *field,
                       uint32_t item) {
  if (p.file >= l->files.n)
    return SPAN_NONE;
  struct source *in = l->files.at[p.file];
  return (struct span){in, p.offset, 0, field ? field : "", item};
}

// The record of a noun, sorted by id, that has the id.
static uint32_t by_id(const ent_ledger *l, enum noun noun, struct str id) {
  size_t low = 0, high = noun_count(l, noun);
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int c = str_cmp(noun_name(l, noun, (uint32_t)middle, 0), id);
    if (c == 0)
      return (uint32_t)middle;
    if (c < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NONE;
}

uint32_t ledger_actor(const ent_ledger *l, struct str id) {
  return by_id(l, NOUN_ACTOR, id);
}

uint32_t ledger_source(const ent_ledger *l, struct str id) {
  return by_id(l, NOUN_SOURCE, id);
}

uint32_t ledger_type(const ent_ledger *l, struct str id) {
  return by_id(l, NOUN_TYPE, id);
}

uint32_t ledger_kind(const ent_ledger *l, struct str id) {
  return by_id(l, NOUN_KIND, id);
}

void tie_id(struct buf *b, const ent_ledger *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  if (more(l, t)->id)
    buf_add(b, text(l, more(l, t)->id));
  else
    buf_addf(b, "%s %s %s", text(l, l->actors.at[t->from].id),
             text(l, type_of(l, t)->id), text(l, l->actors.at[t->to].id));
  if (tie_number(l, tie) > 1)
    buf_addf(b, " #%u", tie_number(l, tie));
}

const char *tie_label(const ent_ledger *l, const struct tie *t, bool inverse) {
  const struct tie_type *type = type_of(l, t);
  if (inverse && type->directed && type->inverse)
    return text(l, type->inverse);
  return text(l, more(l, t)->label ? more(l, t)->label : type->label);
}

const char *family_name(enum family f) {
  static const char *const names[FAMILIES] = {
      "support", "alliance", "hostility", "diplomacy", "structure"};
  return names[f];
}

const char *family_title(enum family f) {
  static const char *const titles[FAMILIES] = {
      "Support", "Alliance", "Hostility", "Diplomacy", "Structure"};
  return titles[f];
}

const char *stance_name(enum stance s) {
  static const char *const names[STANCES] = {"asserts", "alleges", "admits",
                                             "denies",  "doubts",  "retracts"};
  return names[s];
}

const char *standing_name(enum standing s) {
  static const char *const names[STANDINGS] = {
      [UNSOURCED] = "unsourced", [RETRACTED] = "retracted",
      [DENIED] = "denied",       [CORROBORATED] = "corroborated",
      [DISPUTED] = "disputed",   [REPORTED] = "reported",
      [ALLEGED] = "alleged",
  };
  return names[s];
}

verdict tie_belief(const struct tie *t) {
  if (!t->likelihood_given)
    return DEFINITE;
  unsigned p = likelihood_point(t->likelihood_lo, t->likelihood_hi);
  if (p >= 95)
    return DEFINITE;
  return p > 50 ? LIKELY : p > 0 ? POSSIBLE : NO;
}

verdict actor_alive(const ent_ledger *l, uint32_t actor, struct days q) {
  const struct actor *a = &l->actors.at[actor];
  if (!a->has_life)
    return DEFINITE;
  // A side of which nothing is known limits nothing.
  struct spell life = a->exists;
  if (!(life.flags & (SPELL_START_KNOWN | SPELL_OBSERVED)))
    life.s0 = life.s1 = life.a = DAY_MIN;
  if (!(life.flags & (SPELL_END_KNOWN | SPELL_OBSERVED | SPELL_ONGOING)))
    life.e0 = life.e1 = life.b = DAY_MAX;
  return spell_any(&life, q);
}

ent_sym actor_group(const ent_ledger *l, uint32_t actor, struct days q) {
  struct run groups = l->actors.at[actor].groups;
  struct days last = {q.hi, q.hi};
  verdict best = NO;
  ent_sym group = 0;
  for (uint32_t k = 0; k < groups.n; k++) {
    const struct group *g = &l->groups.at[groups.first + k];
    verdict v = spell_any(&g->when, last);
    if (v > best) {
      best = v;
      group = g->text;
    }
  }
  return group;
}
