// SPDX-License-Identifier: GPL-2.0-or-later
// What number the record with an id has.
#ifndef MODEL_NUMBERS_H
#define MODEL_NUMBERS_H

#include "model/book.h"

typedef VEC(uint32_t) numbers; // by symbol

// The record's, or NONE.
static inline uint32_t number_of(const numbers *of, ent_sym id) {
  return id < of->n ? of->at[id] : NONE;
}

#endif
