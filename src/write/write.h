// SPDX-License-Identifier: GPL-2.0-or-later
// A book as a text that reads back the same: one file, whatever it was read
// from, its keys in the order of docs/format.md. Comments are no part of a
// book, and records with errors are left out, as from an account.
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include "model/book.h"

void write_yaml(struct buf *out, const struct ent_book *b);
// The same as several files: what is neither source, actor nor tie is in the
// root, which includes the others.
enum write_part {
  WRITE_ROOT,
  WRITE_SOURCES,
  WRITE_ACTORS,
  WRITE_TIES,
  WRITE_PARTS
};
void write_yaml_part(struct buf *out, const struct ent_book *b,
                     enum write_part part);
// "ties.yaml".
const char *write_part_name(enum write_part part);
// Of it the types, kinds, sources, actors and ties that stand at n places, each
// below the key of its section; types of the vocabulary, and sources written in
// place by the ids they got, too.
void write_yaml_records(struct buf *out, const struct ent_book *b,
                        const struct place *places, size_t n);

#endif
