// SPDX-License-Identifier: GPL-2.0-or-later
// What the voices on a tie make of it, and which claims still stand.
#include "model/claim.h"
#include "base/utf8.h"
#include "model/build.h"
#include "model/sort.h"

#include <stdlib.h>

// --------------------------------------------------------- independence

static bool same_name(const ent_account *l, ent_sym a, ent_sym b) {
  struct buf x = {0}, y = {0};
  if (a == b)
    return true;
  utf8_bare(&x, intern_str(&l->facts->texts, a));
  utf8_bare(&y, intern_str(&l->facts->texts, b));
  bool same = x.n && str_eq(buf_str(&x), buf_str(&y));
  buf_drop(&x);
  buf_drop(&y);
  return same;
}

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
  if (x->report && y->report)
    return !same_name(l, x->report, y->report);
  return x->house && y->house && !same_name(l, x->house, y->house);
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

static bool is_party(const ent_account *l, const struct tie *t,
                     const struct voice *v, const struct parties *p) {
  if (voice_how(v) != BY_ACTOR)
    return false;
  uint32_t actor = voice_who(v);
  if (actor == t->from || actor == t->to)
    return true;
  uint32_t nth = v->order - t->citations;
  const struct claim *c = &l->facts->claims.at[more(l, t)->claims.first + nth];
  return p && p->speaks(p->data, t, actor, claim_days(l, c));
}

static struct tally count(const ent_account *l, const voices *all,
                          const struct tie *t, const struct parties *p) {
  struct tally n = {0};
  for (size_t i = 0; i < all->n; i++) {
    const struct voice *v = &all->at[i];
    n.by_stance[v->stance]++;
    if (stance_for(v->stance) && v->digit == '1')
      n.confirmed = true;
    if (v->stance == DENIES && !n.other_deny && !is_party(l, t, v, p))
      n.other_deny = true;
  }
  return n;
}

static enum standing stand(const ent_account *l, const voices *all,
                           const struct tie *t, const struct parties *p) {
  struct tally n = count(l, all, t, p);
  const size_t *by = n.by_stance;
  if (by[ASSERTS] + by[ALLEGES] + by[ADMITS] == 0)
    return by[RETRACTS] ? RETRACTED : by[DENIES] ? DENIED : DOUBTED;
  if (!n.other_deny && (by[ADMITS] || n.confirmed || independently(l, all)))
    return CORROBORATED;
  if (by[DENIES])
    return DISPUTED;
  return by[ASSERTS] + by[ADMITS] ? REPORTED : ALLEGED;
}

enum standing claim_standing(const ent_account *l, const struct tie *t,
                             const struct parties *p) {
  struct run claims = more(l, t)->claims;
  if (t->citations == 0 && claims.n == 0)
    return UNSOURCED;
  if (t->citations == 1 && claims.n == 0 && !more(l, t)->grade)
    return REPORTED;
  voices all = voices_of(l, t);
  enum standing s = all.n == 0 ? UNSOURCED : stand(l, &all, t, p);
  vec_drop(&all);
  return s;
}

void claim_believe(struct tie *t) {
  static const struct {
    verdict belief;
    uint8_t percent;
  } of[STANDINGS] = {
      [UNSOURCED] = {DEFINITE, 100},
      [REPORTED] = {DEFINITE, 100},
      [DISPUTED] = {POSSIBLE, 50},
      [CORROBORATED] = {DEFINITE, 100},
      [ALLEGED] = {POSSIBLE, 50},
      [DOUBTED] = {POSSIBLE, 50},
      [DENIED] = {NO, 0},
      [RETRACTED] = {NO, 0},
  };
  if (t->likelihood_given) {
    t->belief = (uint8_t)likelihood_belief(t);
    return;
  }
  t->belief = (uint8_t)of[t->standing].belief;
  t->likelihood_lo = t->likelihood_hi = of[t->standing].percent;
}

// ----------------------------------------------------------- what stands

static int by_place(const void *a, const void *b) {
  const struct voice *x = a, *y = b;
  int c = sort_sign(x->order, y->order);
  return c ? c : sort_sign(x->cited, y->cited);
}

// The current stances that make the standing, as they stand in the record.
static voices voices_placed(const ent_account *l, const struct tie *t) {
  voices all = voices_of(l, t);
  if (all.n > 1)
    qsort(all.at, all.n, sizeof *all.at, by_place);
  return all;
}

// The nearest account that a party tells, this one or one below, or NULL.
static const ent_account *by_party(const ent_account *l) {
  while (l && l->told.how != TOLD_BY)
    l = l->from;
  return l;
}

bool claim_told(const ent_account *l, uint32_t claim) {
  const ent_account *party = by_party(l);
  bool told = !party;
  for (; party && !told; party = by_party(party->from))
    told = party->theirs.at[claim];
  return told;
}

held_list claims_of_all(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  held_list held = {0};
  if (claims.n == 0)
    return held;
  voices all = voices_placed(l, t);
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

held_list claims_standing(const ent_account *l, const struct tie *t) {
  const uint32_t first = more(l, t)->claims.first;
  held_list held = claims_of_all(l, t);
  size_t kept = 0;
  for (size_t i = 0; i < held.n; i++)
    if (claim_told(l, first + held.at[i].nth))
      held.at[kept++] = held.at[i];
  held.n = kept;
  return held;
}

bool claims_stated(const ent_account *l, const struct tie *t) {
  if (more(l, t)->claims.n == 0)
    return true;
  if (by_party(l))
    return false;
  voices all = voices_placed(l, t);
  bool stated = false;
  for (size_t i = 0; i < all.n && !stated; i++)
    stated = all.at[i].order < t->citations;
  vec_drop(&all);
  return stated;
}

// ------------------------------------------------------------------ works

static void add_run(work_list *out, const ent_account *l, struct run run,
                    bool against) {
  for (uint32_t k = 0; k < run.n; k++) {
    uint32_t source = l->facts->citations.at[run.first + k].source;
    vec_push(out, ((struct work){source, (uint32_t)out->n, against}));
  }
}

static int by_work(const void *a, const void *b) {
  const struct work *x = a, *y = b;
  int c = sort_sign(x->against, y->against);
  c = c ? c : sort_sign(x->source, y->source);
  return c ? c : sort_sign(x->nth, y->nth);
}

static int by_nth(const void *a, const void *b) {
  const struct work *x = a, *y = b;
  return sort_sign(x->nth, y->nth);
}

// Each work once a side.
static void keep_once(work_list *all) {
  if (all->n < 2)
    return;
  qsort(all->at, all->n, sizeof *all->at, by_work);
  size_t kept = 0;
  for (size_t i = 0; i < all->n; i++)
    if (kept == 0 || all->at[kept - 1].source != all->at[i].source ||
        all->at[kept - 1].against != all->at[i].against)
      all->at[kept++] = all->at[i];
  all->n = kept;
  qsort(all->at, all->n, sizeof *all->at, by_nth);
}

// A party says nothing by the tie's own sources.
static bool voice_told(const ent_account *l, const struct tie *t,
                       const struct voice *v) {
  if (v->order < t->citations)
    return by_party(l) == NULL;
  return claim_told(l, more(l, t)->claims.first + v->order - t->citations);
}

work_list claims_works(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  work_list out = {0};
  if (claims.n == 0) {
    add_run(&out, l, (struct run){t->citation, t->citations}, false);
    keep_once(&out);
    return out;
  }
  voices all = voices_placed(l, t);
  for (size_t i = 0; i < all.n; i++) {
    const struct voice *v = &all.at[i];
    struct work w = {v->source, (uint32_t)out.n, !stance_for(v->stance)};
    if (v->source != NONE && voice_told(l, t, v))
      vec_push(&out, w);
  }
  vec_drop(&all);
  for (uint32_t k = 0; k < claims.n; k++) {
    const struct claim *c = &l->facts->claims.at[claims.first + k];
    if (claim_aside(c) && claim_told(l, claims.first + k))
      add_run(&out, l, c->citations, !stance_for(c->stance));
  }
  keep_once(&out);
  return out;
}

const char *claim_speaker(const ent_account *l, const struct claim *c,
                          uint32_t source) {
  if (c->actor != NONE)
    return text(l, l->facts->actors.at[c->actor].label);
  if (c->words || source == NONE)
    return text(l, c->words);
  const struct cited *s = &l->facts->sources.at[source];
  return text(l, s->author ? s->author : s->publisher ? s->publisher : s->id);
}
