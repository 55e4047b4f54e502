// SPDX-License-Identifier: GPL-2.0-or-later
// One record read again, as a tree of places: what the locator looks into.
#ifndef READ_RECORD_H
#define READ_RECORD_H

#include "read/yaml.h"

enum spot_kind { SPOT_TEXT, SPOT_LIST, SPOT_MAP };

// A node; `end` is behind the last byte of what is inside, blocks included.
struct record_spot {
  struct str text; // of a SPOT_TEXT
  uint32_t start, end;
  uint32_t size; // spots from here to the end of what is inside
  enum spot_kind kind;
};

struct record {
  VEC(struct record_spot)
  spots;               // [0]: the record's mapping, or its key's value
  VEC(uint32_t) first; // of each spot: where its children begin in `kids`
  VEC(uint32_t) kids;  // the numbers of the children, so each has a number
  struct arena texts;
  struct record_spot id; // the record's id, if it is an entry of a mapping
  struct {
    uint32_t map;
    struct str key;
    size_t kid;
  } last; // what record_find found last
};

// Reads the record that begins at an offset; where `file` is not NULL, the
// file's own mapping, and of it the value of that key alone, with the key as
// its id. False if nothing can be read there.
bool record_read(struct record *r, struct source *in, uint32_t start,
                 const struct str *file);
void record_drop(struct record *r);

// The children of a spot: keys and values of a mapping in turn.
size_t record_count(const struct record *r, uint32_t spot);
uint32_t record_kid(const struct record *r, uint32_t spot, size_t number);

#define RECORD_NONE SIZE_MAX

// The number, among a mapping's children, of the key; RECORD_NONE: none.
size_t record_find(struct record *r, uint32_t map, struct str key);

#endif
