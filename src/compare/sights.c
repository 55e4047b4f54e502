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

static enum pair_state state_with(unsigned signs) {
  return pair_state_of(signs & 4, signs & 1, signs & 2);
}

static int sign_of(const struct sights *s, const struct tie_mark *m) {
  const ent_account *l = s->d->one->ledger;
  return type_of(l, &l->ties.at[m->tie])->sign + 1;
}

// Of the marks of a day the one of a sign that tells most.
static const struct tie_mark *cause(const struct sights *s,
                                    const struct tie_mark *m, size_t n,
                                    int sign, bool begins) {
  const struct tie_mark *best = NULL;
  for (size_t i = 0; i < n; i++)
    if (sign_of(s, &m[i]) == sign && m[i].begins == begins &&
        (!best || (m[i].known && !best->known)))
      best = &m[i];
  return best;
}

static size_t day_end(const struct sights *s, size_t i) {
  day on = s->marks.list.at[i].on;
  while (i < s->marks.list.n && s->marks.list.at[i].on == on)
    i++;
  return i;
}

// The signs in force once all marks to that day are heeded.
static unsigned held_at(const struct sights *s, day on) {
  size_t held[3] = {0};
  for (size_t i = 0; i < s->marks.list.n && s->marks.list.at[i].on <= on; i++) {
    const struct tie_mark *m = &s->marks.list.at[i];
    held[sign_of(s, m)] += m->begins ? 1 : SIZE_MAX;
  }
  return (held[0] > 0 ? 1u : 0u) | (held[1] > 0 ? 2u : 0u) |
         (held[2] > 0 ? 4u : 0u);
}

static void find_switches(struct sights *s, day from, day to) {
  size_t held[3] = {0};
  for (int sign = 0; sign < 3; sign++)
    s->on[sign] = s->off[sign] = NULL;
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
      if (!before[sign] && held[sign] && !s->on[sign])
        s->on[sign] = cause(s, m, next - i, sign, true);
      if (before[sign] && !held[sign])
        s->off[sign] = cause(s, m, next - i, sign, false);
    }
  }
}

struct switched {
  unsigned older, later;        // signs that were only seen
  bool sighted_in, sighted_out; // and not only in doubt
  day changed;                  // the last day of what is known; or DAY_MIN
  unsigned known;               // signs that changed then, or before
};

static void tell_sign(struct switched *t, const struct tie_mark *m,
                      unsigned bit, bool came) {
  if (!m)
    return;
  if (m->known) {
    t->known |= bit;
    t->changed = m->on > t->changed ? m->on : t->changed;
  } else if (came) {
    t->older |= bit;
    t->sighted_in |= !m->doubted;
  } else {
    t->later |= bit;
    t->sighted_out |= !m->doubted;
  }
}

static enum change seen_as(const struct switched *t) {
  if (t->older && t->later)
    return UNSURE;
  if (t->later)
    return t->sighted_out ? LAST_SEEN : WEAKER;
  return t->sighted_in ? FIRST_SEEN : FIRMER;
}

// What was only seen is at both dates or at neither: as it was on the day of
// the rest, if there is any.
static void forget_in(const struct sights *s, struct diff_pair *p) {
  unsigned one = signs_of(p->state1), two = signs_of(p->state2);
  struct switched t = {.changed = DAY_MIN};
  for (int sign = 0; sign < 3; sign++) {
    unsigned bit = 1u << sign;
    if (two & ~one & bit)
      tell_sign(&t, s->on[sign], bit, true);
    if (one & ~two & bit)
      tell_sign(&t, s->off[sign], bit, false);
  }
  unsigned seen = t.older | t.later;
  if (!seen)
    return;
  p->seen = seen_as(&t);
  p->seen1 = state_with(t.later);
  p->seen2 = state_with(t.older);
  unsigned then = t.known ? held_at(s, t.changed) : 0;
  unsigned both = (then & seen) | (then & 2 & ~t.known);
  p->known1 = state_with((one & ~seen) | both);
  p->known2 = state_with((two & ~seen) | both);
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
    find_switches(&s, p->from, p->to);
    forget_in(&s, p);
  }
  vec_drop(&ties);
  vec_drop(&s.marks.list);
  vec_drop(&m.list);
}
