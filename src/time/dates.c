// SPDX-License-Identifier: GPL-2.0-or-later
#include "time/dates.h"

#include "base/buf.h"
#include "entente.h"
#include "time/words.h"

// "December 23, 2021": the comma stands between a day and its year.
static bool is_inside(struct str text, size_t comma) {
  struct str rest = {text.at + comma + 1, text.n - comma - 1};
  return words_want_year(str_trim((struct str){text.at, comma})) &&
         rest.n > 1 && rest.at[0] == ' ';
}

bool dates_split(struct str text, struct str *date, struct str *rest) {
  int depth = 0;
  for (size_t i = 0; i < text.n; i++) {
    char c = text.at[i];
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    if (c != ',' || depth != 0 || is_inside(text, i))
      continue;
    *date = str_n(text.at, i);
    *rest = str_n(text.at + i + 1, text.n - i - 1);
    return true;
  }
  *date = text;
  *rest = str_n(text.at, 0);
  return false;
}

bool ent_dates_nth(const char *dates, size_t k, ent_bytes *out) {
  struct str date, rest = str_of(dates);
  bool more = true;
  for (size_t i = 0; more && i <= k; i++) {
    more = dates_split(rest, &date, &rest);
    if (i < k)
      continue;
    struct buf b = {0};
    buf_adds(&b, date);
    buf_give(&b, out);
    return true;
  }
  return false;
}
