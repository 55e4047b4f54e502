// SPDX-License-Identifier: GPL-2.0-or-later
// A book as a text that reads back the same: one file, whatever it was read
// from, its keys in the order of docs/format.md. Comments are no part of a
// book, and records with errors are left out, as from an account.
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include "model/book.h"

void write_yaml(struct buf *out, const struct ent_book *b);
// Of it the types, kinds, sources, actors and ties that stand at n places, each
// below the key of its section; types of the vocabulary, and sources written in
// place by the ids they got, too.
void write_yaml_records(struct buf *out, const struct ent_book *b,
                        const struct place *places, size_t n);

#endif
