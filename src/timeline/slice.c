// SPDX-License-Identifier: GPL-2.0-or-later
// The interval index offers every tie whose possible life meets the question;
// a bit a tie removes doubles (a tie of several spells) and puts the rest in
// the ledger's order. With k offers among m ties that is O(log m + k + m/64).
#include "timeline/slice.h"

#include "model/index.h"
#include "timeline/records.h"

struct filter filter_all(void) {
  return (struct filter){
      .any_family = true,
      .signs = {true, true, true},
      .any_standing = true,
      .focus = NONE,
  };
}

static day window_start(day last, const struct slice_options *o) {
  day before = day_plus_months(last, -o->recent_months);
  return day_plus(before, 1 - o->recent_days);
}

struct days recent_window(const struct slice_options *o) {
  struct days q = o->q;
  bool recent = o->recent_months > 0 || o->recent_days > 0;
  if (recent && q.hi != DAY_MAX && q.hi != DAY_MIN) {
    day start = window_start(q.hi, o);
    q.lo = start < q.lo ? start : q.lo;
  }
  return q;
}

day recent_until(day d, const struct slice_options *o) {
  if (d == DAY_MIN || d == DAY_MAX ||
      (o->recent_months <= 0 && o->recent_days <= 0))
    return d;
  // Months differ in length: start near the answer and step.
  day last = day_plus(day_plus_months(d, o->recent_months), o->recent_days - 1);
  while (last > d && window_start(last, o) > d)
    last--;
  while (last < DAY_MAX - 1 && window_start(last + 1, o) <= d &&
         day_plus(last, 1) != last)
    last++;
  return last < d ? d : last;
}

static verdict least(verdict a, verdict b) { return a < b ? a : b; }

static verdict tier(const struct slice_options *o) {
  return o->include == NO ? LIKELY : o->include;
}

// Whether a record says of its tie that it was in force, as far as the filter
// lets it.
static bool has_a_say(const ent_account *l, uint32_t tie,
                      const struct slice_options *o, verdict least_belief) {
  const struct tie *t = &l->ties.at[tie];
  const struct filter *f = o->filter;
  return tie_belief(t) >= least_belief &&
         (!more(l, t)->forecast || (f && f->forecasts)) &&
         (!f || filter_allows(f, l, tie));
}

// How surely the records of a tie's key that are believed so far fill q.
static verdict filled(const ent_account *l, uint32_t key,
                      const struct slice_options *o, verdict least_belief) {
  uint32_t first = l->keys.at[key], n = l->keys.at[key + 1] - first, have = 0;
  uint32_t *ties = mem_new(n, sizeof *ties);
  for (uint32_t i = 0; i < n; i++)
    if (has_a_say(l, first + i, o, least_belief))
      ties[have++] = first + i;
  verdict v = records_all(l, ties, have, o->q);
  mem_free(ties);
  return v;
}

// Whether other records may have a say in how long a tie was in force.
static bool is_shared(const ent_account *l, const struct tie *t,
                      struct days q) {
  return l->keys.at[t->key + 1] - l->keys.at[t->key] > 1 && q.lo != q.hi &&
         !type_of(l, t)->event;
}

// What the records of a key say together, found once for all of them.
static const verdict *together(struct slice_key *k, const ent_account *l,
                               uint32_t key, const struct slice_options *o) {
  for (verdict v = DEFINITE; v > NO && (!k->known || k->key != key); v--)
    k->filled[v] = filled(l, key, o, v);
  k->key = key;
  k->known = true;
  return k->filled;
}

// Over time the records of one key are one tie, of which each is as sure as
// all of them together are of the whole time, and itself of some of it.
static void judge_shared(struct slice_tie *s, const ent_account *l,
                         const struct slice_options *o, struct slice_key *k) {
  const struct tie *t = &l->ties.at[s->tie];
  verdict own = spells_any(&l->spells.at[t->spell], t->spells, o->q);
  const verdict *all = together(k, l, t->key, o);
  verdict sure = NO;
  for (verdict v = DEFINITE; v > sure; v--)
    sure = least(all[v], v) > sure ? least(all[v], v) : sure;
  s->dates = least(all[POSSIBLE], own);
  s->throughout = s->dates == DEFINITE;
  s->certainty = least(least(sure, own), tie_belief(t));
}

// Of the lives that answer best: how far they are known.
static void judge_knowledge(struct slice_tie *s, const struct spell *at,
                            size_t n, struct days q, bool throughout) {
  s->first_seen = s->last_seen = s->dates > NO;
  bool found = false;
  for (size_t i = 0; i < n && s->dates > NO; i++) {
    if (n > 1 && (throughout ? spell_all : spell_any)(&at[i], q) < s->dates)
      continue;
    found = true;
    s->first_seen &= (at[i].flags & SPELL_FIRST_SEEN) != 0;
    s->last_seen &= at[i].flags & SPELL_LAST_SEEN || spell_goes_on(&at[i]);
  }
  s->first_seen &= found;
  s->last_seen &= found;
}

struct slice_tie slice_judge_next(const ent_account *l, uint32_t tie,
                                  const struct slice_options *o,
                                  struct slice_key *k) {
  const struct tie *t = &l->ties.at[tie];
  const struct spell *spells = &l->spells.at[t->spell];
  struct slice_tie s = {.tie = tie};
  struct days q = o->q;
  verdict all = spells_all(spells, t->spells, q);
  s.dates = o->throughout ? all : spells_any(spells, t->spells, q);
  bool event = type_of(l, t)->event && !o->throughout;
  if (event) {
    struct days window = recent_window(o);
    verdict seen =
        window.lo < q.lo ? spells_any(spells, t->spells, window) : s.dates;
    s.recent = seen > s.dates && (s.dates < LIKELY || s.dates < tier(o));
    s.dates = seen > s.dates ? seen : s.dates;
    q = s.recent ? window : q;
  }
  judge_knowledge(&s, spells, t->spells, event ? recent_window(o) : o->q,
                  o->throughout);
  s.throughout = all == DEFINITE && !s.recent;
  s.certainty = least(s.dates, tie_belief(t));
  if (o->throughout && is_shared(l, t, q) && has_a_say(l, tie, o, POSSIBLE))
    judge_shared(&s, l, o, k);
  s.certainty = least(s.certainty, actor_itself(l, t->from, q));
  s.certainty = least(s.certainty, actor_itself(l, t->to, q));
  return s;
}

struct slice_tie slice_judge(const ent_account *l, uint32_t tie,
                             const struct slice_options *o) {
  struct slice_key alone = {0};
  return slice_judge_next(l, tie, o, &alone);
}

// ------------------------------------------------------------ which ties

struct marks {
  uint64_t *at;
  size_t n; // words
};

static void mark(struct marks *m, uint32_t i) {
  m->at[i / 64] |= UINT64_C(1) << (i % 64);
}

static bool marked(const struct marks *m, uint32_t i) {
  return m->at[i / 64] >> (i % 64) & 1;
}

static struct marks marks_new(size_t n) {
  size_t words = n / 64 + 1;
  return (struct marks){mem_new(words, sizeof(uint64_t)), words};
}

static void mark_selves(struct marks *m, const ent_account *l,
                        const struct slice_options *o) {
  for (uint32_t i = (uint32_t)l->ties.n; i < account_ties(l); i++)
    if (o->selves && (!o->about || l->ties.at[i].from == o->about - 1))
      mark(m, i);
}

static struct marks candidates(const ent_account *l,
                               const struct slice_options *o) {
  struct marks m = marks_new(account_ties(l));
  mark_selves(&m, l, o);
  if (o->about) {
    const uint32_t *first = &l->actor_tie.at[o->about - 1];
    for (uint32_t i = first[0]; i < first[1]; i++)
      mark(&m, l->actor_ties.at[i]);
    return m;
  }
  struct index_walk w = index_find(l, recent_window(o));
  for (const struct index_entry *e; (e = index_next(&w));)
    mark(&m, e->tie);
  return m;
}

static void judge_marked(struct slice *s, const struct marks *m) {
  const struct filter *f = s->options.filter;
  struct slice_key key = {0};
  for (size_t w = 0; w < m->n; w++)
    for (uint64_t bits = m->at[w]; bits; bits &= bits - 1) {
      uint32_t tie = (uint32_t)(w * 64 + (size_t)__builtin_ctzll(bits));
      if (f && !filter_allows(f, s->ledger, tie))
        continue;
      struct slice_tie judged =
          slice_judge_next(s->ledger, tie, &s->options, &key);
      if (judged.dates > NO)
        vec_push(&s->ties, judged);
    }
}

enum fate { SHOWN, BELOW, FORECAST, UNBELIEVED, NOWHERE };

// What nobody stands by any more is shown to those who ask for it by name.
static bool asked_for(const struct slice *s, const struct tie *t) {
  const struct filter *f = s->options.filter;
  return !more(s->ledger, t)->likelihood && f &&
         ((!f->any_standing && f->standings[t->standing]) ||
          (f->denied_by && t->standing == DENIED));
}

static enum fate fate_of(const struct slice *s, const struct slice_tie *t) {
  const struct tie *tie = &s->ledger->ties.at[t->tie];
  const struct filter *f = s->options.filter;
  if (more(s->ledger, tie)->forecast && !(f && f->forecasts))
    return t->dates < s->options.include ? NOWHERE : FORECAST;
  if (tie_belief(tie) == NO && !asked_for(s, tie))
    return t->dates < s->options.include ? NOWHERE : UNBELIEVED;
  if (t->certainty == NO && tie_belief(tie) > NO)
    return NOWHERE;
  return t->dates < s->options.include ? BELOW : SHOWN;
}

// ----------------------------------------------------------------- focus

static uint32_t other_end(const struct tie *t, uint32_t actor) {
  return t->from == actor ? t->to : t->from;
}

// Steps from the focus to each actor along shown ties; NONE: more than hops.
static uint32_t *distances(const struct slice *s) {
  const ent_account *l = s->ledger;
  const struct filter *f = s->options.filter;
  uint32_t *steps = mem_new(l->facts->actors.n, sizeof *steps);
  uint32_t *queue = mem_new(l->facts->actors.n, sizeof *queue);
  struct marks shown = marks_new(account_ties(l));
  for (size_t i = 0; i < s->ties.n; i++)
    if (fate_of(s, &s->ties.at[i]) == SHOWN)
      mark(&shown, s->ties.at[i].tie);
  for (size_t a = 0; a < l->facts->actors.n; a++)
    steps[a] = NONE;
  size_t end = 0;
  steps[f->focus] = 0;
  queue[end++] = f->focus;
  for (size_t i = 0; i < end && steps[queue[i]] < f->hops; i++) {
    uint32_t a = queue[i];
    for (uint32_t k = l->actor_tie.at[a]; k < l->actor_tie.at[a + 1]; k++) {
      uint32_t tie = l->actor_ties.at[k];
      uint32_t b = other_end(&l->ties.at[tie], a);
      if (marked(&shown, tie) && steps[b] == NONE) {
        steps[b] = steps[a] + 1;
        queue[end++] = b;
      }
    }
  }
  mem_free(shown.at);
  mem_free(queue);
  return steps;
}

uint32_t *slice_steps(const struct slice *s) {
  const struct filter *f = s->options.filter;
  return f && f->focus != NONE ? distances(s) : NULL;
}

// Shown ties within reach have both ends there; a hidden one is worth a word
// too if its other end would be the next step.
static bool near(const struct slice *s, const uint32_t *steps,
                 const struct slice_tie *t) {
  if (!steps)
    return true;
  const struct tie *tie = &s->ledger->ties.at[t->tie];
  uint32_t a = steps[tie->from], b = steps[tie->to];
  uint32_t closer = a < b ? a : b;
  return (a != NONE && b != NONE) || closer < s->options.filter->hops;
}

// ---------------------------------------------------------------- counts

// Whether the tie is as sure as was asked where it is not rolled up.
static bool sure_below(const struct slice *s, uint32_t tie) {
  const ent_account *l = s->ledger;
  return l->from && l->told.how == ROLLED_UP &&
         slice_judge(l->from, account_descent(l, tie).origin, &s->options)
                 .certainty >= s->options.include;
}

static void count_hidden(struct slice *s, uint32_t tie, enum fate where) {
  const struct tie *t = &s->ledger->ties.at[tie];
  bool gone = where == UNBELIEVED && !more(s->ledger, t)->likelihood;
  bool unsure = where == BELOW && sure_below(s, tie);
  s->hidden.possible += where == BELOW && !unsure;
  s->hidden.forecasts += where == FORECAST;
  s->hidden.denied += gone && t->standing == DENIED;
  s->hidden.retracted += gone && t->standing == RETRACTED;
  s->hidden.unbelieved += where == UNBELIEVED && !gone;
  if (gone)
    vec_push(&s->gone, tie);
  if (unsure)
    vec_push(&s->unsure, tie);
}

// Keeps what is shown and counts what is not. Ties of one key are neighbours.
static void settle(struct slice *s, const uint32_t *steps) {
  size_t kept = 0;
  uint32_t key = NONE;
  bool below = false, shown = false;
  for (size_t i = 0; i < s->ties.n; i++) {
    struct slice_tie t = s->ties.at[i];
    uint32_t k = s->ledger->ties.at[t.tie].key;
    if (k != key) {
      s->hidden.lines += below && !shown;
      below = shown = false;
      key = k;
    }
    enum fate where = fate_of(s, &t);
    if (!near(s, steps, &t))
      continue;
    below |= where == BELOW;
    shown |= where == SHOWN;
    count_hidden(s, t.tie, where);
    if (where == SHOWN)
      s->ties.at[kept++] = t;
  }
  s->hidden.lines += below && !shown;
  s->ties.n = kept;
}

// Whether the filter would let a tie through that fell inside one actor of
// the account `at`, which is `l` or one below.
static bool wanted(const ent_account *l, const struct slice_options *o,
                   const ent_account *at, const struct internal *in) {
  const struct tie *t = &at->from->ties.at[in->tie];
  if (more(at->from, t)->forecast || tie_belief(t) == NO ||
      (o->about && in->actor != o->about - 1))
    return false;
  if (!o->filter)
    return true;
  struct filter f = *o->filter;
  bool named = !f.actors || f.actors[in->actor] ||
               (l->stand_ins.n && f.actors[l->stand_ins.at[in->actor]]);
  f.actors = NULL;
  return named && filter_allows(&f, at->from, in->tie);
}

bool slice_left_within(const ent_account *l, const struct slice_options *o,
                       const ent_account *at, const struct internal *in) {
  bool event = type_of(at, &at->from->ties.at[in->tie])->event;
  struct days q = event ? recent_window(o) : o->q;
  verdict v = spells_any(at->spells.at + in->spells.first, in->spells.n, q);
  return v >= (o->include == NO ? LIKELY : o->include) && wanted(l, o, at, in);
}

// Each tie once, in whomever and at whatever time of q it was left out.
static void count_internal_of(struct slice *s, const ent_account *at) {
  uint32_t last = NONE;
  for (size_t i = 0; i < at->internal.n; i++) {
    const struct internal *in = &at->internal.at[i];
    if (in->tie == last || !slice_left_within(s->ledger, &s->options, at, in))
      continue;
    last = in->tie;
    if (in->carries)
      s->hidden.carrying++;
    else
      s->hidden.internal++;
  }
}

static void count_internal(struct slice *s) {
  for (const ent_account *at = s->ledger; at; at = at->from)
    count_internal_of(s, at);
}

// Ties that their dates would show, had their actors existed then.
static void count_outside(struct slice *s) {
  const ent_account *l = account_written(s->ledger);
  const struct filter *f = s->options.filter;
  uint32_t about = s->options.about - 1;
  for (size_t i = 0; i < l->outside.n; i++) {
    const struct tie *t = &l->ties.at[l->outside.at[i]];
    struct days q =
        type_of(l, t)->event ? recent_window(&s->options) : s->options.q;
    bool met = false;
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *p = &l->spells.at[t->spell + k];
      met |= p->s0 <= q.hi && p->e1 >= q.lo;
    }
    s->hidden.outside +=
        met && (!s->options.about || t->from == about || t->to == about) &&
        !more(l, t)->forecast && (!f || filter_allows(f, l, l->outside.at[i]));
  }
}

static void judge_actors(struct slice *s) {
  size_t n = s->ledger->facts->actors.n;
  s->alive = mem_new(n, sizeof *s->alive);
  for (size_t a = 0; a < n; a++) {
    s->alive[a] = actor_alive(s->ledger, (uint32_t)a, s->options.q);
    s->living += s->alive[a] > NO;
  }
}

static bool same_month(day a, day b) {
  int y1, m1, y2, m2, dom;
  if (a == DAY_MAX || b == DAY_MAX)
    return a == b;
  day_split(a, &y1, &m1, &dom);
  day_split(b, &y2, &m2, &dom);
  return y1 == y2 && m1 == m2;
}

static bool outside(struct days q, struct days known) {
  return q.hi < known.lo || q.lo > known.hi;
}

// A question that ends in the month in which the ledger ends asks for no more
// than there is; the first line of the answer has the day.
static bool partly_outside(struct days q, struct days known) {
  return q.lo < known.lo || (q.hi > known.hi && !same_month(q.hi, known.hi));
}

char *coverage_note(const ent_account *l, struct days q, bool throughout) {
  struct days known = l->facts->coverage;
  bool beyond = (throughout ? q.hi : q.lo) > l->facts->as_of;
  struct buf b = {0};
  if (outside(q, known) || partly_outside(q, known)) {
    days_prose(&b, q);
    buf_addf(
        &b, " is %s %s (", outside(q, known) ? "outside" : "partly outside",
        l->facts->capped ? "what was known then" : "the ledger's coverage");
    if (l->facts->capped)
      days_print(&b, known);
    else
      buf_add(&b, text(l, l->facts->coverage_text));
    buf_add(&b, "): beyond it, no tie means no data");
  } else if (beyond) {
    buf_add(&b, "the data ends on ");
    day_print(&b, l->facts->as_of);
  }
  if (beyond)
    buf_add(&b, ", and ongoing ties are only possible");
  char *note = b.n ? buf_detach(&b) : NULL;
  buf_drop(&b);
  return note;
}

struct slice *slice_at(const ent_account *l, const struct slice_options *o) {
  struct slice *s = mem_new(1, sizeof *s);
  s->ledger = l;
  s->options = *o;
  s->options.include = tier(o);
  judge_actors(s);
  s->note = coverage_note(l, o->q, o->throughout);
  struct marks m = candidates(l, o);
  judge_marked(s, &m);
  mem_free(m.at);
  uint32_t *steps = slice_steps(s);
  settle(s, steps);
  mem_free(steps);
  count_internal(s);
  count_outside(s);
  return s;
}

verdict slice_counted(const struct slice *s) {
  return s->options.include == POSSIBLE ? POSSIBLE : LIKELY;
}

void slice_free(struct slice *s) {
  if (!s)
    return;
  vec_drop(&s->ties);
  vec_drop(&s->gone);
  vec_drop(&s->unsure);
  mem_free(s->alive);
  mem_free(s->note);
  mem_free(s);
}

// Whether the records of a line fill the time only together.
static bool filled_by(const struct slice *s, const struct slice_line *line) {
  const ent_account *l = s->ledger;
  const struct slice_tie *at = s->ties.at + line->ties.first;
  if (line->throughout || line->recent || line->ties.n < 2 ||
      !is_shared(l, &l->ties.at[at->tie], s->options.q))
    return line->throughout;
  uint32_t *ties = mem_new(line->ties.n, sizeof *ties);
  for (uint32_t i = 0; i < line->ties.n; i++)
    ties[i] = at[i].tie;
  verdict v = records_all(l, ties, line->ties.n, s->options.q);
  mem_free(ties);
  return v == DEFINITE;
}

struct slice_lines slice_group(const struct slice *s) {
  struct slice_lines out = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct slice_tie *t = &s->ties.at[i];
    uint32_t key = s->ledger->ties.at[t->tie].key;
    if (!out.lines.n || out.lines.at[out.lines.n - 1].key != key) {
      struct slice_line line = {
          .key = key, .ties = {(uint32_t)i, 0}, .recent = true};
      vec_push(&out.lines, line);
    }
    struct slice_line *line = &out.lines.at[out.lines.n - 1];
    line->ties.n++;
    line->certainty =
        t->certainty > line->certainty ? t->certainty : line->certainty;
    line->throughout |= t->throughout;
    line->recent &= t->recent;
  }
  for (size_t i = 0; i < out.lines.n; i++)
    out.lines.at[i].throughout = filled_by(s, &out.lines.at[i]);
  return out;
}

struct line_dates slice_line_dates(const struct slice *s,
                                   const struct slice_line *line) {
  struct line_dates x = {NO, true, true};
  for (uint32_t i = 0; i < line->ties.n; i++) {
    const struct slice_tie *t = &s->ties.at[line->ties.first + i];
    if (t->dates < x.dates)
      continue;
    bool better = t->dates > x.dates;
    x.dates = t->dates;
    x.first_seen = t->first_seen && (better || x.first_seen);
    x.last_seen = t->last_seen && (better || x.last_seen);
  }
  return x;
}
