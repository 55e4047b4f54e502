// SPDX-License-Identifier: GPL-2.0-or-later
// One entry of a bibliography while it is read: what it says, by the names that
// tables of works have. Entries become nodes of a netfile without edges.
#ifndef SHEET_WORK_H
#define SHEET_WORK_H

#include "sheet/netfile.h"

struct work_field {
  size_t name, at, n; // in `text`; names end with 0
};

struct work_entry {
  struct netfile *g;
  struct buf text;
  VEC(struct work_field) fields;
  uint32_t line;
};

void work_begin(struct work_entry *w, uint32_t line);
void work_drop(struct work_entry *w);
// What an entry says; nothing of an empty text, and the first of a name counts.
void work_say(struct work_entry *w, const char *name, struct str text);
// The text under a name, or an empty one; until the next is added.
struct str work_text(const struct work_entry *w, const char *name);
// Moves what is under the first of some names (a list that ends with NULL) to
// another name, if there is nothing yet.
void work_move(struct work_entry *w, const char *to, const char *const *from);
// Takes back what is under a name.
void work_unsay(struct work_entry *w, const char *name);
// The entry is whole. False with a fault.
bool work_end(struct work_entry *w, struct str id);

#endif
