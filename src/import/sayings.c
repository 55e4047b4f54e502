// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/sayings.h"

#include "base/num.h"
#include "import/value.h"
#include "time/date.h"

#include <stdlib.h>

// ------------------------------------------------------------------- parts

static void say(struct import *im, struct run *run,
                const struct import_said *s) {
  if (!run->n)
    run->first = (uint32_t)im->sayings_said.n;
  vec_push(&im->sayings_said, *s);
  run->n++;
}

ent_sym claim_date(struct import *im, struct str s, struct run *extras) {
  const struct date_context c = {.rules = DATE_RULES};
  struct date date;
  if (!s.n || date_read(s, &c, &date, NULL))
    return s.n ? import_text(im, s) : 0;
  struct import_said x = {TAKE_EXTRA, book_text(im->book, STR("x-when")),
                          import_text(im, s)};
  say(im, extras, &x);
  im->named++;
  return 0;
}

// The tie that the row is of, and the number of its claim; 0: none is named.
static bool find_record(struct import_row *r, ent_sym *tie, uint32_t *claim) {
  struct str id = row_text(r, TAKE_TIE), number = row_text(r, TAKE_NUMBER);
  *tie = id.n ? import_text(r->im, id) : 0;
  *claim = 0;
  if (*tie && map_get(&r->im->records, book_str(r->im->book, *tie)) == MAP_NONE)
    return row_refuse(r, "no table has the tie `%.*s`", STR_ARG(id));
  if (number.n && (!num_parse_u32(number, claim) || !*claim))
    return row_refuse(r, "`claim` is `%.*s`, and is the number of a claim",
                      STR_ARG(number));
  if (*claim && !*tie)
    return row_refuse(r, "it is of a claim, and `tie` is empty");
  return true;
}

// "12 isi funds haqqani"
static struct str claim_key(struct import *im, struct buf *key, ent_sym tie,
                            uint32_t claim) {
  buf_clear(key);
  buf_addf(key, "%u %s", claim, book_says(im->book, tie));
  return buf_str(key);
}

static bool has_claim(struct import *im, ent_sym tie, uint32_t claim) {
  struct buf key = {0};
  bool found =
      map_get(&im->claim_keys, claim_key(im, &key, tie, claim)) != MAP_NONE;
  buf_drop(&key);
  return found;
}

static void note_claim(struct import *im, const struct import_claim *c) {
  struct buf key = {0};
  struct str s = claim_key(im, &key, c->tie, c->number);
  map_put(&im->claim_keys, str_of(map_text(&im->map, s)), 0);
  buf_drop(&key);
}

// ------------------------------------------------------------------ claims

static bool find_holder(struct import_row *r, struct import_claim *c) {
  static const char *const kinds[] = {"actor", "words", "source"};
  struct str held = row_text(r, TAKE_HELD_BY);
  c->by = row_sym(r, TAKE_BY);
  while (c->held < HELD_UNSAID && !str_is(held, kinds[c->held]))
    c->held++;
  if (held.n && c->held == HELD_UNSAID)
    return row_refuse(r,
                      "`held-by` is `%.*s`, and takes actor, words or source",
                      STR_ARG(held));
  if (c->by && c->held == HELD_ACTOR) {
    struct str by = book_str(r->im->book, c->by);
    uint32_t a = people_keyed(&r->im->people, by);
    c->actor = a != MAP_NONE ? a : people_meant(&r->im->people, by);
    r->im->people.list.at[c->actor].used = true;
  }
  return true;
}

static bool find_value(struct import_row *r, enum take what, ent_sym *out) {
  struct str s = row_text(r, what);
  const char *wanted;
  struct buf value = {0};
  bool good = !s.n || value_add(&value, what, s, 0, &wanted);
  if (!good)
    row_refuse(r, "`%s` is `%.*s`, and takes %s", take_key(what), STR_ARG(s),
               wanted);
  *out = value.n ? import_text(r->im, buf_str(&value)) : 0;
  buf_drop(&value);
  return good;
}

static bool find_about(struct import_row *r, struct import_claim *c) {
  struct str s = row_text(r, TAKE_ABOUT);
  return !s.n || about_find(s, &c->about) ||
         row_refuse(r,
                    "`about` is `%.*s`, and takes existence, start, end, type "
                    "or attribution",
                    STR_ARG(s));
}

bool row_claim(struct import_row *r) {
  struct import *im = r->im;
  struct import_claim c = {.actor = MAP_NONE};
  if (!find_record(r, &c.tie, &c.number))
    return false;
  if (!c.tie)
    return row_refuse(r, "`tie` is empty");
  c.number = c.number ? c.number : (uint32_t)im->claims.n + 1;
  if (has_claim(im, c.tie, c.number))
    return row_refuse(r, "claim %u of that tie stands in another row",
                      c.number);
  if (!find_holder(r, &c) || !find_value(r, TAKE_STANCE, &c.stance) ||
      !find_value(r, TAKE_GRADE, &c.grade) || !find_about(r, &c))
    return false;
  c.note = row_sym(r, TAKE_NOTE);
  c.marking = row_sym(r, TAKE_MARKING);
  row_extras(r, say, &c.extras);
  c.when = claim_date(im, row_text(r, TAKE_WHEN), &c.extras);
  note_claim(im, &c);
  vec_push(&im->claims, c);
  return true;
}

// --------------------------------------------------------------- citations

bool row_citation(struct import_row *r) {
  struct import *im = r->im;
  struct import_quoted q = {.actor = row_sym(r, TAKE_OF_ACTOR),
                            .source = row_sym(r, TAKE_SOURCE)};
  if (!find_record(r, &q.tie, &q.claim))
    return false;
  if (!q.source)
    return row_refuse(r, "`source` is empty");
  if (!q.actor == !q.tie)
    return row_refuse(r, q.actor ? "it is of an actor and of a tie"
                                 : "it is neither of an actor nor of a tie");
  if (q.actor &&
      people_keyed(&im->people, book_str(im->book, q.actor)) == MAP_NONE)
    return row_refuse(r, "no table has the actor `%s`",
                      book_says(im->book, q.actor));
  if (q.claim && im->has_claims && !has_claim(im, q.tie, q.claim))
    return row_refuse(r, "that tie has no claim %u", q.claim);
  q.at = row_sym(r, TAKE_AT);
  q.quote = row_sym(r, TAKE_QUOTE);
  row_extras(r, say, &q.extras);
  q.index = (uint32_t)im->quoted.n;
  vec_push(&im->quoted, q);
  return true;
}

// -------------------------------------------------------------------- asked

static int compare_claims(const void *a, const void *b) {
  const struct import_claim *x = a, *y = b;
  if (x->tie != y->tie)
    return x->tie < y->tie ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

static int compare_quoted(const void *a, const void *b) {
  const struct import_quoted *x = a, *y = b;
  if (x->actor != y->actor)
    return x->actor < y->actor ? -1 : 1;
  if (x->tie != y->tie)
    return x->tie < y->tie ? -1 : 1;
  if (x->claim != y->claim)
    return x->claim < y->claim ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

void sayings_sort(struct import *im) {
  if (im->claims.n)
    qsort(im->claims.at, im->claims.n, sizeof *im->claims.at, compare_claims);
  if (im->quoted.n)
    qsort(im->quoted.at, im->quoted.n, sizeof *im->quoted.at, compare_quoted);
}

struct claim_range sayings_claims(const struct import *im, ent_sym record) {
  size_t lo = 0, hi = im->claims.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (im->claims.at[mid].tie < record)
      lo = mid + 1;
    else
      hi = mid;
  }
  struct claim_range x = {im->claims.at + lo, 0};
  while (lo + x.n < im->claims.n && x.at[x.n].tie == record)
    x.n++;
  return x;
}

static struct run cite_all(struct cites *c, const struct import_quoted *key) {
  struct import *im = c->im;
  struct run run = {(uint32_t)im->book->citations.n, 0};
  size_t lo = 0, hi = im->quoted.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (compare_quoted(&im->quoted.at[mid], key) < 0)
      lo = mid + 1;
    else
      hi = mid;
  }
  for (; lo < im->quoted.n; lo++, run.n++) {
    const struct import_quoted *q = &im->quoted.at[lo];
    if (q->actor != key->actor || q->tie != key->tie || q->claim != key->claim)
      break;
    const struct citation_more more = {
        q->at, q->quote,
        extras_of(im, im->sayings_said.at + q->extras.first, q->extras.n)};
    book_cite(im->book, cites_named(c, q->source), &more);
  }
  return run;
}

struct run sayings_cites(struct cites *c, ent_sym record, uint32_t claim) {
  const struct import_quoted key = {.tie = record, .claim = claim};
  return cite_all(c, &key);
}

struct run sayings_cites_of_actor(struct cites *c, ent_sym actor) {
  const struct import_quoted key = {.actor = actor};
  return cite_all(c, &key);
}
