// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks 0, 2, 4 … are leaves; a node of level k has k ones at the end of its
// number and its children 2^(k-1) to both sides. With n not a power of two,
// nodes past the end stand for what is missing: such a node's block does not
// exist but its left subtree may.
#include "model/index.h"
#include "model/sort.h"

enum { BLOCK = 16 };

static day later(day a, day b) { return a > b ? a : b; }

// The hull of a tie's spells; false if no day of it is possible.
static bool hull(const ent_account *l, uint32_t tie, struct days *out) {
  const struct tie *t = &l->ties.at[tie];
  *out = (struct days){DAY_MAX, DAY_MIN};
  bool any = false;
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    if (s->flags & SPELL_OUTSIDE)
      continue;
    out->lo = s->s0 < out->lo ? s->s0 : out->lo;
    out->hi = later(s->e1, out->hi);
    any = true;
  }
  return any;
}

static day start_of(const ent_account *l, size_t entry) {
  struct days q;
  hull(l, l->index.at[entry].tie, &q);
  return q.lo;
}

// ---------------------------------------------------------------- building

// By start, then by tie: as the radix sort leaves what is equal.
static void fill(ent_account *l) {
  size_t n = l->ties.n, kept = 0;
  uint32_t *key = mem_new(n + 1, sizeof *key);
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  struct days q;
  for (uint32_t t = 0; t < n; t++)
    if (hull(l, t, &q)) {
      key[t] = (uint32_t)q.lo ^ 0x80000000u;
      order[kept++] = t;
    }
  sort_by_key(order, spare, kept, key);
  l->index.n = 0;
  vec_reserve(&l->index, kept + 1);
  for (size_t i = 0; i < kept; i++) {
    hull(l, order[i], &q);
    vec_push(&l->index, ((struct index_entry){order[i], q.hi}));
  }
  mem_free(key);
  mem_free(order);
  mem_free(spare);
}

static void fill_blocks(ent_account *l) {
  l->index_blocks.n = 0;
  for (size_t i = 0; i < l->index.n; i += BLOCK) {
    struct index_block b = {start_of(l, i), DAY_MIN, DAY_MIN};
    for (size_t k = i; k < i + BLOCK && k < l->index.n; k++)
      b.end = later(b.end, l->index.at[k].end);
    vec_push(&l->index_blocks, b);
  }
}

static size_t span_of(unsigned level) { return (size_t)1 << level; }

// The latest end in the right subtree of a node. Where its root is past the
// last block, what exists of it is the left subtree of that root, and so on.
static day most_right(const ent_account *l, size_t node, unsigned level) {
  size_t at = node + span_of(level - 1);
  for (unsigned k = level - 1; at >= l->index_blocks.n; k--) {
    if (k == 0)
      return DAY_MIN;
    at -= span_of(k - 1);
  }
  return l->index_blocks.at[at].max;
}

static void fill_level(ent_account *l, unsigned level) {
  struct index_block *b = l->index_blocks.at;
  for (size_t x = span_of(level) - 1; x < l->index_blocks.n;
       x += span_of(level + 1)) {
    b[x].max = b[x].end;
    if (level > 0) {
      b[x].max = later(b[x].max, b[x - span_of(level - 1)].max);
      b[x].max = later(b[x].max, most_right(l, x, level));
    }
  }
}

void index_build(ent_account *l) {
  fill(l);
  fill_blocks(l);
  for (unsigned level = 0; span_of(level) - 1 < l->index_blocks.n; level++)
    fill_level(l, level);
}

// ----------------------------------------------------------------- walking

// The level of the root, whose tree spans 2^(level + 1) - 1 blocks.
static unsigned root_level(size_t n) {
  unsigned level = 0;
  while (span_of(level + 1) - 1 < n)
    level++;
  return level;
}

static void push(struct index_walk *w, size_t at, unsigned level) {
  const ent_account *l = w->ledger;
  if (at >= l->index_blocks.n || l->index_blocks.at[at].max >= w->q.lo)
    w->stack[w->depth++] =
        (struct index_frame){.at = at, .level = (uint8_t)level};
}

struct index_walk index_find(const ent_account *l, struct days q) {
  struct index_walk w = {.ledger = l, .q = q};
  if (l->index_blocks.n > 0) {
    unsigned level = root_level(l->index_blocks.n);
    push(&w, span_of(level) - 1, level);
  }
  return w;
}

// The next answer in the block at hand.
static const struct index_entry *scan(struct index_walk *w) {
  while (w->next < w->stop) {
    const struct index_entry *e = &w->ledger->index.at[w->next++];
    if (e->end >= w->q.lo)
      return e;
  }
  return NULL;
}

static void open_block(struct index_walk *w, size_t block) {
  const ent_account *l = w->ledger;
  size_t stop = (block + 1) * BLOCK;
  w->next = block * BLOCK;
  w->stop = stop < l->index.n ? stop : l->index.n;
  if (block + 1 < l->index_blocks.n &&
      l->index_blocks.at[block + 1].start <= w->q.hi)
    return;
  // The last that begins in time is in this one.
  while (w->stop > w->next && start_of(l, w->stop - 1) > w->q.hi)
    w->stop--;
}

// The node's own block, when its left subtree is done; its right one follows.
static void cross(struct index_walk *w, struct index_frame f) {
  const ent_account *l = w->ledger;
  if (f.at >= l->index_blocks.n || l->index_blocks.at[f.at].start > w->q.hi)
    return;
  if (f.level > 0)
    push(w, f.at + span_of(f.level - 1u), f.level - 1u);
  if (l->index_blocks.at[f.at].end >= w->q.lo)
    open_block(w, f.at);
}

const struct index_entry *index_next(struct index_walk *w) {
  for (;;) {
    const struct index_entry *e = scan(w);
    if (e || w->depth == 0)
      return e;
    struct index_frame f = w->stack[--w->depth];
    if (f.level == 0 || f.left_done) {
      cross(w, f);
    } else {
      w->stack[w->depth++] = (struct index_frame){f.at, f.level, true};
      push(w, f.at - span_of(f.level - 1u), f.level - 1u);
    }
  }
}
