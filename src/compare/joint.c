// SPDX-License-Identifier: GPL-2.0-or-later
// What two periods can have been in one and the same world. A tie's activity
// at both is one of 00, 01, 10, 11; the set of those that some world has
// follows from its four bounds. Ties being independent, the signs present in
// both periods are found by adding one tie at a time to the set of reachable
// combinations: 64 states, hence one 64-bit word, and 4 outcomes a tie.
//
// A product of what is possible at each period alone would invent changes:
// a tie that merely may not exist does not come and go.
#include "compare/compare.h"
#include "time/estimate.h"

typedef unsigned outcomes; // bit (at one) + 2 * (at two)

enum { NEITHER = 1, ONLY_ONE = 2, ONLY_TWO = 4, BOTH = 8 };

// All results of x or y (both: x and y) over independent outcomes.
static outcomes combine(outcomes x, outcomes y, bool both) {
  outcomes out = 0;
  for (unsigned i = 0; i < 4; i++)
    for (unsigned k = 0; k < 4; k++)
      if (x >> i & 1 && y >> k & 1)
        out |= 1u << (both ? i & k : i | k);
  return out;
}

// What two separate verdicts allow.
static outcomes allow(verdict one, verdict two) {
  outcomes at_one =
      (one > NO ? ONLY_ONE : 0u) | (one < DEFINITE ? NEITHER : 0u);
  outcomes at_two =
      (two > NO ? ONLY_TWO : 0u) | (two < DEFINITE ? NEITHER : 0u);
  return combine(at_one, at_two, false);
}

static day later(day a, day b) { return a > b ? a : b; }
static day sooner(day a, day b) { return a < b ? a : b; }

// A happening: the windows of recent events may overlap, so that one day can
// count at both.
static outcomes of_day(const struct spell *s, struct days p, struct days q) {
  int64_t parts[][3] = {
      {q.lo, p.hi, BOTH},
      {p.lo, p.hi < q.lo ? p.hi : (int64_t)q.lo - 1, ONLY_ONE},
      {q.lo > p.hi ? q.lo : (int64_t)p.hi + 1, q.hi, ONLY_TWO},
      {INT64_MIN, (int64_t)p.lo - 1, NEITHER},
      {(int64_t)p.hi + 1, (int64_t)q.lo - 1, NEITHER},
      {(int64_t)q.hi + 1, INT64_MAX, NEITHER},
  };
  outcomes out = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    int64_t lo = parts[i][0] > s->s0 ? parts[i][0] : s->s0;
    int64_t hi = parts[i][1] < s->e1 ? parts[i][1] : s->e1;
    if (lo <= hi)
      out |= (outcomes)parts[i][2];
  }
  return out;
}

// One life that must fill each period from its first day to its last.
static outcomes filling(const struct spell *s, struct days p, struct days q) {
  outcomes out = 0;
  if (s->s0 <= p.lo && s->e1 >= q.hi)
    out |= BOTH;
  if (s->s0 <= p.lo && later(s->e0, p.hi) <= sooner(s->e1, q.hi - 1))
    out |= ONLY_ONE;
  if (later(s->s0, p.lo + 1) <= sooner(s->s1, q.lo) && s->e1 >= q.hi)
    out |= ONLY_TWO;
  day start = later(s->s0, p.lo + 1);
  bool late = s->s1 > q.lo, early = s->e0 < p.hi;
  bool amid = start <= s->s1 && later(s->e0, start) <= sooner(s->e1, q.hi - 1);
  if (late || early || amid)
    out |= NEITHER;
  return out;
}

static outcomes of_spell(const struct spell *s, struct days p, struct days q,
                         bool whole) {
  if (s->flags & SPELL_OUTSIDE)
    return NEITHER;
  if (s->flags & SPELL_PART) {
    struct spell met = *s;
    met.flags &= ~(uint32_t)SPELL_PART;
    return NEITHER | of_spell(&met, p, q, whole);
  }
  if (!(s->flags & SPELL_INSTANT))
    return whole ? filling(s, p, q) : spell_joint(s, p, q);
  // A day fills no period but one of a day.
  unsigned fits = (p.lo == p.hi ? 1u : 0) | (q.lo == q.hi ? 2u : 0);
  return combine(of_day(s, p, q), 1u << (whole ? fits : 3), true);
}

static outcomes of_spells(const struct spell *s, size_t n,
                          const struct slice_options *one,
                          const struct slice_options *two, bool event) {
  bool whole = one->throughout;
  struct days p = event && !whole ? recent_window(one) : one->q;
  struct days q = event && !whole ? recent_window(two) : two->q;
  // Several lives may fill a period together: there only the verdicts of
  // both periods are used, which allow no less than the worlds do.
  if (whole && n > 1)
    return allow(spells_all(s, n, p), spells_all(s, n, q));
  outcomes out = NEITHER;
  for (size_t i = 0; i < n; i++) {
    struct spell x = spell_between(&s[i]);
    out = combine(out, of_spell(&x, p, q, whole), false);
  }
  return out;
}

static verdict both_alive(const ent_account *l, const struct tie *t,
                          struct days q) {
  verdict a = actor_itself(l, t->from, q), b = actor_itself(l, t->to, q);
  return a < b ? a : b;
}

static outcomes judge(const ent_account *l, const struct tie *t,
                      const struct slice_options *one,
                      const struct slice_options *two, outcomes dates) {
  bool event = type_of(l, t)->event && !one->throughout;
  struct days p = event ? recent_window(one) : one->q;
  struct days q = event ? recent_window(two) : two->q;
  verdict belief = tie_belief(t);
  if (belief == NO)
    return NEITHER;
  dates = combine(dates, allow(both_alive(l, t, p), both_alive(l, t, q)), true);
  return belief < DEFINITE ? dates | NEITHER : dates;
}

unsigned joint_tie(const ent_account *l, uint32_t tie,
                   const struct slice_options *one,
                   const struct slice_options *two) {
  const struct tie *t = &l->ties.at[tie];
  return judge(l, t, one, two,
               of_spells(&l->spells.at[t->spell], t->spells, one, two,
                         type_of(l, t)->event));
}

// ------------------------------------------------------ the 64 states

static uint64_t add_tie(uint64_t reached, int sign, outcomes tie) {
  uint64_t next = 0;
  for (unsigned outcome = 0; outcome < 4; outcome++) {
    if (!(tie >> outcome & 1))
      continue;
    unsigned here = 1u << (sign + 1);
    unsigned bits = (outcome & 1 ? here : 0) | (outcome & 2 ? here << 3 : 0);
    for (unsigned state = 0; state < 64; state++)
      if (reached >> state & 1)
        next |= UINT64_C(1) << (state | bits);
  }
  return next;
}

static enum pair_state state_of(unsigned signs) {
  return pair_state_of(signs & 4, signs & 1, signs & 2);
}

static uint32_t transitions(uint64_t reached) {
  uint32_t out = 0;
  for (unsigned state = 0; state < 64; state++)
    if (reached >> state & 1)
      out |= UINT32_C(1) << (PAIR_STATES * state_of(state & 7) +
                             state_of(state >> 3));
  return out;
}

uint32_t joint_states(const ent_account *l, const uint32_t *ties, size_t n,
                      const struct slice_options *one,
                      const struct slice_options *two) {
  uint64_t reached = 1;
  uint8_t added[3][16] = {{0}};
  for (size_t i = 0; i < n; i++) {
    const struct tie_type *type = type_of(l, &l->ties.at[ties[i]]);
    if (type->family == STRUCTURE)
      continue;
    outcomes tie = joint_tie(l, ties[i], one, two);
    // Two bits are all that any number of the same outcomes can set.
    uint8_t *times = &added[type->sign + 1][tie & 15];
    if (tie == NEITHER || *times == 2)
      continue;
    ++*times;
    reached = add_tie(reached, type->sign, tie);
  }
  return transitions(reached);
}
