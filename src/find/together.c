// SPDX-License-Identifier: GPL-2.0-or-later
// Ways over a time. A network of a stretch of time has ties that never met, so
// a way through it need not have been one on any day. Ties that share a day
// share the first day of one of them: only such days are looked at, each as a
// network of its own.
#include "find/way.h"

#include <stdlib.h>

typedef VEC(day) day_list;

bool way_leads(const struct find_way *w, const struct line *line, uint32_t from,
               uint32_t to) {
  const struct tie *t = line_tie(line);
  const struct tie_type *type = type_of(w->l, t);
  const bool ends = (t->from == from && t->to == to) ||
                    (t->from == to && t->to == from &&
                     (!w->graph->options.directed || !type->directed));
  return ends && layer_holds(w->graph->options.layer, type->sign);
}

// ------------------------------------------------------------ days of ties

// The days of a spell within those asked; a happening counts on while recent.
static struct days days_of(const struct find_way *w, const struct tie *t,
                           const struct spell *s, verdict tier) {
  const struct days q = w->slice->options.q;
  struct days d = spell_days(s, tier);
  if (type_of(w->l, t)->event && d.lo <= d.hi)
    d.hi = recent_until(d.hi, &w->slice->options);
  return (struct days){d.lo > q.lo ? d.lo : q.lo, d.hi < q.hi ? d.hi : q.hi};
}

static bool counts(const struct find_way *w, const struct tie *t) {
  return tie_belief(t) >= (w->graph->options.possible ? POSSIBLE : LIKELY);
}

static bool holds_on(const struct find_way *w, const struct line *line, day on,
                     verdict tier) {
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &w->l->ties.at[line->ties[i]];
    for (uint32_t k = 0; counts(w, t) && k < t->spells; k++) {
      const struct days d = days_of(w, t, &w->l->spells.at[t->spell + k], tier);
      if (d.lo <= on && on <= d.hi)
        return true;
    }
  }
  return false;
}

static void add_first_days(const struct find_way *w, const struct line *line,
                           verdict tier, day_list *days) {
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &w->l->ties.at[line->ties[i]];
    for (uint32_t k = 0; counts(w, t) && k < t->spells; k++) {
      const struct days d = days_of(w, t, &w->l->spells.at[t->spell + k], tier);
      if (d.lo <= d.hi)
        vec_push(days, d.lo);
    }
  }
}

static int by_day(const void *pa, const void *pb) {
  const day a = *(const day *)pa, b = *(const day *)pb;
  return a < b ? -1 : a > b;
}

static void in_order(day_list *days) {
  size_t kept = 0;
  if (days->n)
    qsort(days->at, days->n, sizeof *days->at, by_day);
  for (size_t i = 0; i < days->n; i++)
    if (i == 0 || days->at[i] != days->at[i - 1])
      days->at[kept++] = days->at[i];
  days->n = kept;
}

// ---------------------------------------------------------------- one way

static bool step_holds(const struct find_way *w, uint32_t x, uint32_t y, day on,
                       verdict tier) {
  for (size_t i = 0; i < w->lines.n; i++)
    if (way_leads(w, &w->lines.at[i], x, y) &&
        holds_on(w, &w->lines.at[i], on, tier))
      return true;
  return false;
}

static bool all_hold(const struct find_way *w, const struct find_route *r,
                     day on, verdict tier) {
  for (size_t i = 0; i + 1 < r->n; i++)
    if (!step_holds(w, r->actor[i], r->actor[i + 1], on, tier))
      return false;
  return true;
}

static bool meet(const struct find_way *w, struct find_route *r, verdict tier) {
  day_list days = {0};
  bool found = false;
  for (size_t i = 0; i + 1 < r->n; i++)
    for (size_t k = 0; k < w->lines.n; k++)
      if (way_leads(w, &w->lines.at[k], r->actor[i], r->actor[i + 1]))
        add_first_days(w, &w->lines.at[k], tier, &days);
  in_order(&days);
  for (size_t i = 0; !found && i < days.n; i++) {
    found = all_hold(w, r, days.at[i], tier);
    r->on = days.at[i];
  }
  vec_drop(&days);
  return found;
}

static void judge(const struct find_way *w, struct find_route *r) {
  const struct days q = w->slice->options.q;
  r->together = DEFINITE;
  r->dated = r->n > 2 && q.lo != q.hi && !w->slice->options.throughout;
  if (!r->dated)
    return;
  while (r->together > NO && !meet(w, r, r->together))
    r->together--;
}

static struct find_route route_in(struct find_way *w, const struct graph *g) {
  const uint32_t x = g->vertex.at[w->from], y = g->vertex.at[w->to];
  struct find_route r = {0};
  if (x == NONE || y == NONE)
    return r;
  struct route found = measure_route(g, x, y);
  if (found.found) {
    uint32_t *actor = arena_new(&w->arena, found.vertices.n, sizeof *actor);
    for (size_t i = 0; i < found.vertices.n; i++)
      actor[i] = g->actor.at[found.vertices.at[i]];
    r = (struct find_route){
        .actor = actor, .n = found.vertices.n, .count = found.count};
  }
  route_drop(&found);
  return r;
}

// ------------------------------------------------------------- day by day

static struct find_route route_on(struct find_way *w, day on) {
  struct slice_options o = w->slice->options;
  o.q = (struct days){on, on};
  struct slice *s = slice_at(w->l, &o);
  struct graph *g = graph_of(s, &w->graph->options);
  struct find_route r = route_in(w, g);
  graph_free(g);
  slice_free(s);
  return r;
}

// The shortest of all days, of equals that of the first.
static struct find_route together(struct find_way *w, size_t least) {
  struct find_route best = {0};
  day_list days = {0};
  for (size_t k = 0; k < w->lines.n; k++)
    add_first_days(w, &w->lines.at[k], LIKELY, &days);
  in_order(&days);
  for (size_t i = 0; i < days.n && best.n != least; i++) {
    const struct find_route r = route_on(w, days.at[i]);
    if (r.n && (!best.n || r.n < best.n))
      best = r;
  }
  vec_drop(&days);
  return best;
}

struct find_route way_shortest(struct find_way *w) {
  struct find_route r = route_in(w, w->graph);
  judge(w, &r);
  if (!r.n || r.together >= LIKELY)
    return r;
  struct find_route other = together(w, r.n);
  judge(w, &other);
  if (!other.n || other.together < LIKELY)
    return r;
  other.other = r.together;
  if (other.n > r.n)
    other.shorter = r.n - 1;
  else
    other.count = r.count;
  return other;
}

const struct line *way_line(const struct find_way *w,
                            const struct find_route *r, size_t step) {
  const struct line *best = NULL;
  for (size_t i = 0; i < w->lines.n; i++) {
    const struct line *line = &w->lines.at[i];
    if (!way_leads(w, line, r->actor[step], r->actor[step + 1]) ||
        (r->dated && r->together > NO &&
         !holds_on(w, line, r->on, r->together)))
      continue;
    if (!best || line->certainty > best->certainty)
      best = line;
  }
  return best;
}
