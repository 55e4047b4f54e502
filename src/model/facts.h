// SPDX-License-Identifier: GPL-2.0-or-later
// What a ledger means, linked once, however it is told: actors, types, kinds,
// sources, claims, events and texts, sorted in a canonical order (by the bytes
// of ids), so that neither the order of files nor that of lines can show in
// any answer. They refer to each other by index; texts are symbols. Ties are
// told by accounts (model/account.h), of which several may share these.
#ifndef MODEL_FACTS_H
#define MODEL_FACTS_H

#include "model/book.h"
#include "time/spell.h"

struct tie_type {
  ent_sym id, label, inverse;
  struct place place;
  enum family family;
  enum role role;
  int8_t sign; // -1, 0, 1
  bool directed, event, builtin;
  double strength;
  ent_sym half_life;          // as written
  bool own_half_life;         // by the ledger, not by the vocabulary
  int fade_months, fade_days; // the same; both 0: what was last seen is only
                              // possible the day after
  struct run extras;
};

struct kind {
  ent_sym id, label, shape;
  struct place place;
  struct run extras;
};

// Who may see what (model/marking.h). A level is a place in the order of the
// markings, the least restrictive 0.
enum { MARKINGS_TLP = 5, MARKINGS_MOST = 16 };
struct markings {
  bool any;                     // the ledger marks something
  uint8_t n;                    // levels
  uint8_t unmarked;             // of what has no marking; 0 where nothing has
  ent_sym words[MARKINGS_MOST]; // own ones; 0: those of TLP
};

struct cited { // an entry of `sources:`
  ent_sym id, title, author, publisher, published, accessed, url, archived,
      language, origin, note;
  // Publisher, author and origin, also of one that is withheld: for what counts
  // as independent and as taken back, and never shown.
  ent_sym house, writer, report;
  uint8_t level;
  bool withheld; // all that is shown of it is its id
  struct place place;
  struct days published_days, accessed_days; // {DAY_MIN, DAY_MAX}: not given
  char reliability;                          // 'A'-'F', 0: not given
  bool in_place;                             // written inside a tie
  struct run extras;
};

// The day that a source speaks of: published, else accessed, else
// {DAY_MIN, DAY_MAX}.
static inline struct days source_days(const struct cited *s) {
  return s->published ? s->published_days : s->accessed_days;
}

struct citation { // one item of a `sources:` list
  uint32_t source;
  uint32_t more; // index into `citation_more`, whose entry 0 is empty
};

struct claim {
  uint32_t actor; // the holder; NONE when `words` names it or it is the source
  ent_sym words;  // the holder in quoted words
  ent_sym when, note, grade;
  enum stance stance;
  enum about about;
  uint8_t level;
  struct days when_days;
  struct run citations, extras;
};

struct group {
  ent_sym text;
  struct spell when; // group text alone: always
};

struct actor {
  ent_sym id, name, shown, note, url, wikidata; // shown: `short`, or none
  ent_sym label; // short, else name; of namesakes the id with it
  ent_sym full;  // name; of those of one name the id with it
  uint32_t kind;
  uint8_t level;
  struct place place;
  struct run lives; // none: nothing is said
  struct run aliases, groups, tags, citations, extras;
};

struct event {
  uint8_t level;
  ent_sym title, when, location, note;
  struct place place;
  struct spell spell;
  struct run actors, citations, extras;
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
};

struct facts {
  // The book's own, which end with it.
  struct intern texts;
  VEC(struct source *) files;
  VEC(struct extra) extras;
  VEC(struct citation_more) citation_more;
  VEC(ent_sym) words; // aliases and tags: runs point here

  ent_sym title, description, note, coverage_text;
  struct written_about said;
  struct days coverage;     // {DAY_MIN, DAY_MAX}: not given
  day as_of;                // the day up to which ongoing ties are known
  const char *as_of_reason; // "the end of the coverage", …
  bool capped;              // nothing is known of what came after `cap`
  day cap;
  struct date_rules rules;
  struct periods periods;
  struct markings markings;

  VEC(struct tie_type) types;
  VEC(struct kind) kinds;
  VEC(struct cited) sources;
  VEC(struct actor) actors;
  VEC(struct citation) citations;
  VEC(struct claim) claims;
  VEC(struct spell) lives; // each actor's in a row, as they are written
  VEC(struct group) groups;
  VEC(struct event) events;
  VEC(struct expectation) expects;
  VEC(uint32_t) event_actors;
  size_t records;       // tie records read, before lists were expanded
  struct limits limits; // of what may be asked
  bool partial;         // records with errors are left out
};

#endif
