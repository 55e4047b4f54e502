// SPDX-License-Identifier: GPL-2.0-or-later
// Text with separators, RFC 4180 and what else is met: other separators, line
// ends of any kind, quotes that stand within a cell, rows of any length.
//
// The text is decoded once. A cell is a stretch of it; one in quotes is moved
// together where quotes are doubled, which never makes it longer.
#include "sheet/encoding.h"
#include "sheet/sheet.h"

#include <string.h>

enum { TRIAL = 1 << 16, TRIAL_ROWS = 100, TRIAL_WIDTH = 4096 };

struct csv {
  struct tables *t;
  struct table_sheet *s;
  const size_t *most; // by limits.def
  char *at, *end;     // what is left of the text
  uint32_t line;
  char separator;
  bool quotes;
};

// ------------------------------------------------------------------- cells

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

static bool ends_cell(const struct csv *c) {
  return c->at == c->end || *c->at == c->separator || ends_line(*c->at);
}

static void take_break(struct csv *c) {
  if (*c->at == '\r' && c->at + 1 < c->end && c->at[1] == '\n')
    c->at++;
  c->at++;
  c->line++;
}

static void take_plain(struct csv *c) {
  while (!ends_cell(c))
    c->at++;
}

// What is between quotes, moved to `to`; gives its end, NULL if it has none.
static char *take_quoted(struct csv *c, char *to) {
  for (c->at++; c->at < c->end; c->at++) {
    if (*c->at == '"') {
      c->at++;
      if (c->at == c->end || *c->at != '"')
        return to;
    } else if (*c->at == '\n' ||
               (*c->at == '\r' && !(c->at + 1 < c->end && c->at[1] == '\n'))) {
      c->line++;
    }
    *to++ = *c->at;
  }
  return NULL;
}

static bool is_odd(const struct csv *c, const char *at) {
  for (; at < c->at; at++)
    if (*at != ' ')
      return true;
  return false;
}

static bool add_cell(struct csv *c, const char *at, const char *end) {
  size_t n = (size_t)(end - at);
  if (n > c->most[LIMIT_TEXT] || n > CELL_LONGEST)
    return tables_too_much(c->t, LIMIT_TEXT, c->line, "bytes of a cell");
  if (c->s->cells.n >= c->most[LIMIT_CELLS])
    return tables_too_much(c->t, LIMIT_CELLS, c->line, "cells of a table");
  sheet_add_cell(c->s, (size_t)(at - c->t->text.at), n,
                 n ? CELL_TEXT : CELL_NONE);
  return true;
}

// A cell whose quote is closed before its end goes on as it is written.
static bool take_cell(struct csv *c) {
  char *from = c->at, *end;
  uint32_t line = c->line;
  if (!c->quotes || c->at == c->end || *c->at != '"') {
    take_plain(c);
    return add_cell(c, from, c->at);
  }
  end = take_quoted(c, from);
  if (!end)
    return tables_fault(c->t, "table/quote", line,
                        "a quote is opened and never closed");
  char *behind = c->at;
  take_plain(c);
  if (is_odd(c, behind)) {
    if (c->t->form.odd++ == 0)
      c->t->form.odd_line = line;
    memmove(end, behind, (size_t)(c->at - behind));
    end += c->at - behind;
  }
  return add_cell(c, from, end);
}

static bool take_row(struct csv *c) {
  if (sheet_rows(c->s) >= c->most[LIMIT_ROWS])
    return tables_too_much(c->t, LIMIT_ROWS, c->line, "rows of a table");
  sheet_add_row(c->s, c->line);
  for (;;) {
    if (!take_cell(c))
      return false;
    if (c->at == c->end || *c->at != c->separator)
      break;
    c->at++;
  }
  sheet_row_end(c->t, c->s);
  if (c->at < c->end)
    take_break(c);
  return true;
}

// --------------------------------------------------------------- separator

// The widths of the first rows with that separator.
static size_t widths_of(struct str s, char separator, uint32_t *widths) {
  size_t rows = 0;
  uint32_t width = 1;
  bool quoted = false, begins = true, said = false;
  for (size_t i = 0; i < s.n && rows < TRIAL_ROWS; i++) {
    char c = s.at[i];
    if (c == '"' && (begins || quoted)) {
      quoted = !quoted;
      begins = false;
      said = true;
    } else if (!quoted && ends_line(c)) {
      if (said)
        widths[rows++] = width;
      width = 1;
      begins = true;
      said = false;
    } else if (!quoted && c == separator) {
      width++;
      begins = true;
    } else {
      begins = false;
      said = said || c != ' ';
    }
  }
  if (said && rows < TRIAL_ROWS)
    widths[rows++] = width;
  return rows;
}

// How many of the rows are as wide as most are, if these have several cells:
// who cuts all rows alike is the separator.
static size_t agreement(const uint32_t *widths, size_t rows, uint32_t *width) {
  size_t best = 0;
  for (size_t i = 0; i < rows; i++) {
    size_t same = 0;
    for (size_t k = 0; k < rows; k++)
      same += widths[k] == widths[i];
    if (widths[i] > 1 &&
        (same > best || (same == best && widths[i] > *width))) {
      best = same;
      *width = widths[i];
    }
  }
  return best;
}

static char find_separator(struct str s) {
  static const char candidates[] = {',', ';', '\t', '|'};
  uint32_t widths[TRIAL_ROWS], widest = 0;
  size_t best = 0;
  char found = ',';
  if (s.n > TRIAL)
    s.n = TRIAL;
  for (size_t i = 0; i < sizeof candidates; i++) {
    uint32_t width = 0;
    size_t rows = widths_of(s, candidates[i], widths);
    size_t same = agreement(widths, rows, &width);
    if (same > best || (same == best && width > widest)) {
      best = same;
      widest = width;
      found = candidates[i];
    }
  }
  return found;
}

// A first line "sep=;" is a word of Excel to itself.
static bool take_told(struct csv *c) {
  bool told = c->end - c->at > 5 && memcmp(c->at, "sep=", 4) == 0 &&
              ends_line(c->at[5]);
  if (!told)
    return false;
  c->separator = c->at[4];
  c->at += 5;
  take_break(c);
  return true;
}

// Behind the quote that closes the one at `at`; NULL if it has none.
static const char *closed_at(const char *at, const char *end) {
  for (at++; at < end; at++)
    if (*at == '"' && (++at == end || *at != '"'))
      return at;
  return NULL;
}

// In text with tabs a quote may be no more than a quote: if one that begins a
// cell is not closed at the end of a cell, all of them are.
static bool quotes_match(const struct csv *c) {
  const char *at = c->at;
  while (at < c->end) {
    if (*at == '"') {
      at = closed_at(at, c->end);
      if (!at || (at < c->end && *at != c->separator && !ends_line(*at)))
        return false;
    }
    while (at < c->end && *at != c->separator && !ends_line(*at))
      at++;
    if (at < c->end)
      at++;
  }
  return true;
}

// ------------------------------------------------------------------- whole

static bool decode(struct csv *c, struct str bytes, enum encoding e) {
  struct sheet_form *f = &c->t->form;
  size_t mark = 0;
  enum encoding found = encoding_find(bytes, &mark);
  f->encoding = (uint8_t)(e == ENCODINGS ? found : e);
  f->mark = mark > 0;
  encoding_decode(&c->t->text, str_n(bytes.at + mark, bytes.n - mark),
                  f->encoding, &f->undefined);
  if (c->t->text.n > UINT32_MAX - 1)
    return tables_fault(c->t, "table/large", 0, "the text has more than 4 GiB");
  c->at = c->t->text.at;
  c->end = c->at ? c->at + c->t->text.n : c->at;
  const char *nul = c->at ? memchr(c->at, 0, c->t->text.n) : NULL;
  if (nul)
    return tables_fault(c->t, "table/not-text", 0,
                        "byte %zu is 0: this is no file of text",
                        (size_t)(nul - c->at) + 1);
  return true;
}

bool csv_read(struct tables *t, struct str bytes, struct str name,
              const struct limits *limits, char separator,
              enum encoding encoding) {
  struct csv c = {.t = t, .most = limits->most, .line = 1, .quotes = true};
  c.s = tables_sheet(t, name);
  if (!decode(&c, bytes, encoding))
    return false;
  if (!take_told(&c))
    c.separator = find_separator(str_n(c.at, (size_t)(c.end - c.at)));
  if (separator)
    c.separator = separator;
  if (c.separator == '\t')
    c.quotes = quotes_match(&c);
  t->form.separator = c.separator;
  t->form.quotes = c.quotes;
  while (c.at < c.end)
    if (!take_row(&c))
      return false;
  return true;
}
