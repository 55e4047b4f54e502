// SPDX-License-Identifier: GPL-2.0-or-later
// Networks and lists of works as tables: what strangers' files say, and what is
// said of those that are broken.
#include "sheet/readers.h"
#include "test.h"

struct form_row {
  const char *name, *form, *text, *said;
};

static const struct form_row rows[] = {
#include "sheet_networks.h"
#include "sheet_works.h"
};

static void add_row(struct buf *b, const struct tables *t,
                    const struct table_sheet *s, size_t row) {
  struct str why = sheet_reason(t, s, row);
  for (uint32_t c = 0; c < sheet_width(s, row); c++) {
    buf_add(b, c ? "|" : "");
    buf_adds(b, sheet_text(t, s, row, c));
  }
  if (why.n)
    buf_addf(b, " (%.*s)", STR_ARG(why));
  buf_add(b, "\n");
}

// Rows, a line between the sheets, and what there is no place for; or where
// and why it is refused.
static void add_all(struct buf *b, const struct tables *t, bool good) {
  if (!good) {
    buf_addf(b, "%u: %s\n", (unsigned)t->fault.line, t->fault.words);
    return;
  }
  if (t->title.size)
    buf_addf(b, "# %.*s\n", STR_ARG(table_text(t, t->title)));
  for (size_t i = 0; i < t->sheets.n; i++) {
    buf_add(b, i ? "--\n" : "");
    for (size_t row = 0; row < sheet_rows(&t->sheets.at[i]); row++)
      add_row(b, t, &t->sheets.at[i], row);
  }
  for (size_t i = 0; i < t->notes.n; i++)
    buf_addf(b, "* %.*s\n", STR_ARG(table_text(t, t->notes.at[i])));
}

static void forms_are_read(void **state) {
  const struct form_row *r = *state;
  const struct limits limits = limits_usual();
  struct tables t = {0};
  struct buf b = {0};
  bool good =
      form_take(&t, form_named(r->form), str_of(r->text), STR("f"), &limits);
  add_all(&b, &t, good);
  assert_string_equal(buf_text(&b), r->said);
  buf_drop(&b);
  tables_drop(&t);
}

int main(void) { return TEST_TABLE("forms", rows, forms_are_read); }
