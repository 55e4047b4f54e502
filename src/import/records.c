// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/records.h"

#include "sheet/forms.h"

// By the column that comes first.
static enum map_rows rows_of(struct str head) {
  return str_is(head, "from")     ? ROWS_TIES
         : str_is(head, "called") ? ROWS_ACTORS
         : str_is(head, "tie")    ? ROWS_SPOKEN
         : str_is(head, "id")     ? ROWS_WORKS
                                  : ROWS_LEDGER;
}

// What is between several in a cell; NULL of what is one text.
static const char *split_of(enum take what, const struct map_table *t) {
  switch (what) {
  case TAKE_ALIASES:
  case TAKE_TAGS:
  case TAKE_GROUPS:
  case TAKE_SOURCE:
  case TAKE_AT:
  case TAKE_QUOTE:
  case TAKE_EXTRAS:
  case TAKE_MARKINGS:
    return RECORD_MARK;
  case TAKE_WHEN: // as a list of dates is written
    return t->rows == ROWS_TIES && t->exported ? ", "
           : t->rows == ROWS_SPOKEN            ? NULL
                                               : RECORD_MARK;
  default:
    return NULL;
  }
}

static struct map_use *known_use(struct map_table *t, enum take what) {
  for (size_t i = 0; i < t->uses.n; i++)
    if (t->uses.at[i].what == what && what != TAKE_EXTRA)
      return &t->uses.at[i];
  return map_use(t, what);
}

// Of a date that is seen from two sides, the second is "seen 2".
static struct str without_number(struct str head) {
  return str_ends(head, " 2") ? str_n(head.at, head.n - 2) : head;
}

void records_guess(struct import *im, const struct tables *tables,
                   const struct table_sheet *s) {
  struct map_table *t =
      map_add_table(&im->map, import_sheet_name(im, tables, s),
                    rows_of(sheet_text(tables, s, 0, 0)));
  t->exported = tables->form.ours;
  for (uint32_t c = 0; c < sheet_width(s, 0); c++) {
    struct str head = sheet_text(tables, s, 0, c);
    const enum take what = take_named(without_number(head));
    if (what == TAKES || !(take_of(what) & map_rows_of(t->rows)))
      continue;
    struct map_use *u = known_use(t, what);
    if (what == TAKE_EXTRA)
      u->key = map_text(&im->map, head);
    u->split = split_of(what, t);
    vec_push(&u->columns, map_text(&im->map, head));
  }
}
