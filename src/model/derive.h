// SPDX-License-Identifier: GPL-2.0-or-later
// Accounts made of accounts. Each function takes an account and gives another
// that tells the same facts differently; the result is an account like any
// other, so that derivations stack to any depth and every question works on
// them. It borrows from the one below and is freed before it. A new kind is one
// file with a function from account to account between derive_begin and
// derive_end, and a row in derived.def.
#ifndef MODEL_DERIVE_H
#define MODEL_DERIVE_H

#include "model/account.h"

// A function a row of derived.def, account_rolled and its like: given what the
// row's option was given, NULL for a flag. NULL with a usage error.
#define DERIVED(how, name, option, key, value, help, words, left_out, traits)  \
  ent_account *account_##name(const ent_account *below, const char *asked,     \
                              ent_diags *d);
#include "model/derived.def"

// "without Reuters": how an account is told.
void told_words(struct buf *b, const struct told *t);

// ---------------------------------------------------- for those who derive

// An account without ties that shares the facts of the one below. Its actors
// count as they do there, which whoever derives may change.
ent_account *derive_begin(const ent_account *below);
// The same of one that is told as an actor has it, whom `*actor` becomes; NULL
// with what is wrong.
ent_account *derive_view(const ent_account *below, enum told_how how,
                         const char *party, uint32_t *actor, ent_diags *d);
// Adds a tie made of the tie `origin` of the account below. Its spells are
// those last added to out->spells. What it owes to derivations is what that tie
// does (account_descent), or more.
void derive_weighed(ent_account *out, const struct tie *t, uint32_t origin,
                    struct descent how);
// Gives a tie of the account below a copy of its spells in `out`.
void derive_spells(ent_account *out, struct tie *t);
// Gives a tie the belief that a party's word makes, so many percent, in place
// of the author's likelihood, but for what it owes to memberships; what it owes
// then. Nothing but such a debt is told as a likelihood.
struct descent derive_said(struct tie *t, struct descent was, uint8_t percent);
// A part of a likelihood in percent: of what is possible, never none.
uint8_t derive_percent(uint8_t percent, double part);
// A copy for `told.asked`, which frees it.
char *derive_words(const char *words);
// Sorts the ties, lays out their spells and builds what is indexed by them.
// The account is then ready, and const.
void derive_end(ent_account *out);

#endif
