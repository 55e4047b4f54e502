// SPDX-License-Identifier: GPL-2.0-or-later
// The records with ids: in the order of their ids' bytes, with what they
// leave to default.
#include "model/freeze.h"

static int by_id(const ent_account *l, ent_sym a, ent_sym b) {
  return a == b ? 0
                : str_cmp(intern_str(&l->facts->texts, a),
                          intern_str(&l->facts->texts, b));
}

// Types that nobody defines come last.
static int by_type(const ent_account *l, uint32_t a, uint32_t b) {
  const struct tie_type *x = &l->facts->types.at[a],
                        *y = &l->facts->types.at[b];
  int undefined = (x->place.file == NONE) - (y->place.file == NONE);
  return undefined ? undefined : by_id(l, x->id, y->id);
}

static int by_kind(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->kinds.at[a].id, l->facts->kinds.at[b].id);
}

static int by_source(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->sources.at[a].id, l->facts->sources.at[b].id);
}

static int by_actor(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->actors.at[a].id, l->facts->actors.at[b].id);
}

static void set(numbers *of, ent_sym id, uint32_t record) {
  while (of->n <= id)
    vec_push(of, NONE);
  of->at[id] = record;
}

static void arrange(const ent_account *l, void *at, size_t size, size_t n,
                    sort_compare *compare) {
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, l, compare);
  sort_permute(at, size, n, order);
  mem_free(order);
  mem_free(spare);
}

static void freeze_types(struct freeze *f) {
  ent_account *l = f->l;
  size_t n = l->facts->types.n, defined = 0;
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, l, by_type);
  vec_reserve(&f->type_of, n);
  f->type_of.n = n;
  for (size_t i = 0; i < n; i++) {
    vec_push(&f->type_ids, l->facts->types.at[i].id);
    bool known = l->facts->types.at[order[i]].place.file != NONE;
    f->type_of.at[order[i]] = known ? (uint32_t)i : NONE;
    defined += known;
  }
  sort_permute(l->facts->types.at, sizeof *l->facts->types.at, n, order);
  l->facts->types.n = defined;
  map_drop(&l->facts->types_by_id); // has the numbers of the drafts
  for (uint32_t i = 0; i < defined; i++) {
    struct tie_type *t = &l->facts->types.at[i];
    if (!t->label)
      t->label = t->id;
  }
  mem_free(order);
  mem_free(spare);
}

static void freeze_kinds(struct freeze *f) {
  ent_account *l = f->l;
  arrange(l, l->facts->kinds.at, sizeof *l->facts->kinds.at, l->facts->kinds.n,
          by_kind);
  for (uint32_t i = 0; i < l->facts->kinds.n; i++) {
    struct kind *k = &l->facts->kinds.at[i];
    if (!k->label)
      k->label = k->id;
  }
}

static void freeze_sources(struct freeze *f) {
  ent_account *l = f->l;
  arrange(l, l->facts->sources.at, sizeof *l->facts->sources.at,
          l->facts->sources.n, by_source);
  for (uint32_t i = 0; i < l->facts->sources.n; i++) {
    ent_sym id = l->facts->sources.at[i].id;
    set(&f->source_of, id, i);
  }
}

static void freeze_kind_of(struct freeze *f, struct actor *a) {
  ent_sym kind = a->kind;
  a->kind = ledger_kind(f->l, kind ? intern_str(&f->l->facts->texts, kind)
                                   : STR("other"));
  if (!kind || a->kind != NONE)
    return;
  freeze_unknown(f, NOUN_KIND, "actor/unknown-kind",
                 place_span(f->l, a->place, "kind", 0), kind);
  a->kind = ledger_kind(f->l, STR("other"));
}

static void freeze_actors(struct freeze *f) {
  ent_account *l = f->l;
  arrange(l, l->facts->actors.at, sizeof *l->facts->actors.at,
          l->facts->actors.n, by_actor);
  for (uint32_t i = 0; i < l->facts->actors.n; i++) {
    struct actor *a = &l->facts->actors.at[i];
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
