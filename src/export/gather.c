// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/export.h"
#include "model/claim.h"
#include "timeline/records.h"

// ------------------------------------------------------------------- asked

// Options that are about a date; without one all of the ledger is exported.
static bool dated(const ent_query *q, ent_diags *d) {
  const struct {
    const char *name;
    bool given;
  } of_dates[] = {{"throughout", q->throughout},
                  {"recent", q->recent},
                  {"include", q->include},
                  {"forecasts", q->forecasts},
                  {"focus", q->focus}};
  bool good = true;
  for (size_t i = 0; !q->at && i < sizeof of_dates / sizeof *of_dates; i++) {
    if (!of_dates[i].given)
      continue;
    diag_usage(d, "usage/export-date",
               "\1%s\2 goes with a date, and all of the ledger is exported",
               of_dates[i].name);
    diag_help(d, "give a date, \1at=D\2, or leave it out");
    good = false;
  }
  return good;
}

// Whether any option chooses among ties.
static bool choosing(const ent_query *q) {
  return q->actors || q->types || q->families || q->signs || q->tags ||
         q->sources || q->min_likelihood || q->standing || q->single_source ||
         q->says || q->denied_by || q->focus;
}

// -------------------------------------------------------------------- ties

// What nobody stands by, and what is only foretold, would look like a fact.
static bool unsayable(const struct export *x, uint32_t tie) {
  const struct tie *t = &x->l->ties.at[tie];
  return x->plain && (tie_belief(t) == NO || more(x->l, t)->forecast);
}

static void add_tie(struct export *x, uint32_t tie, verdict certainty) {
  struct export_tie t = {.tie = tie, .certainty = certainty};
  struct buf b = {0};
  if (unsayable(x, tie)) {
    x->unsaid++;
    return;
  }
  tie_id(&b, x->l, tie);
  t.id = arena_text(&x->arena, buf_text(&b), b.n);
  buf_drop(&b);
  struct spell_list all = records_spells(x->l, &tie, 1);
  t.spells = (struct run){(uint32_t)x->spells.list.n, (uint32_t)all.list.n};
  for (size_t i = 0; i < all.list.n; i++)
    vec_push(&x->spells.list, all.list.at[i]);
  vec_drop(&all.list);
  vec_push(&x->ties, t);
}

static bool add_slice(struct export *x, ent_diags *d) {
  struct slice_options o;
  if (!query_slice(x->l, x->q, NULL, &x->arena, &o, d))
    return false;
  o.selves = true;
  x->slice = slice_at(x->l, &o);
  for (size_t i = 0; i < x->slice->ties.n; i++)
    add_tie(x, x->slice->ties.at[i].tie, x->slice->ties.at[i].certainty);
  return true;
}

static bool add_all(struct export *x, ent_diags *d) {
  struct slice_options o;
  if (!query_slice(x->l, x->q, NULL, &x->arena, &o, d))
    return false;
  for (uint32_t i = 0; i < account_ties(x->l); i++)
    if (filter_allows(o.filter, x->l, i))
      add_tie(x, i, NO);
  return true;
}

// ------------------------------------------------------------------ actors

// Whether an actor is there, with ties or without.
static bool there(const struct export *x, uint32_t actor) {
  if (x->chosen)
    return false;
  if (x->slice)
    return x->slice->alive[actor] > NO;
  return !x->l->stand_ins.n || x->l->stand_ins.at[actor] == actor ||
         x->l->stand_ins.at[actor] == NONE;
}

static void add_actors(struct export *x) {
  const size_t n = x->l->facts->actors.n;
  bool *in = mem_new(n, sizeof *in);
  for (uint32_t a = 0; a < n; a++)
    in[a] = there(x, a);
  for (size_t i = 0; i < x->ties.n; i++)
    in[export_tie(x, i)->from] = in[export_tie(x, i)->to] = true;
  x->place = arena_new(&x->arena, n, sizeof *x->place);
  for (uint32_t a = 0; a < n; a++) {
    x->place[a] = in[a] ? (uint32_t)x->actors.n : NONE;
    if (in[a])
      vec_push(&x->actors, a);
  }
  mem_free(in);
}

// ------------------------------------------------------- claims, citations

static void add_cites(struct export *x, struct run run, struct export_cite at) {
  for (uint32_t k = 0; k < run.n; k++) {
    at.citation = run.first + k;
    if (x->l->facts->citations.at[at.citation].source != NONE)
      vec_push(&x->cites, at);
  }
}

static void add_claims(struct export *x, uint32_t tie) {
  const struct run run = more(x->l, export_tie(x, tie))->claims;
  for (uint32_t k = 0; k < run.n; k++) {
    const uint32_t c = run.first + k;
    if (!claim_told(x->l, c))
      continue;
    const struct export_claim claim = {tie, c};
    const uint32_t nth = (uint32_t)x->claims.n;
    vec_push(&x->claims, claim);
    add_cites(x, x->l->facts->claims.at[c].citations,
              (struct export_cite){NONE, tie, nth, 0});
  }
}

static void add_words(struct export *x) {
  for (uint32_t a = 0; a < x->actors.n; a++)
    add_cites(x, export_actor(x, a)->citations,
              (struct export_cite){a, NONE, NONE, 0});
  for (uint32_t i = 0; i < x->ties.n; i++) {
    const struct tie *t = export_tie(x, i);
    struct export_tie *to = &x->ties.at[i];
    to->claims.first = (uint32_t)x->claims.n;
    to->cites.first = (uint32_t)x->cites.n;
    add_cites(x, (struct run){t->citation, t->citations},
              (struct export_cite){NONE, i, NONE, 0});
    add_claims(x, i);
    to->claims.n = (uint32_t)x->claims.n - to->claims.first;
    to->cites.n = (uint32_t)x->cites.n - to->cites.first;
  }
}

// All there are; of a part of the ledger, or as one party tells it, those that
// are cited.
static void add_sources(struct export *x) {
  const size_t n = x->l->facts->sources.n;
  bool *in = mem_new(n, sizeof *in);
  for (size_t i = 0; i < x->cites.n; i++) {
    in[x->l->facts->citations.at[x->cites.at[i].citation].source] = true;
  }
  for (uint32_t s = 0; s < n; s++)
    if (in[s] || (!x->slice && !x->chosen && !x->l->from))
      vec_push(&x->sources, s);
  mem_free(in);
}

// Types that are used, and the ledger's own; kinds likewise.
static void add_types(struct export *x) {
  const struct facts *f = x->l->facts;
  bool *used = mem_new(f->types.n + f->kinds.n, sizeof *used);
  bool *kinds = used + f->types.n;
  for (size_t i = 0; i < x->ties.n; i++)
    used[export_tie(x, i)->type] = true;
  for (size_t i = 0; i < x->actors.n; i++)
    kinds[export_actor(x, i)->kind] = true;
  for (uint32_t i = 0; i < f->types.n; i++)
    if (f->types.at[i].label && (used[i] || !f->types.at[i].builtin))
      vec_push(&x->types, i);
  for (uint32_t i = 0; i < f->kinds.n; i++)
    if (kinds[i] || f->kinds.at[i].place.file != VOCABULARY)
      vec_push(&x->kinds, i);
  mem_free(used);
}

// Of a slice those that may be in its time.
static void add_events(struct export *x) {
  const struct facts *f = x->l->facts;
  for (uint32_t i = 0; i < f->events.n; i++)
    if (!x->slice || spell_any(&f->events.at[i].spell, x->slice->options.q))
      vec_push(&x->events, i);
}

bool export_gather(struct export *x, ent_diags *d) {
  x->chosen = choosing(x->q);
  if (!dated(x->q, d) || !(x->q->at ? add_slice : add_all)(x, d))
    return false;
  add_actors(x);
  add_words(x);
  add_sources(x);
  add_types(x);
  add_events(x);
  export_count(x);
  return true;
}

void export_drop(struct export *x) {
  slice_free(x->slice);
  vec_drop(&x->actors);
  vec_drop(&x->ties);
  vec_drop(&x->spells.list);
  vec_drop(&x->claims);
  vec_drop(&x->cites);
  vec_drop(&x->sources);
  vec_drop(&x->types);
  vec_drop(&x->kinds);
  vec_drop(&x->events);
  arena_drop(&x->arena);
}
