// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/check.h"

static const struct check *const checks[] = {
#define CHECK(name) &check_##name,
#include "model/checks.def"
#undef CHECK
};

enum { CHECKS = sizeof checks / sizeof checks[0] };

const struct check *check_at(size_t n) { return n < CHECKS ? checks[n] : NULL; }

void ledger_run_checks(const ent_account *l, ent_diags *d) {
  const struct check *c;
  for (size_t n = 0;
       (c = check_at(n)) && watch_on(d->watch, "checking", n, CHECKS); n++)
    c->run(l, d);
}

static const char *when_field(const struct tie *t, const struct spell *s) {
  if (t->when)
    return "when";
  if (s->flags & SPELL_INSTANT)
    return "on";
  if (s->flags & SPELL_OBSERVED)
    return "seen";
  if (s->flags & SPELL_START_KNOWN)
    return "start";
  return s->flags & SPELL_END_KNOWN ? "end" : NULL;
}

static bool came_back(const ent_account *l, uint32_t actor) {
  return l->facts->actors.at[actor].lives.n > 1;
}

// Which item of a list the spell was written as; 0: there is no list.
static uint32_t item_of(const ent_account *l, const struct tie *t, uint32_t k) {
  uint32_t items = t->spells, item = k + 1;
  if (!came_back(l, t->from) && !came_back(l, t->to))
    return items > 1 ? item : 0;
  items = item = 0;
  for (uint32_t i = 0; i < t->spells; i++) {
    items += !(l->spells.at[t->spell + i].flags & SPELL_RESUMED);
    item = i <= k ? items : item;
  }
  return items > 1 ? item : 0;
}

struct span check_when(const ent_account *l, const struct tie *t, uint32_t k) {
  const char *field = when_field(t, &l->spells.at[t->spell + k]);
  uint32_t item = field ? item_of(l, t, k) : 0;
  return place_span(l, tie_place(t), field, item);
}

struct span check_life_at(const ent_account *l, uint32_t actor, uint32_t k) {
  const struct actor *a = &l->facts->actors.at[actor];
  return place_span(l, a->place, "exists", a->lives.n > 1 ? k + 1 : 0);
}
