// SPDX-License-Identifier: GPL-2.0-or-later
// Columns of which nobody knows the head, and whose cells say that a tie is
// denied, doubted or taken back: it would look like any other. Where they say
// nothing else it is read; else it is told.
#include "import/denied.h"

#include "base/utf8.h"
#include "import/value.h"

enum { LONGEST = 16 }; // of words for a stance, in bytes

// Of a column, how many cells say what somebody's stance is, how many of these
// speak against the tie, the first that does, and how many cells say something.
struct stances {
  size_t known, against, all;
  struct str first;
};

static bool is_against(struct str stance) {
  return str_is(stance, stance_name(DENIES)) ||
         str_is(stance, stance_name(DOUBTS)) ||
         str_is(stance, stance_name(RETRACTS));
}

// "?" and "-" say nothing.
static bool says_something(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (((unsigned char)s.at[i] | 0x20) >= 'a')
      return true;
  return false;
}

// Of several words, one that no claim has, and one of columns that answer yes
// or no to whatever they ask.
static bool speaks_against(struct str s, bool known, struct str stance) {
  if (!known)
    return utf8_same_folded(s, STR("disputed")) ||
           utf8_same_folded(s, STR("contested"));
  return is_against(stance) && !utf8_same_folded(s, STR("false"));
}

static struct stances stances_in(const struct tables *tables,
                                 const struct table_sheet *sheet, size_t head,
                                 uint32_t column) {
  struct stances n = {0, 0, 0, STR("")};
  struct str other = STR(""); // what the cell before said that is none
  struct buf stance = {0};
  const char *wanted;
  for (size_t row = head + 1; row < sheet_rows(sheet); row++) {
    struct str s = sheet_text(tables, sheet, row, column);
    buf_clear(&stance);
    if (!says_something(s))
      continue;
    n.all++;
    if (s.n > LONGEST || str_eq(s, other))
      continue;
    const bool known = value_add(&stance, TAKE_STANCE, s, '.', &wanted);
    n.known += known;
    if (speaks_against(s, known, buf_str(&stance)))
      n.first = n.against++ ? n.first : s;
    else if (!known)
      other = s;
  }
  buf_drop(&stance);
  return n;
}

static bool has_use(const struct map_table *t, enum take what) {
  for (size_t u = 0; u < t->uses.n; u++)
    if (t->uses.at[u].what == what)
      return true;
  return false;
}

bool denied_take(struct import *im, struct map_table *t,
                 const struct tables *tables, const struct table_sheet *sheet,
                 size_t head, uint32_t column, const char *name) {
  if (t->rows != ROWS_TIES)
    return false;
  const struct stances n = stances_in(tables, sheet, head, column);
  if (n.against && n.known == n.all && !has_use(t, TAKE_STANCE) &&
      !has_use(t, TAKE_BY)) {
    struct map_use *u = map_use(t, TAKE_STANCE);
    vec_push(&u->columns, name);
    import_tell(im, "`%s` of %s is read as what is said of the tie (`stance`)",
                name, sheet->name);
    return true;
  }
  if (n.against)
    import_tell(im,
                "`%s` of %s says `%.*s` and the like in %zu row%s, and is not "
                "read: if that is said of the tie, say in the map that it is "
                "the `stance`, or who says it (`denied-by`)",
                name, sheet->name, STR_ARG(n.first), n.against,
                n.against == 1 ? "" : "s");
  return false;
}
