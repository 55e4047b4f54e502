// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/scores.h"
#include "base/suggest.h"

void scores_drop(struct scores *s) {
  mem_free(s->value);
  mem_free(s->rank);
  mem_free(s->order);
  graph_free(s->graph);
  slice_free(s->slice);
  *s = (struct scores){0};
}

void scores_begin(struct scores *s, const ent_account *l,
                  const struct slice_options *o, const struct graph_options *g,
                  double alpha) {
  s->slice = slice_at(l, o);
  struct graph_options asked = *g;
  asked.possible = o->include == POSSIBLE;
  s->graph = graph_of(s->slice, &asked);
  s->graph->alpha = alpha;
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

const struct measure *measure_asked(const char *asked, ent_diags *d) {
  const struct str name = str_of(asked ? asked : "betweenness");
  const struct measure *m = measure_named(name);
  if (!m)
    m = pair_measure_named(name);
  if (m)
    return m;
  diag_usage(d, "usage/unknown-measure", "there is no measure `%s`", name.at);
  const char *of = ent_measure_of(name.at);
  struct suggest s = suggest_for(name);
  for (size_t i = 0; ent_measure_name(i); i++)
    suggest_offer(&s, str_of(ent_measure_name(i)));
  const struct str best = suggest_best(&s);
  if (of)
    diag_help(d, "`%s` is of the whole network: see `\3stats\2`", name.at);
  else if (best.n)
    diag_help(d, "did you mean `%.*s`? `\3help measures\2` lists all",
              STR_ARG(best));
  else
    diag_help(d, "`\3help measures\2` lists them");
  return NULL;
}
