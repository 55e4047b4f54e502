// SPDX-License-Identifier: GPL-2.0-or-later
// Values of every kind that several records have.
#include "read/reader.h"

#include "base/suggest.h"

void field_node(struct reader *r, const struct field *f,
                const struct node *value, void *at) {
  (void)r, (void)f;
  memcpy(at, &value, sizeof value);
}

// Somebody may be called Null.
static void tell_null(struct reader *r, const struct field *f,
                      const struct node *value) {
  diag(r->d, ENT_WARNING, "value/null", span_of(r, value),
       "`%.*s` without quotes is nothing, so that `%.*s` is not given",
       STR_ARG(value->text), STR_ARG(f->name));
  diag_help(r->d, "write \"%.*s\" if it is a text, else leave `%.*s` out",
            STR_ARG(value->text), STR_ARG(f->name));
}

// Whether there is a text; else says what there is.
static bool has_text(struct reader *r, const struct field *f,
                     const struct node *value) {
  if (value->kind != NODE_TEXT)
    field_wrong(r, f, value, "a text");
  else if (node_is_null(value) && value->text.n > 0)
    tell_null(r, f, value);
  return value->kind == NODE_TEXT && !node_is_null(value);
}

void field_text(struct reader *r, const struct field *f,
                const struct node *value, void *at) {
  ent_sym *out = at;
  if (has_text(r, f, value))
    *out = reader_text(r, value->text);
}

void field_prose(struct reader *r, const struct field *f,
                 const struct node *value, void *at) {
  ent_sym *out = at;
  if (has_text(r, f, value))
    *out = book_text(r->b, value->text);
}

void field_marking(struct reader *r, const struct field *f,
                   const struct node *value, void *at) {
  field_text(r, f, value, at);
  r->b->marked |= *(ent_sym *)at != 0;
}

void field_true(struct reader *r, const struct field *f,
                const struct node *value, void *at) {
  bool *out = at;
  struct str s = value->text;
  if (value->kind == NODE_TEXT && value->plain) {
    bool yes = str_is(s, "true") || str_is(s, "True") || str_is(s, "TRUE");
    bool no = str_is(s, "false") || str_is(s, "False") || str_is(s, "FALSE");
    if (yes || no || node_is_null(value)) {
      *out = yes;
      return;
    }
  }
  bool quoted = value->kind == NODE_TEXT && !value->plain;
  field_refused(r, "value/true-false", f, value,
                quoted ? "true or false without quotes" : "true or false");
  diag_help(r->d, "write true or false, without quotes; yes, no, on and off "
                  "are plain words here");
  if (value->kind == NODE_TEXT &&
      (str_is(s, "yes") || str_is(s, "on") || str_is(s, "true")))
    diag_fix(r->d, "true");
  if (value->kind == NODE_TEXT &&
      (str_is(s, "no") || str_is(s, "off") || str_is(s, "false")))
    diag_fix(r->d, "false");
}

void field_withheld(struct reader *r, const struct field *f,
                    const struct node *value, void *at) {
  field_true(r, f, value, at);
  r->b->withholds |= *(bool *)at;
}

size_t field_choice(struct reader *r, const struct field *f,
                    const struct node *value, const char *const *words,
                    size_t n) {
  if (value->kind != NODE_TEXT) {
    field_wrong(r, f, value, "a text");
    return n;
  }
  for (size_t i = 0; i < n; i++)
    if (str_is(value->text, words[i]))
      return i;
  diag(r->d, ENT_ERROR, "value/choice", span_of(r, value),
       "`%.*s` cannot be `%.*s`", STR_ARG(f->name), STR_ARG(value->text));
  struct suggest near = suggest_for(value->text);
  buf_clear(&r->buf);
  for (size_t i = 0; i < n; i++) {
    suggest_offer(&near, str_of(words[i]));
    buf_addf(&r->buf, "%s%s",
             i == 0      ? ""
             : i + 1 < n ? ", "
                         : " or ",
             words[i]);
  }
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_fix(r->d, "%.*s", STR_ARG(best));
  diag_help(r->d, "it is %s", buf_text(&r->buf));
  return n;
}

static bool is_letter_grade(struct str s) {
  return s.n == 2 && s.at[0] >= 'A' && s.at[0] <= 'F' && s.at[1] >= '1' &&
         s.at[1] <= '6';
}

void field_grade(struct reader *r, const struct field *f,
                 const struct node *value, void *at) {
  ent_sym *out = at;
  struct str s = value->text;
  if (value->kind != NODE_TEXT) {
    field_wrong(r, f, value, "a text");
    return;
  }
  if (node_is_null(value))
    return;
  if ((s.n == 1 && s.at[0] >= '1' && s.at[0] <= '6') || is_letter_grade(s)) {
    *out = reader_text(r, s);
    return;
  }
  diag(r->d, ENT_ERROR, "value/grade", span_of(r, value),
       "`%.*s` is no grade of the Admiralty scale", STR_ARG(s));
  diag_help(r->d, "write the credibility, 1 (confirmed) to 6 (cannot be "
                  "judged), or with the reliability before it: B2");
  char upper[2] = "";
  if (s.n == 2 && s.at[0] >= 'a' && s.at[0] <= 'z') {
    upper[0] = (char)(s.at[0] - 'a' + 'A');
    upper[1] = s.at[1];
  }
  if (is_letter_grade((struct str){upper, 2}))
    diag_fix(r->d, "%.2s", upper);
}

void field_words(struct reader *r, const struct field *f,
                 const struct node *value, void *at) {
  struct run *out = at;
  if (node_is_null(value))
    return;
  if (value->kind != NODE_LIST) {
    field_wrong(r, f, value, "a list of texts");
    return;
  }
  out->first = (uint32_t)r->b->words.n;
  for (const struct node *c = node_first(value); c; c = node_after(value, c)) {
    if (!node_says(c))
      field_wrong(r, f, c, "a list of texts");
    else
      book_word(r->b, reader_text(r, c->text));
  }
  out->n = (uint32_t)(r->b->words.n - out->first);
}

void field_sources(struct reader *r, const struct field *f,
                   const struct node *value, void *at) {
  struct run *out = at;
  if (node_is_null(value))
    return;
  if (value->kind != NODE_LIST) {
    field_wrong(r, f, value, "a list of sources");
    return;
  }
  out->first = (uint32_t)r->b->citations.n;
  for (const struct node *c = node_first(value); c; c = node_after(value, c))
    read_citation(r, c);
  out->n = (uint32_t)(r->b->citations.n - out->first);
}

// ---------------------------------------------------------------- dates

bool node_is_unknown(const struct node *value) {
  if (value->kind != NODE_TEXT)
    return false;
  if (value->text.n > 0 && value->text.at[0] >= '0' &&
      value->text.at[0] <= '9') // most dates
    return false;
  struct str s = str_trim(value->text);
  return s.n == 0 || node_is_null(value) || str_is(s, "~") ||
         str_is(s, "unknown");
}

static bool has(struct str s, const char *what) {
  struct str head, rest;
  return str_cut(s, what, &head, &rest);
}

ent_sym field_date_item(struct reader *r, const struct node *item) {
  if (node_is_unknown(item))
    return 0;
  struct str s = str_trim(item->text);
  bool range =
      has(s, "..") && s.n > 2 && s.at[0] != '[' && !has(s, "/") && !has(s, " ");
  if (!range)
    return reader_text(r, item->text);
  buf_clear(&r->buf);
  buf_addf(&r->buf, "[%.*s]", STR_ARG(s));
  return reader_text(r, buf_str(&r->buf));
}

bool field_date_list(struct reader *r, const struct field *f,
                     const struct node *list, size_t most, const char *help) {
  size_t n = 0;
  for (const struct node *c = node_first(list); c; c = node_after(list, c)) {
    if (c->kind != NODE_TEXT) {
      field_wrong(r, f, c, "a list of dates");
      return false;
    }
    if (++n > most) {
      diag(r->d, ENT_ERROR, "value/too-many", span_of(r, c),
           "a list of dates holds at most %zu", most);
      diag_help(r->d, "%s", help);
      return false;
    }
  }
  return true;
}

// An unquoted [1984..1986], or [1984, 1986], that YAML took for a list.
static bool join_set(struct reader *r, const struct node *list, ent_sym *out) {
  buf_clear(&r->buf);
  buf_addc(&r->buf, '[');
  for (const struct node *c = node_first(list); c; c = node_after(list, c)) {
    if (c->kind != NODE_TEXT)
      return false;
    if (c != node_first(list))
      buf_addc(&r->buf, ',');
    buf_adds(&r->buf, str_trim(c->text));
  }
  buf_addc(&r->buf, ']');
  *out = reader_text(r, buf_str(&r->buf));
  return list->size > 1;
}

bool field_date_text(struct reader *r, const struct field *f,
                     const struct node *value, ent_sym *out) {
  *out = 0;
  if (node_is_unknown(value))
    return true;
  if (value->kind == NODE_TEXT) {
    *out = reader_text(r, value->text);
    return true;
  }
  if (value->kind == NODE_LIST && join_set(r, value, out))
    return true;
  *out = 0;
  field_wrong(r, f, value, "a date");
  return false;
}

void field_date(struct reader *r, const struct field *f,
                const struct node *value, void *at) {
  field_date_text(r, f, value, at);
}
