// SPDX-License-Identifier: GPL-2.0-or-later
#include "forms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void must_hold(bool holds, const char *what, const char *at, size_t n) {
  if (holds)
    return;
  fprintf(stderr, "%s:\n", what);
  fwrite(at, 1, n < 20000 ? n : 20000, stderr);
  fputc('\n', stderr);
  fflush(stderr);
  abort();
}

struct text {
  const char *at, *end;
};

static bool starts(const struct text *t, const char *word) {
  size_t n = strlen(word);
  return (size_t)(t->end - t->at) >= n && memcmp(t->at, word, n) == 0;
}

static bool take(struct text *t, const char *word) {
  if (!starts(t, word))
    return false;
  t->at += strlen(word);
  return true;
}

static void skip(struct text *t, const char *any) {
  while (t->at < t->end && *t->at && strchr(any, *t->at))
    t->at++;
}

// -------------------------------------------------------------------- text

// The code point at the beginning, or UINT32_MAX.
static uint32_t next(struct text *t) {
  unsigned char c = (unsigned char)*t->at++;
  unsigned more = c < 0x80 ? 0 : c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  uint32_t u = more == 0 ? c : c & (0x3fu >> more);
  if ((c >= 0x80 && c < 0xc2) || c > 0xf4)
    return UINT32_MAX;
  for (unsigned i = 0; i < more; i++) {
    if (t->at == t->end || ((unsigned char)*t->at & 0xc0) != 0x80)
      return UINT32_MAX;
    u = u << 6 | ((unsigned char)*t->at++ & 0x3f);
  }
  bool wrong = u < least[more] || u > 0x10ffff || (u >= 0xd800 && u < 0xe000);
  return wrong ? UINT32_MAX : u;
}

bool text_good(const char *at, size_t n, bool tabs) {
  struct text t = {at, at + n};
  while (t.at < t.end) {
    uint32_t u = next(&t);
    bool control =
        (u < ' ' && u != '\n' && u != '\r' && !(tabs && u == '\t')) ||
        (u >= 0x7f && u < 0xa0);
    if (u == UINT32_MAX || control)
      return false;
  }
  return true;
}

// -------------------------------------------------------------------- JSON

static const char blanks[] = " \n\r\t";

static bool string(struct text *t, const char **at, size_t *n) {
  if (!take(t, "\""))
    return false;
  *at = t->at;
  while (t->at < t->end && *t->at != '"') {
    if ((unsigned char)*t->at < ' ')
      return false;
    if (*t->at++ != '\\')
      continue;
    if (t->at == t->end)
      return false;
    bool four = *t->at == 'u';
    if (!*t->at || !strchr("\"\\/bfnrtu", *t->at++))
      return false;
    for (int i = 0; four && i < 4; i++)
      if (t->at == t->end || !*t->at ||
          !strchr("0123456789abcdefABCDEF", *t->at++))
        return false;
  }
  *n = (size_t)(t->at - *at);
  return take(t, "\"");
}

static bool digits(struct text *t) {
  const char *from = t->at;
  skip(t, "0123456789");
  return t->at > from;
}

static bool number(struct text *t) {
  take(t, "-");
  bool zero = starts(t, "0");
  const char *from = t->at;
  if (!digits(t) || (zero && t->at - from > 1))
    return false;
  if (take(t, ".") && !digits(t))
    return false;
  if (!take(t, "e") && !take(t, "E"))
    return true;
  if (!take(t, "+"))
    take(t, "-");
  return digits(t);
}

enum { DEEP = 64, KEYS = 256 };

// Whether the key is new among those of its object; of more it is not asked.
static bool fresh(const char *(*keys)[KEYS], size_t *sizes, size_t k,
                  const char *key, size_t n) {
  for (size_t i = 0; i < k && i < KEYS; i++)
    if (sizes[i] == n && memcmp((*keys)[i], key, n) == 0)
      return false;
  if (k < KEYS) {
    (*keys)[k] = key;
    sizes[k] = n;
  }
  return true;
}

static bool value(struct text *t, int depth);

static bool object(struct text *t, int depth) {
  const char *keys[KEYS], *key;
  size_t sizes[KEYS], n;
  skip(t, blanks);
  if (take(t, "}"))
    return true;
  for (size_t k = 0;; k++) {
    skip(t, blanks);
    if (!string(t, &key, &n) || !fresh(&keys, sizes, k, key, n))
      return false;
    skip(t, blanks);
    if (!take(t, ":") || !value(t, depth))
      return false;
    if (!take(t, ","))
      return take(t, "}");
  }
}

static bool array(struct text *t, int depth) {
  skip(t, blanks);
  if (take(t, "]"))
    return true;
  do
    if (!value(t, depth))
      return false;
  while (take(t, ","));
  return take(t, "]");
}

static bool value(struct text *t, int depth) {
  const char *at;
  size_t n;
  bool good;
  skip(t, blanks);
  if (depth == DEEP)
    return false;
  if (take(t, "{"))
    good = object(t, depth + 1);
  else if (take(t, "["))
    good = array(t, depth + 1);
  else if (starts(t, "\""))
    good = string(t, &at, &n);
  else
    good = take(t, "true") || take(t, "false") || take(t, "null") || number(t);
  skip(t, blanks);
  return good;
}

bool json_good(const char *at, size_t n, bool lines) {
  struct text t = {at, at + n};
  if (!text_good(at, n, false))
    return false;
  if (!lines)
    return value(&t, 0) && t.at == t.end;
  while (t.at < t.end) {
    const char *end = memchr(t.at, '\n', (size_t)(t.end - t.at));
    struct text line = {t.at, end};
    if (!end || !value(&line, 0) || line.at != end)
      return false;
    t.at = end + 1;
  }
  return true;
}

// --------------------------------------------------------------------- CSV

// Moves behind a cell.
static bool cell(struct text *t, char separator) {
  if (separator == '\t' || !take(t, "\"")) {
    while (t->at < t->end && *t->at != separator && *t->at != '\n' &&
           *t->at != '\r')
      if (*t->at++ == '"' && separator != '\t')
        return false;
    return true;
  }
  while (t->at < t->end) {
    if (take(t, "\"\""))
      continue;
    if (take(t, "\""))
      return true;
    t->at++;
  }
  return false;
}

bool csv_good(const char *at, size_t n, char separator) {
  struct text t = {at, at + n};
  const char end[] = {separator, 0};
  size_t most = 0;
  if (!text_good(at, n, true))
    return false;
  while (t.at < t.end) {
    size_t cells = 0;
    do {
      if (!cell(&t, separator))
        return false;
      cells++;
    } while (take(&t, end));
    if (!take(&t, "\r\n") && !take(&t, "\n"))
      return false;
    if (most == 0)
      most = cells;
    if (cells != most)
      return false;
  }
  return true;
}

// --------------------------------------------------------------------- XML

static bool name(struct text *t, const char **at, size_t *n) {
  *at = t->at;
  while (t->at < t->end) {
    unsigned char c = (unsigned char)*t->at;
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  c == '_' || c == ':' || c >= 0x80;
    bool later =
        t->at > *at && ((c >= '0' && c <= '9') || c == '-' || c == '.');
    if (!letter && !later)
      break;
    t->at++;
  }
  *n = (size_t)(t->at - *at);
  return *n > 0;
}

static bool reference(struct text *t) {
  static const char *const known[] = {"amp;", "lt;", "gt;", "quot;", "apos;"};
  for (size_t i = 0; i < 5; i++)
    if (take(t, known[i]))
      return true;
  if (!take(t, "#"))
    return false;
  bool hex = take(t, "x");
  uint32_t u = 0;
  const char *from = t->at;
  const char *const signs = hex ? "0123456789abcdefABCDEF" : "0123456789";
  skip(t, signs);
  if (t->at == from || t->at - from > 7)
    return false;
  for (const char *p = from; p < t->at; p++) {
    uint32_t d = *p <= '9' ? (uint32_t)(*p - '0') : ((uint32_t)*p & 7) + 9;
    u = u * (hex ? 16 : 10) + d;
  }
  bool character = u == '\t' || u == '\n' || u == '\r' ||
                   (u >= ' ' && u < 0xd800) || (u >= 0xe000 && u < 0xfffe) ||
                   (u >= 0x10000 && u <= 0x10ffff);
  return character && take(t, ";");
}

// Text up to one of two signs.
static bool words(struct text *t, char end) {
  while (t->at < t->end && *t->at != end && *t->at != '<') {
    if (end == '<' && starts(t, "]]>"))
      return false;
    if (*t->at++ == '&' && !reference(t))
      return false;
  }
  return true;
}

static bool attribute(struct text *t, const struct xml_seen *seen) {
  const char *key, *from;
  size_t n;
  if (!name(t, &key, &n))
    return false;
  skip(t, blanks);
  if (!take(t, "="))
    return false;
  skip(t, blanks);
  char quote = t->at < t->end ? *t->at : 0;
  if (quote != '"' && quote != '\'')
    return false;
  from = ++t->at;
  if (!words(t, quote) || t->at == t->end || *t->at != quote)
    return false;
  if (seen && seen->attribute)
    seen->attribute(seen->to, key, n, from, (size_t)(t->at - from));
  t->at++;
  return true;
}

static bool until(struct text *t, const char *end) {
  while (t->at < t->end && !starts(t, end))
    t->at++;
  return take(t, end);
}

static bool comment(struct text *t) { return until(t, "--") && take(t, ">"); }

struct open_tags {
  const char *at[4 * DEEP];
  size_t n[4 * DEEP], k, roots;
};

// Behind the "<" of a tag.
static bool tag(struct text *t, struct open_tags *o,
                const struct xml_seen *seen) {
  const char *at, *before;
  size_t n;
  bool closing = take(t, "/");
  if (!name(t, &at, &n))
    return false;
  if (closing) {
    skip(t, blanks);
    if (o->k == 0 || o->n[o->k - 1] != n || memcmp(o->at[--o->k], at, n) != 0)
      return false;
    return take(t, ">");
  }
  if (seen && seen->element)
    seen->element(seen->to, at, n);
  o->roots += o->k == 0;
  for (;;) {
    before = t->at;
    skip(t, blanks);
    if (take(t, "/>"))
      return true;
    if (take(t, ">"))
      break;
    if (t->at == before || !attribute(t, seen))
      return false;
  }
  if (o->k == sizeof o->at / sizeof *o->at)
    return false;
  o->at[o->k] = at;
  o->n[o->k++] = n;
  return true;
}

// A type without a part of its own, which nothing here has.
static bool doctype(struct text *t) {
  while (t->at < t->end && *t->at != '>' && *t->at != '[') {
    char c = *t->at++;
    const char end[] = {c, 0};
    if ((c == '"' || c == '\'') && !until(t, end))
      return false;
  }
  return take(t, ">");
}

bool xml_good(const char *at, size_t n, const struct xml_seen *seen) {
  struct text t = {at, at + n};
  struct open_tags o = {.k = 0};
  if (!text_good(at, n, true))
    return false;
  if (take(&t, "<?xml ") && !until(&t, "?>"))
    return false;
  while (t.at < t.end) {
    const char *from = t.at;
    if (!words(&t, '<'))
      return false;
    struct text between = {from, t.at};
    skip(&between, blanks);
    if (o.k == 0 && between.at != t.at)
      return false;
    bool good = t.at == t.end ||
                (take(&t, "<!--")         ? comment(&t)
                 : take(&t, "<!DOCTYPE ") ? o.roots == 0 && doctype(&t)
                                          : take(&t, "<") && tag(&t, &o, seen));
    if (!good || o.roots > 1)
      return false;
  }
  return o.k == 0 && o.roots == 1;
}

// ------------------------------------------------------------------ by name

void form_must_be_good(const char *format, const char *at, size_t n) {
  bool good = !strcmp(format, "json")    ? json_good(at, n, false)
              : !strcmp(format, "jsonl") ? json_good(at, n, true)
              : !strcmp(format, "csv")   ? csv_good(at, n, ',')
              : !strcmp(format, "tsv")   ? csv_good(at, n, '\t')
              : !strcmp(format, "svg")   ? xml_good(at, n, NULL)
                                         : text_good(at, n, true);
  must_hold(good, format, at, n);
}
