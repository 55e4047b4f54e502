// SPDX-License-Identifier: GPL-2.0-or-later
// Each pair is walked along its marks once. Where it stays the same over many
// steps it is counted at both ends of them (a difference array), so the cost
// is that of the marks, not of pairs times steps.
#include "compare/marks.h"
#include "compare/members.h"

#include <stdlib.h>

struct tally {
  struct changes *out;
  const struct days *steps;
  size_t n;
  long *present; // by step: how many more pairs than at the step before
};

struct at_step {
  size_t step;
  enum pair_state before, now; // at the end of the step before, and by now
  bool known;                  // something that the ledger knows of changed it
};

static void be_present(struct tally *t, size_t from, size_t end) {
  if (from < end) {
    t->present[from]++;
    t->present[end]--;
  }
}

// Ends the step a pair is at, and goes to `next`.
static void close_step(struct tally *t, struct at_step *at, size_t next) {
  struct step_change *s = &t->out->list.at[at->step];
  bool there = at->before != PAIR_NONE || at->now != PAIR_NONE;
  bool came = at->before == PAIR_NONE && at->now != PAIR_NONE;
  bool gone = at->before != PAIR_NONE && at->now == PAIR_NONE;
  s->changed += at->known && at->before != at->now;
  s->came += came;
  s->gone += gone;
  s->seen += (came || gone) && !at->known;
  if (there)
    be_present(t, at->step, at->step + 1);
  if (at->now != PAIR_NONE)
    be_present(t, at->step + 1, next);
  at->before = at->now;
  at->known = false;
  at->step = next;
}

static size_t step_of(const struct tally *t, day on) {
  size_t first = 0, end = t->n;
  while (end - first > 1) {
    size_t mid = first + (end - first) / 2;
    if (t->steps[mid].lo <= on)
      first = mid;
    else
      end = mid;
  }
  return first;
}

// The marks of one day, and the ties in force before it, by sign.
struct one_day {
  const struct tie_mark *at;
  size_t n;
  size_t before[3], after[3];
};

static size_t sign_of(const ent_account *l, const struct tie_mark *m) {
  return (size_t)(type_of(l, &l->ties.at[m->tie])->sign + 1);
}

static enum pair_state state_of(const size_t *held) {
  return pair_state_of(held[2] > 0, held[0] > 0, held[1] > 0);
}

// Whether one of them switched a sign that makes one of the two states, at an
// end of a tie that is more than the last or the first that was seen of it.
static bool known_change(const ent_account *l, const struct one_day *d) {
  enum pair_state from = state_of(d->before), to = state_of(d->after);
  bool neutral = from == PAIR_NEUTRAL || to == PAIR_NEUTRAL;
  for (size_t i = 0; from != to && i < d->n; i++) {
    size_t sign = sign_of(l, &d->at[i]);
    if ((d->before[sign] > 0) != (d->after[sign] > 0) &&
        (sign != 1 || neutral) && d->at[i].known)
      return true;
  }
  return false;
}

// Those that share the day of the first of them.
static struct one_day next_day(const ent_account *l,
                               const struct tie_marks *marks, size_t i,
                               const size_t *held) {
  struct one_day d = {.at = &marks->list.at[i]};
  memcpy(d.before, held, sizeof d.before);
  memcpy(d.after, held, sizeof d.after);
  for (; i < marks->list.n && marks->list.at[i].on == d.at->on; i++, d.n++) {
    size_t *of_sign = &d.after[sign_of(l, &marks->list.at[i])];
    *of_sign = marks->list.at[i].begins ? *of_sign + 1 : *of_sign - 1;
  }
  return d;
}

static void follow(struct tally *t, const ent_account *l,
                   const struct tie_marks *marks, struct days range) {
  size_t held[3] = {0};
  struct at_step at = {0};
  for (size_t i = 0; i < marks->list.n;) {
    struct one_day d = next_day(l, marks, i, held);
    if (d.at->on > range.hi)
      break;
    size_t step = d.at->on <= range.lo ? 0 : step_of(t, d.at->on);
    if (step != at.step)
      close_step(t, &at, step);
    memcpy(held, d.after, sizeof held);
    at.now = state_of(held);
    at.known |= known_change(l, &d);
    if (d.at->on <= range.lo)
      at = (struct at_step){.before = at.now, .now = at.now};
    i += d.n;
  }
  close_step(t, &at, t->n);
}

struct changes changes_over(const ent_account *l, const struct shift_options *o,
                            const struct days *steps, size_t n,
                            const struct shifts *shifts) {
  struct changes out = {0};
  for (size_t i = 0; i < n; i++)
    vec_push(&out.list, ((struct step_change){.days = steps[i]}));
  struct tally t = {&out, steps, n, mem_new(n + 2, sizeof *t.present)};
  struct slice_options window = {.include = LIKELY};
  window.recent_months = o->with_events ? o->recent_months : 0;
  window.recent_days = o->with_events ? o->recent_days : 0;
  struct shift_members m = members_of(l, o);
  struct tie_marks marks = {0};
  VEC(uint32_t) ties = {0};
  for (size_t i = 0, next; n && i < m.list.n; i = next) {
    if (!watch_on(o->watch, "counting changes", i, m.list.n))
      break;
    next = members_next(&m, i);
    ties.n = 0;
    for (size_t k = i; k < next; k++)
      vec_push(&ties, m.list.at[k].tie);
    marks_find(&marks, l, ties.at, ties.n, &window, o->with_events);
    follow(&t, l, &marks, o->range);
  }
  long present = 0;
  for (size_t i = 0; i < n; i++)
    out.list.at[i].present = (size_t)(present += t.present[i]);
  for (size_t i = 0; n && i < shifts->list.n; i++)
    out.list.at[step_of(&t, shifts->list.at[i].on)].shifts++;
  mem_free(t.present);
  vec_drop(&ties);
  vec_drop(&marks.list);
  vec_drop(&m.list);
  return out;
}

void changes_drop(struct changes *c) { vec_drop(&c->list); }

double change_share(const struct step_change *s) {
  return s->present ? (double)s->changed / (double)s->present : 0;
}

double change_turnover(const struct step_change *s) {
  return s->present ? (double)(s->came + s->gone) / (double)s->present : 0;
}

// ----------------------------------------------------------- what stands out

static int by_size(const void *x, const void *y) {
  double a = *(const double *)x, b = *(const double *)y;
  return a < b ? -1 : a > b;
}

static double median(double *x, size_t n) {
  qsort(x, n, sizeof *x, by_size);
  return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

// How many of the sorted are larger.
static size_t above(const double *sorted, size_t n, double x) {
  size_t first = 0, end = n;
  while (first < end) {
    size_t mid = first + (end - first) / 2;
    if (sorted[mid] > x)
      end = mid;
    else
      first = mid + 1;
  }
  return n - first;
}

void changes_turning(struct changes *c) {
  size_t n = c->list.n;
  double *share = mem_new(n + 1, sizeof *share);
  double *sorted = mem_new(n + 1, sizeof *sorted);
  double *off = mem_new(n + 1, sizeof *off);
  for (size_t i = 0; i < n; i++)
    sorted[i] = share[i] = change_share(&c->list.at[i]);
  double middle = n ? median(sorted, n) : 0;
  for (size_t i = 0; i < n; i++)
    off[i] = share[i] < middle ? middle - share[i] : share[i] - middle;
  double mad = n ? median(off, n) : 0;
  for (size_t i = 0; i < n; i++) {
    double x = share[i];
    bool most =
        (i == 0 || x > share[i - 1]) && (i + 1 == n || x > share[i + 1]);
    size_t rank = above(sorted, n, x) + 1;
    bool high = mad > 0 ? x > middle + 3 * 1.4826 * mad
                        : x > 0 && (rank == 1 || rank <= n / 10);
    c->list.at[i].turning = most && high;
  }
  mem_free(share);
  mem_free(sorted);
  mem_free(off);
}
