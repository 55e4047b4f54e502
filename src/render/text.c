// SPDX-License-Identifier: GPL-2.0-or-later
// Columns are as wide as their widest cell. When that is more than the
// terminal has, cells are wrapped and rows folded onto further lines (fold.h):
// words stay whole where that can be, else they are cut behind hyphens, then
// anywhere down to NARROWEST. When all that is in vain a line is longer than
// the terminal, for nothing is ever left out.
#include "base/escape.h"
#include "base/signs.h"
#include "base/utf8.h"
#include "render/fold.h"
#include "render/render.h"

#include <stdint.h>

enum { NARROWEST = 12, SIGN = 3, RELUCTANT = 2, HANG = 2 };

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
  struct cell *cells; // a row after the other, the headings first
  struct fold fold;
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

static struct str heading_words(const struct layout *l, size_t k) {
  return l->sheet->table->headings
             ? str_of(column_heading(sheet_column(l->sheet, k)))
             : STR("");
}

// Row 0 are the headings.
static struct str cell_words(struct layout *l, size_t row, size_t k) {
  if (row == 0)
    return heading_words(l, k);
  struct buf b = {0};
  sheet_words(&b, l->sheet, row - 1, k);
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

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool has_sign(struct str s, size_t at, const char *sign) {
  size_t n = strlen(sign);
  return at + n <= s.n && !memcmp(s.at + at, sign, n);
}

// A dash and the sign of a certainty stand beside a word of theirs.
static bool is_joint(struct str s, size_t i) {
  static const char *const signs[] = {"●", "◐", "○"};
  if (has_sign(s, i + 1, "–"))
    return true;
  for (size_t k = 0; k < 3; k++)
    if (i >= strlen(signs[k]) && has_sign(s, i - strlen(signs[k]), signs[k]))
      return true;
  return false;
}

// How readily a line ends before a byte: at blanks and within "1989..1995", or
// behind hyphens and slashes, though not those of a date.
static enum fold_level cut_at(struct str s, size_t i) {
  if (i == 0 || i >= s.n)
    return FOLD_ANYWHERE;
  if (s.at[i] == ' ')
    return is_joint(s, i) ? FOLD_ANYWHERE : FOLD_WORDS;
  bool digit = is_digit(s.at[i]);
  if (i > 2 && digit && s.at[i - 1] == '.' && s.at[i - 2] == '.' &&
      is_digit(s.at[i - 3]))
    return FOLD_WORDS;
  bool hyphen = s.at[i - 1] == '-' || s.at[i - 1] == '/';
  bool date = digit && i > 1 && is_digit(s.at[i - 2]);
  return hyphen && !date ? FOLD_PIECES : FOLD_ANYWHERE;
}

// The longest stretch of a text that is cut nowhere.
static size_t longest(struct str s, enum fold_level level,
                      const ent_style *style) {
  size_t most = 0;
  for (size_t from = 0, i = 1; i <= s.n; i++) {
    if (i < s.n && cut_at(s, i) > level)
      continue;
    while (from < i && s.at[from] == ' ')
      from++;
    widen(&most, shown_width((struct str){s.at + from, i - from}, style));
    from = i;
  }
  return most;
}

// Numbers and pictures made of signs stay whole, but not what stands above.
// The longest word of the cell comes back.
static size_t measure_least(struct layout *l, size_t row, size_t k,
                            size_t width) {
  const ent_style *style = l->page->style;
  struct fold_column *c = &l->fold.columns[k];
  unsigned flags = sheet_column(l->sheet, k)->flags;
  struct str words = l->cells[row * l->fold.n + k].words;
  bool whole = flags & COLUMN_WHOLE || (flags & COLUMN_RIGHT && row > 0);
  size_t word = whole ? width : longest(words, FOLD_WORDS, style);
  size_t piece = whole ? width : longest(words, FOLD_PIECES, style);
  bool cut = !whole && !(flags & COLUMN_RIGHT) && word > NARROWEST;
  widen(&c->least[FOLD_WORDS], word);
  widen(&c->least[FOLD_PIECES], piece);
  widen(&c->least[FOLD_ANYWHERE], cut ? NARROWEST : word);
  return word;
}

static void measure(struct layout *l) {
  size_t n = l->fold.n, all = l->fold.rows * n;
  uint32_t *widths = arena_new(&l->arena, all, sizeof *widths);
  uint32_t *words = arena_new(&l->arena, all, sizeof *words);
  for (size_t row = 0; row < l->fold.rows; row++)
    for (size_t k = 0; k < n; k++) {
      size_t i = row * n + k;
      l->cells[i].words = cell_words(l, row, k);
      size_t width = shown_width(l->cells[i].words, l->page->style);
      widths[i] = (uint32_t)width;
      widen(&l->fold.columns[k].width, width);
      if (l->page->style->width > 0)
        words[i] = (uint32_t)measure_least(l, row, k, width);
    }
  l->fold.cells = widths;
  l->fold.words = words;
}

// An arrow or a sign, which says nothing without what is beside it.
static bool is_sign(const struct layout *l, size_t k) {
  return heading_words(l, k).n == 0 && l->fold.columns[k].width <= SIGN;
}

// What has no heading belongs to the column before.
static void join(struct layout *l) {
  for (size_t k = 0; k < l->fold.n; k++) {
    unsigned flags = sheet_column(l->sheet, k)->flags;
    bool headed = !l->sheet->table->headings || heading_words(l, k).n > 0;
    l->fold.columns[k].weight = flags & COLUMN_WRAP ? 1 : RELUCTANT;
    l->fold.columns[k].joined = k > 0 && (flags & COLUMN_BESIDE || !headed ||
                                          is_sign(l, k) || is_sign(l, k - 1));
  }
}

// Takes the next line of at most `width` columns off a cell: up to a blank if
// there is one, else to behind a hyphen or a slash, else into a word.
static void take_line(struct cell *c, size_t width, const ent_style *style) {
  const char *end = c->words.at + c->words.n, *from = c->rest;
  const char *cut[FOLD_ANYWHERE] = {NULL}, *p = from;
  size_t used = 0;
  struct str rest = {from, (size_t)(end - from)};
  if (shown_width(rest, style) <= width)
    p = end;
  while (p < end) {
    const char *next = p;
    utf8_next(&next);
    enum fold_level level = cut_at(rest, (size_t)(p - from));
    if (level < FOLD_ANYWHERE)
      cut[level] = p;
    used += shown_width((struct str){p, (size_t)(next - p)}, style);
    if (used > width && p > from)
      break;
    p = next;
  }
  const char *best = cut[FOLD_WORDS] ? cut[FOLD_WORDS] : cut[FOLD_PIECES];
  const char *to = p >= end ? end : best ? best : p;
  c->line = (struct str){from, (size_t)(to - from)};
  while (to < end && *to == ' ')
    to++;
  c->rest = to < end ? to : NULL;
}

static void add_padded(const struct layout *l, struct buf *b, size_t k,
                       struct str s, const char *ink) {
  size_t width = shown_width(s, l->page->style);
  size_t wide = l->fold.columns[k].width;
  size_t pad = width < wide ? wide - width : 0;
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

// A line of one of the stretches of columns that a row is folded into; whether
// there is more.
static bool add_row_line(const struct layout *l, struct buf *line,
                         struct cell *cells, size_t stretch, bool paint) {
  bool more = false;
  size_t shown = 0;
  buf_repeat(line, " ", l->fold.indent + (stretch > 0 ? FOLD_HANG : 0));
  for (size_t k = 0; k < l->fold.n; k++) {
    const struct fold_column *column = &l->fold.columns[k];
    if (column->width == 0 || column->line != stretch)
      continue;
    struct cell *c = &cells[k];
    c->line = STR("");
    if (c->rest)
      take_line(c, column->width, l->page->style);
    more = more || c->rest;
    if (shown++ > 0)
      buf_repeat(line, " ", FOLD_GAP);
    bool faint = paint && sheet_column(l->sheet, k)->flags & COLUMN_DIM;
    add_padded(l, line, k, c->line, faint ? dim : NULL);
  }
  return more;
}

// Whether a row has nothing to say there.
static bool is_empty(const struct layout *l, const struct cell *cells,
                     size_t stretch) {
  for (size_t k = 0; k < l->fold.n; k++)
    if (l->fold.columns[k].line == stretch && cells[k].words.n > 0)
      return false;
  return true;
}

static void add_row(const struct layout *l, struct buf *b, size_t row,
                    const char *ink) {
  struct cell *cells = &l->cells[row * l->fold.n];
  size_t last = l->fold.n ? l->fold.columns[l->fold.n - 1].line : 0;
  bool paint = l->page->style->color && !ink, begun = false;
  for (size_t k = 0; k < l->fold.n; k++)
    cells[k].rest = cells[k].words.n > 0 ? cells[k].words.at : NULL;
  struct buf line = {0};
  for (size_t i = 0; i <= last; i++) {
    bool more = !is_empty(l, cells, i) || (i == last && !begun);
    while (more) {
      more = add_row_line(l, &line, cells, i, paint);
      flush_line(b, &line, ink);
      begun = true;
    }
  }
  buf_drop(&line);
}

static const char *row_ink(const struct layout *l, size_t row) {
  if (!l->page->style->color)
    return NULL;
  return row == 0 ? bold : tone_ink[l->sheet->table->rows.at[row - 1].tone];
}

// What goes on further lines hangs below the first, so that it is seen where
// the next text begins.
static void add_line(struct buf *b, const char *text, const ent_style *style,
                     bool heavy) {
  struct buf line = {0};
  struct cell c = {.words = str_of(text), .rest = text};
  size_t room = style->width ? style->width : SIZE_MAX;
  size_t hang = room > NARROWEST ? HANG : 0;
  while (c.rest) {
    bool first = c.rest == text;
    buf_repeat(&line, " ", first ? 0 : hang);
    take_line(&c, first ? room : room - hang, style);
    show(&line, c.line, style);
    flush_line(b, &line, heavy && style->color ? bold : NULL);
  }
  buf_drop(&line);
}

static void add_sheet(const struct render_page *page, struct buf *b,
                      const struct render_sheet *s) {
  size_t n = s->columns.n, rows = s->table->rows.n + 1;
  struct layout l = {.page = page, .sheet = s};
  l.fold = (struct fold){.n = n,
                         .rows = rows,
                         .room = page->style->width,
                         .indent = s->table->title ? 2 : 0};
  l.fold.columns = arena_new(&l.arena, n, sizeof *l.fold.columns);
  l.cells = arena_new(&l.arena, rows * n, sizeof *l.cells);
  measure(&l);
  join(&l);
  fold_fit(&l.fold, &l.arena);
  if (s->table->title)
    add_line(b, s->table->title, page->style, true);
  for (size_t row = s->table->headings ? 0 : 1; row < rows; row++)
    add_row(&l, b, row, row_ink(&l, row));
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
