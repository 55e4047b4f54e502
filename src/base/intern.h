// SPDX-License-Identifier: GPL-2.0-or-later
// Equal strings become equal numbers. Symbol 0 is the empty string, which
// stands for "not given" wherever a text is optional.
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include "base/arena.h"
#include "base/map.h"

typedef uint32_t ent_sym;

struct intern {
  struct arena arena;
  struct map map;
};

ent_sym intern_add(struct intern *in, struct str s);
// The symbol of a text that may never have been added: 0 if it was not.
ent_sym intern_find(const struct intern *in, struct str s);
// NUL-terminated, owned by the table.
const char *intern_text(const struct intern *in, ent_sym sym);
struct str intern_str(const struct intern *in, ent_sym sym);
void intern_drop(struct intern *in);

#endif
