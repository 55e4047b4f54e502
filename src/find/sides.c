// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/sides.h"
#include "time/dates.h"
#include "timeline/asking.h"

#include <math.h>

enum { SERIES_SECONDS = 60 }; // if nobody says how many

// ---------------------------------------------------------------- question

static struct siding *siding_new(const ent_account *l, const ent_query *q,
                                 ent_diags *d) {
  struct siding *s = mem_new(1, sizeof *s);
  s->l = l;
  s->q = q;
  s->search = (struct split_options){.nodes = q->budget, .watch = d->watch};
  s->range = q->from || q->to || q->every;
  return s;
}

static struct siding *finished(struct siding *s, bool good) {
  if (!good) {
    siding_free(s);
    return NULL;
  }
  // Of all steps together: nobody waits for each.
  if (s->q->seconds || s->series.steps.n > 1)
    s->search.until = moment_in(s->q->seconds ? s->q->seconds : SERIES_SECONDS);
  s->in = asked_range_of(&s->arena, s->l, s->asked.q, s->asked.filter,
                         s->asked.throughout);
  return s;
}

struct siding *siding_find(const ent_account *l, const ent_query *q,
                           ent_diags *d) {
  struct siding *s = siding_new(l, q, d);
  return finished(s, sides_ask(l, q, &s->arena, &s->asked, &s->series, d));
}

static bool camps_good(const ent_query *q, ent_diags *d) {
  if (!q->camps || (q->camps >= 2 && q->camps <= 8))
    return true;
  diag_usage(d, "usage/camps", "\1camps\2 takes a number from 2 to 8, not %u",
             q->camps);
  diag_help(d, "leave it out for as many blocs as need be");
  return false;
}

static bool find_stances(struct siding *s, ent_diags *d) {
  struct items all = {.list = s->q->alignment, .known = items_actor, .l = s->l};
  struct items it = all;
  struct str name;
  size_t n = 0;
  while (items_next(&all, &name))
    n++;
  uint32_t *asked = arena_new(&s->arena, n + 1, sizeof *asked);
  for (size_t i = 0; items_next(&it, &name); i++) {
    asked[i] = ledger_find_actor(s->l, name, d);
    if (asked[i] == NONE)
      return false;
  }
  asked[n] = NONE;
  s->stance = asked;
  return true;
}

struct siding *siding_find_blocs(const ent_account *l, const ent_query *q,
                                 ent_diags *d) {
  struct siding *s = siding_new(l, q, d);
  return finished(s, camps_good(q, d) &&
                         sides_ask(l, q, &s->arena, &s->asked, &s->series, d) &&
                         find_stances(s, d));
}

static bool in_order(const struct siding *s, const char *at, ent_diags *d) {
  size_t n = s->series.steps.n;
  if (n == 0 || s->series.steps.at[n - 1].hi < s->asked.q.lo)
    return true;
  diag_usage(d, "usage/date-order",
             "`%s` does not come after the date before it", at);
  diag_help(d, "give the dates from the earliest to the latest");
  return false;
}

// "1986,1996,2001-12": dates of which each is a step.
static bool many_dates(struct siding *s, ent_diags *d) {
  struct str rest = str_of(s->q->at), one;
  ent_query lasting = *s->q;
  lasting.recent = s->q->recent ? s->q->recent : "0";
  for (bool more = true; more;) {
    more = dates_split(rest, &one, &rest);
    one = str_trim(one);
    const char *at = arena_text(&s->arena, one.at, one.n);
    if (!query_slice(s->l, &lasting, at, &s->arena, &s->asked, d) ||
        !in_order(s, at, d))
      return false;
    vec_push(&s->series.steps, s->asked.q);
  }
  size_t n = s->series.steps.n;
  s->asked.q =
      (struct days){s->series.steps.at[0].lo, s->series.steps.at[n - 1].hi};
  return true;
}

struct siding *siding_find_dates(const ent_account *l, const ent_query *q,
                                 ent_diags *d) {
  struct str first, rest;
  if (!dates_split(str_of(q->at), &first, &rest))
    return siding_find(l, q, d);
  if (q->from || q->to || q->every) {
    diag_usage(d, "usage/series", "a series has a range, not dates");
    diag_help(d, "give \1from\2 and \1to\2, and leave out \1-at\2");
    return NULL;
  }
  struct siding *s = siding_new(l, q, d);
  return finished(s, many_dates(s, d));
}

struct beginnings siding_begun(const struct siding *s) {
  struct slice_options o = s->asked;
  struct filter signed_ones = o.filter ? *o.filter : filter_all();
  signed_ones.signs[1] = false;
  o.filter = &signed_ones;
  return series_beginnings(&s->series, s->l, &o);
}

void siding_free(struct siding *s) {
  if (!s)
    return;
  series_drop(&s->series);
  arena_drop(&s->arena);
  mem_free(s);
}

bool siding_goes_on(const struct siding *s, size_t taken) {
  return taken < s->series.steps.n &&
         (taken == 0 || !moment_over(s->search.until));
}

// What the search of a step may take: its share of what is left, of the nodes
// of ten searches and of the time.
static struct split_options share(const struct siding *s, size_t taken,
                                  uint64_t spent) {
  struct split_options o = s->search;
  const size_t left = s->series.steps.n - taken;
  const uint64_t each = o.nodes ? o.nodes : SPLIT_NODES, all = 10 * each;
  o.until = split_share(o.until, left);
  o.nodes = spent < all ? (all - spent) / left : 0;
  o.nodes = o.nodes > each ? each : o.nodes > 0 ? o.nodes : 1;
  return o;
}

// NULL, which is told, when it makes no sense or the work is to end.
static struct sides *step(const struct siding *s, size_t i, ent_diags *d) {
  struct slice_options at = s->asked;
  if (!watch_on(d->watch, "following steps", i, s->series.steps.n) &&
      diags_stopped(d))
    return NULL;
  at.q = s->series.steps.at[i];
  return sides_of(slice_at(s->l, &at), d);
}

// ----------------------------------------------------------------- balance

static void drop_network(struct balance_walk *w) {
  if (!w->sides)
    return;
  sides_balance_drop(&w->balance);
  sides_free(w->sides);
  w->sides = NULL;
}

bool balance_walk_next(struct balance_walk *w, ent_diags *d) {
  struct sides *now = step(w->of, w->taken, d);
  if (!now)
    return false;
  w->taken++;
  w->left_out += doubts_all(&now->left_out) > 0;
  possible_step(&w->possible, now->slice->hidden.possible);
  rests_on_drop(&w->rests_on);
  // Ties may come and go in a network that stays the same.
  w->rests_on = rests_on_sides(now, NULL, 0);
  w->fresh = !w->sides || !sides_equal(w->sides, now);
  if (!w->fresh) {
    sides_free(now);
    return true;
  }
  drop_network(w);
  w->sides = now;
  const struct split_options o = share(w->of, w->taken - 1, w->spent);
  w->balance = sides_balance_of(now, &o);
  w->spent += (w->balance.camps.nodes + w->balance.blocs.nodes) / 2;
  w->unproven += !w->balance.camps.proven || !w->balance.blocs.proven;
  w->unwalked += w->balance.spectrum.late;
  w->networks++;
  if (!diags_stopped(d))
    return true;
  balance_walk_drop(w);
  return false;
}

void balance_walk_drop(struct balance_walk *w) {
  drop_network(w);
  rests_on_drop(&w->rests_on);
}

// ------------------------------------------------------------------- blocs

struct bloc_walk bloc_walk_new(const struct siding *of) {
  size_t n = of->l->facts->actors.n;
  return (struct bloc_walk){.of = of,
                            .f = bloc_follow_new(n),
                            .came = mem_new(n + 1, sizeof(uint32_t)),
                            .since = mem_new(n + 1, sizeof(size_t)),
                            .last = mem_new(n + 1, sizeof(uint32_t)),
                            .seen = mem_new(n + 1, sizeof(size_t))};
}

void bloc_walk_drop(struct bloc_walk *w) {
  bloc_date_drop(&w->now);
  bloc_follow_drop(&w->f);
  mem_free(w->came);
  mem_free(w->since);
  mem_free(w->last);
  mem_free(w->seen);
}

static bool stands(const struct bloc_follow *f, uint32_t bloc) {
  for (size_t a = 0; a < f->n; a++)
    if (f->bloc[a] == bloc)
      return true;
  return false;
}

static void find_turns(struct bloc_walk *w, size_t i) {
  const struct bloc_follow *f = &w->f;
  for (uint32_t a = 0; a < f->n; a++) {
    const uint32_t now = f->bloc[a], last = w->last[a];
    w->came[a] = 0;
    if (now == BALANCE_NONE || now == BLOC_UNALIGNED)
      continue;
    if (last && last != now && stands(f, last)) {
      w->came[a] = last;
      w->since[a] = w->seen[a] + 1;
    }
    w->last[a] = now;
    w->seen[a] = i;
  }
}

bool bloc_walk_next(struct bloc_walk *w, ent_diags *d) {
  struct bloc_date next = {0};
  size_t i = w->taken;
  struct sides *sides = step(w->of, i, d);
  if (!sides)
    return false;
  const struct split_options o = share(w->of, i, w->spent);
  bloc_date_find(&next, sides, w->of->q->camps, &o, i ? &w->now : NULL);
  w->spent += next.split.nodes;
  w->networks += !i || !sides_equal(w->now.sides, next.sides);
  w->left_out += doubts_all(&next.sides->left_out) > 0;
  possible_step(&w->possible, next.sides->slice->hidden.possible);
  w->unproven += !next.split.proven;
  bool open = next.split.optima > 1;
  w->several += open;
  w->may_not = open || w->open;
  w->open = open;
  bloc_date_drop(&w->now);
  w->now = next;
  bloc_follow_step(&w->f, next.camp);
  find_turns(w, i);
  w->taken++;
  return !diags_stopped(d);
}

struct rests_on bloc_rests_on(const struct bloc_walk *w, uint32_t bloc) {
  return rests_on_sides(w->now.sides, w->f.bloc, bloc);
}

double bloc_stance(const struct sides *s, const uint32_t *bloc, uint32_t which,
                   uint32_t actor) {
  bool *in = mem_new(s->vertex.n + 1, sizeof *in);
  for (size_t a = 0; a < s->vertex.n; a++)
    in[a] = s->vertex.at[a] != NONE && bloc[a] == which;
  const double x = sides_alignment(s, actor, in);
  mem_free(in);
  return x;
}

double bloc_likeness(const struct sides *s, uint32_t a, uint32_t b) {
  const uint32_t u = s->vertex.at[a], v = s->vertex.at[b];
  return u == NONE || v == NONE || u == v ? NAN
                                          : profile_cosine(&s->graph, u, v);
}
