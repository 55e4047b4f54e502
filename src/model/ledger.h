// SPDX-License-Identifier: GPL-2.0-or-later
// The ledger: what was written down, frozen. Records are arrays sorted in a
// canonical order (ids by bytes; ties by ends, type, dates), so that neither
// the order of files nor that of lines can show in any answer. They refer to
// each other by index; texts are symbols of the ledger's table.
//
// While it is being read, a reference holds the symbol of the id instead of
// an index (model/build.h); ledger_freeze resolves. Afterwards all is const.
//
// A hundred thousand ties should cost no more than twelve megabytes beyond
// their text: what few records have lives in side tables (tie_more,
// citation_more), and field positions are found again when needed.
#ifndef MODEL_LEDGER_H
#define MODEL_LEDGER_H

#include "base/diag.h"
#include "model/state.h"
#include "time/spell.h"
#include "time/verdict.h"

#define NONE UINT32_MAX // no actor, no source, no type …

// Where a record stands: its first byte. Fields are found again on demand.
struct place {
  uint32_t file, offset;
};

// A run of items in one of the ledger's arrays.
struct run {
  uint32_t first, n;
};

enum family { SUPPORT, ALLIANCE, HOSTILITY, DIPLOMACY, STRUCTURE, FAMILIES };
enum role { ROLE_NONE, ROLE_MEMBERSHIP, ROLE_LINEAGE };

struct tie_type {
  ent_sym id, label, inverse;
  struct place place;
  enum family family;
  enum role role;
  int8_t sign; // -1, 0, 1
  bool directed, event, builtin;
  double strength;
  ent_sym half_life; // as written
  struct run extras;
};

struct kind {
  ent_sym id, label, shape;
  struct place place;
  struct run extras;
};

struct cited { // an entry of `sources:`
  ent_sym id, title, author, publisher, published, accessed, url, archived,
      language, origin, note;
  struct place place;
  struct days published_days, accessed_days; // {DAY_MIN, DAY_MAX}: not given
  char reliability;                          // 'A'-'F', 0: not given
  bool in_place;                             // written inside a tie
  struct run extras;
};

struct citation { // one item of a `sources:` list
  uint32_t source;
  uint32_t more; // index into `citation_more`, whose entry 0 is empty
};

struct citation_more {
  ent_sym at, quote;
  struct run extras;
};

enum stance { ASSERTS, ALLEGES, ADMITS, DENIES, DOUBTS, RETRACTS, STANCES };
enum about { EXISTENCE, ABOUT_START, ABOUT_END, ABOUT_TYPE, ATTRIBUTION };

struct claim {
  uint32_t actor; // the holder; NONE when `words` names it or it is the source
  ent_sym words;  // the holder in quoted words
  ent_sym when, note, grade;
  enum stance stance;
  enum about about;
  struct days when_days;
  struct run citations, extras;
};

struct group {
  ent_sym text;
  struct spell when; // group text alone: always
};

struct actor {
  ent_sym id, name, label, note, url, wikidata; // label: short, else name
  uint32_t kind;
  struct place place;
  struct spell exists; // flags 0 and all infinite: nothing said
  bool has_life;
  struct run aliases, groups, tags, citations, extras;
};

// What few ties have, kept apart so that the many stay small.
struct tie_more {
  ent_sym id, label, note, url, location, grade;
  uint32_t via; // actor, or NONE
  uint32_t count_lo,
      count_hi; // happenings; count_lo 0: not given, hi NONE: open
  double weight;
  struct run claims, tags, extras;
  bool forecast, primary;
};

struct tie {
  uint32_t from, to;        // canonical for undirected types: from <= to
  uint32_t more;            // index into `more`, whose entry 0 has the defaults
  uint32_t key;             // number of its natural key
  uint32_t offset;          // first byte of the record in `file`
  ent_sym when;             // as written; several items joined by ", "
  uint32_t spell, citation; // first of each
  uint16_t spells, citations;
  uint16_t file, type;
  uint8_t likelihood_lo, likelihood_hi; // percent; 100 if not given
  uint8_t standing;                     // enum standing
  bool likelihood_given : 1;
  bool between : 1; // written with `between:`, for undirected types only
  bool wrong : 1;   // until the ledger is linked: its text has an error
  bool untyped : 1; // until then: `type` is not known, as the text has none
};

enum standing {
  UNSOURCED,
  RETRACTED,
  DENIED,
  CORROBORATED,
  DISPUTED,
  REPORTED,
  ALLEGED,
  STANDINGS
};

struct event {
  ent_sym title, when, location, note;
  struct place place;
  struct spell spell;
  struct run actors, citations, extras;
  bool wrong; // its faults are told, and it is left out
};

enum expecting {
  EXPECT_TIE,
  EXPECT_STATE, // of a pair
  EXPECT_SHIFT, // of a pair
  EXPECT_RANK,
  EXPECT_TOGETHER, // in one bloc
  EXPECT_APART     // no two in one bloc
};

struct expectation {
  enum expecting what;
  ent_sym at, until; // until: of a shift, whose `at` is written `from`
  ent_sym according_to, note, roll_up, measure, layer;
  ent_sym tie;             // as written
  uint32_t from, to, type; // of a pair its two; of a rank `from`, the actor
  uint32_t first, last;    // the places that a rank may have
  enum pair_state state;
  const char *shift; // a kind of model/state.h, or "reversal"
  struct run actors; // of a bloc, in event_actors
  struct run extras;
  struct place place;
  struct days q, later; // later: of `until`
  verdict holds;        // the least certainty; NO: not at all
  bool wrong;           // its faults are told, and it is left out
};

struct named_period { // an entry of `periods:`
  ent_sym name, text;
  struct place place;
};

struct extra {       // an x-… key
  ent_sym key, text; // text: the scalar, or the YAML as written
};

struct internal { // a tie between two parts of one actor, when rolled up
  uint32_t tie;   // of the ledger that was rolled up
  uint32_t actor; // whose parts they are
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

struct ent_ledger {
  struct intern texts;
  VEC(struct source *) files;
  ent_sym title, description, note;
  struct run root_extras; // x-… keys of the files themselves
  ent_sym coverage_text;
  struct days coverage; // {DAY_MIN, DAY_MAX}: not given
  day as_of;            // the day up to which ongoing ties are known
  ent_sym as_of_reason; // "the end of the coverage", …
  struct date_rules rules;
  struct periods periods;
  VEC(struct named_period) named_periods; // as written

  VEC(struct tie_type) types;
  VEC(struct kind) kinds;
  VEC(struct cited) sources;
  VEC(struct actor) actors;
  VEC(struct tie) ties;
  VEC(struct tie_more) more;
  VEC(struct spell) spells;
  VEC(struct citation) citations;
  VEC(struct citation_more) citation_more;
  VEC(struct claim) claims;
  VEC(struct group) groups;
  VEC(struct event) events;
  VEC(struct expectation) expects;
  VEC(struct extra) extras;
  VEC(ent_sym) words; // aliases and tags: runs point here
  VEC(uint32_t) event_actors;
  VEC(uint32_t)
  keys; // first tie of each natural key, then the tie count:
        // key k's ties are keys.at[k] … keys.at[k + 1] - 1

  VEC(struct index_entry) index;
  VEC(struct index_block) index_blocks;
  VEC(uint32_t) actor_ties; // ties of each actor, ascending
  VEC(uint32_t)
  actor_tie; // actor a's are actor_ties.at[actor_tie.at[a]] …
             // [actor_tie.at[a + 1]] - 1
  struct map types_by_id;
  size_t records; // tie records read, before lists were expanded
  bool partial;   // records with errors are left out

  // Of a ledger that was rolled up (model/rollup.h), else empty and NULL.
  const ent_ledger *base; // from which all else is borrowed
  char *level;            // the kinds of actor it is told in, "state"
  VEC(uint32_t) origins;  // of each tie: the tie of `base` that it was
  VEC(struct run)
  selves; // of each actor: when it still counts as itself,
          // in self_spells; first NONE: always
  VEC(struct spell) self_spells;
  VEC(uint32_t) stand_ins; // of each actor: whom it counts as, if never itself
  VEC(struct internal) internal;
};

// Texts of the ledger. sym 0 gives "".
static inline const char *text(const ent_ledger *l, ent_sym s) {
  return intern_text(&l->texts, s);
}
static inline const struct tie_more *more(const ent_ledger *l,
                                          const struct tie *t) {
  return &l->more.at[t->more];
}
static inline const struct tie_type *type_of(const ent_ledger *l,
                                             const struct tie *t) {
  return &l->types.at[t->type];
}

// The number of a tie, from 1, among the records that share its key.
static inline uint32_t tie_number(const ent_ledger *l, uint32_t tie) {
  return tie - l->keys.at[l->ties.at[tie].key] + 1;
}

static inline struct place tie_place(const struct tie *t) {
  return (struct place){t->file, t->offset};
}

// A span on a field of a record, found when it is shown. field NULL: the
// record's id or its first line; item 0: the whole value.
struct span place_span(const ent_ledger *l, struct place p, const char *field,
                       uint32_t item);

// The index of an id, or NONE.
uint32_t ledger_actor(const ent_ledger *l, struct str id);
uint32_t ledger_source(const ent_ledger *l, struct str id);
uint32_t ledger_type(const ent_ledger *l, struct str id);
uint32_t ledger_kind(const ent_ledger *l, struct str id);

// The record's id: `id:` if given, else "from type to", then " #2" …
void tie_id(struct buf *b, const ent_ledger *l, uint32_t tie);
// "funds", the label of the tie or of its type; inverse: seen from `to`.
const char *tie_label(const ent_ledger *l, const struct tie *t, bool inverse);
const char *family_name(enum family f);  // "support"
const char *family_title(enum family f); // "Support"
const char *stance_name(enum stance s);
const char *standing_name(enum standing s);

// Belief that the tie exists, from its likelihood alone: absent or 95 and more
// is definite, above 50 likely, above 0 possible, 0 no. A band counts by its
// middle (ICD 203's words by their point value).
verdict tie_belief(const struct tie *t);
// Was the actor alive, and itself, at some time in q? No `exists:` limits
// nothing.
verdict actor_alive(const ent_ledger *l, uint32_t actor, struct days q);
// The group an actor belongs to at q, or 0; the last day of q decides.
ent_sym actor_group(const ent_ledger *l, uint32_t actor, struct days q);

// Finds what a person typed: id, then alias or name (folded), then an
// unambiguous start of one. On failure adds usage/unknown-actor or
// usage/ambiguous-actor, with the candidates, and gives NONE. In a ledger that
// was rolled up, whom that actor counts as.
uint32_t ledger_find_actor(const ent_ledger *l, struct str typed, ent_diags *d);
// The actor of `according-to:`; NONE, with expect/unknown-actor, if there is
// none.
uint32_t expectation_party(const ent_ledger *l, const struct expectation *e,
                           ent_diags *d);

#endif
