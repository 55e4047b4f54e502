// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/objects.h"

void object_text(struct arena *m, struct value *o, const char *key,
                 const char *text) {
  if (text && *text)
    value_set(o, key, value_string(m, text));
}

void object_value(struct value *o, const char *key, struct value *v) {
  const bool empty =
      v->kind == VALUE_NULL || (v->kind == VALUE_LIST && !v->first);
  if (!empty)
    value_set(o, key, v);
}

static bool among(const char *name, const char *const *list) {
  for (; list && *list; list++)
    if (strcmp(name, *list) == 0)
      return true;
  return false;
}

void object_cells(struct value *o, const struct export *x,
                  const struct export_table *t, size_t row, struct arena *m,
                  const char *const *but) {
  struct value **cell = export_row(x, t, row, m);
  for (size_t k = 0; k < t->width; k++)
    if (!among(t->columns[k].name, but))
      object_value(o, t->columns[k].name, cell[k]);
}

const char *object_work(struct arena *m, const struct export *x,
                        const struct cited *s) {
  const char *author = text(x->l, s->author), *title = text(x->l, s->title);
  const char *publisher = text(x->l, s->publisher);
  struct buf b = {0};
  buf_addf(&b, "%s%s%s", author, *author ? ": " : "",
           *title ? title : text(x->l, s->id));
  const bool ended = b.n && strchr(".?!", b.at[b.n - 1]);
  buf_addf(&b, "%s%s", !*publisher ? "" : ended ? " " : ". ", publisher);
  if (s->published)
    buf_addf(&b, ", %s", text(x->l, s->published));
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}
