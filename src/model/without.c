// SPDX-License-Identifier: GPL-2.0-or-later
// The ledger as if somebody had said nothing: what a holder claims, all who
// belong to it included, and what is cited of a source, of all of a publisher,
// an author or an origin. Standings follow from what is left, and what rested
// on them alone is not told.
#include "base/suggest.h"
#include "base/utf8.h"
#include "model/anew.h"
#include "model/party.h"

struct muting {
  const ent_account *l;
  bool *sources, *claims;
};

static bool called(const ent_account *l, ent_sym name, struct str bare) {
  struct buf b = {0};
  utf8_bare(&b, intern_str(&l->facts->texts, name));
  const bool same = name && str_eq(buf_str(&b), bare);
  buf_drop(&b);
  return same;
}

// Those by, of or in that name; of one that is withheld only its cover is
// known.
static bool mute_sources(struct muting *m, struct str name, struct str bare) {
  const struct facts *f = m->l->facts;
  bool any = false;
  for (size_t i = 0; i < f->sources.n; i++) {
    const struct cited *s = &f->sources.at[i];
    if (!str_eq(intern_str(&f->texts, s->id), name) &&
        !called(m->l, s->publisher, bare) && !called(m->l, s->author, bare) &&
        !called(m->l, s->origin, bare))
      continue;
    m->sources[i] = any = true;
  }
  return any;
}

static bool mute_words(struct muting *m, struct str bare) {
  const struct facts *f = m->l->facts;
  bool any = false;
  for (size_t i = 0; i < f->claims.n; i++)
    if (called(m->l, f->claims.at[i].words, bare))
      m->claims[i] = any = true;
  return any;
}

// What perhaps is of the party, too: what is left is then surely of others.
static void mute_party(struct muting *m, uint32_t actor) {
  const struct facts *f = m->l->facts;
  struct party p = party_of(m->l, actor);
  for (size_t i = 0; i < f->claims.n; i++)
    if (party_speaks(&p, m->l, &f->claims.at[i]) > NO)
      m->claims[i] = true;
  party_drop(&p);
}

static void unknown(const ent_account *l, struct str name, ent_diags *d) {
  const struct facts *f = l->facts;
  struct suggest near = suggest_for(name);
  diag_usage(d, "usage/unknown-voice",
             "`%.*s` is no actor, source, publisher, author or origin of this "
             "ledger",
             STR_ARG(name));
  for (size_t i = 0; i < f->actors.n; i++) {
    suggest_offer(&near, intern_str(&f->texts, f->actors.at[i].id));
    suggest_offer(&near, intern_str(&f->texts, f->actors.at[i].name));
  }
  for (size_t i = 0; i < f->sources.n; i++) {
    suggest_offer(&near, intern_str(&f->texts, f->sources.at[i].id));
    suggest_offer(&near, intern_str(&f->texts, f->sources.at[i].publisher));
  }
  const struct str best = suggest_best(&near);
  if (best.n)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "`entente sources` lists the sources, `entente actors` the "
                 "actors");
}

// Whom it means; several may be called so. Silent if nobody is.
static bool mute(struct muting *m, struct str name, ent_diags *d) {
  struct buf bare = {0};
  utf8_bare(&bare, name);
  bool any = bare.n && mute_sources(m, name, buf_str(&bare));
  any |= bare.n && mute_words(m, buf_str(&bare));
  buf_drop(&bare);
  ent_diags *quiet = diags_like(d);
  const uint32_t actor = name.n ? ledger_find_actor(m->l, name, quiet) : NONE;
  ent_diags_free(quiet);
  if (actor != NONE)
    mute_party(m, actor);
  return any || actor != NONE;
}

// One name, or several with commas between them, if one has none in it.
static bool mute_all(struct muting *m, struct str asked, ent_diags *d) {
  bool good = true;
  if (mute(m, asked, d))
    return true;
  for (struct str rest = asked; good;) {
    struct str name = rest, next = {0};
    const bool more = str_cut(rest, ",", &name, &next);
    name = str_trim(name);
    if (!mute(m, name, d)) {
      unknown(m->l, name, d);
      good = false;
    }
    if (!more)
      break;
    rest = next;
  }
  return good;
}

static ent_account *without(const ent_account *whole, const char *asked,
                            ent_diags *d) {
  const struct facts *f = whole->facts;
  struct muting m = {whole, mem_new(f->sources.n + 1, sizeof *m.sources),
                     mem_new(f->claims.n + 1, sizeof *m.claims)};
  const struct anew_without x = {.sources = m.sources, .claims = m.claims};
  ent_account *out = NULL;
  if (mute_all(&m, str_trim(str_of(asked)), d))
    out = account_without_these(
        whole, &x, (struct told){.how = WITHOUT, .asked = derive_words(asked)},
        d);
  mem_free(m.sources);
  mem_free(m.claims);
  return out;
}

ent_account *account_without(const ent_account *below, const char *asked,
                             ent_diags *d) {
  return account_anew(below, without, asked, d);
}
