// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/json.h"

#include "base/utf8.h"

void json_drop(struct json *j) { buf_drop(&j->text); }

static const char too_soon[] = "it ends too soon";

static enum json_kind fail(struct json *j, const char *why) {
  if (!j->wrong)
    j->wrong = why;
  return JSON_WRONG;
}

static void skip_blanks(struct json *j) {
  for (; j->at < j->end && strchr(" \t\r\n", *j->at) && *j->at; j->at++)
    j->line += *j->at == '\n';
}

// ------------------------------------------------------------------- texts

static int digit_of(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool take_hex(struct json *j, uint32_t *out) {
  *out = 0;
  for (int i = 0; i < 4; i++) {
    int d = j->at < j->end ? digit_of(*j->at++) : -1;
    if (d < 0)
      return false;
    *out = *out << 4 | (uint32_t)d;
  }
  return *out > 0;
}

// "\u00e9", and pairs for what needs two.
static bool take_one(struct json *j) {
  uint32_t cp, low;
  if (!take_hex(j, &cp))
    return false;
  if (cp >= 0xD800 && cp < 0xDC00) {
    if (j->end - j->at < 6 || j->at[0] != '\\' || j->at[1] != 'u')
      return false;
    j->at += 2;
    if (!take_hex(j, &low) || low < 0xDC00 || low > 0xDFFF)
      return false;
    cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
  } else if (cp >= 0xDC00 && cp < 0xE000) {
    return false;
  }
  utf8_put(&j->text, cp);
  return true;
}

// Whether four digits stand there, and so a letter, if one that no text has.
static bool is_numbered(const char *at, const char *end) {
  for (int i = 0; i < 4; i++)
    if (end - at <= i || digit_of(at[i]) < 0)
      return false;
  return true;
}

static bool take_letter(struct json *j) {
  const char *from = j->at;
  if (take_one(j))
    return true;
  j->at = from;
  if (!j->lenient || !is_numbered(from, j->end))
    return false;
  j->at = from + 4;
  j->odd = true;
  utf8_put(&j->text, 0xFFFD);
  return true;
}

static bool take_escape(struct json *j) {
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  if (j->at == j->end)
    return false;
  char c = *j->at++;
  if (c == 'u')
    return take_letter(j);
  const char *found = c ? strchr(from, c) : NULL;
  if (found)
    buf_addc(&j->text, to[found - from]);
  return found != NULL;
}

static bool take_text(struct json *j) {
  buf_clear(&j->text);
  for (j->at++; j->at < j->end && *j->at != '"';) {
    if ((unsigned char)*j->at < ' ')
      return false;
    if (*j->at != '\\')
      buf_addc(&j->text, *j->at++);
    else if (j->at++, !take_escape(j))
      return false;
  }
  return j->at++ < j->end;
}

// ----------------------------------------------------------------- numbers

static size_t take_digits(struct json *j) {
  const char *from = j->at;
  while (j->at < j->end && *j->at >= '0' && *j->at <= '9')
    j->at++;
  return (size_t)(j->at - from);
}

static bool take_number(struct json *j) {
  const char *from = j->at;
  j->at += *j->at == '-';
  const bool zero = j->at < j->end && *j->at == '0';
  const size_t whole = take_digits(j);
  if (!whole || (zero && whole > 1))
    return false;
  if (j->at < j->end && *j->at == '.' && (j->at++, !take_digits(j)))
    return false;
  if (j->at < j->end && (*j->at == 'e' || *j->at == 'E')) {
    j->at++;
    j->at += j->at < j->end && (*j->at == '+' || *j->at == '-');
    if (!take_digits(j))
      return false;
  }
  buf_clear(&j->text);
  buf_addn(&j->text, from, (size_t)(j->at - from));
  return true;
}

static bool take_word(struct json *j, const char *word) {
  const size_t n = strlen(word);
  if ((size_t)(j->end - j->at) < n || memcmp(j->at, word, n) != 0)
    return false;
  j->at += n;
  return true;
}

// ----------------------------------------------------------------- structure

static enum json_kind begin(struct json *j, char bracket) {
  if (j->depth == JSON_DEEPEST)
    return fail(j, "it is nested deeper than 64");
  j->open[++j->depth] = bracket;
  j->at++;
  j->comma = j->key = false;
  return bracket == '{' ? JSON_OBJECT : JSON_ARRAY;
}

static enum json_kind finish(struct json *j, char bracket) {
  if (!j->depth || j->open[j->depth] != bracket || j->key)
    return fail(j, "a bracket closes what is not open");
  j->depth--;
  j->at++;
  j->comma = true;
  return bracket == '{' ? JSON_OBJECT_END : JSON_ARRAY_END;
}

static enum json_kind scalar(struct json *j, bool good, enum json_kind kind) {
  j->comma = true;
  j->key = false;
  return good ? kind
              : fail(j, j->at >= j->end ? too_soon
                                        : "a value is none that JSON has");
}

static enum json_kind take_key(struct json *j) {
  if (*j->at != '"' || !take_text(j))
    return fail(j,
                j->at >= j->end ? too_soon : "a key of an object is no text");
  skip_blanks(j);
  if (j->at == j->end)
    return fail(j, too_soon);
  if (*j->at != ':')
    return fail(j, "a colon is missing behind a key");
  j->at++;
  j->key = true;
  return JSON_KEY;
}

static enum json_kind take_value(struct json *j) {
  switch (*j->at) {
  case '{':
  case '[':
    return begin(j, *j->at);
  case '"':
    return scalar(j, take_text(j), JSON_TEXT);
  case 't':
    return scalar(j, take_word(j, "true"), JSON_TRUE);
  case 'f':
    return scalar(j, take_word(j, "false"), JSON_FALSE);
  case 'n':
    return scalar(j, take_word(j, "null"), JSON_NULL);
  default:
    return scalar(j,
                  (*j->at >= '0' && *j->at <= '9') || *j->at == '-'
                      ? take_number(j)
                      : false,
                  JSON_NUMBER);
  }
}

static bool take_comma(struct json *j) {
  if (!j->comma || !j->depth)
    return true;
  if (*j->at != ',')
    return false;
  j->at++;
  j->comma = false;
  skip_blanks(j);
  return j->at < j->end && *j->at != '}' && *j->at != ']';
}

enum json_kind json_next(struct json *j) {
  if (j->wrong)
    return JSON_WRONG;
  skip_blanks(j);
  if (j->at == j->end)
    return j->depth || !j->comma ? fail(j, too_soon) : JSON_END;
  if (!j->depth && j->comma)
    return fail(j, "something stands behind its end");
  if (*j->at == '}')
    return finish(j, '{');
  if (*j->at == ']')
    return finish(j, '[');
  if (!take_comma(j))
    return fail(j, j->at == j->end
                       ? too_soon
                       : "a comma is missing, or there is one too many");
  if (j->depth && j->open[j->depth] == '{' && !j->key)
    return take_key(j);
  return take_value(j);
}

void json_skip(struct json *j, enum json_kind kind) {
  if (kind != JSON_OBJECT && kind != JSON_ARRAY)
    return;
  const unsigned depth = j->depth;
  while (!j->wrong && j->depth >= depth)
    json_next(j);
}
