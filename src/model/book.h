// SPDX-License-Identifier: GPL-2.0-or-later
// The book: what is written. Records in the order of the files, ids and dates
// as texts, where each stands, and the bytes of the files. Readers and
// importers fill it by the functions below, a record's parts (texts, sources
// cited, claims) before the record; once read it is const, and accounts are
// made of it (model/build.h).
//
// A symbol 0 is a text that is not given, or that says nothing.
#ifndef MODEL_BOOK_H
#define MODEL_BOOK_H

#include "base/limits.h"
#include "base/pile.h"
#include "model/state.h"
#include "time/date.h"
#include "time/verdict.h"

#define NONE UINT32_MAX // no actor, no source, no type …

// Where a record stands: its first byte. Fields are found again on demand.
struct place {
  uint32_t file, offset;
};

// A run of items in one of the arrays of a book or an account.
struct run {
  uint32_t first, n;
};

enum family { SUPPORT, ALLIANCE, HOSTILITY, DIPLOMACY, STRUCTURE, FAMILIES };
enum role { ROLE_NONE, ROLE_MEMBERSHIP, ROLE_LINEAGE };
enum stance { ASSERTS, ALLEGES, ADMITS, DENIES, DOUBTS, RETRACTS, STANCES };
enum about { EXISTENCE, ABOUT_START, ABOUT_END, ABOUT_TYPE, ATTRIBUTION };

enum expecting {
  EXPECT_TIE,
  EXPECT_STATE, // of a pair
  EXPECT_SHIFT, // of a pair
  EXPECT_RANK,
  EXPECT_TOGETHER, // in one bloc
  EXPECT_APART     // no two in one bloc
};

struct extra {       // an x-… key
  ent_sym key, text; // text: the scalar, or the YAML as written,
  uint32_t column;   // which begins in this column; 0: a scalar
};

enum {
  VOCABULARY = 0,    // its number among the files; the root's is 1
  UNSAID = -2,       // by a type, of what it leaves as it is
  TYPES_MOST = 65534 // defined or spoken of: a tie keeps its type in 16 bits
};

struct written_type {
  ent_sym id, label, inverse, strength, half_life;
  struct place place;
  int8_t family, role;    // of the enums, or UNSAID
  int8_t sign;            // -1, 0, 1, or UNSAID
  int8_t directed, event; // 0, 1, or UNSAID
  struct run extras;
};

struct written_kind {
  ent_sym id, label, shape;
  struct place place;
  struct run extras;
};

struct written_period {
  ent_sym name, text;
  struct place place;
};

struct written_source { // an entry of `sources:`, or one in place
  ent_sym id, title, author, publisher, published, accessed, url, archived,
      language, origin, note;
  struct place place;
  char reliability; // 'A'-'F', 0: not given
  bool withheld;    // it is never named, only counted
  ent_sym marking;
  struct run extras;
};

// What a citation holds for a source written in place, plus its index.
#define IN_PLACE (UINT32_C(1) << 31)

struct written_citation { // one item of a `sources:` list
  uint32_t source;        // the id, or IN_PLACE and an index
  uint32_t more;          // index into `citation_more`, whose entry 0 is empty
};

struct citation_more {
  ent_sym at, quote;
  struct run extras;
};

struct written_group {
  ent_sym text, when;
  bool dated; // `when` is said, if only as unknown
};

struct written_actor {
  ent_sym id, name, shown, kind, exists, note, url, wikidata; // shown: `short`
  ent_sym marking;
  struct place place;
  struct run aliases, groups, tags, sources, extras;
  struct run lives; // of `exists: […]`, in `lists`; `exists` is 0 then
  ent_sym
      apart, // what tells it from a namesake: "Haqqani (siraj)"; not written
      full;  // the same of its whole name
};

struct written_claim {
  ent_sym actor; // the holder; 0 when `words` names it or it is the source
  ent_sym words; // the holder in quoted words
  ent_sym when, note, grade, marking;
  uint8_t stance, about; // of the enums
  struct run sources, extras;
};

// Lists of ends.
struct written_ends {
  struct run from, to; // in `lists`; of `between:` all are in `from`
  uint32_t pairs;      // how many of the pairs that they make are ties
  bool between;
};

// When a tie was in force, said by a list, or by start, end, on and seen.
struct written_dates {
  struct run items; // of `when: […]`, in `lists`
  struct run seen;
  ent_sym start, end, on;
  bool list, has_start, has_end, has_on, has_seen; // is said, if only as ""
};

// What few ties say, kept apart so that the many stay small.
struct written_more {
  ent_sym id, label, note, url, location, grade, via, count, weight;
  ent_sym confidence, marking;
  struct run claims, tags, extras;
  bool forecast, primary;
  bool self; // it ties one actor with itself
};

struct written_tie {
  struct place place;
  ent_sym from, to; // where `ends` has no lists of them
  ent_sym type;
  ent_sym when; // as one text; the items of a list are joined by ", "
  ent_sym likelihood;
  uint32_t ends, dates, more; // indexes; entry 0 of each says nothing
  struct run sources;
  bool whole; // it names a type and actors enough
  bool wrong; // some of its text is an error: it is looked at and left out
};

struct written_event {
  ent_sym title, when, location, note, marking;
  struct place place;
  struct run actors, sources, extras; // actors: in `lists`
  bool wrong;                         // as a tie's
};

struct written_expectation {
  enum expecting what;
  ent_sym at, until; // until: of a shift, whose `at` is written `from`
  ent_sym according_to, note, roll_up, measure, layer;
  ent_sym tie;            // FROM TYPE TO
  ent_sym from, to, type; // of a pair its two; of a rank `from`, the actor
  uint32_t first, last;   // the places that a rank may have
  enum pair_state state;
  const char *shift; // a kind of model/state.h, or "reversal"
  struct run actors; // of a bloc, in `lists`
  struct run extras;
  struct place place;
  verdict holds; // the least certainty; NO: not at all
  bool wrong;    // as a tie's
};

// How the ledger came about, in its author's words.
struct written_about {
  ent_sym collected, boundary, location, method, doi, cite, ethics;
};

struct ent_book {
  struct intern texts;
  VEC(struct source *) files; // the vocabulary, the root file, …
  ent_sym title, description, note, coverage;
  struct written_about said;
  ent_sym half_life; // of all types that have none of their own
  ent_sym marking;   // of what has none of its own
  struct place marking_at;
  struct run markings; // words of its own for them, in `words`
  struct date_rules rules;
  struct limits limits;           // of what may be made of it
  VEC(struct written_type) types; // again: what differs from one before
  VEC(struct written_kind) kinds;
  VEC(struct written_period) periods;
  VEC(struct written_source) sources;
  VEC(struct written_source) in_place; // no two say the same
  VEC(struct written_group) groups;
  VEC(struct written_event) events;
  VEC(struct written_expectation) expects;
  VEC(struct extra) extras, root_extras; // root_extras: of the files
  VEC(struct citation_more) citation_more;
  VEC(ent_sym) words; // aliases and tags: runs point here
  VEC(ent_sym) lists; // ids and dates, likewise
  PILE(struct written_actor) actors;
  PILE(struct written_citation) citations;
  PILE(struct written_claim) claims;
  PILE(struct written_tie) ties;
  PILE(struct written_ends) ends;
  PILE(struct written_dates) dates;
  PILE(struct written_more) more;
  bool faulty;    // there were errors: records, or parts of them, are missing
  bool torn;      // a part could not be read: what is missing may be there
  bool marked;    // something in it has a marking
  bool withholds; // some of its sources are withheld
  bool covered;   // and are called by their covers
  bool kept;      // an account of it may have to be made again, with less in it
  bool capped;    // nothing is known of what came after `cap`
  day cap;
  bool lent; // its texts and files are those of another book
};

// An empty book. The first file that is added is the vocabulary.
struct ent_book *book_new(void);
// Releases it and its files; NULL is fine.
void book_free(struct ent_book *b);
// Releases the records that an account of it does not borrow.
void book_let_go(struct ent_book *b);

ent_sym book_text(struct ent_book *b, struct str s);
void book_file(struct ent_book *b,
               struct source *s); // which is the book's then
// Parts, each behind those there are; those of one record make a run.
void book_word(struct ent_book *b, ent_sym text);
void book_item(struct ent_book *b, ent_sym text); // of `lists`
void book_extra(struct ent_book *b, const struct extra *x);
void book_cite(struct ent_book *b, uint32_t source,
               const struct citation_more *more);
void book_group(struct ent_book *b, const struct written_group *g);
void book_claim(struct ent_book *b, const struct written_claim *c);
// Parts that a tie has by an index, which is given.
uint32_t book_ends(struct ent_book *b, const struct written_ends *e);
uint32_t book_dates(struct ent_book *b, const struct written_dates *d);
uint32_t book_more(struct ent_book *b, const struct written_more *m);
// Records.
void book_type(struct ent_book *b, const struct written_type *t);
void book_kind(struct ent_book *b, const struct written_kind *k);
void book_period(struct ent_book *b, const struct written_period *p);
void book_source(struct ent_book *b, const struct written_source *s);
void book_actor(struct ent_book *b, const struct written_actor *a);
void book_tie(struct ent_book *b, const struct written_tie *t);
void book_event(struct ent_book *b, const struct written_event *e);
void book_expectation(struct ent_book *b, const struct written_expectation *e);

// What a withheld source is called, by its number from 1, before anything else
// of that name: "a source known to the author", then "… (2)".
void book_name_covers(struct ent_book *b);
// Gives withheld sources these for ids, wherever they are cited, by the order
// of their own; their citations say no more. The texts must be there.
void book_cover(struct ent_book *b);
// A copy that shares texts and files with the book, which must outlive it.
struct ent_book *book_lend(const struct ent_book *b);

// Once all actors are there: gives those of one name what tells them apart.
void book_tell_apart(struct ent_book *b);

static inline struct str book_str(const struct ent_book *b, ent_sym s) {
  return intern_str(&b->texts, s);
}
static inline const char *book_says(const struct ent_book *b, ent_sym s) {
  return intern_text(&b->texts, s);
}

// The id of the source that a citation names.
ent_sym book_cited(const struct ent_book *b, const struct written_citation *c);

// The pairs of actors that a record ties, in their order, each as often as it
// is written. A pair of one id with itself is none, unless `self: true` says
// so.
struct written_pairs {
  const struct written_tie *tie;
  const ent_sym *from, *to;
  size_t nfrom, nto, i, k; // the next pair
  size_t left;
  bool between, self;
};
struct written_pairs book_pairs(const struct ent_book *b,
                                const struct written_tie *t);
bool pairs_next(struct written_pairs *p, ent_sym *from, ent_sym *to);

const char *family_name(enum family f);  // "support", as it is written
const char *family_title(enum family f); // "Support"
const char *stance_name(enum stance s);
// "denied", after what somebody says it of.
const char *stance_past(enum stance s);
const char *about_name(enum about about); // "start"; NULL: of the tie itself

#endif
