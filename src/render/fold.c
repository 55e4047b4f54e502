// SPDX-License-Identifier: GPL-2.0-or-later
// A row that is too wide stands on up to MOST_LINES lines, its columns in their
// order; every way of doing that is tried. On a line, columns are narrowed
// where it costs least: a step narrower costs a column the lines that its cells
// get by it. Of the ways that fit, the one with the fewest lines is taken, of
// these the one that folds least. A word cut behind a hyphen counts as a line
// more; elsewhere words are cut only if there is no other way.
#include "render/fold.h"

#include <string.h>

enum { MOST_LINES = 3, JUDGED_ROWS = 2000 };

struct trial {
  const struct fold *f;
  enum fold_level level;
  uint32_t *filled; // per column and width: how many cells are as wide
  uint32_t *worded; // the same of their longest words
  size_t *width;    // one a column
  size_t *line;
  size_t *best_width, *best_line;
  size_t best; // lines of the best way so far
};

static size_t widest_of(const struct fold *f) { return 2 * f->room; }

// What it costs a column to be of a width, in 64ths of a line.
static uint64_t cost(const struct trial *t, size_t k, size_t width) {
  size_t most = widest_of(t->f);
  const uint32_t *filled = &t->filled[k * (most + 1)];
  const uint32_t *worded = &t->worded[k * (most + 1)];
  uint64_t sum = 0;
  for (size_t w = width + 1; w <= most; w++)
    sum += (uint64_t)filled[w] * w * 64 / (width ? width : 1) +
           (uint64_t)worded[w] * 64;
  return sum * t->f->columns[k].weight;
}

static size_t taken(const struct trial *t, size_t line) {
  const struct fold *f = t->f;
  size_t sum = f->indent + (line > 0 ? FOLD_HANG : 0), shown = 0;
  for (size_t k = 0; k < f->n; k++)
    if (t->line[k] == line && t->width[k] > 0)
      sum += t->width[k] + (shown++ > 0 ? FOLD_GAP : 0);
  return sum;
}

// The column that loses least by being one narrower, or SIZE_MAX.
static size_t cheapest(const struct trial *t, size_t line) {
  size_t best = SIZE_MAX;
  uint64_t least = 0;
  for (size_t k = 0; k < t->f->n; k++) {
    size_t w = t->width[k];
    if (t->line[k] != line || w <= t->f->columns[k].least[t->level])
      continue;
    uint64_t more = cost(t, k, w - 1) - cost(t, k, w);
    if (best != SIZE_MAX &&
        (more > least || (more == least && w <= t->width[best])))
      continue;
    best = k;
    least = more;
  }
  return best;
}

static bool narrow(struct trial *t, size_t line) {
  for (size_t all = taken(t, line); all > t->f->room; all--) {
    size_t k = cheapest(t, line);
    if (k == SIZE_MAX)
      return false;
    t->width[k]--;
  }
  return true;
}

// About how many lines a row has, with the words that are cut.
static size_t row_lines(const struct trial *t, size_t row) {
  const struct fold *f = t->f;
  size_t most[MOST_LINES] = {0}, sum = 0;
  for (size_t k = 0; k < f->n; k++) {
    size_t w = f->cells[row * f->n + k], wide = t->width[k];
    size_t lines = w == 0 || wide == 0 ? 0 : w <= wide ? 1 : 1 + w / wide;
    if (most[t->line[k]] < lines)
      most[t->line[k]] = lines;
    sum += f->words[row * f->n + k] > wide;
  }
  for (size_t i = 0; i < MOST_LINES; i++)
    sum += most[i];
  return sum;
}

static size_t lines_of(const struct trial *t) {
  size_t sum = 0;
  for (size_t row = 0; row < t->f->rows && row < JUDGED_ROWS; row++)
    sum += row_lines(t, row);
  return sum;
}

static void start(struct trial *t) {
  for (size_t k = 0; k < t->f->n; k++) {
    size_t w = t->f->columns[k].width, least = t->f->columns[k].least[t->level];
    // Wider than the terminal is of no use to what can be wrapped.
    t->width[k] = w > t->f->room && least <= t->f->room ? t->f->room : w;
  }
}

static void judge(struct trial *t, size_t folds) {
  start(t);
  for (size_t i = 0; i < folds; i++)
    if (!narrow(t, i))
      return;
  size_t lines = lines_of(t);
  if (lines >= t->best)
    return;
  t->best = lines;
  memcpy(t->best_width, t->width, t->f->n * sizeof *t->width);
  memcpy(t->best_line, t->line, t->f->n * sizeof *t->line);
}

// Whether the next line of a row may begin with this column.
static bool may_begin(const struct trial *t, size_t k) {
  return k < t->f->n && !t->f->columns[k].joined;
}

// The columns from `second` on stand on the second line, those from `third` on
// the third.
static void judge_split(struct trial *t, size_t second, size_t third) {
  for (size_t k = 0; k < t->f->n; k++)
    t->line[k] = (size_t)(k >= second) + (size_t)(k >= third);
  judge(t, third < t->f->n ? 3 : second < t->f->n ? 2 : 1);
}

static void try_level(struct trial *t, enum fold_level level) {
  size_t n = t->f->n;
  t->level = level;
  judge_split(t, n, n);
  for (size_t i = 1; i < n; i++)
    if (may_begin(t, i))
      judge_split(t, i, n);
  for (size_t i = 1; i < n; i++)
    for (size_t j = i + 1; j < n; j++)
      if (may_begin(t, i) && may_begin(t, j))
        judge_split(t, i, j);
}

static uint32_t *counted(const struct fold *f, const uint32_t *widths,
                         struct arena *m) {
  size_t most = widest_of(f);
  uint32_t *count = arena_new(m, f->n * (most + 1), sizeof *count);
  for (size_t row = 0; row < f->rows; row++)
    for (size_t k = 0; k < f->n; k++) {
      size_t w = widths[row * f->n + k];
      count[k * (most + 1) + (w > most ? most : w)]++;
    }
  return count;
}

static bool fits(const struct fold *f) {
  size_t sum = f->indent, shown = 0;
  for (size_t k = 0; k < f->n; k++)
    if (f->columns[k].width > 0)
      sum += f->columns[k].width + (shown++ > 0 ? FOLD_GAP : 0);
  return sum <= f->room;
}

static void take(struct fold *f, const size_t *width, const size_t *line) {
  for (size_t k = 0; k < f->n; k++) {
    f->columns[k].width = width[k];
    f->columns[k].line = line[k];
  }
}

bool fold_fit(struct fold *f, struct arena *m) {
  if (f->room == 0 || fits(f))
    return true;
  struct trial t = {.f = f, .best = SIZE_MAX};
  t.filled = counted(f, f->cells, m);
  t.worded = counted(f, f->words, m);
  t.width = arena_new(m, f->n, sizeof *t.width);
  t.line = arena_new(m, f->n, sizeof *t.line);
  t.best_width = arena_new(m, f->n, sizeof *t.best_width);
  t.best_line = arena_new(m, f->n, sizeof *t.best_line);
  try_level(&t, FOLD_WORDS);
  try_level(&t, FOLD_PIECES);
  if (t.best == SIZE_MAX)
    try_level(&t, FOLD_ANYWHERE);
  if (t.best < SIZE_MAX) {
    take(f, t.best_width, t.best_line);
    return true;
  }
  // As narrow as whole words allow, all on one line.
  memset(t.line, 0, f->n * sizeof *t.line);
  t.level = FOLD_WORDS;
  start(&t);
  narrow(&t, 0);
  take(f, t.width, t.line);
  return false;
}
