// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/way.h"

#include "base/opt.h"

static bool one_direction(const ent_query *q, ent_diags *d) {
  if (!q->directed || !q->undirected)
    return true;
  diag_usage(d, "usage/direction", "%s and %s exclude each other",
             OPT("directed"), OPT("undirected"));
  diag_help(d, "paths are undirected unless %s is given", OPT("-directed"));
  return false;
}

static bool layer_of(const ent_query *q, enum layer *out, ent_diags *d) {
  *out = LAYER_POSITIVE;
  // A family or sign asked for says which ties the way may use.
  if (!q->layer && (q->families || q->signs || q->types))
    *out = LAYER_ALL;
  return !q->layer || layer_asked(q->layer, out, d);
}

struct find_way *way_find(const ent_account *l, const char *from,
                          const char *to, const ent_query *q, ent_diags *d) {
  struct find_way *w = mem_new(1, sizeof *w);
  struct graph_options g = {.directed = q->directed};
  struct slice_options o = {0};
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  w->l = l;
  bool good = one_direction(q, d);
  w->from = asked_actor(l, from, d);
  w->to = asked_actor(l, to, d);
  good &= layer_of(q, &g.layer, d);
  good &= query_slice(l, &lasting, q->at, &w->arena, &o, d);
  if (!good || w->from == NONE || w->to == NONE) {
    way_free(w);
    return NULL;
  }
  w->named[0] = asked_stand_in(l, from);
  w->named[1] = asked_stand_in(l, to);
  w->slice = slice_at(l, &o);
  g.possible = o.include == POSSIBLE;
  w->lines = lines_of(&w->arena, w->slice, false);
  w->graph = graph_of(w->slice, &g);
  return w;
}

void way_free(struct find_way *w) {
  if (!w)
    return;
  graph_free(w->graph);
  slice_free(w->slice);
  arena_drop(&w->arena);
  mem_free(w);
}

static bool has_ties(const ent_account *l, const struct slice_options *asked,
                     verdict include, uint32_t actor) {
  struct slice_options o = *asked;
  o.filter = NULL;
  o.include = include;
  o.about = actor + 1;
  struct slice *s = slice_at(l, &o);
  const bool any = s->ties.n > 0;
  slice_free(s);
  return any;
}

enum way_lacks way_lacks(const struct find_way *w, uint32_t actor) {
  const struct slice_options *o = &w->slice->options;
  if (has_ties(w->l, o, o->include, actor))
    return LACKS_LET_THROUGH;
  if (has_ties(w->l, o, POSSIBLE, actor))
    return LACKS_SURE;
  if (account_view(w->l) && has_ties(account_written(w->l), o, POSSIBLE, actor))
    return LACKS_TOLD;
  return LACKS_ANY;
}
