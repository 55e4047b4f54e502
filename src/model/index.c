// SPDX-License-Identifier: GPL-2.0-or-later
// Entries 0, 2, 4 … are leaves; a node of level k has k ones at the end of
// its number and its children 2^(k-1) to both sides. With n not a power of
// two, nodes past the end stand for what is missing: such a node's entry does
// not exist but its left subtree may.
#include "model/index.h"
#include "model/sort.h"

static day end_of(const ent_ledger *l, size_t entry) {
  return l->spells.at[l->index.at[entry].spell].e1;
}

static day start_of(const ent_ledger *l, size_t entry) {
  return l->spells.at[l->index.at[entry].spell].s0;
}

static size_t span_of(unsigned level) { return (size_t)1 << level; }

// The level of the root: the tree spans 2^(level + 1) - 1 entries or more.
static unsigned root_level(size_t n) {
  unsigned level = 0;
  while (span_of(level + 1) - 1 < n)
    level++;
  return level;
}

static void fill(ent_ledger *l) {
  for (uint32_t t = 0; t < l->ties.n; t++) {
    const struct tie *tie = &l->ties.at[t];
    for (uint32_t k = 0; k < tie->spells; k++) {
      uint32_t s = tie->spell + k;
      if (!(l->spells.at[s].flags & SPELL_OUTSIDE))
        vec_push(&l->index, ((struct index_entry){s, t, 0}));
    }
  }
}

// By s0, then as filled: by tie.
static void sort_entries(ent_ledger *l) {
  size_t n = l->index.n;
  uint32_t *key = mem_new(n + 1, sizeof *key);
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  for (size_t i = 0; i < n; i++)
    key[i] = (uint32_t)start_of(l, i) ^ 0x80000000u;
  sort_by_key(order, spare, n, key);
  for (size_t i = 0; i < n; i++) // the other members are in the spells
    key[i] = l->index.at[order[i]].spell;
  for (size_t i = 0; i < n; i++)
    spare[i] = l->index.at[order[i]].tie;
  for (size_t i = 0; i < n; i++)
    l->index.at[i] = (struct index_entry){key[i], spare[i], 0};
  mem_free(key);
  mem_free(order);
  mem_free(spare);
}

// The largest e1 in the right subtree of a node. Where its root is past the
// end, what exists of it is the left subtree of that root, and so on down.
static day most_right(const ent_ledger *l, size_t node, unsigned level) {
  size_t at = node + span_of(level - 1);
  for (unsigned k = level - 1; at >= l->index.n; k--) {
    if (k == 0)
      return DAY_MIN;
    at -= span_of(k - 1);
  }
  return l->index.at[at].max;
}

static day later(day a, day b) { return a > b ? a : b; }

static void fill_level(ent_ledger *l, unsigned level) {
  for (size_t x = span_of(level) - 1; x < l->index.n; x += span_of(level + 1)) {
    day most = end_of(l, x);
    if (level > 0) {
      most = later(most, l->index.at[x - span_of(level - 1)].max);
      most = later(most, most_right(l, x, level));
    }
    l->index.at[x].max = most;
  }
}

void index_build(ent_ledger *l) {
  l->index.n = 0;
  vec_reserve(&l->index, l->spells.n);
  fill(l);
  sort_entries(l);
  for (unsigned level = 0; span_of(level) - 1 < l->index.n; level++)
    fill_level(l, level);
}

static void push(struct index_walk *w, size_t at, unsigned level) {
  const ent_ledger *l = w->ledger;
  if (at >= l->index.n || l->index.at[at].max >= w->q.lo)
    w->stack[w->depth++] =
        (struct index_frame){.at = at, .level = (uint8_t)level};
}

struct index_walk index_find(const ent_ledger *l, struct days q) {
  struct index_walk w = {.ledger = l, .q = q};
  if (l->index.n > 0) {
    unsigned level = root_level(l->index.n);
    push(&w, span_of(level) - 1, level);
  }
  return w;
}

// The next answer of the small subtree at hand.
static const struct index_entry *scan(struct index_walk *w) {
  const ent_ledger *l = w->ledger;
  while (w->next < w->stop) {
    size_t x = w->next++;
    if (start_of(l, x) > w->q.hi)
      w->next = w->stop = 0;
    else if (end_of(l, x) >= w->q.lo)
      return &l->index.at[x];
  }
  return NULL;
}

enum { SMALL = 3 }; // subtrees of up to this level are looked through

static void open_small(struct index_walk *w, struct index_frame f) {
  size_t wide = span_of(f.level) - 1;
  size_t n = w->ledger->index.n;
  w->next = f.at - wide;
  w->stop = f.at + wide < n ? f.at + wide + 1 : n;
}

// The node's own entry, when its left subtree is done; its right one follows.
static const struct index_entry *cross(struct index_walk *w,
                                       struct index_frame f) {
  const ent_ledger *l = w->ledger;
  if (f.at >= l->index.n || start_of(l, f.at) > w->q.hi)
    return NULL;
  push(w, f.at + span_of(f.level - 1u), f.level - 1u);
  return end_of(l, f.at) >= w->q.lo ? &l->index.at[f.at] : NULL;
}

const struct index_entry *index_next(struct index_walk *w) {
  for (;;) {
    const struct index_entry *e = scan(w);
    if (e || w->depth == 0)
      return e;
    struct index_frame f = w->stack[--w->depth];
    if (f.level <= SMALL) {
      open_small(w, f);
    } else if (f.left_done) {
      if ((e = cross(w, f)))
        return e;
    } else {
      w->stack[w->depth++] = (struct index_frame){f.at, f.level, true};
      push(w, f.at - span_of(f.level - 1u), f.level - 1u);
    }
  }
}
