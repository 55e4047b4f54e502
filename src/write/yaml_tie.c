// SPDX-License-Identifier: GPL-2.0-or-later
#include "write/scalar.h"
#include "write/yaml.h"

// ------------------------------------------------------------------ ends

static void add_ends(struct lay *m, const char *key, const ent_sym *ids,
                     size_t n, bool list) {
  if (n == 1 && !list)
    lay_text(m, key, ids[0]);
  else
    lay_list(m, key, ids, n);
}

static void add_from(struct lay *m, const struct written_tie *t) {
  struct written_pairs p = book_pairs(m->b, t);
  add_ends(m, p.between ? "between" : "from", p.from, p.nfrom, p.between);
  lay_text(m, "type", t->type);
  if (!p.between)
    add_ends(m, "to", p.to, p.nto, false);
}

// ----------------------------------------------------------------- dates

// A date that is said, if only as unknown.
static void add_date(struct lay *m, const char *key, bool said, ent_sym text) {
  if (text)
    lay_text(m, key, text);
  else
    lay_word(m, key, said ? "unknown" : NULL);
}

static void add_dates(struct lay *m, const struct written_tie *t) {
  const struct written_dates *d = pile_at(&m->b->dates, t->dates);
  if (d->list)
    lay_dates(m, "when", d->items);
  else
    lay_text(m, "when", t->when);
  add_date(m, "start", d->has_start, d->start);
  add_date(m, "end", d->has_end, d->end);
  if (d->seen.n > 1)
    lay_dates(m, "seen", d->seen);
  else
    add_date(m, "seen", d->has_seen,
             d->seen.n ? m->b->lists.at[d->seen.first] : 0);
  add_date(m, "on", d->has_on, d->on);
}

// ---------------------------------------------------------------- claims

// A plain word is an actor, a quoted one is not.
static void add_holder(struct lay *m, const struct written_claim *c) {
  if (!c->actor && !c->words)
    return;
  lay_key(m, "by");
  buf_addc(m->out, ' ');
  if (c->actor)
    buf_adds(m->out, book_str(m->b, c->actor));
  else
    scalar_quote(m->out, book_str(m->b, c->words));
}

static void add_claim(const struct lay *in, const struct written_claim *c) {
  struct lay m = lay_begin(in, in->indent + 4, true);
  enum stance stance = (enum stance)c->stance;
  add_holder(&m, c);
  lay_word(&m, "stance", stance == ASSERTS ? NULL : stance_name(stance));
  lay_text(&m, "when", c->when);
  lay_word(&m, "about", about_name((enum about)c->about));
  lay_sources(&m, c->sources);
  lay_text(&m, "grade", c->grade);
  lay_text(&m, "note", c->note);
  lay_text(&m, "marking", c->marking);
  lay_extras(&m, m.b->extras.at + c->extras.first, c->extras.n);
  lay_end(&m);
}

static void add_claims(struct lay *m, struct run run) {
  if (run.n > 0)
    lay_key(m, "claims");
  for (uint32_t k = 0; k < run.n; k++)
    add_claim(m, pile_at(&m->b->claims, run.first + k));
}

// ---------------------------------------------------------------- record

void yaml_tie(const struct lay *in, const struct written_tie *t) {
  struct lay m = lay_begin(in, in->indent + 4, true);
  const struct written_more *more = pile_at(&m.b->more, t->more);
  add_from(&m, t);
  add_dates(&m, t);
  lay_text(&m, "label", more->label);
  lay_text(&m, "count", more->count);
  lay_text(&m, "place", more->location);
  lay_text(&m, "via", more->via);
  lay_text(&m, "weight", more->weight);
  lay_text(&m, "likelihood", t->likelihood);
  lay_text(&m, "confidence", more->confidence);
  lay_text(&m, "grade", more->grade);
  lay_word(&m, "forecast", more->forecast ? "true" : NULL);
  lay_word(&m, "self", more->self ? "true" : NULL);
  lay_sources(&m, t->sources);
  add_claims(&m, more->claims);
  lay_word(&m, "primary", more->primary ? "true" : NULL);
  lay_text(&m, "id", more->id);
  lay_words(&m, "tags", more->tags);
  lay_text(&m, "note", more->note);
  lay_text(&m, "url", more->url);
  lay_text(&m, "marking", more->marking);
  lay_extras(&m, m.b->extras.at + more->extras.first, more->extras.n);
}
