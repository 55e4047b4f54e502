// SPDX-License-Identifier: GPL-2.0-or-later
// Authors keep an order of keys, so the row of a key is looked for from the
// row after the last one found.
#include "read/reader.h"

#include "base/letters.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "read/colon.h"

#include <stdint.h>

ent_sym reader_text(struct reader *r, struct str s) {
  if (utf8_is_latin(s)) // composed, as most are
    return book_text(r->b, s);
  struct buf composed = {0};
  utf8_compose(&composed, s);
  ent_sym sym = book_text(r->b, buf_str(&composed));
  buf_drop(&composed);
  return sym;
}

struct span span_at(const struct reader *r, struct place p) {
  return (struct span){
      .in = r->b->files.at[p.file], .start = p.offset, .field = ""};
}

static const char *kind_name(const struct node *n) {
  if (node_is_null(n))
    return "nothing";
  return n->kind == NODE_TEXT   ? "a text"
         : n->kind == NODE_LIST ? "a list"
                                : "a mapping";
}

void field_refused(struct reader *r, const char *code, const struct field *f,
                   const struct node *value, const char *wanted) {
  bool says = value->kind == NODE_TEXT && value->text.n > 0;
  if (says)
    diag(r->d, ENT_ERROR, code, span_of(r, value),
         "`%.*s` takes %s, not `%.*s`", STR_ARG(f->name), wanted,
         STR_ARG(value->text));
  else
    diag(r->d, ENT_ERROR, code, span_of(r, value), "`%.*s` takes %s, not %s",
         STR_ARG(f->name), wanted, kind_name(value));
}

void field_wrong(struct reader *r, const struct field *f,
                 const struct node *value, const char *wanted) {
  diag(r->d, ENT_ERROR, "value/kind", span_of(r, value),
       "`%.*s` takes %s, and this is %s", STR_ARG(f->name), wanted,
       kind_name(value));
  if (value->kind == NODE_TEXT && value->text.n > 0 &&
      strncmp(wanted, "a list", 6) == 0) {
    diag_help(r->d, "a list of one is written in brackets");
    diag_fix(r->d, "[%.*s]", (int)(value->end - value->start),
             r->source->text + value->start);
  } else if (value->kind != NODE_TEXT && strncmp(wanted, "a text", 6) == 0)
    diag_help(r->d, "quote the text if its brackets or `- ` belong to it");
  else if (value->kind == NODE_MAP && strncmp(wanted, "a list", 6) == 0)
    diag_help(r->d, "begin each item with `- ` on a line below `%.*s:`",
              STR_ARG(f->name));
  else if (strcmp(wanted, "a mapping of ids") == 0)
    diag_help(r->d, "write `id: {…}` for each on a line below `%.*s:`",
              STR_ARG(f->name));
  else
    diag_help(r->d, "write `%.*s:` with %s", STR_ARG(f->name), wanted);
}

// ------------------------------------------------------------ mappings

// The row of a key, or n.
static size_t find_row(const struct record_form *f, struct str key,
                       size_t from) {
  for (size_t k = 0, i = from; k < f->n; k++, i++) {
    if (i >= f->n)
      i -= f->n;
    const struct str name = f->fields[i].name;
    if (name.n == key.n && name.at[0] == key.at[0] &&
        memcmp(name.at, key.at, key.n) == 0)
      return i;
  }
  return f->n;
}

bool form_has(const struct record_form *f, struct str key) {
  return key.n > 0 && find_row(f, key, 0) < f->n;
}

static bool is_extra(struct str key) { return str_starts(key, "x-"); }

static void unknown_key(struct reader *r, const struct record_form *f,
                        const struct node *key) {
  diag(r->d, ENT_ERROR, "key/unknown", span_of(r, key), "%s has no key `%.*s`",
       f->what, STR_ARG(key->text));
  size_t colon = key->plain ? colon_in(key->text) : SIZE_MAX;
  if (colon != SIZE_MAX) {
    colon_help(key->text, colon, r->d);
    return;
  }
  struct suggest near = suggest_for(key->text);
  for (size_t i = 0; i < f->n; i++)
    suggest_offer(&near, f->fields[i].name);
  struct str best = suggest_best(&near);
  if (best.n > 0) {
    diag_help(r->d, "did you mean `%.*s`? A key of your own begins with `x-`",
              STR_ARG(best));
    diag_fix(r->d, "%.*s", STR_ARG(best));
    return;
  }
  buf_clear(&r->buf);
  for (size_t i = 0; i < f->n; i++)
    buf_addf(&r->buf, "%s%.*s", i ? ", " : "", STR_ARG(f->fields[i].name));
  diag_help(r->d, "its keys are %s; a key of your own begins with `x-`",
            buf_text(&r->buf));
}

// With an alias in it, YAML means nothing by itself: it is kept as a text.
static bool has_alias(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (s.at[i] == '*' && (i == 0 || strchr(" \t\r\n[{,:", s.at[i - 1])))
      return true;
  return false;
}

struct extra reader_extra(struct reader *r, ent_sym key, uint32_t start,
                          uint32_t end) {
  struct str as_written = {r->source->text + start,
                           end > start ? end - start : 0};
  uint32_t column = source_place(r->source, start).column;
  return (struct extra){key, reader_text(r, as_written),
                        has_alias(as_written) ? 0 : column};
}

static void add_extras(struct reader *r, const struct node *map,
                       struct run *extras) {
  extras->first = (uint32_t)r->b->extras.n;
  for (struct key_value p = node_pair(map); p.key; node_next(map, &p))
    if (p.key->kind == NODE_TEXT && is_extra(p.key->text)) {
      const struct node *v = p.value;
      ent_sym key = reader_text(r, p.key->text);
      struct extra x = {key, 0, 0};
      if (v->kind == NODE_TEXT)
        x.text = reader_text(r, v->text);
      else
        x = reader_extra(r, key, v->start, v->end);
      book_extra(r->b, &x);
    }
  extras->n = (uint32_t)(r->b->extras.n - extras->first);
}

static void no_mapping(struct reader *r, const struct record_form *f,
                       const struct node *value) {
  size_t colon = colon_find(r->source, value->start);
  if (colon != SIZE_MAX) {
    colon_tell(r->source, colon, r->d);
    return;
  }
  diag(r->d, ENT_ERROR, "value/kind", span_of(r, value),
       "%s is a mapping of keys, and this is %s", f->what, kind_name(value));
  diag_help(r->d, "write {%.*s: …}", STR_ARG(f->fields[0].name));
}

uint64_t form_read(struct reader *r, const struct record_form *f,
                   const struct node *map, void *draft, struct run *extras) {
  if (map->kind != NODE_MAP) {
    if (node_is_null(map))
      return 0;
    no_mapping(r, f, map);
    return 0;
  }
  uint64_t given = 0;
  bool has_extras = false;
  size_t row = f->n - 1;
  for (struct key_value p = node_pair(map); p.key; node_next(map, &p)) {
    size_t found = p.key->text.n > 0 ? find_row(f, p.key->text, row + 1) : f->n;
    if (found < f->n) {
      const struct field *field = &f->fields[row = found];
      field->read(r, field, p.value, (char *)draft + field->offset);
      given |= FIELD_BIT(row);
    } else if (extras && is_extra(p.key->text))
      has_extras = true;
    else
      unknown_key(r, f, p.key);
  }
  if (has_extras) // in one run, whatever the fields added
    add_extras(r, map, extras);
  return given;
}

void form_missing(struct reader *r, const struct record_form *f,
                  struct span where, const char *field, const char *help) {
  diag(r->d, ENT_ERROR, "key/missing", where, "%s needs `%s`", f->what, field);
  diag_help(r->d, "%s", help);
}

// ------------------------------------------------------------------ ids

bool id_sound(struct reader *r, struct str id, struct span where,
              const char *what) {
  const char *fault = NULL;
  if (id.n == 0)
    fault = "an empty id";
  else if (!letters_visible(id))
    fault = "an id of which nothing can be seen";
  else if (str_trim(id).n != id.n)
    fault = "an id with a blank at its start or end";
  else
    for (const char *at = id.at; !fault && at < id.at + id.n;)
      if (utf8_is_control(utf8_next(&at)))
        fault = "an id with a control character or a line end";
  if (!fault) {
    odd_letters_tell(r, id, where, true);
    return true;
  }
  diag(r->d, ENT_ERROR, "id/form", where, "%s has %s", what, fault);
  diag_help(r->d, "an id is words, best in lower case and joined by `-`");
  return false;
}

void id_twice(struct reader *r, const char *what, const struct head *h,
              struct place first) {
  diag(r->d, ENT_ERROR, "id/twice", span_bytes(r, h->start, h->end),
       "the %s `%s` is defined twice", what, book_says(r->b, h->id));
  diag_also(r->d, span_at(r, first), "first defined here");
  diag_help(r->d, "make it one record, or give one of the two another id");
}
