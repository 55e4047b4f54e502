// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of an answer or a drawing offer, as data beside them.
#ifndef VIEW_REMEDY_H
#define VIEW_REMEDY_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/opt.h"
#include "entente.h"

struct remedy {
  size_t of; // the number of the words, among their like
  ent_remedy is;
};
struct remedies {
  VEC(struct remedy) list; // by `of`
};

// Adds what words offer, before they are spelled; the texts are the arena's.
void remedies_add(struct remedies *r, struct arena *m, size_t of,
                  struct str words);
// The nth that the words of this number offer; false after the last.
bool remedies_nth(const struct remedies *r, size_t of, size_t nth,
                  ent_remedy *out);
void remedies_drop(struct remedies *r);

#endif
