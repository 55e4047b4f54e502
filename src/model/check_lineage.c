// SPDX-License-Identifier: GPL-2.0-or-later
// Ties of an actor that go on after it took another name or went into another
// actor. Ties that say where it came from and went are spared, and so are those
// that happen: what is said of it afterwards may well be by its old name.
#include "model/check.h"

// The actor that a tie of lineage ends, or NONE.
static uint32_t ended(const ent_account *l, const struct tie *t) {
  struct str type = intern_str(&l->facts->texts, type_of(l, t)->id);
  if (tie_belief(t) < LIKELY || more(l, t)->forecast || !t->spells)
    return NONE;
  if (str_is(type, "renamed-from"))
    return t->to;
  return str_is(type, "merges-into") ? t->from : NONE;
}

// The latest day on which that may have been; a lasting kind ends it when it
// begins.
static day last_day(const ent_account *l, const struct tie *t) {
  day last = DAY_MIN;
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    day d = s->flags & SPELL_INSTANT ? s->e1 : s->s1;
    last = d > last ? d : last;
  }
  return last;
}

// Whether a spell surely goes on after a day.
static bool goes_on(const struct spell *s, day d) {
  return !(s->flags & (SPELL_OUTSIDE | SPELL_INSTANT)) && s->e0 > d &&
         s->s1 <= s->e0;
}

static void check_tie(const ent_account *l, ent_diags *d, uint32_t actor,
                      const struct tie *end, const struct tie *t) {
  if (type_of(l, t)->role == ROLE_LINEAGE || more(l, t)->forecast)
    return;
  for (uint32_t k = 0; k < t->spells; k++) {
    if (!goes_on(&l->spells.at[t->spell + k], last_day(l, end)))
      continue;
    uint32_t other = end->from == actor ? end->to : end->from;
    diag(d, ENT_WARNING, "tie/after-its-end", check_when(l, t, k),
         "this goes on after `%s` %s `%s`",
         text(l, l->facts->actors.at[actor].id),
         end->from == actor ? "went into" : "became",
         text(l, l->facts->actors.at[other].id));
    diag_also(d, place_span(l, tie_place(end), NULL, 0), "which is said here");
    diag_help(d, "end it there, and write what goes on as a tie of `%s`",
              text(l, l->facts->actors.at[other].id));
    return;
  }
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < l->ties.n; i++) {
    const struct tie *end = &l->ties.at[i];
    uint32_t a = ended(l, end);
    if (a == NONE || last_day(l, end) == DAY_MAX)
      continue;
    for (uint32_t k = l->actor_tie.at[a]; k < l->actor_tie.at[a + 1]; k++)
      check_tie(l, d, a, end, &l->ties.at[l->actor_ties.at[k]]);
  }
}

const struct check check_lineage = {
    .name = "lineage",
    .summary = "Ties of an actor that go on after it was renamed or merged.",
    .run = run,
};
