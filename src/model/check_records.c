// SPDX-License-Identifier: GPL-2.0-or-later
// Records against each other: the same twice, one id for two ties, and two
// that cannot both be meant. Two records of a key contradict each other when
// one is more likely than not, the other less, and in every world they share
// a day: other differences are what a ledger of several sources is for.
#include "model/build.h"
#include "model/check.h"
#include "model/order.h"

// Of two ties the one that is written later, the other with it.
static const struct tie *later(const struct tie *a, const struct tie *b,
                               const struct tie **other) {
  bool first = a->file != b->file ? a->file < b->file : a->offset < b->offset;
  *other = first ? a : b;
  return first ? b : a;
}

static void check_twice(const ent_account *l, ent_diags *d, uint32_t i) {
  if (tie_number(l, i) == 1 || tie_compare(l, i - 1, i) != 0)
    return;
  const struct tie *other, *t = &l->ties.at[i];
  t = later(t - 1, t, &other);
  diag(d, ENT_WARNING, "tie/duplicate", place_span(l, tie_place(t), NULL, 0),
       "the same tie is written twice");
  diag_also(d, place_span(l, tie_place(other), NULL, 0), "the other one");
  diag_help(d, "leave one of the two out");
}

// -1 less likely than not, 1 more so or stated, 0 even.
static int leaning(const struct tie *t) {
  if (!t->likelihood_given)
    return 1;
  unsigned p = likelihood_point(t->likelihood_lo, t->likelihood_hi);
  return (p > 50) - (p < 50);
}

static bool share_a_day(const ent_account *l, const struct tie *a,
                        const struct tie *b) {
  for (uint32_t i = 0; i < a->spells; i++)
    for (uint32_t k = 0; k < b->spells; k++) {
      const struct spell *x = &l->spells.at[a->spell + i];
      const struct spell *y = &l->spells.at[b->spell + k];
      day s1 = x->s1 > y->s1 ? x->s1 : y->s1;
      day e0 = x->e0 < y->e0 ? x->e0 : y->e0;
      if (s1 <= e0 && !((x->flags | y->flags) & (SPELL_OUTSIDE | SPELL_PART)))
        return true;
    }
  return false;
}

enum { BACK = 32, SPELLS = 64 }; // what is compared at most

static void check_contradiction(const ent_account *l, ent_diags *d,
                                uint32_t i) {
  const struct tie *t = &l->ties.at[i];
  uint32_t before = tie_number(l, i) - 1;
  uint32_t back = before < BACK ? before : BACK;
  for (uint32_t k = i - back; k < i; k++) {
    const struct tie *other = &l->ties.at[k];
    if (leaning(t) * leaning(other) >= 0 || t->spells > SPELLS ||
        other->spells > SPELLS || !share_a_day(l, other, t))
      continue;
    t = later(other, t, &other);
    diag(d, ENT_WARNING, "tie/contradicting",
         place_span(l, tie_place(t), "likelihood", 0),
         "two records of this tie lean opposite ways at one time");
    diag_also(d, place_span(l, tie_place(other), "likelihood", 0),
              "the other one");
    diag_help(d, "make them one record, whose `claims:` say who holds what");
    return;
  }
}

// Ties of one id but of different keys; a record with lists of ends has one
// id for all that it makes.
static void check_ids(const ent_account *l, ent_diags *d) {
  struct map first = {0};
  for (uint32_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    ent_sym id = more(l, t)->id;
    if (!id || tie_number(l, i) > 1)
      continue;
    uint32_t seen = map_get_or_put(&first, intern_str(&l->facts->texts, id), i);
    const struct tie *other = &l->ties.at[seen];
    if (seen == i || (other->offset == t->offset && other->file == t->file))
      continue;
    t = later(other, t, &other);
    diag(d, ENT_WARNING, "tie/same-id", place_span(l, tie_place(t), "id", 0),
         "two ties have the id `%s`", text(l, id));
    diag_also(d, place_span(l, tie_place(other), "id", 0), "the other one");
    diag_help(d, "give each an id of its own, or none");
  }
  map_drop(&first);
}

static void run(const ent_account *l, ent_diags *d) {
  for (uint32_t i = 0; i < account_ties(l); i++) {
    check_twice(l, d, i);
    check_contradiction(l, d, i);
  }
  check_ids(l, d);
}

const struct check check_records = {
    .name = "records",
    .summary = "A record written twice, an id given to two ties, and records "
               "of one tie that cannot both be meant.",
    .run = run,
};
