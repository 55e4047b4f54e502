// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/ends.h"

#include "base/utf8.h"

bool end_is_unknown(struct str s) {
  static const char *const words[] = {"?", "unknown", "unbekannt", "inconnu"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (utf8_same_folded(s, str_of(words[i])))
      return true;
  return false;
}

bool row_unknown(struct import_row *r, enum take what) {
  const struct import_use *u = row_use(r, what);
  return u && u->columns.n &&
         end_is_unknown(sheet_text(r->table->tables, r->table->sheet, r->row,
                                   u->columns.at[0]));
}
