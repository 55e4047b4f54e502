// SPDX-License-Identifier: GPL-2.0-or-later
// What one party says: an actor, and all who belonged to it when they spoke.
#ifndef MODEL_PARTY_H
#define MODEL_PARTY_H

#include "model/account.h"

// Whom to ask about, and room for looking who belongs to it.
struct party {
  const ent_account *l; // whose ties say who belongs to whom
  uint32_t actor, round;
  bool *leads;    // by actor: whether membership ever leads to the party; NULL:
                  // not known
  uint32_t *seen; // by actor: the last round that met it
  uint32_t *queue;
  uint32_t *first, *ups; // by actor: where in `ups` its memberships begin
  uint8_t *always;       // by actor: whether its undated word is the party's, a
                         // verdict and 1; 0: not looked at yet
};

struct party party_of(const ent_account *l, uint32_t actor);
// The same of nobody in particular yet, for looking at many: set `actor`.
struct party party_any(const ent_account *l);
// Whether membership leads from an actor up to the party in these days.
bool party_has(struct party *p, uint32_t actor, struct days q);
void party_drop(struct party *p);

// Whether who made a claim spoke as the party's: it may be in doubt.
verdict party_speaks(struct party *p, const ent_account *l,
                     const struct claim *c);

// What the party says of a tie.
enum party_word {
  PARTY_SILENT,
  PARTY_STATES, // it asserts or admits it, and none of its own deny that
  PARTY_HINTS,  // it alleges it, or who asserts it is perhaps of the party
  PARTY_SPLIT,  // some of its own state or allege it, others deny it
  PARTY_DOUBTS, // it doubts it, or who denies it is perhaps of the party
  PARTY_DENIES
};
enum party_word party_word(struct party *p, const ent_account *l, uint32_t tie);

// A tie of the account as the party tells it: definite if it states it,
// possible if it hints at it or is split over it, else no.
verdict party_belief(struct party *p, const ent_account *l, uint32_t tie);

#endif
