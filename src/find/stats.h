// SPDX-License-Identifier: GPL-2.0-or-later
// Counts: of everything that is recorded, of the ties at a date, and of the
// network that they make.
#ifndef FIND_STATS_H
#define FIND_STATS_H

#include "compare/series.h"
#include "find/asked.h"
#include "measure/network.h"

// What a row counts: records as they are written, ties at the date as asked.
enum tally_of {
  TALLY_RECORDS,
  TALLY_KIND,     // actors of a kind
  TALLY_FAMILY,   // ties of a family
  TALLY_TYPE,     // ties of a type
  TALLY_STATED,   // ties of which no likelihood is given
  TALLY_GIVEN,    // ties of which one is
  TALLY_BELIEF,   // ties believed so much
  TALLY_STANDING, // ties of a standing
  TALLY_AT_DATE,  // ties at the date, by how sure they are
  TALLY_WITHIN,   // ties at the date between two parts of one actor
  TALLY_CARRYING  // memberships at the date that carry somebody up
};
enum tally_record {
  TALLY_FILES,
  TALLY_ACTORS,
  TALLY_TIE_RECORDS,
  TALLY_TIES, // lists of ends expanded
  TALLY_KEYS,
  TALLY_SOURCES,
  TALLY_CLAIMS,
  TALLY_EVENTS,
  TALLY_EXPECTATIONS
};

struct stats_row {
  enum tally_of of;
  uint32_t which; // a record's sort, kind, family, type, verdict or standing
  size_t n;
};

// One number of a measure of the whole network; NaN where there is none.
struct network_number {
  const struct network_measure *m;
  size_t part; // of those that have several
  double x;
};

// An actor whose loss leaves more parts, and how many more.
struct holder {
  uint32_t actor, parts;
};

struct stats {
  const ent_account *l;
  const ent_query *q;  // as asked; the caller's
  struct slice *slice; // at the date, possible ties too
  bool joins_times;    // ties of the network were over before others began
  bool narrowed;       // a date, a filter or a way of telling was asked for
  VEC(struct stats_row) rows; // in the order in which they are told
  // Of the network that rankings have too: lasting ties, likely or better.
  enum layer layer;
  VEC(struct network_number) numbers;
  struct doubts left_out; // of the network, as not sure enough
  size_t made_of; // of how many ties of the ledger those at the date are made
  VEC(const struct network_measure *) passed; // not taken: it is too large
  enum layer held;                            // of those who hold it together
  VEC(struct holder) holders; // most parts first; only if asked for
  struct arena arena;
};

// The same of every step of a range, without what is counted as written.
struct stats_series {
  struct slice_options asked; // q: the range
  const char *note;           // of the range, or NULL
  struct series steps;
  struct beginnings begun;
  struct stats *at; // of each step; their slices are gone
  size_t joined;    // steps at which ties were over before others began
  size_t left_out;  // steps whose network leaves ties out as not sure enough
  struct arena arena;
};

// NULL on error. Freed by stats_free.
struct stats *stats_find(const ent_account *l, const ent_query *q,
                         ent_diags *d);
void stats_free(struct stats *x);

// NULL on error. Freed by stats_series_free.
struct stats_series *stats_series_find(const ent_account *l, const ent_query *q,
                                       ent_diags *d);
void stats_series_free(struct stats_series *x);

#endif
