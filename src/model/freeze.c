// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/freeze.h"
#include "model/index.h"

static void drop(struct freeze *f) {
  for (size_t i = 0; i < NOUNS; i++)
    guesses_drop(&f->guesses[i]);
  vec_drop(&f->actor_of);
  vec_drop(&f->source_of);
  vec_drop(&f->type_of);
  vec_drop(&f->type_ids);
  mem_free(f->left_out);
}

bool ledger_freeze(ent_account *l, ent_diags *d) {
  size_t errors = ent_diags_count(d, ENT_ERROR);
  struct freeze f = {
      .l = l,
      .d = d,
      .dates = {.rules = l->facts->rules, .periods = &l->facts->periods}};
  f.left_out = mem_new(l->ties.n + 1, sizeof *f.left_out);
  freeze_names(&f);
  freeze_links(&f);
  freeze_dates(&f);
  freeze_lives(&f);
  freeze_order(&f);
  drop(&f); // before the indexes are built, which is when memory is dearest
  index_build(l);
  freeze_actor_ties(l);
  return ent_diags_count(d, ENT_ERROR) == errors;
}
