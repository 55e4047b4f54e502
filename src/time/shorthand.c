// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in words: decades, thirds, "circa", "before", "after", and the names
// that a ledger gives to periods. A name is tried before the words, so that a
// ledger may say what its "early-1980s" are.
#include "base/suggest.h"
#include "base/utf8.h"
#include "time/edtf.h"

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (unsigned char)c >= 0x80;
}

// "1980s" as EDTF has it: 198X.
static bool decade(struct str s, char body[4]) {
  if (s.n != 5 || (s.at[4] != 's' && s.at[4] != 'S') || s.at[3] != '0' ||
      edtf_digits(s.at, 4) < 0)
    return false;
  memcpy(body, s.at, 3);
  body[3] = 'X';
  return true;
}

static bool read_plain(const struct reading *r, struct str s, char qualifier,
                       struct date *out) {
  char body[4];
  struct str text = decade(s, body) ? (struct str){body, 4} : s;
  return edtf_read(text, qualifier, r->rules, out);
}

// A decade's thirds have four, three and three years, those of a year four
// months each: `first` to `last` in tenths and twelfths.
struct third {
  const char *word;
  signed char year[2], month[2];
};
static const struct third thirds[] = {{"early", {0, 3}, {0, 3}},
                                      {"mid", {4, 6}, {4, 7}},
                                      {"late", {7, 9}, {8, 11}}};

static bool read_third(const struct reading *r, struct str s,
                       const struct third *t, struct date *out) {
  char body[4];
  int year = s.n >= 4 ? edtf_digits(s.at, 4) : -1;
  *out = (struct date){0};
  if (decade(s, body)) {
    int from = year + t->year[0];
    out->strict.lo = day_of(from > 0 ? from : 1, 1, 1);
    out->strict.hi = day_of(year + t->year[1], 12, 31);
  } else if (s.n == 4 && year > 0) {
    int last = t->month[1] + 1;
    out->strict.lo = day_of(year, t->month[0] + 1, 1);
    out->strict.hi = day_of(year, last, day_in_month(year, last));
  } else {
    fault_at(r, "date/syntax", s,
             "early, mid and late go with a year or a decade, not with `%s`",
             quote(s).at);
    char guess[96];
    return date_guess_decade(s, guess)
               ? fault_hint(r, "did you mean %s %s?", t->word, guess)
               : fault_hint(r, "write early 2001, or mid-1980s");
  }
  out->wide = out->strict;
  return true;
}

static bool read_circa(const struct reading *r, struct str s,
                       struct date *out) {
  if (read_plain(r, s, '~', out))
    return true;
  if (!read_plain(r, s, 0, out))
    return date_blame(r, s);
  fault_at(r, "date/syntax", s, "`circa` goes with a plain date, not with `%s`",
           quote(s).at);
  return fault_hint(r, "leave `circa` out");
}

// A name begins with a letter, whatever the table holds: no ledger can say
// that 1986 is another year.
const struct period *period_find(const struct periods *p, struct str name) {
  uint32_t i =
      p && name.n && letter(name.at[0]) ? map_get(&p->names, name) : MAP_NONE;
  return i == MAP_NONE ? NULL : &p->list.at[i];
}

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

static bool read_bound(const struct reading *r, struct str s, struct days q,
                       const char *which, struct date *out) {
  *out = (struct date){.strict = q, .wide = q};
  if (!infinite(q.lo) || !infinite(q.hi))
    return true;
  fault_at(r, "date/open-period", s, "nothing is known of the %s in `%s`",
           which, quote(s).at);
  return fault_hint(r,
                    "give the period its %s under `periods:`, or write a "
                    "date here",
                    which);
}

// What comes before ".start" or ".end".
static struct str stem(struct str s, const char *suffix) {
  return str_ends(s, suffix) ? (struct str){s.at, s.n - strlen(suffix)}
                             : (struct str){s.at, 0};
}

// NAME, NAME.start or NAME.end; *fits unless it is none of these.
static bool read_name(const struct reading *r, struct str s, bool *fits,
                      struct date *out) {
  const struct period *p = period_find(r->periods, s);
  *fits = true;
  if (p)
    return read_bound(r, s, (struct days){p->start.lo, p->end.hi}, "dates",
                      out);
  if ((p = period_find(r->periods, stem(s, ".start"))))
    return read_bound(r, s, p->start, "start", out);
  if ((p = period_find(r->periods, stem(s, ".end"))))
    return read_bound(r, s, p->end, "end", out);
  return *fits = false;
}

static bool blame_name(const struct reading *r, struct str s) {
  struct str start = stem(s, ".start"), end = stem(s, ".end");
  struct str name = start.n ? start : end.n ? end : s;
  fault_at(r, "date/unknown-period", s,
           "`%s` is neither a date nor a period of this ledger", quote(s).at);
  fault_hint(r, "name the period under `periods:`, or write a date such as "
                "1986, 2001-10 or 2001-10-07");
  if (!r->periods || !r->fault || utf8_valid(name.at, name.n) != name.n)
    return false;
  struct suggest best = suggest_for(name);
  for (size_t i = 0; i < r->periods->list.n; i++)
    suggest_offer(&best, r->periods->list.at[i].name);
  struct str near = suggest_best(&best);
  if (near.n)
    fault_hint(r, "did you mean `%s%.*s`?", quote(near).at, (int)(s.n - name.n),
               s.at + name.n);
  return false;
}

// Words that say more than a date does, and what to write around theirs where
// a stretch of time is wanted, and where a date is.
static const struct {
  const char *word, *stretch[2], *date[2];
} wider[] = {
    {"since", {"", "/.."}, {"", ""}},
    {"until", {"../", ""}, {"", ""}},
    {"by", {"../", ""}, {"[..", "]"}},
    {"in", {"", ""}, {"", ""}},
};

static bool blame_word(const struct reading *r, struct str s, bool *fits) {
  struct str rest;
  *fits = true;
  for (size_t i = 0; i < sizeof wider / sizeof *wider; i++) {
    if (!word_take(s, wider[i].word, true, &rest))
      continue;
    const char *const *around = r->interval ? wider[i].stretch : wider[i].date;
    fault_at(r, "date/syntax", s, "`%s` does not go with the date here",
             wider[i].word);
    return fault_hint(r, "did you mean %s%s%s?", around[0], quote(rest).at,
                      around[1]);
  }
  return *fits = false;
}

// A word that wants a date behind it stands alone.
static bool blame_lone_word(const struct reading *r, struct str s) {
  static const char *const words[] = {"since",  "until", "by",    "in",
                                      "before", "after", "circa", "c."};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_is(s, words[i])) {
      fault_at(r, "date/empty", s, "a date is missing after `%s`", words[i]);
      fault_hint(r, "write one, as in %s 1986", words[i]);
      return true;
    }
  return false;
}

static bool blame_letters(const struct reading *r, struct str s) {
  static const char *const clock[] = {"now", "today", "present", "yesterday"};
  char guess[96];
  bool fits = false;
  blame_word(r, s, &fits);
  if (fits || blame_lone_word(r, s))
    return false;
  for (size_t i = 0; i < sizeof clock / sizeof *clock; i++)
    if (word_is(s, clock[i])) {
      fault_at(r, "date/syntax", s,
               "`%s` would be another day tomorrow; nothing here reads the "
               "clock",
               quote(s).at);
      return fault_hint(r, "write the date; an end that is open is written "
                           "`..`");
    }
  bool digits =
      s.n > 1 && (s.at[0] == 'X' || s.at[0] == 'Y') &&
      (s.at[1] == 'X' || s.at[1] == '-' || edtf_digits(s.at + 1, 1) >= 0);
  if (digits || date_guess(s, r->interval, guess))
    return date_blame(r, s);
  return blame_name(r, s);
}

// All but "before" and "after", which may stand before any of these.
static bool read_simple(const struct reading *r, struct str s,
                        struct date *out) {
  struct str rest;
  bool fits;
  if (s.n == 0 || !letter(s.at[0]))
    return read_plain(r, s, 0, out) || date_blame(r, s);
  bool good = read_name(r, s, &fits, out);
  if (fits)
    return good;
  for (size_t i = 0; i < sizeof thirds / sizeof *thirds; i++)
    if (word_take(s, thirds[i].word, false, &rest))
      return read_third(r, rest, &thirds[i], out);
  if (word_take(s, "circa", false, &rest) || word_take(s, "c.", true, &rest))
    return read_circa(r, rest, out);
  return blame_letters(r, s);
}

static bool blame_edge(const struct reading *r, struct str s, bool before,
                       bool open) {
  if (open) {
    fault_at(r, "date/open-date", s,
             before ? "nothing is before `%s`, which has no first day"
                    : "nothing is after `%s`, which has no last day",
             quote(s).at);
    return fault_hint(r, "write a date that is not open on that side");
  }
  fault_at(r, "date/year-range", s,
           before ? "no day comes before `%s`" : "no day comes after `%s`",
           quote(s).at);
  return fault_hint(r, "years run from 0001 to 9999");
}

// An uncertain date moves the bound by as much as it may itself have moved.
static bool read_before(const struct reading *r, struct str s,
                        struct date *out) {
  struct date d = {0};
  if (!read_simple(r, s, &d))
    return false;
  day last = day_plus(d.strict.lo, -1);
  if (last == d.strict.lo)
    return blame_edge(r, s, true, infinite(last));
  day moved =
      day_plus(last, infinite(d.strict.hi) ? 0 : d.wide.hi - d.strict.hi);
  *out = (struct date){
      .strict = {DAY_MIN, last}, .wide = {DAY_MIN, moved}, .season = d.season};
  return true;
}

static bool read_after(const struct reading *r, struct str s,
                       struct date *out) {
  struct date d = {0};
  if (!read_simple(r, s, &d))
    return false;
  day first = day_plus(d.strict.hi, 1);
  if (first == d.strict.hi)
    return blame_edge(r, s, false, infinite(first));
  day moved =
      day_plus(first, infinite(d.strict.lo) ? 0 : d.wide.lo - d.strict.lo);
  *out = (struct date){
      .strict = {first, DAY_MAX}, .wide = {moved, DAY_MAX}, .season = d.season};
  return true;
}

bool read_date(const struct reading *r, struct str s, struct date *out) {
  struct str rest;
  if (s.n && letter(s.at[0]) && !period_find(r->periods, s)) {
    if (word_take(s, "before", false, &rest))
      return read_before(r, rest, out);
    if (word_take(s, "after", false, &rest))
      return read_after(r, rest, out);
  }
  return read_simple(r, s, out);
}

bool date_parse(struct str text, const struct date_rules *rules,
                struct date *out, struct date_fault *fault) {
  struct reading r = {.text = text, .rules = rules, .fault = fault};
  struct str s = str_trim(text);
  return edtf_read(s, 0, rules, out) || date_blame(&r, s);
}

bool date_read(struct str text, const struct date_context *c, struct date *out,
               struct date_fault *fault) {
  struct reading r = {
      .text = text, .rules = &c->rules, .periods = c->periods, .fault = fault};
  return read_date(&r, str_trim(text), out);
}
