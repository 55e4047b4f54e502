// SPDX-License-Identifier: GPL-2.0-or-later
// What is exported, as tables: columns with types, and cells that are made when
// a row is asked for. Formats that are tables write them whole; formats of
// networks have the columns of actors and ties as attributes.
#ifndef EXPORT_TABLE_H
#define EXPORT_TABLE_H

#include "export/export.h"

enum export_type { OF_TEXT, OF_DAY, OF_WHOLE, OF_NUMBER, OF_TRUTH, OF_TEXTS };

struct export_column {
  const char *name;
  enum export_type type;
};

struct export_table {
  const char *name;
  const struct export_column *columns;
  size_t width;
  size_t (*rows)(const struct export *x);
  // Cells of a row, all of them; what has no value is null.
  void (*fill)(const struct export *x, size_t row, struct arena *m,
               struct value **cell);
};

// Rows of `ties` tell all times of a tie together, those of `tie_spells` one
// time each, those of `spells` nothing but that.
extern const struct export_table export_actors, export_ties, export_tie_spells,
    export_spells, export_claims, export_cites, export_sources, export_types,
    export_kinds, export_events, export_periods, export_expectations,
    export_ledger;
// All of them, what others refer to first.
extern const struct export_table *const export_everything[];
extern const size_t export_everything_n;

// The place of a column by its name, which is there.
size_t export_column(const struct export_table *t, const char *name);
// The cells of a row, in the arena.
struct value **export_row(const struct export *x, const struct export_table *t,
                          size_t row, struct arena *m);
// A cell as one text: of a list its items with semicolons between; nothing of
// null.
void export_plain(struct buf *b, const struct value *v);

// --- parts of cells

// The texts of a run of aliases or tags, as a list; the keys of the ledger's
// own, "x-page=3"; the ids of works cited; the id of whoever holds a claim, or
// the words, or the work that speaks for itself.
struct value *export_words(const struct export *x, struct arena *m,
                           struct run run);
struct value *export_extras(const struct export *x, struct arena *m,
                            struct run run);
struct value *export_source_ids(const struct export *x, struct arena *m,
                                struct run citations);
struct value *export_holder(const struct export *x, struct arena *m,
                            const struct claim *c);
// An end of a time as EDTF has it: "1986", "[1984..1986]", ".." of what goes
// on; null if nothing is known.
struct value *export_edtf(struct arena *m, const struct spell *s, bool end);

#endif
