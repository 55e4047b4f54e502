// SPDX-License-Identifier: GPL-2.0-or-later
// "Did you mean": each guess rewrites the text in one way, and counts only if
// the result can be read, so a hint is never wrong in itself.
#include "time/edtf.h"

#include <stdio.h>

enum { ROOM = 96 };

struct token {
  struct str text;
  int value; // of digits; -1: a word
};
struct tokens {
  struct token at[6];
  size_t n;
  bool dots; // 07.10.2001: the day comes first
};

static const struct date_rules plain = {1, 1, 2, false};

static bool digit(char c) { return c >= '0' && c <= '9'; }

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool readable(const char *text) {
  struct date d;
  return edtf_read(str_of(text), 0, &plain, &d);
}

// Words and numbers; false if the text has anything else in it.
static bool split(struct str s, struct tokens *t) {
  *t = (struct tokens){.n = 0};
  for (size_t i = 0; i < s.n;) {
    size_t from = i;
    if (digit(s.at[i])) {
      while (i < s.n && digit(s.at[i]))
        i++;
    } else if (letter(s.at[i])) {
      while (i < s.n && letter(s.at[i]))
        i++;
    } else {
      t->dots |= s.at[i] == '.';
      if (!s.at[i] || !strchr(" \t,.-/", s.at[i++]))
        return false;
      continue;
    }
    if (t->n == 6 || i - from > 9)
      return false;
    struct str text = {s.at + from, i - from};
    t->at[t->n++] = (struct token){text, edtf_digits(text.at, text.n)};
  }
  return t->n > 0;
}

static bool write_day(char out[ROOM], int y, int m, int d) {
  snprintf(out, ROOM, "%04d-%02d-%02d", y, m, d);
  return readable(out);
}

static bool write_month(char out[ROOM], int y, int m) {
  snprintf(out, ROOM, "%04d-%02d", y, m);
  return readable(out);
}

static bool write_years(char out[ROOM], int from, int to, bool interval) {
  snprintf(out, ROOM, interval ? "%04d/%04d" : "[%04d..%04d]", from, to);
  return from > 0 && from < to && to <= 9999;
}

static bool guess_three(const struct tokens *t, char out[ROOM]) {
  const struct token *a = &t->at[0], *b = &t->at[1], *c = &t->at[2];
  if (a->text.n == 4)
    return write_day(out, a->value, b->value, c->value);
  if (c->text.n != 4)
    return false;
  char day_first[ROOM], month_first[ROOM];
  bool d = write_day(day_first, c->value, b->value, a->value);
  bool m = !t->dots && write_day(month_first, c->value, a->value, b->value);
  if (d && m && strcmp(day_first, month_first) != 0)
    snprintf(out, ROOM, "%.10s or %.10s", day_first, month_first);
  else
    snprintf(out, ROOM, "%s", d ? day_first : month_first);
  return d || m;
}

static bool guess_two(const struct tokens *t, bool interval, char out[ROOM]) {
  int a = t->at[0].value, b = t->at[1].value;
  size_t an = t->at[0].text.n, bn = t->at[1].text.n;
  if (an == 4 && bn == 4)
    return write_years(out, a, b, interval);
  if (an == 4 && bn == 2 && b > a % 100 && b > 41)
    return write_years(out, a, a - a % 100 + b, interval);
  if (an == 4 && bn <= 2 && b <= 12)
    return write_month(out, a, b);
  return bn == 4 && an <= 2 && a <= 12 && write_month(out, b, a);
}

static bool guess_numbers(struct str s, bool interval, char out[ROOM]) {
  struct tokens t;
  if (!split(s, &t) || t.n > 3)
    return false;
  for (size_t i = 0; i < t.n; i++)
    if (t.at[i].value < 0)
      return false;
  if (t.n == 3)
    return guess_three(&t, out);
  if (t.n == 2)
    return guess_two(&t, interval, out);
  int v = t.at[0].value;
  if (t.at[0].text.n == 8)
    return write_day(out, v / 10000, v / 100 % 100, v % 100);
  return t.at[0].text.n == 6 && write_month(out, v / 100, v % 100);
}

// The place of a word among names, whole or cut to three letters or more.
static int among(struct str word, const char *const *names, int n) {
  for (int i = 0; i < n; i++) {
    char start[16] = {0};
    if (word.n >= 3 && word.n <= strlen(names[i])) {
      memcpy(start, names[i], word.n);
      if (word_is(word, start))
        return i;
    }
  }
  return -1;
}

static int month_of(struct str word) {
  static const char *const names[] = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return among(word, names, 12) + 1;
}

static int season_of(struct str word) {
  static const char *const names[] = {"spring", "summer", "autumn", "winter"};
  int i = among(word, names, 4);
  return i >= 0 && word.n >= 6 ? 21 + i : word_is(word, "fall") ? 23 : 0;
}

static bool noise(struct str word) {
  static const char *const words[] = {"the", "of", "in", "on",
                                      "st",  "nd", "rd", "th"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_is(word, words[i]))
      return true;
  return false;
}

// "7 October 2001", "Oct 2001", "summer of 2001", "Q1 2001".
static bool guess_words(struct str s, char out[ROOM]) {
  struct tokens t;
  int year = 0, part = 0, dom = 0;
  bool quarter = false;
  if (!split(s, &t))
    return false;
  for (size_t i = 0; i < t.n; i++) {
    const struct token *k = &t.at[i];
    int named = month_of(k->text) ? month_of(k->text) : season_of(k->text);
    if (k->value < 0 && noise(k->text))
      continue;
    if (k->value < 0 && word_is(k->text, "q") && !part)
      quarter = true;
    else if (k->value < 0 && named && !part)
      part = named;
    else if (k->value > 0 && k->text.n == 4 && !year)
      year = k->value;
    else if (quarter && !part && k->value >= 1 && k->value <= 4)
      part = 32 + k->value;
    else if (k->value > 0 && k->text.n <= 2 && !dom)
      dom = k->value;
    else
      return false;
  }
  if (!year || !part)
    return false;
  return dom ? write_day(out, year, part, dom) : write_month(out, year, part);
}

// What a date looks like once single characters are left out or changed.
static bool guess_marks(struct str s, char out[ROOM]) {
  size_t n = 0;
  char mark = 0;
  if (s.n > ROOM - 2)
    return false;
  for (size_t i = 0; i < s.n; i++) {
    char c = s.at[i];
    bool qualifier = c == '~' || c == '?' || c == '%';
    if (qualifier && mark && mark != c)
      mark = '%';
    else if (qualifier)
      mark = c;
    else if (c == 'x' || c == 'u')
      out[n++] = 'X';
    else if (c == '{' || c == '}')
      out[n++] = c == '{' ? '[' : ']';
    else if (c != ' ' && c != '\t' && c != '\'')
      out[n++] = c;
  }
  out[n] = 0;
  if (mark && n && out[n - 1] != ']') {
    out[n++] = mark;
    out[n] = 0;
  }
  return readable(out);
}

// The widest plain date a text begins with when what follows is beyond us: a
// time of day, an X with digits after it, significant digits.
static bool guess_head(struct str s, char out[ROOM]) {
  int significant = s.n == 6 && s.at[4] == 'S' ? s.at[5] - '0' : 0;
  if (significant >= 1 && significant <= 3) {
    memcpy(out, s.at, 4);
    memset(out + significant, 'X', (size_t)(4 - significant));
    out[4] = 0;
    return readable(out);
  }
  bool time = s.n > 10 && (s.at[10] == 'T' || s.at[10] == ' ') &&
              memchr(s.at + 10, ':', s.n - 10);
  bool x = memchr(s.at, 'X', s.n) != NULL;
  static const size_t lengths[] = {10, 7, 4};
  for (size_t i = 0; i < 3 && (time || x); i++) {
    if (s.n < lengths[i])
      continue;
    memcpy(out, s.at, lengths[i]);
    out[lengths[i]] = 0;
    if (readable(out))
      return true;
  }
  return false;
}

// "seventies": nobody writes so of the first two decades of a century.
static int named_decade(struct str s) {
  static const char *const names[] = {"twenties", "thirties", "forties",
                                      "fifties",  "sixties",  "seventies",
                                      "eighties", "nineties"};
  for (int i = 0; i < 8; i++)
    if (word_is(s, names[i]))
      return 1920 + 10 * i;
  return -1;
}

// "1980's", "the 1980s", "80s", "the eighties"; without a century the last.
bool date_guess_decade(struct str s, char out[ROOM]) {
  struct str rest;
  if (word_take(s, "the", true, &rest))
    s = rest;
  int year = named_decade(s);
  if (year < 0) {
    while (s.n && (s.at[0] == '\'' || (unsigned char)s.at[0] >= 0x80))
      s = (struct str){s.at + 1, s.n - 1};
    size_t n = 0;
    while (n < s.n && digit(s.at[n]))
      n++;
    rest = (struct str){s.at + n, s.n - n};
    if ((n != 2 && n != 4) || !(word_is(rest, "s") || word_is(rest, "'s")))
      return false;
    year = edtf_digits(s.at, n) + (n == 2 ? 1900 : 0);
  }
  if (year <= 0 || year % 10 != 0)
    return false;
  snprintf(out, ROOM, "%04ds", year);
  return true;
}

static bool guess_one(struct str s, bool interval, char out[ROOM]) {
  return s.n && s.n < ROOM &&
         (guess_marks(s, out) || guess_numbers(s, interval, out) ||
          guess_words(s, out) || guess_head(s, out) ||
          date_guess_decade(s, out));
}

static bool guess_side(struct str s, char out[ROOM]) {
  static const char *const open[] = {"now", "today", "present", "ongoing",
                                     "date"};
  for (size_t i = 0; i < sizeof open / sizeof *open; i++)
    if (word_is(s, open[i])) {
      memcpy(out, "..", 3);
      return true;
    }
  return guess_one(s, false, out);
}

// "1986 to 1989", "between 1986 and 1989", "October 2001 – March 2003".
static bool guess_range(struct str s, bool interval, char out[ROOM]) {
  static const char *const between[] = {" to ", " until ", " till ", " and ",
                                        " - ",  "–",       "—",      "/"};
  struct str a, b;
  char from[ROOM], to[ROOM];
  if (word_take(s, "from", true, &a) || word_take(s, "between", true, &a))
    s = a;
  for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
    if (!str_cut(s, between[i], &a, &b))
      continue;
    if (!guess_side(str_trim(a), from) || !guess_side(str_trim(b), to) ||
        strlen(from) + strlen(to) > 60 || !strcmp(from, ".."))
      continue;
    if (!strcmp(to, ".."))
      snprintf(out, ROOM, interval ? "%.60s/.." : "[%.60s..]", from);
    else
      snprintf(out, ROOM, interval ? "%.60s/%.30s" : "[%.60s..%.30s]", from,
               to);
    return interval || readable(out);
  }
  return false;
}

bool date_guess(struct str s, bool interval, char out[ROOM]) {
  s = str_trim(s);
  return s.n && s.n < ROOM &&
         (guess_one(s, interval, out) || guess_range(s, interval, out));
}
