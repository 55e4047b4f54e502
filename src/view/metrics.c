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

double text_width(struct str text, double size, bool bold) {
  const char *at = text.at, *end = text.at + text.n;
  unsigned long sum = 0;
  while (at < end) {
    const char *start = at;
    uint32_t letter = utf8_next(&at);
    sum += advance(start, (size_t)(at - start), letter, bold);
  }
  return (double)sum * size / EM;
}

// ------------------------------------------------------------------ lines

struct words {
  struct str at[MOST_WORDS]; // the last holds all that is left
  size_t n;
};

static struct words words_of(struct str text) {
  struct words w = {0};
  struct str rest = str_trim(text), word;
  while (rest.n > 0) {
    struct str all = rest;
    if (w.n == MOST_WORDS - 1 || !str_cut(all, " ", &word, &rest)) {
      word = all;
      rest.n = 0;
    }
    rest = str_trim(rest);
    w.at[w.n++] = word;
  }
  return w;
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
    if (utf8_length(joined(w, first, i + 1)) > wide) {
      lines++;
      first = i;
    }
  return lines;
}

// The breaks whose widest line is least; of those the ones whose squares sum
// to least. best[k][i]: the first i words on k lines.
struct even {
  double widest, squares;
  size_t from;
};

static bool better(const struct even *a, const struct even *b) {
  return a->widest < b->widest - 1e-9 ||
         (a->widest < b->widest + 1e-9 && a->squares < b->squares);
}

static void even_breaks(const struct words *w, size_t lines, double size,
                        bool bold, size_t *breaks) {
  struct even(*best)[MOST_WORDS + 1] = mem_new(lines + 1, sizeof *best);
  for (size_t k = 0; k <= lines; k++)
    for (size_t i = 0; i <= w->n; i++)
      best[k][i].widest = k == 0 && i == 0 ? 0 : INFINITY;
  for (size_t k = 1; k <= lines; k++)
    for (size_t i = k; i <= w->n; i++)
      for (size_t from = k - 1; from < i; from++) {
        const struct even *before = &best[k - 1][from];
        double x = text_width(joined(w, from, i), size, bold);
        struct even now = {fmax(before->widest, x), before->squares + x * x,
                           from};
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
  struct words w = words_of(text);
  size_t breaks[MOST_WORDS + 1];
  if (w.n == 0) {
    vec_push(&t.lines, "");
    return t;
  }
  size_t lines = fewest(&w, wide);
  even_breaks(&w, lines, size, bold, breaks);
  for (size_t k = 0; k < lines; k++)
    add_line(&t, a, joined(&w, breaks[k], breaks[k + 1]), size, bold);
  return t;
}

// How much of a word fits: whole letters, one at least.
static size_t fitting(struct str word, double room, double size, bool bold) {
  const char *at = word.at, *end = word.at + word.n;
  while (at < end) {
    const char *next = at;
    utf8_next(&next);
    if (at > word.at &&
        text_width(str_n(word.at, (size_t)(next - word.at)), size, bold) > room)
      break;
    at = next;
  }
  return (size_t)(at - word.at);
}

struct text_lines text_fill(struct arena *a, struct str text, double room,
                            double size, bool bold) {
  struct text_lines t = {0};
  struct str rest = str_trim(text);
  do {
    // As many words as fit, or what fits of one.
    size_t n = 0;
    for (size_t i = 0; i <= rest.n; i++) {
      if (i < rest.n && rest.at[i] != ' ')
        continue;
      if (text_width(str_n(rest.at, i), size, bold) > room)
        break;
      n = i;
    }
    if (n == 0)
      n = fitting(rest, room, size, bold);
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
  size_t n = fitting(text, room - text_width(dots, size, bold), size, bold);
  while (n > 0 && text.at[n - 1] == ' ')
    n--;
  struct buf b = {0};
  buf_addn(&b, text.at, n);
  buf_adds(&b, dots);
  const char *cut = arena_text(a, b.at, b.n);
  buf_drop(&b);
  return cut;
}
