// SPDX-License-Identifier: GPL-2.0-or-later
// Dates are numbers with a format. Day 1 is 1 January 1900 in most workbooks,
// and day 60 is 29 February 1900, which never was: a mistake of Lotus 1-2-3
// that Excel kept. Days before it are one off. Workbooks of old Macs count from
// 1 January 1904, day 0.
#include "sheet/numbers.h"

#include "time/day.h"

enum { NEVER_WAS = 60, LAST_DAY = 2958465 };

// One letter of a format, in small: those in quotes, behind a backslash or in
// brackets are none.
static char next_letter(const char **at) {
  while (**at) {
    char c = *(*at)++;
    if (c == '"') {
      while (**at && **at != '"')
        ++*at;
      *at += **at == '"';
    } else if (c == '\\' || c == '_' || c == '*') {
      *at += **at != 0;
    } else if (c == '[') {
      while (**at && **at != ']')
        ++*at;
      *at += **at == ']';
    } else if (c == ';') {
      return 0; // what follows is for other numbers
    } else {
      return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
  }
  return 0;
}

enum shows format_shows(const char *code) {
  bool year = false, month = false, dom = false, hour = false, digit = false;
  for (char c; (c = next_letter(&code));) {
    year = year || c == 'y';
    month = month || c == 'm';
    dom = dom || c == 'd';
    hour = hour || c == 'h' || c == 's';
    digit = digit || c == '0' || c == '#' || c == '?';
  }
  if (dom && (month || year))
    return SHOWS_DAY;
  if (year && month)
    return SHOWS_MONTH;
  if (year)
    return SHOWS_YEAR;
  if (digit && !hour)
    return SHOWS_NUMBER;
  return hour ? SHOWS_TIME : dom || month ? SHOWS_DAY : SHOWS_NUMBER;
}

enum shows format_built_in(unsigned id) {
  if (id == 17)
    return SHOWS_MONTH; // mmm-yy
  if ((id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) ||
      id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return SHOWS_DAY;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) ||
      (id >= 32 && id <= 35))
    return SHOWS_TIME;
  return SHOWS_NUMBER;
}

bool serial_add(struct buf *out, double serial, enum shows shows,
                bool since_1904) {
  int year, month, dom;
  if (!(serial >= 0) || serial >= LAST_DAY + 1)
    return false;
  int32_t n = (int32_t)serial;
  if (!since_1904 && (n == NEVER_WAS || n == 0))
    return false;
  day first = since_1904      ? day_of(1904, 1, 1)
              : n < NEVER_WAS ? day_of(1899, 12, 31)
                              : day_of(1899, 12, 30);
  day_split(day_plus(first, n), &year, &month, &dom);
  buf_addf(out, "%04d", year);
  if (shows == SHOWS_MONTH || shows == SHOWS_DAY)
    buf_addf(out, "-%02d", month);
  if (shows == SHOWS_DAY)
    buf_addf(out, "-%02d", dom);
  return true;
}
