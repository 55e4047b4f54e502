// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/ranks.h"
#include "base/work.h"

#include <math.h>
#include <stdlib.h>

struct rank_step {
  size_t left_out; // ties
  size_t possible; // records
  bool joined;     // ways join ties of different times
  bool same;       // network as at the step before
  bool failed;
  bool undefined; // the failure is of this network, not of what is asked
  bool unplaced;  // nobody has a place, though some are tied
};

static void keep(struct ranks *o, const struct scores *s, size_t step) {
  double *value = o->value + step * o->l->facts->actors.n;
  uint32_t *rank = o->rank + step * o->l->facts->actors.n;
  for (size_t v = 0; v < s->graph->actor.n; v++) {
    value[s->graph->actor.at[v]] = s->value[v];
    rank[s->graph->actor.at[v]] = s->rank[v];
  }
  o->state[step].unplaced =
      s->unplaced.size > 1 && s->unplaced.actors == s->graph->actor.n;
}

static void begin_step(const struct ranks *o, struct scores *s, size_t step) {
  struct slice_options at = o->asked;
  at.q = o->series.steps.at[step];
  scores_begin(s, o->l, &at, &o->graph, o->alpha);
}

// Without values where the measure fails, so that nobody takes them for some.
static void finish_step(struct ranks *o, struct scores *s, size_t step) {
  ent_diags *d = diags_like(o->d);
  o->state[step].failed = !scores_finish(s, o->m, d);
  o->state[step].undefined = ent_diags_has(d, "measure/ambiguous");
  ent_diags_free(d);
  if (!o->state[step].failed) {
    keep(o, s, step);
    return;
  }
  mem_free(s->value);
  s->value = NULL;
}

// Steps [from, end). A network that is the same as at the step before is not
// computed again, but for the first, whose predecessor is another's work.
static void compute(void *context, size_t from, size_t end) {
  struct ranks *o = context;
  struct scores last = {0};
  if (from > 0)
    begin_step(o, &last, from - 1);
  for (size_t i = from; i < end; i++) {
    struct scores now = {0};
    if (!watch_on(o->d->watch, "following steps", i - from, end - from))
      break;
    begin_step(o, &now, i);
    bool same = last.graph && graph_equal(last.graph, now.graph);
    o->state[i] = (struct rank_step){
        .left_out = doubts_all(&now.graph->left_out),
        .possible = now.slice->hidden.possible,
        .joined = o->m->of_ways && graph_joins_times(now.graph),
        .same = same};
    if (same && last.value) {
      keep(o, &last, i);
      scores_drop(&now);
      continue;
    }
    finish_step(o, &now, i);
    scores_drop(&last);
    last = now;
  }
  scores_drop(&last);
}

struct bounds {
  struct ranks *of;
  double *top; // of each step; NaN: it cannot be told
};

static void bound_steps(void *context, size_t from, size_t end) {
  struct bounds *b = context;
  ent_diags *quiet = diags_like(b->of->d);
  struct scores last = {0};
  for (size_t i = from; i < end; i++) {
    struct scores now = {0};
    begin_step(b->of, &now, i);
    bool same = last.graph && graph_equal(last.graph, now.graph);
    b->top[i] = same ? b->top[i - 1] : 0;
    if (!same && !measure_bound(b->of->m, now.graph, &b->top[i], quiet))
      b->top[i] = NAN;
    scores_drop(&last);
    last = now;
    if (!watch_on(b->of->d->watch, "following steps", i - from, end - from))
      break;
  }
  scores_drop(&last);
  ent_diags_free(quiet);
}

// The step whose network allows the least alpha; one that cannot be told first.
static size_t tightest(const double *top, size_t n) {
  size_t most = 0;
  for (size_t i = 0; i < n; i++) {
    if (isnan(top[i]))
      return i;
    most = top[i] > top[most] ? i : most;
  }
  return most;
}

// One alpha for all steps, or their values could not be compared.
static void choose_alpha(struct ranks *o) {
  size_t steps = o->series.steps.n;
  struct bounds b = {o, mem_new(steps + 1, sizeof *b.top)};
  work_share(steps, 4, bound_steps, &b);
  o->tightest = tightest(b.top, steps);
  double top = b.top[o->tightest];
  if (!(o->alpha > 0) && !isnan(top))
    o->alpha = o->m->alpha_for(top);
  mem_free(b.top);
}

// The first step that failed fails again, to say why.
static bool complain(struct ranks *o, size_t step, ent_diags *d) {
  struct scores s = {0};
  begin_step(o, &s, step);
  bool good = scores_finish(&s, o->m, d);
  scores_drop(&s);
  return good;
}

bool ranks_run(struct ranks *o, ent_diags *d) {
  size_t steps = o->series.steps.n, cells = steps * o->l->facts->actors.n;
  o->value = mem_new(cells + 1, sizeof *o->value);
  o->rank = mem_new(cells + 1, sizeof *o->rank);
  o->state = mem_new(steps + 1, sizeof *o->state);
  for (size_t i = 0; i < cells; i++)
    o->value[i] = NAN;
  o->d = d;
  if (o->m->takes_alpha)
    choose_alpha(o);
  if (diags_stopped(d))
    return false;
  work_share(steps, 4, compute, o);
  if (diags_stopped(d))
    return false;
  for (size_t i = 0; i < steps; i++) {
    if (o->state[i].failed && !o->state[i].undefined)
      return complain(o, o->state[o->tightest].failed ? o->tightest : i, d);
    if (o->state[i].undefined && o->undefined++ == 0)
      o->first_undefined = i;
    o->computed += !o->state[i].same;
    o->left_out += o->state[i].left_out;
    o->joined += o->state[i].joined;
    possible_step(&o->possible, o->state[i].possible);
    if (o->state[i].unplaced && o->unplaced++ == 0)
      o->first_unplaced = i;
  }
  return o->undefined < steps || complain(o, o->first_undefined, d);
}

static struct rank_course course_of(const struct ranks *o, uint32_t actor) {
  struct rank_course c = {.actor = actor, .best = -INFINITY};
  for (size_t i = 0; i < o->series.steps.n; i++) {
    double x = o->value[i * o->l->facts->actors.n + actor];
    if (isnan(x))
      continue;
    c.steps++;
    c.sum += x;
    c.firsts += o->rank[i * o->l->facts->actors.n + actor] == 1 && x > 0;
    if (x > c.best) {
      c.best = x;
      c.best_step = i;
    }
  }
  return c;
}

static int by_sum(const void *x, const void *y) {
  const struct rank_course *a = x, *b = y;
  if (a->sum != b->sum)
    return a->sum > b->sum ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

struct rank_course *rank_courses(const struct ranks *o, size_t *n) {
  size_t actors = o->l->facts->actors.n;
  struct rank_course *c = mem_new(actors + 1, sizeof *c);
  *n = 0;
  for (uint32_t a = 0; a < actors; a++) {
    c[*n] = course_of(o, a);
    *n += c[*n].best != 0 && c[*n].steps > 0;
  }
  if (*n)
    qsort(c, *n, sizeof *c, by_sum);
  return c;
}

bool ranks_ask(struct ranks *o, struct arena *arena, ent_diags *d) {
  const ent_account *l = o->l;
  const ent_query *q = o->q;
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  if (o->m->of_pairs) {
    diag_usage(d, "usage/series",
               "%s is a measure of pairs: a series follows "
               "actors",
               o->m->name);
    diag_help(
        d,
        "give a date with \1at\2 instead of a range, or take another measure");
    return false;
  }
  if (!measure_options(o->m, q->layer, q->directed, q->undirected, q->parallel,
                       &o->graph, d))
    return false;
  o->graph.until = q->seconds ? moment_in(q->seconds) : 0;
  return query_slice(l, &lasting, NULL, arena, &o->asked, d) &&
         query_range(l, q, &o->asked.q, d) &&
         series_cut(&o->series, l, &o->asked, q->every, d) &&
         series_affordable(&o->series, l, &o->asked, d);
}

void ranks_drop(struct ranks *o) {
  mem_free(o->value);
  mem_free(o->rank);
  mem_free(o->state);
  series_drop(&o->series);
}
