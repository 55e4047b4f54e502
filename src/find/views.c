// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/views.h"
#include "model/claim.h"
#include "model/sort.h"
#include "timeline/listed.h"

#include <stdlib.h>

// ---------------------------------------------------------------- speakers

// Where each holder stands in the list, from 1; 0: nowhere yet.
struct roll {
  struct speakers *x;
  size_t *of_actor, *of_words, *of_source;
  bool *told;           // claims that were counted
  VEC(size_t) last_tie; // by speaker: the last tie and 1 that was counted
};

static struct speaker *add_speaker(struct roll *r, size_t *place, unsigned how,
                                   uint32_t who) {
  if (!*place) {
    vec_push(&r->x->list,
             ((struct speaker){
                 .how = how, .who = who, .first = DAY_MAX, .last = DAY_MIN}));
    vec_push(&r->last_tie, 0);
    *place = r->x->list.n;
  }
  return &r->x->list.at[*place - 1];
}

// By whom a claim is held: of works by the first it cites.
static struct speaker *holder_of(struct roll *r, const struct claim *c) {
  if (c->actor != NONE)
    return add_speaker(r, &r->of_actor[c->actor], BY_ACTOR, c->actor);
  if (c->words || !c->citations.n)
    return add_speaker(r, &r->of_words[c->words], BY_WORDS, c->words);
  const uint32_t source =
      r->x->l->facts->citations.at[c->citations.first].source;
  return add_speaker(r, &r->of_source[source], BY_SOURCE, source);
}

static void speak_of(struct speaker *s, uint32_t actor) {
  if (s->how == BY_ACTOR && s->who == actor)
    return;
  for (size_t i = 0; i < s->of.n; i++)
    if (s->of.at[i].actor == actor) {
      s->of.at[i].ties++;
      return;
    }
  vec_push(&s->of, ((struct spoken_of){actor, 1}));
}

static void date(struct speaker *s, struct days when) {
  if (when.lo != DAY_MIN && when.lo < s->first)
    s->first = when.lo;
  if (when.hi != DAY_MAX && when.hi > s->last)
    s->last = when.hi;
}

static void hear_tie(struct roll *r, uint32_t tie) {
  const ent_account *l = r->x->l;
  const struct tie *t = &l->ties.at[tie];
  const struct run claims = more(l, t)->claims;
  bool any = false;
  for (uint32_t k = claims.first; k < claims.first + claims.n; k++) {
    if (!claim_told(l, k))
      continue;
    const struct claim *c = &l->facts->claims.at[k];
    struct speaker *s = holder_of(r, c);
    size_t *last = &r->last_tie.at[s - r->x->list.at];
    if (!r->told[k]) {
      s->claims[c->stance]++;
      r->x->claims++;
      date(s, claim_days(l, c));
    }
    if (*last != tie + 1) {
      s->ties++;
      speak_of(s, t->from);
      speak_of(s, t->to);
    }
    *last = tie + 1;
    any = r->told[k] = true;
  }
  r->x->ties += any;
}

static int by_ties(const void *p, const void *q) {
  const struct spoken_of *x = p, *y = q;
  if (x->ties != y->ties)
    return x->ties > y->ties ? -1 : 1;
  return sort_sign(x->actor, y->actor);
}

static int by_weight(const void *p, const void *q) {
  const struct speaker *x = p, *y = q;
  if (x->ties != y->ties)
    return x->ties > y->ties ? -1 : 1;
  const int c = sort_sign(x->how, y->how);
  return c ? c : sort_sign(x->who, y->who);
}

struct speakers *speakers_find(const ent_account *l) {
  const struct facts *f = l->facts;
  struct speakers *x = mem_new(1, sizeof *x);
  x->l = l;
  struct roll r = {.x = x};
  r.of_actor = mem_new(f->actors.n + 1, sizeof *r.of_actor);
  r.of_words = mem_new(f->texts.map.entries.n + 2, sizeof *r.of_words);
  r.of_source = mem_new(f->sources.n + 1, sizeof *r.of_source);
  r.told = mem_new(f->claims.n + 1, sizeof *r.told);
  for (uint32_t i = 0; i < account_ties(l); i++)
    hear_tie(&r, i);
  mem_free(r.of_actor);
  mem_free(r.of_words);
  mem_free(r.of_source);
  mem_free(r.told);
  vec_drop(&r.last_tie);
  for (size_t i = 0; i < x->list.n; i++)
    if (x->list.at[i].of.n)
      qsort(x->list.at[i].of.at, x->list.at[i].of.n,
            sizeof *x->list.at[i].of.at, by_ties);
  if (x->list.n)
    qsort(x->list.at, x->list.n, sizeof *x->list.at, by_weight);
  return x;
}

void speakers_free(struct speakers *x) {
  for (size_t i = 0; x && i < x->list.n; i++)
    vec_drop(&x->list.at[i].of);
  if (x)
    vec_drop(&x->list);
  mem_free(x);
}

const char *speaker_name(const struct speakers *x, const struct speaker *s) {
  const struct facts *f = x->l->facts;
  if (s->how == BY_ACTOR)
    return text(x->l, f->actors.at[s->who].label);
  if (s->how == BY_WORDS)
    return text(x->l, s->who);
  const struct cited *c = &f->sources.at[s->who];
  return text(x->l, c->author      ? c->author
                    : c->publisher ? c->publisher
                                   : c->id);
}

// --------------------------------------------------------------- two views

static bool find_parties(struct views *x, ent_diags *d) {
  const ent_account *written = account_written(x->l);
  struct str name[2] = {0};
  if (str_cut(str_of(x->q->compare_views), ",", &name[0], &name[1]) &&
      !memchr(name[1].at, ',', name[1].n)) {
    for (size_t v = 0; v < 2; v++)
      x->party[v] = ledger_find_actor(written, str_trim(name[v]), d);
    if (x->party[0] == NONE || x->party[1] == NONE)
      return false;
    if (x->party[0] != x->party[1])
      return true;
  }
  diag_usage(d, "usage/option-value",
             "\1compare-views\2 takes two actors that differ, with a comma "
             "between them, as in us,pakistan");
  return false;
}

// The certainty of each tie of the account as the party tells it alone.
static bool tell(struct views *x, size_t v, verdict *certainty, ent_diags *d) {
  const struct actor *a = &x->l->facts->actors.at[x->party[v]];
  ent_account *view = ent_account_by(x->l, text(x->l, a->id), d);
  struct slice_options o = {0};
  if (!view || !query_slice(view, x->q, x->q->at, &x->arena, &o, d)) {
    ent_account_free(view);
    return false;
  }
  struct slice *s = slice_at(view, &o);
  const bool good = slice_listable(s, d);
  for (size_t i = 0; good && i < s->ties.n; i++) {
    const uint32_t tie = view->descents.at[s->ties.at[i].tie].origin;
    certainty[tie] = s->ties.at[i].certainty;
  }
  slice_free(s);
  ent_account_free(view);
  return good;
}

static enum views_list list_of(const struct views_row *r) {
  if (r->certainty[0] > NO && r->certainty[1] > NO)
    return VIEWS_BOTH;
  const size_t other = r->certainty[0] > NO;
  if (r->word[other] == PARTY_DENIES)
    return VIEWS_CONTRADICTED;
  return other ? VIEWS_FIRST : VIEWS_SECOND;
}

static void compare(struct views *x, verdict *const certainty[2]) {
  const ent_account *written = account_written(x->l);
  struct party p[2] = {party_of(written, x->party[0]),
                       party_of(written, x->party[1])};
  for (uint32_t i = 0; i < account_ties(x->l); i++) {
    struct views_row r = {.tie = i,
                          .certainty = {certainty[0][i], certainty[1][i]}};
    if (r.certainty[0] == NO && r.certainty[1] == NO)
      continue;
    for (size_t v = 0; v < 2; v++)
      r.word[v] = party_word(&p[v], x->l, i);
    r.list = list_of(&r);
    x->count[r.list]++;
    vec_push(&x->rows, r);
  }
  party_drop(&p[0]);
  party_drop(&p[1]);
}

static int by_list(const void *p, const void *q) {
  const struct views_row *x = p, *y = q;
  if (x->list != y->list)
    return x->list < y->list ? -1 : 1;
  return sort_sign(x->tie, y->tie);
}

struct views *views_find(const ent_account *l, const ent_query *q,
                         ent_diags *d) {
  struct views *x = mem_new(1, sizeof *x);
  verdict *certainty[2] = {0};
  x->l = l;
  x->q = q;
  bool good =
      find_parties(x, d) && query_slice(l, q, q->at, &x->arena, &x->o, d);
  for (size_t v = 0; v < 2; v++)
    certainty[v] = mem_new(account_ties(l) + 1, sizeof **certainty);
  good = good && tell(x, 0, certainty[0], d) && tell(x, 1, certainty[1], d);
  if (good) {
    compare(x, certainty);
    x->note = coverage_note(l, x->o.q, x->o.throughout);
  }
  mem_free(certainty[0]);
  mem_free(certainty[1]);
  if (x->rows.n)
    qsort(x->rows.at, x->rows.n, sizeof *x->rows.at, by_list);
  if (good)
    return x;
  views_free(x);
  return NULL;
}

void views_free(struct views *x) {
  if (!x)
    return;
  vec_drop(&x->rows);
  mem_free(x->note);
  arena_drop(&x->arena);
  mem_free(x);
}
