// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "render/booklet.h"
#include "render/render.h"

static void add_safe(const struct render_page *page, struct buf *b,
                     struct str s) {
  page_text(page, b, s, escape_md);
}

// Bytes of a start that would make a list of a line ("-", "1."), up to the
// sign that does; 0 if there is none.
static size_t list_start(struct str s) {
  size_t i = 0;
  while (i < s.n && s.at[i] >= '0' && s.at[i] <= '9')
    i++;
  if (i == s.n)
    return 0;
  if (i > 0)
    return s.at[i] == '.' || s.at[i] == ')' ? i + 1 : 0;
  return strchr("-+=", s.at[0]) != NULL ? 1 : 0;
}

static void add_line(const struct render_page *page, struct buf *b,
                     const char *before, const char *line) {
  struct str s = str_trim(str_of(line));
  size_t start = list_start(s);
  buf_add(b, before);
  if (start > 0) {
    buf_addn(b, s.at, start - 1);
    buf_addc(b, '\\');
    buf_addc(b, s.at[start - 1]);
  }
  add_safe(page, b, (struct str){s.at + start, s.n - start});
  buf_addc(b, '\n');
}

static void add_headings(const struct render_page *page, struct buf *b,
                         const struct render_sheet *s) {
  for (size_t k = 0; k < s->columns.n; k++) {
    const char *heading = column_heading(sheet_column(s, k));
    buf_add(b, k > 0 ? " " : "| ");
    add_safe(page, b, s->table->headings ? str_of(heading) : STR(""));
    buf_add(b, " |");
  }
  buf_add(b, "\n|");
  for (size_t k = 0; k < s->columns.n; k++)
    buf_add(b, sheet_column(s, k)->flags & COLUMN_RIGHT ? " ---: |" : " --- |");
  buf_addc(b, '\n');
}

static void add_row(const struct render_page *page, struct buf *b,
                    const struct render_sheet *s, size_t row) {
  for (size_t k = 0; k < s->columns.n; k++) {
    struct buf words = {0};
    sheet_words(&words, s, row, k);
    buf_add(b, k > 0 ? " " : "| ");
    add_safe(page, b, buf_str(&words));
    buf_add(b, " |");
    buf_drop(&words);
  }
  buf_addc(b, '\n');
}

static void add_sheet(const struct render_page *page, struct buf *b,
                      const struct render_sheet *s) {
  if (b->n > 0)
    buf_addc(b, '\n');
  if (s->table->title) {
    buf_add(b, "**");
    add_safe(page, b, str_trim(str_of(s->table->title)));
    buf_add(b, "**\n\n");
  }
  add_headings(page, b, s);
  for (size_t row = 0; row < s->table->rows.n; row++)
    add_row(page, b, s, row);
}

static void add_answer(const struct render_page *page, struct buf *b) {
  const ent_answer *a = page->answer;
  size_t foot = page_has_foot(page) ? a->foot.n : 0;
  size_t notes = page->style->quiet ? 0 : a->notes.n;
  for (size_t i = 0; i < a->head.n; i++)
    add_line(page, b, i > 0 ? "\n" : "", a->head.at[i]);
  for (size_t i = 0; i < page->sheets.n; i++)
    if (page->sheets.at[i].table->rows.n > 0)
      add_sheet(page, b, &page->sheets.at[i]);
  if (b->n > 0 && foot + notes > 0)
    buf_addc(b, '\n');
  for (size_t i = 0; i < foot; i++)
    add_line(page, b, "- ", a->foot.at[i]);
  for (size_t i = 0; i < notes; i++)
    add_line(page, b, "- ", a->notes.at[i]);
}

const struct format format_md = {
    .use = FOR_PEOPLE,
    .answer = add_answer,
    .booklet = &booklet_md,
};
