// SPDX-License-Identifier: GPL-2.0-or-later
// ICD 203's seven words (either row of its table) and STIX 2.1's four, as
// bands of percents with the value that stands for each.
#include "base/num.h"
#include "model/build.h"

struct word {
  const char *text;
  uint8_t lo, hi, point;
  bool scale; // ICD 203's own word for the band, shown with it
};

static const struct word words[] = {
    {"almost no chance", 1, 5, 5, true},
    {"remote", 1, 5, 5, false},
    {"very unlikely", 5, 20, 15, true},
    {"highly improbable", 5, 20, 15, false},
    {"unlikely", 20, 45, 30, true},
    {"improbable", 20, 45, 30, false},
    {"roughly even chance", 45, 55, 50, true},
    {"roughly even odds", 45, 55, 50, false},
    {"likely", 55, 80, 70, true},
    {"probable", 55, 80, 70, false},
    {"very likely", 80, 95, 85, true},
    {"highly probable", 80, 95, 85, false},
    {"almost certain", 95, 99, 95, true},
    {"nearly certain", 95, 99, 95, false},
    {"none", 0, 0, 0, false},
    {"low", 1, 29, 15, true},
    {"medium", 30, 69, 50, true},
    {"high", 70, 100, 85, true},
};
enum { WORDS = sizeof words / sizeof words[0] };

const char *likelihood_word(size_t n) {
  return n < WORDS ? words[n].text : NULL;
}

static bool ascii_same(char typed, char wanted) {
  if (typed >= 'A' && typed <= 'Z')
    typed = (char)(typed - 'A' + 'a');
  return typed == wanted || (typed == '-' && wanted == ' ');
}

static bool is_word(struct str s, const char *word) {
  if (s.n != strlen(word))
    return false;
  for (size_t i = 0; i < s.n; i++)
    if (!ascii_same(s.at[i], word[i]))
      return false;
  return true;
}

// A whole number of at most 100 without sign, leading zeros allowed.
static bool percent(struct str s, uint8_t *out) {
  uint32_t n = 0;
  if (s.n == 0 || s.at[0] < '0' || s.at[0] > '9' || !num_parse_u32(s, &n) ||
      n > 100)
    return false;
  *out = (uint8_t)n;
  return true;
}

static bool band(struct str s, uint8_t *lo, uint8_t *hi) {
  struct str a, b;
  if (!str_cut(s, "-", &a, &b)) {
    if (!percent(s, lo))
      return false;
    *hi = *lo;
    return true;
  }
  a = str_trim(a);
  if (str_ends(a, "%"))
    a = str_trim((struct str){a.at, a.n - 1});
  return percent(a, lo) && percent(str_trim(b), hi) && *lo <= *hi;
}

bool likelihood_parse(struct str s, uint8_t *lo, uint8_t *hi) {
  s = str_trim(s);
  for (size_t i = 0; i < WORDS; i++)
    if (is_word(s, words[i].text)) {
      *lo = words[i].lo;
      *hi = words[i].hi;
      return true;
    }
  if (str_ends(s, "%"))
    return band(str_trim((struct str){s.at, s.n - 1}), lo, hi);
  if (!percent(s, lo))
    return false;
  *hi = *lo;
  return true;
}

static const struct word *word_of(uint8_t lo, uint8_t hi) {
  for (size_t i = 0; i < WORDS; i++)
    if (words[i].lo == lo && words[i].hi == hi && words[i].scale)
      return &words[i];
  return NULL;
}

unsigned likelihood_point(uint8_t lo, uint8_t hi) {
  const struct word *w = word_of(lo, hi);
  return w ? w->point : (lo + hi + 1u) / 2;
}

void likelihood_print(struct buf *b, uint8_t lo, uint8_t hi) {
  const struct word *w = word_of(lo, hi);
  if (w)
    buf_addf(b, "%s (%u-%u %%)", w->text, lo, hi);
  else if (lo == hi)
    buf_addf(b, "%u %%", lo);
  else
    buf_addf(b, "%u-%u %%", lo, hi);
}

verdict likelihood_belief(const struct tie *t) {
  if (!t->likelihood_given)
    return DEFINITE;
  unsigned p = likelihood_point(t->likelihood_lo, t->likelihood_hi);
  if (p >= 95)
    return DEFINITE;
  return p > 50 ? LIKELY : p > 0 ? POSSIBLE : NO;
}

bool count_parse(struct str s, uint32_t *lo, uint32_t *hi) {
  struct str first = s, last = {NULL, 0};
  bool open = str_ends(s, "+");
  bool range = !open && str_cut(s, "-", &first, &last);
  uint32_t a = 0, b = 0;
  if (open)
    first.n--;
  bool good = num_parse_u32(first, &a) && a > 0 && a < NONE;
  if (range)
    good = good && num_parse_u32(last, &b) && b >= a && b < NONE;
  if (!good)
    return false;
  *lo = a;
  *hi = open ? NONE : range ? b : a;
  return true;
}
