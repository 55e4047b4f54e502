// SPDX-License-Identifier: GPL-2.0-or-later
// Byte strings to numbers. Keys are borrowed and must outlive the map.
// Entries are numbered in the order of insertion, so walking 0..n-1 is
// deterministic.
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/alloc.h"
#include "base/str.h"
#include <stdint.h>

struct map_entry {
  struct str key;
  uint32_t hash, value;
};

struct map_slot {
  uint32_t hash, entry; // entry number + 1; 0: empty
};

struct map {
  VEC(struct map_entry) entries;
  struct map_slot *slots; // open addressing
  size_t nslots;
  uint64_t seed; // of the hashes
};

#define MAP_NONE UINT32_MAX

// The value of a key, or MAP_NONE.
uint32_t map_get(const struct map *m, struct str key);
// Inserts or replaces; gives the value that was there before, or MAP_NONE.
uint32_t map_put(struct map *m, struct str key, uint32_t value);
// Inserts `value` unless the key is there; gives the value now in force.
uint32_t map_get_or_put(struct map *m, struct str key, uint32_t value);
void map_clear(struct map *m);
void map_drop(struct map *m);

#endif
