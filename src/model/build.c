// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"

static void drop_facts(struct facts *f) {
  if (!f)
    return;
  vec_drop(&f->types);
  vec_drop(&f->kinds);
  vec_drop(&f->sources);
  vec_drop(&f->actors);
  vec_drop(&f->citations);
  vec_drop(&f->claims);
  vec_drop(&f->lives);
  vec_drop(&f->groups);
  vec_drop(&f->events);
  vec_drop(&f->expects);
  vec_drop(&f->event_actors);
  map_drop(&f->periods.names);
  vec_drop(&f->periods.list);
  mem_free(f);
}

void ledger_free(ent_account *l) {
  if (!l)
    return;
  vec_drop(&l->ties);
  vec_drop(&l->more);
  vec_drop(&l->spells);
  vec_drop(&l->keys);
  vec_drop(&l->index);
  vec_drop(&l->index_blocks);
  vec_drop(&l->outside);
  vec_drop(&l->actor_ties);
  vec_drop(&l->actor_tie);
  vec_drop(&l->descents);
  vec_drop(&l->theirs);
  vec_drop(&l->selves);
  vec_drop(&l->self_spells);
  vec_drop(&l->stand_ins);
  vec_drop(&l->internal);
  mem_free(l->told.asked);
  for (size_t i = 0; i < l->omitted.n; i++)
    mem_free(l->omitted.at[i].told.asked);
  vec_drop(&l->omitted);
  drop_facts(l->own);
  book_free(l->book);
  ent_account *below = l->keeps;
  mem_free(l);
  ledger_free(below);
}
