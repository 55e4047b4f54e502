// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/freeze.h"
#include "model/handover.h"
#include "model/index.h"
#include "model/standing.h"

static void drop(struct freeze *f) {
  for (size_t i = 0; i < NOUNS; i++)
    guesses_drop(&f->guesses[i]);
  vec_drop(&f->actor_of);
  vec_drop(&f->source_of);
  vec_drop(&f->type_of);
  vec_drop(&f->actors);
  vec_drop(&f->called.first);
  vec_drop(&f->called.second);
  vec_drop(&f->spells);
  vec_drop(&f->in_place);
  map_drop(&f->judged);
  mem_free(f->left_out);
}

#define BORROW(to, from)                                                       \
  ((to)->at = (from)->at, (to)->n = (from)->n, (to)->room = (from)->room)

static struct facts *begin(const struct ent_book *b) {
  struct facts *f = mem_new(1, sizeof *f);
  f->texts = b->texts;
  BORROW(&f->files, &b->files);
  BORROW(&f->extras, &b->extras);
  BORROW(&f->citation_more, &b->citation_more);
  BORROW(&f->words, &b->words);
  f->title = b->title;
  f->description = b->description;
  f->note = b->note;
  f->said = b->said;
  f->coverage_text = b->coverage;
  f->coverage = (struct days){DAY_MIN, DAY_MAX};
  f->as_of = DAY_MAX;
  f->capped = b->capped;
  f->cap = b->cap;
  f->rules = b->rules;
  f->limits = b->limits;
  return f;
}

static ent_account *freeze(const struct ent_book *b, struct ent_book *taken,
                           ent_diags *d) {
  size_t errors = ent_diags_count(d, ENT_ERROR);
  ent_account *l = mem_new(1, sizeof *l);
  l->facts = l->own = begin(b);
  struct freeze f = {.b = b, .taken = taken, .l = l, .facts = l->own, .d = d};
  f.dates = (struct date_context){l->own->rules, &l->own->periods};
  freeze_markings(&f);
  freeze_times(&f);
  freeze_names(&f);
  freeze_actors(&f);
  freeze_ties(&f);
  freeze_events(&f);
  freeze_expectations(&f);
  if (taken)
    book_let_go(taken); // the account has taken it over
  freeze_lives(&f);
  freeze_order(&f);
  l->own->partial = b->faulty || ent_diags_count(d, ENT_ERROR) > errors;
  drop(&f); // before the indexes are built, which is when memory is dearest
  lives_reach(l);
  account_hand_over(l);
  index_build(l);
  freeze_actor_ties(l);
  standing_settle(l);
  return l;
}

static bool is_unknown_id(const struct diag *g) {
  return strstr(g->code, "/unknown-") != NULL;
}

// When part of the text could not be read, what seems unknown may stand
// there: complaints of it would be consequences of the one that matters.
static void forgive(ent_diags *d, size_t first) {
  size_t kept = first;
  for (size_t i = first; i < d->list.n; i++) {
    struct diag g = d->list.at[i];
    if (is_unknown_id(&g))
      d->count[g.severity]--;
    else
      d->list.at[kept++] = g;
  }
  d->list.n = kept;
}

static ent_account *make(const struct ent_book *b, struct ent_book *taken,
                         ent_diags *d) {
  size_t first = d->list.n;
  // What is marked may have to be told again, with less of it; and what
  // somebody wants to be told so.
  const bool kept = b->marked || b->withholds || b->kept;
  ent_account *l = freeze(b, kept ? NULL : taken, d);
  l->records = !taken || kept ? b : NULL;
  if (b->torn)
    forgive(d, first);
  if (!diags_stopped(d))
    return l;
  ledger_free(l);
  return NULL;
}

ent_account *account_of(const struct ent_book *b, ent_diags *d) {
  return make(b, NULL, d);
}

ent_account *account_take(struct ent_book *b, ent_diags *d) {
  if (b->withholds)
    book_cover(b);
  ent_account *l = make(b, b, d);
  if (l)
    l->book = b;
  else
    book_free(b);
  return l;
}
