// SPDX-License-Identifier: GPL-2.0-or-later
// From stances to standing. Each item of `sources:` asserts, held by the
// source itself; each claim is held by `by:`, else by each of its sources.
// A holder's current stance is the latest by date, then by place in the file:
// the date is the claim's `when:`, else the latest of its sources' days;
// undated comes first. A claim on the start, the end or the type is aside: it
// takes nothing back of what its holder says of the tie, and where that is
// nothing, one in favour says that there is a tie. A retraction takes back what
// its holder said before, and what earlier works of the same publisher say; one
// without a date, all that stands before it in the record. Names that readers
// take for one are one: a publisher's in other capitals, and quoted words that
// an actor is called by who speaks of the same tie. All of a tie's voices are
// sorted once, so that ten thousand claims cost no more than that.
#include "model/voice.h"

#include "base/utf8.h"
#include "model/build.h"
#include "model/names.h"
#include "model/sort.h"

#include <assert.h>
#include <stdlib.h>

static uint64_t holder(unsigned kind, uint32_t who) {
  return (uint64_t)kind << 32 | who;
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

static void add_claim(voices *all, const ent_account *l, const struct tie *t,
                      const struct claim *c, uint32_t order) {
  if (!stance_for(c->stance) && claim_aside(c))
    return;
  bool named = c->actor != NONE || c->words;
  uint64_t by = c->actor != NONE ? holder(BY_ACTOR, c->actor)
                : c->words       ? holder(BY_WORDS, c->words)
                                 : 0;
  uint32_t n = c->citations.n > 0 ? c->citations.n : 1;
  for (uint32_t k = 0; k < n; k++) {
    struct voice v = {.holder = by,
                      .when = day_of_claim(l, c),
                      .order = order,
                      .cited = k,
                      .source = NONE,
                      .aside = claim_aside(c),
                      .stance = (uint8_t)c->stance};
    if (c->citations.n > 0)
      v.source = l->facts->citations.at[c->citations.first + k].source;
    if (!named) { // a claim that is nobody's is none of a ledger's
      assert(v.source != NONE);
      v.holder = holder(BY_SOURCE, v.source);
    }
    grade(&v, l, c->grade, more(l, t)->grade);
    vec_push(all, v);
  }
}

// ------------------------------------------------------------------- names

static bool any_retracts(const voices *all) {
  bool any = false;
  for (size_t i = 0; i < all->n; i++)
    any |= all->at[i].stance == RETRACTS;
  return any;
}

static ent_sym name_of(const ent_account *l, const struct voice *v) {
  if (voice_how(v) == BY_ACTOR)
    return l->facts->actors.at[voice_who(v)].name;
  if (voice_how(v) == BY_WORDS)
    return voice_who(v);
  const struct cited *s = &l->facts->sources.at[voice_who(v)];
  return s->house ? s->house : s->writer;
}

// Nobody but a retraction asks for names.
static void find_names(voices *all, const ent_account *l) {
  const bool any = any_retracts(all);
  for (size_t i = 0; any && i < all->n; i++)
    all->at[i].name = name_of(l, &all->at[i]);
}

// Names as readers compare them, each with the first that bears it.
struct first_names {
  struct map by_text;
  struct arena arena;
  struct buf bare;
};

static uint32_t first_named(struct first_names *all, struct str name,
                            uint32_t value) {
  buf_clear(&all->bare);
  utf8_bare(&all->bare, name);
  struct str key = buf_str(&all->bare);
  uint32_t first = map_get(&all->by_text, key);
  if (first != MAP_NONE || key.n == 0)
    return first == MAP_NONE ? value : first;
  key.at = arena_text(&all->arena, key.at, key.n);
  map_put(&all->by_text, key, value);
  return value;
}

static void first_names_drop(struct first_names *all) {
  map_drop(&all->by_text);
  arena_drop(&all->arena);
  buf_drop(&all->bare);
}

// Quoted words are nobody of the ledger, but nobody speaks on both sides of a
// tie by being named in two ways.
static void one_holder(voices *all, const ent_account *l) {
  struct first_names names = {0};
  struct str name;
  bool quoted = false;
  for (uint32_t i = 0; i < all->n; i++)
    quoted |= voice_how(&all->at[i]) == BY_WORDS;
  if (!quoted)
    return;
  for (uint32_t i = 0; i < all->n; i++)
    for (size_t k = 0;
         voice_how(&all->at[i]) == BY_ACTOR &&
         (name = noun_name(l, NOUN_ACTOR, voice_who(&all->at[i]), k)).at;
         k++)
      first_named(&names, name, i);
  for (uint32_t i = 0; i < all->n; i++)
    if (voice_how(&all->at[i]) == BY_WORDS) {
      name = intern_str(&l->facts->texts, voice_who(&all->at[i]));
      all->at[i].holder = all->at[first_named(&names, name, i)].holder;
    }
  first_names_drop(&names);
}

static void one_name(voices *all, const ent_account *l) {
  struct first_names names = {0};
  for (size_t i = 0; i < all->n; i++)
    if (all->at[i].name)
      all->at[i].name =
          first_named(&names, intern_str(&l->facts->texts, all->at[i].name),
                      all->at[i].name);
  first_names_drop(&names);
}

static int by_holder(const void *a, const void *b) {
  const struct voice *x = a, *y = b;
  if (x->holder != y->holder)
    return x->holder < y->holder ? -1 : 1;
  int c = sort_sign(y->aside, x->aside);
  c = c ? c : sort_sign(x->when, y->when);
  c = c ? c : sort_sign(x->order, y->order);
  return c ? c : sort_sign(x->source, y->source);
}

// Which claim of one holder's, sorted by date, is the current one: the last, or
// a retraction without a date that stands after it in the record.
static uint32_t current_of(const voices *all, size_t first, size_t stop) {
  uint32_t last = all->at[stop - 1].order;
  for (size_t k = first; k < stop; k++) {
    const struct voice *v = &all->at[k];
    if (v->stance == RETRACTS && v->when == DAY_MIN && v->order > last)
      last = v->order;
  }
  return last;
}

// Keeps the current claim of each holder.
static void keep_current(voices *all) {
  size_t kept = 0;
  if (all->n > 1)
    qsort(all->at, all->n, sizeof *all->at, by_holder);
  for (size_t i = 0, stop; i < all->n; i = stop) {
    for (stop = i + 1; stop < all->n; stop++)
      if (all->at[stop].holder != all->at[i].holder)
        break;
    uint32_t last = current_of(all, i, stop);
    for (size_t k = i; k < stop; k++)
      if (all->at[k].order == last)
        all->at[kept++] = all->at[k];
  }
  all->n = kept;
}

// ------------------------------------------------------------- retractions

static int by_name(const void *a, const void *b) {
  const struct voice *x = a, *y = b;
  int c = sort_sign(x->name, y->name);
  c = c ? c : sort_sign(x->when == DAY_MIN, y->when == DAY_MIN);
  c = c ? c : sort_sign(x->when, y->when);
  return c ? c : sort_sign(x->order, y->order);
}

static bool before(const struct voice *v, const struct voice *retraction) {
  if (retraction->when == DAY_MIN || v->when == retraction->when)
    return v->order < retraction->order;
  return v->when < retraction->when;
}

// Of a name's retractions the latest with a date and the last without one are
// enough; `out` has them by name.
static voices retractions_of(const voices *all) {
  voices out = {0};
  for (size_t i = 0; i < all->n; i++)
    if (all->at[i].stance == RETRACTS && all->at[i].name)
      vec_push(&out, all->at[i]);
  if (out.n > 1)
    qsort(out.at, out.n, sizeof *out.at, by_name);
  size_t kept = 0;
  for (size_t i = 0; i < out.n; i++) {
    const struct voice *v = &out.at[i], *next = v + 1;
    if (i + 1 < out.n && next->name == v->name &&
        (next->when == DAY_MIN) == (v->when == DAY_MIN))
      continue;
    out.at[kept++] = *v;
  }
  out.n = kept;
  return out;
}

static bool taken_back(const voices *retractions, const struct voice *v) {
  size_t lo = 0, hi = retractions->n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (retractions->at[mid].name < v->name)
      lo = mid + 1;
    else
      hi = mid;
  }
  for (; lo < retractions->n && retractions->at[lo].name == v->name; lo++)
    if (before(v, &retractions->at[lo]))
      return true;
  return false;
}

// A correction is another work than what it corrects: a name that retracts
// takes back what it said in earlier works, too.
static void withdraw(voices *all, const ent_account *l) {
  if (!any_retracts(all))
    return;
  one_name(all, l);
  voices retractions = retractions_of(all);
  size_t kept = 0;
  for (size_t i = 0; i < all->n && retractions.n > 0; i++) {
    const struct voice *v = &all->at[i];
    if (stance_for(v->stance) && v->name && taken_back(&retractions, v))
      continue;
    all->at[kept++] = *v;
  }
  if (retractions.n > 0)
    all->n = kept;
  vec_drop(&retractions);
}

// ------------------------------------------------------------------ whole

static voices voices_all(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  voices all = {0};
  add_sources(&all, l, t);
  for (uint32_t k = 0; k < claims.n; k++)
    add_claim(&all, l, t, &l->facts->claims.at[claims.first + k],
              t->citations + k);
  find_names(&all, l); // before quoted words are found to be an actor's
  one_holder(&all, l);
  return all;
}

voices voices_of(const ent_account *l, const struct tie *t) {
  voices all = voices_all(l, t);
  keep_current(&all);
  withdraw(&all, l);
  return all;
}

// Whether a retraction takes back what was said: of its holder's all, of others
// by its name what is in favour.
static bool takes_back(const struct voice *r, const struct voice *v) {
  bool theirs = v->holder == r->holder && v->stance != RETRACTS;
  bool named = v->name && v->name == r->name && stance_for(v->stance);
  return theirs || named;
}

// Of the voices of one claim none takes anything back; `late`: since what it
// would take back was said later.
static bool idle(const voices *all, uint32_t order, bool *late) {
  *late = false;
  for (size_t i = 0; i < all->n; i++)
    for (size_t k = 0; all->at[i].order == order && k < all->n; k++) {
      const struct voice *r = &all->at[i], *v = &all->at[k];
      if (!takes_back(r, v))
        continue;
      if (before(v, r))
        return false;
      *late = true;
    }
  return true;
}

idle_list voices_idle(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  idle_list out = {0};
  voices all = {0};
  for (uint32_t k = 0; k < claims.n; k++) {
    const struct claim *c = &l->facts->claims.at[claims.first + k];
    struct idle_retraction x = {.nth = k};
    if (c->stance != RETRACTS || claim_aside(c))
      continue;
    if (!all.n) {
      all = voices_all(l, t);
      one_name(&all, l);
    }
    if (idle(&all, t->citations + k, &x.late))
      vec_push(&out, x);
  }
  vec_drop(&all);
  return out;
}

voices voices_for(const ent_account *l, const struct tie *t) {
  voices all = voices_all(l, t);
  size_t kept = 0;
  for (size_t i = 0; i < all.n; i++)
    if (stance_for(all.at[i].stance))
      all.at[kept++] = all.at[i];
  all.n = kept;
  return all;
}
