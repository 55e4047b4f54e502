// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/dossier.h"

#include <stdlib.h>

static ent_drawing *texts(const struct making *m) { return m->d->network; }

// ------------------------------------------------------------------ groups

static int by_name(const void *x, const void *y) {
  return strcmp(*(const char *const *)x, *(const char *const *)y);
}

static void note_group(struct dossier_actor *a, size_t step, uint32_t group) {
  if (a->groups.n > 0) {
    struct dossier_group *last = &a->groups.at[a->groups.n - 1];
    if (last->group == group && last->last + 1 == step) {
      last->last++;
      return;
    }
  }
  vec_push(&a->groups,
           ((struct dossier_group){group, (uint32_t)step, (uint32_t)step}));
}

// The names of the groups that anybody is in at some step, by name.
static void name_groups(struct making *m, const struct map *found) {
  for (size_t i = 0; i < found->entries.n; i++)
    vec_push(&m->d->groups,
             dossier_name(m, text(m->l, found->entries.at[i].value)));
  if (m->d->groups.n > 0)
    qsort(m->d->groups.at, m->d->groups.n, sizeof *m->d->groups.at, by_name);
}

static uint32_t group_number(const struct making *m, const char *name) {
  uint32_t k = 0;
  while (strcmp(m->d->groups.at[k], name) != 0)
    k++;
  return k;
}

// Who is in one at which steps: of a ledger without any nothing is asked.
static void add_groups(struct making *m, const uint32_t *number) {
  const ent_account *l = m->l;
  struct map found = {0};
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    for (size_t k = 0; number[a] != NONE && k < m->d->steps; k++) {
      ent_sym group = actor_group(l, a, chronicle_days(&m->of->steps, k));
      if (group)
        map_put(&found, str_of(text(l, group)), group);
    }
  name_groups(m, &found);
  for (uint32_t a = 0; a < l->facts->actors.n && found.entries.n; a++)
    for (size_t k = 0; number[a] != NONE && k < m->d->steps; k++) {
      ent_sym group = actor_group(l, a, chronicle_days(&m->of->steps, k));
      if (group)
        note_group(&m->d->actors.at[number[a]], k,
                   group_number(m, dossier_name(m, text(l, group))));
    }
  map_drop(&found);
}

// ------------------------------------------------------------------ actors

void dossier_actors(struct making *m, uint32_t *number) {
  const ent_account *l = m->l;
  bool *tied = mem_new(l->facts->actors.n + 1, sizeof *tied);
  for (size_t i = 0; i < m->of->ties.n; i++) {
    const struct tie *t = &l->ties.at[l->keys.at[m->of->ties.at[i].key]];
    tied[t->from] = tied[t->to] = true;
  }
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    if (!tied[a])
      continue;
    const struct actor *actor = &l->facts->actors.at[a];
    number[a] = (uint32_t)m->d->actors.n;
    vec_push(&m->d->actors,
             ((struct dossier_actor){
                 .id = text(l, actor->id),
                 .label = dossier_name(m, text(l, actor->label)),
                 .name = dossier_name(m, text(l, actor->full)),
                 .kind = words_alone(
                     texts(m),
                     text(l, l->facts->kinds.at[actor->kind].label))}));
  }
  mem_free(tied);
  add_groups(m, number);
}
