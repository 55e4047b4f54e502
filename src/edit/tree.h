// SPDX-License-Identifier: GPL-2.0-or-later
// All of a file as a tree of places: each value with its bytes, so that other
// bytes can be put there. Nothing is judged; a file that cannot be read as YAML
// has no tree.
#ifndef EDIT_TREE_H
#define EDIT_TREE_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/source.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define NO_TWIG UINT32_MAX

enum twig_kind { TWIG_TEXT, TWIG_LIST, TWIG_MAP };

struct twig {
  struct str text;     // of a text: what it says
  uint32_t start, end; // bytes, without the anchor; an empty value has none
  uint32_t front;      // where its anchor begins; `start` without one
  uint32_t size;       // twigs from here to the end of what is inside
  uint32_t stands_for; // of an alias: the twig that is meant; else NO_TWIG
  uint32_t parent;     // NO_TWIG: the file's own mapping
  uint8_t kind;
  bool plain; // a text without quotes
  bool flow;  // in brackets, or within some
  bool named; // has an anchor
  bool used;  // an alias means it, or something it is in
};

struct tree {
  struct source *in; // borrowed
  VEC(struct twig) twigs;
  struct arena texts;
};

// False, and an empty tree, if the text is no mapping that can be read.
bool tree_read(struct tree *t, struct source *in);
void tree_drop(struct tree *t);

static inline const struct twig *twig_at(const struct tree *t, uint32_t i) {
  return &t->twigs.at[i];
}
// What an alias means; of anything else itself.
static inline uint32_t twig_meant(const struct tree *t, uint32_t i) {
  const struct twig *w = twig_at(t, i);
  return w->stands_for == NO_TWIG ? i : w->stands_for;
}
// What is in a list, or keys and values in turn: from the first to NO_TWIG.
static inline uint32_t twig_first(const struct tree *t, uint32_t of) {
  return twig_at(t, of)->size > 1 ? of + 1 : NO_TWIG;
}
static inline uint32_t twig_next(const struct tree *t, uint32_t of,
                                 uint32_t at) {
  uint32_t next = at + twig_at(t, at)->size;
  return next < of + twig_at(t, of)->size ? next : NO_TWIG;
}
// What a text says, be it by an alias.
static inline struct str twig_text(const struct tree *t, uint32_t i) {
  return twig_at(t, twig_meant(t, i))->text;
}
// The value of a key, by its text; NO_TWIG where there is none. Neither follows
// an alias.
uint32_t twig_value(const struct tree *t, uint32_t map, const char *key);
// How many items or pairs there are.
size_t twig_count(const struct tree *t, uint32_t of);
// As it is written.
static inline struct str twig_raw(const struct tree *t, uint32_t i) {
  const struct twig *w = twig_at(t, i);
  return (struct str){t->in->text + w->start, w->end - w->start};
}
// Where its line begins, and the byte behind its line's end.
uint32_t line_start(const struct source *in, uint32_t at);
uint32_t line_after(const struct source *in, uint32_t at);
// How many bytes of its line stand before it, a byte-order mark not among them.
uint32_t column_of(const struct source *in, uint32_t at);

#endif
