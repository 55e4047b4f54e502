// SPDX-License-Identifier: GPL-2.0-or-later
// Records that a reader makes of somebody else's objects: rows whose heads are
// the keys that maps of tables have, so that nothing has to be guessed of them.
// Several texts of one key stand in one cell with RECORD_MARK between, which no
// text has itself. What a file has and a ledger has no place for is counted by
// what it is of and what it is called, and is told.
#ifndef SHEET_ENTRY_H
#define SHEET_ENTRY_H

#include "sheet/forms.h"
#include "sheet/netfile.h"

struct entry_field {
  const char *key; // of the network's keys
  struct buf text;
  bool said;
};

// One row while it is made, and what is counted on the way.
struct sheet_entry {
  struct netfile *g;
  enum netfile_of of;
  uint32_t line;
  VEC(struct entry_field) fields; // those that are said come first
  size_t n;
  struct buf why, key;
  VEC(struct entry_left) left;
  struct map by_left;
  struct arena names;
  size_t beyond; // that are called as no others, when there are too many
};

struct entry_left {
  const char *of, *what;
  uint32_t n, next; // the next of the same `of`, + 1
  bool first;       // of its `of`
};

// Heads that are always there, in a new file.
void entries_begin(struct sheet_entry *r, struct netfile *g);
void entry_drop(struct sheet_entry *r);
void entry_begin(struct sheet_entry *r, enum netfile_of of, uint32_t line);
// What it says under a key: the first text counts; nothing of an empty one.
void entry_say(struct sheet_entry *r, const char *key, struct str text);
// One more text under a key, which may be empty if others have none either.
void entry_add(struct sheet_entry *r, const char *key, struct str text);
// The same under one of its own, "x-first-seen", with "; " between several.
// False if the file has too many of them.
bool entry_own(struct sheet_entry *r, struct str name, struct str text);
struct str entry_text(const struct sheet_entry *r, const char *key);
// Moves what is said under a key to another row.
void entry_move(struct sheet_entry *from, struct sheet_entry *to,
                const char *key);
// Why it is none; the first reason counts.
__attribute__((format(printf, 2, 3))) void
entry_refuse(struct sheet_entry *r, const char *format, ...);
// It is whole. False with a fault.
bool entry_end(struct sheet_entry *r);

// Counts what is left out, by a name and what is said in front of all such:
// "left out of each `tool`".
void entry_leave(struct sheet_entry *r, struct str of, struct str what);
// Tells what was left out; once, at the end.
void entries_tell(struct sheet_entry *r);

#endif
