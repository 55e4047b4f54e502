// SPDX-License-Identifier: GPL-2.0-or-later
// GraphML (Brandes et al. 2002): keys with their defaults, nodes, edges and
// their data. What ties have no place for, graphs within nodes, ports and edges
// of more than two ends, is counted.
#include "sheet/readers.h"
#include "sheet/xml.h"

enum { DEEPEST = 64 };
static const uint32_t NO_ELEMENT = UINT32_MAX;

// What an element of the file adds to.
struct graphml_place {
  enum netfile_of of;
  uint32_t element; // NO_ELEMENT: nothing
};

struct graphml {
  struct netfile *g;
  struct xml xml;
  struct graphml_place place[DEEPEST + 2];
  unsigned depth, graphs, inner;
  int8_t directed[DEEPEST + 2]; // by the graph that an edge is in
  struct buf text;
  bool reading;
  uint32_t key[NETFILE_OF_NETWORK]; // that is being declared
  struct buf data;                  // the key of a value
  uint32_t ends;                    // of a hyperedge
};

static struct str said(const char *const *attributes, const char *name) {
  const char *s = xml_said(attributes, name);
  return str_of(s ? s : "");
}

// -------------------------------------------------------------------- begin

static void begin_key(struct graphml *x, const char *const *a) {
  static const char *const words[NETFILE_OF_NETWORK] = {"node", "edge"};
  struct str of = said(a, "for"), name = said(a, "attr.name");
  for (int k = 0; k < NETFILE_OF_NETWORK; k++) {
    x->key[k] = NO_NETFILE_KEY;
    if (!of.n || str_is(of, "all") || str_is(of, words[k]))
      x->key[k] = netfile_key(x->g, (enum netfile_of)k, said(a, "id"), name);
  }
}

static void begin_graph(struct graphml *x, const char *const *a) {
  bool within = x->place[x->depth].element != NO_ELEMENT;
  x->directed[x->depth] = !str_is(said(a, "edgedefault"), "undirected");
  netfile_count(
      x->g, within,
      "graph lies within a node: its nodes are read like the others",
      "graphs lie within nodes: their nodes are read like the others");
  netfile_count(x->g, !within && x->graphs++ > 0,
                "further graph is in the file, and is part of the network",
                "further graphs are in the file, and are part of the network");
  x->place[x->depth].element = NO_ELEMENT;
}

static bool begin_node(struct graphml *x, const char *const *a) {
  if (!netfile_node(x->g, said(a, "id"), xml_line(&x->xml)))
    return false;
  x->place[x->depth] = (struct graphml_place){
      NETFILE_NODE, (uint32_t)x->g->elements[NETFILE_NODE].n - 1};
  return true;
}

static bool begin_edge(struct graphml *x, const char *const *a) {
  struct str directed = said(a, "directed");
  if (!netfile_edge(x->g, said(a, "source"), said(a, "target"),
                    xml_line(&x->xml)))
    return false;
  struct netfile_element *e = netfile_last(x->g, NETFILE_EDGE);
  e->id = netfile_text(x->g, said(a, "id"));
  e->directed = directed.n ? str_is(directed, "true") || str_is(directed, "1")
                           : x->directed[x->depth];
  x->place[x->depth] = (struct graphml_place){
      NETFILE_EDGE, (uint32_t)x->g->elements[NETFILE_EDGE].n - 1};
  netfile_count(x->g,
                said(a, "sourceport").n > 0 || said(a, "targetport").n > 0,
                "edge has ports, which are left out",
                "edges have ports, which are left out");
  return true;
}

static bool begin_hyperedge(struct graphml *x) {
  if (!netfile_edge(x->g, STR(""), STR(""), xml_line(&x->xml)))
    return false;
  x->ends = 0;
  x->place[x->depth] = (struct graphml_place){
      NETFILE_EDGE, (uint32_t)x->g->elements[NETFILE_EDGE].n - 1};
  return true;
}

static void begin_text(struct graphml *x) {
  buf_clear(&x->text);
  x->reading = true;
}

static void begin_data(struct graphml *x, const char *const *a) {
  struct str key = said(a, "key");
  buf_clear(&x->data);
  buf_adds(&x->data, key);
  begin_text(x);
}

static bool begin(void *context, const char *name, const char *const *a) {
  struct graphml *x = context;
  if (x->xml.depth > DEEPEST)
    return netfile_fault(x->g, xml_line(&x->xml), "it is nested too deep");
  x->depth = x->xml.depth;
  x->place[x->depth] = x->place[x->depth - 1];
  x->directed[x->depth] = x->directed[x->depth - 1];
  if (x->depth == 1 && strcmp(name, "graphml") != 0)
    return netfile_fault(
        x->g, xml_line(&x->xml),
        "it does not begin with <graphml>, so it is no GraphML");
  if (!strcmp(name, "key"))
    begin_key(x, a);
  else if (!strcmp(name, "graph"))
    begin_graph(x, a);
  else if (!strcmp(name, "node"))
    return begin_node(x, a);
  else if (!strcmp(name, "edge"))
    return begin_edge(x, a);
  else if (!strcmp(name, "hyperedge"))
    return begin_hyperedge(x);
  else if (!strcmp(name, "endpoint"))
    x->ends++;
  else if (!strcmp(name, "data"))
    begin_data(x, a);
  else if (!strcmp(name, "default") || !strcmp(name, "desc") ||
           !strcmp(name, "NodeLabel") || !strcmp(name, "EdgeLabel"))
    begin_text(x);
  return true;
}

// ---------------------------------------------------------------------- end

static void end_default(struct graphml *x) {
  for (int of = 0; of < NETFILE_OF_NETWORK; of++) {
    if (x->key[of] == NO_NETFILE_KEY)
      continue;
    struct netfile_key *k = &x->g->keys[of].at[x->key[of]];
    k->usual = netfile_text(x->g, str_trim(buf_str(&x->text)));
    k->has_usual = true;
  }
}

static void end_desc(struct graphml *x) {
  struct str text = str_trim(buf_str(&x->text));
  struct graphml_place to = x->place[x->depth];
  if (!text.n)
    return;
  if (to.element != NO_ELEMENT)
    netfile_say(x->g, to.of, to.element,
                netfile_key(x->g, to.of, STR("desc"), STR("description")),
                text);
  else if (!x->g->t->title.size)
    x->g->t->title = netfile_text(x->g, text);
}

static void end_data(struct graphml *x) {
  struct graphml_place to = x->place[x->depth];
  struct str text = str_trim(buf_str(&x->text));
  if (to.element == NO_ELEMENT) {
    netfile_count(x->g, text.n > 0, "value of the whole graph is left out",
                  "values of the whole graph are left out");
    return;
  }
  uint32_t key = netfile_key_known(x->g, to.of, buf_str(&x->data));
  if (key == NO_NETFILE_KEY)
    netfile_count(x->g, 1,
                  "value has a key that is not declared: it is left out",
                  "values have keys that are not declared: they are left out");
  else if (text.n && !netfile_say(x->g, to.of, to.element, key, text))
    netfile_count(x->g, 1, "value is a second one of its key, and is left out",
                  "values are second ones of their keys, and are left out");
}

// What yEd draws has no key of its own for what it is called.
static void end_label(struct graphml *x) {
  struct graphml_place to = x->place[x->depth];
  struct str text = str_trim(buf_str(&x->text));
  if (to.element == NO_ELEMENT || !text.n)
    return;
  struct netfile_element *e = &x->g->elements[to.of].at[to.element];
  if (!e->label.size)
    e->label = netfile_text(x->g, text);
  buf_clear(&x->text);
}

static bool end(void *context, const char *name) {
  struct graphml *x = context;
  bool was = x->reading;
  x->reading = false;
  x->depth = x->xml.depth + 1;
  if (!strcmp(name, "default") && was)
    end_default(x);
  else if (!strcmp(name, "desc") && was)
    end_desc(x);
  else if (!strcmp(name, "data") && was)
    end_data(x);
  else if ((!strcmp(name, "NodeLabel") || !strcmp(name, "EdgeLabel")) && was)
    end_label(x);
  else if (!strcmp(name, "hyperedge"))
    netfile_refuse(x->g, NETFILE_EDGE,
                   (uint32_t)x->g->elements[NETFILE_EDGE].n - 1,
                   "an edge of %u ends: a tie has two", x->ends);
  x->place[x->depth].element = NO_ELEMENT;
  return true;
}

static bool text(void *context, const char *at, size_t n) {
  struct graphml *x = context;
  return !x->reading || netfile_gather(x->g, &x->xml, &x->text, str_n(at, n));
}

// -------------------------------------------------------------------- whole

static bool read(struct netfile *g, struct str bytes) {
  struct graphml x = {.g = g, .key = {NO_NETFILE_KEY, NO_NETFILE_KEY}};
  const struct xml_reader reader = {&x, begin, end, text};
  x.xml = netfile_xml(g, &reader);
  for (size_t i = 0; i < sizeof x.place / sizeof *x.place; i++)
    x.place[i].element = NO_ELEMENT;
  bool good = xml_whole(&x.xml, bytes);
  buf_drop(&x.text);
  buf_drop(&x.data);
  if (good && !x.graphs && !g->elements[NETFILE_NODE].n)
    return netfile_fault(g, 0, "there is no graph in it");
  return good;
}

static bool is(struct str bytes, struct str name) {
  return form_early(bytes, "<graphml") ||
         (form_ends(name, "graphml") && form_early(bytes, "<"));
}

const struct form_reader form_graphml = {is, read};
