// SPDX-License-Identifier: GPL-2.0-or-later
// The time that two lives share lasts from the later of their starts to the
// earlier of their ends, so each bound of it is a maximum or a minimum of
// theirs. Where they share no day in some world (the latest start of one lies
// after the earliest end of the other) the bounds are tightened to the worlds
// in which they meet, and SPELL_PART keeps every verdict from being definite.
#include "time/estimate.h"
#include "time/spell.h"

static day later(day a, day b) { return a > b ? a : b; }
static day sooner(day a, day b) { return a < b ? a : b; }

// What the earlier of two ends, or the later of two starts, says of itself.
static uint32_t side(const struct spell *s, uint32_t flags) {
  return s->flags & (flags | SPELL_OBSERVED);
}

static bool says(const struct spell *s, uint32_t known, uint32_t seen) {
  return s->flags & known && !(s->flags & seen);
}

// What is undated stays so.
static bool is_open(const struct spell *s, uint32_t known, uint32_t seen) {
  return !says(s, known, seen) && !(s->flags & SPELL_UNDATED);
}

// Whose start, or end, the shared one is said to be. Where the likelier of the
// two says nothing of how early, or late, it may be, the other bounds it.
static const struct spell *start_of(const struct spell *x,
                                    const struct spell *y) {
  const struct spell *one = y->a > x->a ? y : x, *other = one == x ? y : x;
  bool open = is_open(one, SPELL_START_KNOWN, SPELL_FIRST_SEEN);
  bool bounds = says(other, SPELL_START_KNOWN, SPELL_FIRST_SEEN);
  return open && bounds && other->s0 > one->s0 ? other : one;
}

static const struct spell *end_of(const struct spell *x,
                                  const struct spell *y) {
  const struct spell *one = y->b < x->b ? y : x, *other = one == x ? y : x;
  bool open = is_open(one, SPELL_END_KNOWN | SPELL_ONGOING, SPELL_LAST_SEEN);
  bool bounds = says(other, SPELL_END_KNOWN, SPELL_LAST_SEEN);
  return open && bounds && other->e1 < one->e1 ? other : one;
}

static uint32_t flags_of(const struct spell *x, const struct spell *y) {
  const struct spell *start = start_of(x, y), *end = end_of(x, y);
  uint32_t of_whole = SPELL_SERIES | SPELL_PART | SPELL_SEASON;
  uint32_t undated = x->flags & y->flags & SPELL_UNDATED;
  // What was only seen in the one is not so where the other bounds it.
  uint32_t seen =
      start->flags & SPELL_FIRST_SEEN || start == end ? 0 : SPELL_OBSERVED;
  return (side(start, SPELL_START_KNOWN | SPELL_FIRST_SEEN) |
          side(end, SPELL_END_KNOWN | SPELL_ONGOING | SPELL_LAST_SEEN) |
          undated | ((x->flags | y->flags) & of_whole)) &
         ~seen;
}

// A day somewhere in x, if it falls within y.
static bool meet_day(const struct spell *x, const struct spell *y,
                     struct spell *out) {
  *out = *x;
  if (y->s1 <= x->s0 && y->e0 >= x->e1)
    return true;
  out->s0 = out->e0 = later(x->s0, y->s0);
  out->s1 = out->e1 = sooner(x->e1, y->e1);
  out->flags |= SPELL_PART;
  if (x->a < y->a || x->b > y->b) {
    out->a = DAY_MAX;
    out->b = DAY_MIN;
  }
  return out->s0 <= out->e1;
}

// Texts tell the estimate by the dates alone, of what is shared too.
static void carry_estimate(struct spell *out, const struct spell *x,
                           const struct spell *y) {
  struct days one = spell_estimate(x), two = spell_estimate(y);
  if (!((x->flags | y->flags) & SPELL_MOVED))
    return;
  out->flags |= SPELL_MOVED;
  out->was_a = later(one.lo, two.lo);
  out->was_b = sooner(one.hi, two.hi);
}

bool spell_meet(const struct spell *x, const struct spell *y,
                struct spell *out) {
  const uint32_t dead = SPELL_OUTSIDE | SPELL_WRITTEN_REVERSED;
  if ((x->flags | y->flags) & dead)
    return false;
  if (x->flags & SPELL_INSTANT || y->flags & SPELL_INSTANT)
    return x->flags & SPELL_INSTANT ? meet_day(x, y, out) : meet_day(y, x, out);
  *out = (struct spell){later(x->s0, y->s0),
                        later(x->s1, y->s1),
                        sooner(x->e0, y->e0),
                        sooner(x->e1, y->e1),
                        later(x->a, y->a),
                        sooner(x->b, y->b),
                        flags_of(x, y),
                        0,
                        0};
  if (out->s0 > out->e1)
    return false;
  carry_estimate(out, x, y);
  if (x->s1 > y->e0 || y->s1 > x->e0)
    out->flags |= SPELL_PART;
  out->s1 = sooner(out->s1, out->e1);
  out->e0 = later(out->e0, out->s0);
  return true;
}

struct spell spell_always(void) {
  return (struct spell){DAY_MIN, DAY_MIN,       DAY_MAX, DAY_MAX, DAY_MIN,
                        DAY_MAX, SPELL_ONGOING, 0,       0};
}

bool spell_before(const struct spell *s, struct spell *out) {
  *out = spell_always();
  if (s->s1 == DAY_MIN)
    return false;
  out->e0 = s->s0 == DAY_MIN ? DAY_MIN : s->s0 - 1;
  out->e1 = s->s1 == DAY_MAX ? DAY_MAX : s->s1 - 1;
  // Of a life without a best estimate, not to have begun is the likeliest.
  out->b = s->a == DAY_MIN ? DAY_MIN : s->a > s->b ? out->e1 : s->a - 1;
  out->flags = s->flags & SPELL_START_KNOWN ? SPELL_END_KNOWN : 0;
  out->flags |= s->flags & SPELL_FIRST_SEEN ? SPELL_LAST_SEEN : 0;
  out->flags |= out->e0 == DAY_MIN ? SPELL_PART : 0;
  return true;
}

bool spell_after(const struct spell *s, struct spell *out) {
  *out = spell_always();
  // What goes on has an end, too, if a life ends it.
  const bool goes_on = spell_goes_on(s);
  if (goes_on || s->e0 == DAY_MAX)
    return false;
  out->s0 = s->e0 == DAY_MIN ? DAY_MIN : s->e0 + 1;
  out->s1 = s->e1 == DAY_MAX ? DAY_MAX : s->e1 + 1;
  out->a = s->b == DAY_MAX || s->a > s->b ? DAY_MAX : s->b + 1;
  out->flags |=
      s->flags & (SPELL_END_KNOWN | SPELL_ONGOING) ? SPELL_START_KNOWN : 0;
  out->flags |= s->flags & SPELL_LAST_SEEN ? SPELL_FIRST_SEEN : 0;
  out->flags |= out->s1 == DAY_MAX ? SPELL_PART : 0;
  return true;
}

bool spell_join(const struct spell *x, const struct spell *y,
                struct spell *out) {
  const uint32_t end = SPELL_ONGOING | SPELL_END_KNOWN | SPELL_LAST_SEEN |
                       SPELL_YIELDS | SPELL_DIES |
                       (SPELL_MANNERS & ~(SPELL_END_MANNER - 1));
  const uint32_t start = SPELL_START_KNOWN | SPELL_FIRST_SEEN | SPELL_RESUMED |
                         SPELL_BORN | (SPELL_MANNERS & (SPELL_END_MANNER - 1));
  if (x->flags & SPELL_ONGOING || x->e0 == DAY_MIN || x->e1 == DAY_MAX ||
      y->s0 != x->e0 + 1 || y->s1 != x->e1 + 1)
    return false;
  const bool begins = x->a <= x->b, ends = y->a <= y->b;
  struct spell both = *x;
  both.e0 = y->e0;
  both.e1 = y->e1;
  // Of a start that nothing is known of, no more is known now; nor of an end.
  if (!(x->flags & SPELL_START_KNOWN) && x->s1 >= x->e1)
    both.s1 = y->e1;
  if (!(y->flags & SPELL_END_KNOWN) && y->e0 <= y->s0)
    both.e0 = x->s0;
  both.a = begins ? x->a : y->a;
  both.b = ends ? y->b : x->b;
  both.flags = (x->flags & start) | (y->flags & end) |
               (x->flags & y->flags & SPELL_PART);
  *out = both;
  return true;
}

int spell_compare(const struct spell *a, const struct spell *b) {
  const day x[] = {a->s0, a->s1, a->e0, a->e1, a->a, a->b};
  const day y[] = {b->s0, b->s1, b->e0, b->e1, b->a, b->b};
  for (size_t i = 0; i < sizeof x / sizeof x[0]; i++)
    if (x[i] != y[i])
      return x[i] < y[i] ? -1 : 1;
  return a->flags < b->flags ? -1 : a->flags > b->flags;
}
