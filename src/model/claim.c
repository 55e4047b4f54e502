// SPDX-License-Identifier: GPL-2.0-or-later
// From stances to standing. Each item of `sources:` asserts, held by the
// source itself; each claim is held by `by:`, else by each of its sources.
// A holder's current stance is the latest by date, then by place in the file:
// the date is the claim's `when:`, else the latest of its sources' days;
// undated comes first. Stances on the start, the end or the type that are not
// in favour leave the existence alone. All of a tie's voices are sorted once,
// so that ten thousand claims on one tie cost no more than their sort.
#include "model/claim.h"
#include "model/sort.h"

#include <stdlib.h>

struct voice {
  uint64_t holder;
  day when;
  uint32_t order;  // of the claim in the record
  uint32_t cited;  // place of the source among those of the claim
  uint32_t source; // or NONE
  uint8_t stance;
  char letter, digit; // Admiralty, or 0
};

typedef VEC(struct voice) voices;

enum { BY_ACTOR, BY_WORDS, BY_SOURCE, BY_AUTHOR };

static uint64_t holder(unsigned how, uint32_t who) {
  return (uint64_t)how << 32 | who;
}

// What is open towards the future, or both ways, tells no day.
static bool dated(struct days d) { return d.hi != DAY_MAX; }

static day day_of_source(const ent_account *l, uint32_t source) {
  struct days d = source_days(&l->facts->sources.at[source]);
  return dated(d) ? d.hi : DAY_MIN;
}

struct days claim_days(const ent_account *l, const struct claim *c) {
  if (c->when)
    return c->when_days;
  struct days latest = {DAY_MIN, DAY_MAX};
  for (uint32_t k = 0; k < c->citations.n; k++) {
    uint32_t source = l->facts->citations.at[c->citations.first + k].source;
    struct days d = source_days(&l->facts->sources.at[source]);
    if (dated(d) && (!dated(latest) || d.hi > latest.hi))
      latest = d;
  }
  return latest;
}

static day day_of_claim(const ent_account *l, const struct claim *c) {
  struct days d = claim_days(l, c);
  return dated(d) || d.lo != DAY_MIN ? d.hi : DAY_MIN;
}

static void grade(struct voice *v, const ent_account *l, ent_sym own,
                  ent_sym whole) {
  struct str g = intern_str(&l->facts->texts, own ? own : whole);
  for (size_t i = 0; i < g.n; i++) {
    if (g.at[i] >= 'A' && g.at[i] <= 'F')
      v->letter = g.at[i];
    else if (g.at[i] >= '1' && g.at[i] <= '6')
      v->digit = g.at[i];
  }
  if (!v->letter && v->source != NONE)
    v->letter = l->facts->sources.at[v->source].reliability;
}

static void add_sources(voices *all, const ent_account *l,
                        const struct tie *t) {
  for (uint32_t k = 0; k < t->citations; k++) {
    uint32_t source = l->facts->citations.at[t->citation + k].source;
    struct voice v = {.holder = holder(BY_SOURCE, source),
                      .when = day_of_source(l, source),
                      .order = k,
                      .source = source,
                      .stance = ASSERTS};
    grade(&v, l, 0, more(l, t)->grade);
    vec_push(all, v);
  }
}

static bool in_favour(enum stance s) {
  return s == ASSERTS || s == ALLEGES || s == ADMITS;
}

static void add_claim(voices *all, const ent_account *l, const struct tie *t,
                      const struct claim *c, uint32_t order) {
  if (!in_favour(c->stance) && c->about != EXISTENCE && c->about != ATTRIBUTION)
    return;
  bool named = c->actor != NONE || c->words;
  uint64_t by = c->actor != NONE ? holder(BY_ACTOR, c->actor)
                : c->words       ? holder(BY_WORDS, c->words)
                                 : holder(BY_AUTHOR, 0);
  uint32_t n = c->citations.n > 0 ? c->citations.n : 1;
  for (uint32_t k = 0; k < n; k++) {
    struct voice v = {.holder = by,
                      .when = day_of_claim(l, c),
                      .order = order,
                      .cited = k,
                      .source = NONE,
                      .stance = (uint8_t)c->stance};
    if (c->citations.n > 0)
      v.source = l->facts->citations.at[c->citations.first + k].source;
    if (!named && v.source != NONE)
      v.holder = holder(BY_SOURCE, v.source);
    grade(&v, l, c->grade, more(l, t)->grade);
    vec_push(all, v);
  }
}

static int by_holder(const void *a, const void *b) {
  const struct voice *x = a, *y = b;
  if (x->holder != y->holder)
    return x->holder < y->holder ? -1 : 1;
  int c = sort_sign(x->when, y->when);
  c = c ? c : sort_sign(x->order, y->order);
  return c ? c : sort_sign(x->source, y->source);
}

// Keeps the last claim of each holder.
static void keep_current(voices *all) {
  size_t kept = 0;
  if (all->n > 1)
    qsort(all->at, all->n, sizeof *all->at, by_holder);
  for (size_t i = 0, stop; i < all->n; i = stop) {
    for (stop = i + 1; stop < all->n; stop++)
      if (all->at[stop].holder != all->at[i].holder)
        break;
    uint32_t last = all->at[stop - 1].order;
    for (size_t k = i; k < stop; k++)
      if (all->at[k].order == last)
        all->at[kept++] = all->at[k];
  }
  all->n = kept;
}

// --------------------------------------------------------- independence

static bool attests(const struct voice *v) {
  return v->stance == ASSERTS && v->source != NONE && v->letter >= 'A' &&
         v->letter <= 'C';
}

// Reprints of one report share an origin; where one is not told, what counts
// is that both publishers are and differ.
static bool independent(const ent_account *l, const struct voice *a,
                        const struct voice *b) {
  const struct cited *x = &l->facts->sources.at[a->source];
  const struct cited *y = &l->facts->sources.at[b->source];
  if (a->holder == b->holder)
    return false;
  if (x->origin && y->origin)
    return x->origin != y->origin;
  return x->publisher && y->publisher && x->publisher != y->publisher;
}

enum { COMPARED = 256 }; // attesting voices of one tie that are compared

static bool independently(const ent_account *l, const voices *all) {
  const struct voice *kept[COMPARED];
  size_t n = 0;
  for (size_t i = 0; i < all->n && n < COMPARED; i++) {
    const struct voice *v = &all->at[i];
    if (!attests(v))
      continue;
    for (size_t k = 0; k < n; k++)
      if (independent(l, kept[k], v))
        return true;
    kept[n++] = v;
  }
  return false;
}

// --------------------------------------------------------------- standing

struct tally {
  size_t by_stance[STANCES];
  bool confirmed;  // something in favour is graded 1
  bool other_deny; // somebody denies who is no party to the tie
};

static struct tally count(const voices *all, const struct tie *t) {
  struct tally n = {0};
  for (size_t i = 0; i < all->n; i++) {
    const struct voice *v = &all->at[i];
    n.by_stance[v->stance]++;
    if (in_favour(v->stance) && v->digit == '1')
      n.confirmed = true;
    if (v->stance == DENIES && v->holder != holder(BY_ACTOR, t->from) &&
        v->holder != holder(BY_ACTOR, t->to))
      n.other_deny = true;
  }
  return n;
}

static enum standing stand(const ent_account *l, const voices *all,
                           const struct tie *t) {
  struct tally n = count(all, t);
  const size_t *by = n.by_stance;
  if (by[ASSERTS] + by[ALLEGES] + by[ADMITS] == 0) {
    if (by[RETRACTS])
      return RETRACTED;
    // A mere doubt says that somebody alleges.
    return by[DENIES] ? DENIED : ALLEGED;
  }
  if (!n.other_deny && (by[ADMITS] || n.confirmed || independently(l, all)))
    return CORROBORATED;
  if (by[DENIES])
    return DISPUTED;
  return by[ASSERTS] + by[ADMITS] ? REPORTED : ALLEGED;
}

// The current stances of all holders; `existence`: on that alone, since what
// somebody says of a tie's dates takes nothing back of what they said of it.
static voices voices_of(const ent_account *l, const struct tie *t,
                        bool existence) {
  struct run claims = more(l, t)->claims;
  voices all = {0};
  add_sources(&all, l, t);
  for (uint32_t k = 0; k < claims.n; k++) {
    const struct claim *c = &l->facts->claims.at[claims.first + k];
    if (!existence || c->about == EXISTENCE)
      add_claim(&all, l, t, c, t->citations + k);
  }
  keep_current(&all);
  return all;
}

enum standing claim_standing(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  if (t->citations == 0 && claims.n == 0)
    return UNSOURCED;
  if (t->citations == 1 && claims.n == 0 && !more(l, t)->grade)
    return REPORTED;
  voices all = voices_of(l, t, false);
  enum standing s = all.n == 0 ? REPORTED : stand(l, &all, t);
  vec_drop(&all);
  return s;
}

// ----------------------------------------------------------- what stands

static int by_place(const void *a, const void *b) {
  const struct voice *x = a, *y = b;
  int c = sort_sign(x->order, y->order);
  return c ? c : sort_sign(x->cited, y->cited);
}

held_list claims_standing(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  held_list held = {0};
  if (claims.n == 0)
    return held;
  voices all = voices_of(l, t, true);
  if (all.n > 1)
    qsort(all.at, all.n, sizeof *all.at, by_place);
  for (size_t i = 0; i < all.n; i++) {
    const struct voice *v = &all.at[i];
    if (v->order < t->citations || (i > 0 && v[-1].order == v->order))
      continue;
    uint32_t k = v->order - t->citations;
    const struct claim *c = &l->facts->claims.at[claims.first + k];
    vec_push(&held, ((struct held){c, k, v->source}));
  }
  vec_drop(&all);
  return held;
}
