// SPDX-License-Identifier: GPL-2.0-or-later
// New records, written as those before them are: in braces or key by key, with
// their indentation, their blank lines and their line ends.
#ifndef EDIT_APPEND_H
#define EDIT_APPEND_H

#include "edit/edit.h"

// A key and its value, in YAML that may stand on a line and in brackets.
struct new_pair {
  const char *key;
  struct buf value;
};

struct new_record {
  struct buf id; // of an entry, in YAML; empty for an item of a list
  VEC(struct new_pair) pairs;
};

// The value of a key that is yet to be written, to be filled.
struct buf *new_value(struct new_record *r, const char *key);
void new_record_drop(struct new_record *r);

// Writes records behind the last of a section, in the file where that is; into
// the root file, with its key, where there is none. False with a diagnostic.
bool edit_append(struct ent_edit *e, const char *section,
                 const struct new_record *records, size_t n, ent_diags *d);
// Writes a key with its value into a mapping, behind the keys that are there.
bool edit_append_pair(struct edit_file *f, uint32_t map, const char *key,
                      struct str value, ent_diags *d);
// Writes a value, in YAML, behind the items of a list.
bool edit_append_item(struct edit_file *f, uint32_t list, struct str value,
                      ent_diags *d);
// The file that has the last record of a section, else its key, else the root;
// `value` is that of the key, or NO_TWIG.
struct edit_file *edit_section(struct ent_edit *e, const char *section,
                               uint32_t *value);

#endif
