// SPDX-License-Identifier: GPL-2.0-or-later
// Who may see what: the words of markings, from the least restrictive to the
// most, those of TLP 2.0 unless a ledger has its own, and how restricted
// records are. What has no marking has the ledger's; where the ledger has none
// it may not leave the house: amber+strict, or the last of its own words.
#ifndef MODEL_MARKING_H
#define MODEL_MARKING_H

#include "model/account.h"

// Words that differ in nothing but case and blanks around them.
bool marking_same(struct str a, struct str b);
// The level of a word, "TLP:AMBER+STRICT" or "amber+strict"; false if it is
// none of the ledger's.
bool marking_find(const struct facts *f, struct str word, uint8_t *level);
// The same among the words of TLP, whatever a ledger has.
bool marking_of_tlp(struct str word, uint8_t *level);
// The word of a level as a ledger has it: "amber+strict".
const char *marking_word(const struct facts *f, uint8_t level);
// The same within a sentence: "TLP:AMBER+STRICT", "internal".
void marking_name(struct buf *b, const struct facts *f, uint8_t level);
// The same as it stands on what is shown: "TLP:AMBER+STRICT", "Marking:
// internal".
void marking_print(struct buf *b, const struct facts *f, uint8_t level);
// The word of TLP that comes nearest to what somebody wrote, or NULL.
const char *marking_near(const struct facts *f, struct str word);
// "clear, green, amber, amber+strict or red".
void marking_list(struct buf *b, const struct facts *f);
// Whether the markings are those of TLP.
bool marking_tlp(const struct facts *f);
// The level of what has none of its own where the ledger has none either.
uint8_t marking_unsaid(const struct facts *f);

// How restricted a tie of the account is: as its record, as the actors that it
// names, and as all that it rests on.
uint8_t marking_of_tie(const ent_account *l, uint32_t tie);
// The same of one claim: as it is itself, its holder and the works it cites.
uint8_t marking_of_claim(const ent_account *l, const struct claim *c);
// The same of an event: as its record, its actors and the works it cites.
uint8_t marking_of_event(const ent_account *l, const struct event *e);
// The most restrictive of all that the account has.
uint8_t marking_of_all(const ent_account *l);

static inline uint8_t marking_most(uint8_t a, uint8_t b) {
  return a > b ? a : b;
}

#endif
