// SPDX-License-Identifier: GPL-2.0-or-later
// What spell_brief says, in words: its sides are those of its dash.
#include "time/spell.h"

#include <string.h>

static bool digit(char c) { return c >= '0' && c <= '9'; }

// How long the date is that a text begins with: 2011, 2011-09, 2011-09-13; 0 if
// there is none.
static size_t date_at(const char *at) {
  size_t n = 0;
  while (digit(at[n]))
    n++;
  if (n < 4)
    return 0;
  for (int k = 0; k < 2; k++)
    if (at[n] == '-' && digit(at[n + 1]) && digit(at[n + 2]))
      n += 3;
  return n;
}

static int pair_at(const char *at) { return 10 * (at[0] - '0') + at[1] - '0'; }

static void say_date(struct buf *b, const char *at, size_t n) {
  static const char *const months[] = {"Jan",  "Feb",  "Mar",  "Apr",
                                       "May",  "June", "July", "Aug",
                                       "Sept", "Oct",  "Nov",  "Dec"};
  const char *dash = memchr(at, '-', n);
  size_t year = dash ? (size_t)(dash - at) : n;
  if (n == year + 6)
    buf_addf(b, "%d ", pair_at(at + year + 4));
  if (n > year)
    buf_addf(b, "%s ", months[(pair_at(at + year + 1) + 11) % 12]);
  buf_addn(b, at, year);
}

void date_prose(struct buf *b, struct str date) {
  const size_t n = date_at(date.at);
  if (n == date.n)
    say_date(b, date.at, n);
  else
    buf_adds(b, date);
}

// A side of the dash, its dates in words.
static void say_side(struct buf *b, struct str side) {
  const char *range = strstr(side.at, "..");
  bool between = range && range < side.at + side.n;
  buf_add(b, between ? "between " : "");
  for (size_t i = 0; i < side.n;) {
    const bool starts = i == 0 || !digit(side.at[i - 1]);
    const size_t n = starts ? date_at(side.at + i) : 0;
    if (n) {
      say_date(b, side.at + i, n);
      i += n;
    } else if (between && side.at + i == range) {
      buf_add(b, " and ");
      i += 2;
    } else {
      buf_addc(b, side.at[i++]);
    }
  }
}

static bool begins(struct str s, const char *word) {
  size_t n = strlen(word);
  return s.n >= n && memcmp(s.at, word, n) == 0;
}

static struct str after(struct str s, size_t n) {
  return (struct str){s.at + n, s.n - n};
}

// One date, perhaps about then, and nothing else.
static bool plain(struct str s) {
  if (begins(s, "c. "))
    s = after(s, strlen("c. "));
  return s.n && date_at(s.at) == s.n;
}

static bool decade(struct str s) {
  return s.n && s.at[s.n - 1] == 's' && date_at(s.at) == s.n - 1;
}

static void say_end(struct buf *b, struct str from, struct str to) {
  const bool joined = plain(from) || decade(from) || begins(from, "seen ");
  if (str_is(to, "?"))
    buf_add(b, ", end unknown");
  else if (begins(to, "by "))
    buf_add(b, ", ended ");
  else if (joined && plain(to))
    buf_add(b, " to ");
  else
    buf_add(b, ", until ");
  if (begins(to, "from ")) {
    say_side(b, after(to, strlen("from ")));
    buf_add(b, " or later");
  } else if (!str_is(to, "?")) {
    say_side(b, to);
  }
}

static void say_both(struct buf *b, struct str from, struct str to) {
  if (from.n == 0) {
    buf_add(b, begins(to, "by ") ? "ended " : "until ");
    say_side(b, to);
    return;
  }
  if (to.n == 0 && plain(from))
    buf_add(b, "since ");
  if (str_is(from, "?"))
    buf_add(b, "start unknown");
  else
    say_side(b, from);
  if (to.n)
    say_end(b, from, to);
  else if (!plain(from))
    buf_add(b, ", continuing");
}

static struct str trimmed(struct str s) {
  while (s.n && s.at[s.n - 1] == ' ')
    s.n--;
  while (s.n && s.at[0] == ' ')
    s = after(s, 1);
  return s;
}

void spell_prose(struct buf *b, const struct spell *s) {
  struct buf brief = {0};
  spell_brief(&brief, s, false);
  const char *text = buf_text(&brief), *dash = strstr(text, "–");
  if (dash)
    say_both(b, trimmed((struct str){text, (size_t)(dash - text)}),
             trimmed(str_of(dash + strlen("–"))));
  else
    say_side(b, buf_str(&brief));
  buf_drop(&brief);
}
