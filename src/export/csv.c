// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of one's own: RFC 4180, a header, a record a line.
#include "base/escape.h"
#include "export/table.h"

static void add_header(const struct export *x, struct buf *b,
                       const struct export_table *t) {
  buf_add(b, x->excel ? "\xEF\xBB\xBF" : "");
  for (size_t k = 0; k < t->width; k++) {
    if (k)
      buf_addc(b, x->separator);
    buf_add(b, t->columns[k].name);
  }
  buf_add(b, x->excel ? "\r\n" : "\n");
}

static void add_row(const struct export *x, struct buf *b,
                    const struct export_table *t, struct value **cell) {
  struct buf plain = {0};
  for (size_t k = 0; k < t->width; k++) {
    const bool number =
        cell[k]->kind == VALUE_INT || cell[k]->kind == VALUE_REAL;
    if (k)
      buf_addc(b, x->separator);
    buf_clear(&plain);
    export_plain(&plain, cell[k]);
    escape_csv(b, buf_str(&plain), x->separator, x->raw || number);
  }
  buf_add(b, x->excel ? "\r\n" : "\n");
  buf_drop(&plain);
}

static void put_table(struct export *x, const char *name,
                      const struct export_table *t) {
  struct buf b = {0};
  struct arena m = {0};
  add_header(x, &b, t);
  for (size_t row = 0; export_on(x, row, t->rows(x)); row++) {
    add_row(x, &b, t, export_row(x, t, row, &m));
    arena_reset(&m);
  }
  arena_drop(&m);
  export_put(x, name, &b);
}

static void write(struct export *x) {
  put_table(x, "actors.csv", &export_actors);
  put_table(x, "ties.csv", &export_tie_spells);
  put_table(x, "claims.csv", &export_claims);
  put_table(x, "citations.csv", &export_cites);
  put_table(x, "sources.csv", &export_sources);
}

const struct exporter exporter_csv = {.write = write};
