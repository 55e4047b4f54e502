// SPDX-License-Identifier: GPL-2.0-or-later
// Files that are one object of JSON with a list of others in it: these are
// handed over one by one, each as a tree, so that no more than one is held.
// Files of a line an object go the same way.
#ifndef SHEET_OBJECTS_H
#define SHEET_OBJECTS_H

#include "sheet/entry.h"
#include "sheet/tree.h"

struct objects {
  struct netfile *g;
  struct buf text; // of the whole file
  struct json j;
  struct json_tree tree; // the object that is looked at
  uint32_t nth, line;    // its number from 0, and where it begins
  uint32_t refused;      // those before this one that are none are rejected
  bool lines;            // a line each
};

// What is done with each; false with a fault.
typedef bool objects_take(void *context);

// False with a fault if the bytes are no text.
bool objects_begin(struct objects *o, struct netfile *g, struct str bytes);
void objects_drop(struct objects *o);
// All objects in the list under a key, or of all lines. What else the outer
// object has is handed over as well, as a tree, if `head` is not NULL. False
// with a fault, one of JSON among them; `what` says what the file is not:
// "no bundle of STIX". What is no object in the list, or has a letter that no
// text has, is rejected and not handed over.
bool objects_each(struct objects *o, const char *key, const char *what,
                  objects_take *take, objects_take *head, void *context);
// The key of what `head` has been handed.
struct str objects_key(const struct objects *o);

// Keeps a text, or a list of texts, under a key of the ledger's own; false if
// it is more than that, or there are too many such keys.
bool objects_keep(const struct objects *o, struct sheet_entry *r,
                  struct str key, const struct json_node *n);
// Adds each text of a list under a key; one text, too.
void objects_add(const struct objects *o, struct sheet_entry *r,
                 const char *key, const struct json_node *list);

#endif
