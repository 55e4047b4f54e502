// SPDX-License-Identifier: GPL-2.0-or-later
// Tables: what is in a file of rows and cells, whatever kind of file it is. A
// cell is a text of UTF-8 with a kind; a row knows on which line of its file it
// begins, or as which row of its sheet it is counted. Nothing here knows what a
// table is about.
#ifndef SHEET_SHEET_H
#define SHEET_SHEET_H

#include "base/alloc.h"
#include "base/buf.h"
#include "base/limits.h"

enum cell_kind {
  CELL_NONE, // nothing, or blanks
  CELL_TEXT,
  CELL_NUMBER, // with a point, whatever the file has
  CELL_DATE,   // YYYY, YYYY-MM or YYYY-MM-DD
  CELL_TRUTH,  // "true" or "false"
  CELL_WRONG,  // "#REF!": a formula that failed
  CELL_KINDS
};

// Bytes of the tables' text. The kind lies in the highest bits of `size`.
struct table_cell {
  uint32_t at, size;
};
enum { CELL_SHIFT = 28 };
#define CELL_LONGEST ((UINT32_C(1) << CELL_SHIFT) - 1)

// Why a row is none: what its file says there cannot be.
struct sheet_reason {
  uint32_t row;
  struct table_cell text;
};

struct table_sheet {
  char *name; // of the sheet; of a file of its own, the file's
  VEC(struct table_cell) cells;
  VEC(uint32_t) first;              // of each row, in `cells`
  VEC(uint32_t) lines;              // of each row, from 1
  uint32_t width;                   // cells of the longest row
  VEC(struct sheet_reason) reasons; // in the order of rows
};

enum encoding { UTF_8, UTF_16_LE, UTF_16_BE, WINDOWS_1252, ENCODINGS };

// What was found out about the file.
struct sheet_form {
  bool workbook; // of sheets; the rest is of a file of text
  uint8_t form;  // of forms.def, from 1; 0: rows and cells, no more
  uint8_t encoding;
  bool mark;            // a byte order mark
  bool ours;            // records: entente exported them
  bool open;            // records: they may name what no row of theirs tells of
  char separator;       // between cells
  bool quotes;          // cells may be quoted
  uint32_t odd;         // cells with text behind their closing quote
  uint32_t odd_line;    // the first
  uint32_t undefined;   // bytes that no letter stands for
  uint32_t months;      // dates of which the workbook shows the month alone
  uint32_t years;       // … the year alone
  uint32_t formulas;    // cells with what a formula gave when it was saved
  uint32_t uncomputed;  // formulas without that
  uint32_t no_day;      // dates that no calendar has: 1900-02-29
  uint32_t hidden;      // sheets that the workbook does not show
  uint32_t hidden_rows; // rows that it does not show, by a filter or by hand
  uint32_t merged;      // ranges of cells that are one
  uint32_t links;       // addresses behind the texts of cells
  uint32_t comments;    // on cells
  uint32_t times;       // dates with a time of day
  bool since_1904;      // the workbook counts its days from 1904
};

// What stopped the reading: a code of diagnostics, and where.
struct sheet_fault {
  char code[32]; // "" if nothing did
  char words[200];
  uint32_t line;   // 0: nowhere in particular
  uint32_t passed; // the limit that there is too much for, + 1
};

struct tables {
  struct buf text; // of all cells
  VEC(struct table_sheet) sheets;
  VEC(struct table_cell) notes; // what there is no place for, a line each
  struct table_cell title;      // of the whole; of 0 bytes: none
  struct sheet_form form;
  struct sheet_fault fault;
};

void tables_drop(struct tables *t);
// A new sheet behind those there are; the name is copied.
struct table_sheet *tables_sheet(struct tables *t, struct str name);
// Begins a row of the last sheet, and adds a cell to it.
void sheet_add_row(struct table_sheet *s, uint32_t line);
void sheet_add_cell(struct table_sheet *s, size_t at, size_t n,
                    enum cell_kind kind);
// Takes the last row away again, if it has no cell that says something.
void sheet_row_end(struct tables *t, struct table_sheet *s);
// Takes note of a fault, the first of all, and gives false.
__attribute__((format(printf, 4, 5))) bool
tables_fault(struct tables *t, const char *code, uint32_t line,
             const char *format, ...);

// The same for too much of something: `what` there is too much of.
bool tables_too_much(struct tables *t, enum limit which, uint32_t line,
                     const char *what);

size_t sheet_rows(const struct table_sheet *s);
// Why a row is none, or an empty text.
struct str sheet_reason(const struct tables *t, const struct table_sheet *s,
                        size_t row);
// The text of a cell as it stands.
static inline struct str table_text(const struct tables *t,
                                    struct table_cell c) {
  size_t n = c.size & CELL_LONGEST;
  return n ? str_n(t->text.at + c.at, n) : STR("");
}
// How many cells a row has; one past its last is CELL_NONE.
uint32_t sheet_width(const struct table_sheet *s, size_t row);
enum cell_kind sheet_kind(const struct table_sheet *s, size_t row,
                          size_t column);
// Without blanks around it.
struct str sheet_text(const struct tables *t, const struct table_sheet *s,
                      size_t row, size_t column);

// Reads a text: encoding, separator and quotes are found out. `separator` and
// `encoding` are what the caller knows better; 0 and ENCODINGS: nothing.
bool csv_read(struct tables *t, struct str bytes, struct str name,
              const struct limits *limits, char separator,
              enum encoding encoding);
// What a separator is called, "comma".
const char *separator_name(char c);
const char *encoding_name(enum encoding e);

#endif
