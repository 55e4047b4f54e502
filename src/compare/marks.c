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
  bool ongoing = s->flags & SPELL_ONGOING && s->e1 == DAY_MAX;
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
}
