// SPDX-License-Identifier: GPL-2.0-or-later
// What the columns of tables mean: a file that people read and edit, guessed
// when nobody has written one.
#ifndef IMPORT_MAP_H
#define IMPORT_MAP_H

#include "base/diag.h"

enum map_of {
  OF_TIES = 1,
  OF_ACTORS = 2,
  OF_BOTH = 3,
  OF_WORKS = 4,
  OF_ALL = 7, // records
  OF_CLAIMS = 8,
  OF_CITATIONS = 16,
  OF_SAYINGS = 24, // what is said of ties, and where
  OF_SIDES = 32,
  OF_SPOKEN = 64, // what somebody says of a tie
  OF_LEDGER = 128
};

enum take {
#define TAKE(id, key, of) TAKE_##id,
#include "import/fields.def"
  TAKES
};
const char *take_key(enum take t);
unsigned take_of(enum take t); // bits of enum map_of
// The one with that key, TAKE_EXTRA for "x-…"; TAKES: none.
enum take take_named(struct str key);

enum date_order { ORDER_UNSAID, ORDER_DMY, ORDER_MDY };

// What fills one key of a record: columns, or the same text for every row.
struct map_use {
  enum take what;
  const char *key; // "x-deaths"
  VEC(const char *) columns;
  const char *value;
  const char *split;     // between several in a cell
  const char *precision; // the column that says how exact a date is
};

// Rows count only where the column has one of these values; none: any.
struct map_condition {
  const char *column;
  VEC(const char *) values;
};

enum map_rows {
  ROWS_TIES,
  ROWS_ACTORS,
  ROWS_MATRIX,
  ROWS_WORKS,
  ROWS_CLAIMS,
  ROWS_CITATIONS,
  ROWS_SIDES,
  ROWS_SPOKEN, // what somebody says of ties that another table has
  ROWS_LEDGER, // one row, of the ledger as a whole
  ROWS_KINDS
};
// As maps have them: "ties".
extern const char *const map_rows_names[ROWS_KINDS];
// Which keys the columns of such rows have.
unsigned map_rows_of(enum map_rows rows);

struct map_table {
  const char *table; // the file or sheet
  enum map_rows rows;
  uint32_t header;  // the row of the column's names, from 1; 0: it has none
  bool together;    // the rows of one tie are one record,
  const char *same; // if they say the same here, or NULL
  bool mirrored;    // a tie stands twice, once from each end
  bool spells;      // times are numbers, and an end is the first that is over
  bool exported;    // of our own: ids and dates are what they are, no word
                    // means nothing, and what cites nothing cites nothing
  VEC(struct map_use) uses;
  VEC(struct map_condition) only_if;
  struct span at; // in a file
};

// A word of the tables for a type of tie. What is UNSAID is the vocabulary's.
struct map_type {
  const char *word, *id;
  const char *label, *inverse;
  int8_t family, sign, directed, event;
  bool turned; // it is said from the other end: "funded by"
};

// What a code says of a date: "day", "month~".
struct map_code {
  const char *code, *means;
};

struct mapping {
  struct arena arena;
  const char *title, *coverage, *source, *publisher, *published, *url;
  const char *separator, *encoding; // NULL: found out
  char decimal;                     // 0: not said
  char blank;                       // what stands for one in names; 0: blanks
  enum date_order dates;
  bool whole;          // years and months are meant whole
  const char *numbers; // what times of spells count: "years", or days from a
                       // date; NULL: it is not said
  bool exclusive;      // the day of an end is the first on which it is over
  VEC(const char *) missing;
  VEC(const char *) markings; // words of its own, the least restrictive first
  VEC(struct map_code) precision;
  VEC(struct map_type) types;
  VEC(struct map_table) tables;
};

// A map without tables, with the usual words for what is missing.
void map_begin(struct mapping *m);
void mapping_drop(struct mapping *m);
const char *map_text(struct mapping *m, struct str s);
struct map_table *map_add_table(struct mapping *m, const char *name,
                                enum map_rows rows);
struct map_use *map_use(struct map_table *t, enum take what);

// Adds "x-" and the word of a head, as no other use of the table has it.
void map_own_key(struct buf *out, const struct map_table *t, const char *head);

// From a text; false with diagnostics. Spans keep `in`.
bool map_read(struct mapping *m, struct source *in, ent_diags *d);
void map_write(struct buf *out, const struct mapping *m);

#endif
