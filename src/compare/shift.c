// SPDX-License-Identifier: GPL-2.0-or-later
// A pair's ties are turned into marks, one where each best-estimate life
// begins and one on the day after it ends. Walking the marks day by day, with
// a count of ties a sign, gives every state the pair went through in
// O(m log m); all marks of one day count together.
#include "compare/compare.h"
#include "compare/marks.h"
#include "compare/members.h"
#include "compare/near.h"
#include "compare/once.h"
#include "model/claim.h"
#include "timeline/worlds.h"

#include <stdlib.h>

struct walk {
  const ent_account *l;
  const struct shift_options *o;
  struct slice_options window; // how long events count
  struct tie_marks marks;
  struct near near;        // of the pair's ties
  VEC(uint32_t) ties;      // of the pair, by index
  struct tie_numbers some; // those that bear on a certainty
  size_t asked;            // ties that certainty was asked of, and cases
  uint32_t a, b;
  size_t held[3];       // ties in force, of sign -1, 0, 1
  double weight[3];     // their weight; for `intensity` only
  struct once once;     // the same
  size_t *types;        // in force, by type; for `intensity` only
  enum pair_state last; // before the gap
  struct tie_mark gap;  // where it began
  struct shifts *out;
};

// --------------------------------------------------------------- certainty

// Ties and cases of one pair: beyond that, what is definite is not looked for.
enum { ASKED_MOST = 1 << 27 };

// Definite if every case has this change on one of the days on which it can
// have happened, and that within the range: on its first day, or after its
// last, it would not be told.
static verdict certainty(struct walk *w, struct shift *s) {
  struct days q = s->date, range = w->o->range;
  if (q.lo == DAY_MIN || q.hi == DAY_MAX)
    return LIKELY;
  q.lo = q.lo > range.lo ? q.lo - 1 : range.lo;
  q.hi = q.hi < range.hi ? q.hi : range.hi;
  near_find(&w->near, q, &w->some);
  w->asked += w->some.list.n;
  struct worlds_of of = {.l = w->l,
                         .ties = w->some.list.at,
                         .n = w->some.list.n,
                         .a = w->a,
                         .b = w->b,
                         .window = &w->window,
                         .lasting = !w->o->with_events,
                         .steps = &w->asked};
  enum worlds_answer all = w->asked > ASKED_MOST
                               ? WORLDS_TOO_MANY
                               : worlds_change(&of, q, s->from, s->to);
  s->untested = all == WORLDS_TOO_MANY;
  return all == WORLDS_ALL ? DEFINITE : LIKELY;
}

// -------------------------------------------------------------------- gaps

static int whole_years(day from, day to) {
  int y1, m1, d1, y2, m2, d2;
  day_split(from, &y1, &m1, &d1);
  day_split(to, &y2, &m2, &d2);
  return y2 - y1 - (m2 < m1 || (m2 == m1 && d2 < d1));
}

static int years_between(day from, day to) {
  return from < to ? whole_years(from, to) : 0;
}

// By best estimate, and from the least to the most that the bounds allow.
static void count_years(const struct tie_mark *gap, struct shift *s) {
  const struct days was = gap->date, is = s->date;
  s->after_years = s->after_least = s->after_most =
      years_between(gap->on, s->on);
  s->after_about = was.lo == DAY_MIN || was.hi == DAY_MAX || is.lo == DAY_MIN ||
                   is.hi == DAY_MAX;
  if (s->after_about)
    return;
  s->after_least = years_between(was.hi, is.lo);
  s->after_most = years_between(was.lo, is.hi);
}

static void look_back(const struct walk *w, struct shift *s) {
  s->after_years = -1;
  s->gap = (struct days){DAY_MAX, DAY_MIN};
  if (s->from != PAIR_NONE || w->last == PAIR_NONE)
    return;
  if (w->gap.known) {
    count_years(&w->gap, s);
    s->gap = (struct days){w->gap.on, s->on - 1};
  }
  bool opposite = (w->last == PAIR_ALLY && s->to == PAIR_HOSTILE) ||
                  (w->last == PAIR_HOSTILE && s->to == PAIR_ALLY);
  s->reversal = opposite ? "reversal" : NULL;
}

// ------------------------------------------------------------------ causes

struct run_of_marks {
  const struct tie_mark *at;
  size_t n;
};

static int sign_of(const struct walk *w, const struct tie_mark *m) {
  return type_of(w->l, &w->l->ties.at[m->tie])->sign + 1;
}

static void widen(struct days *q, struct days by) {
  q->lo = by.lo < q->lo ? by.lo : q->lo;
  q->hi = by.hi > q->hi ? by.hi : q->hi;
}

// Adds a tie that made the change and widens the bounds by its own.
static void blame(struct shift *s, const struct tie_mark *m) {
  if (!s->ties.n) {
    s->date = m->date;
    s->told = m->told;
  }
  widen(&s->date, m->date);
  widen(&s->told, m->told);
  if (!s->ties.n || s->ties.at[s->ties.n - 1] != m->tie)
    vec_push(&s->ties, m->tie);
}

// The marks that switched a sign on or off; the sign of no side tells only
// where it made or ended a neutral state.
static bool switched(const struct walk *w, const struct shift *s,
                     const struct tie_mark *m, const size_t *before) {
  bool neutral = s->from == PAIR_NEUTRAL || s->to == PAIR_NEUTRAL;
  int sign = sign_of(w, m);
  return (w->held[sign] > 0) != (before[sign] > 0) && (sign != 1 || neutral);
}

// Gives the first known one, or else the first. Where something known made the
// change, what was only seen for the first or the last time did not.
static const struct tie_mark *find_causes(const struct walk *w, struct shift *s,
                                          struct run_of_marks today,
                                          const size_t *before) {
  const struct tie_mark *first = NULL;
  for (size_t i = 0; i < today.n; i++) {
    const struct tie_mark *m = &today.at[i];
    if (switched(w, s, m, before) && (!first || (m->known && !first->known)))
      first = m;
  }
  for (size_t i = 0; i < today.n; i++) {
    const struct tie_mark *m = &today.at[i];
    if (switched(w, s, m, before) && m->known == first->known)
      blame(s, m);
  }
  return first;
}

// Whether somebody denies the date or the type of what made the change.
static bool contested(const struct walk *w, const struct shift *s,
                      struct run_of_marks today, const size_t *before) {
  for (size_t i = 0; i < today.n; i++) {
    const struct tie_mark *m = &today.at[i];
    if (m->known && switched(w, s, m, before) &&
        claims_contest(w->l, &w->l->ties.at[m->tie], m->begins))
      return true;
  }
  return false;
}

static bool in_range(const struct walk *w, day on) {
  return on > w->o->range.lo && on <= w->o->range.hi;
}

static void change_state(struct walk *w, struct run_of_marks today,
                         const size_t *before, enum pair_state from,
                         enum pair_state to) {
  struct shift s = {.a = w->a,
                    .b = w->b,
                    .on = today.at->on,
                    .from = from,
                    .to = to,
                    .kind = shift_kind(from, to)};
  const struct tie_mark *cause = find_causes(w, &s, today, before);
  look_back(w, &s);
  if (to == PAIR_NONE) {
    w->last = from;
    w->gap = *cause;
    w->gap.date = s.date;
  }
  if (!in_range(w, s.on)) {
    vec_drop(&s.ties);
    return;
  }
  if (!cause->known) {
    s.certainty = POSSIBLE;
    if (cause->doubted)
      vec_push(&w->out->doubted, s);
    else if (cause->begins)
      vec_push(&w->out->first_seen, s);
    else
      vec_push(&w->out->last_seen, s);
    return;
  }
  s.certainty = contested(w, &s, today, before) ? LIKELY : certainty(w, &s);
  vec_push(&w->out->list, s);
}

// --------------------------------------------------------------- intensity

struct strength {
  double weight;
  size_t types;
};

static bool tells(enum pair_state state, int sign) {
  return (sign == 2 && state != PAIR_HOSTILE) ||
         (sign == 0 && state != PAIR_ALLY);
}

static double strength_of(const double *weight, enum pair_state state) {
  double p = weight[2], n = weight[0];
  return state == PAIR_ALLY ? p : state == PAIR_HOSTILE ? n : p < n ? p : n;
}

static const char *intensity_kind(enum pair_state state, bool more) {
  switch (state) {
  case PAIR_ALLY:
    return more ? "deepening" : "cooling";
  case PAIR_HOSTILE:
    return more ? "escalation" : "easing";
  default:
    return more ? "more mixed" : "less mixed";
  }
}

static double size_of(double x) { return x < 0 ? -x : x; }

static void change_strength(struct walk *w, struct run_of_marks today,
                            const double *before, enum pair_state state,
                            long types, bool others) {
  double was = strength_of(before, state), is = strength_of(w->weight, state);
  double most = was > is ? was : is;
  double least = w->o->min_change > 0 ? w->o->min_change : 0.25;
  bool enough = most > 0 && size_of(is - was) >= least * most;
  if (!in_range(w, today.at->on) || !(enough || others))
    return;
  bool same = size_of(is - was) <= 1e-12 * most;
  struct shift s = {.a = w->a,
                    .b = w->b,
                    .on = today.at->on,
                    .from = state,
                    .to = state,
                    .after_years = -1,
                    .gap = {DAY_MAX, DAY_MIN},
                    .kind =
                        intensity_kind(state, same ? types >= 0 : is > was)};
  bool known = false;
  for (size_t i = 0; i < today.n; i++)
    if (tells(state, sign_of(w, &today.at[i]))) {
      blame(&s, &today.at[i]);
      known |= today.at[i].known;
    }
  s.certainty = LIKELY; // the weight of the other ties is a best estimate
  if (known)
    vec_push(&w->out->list, s);
  else
    vec_drop(&s.ties);
}

// -------------------------------------------------------------------- walk

static enum pair_state state_now(const struct walk *w) {
  return pair_state_of(w->held[2] > 0, w->held[0] > 0, w->held[1] > 0);
}

static void apply(struct walk *w, const struct tie_mark *m) {
  int sign = sign_of(w, m);
  size_t *type = &w->types[w->l->ties.at[m->tie].type];
  if (w->o->intensity)
    w->weight[sign] += once_change(&w->once, m->tie, m->begins);
  if (m->begins) {
    w->held[sign]++;
    ++*type;
  } else {
    w->held[sign]--;
    --*type;
  }
}

static void step(struct walk *w, struct run_of_marks today) {
  enum pair_state from = state_now(w);
  size_t before[3];
  double weight[3];
  memcpy(before, w->held, sizeof before);
  memcpy(weight, w->weight, sizeof weight);
  long types = 0;
  bool others = false;
  for (size_t i = 0; i < today.n; i++) {
    size_t had = w->types[w->l->ties.at[today.at[i].tie].type];
    apply(w, &today.at[i]);
    size_t has = w->types[w->l->ties.at[today.at[i].tie].type];
    if (tells(from, sign_of(w, &today.at[i])) && (had == 0) != (has == 0)) {
      types += has ? 1 : -1;
      others = true;
    }
  }
  enum pair_state to = state_now(w);
  if (from != to)
    change_state(w, today, before, from, to);
  else if (w->o->intensity &&
           (from == PAIR_ALLY || from == PAIR_MIXED || from == PAIR_HOSTILE))
    change_strength(w, today, weight, from, types, others);
}

static void follow(struct walk *w) {
  marks_find(&w->marks, w->l, w->ties.at, w->ties.n, &w->window,
             w->o->with_events);
  near_make(&w->near, w->l, w->ties.at, w->ties.n, &w->window);
  if (w->o->intensity)
    once_make(&w->once, w->l, w->ties.at, w->ties.n);
  w->asked = 0;
  memset(w->held, 0, sizeof w->held);
  memset(w->weight, 0, sizeof w->weight);
  memset(w->types, 0, w->l->facts->types.n * sizeof *w->types);
  w->last = PAIR_NONE;
  for (size_t i = 0, next; i < w->marks.list.n; i = next) {
    for (next = i + 1; next < w->marks.list.n; next++)
      if (w->marks.list.at[next].on != w->marks.list.at[i].on)
        break;
    step(w, (struct run_of_marks){&w->marks.list.at[i], next - i});
  }
}

// ------------------------------------------------------------------ answers

static int by_date(const void *x, const void *y) {
  const struct shift *s = x, *t = y;
  if (s->on != t->on)
    return s->on < t->on ? -1 : 1;
  if (s->a != t->a)
    return s->a < t->a ? -1 : 1;
  return s->b < t->b ? -1 : s->b > t->b;
}

static struct walk walk_begin(const ent_account *l,
                              const struct shift_options *o,
                              struct shifts *out) {
  struct walk w = {.l = l, .o = o, .out = out};
  w.window.include = LIKELY;
  w.window.recent_months = o->with_events ? o->recent_months : 0;
  w.window.recent_days = o->with_events ? o->recent_days : 0;
  w.types = mem_new(l->facts->types.n + 1, sizeof *w.types);
  return w;
}

static void walk_end(struct walk *w) {
  vec_drop(&w->marks.list);
  near_drop(&w->near);
  vec_drop(&w->ties);
  vec_drop(&w->some.list);
  once_drop(&w->once);
  mem_free(w->types);
}

static struct shifts follow_all(const ent_account *l, struct shift_members *m,
                                const struct shift_options *o) {
  struct shifts out = {0};
  struct walk w = walk_begin(l, o, &out);
  for (size_t i = 0, next; i < m->list.n; i = next) {
    if (!watch_on(o->watch, "following pairs", i, m->list.n))
      break;
    next = members_next(m, i);
    w.a = m->list.at[i].a;
    w.b = m->list.at[i].b;
    w.ties.n = 0;
    for (size_t k = i; k < next; k++)
      vec_push(&w.ties, m->list.at[k].tie);
    follow(&w);
  }
  if (out.list.n)
    qsort(out.list.at, out.list.n, sizeof *out.list.at, by_date);
  if (out.first_seen.n)
    qsort(out.first_seen.at, out.first_seen.n, sizeof *out.first_seen.at,
          by_date);
  if (out.last_seen.n)
    qsort(out.last_seen.at, out.last_seen.n, sizeof *out.last_seen.at, by_date);
  if (out.doubted.n)
    qsort(out.doubted.at, out.doubted.n, sizeof *out.doubted.at, by_date);
  vec_drop(&m->list);
  walk_end(&w);
  return out;
}

struct shifts shifts_between(const ent_account *l,
                             const struct shift_options *o) {
  struct shift_members m = members_of(l, o);
  return follow_all(l, &m, o);
}

struct shifts shifts_of_pair(const ent_account *l, uint32_t a, uint32_t b,
                             const struct shift_options *o) {
  struct shift_members m = members_of_pair(l, a, b, o);
  return follow_all(l, &m, o);
}

void shifts_drop(struct shifts *s) {
  for (size_t i = 0; i < s->list.n; i++)
    vec_drop(&s->list.at[i].ties);
  for (size_t i = 0; i < s->first_seen.n; i++)
    vec_drop(&s->first_seen.at[i].ties);
  for (size_t i = 0; i < s->last_seen.n; i++)
    vec_drop(&s->last_seen.at[i].ties);
  for (size_t i = 0; i < s->doubted.n; i++)
    vec_drop(&s->doubted.at[i].ties);
  vec_drop(&s->list);
  vec_drop(&s->first_seen);
  vec_drop(&s->last_seen);
  vec_drop(&s->doubted);
}

struct days shift_told(const ent_account *l, const struct shift *s) {
  bool exact = s->date.lo == s->date.hi && s->told.lo < s->told.hi;
  struct days date = exact ? s->date : s->told;
  if (date.lo < l->facts->coverage.lo && !days_one(date))
    date.lo = DAY_MIN;
  return date;
}
