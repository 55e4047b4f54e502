// SPDX-License-Identifier: GPL-2.0-or-later
// One record as a tree, in memory that is used again for the next: a list of
// nodes in the order of the text, each followed by what is inside it.
#ifndef READ_NODE_H
#define READ_NODE_H

#include "read/yaml.h"

enum node_kind { NODE_TEXT, NODE_LIST, NODE_MAP };

struct node {
  struct str text;     // of a NODE_TEXT; valid until the next record
  uint32_t start, end; // bytes of the source
  uint32_t size;       // nodes from here to the end of what is inside
  uint8_t kind;
  bool plain; // a text without quotes
  bool skip;  // a key that was complained of: its pair is passed over
};

struct open_node {
  uint32_t node, children;
};

struct scratch {
  VEC(struct node) nodes;
  VEC(const struct node *) keys;
  VEC(struct open_node) open;
  struct arena texts;
};

// The most nodes of a record.
enum { NODE_MOST = 1000000 };

// Reads what `first` begins. Keys that are no texts, merge keys, and keys
// that come twice become diagnostics. NULL when the stream ended before it.
const struct node *node_read(struct scratch *s, struct yaml *y,
                             struct source *source,
                             const struct yaml_event *first, ent_diags *d);
void scratch_drop(struct scratch *s);

// True, with a diagnostic, for a key that none may be: no text, or `<<`.
bool node_bad_key(struct source *source, const struct yaml_event *key,
                  ent_diags *d);

// Whether it is a plain nothing: empty, ~, null.
bool node_is_null(const struct node *n);
// Whether it is a text that is not empty.
static inline bool node_says(const struct node *n) {
  return n->kind == NODE_TEXT && n->text.n > 0 && !node_is_null(n);
}

// What is inside a list: for (c = node_first(n); c; c = node_after(n, c)).
static inline const struct node *node_first(const struct node *n) {
  return n->size > 1 ? n + 1 : NULL;
}
static inline const struct node *node_after(const struct node *n,
                                            const struct node *child) {
  const struct node *next = child + child->size;
  return next < n + n->size ? next : NULL;
}

// The pairs of a mapping: for (p = node_pair(n); p.key; node_next(n, &p)).
struct key_value {
  const struct node *key, *value;
};
static inline struct key_value node_pair_at(const struct node *n,
                                            const struct node *key) {
  const struct node *end = n + n->size;
  while (key < end && key->skip) {
    const struct node *value = key + key->size;
    key = value + value->size;
  }
  if (key >= end)
    return (struct key_value){NULL, NULL};
  return (struct key_value){key, key + key->size};
}
static inline struct key_value node_pair(const struct node *n) {
  return node_pair_at(n, n + 1);
}
static inline void node_next(const struct node *n, struct key_value *p) {
  *p = node_pair_at(n, p->value + p->value->size);
}

static inline struct span node_span(struct source *in, const struct node *n) {
  return (struct span){.in = in, .start = n->start, .end = n->end};
}

// Tells that `of` has no such key, and which is meant or which there are. Each
// of the `n` rows has `size` bytes and begins with the name of a key.
void node_unknown_key(ent_diags *d, const char *code, struct source *in,
                      const struct node *key, const char *of, const void *rows,
                      size_t size, size_t n);

#endif
