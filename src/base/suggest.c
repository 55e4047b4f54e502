// SPDX-License-Identifier: GPL-2.0-or-later
// Damerau-Levenshtein in its restricted form (optimal string alignment: no
// part is edited twice), after F. J. Damerau, "A technique for computer
// detection and correction of spelling errors", CACM 7(3), 1964.
#include "base/suggest.h"
#include "base/utf8.h"

#include <stdint.h>

enum { LONGEST = 64, SHORTEST_PREFIX = 3 };

struct word {
  uint32_t cp[LONGEST];
  size_t n; // LONGEST + 1 when it is longer than that
};

static struct word word_of(struct str s) {
  struct word w = {.n = 0};
  struct buf b = {0};
  // No word of 64 code points has more than 256 bytes.
  if (s.n > sizeof w.cp) {
    w.n = LONGEST + 1;
    return w;
  }
  utf8_fold(&b, s);
  for (const char *p = b.at, *end = b.at + b.n; p < end;) {
    uint32_t cp = utf8_next(&p);
    if (w.n < LONGEST)
      w.cp[w.n] = cp;
    if (++w.n > LONGEST)
      break;
  }
  buf_drop(&b);
  return w;
}

static size_t min(size_t a, size_t b) { return a < b ? a : b; }

static size_t distance(const struct word *a, const struct word *b) {
  size_t row[3][LONGEST + 1];
  size_t *before = row[0], *above = row[1], *here = row[2];
  for (size_t j = 0; j <= b->n; j++)
    above[j] = j;
  for (size_t i = 1; i <= a->n; i++) {
    here[0] = i;
    for (size_t j = 1; j <= b->n; j++) {
      size_t same = a->cp[i - 1] == b->cp[j - 1] ? 0 : 1;
      here[j] = min(above[j - 1] + same, min(above[j], here[j - 1]) + 1);
      if (i > 1 && j > 1 && a->cp[i - 1] == b->cp[j - 2] &&
          a->cp[i - 2] == b->cp[j - 1])
        here[j] = min(here[j], before[j - 2] + 1);
    }
    size_t *free_row = before;
    before = above;
    above = here;
    here = free_row;
  }
  return above[b->n];
}

static bool is_prefix(const struct word *a, const struct word *b) {
  return a->n >= SHORTEST_PREFIX && a->n <= b->n &&
         memcmp(a->cp, b->cp, a->n * sizeof *a->cp) == 0;
}

struct suggest suggest_for(struct str word) {
  return (struct suggest){.word = word, .distance = SIZE_MAX};
}

void suggest_offer(struct suggest *s, struct str candidate) {
  struct word a = word_of(s->word), b = word_of(candidate);
  if (a.n > LONGEST || b.n > LONGEST || a.n == 0 || b.n == 0)
    return;
  size_t longer = a.n > b.n ? a.n : b.n;
  size_t shorter = a.n + b.n - longer;
  bool prefix = is_prefix(&a, &b);
  // The difference of the lengths bounds the distance from below.
  if (!prefix && longer - shorter > longer / 3)
    return;
  size_t d = distance(&a, &b);
  if (!prefix && d > longer / 3)
    return;
  if (d < s->distance ||
      (d == s->distance && str_cmp(candidate, s->best) < 0)) {
    s->best = candidate;
    s->distance = d;
  }
}

struct str suggest_best(const struct suggest *s) {
  return s->best;
}
