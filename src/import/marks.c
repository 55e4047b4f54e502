// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/marks.h"

#include "model/marking.h"

// The place of a word, from 1; 0: it has none. Words of the ledger's own are in
// the map, or in the row on the whole.
static size_t rank(const struct import *im, struct str word) {
  const struct run own = im->ledger.markings;
  uint8_t level;
  for (uint32_t i = 0; i < own.n; i++)
    if (marking_same(word, book_str(im->book, im->said.at[own.first + i].text)))
      return i + 1u;
  for (size_t i = 0; i < im->map.markings.n; i++)
    if (marking_same(word, str_of(im->map.markings.at[i])))
      return i + 1;
  return !im->map.markings.n && !own.n && marking_of_tlp(word, &level)
             ? level + 1u
             : 0;
}

bool marks_take(struct import_row *r) {
  struct import *im = r->im;
  struct str word = row_text(r, TAKE_MARKING);
  if (!word.n || rank(im, word))
    return true;
  if (im->map.markings.n || im->ledger.markings.n)
    return row_refuse(r, "`marking` is `%.*s`, and none of %s", STR_ARG(word),
                      im->map.markings.n ? "the map's" : "the ledger's own");
  if (!im->unplaced_mark) {
    im->unplaced_mark = import_text(im, word);
    im->unplaced_at = r->table->sheet->lines.at[r->row];
    im->unplaced_in = r->table->name;
  }
  return true;
}

ent_sym marks_most(const struct import *im, ent_sym a, ent_sym b) {
  if (!a || !b)
    return a ? a : b;
  return rank(im, book_str(im->book, b)) > rank(im, book_str(im->book, a)) ? b
                                                                           : a;
}

bool marks_known(struct import *im) {
  if (!im->unplaced_mark)
    return true;
  diag(im->d, ENT_ERROR, "import/markings", SPAN_NONE,
       "%s, row %u: `%s` is no marking of TLP, and nothing tells what it is "
       "less and more restrictive than",
       im->unplaced_in, im->unplaced_at,
       book_says(im->book, im->unplaced_mark));
  diag_help(im->d, "correct it; or give a map (\1map=FILE\2) that has all "
                   "words in their order, the least restrictive first: "
                   "`markings: [public, internal, secret]`");
  return false;
}

void marks_fill(struct import *im) {
  struct ent_book *b = im->book;
  if (!im->map.markings.n)
    return;
  b->markings = (struct run){(uint32_t)b->words.n, 0};
  for (size_t i = 0; i < im->map.markings.n; i++, b->markings.n++)
    book_word(b, book_text(b, str_of(im->map.markings.at[i])));
}
