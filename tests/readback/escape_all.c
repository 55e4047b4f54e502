// SPDX-License-Identifier: GPL-2.0-or-later
// Reads texts that end in NUL and writes each, escaped for the language named
// by the argument, ending in NUL; "answer FORMAT" makes one answer of them.
#include "base/diag.h"
#include "base/escape.h"
#include "view/table.h"

#include <stdio.h>

static void add_csv(struct buf *b, struct str s) {
  escape_csv(b, s, ',', true);
}

static void add_guarded(struct buf *b, struct str s) {
  escape_csv(b, s, ',', false);
}

static const struct language {
  const char *name;
  void (*escape)(struct buf *b, struct str s);
} languages[] = {
    {"json", escape_json},     {"xml", escape_xml},
    {"md", escape_md},         {"terminal", escape_terminal},
    {"dot_id", escape_dot_id}, {"dot_text", escape_dot_text},
    {"tex", escape_tex},       {"json_html", escape_json_html},
    {"csv", add_csv},          {"guarded", add_guarded},
};

static struct buf read_all(void) {
  struct buf b = {0};
  char part[4096];
  size_t n = 0;
  while ((n = fread(part, 1, sizeof part, stdin)) > 0)
    buf_addn(&b, part, n);
  return b;
}

static bool next(struct str *rest, struct str *text) {
  const char *end = rest->n > 0 ? memchr(rest->at, '\0', rest->n) : NULL;
  if (!end)
    return false;
  *text = (struct str){rest->at, (size_t)(end - rest->at)};
  rest->n -= text->n + 1;
  rest->at = end + 1;
  return true;
}

static int escape_texts(const struct language *l, struct str rest) {
  struct buf out = {0};
  struct str text = {0};
  while (next(&rest, &text)) {
    l->escape(&out, text);
    buf_addn(&out, "\0", 1);
  }
  bool good = fwrite(buf_text(&out), 1, out.n, stdout) == out.n;
  buf_drop(&out);
  return good ? 0 : 1;
}

static int make_answer(const char *format, struct str rest) {
  static const struct column columns[] = {
      {"number", "Number", FOR_BOTH, COLUMN_RIGHT, -1},
      {"text", "Text", FOR_BOTH, COLUMN_WRAP, -1},
      {"list", "List", FOR_DATA, 0, -1},
  };
  ent_answer *a = answer_new("readback");
  struct ent_table *t = answer_table(a, NULL, columns, 3);
  struct str text = {0};
  for (int64_t i = 0; next(&rest, &text); i++) {
    struct row *r = table_row(a, t);
    struct value *list = value_list(&a->arena);
    r->cell[0] = value_int(&a->arena, i);
    r->cell[1] = value_text(&a->arena, text);
    r->cell[2] = value_append(list, value_text(&a->arena, text));
    answer_note(a, "%.*s", STR_ARG(text));
  }
  ent_diags *d = ent_diags_new();
  ent_bytes out = {0};
  const ent_style style = ENT_STYLE(.raw = true);
  bool good = ent_answer_render(a, format, &style, &out, d) &&
              fwrite(out.at, 1, out.n, stdout) == out.n;
  ent_bytes_drop(&out);
  ent_diags_free(d);
  ent_answer_free(a);
  return good ? 0 : 1;
}

int main(int argc, char **argv) {
  int status = 2;
  struct buf in = read_all();
  if (argc == 3 && strcmp(argv[1], "answer") == 0)
    status = make_answer(argv[2], buf_str(&in));
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    if (argc == 2 && strcmp(argv[1], languages[i].name) == 0)
      status = escape_texts(&languages[i], buf_str(&in));
  buf_drop(&in);
  return status;
}
