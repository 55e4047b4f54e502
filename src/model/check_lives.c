// SPDX-License-Identifier: GPL-2.0-or-later
// Ties against the lives of their actors.
#include "model/check.h"

// Whether the actor's life is what the written dates of the spell go past.
static bool blamed(const struct actor *a, const struct spell *s) {
  if (!a->has_life)
    return false;
  bool begins = a->exists.flags & SPELL_START_KNOWN;
  bool ends = a->exists.flags & SPELL_END_KNOWN;
  if (s->flags & SPELL_OUTSIDE)
    return (begins && s->e1 < a->exists.s0) || (ends && s->s0 > a->exists.e1);
  // A cut spell begins or ends on the very day that cut it.
  return (begins && s->s0 == a->exists.s0) || (ends && s->e1 == a->exists.e1);
}

static void name_life(const ent_account *l, ent_diags *d, uint32_t actor,
                      const struct spell *s) {
  const struct actor *a = &l->facts->actors.at[actor];
  if (!blamed(a, s))
    return;
  struct buf b = {0};
  spell_brief(&b, &a->exists, false);
  diag_also(d, place_span(l, a->place, "exists", 0), "`%s` existed %s",
            text(l, a->id), buf_text(&b));
  buf_drop(&b);
}

static void check_tie(const ent_account *l, ent_diags *d, const struct tie *t) {
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    if (!(s->flags & (SPELL_OUTSIDE | SPELL_CUT)))
      continue;
    diag(d, ENT_WARNING, "tie/outside-life", check_when(l, t, k),
         s->flags & SPELL_OUTSIDE
             ? "no day of this lies within the lives of both actors"
             : "this goes beyond the life of an actor, and is cut to it");
    name_life(l, d, t->from, s);
    name_life(l, d, t->to, s);
    diag_help(d, "correct the dates here, or `exists:` of the actor");
  }
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < l->ties.n; i++)
    check_tie(l, d, &l->ties.at[i]);
}

const struct check check_lives = {
    .name = "lives",
    .summary = "Ties that lie outside an actor's life or go beyond it.",
    .run = run,
};
