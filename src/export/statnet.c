// SPDX-License-Identifier: GPL-2.0-or-later
// networkDynamic's spells, in days from the first of January of the first year
// there is, so that none is negative; they end before their terminus. A script
// makes a network of the tables, with the times where that package is there.
#include "base/escape.h"
#include "export/edges.h"
#include "export/matrices.h"
#include "export/table.h"

static day epoch_of(const struct export *x) {
  day first = x->l->facts->as_of;
  int year, month, dom;
  for (size_t i = 0; i < x->spells.list.n; i++) {
    const struct spell *s = &x->spells.list.at[i];
    if (s->a <= s->b && s->a != DAY_MIN && s->a < first)
      first = s->a;
  }
  if (first == DAY_MIN || first == DAY_MAX)
    return 0;
  day_split(first, &year, &month, &dom);
  return day_of(year, 1, 1);
}

static void put_vertices(struct export *x) {
  struct buf b = {0};
  buf_add(&b, "vertex.id,vertex.pid,name,kind\n");
  for (size_t i = 0; i < x->actors.n; i++) {
    const struct actor *a = export_actor(x, i);
    const ent_sym texts[] = {a->id, a->name, x->l->facts->kinds.at[a->kind].id};
    buf_addf(&b, "%zu", i + 1);
    for (size_t k = 0; k < 3; k++) {
      buf_addc(&b, ',');
      escape_csv(&b, str_of(text(x->l, texts[k])), ',', x->raw);
    }
    buf_addc(&b, '\n');
  }
  export_put(x, "vertices.csv", &b);
}

// A tie without direction is two arcs of one number.
static void put_edges(struct export *x) {
  static const char *const names[] = {
      "id",         "type", "sign",   "weight", "directed", "standing",
      "likelihood", "when", "holder", "stance", "sources",  "sources_against"};
  enum { NAMES = sizeof names / sizeof *names };
  struct buf b = {0}, plain = {0};
  struct arena m = {0};
  buf_add(&b, "edge.id,tail,head");
  for (size_t k = 0; k < NAMES; k++)
    buf_addf(&b, ",%s", k ? names[k] : "edge.pid");
  buf_addc(&b, '\n');
  for (size_t i = 0; export_on(x, i, x->ties.n); i++) {
    const struct tie *t = export_tie(x, i);
    struct value **cell = export_row(x, &export_ties, i, &m);
    buf_addf(&b, "%zu,%u,%u", i + 1, matrix_number(x, t->from),
             matrix_number(x, t->to));
    for (size_t k = 0; k < NAMES; k++) {
      const struct value *v = cell[export_column(&export_ties, names[k])];
      const bool number = v->kind == VALUE_INT || v->kind == VALUE_REAL;
      buf_clear(&plain);
      export_plain(&plain, v);
      buf_addc(&b, ',');
      escape_csv(&b, buf_str(&plain), ',', x->raw || number);
    }
    buf_addc(&b, '\n');
    arena_reset(&m);
  }
  arena_drop(&m);
  buf_drop(&plain);
  export_put(x, "edges.csv", &b);
}

static void add_time(struct buf *b, day d, day epoch, int more_days) {
  if (d == DAY_MIN)
    buf_add(b, "-Inf");
  else if (d == DAY_MAX)
    buf_add(b, "Inf");
  else
    buf_addf(b, "%d", d - epoch + more_days);
}

static void put_spells(struct export *x, day epoch) {
  struct buf b = {0};
  buf_add(&b, "onset,terminus,tail,head,edge.id\n");
  for (size_t k = 0; k < x->ties.n; k++) {
    const struct tie *t = export_tie(x, k);
    struct stretches s = export_stretches(x, k);
    for (size_t i = 0; i < s.list.n; i++) {
      add_time(&b, s.list.at[i].lo, epoch, 0);
      buf_addc(&b, ',');
      add_time(&b, s.list.at[i].hi, epoch, 1);
      buf_addf(&b, ",%u,%u,%zu\n", matrix_number(x, t->from),
               matrix_number(x, t->to), k + 1);
    }
    vec_drop(&s.list);
  }
  export_put(x, "edge_spells.csv", &b);
}

static const char script[] =
    "# Makes `net` of the tables beside this file: a network of every record, "
    "and\n"
    "# with networkDynamic one with times. Run it in this folder, or set "
    "`folder`.\n"
    "# Ties without direction have `directed` FALSE; here they lead from tail "
    "to head.\n"
    "library(network)\n"
    "if (!exists(\"folder\")) folder <- \".\"\n"
    "table_of <- function(name)\n"
    "  read.csv(file.path(folder, name), encoding = \"UTF-8\", check.names = "
    "FALSE,\n"
    "           stringsAsFactors = FALSE, na.strings = \"\")\n"
    "vertices <- table_of(\"vertices.csv\")\n"
    "edges <- table_of(\"edges.csv\")\n"
    "spells <- table_of(\"edge_spells.csv\")\n"
    "net <- network.initialize(nrow(vertices), directed = TRUE, loops = TRUE,\n"
    "                          multiple = TRUE)\n"
    "for (name in setdiff(names(vertices), \"vertex.id\"))\n"
    "  set.vertex.attribute(net, name, vertices[[name]])\n"
    "set.vertex.attribute(net, \"vertex.names\", vertices$vertex.pid)\n"
    "if (nrow(edges) > 0) {\n"
    "  add.edges(net, tail = as.list(edges$tail), head = as.list(edges$head))\n"
    "  for (name in setdiff(names(edges), c(\"edge.id\", \"tail\", "
    "\"head\")))\n"
    "    set.edge.attribute(net, name, edges[[name]])\n"
    "}\n"
    "if (requireNamespace(\"networkDynamic\", quietly = TRUE)) {\n"
    "  library(networkDynamic)\n"
    "  for (i in seq_len(nrow(spells)))\n"
    "    activate.edges(net, onset = spells$onset[i], terminus = "
    "spells$terminus[i],\n"
    "                   e = spells$edge.id[i])\n"
    "  net %n% \"net.obs.period\" <- list(observations = list(observed),\n"
    "    mode = \"continuous\", time.increment = 1, time.unit = \"day\")\n"
    "}\n"
    "cat(network.size(net), \"vertices,\", network.edgecount(net), "
    "\"edges,\",\n"
    "    nrow(spells), \"spells\\n\")\n";

static void put_script(struct export *x, day epoch) {
  const struct days known = x->l->facts->coverage;
  struct buf b = {0};
  buf_add(&b, "# Day 0 is ");
  day_print(&b, epoch);
  buf_add(&b, "; what was looked at, from the first day to before the last:\n"
              "observed <- c(");
  add_time(&b, known.lo, epoch, 0);
  buf_add(&b, ", ");
  add_time(&b, known.hi, epoch, 1);
  buf_add(&b, ")\n");
  buf_add(&b, script);
  export_put(x, "network.R", &b);
}

static void write(struct export *x) {
  const day epoch = epoch_of(x);
  put_vertices(x);
  put_edges(x);
  put_spells(x, epoch);
  put_script(x, epoch);
  export_report_edges(x);
}

const struct exporter exporter_networkdynamic = {.write = write};
