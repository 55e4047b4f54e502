// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/rolled_cells.h"

#include "model/sort.h"

static bool same_wholes(const struct rolled_cells *c, struct run x,
                        struct run y) {
  bool same = x.n == y.n;
  for (uint32_t i = 0; i < x.n && same; i++) {
    const struct rolled_whole *a = &c->wholes.at[x.first + i];
    const struct rolled_whole *b = &c->wholes.at[y.first + i];
    same = a->actor == b->actor && a->share == b->share;
  }
  return same;
}

// Cells of equal bounds exclude each other only if no day is certain in them:
// two that say the same, and take nothing for so, say it once.
static bool same_cell(const struct rolled_cells *c, const struct rolled_cell *x,
                      const struct rolled_cell *y) {
  return !spell_compare(&x->when, &y->when) && !(x->when.flags & SPELL_MOVED) &&
         !x->given.n && !y->given.n && x->member == y->member &&
         x->primary == y->primary && same_wholes(c, x->of, y->of) &&
         same_wholes(c, x->second, y->second);
}

// In a row of memberships of the same years each next one is handed over as
// those before it are, so the last few are enough to look at.
static bool said(const struct rolled_cells *c, const struct rolled_cell *x) {
  enum { LOOK_BACK = 16 };
  bool same = false;
  for (size_t i = c->list.n; i > 0 && c->list.n - i < LOOK_BACK && !same; i--)
    same = same_cell(c, x, &c->list.at[i - 1]);
  return same;
}

static void say_once(struct rolled_cells *c) {
  const size_t n = c->list.n;
  c->list.n = 0;
  for (size_t i = 0; i < n; i++)
    if (!said(c, &c->list.at[i]))
      c->list.at[c->list.n++] = c->list.at[i];
}

static void sort_cells(struct rolled_cells *c) {
  const size_t n = c->list.n;
  uint32_t *order = sort_order(n), *spare = mem_new(n + 1, sizeof *spare);
  uint32_t *key = mem_new(n + 1, sizeof *key);
  for (size_t i = 0; i < n; i++)
    key[i] = c->list.at[i].steps;
  sort_by_key(order, spare, n, key);
  sort_permute(c->list.at, sizeof *c->list.at, n, order);
  mem_free(key);
  mem_free(spare);
  mem_free(order);
}

void rolled_tidy(struct rolled_cells *c) {
  sort_cells(c);
  say_once(c);
}

void rolled_drop(struct rolled_cells *c) {
  vec_drop(&c->list);
  vec_drop(&c->wholes);
  vec_drop(&c->given);
}
