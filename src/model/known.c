// SPDX-License-Identifier: GPL-2.0-or-later
// The ledger as it could have been written by a day: of sources that had come
// out for certain, and of claims that were made. What has no date may have come
// later, and is left out.
#include "model/anew.h"
#include "model/voice.h"

static bool dated_by(struct days d, day cap) {
  return d.hi != DAY_MAX && d.hi <= cap;
}

// A claim says itself when it was made, or it has a source, which tells; it is
// then left out with its sources.
static bool said_by(const ent_account *l, const struct claim *c, day cap) {
  return !c->when && c->citations.n ? true : dated_by(claim_days(l, c), cap);
}

static ent_account *by(const ent_account *whole, day cap, struct told told,
                       ent_diags *d) {
  const struct facts *f = whole->facts;
  bool *sources = mem_new(f->sources.n + 1, sizeof *sources);
  bool *claims = mem_new(f->claims.n + 1, sizeof *claims);
  struct anew_without x = {.sources = sources, .claims = claims, .cap = &cap};
  for (size_t i = 0; i < f->sources.n; i++) {
    const struct days out = source_days(&f->sources.at[i]);
    sources[i] = !dated_by(out, cap);
    x.undated += out.hi == DAY_MAX;
  }
  for (size_t i = 0; i < f->claims.n; i++)
    claims[i] = !said_by(whole, &f->claims.at[i], cap);
  ent_account *out = account_without_these(whole, &x, told, d);
  mem_free(sources);
  mem_free(claims);
  return out;
}

static ent_account *known(const ent_account *whole, const char *asked,
                          ent_diags *d) {
  const struct date_context c = {whole->facts->rules, &whole->facts->periods};
  struct date_fault fault = {0};
  struct days q;
  if (days_read(str_of(asked), &c, &q, &fault) && q.hi != DAY_MAX)
    return by(whole, q.hi,
              (struct told){.how = KNOWN_BY, .asked = derive_words(asked)}, d);
  diag_usage(d, "usage/bad-date", "`%s` is no date: %s", asked,
             fault.code ? fault.message : "it has no end");
  if (fault.code && fault.hint[0])
    diag_help(d, "%s", fault.hint);
  else
    diag_help(d, "write a day, a month or a year, as in 2010-06");
  return NULL;
}

ent_account *account_known(const ent_account *below, const char *asked,
                           ent_diags *d) {
  return account_anew(below, known, asked, d);
}
