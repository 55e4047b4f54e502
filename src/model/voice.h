// SPDX-License-Identifier: GPL-2.0-or-later
// Voices on a tie: each source that it cites and each claim, by whom it is
// held, when it was said, and which of them are still what their holder says.
#ifndef MODEL_VOICE_H
#define MODEL_VOICE_H

#include "model/account.h"

// Whether a stance is in favour of the tie.
static inline bool stance_for(enum stance s) {
  return s == ASSERTS || s == ALLEGES || s == ADMITS;
}

// Whether a claim is on the dates or the type of a tie, and not on the tie.
static inline bool claim_aside(const struct claim *c) {
  return c->about != EXISTENCE && c->about != ATTRIBUTION;
}

// When a claim was made: as it says, else when the latest of its sources came
// out; {DAY_MIN, DAY_MAX} if neither is known.
struct days claim_days(const ent_account *l, const struct claim *c);

struct voice {
  uint64_t holder;
  day when;
  uint32_t order;  // of the claim in the record
  uint32_t cited;  // place of the source among those of the claim
  uint32_t source; // or NONE
  ent_sym name;    // whose word it is to readers: a publisher's, a person's;
                   // of ties with a retraction alone
  uint8_t stance;
  bool aside;
  char letter, digit; // Admiralty, or 0
};
typedef VEC(struct voice) voices;

// How a voice is held, and by whom: an actor, the quoted words, a source.
enum { BY_ACTOR, BY_WORDS, BY_SOURCE };
static inline unsigned voice_how(const struct voice *v) {
  return (unsigned)(v->holder >> 32);
}
static inline uint32_t voice_who(const struct voice *v) {
  return (uint32_t)v->holder;
}

// The current stances of all holders; the caller drops them.
voices voices_of(const ent_account *l, const struct tie *t);

// All that were ever in favour, in no order; the caller drops them.
voices voices_for(const ent_account *l, const struct tie *t);

// Retractions that take nothing back, in the order of the record; the caller
// drops the list.
struct idle_retraction {
  uint32_t nth; // among the claims of the tie
  bool late;    // their holder did say so, but not before
};
typedef VEC(struct idle_retraction) idle_list;
idle_list voices_idle(const ent_account *l, const struct tie *t);

#endif
