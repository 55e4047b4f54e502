// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/ready.h"

#include "base/choice.h"
#include "sheet/forms.h"
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
  if (k >= ROWS + FORMS)
    return false;
  if (k >= ROWS) {
    const uint8_t form = (uint8_t)(k - ROWS + 1);
    *out = (struct ready){.name = form_name(form), .help = form_help(form)};
    return true;
  }
  *out =
      (struct ready){rows[k].name, rows[k].help, rows[k].text, *rows[k].size};
  return true;
}

bool ready_named(const char *name, struct ready *out) {
  for (size_t k = 0; name && ready_at(k, out); k++)
    if (!strcmp(name, out->name))
      return true;
  return false;
}

static const char *row_name(size_t k) {
  struct ready r;
  return ready_at(k, &r) ? r.name : NULL;
}

void ready_help(ent_diags *d, const char *name) {
  choice_help(d, str_of(name), row_name);
}
