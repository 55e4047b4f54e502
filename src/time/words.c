// SPDX-License-Identifier: GPL-2.0-or-later
#include "time/words.h"

#include "time/edtf.h"

// ----------------------------------------------------------------- tables

struct name {
  const char *word;
  char kind;
  unsigned char value;
};

static const struct name names[] = {
    {"january", WORD_MONTH, 1},   {"february", WORD_MONTH, 2},
    {"march", WORD_MONTH, 3},     {"april", WORD_MONTH, 4},
    {"may", WORD_MONTH, 5},       {"june", WORD_MONTH, 6},
    {"july", WORD_MONTH, 7},      {"august", WORD_MONTH, 8},
    {"september", WORD_MONTH, 9}, {"october", WORD_MONTH, 10},
    {"november", WORD_MONTH, 11}, {"december", WORD_MONTH, 12},
    {"jan", WORD_MONTH, 1},       {"feb", WORD_MONTH, 2},
    {"mar", WORD_MONTH, 3},       {"apr", WORD_MONTH, 4},
    {"jun", WORD_MONTH, 6},       {"jul", WORD_MONTH, 7},
    {"aug", WORD_MONTH, 8},       {"sep", WORD_MONTH, 9},
    {"sept", WORD_MONTH, 9},      {"oct", WORD_MONTH, 10},
    {"nov", WORD_MONTH, 11},      {"dec", WORD_MONTH, 12},
    {"spring", WORD_SEASON, 21},  {"summer", WORD_SEASON, 22},
    {"autumn", WORD_SEASON, 23},  {"fall", WORD_SEASON, 23},
    {"winter", WORD_SEASON, 24},  {"first", WORD_NTH, 1},
    {"second", WORD_NTH, 2},      {"third", WORD_NTH, 3},
    {"fourth", WORD_NTH, 4},      {"last", WORD_NTH, WORD_LAST},
    {"century", WORD_CENTURY, 0}, {"q1", WORD_QUARTER, 1},
    {"q2", WORD_QUARTER, 2},      {"q3", WORD_QUARTER, 3},
    {"q4", WORD_QUARTER, 4},      {"h1", WORD_HALF, 1},
    {"h2", WORD_HALF, 2},
};

// They join the others and say nothing.
static const char *const joints[] = {"the", "of", "year", "ad", "ce"};

// What a part of a year, a month or a decade is called; k of n parts.
static const struct share {
  const char *word;
  unsigned char k, n;
} shares[] = {
    {"early in", 1, 3},
    {"late in", 3, 3},
    {"at the end of", 3, 3},
    {"early", 1, 3},
    {"mid", 2, 3},
    {"late", 3, 3},
    {"beginning of", 1, 3},
    {"start of", 1, 3},
    {"middle of", 2, 3},
    {"end of", 3, 3},
    {"first half of", 1, 2},
    {"second half of", 2, 2},
    {"first quarter of", 1, 4},
    {"second quarter of", 2, 4},
    {"third quarter of", 3, 4},
    {"fourth quarter of", 4, 4},
    {"last quarter of", 4, 4},
    {"first third of", 1, 3},
    {"second third of", 2, 3},
    {"last third of", 3, 3},
    {"end", 3, 3},
};

static const char *const abouts[] = {"circa",   "ca.",
                                     "c.",      "ca",
                                     "about",   "around",
                                     "approx.", "approximately",
                                     "roughly", "some time around"};
static const char *const latest[] = {"by", "no later than", "not later than",
                                     "not after", "on or before"};
static const char *const earliest[] = {"no earlier than", "not earlier than",
                                       "not before", "on or after"};
static const char *const plain[] = {"in", "on", "as of"};
static const char *const presents[] = {"present", "now",         "today",
                                       "date",    "present day", "ongoing"};
static const char *const clocks[] = {
    "now",      "today",  "present",   "yesterday", "tomorrow",
    "recently", "lately", "currently", "nowadays",  "presently",
    "last",     "this",   "next",      "ago",       "present day"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

// ------------------------------------------------------------------ words

static bool digit(char c) { return c >= '0' && c <= '9'; }

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static struct str past(struct str s, size_t n) {
  return (struct str){s.at + n, s.n - n};
}

static bool is_among(struct str s, const char *const *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (word_is(s, list[i]))
      return true;
  return false;
}

static bool take_among(struct str s, const char *const *list, size_t n,
                       struct str *rest) {
  for (size_t i = 0; i < n; i++)
    if (word_take(s, list[i], true, rest))
      return true;
  return false;
}

// Q3 and H1 are written 3Q and 1H, too.
static bool read_share(char nth, char letter, struct date_word *w) {
  const bool quarter = (letter | 32) == 'q', half = (letter | 32) == 'h';
  if ((!quarter && !half) || nth < '1' || nth > (quarter ? '4' : '2'))
    return false;
  w->kind = quarter ? WORD_QUARTER : WORD_HALF;
  return true;
}

// Of a number: 7, 7th, 1980s, 2001, 20011007.
static size_t read_number(struct str s, struct date_word *w) {
  static const char *const nths[] = {"st", "nd", "rd", "th"};
  size_t n = 0, tail = 0;
  while (n < s.n && digit(s.at[n]))
    n++;
  while (n + tail < s.n && letter(s.at[n + tail]))
    tail++;
  struct str end = {s.at + n, tail};
  w->text = (struct str){s.at, n};
  w->value = n <= 8 ? edtf_digits(s.at, n) : -1;
  w->kind = n <= 2   ? WORD_NUMBER
            : n == 4 ? WORD_YEAR
            : n == 8 ? WORD_DAY
                     : WORD_OTHER;
  if (n <= 2 && is_among(end, nths, COUNT(nths))) {
    w->kind = WORD_NTH;
    return n + tail;
  }
  if (n == 1 && tail == 1 && read_share(s.at[0], s.at[1], w))
    return n + tail;
  if (n != 4 || s.at[3] != '0')
    return n;
  if (s.n > n + 1 && s.at[n] == '\'' && (s.at[n + 1] | 32) == 's')
    tail = 2;
  if (tail == 2 || word_is(end, "s")) {
    w->kind = WORD_DECADE;
    return n + tail;
  }
  return n;
}

static size_t read_name(struct str s, struct date_word *w) {
  size_t n = 0;
  while (n < s.n && letter(s.at[n]))
    n++;
  // A quarter and a half have a digit.
  n += n == 1 && n < s.n && digit(s.at[n]);
  w->text = (struct str){s.at, n};
  w->kind = WORD_OTHER;
  for (size_t i = 0; i < COUNT(names); i++)
    if (word_is(w->text, names[i].word)) {
      w->kind = names[i].kind;
      w->value = names[i].value;
    }
  return n;
}

// A blank counts for less than the mark beside it. Two dots leave something
// open, and are no mark of a date in words.
static bool read_gap(struct str *s, char *before) {
  size_t n = 0;
  *before = ' ';
  for (; n < s->n && !digit(s->at[n]) && !letter(s->at[n]); n++) {
    if (!strchr(" \t,.-/", s->at[n]) || !s->at[n])
      return false;
    if (s->at[n] == ' ' || s->at[n] == '\t')
      continue;
    if (*before != ' ' && *before != '.')
      return false;
    if (n > 0 && s->at[n] == '.' && s->at[n - 1] == '.')
      return false;
    *before = s->at[n];
  }
  *s = past(*s, n);
  return true;
}

bool words_split(struct str s, struct date_words *out) {
  bool joint = false;
  *out = (struct date_words){.n = 0};
  for (;;) {
    struct date_word w = {.value = 0};
    if (!read_gap(&s, &w.before))
      return false;
    bool edge = out->n == 0 || s.n == 0; // no mark begins a date or ends it
    if (edge && !joint && w.before != ' ' && w.before != '.')
      return false;
    if (s.n == 0)
      break;
    s = past(s, digit(s.at[0]) ? read_number(s, &w) : read_name(s, &w));
    joint = is_among(w.text, joints, COUNT(joints));
    if (joint)
      continue;
    if (out->n == WORDS_MOST || w.kind == WORD_OTHER)
      return false;
    out->shape[out->n] = w.kind;
    out->at[out->n++] = w;
  }
  return out->n > 0;
}

// ------------------------------------------------------------------ leads

static struct str without_the(struct str s) {
  struct str rest;
  return word_take(s, "the", true, &rest) ? rest : s;
}

bool words_part(struct str s, struct str *rest, int *k, int *n) {
  s = without_the(s);
  for (size_t i = 0; i < COUNT(shares); i++)
    if (word_take(s, shares[i].word, false, rest)) {
      *rest = without_the(*rest);
      *k = shares[i].k;
      *n = shares[i].n;
      return true;
    }
  return false;
}

bool words_about(struct str s, struct str *rest) {
  if (!take_among(s, abouts, COUNT(abouts), rest) &&
      !word_take(s, "circa", false, rest))
    return false;
  *rest = without_the(*rest);
  return true;
}

// The word stands behind the date.
static bool take_tail(struct str s, const char *word, struct str *rest) {
  size_t n = strlen(word);
  if (s.n <= n || !word_is(past(s, s.n - n), word))
    return false;
  *rest = str_trim((struct str){s.at, s.n - n});
  return rest->n > 0;
}

bool words_latest(struct str s, struct str *rest) {
  return take_among(s, latest, COUNT(latest), rest) ||
         take_tail(s, " at the latest", rest);
}

bool words_earliest(struct str s, struct str *rest) {
  return take_among(s, earliest, COUNT(earliest), rest) ||
         take_tail(s, " at the earliest", rest);
}

bool words_plain(struct str s, struct str *rest) {
  return take_among(s, plain, COUNT(plain), rest);
}

bool words_present(struct str s) {
  return s.n > 0 && letter(s.at[0]) && // as no date in figures
         is_among(without_the(s), presents, COUNT(presents));
}

bool words_clock(struct str s) {
  struct str rest;
  for (size_t i = 0; i < s.n; i++)
    if (digit(s.at[i]))
      return false;
  return is_among(without_the(s), clocks, COUNT(clocks)) ||
         take_among(s, clocks, COUNT(clocks), &rest) ||
         take_tail(s, " ago", &rest);
}

bool words_want_year(struct str s) {
  struct date_words w;
  if (s.n == 0 || !words_split(s, &w) || w.n < 2)
    return false;
  const char *last = &w.shape[w.n - 2];
  return !strchr(w.shape, WORD_YEAR) &&
         (!strcmp(last, "Mn") || !strcmp(last, "Mo"));
}
