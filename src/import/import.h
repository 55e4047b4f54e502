// SPDX-License-Identifier: GPL-2.0-or-later
// From tables to a book. What is decided on the way is said, line by line, and
// no row is lost: it is part of a record, or is rejected with a reason, or the
// map leaves it out.
//
// The order: files become tables, a map is read or guessed, its columns are
// found and looked through, rows become drafts, drafts are settled (what is
// said twice, what belongs together) and written into a book.
#ifndef IMPORT_IMPORT_H
#define IMPORT_IMPORT_H

#include "import/map.h"
#include "import/people.h"
#include "model/book.h"
#include "sheet/tables.h"

#define NO_COLUMN UINT32_MAX

struct import_file {
  struct source *in;
  struct tables tables;
};

// A table of the map, with its sheet, and where its columns are.
struct import_use {
  const struct map_use *use;
  VEC(uint32_t) columns;
  uint32_t precision; // or NO_COLUMN
};
struct import_table {
  struct map_table *map;
  const struct tables *tables;
  const struct table_sheet *sheet;
  const char *name;
  size_t begin; // the first row that is none of names
  VEC(struct import_use) uses;
  VEC(uint32_t) conditions; // columns, as the map has them
  size_t rows, records, skipped;
};

// What a row says beyond who, what and when.
struct import_said {
  enum take what;
  ent_sym key, text;
};

struct import_draft {
  uint32_t from, to, type;                   // of `people` and `types`
  ent_sym start, end, when, on, seen, again; // again: another day it was seen
  struct run said;
  uint32_t table, line, rows;
  ent_sym key;                    // what other tables call it, or 0
  uint32_t first_said, last_said; // of `spoken`, + 1
  struct run spells;              // if it has several, in `spells`
  day first, last;                // that are possible
  day reach;         // the last of its last date, as far as one is known
  bool exact;        // there is no doubt about either
  bool starts, ends; // the time as it was written says so
  bool once;         // … or that it is a day in it
  bool open;         // it has no end, and is taken to go on
  bool gone;         // it is part of another
};

struct import_rejected {
  const char *table;
  uint32_t line;
  ent_sym reason;
  uint32_t in, row; // the table among `read`, and its row
};

// What a row says of the type of its tie; UNSAID where it says nothing.
struct import_nature {
  int8_t family, sign, directed, event;
  bool defined; // it says all, and so does every row of that type
};

// What somebody says of a tie, in a row of its own.
struct import_spoken {
  uint32_t holder, next; // a person, or NO_ONE; the next of the tie, + 1
  struct run said;
  bool exact; // of a table of our own
};
#define NO_ONE UINT32_MAX

// What is said of the ledger as a whole.
struct import_ledger {
  ent_sym title, description, note, coverage, marking;
  struct run markings; // in `said`
};

// A work that a table tells of.
struct import_work {
  struct written_source as;
  bool exact; // its id is what it is
  bool by_id; // who cites it does so by its id alone
  struct run said;
};

// Who says it, as a row has it.
enum import_held { HELD_ACTOR, HELD_WORDS, HELD_SOURCE, HELD_UNSAID };
struct import_claim {
  ent_sym tie; // the id of its record
  uint32_t number;
  uint8_t held, about; // of enums import_held and about
  uint32_t actor;      // of `people`, if held by one
  bool bare;           // the works of the row are of others
  ent_sym by, stance, when, grade, note, marking;
  struct run extras; // in `sayings_said`
};
// A work that is cited: of an actor, or of a tie, for one of its claims if
// `claim` is not 0.
struct import_quoted {
  ent_sym actor, tie;
  uint32_t claim, index;
  ent_sym source, at, quote;
  struct run extras;
};

// A type of tie that rows have.
struct import_type {
  ent_sym id;
  bool made;    // for this import
  bool defined; // by a table of our own
  bool event, directed;
  int8_t sign;
  uint32_t map; // of the map's types
  size_t ties;
};

// A word for one, which may be said from the other end.
struct import_word {
  uint32_t type;
  bool turned;
};

// An id that two rows of people have, of different names, and in how many rows
// it stands for an end of a tie.
struct import_clash {
  ent_sym id, one, other;
  size_t ties;
};

// A word of cells, and how many have it.
struct import_times {
  ent_sym word;
  size_t n;
};
struct import_words {
  struct import_times *at;
  size_t n, room;
};

struct import {
  ent_diags *d;
  struct limits limits;
  struct mapping map;
  const char *program, *name; // of the table's source: "spies.csv"
  const char *form;           // of forms.def, as the caller knows; or NULL
  VEC(struct import_file) files;
  VEC(struct import_table) read;
  struct ent_book *book;
  struct people people;
  VEC(struct import_type) types;
  VEC(struct import_word) words;
  struct map by_word;          // to `words`
  struct map by_folded, by_id; // of types
  struct map plain;            // words for types, to 1 + the largest sign
  size_t indexed;              // of the map's types, in `by_folded`
  VEC(struct import_draft) drafts;
  VEC(struct import_said) said, actors_said, works_said, sayings_said;
  VEC(struct import_work) works;
  VEC(struct run) actors_runs;      // by person.said - 1
  VEC(struct import_claim) claims;  // of tables of claims
  VEC(struct import_quoted) quoted; // and of citations
  bool has_claims, has_cites;       // whether there are any such tables
  struct map records;               // ids of ties
  struct map claim_keys;            // claims that there are
  ent_sym unplaced_mark;            // a marking whose place is not known,
  uint32_t unplaced_at;             // its line
  const char *unplaced_in;          // and table
  VEC(struct import_spoken) spoken;
  struct map by_key; // of drafts
  struct import_ledger ledger;
  VEC(ent_sym) spells;
  VEC(struct import_rejected) rejected;
  VEC(struct import_clash) clashes;
  struct map ids;            // of rows of people, to the person
  struct import_words nones; // words of cells that say there is no tie
  VEC(ent_sym) told;         // what was decided, a line each
#define COUNT(id, one, many) size_t id;
#include "import/counts.def"
  bool guessed;
  bool dated;      // a table of our own tells until when its ledger looked:
  day looked;      // until then
  bool ends_known; // an end that is empty is not known
};

// Takes note of something that was decided.
__attribute__((format(printf, 2, 3))) void import_tell(struct import *im,
                                                       const char *format, ...);
// A text of the book; composed, blanks in a row made one.
ent_sym import_text(struct import *im, struct str s);
// The same of a name, in which another sign may stand for blanks.
ent_sym import_name(struct import *im, struct str s);
// A cell's text, empty where it is one of those that mean nothing.
struct str import_cell(struct import *im, const struct import_table *t,
                       size_t row, uint32_t column);
// The sign of a cell that stands for a value that is not known; else empty.
struct str import_missing(struct import *im, const struct import_table *t,
                          size_t row, uint32_t column);

// The column whose head, in the first row, is just that; or NO_COLUMN.
uint32_t import_column(const struct tables *t, const struct table_sheet *s,
                       const char *head);

// Whether a table is one of a network, whose ends are its own names of nodes.
bool import_is_network(const struct import_table *t);
// Whether a table is one of records, which say of themselves what they mean.
bool import_is_records(const struct import_table *t);
// Whether its ends may be actors of whom no row tells.
bool import_is_open(const struct import_table *t);

// What a map calls a sheet: its name, with that of its file where others have
// the same.
const char *import_sheet_name(struct import *im, const struct tables *tables,
                              const struct table_sheet *s);
// Guesses the map of all tables that are there.
bool import_guess(struct import *im);
// Finds the columns of the map's tables; false with diagnostics.
bool import_resolve(struct import *im);
// Looks through the columns: which number is the month, decimal commas, whole
// years, several in a cell. False with diagnostics if there is no telling.
bool import_columns(struct import *im);
// Rows become actors and drafts.
void import_rows(struct import *im);
void import_matrix(struct import *im, uint32_t table);
// What is said twice, from both ends, or row by row.
void import_settle(struct import *im);
// Writes everything into the book; the place of a tie is the number of its
// draft, in no file.
void import_fill(struct import *im);
// Tells which ties stand otherwise than their own tables say.
void import_compare(struct import *im, const ent_account *l);

// What is kept under keys of its own, each once, written into the book.
struct run extras_of(struct import *im, const struct import_said *at,
                     uint32_t n);

// Of a table's rows.
void import_reject(struct import *im, uint32_t table, size_t row,
                   const char *reason);
// The whole of it, of tables that were read; takes them, and both texts. `map`
// may be NULL.
ent_import *import_tables(struct tables *t, struct source *in,
                          struct source *map, ent_diags *d);
// The type that a word means, found or made of what is said of it. *turned: the
// word says it from the other end.
uint32_t import_type(struct import *im, struct str word,
                     const struct import_nature *nature, bool *turned);
// Whether the map has a type for it.
bool import_knows_word(struct import *im, struct str word);

#endif
