// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"
#include "model/claim.h"

#include <assert.h>
#include <stdlib.h>

// ------------------------------------------------------------------ lines

// Of two records as sure, the one that is believed more, then the heavier one:
// what is said of a change does not depend on which stands first.
static bool surer(const ent_account *l, const struct slice_tie *x,
                  const struct slice_tie *y) {
  const struct tie *t = &l->ties.at[x->tie], *u = &l->ties.at[y->tie];
  if (x->certainty != y->certainty)
    return x->certainty > y->certainty;
  if (tie_belief(t) != tie_belief(u))
    return tie_belief(t) > tie_belief(u);
  return more(l, t)->weight > more(l, u)->weight;
}

uint32_t diff_surest(const struct slice *s, const struct slice_line *line) {
  const struct slice_tie *best = NULL;
  for (uint32_t i = 0; i < line->ties.n; i++) {
    const struct slice_tie *t = &s->ties.at[line->ties.first + i];
    if (!best || surer(s->ledger, t, best))
      best = t;
  }
  return best ? best->tie : NONE;
}

bool diff_believes(const ent_account *l, uint32_t tie, const struct filter *f) {
  const struct tie *t = &l->ties.at[tie];
  return tie_belief(t) > NO && (!f || filter_allows(f, l, tie)) &&
         (!more(l, t)->forecast || (f && f->forecasts));
}

// The last day to which the lives of a key reach without a gap from `from`.
static day reach(const ent_account *l, uint32_t key, const struct filter *f,
                 day from) {
  day last = from;
  for (uint32_t i = l->keys.at[key]; i < l->keys.at[key + 1]; i++) {
    const struct tie *t = &l->ties.at[i];
    for (uint32_t k = 0; diff_believes(l, i, f) && k < t->spells; k++) {
      const struct spell *s = &l->spells.at[t->spell + k];
      if (s->a <= from && s->b >= last)
        last = s->b == DAY_MAX ? DAY_MAX : s->b + 1;
    }
  }
  return last;
}

// Best-estimate lives leave some day between the two periods free.
static bool interrupted(const struct diff *d, uint32_t key) {
  day until = d->two->options.q.lo;
  day at = d->one->options.q.hi + 1;
  while (at < until) {
    day next = reach(d->one->ledger, key, d->one->options.filter, at);
    if (next == at)
      return true;
    at = next;
  }
  return false;
}

static double weight_of(const struct diff *d, uint32_t tie) {
  const ent_account *l = d->one->ledger;
  return more(l, &l->ties.at[tie])->weight;
}

// Whether somebody denies when the tie came about or ended, or its type.
static bool contested(const struct diff *d, uint32_t tie, bool start) {
  const ent_account *l = d->one->ledger;
  return tie != NONE && claims_contest(l, &l->ties.at[tie], start);
}

static enum change change_in(const struct diff *d, const struct diff_line *x) {
  enum change c =
      change_known(x->dates1, x->last_seen, x->dates2, x->first_seen);
  bool both = x->dates1 >= LIKELY && x->dates2 >= LIKELY;
  // What may not have been at all, or not from then on or until then, has
  // neither surely begun nor ended.
  if (c == FORMED && (x->c2 < DEFINITE || contested(d, x->tie2, true)))
    return MAY_HAVE_FORMED;
  if (c == ENDED && (x->c1 < DEFINITE || contested(d, x->tie1, false)))
    return MAY_HAVE_ENDED;
  if (!both || x->tie1 == NONE || x->tie2 == NONE || x->tie1 == x->tie2)
    return c;
  double was = weight_of(d, x->tie1), is = weight_of(d, x->tie2);
  return was < is || was > is ? REWEIGHTED : c;
}

// Between two records, one of which is believed more, something changed that
// is not of dates: from what is alleged to what is asserted, say. By its dates
// it is in force at both.
static bool heed_belief(const ent_account *l, const struct diff_line *x) {
  return x->tie1 != NONE && x->tie2 != NONE && x->c1 != x->c2 &&
         x->dates1 >= LIKELY && x->dates2 >= LIKELY &&
         tie_belief(&l->ties.at[x->tie1]) != tie_belief(&l->ties.at[x->tie2]);
}

static void add_line(struct diff *d, const struct slice_line *one,
                     const struct slice_line *two) {
  assert(one || two);
  struct diff_line x = {.tie1 = NONE, .tie2 = NONE};
  x.key = one ? one->key : two->key;
  if (one) {
    struct line_dates s = slice_line_dates(d->one, one);
    x.dates1 = s.dates;
    x.tie1 = diff_surest(d->one, one);
    x.last_seen = s.last_seen;
    x.c1 = one->certainty;
    x.recent1 = one->recent;
  }
  if (two) {
    struct line_dates s = slice_line_dates(d->two, two);
    x.dates2 = s.dates;
    x.tie2 = diff_surest(d->two, two);
    x.first_seen = s.first_seen;
    x.c2 = two->certainty;
    x.recent2 = two->recent;
  }
  x.change = heed_belief(d->one->ledger, &x) ? x.c1 < x.c2 ? FIRMER : WEAKER
                                             : change_in(d, &x);
  x.interrupted =
      x.dates1 >= LIKELY && x.dates2 >= LIKELY && interrupted(d, x.key);
  vec_push(&d->lines, x);
}

static void compare_lines(struct diff *d) {
  struct slice_lines one = slice_group(d->one), two = slice_group(d->two);
  size_t i = 0, k = 0;
  while (i < one.lines.n || k < two.lines.n) {
    const struct slice_line *x = i < one.lines.n ? &one.lines.at[i] : NULL;
    const struct slice_line *y = k < two.lines.n ? &two.lines.at[k] : NULL;
    bool first = x && (!y || x->key <= y->key);
    bool second = y && (!x || y->key <= x->key);
    add_line(d, first ? x : NULL, second ? y : NULL);
    i += first;
    k += second;
  }
  vec_drop(&one.lines);
  vec_drop(&two.lines);
}

// ------------------------------------------------------------------ pairs

static void add_all(struct pair *all, const struct pair *some) {
  for (size_t i = 0; some && i < some->ties.n; i++)
    vec_push(&all->ties, some->ties.at[i]);
}

// The ties of both sides, each once: both lists are ascending.
static struct pair united(const struct pair *one, const struct pair *two) {
  struct pair all = {0};
  if (!one || !two) {
    add_all(&all, one ? one : two);
    return all;
  }
  size_t i = 0, k = 0;
  while (i < one->ties.n || k < two->ties.n) {
    uint32_t x = i < one->ties.n ? one->ties.at[i] : NONE;
    uint32_t y = k < two->ties.n ? two->ties.at[k] : NONE;
    vec_push(&all.ties, x < y ? x : y);
    i += x <= y;
    k += y <= x;
  }
  return all;
}

// Whether ties of both signs may follow each other within it.
static bool may_turn(const struct slice_options *o) {
  return o->q.lo < o->q.hi && !o->throughout;
}

// What a pair with ties of both signs may be over a period: one after the
// other.
static unsigned or_turned(enum pair_state s, const struct slice_options *o) {
  return 1u << s |
         (s == PAIR_MIXED && may_turn(o) ? 1u << PAIR_ALLY | 1u << PAIR_HOSTILE
                                         : 0);
}

static unsigned set_of(const struct pair *p) {
  return p ? p->set : 1u << PAIR_NONE;
}

// Of the joint states those that either period allows by itself.
static uint32_t allowed(uint32_t states, const struct diff *d,
                        const struct pair *one, const struct pair *two) {
  uint32_t out = 0;
  for (unsigned i = 0; i < PAIR_STATES * PAIR_STATES; i++) {
    if (!(states >> i & 1))
      continue;
    unsigned from = set_of(one) & or_turned((enum pair_state)(i / PAIR_STATES),
                                            &d->one->options);
    unsigned to = set_of(two) & or_turned((enum pair_state)(i % PAIR_STATES),
                                          &d->two->options);
    for (unsigned k = 0; k < PAIR_STATES; k++)
      out |= from >> k & 1 ? to << PAIR_STATES * k : 0;
  }
  return out;
}

static void judge_change(const struct diff *d, const struct pair *one,
                         const struct pair *two, struct diff_pair *x) {
  struct pair all = united(one, two);
  uint32_t joint = joint_states(d->one->ledger, all.ties.at, all.ties.n,
                                &d->one->options, &d->two->options);
  uint32_t this = UINT32_C(1) << (PAIR_STATES * x->state1 + x->state2);
  vec_drop(&all.ties);
  x->states = allowed(joint, d, one, two);
  x->certainty = x->states == this                ? DEFINITE
                 : x->states & this || !x->states ? LIKELY
                                                  : POSSIBLE;
}

static void add_pair(struct diff *d, const struct pair *one,
                     const struct pair *two) {
  assert(one || two);
  const struct pair *some = one ? one : two;
  struct diff_pair x = {
      .a = some->a,
      .b = some->b,
      .state1 = one ? one->state : PAIR_NONE,
      .state2 = two ? two->state : PAIR_NONE,
      .from = one && one->turned ? one->q.hi : d->one->options.q.lo,
      .to = two && two->turned ? two->q.hi : d->two->options.q.hi,
  };
  x.known1 = x.state1;
  x.known2 = x.state2;
  x.shift = shift_kind(x.state1, x.state2);
  judge_change(d, one, two, &x);
  vec_push(&d->pairs, x);
}

static int pair_order(const struct pair *x, const struct pair *y) {
  if (!x || !y)
    return x ? -1 : 1;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static void compare_pairs(struct diff *d) {
  struct pairs one = pairs_of(d->one), two = pairs_of(d->two);
  size_t i = 0, k = 0;
  while (i < one.list.n || k < two.list.n) {
    const struct pair *x = i < one.list.n ? &one.list.at[i] : NULL;
    const struct pair *y = k < two.list.n ? &two.list.at[k] : NULL;
    int order = pair_order(x, y);
    add_pair(d, order <= 0 ? x : NULL, order >= 0 ? y : NULL);
    i += order <= 0;
    k += order >= 0;
  }
  pairs_drop(&one);
  pairs_drop(&two);
}

static struct diff_pair *pair_of(struct diff *d, uint32_t a, uint32_t b) {
  size_t lo = 0, hi = d->pairs.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const struct diff_pair *p = &d->pairs.at[mid];
    if (p->a < a || (p->a == a && p->b < b))
      lo = mid + 1;
    else
      hi = mid;
  }
  struct diff_pair *p = lo < d->pairs.n ? &d->pairs.at[lo] : NULL;
  return p && p->a == a && p->b == b ? p : NULL;
}

// A pair has not surely changed by a tie whose beginning, end or type somebody
// denies.
static void heed_contests(struct diff *d) {
  const ent_account *l = d->one->ledger;
  for (size_t i = 0; i < d->lines.n; i++) {
    const struct diff_line *x = &d->lines.at[i];
    const struct tie *t = &l->ties.at[l->keys.at[x->key]];
    bool formed = x->change == MAY_HAVE_FORMED && contested(d, x->tie2, true),
         ended = x->change == MAY_HAVE_ENDED && contested(d, x->tie1, false);
    if (type_of(l, t)->family == STRUCTURE || (!formed && !ended))
      continue;
    struct diff_pair *p = pair_of(d, t->from < t->to ? t->from : t->to,
                                  t->from < t->to ? t->to : t->from);
    if (p && p->certainty > LIKELY)
      p->certainty = LIKELY;
  }
}

// ----------------------------------------------------------------- actors

// Whose ties are at least likely.
static bool *tied(const struct slice *s) {
  bool *is = mem_new(s->ledger->facts->actors.n + 1, sizeof *is);
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &s->ledger->ties.at[s->ties.at[i].tie];
    if (s->ties.at[i].certainty >= LIKELY)
      is[t->from] = is[t->to] = true;
  }
  return is;
}

static bool likely_change(const struct diff_line *x) {
  return change_estimated(x->change, x->dates1, x->dates2) &&
         diff_line_certainty(x) >= LIKELY;
}

static bool only_seen(const struct diff_line *x) {
  return x->change == FIRST_SEEN || x->change == LAST_SEEN;
}

// Who has ties that are `so`.
static bool *with_ties(const struct diff *d,
                       bool (*so)(const struct diff_line *x)) {
  const ent_account *l = d->one->ledger;
  bool *is = mem_new(l->facts->actors.n + 1, sizeof *is);
  for (size_t i = 0; i < d->lines.n; i++) {
    const struct diff_line *x = &d->lines.at[i];
    const struct tie *t = &l->ties.at[l->keys.at[x->key]];
    if (so(x))
      is[t->from] = is[t->to] = true;
  }
  return is;
}

static void compare_actors(struct diff *d) {
  bool *one = tied(d->one), *two = tied(d->two);
  bool *known = with_ties(d, likely_change), *seen = with_ties(d, only_seen);
  for (uint32_t a = 0; a < d->one->ledger->facts->actors.n; a++) {
    if (one[a] == two[a])
      continue;
    struct former before =
        former_of(d->one->ledger, a, one, d->one->options.q, d->two->options.q);
    if (two[a] && before.was != NONE)
      vec_push(&d->actors_on, before);
    else if (known[a] && two[a])
      vec_push(&d->actors_in, a);
    else if (known[a])
      vec_push(&d->actors_out, a);
    else if (seen[a] && two[a])
      vec_push(&d->actors_first, a);
    else if (seen[a])
      vec_push(&d->actors_last, a);
  }
  mem_free(one);
  mem_free(two);
  mem_free(known);
  mem_free(seen);
}

struct diff *diff_slices(struct slice *one, struct slice *two) {
  struct diff *d = mem_new(1, sizeof *d);
  d->one = one;
  d->two = two;
  compare_lines(d);
  compare_pairs(d);
  heed_contests(d);
  diff_forget_seen(d);
  compare_actors(d);
  diff_retype(d);
  return d;
}

void diff_free(struct diff *d) {
  if (!d)
    return;
  slice_free(d->one);
  slice_free(d->two);
  vec_drop(&d->lines);
  vec_drop(&d->pairs);
  vec_drop(&d->actors_in);
  vec_drop(&d->actors_out);
  vec_drop(&d->actors_first);
  vec_drop(&d->actors_last);
  vec_drop(&d->actors_on);
  mem_free(d);
}

bool diff_dates_ok(struct days one, struct days two, ent_diags *d) {
  if (one.hi < two.lo)
    return true;
  bool reversed = two.hi < one.lo;
  struct buf x = {0}, y = {0};
  days_print(&x, one);
  days_print(&y, two);
  if (reversed) {
    diag_usage(d, "usage/diff-order", "%s comes after %s", buf_text(&x),
               buf_text(&y));
    diag_help(d, "write the earlier date first: diff %s %s", buf_text(&y),
              buf_text(&x));
  } else {
    diag_usage(d, "usage/diff-order", "%s and %s overlap", buf_text(&x),
               buf_text(&y));
    diag_help(d, "the first date must end before the second begins");
  }
  buf_drop(&x);
  buf_drop(&y);
  return false;
}
