// SPDX-License-Identifier: GPL-2.0-or-later
// The markings of records as levels. A claim without one has that of its tie,
// a source that is written in place that of the record it stands in (of
// several, where it may be seen most); whatever has none then, the ledger's.
#include "model/freeze.h"
#include "model/marking.h"

static void tell(struct freeze *f, ent_sym word, struct span at) {
  struct str s = book_str(f->b, word);
  const char *near = marking_near(f->facts, s);
  struct buf all = {0};
  marking_list(&all, f->facts);
  diag(f->d, ENT_ERROR, "value/marking", at, "`%.*s` is no marking",
       STR_ARG(s));
  if (near)
    diag_fix(f->d, "%s", near);
  diag_help(f->d, "it is %s%s", buf_text(&all),
            marking_tlp(f->facts)
                ? "; words of your own stand under `markings:`, the least "
                  "restrictive first"
                : ", as `markings:` has them");
  buf_drop(&all);
}

// What is not understood is shown to nobody.
uint8_t freeze_marking(struct freeze *f, ent_sym word, uint8_t otherwise,
                       struct span at) {
  uint8_t level = otherwise;
  if (!word || marking_find(f->facts, book_str(f->b, word), &level))
    return level;
  tell(f, word, at);
  return (uint8_t)(f->facts->markings.n - 1);
}

static void take_words(struct freeze *f) {
  struct markings *m = &f->facts->markings;
  const struct run own = f->b->markings;
  for (uint32_t k = 0; k < own.n && k < MARKINGS_MOST; k++)
    m->words[k] = f->b->words.at[own.first + k];
  m->n = own.n ? (uint8_t)own.n : MARKINGS_TLP;
}

static struct span root_span(const struct freeze *f) {
  const struct place p = f->b->marking_at;
  if (p.file >= f->b->files.n)
    return SPAN_NONE;
  return (struct span){.in = f->b->files.at[p.file],
                       .start = p.offset,
                       .end = p.offset +
                              (uint32_t)book_str(f->b, f->b->marking).n};
}

// Where a source stands that has no marking of its own: how restricted that is.
static void stand_in(struct freeze *f, struct run run, uint8_t level) {
  for (uint32_t k = 0; k < run.n; k++) {
    uint32_t s = pile_at(&f->b->citations, run.first + k)->source;
    if (!(s & IN_PLACE))
      continue;
    uint32_t *at = &f->in_place.at[s - IN_PLACE];
    *at = *at == NONE || level < *at ? level : *at;
  }
}

static uint8_t quietly(struct freeze *f, ent_sym word, uint8_t otherwise) {
  uint8_t level = otherwise;
  if (word && !marking_find(f->facts, book_str(f->b, word), &level))
    level = (uint8_t)(f->facts->markings.n - 1);
  return level;
}

static void stand_in_tie(struct freeze *f, const struct written_tie *t) {
  const struct written_more *m = pile_at(&f->b->more, t->more);
  const uint8_t own = quietly(f, m->marking, f->facts->markings.unmarked);
  stand_in(f, t->sources, own);
  for (uint32_t k = 0; k < m->claims.n; k++) {
    const struct written_claim *c = pile_at(&f->b->claims, m->claims.first + k);
    stand_in(f, c->sources, quietly(f, c->marking, own));
  }
}

static void stand_in_all(struct freeze *f) {
  const uint8_t unmarked = f->facts->markings.unmarked;
  for (size_t i = 0; i < f->b->in_place.n; i++)
    vec_push(&f->in_place, NONE);
  for (size_t i = 0; i < f->b->ties.n; i++)
    stand_in_tie(f, pile_at(&f->b->ties, i));
  for (size_t i = 0; i < f->b->actors.n; i++) {
    const struct written_actor *a = pile_at(&f->b->actors, i);
    stand_in(f, a->sources, quietly(f, a->marking, unmarked));
  }
  for (size_t i = 0; i < f->b->events.n; i++) {
    const struct written_event *e = &f->b->events.at[i];
    stand_in(f, e->sources, quietly(f, e->marking, unmarked));
  }
}

void freeze_markings(struct freeze *f) {
  struct markings *m = &f->facts->markings;
  take_words(f);
  m->any = f->b->marked;
  if (!m->any)
    return;
  m->unmarked =
      freeze_marking(f, f->b->marking, marking_unsaid(f->facts), root_span(f));
  if (f->b->in_place.n)
    stand_in_all(f);
}
