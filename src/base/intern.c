// SPDX-License-Identifier: GPL-2.0-or-later
// Symbol s is entry s - 1 of the map, whose keys live in the arena.
#include "base/intern.h"

#include <assert.h>

ent_sym intern_find(const struct intern *in, struct str s) {
  uint32_t sym = s.n > 0 ? map_get(&in->map, s) : MAP_NONE;
  return sym != MAP_NONE ? sym : 0;
}

ent_sym intern_add(struct intern *in, struct str s) {
  if (s.n == 0)
    return 0;
  ent_sym next = (ent_sym)(in->map.entries.n + 1);
  ent_sym sym = map_get_or_put(&in->map, s, next);
  if (sym == next)
    in->map.entries.at[sym - 1].key.at = arena_text(&in->arena, s.at, s.n);
  return sym;
}

struct str intern_str(const struct intern *in, ent_sym sym) {
  assert(sym <= in->map.entries.n);
  return sym == 0 ? STR("") : in->map.entries.at[sym - 1].key;
}

const char *intern_text(const struct intern *in, ent_sym sym) {
  return intern_str(in, sym).at;
}

void intern_drop(struct intern *in) {
  map_drop(&in->map);
  arena_drop(&in->arena);
}
