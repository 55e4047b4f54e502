// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/anew.h"
#include "model/build.h"
#include "model/redact.h"

#include <stdlib.h>

// ---------------------------------------------------------------- counting

struct withheld withheld_between(const ent_account *whole,
                                 const ent_account *part, size_t claims) {
  struct withheld n = whole->withheld;
  n.ties += account_ties(whole) - account_ties(part);
  n.actors += whole->facts->actors.n - part->facts->actors.n;
  n.sources += whole->facts->sources.n - part->facts->sources.n;
  n.events += whole->facts->events.n - part->facts->events.n;
  n.claims += claims;
  return n;
}

size_t withheld_sum(const struct withheld *n) {
  return n->ties + n->actors + n->sources + n->events + n->claims;
}

void withheld_list(struct buf *b, const struct withheld *n, const char *claim,
                   const char *claims) {
  const struct {
    size_t n;
    const char *one, *many;
  } rows[] = {{n->ties, "tie", "ties"},
              {n->claims, claim, claims},
              {n->actors, "actor", "actors"},
              {n->sources, "source", "sources"},
              {n->events, "event", "events"}};
  size_t left = 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    left += rows[i].n > 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (rows[i].n == 0)
      continue;
    buf_addf(b, "%zu %s", rows[i].n,
             rows[i].n == 1 ? rows[i].one : rows[i].many);
    left--;
    buf_add(b, left > 1 ? ", " : left == 1 ? " and " : "");
  }
}

// ------------------------------------------------------------------ making

void omissions_copy(ent_account *to, const ent_account *from) {
  for (size_t i = 0; i < from->omitted.n; i++) {
    struct omission x = from->omitted.at[i];
    x.told.asked = derive_words(x.told.asked);
    vec_push(&to->omitted, x);
  }
}

static size_t unrooted(const ent_account *l) {
  size_t n = 0;
  for (uint32_t i = 0; i < account_ties(l); i++)
    n += l->ties.at[i].standing == UNSOURCED;
  return n;
}

static ent_account *make(const ent_account *whole, const struct anew_without *x,
                         size_t *claims, ent_diags *d) {
  bool *refused = mem_new(account_ties(whole) + 1, sizeof *refused);
  const struct redaction r = {.whole = whole,
                              .most = UINT8_MAX,
                              .refused = refused,
                              .sources = x->sources,
                              .claims = x->claims,
                              .cap = x->cap};
  struct ent_book *book = book_redacted(&r, claims);
  mem_free(refused);
  book->kept = true;
  if (x->cap) {
    book->cap = book->capped && book->cap < *x->cap ? book->cap : *x->cap;
    book->capped = true;
  }
  ent_diags *quiet = diags_like(d); // all was told when the whole was read
  ent_account *part = account_take(book, quiet);
  ent_diags_free(quiet);
  if (!part)
    diags_stopped(d);
  return part;
}

ent_account *account_without_these(const ent_account *whole,
                                   const struct anew_without *x,
                                   struct told told, ent_diags *d) {
  struct omission how = {.told = told, .undated = x->undated};
  ent_account *part = NULL;
  size_t claims = 0;
  if (whole->records)
    part = make(whole, x, &claims, d);
  else
    diag_usage(d, "usage/no-records",
               "the ledger was read without keeping its records (`keep` of "
               "ent_read_options)");
  if (!part) {
    mem_free(told.asked);
    return NULL;
  }
  how.n = withheld_between(whole, part, claims);
  how.n.ties -= whole->withheld.ties;
  how.n.actors -= whole->withheld.actors;
  how.n.sources -= whole->withheld.sources;
  how.n.events -= whole->withheld.events;
  how.n.claims -= whole->withheld.claims;
  how.unrooted = x->cap ? unrooted(whole) : 0;
  part->withheld = whole->withheld;
  part->told = whole->told;
  if (part->told.asked)
    part->told.asked = derive_words(part->told.asked);
  omissions_copy(part, whole);
  vec_push(&part->omitted, how);
  return part;
}

ent_account *account_anew(const ent_account *below, anew_make *make_written,
                          const char *asked, ent_diags *d) {
  if (!below->from)
    return make_written(below, asked, d);
  ent_account *part = account_anew(below->from, make_written, asked, d);
  ent_account *out =
      part ? ent_account_derived(part,
                                 account_retelling(below->told.how)->option,
                                 below->told.asked, d)
           : NULL;
  if (out)
    out->keeps = part;
  else
    ledger_free(part);
  return out;
}

// ------------------------------------------------------------------- words

const struct told *account_omission(const ent_account *l, enum told_how how) {
  l = account_written(l);
  for (size_t i = l->omitted.n; i-- > 0;)
    if (l->omitted.at[i].told.how == how)
      return &l->omitted.at[i].told;
  return NULL;
}

static void add_aside(struct buf *b, size_t n, const char *one,
                      const char *many) {
  if (n)
    buf_addf(b, "; %zu %s", n, n == 1 ? one : many);
}

void account_omitted(struct buf *b, const ent_account *l, size_t nth) {
  l = account_written(l);
  if (nth >= l->omitted.n)
    return;
  const struct omission *x = &l->omitted.at[nth];
  const char *shown = x->told.shown ? x->told.shown : x->told.asked;
  const size_t all = withheld_sum(&x->n);
  buf_addf(b, "%s %s: ", account_retelling(x->told.how)->words, shown);
  if (all == 0)
    buf_add(b, "nothing");
  withheld_list(b, &x->n, "claim on another tie", "claims on other ties");
  buf_addf(b, " %s left out", all < 2 ? "is" : "are");
  add_aside(b, x->undated, "of the sources has no date",
            "of the sources have no date");
  add_aside(b, x->unrooted, "of the ties has no source",
            "of the ties have no source");
  if (x->told.how == KNOWN_BY)
    buf_add(b, "; dates are told as they are known today");
}
