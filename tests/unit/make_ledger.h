// SPDX-License-Identifier: GPL-2.0-or-later
// Small ledgers made in C, as read/ would: drafts first, then the freeze.
#ifndef MAKE_LEDGER_H
#define MAKE_LEDGER_H

#include "model/build.h"
#include "test.h"

static inline ent_sym make_sym(ent_account *l, const char *s) {
  return s ? intern_add(&l->facts->texts, str_of(s)) : 0;
}

static inline void make_type(ent_account *l, const char *id, enum family family,
                             int sign, bool directed, bool event) {
  uint16_t slot = ledger_type_slot(l, make_sym(l, id));
  struct tie_type *t = &l->facts->types.at[slot];
  t->place = (struct place){0, 0};
  t->family = family;
  t->sign = (int8_t)sign;
  t->directed = directed;
  t->event = event;
  t->strength = 1;
}

// An empty ledger with a few types: funds and part-of (directed), allied
// (not), attacks (an event).
static inline ent_account *make_ledger(void) {
  ent_account *l = ledger_new();
  vec_push(&l->facts->files, source_new("vocabulary", "", 0));
  vec_push(&l->facts->files, source_new("ledger.yaml", "", 0));
  make_type(l, "funds", SUPPORT, 1, true, false);
  make_type(l, "allied", ALLIANCE, 1, false, false);
  make_type(l, "attacks", HOSTILITY, -1, true, true);
  make_type(l, "part-of", STRUCTURE, 1, true, false);
  vec_push(&l->facts->kinds, ((struct kind){.id = make_sym(l, "other")}));
  return l;
}

static inline struct spell make_draft(ent_account *l, const char *when) {
  struct spell_draft d = {.text = make_sym(l, when),
                          .given = when ? DRAFT_WHEN : 0};
  return draft_store(d);
}

static inline struct actor *make_actor(ent_account *l, const char *id,
                                       const char *name, const char *exists) {
  struct actor a = {.id = make_sym(l, id),
                    .name = make_sym(l, name),
                    .place = {1, 0},
                    .has_life = exists != NULL};
  a.exists = make_draft(l, exists);
  vec_push(&l->facts->actors, a);
  return &l->facts->actors.at[l->facts->actors.n - 1];
}

static inline void make_alias(ent_account *l, struct actor *a,
                              const char *alias) {
  if (a->aliases.n == 0)
    a->aliases.first = (uint32_t)l->facts->words.n;
  vec_push(&l->facts->words, make_sym(l, alias));
  a->aliases.n++;
}

static inline struct cited *make_source(ent_account *l, const char *id,
                                        const char *publisher,
                                        const char *published,
                                        char reliability) {
  struct cited s = {.id = make_sym(l, id),
                    .title = make_sym(l, id),
                    .publisher = make_sym(l, publisher),
                    .published = make_sym(l, published),
                    .place = {1, 0},
                    .reliability = reliability};
  vec_push(&l->facts->sources, s);
  return &l->facts->sources.at[l->facts->sources.n - 1];
}

// A record of its own, undated if `when` is NULL. The next make_… call may
// move it.
static inline struct tie *make_tie(ent_account *l, const char *from,
                                   const char *type, const char *to,
                                   const char *when) {
  struct tie t = {.from = make_sym(l, from),
                  .to = make_sym(l, to),
                  .type = ledger_type_slot(l, make_sym(l, type)),
                  .when = make_sym(l, when),
                  .file = 1,
                  .offset = (uint32_t)l->ties.n,
                  .spell = (uint32_t)l->spells.n,
                  .spells = 1,
                  .citation = (uint32_t)l->facts->citations.n,
                  .likelihood_lo = 100,
                  .likelihood_hi = 100};
  vec_push(&l->spells, make_draft(l, when));
  vec_push(&l->ties, t);
  return &l->ties.at[l->ties.n - 1];
}

// Cites a source for the last tie; all of its citations must come together.
static inline void make_citation(ent_account *l, const char *source) {
  struct citation c = {.source = make_sym(l, source)};
  vec_push(&l->facts->citations, c);
  l->ties.at[l->ties.n - 1].citations++;
}

static inline struct tie_more *make_more(ent_account *l) {
  struct tie *t = &l->ties.at[l->ties.n - 1];
  if (t->more == 0) {
    t->more = (uint32_t)l->more.n;
    vec_push(&l->more, ((struct tie_more){.weight = 1}));
  }
  return &l->more.at[t->more];
}

static inline void freeze_well(ent_account *l) {
  ent_diags *d = ent_diags_new();
  bool good = ledger_freeze(l, d);
  for (size_t i = 0; !good && i < d->list.n; i++)
    print_error("%s: %s\n", d->list.at[i].code,
                intern_text(&d->texts, d->list.at[i].message));
  assert_true(good);
  assert_int_equal(d->list.n, 0);
  ent_diags_free(d);
}

#endif
