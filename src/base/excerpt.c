// SPDX-License-Identifier: GPL-2.0-or-later
// What is shown is always the text's own bytes. Each line is cut to a window
// that holds its mark, found by walking from the mark outwards, so that the
// cost does not grow with the line.
#include "base/excerpt.h"
#include "base/escape.h"
#include "base/letters.h"
#include "base/signs.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { TAB = 4, WIDE_LIMIT = 160, NARROWEST = 24 };

static const char blue[] = "\033[34m", off[] = "\033[0m";

struct view {
  struct buf *b;
  const struct excerpt_look *look;
  const struct source *in;
  size_t gutter;
  size_t limit; // columns a line may take
};

static void ink(struct view *v, const char *sequence) {
  if (v->look->color)
    buf_add(v->b, sequence);
}

// The character at `i` as it is shown; gives its bytes.
static size_t show_char(struct buf *b, struct str line, size_t i, bool ascii) {
  struct str rest = {line.at + i, line.n - i};
  size_t n = 1;
  while (n < rest.n && n < 4 && (rest.at[n] & 0xC0) == 0x80)
    n++;
  if (rest.at[0] == '\t') {
    buf_repeat(b, " ", TAB);
    return 1;
  }
  if (utf8_valid(rest.at, n) < n) {
    buf_add(b, ascii ? "?" : "\xEF\xBF\xBD");
    return 1;
  }
  const char *p = rest.at;
  uint32_t cp = utf8_next(&p);
  if (utf8_is_control(cp) || utf8_is_bidi(cp) || letter_hides(line, rest.at))
    buf_addf(b, "\\u{%X}", (unsigned)cp);
  else
    buf_addn(b, rest.at, n);
  return n;
}

static size_t char_width(struct str line, size_t i, bool ascii) {
  struct buf one = {0};
  show_char(&one, line, i, ascii);
  size_t width = utf8_width(buf_str(&one));
  buf_drop(&one);
  return width;
}

static size_t char_before(struct str line, size_t i) {
  size_t back = 1;
  while (back < i && back < 4 && (line.at[i - back] & 0xC0) == 0x80)
    back++;
  return i - back;
}

// The first byte shown so that at most `room` columns come before `i`.
static size_t walk_back(struct str line, size_t i, size_t room, bool ascii) {
  size_t width = 0;
  while (i > 0) {
    size_t before = char_before(line, i);
    width += char_width(line, before, ascii);
    if (width > room)
      break;
    i = before;
  }
  return i;
}

struct window {
  size_t from, to;
};

static struct window window_at(const struct view *v, struct str line,
                               size_t mark) {
  bool ascii = v->look->ascii;
  struct window w = {walk_back(line, mark, v->limit * 2 / 3, ascii), 0};
  if (w.from > 0)
    w.from = walk_back(line, mark, v->limit / 3, ascii);
  size_t width = 0;
  for (w.to = w.from; w.to < line.n;) {
    struct buf one = {0};
    size_t step = show_char(&one, line, w.to, ascii);
    width += utf8_width(buf_str(&one));
    buf_drop(&one);
    if (width > v->limit)
      break;
    w.to += step;
  }
  return w;
}

static const char *dots(const struct view *v) {
  return v->look->ascii ? "..." : "\u2026";
}

static void add_gutter(struct view *v, uint32_t line) {
  struct buf number = {0};
  if (line > 0)
    buf_addf(&number, "%u", (unsigned)line);
  ink(v, blue);
  buf_repeat(v->b, " ", v->gutter - number.n);
  buf_addf(v->b, "%s |", buf_text(&number));
  ink(v, off);
  buf_drop(&number);
}

static void add_text(struct view *v, uint32_t number, struct str line,
                     struct window w) {
  add_gutter(v, number);
  if (w.to > w.from || w.from > 0)
    buf_addc(v->b, ' ');
  if (w.from > 0)
    buf_add(v->b, dots(v));
  for (size_t i = w.from; i < w.to;)
    i += show_char(v->b, line, i, v->look->ascii);
  if (w.to < line.n)
    buf_add(v->b, dots(v));
  while (v->b->at[v->b->n - 1] == ' ')
    v->b->at[--v->b->n] = '\0';
  buf_addc(v->b, '\n');
}

// Columns of the bytes [from, to) as shown.
static size_t columns(const struct view *v, struct str line, size_t from,
                      size_t to) {
  struct buf shown = {0};
  for (size_t i = from; i < to;)
    i += show_char(&shown, line, i, v->look->ascii);
  size_t width = shown.n > 0 ? utf8_width(buf_str(&shown)) : 0;
  buf_drop(&shown);
  return width;
}

static void add_label(struct view *v, struct str label) {
  struct buf safe = {0};
  escape_terminal(&safe, label);
  buf_addc(v->b, ' ');
  if (v->look->ascii)
    signs_ascii(v->b, buf_str(&safe));
  else
    buf_adds(v->b, buf_str(&safe));
  buf_drop(&safe);
}

static size_t clamp(size_t x, size_t low, size_t high) {
  return x < low ? low : x > high ? high : x;
}

static void add_mark(struct view *v, const struct excerpt_mark *m,
                     struct str line, struct window w) {
  size_t first = (size_t)(line.at - v->in->text);
  size_t from = clamp(m->at.start, first, first + line.n) - first;
  size_t to = clamp(m->at.end, first + from, first + line.n) - first;
  size_t indent = columns(v, line, w.from, clamp(from, w.from, w.to));
  size_t width = columns(v, line, from, clamp(to, from, w.to));
  if (w.from > 0)
    indent += v->look->ascii ? 3 : 1;
  add_gutter(v, 0);
  buf_repeat(v->b, " ", indent + 1);
  ink(v, m->primary ? v->look->ink : blue);
  buf_repeat(v->b, m->primary ? "^" : "-", width > 0 ? width : 1);
  if (m->label.n > 0)
    add_label(v, m->label);
  ink(v, off);
  buf_addc(v->b, '\n');
}

static uint32_t line_number(const struct excerpt_mark *m) {
  return source_place(m->at.in, m->at.start).line;
}

static size_t indentation(struct str line) {
  size_t n = 0;
  while (n < line.n && (line.at[n] == ' ' || line.at[n] == '\t'))
    n++;
  return n;
}

// Whether the line before belongs to the same record, as far as its looks
// tell: it is not blank, not deeper, and this line begins no item of a list.
static bool goes_with_line_before(const struct source *s, uint32_t line) {
  struct str before = source_line(s, line - 1), here = source_line(s, line);
  size_t deep = indentation(here);
  return str_trim(before).n > 0 && indentation(before) <= deep && deep > 0 &&
         !(here.n > deep && here.at[deep] == '-');
}

static int by_place(const void *a, const void *b) {
  const struct excerpt_mark *x = *(const struct excerpt_mark *const *)a;
  const struct excerpt_mark *y = *(const struct excerpt_mark *const *)b;
  if (x->at.start != y->at.start)
    return x->at.start < y->at.start ? -1 : 1;
  return x < y ? -1 : x > y;
}

static void add_context(struct view *v, uint32_t number) {
  struct str line = source_line(v->in, number);
  add_text(v, number, line, window_at(v, line, 0));
}

// What stands between two lines shown: nothing, the one line, or dots.
static void add_gap(struct view *v, uint32_t last, uint32_t line) {
  if (last == 0 || line <= last + 1)
    return;
  if (line == last + 2)
    add_context(v, last + 1);
  else
    buf_add(v->b, "...\n");
}

// A line too long for the window is shown once a mark, around it.
static void add_line(struct view *v, const struct excerpt_mark *const *marks,
                     size_t n, uint32_t number) {
  struct str line = source_line(v->in, number);
  size_t first = (size_t)(line.at - v->in->text);
  struct window shown = {0};
  for (size_t k = 0; k < n; k++) {
    size_t at = clamp(marks[k]->at.start, first, first + line.n) - first;
    struct window w = window_at(v, line, at);
    bool whole = w.from == 0 && w.to == line.n;
    if (k == 0 || (!whole && (w.from != shown.from || w.to != shown.to)))
      add_text(v, number, line, w);
    shown = w;
    add_mark(v, marks[k], line, w);
  }
}

static void add_lines(struct view *v, const struct excerpt_mark *const *marks,
                      size_t n) {
  uint32_t last = 0;
  for (size_t i = 0, more; i < n; i += more) {
    uint32_t line = line_number(marks[i]);
    bool primary = false;
    for (more = 0; i + more < n && line_number(marks[i + more]) == line; more++)
      primary = primary || marks[i + more]->primary;
    bool context =
        primary && line > last + 1 && goes_with_line_before(v->in, line);
    add_gap(v, last, context ? line - 1 : line);
    if (context)
      add_context(v, line - 1);
    add_line(v, marks + i, more, line);
    last = line;
  }
}

static void add_place(struct view *v, const struct excerpt_mark *m) {
  struct source_place p = source_place(m->at.in, m->at.start);
  buf_repeat(v->b, " ", v->gutter);
  ink(v, blue);
  buf_add(v->b, m->primary ? "-->" : ":::");
  ink(v, off);
  buf_addc(v->b, ' ');
  escape_terminal(v->b, str_of(m->at.in->name));
  buf_addf(v->b, ":%u:%u\n", (unsigned)p.line, (unsigned)p.column);
}

// The marks that lie in the same text as the k-th, unless an earlier one does.
static size_t gather(const struct excerpt_mark *marks, size_t n, size_t k,
                     const struct excerpt_mark **into) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++) {
    if (marks[i].at.in != marks[k].at.in)
      continue;
    if (i < k)
      return 0;
    into[count++] = &marks[i];
  }
  return count;
}

size_t excerpt_gutter(const struct excerpt_mark *marks, size_t n) {
  uint32_t most = 0;
  size_t digits = 1;
  for (size_t i = 0; i < n; i++)
    if (line_number(&marks[i]) > most)
      most = line_number(&marks[i]);
  for (; most > 9; most /= 10)
    digits++;
  return digits < 2 ? 2 : digits;
}

void excerpt_add(struct buf *b, const struct excerpt_mark *marks, size_t n,
                 const struct excerpt_look *look) {
  struct view v = {.b = b, .look = look, .gutter = excerpt_gutter(marks, n)};
  size_t used = v.gutter + 5; // gutter, bar, blanks and the dots of a cut
  v.limit = look->width == 0                 ? WIDE_LIMIT
            : look->width > used + NARROWEST ? look->width - used
                                             : NARROWEST;
  const struct excerpt_mark **here = mem_new(n, sizeof(*here));
  for (size_t k = 0; k < n; k++) {
    size_t count = gather(marks, n, k, here);
    if (count == 0)
      continue;
    qsort(here, count, sizeof(*here), by_place);
    v.in = marks[k].at.in;
    add_place(&v, &marks[k]);
    add_gutter(&v, 0);
    buf_addc(b, '\n');
    add_lines(&v, here, count);
  }
  mem_free(here);
}
