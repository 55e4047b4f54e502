// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/metrics.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <math.h>

enum { EM = 1000, UNKNOWN = 600, MOST_WORDS = 64 };

static const struct width {
  uint32_t letter;
  uint16_t regular, bold;
} widths[] = {
#define WIDTH(letter, regular, bold) {letter, regular, bold},
#include "view/widths.def"
#undef WIDTH
};

static const struct width *known(uint32_t letter) {
  size_t low = 0, high = sizeof widths / sizeof widths[0];
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (widths[middle].letter == letter)
      return &widths[middle];
    if (widths[middle].letter < letter)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

static unsigned advance(const char *at, size_t n, uint32_t letter, bool bold) {
  const struct width *w = known(letter);
  if (w)
    return bold ? w->bold : w->regular;
  size_t columns = utf8_width(str_n(at, n));
  return columns == 0 ? 0 : columns == 1 ? UNKNOWN : EM;
}

static unsigned long advances(struct str text, bool bold) {
  const char *at = text.at, *end = text.at + text.n;
  unsigned long sum = 0;
  while (at < end) {
    const char *start = at;
    uint32_t letter = utf8_next(&at);
    sum += advance(start, (size_t)(at - start), letter, bold);
  }
  return sum;
}

double text_width(struct str text, double size, bool bold) {
  return (double)advances(text, bold) * size / EM;
}

// ------------------------------------------------------------------ lines

// How many bytes the first letters of a text take, with the marks on them and
// whatever is joined to them.
static size_t bytes_of(struct str text, size_t letters) {
  const uint32_t joiner = 0x200D;
  const char *at = text.at, *end = text.at + text.n;
  bool joined = true;
  while (at < end) {
    const char *next = at;
    uint32_t letter = utf8_next(&next);
    bool own = advance(at, (size_t)(next - at), letter, false) > 0 && !joined;
    if (own && --letters == 0)
      return (size_t)(at - text.at);
    joined = letter == joiner;
    at = next;
  }
  return text.n;
}

struct words {
  struct str at[MOST_WORDS]; // the last holds all that is left
  size_t letters[MOST_WORDS + 1], first[MOST_WORDS]; // counted up to its ends
  unsigned long end[MOST_WORDS], start[MOST_WORDS];  // the same in advances
  size_t n;
};

static void add_word(struct words *w, struct str text, struct str word,
                     bool bold) {
  size_t k = w->n++;
  const char *after = k > 0 ? w->at[k - 1].at + w->at[k - 1].n : text.at;
  struct str gap = str_n(after, (size_t)(word.at - after));
  w->at[k] = word;
  w->start[k] = (k > 0 ? w->end[k - 1] : 0) + advances(gap, bold);
  w->end[k] = w->start[k] + advances(word, bold);
  w->first[k] = (k > 0 ? w->letters[k - 1] : 0) + utf8_length(gap);
  w->letters[k] = w->first[k] + utf8_length(word);
}

// A word of more letters than two lines have is cut into pieces as long as can
// be; shorter ones stay whole.
static void add_pieces(struct words *w, struct str text, struct str word,
                       size_t wide, bool bold) {
  const char *end = text.at + text.n;
  bool whole = bytes_of(word, 2 * wide) == word.n;
  while (word.n > 0 && w->n < MOST_WORDS) {
    size_t n = whole ? word.n : bytes_of(word, wide);
    bool last = w->n == MOST_WORDS - 1;
    struct str piece = {word.at, last ? (size_t)(end - word.at) : n};
    add_word(w, text, piece, bold);
    word = str_n(word.at + n, word.n - n);
  }
}

static void words_of(struct words *w, struct str text, size_t wide, bool bold) {
  text = str_trim(text);
  struct str rest = text, word;
  w->n = 0;
  while (rest.n > 0 && w->n < MOST_WORDS) {
    struct str all = rest;
    if (!str_cut(all, " ", &word, &rest)) {
      word = all;
      rest.n = 0;
    }
    rest = str_trim(rest);
    add_pieces(w, text, word, wide, bold);
  }
}

static struct str joined(const struct words *w, size_t from, size_t to) {
  const char *end = w->at[to - 1].at + w->at[to - 1].n;
  return str_n(w->at[from].at, (size_t)(end - w->at[from].at));
}

static void add_line(struct text_lines *t, struct arena *a, struct str line,
                     double size, bool bold) {
  vec_push(&t->lines, arena_text(a, line.at, line.n));
  t->width = fmax(t->width, text_width(line, size, bold));
}

// Lines of at most `wide` characters, filled one after the other: none can do
// with fewer.
static size_t fewest(const struct words *w, size_t wide) {
  size_t lines = 1, first = 0;
  for (size_t i = 1; i < w->n; i++)
    if (w->letters[i] - w->first[first] > wide) {
      lines++;
      first = i;
    }
  return lines;
}

// The breaks whose widest line is least; of those the ones whose squares sum
// to least. best[k][i]: the first i words on k lines.
struct even_breaks {
  double widest, squares;
  size_t from;
};

static bool better(const struct even_breaks *a, const struct even_breaks *b) {
  return a->widest < b->widest - 1e-9 ||
         (a->widest < b->widest + 1e-9 && a->squares < b->squares);
}

static void even_breaks(const struct words *w, size_t lines, size_t *breaks) {
  struct even_breaks(*best)[MOST_WORDS + 1] = mem_new(lines + 1, sizeof *best);
  for (size_t k = 0; k <= lines; k++)
    for (size_t i = 0; i <= w->n; i++)
      best[k][i].widest = k == 0 && i == 0 ? 0 : INFINITY;
  for (size_t k = 1; k <= lines; k++)
    for (size_t i = k; i <= w->n; i++)
      for (size_t from = k - 1; from < i; from++) {
        const struct even_breaks *before = &best[k - 1][from];
        double x = (double)(w->end[i - 1] - w->start[from]);
        struct even_breaks now = {fmax(before->widest, x),
                                  before->squares + x * x, from};
        if (isfinite(before->widest) && better(&now, &best[k][i]))
          best[k][i] = now;
      }
  size_t at = w->n;
  for (size_t k = lines; k > 0; k--) {
    breaks[k] = at;
    at = best[k][at].from;
  }
  breaks[0] = 0;
  mem_free(best);
}

struct text_lines text_balance(struct arena *a, struct str text, size_t wide,
                               double size, bool bold) {
  struct text_lines t = {0};
  struct words w;
  words_of(&w, text, wide, bold);
  size_t breaks[MOST_WORDS + 1];
  if (w.n == 0) {
    vec_push(&t.lines, "");
    return t;
  }
  size_t lines = fewest(&w, wide);
  even_breaks(&w, lines, breaks);
  for (size_t k = 0; k < lines; k++)
    add_line(&t, a, joined(&w, breaks[k], breaks[k + 1]), size, bold);
  return t;
}

// How much of a text fits: whole letters with their marks, one at least. With
// `words`, up to the last blank, if there is any on the line.
static size_t fitting(struct str text, double room, double size, bool bold,
                      bool words) {
  const char *at = text.at, *end = text.at + text.n;
  unsigned long sum = 0;
  size_t blank = 0;
  while (at < end) {
    const char *next = at;
    uint32_t letter = utf8_next(&next);
    unsigned wide = advance(at, (size_t)(next - at), letter, bold);
    size_t before = (size_t)(at - text.at);
    if (words && *at == ' ' && (before == 0 || at[-1] != ' '))
      blank = before;
    sum += wide;
    if (wide > 0 && before > 0 && (double)sum * size / EM > room)
      return blank > 0 ? blank : before;
    at = next;
  }
  return text.n;
}

struct text_lines text_fill(struct arena *a, struct str text, double room,
                            double size, bool bold) {
  struct text_lines t = {0};
  struct str rest = str_trim(text);
  do {
    size_t n = fitting(rest, room, size, bold, true);
    add_line(&t, a, str_n(rest.at, n), size, bold);
    rest = str_trim(str_n(rest.at + n, rest.n - n));
  } while (rest.n > 0);
  return t;
}

const char *text_cut(struct arena *a, struct str text, double room, double size,
                     bool bold) {
  if (text_width(text, size, bold) <= room)
    return arena_text(a, text.at, text.n);
  struct str dots = STR("…");
  size_t n =
      fitting(text, room - text_width(dots, size, bold), size, bold, false);
  while (n > 0 && text.at[n - 1] == ' ')
    n--;
  struct buf b = {0};
  buf_addn(&b, text.at, n);
  buf_adds(&b, dots);
  const char *cut = arena_text(a, b.at, b.n);
  buf_drop(&b);
  return cut;
}

const char *text_shorten(struct arena *a, const char *text, size_t letters) {
  size_t n = bytes_of(str_of(text), letters);
  struct str start = str_trim(str_n(text, n));
  if (text[n] == 0)
    return text;
  struct buf b = {0};
  buf_adds(&b, start);
  buf_add(&b, "…");
  const char *cut = arena_text(a, b.at, b.n);
  buf_drop(&b);
  return cut;
}

const char *text_alone(struct arena *a, const char *text) {
  struct buf b = {0};
  if (!utf8_is_rtl(str_of(text)))
    return text;
  buf_addf(&b, "\u2068%s\u2069", text);
  const char *alone = arena_text(a, b.at, b.n);
  buf_drop(&b);
  return alone;
}
