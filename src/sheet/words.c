// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/words.h"

#include "base/num.h"

bool words_line(struct word_reader *w, struct str *line) {
  if (w->at >= w->end)
    return false;
  const char *at = w->at;
  while (w->at < w->end && *w->at != '\n' && *w->at != '\r')
    w->at++;
  *line = str_n(at, (size_t)(w->at - at));
  if (w->at < w->end && *w->at == '\r' && w->at + 1 < w->end &&
      w->at[1] == '\n')
    w->at++;
  if (w->at < w->end)
    w->at++;
  w->line++;
  return true;
}

static bool parts(const struct word_reader *w, char c) {
  return c == ' ' || c == '\t' || (w->also && c && strchr(w->also, c));
}

bool words_next(const struct word_reader *w, struct str *line, struct str *word,
                bool *quoted) {
  size_t i = 0, from;
  while (i < line->n && parts(w, line->at[i]))
    i++;
  const bool quote = i < line->n && line->at[i] == '"';
  if (quoted)
    *quoted = quote;
  from = i + quote;
  i = from;
  while (i < line->n && (quote ? line->at[i] != '"' : !parts(w, line->at[i])))
    i++;
  *word = str_n(line->at + from, i - from);
  const bool found = quote || word->n > 0;
  i += quote && i < line->n;
  *line = str_n(line->at + i, line->n - i);
  return found;
}

bool words_same(struct str a, const char *b) {
  size_t i = 0;
  for (; i < a.n && b[i]; i++) {
    char c = a.at[i];
    if (c >= 'A' && c <= 'Z')
      c = (char)(c - 'A' + 'a');
    if (c != b[i])
      return false;
  }
  return i == a.n && !b[i];
}

bool words_number(struct str s, uint32_t *out) { return num_parse_u32(s, out); }
