// SPDX-License-Identifier: GPL-2.0-or-later
// What programs of network analysis that know neither dates nor several kinds
// of ties in one file have in common: files by type of tie, actors by number,
// and a table that says who is who.
#ifndef EXPORT_MATRICES_H
#define EXPORT_MATRICES_H

#include "export/export.h"

// "funds.net": of a type's id what may stand in the name of any file. Two ids
// that come to the same have a number.
void matrix_file(struct buf *b, const struct export *x, size_t type,
                 const char *extension);
// The number of an actor, from 1.
static inline unsigned matrix_number(const struct export *x, uint32_t actor) {
  return (unsigned)x->place[actor] + 1;
}
// Adds actors.csv: number, label, id, name, kind. `label` adds what the format
// calls an actor.
typedef void matrix_label(struct buf *b, const struct export *x, size_t row);
void matrix_key(struct export *x, matrix_label *label);
// Whether a tie is the first of its type between the same two.
bool matrix_first(const struct export *x, size_t k);
// The most that any of those weighs.
double matrix_weight(const struct export *x, size_t k);

#endif
