// SPDX-License-Identifier: GPL-2.0-or-later
// What can be shown as rows, and the answer that holds them. An answer knows
// nothing of formats; a format knows nothing of ledgers.
//
// A column is for people (text, md), for data (trees: json, jsonl; sheets: csv,
// tsv), or for both. People's columns have a heading; data columns a stable
// name.
#ifndef VIEW_TABLE_H
#define VIEW_TABLE_H

#include "base/alloc.h"
#include "base/buf.h"
#include "base/opt.h"
#include "entente.h"
#include "view/remedy.h"
#include "view/value.h"

enum column_use {
  FOR_PEOPLE = 1,
  FOR_TREES = 2,
  FOR_SHEETS = 4,
  FOR_DATA = FOR_TREES | FOR_SHEETS,
  FOR_BOTH = FOR_PEOPLE | FOR_DATA
};

enum column_flag {
  COLUMN_RIGHT = 1,  // numbers to the right
  COLUMN_SPARSE = 2, // blank when equal to the cell above
  COLUMN_WRAP = 4,   // is wrapped before others when the terminal is too narrow
  COLUMN_DIM = 8,    // of lesser weight
  COLUMN_WHOLE = 16, // a picture of signs: it is never wrapped
  COLUMN_BESIDE = 32 // stays on the line of the column before it
};

struct column {
  const char *name;    // for data
  const char *heading; // for people; "" for none
  enum column_use use;
  unsigned flags;
  int decimals; // of a real, for people; -1: up to 6 significant
};

enum tone { TONE_PLAIN, TONE_GOOD, TONE_BAD, TONE_NEW, TONE_GONE, TONE_DIM };

struct row {
  struct value **cell; // one a column, NULL is an empty cell; or NULL: made
                       // when the row is shown
  size_t nth;          // of what was found, for whoever makes the cells
  enum tone tone;      // colour on a terminal; never the only carrier
  bool explained;      // a word in it needs the foot of the table
};

struct ent_answer;
struct ent_table {
  const char *title; // "Pairs", or NULL
  // Sets the cells of a row in the arena, those of the columns of a use at
  // least; all are NULL before. NULL: every row has its cells.
  void (*make)(const struct ent_answer *a, const struct row *row,
               enum column_use use, struct arena *m, struct value **cell);
  VEC(struct column) columns;
  // A cell that no column shows, of a row of this number: other programs can
  // ask for it by name. NULL: there is none.
  const char *beside;
  struct value *(*make_beside)(const struct ent_answer *a, size_t nth,
                               struct arena *m);
  VEC(struct row) rows;
  bool headings;  // print the headings
  bool data_only; // rows for machines that people see in another table
  bool people_only;
};

// An answer: heading lines, tables, closing lines, notes. JSON is one envelope
// {"entente":1,"command":…,"query":{…},"result":[rows of all tables],
// "notes":[…]}, where a ledger was asked with "ledger":{…} before the query.
struct ent_answer {
  struct arena arena;
  ent_speller *spell; // how options are spelled in lines and notes
  const char *command;
  struct value *query;    // object
  VEC(const char *) head; // lines above the tables
  VEC(struct ent_table *) tables;
  VEC(const char *) foot;     // lines below: totals, legend of signs
  VEC(const char *) notes;    // what is hidden and how to see it
  struct remedies remedies;   // of the notes
  VEC(const char *) warnings; // those of the notes that no format may lose
  bool marked;                // it is known how restricted what is shown is:
  uint8_t level;              // so much
  bool negative;              // the answer is "no": exit status 1
  bool changed;               // a diff that found something
  // What an envelope says of the ledger that was asked, made when it is shown;
  // NULL: none was.
  struct value *(*about)(const void *ledger, struct arena *m);
  const void *ledger;
  void *found; // what rows without cells are made of
  void (*drop)(void *found);
  struct { // the row that was asked for last, of those that are made
    const struct ent_table *table;
    size_t row;
    struct value **cell;
    struct arena arena;
  } walked;
  struct { // the cell beside a row that was asked for last
    const struct ent_table *table;
    size_t row;
    const struct value *cell;
    struct arena arena;
  } beside;
};

ent_answer *answer_new(const char *command);
// The same for a question that says how options are spelled.
ent_answer *answer_for(const char *command, ent_speller *spell);
// A copy of a text with its options spelled.
const char *answer_words(ent_answer *a, const char *text);
__attribute__((format(printf, 2, 3))) void answer_head(ent_answer *a,
                                                       const char *format, ...);
__attribute__((format(printf, 2, 3))) void answer_foot(ent_answer *a,
                                                       const char *format, ...);
__attribute__((format(printf, 2, 3))) void answer_note(ent_answer *a,
                                                       const char *format, ...);
// A note that bears on how every row is to be read: formats that have no
// place for notes leave it to the caller. NULL adds nothing.
void answer_warn(ent_answer *a, const char *text);
// A new table with the columns given (copied).
struct ent_table *answer_table(ent_answer *a, const char *title,
                               const struct column *columns, size_t n);
// A new row of empty cells.
struct row *table_row(ent_answer *a, struct ent_table *t);
// A new row whose cells are made when it is shown.
struct row *table_row_later(struct ent_table *t, size_t nth);
// The cells of a row, made in the arena if they are to be.
struct value **table_cells(const ent_answer *a, const struct ent_table *t,
                           size_t row, enum column_use use, struct arena *m);
// Stable sort by a key a row; `descending` for numbers and texts alike.
void table_sort(struct ent_table *t, const struct value *const *key,
                bool descending);
// The column of a data name, or SIZE_MAX.
size_t table_column(const struct ent_table *t, struct str name);

#endif
