// SPDX-License-Identifier: GPL-2.0-or-later
// Damerau-Levenshtein in its restricted form (optimal string alignment: no
// part is edited twice), after F. J. Damerau, "A technique for computer
// detection and correction of spelling errors", CACM 7(3), 1964; a column of
// the table at once in the bits of a word, after H. Hyyrö, "A bit-vector
// algorithm for computing Levenshtein and Damerau edit distances", Nordic
// J. Comput. 10(1), 2003.
#include "base/suggest.h"
#include "base/utf8.h"

enum { LONGEST = SUGGEST_LONGEST, SHORTEST_PREFIX = 3 };

static struct suggest_word word_of(struct str s) {
  struct suggest_word w = {.n = 0};
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

// Where in the word sought a letter stands, a bit a place.
static uint64_t places_of(const struct suggest *s, uint32_t cp) {
  if (cp < SUGGEST_PLAIN)
    return s->places[cp];
  uint64_t places = 0;
  for (size_t i = 0; i < s->sought.n; i++)
    places |= (uint64_t)(s->sought.cp[i] == cp) << i;
  return places;
}

static size_t distance(const struct suggest *s, const struct suggest_word *b) {
  const uint64_t last = UINT64_C(1) << (s->sought.n - 1);
  uint64_t more = ~UINT64_C(0), less = 0, diagonal = 0, before = 0;
  size_t d = s->sought.n;
  for (size_t j = 0; j < b->n; j++) {
    const uint64_t here = places_of(s, b->cp[j]);
    const uint64_t swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & more) + more) ^ more) | here | less | swapped;
    const uint64_t up = less | ~(diagonal | more), down = diagonal & more;
    d += (up & last) != 0;
    d -= (down & last) != 0;
    const uint64_t shifted = up << 1 | 1;
    more = down << 1 | ~(diagonal | shifted);
    less = shifted & diagonal;
    before = here;
  }
  return d;
}

static bool is_prefix(const struct suggest_word *a,
                      const struct suggest_word *b) {
  return a->n >= SHORTEST_PREFIX && a->n <= b->n &&
         memcmp(a->cp, b->cp, a->n * sizeof *a->cp) == 0;
}

struct suggest suggest_for(struct str word) {
  struct suggest s = {.sought = word_of(word), .distance = SIZE_MAX};
  for (size_t i = 0; i < s.sought.n && i < LONGEST; i++)
    if (s.sought.cp[i] < SUGGEST_PLAIN)
      s.places[s.sought.cp[i]] |= UINT64_C(1) << i;
  return s;
}

void suggest_offer(struct suggest *s, struct str candidate) {
  const size_t n = s->sought.n;
  if (n > LONGEST || n == 0)
    return;
  const struct suggest_word b = word_of(candidate);
  if (b.n > LONGEST || b.n == 0)
    return;
  size_t longer = n > b.n ? n : b.n;
  size_t shorter = n + b.n - longer;
  bool prefix = is_prefix(&s->sought, &b);
  // The difference of the lengths bounds the distance from below.
  if (!prefix && longer - shorter > longer / 3)
    return;
  size_t d = distance(s, &b);
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
