// SPDX-License-Identifier: GPL-2.0-or-later
// From drafts to a frozen ledger. read/ fills an ent_account record by record
// in the order of the files; ledger_freeze sorts, links, dates and indexes.
//
// Until the freeze:
// - tie.from, tie.to, tie_more.via, citation.source, claim.actor,
//   actor.kind, event_actors, expectation.from/to/type hold the SYMBOL of an
//   id (0: none given);
// - tie.type is an index into `types`: ledger_type_slot makes an entry for an
//   id on first mention, which a definition fills, then or later;
// - every entry of `spells` is a struct spell_draft in the bytes of a struct
//   spell: dates wait for periods, rules and the types' aspect;
// - actor.exists, group.when, event.spell likewise hold a struct spell_draft;
// - cited.published_days and the like, coverage, expectation.q are not set:
//   the freeze parses the texts;
// - tie.when is the text of `when:` (its items joined by ", "), or 0 when the
//   life is said by start, end, seen, on, or not at all: such a tie has one
//   draft all the same;
// - tie.between is for the freeze to hold against the type's direction
//   (tie/between-directed when the type is directed);
// - ties made from one record (lists of ends) follow one another, share its
//   place, and may share its spells, citations, claims and tie_more;
// - names, labels and kinds that are not given stay 0: the freeze fills in
//   the defaults;
// - files.at[0] is the vocabulary, files.at[1] the root file; the root mapping
//   stands at offset 0 of a place, so that place_span(l, {1, 0}, "coverage",
//   0) finds the coverage.
#ifndef MODEL_BUILD_H
#define MODEL_BUILD_H

#include "model/account.h"

// What a record says about one spell, as symbols of the texts written.
struct spell_draft {
  ent_sym text;           // an item of `when:` (or of `exists:`)
  ent_sym start, end, on; // or these
  uint32_t seen;          // first of `seens` symbols in ledger.words
  uint16_t seens;
  uint8_t given; // bits DRAFT_…: the key is there, if only as ""
  uint8_t item;  // number of the item in a `when:` list, from 1;
                 // 0: no list, or past the 255th
};
_Static_assert(sizeof(struct spell_draft) <= sizeof(struct spell),
               "a draft lives in the bytes of the spell it becomes");

enum {
  DRAFT_WHEN = 1,
  DRAFT_START = 2,
  DRAFT_END = 4,
  DRAFT_ON = 8,
  DRAFT_SEEN = 16
};

static inline struct spell draft_store(struct spell_draft d) {
  struct spell s = {0};
  memcpy(&s, &d, sizeof d);
  return s;
}
static inline struct spell_draft draft_load(const struct spell *s) {
  struct spell_draft d;
  memcpy(&d, s, sizeof d);
  return d;
}

// An empty ledger with the entries 0 of its side tables in place.
ent_account *ledger_new(void);
// Releases it and its files; NULL is fine.
void ledger_free(ent_account *l);

// The index of the type with this id, made if it is new. A type that nobody
// defines has label 0 and place.file NONE. Past the 65,534th all new ids share
// one entry, whose id is empty.
uint16_t ledger_type_slot(ent_account *l, ent_sym id);

// Adds a named period, its interval still as written; the freeze reads it.
// The name must be new.
void ledger_period(ent_account *l, ent_sym name, ent_sym text,
                   struct place place);

// An ICD 203 word, "70%", "55-80%", a bare number 0-100, or none/low/medium/
// high, as a band of percents. False if it is none of these.
bool likelihood_parse(struct str s, uint8_t *lo, uint8_t *hi);
// The point value of a band: an ICD 203 row's representative value (STIX
// 2.1's), else its middle.
unsigned likelihood_point(uint8_t lo, uint8_t hi);
// "likely (55-80 %)", "70 %": as a person reads it.
void likelihood_print(struct buf *b, uint8_t lo, uint8_t hi);
// Belief that a tie exists, from its likelihood alone: absent or 95 and more
// is definite, above 50 likely, above 0 possible, 0 no. A band counts by its
// middle (ICD 203's words by their point value).
verdict likelihood_belief(const struct tie *t);
// The nth word that likelihood_parse accepts, NULL past the last.
const char *likelihood_word(size_t n);

// Sorts and links everything, reads the dates, finds the as-of day, closes
// the spells, derives standings, builds the indexes. Unknown ids and wrong
// dates become diagnostics with suggestions; their records are left out (the
// program refuses to answer from a ledger with errors unless told to go on).
// True when it added no error.
bool ledger_freeze(ent_account *l, ent_diags *d);

// The vocabulary compiled into the program, to be read like any other file;
// the caller releases it.
struct source *vocab_source(void);

#endif
