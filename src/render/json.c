// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "render/render.h"

static void add_row(struct buf *b, const struct render_sheet *s, size_t row) {
  buf_addc(b, '{');
  for (size_t k = 0; k < s->columns.n; k++) {
    buf_add(b, k > 0 ? ", " : "");
    escape_json(b, str_of(column_key(sheet_column(s, k))));
    buf_add(b, ": ");
    value_json(b, sheet_cell(s, row, k));
  }
  buf_addc(b, '}');
}

// Ends a list that has one item a line.
static void close_list(struct buf *b, size_t items) {
  buf_add(b, items > 0 ? "\n  ]" : "]");
}

static void add_result(const struct render_page *page, struct buf *b) {
  size_t count = 0;
  buf_addc(b, '[');
  for (size_t i = 0; i < page->sheets.n; i++) {
    const struct render_sheet *s = &page->sheets.at[i];
    for (size_t row = 0; row < s->table->rows.n && page_pass(page, b); row++) {
      buf_add(b, count++ > 0 ? ",\n    " : "\n    ");
      add_row(b, s, row);
    }
  }
  close_list(b, count);
}

static void add_notes(const ent_answer *a, struct buf *b) {
  buf_addc(b, '[');
  for (size_t i = 0; i < a->notes.n; i++) {
    buf_add(b, i > 0 ? ",\n    " : "\n    ");
    escape_json(b, str_of(a->notes.at[i]));
  }
  close_list(b, a->notes.n);
}

static void add_ledger(const ent_answer *a, struct buf *b) {
  struct arena m = {0};
  buf_add(b, ",\n  \"ledger\": ");
  value_json(b, a->about ? a->about(a->ledger, &m) : NULL);
  arena_drop(&m);
}

static void add_envelope(const struct render_page *page, struct buf *b) {
  buf_add(b, "{\n  \"entente\": 1,\n  \"version\": ");
  escape_json(b, str_of(ent_version()));
  buf_add(b, ",\n  \"command\": ");
  escape_json(b, str_of(page->answer->command));
  add_ledger(page->answer, b);
  buf_add(b, ",\n  \"query\": ");
  value_json(b, page->answer->query);
  buf_add(b, ",\n  \"result\": ");
  add_result(page, b);
  buf_add(b, ",\n  \"notes\": ");
  add_notes(page->answer, b);
  buf_add(b, "\n}\n");
}

static void add_rows(const struct render_page *page, struct buf *b) {
  for (size_t i = 0; i < page->sheets.n; i++) {
    const struct render_sheet *s = &page->sheets.at[i];
    for (size_t row = 0; row < s->table->rows.n && page_pass(page, b); row++) {
      add_row(b, s, row);
      buf_addc(b, '\n');
    }
  }
}

const struct format format_json = {
    .use = FOR_TREES,
    .answer = add_envelope,
};

const struct format format_jsonl = {
    .use = FOR_TREES,
    .answer = add_rows,
};
