// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/forms.h"

static const struct {
  const char *name, *title, *help;
  enum form_holds holds;
} rows[FORM_END] = {
    [FORM_TABLE] = {"table", "a table", "rows and cells", HOLDS_ROWS},
#define FORM(id, name, title, holds, help)                                     \
  [FORM_##id] = {name, title, help, HOLDS_##holds},
#include "sheet/forms.def"
};

enum form_holds form_holds(uint8_t form) { return rows[form].holds; }
const char *form_name(uint8_t form) { return rows[form].name; }
const char *form_title(uint8_t form) { return rows[form].title; }
const char *form_help(uint8_t form) { return rows[form].help; }

bool form_tells_direction(uint8_t form) {
  return rows[form].holds == HOLDS_RECORDS ||
         (rows[form].holds == HOLDS_NETWORK && form != FORM_ucinet);
}

uint8_t form_named(const char *name) {
  for (uint8_t k = 1; name && k < FORM_END; k++)
    if (!strcmp(name, rows[k].name))
      return k;
  return FORM_TABLE;
}
