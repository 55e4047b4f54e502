// SPDX-License-Identifier: GPL-2.0-or-later
// Tables as two programs want them: a column is one of our tables under another
// name, or is made here.
#include "base/escape.h"
#include "export/edges.h"
#include "export/table.h"

struct dialect_column {
  const char *head;
  const char *column; // of the table; or NULL
  void (*make)(struct buf *b, const struct export *x, size_t row);
};

struct dialect {
  const char *file;
  const struct export_table *table;
  const struct dialect_column *columns;
  size_t n;
};

// Numbers need no guard against formulas: -1 would become a text.
static void add_cell(const struct export *x, const struct dialect *d, size_t k,
                     size_t row, struct value **cells, struct buf *b) {
  const struct dialect_column *c = &d->columns[k];
  struct buf plain = {0};
  bool number = false;
  if (c->make) {
    c->make(&plain, x, row);
  } else {
    const struct value *v = cells[export_column(d->table, c->column)];
    number = v->kind == VALUE_INT || v->kind == VALUE_REAL;
    export_plain(&plain, v);
  }
  escape_csv(b, buf_str(&plain), ',', x->raw || number);
  buf_drop(&plain);
}

static void put(struct export *x, const struct dialect *d) {
  struct buf b = {0};
  struct arena m = {0};
  for (size_t k = 0; k < d->n; k++)
    buf_addf(&b, "%s%s", k ? "," : "", d->columns[k].head);
  buf_addc(&b, '\n');
  for (size_t row = 0; export_on(x, row, d->table->rows(x)); row++) {
    struct value **cells = export_row(x, d->table, row, &m);
    for (size_t k = 0; k < d->n; k++) {
      buf_add(&b, k ? "," : "");
      add_cell(x, d, k, row, cells, &b);
    }
    buf_addc(&b, '\n');
    arena_reset(&m);
  }
  arena_drop(&m);
  export_put(x, d->file, &b);
}

// -------------------------------------------------------------------- Gephi

static void make_direction(struct buf *b, const struct export *x, size_t row) {
  buf_add(b, export_mutual(x, row) ? "Undirected" : "Directed");
}

// "<[1980-01-01, 1989-07-02]; [2001-07-01, Infinity]>": both days count.
static void make_timeset(struct buf *b, const struct export *x, size_t row) {
  struct stretches s = export_stretches(x, row);
  for (size_t i = 0; i < s.list.n; i++) {
    const struct days q = s.list.at[i];
    buf_add(b, i ? "; [" : "<[");
    buf_add(b, q.lo == DAY_MIN ? "-Infinity" : "");
    export_iso(b, q.lo);
    buf_add(b, q.hi == DAY_MAX ? ", Infinity" : ", ");
    export_iso(b, q.hi);
    buf_addc(b, ']');
  }
  buf_add(b, s.list.n ? ">" : "");
  vec_drop(&s.list);
}

static void make_kind(struct buf *b, const struct export *x, size_t row) {
  export_kind(b, x, row);
}

static void make_name(struct buf *b, const struct export *x, size_t row) {
  buf_add(b, text(x->l, export_actor(x, row)->label));
}

static const struct dialect_column gephi_nodes[] = {
    {"Id", "id", NULL},           {"Label", NULL, make_name},
    {"Name", "name", NULL},       {"Short", "short", NULL},
    {"Kind", "kind", NULL},       {"Exists", "exists", NULL},
    {"Aliases", "aliases", NULL}, {"Groups", "groups", NULL},
    {"Tags", "tags", NULL},       {"Wikidata", "wikidata", NULL},
    {"Url", "url", NULL},         {"Note", "note", NULL},
    {"Sources", "sources", NULL}, {"Extras", "extras", NULL},
    {"Marking", "marking", NULL}};

#define TIE_ATTRIBUTES                                                         \
  {"Tie Type", "type", NULL}, {"Family", "family", NULL},                      \
      {"Sign", "sign", NULL}, {"Aspect", "aspect", NULL},                      \
      {"When", "when", NULL}, {"Start Earliest", "start_earliest", NULL},      \
      {"Start Latest", "start_latest", NULL},                                  \
      {"Start EDTF", "start_edtf", NULL},                                      \
      {"End Earliest", "end_earliest", NULL},                                  \
      {"End Latest", "end_latest", NULL}, {"End EDTF", "end_edtf", NULL},      \
      {"Certainty", "certainty", NULL}, {"Standing", "standing", NULL},        \
      {"Likelihood", "likelihood", NULL}, {"Confidence", "confidence", NULL},  \
      {"Grade", "grade", NULL}, {"Count", "count", NULL},                      \
      {"Place", "place", NULL}, {"Via", "via", NULL},                          \
      {"Forecast", "forecast", NULL}, {"Primary", "primary", NULL},            \
      {"Own Id", "own_id", NULL}, {"Holder", "holder", NULL},                  \
      {"Stance", "stance", NULL}, {"Sources", "sources", NULL},                \
      {"Sources Against", "sources_against", NULL}, {"Url", "url", NULL},      \
      {"Note", "note", NULL}, {"Extras", "extras", NULL}, {                    \
    "Marking", "marking", NULL                                                 \
  }

static const struct dialect_column gephi_edges[] = {
    {"Source", "source", NULL},
    {"Target", "target", NULL},
    {"Type", NULL, make_direction},
    {"Kind", NULL, make_kind},
    {"Id", "id", NULL},
    {"Label", "label", NULL},
    {"Weight", "weight", NULL},
    {"timeset", NULL, make_timeset},
    {"Tags", "tags", NULL},
    TIE_ATTRIBUTES};

#define COUNT_OF(list) (sizeof(list) / sizeof *(list))

static void write_gephi(struct export *x) {
  put(x, &(struct dialect){"nodes.csv", &export_actors, gephi_nodes,
                           COUNT_OF(gephi_nodes)});
  put(x, &(struct dialect){"edges.csv", &export_ties, gephi_edges,
                           COUNT_OF(gephi_edges)});
  export_report_edges(x);
}

const struct exporter exporter_gephi = {.write = write_gephi};

// --------------------------------------------------------------------- Kumu

// Elements are known by their labels, of which no two are the same.
static void add_element(struct buf *b, const struct export *x, uint32_t actor) {
  buf_add(b, text(x->l, x->l->facts->actors.at[actor].full));
}

static void make_element(struct buf *b, const struct export *x, size_t row) {
  add_element(b, x, x->actors.at[row]);
}

static void make_from(struct buf *b, const struct export *x, size_t row) {
  add_element(b, x, export_tie(x, row)->from);
}

static void make_to(struct buf *b, const struct export *x, size_t row) {
  add_element(b, x, export_tie(x, row)->to);
}

static void make_mutual(struct buf *b, const struct export *x, size_t row) {
  buf_add(b, export_mutual(x, row) ? "mutual" : "directed");
}

static void add_tags(struct buf *b, const struct export *x, struct run run) {
  for (uint32_t i = 0; i < run.n; i++)
    buf_addf(b, "%s%s", i ? "|" : "",
             text(x->l, x->l->facts->words.at[run.first + i]));
}

static void make_actor_tags(struct buf *b, const struct export *x, size_t row) {
  add_tags(b, x, export_actor(x, row)->tags);
}

static void make_tie_tags(struct buf *b, const struct export *x, size_t row) {
  add_tags(b, x, more(x->l, export_tie(x, row))->tags);
}

static const struct dialect_column kumu_elements[] = {
    {"Label", NULL, make_element},
    {"Type", "kind", NULL},
    {"Description", "note", NULL},
    {"Tags", NULL, make_actor_tags},
    {"Id", "id", NULL},
    {"Name", "name", NULL},
    {"Short", "short", NULL},
    {"Exists", "exists", NULL},
    {"Aliases", "aliases", NULL},
    {"Groups", "groups", NULL},
    {"Wikidata", "wikidata", NULL},
    {"Url", "url", NULL},
    {"Sources", "sources", NULL},
    {"Extras", "extras", NULL},
    {"Marking", "marking", NULL}};

static const struct dialect_column kumu_connections[] = {
    {"From", NULL, make_from},
    {"To", NULL, make_to},
    {"Direction", NULL, make_mutual},
    {"Label", "label", NULL},
    {"Type", "type", NULL},
    {"Tags", NULL, make_tie_tags},
    {"Id", "id", NULL},
    {"Weight", "weight", NULL},
    {"Start", "start_best", NULL},
    {"End", "end_best", NULL},
    TIE_ATTRIBUTES};

static void write_kumu(struct export *x) {
  put(x, &(struct dialect){"elements.csv", &export_actors, kumu_elements,
                           COUNT_OF(kumu_elements)});
  put(x, &(struct dialect){"connections.csv", &export_ties, kumu_connections,
                           COUNT_OF(kumu_connections)});
}

const struct exporter exporter_kumu = {.write = write_kumu};
