// SPDX-License-Identifier: GPL-2.0-or-later
// Why words are no date.
#include "base/suggest.h"
#include "base/utf8.h"
#include "time/edtf.h"
#include "time/phrase.h"
#include "time/words.h"

static bool digit(char c) { return c >= '0' && c <= '9'; }

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (unsigned char)c >= 0x80;
}

// "Monday 3 May 2021", "sometime in 2018", "ongoing since 2018", "c 2018":
// without their first word a date.
static bool hint_rest(const struct reading *r, struct str s) {
  static const char *const idle[] = {
      "ongoing",  "c",      "sometime", "monday", "tuesday", "wednesday",
      "thursday", "friday", "saturday", "sunday", "mon",     "tue",
      "wed",      "thu",    "fri",      "sat",    "sun"};
  struct str word, rest;
  struct buf text = {0};
  bool is_idle = false;
  if (s.n > 40 || !str_cut(s, " ", &word, &rest))
    return false;
  if (word.at[word.n - 1] == ',')
    word.n--;
  for (size_t i = 0; i < sizeof idle / sizeof *idle; i++)
    is_idle |= word_is(word, idle[i]);
  if (!is_idle)
    return false;
  buf_add(&text, word_is(word, "c") ? "circa " : "");
  buf_adds(&text, str_trim(rest));
  bool good = reading_accepts(r, buf_str(&text));
  if (good)
    fault_hint(r, "did you mean `%s`?", buf_text(&text));
  buf_drop(&text);
  return good;
}

static bool blame_name(const struct reading *r, struct str s) {
  static const char *const sides[] = {".start", ".end"};
  struct str name = s;
  for (size_t i = 0; i < 2; i++)
    if (str_ends(s, sides[i]))
      name.n = s.n - strlen(sides[i]);
  fault_at(r, "date/unknown-period", s,
           "`%s` is neither a date nor a period of this ledger", quote(s).at);
  fault_hint(r, "name the period under `periods:`, or write a date such as "
                "`1986`, `2001-10` or `2001-10-07`");
  if (utf8_valid(s.at, s.n) == s.n && hint_rest(r, s))
    return false;
  if (!r->periods || utf8_valid(name.at, name.n) != name.n)
    return false;
  struct suggest best = suggest_for(name);
  for (size_t i = 0; i < r->periods->list.n; i++)
    suggest_offer(&best, r->periods->list.at[i].name);
  struct str near = suggest_best(&best);
  struct buf text = {0};
  buf_adds(&text, near);
  buf_addn(&text, s.at + name.n, s.n - name.n);
  if (near.n && text.n < 100 && reading_accepts(r, buf_str(&text)))
    fault_hint(r, "did you mean `%s`?", buf_text(&text));
  buf_drop(&text);
  return false;
}

// Words of a stretch where a date is wanted.
static bool blame_wider(const struct reading *r, struct str s) {
  static const char *const words[] = {"since", "until", "from"};
  struct str rest;
  for (size_t i = 0; i < 3 && !r->interval; i++) {
    if (!word_take(s, words[i], true, &rest))
      continue;
    fault_at(r, "date/syntax", s, "`%s` does not go with the date here",
             words[i]);
    if (rest.n < 40 && reading_accepts(r, rest))
      fault_hint(r, "did you mean `%s`?", quote(rest).at);
    else
      fault_hint(r, "write a date such as `1986`, `2001-10` or `2001-10-07`");
    return true;
  }
  return false;
}

// A word that wants a date behind it stands alone.
static bool blame_lone_word(const struct reading *r, struct str s) {
  static const char *const words[] = {
      "since", "until", "by",     "in",    "from",  "between", "till", "up to",
      "on",    "as of", "before", "after", "circa", "c.",      "about"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_is(s, words[i])) {
      fault_at(r, "date/empty", s, "a date is missing after `%s`", words[i]);
      struct buf text = {0};
      buf_addf(&text, "%s 1986", words[i]);
      fault_hint(r, "write one, as in `%s`",
                 reading_accepts(r, buf_str(&text)) ? buf_text(&text) : "1986");
      buf_drop(&text);
      return true;
    }
  return false;
}

// What has no end yet has no date for it.
static bool blame_open(const struct reading *r, struct str s) {
  static const char *const words[] = {"ongoing", "still ongoing", "continuing",
                                      "open", "open-ended"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_is(s, words[i])) {
      fault_at(r, "date/syntax", s,
               "`%s` is no date: it says that no end is known", quote(s).at);
      fault_hint(r,
                 reading_accepts(r, str_of("since 1986"))
                     ? "write since when, and leave the end out or write two "
                       "dots for it: `since 1986`, `1986/..`"
                     : "leave the key `end:` out, or write two dots there; a "
                       "date is written as `1986`");
      return true;
    }
  return false;
}

static bool blame_clock(const struct reading *r, struct str s) {
  if (!words_clock(s))
    return false;
  fault_at(r, "date/syntax", s,
           "`%s` would be another day tomorrow; nothing here reads the clock",
           quote(s).at);
  fault_hint(r, "write the date, as in `2011-09-27`; an end that is open is "
                "left out or written as two dots");
  return true;
}

// "44 BC", "500 B.C.E."
static bool blame_era(const struct reading *r, struct str s) {
  static const char *const eras[] = {"bc", "bce", "b.c.", "b.c.e.", "b.c"};
  size_t n = s.n, figures = 0;
  while (n > 0 && s.at[n - 1] != ' ' && !digit(s.at[n - 1]))
    n--;
  for (size_t i = 0; i < n; i++)
    figures += digit(s.at[i]);
  for (size_t i = 0; i < sizeof eras / sizeof *eras && figures; i++)
    if (word_is((struct str){s.at + n, s.n - n}, eras[i])) {
      fault_at(r, "date/year-range", s,
               "`%s` is before the year 0001, the first that can be written",
               quote(s).at);
      fault_hint(r, "years run from 0001 to 9999; what is older can only be "
                    "said to be so, as in `before 0002`");
      return true;
    }
  return false;
}

// ------------------------------------------------------ look-alike letters

static const struct {
  uint32_t letter;
  char like;
} alike[] = {
    {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x0417, '3'}, {0x041C, 'M'},
    {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'},
    {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'},
    {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'},
    {0x0458, 'j'}, {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x039C, 'M'},
    {0x039D, 'N'}, {0x039F, 'O'}, {0x03A7, 'X'}, {0x03BF, 'o'},
};

static char like(uint32_t cp) {
  for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
    if (alike[i].letter == cp)
      return alike[i].like;
  return 0;
}

// Letters of another script that look like Latin ones: the first is shown.
static bool blame_alike(const struct reading *r, struct str s) {
  if (s.n > 200 || utf8_valid(s.at, s.n) != s.n)
    return false;
  struct buf text = {0};
  uint32_t found = 0;
  size_t place = 0, column = 0;
  for (const char *at = s.at; at < s.at + s.n;) {
    uint32_t cp = utf8_next(&at);
    column++;
    if (like(cp) && !found) {
      found = cp;
      place = column;
    }
    utf8_put(&text, like(cp) ? (uint32_t)like(cp) : cp);
  }
  bool good = found && reading_accepts(r, buf_str(&text));
  if (good) {
    fault_at(r, "date/syntax", s,
             "`%s`: character %zu is U+%04X, which only looks like a Latin "
             "letter",
             quote(s).at, place, (unsigned)found);
    fault_hint(r, "did you mean `%s`?", buf_text(&text));
  }
  buf_drop(&text);
  return good;
}

// --------------------------------------------------------------- calendars

static bool blame_calendar(const struct reading *r, struct str s) {
  static const char *const words[] = {
      "ramadan",  "muharram",  "safar",     "rajab",       "sha'ban", "shawwal",
      "passover", "easter",    "christmas", "lent",        "eid",     "nowruz",
      "hanukkah", "pentecost", "advent",    "thanksgiving"};
  struct str rest;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_take(s, words[i], false, &rest) || word_is(s, words[i])) {
      fault_at(r, "date/syntax", s,
               "`%s`: feasts, and months of other calendars, are not known "
               "here",
               quote(s).at);
      struct str year = {s.at + (s.n > 4 ? s.n - 4 : 0), s.n > 4 ? 4 : s.n};
      if (edtf_digits(year.at, year.n) > 0)
        fault_hint(r, "write its days, or its month; the year alone is `%s`",
                   quote(year).at);
      else
        fault_hint(r, "write its days, as in `2001-10-07`");
      return true;
    }
  return false;
}

// All days of a date, as a stretch from the first to the last.
static void put_whole(struct buf *b, const struct date *d) {
  day_print(b, d->wide.lo);
  buf_addc(b, '/');
  day_print(b, d->wide.hi);
}

// What stands for "during 2018", "throughout 2018" and "seen 2010", of which
// the date is read.
static bool hint_prose(const struct reading *r, struct str date,
                       const struct date *d, bool seen) {
  struct buf in = {0}, all = {0};
  buf_addf(&in, "in %.*s", STR_ARG(date));
  put_whole(&all, d);
  if (!r->interval)
    fault_hint(r, "did you mean `%s`?", quote(date).at);
  else if (seen)
    fault_hint(r, "write the key `seen:` with it");
  else if (reading_accepts(r, buf_str(&in)) &&
           reading_accepts(r, buf_str(&all)))
    fault_hint(r, "write `%s` for some time in it, `%s` for all of it",
               buf_text(&in), buf_text(&all));
  else
    fault_hint(r, "write a date such as `1986`, `2001-10` or `2001-10-07`");
  buf_drop(&in);
  buf_drop(&all);
  return true;
}

static bool blame_prose(const struct reading *r, struct str s) {
  static const char *const words[] = {"during", "throughout", "seen"};
  struct reading q = *r;
  struct date d;
  struct str rest;
  q.fault = q.note = NULL;
  if (word_is(s, "n.d.") || word_is(s, "no date") || word_is(s, "undated")) {
    fault_at(r, "date/syntax", s, "`%s` is no date", quote(s).at);
    fault_hint(r, "where nothing is known of it leave the key out, as `when:`");
    return true;
  }
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_take(s, words[i], true, &rest) && rest.n < 40 &&
        reading_accepts(r, rest) && q.date(&q, rest, &d)) {
      fault_at(r, "date/syntax", s, "`%s` does not go before a date here",
               words[i]);
      return hint_prose(r, rest, &d, i == 2);
    }
  return false;
}

bool date_blame_words(const struct reading *r, struct str s) {
  struct phrase p;
  char guess[96];
  if (!r->fault || date_near(r, s))
    return false;
  if (blame_wider(r, s) || blame_lone_word(r, s) || blame_prose(r, s) ||
      blame_open(r, s) || blame_clock(r, s) || blame_era(r, s) ||
      blame_alike(r, s) || blame_calendar(r, s))
    return false;
  bool digits = s.n > 1 && (s.at[0] == 'X' || s.at[0] == 'Y') &&
                (s.at[1] == 'X' || s.at[1] == '-' || digit(s.at[1]));
  if (!s.n || !letter(s.at[0]) || digits || phrase_read(s, &p) ||
      date_guess(r, s, guess))
    return date_blame(r, s);
  return blame_name(r, s);
}
