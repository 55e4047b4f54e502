// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/cut.h"

#include "find/asked.h"

// That an actor is not asked about under the name it has.
static void stands_in(const ent_account *l, const char *named, ent_diags *d) {
  ent_diags *quiet = ent_diags_new();
  const uint32_t is = asked_actor(l, named, quiet),
                 was = asked_actor(account_written(l), named, quiet);
  ent_diags_free(quiet);
  if (is != was && is != NONE && was != NONE)
    diag_note(d, "%s counts as %s here",
              text(l, l->facts->actors.at[was].label),
              text(l, l->facts->actors.at[is].label));
}

static bool two(const struct find_way *w, const char *from, const char *to,
                ent_diags *d) {
  if (w->from != w->to)
    return true;
  const struct actor *a = &w->l->facts->actors.at[w->from];
  diag_usage(d, "usage/same-actor", "nothing parts %s from itself",
             text(w->l, a->label));
  stands_in(w->l, from, d);
  stands_in(w->l, to, d);
  diag_help(d, "name two actors; `cut-point` is the measure of what parts by "
               "the loss of one");
  return false;
}

static bool tied(const struct graph *g, uint32_t x, uint32_t y) {
  struct graph_links l = graph_links(g, false);
  const bool is = graph_linked(&l, x, y);
  graph_links_drop(&l);
  return is;
}

static bool find(struct cut *c, ent_diags *d) {
  const struct graph *g = c->way->graph;
  const uint32_t x = g->vertex.at[c->way->from], y = g->vertex.at[c->way->to];
  if (x == NONE || y == NONE)
    return true;
  c->tied = !c->by_pairs && tied(g, x, y);
  c->by_pairs |= c->tied;
  return parting_find(g, x, y, c->by_pairs, &c->found, d);
}

struct cut *cut_find(const ent_account *l, const char *from, const char *to,
                     const ent_query *q, ent_diags *d) {
  struct cut *c = mem_new(1, sizeof *c);
  c->by_pairs = q->pairs;
  c->way = way_find(l, from, to, q, d);
  if (c->way && two(c->way, from, to, d) && find(c, d))
    return c;
  cut_free(c);
  return NULL;
}

void cut_free(struct cut *c) {
  if (!c)
    return;
  parting_drop(&c->found);
  way_free(c->way);
  mem_free(c);
}
