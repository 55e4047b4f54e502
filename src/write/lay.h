// SPDX-License-Identifier: GPL-2.0-or-later
// Keys on their lines: what all records of a book in YAML have in common.
#ifndef WRITE_LAY_H
#define WRITE_LAY_H

#include "model/book.h"

// A mapping that is being written; each key begins a line.
struct lay {
  struct buf *out;
  const struct ent_book *b;
  unsigned indent; // of the keys
  bool begun;      // the next key goes on the line that is there, after "-"
  size_t start;    // where the mapping begins in `out`
};

// A mapping behind a key, or as an item of a list (`item`), its keys `indent`
// blanks from the margin.
struct lay lay_begin(const struct lay *in, unsigned indent, bool item);
// A mapping without keys is written {}.
void lay_end(struct lay *m);

// A record with an id in a section, to be ended.
struct lay lay_record(const struct lay *in, ent_sym id);

// "key:", whose value the caller adds.
void lay_key(struct lay *m, const char *key);
void lay_key_text(struct lay *m, struct str key);
// A key with a word, a text, or a list of texts, unless there is none.
void lay_word(struct lay *m, const char *key, const char *word);
void lay_text(struct lay *m, const char *key, ent_sym text);
void lay_list(struct lay *m, const char *key, const ent_sym *texts, size_t n);
void lay_words(struct lay *m, const char *key, struct run words);
void lay_dates(struct lay *m, const char *key, struct run run); // of `lists`
void lay_source(struct lay *m, const struct written_source *s);
void lay_sources(struct lay *m, struct run citations);
void lay_extras(struct lay *m, const struct extra *x, size_t n);

#endif
