// SPDX-License-Identifier: GPL-2.0-or-later
// On how sure each tie is, only the days matter on which its bounds or those
// of its actors' lives lie: between two of them its verdict stays. All these
// changes of verdicts, sorted by day, are walked along with a count of ties a
// sign and verdict: O(m log m) for m spells. The ties in force are kept as
// bits, with a bit for each word of them, so that the first of them are found
// at once.
#include "compare/members.h"
#include "time/estimate.h"

#include <stdlib.h>

struct turn {
  day on;
  uint32_t member; // of the pair's ties
  verdict from, to;
};

struct bits {
  uint64_t *word, *sum; // sum: a bit a word that is not 0
  size_t words, sums;
};

struct course_walk {
  const ent_account *l;
  const struct shift_options *o;
  const struct shift_members *m;
  struct slice_options window;
  VEC(struct turn) turns;
  VEC(day) lives;        // days on which the life of an end may tell anew
  size_t count[3][4];    // spells, by sign of their tie and verdict
  uint32_t *in_force;    // spells of a tie that are likely
  size_t *seen;          // by tie: the last stretch that has it, from 1
  struct bits active[3]; // by sign
  verdict alive;
  struct pair_course *out;
};

// -------------------------------------------------------------------- bits

static struct bits bits_new(size_t n) {
  struct bits b = {.words = n / 64 + 1};
  b.sums = b.words / 64 + 1;
  b.word = mem_new(b.words, sizeof *b.word);
  b.sum = mem_new(b.sums, sizeof *b.sum);
  return b;
}

static void bits_drop(struct bits *b) {
  mem_free(b->word);
  mem_free(b->sum);
}

static void set_bit(struct bits *b, size_t i, bool on) {
  uint64_t bit = UINT64_C(1) << i % 64, word = UINT64_C(1) << i / 64 % 64;
  b->word[i / 64] = on ? b->word[i / 64] | bit : b->word[i / 64] & ~bit;
  uint64_t *sum = &b->sum[i / 64 / 64];
  *sum = b->word[i / 64] ? *sum | word : *sum & ~word;
}

// ------------------------------------------------------------------ verdicts

static void add_day(struct course_walk *w, day d) { vec_push(&w->lives, d); }

// The days on which a life's verdict can change.
static void add_bounds(struct course_walk *w, const struct spell *s) {
  day starts[] = {s->s0, s->a, s->s1}, ends[] = {s->e0, s->b, s->e1};
  for (size_t i = 0; i < 3; i++) {
    add_day(w, starts[i]);
    if (ends[i] != DAY_MAX)
      add_day(w, day_plus(ends[i], 1));
  }
}

static int by_day(const void *x, const void *y) {
  day a = *(const day *)x, b = *(const day *)y;
  return a < b ? -1 : a > b;
}

static void add_lives(struct course_walk *w, uint32_t actor) {
  const ent_account *l = w->l;
  if (l->selves.n && l->selves.at[actor].first != NONE)
    for (uint32_t i = 0; i < l->selves.at[actor].n; i++)
      add_bounds(w, &l->self_spells.at[l->selves.at[actor].first + i]);
}

static verdict least(verdict a, verdict b) { return a < b ? a : b; }

static verdict alive_on(const struct course_walk *w, day d) {
  const struct shift_member *m = &w->m->list.at[0];
  struct days q = {d, d};
  return least(actor_itself(w->l, m->a, q), actor_itself(w->l, m->b, q));
}

// A spell of a tie on one day; a happening in its window counts as it did.
static verdict spell_on(const struct course_walk *w, uint32_t tie,
                        const struct spell *s, day d) {
  const struct tie *t = &w->l->ties.at[tie];
  struct slice_options o = w->window;
  o.q = (struct days){d, d};
  bool event = w->o->with_events && type_of(w->l, t)->event;
  verdict v = spell_any(s, event ? recent_window(&o) : o.q);
  return least(v, tie_belief(t));
}

static void add_turns(struct course_walk *w, uint32_t member,
                      const struct spell *s) {
  uint32_t tie = w->m->list.at[member].tie;
  const struct tie_type *type = type_of(w->l, &w->l->ties.at[tie]);
  struct days range = w->o->range;
  bool event = type->event && w->o->with_events;
  if (type->event && s->flags & SPELL_INSTANT && !event)
    return;
  day at[7] = {range.lo, s->s0, s->a, s->s1, s->e0, s->b, s->e1};
  for (size_t i = 4; i < 7; i++)
    if (at[i] != DAY_MAX)
      at[i] = day_plus(event ? recent_until(at[i], &w->window) : at[i], 1);
  qsort(at, 7, sizeof *at, by_day);
  verdict was = NO;
  for (size_t i = 0; i < 7; i++) {
    if (at[i] < range.lo || at[i] > range.hi || (i && at[i] == at[i - 1]))
      continue;
    verdict is = spell_on(w, tie, s, at[i]);
    if (is != was)
      vec_push(&w->turns, ((struct turn){at[i], member, was, is}));
    was = is;
  }
}

// ---------------------------------------------------------------- stretches

static bool makes(enum pair_state state, int sign) {
  return (sign == 2 && (state == PAIR_ALLY || state == PAIR_MIXED)) ||
         (sign == 0 && (state == PAIR_HOSTILE || state == PAIR_MIXED)) ||
         (sign == 1 && state == PAIR_NEUTRAL);
}

static int sign_of(const struct course_walk *w, uint32_t member) {
  return type_of(w->l, &w->l->ties.at[w->m->list.at[member].tie])->sign + 1;
}

static void carry(struct course_walk *w, uint32_t member) {
  struct stretch *s = &w->out->list.at[w->out->list.n - 1];
  if (w->seen[member] == w->out->list.n || s->ties.n == STRETCH_TIES)
    return;
  w->seen[member] = w->out->list.n;
  vec_push(&s->ties, w->m->list.at[member].tie);
}

// The first of those in force; the number of all is kept beside.
static void carry_active(struct course_walk *w, const struct bits *b) {
  const struct stretch *s = &w->out->list.at[w->out->list.n - 1];
  for (size_t i = 0; i < b->sums; i++)
    for (uint64_t sum = b->sum[i]; sum; sum &= sum - 1) {
      size_t word = i * 64 + (size_t)__builtin_ctzll(sum);
      for (uint64_t x = b->word[word]; x; x &= x - 1) {
        if (s->ties.n == STRETCH_TIES)
          return;
        carry(w, (uint32_t)(word * 64 + (size_t)__builtin_ctzll(x)));
      }
    }
}

static verdict surest(const struct course_walk *w, int sign) {
  for (int v = DEFINITE; v > NO; v--)
    if (w->count[sign][v])
      return least((verdict)v, w->alive);
  return NO;
}

static size_t likely(const struct course_walk *w, int sign) {
  return w->alive >= LIKELY ? w->count[sign][LIKELY] + w->count[sign][DEFINITE]
                            : 0;
}

// Begins a stretch if anything is not as it was.
static void look(struct course_walk *w, day on) {
  verdict p = surest(w, 2), n = surest(w, 0), z = surest(w, 1);
  struct stretch s = {.days = {on, w->o->range.hi}};
  s.state = pair_state_of(p >= LIKELY, n >= LIKELY, z >= LIKELY);
  s.set = pair_state_set(p, n, z);
  size_t count = w->out->list.n;
  if (count) {
    struct stretch *last = &w->out->list.at[count - 1];
    if (last->state == s.state && last->set == s.set)
      return;
    last->days.hi = on - 1;
  }
  vec_push(&w->out->list, s);
  for (int sign = 2; sign >= 0; sign--)
    if (makes(s.state, sign)) {
      carry_active(w, &w->active[sign]);
      w->out->list.at[count].carried += likely(w, sign);
    }
}

static void apply(struct course_walk *w, const struct turn *t) {
  int sign = sign_of(w, t->member);
  bool was = t->from >= LIKELY, is = t->to >= LIKELY;
  w->count[sign][t->from] -= t->from > NO;
  w->count[sign][t->to] += t->to > NO;
  if (was == is)
    return;
  w->in_force[t->member] += is ? 1u : -1u;
  set_bit(&w->active[sign], t->member, w->in_force[t->member] > 0);
}

// What begins in a stretch that goes on carries it too.
static void join(struct course_walk *w, const struct turn *t, size_t before) {
  if (w->out->list.n != before || t->from >= LIKELY || t->to < LIKELY)
    return;
  struct stretch *s = &w->out->list.at[before - 1];
  if (!makes(s->state, sign_of(w, t->member)))
    return;
  s->carried++;
  carry(w, t->member);
}

static int by_turn(const void *x, const void *y) {
  const struct turn *a = x, *b = y;
  if (a->on != b->on)
    return a->on < b->on ? -1 : 1;
  return a->member < b->member ? -1 : a->member > b->member;
}

static void walk(struct course_walk *w) {
  struct days range = w->o->range;
  size_t i = 0, k = 0;
  for (day on = range.lo;;) {
    size_t first = i, before = w->out->list.n;
    while (i < w->turns.n && w->turns.at[i].on == on)
      apply(w, &w->turns.at[i++]);
    while (k < w->lives.n && w->lives.at[k] <= on)
      k++;
    w->alive = alive_on(w, on);
    look(w, on);
    for (size_t j = first; j < i; j++)
      join(w, &w->turns.at[j], before);
    day next = i < w->turns.n ? w->turns.at[i].on : DAY_MAX;
    if (k < w->lives.n && w->lives.at[k] < next)
      next = w->lives.at[k];
    if (next > range.hi)
      return;
    on = next;
  }
}

static void prepare(struct course_walk *w) {
  size_t n = w->m->list.n;
  w->in_force = mem_new(n, sizeof *w->in_force);
  w->seen = mem_new(n, sizeof *w->seen);
  for (int sign = 0; sign < 3; sign++)
    w->active[sign] = bits_new(n);
  add_lives(w, w->m->list.at[0].a);
  add_lives(w, w->m->list.at[0].b);
  if (w->lives.n)
    qsort(w->lives.at, w->lives.n, sizeof *w->lives.at, by_day);
  for (uint32_t i = 0; i < n; i++) {
    const struct tie *t = &w->l->ties.at[w->m->list.at[i].tie];
    for (uint32_t k = 0; k < t->spells; k++) {
      struct spell s = spell_between(&w->l->spells.at[t->spell + k]);
      add_turns(w, i, &s);
    }
  }
  if (w->turns.n)
    qsort(w->turns.at, w->turns.n, sizeof *w->turns.at, by_turn);
}

static bool is_among(const struct shift *at, size_t n,
                     const struct stretch *before, const struct stretch *s) {
  for (size_t i = 0; i < n; i++)
    if (at[i].on == s->days.lo && at[i].from == before->state &&
        at[i].to == s->state)
      return true;
  return false;
}

// By what the state may have been on both sides: less with which there was
// none.
static enum change doubt_of(const struct stretch *s) {
  return s->state == PAIR_NONE || s->state == PAIR_NEUTRAL ? WEAKER : FIRMER;
}

void course_heed_seen(struct pair_course *c, const struct shifts *of) {
  for (size_t i = 1; i < c->list.n; i++) {
    struct stretch *s = &c->list.at[i];
    s->seen =
        is_among(of->first_seen.at, of->first_seen.n, s - 1, s) ? FIRST_SEEN
        : is_among(of->last_seen.at, of->last_seen.n, s - 1, s) ? LAST_SEEN
        : is_among(of->doubted.at, of->doubted.n, s - 1, s)     ? doubt_of(s)
                                                                : CHANGE_NONE;
  }
}

struct pair_course course_of_pair(const ent_account *l, uint32_t a, uint32_t b,
                                  const struct shift_options *o) {
  struct pair_course out = {0};
  struct shift_members m = members_of_pair(l, a, b, o);
  if (!m.list.n) {
    vec_push(&out.list,
             ((struct stretch){.days = o->range, .set = 1u << PAIR_NONE}));
    return out;
  }
  struct course_walk w = {.l = l, .o = o, .m = &m, .out = &out};
  w.window.recent_months = o->with_events ? o->recent_months : 0;
  w.window.recent_days = o->with_events ? o->recent_days : 0;
  prepare(&w);
  walk(&w);
  vec_drop(&w.turns);
  vec_drop(&w.lives);
  mem_free(w.in_force);
  mem_free(w.seen);
  for (int sign = 0; sign < 3; sign++)
    bits_drop(&w.active[sign]);
  vec_drop(&m.list);
  return out;
}

void course_drop(struct pair_course *c) {
  for (size_t i = 0; i < c->list.n; i++)
    vec_drop(&c->list.at[i].ties);
  vec_drop(&c->list);
}
