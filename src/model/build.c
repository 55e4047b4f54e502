// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"

ent_account *ledger_new(void) {
  ent_account *l = mem_new(1, sizeof *l);
  l->facts = mem_new(1, sizeof *l->facts);
  l->facts->coverage = (struct days){DAY_MIN, DAY_MAX};
  l->facts->as_of = DAY_MAX;
  l->facts->rules = DATE_RULES;
  vec_push(&l->more, ((struct tie_more){.weight = 1}));
  vec_push(&l->facts->citation_more, ((struct citation_more){0}));
  return l;
}

static void drop_facts(struct facts *f) {
  for (size_t i = 0; i < f->files.n; i++)
    source_release(f->files.at[i]);
  vec_drop(&f->files);
  vec_drop(&f->types);
  vec_drop(&f->kinds);
  vec_drop(&f->sources);
  vec_drop(&f->actors);
  vec_drop(&f->citations);
  vec_drop(&f->citation_more);
  vec_drop(&f->claims);
  vec_drop(&f->groups);
  vec_drop(&f->events);
  vec_drop(&f->expects);
  vec_drop(&f->extras);
  vec_drop(&f->words);
  vec_drop(&f->event_actors);
  vec_drop(&f->named_periods);
  map_drop(&f->types_by_id);
  map_drop(&f->periods.names);
  vec_drop(&f->periods.list);
  intern_drop(&f->texts);
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
  vec_drop(&l->actor_ties);
  vec_drop(&l->actor_tie);
  vec_drop(&l->origin);
  vec_drop(&l->selves);
  vec_drop(&l->self_spells);
  vec_drop(&l->stand_ins);
  vec_drop(&l->internal);
  mem_free(l->told.kinds);
  if (!l->from)
    drop_facts(l->facts);
  mem_free(l);
}

enum { TYPES_MOST = UINT16_MAX - 1 };

uint16_t ledger_type_slot(ent_account *l, ent_sym id) {
  if (l->facts->types.n >= TYPES_MOST)
    id = 0;
  uint32_t slot =
      map_get_or_put(&l->facts->types_by_id, intern_str(&l->facts->texts, id),
                     (uint32_t)l->facts->types.n);
  if (slot == l->facts->types.n)
    vec_push(&l->facts->types,
             ((struct tie_type){.id = id, .place = {NONE, 0}}));
  return (uint16_t)slot;
}

void ledger_period(ent_account *l, ent_sym name, ent_sym text,
                   struct place place) {
  vec_push(&l->facts->named_periods,
           ((struct named_period){name, text, place}));
}
