// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/changed.h"

#include <stdlib.h>

// ------------------------------------------------------------------- sides

// Whether in every case that the dates allow the pair has this state at the
// first date, or at the second.
static bool sure_of(uint32_t states, bool second, enum pair_state state) {
  for (unsigned i = 0; i < PAIR_STATES * PAIR_STATES; i++)
    if (states >> i & 1 &&
        (second ? i % PAIR_STATES : i / PAIR_STATES) != state)
      return false;
  return states != 0;
}

static struct changed_side side(const struct diff_pair *p, bool second) {
  enum pair_state state = second ? p->state2 : p->state1;
  enum pair_state seen = second ? p->seen1 : p->seen2;
  bool more = seen != PAIR_NONE && p->seen != CHANGE_NONE;
  bool doubted = p->seen == (second ? WEAKER : FIRMER);
  return (struct changed_side){
      .state = state,
      .sure = !more && sure_of(p->states, second, state),
      .unsaid = more && state == PAIR_NONE && !doubted,
      .doubted = more && state == PAIR_NONE && doubted,
  };
}

static bool silent(const struct changed_side *s) {
  return s->unsaid || s->doubted;
}

// Where somebody denies when it began or ended, what was before and after may
// be certain while the change between the two dates is not.
static void heed_certainty(struct changed_pair *c) {
  if (c->of->shift && c->certainty < DEFINITE && c->one.sure && c->two.sure)
    c->one.sure = c->two.sure = false;
}

// ------------------------------------------------------------------ blocks

static enum changed_block block_of_change(const struct diff_pair *p,
                                          bool definite) {
  bool sure = p->certainty == DEFINITE;
  if (shift_turning(p->known1, p->known2) && (sure || !definite))
    return CHANGED_SIDES;
  if (!sure)
    return CHANGED_LIKELY;
  return p->known2 == PAIR_NONE   ? CHANGED_ENDED
         : p->known1 == PAIR_NONE ? CHANGED_BEGUN
                                  : CHANGED_STATE;
}

static enum changed_block block_of(const struct diff_pair *p, bool definite) {
  if (p->shift)
    return block_of_change(p, definite);
  if (p->seen != CHANGE_NONE)
    return CHANGED_SEEN;
  return p->state1 == PAIR_NONE && p->state2 == PAIR_NONE ? CHANGED_UNDECIDED
                                                          : CHANGED_SAME;
}

static void add_pairs(struct changed_pairs *c, const struct difference *x) {
  for (size_t i = 0; i < x->d->pairs.n; i++) {
    const struct diff_pair *p = &x->d->pairs.at[i];
    struct changed_pair one = {.of = p,
                               .a = p->a,
                               .b = p->b,
                               .was = NONE,
                               .block = block_of(p, x->q->definite),
                               .one = side(p, false),
                               .two = side(p, true),
                               .certainty = p->certainty};
    heed_certainty(&one);
    vec_push(&c->list, one);
  }
}

// ------------------------------------------------------------------- names

static struct changed_pair *pair_between(struct changed_pairs *c, uint32_t a,
                                         uint32_t b) {
  for (size_t i = 0; i < c->list.n; i++) {
    struct changed_pair *p = &c->list.at[i];
    if ((p->a == a && p->b == b) || (p->a == b && p->b == a))
      return p;
  }
  return NULL;
}

static bool begun(const struct changed_pair *p) {
  return p->of->shift && p->one.state == PAIR_NONE && !silent(&p->one);
}

static bool ended(const struct changed_pair *p) {
  return p->of->shift && p->two.state == PAIR_NONE && !silent(&p->two);
}

// The pair that ended with the old name is the one that began with the new one.
// Of what is certain it is told only if both are.
static bool joins(const struct difference *x, const struct changed_pair *now,
                  const struct changed_pair *before) {
  return before && before->of && before != now && begun(now) && ended(before) &&
         (!x->q->definite ||
          (now->certainty == DEFINITE) == (before->certainty == DEFINITE));
}

static void join(struct changed_pair *now, struct changed_pair *before,
                 bool definite) {
  bool sure = now->certainty == DEFINITE && before->certainty == DEFINITE;
  bool turned =
      shift_turning(before->of->known1, now->of->known2) && (sure || !definite);
  now->before = before->of;
  now->one = before->one;
  now->certainty = sure ? DEFINITE : LIKELY;
  now->block = turned                             ? CHANGED_SIDES
               : !sure                            ? CHANGED_LIKELY
               : now->one.state == now->two.state ? CHANGED_NAME
                                                  : CHANGED_STATE;
  before->of = NULL;
}

// Of whom the ledger says under which name they went before.
static void heed_names(struct changed_pairs *c, const struct difference *x) {
  for (size_t i = 0; i < x->d->actors_on.n; i++) {
    const struct former *f = &x->d->actors_on.at[i];
    for (size_t k = 0; k < c->list.n; k++) {
      struct changed_pair *now = &c->list.at[k];
      if (!now->of || (now->a != f->actor && now->b != f->actor) ||
          now->was != NONE)
        continue;
      uint32_t other = now->a == f->actor ? now->b : now->a;
      struct changed_pair *before = pair_between(c, f->was, other);
      now->was = f->was;
      if (joins(x, now, before))
        join(now, before, x->q->definite);
    }
  }
}

static void drop_joined(struct changed_pairs *c) {
  size_t n = 0;
  for (size_t i = 0; i < c->list.n; i++)
    if (c->list.at[i].of)
      c->list.at[n++] = c->list.at[i];
  c->list.n = n;
}

// ------------------------------------------------------------------- lines

struct made_by {
  uint32_t a, b, line;
  enum change change;
};
struct made_by_all {
  VEC(struct made_by) list;
};

static int by_pair(const void *p, const void *q) {
  const struct made_by *x = p, *y = q;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  if (x->b != y->b)
    return x->b < y->b ? -1 : 1;
  if (x->change != y->change)
    return x->change < y->change ? -1 : 1;
  return x->line < y->line ? -1 : x->line > y->line;
}

bool changed_tells(const ent_query *q, const struct diff_line *line) {
  bool seen = line->change == FIRST_SEEN || line->change == LAST_SEEN;
  return difference_wants(q, line) || (seen && !q->definite);
}

static struct made_by_all made_by_of(const struct difference *x) {
  struct made_by_all all = {0};
  for (size_t i = 0; i < x->d->lines.n; i++) {
    const struct diff_line *line = &x->d->lines.at[i];
    const struct tie *t = &x->l->ties.at[x->l->keys.at[line->key]];
    if (type_of(x->l, t)->family == STRUCTURE || !changed_tells(x->q, line))
      continue;
    bool swap = t->from > t->to;
    struct made_by m = {swap ? t->to : t->from, swap ? t->from : t->to,
                        (uint32_t)i, line->change};
    vec_push(&all.list, m);
  }
  if (all.list.n)
    qsort(all.list.at, all.list.n, sizeof *all.list.at, by_pair);
  return all;
}

// The first of the lines of a pair, or of the pair after it.
static size_t first_line(const struct made_by_all *all,
                         const struct diff_pair *p) {
  size_t lo = 0, hi = all->list.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const struct made_by *m = &all->list.at[mid];
    if (m->a < p->a || (m->a == p->a && m->b < p->b))
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

static size_t count_lines(const struct made_by_all *all,
                          const struct diff_pair *p, size_t first) {
  size_t n = 0;
  while (first + n < all->list.n && all->list.at[first + n].a == p->a &&
         all->list.at[first + n].b == p->b)
    n++;
  return n;
}

static void add_lines(struct changed_pairs *c, const struct made_by_all *all) {
  for (size_t i = 0; i < c->list.n; i++) {
    struct changed_pair *p = &c->list.at[i];
    const struct diff_pair *of[] = {p->before, p->of};
    size_t first[2] = {0}, n[2] = {0};
    for (int k = 0; k < 2; k++)
      if (of[k]) {
        first[k] = first_line(all, of[k]);
        n[k] = count_lines(all, of[k], first[k]);
      }
    uint32_t *lines = arena_new(&c->arena, n[0] + n[1] + 1, sizeof *lines);
    for (int k = 0; k < 2; k++)
      for (size_t j = 0; j < n[k]; j++)
        lines[p->n++] = all->list.at[first[k] + j].line;
    p->lines = lines;
  }
}

// ------------------------------------------------------------------- whole

static int state_order(const struct changed_pair *p) {
  static const int order[PAIR_STATES] = {[PAIR_HOSTILE] = 0,
                                         [PAIR_ALLY] = 1,
                                         [PAIR_MIXED] = 2,
                                         [PAIR_NEUTRAL] = 3,
                                         [PAIR_NONE] = 4};
  return order[p->two.state] * PAIR_STATES + order[p->one.state];
}

static int by_block(const void *p, const void *q) {
  const struct changed_pair *x = p, *y = q;
  if (x->block != y->block)
    return x->block < y->block ? -1 : 1;
  if (state_order(x) != state_order(y))
    return state_order(x) - state_order(y);
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static void count(struct changed_pairs *c) {
  for (size_t i = 0; i < c->list.n; i++) {
    const struct changed_pair *p = &c->list.at[i];
    c->of[p->block]++;
    c->likely_turns += p->block == CHANGED_SIDES && p->certainty < DEFINITE;
    c->sure_same += p->block == CHANGED_SAME && p->certainty == DEFINITE;
    c->first_seen += p->block == CHANGED_SEEN && silent(&p->one);
    c->last_seen += p->block == CHANGED_SEEN && silent(&p->two);
  }
}

struct changed_pairs changed_find(const struct difference *x) {
  struct changed_pairs c = {0};
  struct made_by_all all = made_by_of(x);
  add_pairs(&c, x);
  heed_names(&c, x);
  drop_joined(&c);
  add_lines(&c, &all);
  if (c.list.n)
    qsort(c.list.at, c.list.n, sizeof *c.list.at, by_block);
  count(&c);
  vec_drop(&all.list);
  return c;
}

void changed_drop(struct changed_pairs *c) {
  vec_drop(&c->list);
  arena_drop(&c->arena);
}

bool changed_told(const ent_query *q, enum changed_block block) {
  if (q->definite)
    return block < CHANGED_LIKELY;
  return block <= CHANGED_LIKELY || q->all;
}
