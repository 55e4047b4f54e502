// SPDX-License-Identifier: GPL-2.0-or-later
// The account of what may be shown: made anew of a book without the rest, so
// that nothing after it can tell of what it never had. A tie keeps what may be
// shown of it, if that says no more than the whole ledger does: one is left out
// as well if what speaks against it would be missing, or all that speaks for
// it. What that takes away may in turn have made others less sure: it is looked
// at again until nothing is to be left out.
#include "model/anew.h"
#include "model/build.h"
#include "model/claim.h"
#include "model/derive.h"
#include "model/marking.h"
#include "model/redact.h"

#include <stdlib.h>

// -------------------------------------------------------------- comparing

// Of the voices on a tie that count, the one that weighs most against it.
static int against(const ent_account *l, const struct tie *t) {
  voices all = voices_of(l, t);
  int most = 0;
  for (size_t i = 0; i < all.n; i++) {
    const int weight = all.at[i].stance == DENIES     ? 3
                       : all.at[i].stance == RETRACTS ? 2
                       : all.at[i].stance == DOUBTS   ? 1
                                                      : 0;
    most = weight > most ? weight : most;
  }
  vec_drop(&all);
  return most;
}

// Nobody stands for it any more.
static bool forsaken(const struct tie *t) {
  return t->standing == DENIED || t->standing == RETRACTED ||
         t->standing == DOUBTED || t->standing == UNSOURCED;
}

// Whether the part says of a tie nothing that the whole does not.
static bool honest(const ent_account *whole, const struct tie *w,
                   const ent_account *part, const struct tie *p) {
  if (forsaken(p) && p->standing != w->standing)
    return false;
  if (tie_belief(p) > tie_belief(w) || against(part, p) < against(whole, w))
    return false;
  for (int start = 0; start < 2; start++)
    if (claims_contest(whole, w, start) && !claims_contest(part, p, start))
      return false;
  return true;
}

static int by_record(const struct tie_ref *x, const struct tie_ref *y) {
  const uint32_t a[] = {x->place.file, x->place.offset, x->from, x->to};
  const uint32_t b[] = {y->place.file, y->place.offset, y->from, y->to};
  for (size_t i = 0; i < 4; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

// Ends of a tie without a direction may stand the other way round.
static struct tie_ref normal(struct tie_ref r) {
  if (r.from > r.to)
    r = (struct tie_ref){r.place, r.to, r.from, r.tie};
  return r;
}

static int by_normal(const void *x, const void *y) {
  const struct tie_ref a = normal(*(const struct tie_ref *)x);
  const struct tie_ref b = normal(*(const struct tie_ref *)y);
  return by_record(&a, &b);
}

// Refuses the ties of the whole that the part would tell too much of; how many.
static size_t refuse(const ent_account *whole, const ent_account *part,
                     bool *refused) {
  struct tie_refs all = tie_refs_of(whole), some = tie_refs_of(part);
  size_t n = 0;
  qsort(all.at, all.n, sizeof *all.at, by_normal);
  for (size_t i = 0; i < some.n; i++) {
    const struct tie_ref *r = &some.at[i];
    const struct tie_ref *w = bsearch(r, all.at, all.n, sizeof *w, by_normal);
    if (!w || refused[w->tie] ||
        honest(whole, &whole->ties.at[w->tie], part, &part->ties.at[r->tie]))
      continue;
    refused[w->tie] = true;
    n++;
  }
  mem_free(all.at);
  mem_free(some.at);
  return n;
}

// ---------------------------------------------------------------- making

// NULL if the work was to end.
static ent_account *part_of(const ent_account *whole, uint8_t most,
                            ent_diags *d) {
  bool *refused = mem_new(account_ties(whole) + 1, sizeof *refused);
  const struct redaction r = {.whole = whole, .most = most, .refused = refused};
  ent_account *part = NULL;
  size_t contested = 0, claims = 0;
  for (size_t more = 1; more > 0; contested += more) {
    ent_diags *quiet = diags_like(d); // all was told when the whole was read
    ledger_free(part);
    part = account_take(book_redacted(&r, &claims), quiet);
    more = part ? refuse(whole, part, refused) : 0;
    ent_diags_free(quiet);
  }
  if (part) {
    part->withheld = withheld_between(whole, part, claims);
    part->withheld.contested += contested;
    omissions_copy(part, whole);
  }
  mem_free(refused);
  return part;
}

static bool level_of(const ent_account *l, const char *asked, uint8_t *level,
                     ent_diags *d) {
  const struct facts *f = l->facts;
  struct buf all = {0};
  if (!f->markings.any) {
    diag_usage(d, "usage/nothing-marked",
               "this ledger marks nothing, so that nothing tells what may be "
               "shown");
    diag_help(d, "write `marking:` in it: `marking: clear` at its head if all "
                 "of it may be shown to anybody");
    return false;
  }
  if (marking_find(f, str_of(asked), level))
    return true;
  diag_usage(d, "usage/unknown-marking", "`%s` is no marking", asked);
  const char *near = marking_near(f, str_of(asked));
  marking_list(&all, f);
  if (near)
    diag_help(d, "did you mean `%s`? It is %s", near, buf_text(&all));
  else
    diag_help(d, "it is %s", buf_text(&all));
  buf_drop(&all);
  return false;
}

static ent_account *shown(const ent_account *whole, const char *asked,
                          ent_diags *d) {
  uint8_t level = 0;
  if (!level_of(whole, asked, &level, d))
    return NULL;
  ent_account *out = part_of(whole, level, d);
  if (!out) {
    diags_stopped(d);
    return NULL;
  }
  out->told = (struct told){
      .how = SHOWN_TO, .asked = derive_words(marking_word(out->facts, level))};
  return out;
}

ent_account *account_shown(const ent_account *below, const char *asked,
                           ent_diags *d) {
  return account_anew(below, shown, asked, d);
}

// ------------------------------------------------------------------ words

void account_withheld(struct buf *b, const ent_account *l) {
  l = account_written(l);
  if (l->told.how != SHOWN_TO)
    return;
  const struct withheld *n = &l->withheld;
  const size_t all = withheld_sum(n);
  if (all == 0)
    buf_add(b, "nothing is withheld: nothing is marked above ");
  withheld_list(b, n, "claim on a tie that is shown",
                "claims on ties that are shown");
  if (all > 0)
    buf_addf(b, " %s withheld: marked above ", all == 1 ? "is" : "are");
  uint8_t level = 0;
  marking_find(l->facts, str_of(l->told.asked), &level);
  marking_name(b, l->facts, level);
  if (n->contested)
    buf_addf(b,
             " (%zu of the ties because what speaks against %s is, or all "
             "that speaks for %s)",
             n->contested, n->contested == 1 ? "it" : "them",
             n->contested == 1 ? "it" : "them");
  if (all > 0)
    buf_add(b, "; numbers are those of what is shown");
}
