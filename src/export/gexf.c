// SPDX-License-Identifier: GPL-2.0-or-later
// GEXF 1.3 and 1.2draft. Ends of times count, as our own days do; what is
// without an end has none written. Times of one edge neither meet nor overlap,
// which readers pass over or refuse.
#include "base/escape.h"
#include "export/edges.h"
#include "export/xml.h"

struct gexf {
  const char *version, *space, *schema, *time;
  const char *mutual; // NetworkX refuses undirected edges among others
};

static const struct gexf gexf_13 = {
    "1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/gexf.xsd",
    " timerepresentation=\"interval\"", "undirected"};
static const struct gexf gexf_12 = {"1.2", "http://www.gexf.net/1.2draft",
                                    "http://www.gexf.net/1.2draft/gexf.xsd", "",
                                    "mutual"};

static void add_declared(struct buf *b, const struct export_table *t,
                         const char *of) {
  buf_addf(b, "    <attributes class=\"%s\" mode=\"static\">\n", of);
  for (size_t k = 0; k < t->width; k++) {
    if (xml_skips(t->columns[k].name, true))
      continue;
    buf_addf(b, "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n",
             t->columns[k].name, t->columns[k].name,
             xml_type(t->columns[k].type));
  }
  buf_add(b, "    </attributes>\n");
}

static void add_cells(struct buf *b, const struct export *x,
                      const struct export_table *t, size_t row) {
  struct arena m = {0};
  struct value **cell = export_row(x, t, row, &m);
  struct buf plain = {0};
  buf_add(b, "        <attvalues>\n");
  for (size_t k = 0; k < t->width; k++) {
    buf_clear(&plain);
    if (xml_skips(t->columns[k].name, true) || !xml_cell(&plain, cell[k]))
      continue;
    buf_addf(b, "          <attvalue for=\"%s\" value=\"%s\"/>\n",
             t->columns[k].name, buf_text(&plain));
  }
  buf_add(b, "        </attvalues>\n");
  buf_drop(&plain);
  arena_drop(&m);
}

static void add_span(struct buf *b, struct days q) {
  struct buf d = {0};
  export_iso(&d, q.lo);
  xml_attribute_str(b, "start", buf_str(&d));
  buf_clear(&d);
  export_iso(&d, q.hi);
  xml_attribute_str(b, "end", buf_str(&d));
  buf_drop(&d);
}

static void add_spells(struct buf *b, const struct stretches *s) {
  if (s->list.n < 2)
    return;
  buf_add(b, "        <spells>\n");
  for (size_t i = 0; i < s->list.n; i++) {
    buf_add(b, "          <spell");
    add_span(b, s->list.at[i]);
    buf_add(b, "/>\n");
  }
  buf_add(b, "        </spells>\n");
}

static void add_node(struct buf *b, const struct export *x, size_t row) {
  const struct actor *a = export_actor(x, row);
  buf_add(b, "      <node");
  xml_attribute(b, "id", text(x->l, a->id));
  xml_attribute(b, "label", text(x->l, a->label));
  buf_add(b, ">\n");
  add_cells(b, x, &export_actors, row);
  buf_add(b, "      </node>\n");
}

static void add_weight(struct buf *b, const struct export *x, size_t row) {
  const struct tie *t = export_tie(x, row);
  struct buf n = {0};
  num_short(&n, more(x->l, t)->weight * type_of(x->l, t)->strength, 12);
  xml_attribute_str(b, "weight", buf_str(&n));
  buf_drop(&n);
}

static void add_edge(struct buf *b, const struct export *x, size_t row,
                     const struct gexf *g) {
  const struct tie *t = export_tie(x, row);
  struct stretches s = export_stretches(x, row);
  struct buf kind = {0};
  buf_add(b, "      <edge");
  xml_attribute(b, "id", x->ties.at[row].id);
  xml_attribute(b, "source", text(x->l, x->l->facts->actors.at[t->from].id));
  xml_attribute(b, "target", text(x->l, x->l->facts->actors.at[t->to].id));
  xml_attribute(b, "type", export_mutual(x, row) ? g->mutual : "directed");
  export_kind(&kind, x, row);
  if (g == &gexf_13)
    xml_attribute_str(b, "kind", buf_str(&kind));
  xml_attribute(b, "label", tie_label(x->l, t, false));
  add_weight(b, x, row);
  if (s.list.n == 1)
    add_span(b, s.list.at[0]);
  buf_add(b, ">\n");
  add_cells(b, x, &export_ties, row);
  add_spells(b, &s);
  buf_add(b, "      </edge>\n");
  buf_drop(&kind);
  vec_drop(&s.list);
}

static void add_head(struct buf *b, const struct export *x,
                     const struct gexf *g) {
  buf_addf(b,
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<gexf xmlns=\"%s\" version=\"%s\"\n"
           "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
           "  xsi:schemaLocation=\"%s %s\">\n",
           g->space, g->version, g->space, g->schema);
  buf_add(b, "  <meta>\n    <creator>entente</creator>\n");
  if (x->l->facts->title) {
    buf_add(b, "    <description>");
    escape_xml(b, str_of(text(x->l, x->l->facts->title)));
    buf_add(b, "</description>\n");
  }
  buf_add(b, "  </meta>\n");
  buf_addf(b,
           "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" "
           "timeformat=\"date\"%s>\n",
           g->time);
}

static void write(struct export *x, const struct gexf *g, const char *name) {
  struct buf b = {0};
  add_head(&b, x, g);
  add_declared(&b, &export_actors, "node");
  add_declared(&b, &export_ties, "edge");
  buf_add(&b, "    <nodes>\n");
  for (size_t i = 0; i < x->actors.n; i++)
    add_node(&b, x, i);
  buf_add(&b, "    </nodes>\n    <edges>\n");
  for (size_t i = 0; export_on(x, i, x->ties.n); i++)
    add_edge(&b, x, i, g);
  buf_add(&b, "    </edges>\n  </graph>\n</gexf>\n");
  export_put(x, name, &b);
  export_report_edges(x);
}

static void write_13(struct export *x) { write(x, &gexf_13, "gexf"); }
static void write_12(struct export *x) { write(x, &gexf_12, "gexf12"); }

const struct exporter exporter_gexf = {.write = write_13};
const struct exporter exporter_gexf12 = {.write = write_12};
