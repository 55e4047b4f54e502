// SPDX-License-Identifier: GPL-2.0-or-later
// Small books made in C, as a reader would; then the account of one.
#ifndef MAKE_LEDGER_H
#define MAKE_LEDGER_H

#include "model/build.h"
#include "test.h"

static inline ent_sym make_sym(struct ent_book *b, const char *s) {
  return s ? book_text(b, str_of(s)) : 0;
}

static inline void make_type(struct ent_book *b, const char *id,
                             enum family family, int sign, bool directed,
                             bool event) {
  book_type(b, &(struct written_type){.id = make_sym(b, id),
                                      .family = (int8_t)family,
                                      .role = ROLE_NONE,
                                      .sign = (int8_t)sign,
                                      .directed = directed,
                                      .event = event});
}

// Two files of nothing: the vocabulary, and the root file.
static inline struct ent_book *make_empty(void) {
  struct ent_book *b = book_new();
  book_file(b, source_new("vocabulary", "", 0));
  book_file(b, source_new("ledger.yaml", "", 0));
  return b;
}

// A book with a few types: funds and part-of (directed), allied (not), attacks
// (an event).
static inline struct ent_book *make_book(void) {
  struct ent_book *b = make_empty();
  make_type(b, "funds", SUPPORT, 1, true, false);
  make_type(b, "allied", ALLIANCE, 1, false, false);
  make_type(b, "attacks", HOSTILITY, -1, true, true);
  make_type(b, "part-of", STRUCTURE, 1, true, false);
  book_kind(b, &(struct written_kind){.id = make_sym(b, "other")});
  return b;
}

// What the functions below give may move when the next record is made.
static inline struct written_actor *make_actor(struct ent_book *b,
                                               const char *id, const char *name,
                                               const char *exists) {
  book_actor(b, &(struct written_actor){.id = make_sym(b, id),
                                        .name = make_sym(b, name),
                                        .exists = make_sym(b, exists),
                                        .place = {1, 0}});
  return pile_at(&b->actors, b->actors.n - 1);
}

static inline void make_alias(struct ent_book *b, struct written_actor *a,
                              const char *alias) {
  if (a->aliases.n == 0)
    a->aliases.first = (uint32_t)b->words.n;
  book_word(b, make_sym(b, alias));
  a->aliases.n++;
}

static inline struct written_source *
make_source(struct ent_book *b, const char *id, const char *publisher,
            const char *published, char reliability) {
  book_source(b, &(struct written_source){.id = make_sym(b, id),
                                          .title = make_sym(b, id),
                                          .publisher = make_sym(b, publisher),
                                          .published = make_sym(b, published),
                                          .place = {1, 0},
                                          .reliability = reliability});
  return &b->sources.at[b->sources.n - 1];
}

// A record of its own, undated if `when` is NULL.
static inline struct written_tie *make_tie(struct ent_book *b, const char *from,
                                           const char *type, const char *to,
                                           const char *when) {
  book_tie(b, &(struct written_tie){.from = make_sym(b, from),
                                    .to = make_sym(b, to),
                                    .type = make_sym(b, type),
                                    .when = make_sym(b, when),
                                    .place = {1, (uint32_t)b->ties.n},
                                    .sources = {(uint32_t)b->citations.n, 0},
                                    .whole = true});
  return pile_at(&b->ties, b->ties.n - 1);
}

static inline struct written_tie *last_tie(struct ent_book *b) {
  return pile_at(&b->ties, b->ties.n - 1);
}

static inline struct run make_list(struct ent_book *b,
                                   const char *const *words) {
  struct run out = {(uint32_t)b->lists.n, 0};
  for (; *words; words++, out.n++)
    book_item(b, make_sym(b, *words));
  return out;
}

// Lists of ends for the last tie, which end with NULL.
static inline void make_ends(struct ent_book *b, const char *const *from,
                             const char *const *to) {
  struct written_ends e = {.from = make_list(b, from)};
  e.to = make_list(b, to);
  e.pairs = e.from.n * e.to.n;
  last_tie(b)->ends = book_ends(b, &e);
}

// Of the last tie, of which it is said in one of these ways.
static inline struct written_dates *make_dates(struct ent_book *b) {
  struct written_tie *t = last_tie(b);
  if (!t->dates)
    t->dates = book_dates(b, &(struct written_dates){0});
  return pile_at(&b->dates, t->dates);
}

// Cites a source for the last tie; all of its citations must come together.
static inline void make_citation(struct ent_book *b, const char *source) {
  book_cite(b, make_sym(b, source), &(struct citation_more){0});
  last_tie(b)->sources.n++;
}

static inline struct written_more *make_more(struct ent_book *b) {
  struct written_tie *t = last_tie(b);
  if (!t->more)
    t->more = book_more(b, &(struct written_more){0});
  return pile_at(&b->more, t->more);
}

// A claim on the last tie, whose claims must come together, from a source
// unless that is NULL.
static inline void make_claim(struct ent_book *b, struct written_claim c,
                              const char *source) {
  c.sources.first = (uint32_t)b->citations.n;
  if (source) {
    book_cite(b, make_sym(b, source), &(struct citation_more){0});
    c.sources.n = 1;
  }
  struct written_more *m = make_more(b);
  if (m->claims.n == 0)
    m->claims.first = (uint32_t)b->claims.n;
  m->claims.n++;
  book_claim(b, &c);
}

// The account of a book in which nothing is wrong; the book goes with it.
static inline ent_account *freeze_well(struct ent_book *b) {
  ent_diags *d = ent_diags_new();
  ent_account *l = account_take(b, d);
  for (size_t i = 0; i < d->list.n; i++)
    print_error("%s: %s\n", d->list.at[i].code,
                intern_text(&d->texts, d->list.at[i].message));
  assert_int_equal(d->list.n, 0);
  assert_false(l->facts->partial);
  ent_diags_free(d);
  return l;
}

#endif
