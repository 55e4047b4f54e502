// SPDX-License-Identifier: GPL-2.0-or-later
// Entities of FollowTheMoney, whether they stand in lines of JSON or in tables
// of statements: what they say is a list of values, of which records are made.
// Ends of ties are known before any is made.
#ifndef SHEET_FTM_H
#define SHEET_FTM_H

#include "sheet/entry.h"
#include "time/day.h"

enum ftm_sort { FTM_OTHER, FTM_ACTOR, FTM_EDGE };

struct ftm_value {
  struct str prop, value;
  struct str original, origin; // of a statement of ours; or empty
};

// One entity, while it is looked at.
struct ftm_entity {
  struct str id, schema;
  VEC(struct ftm_value) values;
  VEC(struct str) datasets;
  uint32_t line;
  bool twice; // a key of it stands twice
};

// What is known of every entity.
struct ftm_known {
  const char *id;     // of several the one that counts
  const char *name;   // of ours, what the ledger calls it; or NULL
  uint32_t votes;     // of ours, the first of `votes`, + 1
  uint8_t sort, rank; // of the schema that says most
  uint32_t parts;     // how many entities have its id; 0: others name it alone
};

// That an edge of ours calls an actor so; straight: by its own side.
struct ftm_vote {
  const char *name;
  uint32_t n, straight, next;
};

struct ftm {
  struct netfile *g;
  struct sheet_entry r, other; // other: while another is made
  struct arena names;
  VEC(struct ftm_known) known;
  VEC(struct ftm_vote) votes;
  struct map by_id, by_work, by_record;
  struct buf scratch, key;
  day first, last; // of ours, that it tells of
  size_t theirs;   // entities that entente has not exported
};

void ftm_begin(struct ftm *f, struct netfile *g);
void ftm_drop(struct ftm *f);
// Takes note of an entity, before any record is made; and that it is called by
// another id, too.
void ftm_note(struct ftm *f, const struct ftm_entity *e);
void ftm_note_also(struct ftm *f, struct str id, struct str also);
// Once all are noted.
void ftm_noted(struct ftm *f);
// Its records. False with a fault.
bool ftm_take(struct ftm *f, const struct ftm_entity *e);

// What a schema is, and how much it says of what an entity is: of several of
// one entity that counts which says most, and two that say most are at odds.
enum { FTM_SAYS_MOST = 3 };
enum ftm_sort ftm_sort_of(struct str schema);
int ftm_rank(struct str schema);
// Keeps a value under a key of the ledger's own, or counts it.
void ftm_keep(struct ftm *f, struct str schema, struct str prop,
              struct str value);
// The nth value of a property, or an empty text; how many there are.
struct str ftm_value(const struct ftm_entity *e, const char *prop, size_t nth);
size_t ftm_values(const struct ftm_entity *e, const char *prop);
// A date of all that a property says: the most exact, or any from the first to
// the last of several. Empty of none; what is no date is kept.
void ftm_date(struct ftm *f, const struct ftm_entity *e, const char *prop,
              struct buf *out);
// Says the works of an entity, datasets among them.
bool ftm_works(struct ftm *f, const struct ftm_entity *e);
// The records of an actor, and of the ties of an edge; false with a fault.
bool ftm_take_actor(struct ftm *f, const struct ftm_entity *e);
bool ftm_take_edge(struct ftm *f, const struct ftm_entity *e);
// The same of what entente has exported.
bool ftm_take_own_tie(struct ftm *f, const struct ftm_entity *e);
bool ftm_take_own_actor(struct ftm *f, const struct ftm_entity *e);
// The stance that a word of how a tie stands is: "denied"; NULL of others.
const char *ftm_stance(struct str status);
// Says so of the tie that is being made, as one who is not named there; false
// with a fault.
bool ftm_say_status(struct ftm *f, const struct ftm_entity *e, struct str tie);
// What is known of the ledger as a whole; nothing of others'.
bool ftm_end_ours(struct ftm *f);
// Reads "2011-05-02"; false if it is no day.
bool ftm_day(struct str s, day *out);

#endif
