// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "measure/measure.h"
#include "measure/network.h"
#include "parts/communities.h"

// The k-th of all: of actors, of pairs, of networks.
static const struct measure *nth(size_t k, const struct network_measure **n) {
  size_t actors = 0, pairs = 0;
  while (measure_at(actors))
    actors++;
  while (pair_measure_at(pairs))
    pairs++;
  *n = k < actors + pairs ? NULL : network_measure_at(k - actors - pairs);
  return k < actors           ? measure_at(k)
         : k < actors + pairs ? pair_measure_at(k - actors)
                              : NULL;
}

static const struct measure *ranked(struct str name) {
  const struct measure *m = measure_named(name);
  return m ? m : pair_measure_named(name);
}

const char *ent_measure_name(size_t k) {
  const struct network_measure *n;
  const struct measure *m = nth(k, &n);
  return m ? m->name : n ? n->name : NULL;
}

const char *ent_measure_of(const char *name) {
  if (measure_named(str_of(name)))
    return "actors";
  if (pair_measure_named(str_of(name)))
    return "pairs";
  return network_measure_named(str_of(name)) ? "networks" : NULL;
}

const char *ent_measure_summary(const char *name) {
  const struct measure *m = ranked(str_of(name));
  const struct network_measure *n = network_measure_named(str_of(name));
  return m ? m->summary : n ? n->summary : NULL;
}

static void add_direction(struct buf *b, const struct measure *m) {
  buf_add(b, m->directed ? "directed" : "undirected");
  if (m->directed_only || m->undirected_only)
    buf_add(b, " only");
}

static void add_same(struct buf *b, const char *same_as) {
  if (same_as)
    buf_addf(b, "Same numbers: %s\n", same_as);
  else
    buf_add(b, "Same numbers: no call of igraph or NetworkX gives them.\n");
}

static void add_measure(struct buf *b, const struct measure *m) {
  buf_addf(b, "%s (\1by=%s\2)\n\n", m->title, m->name);
  buf_addf(b, "%s\n\n", m->summary);
  buf_addf(b, "Definition: %s\n\n", m->definition);
  buf_addf(b, "Layer: %s%s; ", layer_name(m->layer),
           m->layer_only ? " only" : " unless \1layer\2 says otherwise");
  add_direction(b, m);
  buf_add(b, "; parallel ties collapsed unless \1parallel=keep\2.\n");
  if (!m->layer_only && m->needs)
    buf_addf(b, "Not on the negative layer: %s.\n", m->needs);
  buf_addf(b, "\nPaper: %s\n\n", m->reference);
  add_same(b, m->same_as);
}

static void add_network(struct buf *b, const struct network_measure *n) {
  buf_addf(b, "%s (in stats%s, `%s`)\n\n", n->title,
           n->find ? ", if more of the network is asked for" : "", n->name);
  buf_addf(b, "%s\n\n", n->summary);
  buf_addf(b, "Definition: %s\n\n", n->definition);
  buf_addf(b,
           "Layer: all unless \1layer\2 says otherwise; %s; parallel ties "
           "collapsed.\n",
           n->directed ? "directed" : "undirected");
  buf_addf(b, "\nBook or paper: %s\n\n", n->reference);
  add_same(b, n->same_as);
}

static void add_way(struct buf *b, const struct community_way *way) {
  buf_addf(b, "%s (a way to find blocs: \1by=%s\2)\n\n", way->title, way->name);
  buf_addf(b, "Definition: %s\n\n", way->definition);
  buf_add(b, "Layer: positive; undirected; parallel ties collapsed.\n");
  if (way->seed)
    buf_addf(b, "Chance begins with seed %u.\n", way->seed);
  buf_addf(b, "\nPaper: %s\n\nSame communities: %s\n", way->reference,
           way->same_as);
}

bool ent_measure_help(const char *name, ent_speller *spell, ent_bytes *out) {
  const struct measure *m = ranked(str_of(name));
  const struct network_measure *n = network_measure_named(str_of(name));
  const struct community_way *way = community_way_named(str_of(name));
  struct buf b = {0};
  if (m)
    add_measure(&b, m);
  else if (n)
    add_network(&b, n);
  else if (way)
    add_way(&b, way);
  else
    return false;
  struct buf spelled = {0};
  opt_spell(&spelled, buf_str(&b), spell);
  buf_drop(&b);
  buf_give(&spelled, out);
  return true;
}
