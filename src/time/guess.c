// SPDX-License-Identifier: GPL-2.0-or-later
// "Did you mean": each guess rewrites the text in one way, and counts only if
// the result can be read, so a hint is never wrong in itself. Where there are
// two, they are put between backticks here, but for the outer ones.
#include "time/edtf.h"
#include "time/phrase.h"

#include <stdio.h>

// Two years of one century lie closer together than this.
enum { ROOM = 96, LIFETIME = 40 };

static const struct date_rules plain = {1, 1, 2, false, false};

static bool digit(char c) { return c >= '0' && c <= '9'; }

static bool readable(const char *text) {
  struct date d;
  return edtf_read(str_of(text), 0, &plain, &d);
}

// A date in numbers or words; two texts when there are two readings.
static bool guess_phrase(struct str s, bool interval, char out[ROOM]) {
  struct phrase p;
  if (!phrase_read(s, &p))
    return false;
  if (p.other[0] && digit(p.other[0]) && p.other[4] == '/' && !interval)
    snprintf(out, ROOM, "%s` or `[%.4s..%.4s]", p.text, p.other, p.other + 5);
  else if (p.other[0])
    snprintf(out, ROOM, "%s` or `%s", p.text, p.other);
  else
    snprintf(out, ROOM, "%s", p.text);
  return p.other[0] || readable(out);
}

// 200110, and 1986-89 or 1986/89 for two years of one century.
static bool guess_digits(struct str s, bool interval, char out[ROOM]) {
  if (s.n == 6 && edtf_digits(s.at, 6) >= 0) {
    snprintf(out, ROOM, "%.4s-%.2s", s.at, s.at + 4);
    return readable(out);
  }
  if ((s.n != 7 && s.n != 9) || !strchr("-/,", s.at[4]) || !s.at[4])
    return false;
  int from = edtf_digits(s.at, 4), to = edtf_digits(s.at + 5, s.n - 5);
  if (s.n == 7 && to >= 0)
    to += from - from % 100;
  if (from <= 0 || to <= from || (s.n == 7 && to - from >= LIFETIME))
    return false;
  snprintf(out, ROOM, interval ? "%04d/%04d" : "[%04d..%04d]", from, to);
  return true;
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
         (guess_marks(s, out) || guess_phrase(s, interval, out) ||
          guess_digits(s, interval, out) || guess_head(s, out) ||
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
  static const char *const between[] = {
      " to ", " until ", " till ", " and ", " - ", "–", "—", "/", ".."};
  struct str a, b;
  char from[ROOM], to[ROOM];
  if (word_take(s, "between", true, &a))
    s = a;
  for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
    if (!str_cut(s, between[i], &a, &b))
      continue;
    if (!guess_side(str_trim(a), from) || !guess_side(str_trim(b), to) ||
        strlen(from) + strlen(to) > 60 || !strcmp(from, "..") ||
        strchr(from, '`') || strchr(to, '`') || strchr(from, '['))
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

// "2017-", "October 2001 –", "2017..": from then on, or where a date is wanted
// that one. "..2017": until then.
static bool guess_open(struct str s, bool interval, char out[ROOM]) {
  static const char *const dashes[] = {"-", "–", "—", ".."};
  char from[ROOM];
  struct str to;
  if (interval && word_take(s, "..", false, &to) &&
      guess_one(str_trim(to), false, from) && !strchr(from, '`')) {
    snprintf(out, ROOM, "until %.60s", from);
    return true;
  }
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
    if (!str_ends(s, dashes[i]))
      continue;
    struct str date = str_trim(str_n(s.at, s.n - strlen(dashes[i])));
    if (!guess_one(date, false, from) || strchr(from, '`'))
      return false;
    snprintf(out, ROOM, interval ? "since %.60s" : "%.60s", from);
    return true;
  }
  return false;
}

static bool guess(struct str s, bool interval, char out[ROOM]) {
  s = str_trim(s);
  return s.n && s.n < ROOM &&
         (guess_open(s, interval, out) || guess_one(s, interval, out) ||
          guess_range(s, interval, out));
}

bool date_guess(const struct reading *r, struct str s, char out[ROOM]) {
  struct str first, second;
  if (!guess(s, r->interval, out))
    return false;
  if (!str_cut(str_of(out), "` or `", &first, &second))
    return reading_accepts(r, str_of(out));
  return reading_accepts(r, first) && reading_accepts(r, second);
}
