// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/marks.h"
#include "time/estimate.h"

#include <stdlib.h>

struct ends {
  struct tie_mark begin, end; // end.on: DAY_MAX if it never comes
};

static day after(day d) { return d == DAY_MIN ? d : day_plus(d, 1); }

static struct ends ends_of(const struct spell *written, uint32_t tie) {
  struct spell between = spell_between(written);
  const struct spell *s = &between;
  // What goes on ends with the life of an actor.
  bool ongoing = spell_goes_on(s);
  struct ends e = {
      .begin = {.on = s->a,
                .date = {s->s0, s->s1},
                .told = {s->s0, s->s1},
                .tie = tie,
                .begins = true,
                .known = !(s->flags & SPELL_FIRST_SEEN)},
      .end = {.on = s->b,
              .date = {s->e0, s->e1},
              .told = {written->e0, written->e1},
              .tie = tie,
              .known = !(s->flags & SPELL_LAST_SEEN)},
  };
  if (ongoing)
    e.end.on = DAY_MAX;
  return e;
}

// From the last day in force to the first day on which it no longer tells.
static void let_go(struct tie_mark *end, const struct slice_options *window) {
  if (window) {
    end->on = recent_until(end->on, window);
    end->date.lo = recent_until(end->date.lo, window);
    end->date.hi = recent_until(end->date.hi, window);
    end->told = end->date;
  }
  end->on = after(end->on);
  end->date = (struct days){after(end->date.lo), after(end->date.hi)};
}

struct marking {
  struct tie_marks *out;
  const ent_account *l;
  const struct slice_options *window;
  bool events;
};

static void mark_spell(const struct marking *m, const struct spell *s,
                       uint32_t tie) {
  const struct tie *t = &m->l->ties.at[tie];
  bool event = type_of(m->l, t)->event;
  bool happening = event && s->flags & SPELL_INSTANT;
  if (s->flags & SPELL_OUTSIDE || (happening && !m->events))
    return;
  struct ends e = ends_of(s, tie);
  if (e.begin.on > e.end.on)
    return;
  vec_push(&m->out->list, e.begin);
  if (e.end.on == DAY_MAX)
    return;
  let_go(&e.end, event && m->events ? m->window : NULL);
  vec_push(&m->out->list, e.end);
}

static int by_day(const void *x, const void *y) {
  const struct tie_mark *m = x, *n = y;
  if (m->on != n->on)
    return m->on < n->on ? -1 : 1;
  if (m->tie != n->tie)
    return m->tie < n->tie ? -1 : 1;
  return m->begins - n->begins;
}

// ------------------------------------------------------------------- doubt

// Days in which a record may hold that is possible at most.
struct doubt {
  uint32_t key;
  day lo, hi;
};
struct doubts_of_keys {
  VEC(struct doubt) list; // by key and day; those of a key lie apart
};

static int by_key(const void *p, const void *q) {
  const struct doubt *x = p, *y = q;
  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->lo < y->lo ? -1 : x->lo > y->lo;
}

static void join(struct doubts_of_keys *d) {
  size_t n = 0;
  for (size_t i = 0; i < d->list.n; i++) {
    const struct doubt x = d->list.at[i];
    struct doubt *last = n ? &d->list.at[n - 1] : NULL;
    if (!last || last->key != x.key || after(last->hi) < x.lo)
      d->list.at[n++] = x;
    else if (x.hi > last->hi)
      last->hi = x.hi;
  }
  d->list.n = n;
}

static void find_doubts(struct doubts_of_keys *d, const ent_account *l,
                        const uint32_t *ties, size_t n) {
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    for (uint32_t k = 0; tie_belief(t) == POSSIBLE && k < t->spells; k++) {
      struct spell s = spell_between(&l->spells.at[t->spell + k]);
      if (!(s.flags & SPELL_OUTSIDE) && s.s0 <= s.e1)
        vec_push(&d->list, ((struct doubt){t->key, s.s0, s.e1}));
    }
  }
  if (d->list.n)
    qsort(d->list.at, d->list.n, sizeof *d->list.at, by_key);
  join(d);
}

// How many of the doubts of lesser keys, and of this one, begin by that day; or
// are over before it.
static size_t passed(const struct doubts_of_keys *d, uint32_t key, day on,
                     bool over) {
  size_t lo = 0, hi = d->list.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const struct doubt *x = &d->list.at[mid];
    bool is = x->key == key ? over ? x->hi < on : x->lo <= on : x->key < key;
    if (is)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

static day day_before(day d) {
  return d == DAY_MIN || d == DAY_MAX ? d : d - 1;
}

// The first days on which it is no more, or the last on which it was not yet.
static struct days beside(const struct tie_mark *m) {
  return m->begins
             ? (struct days){day_before(m->date.lo), day_before(m->date.hi)}
             : m->date;
}

// When nothing is left of the doubts `first` to `last`, nor of the tie itself.
static day settled(const struct doubt *first, const struct doubt *last,
                   const struct tie_mark *m) {
  if (m->begins)
    return first->lo < m->date.lo ? first->lo : m->date.lo;
  day over = after(last->hi);
  return over > m->date.hi ? over : m->date.hi;
}

static void heed_doubts(struct tie_marks *m, const ent_account *l,
                        const uint32_t *ties, size_t n) {
  struct doubts_of_keys d = {0};
  find_doubts(&d, l, ties, n);
  for (size_t i = 0; d.list.n && i < m->list.n; i++) {
    struct tie_mark *x = &m->list.at[i];
    uint32_t key = l->ties.at[x->tie].key;
    struct days q = beside(x);
    size_t first = passed(&d, key, q.lo, true);
    size_t end = passed(&d, key, q.hi, false);
    x->doubted = x->known && first < end;
    x->known &= !x->doubted;
    if (x->doubted)
      x->settled = settled(&d.list.at[first], &d.list.at[end - 1], x);
  }
  vec_drop(&d.list);
}

void marks_settle(struct tie_marks *m, struct days between) {
  for (size_t i = 0; i < m->list.n; i++) {
    struct tie_mark *x = &m->list.at[i];
    bool is = x->begins ? x->settled > between.lo : x->settled <= between.hi;
    x->known |= x->doubted && is;
    x->doubted &= !is;
  }
}

void marks_find(struct tie_marks *m, const ent_account *l, const uint32_t *ties,
                size_t n, const struct slice_options *window, bool events) {
  struct marking all = {m, l, window, events};
  m->list.n = 0;
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    for (uint32_t k = 0; tie_belief(t) >= LIKELY && k < t->spells; k++)
      mark_spell(&all, &l->spells.at[t->spell + k], ties[i]);
  }
  if (m->list.n)
    qsort(m->list.at, m->list.n, sizeof *m->list.at, by_day);
  heed_doubts(m, l, ties, n);
}
