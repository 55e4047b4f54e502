// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/bars.h"
#include "timeline/records.h"

#include <stdlib.h>

struct entry {
  struct bar bar;
  day start;
};

static int by_family(const void *x, const void *y) {
  const struct entry *a = x, *b = y;
  if (a->bar.family != b->bar.family)
    return a->bar.family < b->bar.family ? -1 : 1;
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  return a->bar.ties[0] < b->bar.ties[0] ? -1 : 1;
}

static struct entry entry_of(struct arena *arena, const struct slice *s,
                             const struct slice_line *k) {
  const ent_account *l = s->ledger;
  uint32_t *ties = arena_new(arena, k->ties.n, sizeof *ties);
  const struct slice_tie *at = s->ties.at + k->ties.first;
  verdict dates = NO;
  size_t best = 0;
  for (uint32_t i = 0; i < k->ties.n; i++) {
    best = at[i].certainty > at[best].certainty ? i : best;
    dates = at[i].dates > dates ? at[i].dates : dates;
  }
  ties[0] = at[best].tie;
  for (size_t i = 0, n = 1; i < k->ties.n; i++)
    if (i != best)
      ties[n++] = at[i].tie;
  const struct tie *t = &l->ties.at[ties[0]];
  return (struct entry){{ties, k->ties.n, k->certainty, dates, k->throughout,
                         type_of(l, t)->family},
                        records_first(l, ties, k->ties.n)};
}

struct bars bars_of(struct arena *arena, const struct slice *s) {
  struct slice_lines keys = slice_group(s);
  struct bars out = {arena_new(arena, keys.lines.n + 1, sizeof *out.at), 0};
  struct entry *e = mem_new(keys.lines.n + 1, sizeof *e);
  for (size_t i = 0; i < keys.lines.n; i++)
    e[i] = entry_of(arena, s, &keys.lines.at[i]);
  qsort(e, keys.lines.n, sizeof *e, by_family);
  for (size_t i = 0; i < keys.lines.n; i++)
    out.at[out.n++] = e[i].bar;
  vec_drop(&keys.lines);
  mem_free(e);
  return out;
}

bool bar_ongoing(const ent_account *l, const struct bar *b) {
  for (size_t i = 0; i < b->n; i++) {
    const struct tie *t = &l->ties.at[b->ties[i]];
    for (uint32_t k = 0; k < t->spells; k++)
      if (spell_goes_on(&l->spells.at[t->spell + k]))
        return true;
  }
  return false;
}

// ------------------------------------------------------------------ events

static verdict concerns(const struct slice *s, const struct event *e) {
  const struct filter *filter = s->options.filter;
  bool named = !filter || !filter->actors;
  for (uint32_t i = 0; i < e->actors.n && !named; i++)
    named =
        filter->actors[s->ledger->facts->event_actors.at[e->actors.first + i]];
  return named ? spell_any(&e->spell, s->options.q) : NO;
}

static int by_day(const void *x, const void *y) {
  const struct event *a = *(const struct event *const *)x;
  const struct event *b = *(const struct event *const *)y;
  if (a->spell.a != b->spell.a)
    return a->spell.a < b->spell.a ? -1 : 1;
  return a < b ? -1 : a > b; // the ledger's own order
}

struct bar_events bars_events(struct arena *arena, const struct slice *s,
                              verdict least) {
  const ent_account *l = s->ledger;
  struct bar_events e = {arena_new(arena, l->facts->events.n + 1, sizeof *e.at),
                         0, 0};
  for (size_t i = 0; i < l->facts->events.n; i++) {
    verdict v = concerns(s, &l->facts->events.at[i]);
    if (v >= least)
      e.at[e.n++] = &l->facts->events.at[i];
    e.hidden += v > NO && v < least;
  }
  qsort(e.at, e.n, sizeof(const struct event *), by_day);
  return e;
}
