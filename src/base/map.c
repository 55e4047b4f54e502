// SPDX-License-Identifier: GPL-2.0-or-later
// Open addressing with linear probing over a table of hashes and entry
// numbers, a power of two in size and at most half full; entries never move or
// go away. The slots of a table go, as they come, to one of two places in the
// next, so growing reads and writes on and never jumps about in memory.
//
// Eight bytes at a time are multiplied into the hash and its halves folded, as
// in wyhash (Wang Yi). It begins with where the system put the first table: no
// file can hold keys chosen to meet. Nothing that is shown depends on it.
#include "base/map.h"

#include <assert.h>

static uint64_t fold(uint64_t a, uint64_t b) {
  __extension__ unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint32_t hash_of(const struct map *m, struct str key) {
  uint64_t hash = m->seed ^ key.n, eight = 0;
  size_t i = 0;
  for (; key.n - i > 8; i += 8) {
    memcpy(&eight, key.at + i, 8);
    hash = fold(hash ^ eight, m->seed ^ UINT64_C(0x9e3779b97f4a7c15));
  }
  eight = 0;
  if (key.n > i)
    memcpy(&eight, key.at + i, key.n - i);
  hash = fold(hash ^ eight, m->seed ^ UINT64_C(0xd6e8feb86659fd93));
  return (uint32_t)(hash ^ hash >> 32);
}

static void seed(struct map *m) {
  uint64_t table = (uintptr_t)m->slots, code = (uintptr_t)&seed;
  m->seed = fold(table ^ UINT64_C(0xa0761d6478bd642f),
                 code ^ UINT64_C(0xe7037ed1a0b428db));
}

static size_t home(const struct map *m, uint32_t hash) {
  return hash & (m->nslots - 1);
}

// The slot that holds the key, or the empty one where it belongs.
static struct map_slot *find(const struct map *m, struct str key,
                             uint32_t hash) {
  size_t i = home(m, hash);
  for (; m->slots[i].entry != 0; i = (i + 1) & (m->nslots - 1))
    if (m->slots[i].hash == hash &&
        str_eq(m->entries.at[m->slots[i].entry - 1].key, key))
      break;
  return &m->slots[i];
}

static void grow(struct map *m) {
  struct map_slot *old = m->slots;
  size_t n = m->nslots;
  m->nslots = n ? n * 2 : 16;
  m->slots = mem_new(m->nslots, sizeof *m->slots);
  if (m->entries.n == 0 && m->seed == 0)
    seed(m);
  for (size_t k = 0; k < n; k++) {
    size_t i = home(m, old[k].hash);
    if (old[k].entry == 0)
      continue;
    while (m->slots[i].entry != 0)
      i = (i + 1) & (m->nslots - 1);
    m->slots[i] = old[k];
  }
  mem_free(old);
}

uint32_t map_get(const struct map *m, struct str key) {
  if (m->nslots == 0)
    return MAP_NONE;
  uint32_t entry = find(m, key, hash_of(m, key))->entry;
  return entry != 0 ? m->entries.at[entry - 1].value : MAP_NONE;
}

// The entry of a key, made with `value` when it is new.
static struct map_entry *enter(struct map *m, struct str key, uint32_t value,
                               bool *is_new) {
  if (m->entries.n >= m->nslots / 2)
    grow(m);
  uint32_t hash = hash_of(m, key);
  struct map_slot *slot = find(m, key, hash);
  *is_new = slot->entry == 0;
  if (*is_new) {
    assert(m->entries.n < UINT32_MAX - 1);
    vec_push(&m->entries, ((struct map_entry){key, hash, value}));
    *slot = (struct map_slot){hash, (uint32_t)m->entries.n};
  }
  return &m->entries.at[slot->entry - 1];
}

uint32_t map_put(struct map *m, struct str key, uint32_t value) {
  bool is_new = false;
  struct map_entry *e = enter(m, key, value, &is_new);
  uint32_t old = is_new ? MAP_NONE : e->value;
  e->value = value;
  return old;
}

uint32_t map_get_or_put(struct map *m, struct str key, uint32_t value) {
  bool is_new = false;
  return enter(m, key, value, &is_new)->value;
}

void map_clear(struct map *m) {
  m->entries.n = 0;
  if (m->slots)
    memset(m->slots, 0, m->nslots * sizeof *m->slots);
}

void map_drop(struct map *m) {
  vec_drop(&m->entries);
  mem_free(m->slots);
  *m = (struct map){0};
}
