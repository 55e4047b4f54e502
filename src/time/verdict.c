// SPDX-License-Identifier: GPL-2.0-or-later
// Each question has a closed form over the four bounds, exact because the
// bounds are tight (rule R8): the extreme starts and ends each occur in some
// world. "Likely" asks the same of the best-estimate life, a world of its own.
#include "time/verdict.h"
#include "base/alloc.h"

#include <stdlib.h>

enum { FEW = 16 }; // spells that cost no memory

// How a life answers: in every world, in some world, in the best estimate.
struct answer {
  bool definite, possible, likely;
};

static const char *const names[] = {"no", "possible", "likely", "definite"};

static bool dead(const struct spell *s) {
  return s->flags & (SPELL_WRITTEN_REVERSED | SPELL_OUTSIDE);
}

static bool estimated(const struct spell *s) { return s->a <= s->b; }

static bool instant(const struct spell *s) { return s->flags & SPELL_INSTANT; }

static verdict weigh(const struct spell *s, struct answer is) {
  if (dead(s) || !is.possible)
    return NO;
  if (is.definite && !(s->flags & SPELL_PART))
    return DEFINITE;
  return is.likely && estimated(s) ? LIKELY : POSSIBLE;
}

const char *verdict_name(verdict v) { return names[v]; }

bool verdict_parse(struct str s, verdict *out) {
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (str_is(s, names[i])) {
      *out = (verdict)i;
      return true;
    }
  return false;
}

verdict spell_any(const struct spell *s, struct days q) {
  return weigh(s, (struct answer){
                      .definite = s->s1 <= q.hi && s->e0 >= q.lo,
                      .possible = s->s0 <= q.hi && s->e1 >= q.lo,
                      .likely = s->a <= q.hi && s->b >= q.lo,
                  });
}

verdict spell_all(const struct spell *s, struct days q) {
  return weigh(s, (struct answer){
                      .definite = s->s1 <= q.lo && s->e0 >= q.hi,
                      .possible = s->s0 <= q.lo && s->e1 >= q.hi &&
                                  (q.lo == q.hi || !instant(s)),
                      .likely = s->a <= q.lo && s->b >= q.hi,
                  });
}

verdict spell_within(const struct spell *s, struct days q) {
  return weigh(s, (struct answer){
                      .definite = s->s0 >= q.lo && s->e1 <= q.hi,
                      .possible = s->s1 >= q.lo && s->e0 <= q.hi,
                      .likely = s->a >= q.lo && s->b <= q.hi,
                  });
}

verdict spell_starts(const struct spell *s, struct days q) {
  return weigh(s, (struct answer){
                      .definite = s->s0 >= q.lo && s->s1 <= q.hi,
                      .possible = s->s0 <= q.hi && s->s1 >= q.lo,
                      .likely = s->a >= q.lo && s->a <= q.hi,
                  });
}

verdict spell_ends(const struct spell *s, struct days q) {
  return weigh(s, (struct answer){
                      .definite = s->e0 >= q.lo && s->e1 <= q.hi,
                      .possible = s->e0 <= q.hi && s->e1 >= q.lo,
                      .likely = s->b >= q.lo && s->b <= q.hi,
                  });
}

verdict spells_any(const struct spell *s, size_t n, struct days q) {
  verdict best = NO;
  for (size_t i = 0; i < n && best < DEFINITE; i++) {
    verdict v = spell_any(&s[i], q);
    best = v > best ? v : best;
  }
  return best;
}

struct days spell_days(const struct spell *s, verdict tier) {
  if (dead(s) || (tier == DEFINITE && s->flags & SPELL_PART))
    return (struct days){DAY_MAX, DAY_MIN};
  return tier == DEFINITE ? (struct days){s->s1, s->e0}
         : tier == LIKELY ? (struct days){s->a, s->b}
                          : (struct days){s->s0, s->e1};
}

static int by_first(const void *x, const void *y) {
  const struct days *a = x, *b = y;
  return a->lo < b->lo ? -1 : a->lo > b->lo;
}

// Whether one of the lives covers q alone; else the days of those that meet it,
// and how many those are.
static bool one_covers(const struct spell *s, size_t n, struct days q,
                       verdict tier, struct days *out, size_t *m) {
  *m = 0;
  for (size_t i = 0; i < n; i++) {
    const struct days d = spell_days(&s[i], tier);
    if (d.lo > d.hi || d.lo > q.hi || d.hi < q.lo ||
        (q.lo != q.hi && instant(&s[i])))
      continue;
    if (d.lo <= q.lo && d.hi >= q.hi)
      return true;
    out[(*m)++] = d;
  }
  return false;
}

// Whether days that meet q cover it together, n log n: by their first days, up
// to the first gap.
static bool cover(struct days *all, size_t n, struct days q) {
  day from = q.lo;
  if (n > 1)
    qsort(all, n, sizeof *all, by_first);
  for (size_t i = 0; i < n && all[i].lo <= from; i++) {
    if (all[i].hi >= q.hi)
      return true;
    from = all[i].hi >= from ? all[i].hi + 1 : from;
  }
  return false;
}

static bool covered(const struct spell *s, size_t n, struct days q,
                    verdict tier) {
  struct days few[FEW], *all = n > FEW ? mem_new(n, sizeof *all) : few;
  size_t m;
  const bool is = one_covers(s, n, q, tier, all, &m) || cover(all, m, q);
  if (n > FEW)
    mem_free(all);
  return is;
}

verdict spells_all(const struct spell *s, size_t n, struct days q) {
  if (n == 1)
    return spell_all(s, q);
  if (!covered(s, n, q, POSSIBLE))
    return NO;
  for (verdict tier = DEFINITE; tier > POSSIBLE; tier--)
    if (covered(s, n, q, tier))
      return tier;
  return POSSIBLE;
}

static int64_t min(int64_t a, int64_t b) { return a < b ? a : b; }
static int64_t max(int64_t a, int64_t b) { return a > b ? a : b; }

static unsigned outcome(bool first, bool second) {
  return 1u << ((first ? 1 : 0) + (second ? 2 : 0));
}

static unsigned joint_of_day(const struct spell *s, struct days q1,
                             struct days q2) {
  int64_t lo = s->s0, hi = s->e1;
  int64_t in1 = max(0, min(hi, q1.hi) - max(lo, q1.lo) + 1);
  int64_t in2 = max(0, min(hi, q2.hi) - max(lo, q2.lo) + 1);
  return (in1 ? outcome(true, false) : 0) | (in2 ? outcome(false, true) : 0) |
         (in1 + in2 < hi - lo + 1 ? outcome(false, false) : 0);
}

unsigned spell_joint(const struct spell *s, struct days q1, struct days q2) {
  if (dead(s))
    return outcome(false, false);
  unsigned absent = s->flags & SPELL_PART ? outcome(false, false) : 0;
  if (instant(s))
    return absent | joint_of_day(s, q1, q2);
  // 64 bits, so that the day beside an infinity has a number.
  int64_t s0 = s->s0, s1 = s->s1, e0 = s->e0, e1 = s->e1;
  int64_t a0 = q1.lo, a1 = q1.hi, b0 = q2.lo, b1 = q2.hi;
  bool gap = s1 >= a1 + 1 && e0 <= b0 - 1 && max(s0, a1 + 1) <= min(e1, b0 - 1);
  unsigned may = absent;
  if (s0 <= a1 && e1 >= b0)
    may |= outcome(true, true);
  if (s0 <= a1 && max(e0, a0) <= min(e1, b0 - 1))
    may |= outcome(true, false);
  if (max(s0, a1 + 1) <= min(s1, b1) && e1 >= b0)
    may |= outcome(false, true);
  if (s1 > b1 || e0 < a0 || gap)
    may |= outcome(false, false);
  return may;
}
