// SPDX-License-Identifier: GPL-2.0-or-later
// Each loss is counted where it lies, once, in what is exported.
#include "export/export.h"

#define COUNT(id, n) (x->lost[LOSS_##id] += (size_t)(n))

static size_t given(ent_sym a, ent_sym b, ent_sym c) {
  return (size_t)((a != 0) + (b != 0) + (c != 0));
}

static size_t semicolons(const struct export *x, ent_sym text_of) {
  size_t n = 0;
  for (const char *at = text(x->l, text_of); *at; at++)
    n += *at == ';';
  return n;
}

static void count_semicolons(struct export *x, struct run words) {
  for (uint32_t k = 0; k < words.n; k++)
    COUNT(SEMICOLONS, semicolons(x, x->l->facts->words.at[words.first + k]));
}

static void count_actor(struct export *x, const struct actor *a) {
  COUNT(NAMES, a->name && a->name != a->id);
  COUNT(SHORTS, a->shown && a->shown != a->name);
  COUNT(KINDS, 1);
  COUNT(ALIASES, a->aliases.n);
  COUNT(LIVES, a->lives.n);
  COUNT(GROUPS, a->groups.n);
  COUNT(ACTOR_TAGS, a->tags.n);
  COUNT(ACTOR_NOTES, given(a->note, a->url, a->wikidata));
  COUNT(ACTOR_EXTRAS, a->extras.n);
  COUNT(ACTOR_MARKINGS, x->l->facts->markings.any);
  count_semicolons(x, a->aliases);
  count_semicolons(x, a->tags);
  for (uint32_t k = 0; k < a->groups.n; k++) {
    const struct group *g = &x->l->facts->groups.at[a->groups.first + k];
    COUNT(SEMICOLONS, semicolons(x, g->text));
    COUNT(GROUP_DATES, g->when.s1 != DAY_MIN || g->when.e0 != DAY_MAX);
  }
}

// Of an event both bounds are of its one day.
static size_t uncertain(const struct spell *s) {
  if (s->flags & SPELL_INSTANT)
    return s->s0 != s->e1;
  return (size_t)((s->s0 != s->s1) + (s->e0 != s->e1 && !spell_goes_on(s)));
}

static void count_dates(struct export *x, size_t k) {
  const struct export_tie *t = &x->ties.at[k];
  COUNT(DATES, t->spells.n);
  COUNT(SPELLS, t->spells.n > 1 ? t->spells.n - 1 : 0);
  for (uint32_t i = 0; i < t->spells.n; i++)
    COUNT(BOUNDS, uncertain(export_spell(x, k, i)));
  COUNT(WRITTEN, export_tie(x, k)->when != 0);
}

static void count_more(struct export *x, const struct tie_more *m) {
  COUNT(OWN_IDS, m->id != 0);
  COUNT(LABELS, m->label != 0);
  COUNT(COUNTS, m->count_lo != 0);
  COUNT(PLACES, m->location != 0);
  COUNT(VIAS, m->via != NONE);
  COUNT(WEIGHTS, m->weight < 1 || m->weight > 1);
  COUNT(LIKELIHOODS, given(m->likelihood, m->confidence, 0));
  COUNT(GRADES, m->grade != 0);
  COUNT(TIE_NOTES, given(m->note, m->url, 0));
  COUNT(TIE_TAGS, m->tags.n);
  count_semicolons(x, m->tags);
  COUNT(PRIMARIES, m->primary);
  COUNT(FORECASTS, m->forecast);
  COUNT(TIE_EXTRAS, m->extras.n);
}

static bool doubtful(enum standing s) {
  return s == ALLEGED || s == DISPUTED || s == DOUBTED || s == DENIED ||
         s == RETRACTED;
}

static void count_tie(struct export *x, size_t k) {
  const struct tie *t = export_tie(x, k);
  COUNT(TYPES, 1);
  COUNT(SIGNS, type_of(x->l, t)->sign != 0);
  COUNT(SYMMETRY, !type_of(x->l, t)->directed);
  COUNT(SELVES, t->from == t->to);
  COUNT(TIE_MARKINGS, x->l->facts->markings.any);
  COUNT(STANDINGS, doubtful((enum standing)t->standing));
  count_dates(x, k);
  count_more(x, more(x->l, t));
}

static void count_claim(struct export *x, const struct claim *c) {
  COUNT(CLAIMS, 1);
  COUNT(CLAIM_MARKINGS, x->l->facts->markings.any);
  COUNT(CLAIM_DETAILS,
        given(c->when, c->grade, 0) + (c->about != EXISTENCE ? 1 : 0));
  COUNT(CLAIM_NOTES, c->note != 0);
  COUNT(SEMICOLONS, semicolons(x, c->words));
  COUNT(EXTRAS, c->extras.n);
}

static void count_cite(struct export *x, const struct export_cite *c) {
  const struct citation *cite = &x->l->facts->citations.at[c->citation];
  const struct citation_more *m = &x->l->facts->citation_more.at[cite->more];
  COUNT(ACTOR_SOURCES, c->actor != NONE);
  COUNT(CLAIM_SOURCES, c->claim != NONE);
  COUNT(CITATIONS, c->tie != NONE && c->claim == NONE);
  COUNT(CITED_AT, given(m->at, m->quote, 0));
  COUNT(EXTRAS, m->extras.n);
}

static void count_source(struct export *x, const struct cited *s) {
  COUNT(WORKS, 1);
  COUNT(WORK_MARKINGS, x->l->facts->markings.any);
  COUNT(WORK_GRADES, (s->reliability != 0) + (s->origin != 0));
  COUNT(WORK_NOTES, s->note != 0);
  COUNT(EXTRAS, s->extras.n);
}

static void count_words(struct export *x) {
  const struct facts *f = x->l->facts;
  for (size_t i = 0; i < x->types.n; i++) {
    COUNT(OWN_TYPES, !f->types.at[x->types.at[i]].builtin);
    COUNT(EXTRAS, f->types.at[x->types.at[i]].extras.n);
  }
  for (size_t i = 0; i < x->kinds.n; i++) {
    COUNT(OWN_KINDS, f->kinds.at[x->kinds.at[i]].place.file != VOCABULARY);
    COUNT(EXTRAS, f->kinds.at[x->kinds.at[i]].extras.n);
  }
}

// What is expected of a ledger and what it calls times is of all of it.
static void count_rest(struct export *x) {
  const struct facts *f = x->l->facts;
  for (size_t i = 0; i < x->events.n; i++) {
    COUNT(EVENTS, 1);
    COUNT(EXTRAS, f->events.at[x->events.at[i]].extras.n);
  }
  const struct written_about *a = &f->said;
  COUNT(LEDGER,
        given(f->title, f->description, f->note) + (f->coverage_text ? 1 : 0));
  COUNT(MARKINGS, f->markings.any && f->markings.words[0] != 0);
  COUNT(LEDGER, given(a->collected, a->boundary, a->location) +
                    given(a->method, a->doi, a->cite) + (a->ethics ? 1 : 0));
  if (x->slice || x->chosen)
    return;
  COUNT(EXPECTATIONS, f->expects.n);
  COUNT(PERIODS, f->periods.list.n);
}

void export_count(struct export *x) {
  for (size_t i = 0; i < x->actors.n; i++)
    count_actor(x, export_actor(x, i));
  for (size_t i = 0; i < x->ties.n; i++)
    count_tie(x, i);
  for (size_t i = 0; i < x->claims.n; i++)
    count_claim(x, &x->l->facts->claims.at[x->claims.at[i].claim]);
  for (size_t i = 0; i < x->cites.n; i++)
    count_cite(x, &x->cites.at[i]);
  for (size_t i = 0; i < x->sources.n; i++)
    count_source(x, export_source(x, i));
  count_words(x);
  count_rest(x);
}
