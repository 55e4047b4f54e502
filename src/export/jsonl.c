// SPDX-License-Identifier: GPL-2.0-or-later
// All there is, a JSON object a line: of what it is stands in front.
#include "base/escape.h"
#include "export/table.h"
#include "render/render.h"

// The name of a table without its plural.
static const char *record_of(const struct export_table *t) {
  static const char *const words[][2] = {
      {"ledger", "ledger"},      {"kinds", "kind"},
      {"types", "type"},         {"sources", "source"},
      {"actors", "actor"},       {"ties", "tie"},
      {"spells", "spell"},       {"claims", "claim"},
      {"citations", "citation"}, {"events", "event"},
      {"periods", "period"},     {"expectations", "expectation"}};
  size_t i = 0;
  while (strcmp(words[i][0], t->name) != 0)
    i++;
  return words[i][1];
}

// Columns that are of one time of a tie are of its spells.
static void add_row(struct buf *b, const struct export_table *t,
                    struct value **cell) {
  buf_addf(b, "{\"record\": \"%s\"", record_of(t));
  for (size_t k = 0; k < t->width; k++) {
    if (t == &export_ties && strcmp(t->columns[k].name, "time") == 0)
      continue;
    buf_addf(b, ", \"%s\": ", t->columns[k].name);
    value_json(b, cell[k]);
  }
  buf_add(b, "}\n");
}

static void write(struct export *x) {
  struct buf b = {0};
  struct arena m = {0};
  for (size_t i = 0; i < export_everything_n; i++) {
    const struct export_table *t = export_everything[i];
    for (size_t row = 0; export_on(x, row, t->rows(x)); row++) {
      add_row(&b, t, export_row(x, t, row, &m));
      arena_reset(&m);
    }
  }
  arena_drop(&m);
  export_put(x, "jsonl", &b);
}

const struct exporter exporter_jsonl = {.write = write};
