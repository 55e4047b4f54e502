// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/ready.h"

#include "base/choice.h"
#define READY(id, name, help)                                                  \
  extern const char map_##id##_text[];                                         \
  extern const size_t map_##id##_size;
#include "import/importers.def"

#define READY(id, name, help) {name, help, map_##id##_text, &map_##id##_size},
static const struct {
  const char *name, *help, *text;
  const size_t *size;
} rows[] = {
#include "import/importers.def"
};

enum { ROWS = sizeof rows / sizeof *rows };

bool ready_at(size_t k, struct ready *out) {
  if (k >= ROWS)
    return false;
  *out =
      (struct ready){rows[k].name, rows[k].help, rows[k].text, *rows[k].size};
  return true;
}

bool ready_named(const char *name, struct ready *out) {
  for (size_t k = 0; name && k < ROWS; k++)
    if (!strcmp(name, rows[k].name))
      return ready_at(k, out);
  return false;
}

static const char *row_name(size_t k) { return k < ROWS ? rows[k].name : NULL; }

void ready_help(ent_diags *d, const char *name) {
  choice_help(d, str_of(name), row_name);
}
