// SPDX-License-Identifier: GPL-2.0-or-later
// Several spells of one tie are meant to be apart.
#include "model/check.h"

enum { BACK = 32 }; // spells before this one that it is held against

// In every world the two share a day.
static bool overlap(const struct spell *a, const struct spell *b) {
  day s1 = a->s1 > b->s1 ? a->s1 : b->s1;
  day e0 = a->e0 < b->e0 ? a->e0 : b->e0;
  return s1 <= e0 && !((a->flags | b->flags) & (SPELL_OUTSIDE | SPELL_PART));
}

static void check_spell(const ent_account *l, ent_diags *d, const struct tie *t,
                        uint32_t k) {
  const struct spell *s = &l->spells.at[t->spell];
  if (s[k].flags & SPELL_RESUMED)
    return;
  for (uint32_t j = k > BACK ? k - BACK : 0; j < k; j++)
    if (overlap(&s[j], &s[k])) {
      diag(d, ENT_WARNING, "tie/overlapping-spells", check_when(l, t, k),
           "two times of one tie overlap");
      diag_also(d, check_when(l, t, j), "the other one");
      diag_help(d, "join them, or correct where one ends and the other "
                   "begins");
      return;
    }
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < account_ties(l); i++)
    for (uint32_t k = 1; k < l->ties.at[i].spells; k++)
      check_spell(l, d, &l->ties.at[i], k);
}

const struct check check_spells = {
    .name = "spells",
    .summary = "Times of one tie that overlap whatever the uncertainty.",
    .run = run,
};
