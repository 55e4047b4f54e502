// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/edges.h"

#include <stdlib.h>

void export_iso(struct buf *b, day d) {
  if (d != DAY_MIN && d != DAY_MAX)
    day_print(b, d);
}

static int by_first(const void *x, const void *y) {
  const struct days *a = x, *b = y;
  if (a->lo != b->lo)
    return a->lo < b->lo ? -1 : 1;
  return a->hi < b->hi ? -1 : a->hi > b->hi;
}

static struct days estimate(const struct spell *s) {
  return (struct days){s->flags & SPELL_START_KNOWN ? s->a : DAY_MIN,
                       spell_goes_on(s) ? DAY_MAX : s->b};
}

// Sorted days become such that no two meet, in place.
static void join(struct stretches *s) {
  size_t n = 0;
  for (size_t i = 0; i < s->list.n; i++) {
    const struct days q = s->list.at[i];
    struct days *last = n ? &s->list.at[n - 1] : NULL;
    if (!last || (last->hi != DAY_MAX && q.lo > last->hi + 1))
      s->list.at[n++] = q;
    else if (q.hi > last->hi)
      last->hi = q.hi;
  }
  s->met = s->list.n - n;
  s->list.n = n;
}

struct stretches export_stretches(const struct export *x, size_t k) {
  struct stretches s = {0};
  for (uint32_t i = 0; i < x->ties.at[k].spells.n; i++) {
    const struct spell *p = export_spell(x, k, i);
    if (p->a > p->b)
      s.undated++;
    else
      vec_push(&s.list, estimate(p));
  }
  if (s.list.n)
    qsort(s.list.at, s.list.n, sizeof *s.list.at, by_first);
  join(&s);
  return s;
}

static bool alike(const struct export *x, size_t a, size_t b) {
  const struct tie *s = export_tie(x, a), *t = export_tie(x, b);
  return s->from == t->from && s->to == t->to && s->type == t->type;
}

// Those of one type between the same two are neighbours.
size_t export_nth(const struct export *x, size_t k) {
  size_t n = 1;
  while (n <= k && alike(x, k - n, k))
    n++;
  return n;
}

void export_kind(struct buf *b, const struct export *x, size_t k) {
  const size_t n = export_nth(x, k);
  buf_add(b, text(x->l, type_of(x->l, export_tie(x, k))->id));
  if (n > 1)
    buf_addf(b, "#%zu", n);
}

size_t export_again(const struct export *x) {
  size_t again = 0;
  for (size_t k = 1; k < x->ties.n; k++)
    again += alike(x, k, k - 1);
  return again;
}

void export_report_edges(struct export *x) {
  size_t met = 0, undated = 0;
  for (size_t k = 0; k < x->ties.n; k++) {
    struct stretches s = export_stretches(x, k);
    met += s.met;
    undated += s.undated;
    vec_drop(&s.list);
  }
  export_lose(x, met, "time of a tie that meets another and is one with it",
              "times of ties that meet others and are one with them");
  export_lose(x, undated, "time of a tie of which no day can be estimated",
              "times of ties of which no day can be estimated");
  export_note(
      x, export_again(x),
      "further record of a tie, whose kind has a number, as in funds#2",
      "further records of ties, whose kinds have numbers, as in funds#2");
}
