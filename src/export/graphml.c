// SPDX-License-Identifier: GPL-2.0-or-later
// GraphML (Brandes et al. 2002). All edges are directed, whatever the type of a
// tie, since readers refuse a graph of both, or read all as directed; those
// that have no direction say so by a key, "symmetric". One graph a file, and
// keys are of nodes or of edges, never of all.
#include "base/escape.h"
#include "export/edges.h"
#include "export/xml.h"

static void add_keys(struct buf *b, const struct export_table *t,
                     const char *of) {
  for (size_t k = 0; k < t->width; k++) {
    if (xml_skips(t->columns[k].name, false))
      continue;
    buf_addf(b,
             "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" "
             "attr.type=\"%s\"/>\n",
             of, t->columns[k].name, of, t->columns[k].name,
             xml_type(t->columns[k].type));
  }
}

static void add_data(struct buf *b, const char *of, const char *name,
                     const struct value *v) {
  struct buf cell = {0};
  if (xml_cell(&cell, v))
    buf_addf(b, "      <data key=\"%s_%s\">%s</data>\n", of, name,
             buf_text(&cell));
  buf_drop(&cell);
}

static void add_cells(struct buf *b, const struct export *x,
                      const struct export_table *t, size_t row,
                      const char *of) {
  struct arena m = {0};
  struct value **cell = export_row(x, t, row, &m);
  for (size_t k = 0; k < t->width; k++)
    if (!xml_skips(t->columns[k].name, false))
      add_data(b, of, t->columns[k].name, cell[k]);
  arena_drop(&m);
}

static void add_node(struct buf *b, const struct export *x, size_t row) {
  const struct actor *a = export_actor(x, row);
  struct arena m = {0};
  buf_add(b, "    <node");
  xml_attribute(b, "id", text(x->l, a->id));
  buf_add(b, ">\n");
  add_data(b, "node", "label", value_string(&m, text(x->l, a->label)));
  add_cells(b, x, &export_actors, row, "node");
  buf_add(b, "    </node>\n");
  arena_drop(&m);
}

// "1980-01-01/1989-07-02; 2001-07-01/..": all its times, by best estimate.
static void add_times(struct buf *b, const struct export *x, size_t row) {
  struct stretches s = export_stretches(x, row);
  if (s.list.n)
    buf_add(b, "      <data key=\"edge_spells\">");
  for (size_t i = 0; i < s.list.n; i++) {
    buf_add(b, i ? "; " : "");
    day_print(b, s.list.at[i].lo);
    buf_addc(b, '/');
    day_print(b, s.list.at[i].hi);
  }
  buf_add(b, s.list.n ? "</data>\n" : "");
  vec_drop(&s.list);
}

static void add_edge(struct buf *b, const struct export *x, size_t row) {
  const struct tie *t = export_tie(x, row);
  buf_add(b, "    <edge");
  xml_attribute(b, "id", x->ties.at[row].id);
  xml_attribute(b, "source", text(x->l, x->l->facts->actors.at[t->from].id));
  xml_attribute(b, "target", text(x->l, x->l->facts->actors.at[t->to].id));
  buf_add(b, ">\n");
  add_cells(b, x, &export_ties, row, "edge");
  add_times(b, x, row);
  buf_add(b, "    </edge>\n");
}

static void add_head(struct buf *b, const struct export *x) {
  buf_add(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
             "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
             "  xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
             "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
  if (x->l->facts->title) {
    buf_add(b, "  <desc>");
    escape_xml(b, str_of(text(x->l, x->l->facts->title)));
    buf_add(b, "</desc>\n");
  }
  buf_add(b, "  <key id=\"node_label\" for=\"node\" attr.name=\"label\" "
             "attr.type=\"string\"/>\n");
  add_keys(b, &export_actors, "node");
  add_keys(b, &export_ties, "edge");
  buf_add(b, "  <key id=\"edge_spells\" for=\"edge\" attr.name=\"spells\" "
             "attr.type=\"string\"/>\n");
}

static void write(struct export *x) {
  struct buf b = {0};
  add_head(&b, x);
  buf_add(&b, "  <graph id=\"ledger\" edgedefault=\"directed\">\n");
  for (size_t i = 0; i < x->actors.n; i++)
    add_node(&b, x, i);
  for (size_t i = 0; export_on(x, i, x->ties.n); i++)
    add_edge(&b, x, i);
  buf_add(&b, "  </graph>\n</graphml>\n");
  export_put(x, "graphml", &b);
}

const struct exporter exporter_graphml = {.write = write};
