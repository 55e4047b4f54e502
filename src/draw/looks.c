// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/looks.h"
#include "balance/balance.h"
#include "base/choice.h"
#include "base/suggest.h"
#include "compare/sides.h"
#include "measure/measure.h"

#include <math.h>

enum { SEARCH = 400000 }; // nodes of the search for blocs

static const char *hulls_name(size_t k) {
  static const char *const names[] = {"groups", "blocs", "none"};
  return k < 3 ? names[k] : NULL;
}

static bool is(const char *word, const char *name) {
  return word && strcmp(word, name) == 0;
}

static bool hulls_good(const char *hulls, ent_diags *d) {
  for (size_t k = 0; hulls_name(k); k++)
    if (!hulls || is(hulls, hulls_name(k)))
      return true;
  diag_usage(d, "usage/unknown-hulls", "`%s` is nothing that can be shaded",
             hulls);
  choice_help(d, str_of(hulls), hulls_name);
  return false;
}

static bool measure_good(const char *name, ent_diags *d) {
  if (!name || is(name, "ties") || measure_named(str_of(name)))
    return true;
  struct suggest near = suggest_for(str_of(name));
  suggest_offer(&near, STR("ties"));
  for (size_t i = 0; measure_at(i); i++)
    suggest_offer(&near, str_of(measure_at(i)->name));
  diag_usage(d, "usage/unknown-measure", "actors have no measure `%s`", name);
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(d, "did you mean `%.*s`? `\3help measures\2` lists all",
              STR_ARG(best));
  else
    diag_help(d, "`\3help measures\2` lists all");
  return false;
}

bool looks_good(const ent_query *q, ent_diags *d) {
  bool hulls = hulls_good(q->hulls, d);
  return measure_good(q->size, d) && hulls;
}

// ------------------------------------------------------------------- sizes

static void set_sizes(struct canvas *c, const struct graph *g,
                      const double *score) {
  double most = 0;
  for (size_t v = 0; v < g->actor.n; v++)
    if (isfinite(score[v]))
      most = fmax(most, score[v]);
  for (size_t i = 0; i < c->drawing->nodes.n; i++)
    c->drawing->nodes.at[i].size = 0;
  for (size_t v = 0; v < g->actor.n; v++) {
    struct drawing_node *n = canvas_node(c, g->actor.at[v]);
    if (n && isfinite(score[v]) && score[v] > 0 && most > 0)
      n->size = score[v] / most;
  }
}

static bool size_by(struct canvas *c, const struct slice *s, const char *name,
                    ent_diags *d) {
  const struct measure *m = measure_named(str_of(name));
  struct graph_options o;
  if (!measure_options(m, NULL, false, false, NULL, &o, d))
    return false;
  struct graph *g = graph_of(s, &o);
  double *score = mem_new(g->actor.n + 1, sizeof *score);
  bool good = measure_run(m, g, score, d);
  if (good)
    set_sizes(c, g, score);
  c->drawing->sized_by = m->title;
  mem_free(score);
  graph_free(g);
  return good;
}

// ------------------------------------------------------------------- blocs

static void no_groups(struct canvas *c) {
  for (size_t i = 0; i < c->drawing->nodes.n; i++)
    c->drawing->nodes.at[i].cluster = NULL;
}

// A bloc is called after its member with most ties.
static void name_bloc(struct canvas *c, const struct sides *s,
                      const struct split *x, uint32_t camp) {
  const struct drawing_node *head = NULL;
  size_t members = 0;
  for (size_t v = 0; v < x->n; v++) {
    const struct drawing_node *n = canvas_node(c, s->actor.at[v]);
    if (x->camp[v] != camp || !n)
      continue;
    members++;
    if (!head || n->ties > head->ties)
      head = n;
  }
  if (members < 2)
    return;
  const char *name = drawing_text(c->drawing, "Bloc of %s", head->label);
  for (size_t v = 0; v < x->n; v++) {
    struct drawing_node *n = canvas_node(c, s->actor.at[v]);
    if (n && x->camp[v] == camp)
      n->cluster = name;
  }
}

static bool group_by_blocs(struct canvas *c, const struct slice *s,
                           ent_diags *d) {
  struct sides *sides = sides_of(slice_at(s->ledger, &s->options), d);
  if (!sides)
    return false;
  struct split x =
      clusters_split(&sides->graph, &(struct split_options){.nodes = SEARCH});
  no_groups(c);
  for (uint32_t camp = 0; camp < x.camps; camp++)
    name_bloc(c, sides, &x, camp);
  c->drawing->blocs = true;
  if (!x.proven)
    vec_push(&c->drawing->notes, "The blocs are not proven to be the best");
  split_drop(&x);
  sides_free(sides);
  return true;
}

static void find_insides(ent_drawing *d) {
  for (size_t i = 0; i < d->edges.n; i++) {
    struct drawing_edge *e = &d->edges.at[i];
    const char *a = d->nodes.at[e->from].cluster;
    const char *b = d->nodes.at[e->to].cluster;
    e->inside = a && b && strcmp(a, b) == 0;
  }
}

bool looks_apply(struct canvas *c, const struct slice *s, const ent_query *q,
                 ent_diags *d) {
  bool good = true;
  if (q->size && !is(q->size, "ties"))
    good = size_by(c, s, q->size, d);
  if (is(q->hulls, "none"))
    no_groups(c);
  if (good && is(q->hulls, "blocs"))
    good = group_by_blocs(c, s, d);
  find_insides(c->drawing);
  return good;
}
