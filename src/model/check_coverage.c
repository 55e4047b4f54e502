// SPDX-License-Identifier: GPL-2.0-or-later
// To which day "since" is read when nothing says it, and dates so far from the
// coverage that a figure of them is likely to be wrong.
#include "model/check.h"

// Longer than anybody remembers; and further ahead than a treaty is dated.
enum { YEARS_BEFORE = 100, YEARS_AFTER = 25 };

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

static void no_coverage(const ent_account *l, ent_diags *d, const struct tie *t,
                        uint32_t k) {
  struct buf b = {0};
  day_print(&b, l->facts->as_of);
  diag(d, ENT_WARNING, "ledger/no-coverage", check_when(l, t, k),
       "what goes on is taken to go on until %s, %s", buf_text(&b),
       l->facts->as_of_reason);
  diag_help(d, "say what the ledger covers, as in `coverage: ../%s`",
            buf_text(&b));
  buf_drop(&b);
}

// A sign that nothing is known, of which another check tells.
static bool is_sign(day d) {
  int year, month, dom;
  day_split(d, &year, &month, &dom);
  return year == 9999;
}

// The days that are not far from the coverage.
static struct days near(struct days coverage) {
  return (struct days){day_plus_months(coverage.lo, -12 * YEARS_BEFORE),
                       day_plus_months(coverage.hi, 12 * YEARS_AFTER)};
}

// Whatever day of these is meant.
static bool is_far(struct days near, struct days q) {
  return (q.hi < near.lo && !infinite(near.lo) && !infinite(q.hi) &&
          !is_sign(q.hi)) ||
         (q.lo > near.hi && !infinite(near.hi) && !infinite(q.lo) &&
          !is_sign(q.lo));
}

static void far(const ent_account *l, ent_diags *d, const struct tie *t,
                uint32_t k, struct days near) {
  const struct spell *s = &l->spells.at[t->spell + k];
  const struct days start = {s->s0, s->s1}, end = {s->e0, s->e1};
  const struct days at = is_far(near, start) ? start : end;
  if (!is_far(near, at) ||
      s->flags & (SPELL_UNDATED | SPELL_OUTSIDE | SPELL_RESUMED))
    return;
  struct buf b = {0}, coverage = {0};
  days_print(&b, at);
  days_print(&coverage, l->facts->coverage);
  diag(d, ENT_WARNING, "date/far", check_when(l, t, k),
       "%s is far outside the coverage, %s", buf_text(&b), buf_text(&coverage));
  diag_help(d, "correct the year if it is a slip; if it is meant, let "
               "`coverage:` begin or end nearer to it");
  buf_drop(&b);
  buf_drop(&coverage);
}

static void run(const ent_account *l, ent_diags *d) {
  const struct days close = near(l->facts->coverage);
  bool told = !infinite(l->facts->coverage.hi);
  for (size_t i = 0; i < account_ties(l); i++)
    for (uint32_t k = 0; k < l->ties.at[i].spells; k++) {
      const struct tie *t = &l->ties.at[i];
      far(l, d, t, k, close);
      if (told || !(l->spells.at[t->spell + k].flags & SPELL_ONGOING))
        continue;
      no_coverage(l, d, t, k);
      told = true;
    }
}

const struct check check_coverage = {
    .name = "coverage",
    .summary = "Ties that go on in a ledger without a coverage, and dates far "
               "outside it.",
    .run = run,
};
