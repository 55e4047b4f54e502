// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that stand for "unknown" in somebody's database: the year 9999, and
// 1 January in bulk where only the year was known.
#include "model/check.h"

enum { LAST_YEAR = 9999, BULK = 5 };

static bool in_last_year(day d, day new_year) {
  return d != DAY_MAX && d >= new_year;
}

struct dates {
  size_t exact, january; // dates to the day, and those of 1 January
  const struct tie *tie; // first that has one
  uint32_t spell;
};

static void count(struct dates *n, const struct tie *t, uint32_t k, day lo,
                  day hi) {
  int year, month, dom;
  if (lo != hi || lo == DAY_MIN || lo == DAY_MAX)
    return;
  day_split(lo, &year, &month, &dom);
  n->exact++;
  if (month != 1 || dom != 1)
    return;
  if (n->january++ == 0) {
    n->tie = t;
    n->spell = k;
  }
}

// A year that is meant whole has a first day, too, but nobody has written it.
static bool has_day(const struct spell *s, uint32_t known, uint32_t manner) {
  return s->flags & known && s->flags & (DATE_DAYS * manner);
}

static void count_spell(struct dates *n, const struct tie *t, uint32_t k,
                        const struct spell *s) {
  if (has_day(s, SPELL_START_KNOWN, SPELL_START_MANNER))
    count(n, t, k, s->s0, s->s1);
  if (has_day(s, SPELL_END_KNOWN, SPELL_END_MANNER) &&
      !(s->flags & SPELL_INSTANT))
    count(n, t, k, s->e0, s->e1);
}

static void run(const ent_account *l, ent_diags *d) {
  const day new_year = day_of(LAST_YEAR, 1, 1);
  struct dates n = {0};
  for (size_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &l->spells.at[t->spell + k];
      if (s->flags & SPELL_RESUMED)
        continue;
      count_spell(&n, t, k, s);
      if (!in_last_year(s->s0, new_year) && !in_last_year(s->e1, new_year))
        continue;
      diag(d, ENT_WARNING, "date/sentinel", check_when(l, t, k),
           "the year 9999 looks like a sign for \"unknown\" or \"open\"");
      diag_help(d,
                "write two dots for what goes on, nothing for what is unknown");
    }
  }
  if (n.january < BULK || n.january * 2 <= n.exact)
    return;
  diag(d, ENT_NOTE, "date/january", check_when(l, n.tie, n.spell),
       "%zu of %zu dates given to the day are 1 January", n.january, n.exact);
  diag_help(d, "where only the year is known, write the year alone");
}

const struct check check_sentinels = {
    .name = "sentinels",
    .summary = "Dates that look like a database's sign for \"unknown\": the "
               "year 9999, and 1 January in bulk.",
    .run = run,
};
