// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/pair.h"
#include "time/estimate.h"
#include "timeline/bound.h"
#include "timeline/worlds.h"

#include <stdlib.h>

unsigned pair_state_set(verdict positive, verdict negative, verdict neutral) {
  unsigned set = 0;
  for (unsigned world = 0; world < 8; world++) {
    bool p = world & 1, n = world & 2, z = world & 4;
    bool possible = (p ? positive > NO : positive < DEFINITE) &&
                    (n ? negative > NO : negative < DEFINITE) &&
                    (z ? neutral > NO : neutral < DEFINITE);
    if (possible)
      set |= 1u << pair_state_of(p, n, z);
  }
  return set;
}

// ------------------------------------------------------------- verdicts

struct surest {
  verdict by_sign[3]; // of sign -1, 0, 1
};

// Between two actors a last day may be left to what begins on it.
static verdict between(const ent_account *l, const struct slice_tie *t,
                       struct days q) {
  const struct tie *x = &l->ties.at[t->tie];
  verdict best = NO;
  bool yields = false;
  for (uint32_t i = 0; i < x->spells; i++) {
    struct spell s = spell_between(&l->spells.at[x->spell + i]);
    verdict v = spell_any(&s, q);
    best = v > best ? v : best;
    yields |= (s.flags & SPELL_YIELDS) != 0;
  }
  return yields && best < t->certainty ? best : t->certainty;
}

static void weigh(struct surest *v, const ent_account *l,
                  const struct slice_tie *t, struct days q) {
  const struct tie_type *type = type_of(l, &l->ties.at[t->tie]);
  verdict *best = &v->by_sign[type->sign + 1], is = between(l, t, q);
  *best = is > *best ? is : *best;
}

static void conclude(struct pair *p, const struct surest *v) {
  p->state = pair_state_of(v->by_sign[2] >= LIKELY, v->by_sign[0] >= LIKELY,
                           v->by_sign[1] >= LIKELY);
  p->set = pair_state_set(v->by_sign[2], v->by_sign[0], v->by_sign[1]);
}

// --------------------------------------------------------------- turning

struct stay {
  struct days days;
  bool positive;
};
struct stays {
  VEC(struct stay) list;
};

// The days of q in which a tie holds in its best-estimate lives; an event
// counts on until it is no longer recent.
static void hold(struct stays *h, const struct slice *s, uint32_t tie) {
  const ent_account *l = s->ledger;
  const struct tie *t = &l->ties.at[tie];
  const struct tie_type *type = type_of(l, t);
  struct days q = s->options.q;
  for (uint32_t i = 0; i < t->spells; i++) {
    struct spell p = spell_between(&l->spells.at[t->spell + i]);
    day last = type->event ? recent_until(p.b, &s->options) : p.b;
    struct stay x = {{p.a > q.lo ? p.a : q.lo, last < q.hi ? last : q.hi},
                     type->sign > 0};
    if (x.days.lo <= x.days.hi)
      vec_push(&h->list, x);
  }
}

static int by_start(const void *x, const void *y) {
  const struct stay *a = x, *b = y;
  return a->days.lo < b->days.lo ? -1 : a->days.lo > b->days.lo;
}

// By start, whatever holds when another begins is what reaches farthest.
static bool meet(struct stays *h) {
  int64_t last[2] = {INT64_MIN, INT64_MIN};
  if (h->list.n)
    qsort(h->list.at, h->list.n, sizeof *h->list.at, by_start);
  for (size_t i = 0; i < h->list.n; i++) {
    const struct stay *x = &h->list.at[i];
    if (last[!x->positive] >= x->days.lo)
      return true;
    if (x->days.hi > last[x->positive])
      last[x->positive] = x->days.hi;
  }
  return false;
}

static day last_day(const struct stays *h) {
  day last = DAY_MIN;
  for (size_t i = 0; i < h->list.n; i++)
    last = h->list.at[i].days.hi > last ? h->list.at[i].days.hi : last;
  return last;
}

static bool both_held(const struct stays *h) {
  bool sign[2] = {false, false};
  for (size_t i = 0; i < h->list.n; i++)
    sign[h->list.at[i].positive] = true;
  return sign[0] && sign[1];
}

static void judge_on(struct pair *p, const struct slice *s, day last) {
  struct slice_options o = s->options;
  struct surest v = {0};
  unsigned set = p->set;
  o.q = p->q = (struct days){last, last};
  struct slice_key key = {0};
  for (size_t i = 0; i < p->ties.n; i++) {
    struct slice_tie t = slice_judge_next(s->ledger, p->ties.at[i], &o, &key);
    weigh(&v, s->ledger, &t, o.q);
  }
  conclude(p, &v);
  p->set = set;
}

static bool counts(const struct slice *s, uint32_t tie, struct slice_key *k) {
  struct slice_tie t = slice_judge_next(s->ledger, tie, &s->options, k);
  return t.certainty >= LIKELY &&
         type_of(s->ledger, &s->ledger->ties.at[tie])->sign != 0;
}

static void turn(struct pair *p, const struct slice *s) {
  struct stays h = {0};
  struct slice_key key = {0};
  for (size_t i = 0; i < p->ties.n; i++)
    if (counts(s, p->ties.at[i], &key))
      hold(&h, s, p->ties.at[i]);
  p->turned = both_held(&h) && !meet(&h);
  if (p->turned) {
    judge_on(p, s, last_day(&h));
    p->was = p->state == PAIR_HOSTILE ? PAIR_ALLY : PAIR_HOSTILE;
  }
  vec_drop(&h.list);
}

// ------------------------------------------------------------- all cases

// The ties of the pair, and those by which its actors must have existed.
static struct bound_found bearing(const struct pair *p, const struct slice *s,
                                  struct bound_ties *bound) {
  struct bound_found all = {0};
  bool any = false;
  for (size_t i = 0; i < p->ties.n; i++) {
    vec_push(&all.list, p->ties.at[i]);
    any |= tie_bound(s->ledger, &s->ledger->ties.at[p->ties.at[i]]);
  }
  if (any)
    bound_add(bound, s->ledger, p->a, p->b, s->options.q, &all);
  else
    all.list.n = 0;
  return all;
}

// The verdict on each tie does not tell whether ties of both signs meet or
// follow each other over a period, nor that some begin or end together, with a
// life.
static unsigned all_cases(const struct pair *p, const struct slice *s,
                          struct bound_ties *bound) {
  bool turns = p->set >> PAIR_MIXED & 1 && s->options.q.lo < s->options.q.hi;
  if (s->options.throughout || !(p->set & (p->set - 1) || turns))
    return p->set;
  struct bound_found all = bearing(p, s, bound);
  bool lives = all.list.n > 1;
  struct worlds_of w = {.l = s->ledger,
                        .ties = lives ? all.list.at : p->ties.at,
                        .n = lives ? all.list.n : p->ties.n,
                        .a = p->a,
                        .b = p->b,
                        .window = &s->options};
  unsigned set = turns || lives ? worlds_states(&w, s->options.q) : p->set;
  unsigned both = turns ? 1u << PAIR_ALLY | 1u << PAIR_HOSTILE : 0;
  vec_drop(&all.list);
  return set ? set : p->set | both;
}

// ----------------------------------------------------------------- pairs

struct member {
  uint32_t a, b;
  size_t at; // in slice.ties
};

static int by_pair(const void *x, const void *y) {
  const struct member *m = x, *n = y;
  if (m->a != n->a)
    return m->a < n->a ? -1 : 1;
  if (m->b != n->b)
    return m->b < n->b ? -1 : 1;
  return m->at < n->at ? -1 : m->at > n->at;
}

struct members {
  VEC(struct member) list;
};

static struct members members_of(const struct slice *s) {
  struct members m = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &s->ledger->ties.at[s->ties.at[i].tie];
    if (type_of(s->ledger, t)->family == STRUCTURE)
      continue;
    uint32_t a = t->from < t->to ? t->from : t->to;
    struct member x = {a, t->from ^ t->to ^ a, i};
    vec_push(&m.list, x);
  }
  if (m.list.n)
    qsort(m.list.at, m.list.n, sizeof *m.list.at, by_pair);
  return m;
}

static struct pair pair_of(const struct slice *s, const struct member *m,
                           size_t n, struct bound_ties *bound) {
  struct pair p = {.a = m->a, .b = m->b, .q = s->options.q};
  struct surest v = {0};
  for (size_t i = 0; i < n; i++) {
    const struct slice_tie *t = &s->ties.at[m[i].at];
    vec_push(&p.ties, t->tie);
    weigh(&v, s->ledger, t, s->options.q);
  }
  conclude(&p, &v);
  p.was = p.state;
  bool mixed = p.set >> PAIR_MIXED & 1;
  p.set = all_cases(&p, s, bound);
  if (!s->options.throughout && mixed && p.state == PAIR_MIXED)
    turn(&p, s);
  return p;
}

struct pairs pairs_of(const struct slice *s) {
  struct pairs out = {0};
  struct members m = members_of(s);
  struct bound_ties bound = {0};
  for (size_t i = 0, next; i < m.list.n; i = next) {
    for (next = i + 1; next < m.list.n; next++)
      if (m.list.at[next].a != m.list.at[i].a ||
          m.list.at[next].b != m.list.at[i].b)
        break;
    vec_push(&out.list, pair_of(s, &m.list.at[i], next - i, &bound));
  }
  bound_drop(&bound);
  vec_drop(&m.list);
  return out;
}

void pairs_drop(struct pairs *p) {
  for (size_t i = 0; i < p->list.n; i++)
    vec_drop(&p->list.at[i].ties);
  vec_drop(&p->list);
}

const struct pair *pairs_find(const struct pairs *p, uint32_t a, uint32_t b) {
  uint32_t lo = a < b ? a : b, hi = a ^ b ^ lo;
  size_t first = 0, end = p->list.n;
  while (first < end) {
    size_t mid = first + (end - first) / 2;
    const struct pair *x = &p->list.at[mid];
    if (x->a < lo || (x->a == lo && x->b < hi))
      first = mid + 1;
    else
      end = mid;
  }
  bool found = first < p->list.n && p->list.at[first].a == lo &&
               p->list.at[first].b == hi;
  return found ? &p->list.at[first] : NULL;
}
