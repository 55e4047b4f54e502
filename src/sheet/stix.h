// SPDX-License-Identifier: GPL-2.0-or-later
// Bundles of STIX 2.1 while they are read: objects come one by one, twice over.
// First it is seen which there are, by their ids; then records are made of
// them, of each id's newest version.
#ifndef SHEET_STIX_H
#define SHEET_STIX_H

#include "sheet/objects.h"
#include "time/day.h"

enum stix_sort {
  STIX_OTHER,
  STIX_ACTOR,
  STIX_TIE,
  STIX_SIGHTING,
  STIX_OPINION,
  STIX_REPORT,
  STIX_MARKING,
  STIX_EXTENSION
};

struct stix_object {
  const char *id, *type, *modified;
  const char *name; // of ours its id in the ledger; of a report what it is
                    // cited by; of a marking its word; or NULL
  uint8_t sort;
  bool old;  // there is a newer version of it
  bool kept; // of a tie: of two actors; of a marking: a word of its ledger's
};

// That a report speaks of an object.
struct stix_mention {
  uint32_t report, next; // the next of the same object, + 1
};

struct stix {
  struct netfile *g;
  struct objects in;
  struct sheet_entry r, work, whole; // work: while another is made; whole: of
                                     // our ledger
  struct arena names;
  VEC(struct stix_object) objects;
  VEC(struct stix_mention) mentions;
  struct map by_id, by_mention, by_work, by_tie;
  const char *ledger; // the id of our ledger's identity, or NULL
  day first;          // that our ledger tells of
  struct buf statements, scratch;
  bool ours, opinions;
};

// The id of the extension that entente's exports have.
extern const char stix_extension[];

// The object of an id, its newest version, or NULL.
struct stix_object *stix_find(const struct stix *x, struct str id);
// What our extension says in an object, or NULL.
const struct json_node *stix_own(const struct stix *x,
                                 const struct json_node *of);
const char *stix_keep(struct stix *x, struct str s);
// Reads "2011-05-02"; false if it is no day.
bool stix_day(struct str s, day *out);
// The record is none: "objects[3]: …".
__attribute__((format(printf, 2, 3))) void stix_refuse(struct stix *x,
                                                       const char *format, ...);
// The word of a marking's definition; NULL of a statement, which restricts
// nothing and is kept. Whether a word is one of TLP.
const char *stix_word(struct stix *x, const struct json_node *of);
bool stix_is_tlp(const char *word);
// Says the marking of the object, the most restrictive of several.
void stix_mark(struct stix *x, const struct json_node *of);

// Whether all that is said comes from a ledger of ours, and its records.
bool stix_take_ours(struct stix *x, const struct stix_object *o);
// The same of what others say.
bool stix_take_theirs(struct stix *x, struct stix_object *o);
// What is said of our ledger as a whole, once all is read.
bool stix_end_ours(struct stix *x);
// Opinions of others, once all ties are known.
bool stix_take_opinion(void *stix);

#endif
