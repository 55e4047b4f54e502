// SPDX-License-Identifier: GPL-2.0-or-later
// Ties against what they cite.
#include "model/check.h"

struct latest {
  day day;      // the latest on which a source speaks
  bool undated; // one of them does not say when
  size_t n;
};

static void take(struct latest *x, const ent_account *l, struct run run) {
  for (uint32_t k = 0; k < run.n; k++) {
    const struct cited *s =
        &l->facts->sources.at[l->facts->citations.at[run.first + k].source];
    day hi = s->published ? s->published_days.hi : s->accessed_days.hi;
    x->undated |= hi == DAY_MAX;
    x->day = hi > x->day ? hi : x->day;
    x->n++;
  }
}

static struct latest latest_of(const ent_account *l, const struct tie *t) {
  struct latest x = {.day = DAY_MIN};
  struct run claims = more(l, t)->claims;
  take(&x, l, (struct run){t->citation, t->citations});
  for (uint32_t k = 0; k < claims.n; k++)
    take(&x, l, l->facts->claims.at[claims.first + k].citations);
  return x;
}

// Whether a date that somebody wrote (never the as-of day, to which ongoing
// ties are carried) is later than every source: each by its earliest day. An
// end still to come, a treaty's, is known before.
static bool later(const struct spell *s, day published, day as_of) {
  bool start = s->flags & (SPELL_START_KNOWN | SPELL_INSTANT);
  bool end = s->flags & (SPELL_END_KNOWN | SPELL_OBSERVED) &&
             !(s->flags & SPELL_ONGOING) && s->e0 <= as_of;
  return (start && s->s0 > published) || (end && s->e0 > published);
}

static void check_later(const ent_account *l, ent_diags *d,
                        const struct tie *t) {
  struct latest x = latest_of(l, t);
  if (x.n == 0 || x.undated || more(l, t)->forecast)
    return;
  for (uint32_t k = 0; k < t->spells; k++) {
    if (!later(&l->spells.at[t->spell + k], x.day, l->facts->as_of))
      continue;
    diag(d, ENT_WARNING, "tie/later-than-sources", check_when(l, t, k),
         "tie cites only sources published before the time it tells of");
    diag_help(d, "correct the date, cite a later source, or write "
                 "`forecast: true` if it was only foretold");
    return;
  }
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    if (t->standing == UNSOURCED) {
      diag(d, ENT_WARNING, "tie/unsourced",
           place_span(l, tie_place(t), NULL, 0), "%s",
           more(l, t)->claims.n ? "nobody says that there is this tie, only "
                                  "what is wrong in it"
                                : "tie cites no source");
      diag_help(d, "add `sources:`, or `claims:` with who says so");
    }
    check_later(l, d, t);
  }
}

const struct check check_sourced = {
    .name = "sourced",
    .summary = "Ties that cite no source, or only sources that are older than "
               "what they tell.",
    .run = run,
};
