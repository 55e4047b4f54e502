// SPDX-License-Identifier: GPL-2.0-or-later
// What is left of a pair's change without what was only first seen, which may
// be older, what was only last seen, which may have gone on, and what is in
// doubt from then on or until then. It is found where the list of shifts finds
// it, in the days on which ties begin and end, so that both tell one story.
#include "compare/compare.h"
#include "compare/marks.h"
#include "compare/members.h"

struct sights {
  const struct diff *d;
  struct slice_options window;
  struct tie_marks marks; // of the pair
  // The first switch after the first date, the last before the second; by sign.
  const struct tie_mark *on[3], *off[3];
  size_t times[3]; // of switches between them
};

// Signs of ties, as bits 1 << (sign + 1).
static unsigned signs_of(enum pair_state s) {
  switch (s) {
  case PAIR_ALLY:
    return 4;
  case PAIR_HOSTILE:
    return 1;
  case PAIR_MIXED:
    return 5;
  case PAIR_NEUTRAL:
    return 2;
  default:
    return 0;
  }
}

static unsigned signs_held(const size_t held[3]) {
  return (held[0] > 0 ? 1u : 0u) | (held[1] > 0 ? 2u : 0u) |
         (held[2] > 0 ? 4u : 0u);
}

static enum pair_state state_with(unsigned signs) {
  return pair_state_of(signs & 4, signs & 1, signs & 2);
}

static int sign_of(const struct sights *s, const struct tie_mark *m) {
  const ent_account *l = s->d->one->ledger;
  return type_of(l, &l->ties.at[m->tie])->sign + 1;
}

static int weight_of(const struct tie_mark *m) {
  return m->known ? 2 : !m->doubted;
}

// Of the marks of a day the one of a sign that tells most.
static const struct tie_mark *cause(const struct sights *s,
                                    const struct tie_mark *m, size_t n,
                                    int sign, bool begins) {
  const struct tie_mark *best = NULL;
  for (size_t i = 0; i < n; i++)
    if (sign_of(s, &m[i]) == sign && m[i].begins == begins &&
        (!best || weight_of(&m[i]) > weight_of(best)))
      best = &m[i];
  return best;
}

static size_t day_end(const struct sights *s, size_t i) {
  day on = s->marks.list.at[i].on;
  while (i < s->marks.list.n && s->marks.list.at[i].on == on)
    i++;
  return i;
}

static void held_until(const struct sights *s, day on, size_t held[3]) {
  for (size_t i = 0; i < s->marks.list.n && s->marks.list.at[i].on < on; i++) {
    const struct tie_mark *m = &s->marks.list.at[i];
    held[sign_of(s, m)] += m->begins ? 1 : SIZE_MAX;
  }
}

// The signs in force before that day's marks, and still once they are heeded.
static unsigned held_through(const struct sights *s, day on) {
  size_t held[3] = {0};
  held_until(s, on, held);
  unsigned before = signs_held(held);
  held[0] = held[1] = held[2] = 0;
  held_until(s, on + 1, held);
  return before & signs_held(held);
}

static void find_switches(struct sights *s, day from, day to) {
  size_t held[3] = {0};
  for (int sign = 0; sign < 3; sign++)
    s->on[sign] = s->off[sign] = NULL, s->times[sign] = 0;
  for (size_t i = 0, next; i < s->marks.list.n; i = next) {
    const struct tie_mark *m = &s->marks.list.at[i];
    size_t before[3] = {held[0], held[1], held[2]};
    next = day_end(s, i);
    if (m->on > to)
      return;
    for (size_t k = i; k < next; k++)
      held[sign_of(s, &s->marks.list.at[k])] +=
          s->marks.list.at[k].begins ? 1 : SIZE_MAX;
    for (int sign = 0; m->on > from && sign < 3; sign++) {
      s->times[sign] += !before[sign] != !held[sign];
      if (!before[sign] && held[sign] && !s->on[sign])
        s->on[sign] = cause(s, m, next - i, sign, true);
      if (before[sign] && !held[sign])
        s->off[sign] = cause(s, m, next - i, sign, false);
    }
  }
}

struct switched {
  unsigned older, later;        // signs that were only seen
  unsigned with;                // of those, on a day of what is known
  bool sighted_in, sighted_out; // and not only in doubt
  unsigned known;               // signs of which the change is known
  unsigned through;             // signs in force before and after each of those
  unsigned was, is; // signs at neither date that changed with what is known,
                    // and of which the start, or the end, is not
};

struct switches {
  const struct tie_mark *at[3]; // by sign; NULL if it did not change
  bool came[3];
};

static void tell_seen(struct switched *t, const struct switches *all,
                      int sign) {
  const struct tie_mark *m = all->at[sign];
  if (all->came[sign]) {
    t->older |= 1u << sign;
    t->sighted_in |= !m->doubted;
  } else {
    t->later |= 1u << sign;
    t->sighted_out |= !m->doubted;
  }
  for (int k = 0; k < 3; k++)
    if (all->at[k] && all->at[k]->known && all->at[k]->on == m->on)
      t->with |= 1u << sign;
}

static struct switched tell(const struct sights *s,
                            const struct switches *all) {
  struct switched t = {.through = 7};
  for (int sign = 0; sign < 3; sign++) {
    const struct tie_mark *m = all->at[sign];
    if (m && m->known) {
      t.known |= 1u << sign;
      t.through &= held_through(s, m->on);
    } else if (m) {
      tell_seen(&t, all, sign);
    }
  }
  return t;
}

static bool only_seen(const struct tie_mark *m) {
  return !m->known && !m->doubted;
}

// Whether all that is known to have changed did so on a day.
static bool all_on(const struct switches *all, day on) {
  for (int sign = 0; sign < 3; sign++)
    if (all->at[sign] && all->at[sign]->known && all->at[sign]->on != on)
      return false;
  return true;
}

// What was first seen after the first date, and gave way to what is at the
// second, was perhaps there at the first; and the other way round.
static void tell_between(const struct sights *s, const struct switches *all,
                         unsigned held, struct switched *t) {
  for (int sign = 0; sign < 3; sign++) {
    const struct tie_mark *on = s->on[sign], *off = s->off[sign];
    if (!t->known || held >> sign & 1 || s->times[sign] != 2)
      continue;
    if (only_seen(on) && off->known && all_on(all, off->on)) {
      t->was |= 1u << sign;
      t->sighted_in = true;
    } else if (only_seen(off) && on->known && all_on(all, on->on)) {
      t->is |= 1u << sign;
      t->sighted_out = true;
    }
  }
  t->older |= t->was;
  t->later |= t->is;
  t->with |= t->was | t->is;
}

static enum change seen_as(const struct switched *t) {
  if (t->older && t->later)
    return UNSURE;
  if (t->later)
    return t->sighted_out ? LAST_SEEN : WEAKER;
  return t->sighted_in ? FIRST_SEEN : FIRMER;
}

static struct switches switches_of(const struct sights *s, unsigned one,
                                   unsigned two) {
  struct switches all = {0};
  for (int sign = 0; sign < 3; sign++) {
    unsigned bit = 1u << sign;
    all.came[sign] = two & ~one & bit;
    if (all.came[sign])
      all.at[sign] = s->on[sign];
    else if (one & ~two & bit)
      all.at[sign] = s->off[sign];
  }
  return all;
}

// What was only seen is at both dates if it was there through all that is known
// to have changed, else at neither; on the day of such a change it is part of
// it. All of which reads the same backwards.
static void forget_in(const struct sights *s, struct diff_pair *p) {
  unsigned one = signs_of(p->state1), two = signs_of(p->state2);
  struct switches all = switches_of(s, one, two);
  struct switched t = tell(s, &all);
  tell_between(s, &all, one | two, &t);
  if (!(t.older | t.later))
    return;
  p->seen = seen_as(&t);
  p->seen1 = state_with(t.later);
  p->seen2 = state_with(t.older);
  unsigned seen = (t.older | t.later) & ~t.with;
  unsigned then = t.known ? t.through : 0;
  unsigned both = (then & seen) | (then & 2 & ~t.known);
  p->known1 = state_with((one & ~seen) | both | t.was);
  p->known2 = state_with((two & ~seen) | both | t.is);
  p->shift = t.known ? shift_kind(p->known1, p->known2) : NULL;
  if (p->shift && p->certainty == DEFINITE)
    p->certainty = LIKELY; // it was judged of the whole change
}

static bool before(const struct shift_member *m, const struct diff_pair *p) {
  return m->a != p->a ? m->a < p->a : m->b < p->b;
}

void diff_forget_seen(struct diff *d) {
  const struct slice_options *o = &d->two->options;
  const ent_account *l = d->one->ledger;
  struct shift_options of = {.range = {d->one->options.q.lo, o->q.hi},
                             .filter = o->filter};
  struct sights s = {.d = d, .window = *o};
  struct shift_members m = members_of(l, &of);
  VEC(uint32_t) ties = {0};
  for (size_t i = 0, k = 0; i < d->pairs.n; i++) {
    struct diff_pair *p = &d->pairs.at[i];
    while (k < m.list.n && before(&m.list.at[k], p))
      k = members_next(&m, k);
    if (!p->shift || k == m.list.n || m.list.at[k].a != p->a ||
        m.list.at[k].b != p->b)
      continue;
    ties.n = 0;
    for (size_t end = members_next(&m, k); k < end; k++)
      vec_push(&ties, m.list.at[k].tie);
    marks_find(&s.marks, l, ties.at, ties.n, &s.window,
               o->recent_months > 0 || o->recent_days > 0);
    marks_settle(&s.marks, (struct days){d->one->options.q.hi, o->q.lo});
    find_switches(&s, p->from, p->to);
    forget_in(&s, p);
  }
  vec_drop(&ties);
  vec_drop(&s.marks.list);
  vec_drop(&m.list);
}
