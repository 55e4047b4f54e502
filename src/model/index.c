// SPDX-License-Identifier: GPL-2.0-or-later
// Entries 0, 2, 4 … are leaves; a node of level k has k ones at the end of
// its number and its children 2^(k-1) to both sides. With n not a power of
// two, nodes past the end stand for what is missing: such a node's entry does
// not exist but its left subtree may.
#include "model/index.h"
#include "model/sort.h"

// The hull of a tie's spells; false if no day of it is possible.
static bool hull(const ent_ledger *l, uint32_t tie, struct days *out) {
  const struct tie *t = &l->ties.at[tie];
  *out = (struct days){DAY_MAX, DAY_MIN};
  bool any = false;
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    if (s->flags & SPELL_OUTSIDE)
      continue;
    out->lo = s->s0 < out->lo ? s->s0 : out->lo;
    out->hi = s->e1 > out->hi ? s->e1 : out->hi;
    any = true;
  }
  return any;
}

static struct days days_of(const ent_ledger *l, size_t entry) {
  struct days q;
  hull(l, l->index.at[entry].tie, &q);
  return q;
}

static size_t span_of(unsigned level) { return (size_t)1 << level; }

// The level of the root: the tree spans 2^(level + 1) - 1 entries or more.
static unsigned root_level(size_t n) {
  unsigned level = 0;
  while (span_of(level + 1) - 1 < n)
    level++;
  return level;
}

// By start, then by tie: as the radix sort leaves what is equal.
static void fill(ent_ledger *l) {
  size_t n = l->ties.n, kept = 0;
  uint32_t *key = mem_new(n + 1, sizeof *key);
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  for (uint32_t t = 0; t < n; t++) {
    struct days q;
    if (!hull(l, t, &q))
      continue;
    key[t] = (uint32_t)q.lo ^ 0x80000000u;
    order[kept++] = t;
  }
  sort_by_key(order, spare, kept, key);
  l->index.n = 0;
  vec_reserve(&l->index, kept + 1);
  for (size_t i = 0; i < kept; i++)
    vec_push(&l->index, ((struct index_entry){order[i], 0}));
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
    day most = days_of(l, x).hi;
    if (level > 0) {
      most = later(most, l->index.at[x - span_of(level - 1)].max);
      most = later(most, most_right(l, x, level));
    }
    l->index.at[x].max = most;
  }
}

void index_build(ent_ledger *l) {
  fill(l);
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
    struct days q = days_of(l, x);
    if (q.lo > w->q.hi)
      w->next = w->stop = 0;
    else if (q.hi >= w->q.lo)
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
  if (f.at >= l->index.n)
    return NULL;
  struct days q = days_of(l, f.at);
  if (q.lo > w->q.hi)
    return NULL;
  push(w, f.at + span_of(f.level - 1u), f.level - 1u);
  return q.hi >= w->q.lo ? &l->index.at[f.at] : NULL;
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
