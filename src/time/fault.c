// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"
#include "time/edtf.h"

enum { LONGEST_QUOTE = 48 };

static char lower(char c) {
  if (c >= 'A' && c <= 'Z')
    return (char)(c + 32);
  return c;
}

static bool blank(char c) { return c == ' ' || c == '\t'; }

// Whether the text begins with the word (given in lower case).
static bool begins(struct str s, const char *word, size_t n) {
  if (s.n < n)
    return false;
  for (size_t i = 0; i < n; i++)
    if (lower(s.at[i]) != word[i])
      return false;
  return true;
}

bool word_is(struct str s, const char *word) {
  return s.n == strlen(word) && begins(s, word, s.n);
}

bool word_take(struct str s, const char *word, bool blanks, struct str *rest) {
  size_t n = strlen(word);
  if (!begins(s, word, n) || s.n == n)
    return false;
  size_t at = n;
  if (!blanks && s.at[at] == '-')
    at++;
  else if (word[n - 1] == '.' && s.at[at] >= '0' && s.at[at] <= '9')
    return *rest = (struct str){s.at + at, s.n - at}, true;
  else
    while (at < s.n && blank(s.at[at]))
      at++;
  if (at == n || at == s.n)
    return false;
  *rest = (struct str){s.at + at, s.n - at};
  return true;
}

bool word_unknown(struct str s) {
  return s.n == 0 || str_is(s, "~") || word_is(s, "null") ||
         word_is(s, "unknown");
}

struct quoted quote(struct str s) {
  struct quoted q = {{0}};
  size_t n = s.n;
  if (n > LONGEST_QUOTE)
    for (n = LONGEST_QUOTE; n > 0 && ((unsigned char)s.at[n] & 0xC0) == 0x80;)
      n--;
  bool text = utf8_valid(s.at, n) == n;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s.at[i];
    q.at[i] = s.at[i];
    if (c >= 0x80 && !text)
      q.at[i] = '?';
    else if (c == '\n' || c == '\r' || c == '\t')
      q.at[i] = ' ';
  }
  if (n < s.n)
    memcpy(q.at + n, "…", sizeof "…");
  return q;
}

__attribute__((format(printf, 3, 0))) static void
fill(char *out, size_t room, const char *format, va_list args) {
  struct buf b = {0};
  buf_vaddf(&b, format, args);
  size_t n = b.n < room ? b.n : room - 1;
  while (n < b.n && n > 0 && ((unsigned char)b.at[n] & 0xC0) == 0x80)
    n--;
  if (n)
    memcpy(out, b.at, n);
  out[n] = 0;
  buf_drop(&b);
}

bool fault_at(const struct reading *r, const char *code, struct str at,
              const char *format, ...) {
  struct date_fault *f = r->fault;
  if (!f)
    return false;
  f->code = code;
  f->start = at.at ? (size_t)(at.at - r->text.at) : 0;
  f->end = f->start + at.n;
  f->hint[0] = 0;
  va_list args;
  va_start(args, format);
  fill(f->message, sizeof f->message, format, args);
  va_end(args);
  return false;
}

bool fault_hint(const struct reading *r, const char *format, ...) {
  if (!r->fault)
    return false;
  va_list args;
  va_start(args, format);
  fill(r->fault->hint, sizeof r->fault->hint, format, args);
  va_end(args);
  return false;
}

void fault_note(const struct reading *r, const char *code, const char *format,
                ...) {
  struct date_fault *f = r->note;
  if (f->code)
    return;
  f->code = code;
  f->start = f->end = 0;
  f->hint[0] = 0;
  va_list args;
  va_start(args, format);
  fill(f->message, sizeof f->message, format, args);
  va_end(args);
}

void fault_note_hint(const struct reading *r, const char *format, ...) {
  if (r->note->hint[0])
    return;
  va_list args;
  va_start(args, format);
  fill(r->note->hint, sizeof r->note->hint, format, args);
  va_end(args);
}

bool reading_accepts(const struct reading *r, struct str s) {
  struct reading q = *r;
  struct date_fault other = {0};
  q.text = s;
  q.fault = NULL;
  q.note = &other;
  return r->accepts(&q, s) && !other.code;
}
