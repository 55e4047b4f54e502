// SPDX-License-Identifier: GPL-2.0-or-later
// One row of a table that is being read.
#ifndef IMPORT_ROW_H
#define IMPORT_ROW_H

#include "import/import.h"

struct row_actors {
  uint32_t *at;
  size_t n, room;
};

struct import_row {
  struct import *im;
  struct import_table *table;
  uint32_t number; // of the table
  size_t row;
  bool trying;            // what is refused may be said otherwise
  VEC(struct str) values; // of the use that was asked for last
  struct row_actors from, to;
};

void row_drop(struct import_row *r);
const struct import_use *row_use(const struct import_row *r, enum take what);
bool row_has(const struct import_row *r, enum take what);
// The texts of a use, into `values`: its cells, or their parts.
void row_values(struct import_row *r, const struct import_use *u);
// The first text of a key, or an empty one.
struct str row_text(const struct import_row *r, enum take what);
// The same in the book; 0 is none.
ent_sym row_sym(struct import_row *r, enum take what);
// The texts of a use that names actors, as they stand: in a network "NA" is a
// node like any other.
void row_ends(struct import_row *r, const struct import_use *u);
// The next of "x-page=3;x-part=2", whose rest is *s; false if there is none.
bool row_extra(struct import *im, struct str *s, struct import_said *out);
// Gives all keys of the row that are the ledger's own to `add`, which puts them
// behind those of the run.
typedef void add_said_fn(struct import *im, struct run *run,
                         const struct import_said *s);
void row_extras(struct import_row *r, add_said_fn *add, struct run *run);
// What the row says beyond who, what and when; false if it is rejected.
bool row_said(struct import_row *r, struct run *out);
// Whether its cells may be read at all; else it is rejected.
bool row_sound(struct import_row *r);
// What the row says of its type, its sign being known; false if it is rejected.
bool row_nature(struct import_row *r, int sign, struct import_nature *out);
// A row of works, of what somebody says, or of the ledger; false if it is
// rejected.
bool row_work(struct import_row *r);
bool row_spoken(struct import_row *r);
bool row_ledger(struct import_row *r);
// Rejects the row; always false.
__attribute__((format(printf, 2, 3))) bool row_refuse(struct import_row *r,
                                                      const char *format, ...);
// Whether the map wants the row at all.
bool row_counts(const struct import_row *r);
// Its dates; false if they are none, and the row is rejected.
bool row_dates(struct import_row *r, struct import_draft *x);
// The life of an actor, into `when`.
bool row_life(struct import_row *r, struct import_draft *x);
// A record for each time over which the columns of periods say the same; false
// if there is none, and the row is rejected.
bool row_periods(struct import_row *r, struct import_draft *x,
                 void (*add)(struct import_row *r, struct import_draft *x));

#endif
