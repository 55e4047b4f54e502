// SPDX-License-Identifier: GPL-2.0-or-later
// What a date says less than its author may think.
#include "model/check.h"

static void check_as_of(const ent_account *l, ent_diags *d, const struct tie *t,
                        uint32_t k) {
  const struct spell *s = &l->spells.at[t->spell + k];
  struct buf b = {0};
  if (t->when && t->spells == 1)
    buf_add(&b, text(l, t->when));
  else
    days_print(&b, (struct days){s->e0, s->s1});
  const char *date = buf_text(&b);
  diag(d, ENT_WARNING, "tie/as-of", check_when(l, t, k), "known for %s only",
       date);
  diag_help(d, "write `since %s` or `in %s`, or `seen:` if that is meant", date,
            date);
  buf_drop(&b);
}

// Both ends are written, but no day is sure to lie between them; "in 1990"
// says just that on purpose.
static bool no_definite_day(const ent_account *l, const struct tie *t,
                            const struct spell *s) {
  const uint32_t both = SPELL_START_KNOWN | SPELL_END_KNOWN;
  const uint32_t other = SPELL_ONGOING | SPELL_INSTANT | SPELL_OBSERVED;
  return (s->flags & both) == both && !(s->flags & other) && s->s1 > s->e0 &&
         !str_starts(str_of(text(l, t->when)), "in ");
}

// Of the end nothing is known, not even a day on which it had not come.
static bool never_definite(const struct spell *s) {
  const uint32_t other =
      SPELL_END_KNOWN | SPELL_ONGOING | SPELL_INSTANT | SPELL_OBSERVED;
  return s->flags & SPELL_START_KNOWN && !(s->flags & other) &&
         s->e0 <= s->s0 && s->s1 > s->e0;
}

static void check_spell(const ent_account *l, ent_diags *d, const struct tie *t,
                        uint32_t k) {
  const struct spell *s = &l->spells.at[t->spell + k];
  if (s->flags & SPELL_UNDATED) {
    diag(d, ENT_WARNING, "tie/undated", check_when(l, t, k),
         "nothing says when this was");
    diag_help(d, "add `when:`, or `seen:` with a day on which it was in force");
  } else if (s->flags & SPELL_AS_OF) {
    check_as_of(l, d, t, k);
  } else if (no_definite_day(l, t, s)) {
    diag(d, ENT_NOTE, "tie/no-definite-day", check_when(l, t, k),
         "the end may come right after the start, so that no day is certain");
    diag_help(d, "add `seen:` with a day on which it was in force");
  } else if (never_definite(s) && !more(l, t)->forecast) {
    diag(d, ENT_NOTE, "tie/never-definite", check_when(l, t, k),
         "the end is unknown and nothing was observed, so that no day is "
         "certain");
    diag_help(d, "add `seen:` with the last day on which it was in force");
  }
  if (s->flags & SPELL_SEASON) {
    diag(d, ENT_NOTE, "date/season", check_when(l, t, k),
         "a season is read as the northern meteorological one");
    diag_help(d, "write `Q1 2001` to `Q4 2001` for the quarters of 2001");
  }
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < l->ties.n; i++)
    for (uint32_t k = 0; k < l->ties.at[i].spells; k++)
      check_spell(l, d, &l->ties.at[i], k);
  for (size_t i = 0; i < l->facts->actors.n; i++) {
    const struct actor *a = &l->facts->actors.at[i];
    if (!a->has_life || !(a->exists.flags & SPELL_AS_OF))
      continue;
    diag(d, ENT_WARNING, "actor/as-of", place_span(l, a->place, "exists", 0),
         "a date alone says that the actor existed then, not since then");
    diag_help(d, "write an interval: A/.. from A on, A/B from A to B");
  }
}

const struct check check_dates = {
    .name = "dates",
    .summary = "Ties without a date, with a bare date where a life is "
               "meant, or with ends that leave no day certain.",
    .run = run,
};
