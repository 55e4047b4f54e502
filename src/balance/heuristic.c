// SPDX-License-Identifier: GPL-2.0-or-later
#include "balance/camps.h"
#include "balance/search.h"

#include <assert.h>

struct split heuristic_split(const struct signed_graph *g, unsigned k,
                             const struct split_options *o) {
  assert(k == 0 || (k >= 2 && k <= 8));
  struct balance_net net = net_of(g);
  uint32_t *label = mem_new(g->n + 1, sizeof *label);
  struct balance_effort e = effort_of(o);
  const size_t rounds = effort_late(&e) ? 0 : local_rounds(&net);
  local_search(&net, k, rounds, &e, label);
  camps_canonical(&net, k, label);
  struct split s = camps_split_of(g, label);
  s.lower = g->residual;
  s.proven = s.frustrated_edges == 0;
  s.stopped = e.stopped || watch_stopped(e.watch);
  s.method = "heuristic";
  net_drop(&net);
  return s;
}
