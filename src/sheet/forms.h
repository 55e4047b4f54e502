// SPDX-License-Identifier: GPL-2.0-or-later
// What is no table, and is read as some: networks, lists of works, and records
// of actors, ties and what is said of them.
#ifndef SHEET_FORMS_H
#define SHEET_FORMS_H

#include "base/str.h"
#include <stdint.h>

// Between several texts of a cell, in tables of records: SYMBOL FOR RECORD
// SEPARATOR.
#define RECORD_MARK "\xe2\x90\x9e"

enum table_form {
  FORM_TABLE, // rows and cells
#define FORM(id, name, title, holds, help) FORM_##id,
#include "sheet/forms.def"
  FORM_END,
  FORMS = FORM_END - 1
};

enum form_holds { HOLDS_ROWS, HOLDS_NETWORK, HOLDS_WORKS, HOLDS_RECORDS };

enum form_holds form_holds(uint8_t form);
const char *form_name(uint8_t form);  // "gexf"
const char *form_title(uint8_t form); // "GEXF"
const char *form_help(uint8_t form);
// Whether it says of each edge whether it has a direction.
bool form_tells_direction(uint8_t form);
// The one of a name, FORM_TABLE: none.
uint8_t form_named(const char *name);

#endif
