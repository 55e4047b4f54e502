// SPDX-License-Identifier: GPL-2.0-or-later
// The works cited, and no tie: BibTeX for LaTeX and Zotero, CSL-JSON for Pandoc
// and Zotero. Dates are as exact as they were written; what is no plain year,
// month or day stays in words.
#include "base/escape.h"
#include "base/map.h"
#include "export/objects.h"
#include "render/render.h"

// -------------------------------------------------------------------- dates

// A plain year, month or day as numbers: how many there are.
static int parts_of(struct days q, int part[3]) {
  int year, month, dom;
  if (q.lo == DAY_MIN || q.hi == DAY_MAX || !days_one(q))
    return 0;
  day_split(q.lo, &part[0], &part[1], &part[2]);
  day_split(q.hi, &year, &month, &dom);
  return q.lo == q.hi ? 3 : month == part[1] && year == part[0] ? 2 : 1;
}

// ------------------------------------------------------------------ BibTeX

// Braces that are not in pairs would end the field, and the file with it, so
// none is kept; signs of TeX have commands.
static void add_tex(struct buf *b, const char *t) {
  for (; *t; t++) {
    if (*t == '{')
      buf_add(b, "\\textbraceleft{}");
    else if (*t == '}')
      buf_add(b, "\\textbraceright{}");
    else if (*t == '\\')
      buf_add(b, "\\textbackslash{}");
    else if (*t == '~')
      buf_add(b, "\\textasciitilde{}");
    else if (*t == '^')
      buf_add(b, "\\textasciicircum{}");
    else if (strchr("&%$#_", *t))
      buf_addf(b, "\\%c", *t);
    else
      buf_addc(b, (unsigned char)*t < ' ' ? ' ' : *t);
  }
}

// Doubled braces keep the capitals, and a publisher's "and" one name.
static void add_field(struct buf *b, const char *name, const char *value) {
  if (!*value)
    return;
  buf_addf(b, ",\n  %s = {{", name);
  add_tex(b, value);
  buf_add(b, "}}");
}

static void add_plain(struct buf *b, const char *name, const char *value) {
  if (*value)
    buf_addf(b, ",\n  %s = {%s}", name, value);
}

static void add_date(struct buf *b, const char *name, struct days q,
                     const char *written) {
  int part[3];
  const int n = parts_of(q, part);
  struct buf d = {0};
  for (int i = 0; i < n; i++)
    buf_addf(&d, i ? "-%02d" : "%04d", part[i]);
  if (n)
    add_plain(b, name, buf_text(&d));
  else
    add_field(b, name, written);
  buf_drop(&d);
}

// An address holds no brace, or it is no link.
static void add_url(struct buf *b, const char *url) {
  if (*url && !strpbrk(url, "{}\\ \n"))
    add_plain(b, "url", url);
  else
    add_field(b, "howpublished", url);
}

static bool key_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || (c && strchr("-:./+", c));
}

// Keys are ids without what BibTeX cannot have in one; two that come to the
// same have the number of the work.
static const char *key_of(struct export *x, struct map *taken, size_t row) {
  struct buf b = {0};
  for (const char *t = text(x->l, export_source(x, row)->id); *t; t++)
    buf_addc(&b, key_sign(*t) ? *t : '-');
  if (map_get(taken, buf_str(&b)) != MAP_NONE)
    buf_addf(&b, "-%zu", row + 1);
  const char *key = arena_text(&x->arena, b.at, b.n);
  buf_drop(&b);
  map_put(taken, str_of(key), 1);
  return key;
}

static void add_entry(struct buf *b, const struct export *x, size_t row,
                      const char *key) {
  const struct cited *s = export_source(x, row);
  buf_addf(b, "%s@misc{%s", row ? "\n" : "", key);
  add_field(b, "title", text(x->l, s->title));
  add_field(b, "author", text(x->l, s->author));
  add_field(b, "publisher", text(x->l, s->publisher));
  add_date(b, "date", s->published_days, text(x->l, s->published));
  add_url(b, text(x->l, s->url));
  add_date(b, "urldate", s->accessed_days, text(x->l, s->accessed));
  add_field(b, "archived", text(x->l, s->archived));
  add_field(b, "langid", text(x->l, s->language));
  add_field(b, "note", text(x->l, s->note));
  buf_add(b, "\n}\n");
}

static void write_bibtex(struct export *x) {
  struct buf b = {0};
  struct map taken = {0};
  for (size_t i = 0; i < x->sources.n; i++)
    add_entry(&b, x, i, key_of(x, &taken, i));
  map_drop(&taken);
  export_put(x, "bib", &b);
}

const struct exporter exporter_bibtex = {.write = write_bibtex};

// --------------------------------------------------------------------- CSL

static struct value *csl_date(struct arena *m, struct days q,
                              const char *written) {
  int part[3];
  const int n = parts_of(q, part);
  struct value *o = value_object(m), *list = value_list(m);
  if (!n)
    return value_set(o, "literal", value_string(m, written));
  for (int i = 0; i < n; i++)
    value_append(list, value_int(m, part[i]));
  return value_set(o, "date-parts", value_append(value_list(m), list));
}

static struct value *csl_names(struct arena *m, const char *author) {
  struct value *o = value_object(m);
  value_set(o, "literal", value_string(m, author));
  return value_append(value_list(m), o);
}

static void add_item(struct buf *b, const struct export *x, size_t row) {
  const struct cited *s = export_source(x, row);
  struct arena m = {0};
  struct value *o = value_object(&m);
  value_set(o, "id", value_string(&m, text(x->l, s->id)));
  value_set(o, "type", value_string(&m, s->url ? "webpage" : "document"));
  object_text(&m, o, "title", text(x->l, s->title));
  if (s->author)
    value_set(o, "author", csl_names(&m, text(x->l, s->author)));
  object_text(&m, o, "publisher", text(x->l, s->publisher));
  if (s->published)
    value_set(o, "issued",
              csl_date(&m, s->published_days, text(x->l, s->published)));
  if (s->accessed)
    value_set(o, "accessed",
              csl_date(&m, s->accessed_days, text(x->l, s->accessed)));
  object_text(&m, o, "URL", text(x->l, s->url));
  object_text(&m, o, "archive_location", text(x->l, s->archived));
  object_text(&m, o, "language", text(x->l, s->language));
  object_text(&m, o, "note", text(x->l, s->note));
  buf_add(b, row ? ",\n  " : "\n  ");
  value_json(b, o);
  arena_drop(&m);
}

static void write_csl(struct export *x) {
  struct buf b = {0};
  buf_addc(&b, '[');
  for (size_t i = 0; i < x->sources.n; i++)
    add_item(&b, x, i);
  buf_add(&b, "\n]\n");
  export_put(x, "csl", &b);
}

const struct exporter exporter_csl = {.write = write_csl};
