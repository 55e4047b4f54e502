// SPDX-License-Identifier: GPL-2.0-or-later
// Tables with different columns share one header: the names of all of them in
// the order of first appearance, empty where a table lacks one.
#include "base/escape.h"
#include "base/map.h"
#include "render/render.h"

#include <stdint.h>
#include <string.h>

// Rows share values: a cell whose value was written lately is copied from where
// it stands in the output. Rows made when they are shown share none, but may
// have a new value where an old one was.
enum { REMEMBERED = 1 << 14, COPIED = 64 };

struct written {
  const struct value *value;
  size_t at, n; // at: of all bytes, also those that were handed on
};

struct writer {
  struct buf *b;
  const struct render_page *page;
  const ent_style *style;
  char separator;
  const char *end;   // of a line
  struct buf *plain; // emptied for each cell
  struct written *written;
};

static bool is_number(const struct value *v) {
  return v->kind == VALUE_INT || v->kind == VALUE_REAL;
}

// What has no parts: texts as they are, else as in JSON, null as nothing.
static void add_single(struct buf *b, const struct value *v) {
  if (v->kind == VALUE_TEXT)
    buf_adds(b, v->text);
  else if (v->kind != VALUE_NULL)
    value_json(b, v);
}

static void add_words(struct buf *b, const struct value *list) {
  for (const struct value *i = list->first; i; i = i->next) {
    add_single(b, i);
    buf_add(b, i->next ? " " : "");
  }
}

// Items between commas, those of a record behind their keys, and between blanks
// what is a list there. No answer goes deeper.
static void add_parts(struct buf *b, const struct value *v) {
  for (const struct value *i = v->first; i; i = i->next) {
    if (v->kind == VALUE_OBJECT)
      buf_addf(b, "%s=", i->key);
    (i->kind == VALUE_LIST ? add_words : add_single)(b, i);
    buf_add(b, i->next ? "," : "");
  }
}

static void add_item(struct buf *b, const struct value *v) {
  const bool parts = v->kind == VALUE_OBJECT || v->kind == VALUE_LIST;
  if (parts && v->text.n)
    buf_adds(b, v->text);
  else if (parts)
    add_parts(b, v);
  else
    add_single(b, v);
}

// A cell holds no JSON: the items of a list are parted by semicolons.
static void add_plain(struct buf *b, const struct value *v) {
  if (v->kind != VALUE_LIST) {
    add_item(b, v);
    return;
  }
  for (const struct value *i = v->first; i; i = i->next) {
    add_item(b, i);
    buf_add(b, i->next ? ";" : "");
  }
}

// A line of TSV ends where a line ends, whatever a value holds.
static void flatten(struct buf *b) {
  for (size_t i = 0; i < b->n; i++)
    if (b->at[i] == '\t' || b->at[i] == '\n' || b->at[i] == '\r')
      b->at[i] = ' ';
}

// What stands in w->plain.
static void add_field(const struct writer *w, bool raw) {
  if (w->separator == '\t')
    flatten(w->plain);
  escape_csv(w->b, buf_str(w->plain), w->separator, raw);
}

static void add_new(const struct writer *w, const struct value *v) {
  buf_clear(w->plain);
  add_plain(w->plain, v);
  add_field(w, w->style->raw || is_number(v));
}

static void add_shared(const struct writer *w, const struct value *v) {
  struct written *last = &w->written[(uintptr_t)v / sizeof *v % REMEMBERED];
  const size_t passed = w->page->stream->passed;
  if (last->value == v && last->at >= passed) {
    char copy[COPIED];
    memcpy(copy, w->b->at + (last->at - passed), last->n);
    buf_addn(w->b, copy, last->n);
    return;
  }
  size_t at = w->b->n;
  add_new(w, v);
  if (w->b->n - at <= COPIED)
    *last = (struct written){v, passed + at, w->b->n - at};
}

static void add_header(const struct writer *w, const struct map *header) {
  for (size_t h = 0; h < header->entries.n; h++) {
    if (h > 0)
      buf_addc(w->b, w->separator);
    buf_clear(w->plain);
    buf_adds(w->plain, header->entries.at[h].key);
    add_field(w, w->style->raw);
  }
  buf_add(w->b, w->end);
}

// `at` has, for each name of the header, the sheet's column or MAP_NONE.
static void add_rows(const struct writer *w, const struct render_sheet *s,
                     const uint32_t *at, size_t width) {
  for (size_t row = 0; row < s->table->rows.n && page_pass(w->page, w->b);
       row++) {
    for (size_t h = 0; h < width; h++) {
      if (h > 0)
        buf_addc(w->b, w->separator);
      const struct value *v =
          at[h] != MAP_NONE ? sheet_cell(s, row, at[h]) : NULL;
      if (v)
        (s->table->make ? add_new : add_shared)(w, v);
    }
    buf_add(w->b, w->end);
  }
}

static struct str key_of(const struct render_sheet *s, size_t k) {
  return str_of(column_key(sheet_column(s, k)));
}

static void add_all(const struct render_page *page, struct buf *b,
                    char separator, bool excel) {
  struct buf plain = {0};
  const struct writer w = {.b = b,
                           .page = page,
                           .style = page->style,
                           .separator = separator,
                           .end = excel ? "\r\n" : "\n",
                           .plain = &plain,
                           .written =
                               mem_new(REMEMBERED, sizeof(struct written))};
  buf_add(b, excel ? "\xEF\xBB\xBF" : "");
  struct map header = {0};
  for (size_t i = 0; i < page->sheets.n; i++)
    for (size_t k = 0; k < page->sheets.at[i].columns.n; k++)
      map_get_or_put(&header, key_of(&page->sheets.at[i], k),
                     (uint32_t)header.entries.n);
  size_t width = header.entries.n;
  uint32_t *at = mem_new(width, sizeof *at);
  if (width > 0)
    add_header(&w, &header);
  for (size_t i = 0; i < page->sheets.n; i++) {
    const struct render_sheet *s = &page->sheets.at[i];
    for (size_t h = 0; h < width; h++)
      at[h] = MAP_NONE;
    for (size_t k = s->columns.n; k > 0; k--)
      at[map_get(&header, key_of(s, k - 1))] = (uint32_t)(k - 1);
    add_rows(&w, s, at, width);
  }
  mem_free(at);
  mem_free(w.written);
  buf_drop(&plain);
  map_drop(&header);
}

static void add_csv(const struct render_page *page, struct buf *b) {
  const char *asked = page->style->separator;
  const char sign = !asked ? ',' : strcmp(asked, "tab") ? *asked : '\t';
  add_all(page, b, sign, page->style->excel);
}

static void add_tsv(const struct render_page *page, struct buf *b) {
  add_all(page, b, '\t', false);
}

const struct format format_csv = {
    .use = FOR_SHEETS,
    .answer = add_csv,
};

const struct format format_tsv = {
    .use = FOR_SHEETS,
    .answer = add_tsv,
};
