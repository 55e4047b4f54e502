// SPDX-License-Identifier: GPL-2.0-or-later
// The row of a table that says what its columns are, and what it says they
// are.
#ifndef IMPORT_HEADS_H
#define IMPORT_HEADS_H

#include "import/import.h"

enum { HEAD_WIDEST = 512 }; // columns that are looked at

// Which column has which key; NO_COLUMN: none. The months and days of years
// stand in columns of their own.
struct table_head {
  uint32_t column[TAKES], month[TAKES], day[TAKES];
  uint32_t found;
};

// A header as it is compared: letters and digits alone.
void header_key(struct buf *out, struct str s);
// Whether it is called so, compared like that.
bool header_is(struct str s, const char *key);

// What a row says of the columns, by the words for keys of `of`; false if that
// is not enough for rows of that kind.
bool head_read(const struct tables *tables, const struct table_sheet *s,
               size_t row, unsigned of, struct table_head *h);
// The row that is a head, among the first ones; SIZE_MAX: none is.
size_t head_find(const struct tables *tables, const struct table_sheet *s,
                 unsigned of, struct table_head *h);

#endif
