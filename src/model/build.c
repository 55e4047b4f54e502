// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"

ent_ledger *ledger_new(void) {
  ent_ledger *l = mem_new(1, sizeof *l);
  l->coverage = (struct days){DAY_MIN, DAY_MAX};
  l->as_of = DAY_MAX;
  l->rules = DATE_RULES;
  vec_push(&l->more, ((struct tie_more){.weight = 1}));
  vec_push(&l->citation_more, ((struct citation_more){0}));
  return l;
}

static void drop_records(ent_ledger *l) {
  vec_drop(&l->types);
  vec_drop(&l->kinds);
  vec_drop(&l->sources);
  vec_drop(&l->actors);
  vec_drop(&l->ties);
  vec_drop(&l->more);
  vec_drop(&l->spells);
  vec_drop(&l->citations);
  vec_drop(&l->citation_more);
  vec_drop(&l->claims);
  vec_drop(&l->groups);
  vec_drop(&l->events);
  vec_drop(&l->expects);
  vec_drop(&l->extras);
  vec_drop(&l->words);
  vec_drop(&l->event_actors);
  vec_drop(&l->named_periods);
}

// A ledger that was rolled up owns its ties and what is made of them.
static void drop_rolled(ent_ledger *l) {
  vec_drop(&l->ties);
  vec_drop(&l->more);
  vec_drop(&l->spells);
  vec_drop(&l->keys);
  vec_drop(&l->index);
  vec_drop(&l->index_blocks);
  vec_drop(&l->actor_ties);
  vec_drop(&l->actor_tie);
  vec_drop(&l->origins);
  vec_drop(&l->selves);
  vec_drop(&l->self_spells);
  vec_drop(&l->stand_ins);
  vec_drop(&l->internal);
  mem_free(l->level);
  mem_free(l);
}

void ledger_free(ent_ledger *l) {
  if (!l)
    return;
  if (l->base) {
    drop_rolled(l);
    return;
  }
  for (size_t i = 0; i < l->files.n; i++)
    source_release(l->files.at[i]);
  vec_drop(&l->files);
  drop_records(l);
  vec_drop(&l->keys);
  vec_drop(&l->index);
  vec_drop(&l->index_blocks);
  vec_drop(&l->actor_ties);
  vec_drop(&l->actor_tie);
  map_drop(&l->types_by_id);
  map_drop(&l->periods.names);
  vec_drop(&l->periods.list);
  intern_drop(&l->texts);
  mem_free(l);
}

enum { TYPES_MOST = UINT16_MAX - 1 };

uint16_t ledger_type_slot(ent_ledger *l, ent_sym id) {
  if (l->types.n >= TYPES_MOST)
    id = 0;
  uint32_t slot = map_get_or_put(&l->types_by_id, intern_str(&l->texts, id),
                                 (uint32_t)l->types.n);
  if (slot == l->types.n)
    vec_push(&l->types, ((struct tie_type){.id = id, .place = {NONE, 0}}));
  return (uint16_t)slot;
}

void ledger_period(ent_ledger *l, ent_sym name, ent_sym text,
                   struct place place) {
  vec_push(&l->named_periods, ((struct named_period){name, text, place}));
}
