// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/expect.h"

static void name_pair(struct buf *b, const struct asked *a) {
  const ent_account *l = a->base;
  expect_level(b, a);
  buf_addf(b, "the pair `%s`, `%s`",
           text(l, l->facts->actors.at[a->e->from].id),
           text(l, l->facts->actors.at[a->e->to].id));
}

// Of one actor nothing can be asked: both were counted as the same.
static bool one_actor(const struct asked *a) {
  if (a->from != a->to)
    return false;
  struct buf b = {0};
  name_pair(&b, a);
  buf_addf(&b, " is one actor, %s",
           text(a->l, a->l->facts->actors.at[a->from].label));
  expect_broken(a, "pair", &b);
  diag_help(a->d, "leave out `roll-up`, or name actors that it keeps apart");
  buf_drop(&b);
  return true;
}

static struct slice *slice_of(const struct asked *a, struct days q) {
  struct slice_options o = {.q = q, .include = POSSIBLE, .about = a->from + 1};
  return slice_at(a->l, &o);
}

// ------------------------------------------------------------------ states

static verdict sure_of(const struct pair *p, enum pair_state state) {
  enum pair_state is = p ? p->state : PAIR_NONE;
  unsigned set = p ? p->set : 1u << PAIR_NONE, bit = 1u << state;
  if (set == bit)
    return DEFINITE;
  if (is == state)
    return LIKELY;
  return set & bit ? POSSIBLE : NO;
}

static void show_ties(const struct asked *a, const struct pair *p) {
  size_t n = p ? p->ties.n : 0;
  struct slice_options o = {.q = p ? p->q : a->e->q};
  for (size_t i = 0; i < n && i < EXPECT_SHOWN; i++) {
    const struct slice_tie given = slice_judge(a->l, p->ties.at[i], &o);
    expect_record(a, &given, NULL);
  }
  if (n > EXPECT_SHOWN)
    expect_more(a, n - EXPECT_SHOWN);
  if (!n)
    diag_note(a->d, "no record speaks of the two then");
  uint32_t two[] = {a->from, a->to};
  for (size_t i = 0; a->l->from && i < 2; i++)
    if (actor_alive(a->l, two[i], o.q) == NO)
      diag_note(a->d, "`%s` counts as another actor then",
                text(a->l, a->l->facts->actors.at[two[i]].id));
}

static void complain_of_state(const struct asked *a, const struct pair *p,
                              verdict sure) {
  const struct expectation *e = a->e;
  enum pair_state is = p ? p->state : PAIR_NONE;
  struct buf b = {0};
  name_pair(&b, a);
  buf_addf(&b, " is %s`%s`", is == e->state ? "only likely " : "",
           pair_state_name(is));
  expect_days(&b, e->q);
  if (sure == POSSIBLE)
    buf_addf(&b, " and only possibly `%s`", pair_state_name(e->state));
  buf_addf(&b, ", but is expected to be %s`%s`",
           e->holds == DEFINITE ? "definitely "
           : e->holds == LIKELY ? ""
                                : "at least possibly ",
           pair_state_name(e->state));
  bool less = sure > NO; // the state may stay, if less is asked of it
  expect_broken(a, less && e->holds == DEFINITE ? "certainty" : "state", &b);
  show_ties(a, p);
  const char *key = less ? "certainty" : "state";
  const char *value = less ? verdict_name(sure) : pair_state_name(is);
  diag_help(a->d, "correct the records, or expect what they say: `%s: %s`", key,
            value);
  if (!less || e->holds == DEFINITE)
    diag_fix(a->d, "%s", value);
  buf_drop(&b);
}

void expect_state(const struct asked *a) {
  if (one_actor(a))
    return;
  struct slice *s = slice_of(a, a->e->q);
  struct pairs pairs = pairs_of(s);
  const struct pair *p = pairs_find(&pairs, a->from, a->to);
  verdict sure = sure_of(p, a->e->state);
  if (sure < a->e->holds)
    complain_of_state(a, p, sure);
  pairs_drop(&pairs);
  slice_free(s);
}

// ------------------------------------------------------------------ shifts

struct found {
  struct diff *diff;
  const struct diff_pair *pair; // of both dates; NULL: no tie at either
  struct shifts shifts;         // between them
};

static void find(struct found *x, const struct asked *a) {
  const struct expectation *e = a->e;
  x->diff = diff_slices(slice_of(a, e->q), slice_of(a, e->later));
  uint32_t lo = a->from < a->to ? a->from : a->to, hi = a->from ^ a->to ^ lo;
  for (size_t i = 0; i < x->diff->pairs.n; i++)
    if (x->diff->pairs.at[i].a == lo && x->diff->pairs.at[i].b == hi)
      x->pair = &x->diff->pairs.at[i];
  struct shift_options o = {.range = {e->q.lo, e->later.hi}};
  x->shifts = shifts_of_pair(a->l, lo, hi, &o);
}

static void drop(struct found *x) {
  shifts_drop(&x->shifts);
  diff_free(x->diff);
}

static bool is_kind(const struct shift *s, const char *kind) {
  return strcmp(s->kind, kind) == 0 ||
         (s->reversal && strcmp(s->reversal, kind) == 0);
}

// Whether some world has such a change from one date to the other.
static bool conceivable(const struct diff_pair *p, const char *kind) {
  for (unsigned i = 0; p && i < PAIR_STATES * PAIR_STATES; i++) {
    const char *other = shift_kind((enum pair_state)(i / PAIR_STATES),
                                   (enum pair_state)(i % PAIR_STATES));
    if (p->states >> i & 1 && other && strcmp(other, kind) == 0)
      return true;
  }
  return false;
}

static verdict sure_of_shift(const struct found *x, const char *kind) {
  verdict sure = conceivable(x->pair, kind) ? POSSIBLE : NO;
  if (x->pair && x->pair->shift && strcmp(x->pair->shift, kind) == 0)
    sure = x->pair->certainty;
  for (size_t i = 0; i < x->shifts.list.n; i++) {
    const struct shift *s = &x->shifts.list.at[i];
    if (is_kind(s, kind) && s->certainty > sure)
      sure = s->certainty;
  }
  return sure;
}

static void show_shifts(const struct asked *a, const struct found *x) {
  if (x->pair && x->pair->shift)
    diag_note(a->d, "from the one date to the other: %s to %s, %s, %s",
              pair_state_name(x->pair->state1),
              pair_state_name(x->pair->state2), x->pair->shift,
              verdict_name(x->pair->certainty));
  size_t n = x->shifts.list.n;
  for (size_t i = 0; i < n && i < EXPECT_SHOWN; i++) {
    const struct shift *s = &x->shifts.list.at[i];
    struct buf b = {0};
    days_print(&b, s->date);
    diag_note(a->d, "%s: %s to %s, %s, %s", buf_text(&b),
              pair_state_name(s->from), pair_state_name(s->to),
              s->reversal ? s->reversal : s->kind, verdict_name(s->certainty));
    buf_drop(&b);
    const struct tie *t = &a->l->ties.at[s->ties.at[0]];
    diag_also(a->d, place_span(a->base, tie_place(t), NULL, 0), "%s",
              s->reversal ? s->reversal : s->kind);
  }
  if (n > EXPECT_SHOWN)
    diag_note(a->d, "and %zu more shifts", n - EXPECT_SHOWN);
  if (!n && !(x->pair && x->pair->shift))
    diag_note(a->d, "nothing changes between the two dates");
}

static void complain_of_shift(const struct asked *a, const struct found *x,
                              verdict sure) {
  const struct expectation *e = a->e;
  struct buf b = {0};
  name_pair(&b, a);
  buf_add(&b, " has ");
  if (sure == NO)
    buf_addf(&b, "no `%s`", e->shift);
  else
    buf_addf(&b, "only a %s `%s`", verdict_name(sure), e->shift);
  buf_add(&b, days_one(e->q) && days_one(e->later) ? " from " : ", ");
  days_prose_pair(&b, e->q, e->later);
  buf_addf(&b, ", but %s is expected",
           e->holds == DEFINITE   ? "a definite one"
           : e->holds == POSSIBLE ? "at least a possible one"
                                  : "one");
  expect_broken(a, "shift", &b);
  show_shifts(a, x);
  const char *other = NULL;
  if (x->pair && x->pair->shift)
    other = x->pair->shift;
  else if (x->shifts.list.n)
    other = x->shifts.list.at[0].kind;
  if (sure > NO)
    diag_help(a->d,
              "correct the records, or expect what they say: "
              "`certainty: %s`",
              verdict_name(sure));
  else if (other)
    diag_help(a->d, "correct the records, or expect what they say: `shift: %s`",
              other);
  else
    diag_help(a->d, "correct the records, or expect the state that lasts, with "
                    "`at` and `state`");
  if (sure == NO && other)
    diag_fix(a->d, "%s", other);
  buf_drop(&b);
}

void expect_shift(const struct asked *a) {
  if (one_actor(a))
    return;
  struct found x = {0};
  find(&x, a);
  verdict sure = sure_of_shift(&x, a->e->shift);
  if (sure < a->e->holds)
    complain_of_shift(a, &x, sure);
  drop(&x);
}
