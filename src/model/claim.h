// SPDX-License-Identifier: GPL-2.0-or-later
// Whose word on a tie counts. Claims are held by the actor or the quoted words
// of `by:`, else by each source they cite, as each item of a tie's `sources:`
// is held by that source. The latest stance of a holder counts, by date and
// then by place in the file; a tie's standing and all that names supporters or
// deniers go by this one rule.
#ifndef MODEL_CLAIM_H
#define MODEL_CLAIM_H

#include "model/voice.h"

// A claim on a tie that is still what a holder says of it: of its existence, or
// in favour of a part, where the holder says no more.
struct held {
  const struct claim *claim;
  uint32_t nth;    // among the claims of the tie
  uint32_t source; // the first that stands by it, or NONE when none is cited
};
typedef VEC(struct held) held_list;

// The claims that stand, in the order of the file, each once; the caller drops
// the list. A claim whose every holder has spoken again later is left out, and
// so are those of others where a party tells the account.
held_list claims_standing(const ent_account *l, const struct tie *t);
// The same of everybody, whoever tells the account.
held_list claims_of_all(const ent_account *l, const struct tie *t);
// Whether any claim on the tie is of one of the stances, as bits 1 << stance,
// standing or not: seen at a glance.
bool claims_any(const ent_account *l, const struct tie *t, unsigned stances);
// Whether a claim, by its place among all, is told in the account: by any but
// the party that tells it, if one does, it is not.
bool claim_told(const ent_account *l, uint32_t claim);

// The part that it is on; EXISTENCE: on the tie.
static inline enum about claim_part(const struct claim *c) {
  return claim_aside(c) ? c->about : EXISTENCE;
}

// The claims against its dates or its type that are still what a holder says of
// that part, in the order of the file; the caller drops the list.
held_list claims_on_parts(const ent_account *l, const struct tie *t);
// Whether one of these denies, or takes back, when the tie began (else: ended)
// or of what type it is: then it is not certain that it changed so.
bool claims_contest(const ent_account *l, const struct tie *t, bool start);

// Who makes a claim, as readers know them; `source`: who does if nobody is
// named, or NONE. Such a work is called by who wrote or published it.
const char *claim_speaker(const ent_account *l, const struct claim *c,
                          uint32_t source);

// Who speaks for an end of a tie, beside the ends themselves.
struct parties {
  bool (*speaks)(void *data, const struct tie *t, uint32_t actor,
                 struct days when);
  void *data;
};

// What the claims on a tie make of it; NULL: only the ends are parties to it.
enum standing claim_standing(const ent_account *l, const struct tie *t,
                             const struct parties *p);

// The belief in a tie by its standing and likelihood, and the percents of a
// tie without a likelihood: alleged, disputed or doubted an even chance,
// denied or retracted none, else all.
void claim_believe(struct tie *t);

// What the works cited for a tie say of it now, of all holders' stances the
// current ones; those of claims on its dates or type count, too.
struct work {
  uint32_t source, nth; // nth: its place among them
  bool against;         // it denies, doubts or retracts it, or something of it
};
typedef VEC(struct work) work_list;
// The works, each once a side, in the order of the record; the caller drops
// the list. What was taken back, or said otherwise since, has no work.
work_list claims_works(const ent_account *l, const struct tie *t);

// Whether the tie stands on more than the word of holders who can be named:
// nobody is cited or quoted for it, or one of its own sources still says so.
bool claims_stated(const ent_account *l, const struct tie *t);

#endif
