// SPDX-License-Identifier: GPL-2.0-or-later
// Networks and lists of works as tables: what strangers' files say, and what is
// said of those that are broken.
#include "sheet/readers.h"
#include "sheet/tex.h"
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

// TeX's accents, letters, signs and rows of signs, as titles have them.
struct tex_row {
  const char *tex, *text, *plain; // plain: of an address; NULL: the same
};

static const struct tex_row texs[] = {
    {"M\\\"uller", "Mu\u0308ller", NULL},
    {"M\\\"{u}ller", "Mu\u0308ller", NULL},
    {"\\'{\\i}", "i\u0301", NULL},
    {"\\'\\j x", "j\u0301 x", NULL},
    {"\\'{}x", "x", NULL},
    {"\\'", "", NULL},
    {"\\'{", "", NULL},
    {"\\'\u4e2d", "\u4e2d\u0301", NULL},
    {"\\c{c}\\v{s}\\u{g}\\k{a}\\r{a}\\H{o}\\d{h}\\b{b}",
     "c\u0327s\u030cg\u0306a\u0328a\u030ao\u030bh\u0323b\u0331", NULL},
    {"\\c c", "c", NULL}, // no brace: not known
    {"\\`a\\^b\\~c\\=d\\.e", "a\u0300b\u0302c\u0303d\u0304e\u0307", NULL},
    {"Stra\\ss e, \\o \\AE{}x", "Stra\u00dfe, \u00f8\u00c6x", NULL},
    {"\\textbf{bold} \\emph{it}", "bold it", NULL},
    {"50\\% \\& \\$ \\# \\_ \\{\\}", "50% & $ # _ {}", NULL},
    {"a\\\\b", "a b", NULL},
    {"a\\", "a", NULL},
    {"a\\\u00e9b", "ab", NULL},
    {"1--2 --- ``q'' 'r' a~b", "1–2 — “q” 'r' a b", "1--2 --- ``q'' 'r' a~b"},
    {"{A {B}}", "A B", NULL},
    {"\\textasciitilde x\\ldots", "~x…", NULL},
};

static void tex_is_read(void **state) {
  const struct tex_row *r = *state;
  struct buf text = {0}, plain = {0};
  tex_add(&text, str_of(r->tex));
  tex_add_url(&plain, str_of(r->tex));
  assert_string_equal(buf_text(&text), r->text);
  assert_string_equal(buf_text(&plain), r->plain ? r->plain : r->text);
  buf_drop(&text);
  buf_drop(&plain);
}

// What a file is, by its first bytes and its name.
struct found_row {
  const char *name, *text, *form;
};

static const struct found_row founds[] = {
    {"x.csv", "a,b\n", "table"},
    {"x.graphml", "<?xml?><a/>", "graphml"},
    {"x.xml", "<graphml>", "graphml"},
    {"x.graphml", "a,b\n", "table"},
    {"x.gexf", "<a/>", "gexf"},
    {"x.xml", "<GEXF>", "gexf"},
    {"x.gexf", "a,b\n", "table"},
    {"x.net", "*Vertices 1\n", "pajek"},
    {"x.net", "% remark\n\n*Network x\n", "pajek"},
    {"x.net", "% remark", "table"},
    {"x.net", "*Arcs\n", "table"},
    {"x.dl", "dl n=5", "ucinet"},
    {"x.txt", "DL N=5 data:\n", "ucinet"},
    {"x.txt", "dl n=5\n", "table"},
    {"x.txt", "dlx,y data:\n", "table"},
    {"x.txt", "dl", "table"},
    {"x.bib", "", "bibtex"},
    {"x.txt", "@misc{a,", "bibtex"},
    {"x.txt", "@misc", "table"},
    {"x.txt", "@{", "table"},
    {"x.txt", "@MISC(a", "table"},
    {"x.txt", "a@b", "table"},
    {"x.json", "[{\"title\": 1}]", "csl"},
    {"x.json", "[{\"issued\": 1}]", "csl"},
    {"x.csl", "[{\"URL\": 1}]", "csl"},
    {"x.json", "[{\"author\": 1}]", "csl"},
    {"x.json", "[{\"name\": 1}]", "table"},
    {"x.json", "[1, \"title\"]", "table"},
    {"x.json", "{\"issued\": 1}", "csl"},
    {"x.json", "{\"title\": 1}", "table"},
    {"x.json", "\"title\"", "table"},
    {"x.json", "  ", "table"},
    {"x.txt", "[{\"title\": 1}]", "table"},
    {"json", "[{\"title\": 1}]", "table"},
    {"x.json", "\xef\xbb\xbf[{\"title\": 1}]", "csl"},
};

static void forms_are_found(void **state) {
  const struct found_row *r = *state;
  uint8_t form = form_find(str_of(r->text), str_of(r->name));
  if (strcmp(form_name(form), r->form) != 0)
    fail_msg("%s: %s: %s", r->name, r->text, form_name(form));
}

int main(void) {
  return TEST_TABLE("forms", rows, forms_are_read) +
         TEST_TABLE("TeX", texs, tex_is_read) +
         TEST_TABLE("what it is", founds, forms_are_found);
}
