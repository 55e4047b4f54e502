// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/looks.h"
#include "balance/balance.h"
#include "base/choice.h"
#include "base/suggest.h"
#include "compare/sides.h"

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

bool looks_asked(const ent_query *q, ent_diags *d) {
  bool hulls = hulls_good(q->hulls, d);
  return measure_good(q->size, d) && hulls;
}

// ------------------------------------------------------------------- sizes

static void set_sizes(struct looks *x, const struct graph *g,
                      const double *score) {
  double most = 0;
  for (size_t v = 0; v < g->actor.n; v++)
    if (isfinite(score[v]))
      most = fmax(most, score[v]);
  x->most = most;
  for (size_t v = 0; v < g->actor.n; v++)
    if (isfinite(score[v]) && score[v] > 0 && most > 0)
      x->size[g->actor.at[v]] = score[v] / most;
}

static struct graph *graph_for(const struct measure *m, const struct slice *s,
                               ent_diags *d) {
  struct graph_options o;
  return measure_options(m, NULL, false, false, NULL, &o, d) ? graph_of(s, &o)
                                                             : NULL;
}

struct looks_alpha looks_alpha_of(const ent_query *q) {
  const struct measure *m = q->size ? measure_named(str_of(q->size)) : NULL;
  return (struct looks_alpha){m && m->takes_alpha ? m : NULL, 0};
}

bool looks_alpha_add(struct looks_alpha *x, const struct slice *s,
                     ent_diags *d) {
  if (!x->m)
    return true;
  struct graph *g = graph_for(x->m, s, d);
  bool good = g && measure_bound(x->m, g, &x->top, d);
  graph_free(g);
  return good;
}

double looks_alpha_done(const struct looks_alpha *x) {
  return x->m ? x->m->alpha_for(x->top) : 0;
}

// What is drawn alone has an alpha of its own.
static bool choose_alpha(struct looks *x, struct graph *g, ent_diags *d) {
  double top = 0;
  if (x->m->takes_alpha && !(x->alpha > 0)) {
    if (!measure_bound(x->m, g, &top, d))
      return false;
    x->alpha = x->m->alpha_for(top);
  }
  g->alpha = x->alpha;
  return true;
}

static bool size_by(struct looks *x, const struct slice *s, const char *name,
                    ent_diags *d) {
  x->m = measure_named(str_of(name));
  struct graph *g = graph_for(x->m, s, d);
  if (!g)
    return false;
  double *score = mem_new(g->actor.n + 1, sizeof *score);
  x->size = mem_new(s->ledger->facts->actors.n + 1, sizeof *x->size);
  bool good = choose_alpha(x, g, d) && measure_run(x->m, g, score, d);
  if (good)
    set_sizes(x, g, score);
  mem_free(score);
  graph_free(g);
  return good;
}

// ------------------------------------------------------------------- blocs

static bool find_blocs(struct looks *x, const struct slice *s, ent_diags *d) {
  struct slice_options o = s->options;
  o.include = LIKELY; // as blocs are found without another wish
  struct sides *sides = sides_of(slice_at(s->ledger, &o), d);
  if (!sides)
    return false;
  struct split split =
      clusters_split(&sides->graph, &(struct split_options){.nodes = SEARCH,
                                                            .watch = d->watch});
  size_t n = s->ledger->facts->actors.n;
  x->camp = mem_new(n + 1, sizeof *x->camp);
  for (size_t a = 0; a < n; a++)
    x->camp[a] = NONE;
  for (size_t v = 0; v < split.n; v++)
    x->camp[sides->actor.at[v]] = split.camp[v];
  x->camps = (uint32_t)split.camps;
  x->proven = split.proven;
  x->several = split.optima > 1;
  split_drop(&split);
  sides_free(sides);
  return !diags_stopped(d);
}

bool looks_find(struct looks *x, const struct slice *s, const ent_query *q,
                ent_diags *d) {
  if (q->size && !is(q->size, "ties") && !size_by(x, s, q->size, d))
    return false;
  x->plain = is(q->hulls, "none");
  x->blocs = is(q->hulls, "blocs");
  return !x->blocs || find_blocs(x, s, d);
}

void looks_drop(struct looks *x) {
  mem_free(x->size);
  mem_free(x->camp);
  *x = (struct looks){0};
}
