// SPDX-License-Identifier: GPL-2.0-or-later
// The records with ids: in the order of their ids' bytes, with what they
// leave to default.
#include "model/freeze.h"

static int by_id(const ent_ledger *l, ent_sym a, ent_sym b) {
  return a == b ? 0
                : str_cmp(intern_str(&l->texts, a), intern_str(&l->texts, b));
}

// Types that nobody defines come last.
static int by_type(const ent_ledger *l, uint32_t a, uint32_t b) {
  const struct tie_type *x = &l->types.at[a], *y = &l->types.at[b];
  int undefined = (x->place.file == NONE) - (y->place.file == NONE);
  return undefined ? undefined : by_id(l, x->id, y->id);
}

static int by_kind(const ent_ledger *l, uint32_t a, uint32_t b) {
  return by_id(l, l->kinds.at[a].id, l->kinds.at[b].id);
}

static int by_source(const ent_ledger *l, uint32_t a, uint32_t b) {
  return by_id(l, l->sources.at[a].id, l->sources.at[b].id);
}

static int by_actor(const ent_ledger *l, uint32_t a, uint32_t b) {
  return by_id(l, l->actors.at[a].id, l->actors.at[b].id);
}

static void set(numbers *of, ent_sym id, uint32_t record) {
  while (of->n <= id)
    vec_push(of, NONE);
  of->at[id] = record;
}

static void arrange(const ent_ledger *l, void *at, size_t size, size_t n,
                    sort_compare *compare) {
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, l, compare);
  sort_permute(at, size, n, order);
  mem_free(order);
  mem_free(spare);
}

static void freeze_types(struct freeze *f) {
  ent_ledger *l = f->l;
  size_t n = l->types.n, defined = 0;
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, l, by_type);
  vec_reserve(&f->type_of, n);
  f->type_of.n = n;
  for (size_t i = 0; i < n; i++) {
    vec_push(&f->type_ids, l->types.at[i].id);
    bool known = l->types.at[order[i]].place.file != NONE;
    f->type_of.at[order[i]] = known ? (uint32_t)i : NONE;
    defined += known;
  }
  sort_permute(l->types.at, sizeof *l->types.at, n, order);
  l->types.n = defined;
  map_drop(&l->types_by_id); // has the numbers of the drafts
  for (uint32_t i = 0; i < defined; i++) {
    struct tie_type *t = &l->types.at[i];
    if (!t->label)
      t->label = t->id;
  }
  mem_free(order);
  mem_free(spare);
}

static void freeze_kinds(struct freeze *f) {
  ent_ledger *l = f->l;
  arrange(l, l->kinds.at, sizeof *l->kinds.at, l->kinds.n, by_kind);
  for (uint32_t i = 0; i < l->kinds.n; i++) {
    struct kind *k = &l->kinds.at[i];
    if (!k->label)
      k->label = k->id;
  }
}

static void freeze_sources(struct freeze *f) {
  ent_ledger *l = f->l;
  arrange(l, l->sources.at, sizeof *l->sources.at, l->sources.n, by_source);
  for (uint32_t i = 0; i < l->sources.n; i++) {
    ent_sym id = l->sources.at[i].id;
    set(&f->source_of, id, i);
  }
}

static void freeze_kind_of(struct freeze *f, struct actor *a) {
  ent_sym kind = a->kind;
  a->kind =
      ledger_kind(f->l, kind ? intern_str(&f->l->texts, kind) : STR("other"));
  if (!kind || a->kind != NONE)
    return;
  freeze_unknown(f, NOUN_KIND, "actor/unknown-kind",
                 place_span(f->l, a->place, "kind", 0), kind);
  a->kind = ledger_kind(f->l, STR("other"));
}

static void freeze_actors(struct freeze *f) {
  ent_ledger *l = f->l;
  arrange(l, l->actors.at, sizeof *l->actors.at, l->actors.n, by_actor);
  for (uint32_t i = 0; i < l->actors.n; i++) {
    struct actor *a = &l->actors.at[i];
    set(&f->actor_of, a->id, i);
    if (!a->name)
      a->name = a->id;
    if (!a->label)
      a->label = a->name;
    freeze_kind_of(f, a);
  }
}

void freeze_names(struct freeze *f) {
  freeze_types(f);
  freeze_kinds(f);
  freeze_sources(f);
  freeze_actors(f);
}
