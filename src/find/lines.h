// SPDX-License-Identifier: GPL-2.0-or-later
// Ties as they are listed: one line a natural key, or one a record, with the
// records that it rests on. Records of a key on which different people say
// different things have lines of their own, so that nobody is taken to speak of
// another spell. A tie reads the same wherever it is listed.
#ifndef FIND_LINES_H
#define FIND_LINES_H

#include "timeline/slice.h"

// A line of a listing: those records of one natural key that are told alike, or
// a single record.
struct line {
  const ent_account *l;
  const uint32_t *ties; // record indexes, the surest first
  size_t n;
  verdict certainty, dates;
  bool throughout, recent;
  bool record;                    // of one record, not of its key
  const struct slice_options *at; // the days that it is about, of a slice that
                                  // outlives it; or NULL
};

// Whether the ledger stands by two records alike: as surely, and on the word of
// the same people, so that they may be told in one line.
bool ties_alike(const ent_account *l, uint32_t a, uint32_t b);
// Puts those that are told like the first before the others, in order; how many
// they are.
size_t ties_alike_first(const ent_account *l, uint32_t *ties, size_t n);
// The first record of the key of a tie that is told like it: it gives the line
// its id, the same at every date.
uint32_t ties_first_alike(const ent_account *l, uint32_t tie);

// The lines of a slice, one for the records of a natural key that are told
// alike or (records) one a record; the array and the record lists live in the
// arena.
struct lines {
  struct line *at;
  size_t n;
};
struct lines lines_of(struct arena *arena, const struct slice *s, bool records);

// Ties that are told alike as a line about the days of a slice, as sure as the
// surest of them.
struct line line_about(const struct slice *s, const uint32_t *ties, size_t n);

// A name after those that are in a list for people already; one that has a
// comma itself stands in quotation marks.
void add_to_list(struct buf *b, const char *name);

static inline const struct tie *line_tie(const struct line *line) {
  return &line->l->ties.at[line->ties[0]];
}

// A standing that wants the sign of a denial, whoever may be named for it.
static inline bool tie_standing_sign(enum standing s) {
  return s == DISPUTED || s == DOUBTED || s == DENIED || s == RETRACTED;
}

// Whether ties that are told alike have such a standing. A party's word makes
// none.
bool ties_doubted(const ent_account *l, const uint32_t *ties);

// On whose word alone ties stand: nobody's, since a work states them or nobody
// is named; theirs who allege them; theirs who say so.
enum tie_word { WORD_STATED, WORD_ALLEGED, WORD_TOLD };
enum tie_word tie_word_of(const ent_account *l, const uint32_t *ties, size_t n);

// Whether somebody denies, doubts or retracts a date or the type of them, or a
// work is cited against something of them.
bool ties_in_part(const ent_account *l, const uint32_t *ties, size_t n);
// Whether ties bear the sign of a denial: somebody denies, doubts or retracts
// them, or something of them.
bool ties_marked(const ent_account *l, const uint32_t *ties, size_t n);

#endif
