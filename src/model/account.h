// SPDX-License-Identifier: GPL-2.0-or-later
// The account: how a ledger is told. Its ties, sorted by ends, type and dates,
// with their spells, how far each is believed, and what is indexed by them.
// The account of a ledger as it is written is made of its book
// (model/build.h); others are derived from an account below them
// (model/derive.h), to any depth, and share its facts. All are const.
//
// A hundred thousand ties should cost no more than twelve megabytes beyond
// their text: what few records have lives in side tables (tie_more,
// citation_more), and field positions are found again when needed.
#ifndef MODEL_ACCOUNT_H
#define MODEL_ACCOUNT_H

#include "model/facts.h"

enum standing {
  UNSOURCED,
  RETRACTED,
  DENIED,
  CORROBORATED,
  DISPUTED,
  REPORTED,
  ALLEGED,
  DOUBTED,
  STANDINGS
};

// What few ties have, kept apart so that the many stay small.
struct tie_more {
  double weight;
  ent_sym id, label, note, url, location, grade;
  ent_sym likelihood, confidence; // as written
  uint32_t via;                   // actor, or NONE
  uint32_t count_lo,
      count_hi; // happenings; count_lo 0: not given, hi NONE: open
  struct run claims, tags, extras;
  bool forecast, primary;
  uint8_t level; // of its own marking, or the ledger's
};

struct tie {
  uint32_t from, to;        // canonical for undirected types: from <= to
  uint32_t more;            // index into `more`, whose entry 0 has the defaults
  uint32_t key;             // number of its natural key
  uint32_t offset, line;    // first byte of the record in `file`, its line
  ent_sym when;             // as written; several items joined by ", "
  uint32_t spell, citation; // first of each
  uint16_t spells, citations;
  uint16_t file, type;
  uint8_t likelihood_lo, likelihood_hi; // percent; else as its standing has it
  bool likelihood_given : 1;
  uint8_t standing : 7; // enum standing
  uint8_t belief;       // a verdict: that it exists, whenever
};

struct internal { // a tie that rolling up leaves out; one tie's in a row
  uint32_t tie;   // of the ledger that was rolled up
  uint32_t actor; // whose parts both its ends are, or the whole it leads to
  bool carries;   // a membership that carries somebody up
  struct run spells;
};

// The interval index (model/index.h).
struct index_entry {
  uint32_t tie;
  day end; // the latest e1 of its spells
};
struct index_block {
  day start;    // of its first entry: the earliest s0 of its spells
  day end, max; // the latest end in the block, in the subtree of the block
};

// How an account differs from the one below it: as written in none.
enum told_how {
  AS_WRITTEN,
#define DERIVED(how, name, option, key, value, help, words, left_out, traits)  \
  how,
#include "model/derived.def"
  TOLD_HOWS
};
// Percent: how likely what a party alleges, or is split over, is taken to be.
enum { SAID_EVEN = 50 };

struct told {
  enum told_how how;
  char *asked; // what for, as data: the kinds of actor, the party's id; or NULL
  const char *shown; // the same for people, if they call it something else
  size_t left_out;   // how many ties it does not tell
};

// A row of derived.def.
struct retelling {
  const char *option, *key, *value, *help, *words, *left_out;
  unsigned traits;
};
enum {
  TELLS_MEMBERS = 1, // its own ties say who belongs to whom, not those below
  TELLS_RECORDS = 4, // lists of what is written heed it, too
  TELLS_ALONE = 8,   // what it leaves out others say
  TELLS_ANEW = 16,   // it is made anew of the texts
  TELLS_SLICES = 2   // its key is in the query of all that is asked of slices,
                     // null where none is told so, and of nothing else
};

// What may not be shown, and is in no other part of the account.
struct withheld {
  size_t ties, actors, sources, events;
  size_t claims;    // on ties that are shown
  size_t contested; // of the ties: what speaks for them alone, or against them,
                    // may not be shown
};

// That the texts were told anew with less in them, and how much less.
struct omission {
  struct told told;
  struct withheld n;
  size_t undated;  // of the sources: nobody knows when they came out
  size_t unrooted; // of the ties: nothing is cited for them at all
};

// Where a tie of a derived account comes from, and what its likelihood owes to
// the derivations.
struct descent {
  uint32_t origin; // the tie of `from` that it was
  uint8_t said;    // percent: how likely the parties make it whose word it is
  double part;     // how likely the memberships are by which it was rolled up
};

struct ent_account {
  const struct facts *facts;
  VEC(struct tie) ties;
  // Ties of one actor with itself, behind the end of `ties`: who walks over
  // those, as all that counts and measures, misses them.
  size_t loops;
  VEC(struct tie_more) more;
  VEC(struct spell) spells;
  VEC(uint32_t)
  keys; // first tie of each natural key, then the tie count:
        // key k's ties are keys.at[k] … keys.at[k + 1] - 1
  VEC(struct index_entry) index;
  VEC(struct index_block) index_blocks;
  VEC(uint32_t) outside;    // ties that lie outside the lives of their actors
  VEC(uint32_t) actor_ties; // ties of each actor, ascending
  VEC(uint32_t)
  actor_tie; // actor a's are actor_ties.at[actor_tie.at[a]] …
             // [actor_tie.at[a + 1]] - 1

  // Of an account that was made of a book, else NULL.
  struct facts *own;     // its facts
  struct ent_book *book; // what they borrow from, if nobody else keeps it
  const struct ent_book *records; // what it was made of, if that is still there
  struct withheld withheld;       // of one that is shown in part
  VEC(struct omission) omitted;   // of one that is told anew, the first first

  // Of an account that was derived (model/derive.h), else empty and NULL.
  const ent_account *from; // the account below, whose facts are borrowed
  ent_account *keeps;      // the same if it ends with this one
  struct told told;
  VEC(struct descent) descents; // of each tie
  VEC(struct run)
  selves; // of each actor: when it still counts as itself,
          // in self_spells; first NONE: always
  VEC(struct spell) self_spells;
  VEC(uint32_t) stand_ins; // of each actor: whom it counts as, if never itself
  VEC(struct internal) internal;
  VEC(bool) theirs; // by claim: whether the party that tells it perhaps says so
};

// The account as it was written, below all that this one was derived from.
const ent_account *account_written(const ent_account *l);
// The tie of that account that a tie was made of.
uint32_t account_origin(const ent_account *l, uint32_t tie);
// Its descent; in an account as written it owes nothing.
struct descent account_descent(const ent_account *l, uint32_t tie);
// The account whose ties say who belongs to whom. A view leaves that alone: it
// is that of the account below.
const ent_account *account_memberships(const ent_account *l);
// "; according to Pakistan; rolled up to state": how it is told, from the
// bottom up; nothing of what is told as it was written.
void account_caption(struct buf *b, const ent_account *l);
// What may not be shown of it: "3 ties and 1 source are withheld: marked above
// TLP:GREEN"; nothing where all is shown as written.
void account_withheld(struct buf *b, const ent_account *l);
// How often it was told anew so, and what for the last time; NULL: never.
const struct told *account_omission(const ent_account *l, enum told_how how);
// What was left out by that: "known by 2010: 3 ties and 2 claims are left out",
// a line each time; nothing where none was.
void account_omitted(struct buf *b, const ent_account *l, size_t nth);
// What it leaves out, and those below: "according to Pakistan alone: 2 ties
// that it denies or does not speak of are left out"; else nothing. `here`: how
// many of those asked about the last leaves out that leaves out any.
void account_left_out(struct buf *b, const ent_account *l, size_t here);
// That one; NULL if none does.
const ent_account *account_choosing(const ent_account *l);
// The row of derived.def of a way to tell; AS_WRITTEN has none.
const struct retelling *account_retelling(enum told_how how);
// How many derivations it was made by, and the account that many below it.
size_t account_depth(const ent_account *l);
const ent_account *account_below(const ent_account *l, size_t depth);
// The nearest account that is the view of a party, its word alone or laid over
// that of others, or NULL.
const ent_account *account_view(const ent_account *l);
// The nearest account of that kind, this one or one below, or NULL.
const ent_account *account_told(const ent_account *l, enum told_how how);

// How many ties there are with those of one actor with itself, the last: for
// whoever looks at records.
static inline uint32_t account_ties(const ent_account *l) {
  return (uint32_t)(l->ties.n + l->loops);
}

// Texts of the ledger. sym 0 gives "".
static inline const char *text(const ent_account *l, ent_sym s) {
  return intern_text(&l->facts->texts, s);
}
static inline const struct tie_more *more(const ent_account *l,
                                          const struct tie *t) {
  return &l->more.at[t->more];
}
static inline const struct tie_type *type_of(const ent_account *l,
                                             const struct tie *t) {
  return &l->facts->types.at[t->type];
}

// The number of a tie, from 1, among the records that share its key.
static inline uint32_t tie_number(const ent_account *l, uint32_t tie) {
  return tie - l->keys.at[l->ties.at[tie].key] + 1;
}

// Belief that the tie exists at all, whenever it was in force.
static inline verdict tie_belief(const struct tie *t) {
  return (verdict)t->belief;
}

static inline struct place tie_place(const struct tie *t) {
  return (struct place){t->file, t->offset};
}

// A span on a field of a record, found when it is shown. field NULL: the
// record's id or its first line; item 0: the whole value.
struct span place_span(const ent_account *l, struct place p, const char *field,
                       uint32_t item);

// The index of an id, or NONE.
uint32_t ledger_actor(const ent_account *l, struct str id);
uint32_t ledger_source(const ent_account *l, struct str id);
uint32_t ledger_type(const ent_account *l, struct str id);
uint32_t ledger_kind(const ent_account *l, struct str id);

// The record's id: `id:` if given, else "from type to", then " #2" …
void tie_id(struct buf *b, const ent_account *l, uint32_t tie);
// "funds", the label of the tie or of its type; inverse: seen from `to`.
const char *tie_label(const ent_account *l, const struct tie *t, bool inverse);
const char *standing_name(enum standing s);

// The kth life of an actor; a side of which nothing is known limits nothing.
struct spell actor_life(const ent_account *l, uint32_t actor, uint32_t k);
// Was the actor alive, and itself, at some time in q? No `exists:` limits
// nothing.
verdict actor_alive(const ent_account *l, uint32_t actor, struct days q);
// Did it count as itself then, whether it was alive or not? Of an actor with a
// tie no more need be asked: spells of ties are cut to the lives of both.
verdict actor_itself(const ent_account *l, uint32_t actor, struct days q);
// The group an actor belongs to at q, or 0; the last day of q decides.
ent_sym actor_group(const ent_account *l, uint32_t actor, struct days q);

// Finds what a person typed: id, then alias or name (folded), then an
// unambiguous start of one. On failure adds usage/unknown-actor or
// usage/ambiguous-actor, with the candidates, and gives NONE. In a ledger that
// was rolled up, whom that actor counts as.
uint32_t ledger_find_actor(const ent_account *l, struct str typed,
                           ent_diags *d);
// The actor of `according-to:`; NONE, with expect/unknown-actor, if there is
// none.
uint32_t expectation_party(const ent_account *l, const struct expectation *e,
                           ent_diags *d);

#endif
