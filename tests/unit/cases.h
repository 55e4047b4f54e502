// SPDX-License-Identifier: GPL-2.0-or-later
// A slow twin for what is definite of pairs of actors: small random ledgers,
// and every choice of days that their dates allow, lived through day by day.
#ifndef CASES_H
#define CASES_H

#include "base/num.h"
#include "ledgers.h"
#include "model/state.h"
#include "time/estimate.h"

// Spells reach from the first day that the ledger covers to the last.
enum { EDGE_FIRST = 2, EDGE_LAST = 15 };
enum { FIRST_DAY = 10957 /* 2000-01-01 */, DAYS = 16, CASES_TIES = 4 };

// How many random ledgers: a few, or as many as ENTENTE_ROUNDS says.
static inline int rounds(int few) {
  const char *all = getenv("ENTENTE_ROUNDS");
  double n = few;
  return all && num_parse(str_of(all), &n) ? (int)n : few;
}

// ------------------------------------------------------------------ ledgers

// A day of those from `from` to `to`, or up to four of them.
static inline void put_some_day(struct buf *b, uint64_t *seed, int from,
                                int to) {
  int lo = from + draw_below(seed, to - from + 1);
  int hi = lo + draw_below(seed, 4);
  if (hi > to || draw_below(seed, 3) == 0)
    hi = lo;
  if (hi > lo)
    buf_addf(b, "'[2000-01-%02d..2000-01-%02d]'", lo, hi);
  else
    buf_addf(b, "2000-01-%02d", lo);
}

static inline void put_some_spell(struct buf *b, uint64_t *seed, bool event) {
  int middle = EDGE_FIRST + draw_below(seed, EDGE_LAST - EDGE_FIRST);
  if (event) {
    buf_add(b, "on: ");
    put_some_day(b, seed, EDGE_FIRST, EDGE_LAST);
    return;
  }
  buf_add(b, "start: ");
  if (draw_below(seed, 8) == 0)
    buf_add(b, "''");
  else
    put_some_day(b, seed, EDGE_FIRST, middle);
  if (draw_below(seed, 5) == 0)
    return; // it goes on
  buf_add(b, ", end: ");
  if (draw_below(seed, 8) == 0)
    buf_add(b, "''");
  else
    put_some_day(b, seed, middle, EDGE_LAST);
}

static inline void put_some_tie(struct buf *b, uint64_t *seed, int actors) {
  static const char *const types[] = {
      "supports",    "opposes", "rivals",         "funds",
      "allied-with", "attacks", "negotiates-with"};
  int from = draw_below(seed, actors);
  int to = (from + 1 + draw_below(seed, actors - 1)) % actors, type;
  type = draw_below(seed, 7);
  buf_addf(b, "- {from: a%d, type: %s, to: a%d, ", from, types[type], to);
  if (draw_below(seed, 5) == 0)
    buf_addf(b, "likelihood: %d%%, ", 30 * (1 + draw_below(seed, 2)));
  put_some_spell(b, seed, type == 5);
  buf_add(b, "}\n");
}

// One end of a life, if anything is told of it.
static inline void put_some_end(struct buf *b, uint64_t *seed, int from) {
  int lo = from + draw_below(seed, 3), hi = lo + draw_below(seed, 3);
  if (draw_below(seed, 2))
    buf_add(b, "..");
  else
    buf_addf(b, "[2000-01-%02d..2000-01-%02d]", lo, hi);
}

// Two of them may have been born, or have died, within the time.
static inline void put_some_actor(struct buf *b, uint64_t *seed, int i) {
  struct buf from = {0}, to = {0};
  put_some_end(&from, seed, 2);
  put_some_end(&to, seed, 10);
  bool ever = str_is(buf_str(&from), "..") && str_is(buf_str(&to), "..");
  buf_addf(b, "%sa%d: {", i ? ", " : "", i);
  if (i > 0 && i < 3 && !ever)
    buf_addf(b, "exists: '%s/%s'", buf_text(&from), buf_text(&to));
  buf_add(b, "}");
  buf_drop(&from);
  buf_drop(&to);
}

static inline void put_ledger(struct buf *b, uint64_t *seed) {
  buf_add(b, "entente: 1\ncoverage: 2000-01-02/2000-01-15\nactors: {");
  for (int i = 0; i < 4; i++)
    put_some_actor(b, seed, i);
  buf_add(b, "}\nties:\n");
  int n = 3 + draw_below(seed, 6);
  for (int i = 0; i < n; i++)
    put_some_tie(b, seed, 4);
}

// -------------------------------------------------------------------- cases

struct case_told {
  enum pair_state on[DAYS]; // of each day from FIRST_DAY
  bool p[DAYS], n[DAYS], z[DAYS];
};

typedef void case_seen(const struct case_told *c, void *at);

struct case_walk {
  const ent_account *l;
  struct spell spell[12]; // of the pair's ties, those of one together
  uint32_t tie[12];
  size_t n;
  int count[3][DAYS]; // ties in force, by sign
  int born, dies;     // the life that both actors share in this case
  bool absent;        // the tie before does not exist in this case
  case_seen *see;
  void *at;
};

static inline void case_done(struct case_walk *w) {
  struct case_told c;
  for (int d = 0; d < DAYS; d++) {
    c.n[d] = w->count[0][d] > 0;
    c.z[d] = w->count[1][d] > 0;
    c.p[d] = w->count[2][d] > 0;
    c.on[d] = pair_state_of(c.p[d], c.n[d], c.z[d]);
  }
  w->see(&c, w->at);
}

static inline int within(day d) {
  return d < FIRST_DAY ? -1 : d >= FIRST_DAY + DAYS ? DAYS : d - FIRST_DAY;
}

static inline void case_from(struct case_walk *w, size_t i);

// Which of its ends are those of the actors' life.
static inline uint32_t case_bound(const struct spell *s) {
  return s->s1 > s->e0 ? 0 : s->flags & (SPELL_BORN | SPELL_DIES);
}

static inline void case_with(struct case_walk *w, size_t i, int s, int e) {
  int sign = type_of(w->l, &w->l->ties.at[w->tie[i]])->sign + 1;
  int from = s < 0 ? 0 : s, to = e >= DAYS ? DAYS - 1 : e;
  for (int d = from; d <= to; d++)
    w->count[sign][d]++;
  case_from(w, i + 1);
  for (int d = from; d <= to; d++)
    w->count[sign][d]--;
}

// Every first day with every last day of spell i, and of all after it.
static inline void case_from(struct case_walk *w, size_t i) {
  if (i == w->n) {
    case_done(w);
    return;
  }
  const struct spell *s = &w->spell[i];
  const struct tie *t = &w->l->ties.at[w->tie[i]];
  if (tie_belief(t) < DEFINITE)
    case_from(w, i + 1); // of one spell each
  bool instant = s->flags & SPELL_INSTANT;
  bool born = case_bound(s) & SPELL_BORN, dies = case_bound(s) & SPELL_DIES;
  for (int a = within(s->s0); a <= within(s->s1); a++)
    for (int b = within(s->e0); b <= within(s->e1); b++)
      if ((instant ? a == b : a <= b) && (!born || a == w->born) &&
          (!dies || b == w->dies))
        case_with(w, i, a, b);
}

// Every first day with every last day of the lives of `actor` and of those
// after it; what begins or ends with them does so on these days.
static inline void case_lives(struct case_walk *w, const uint32_t *actor,
                              size_t n) {
  if (n == 0) {
    case_from(w, 0);
    return;
  }
  struct spell s = spell_always();
  if (w->l->facts->actors.at[*actor].lives.n)
    s = actor_life(w->l, *actor, 0);
  int born = w->born, dies = w->dies;
  for (int a = within(s.s0); a <= within(s.s1); a++)
    for (int b = within(s.e0); b <= within(s.e1); b++) {
      w->born = a > born ? a : born;
      w->dies = b < dies ? b : dies;
      case_lives(w, actor + 1, n - 1);
    }
  w->born = born;
  w->dies = dies;
}

static inline double cases_of(const struct case_walk *w) {
  double n = 1;
  for (size_t i = 0; i < w->n; i++) {
    const struct spell *s = &w->spell[i];
    n *= (within(s->s1) - within(s->s0) + 1) *
         (within(s->e1) - within(s->e0) + 1);
  }
  return n;
}

// All cases of a pair, a < b; false when they are too many to live through.
static inline bool each_case_of(const ent_account *l, uint32_t a, uint32_t b,
                                bool events, case_seen *see, void *at) {
  struct case_walk w = {.l = l, .see = see, .at = at, .born = -1, .dies = DAYS};
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    bool ours = (t->from == a && t->to == b) || (t->from == b && t->to == a);
    if (!ours || tie_belief(t) == NO || (type_of(l, t)->event && !events))
      continue;
    for (uint32_t k = 0; k < t->spells; k++) {
      if (l->spells.at[t->spell + k].flags & SPELL_OUTSIDE)
        continue;
      if (w.n == CASES_TIES)
        return false;
      w.tie[w.n] = i;
      w.spell[w.n++] = spell_between(&l->spells.at[t->spell + k]);
    }
  }
  if (cases_of(&w) > 30000)
    return false;
  case_lives(&w, (const uint32_t[]){a, b}, 2);
  return true;
}

// What a pair is over the days lo..hi, counted from FIRST_DAY.
static inline enum pair_state state_over(const struct case_told *c, int lo,
                                         int hi) {
  enum pair_state last = PAIR_NONE;
  bool neutral = false;
  for (int d = lo; d <= hi; d++) {
    if (c->on[d] == PAIR_MIXED)
      return PAIR_MIXED;
    if (c->on[d] == PAIR_ALLY || c->on[d] == PAIR_HOSTILE)
      last = c->on[d];
    neutral |= c->z[d];
  }
  return last ? last : neutral ? PAIR_NEUTRAL : PAIR_NONE;
}

#endif
