// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/check.h"

static const struct check *const checks[] = {
#define CHECK(name) &check_##name,
#include "model/checks.def"
#undef CHECK
};

const struct check *check_at(size_t n) {
  return n < sizeof checks / sizeof checks[0] ? checks[n] : NULL;
}

void ledger_run_checks(const ent_account *l, ent_diags *d) {
  const struct check *c;
  for (size_t n = 0; (c = check_at(n)) && watch_on(d->watch, "checking", n, 0);
       n++)
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

struct span check_when(const ent_account *l, const struct tie *t, uint32_t k) {
  const char *field = when_field(t, &l->spells.at[t->spell + k]);
  uint32_t item = field && t->spells > 1 ? k + 1 : 0;
  return place_span(l, tie_place(t), field, item);
}
