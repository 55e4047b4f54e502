// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/readers.h"

#include "base/utf8.h"
#include "sheet/encoding.h"

enum { EARLY = 1024, UNNAMED = 100000 };

static const struct form_reader *const readers[FORM_END] = {
#define FORM(id, name, title, holds, help) [FORM_##id] = &form_##id,
#include "sheet/forms.def"
};

static bool same_letters(const char *at, const char *word, size_t n) {
  for (size_t i = 0; i < n; i++) {
    char c = at[i];
    if (c >= 'A' && c <= 'Z')
      c = (char)(c - 'A' + 'a');
    if (c != word[i])
      return false;
  }
  return true;
}

bool form_early(struct str bytes, const char *word) {
  const size_t n = strlen(word), most = bytes.n < EARLY ? bytes.n : EARLY;
  for (size_t i = 0; i + n <= most; i++)
    if (same_letters(bytes.at + i, word, n))
      return true;
  return false;
}

bool form_ends(struct str name, const char *extension) {
  const size_t n = strlen(extension);
  return name.n > n && name.at[name.n - n - 1] == '.' &&
         same_letters(name.at + name.n - n, extension, n);
}

bool form_decode(struct netfile *g, struct str bytes, struct buf *out) {
  struct sheet_form *f = &g->t->form;
  size_t mark = 0;
  f->encoding = (uint8_t)encoding_find(bytes, &mark);
  f->mark = mark > 0;
  encoding_decode(out, str_n(bytes.at + mark, bytes.n - mark), f->encoding,
                  &f->undefined);
  if (out->n && memchr(out->at, 0, out->n))
    return netfile_fault(g, 0, "a byte of it is 0: this is no file of text");
  return true;
}

bool form_has_room(struct netfile *g, size_t nodes, size_t bytes,
                   uint32_t line) {
  if (nodes > g->limits->most[LIMIT_ROWS])
    return tables_too_much(g->t, LIMIT_ROWS, line, "nodes of one network");
  return nodes <= UNNAMED + bytes ||
         netfile_fault(g, line, "it says that it has more nodes than bytes");
}

// What a text begins with, behind the mark, as UTF-8: `own` has it if it was
// something else.
static struct str beginning(struct str bytes, struct buf *own) {
  const size_t most = bytes.n < (size_t)2 * EARLY ? bytes.n : (size_t)2 * EARLY;
  size_t mark = 0;
  uint32_t undefined = 0;
  const enum encoding e = encoding_find(str_n(bytes.at, most), &mark);
  if (e == UTF_8)
    return str_n(bytes.at + mark, bytes.n - mark);
  if (e != UTF_16_LE && e != UTF_16_BE)
    return bytes;
  encoding_decode(own, str_n(bytes.at + mark, most - mark), e, &undefined);
  return buf_str(own);
}

uint8_t form_find(struct str bytes, struct str name) {
  struct buf decoded = {0};
  struct str own = beginning(bytes, &decoded);
  uint8_t k = 1;
  while (k < FORM_END && !readers[k]->is(own, name))
    k++;
  buf_drop(&decoded);
  return k < FORM_END ? k : FORM_TABLE;
}

static bool begins_as_json(struct str bytes) {
  struct str s = str_trim(bytes);
  if (!s.n || (*s.at != '{' && *s.at != '['))
    return false;
  struct str rest = str_trim(str_n(s.at + 1, s.n - 1));
  return !rest.n || *rest.at == '"' || *rest.at == (*s.at == '{' ? '}' : ']') ||
         (*s.at == '[' && (*rest.at == '{' || *rest.at == '['));
}

bool form_is_json(struct str bytes) {
  struct buf decoded = {0};
  bool good = begins_as_json(beginning(bytes, &decoded));
  buf_drop(&decoded);
  return good;
}

bool form_take(struct tables *t, uint8_t form, struct str bytes,
               struct str name, const struct limits *limits) {
  struct netfile g = {.t = t,
                      .limits = limits,
                      .file = name,
                      .code = "table/form",
                      .works = form_holds(form) == HOLDS_WORKS,
                      .records = form_holds(form) == HOLDS_RECORDS};
  t->form.form = form;
  bool good = readers[form]->read(&g, bytes) && !t->fault.code[0] &&
              (form_holds(form) == HOLDS_ROWS || netfile_sheets(&g));
  netfile_drop(&g);
  return good && !t->fault.code[0];
}
