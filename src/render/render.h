// SPDX-License-Identifier: GPL-2.0-or-later
// To bytes. A format is one file and one row of formats.def. For answers it
// gets a page, where it is settled already which tables and columns to show.
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "entente.h"
#include "view/table.h"

// Cells of rows that are made when they are shown: of one row, or, for people,
// whose columns are measured first, of all.
struct render_cells {
  struct arena m;
  enum column_use use;
  size_t row; // whose cells are there; SIZE_MAX: nobody's
  struct value **cell;
  struct value ***all; // a row each, NULL until asked for; or NULL: one row
};

struct render_sheet {
  const struct ent_answer *answer;
  const struct ent_table *table;
  VEC(size_t) columns; // numbers of the table's columns, in the order shown
  struct render_cells *made;
};

// Where the bytes of a page go before it is at its end.
struct render_stream {
  const ent_sink *sink; // NULL: nowhere, they are held
  size_t passed;        // how many bytes it was given
  bool over;            // it wants no more
};

struct render_page {
  const ent_answer *answer;
  const ent_style *style;
  struct render_stream *stream;
  VEC(struct render_sheet) sheets;
};

struct booklet;

// How a format shows what it can show; what it cannot is NULL.
struct format {
  enum column_use use; // of answers: FOR_PEOPLE, FOR_TREES or FOR_SHEETS
  void (*answer)(const struct render_page *page, struct buf *b);
  bool (*figure)(const ent_figure *f, const ent_figure_options *options,
                 ent_bytes *out, ent_diags *d);
  bool (*report)(const ent_dossier *r, const ent_figure_options *options,
                 ent_bytes *out, ent_diags *d);
  const struct booklet *booklet; // reports whose figures are beside them
};

// The format of that name if it can show this, else NULL.
const struct format *format_find(const char *name, unsigned shows);
// The name of the k-th that can show this, or NULL past the last.
const char *format_nth(unsigned shows, size_t k);

// The tables and columns that a use calls for, and style's `columns` chooses.
// False, with usage/unknown-column, when one of those is nowhere.
bool page_make(struct render_page *page, const ent_answer *a,
               enum column_use use, const ent_style *style, ent_diags *d);
void page_drop(struct render_page *page);
// Asked for after each row of data: hands on what was written, if that is much.
// False: no more rows are wanted.
bool page_pass(const struct render_page *page, struct buf *b);
// Whether the closing lines are shown: when there is no row they may be all of
// the answer, and not even a quiet style does without.
bool page_has_foot(const struct render_page *page);
// A text in the signs of the style, escaped as the format does it.
void page_text(const struct render_page *page, struct buf *b, struct str s,
               void (*escape)(struct buf *b, struct str s));

// The name of a column as data, and as a heading.
const char *column_key(const struct column *c);
const char *column_heading(const struct column *c);
// The column that the sheet shows k-th.
static inline const struct column *sheet_column(const struct render_sheet *s,
                                                size_t k) {
  return &s->table->columns.at[s->columns.at[k]];
}
// A cell by the number of its row and of its column in the sheet; may be NULL.
// In data it is gone when one of another row is asked for.
const struct value *sheet_cell(const struct render_sheet *s, size_t row,
                               size_t k);
// Whether a cell repeats the one above and its column hides that.
bool sheet_repeats(const struct render_sheet *s, size_t row, size_t k);

// Such a cell in words for people, without blanks around them; nothing where it
// repeats the one above. Nothing is escaped.
void sheet_words(struct buf *b, const struct render_sheet *s, size_t row,
                 size_t k);

// A value in words for people; nothing is escaped.
void value_words(struct buf *b, const struct value *v, int decimals);
// A value as JSON on one line.
void value_json(struct buf *b, const struct value *v);

#endif
