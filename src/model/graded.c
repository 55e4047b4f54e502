// SPDX-License-Identifier: GPL-2.0-or-later
// The ledger on the better part of what is said: reports of so reliable
// sources, or so credible, by the Admiralty code, or those of who is no party
// to a tie. A grade of the claim goes before one of the tie, that before one of
// the source, as it does for standings. What has no grade, F or 6, was not
// judged, and is left out.
#include "model/anew.h"
#include "model/claim.h"
#include "model/standing.h"

struct grading {
  const ent_account *l;
  bool digits; // credibility is asked for, else reliability
  char least;
  bool *citations, *claims;
};

// The letter, or the digit, in a grade; 0: none.
static char part_of(const struct grading *g, ent_sym grade) {
  const struct str s = intern_str(&g->l->facts->texts, grade);
  for (size_t i = 0; i < s.n; i++)
    if (g->digits ? s.at[i] >= '1' && s.at[i] <= '6'
                  : s.at[i] >= 'A' && s.at[i] <= 'F')
      return s.at[i];
  return 0;
}

static bool good(const struct grading *g, char grade) {
  return grade && grade <= g->least;
}

// Leaves out those of the citations that are not good enough, by their sources
// where nothing nearer has a grade.
static void judge_run(struct grading *g, struct run run, char grade) {
  const struct facts *f = g->l->facts;
  for (uint32_t k = run.first; k < run.first + run.n; k++) {
    const uint32_t source = f->citations.at[k].source;
    const char own = grade ? grade
                     : g->digits || source == NONE
                         ? 0
                         : f->sources.at[source].reliability;
    g->citations[k] = !good(g, own);
  }
}

static void judge_tie(struct grading *g, const struct tie *t) {
  const struct tie_more *m = more(g->l, t);
  const char whole = part_of(g, m->grade);
  judge_run(g, (struct run){t->citation, t->citations}, whole);
  for (uint32_t k = m->claims.first; k < m->claims.first + m->claims.n; k++) {
    const struct claim *c = &g->l->facts->claims.at[k];
    const char grade = c->grade ? part_of(g, c->grade) : whole;
    judge_run(g, c->citations, grade);
    g->claims[k] = c->citations.n == 0 && !good(g, grade);
  }
}

static ent_account *graded(const ent_account *whole, struct told told,
                           bool digits, ent_diags *d) {
  const struct facts *f = whole->facts;
  struct grading g = {.l = whole, .digits = digits, .least = told.asked[0]};
  g.citations = mem_new(f->citations.n + 1, sizeof *g.citations);
  g.claims = mem_new(f->claims.n + 1, sizeof *g.claims);
  for (uint32_t i = 0; i < account_ties(whole); i++)
    judge_tie(&g, &whole->ties.at[i]);
  const struct anew_without x = {
      .citations = g.citations, .claims = g.claims, .rooted = true};
  ent_account *out = account_without_these(whole, &x, told, d);
  mem_free(g.citations);
  mem_free(g.claims);
  return out;
}

static bool is_one_of(const char *asked, const char *letters) {
  return asked[0] && !asked[1] && strchr(letters, asked[0]);
}

static ent_account *reliable(const ent_account *whole, const char *asked,
                             ent_diags *d) {
  if (is_one_of(asked, "ABCDE"))
    return graded(whole,
                  (struct told){.how = RELIABLE, .asked = derive_words(asked)},
                  false, d);
  diag_usage(d, "usage/bad-grade", "`%s` is no reliability", asked);
  diag_help(d, "write a letter of the Admiralty code, from A, completely "
               "reliable, to E, unreliable");
  return NULL;
}

static ent_account *credible(const ent_account *whole, const char *asked,
                             ent_diags *d) {
  if (is_one_of(asked, "12345"))
    return graded(whole,
                  (struct told){.how = CREDIBLE, .asked = derive_words(asked)},
                  true, d);
  diag_usage(d, "usage/bad-grade", "`%s` is no credibility", asked);
  diag_help(d,
            "write a digit of the Admiralty code, from 1, confirmed by other "
            "sources, to 5, improbable");
  return NULL;
}

// ----------------------------------------------------------------- parties

// A claim on several ties goes if its holder is a party to one of them.
static void mark_parties(const ent_account *l, struct party *p,
                         const struct tie *t, bool *claims) {
  const struct run run = more(l, t)->claims;
  for (uint32_t k = run.first; k < run.first + run.n; k++) {
    const struct claim *c = &l->facts->claims.at[k];
    if (c->actor == NONE)
      continue;
    claims[k] |= c->actor == t->from || c->actor == t->to ||
                 standing_is_party(p, t, c->actor, claim_days(l, c));
  }
}

static ent_account *strangers(const ent_account *whole, const char *asked,
                              ent_diags *d) {
  bool *claims = mem_new(whole->facts->claims.n + 1, sizeof *claims);
  struct party p = party_any(whole);
  (void)asked;
  for (uint32_t i = 0; i < account_ties(whole); i++)
    mark_parties(whole, &p, &whole->ties.at[i], claims);
  party_drop(&p);
  const struct anew_without x = {.claims = claims};
  ent_account *out =
      account_without_these(whole, &x, (struct told){.how = NO_PARTIES}, d);
  mem_free(claims);
  return out;
}

// ------------------------------------------------------------------- each

ent_account *account_reliable(const ent_account *below, const char *asked,
                              ent_diags *d) {
  return account_anew(below, reliable, asked, d);
}

ent_account *account_credible(const ent_account *below, const char *asked,
                              ent_diags *d) {
  return account_anew(below, credible, asked, d);
}

ent_account *account_strangers(const ent_account *below, const char *asked,
                               ent_diags *d) {
  return account_anew(below, strangers, asked, d);
}
