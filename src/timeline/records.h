// SPDX-License-Identifier: GPL-2.0-or-later
// The records of one tie. How a tie was written down, in one record of several
// spells or in several records, must not show in what is answered: their
// spells are in order, together they fill a time, and the tie weighs once.
#ifndef TIMELINE_RECORDS_H
#define TIMELINE_RECORDS_H

#include "model/account.h"

struct spell_list {
  VEC(struct spell) list;
};
// The spells of ties, by their bounds. The caller drops the list.
struct spell_list records_spells(const ent_account *l, const uint32_t *ties,
                                 size_t n);
// The same for people: of what is rolled up, the parts of one record of which
// each begins where another ends, as sure as it, are one, as it was before its
// actors' memberships cut it; with such parts of it as the ties are not, but
// are told like them.
struct spell_list records_times(const ent_account *l, const uint32_t *ties,
                                size_t n);
// The best estimate of the first day of any of them; DAY_MAX: there is none.
day records_first(const ent_account *l, const uint32_t *ties, size_t n);
// How surely they fill q together, by their dates.
verdict records_all(const ent_account *l, const uint32_t *ties, size_t n,
                    struct days q);

// Of the ties that count (by[i] is i, else NONE), those of one natural key as
// it is written, between the same two: the heaviest counts, the first of
// equals, and the others count by it: by[i] is its place. How many those are.
size_t records_weigh_once(const ent_account *l, const uint32_t *ties, size_t n,
                          uint32_t *by);

#endif
