// SPDX-License-Identifier: GPL-2.0-or-later
// Accounts made of accounts. Each function takes an account and gives another
// that tells the same facts differently; the result is an account like any
// other, so that derivations stack to any depth and every question works on
// them. It borrows from the one below and is freed before it. A new kind is one
// file with a function from account to account between derive_begin and
// derive_end, and a word for captions in account_caption.
#ifndef MODEL_DERIVE_H
#define MODEL_DERIVE_H

#include "model/account.h"

// Rolled up to kinds of actors, a list with commas: every tie between the
// actors that its ends count as. Actors keep their numbers; `selves` says when
// one still counts as itself, `internal` which ties fell inside one. Adds
// usage/unknown-kind, roll-up/cycle or roll-up/too-many and gives NULL.
ent_account *account_rolled(const ent_account *below, const char *kinds,
                            ent_diags *d);

// According to a party, an actor with all who belong to it when they speak:
// the ties that it asserts or admits, as definite, and those that it alleges
// or is split over, as possible. What it denies or does not speak of is left
// out (strict). Adds usage/unknown-actor or usage/ambiguous-actor and gives
// NULL.
ent_account *account_by(const ent_account *below, struct str party,
                        ent_diags *d);

// ---------------------------------------------------- for those who derive

// An account without ties that shares the facts of the one below. Its actors
// count as they do there, which whoever derives may change.
ent_account *derive_begin(const ent_account *below);
// Adds a tie made of the tie `origin` of the account below. Its spells are
// those last added to out->spells.
void derive_tie(ent_account *out, const struct tie *t, uint32_t origin);
// Sorts the ties, lays out their spells and builds what is indexed by them.
// The account is then ready, and const.
void derive_end(ent_account *out);

#endif
