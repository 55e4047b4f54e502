// SPDX-License-Identifier: GPL-2.0-or-later
// Sorting of numbers of records, stable and without recursion, in time that
// no input can make quadratic.
#ifndef MODEL_SORT_H
#define MODEL_SORT_H

#include "model/account.h"

// 0, 1, … n - 1; the caller releases it.
uint32_t *sort_order(size_t n);

// Sorts `order` by key[order[i]], using `spare` of the same length.
void sort_by_key(uint32_t *order, uint32_t *spare, size_t n,
                 const uint32_t *key);

// Sorts numbers of ties by their pair of actors, whichever of the two they are
// from.
void sort_by_pair(uint32_t *ties, size_t n, const ent_account *l);

// Sorts `order` by a comparison of the records it numbers.
typedef int sort_compare(const ent_account *l, uint32_t a, uint32_t b);
void sort_by(uint32_t *order, uint32_t *spare, size_t n, const ent_account *l,
             sort_compare *compare);

// Puts record order[i] at place i, for every i; `order` is used up.
void sort_permute(void *at, size_t size, size_t n, uint32_t *order);

// The sign of a - b.
static inline int sort_sign(int64_t a, int64_t b) { return (a > b) - (a < b); }

#endif
