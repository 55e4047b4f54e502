// SPDX-License-Identifier: GPL-2.0-or-later
// Ties as other programs have edges: of one kind between two actors there is
// one, and its times are days that do not meet.
#ifndef EXPORT_EDGES_H
#define EXPORT_EDGES_H

#include "export/export.h"

// The times of a tie by best estimate, in order; those that meet are one. An
// unknown beginning is DAY_MIN, what goes on ends at DAY_MAX; both days count.
struct stretches {
  VEC(struct days) list;
  size_t met, undated; // spells that were one with another, or have no estimate
};
// The caller drops the list.
struct stretches export_stretches(const struct export *x, size_t k);

// Of those of one type between the same two, which it is, from 1.
size_t export_nth(const struct export *x, size_t k);
// Its type; of a further record of the same tie "funds#2". How many those are.
void export_kind(struct buf *b, const struct export *x, size_t k);
size_t export_again(const struct export *x);

// Adds to the report what stretches make of spells, and what kinds.
void export_report_edges(struct export *x);

// A day as ISO 8601 has it; nothing of an infinity.
void export_iso(struct buf *b, day d);

// Whether the type of a tie has no direction.
static inline bool export_mutual(const struct export *x, size_t k) {
  return !type_of(x->l, export_tie(x, k))->directed;
}

#endif
