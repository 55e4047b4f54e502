// SPDX-License-Identifier: GPL-2.0-or-later
// The cases are the leaves of a tree that parts where a membership in doubt
// holds or does not. Wherever both branches come to the same they are made one,
// from the leaves up, so that what every case has is given by none.
#include "model/rolled_agree.h"

enum { DRAFTS_MOST = 1024 }; // more are not compared: they stay in doubt

static bool same_tie(const struct rolled_draft *x,
                     const struct rolled_draft *y) {
  return x->from == y->from && x->to == y->to && x->given.n == y->given.n;
}

// The number, in what is given of x, of the only membership in which the two
// differ; NONE if they differ in more or in none.
static uint32_t differ(const struct rolled_drafts *d, struct run x,
                       struct run y) {
  uint32_t at = NONE;
  if (x.n != y.n)
    return NONE;
  for (uint32_t i = 0; i < x.n; i++) {
    const struct rolled_given *g = &d->given.at[x.first + i];
    bool found = false, against = false;
    for (uint32_t k = 0; k < y.n; k++) {
      const struct rolled_given *h = &d->given.at[y.first + k];
      found |= g->tie == h->tie && g->holds == h->holds;
      against |= g->tie == h->tie && g->holds != h->holds;
    }
    if (found && !against)
      continue;
    if (found || !against || at != NONE)
      return NONE;
    at = i;
  }
  return at;
}

// x becomes both; `at`: the membership in which they differ.
static void unite(struct rolled_drafts *d, struct rolled_draft *x,
                  const struct rolled_draft *y, uint32_t at) {
  struct rolled_given *g = d->given.at + x->given.first;
  double part = (g[at].lo + g[at].hi) / 2;
  x->share = x->share * part + y->share * (1 - part);
  x->given.n--;
  for (uint32_t i = at; i < x->given.n; i++)
    g[i] = g[i + 1];
  x->lo = x->hi = 1;
  for (uint32_t i = 0; i < x->given.n; i++) {
    x->lo *= g[i].lo;
    x->hi *= g[i].hi;
  }
}

static void take_out(struct rolled_drafts *d, size_t k) {
  for (size_t j = k + 1; j < d->list.n; j++)
    d->list.at[j - 1] = d->list.at[j];
  d->list.n--;
}

// ------------------------------------------------------------------- times

static struct spell *only(const struct rolled_drafts *d, size_t k) {
  const struct run r = d->list.at[k].spells;
  return r.n == 1 ? &d->of->spells.at[r.first] : NULL;
}

static struct run add_spell(struct rolled_drafts *d, const struct spell *s) {
  vec_push(&d->of->spells, *s);
  return (struct run){(uint32_t)d->of->spells.n - 1, 1};
}

// A draft once more, for one of its times or for what is left of one.
static void add_part(struct rolled_drafts *d, size_t k, const struct spell *s) {
  struct rolled_draft part = d->list.at[k];
  part.spells = add_spell(d, s);
  part.given.first = (uint32_t)d->given.n;
  for (uint32_t i = 0; i < part.given.n; i++) {
    struct rolled_given g = d->given.at[d->list.at[k].given.first + i];
    vec_push(&d->given, g);
  }
  vec_push(&d->list, part);
}

// Those in doubt one for each of their times, for they agree time by time.
static void part_times(struct rolled_drafts *d) {
  for (size_t k = 0, n = d->list.n; k < n; k++) {
    struct run all = d->list.at[k].spells;
    for (uint32_t i = 1; i < all.n && d->list.at[k].given.n; i++) {
      struct spell s = d->of->spells.at[all.first + i];
      add_part(d, k, &s);
    }
    if (all.n > 1 && d->list.at[k].given.n)
      d->list.at[k].spells.n = 1;
  }
}

static bool exact(const struct spell *s) {
  return s->s0 == s->s1 && s->e0 == s->e1;
}

// What is left of a draft before and after a time. Bounds that are known alike
// are taken to be the same day.
static void keep_rest(struct rolled_drafts *d, size_t k,
                      const struct spell *time) {
  struct spell side, rest, all = *only(d, k);
  const bool begins = all.s0 == time->s0 && all.s1 == time->s1;
  const bool ends = all.e0 == time->e0 && all.e1 == time->e1;
  if (!begins && spell_before(time, &side) && spell_meet(&all, &side, &rest))
    add_part(d, k, &rest);
  if (!ends && spell_after(time, &side) && spell_meet(&all, &side, &rest))
    add_part(d, k, &rest);
}

// What both have for certain some day of, whenever it begins and ends.
static bool common(const struct spell *x, const struct spell *y,
                   struct spell *both) {
  const bool days = exact(x) && exact(y);
  if (!days && (x->flags | y->flags) & SPELL_INSTANT)
    return false;
  return spell_meet(x, y, both) &&
         (days || (!(both->flags & SPELL_PART) && both->s1 <= both->e0));
}

// Whether both have one time in common, which is then all that they have.
static bool share_time(struct rolled_drafts *d, size_t i, size_t k) {
  if (!only(d, i) || !only(d, k))
    return false;
  struct spell x = *only(d, i), y = *only(d, k), both;
  if (!spell_compare(&x, &y))
    return true;
  if (!common(&x, &y, &both))
    return false;
  keep_rest(d, i, &both);
  keep_rest(d, k, &both);
  d->list.at[i].spells = add_spell(d, &both);
  return true;
}

// Whether any two became one.
static bool agree_once(struct rolled_drafts *d) {
  bool any = false;
  for (size_t i = 0; i < d->list.n; i++)
    for (size_t k = i + 1; k < d->list.n && d->list.at[i].given.n;) {
      const struct rolled_draft *x = &d->list.at[i], *y = &d->list.at[k];
      uint32_t at = same_tie(x, y) ? differ(d, x->given, y->given) : NONE;
      if (at == NONE || !share_time(d, i, k)) {
        k++;
        continue;
      }
      unite(d, &d->list.at[i], &d->list.at[k], at);
      take_out(d, k);
      any = true;
      k = i + 1;
    }
  return any;
}

void rolled_agree(struct rolled_drafts *d) {
  if (d->given.n && d->list.n > 1)
    part_times(d);
  while (d->given.n && d->list.n <= DRAFTS_MOST && agree_once(d))
    ;
}

void rolled_drafts_drop(struct rolled_drafts *d) {
  vec_drop(&d->list);
  vec_drop(&d->given);
}
