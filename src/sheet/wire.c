// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/wire.h"

#include "base/utf8.h"
#include "sheet/forms.h"

#include <string.h>

static const char magic[] = "entente-sheet 3\n";

static void put(struct buf *out, const void *at, size_t n) {
  buf_addn(out, at, n);
}

static void put_size(struct buf *out, size_t n) { put(out, &n, sizeof n); }

#define PUT_ALL(out, v)                                                        \
  (put_size((out), (v)->n), put((out), (v)->at, (v)->n * sizeof *(v)->at))

void wire_pack(struct buf *out, const struct tables *t) {
  buf_add(out, magic);
  put(out, &t->form, sizeof t->form);
  put(out, &t->fault, sizeof t->fault);
  put_size(out, t->text.n);
  buf_adds(out, buf_str(&t->text));
  put(out, &t->title, sizeof t->title);
  PUT_ALL(out, &t->notes);
  put_size(out, t->sheets.n);
  for (size_t i = 0; i < t->sheets.n; i++) {
    const struct table_sheet *s = &t->sheets.at[i];
    put_size(out, strlen(s->name));
    buf_add(out, s->name);
    put_size(out, s->cells.n);
    put(out, s->cells.at, s->cells.n * sizeof *s->cells.at);
    put_size(out, s->first.n);
    put(out, s->first.at, s->first.n * sizeof *s->first.at);
    put(out, s->lines.at, s->lines.n * sizeof *s->lines.at);
    PUT_ALL(out, &s->reasons);
  }
}

// ------------------------------------------------------------------ unpack

static bool take(struct str *s, void *to, size_t n) {
  if (s->n < n)
    return false;
  if (n)
    memcpy(to, s->at, n);
  *s = str_n(s->at + n, s->n - n);
  return true;
}

// A number of items of `each` bytes that are still there.
static bool take_size(struct str *s, size_t *n, size_t each) {
  return take(s, n, sizeof *n) && *n <= s->n / each;
}

static bool take_text(struct str *s, struct str *text) {
  size_t n;
  if (!take_size(s, &n, 1))
    return false;
  *text = str_n(s->at, n);
  *s = str_n(s->at + n, s->n - n);
  return true;
}

#define TAKE_ALL(s, v, k)                                                      \
  (vec_reserve((v), (k)), (v)->n = (k),                                        \
   take((s), (v)->at, (k) * sizeof *(v)->at))

static bool cell_sound(const struct tables *t, struct table_cell c) {
  size_t n = c.size & CELL_LONGEST;
  return c.size >> CELL_SHIFT < CELL_KINDS && n <= t->text.n &&
         c.at <= t->text.n - n &&
         (n == 0 || utf8_valid(t->text.at + c.at, n) == n);
}

static bool sheet_sound(const struct tables *t, struct table_sheet *s) {
  for (size_t i = 0; i < s->cells.n; i++)
    if (!cell_sound(t, s->cells.at[i]))
      return false;
  for (size_t i = 0; i < s->first.n; i++)
    if (s->first.at[i] > s->cells.n ||
        (i > 0 && s->first.at[i] < s->first.at[i - 1]))
      return false;
  for (size_t i = 0; i < s->first.n; i++)
    if (sheet_width(s, i) > s->width)
      s->width = sheet_width(s, i);
  for (size_t i = 0; i < s->reasons.n; i++)
    if (!cell_sound(t, s->reasons.at[i].text) ||
        s->reasons.at[i].row >= s->first.n ||
        (i > 0 && s->reasons.at[i].row <= s->reasons.at[i - 1].row))
      return false;
  return s->first.n == 0 || s->first.at[0] == 0;
}

static bool take_sheet(struct str *s, struct tables *t) {
  struct str name;
  size_t cells, rows, reasons;
  if (!take_text(s, &name) || utf8_valid(name.at, name.n) != name.n)
    return false;
  struct table_sheet *x = tables_sheet(t, name);
  return take_size(s, &cells, sizeof *x->cells.at) &&
         TAKE_ALL(s, &x->cells, cells) &&
         take_size(s, &rows, 2 * sizeof *x->first.at) &&
         TAKE_ALL(s, &x->first, rows) && TAKE_ALL(s, &x->lines, rows) &&
         take_size(s, &reasons, sizeof *x->reasons.at) &&
         TAKE_ALL(s, &x->reasons, reasons) && sheet_sound(t, x);
}

static bool form_sound(const struct tables *t) {
  const struct sheet_fault *f = &t->fault;
  return t->form.encoding < ENCODINGS && t->form.form <= FORMS &&
         f->passed <= LIMITS && memchr(f->code, 0, sizeof f->code) != NULL &&
         memchr(f->words, 0, sizeof f->words) != NULL &&
         utf8_valid(f->words, strlen(f->words)) == strlen(f->words);
}

static bool take_notes(struct str *s, struct tables *t) {
  size_t n;
  if (!take(s, &t->title, sizeof t->title) || !cell_sound(t, t->title) ||
      !take_size(s, &n, sizeof *t->notes.at) || !TAKE_ALL(s, &t->notes, n))
    return false;
  for (size_t i = 0; i < n; i++)
    if (!cell_sound(t, t->notes.at[i]))
      return false;
  return true;
}

bool wire_unpack(struct tables *t, struct str s) {
  char head[sizeof magic - 1];
  struct str text;
  size_t sheets;
  if (!take(&s, head, sizeof head) || memcmp(head, magic, sizeof head) != 0 ||
      !take(&s, &t->form, sizeof t->form) ||
      !take(&s, &t->fault, sizeof t->fault) || !form_sound(t) ||
      !take_text(&s, &text))
    return false;
  buf_adds(&t->text, text);
  if (!take_notes(&s, t) || !take(&s, &sheets, sizeof sheets))
    return false;
  while (sheets-- > 0)
    if (!take_sheet(&s, t))
      return false;
  return s.n == 0;
}
