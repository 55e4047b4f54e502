// SPDX-License-Identifier: GPL-2.0-or-later
// CX2, the network format of Cytoscape and NDEx: aspects in a fixed order,
// attributes declared with their types before they are used. It has no type for
// dates, which are texts.
#include "base/escape.h"
#include "export/edges.h"
#include "export/objects.h"
#include "render/render.h"

static const char *type_name(enum export_type type) {
  static const char *const names[] = {
      [OF_TEXT] = "string",   [OF_DAY] = "string",
      [OF_WHOLE] = "long",    [OF_NUMBER] = "double",
      [OF_TRUTH] = "boolean", [OF_TEXTS] = "list_of_string"};
  return names[type];
}

static void add_declared(struct buf *b, const struct export_table *t,
                         const char *also) {
  buf_addf(b, "{%s", also);
  for (size_t k = 0; k < t->width; k++)
    buf_addf(b, "%s\"%s\": {\"d\": \"%s\"}", k || *also ? ", " : "",
             t->columns[k].name, type_name(t->columns[k].type));
  buf_addc(b, '}');
}

static void add_head(struct buf *b, const struct export *x) {
  buf_addf(
      b,
      "[{\"CXVersion\": \"2.0\", \"hasFragments\": false},\n"
      "{\"metaData\": [{\"name\": \"attributeDeclarations\", "
      "\"elementCount\": 1}, {\"name\": \"networkAttributes\", "
      "\"elementCount\": 1}, {\"name\": \"nodes\", \"elementCount\": %zu}, "
      "{\"name\": \"edges\", \"elementCount\": %zu}]},\n"
      "{\"attributeDeclarations\": [{\"networkAttributes\": {\"name\": "
      "{\"d\": \"string\"}}, \"nodes\": ",
      x->actors.n, x->ties.n);
  add_declared(b, &export_actors, "");
  buf_add(b, ", \"edges\": ");
  add_declared(b, &export_ties,
               "\"interaction\": {\"d\": \"string\"}, "
               "\"spells\": {\"d\": \"list_of_string\"}");
  buf_add(b, "}]},\n{\"networkAttributes\": [{\"name\": ");
  escape_json(b, str_of(text(x->l, x->l->facts->title)));
  buf_add(b, "}]},\n");
}

// "1980-01-01/1989-07-02".
static struct value *times(const struct export *x, struct arena *m, size_t k) {
  struct value *list = value_list(m);
  struct stretches s = export_stretches(x, k);
  for (size_t i = 0; i < s.list.n; i++) {
    struct buf b = {0};
    day_print(&b, s.list.at[i].lo);
    buf_addc(&b, '/');
    day_print(&b, s.list.at[i].hi);
    value_append(list, value_format(m, "%s", buf_text(&b)));
    buf_drop(&b);
  }
  vec_drop(&s.list);
  return list;
}

static void add_node(struct buf *b, const struct export *x, size_t row) {
  struct arena m = {0};
  struct value *o = value_object(&m), *v = value_object(&m);
  object_cells(v, x, &export_actors, row, &m, NULL);
  value_set(o, "id", value_int(&m, (int64_t)row));
  value_set(o, "v", v);
  buf_add(b, row ? ",\n  " : "\n  ");
  value_json(b, o);
  arena_drop(&m);
}

static void add_edge(struct buf *b, const struct export *x, size_t k) {
  const struct tie *t = export_tie(x, k);
  struct arena m = {0};
  struct value *o = value_object(&m), *v = value_object(&m);
  value_set(v, "interaction",
            value_string(&m, text(x->l, type_of(x->l, t)->id)));
  object_cells(v, x, &export_ties, k, &m, NULL);
  object_value(v, "spells", times(x, &m, k));
  value_set(o, "id", value_int(&m, (int64_t)k));
  value_set(o, "s", value_int(&m, x->place[t->from]));
  value_set(o, "t", value_int(&m, x->place[t->to]));
  value_set(o, "v", v);
  buf_add(b, k ? ",\n  " : "\n  ");
  value_json(b, o);
  arena_drop(&m);
}

static void write(struct export *x) {
  struct buf b = {0};
  add_head(&b, x);
  buf_add(&b, "{\"nodes\": [");
  for (size_t i = 0; i < x->actors.n; i++)
    add_node(&b, x, i);
  buf_add(&b, "]},\n{\"edges\": [");
  for (size_t k = 0; export_on(x, k, x->ties.n); k++)
    add_edge(&b, x, k);
  buf_add(&b, "]},\n{\"status\": [{\"error\": \"\", \"success\": true}]}]\n");
  export_put(x, "cx2", &b);
}

const struct exporter exporter_cx2 = {.write = write};
