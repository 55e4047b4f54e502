// SPDX-License-Identifier: GPL-2.0-or-later
// Of two actors in one direction, the one tie that ended and the one that
// formed, if the one can have followed the other without a day between: a tie
// whose type changed. Where there are several nothing is guessed; where the
// one is more certain than the other both are told.
#include "compare/compare.h"

#include <stdlib.h>

struct changed_line {
  uint32_t from, to;
  bool directed, formed;
  size_t line; // of the diff
};

static int by_ends(const void *p, const void *q) {
  const struct changed_line *x = p, *y = q;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  if (x->directed != y->directed)
    return x->directed - y->directed;
  return x->line < y->line ? -1 : x->line > y->line;
}

static bool alike(const struct changed_line *x, const struct changed_line *y) {
  return x->from == y->from && x->to == y->to && x->directed == y->directed;
}

static struct changed_line ends_of(const struct diff *d, size_t i) {
  const ent_account *l = d->one->ledger;
  const struct diff_line *x = &d->lines.at[i];
  const struct tie *t = &l->ties.at[l->keys.at[x->key]];
  bool directed = type_of(l, t)->directed, swap = !directed && t->from > t->to;
  return (struct changed_line){
      swap ? t->to : t->from, swap ? t->from : t->to, directed,
      x->change == FORMED || x->change == MAY_HAVE_FORMED, i};
}

static bool is_event(const struct diff *d, const struct diff_line *x) {
  const ent_account *l = d->one->ledger;
  return type_of(l, &l->ties.at[l->keys.at[x->key]])->event;
}

// When the first life of a tie between the two dates begins, and the last of
// them ends, over all its records; what was only seen has no bound there.
struct between {
  struct days begins, ends;
};

static struct between lives_between(const struct diff *d, uint32_t key) {
  const ent_account *l = d->one->ledger;
  day lo = d->one->options.q.lo, hi = d->two->options.q.hi;
  struct between q = {{DAY_MAX, DAY_MAX}, {DAY_MIN, DAY_MIN}};
  for (uint32_t k = l->keys.at[key]; k < l->keys.at[key + 1]; k++) {
    const struct tie *t = &l->ties.at[k];
    for (uint32_t i = 0; tie_belief(t) >= LIKELY && i < t->spells; i++) {
      const struct spell *s = &l->spells.at[t->spell + i];
      if (s->flags & SPELL_OUTSIDE || s->s0 > hi || s->e1 < lo)
        continue;
      day s0 = s->flags & SPELL_FIRST_SEEN ? DAY_MIN : s->s0;
      day e1 = s->flags & SPELL_LAST_SEEN ? DAY_MAX : s->e1;
      q.begins.lo = s0 < q.begins.lo ? s0 : q.begins.lo;
      q.begins.hi = s->s1 < q.begins.hi ? s->s1 : q.begins.hi;
      q.ends.lo = s->e0 > q.ends.lo ? s->e0 : q.ends.lo;
      q.ends.hi = e1 > q.ends.hi ? e1 : q.ends.hi;
    }
  }
  return q;
}

// Whether in some case the one ends on the day before the other begins, or on
// the same day, after the first date and by the second.
static bool hands_over(const struct diff *d, const struct diff_line *x,
                       const struct diff_line *y) {
  struct days end = lives_between(d, x->key).ends;
  struct days start = lives_between(d, y->key).begins;
  day lo = d->one->options.q.lo, hi = d->two->options.q.hi;
  bool bounded = end.lo != DAY_MIN && end.hi != DAY_MAX &&
                 start.lo != DAY_MIN && start.hi != DAY_MAX;
  return bounded && end.lo <= start.hi && start.lo <= end.hi + 1 &&
         end.hi >= lo && start.lo <= hi && end.lo < hi && start.hi > lo;
}

static void retype(struct diff *d, size_t ended, size_t formed) {
  struct diff_line *x = &d->lines.at[ended], *y = &d->lines.at[formed];
  verdict one = diff_line_certainty(x), two = diff_line_certainty(y);
  const ent_account *l = d->one->ledger;
  if (x->tie1 == NONE || y->tie2 == NONE || one < LIKELY || one != two ||
      is_event(d, x) || is_event(d, y) || !hands_over(d, x, y))
    return;
  int was = type_of(l, &l->ties.at[x->tie1])->sign;
  int is = type_of(l, &l->ties.at[y->tie2])->sign;
  y->change = was == is ? RETYPED : RESIGNED;
  y->sure = one;
  y->was = ended;
  x->became = true;
}

void diff_retype(struct diff *d) {
  VEC(struct changed_line) all = {0};
  for (size_t i = 0; i < d->lines.n; i++) {
    const struct diff_line *x = &d->lines.at[i];
    if (change_estimated(x->change, x->dates1, x->dates2))
      vec_push(&all, ends_of(d, i));
  }
  if (all.n)
    qsort(all.at, all.n, sizeof *all.at, by_ends);
  for (size_t i = 0, next; i < all.n; i = next) {
    for (next = i + 1; next < all.n && alike(&all.at[i], &all.at[next]);)
      next++;
    const struct changed_line *x = &all.at[i], *y = x + 1;
    if (next - i == 2 && x->formed != y->formed)
      retype(d, x->formed ? y->line : x->line, x->formed ? x->line : y->line);
  }
  vec_drop(&all);
}
