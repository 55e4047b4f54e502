// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"
#include "model/check.h"

bool ent_account_check(const ent_account *l, ent_diags *d) {
  size_t before = ent_diags_count(d, ENT_ERROR);
  ledger_run_checks(l, d);
  expectations_check(l, d);
  diags_unique(d);
  return !diags_stopped(d) && ent_diags_count(d, ENT_ERROR) == before;
}
