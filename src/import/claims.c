// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/claims.h"

ent_sym said_text(const struct import_said *at, uint32_t n, enum take what) {
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == what)
      return at[i].text;
  return 0;
}

// The nth text of its kind.
static ent_sym said_nth(const struct import_said *at, uint32_t n,
                        enum take what, uint32_t nth) {
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == what && nth-- == 0)
      return at[i].text;
  return 0;
}

static uint32_t count_said(const struct import_said *at, uint32_t n,
                           enum take what) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < n; i++)
    count += at[i].what == what;
  return count;
}

static bool is_plain_id(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-", s.at[i]))
      return false;
  return s.n > 0 && s.at[0] >= 'a';
}

static enum stance stance_of(const struct import *im, ent_sym word) {
  for (int i = 0; i < STANCES; i++)
    if (word && str_is(book_str(im->book, word), stance_name((enum stance)i)))
      return (enum stance)i;
  return ASSERTS;
}

static bool names_work(const struct import_said *at, uint32_t n, ent_sym by) {
  for (uint32_t i = 0; i < n; i++)
    if ((at[i].what == TAKE_SOURCE || at[i].what == TAKE_AGAINST) &&
        at[i].text == by)
      return true;
  return false;
}

// Whoever holds a claim: an actor, a work that speaks for itself, or words.
static void name_holder(struct import *im, struct cites *cites,
                        const struct import_said *at, uint32_t n, ent_sym by,
                        bool exported, struct written_claim *c) {
  uint32_t actor =
      by ? people_known(&im->people, book_str(im->book, by)) : MAP_NONE;
  ent_sym id = actor != MAP_NONE ? im->people.list.at[actor].id : 0;
  if (id && (exported || is_plain_id(book_str(im->book, id)))) {
    c->actor = id;
  } else if (by && exported && names_work(at, n, by)) {
    const struct citation_more more = {.at = 0};
    c->sources = (struct run){(uint32_t)im->book->citations.n, 1};
    book_cite(im->book, cites_named(cites, by), &more);
  } else {
    c->words = by;
  }
}

// Works that are cited by whoever speaks against the tie, when that is one.
static struct run works_against(struct import *im, struct cites *cites,
                                const struct import_said *at, uint32_t n) {
  const struct citation_more more = {.at = 0};
  struct run run = {(uint32_t)im->book->citations.n, 0};
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == TAKE_AGAINST) {
      book_cite(im->book, cites_named(cites, at[i].text), &more);
      run.n++;
    }
  return run;
}

// Whether the works of a row with claims speak for themselves: where its
// standing is told and is no weaker than that.
static bool works_speak(const struct import *im, const struct import_said *at,
                        uint32_t n) {
  ent_sym standing = said_text(at, n, TAKE_STANDING);
  struct str s = book_str(im->book, standing);
  return standing && (str_is(s, "reported") || str_is(s, "corroborated"));
}

static bool is_against(uint8_t stance) {
  return stance == DENIES || stance == DOUBTS || stance == RETRACTS;
}

static uint32_t count_against(struct import *im, const struct import_said *at,
                              uint32_t n) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < n; i++)
    count += at[i].what == TAKE_STANCE &&
             is_against((uint8_t)stance_of(im, at[i].text));
  return count;
}

// Whose word it is: the works of the row are then the first such claim's.
struct tie_claims claims_of(struct import *im, struct cites *cites,
                            const struct import_said *at, uint32_t n,
                            struct run sources, bool exported) {
  const uint32_t by = count_said(at, n, TAKE_BY);
  const uint32_t stances = count_said(at, n, TAKE_STANCE);
  const uint32_t all = by > stances ? by : stances;
  const bool speak = works_speak(im, at, n),
             one = count_against(im, at, n) == 1;
  struct tie_claims out = {.own = false};
  VEC(struct written_claim) claims = {0};
  for (uint32_t k = 0; k < all; k++) {
    struct written_claim c = {
        .stance = (uint8_t)stance_of(im, said_nth(at, n, TAKE_STANCE, k))};
    const bool against = is_against(c.stance);
    name_holder(im, cites, at, n, said_nth(at, n, TAKE_BY, k), exported, &c);
    if (!c.sources.n && !against && !out.own && !speak) {
      c.sources = sources;
      out.own = sources.n > 0;
    } else if (!c.sources.n && against && (one || !exported)) {
      c.sources = works_against(im, cites, at, n);
      if (!c.sources.n && !exported) {
        c.sources = sources;
        out.own = true;
      }
    }
    if (c.actor || c.words || c.sources.n)
      vec_push(&claims, c);
    else
      im->nobodys++;
  }
  if (all && !one)
    im->unattached += count_said(at, n, TAKE_AGAINST);
  out.claims.first = (uint32_t)im->book->claims.n;
  out.claims.n = (uint32_t)claims.n;
  for (size_t k = 0; k < claims.n; k++)
    book_claim(im->book, &claims.at[k]);
  vec_drop(&claims);
  return out;
}

static enum about about_of(const struct import *im, ent_sym word) {
  for (int i = 0; i <= ATTRIBUTION; i++) {
    const char *name = about_name((enum about)i);
    if (word && name && str_is(book_str(im->book, word), name))
      return (enum about)i;
  }
  return EXISTENCE;
}

static struct written_claim spoken_claim(struct import *im, struct cites *cites,
                                         const struct import_spoken *s,
                                         uint32_t table) {
  const struct import_said *at = im->said.at + s->said.first;
  const uint32_t n = s->said.n;
  struct written_claim c = {
      .words = said_text(at, n, TAKE_WORDS),
      .when = said_text(at, n, TAKE_WHEN),
      .note = said_text(at, n, TAKE_NOTE),
      .grade = said_text(at, n, TAKE_GRADE),
      .marking = said_text(at, n, TAKE_MARKING),
      .stance = (uint8_t)stance_of(im, said_text(at, n, TAKE_STANCE)),
      .about = (uint8_t)about_of(im, said_text(at, n, TAKE_ABOUT))};
  if (s->holder != NO_ONE) {
    const struct person *p = &im->people.list.at[s->holder];
    const bool plain = s->exact || is_plain_id(book_str(im->book, p->id));
    c.actor = plain ? p->id : 0;
    c.words = plain ? 0 : p->name;
  }
  c.sources = cites_of(cites, at, n, table, s->exact);
  c.extras = import_extras(im, at, n);
  im->book->marked |= c.marking != 0;
  return c;
}

bool claims_brought(const struct import *im, const struct import_draft *x) {
  if (!x->first_said)
    return false;
  const struct import_spoken *s = &im->spoken.at[x->first_said - 1];
  return !is_against((uint8_t)stance_of(
      im, said_text(im->said.at + s->said.first, s->said.n, TAKE_STANCE)));
}

void claims_spoken(struct import *im, struct cites *cites,
                   const struct import_draft *x, uint32_t table,
                   struct tie_claims *to) {
  for (uint32_t k = x->first_said; k; k = im->spoken.at[k - 1].next) {
    const struct written_claim c =
        spoken_claim(im, cites, &im->spoken.at[k - 1], table);
    if (c.actor || c.words || c.sources.n) {
      book_claim(im->book, &c);
      to->claims.n++;
    } else {
      im->nobodys++;
    }
  }
}
