// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks in a ledger, and how what two of them say differs.
#ifndef FIND_VIEWS_H
#define FIND_VIEWS_H

#include "model/party.h"
#include "model/voice.h"
#include "timeline/slice.h"

struct spoken_of {
  uint32_t actor;
  size_t ties;
};

// Somebody whose word the ledger has, by claims.
struct speaker {
  unsigned how;             // BY_ACTOR, BY_WORDS or BY_SOURCE
  uint32_t who;             // an actor, a text, a source
  size_t ties;              // that it speaks of, records
  size_t claims[STANCES];   // as they are written, taken back or not
  day first, last;          // of its dated claims; first > last: there are none
  VEC(struct spoken_of) of; // other actors, those of most ties first
};

struct speakers {
  const ent_account *l;
  VEC(struct speaker) list; // those who speak of most ties first
  size_t ties, claims;
};

// Everybody but the author. Freed by speakers_free.
struct speakers *speakers_find(const ent_account *l);
void speakers_free(struct speakers *x);
const char *speaker_name(const struct speakers *x, const struct speaker *s);

// --------------------------------------------------------------- two views

enum views_list {
  VIEWS_BOTH,
  VIEWS_FIRST, // the one says so, and the other nothing of it
  VIEWS_SECOND,
  VIEWS_CONTRADICTED, // the one says so, the other denies it
  VIEWS_LISTS
};

struct views_row {
  uint32_t tie; // of the account
  enum views_list list;
  enum party_word word[2];
  verdict certainty[2]; // as each tells it alone; NO: it does not
};

struct views {
  const ent_account *l;
  const ent_query *q;
  uint32_t party[2];
  struct slice_options o;     // of the question
  char *note;                 // what coverage leaves open, or NULL
  VEC(struct views_row) rows; // by list, then by tie
  size_t count[VIEWS_LISTS];
  struct arena arena;
};

// What the two parties of q->compare_views say of the ties asked about, each
// alone. NULL on error. Freed by views_free.
struct views *views_find(const ent_account *l, const ent_query *q,
                         ent_diags *d);
void views_free(struct views *x);

#endif
