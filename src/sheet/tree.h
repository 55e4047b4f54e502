// SPDX-License-Identifier: GPL-2.0-or-later
// A value of JSON as a whole, so that its parts can be asked for by key in
// whatever order they stand. Readers take one object of a file at a time: what
// is held is as large as that object.
#ifndef SHEET_TREE_H
#define SHEET_TREE_H

#include "base/alloc.h"
#include "sheet/json.h"

struct json_node {
  enum json_kind kind;         // of its first piece
  uint32_t line;               // where it begins
  uint32_t first, last, after; // within it, and behind it; + 1
  uint32_t key, key_n, at, n;  // its key and its text, in `text`
};

struct json_tree {
  struct json *j;
  VEC(struct json_node) nodes; // the first is the whole
  struct buf text;
  size_t most;    // nodes that it may have
  bool much;      // it has more
  uint32_t twice; // a node whose key its object has before, + 1
};

void tree_drop(struct json_tree *t);
// Takes the value that has begun with this piece. False if it is no JSON, which
// `j` then says, or has too many parts.
bool tree_take(struct json_tree *t, enum json_kind kind);
const struct json_node *tree_whole(const struct json_tree *t);
// What an object has under a key, or NULL; of no object, too. `of` may be NULL.
const struct json_node *tree_get(const struct json_tree *t,
                                 const struct json_node *of, const char *key);
// The parts of an object or a list, in their order; NULL behind the last.
const struct json_node *tree_first(const struct json_tree *t,
                                   const struct json_node *of);
const struct json_node *tree_after(const struct json_tree *t,
                                   const struct json_node *n);
struct str tree_key(const struct json_tree *t, const struct json_node *n);
// The text of a text, a number, true or false; else an empty one.
struct str tree_text(const struct json_tree *t, const struct json_node *n);
// The same under a key.
struct str tree_said(const struct json_tree *t, const struct json_node *of,
                     const char *key);
bool tree_is(const struct json_node *n, enum json_kind kind);

#endif
