// SPDX-License-Identifier: GPL-2.0-or-later
// Who is meant by the names of a table: one actor for texts that differ in
// case, accents and runs of blanks alone. Names that are merely alike are two
// actors, and are told of.
#ifndef IMPORT_PEOPLE_H
#define IMPORT_PEOPLE_H

#include "base/buf.h"
#include "base/intern.h"

// One way in which an actor is written, and how often.
struct spelling {
  uint32_t actor;
  ent_sym text;
  uint32_t times;
};

struct person {
  ent_sym id, name; // name: as it is written most often, unless it is given
  ent_sym wish;     // what its id is made from, if not from its name
  ent_sym shown, kind, group, exists, note, url, wikidata, marking;
  bool given;    // by a table of actors
  bool exact;    // its id is its wish, as it stands
  bool used;     // by a tie
  uint32_t said; // what else a table says: index + 1 of a list, or 0
};

// Two that may be one.
struct near_names {
  uint32_t a, b;
};

struct people {
  struct intern *texts;
  VEC(struct person) list;
  VEC(struct spelling) spellings;
  struct map by_text;   // as it is written, to a spelling
  struct map by_folded; // to an actor
  struct map by_key;    // what a network calls it, to an actor
  struct map several;   // folded, that several actors of a table have; to 1
                        // where a tie has meant the first of them so
  struct map ids;       // taken
  struct arena keys;
  struct buf buf;
  uint32_t shared; // of these, which ties have meant the first by
};

void people_drop(struct people *p);
// The actor that a text means, made if there is none yet.
uint32_t people_meant(struct people *p, struct str text);
// The same, or MAP_NONE.
uint32_t people_known(struct people *p, struct str text);
// A new actor, whose id is made from the one given if that has a letter, else
// from the name; a text that means another already still means the other.
uint32_t people_add(struct people *p, struct str id, struct str name);
// The actor of a network's own name for it, or MAP_NONE; and gives it one.
// Names are compared as bytes, and go before all others.
uint32_t people_keyed(const struct people *p, struct str key);
void people_key(struct people *p, uint32_t actor, struct str key);
// Another text that means an actor.
void people_call(struct people *p, uint32_t actor, struct str text);
// Chooses names and gives ids to those that are given or used.
void people_settle(struct people *p);
// Appends a text as the word of an id: lower case, words joined by hyphens.
void slug_add(struct buf *out, struct str text);
// Adds pairs of actors whose names are alike, at most `most`; gives how many
// there are.
size_t people_alike(struct people *p, struct near_names *out, size_t most);

#endif
