// SPDX-License-Identifier: GPL-2.0-or-later
// The sources that tables name, by ids made from what they are called.
#ifndef IMPORT_CITES_H
#define IMPORT_CITES_H

#include "import/import.h"

struct import_cited {
  ent_sym id, text;
  bool url;
  bool exact;    // its text is its id
  bool table;    // the table itself
  uint32_t work; // of a bibliography, + 1
};

struct cites {
  struct import *im;
  VEC(struct import_cited) list;
  struct map by_text, ids;
};

void cites_drop(struct cites *c);
// The works that tables tell of, before any is cited.
void cites_works(struct cites *c);
// The id of a source that a text names.
ent_sym cites_named(struct cites *c, ent_sym text);
// What a record cites: its own sources, or if it has none the table, by its
// number among those that are read; NO_TABLE: nothing.
// `exact`: what it names are ids, and it cites what it says it does.
#define NO_TABLE UINT32_MAX
struct run cites_of(struct cites *c, const struct import_said *at, uint32_t n,
                    uint32_t table, bool exact);
// Writes them all into the book, in the order of their ids.
void cites_fill(struct cites *c);

#endif
