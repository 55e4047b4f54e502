// SPDX-License-Identifier: GPL-2.0-or-later
// Of each pair, every end is held against the starts of another sign near it;
// those that match are settled from the most exact to the vaguest, so that a
// year follows a day within it.
#include "model/handover.h"
#include "model/sort.h"

#include <stdlib.h>

enum { MATCHES_MOST = 1 << 20 }; // of one pair: beyond that none are looked for

struct paired {
  uint32_t a, b; // a < b
};

struct side {
  struct spell *spell;
  int8_t sign;
  bool fixed; // its day has been found
};

// A start that may be looked for. Those of one sign and of about one width
// stand together, by their first days: the last days are nearly in order too.
struct begun {
  int8_t sign;
  uint8_t class; // it has 2^class days and more, and fewer than twice as many
  day lo;
  size_t start; // number in starts
};

struct match {
  size_t end, start; // numbers in ends and starts
  int64_t width;
};

struct handing {
  ent_account *l;
  VEC(uint32_t) ties; // by pair, then by number
  VEC(struct side) ends, starts;
  VEC(struct begun) begun;
  VEC(size_t) classes; // where in begun each of them begins, and the end
  VEC(struct match) matches;
};

static int by_width(const void *p, const void *q) {
  const struct match *x = p, *y = q;
  if (x->width != y->width)
    return x->width < y->width ? -1 : 1;
  if (x->end != y->end)
    return x->end < y->end ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

static day later(day a, day b) { return a > b ? a : b; }
static day sooner(day a, day b) { return a < b ? a : b; }

static struct paired pair_of(const struct tie *t) {
  return t->from < t->to ? (struct paired){t->from, t->to}
                         : (struct paired){t->to, t->from};
}

static void gather(struct handing *h) {
  const ent_account *l = h->l;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    const struct tie_type *type = type_of(l, t);
    if (tie_belief(t) < LIKELY || type->family == STRUCTURE ||
        more(l, t)->forecast || t->from == t->to)
      continue;
    vec_push(&h->ties, i);
  }
  sort_by_pair(h->ties.at, h->ties.n, l);
}

// ---------------------------------------------------------------- matching

static bool bounded(day lo, day hi) { return lo != DAY_MIN && hi != DAY_MAX; }

// How many whole months they are, 0 if they are not.
static int whole_months(struct days q, int *first) {
  int y1, y2, m2, d1, d2;
  day_split(q.lo, &y1, first, &d1);
  day_split(q.hi + 1, &y2, &m2, &d2);
  return d1 == 1 && d2 == 1 ? 12 * (y2 - y1) + m2 - *first : 0;
}

// The early, the middle or the late ten days of a month.
static bool is_third(struct days q) {
  int y1, m1, d1, y2, m2, d2;
  day_split(q.lo, &y1, &m1, &d1);
  day_split(q.hi + 1, &y2, &m2, &d2);
  return (d1 == 1 && d2 == 11) || (d1 == 11 && d2 == 21) ||
         (d1 == 21 && d2 == 1 && q.hi - q.lo < 11);
}

// Parts of a decade begin with its years 0, 4 and 7.
static bool is_part_of_decade(day from, int months) {
  int y, m, d;
  day_split(from, &y, &m, &d);
  y = (y % 10 + 10) % 10;
  return y == 0 ? months == 48 : (y == 4 || y == 7) && months == 36;
}

// Whether somebody who knows no better writes just that: a day, a third of a
// month, a month, a quarter, a third or a half of a year, a year, a part of a
// decade, a decade, a century, or, if it was said to be `about` that, one of
// these and as much on either side. What was written by its first and last day
// is none of them.
static bool is_unit(struct days q, uint32_t how) {
  static const int years[] = {12, 24, 48, 120, 600, 1200};
  static const int about_years[] = {36, 60, 360};
  if (!bounded(q.lo, q.hi))
    return false;
  bool about = how & DATE_ABOUT;
  int64_t days = (int64_t)q.hi - q.lo + 1;
  int first, months = whole_months(q, &first);
  if (days == 1 || (about && days == 3))
    return true;
  if (how & DATE_DAYS)
    return false;
  for (size_t i = 0; i < sizeof years / sizeof *years; i++)
    if (months == years[i] && first == 1)
      return true;
  for (size_t i = 0; about && i < sizeof about_years / sizeof *about_years; i++)
    if (months == about_years[i] && first == 1)
      return true;
  return is_third(q) || (first == 1 && is_part_of_decade(q.lo, months)) ||
         months == 1 || (months == 3 && (about || first % 3 != 2)) ||
         (months == 5 && about) || (months == 4 && first % 4 == 1) ||
         (months == 6 && first % 6 == 1);
}

// The manner (enum date_manner) in which that end was written.
static uint32_t manner(const struct spell *s, uint32_t of) {
  return s->flags / of & 15;
}

// What goes on to the end of a life gives way to nothing.
static void take_sides(struct handing *h, const struct tie *t) {
  const uint32_t dead =
      SPELL_INSTANT | SPELL_OUTSIDE | SPELL_WRITTEN_REVERSED | SPELL_PART;
  for (uint32_t k = 0; k < t->spells; k++) {
    struct spell *s = &h->l->spells.at[t->spell + k];
    struct side x = {s, type_of(h->l, t)->sign, false};
    if (s->flags & dead || s->a > s->b)
      continue;
    if (!(s->flags & (SPELL_LAST_SEEN | SPELL_ONGOING | SPELL_DIES)) &&
        is_unit((struct days){s->e0, s->e1}, manner(s, SPELL_END_MANNER)))
      vec_push(&h->ends, x);
    if (!(s->flags & (SPELL_FIRST_SEEN | SPELL_BORN)) &&
        is_unit((struct days){s->s0, s->s1}, manner(s, SPELL_START_MANNER)))
      vec_push(&h->starts, x);
  }
}

static bool inside(struct days x, struct days of) {
  return x.lo >= of.lo && x.hi <= of.hi;
}

// The same unit or one within it, the very next, or two that are as wide and
// for the most part the same.
static bool follows(struct days end, struct days start) {
  if (inside(end, start) || inside(start, end) ||
      (int64_t)end.hi + 1 == start.lo)
    return true;
  int64_t wide = (int64_t)end.hi - end.lo, off = (int64_t)start.lo - end.lo;
  off = off < 0 ? -off : off;
  return wide == (int64_t)start.hi - start.lo && 2 * off < wide;
}

static int by_class(const void *p, const void *q) {
  const struct begun *x = p, *y = q;
  if (x->sign != y->sign)
    return x->sign < y->sign ? -1 : 1;
  if (x->class != y->class)
    return x->class < y->class ? -1 : 1;
  if (x->lo != y->lo)
    return x->lo < y->lo ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

static uint8_t class_of(day lo, day hi) {
  uint8_t class = 0;
  for (int64_t days = (int64_t)hi - lo + 1; days > 1; days /= 2)
    class ++;
  return class;
}

static void sort_starts(struct handing *h) {
  h->begun.n = h->classes.n = 0;
  for (size_t i = 0; i < h->starts.n; i++) {
    const struct spell *s = h->starts.at[i].spell;
    vec_push(&h->begun, ((struct begun){h->starts.at[i].sign,
                                        class_of(s->s0, s->s1), s->s0, i}));
  }
  if (h->begun.n)
    qsort(h->begun.at, h->begun.n, sizeof *h->begun.at, by_class);
  for (size_t i = 0; i < h->begun.n; i++) {
    const struct begun *x = &h->begun.at[i];
    if (i == 0 || x->sign != x[-1].sign || x->class != x[-1].class)
      vec_push(&h->classes, i);
  }
  vec_push(&h->classes, h->begun.n);
}

// The first in begun from i up to end that begins on that day or later.
static size_t first_since(const struct handing *h, size_t i, size_t end,
                          int64_t since) {
  while (i < end) {
    size_t mid = i + (end - i) / 2;
    if (h->begun.at[mid].lo < since)
      i = mid + 1;
    else
      end = mid;
  }
  return i;
}

// With the starts of one class, which follow an end only if they touch it.
static bool match_class(struct handing *h, size_t i, size_t from, size_t to) {
  const struct spell *x = h->ends.at[i].spell;
  struct days end = {x->e0, x->e1};
  int64_t longest = (int64_t)2 << h->begun.at[from].class;
  for (size_t k = first_since(h, from, to, end.lo - longest);
       k < to && h->begun.at[k].lo <= (int64_t)end.hi + 1; k++) {
    const struct spell *y = h->starts.at[h->begun.at[k].start].spell;
    struct days start = {y->s0, y->s1};
    if (!follows(end, start))
      continue;
    if (h->matches.n == MATCHES_MOST)
      return false;
    struct match m = {i, h->begun.at[k].start,
                      (int64_t)end.hi - end.lo + start.hi - start.lo};
    vec_push(&h->matches, m);
  }
  return true;
}

static void match(struct handing *h) {
  h->matches.n = 0;
  sort_starts(h);
  for (size_t i = 0; i < h->ends.n; i++)
    for (size_t c = 0; c + 1 < h->classes.n; c++) {
      size_t from = h->classes.at[c];
      if (h->begun.at[from].sign == h->ends.at[i].sign)
        continue;
      if (!match_class(h, i, from, h->classes.at[c + 1])) {
        h->matches.n = 0;
        return;
      }
    }
  if (h->matches.n)
    qsort(h->matches.at, h->matches.n, sizeof *h->matches.at, by_width);
}

// ----------------------------------------------------------------- settling

static void move(struct spell *s, day a, day b) {
  if (!(s->flags & SPELL_MOVED)) {
    s->was_a = s->a;
    s->was_b = s->b;
    s->flags |= SPELL_MOVED;
  }
  s->a = a;
  s->b = b;
}

// The one ends on the day on which the other begins: between the two that day
// counts for what begins.
static void yield(struct spell *x, struct spell *y) {
  day d = y->s1;
  if (sooner(x->a, d) >= d && x->s0 >= d)
    return;
  move(x, later(x->s0, sooner(x->a, d - 1)), d);
  move(y, d, later(y->b, d));
  x->flags |= SPELL_YIELDS;
}

// The first day of what begins, or DAY_MIN: the two cannot meet.
static day meeting(const struct side *end, const struct side *start) {
  const struct spell *x = end->spell, *y = start->spell;
  day lo = later(x->e0 + 1, y->s0), hi = sooner(x->e1 + 1, y->s1);
  if (end->fixed && start->fixed)
    return DAY_MIN;
  if (end->fixed)
    lo = hi = x->b >= lo - 1 && x->b <= hi - 1 ? x->b + 1 : DAY_MIN;
  else if (start->fixed)
    lo = hi = y->a >= lo && y->a <= hi ? y->a : DAY_MIN;
  return lo > hi ? DAY_MIN : lo == DAY_MIN ? lo : lo + (hi - lo) / 2;
}

static void settle(struct side *end, struct side *start) {
  struct spell *x = end->spell, *y = start->spell;
  day d = meeting(end, start);
  if (d == DAY_MIN) {
    if (!end->fixed && !start->fixed && x->e0 == y->s1)
      yield(x, y);
    return;
  }
  if (x->s0 > d - 1 || y->e1 < d)
    return;
  move(x, sooner(x->a, d - 1), d - 1);
  move(y, d, later(y->b, d));
  end->fixed = start->fixed = true;
}

// What an account below found, of more ties or of others.
static void take_back(struct handing *h, size_t from, size_t end) {
  for (size_t i = from; i < end; i++) {
    const struct tie *t = &h->l->ties.at[h->ties.at[i]];
    for (uint32_t k = 0; k < t->spells; k++) {
      struct spell *s = &h->l->spells.at[t->spell + k];
      if (!(s->flags & SPELL_MOVED))
        continue;
      s->a = s->was_a;
      s->b = s->flags & SPELL_LAST_SEEN ? s->b : s->was_b;
      s->flags &= ~(uint32_t)SPELL_YIELDS;
    }
  }
}

static void hand_over(struct handing *h, size_t from, size_t end) {
  bool signs[3] = {false};
  for (size_t i = from; i < end; i++)
    signs[type_of(h->l, &h->l->ties.at[h->ties.at[i]])->sign + 1] = true;
  if (h->l->from)
    take_back(h, from, end);
  if (signs[0] + signs[1] + signs[2] < 2)
    return;
  h->ends.n = h->starts.n = 0;
  for (size_t i = from; i < end; i++)
    take_sides(h, &h->l->ties.at[h->ties.at[i]]);
  match(h);
  for (size_t i = 0; i < h->matches.n; i++)
    settle(&h->ends.at[h->matches.at[i].end],
           &h->starts.at[h->matches.at[i].start]);
}

void account_hand_over(ent_account *l) {
  struct handing h = {.l = l};
  gather(&h);
  for (size_t i = 0, next; i < h.ties.n; i = next) {
    struct paired first = pair_of(&l->ties.at[h.ties.at[i]]);
    for (next = i + 1; next < h.ties.n; next++) {
      struct paired x = pair_of(&l->ties.at[h.ties.at[next]]);
      if (x.a != first.a || x.b != first.b)
        break;
    }
    hand_over(&h, i, next);
  }
  vec_drop(&h.ties);
  vec_drop(&h.ends);
  vec_drop(&h.starts);
  vec_drop(&h.begun);
  vec_drop(&h.classes);
  vec_drop(&h.matches);
}
