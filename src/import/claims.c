// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/claims.h"
#include "import/sayings.h"
#include "import/value.h"

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

static struct run cite_holder(struct import *im, struct cites *cites,
                              ent_sym by) {
  const struct citation_more more = {.at = 0};
  const struct run run = {(uint32_t)im->book->citations.n, 1};
  book_cite(im->book, cites_named(cites, by), &more);
  return run;
}

// The actor whom a claim that does not say what its holder is may be of; 0: it
// is none.
static ent_sym actor_named(struct import *im, ent_sym by, bool exported) {
  uint32_t actor =
      by ? people_known(&im->people, book_str(im->book, by)) : MAP_NONE;
  ent_sym id = actor != MAP_NONE ? im->people.list.at[actor].id : 0;
  return id && (exported || is_plain_id(book_str(im->book, id))) ? id : 0;
}

// Whoever holds a claim: an actor, words, or a work that speaks for itself.
static enum import_held holder_of(struct import *im, const struct said_row *r,
                                  const struct import_claim *c,
                                  ent_sym *actor) {
  *actor = c->held == HELD_ACTOR && c->actor != MAP_NONE
               ? im->people.list.at[c->actor].id
           : c->held == HELD_UNSAID ? actor_named(im, c->by, r->exported)
                                    : 0;
  if (*actor)
    return HELD_ACTOR;
  if (c->held == HELD_SOURCE || (c->held == HELD_UNSAID && c->by &&
                                 r->exported && names_work(r->at, r->n, c->by)))
    return HELD_SOURCE;
  return HELD_WORDS;
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

// --------------------------------------------------------- as it is said

struct claim_list {
  VEC(struct import_claim) at;
};

// Whose words a row of ties has side by side.
static void take_listed(struct import *im, const struct said_row *r,
                        struct claim_list *out) {
  const uint32_t by = count_said(r->at, r->n, TAKE_BY);
  const uint32_t stances = count_said(r->at, r->n, TAKE_STANCE);
  for (uint32_t k = 0; k < by || k < stances; k++) {
    struct import_claim c = {
        .number = k + 1, .held = HELD_UNSAID, .actor = MAP_NONE};
    ent_sym when = said_nth(r->at, r->n, TAKE_CLAIM_WHEN, k);
    c.by = said_nth(r->at, r->n, TAKE_BY, k);
    c.stance = said_nth(r->at, r->n, TAKE_STANCE, k);
    c.grade = said_nth(r->at, r->n, TAKE_CLAIM_GRADE, k);
    about_find(book_str(im->book, said_nth(r->at, r->n, TAKE_ABOUT, k)),
               &c.about);
    c.when = claim_date(im, book_str(im->book, when), &c.extras);
    vec_push(&out->at, c);
  }
}

// Whoever denies or doubts what the row says, and its works do not say so.
static void take_deniers(struct import *im, const struct said_row *r,
                         enum take what, enum stance stance,
                         struct claim_list *out) {
  const uint32_t n = count_said(r->at, r->n, what);
  for (uint32_t k = 0; k < n; k++) {
    struct import_claim c = {.number = (uint32_t)out->at.n + 1,
                             .held = HELD_UNSAID,
                             .actor = MAP_NONE,
                             .bare = true};
    c.by = said_nth(r->at, r->n, what, k);
    const enum value_mark mark = value_mark(book_str(im->book, c.by));
    if (mark == MARK_NONE || str_is(book_str(im->book, c.by), "0"))
      continue;
    if (mark == MARK_TIE)
      c.by = book_text(im->book, STR("one who is not named"));
    c.stance = book_text(im->book, str_of(stance_name(stance)));
    vec_push(&out->at, c);
  }
}

static void take_claims(struct import *im, const struct said_row *r,
                        struct claim_list *out) {
  if (!im->has_claims) {
    take_listed(im, r, out);
    take_deniers(im, r, TAKE_DENIED_BY, DENIES, out);
    take_deniers(im, r, TAKE_DOUBTED_BY, DOUBTS, out);
    return;
  }
  const struct claim_range x = sayings_claims(im, r->record);
  for (size_t k = 0; k < x.n; k++)
    vec_push(&out->at, x.at[k]);
}

static uint32_t count_against(const struct import *im,
                              const struct claim_list *l) {
  uint32_t count = 0;
  for (size_t i = 0; i < l->at.n; i++)
    count += is_against((uint8_t)stance_of(im, l->at.at[i].stance));
  return count;
}

// Without a table of citations: the works of the row are the first such
// claim's, or of the only one that speaks against the tie those against it.
static void guess_works(struct import *im, struct cites *cites,
                        const struct said_row *r, bool only,
                        struct written_claim *c, struct tie_claims *out) {
  const bool against = is_against(c->stance);
  if (c->sources.n)
    return;
  if (!against && !out->own && !works_speak(im, r->at, r->n)) {
    c->sources = r->sources;
    out->own = r->sources.n > 0;
  } else if (against && (only || !r->exported)) {
    c->sources = works_against(im, cites, r->at, r->n);
    if (!c->sources.n && !r->exported) {
      c->sources = r->sources;
      out->own = true;
    }
  }
}

static struct written_claim write_claim(struct import *im, struct cites *cites,
                                        const struct said_row *r,
                                        const struct import_claim *c) {
  struct written_claim w = {.stance = (uint8_t)stance_of(im, c->stance),
                            .about = c->about,
                            .when = c->when,
                            .grade = c->grade,
                            .note = c->note,
                            .marking = c->marking};
  const enum import_held held = holder_of(im, r, c, &w.actor);
  if (held == HELD_WORDS)
    w.words = c->by;
  w.extras = extras_of(im, im->sayings_said.at + c->extras.first, c->extras.n);
  if (im->has_cites)
    w.sources = sayings_cites(cites, r->record, c->number);
  if (held == HELD_SOURCE && c->by && !w.sources.n)
    w.sources = cite_holder(im, cites, c->by);
  return w;
}

struct tie_claims claims_of(struct import *im, struct cites *cites,
                            const struct said_row *r) {
  struct claim_list list = {0};
  struct tie_claims out = {.own = false};
  VEC(struct written_claim) claims = {0};
  take_claims(im, r, &list);
  const bool one = count_against(im, &list) == 1;
  for (size_t k = 0; k < list.at.n; k++) {
    struct written_claim c = write_claim(im, cites, r, &list.at.at[k]);
    if (!im->has_cites && !list.at.at[k].bare)
      guess_works(im, cites, r, one, &c, &out);
    if (c.actor || c.words || c.sources.n)
      vec_push(&claims, c);
    else
      im->nobodys++;
  }
  if (list.at.n && !one && !im->has_cites)
    im->unattached += count_said(r->at, r->n, TAKE_AGAINST);
  out.claims.first = (uint32_t)im->book->claims.n;
  out.claims.n = (uint32_t)claims.n;
  for (size_t k = 0; k < claims.n; k++)
    book_claim(im->book, &claims.at[k]);
  vec_drop(&claims);
  vec_drop(&list.at);
  return out;
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
      .about = EXISTENCE};
  about_find(book_str(im->book, said_text(at, n, TAKE_ABOUT)), &c.about);
  if (s->holder != NO_ONE) {
    const struct person *p = &im->people.list.at[s->holder];
    const bool plain = s->exact || is_plain_id(book_str(im->book, p->id));
    c.actor = plain ? p->id : 0;
    c.words = plain ? 0 : p->name;
  }
  c.sources = cites_of(cites, at, n, table, s->exact);
  c.extras = extras_of(im, at, n);
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
