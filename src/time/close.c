// SPDX-License-Identifier: GPL-2.0-or-later
// The last steps of a life: K, coverage, the actors' lives (rule R7), the
// tightening (R8), and the best estimate.
#include "time/spell.h"

static day min(day a, day b) { return a < b ? a : b; }
static day max(day a, day b) { return a > b ? a : b; }

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

// With one end infinite, the other is all we know. Of two days in the middle a
// life begins on the earlier and ends on the later: turned round in time the
// estimate is the same.
static day middle(day x, day y, bool later) {
  if (infinite(x) || infinite(y))
    return infinite(x) ? y : x;
  int64_t sum = (int64_t)x + y, odd = sum & 1;
  return (day)((sum + (later ? odd : -odd)) / 2);
}

static bool tighten(struct spell *s) {
  s->s1 = min(s->s1, s->e1);
  s->e0 = max(s->e0, s->s0);
  return s->s0 <= s->s1 && s->e0 <= s->e1;
}

// Where knowledge begins or ends is told apart from where the tie does.
static void mark_unknown(struct spell *s) {
  if (s->s0 == DAY_MIN && s->s1 != DAY_MIN)
    s->flags |= SPELL_FIRST_SEEN;
  if (s->e1 == DAY_MAX && !(s->flags & SPELL_ONGOING))
    s->flags |= SPELL_LAST_SEEN;
}

// What nothing bounds begins with the coverage at the earliest, unless it is
// known to be older.
static void cut_to_coverage(struct spell *s, day first) {
  if (s->s0 != DAY_MIN || s->s1 == DAY_MIN || s->s1 < first)
    return;
  s->s0 = first;
  s->e0 = max(s->e0, first);
}

// Each world is cut to the actors' lives, so all four bounds are: a tie
// outlives nobody, whatever its dates say.
static bool cut_to_life(struct spell *s, struct days life, day written_end) {
  bool early = s->s1 < life.lo && s->s1 != DAY_MIN;
  bool late = written_end > life.hi && written_end != DAY_MAX;
  s->s0 = max(s->s0, life.lo);
  s->e1 = min(s->e1, life.hi);
  if (s->s0 > s->e1)
    return false;
  s->s1 = min(max(s->s1, life.lo), s->e1);
  s->e0 = max(min(s->e0, life.hi), s->s0);
  if (early || late)
    s->flags |= SPELL_CUT;
  return true;
}

// The period of an observation; an open side of it falls to the other end.
static void keep_window(struct spell *s) {
  if (s->a == DAY_MIN)
    s->a = s->b;
  if (s->b == DAY_MAX)
    s->b = s->a;
  if (infinite(s->a) && infinite(s->b))
    s->a = DAY_MAX, s->b = DAY_MIN;
}

// `w` is the life as it was before clipping: a side infinite there has its
// inner bound for an estimate, or the middle between the inner bounds when
// they do not meet. Clipping never makes knowledge.
static void estimate(struct spell *s, const struct spell *w) {
  bool open_start = w->s0 == DAY_MIN, open_end = w->e1 == DAY_MAX;
  s->a = DAY_MAX;
  s->b = DAY_MIN;
  if (w->s1 == DAY_MAX && w->e0 == DAY_MIN)
    return;
  day s1 = w->s1 == DAY_MAX ? s->e0 : s->s1;
  day e0 = w->e0 == DAY_MIN ? s->s1 : s->e0;
  if (s->flags & SPELL_INSTANT) {
    s->a = s->b = open_start ? s->s1
                  : open_end ? s->s0
                             : middle(s->s0, s->e1, false);
    return;
  }
  bool apart = s1 > e0;
  s->a = !open_start ? middle(s->s0, s1, false)
         : apart     ? middle(e0, s1, false)
                     : s1;
  s->b = !open_end ? middle(e0, s->e1, true)
         : apart   ? middle(e0, s1, true)
                   : e0;
}

void spell_known_by(struct spell *s, day cap) {
  if (s->flags & SPELL_INSTANT || s->s0 > cap || s->e0 <= cap)
    return;
  if (s->flags & SPELL_END_KNOWN) {
    s->e0 = s->flags & SPELL_OBSERVED ? cap : DAY_MIN;
    s->e1 = DAY_MAX;
    s->flags &= ~(uint32_t)(SPELL_END_KNOWN | 15 * SPELL_END_MANNER);
    s->flags |= SPELL_ONGOING;
  } else if (s->flags & SPELL_OBSERVED) {
    s->e0 = cap;
  }
}

void spell_close(struct spell *s, day as_of, day first, struct days life) {
  day written_end = s->e0;
  if (s->flags & SPELL_ONGOING)
    s->e0 = max(s->e0, as_of);
  struct spell written = *s;
  if (!tighten(&written)) {
    s->flags |= SPELL_WRITTEN_REVERSED;
    s->a = DAY_MAX;
    s->b = DAY_MIN;
    return;
  }
  *s = written;
  mark_unknown(s);
  cut_to_coverage(s, first);
  struct spell covered = *s;
  if (!cut_to_life(s, life, written_end)) {
    *s = covered;
    s->flags |= SPELL_OUTSIDE;
    s->a = DAY_MAX;
    s->b = DAY_MIN;
    return;
  }
  if (s->flags & SPELL_OBSERVED)
    keep_window(s);
  else
    estimate(s, &written);
}

void spell_fade(struct spell *s, int months, int days, day as_of) {
  const uint32_t dead = SPELL_INSTANT | SPELL_OUTSIDE | SPELL_WRITTEN_REVERSED;
  if (!(s->flags & SPELL_LAST_SEEN) || s->flags & dead || s->a > s->b ||
      infinite(s->b))
    return;
  day until = day_plus(day_plus_months(s->b, months), days);
  until = min(min(until, as_of), s->e1);
  if (until <= s->b)
    return;
  s->was_a = s->a;
  s->was_b = s->b;
  s->flags |= SPELL_MOVED;
  s->b = until;
}

bool spell_goes_on(const struct spell *s) {
  return s->flags & SPELL_ONGOING && s->e1 == DAY_MAX;
}
