// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/scores.h"
#include "base/suggest.h"
#include "timeline/asking.h"

void scores_drop(struct scores *s) {
  mem_free(s->value);
  mem_free(s->rank);
  mem_free(s->order);
  if (!s->lent_graph)
    graph_free(s->graph);
  if (!s->lent_slice)
    slice_free(s->slice);
  *s = (struct scores){0};
}

static void make_graph(struct scores *s, const struct graph_options *g,
                       double alpha) {
  struct graph_options asked = *g;
  asked.possible = s->slice->options.include == POSSIBLE;
  s->graph = graph_of(s->slice, &asked);
  s->graph->alpha = alpha;
}

void scores_begin(struct scores *s, const ent_account *l,
                  const struct slice_options *o, const struct graph_options *g,
                  double alpha) {
  s->slice = slice_at(l, o);
  make_graph(s, g, alpha);
}

void scores_begin_on(struct scores *s, struct slice *of,
                     const struct graph_options *g, double alpha) {
  s->slice = of;
  s->lent_slice = true;
  make_graph(s, g, alpha);
}

void scores_begin_as(struct scores *s, const struct scores *of) {
  s->slice = of->slice;
  s->graph = of->graph;
  s->lent_slice = s->lent_graph = true;
}

bool scores_finish(struct scores *s, const struct measure *m, ent_diags *d) {
  size_t n = m->of_pairs ? s->graph->edges.n : s->graph->actor.n;
  s->value = mem_new(n + 1, sizeof *s->value);
  s->rank = mem_new(n + 1, sizeof *s->rank);
  s->order = mem_new(n + 1, sizeof *s->order);
  if (!measure_run(m, s->graph, s->value, d))
    return false;
  if (m->of_pairs)
    measure_rank(s->value, n, s->rank, s->order);
  else
    s->unplaced = measure_rank_in(m, s->graph, s->value, s->rank, s->order);
  return true;
}

static void unknown(const char *name, ent_diags *d) {
  diag_usage(d, "usage/unknown-measure", "there is no measure `%s`", name);
  const char *of = ent_measure_of(name);
  struct suggest s = suggest_for(str_of(name));
  for (size_t i = 0; ent_measure_name(i); i++)
    suggest_offer(&s, str_of(ent_measure_name(i)));
  const struct str best = suggest_best(&s);
  if (of)
    diag_help(d, "`%s` is of the whole network: see `\3stats\2`", name);
  else if (best.n)
    diag_help(d, "did you mean `%.*s`? `\3help measures\2` lists all",
              STR_ARG(best));
  else
    diag_help(d, "`\3help measures\2` lists them");
}

static const struct measure *find(struct str name, ent_diags *d) {
  const struct measure *m = measure_named(name);
  if (!m)
    m = pair_measure_named(name);
  if (m)
    return m;
  struct buf b = {0};
  buf_adds(&b, name);
  unknown(buf_text(&b), d);
  buf_drop(&b);
  return NULL;
}

static bool add(struct measures *all, const struct measure *m, ent_diags *d) {
  const struct measure *first = all->n ? all->list[0] : m;
  for (size_t i = 0; i < all->n; i++)
    if (all->list[i] == m) {
      diag_usage(d, "usage/measures", "%s is asked for twice", m->name);
      diag_help(d, "name each measure once");
      return false;
    }
  if (m->of_pairs != first->of_pairs) {
    diag_usage(d, "usage/measures",
               "%s is a measure of pairs and %s of actors: one table cannot "
               "hold both",
               m->of_pairs ? m->name : first->name,
               m->of_pairs ? first->name : m->name);
    diag_help(d, "ask for the one, then for the other");
    return false;
  }
  all->list[all->n++] = m;
  return true;
}

bool measures_asked(struct measures *out, const char *const *asked,
                    ent_diags *d) {
  static const char *const usual[] = {"betweenness", NULL};
  struct items it = {.list = asked ? asked : usual};
  struct str name;
  bool good = true;
  out->n = 0;
  while (items_next(&it, &name)) {
    const struct measure *m = find(name, d);
    good = m && add(out, m, d) && good;
  }
  return good;
}

bool measures_alpha(const struct measures *of, size_t nth, const char *asked,
                    double *alpha, ent_diags *d) {
  bool another = false;
  for (size_t i = 0; i < of->n; i++)
    another |= i != nth && of->list[i]->takes_alpha;
  const struct measure *m = of->list[nth];
  return measure_alpha(m, another && !m->takes_alpha ? NULL : asked, alpha, d);
}

const struct measure *measure_asked(const char *const *asked, const char *what,
                                    ent_diags *d) {
  struct measures all;
  if (!measures_asked(&all, asked, d))
    return NULL;
  if (all.n == 1)
    return all.list[0];
  diag_usage(d, "usage/measures", "%s one measure, and not %zu", what, all.n);
  diag_help(d, "leave out all but \1by=%s\2", all.list[0]->name);
  return NULL;
}
