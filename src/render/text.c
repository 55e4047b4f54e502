// SPDX-License-Identifier: GPL-2.0-or-later
// Columns are as wide as their widest cell. When that is more than the
// terminal has, columns that may be wrapped give way, the widest first: down
// to their longest word, so that ids stay whole; if that is not enough, words
// are cut behind hyphens, then anywhere down to NARROWEST. When all that is in
// vain a line is longer than the terminal, for nothing is ever left out.
#include "base/escape.h"
#include "base/signs.h"
#include "base/utf8.h"
#include "render/render.h"

#include <stdint.h>

enum { GAP = 2, NARROWEST = 12 };

static const char bold[] = "\033[1m", dim[] = "\033[2m", off[] = "\033[0m";

static const char *const tone_ink[] = {
    [TONE_PLAIN] = NULL,     [TONE_GOOD] = "\033[32m", [TONE_BAD] = "\033[31m",
    [TONE_NEW] = "\033[32m", [TONE_GONE] = "\033[31m", [TONE_DIM] = "\033[2m",
};

struct cell {
  struct str words; // as they came, blanks for breaks
  struct str line;  // the part of the words shown on the current line
  const char *rest; // where the next line begins; NULL: the cell is done
};

struct layout {
  const struct render_page *page;
  const struct render_sheet *sheet;
  struct arena arena;
  struct cell *cells; // a row after the other
  size_t *width;      // one a column
  size_t *word;       // the longest word in it
  size_t *piece;      // the longest part of a word between hyphens
  size_t indent;
};

// Whether a text is shown as it is: most are.
static bool is_plain(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (s.at[i] < ' ' || s.at[i] > '~')
      return false;
  return true;
}

// What a terminal may see of a text.
static void show(struct buf *b, struct str s, const ent_style *style) {
  if (is_plain(s)) {
    buf_adds(b, s);
    return;
  }
  struct buf safe = {0};
  escape_terminal(&safe, s);
  if (style->ascii)
    signs_ascii(b, buf_str(&safe));
  else
    buf_adds(b, buf_str(&safe));
  buf_drop(&safe);
}

static size_t shown_width(struct str s, const ent_style *style) {
  if (is_plain(s))
    return s.n;
  struct buf b = {0};
  show(&b, s, style);
  size_t width = utf8_width(buf_str(&b));
  buf_drop(&b);
  return width;
}

static struct str cell_words(struct layout *l, size_t row, size_t k) {
  struct buf b = {0};
  sheet_words(&b, l->sheet, row, k);
  for (size_t i = 0; i < b.n; i++)
    if (b.at[i] == '\n' || b.at[i] == '\r' || b.at[i] == '\t')
      b.at[i] = ' ';
  struct str words = str_trim(buf_str(&b));
  words.at = arena_text(&l->arena, words.at, words.n);
  buf_drop(&b);
  return words;
}

static void widen(size_t *width, size_t to) {
  if (*width < to)
    *width = to;
}

// The longest stretch that is cut nowhere, at blanks alone or at hyphens and
// slashes too.
static size_t longest(struct str s, bool hyphens, const ent_style *style) {
  size_t most = 0;
  for (size_t from = 0, i = 0; i < s.n; i++) {
    bool blank = s.at[i] == ' ';
    bool hyphen = hyphens && (s.at[i] == '-' || s.at[i] == '/');
    size_t end = blank ? i : i + 1;
    if (!blank && !hyphen && end < s.n)
      continue;
    widen(&most, shown_width((struct str){s.at + from, end - from}, style));
    from = i + 1;
  }
  return most;
}

static void measure(struct layout *l) {
  const ent_style *style = l->page->style;
  size_t n = l->sheet->columns.n;
  for (size_t k = 0; k < n && l->sheet->table->headings; k++)
    l->width[k] = l->word[k] = l->piece[k] =
        shown_width(str_of(column_heading(sheet_column(l->sheet, k))), style);
  for (size_t row = 0; row < l->sheet->table->rows.n; row++)
    for (size_t k = 0; k < n; k++) {
      struct cell *c = &l->cells[row * n + k];
      c->words = cell_words(l, row, k);
      widen(&l->width[k], shown_width(c->words, style));
      if (style->width == 0)
        continue;
      widen(&l->word[k], longest(c->words, false, style));
      widen(&l->piece[k], longest(c->words, true, style));
    }
}

static size_t total_width(const struct layout *l) {
  size_t sum = l->indent, shown = 0;
  for (size_t k = 0; k < l->sheet->columns.n; k++)
    if (l->width[k] > 0)
      sum += l->width[k] + (shown++ > 0 ? GAP : 0);
  return sum;
}

// Takes columns from the widest, none of which gets narrower than its least,
// until all fit.
static bool narrow(struct layout *l, const size_t *least) {
  size_t most = l->page->style->width;
  size_t total = total_width(l);
  while (most > 0 && total > most) {
    size_t widest = SIZE_MAX;
    for (size_t k = 0; k < l->sheet->columns.n; k++)
      if (sheet_column(l->sheet, k)->flags & COLUMN_WRAP &&
          l->width[k] > least[k] &&
          (widest == SIZE_MAX || l->width[k] > l->width[widest]))
        widest = k;
    if (widest == SIZE_MAX)
      return false;
    l->width[widest]--;
    total--;
  }
  return true;
}

// Words are cut only where that makes all fit.
static void fit(struct layout *l) {
  size_t n = l->sheet->columns.n;
  size_t *whole = arena_new(&l->arena, n, sizeof *whole);
  size_t *any = arena_new(&l->arena, n, sizeof *any);
  if (narrow(l, l->word))
    return;
  for (size_t k = 0; k < n; k++) {
    whole[k] = l->width[k];
    any[k] = NARROWEST;
  }
  if (!narrow(l, l->piece) && !narrow(l, any))
    memcpy(l->width, whole, n * sizeof *whole);
}

// Takes the next line of at most `width` columns off a cell: up to a blank if
// there is one, else to behind a hyphen or a slash, else into a word.
static void take_line(struct cell *c, size_t width, const ent_style *style) {
  const char *end = c->words.at + c->words.n, *from = c->rest;
  const char *cut = NULL, *inner = NULL, *p = from;
  size_t used = 0;
  struct str rest = {from, (size_t)(end - from)};
  if (shown_width(rest, style) <= width)
    p = end;
  while (p < end) {
    const char *next = p;
    utf8_next(&next);
    used += shown_width((struct str){p, (size_t)(next - p)}, style);
    if (*p == ' ')
      cut = p;
    if (used > width && p > from)
      break;
    if (*p == '-' || *p == '/')
      inner = next;
    p = next;
  }
  if (!cut || cut == from)
    cut = inner;
  const char *to = p >= end ? end : cut && cut > from ? cut : p;
  c->line = (struct str){from, (size_t)(to - from)};
  while (to < end && *to == ' ')
    to++;
  c->rest = to < end ? to : NULL;
}

static void add_padded(const struct layout *l, struct buf *b, size_t k,
                       struct str s, const char *ink) {
  size_t width = shown_width(s, l->page->style);
  size_t pad = width < l->width[k] ? l->width[k] - width : 0;
  bool right = sheet_column(l->sheet, k)->flags & COLUMN_RIGHT;
  if (right)
    buf_repeat(b, " ", pad);
  if (ink && s.n > 0)
    buf_add(b, ink);
  show(b, s, l->page->style);
  if (ink && s.n > 0)
    buf_add(b, off);
  if (!right)
    buf_repeat(b, " ", pad);
}

static void add_gap(const struct layout *l, struct buf *b, size_t k) {
  for (size_t i = 0; i < k; i++)
    if (l->width[i] > 0) {
      buf_repeat(b, " ", GAP);
      return;
    }
}

static void trim_end(struct buf *b) {
  while (b->n > 0 && b->at[b->n - 1] == ' ')
    b->at[--b->n] = '\0';
}

// Ends the line begun in `line`, in one ink from end to end.
static void flush_line(struct buf *b, struct buf *line, const char *ink) {
  trim_end(line);
  if (ink && line->n > 0)
    buf_add(b, ink);
  buf_adds(b, buf_str(line));
  if (ink && line->n > 0)
    buf_add(b, off);
  buf_addc(b, '\n');
  buf_clear(line);
}

static void add_headings(const struct layout *l, struct buf *b) {
  struct buf line = {0};
  buf_repeat(&line, " ", l->indent);
  for (size_t k = 0; k < l->sheet->columns.n; k++) {
    if (l->width[k] == 0)
      continue;
    add_gap(l, &line, k);
    add_padded(l, &line, k, str_of(column_heading(sheet_column(l->sheet, k))),
               NULL);
  }
  flush_line(b, &line, l->page->style->color ? bold : NULL);
  buf_drop(&line);
}

// One line of a row; whether there is more.
static bool add_row_line(const struct layout *l, struct buf *line,
                         struct cell *cells, bool paint) {
  bool more = false;
  buf_repeat(line, " ", l->indent);
  for (size_t k = 0; k < l->sheet->columns.n; k++) {
    if (l->width[k] == 0)
      continue;
    struct cell *c = &cells[k];
    c->line = STR("");
    if (c->rest)
      take_line(c, l->width[k], l->page->style);
    more = more || c->rest;
    bool faint = paint && sheet_column(l->sheet, k)->flags & COLUMN_DIM;
    add_gap(l, line, k);
    add_padded(l, line, k, c->line, faint ? dim : NULL);
  }
  return more;
}

static void add_row(const struct layout *l, struct buf *b, size_t row) {
  size_t n = l->sheet->columns.n;
  bool color = l->page->style->color;
  const char *ink = color ? tone_ink[l->sheet->table->rows.at[row].tone] : NULL;
  struct cell *cells = &l->cells[row * n];
  for (size_t k = 0; k < n; k++)
    cells[k].rest = cells[k].words.n > 0 ? cells[k].words.at : NULL;
  struct buf line = {0};
  bool more = true;
  while (more) {
    more = add_row_line(l, &line, cells, color && !ink);
    flush_line(b, &line, ink);
  }
  buf_drop(&line);
}

static void add_line(struct buf *b, const char *text, const ent_style *style,
                     bool heavy) {
  struct buf line = {0};
  struct cell c = {.words = str_of(text), .rest = text};
  while (c.rest) {
    take_line(&c, style->width ? style->width : SIZE_MAX, style);
    show(&line, c.line, style);
    flush_line(b, &line, heavy && style->color ? bold : NULL);
  }
  buf_drop(&line);
}

static void add_sheet(const struct render_page *page, struct buf *b,
                      const struct render_sheet *s) {
  size_t n = s->columns.n;
  struct layout l = {
      .page = page, .sheet = s, .indent = s->table->title ? 2 : 0};
  l.cells = arena_new(&l.arena, s->table->rows.n * n, sizeof *l.cells);
  l.width = arena_new(&l.arena, n, sizeof *l.width);
  l.word = arena_new(&l.arena, n, sizeof *l.word);
  l.piece = arena_new(&l.arena, n, sizeof *l.piece);
  measure(&l);
  fit(&l);
  if (s->table->title)
    add_line(b, s->table->title, page->style, true);
  if (s->table->headings)
    add_headings(&l, b);
  for (size_t row = 0; row < s->table->rows.n; row++)
    add_row(&l, b, row);
  arena_drop(&l.arena);
}

static void add_answer(const struct render_page *page, struct buf *b) {
  const ent_answer *a = page->answer;
  for (size_t i = 0; i < a->head.n; i++)
    add_line(b, a->head.at[i], page->style, false);
  for (size_t i = 0; i < page->sheets.n; i++) {
    if (page->sheets.at[i].table->rows.n == 0)
      continue;
    if (b->n > 0)
      buf_addc(b, '\n');
    add_sheet(page, b, &page->sheets.at[i]);
  }
  for (size_t i = 0; page_has_foot(page) && i < a->foot.n; i++)
    add_line(b, a->foot.at[i], page->style, false);
  for (size_t i = 0; !page->style->quiet && i < a->notes.n; i++)
    add_line(b, a->notes.at[i], page->style, false);
}

const struct format format_text = {
    .use = FOR_PEOPLE,
    .answer = add_answer,
};
