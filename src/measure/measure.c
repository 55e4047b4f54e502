// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"

#include "base/choice.h"
#include "base/num.h"

#define MEASURE(name) extern const struct measure measure_##name;
#include "measure/measures.def"
#include "measure/pair_measures.def"
#undef MEASURE

static const struct measure *const measures[] = {
#define MEASURE(name) &measure_##name,
#include "measure/measures.def"
#undef MEASURE
};

static const struct measure *const of_pairs[] = {
#define MEASURE(name) &measure_##name,
#include "measure/pair_measures.def"
#undef MEASURE
};

static const size_t count = sizeof measures / sizeof *measures;
static const size_t pair_count = sizeof of_pairs / sizeof *of_pairs;

const struct measure *measure_at(size_t i) {
  return i < count ? measures[i] : NULL;
}

bool measure_is(struct str typed, const char *name) {
  bool same = typed.n == strlen(name);
  for (size_t i = 0; same && i < typed.n; i++)
    same = (typed.at[i] == '_' ? '-' : typed.at[i]) == name[i];
  return same;
}

const struct measure *measure_named(struct str name) {
  for (size_t i = 0; i < count; i++)
    if (measure_is(name, measures[i]->name))
      return measures[i];
  return NULL;
}

const struct measure *pair_measure_at(size_t i) {
  return i < pair_count ? of_pairs[i] : NULL;
}

const struct measure *pair_measure_named(struct str name) {
  for (size_t i = 0; i < pair_count; i++)
    if (measure_is(name, of_pairs[i]->name))
      return of_pairs[i];
  return NULL;
}

static void list_layers(const struct measure *m, ent_diags *d) {
  if (m->layer_only)
    diag_help(d, "leave out \1-layer\2, or use \1by=degree\2 with it");
  else if (m->signed_layers)
    diag_help(d, "use \1layer\2 positive, negative, neutral or all");
  else
    diag_help(d, "use \1layer\2 positive, neutral or all; "
                 "\1by=negative-degree\2 counts hostile ties");
}

static bool choose_layer(const struct measure *m, const char *asked,
                         enum layer *out, ent_diags *d) {
  *out = m->layer;
  if (!asked)
    return true;
  if (!layer_asked(asked, out, d))
    return false;
  const bool refused = m->layer_only
                           ? *out != m->layer
                           : *out == LAYER_NEGATIVE && !m->signed_layers;
  if (refused) {
    diag_usage(d, "usage/layer", "%s is not taken on the %s layer: %s", m->name,
               layer_name(*out), m->needs);
    list_layers(m, d);
  }
  return !refused;
}

static bool choose_direction(const struct measure *m, bool directed,
                             bool undirected, bool *out, ent_diags *d) {
  *out = directed || (m->directed && !undirected);
  if (directed && undirected) {
    diag_usage(d, "usage/direction",
               "\1directed\2 and \1undirected\2 exclude each other");
    diag_help(d, "%s is %s unless one of them is given", m->name,
              m->directed ? "directed" : "undirected");
    return false;
  }
  if (directed && m->undirected_only) {
    diag_usage(d, "usage/direction", "%s has no directed form here", m->name);
    diag_help(d, "leave out \1-directed\2; in-degree, out-degree, betweenness, "
                 "harmonic and pagerank follow the direction of ties");
    return false;
  }
  if (undirected && m->directed_only) {
    diag_usage(d, "usage/direction", "%s needs the direction of ties", m->name);
    diag_help(d, "leave out \1-undirected\2, or use \1by=degree\2");
    return false;
  }
  return true;
}

static const char *nth_parallel(size_t k) {
  return k < PARALLELS ? parallel_name((enum parallel)k) : NULL;
}

static bool choose_parallel(const char *asked, enum parallel *out,
                            ent_diags *d) {
  const struct str s = str_of(asked ? asked : nth_parallel(COLLAPSE));
  for (size_t k = 0; k < PARALLELS; k++)
    if (str_is(s, nth_parallel(k))) {
      *out = (enum parallel)k;
      return true;
    }
  diag_usage(d, "usage/parallel", "parallel ties cannot be `%s`", asked);
  choice_help(d, s, nth_parallel);
  return false;
}

bool measure_options(const struct measure *m, const char *layer, bool directed,
                     bool undirected, const char *parallel,
                     struct graph_options *o, ent_diags *d) {
  *o = (struct graph_options){.watch = d->watch};
  const bool layer_good = choose_layer(m, layer, &o->layer, d);
  const bool direction_good =
      choose_direction(m, directed, undirected, &o->directed, d);
  const bool parallel_good = choose_parallel(parallel, &o->parallel, d);
  return layer_good && direction_good && parallel_good;
}

bool measure_alpha(const struct measure *m, const char *asked, double *alpha,
                   ent_diags *d) {
  *alpha = 0;
  if (!asked)
    return true;
  if (!m->takes_alpha) {
    diag_usage(d, "usage/alpha", "%s takes no alpha", m->name);
    diag_help(d, "leave out \1-alpha\2, or use \1by=katz\2");
    return false;
  }
  if (num_parse(str_of(asked), alpha) && *alpha > 0)
    return true;
  diag_usage(d, "usage/alpha", "\1alpha\2 takes a number above 0, not `%s`",
             asked);
  diag_help(d, "write \1alpha=0.1\2, or leave it out: alpha is then 0.85 "
               "divided by the largest eigenvalue");
  return false;
}

bool measure_bound(const struct measure *m, const struct graph *g, double *top,
                   ent_diags *d) {
  double own = 0;
  if (!m->takes_alpha || g->actor.n == 0)
    return true;
  if (m->weighted && !graph_weights_good(g, m->name, d))
    return false;
  if (!m->bound(g, &own, d))
    return false;
  *top = own > *top ? own : *top;
  return true;
}

bool measure_run(const struct measure *m, const struct graph *g, double *score,
                 ent_diags *d) {
  if (g->actor.n == 0)
    return true;
  if (m->weighted && !graph_weights_good(g, m->name, d))
    return false;
  return m->run(g, score, d) && !diags_stopped(d);
}
