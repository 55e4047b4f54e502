// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "measure/measure.h"

const char *ent_measure_name(size_t k) {
  const struct measure *m = measure_at(k);
  return m ? m->name : NULL;
}

const char *ent_measure_summary(const char *name) {
  const struct measure *m = measure_named(str_of(name));
  return m ? m->summary : NULL;
}

static void add_direction(struct buf *b, const struct measure *m) {
  buf_add(b, m->directed ? "directed" : "undirected");
  if (m->directed_only || m->undirected_only)
    buf_add(b, " only");
}

bool ent_measure_help(const char *name, ent_bytes *out) {
  const struct measure *m = measure_named(str_of(name));
  if (!m)
    return false;
  struct buf b = {0};
  buf_addf(&b, "%s (--by %s)\n\n", m->title, m->name);
  buf_addf(&b, "%s\n\n", m->summary);
  buf_addf(&b, "Definition: %s\n\n", m->definition);
  buf_addf(&b, "Layer: %s%s; ", layer_name(m->layer),
           m->layer_only ? " only" : " unless --layer says otherwise");
  add_direction(&b, m);
  buf_add(&b, "; parallel ties collapsed unless --parallel keep.\n");
  if (!m->layer_only && m->needs)
    buf_addf(&b, "Not on the negative layer: %s.\n", m->needs);
  buf_addf(&b, "\nPaper: %s\n\n", m->reference);
  if (m->same_as)
    buf_addf(&b, "Same numbers: %s\n", m->same_as);
  else
    buf_add(&b, "Same numbers: no call of igraph or NetworkX gives them.\n");
  out->n = b.n;
  out->at = buf_detach(&b);
  return true;
}
