// SPDX-License-Identifier: GPL-2.0-or-later
// Checks beyond form: each is one file with one function, and one row of
// checks.def. They look at a frozen ledger and add diagnostics; they change
// nothing. Expectations are questions and live in compare/.
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include "model/account.h"

struct check {
  const char *name;
  const char *summary; // one sentence for `explain` and the manual
  void (*run)(const ent_account *l, ent_diags *d);
};

#define CHECK(name) extern const struct check check_##name;
#include "model/checks.def"
#undef CHECK

// The nth row of checks.def, or NULL past the last.
const struct check *check_at(size_t n);

// Runs every row of checks.def in turn.
void ledger_run_checks(const ent_account *l, ent_diags *d);

// Where a tie says when its kth spell was: `when`, else one of the keys that
// stand for it, else the record.
struct span check_when(const ent_account *l, const struct tie *t, uint32_t k);
// Where an actor's kth life is written.
struct span check_life_at(const ent_account *l, uint32_t actor, uint32_t k);

#endif
