// SPDX-License-Identifier: GPL-2.0-or-later
// One date: EDTF, the words of a language, and the names that a ledger gives
// to periods. A name is tried before the words, so that a ledger may say what
// its "early-1980s" are.
#include "time/edtf.h"
#include "time/phrase.h"
#include "time/stretch.h"
#include "time/words.h"

// In a text longer than this no word is looked at.
enum { LONGEST = 200 };

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (unsigned char)c >= 0x80;
}

static bool mark(char c) { return c == '~' || c == '?' || c == '%'; }

static bool read_plain(const struct reading *r, struct str s, char qualifier,
                       struct date *out) {
  struct phrase p;
  if (edtf_read(s, qualifier, r->rules, out)) {
    note_codes(r, s);
    return true;
  }
  if (!qualifier && mark(s.at[s.n - 1]))
    qualifier = s.at[--s.n];
  struct str body = date_body(s, &p);
  if (body.at == s.at || !edtf_read(body, qualifier, r->rules, out))
    return false;
  note_decade(r, s, body);
  note_month(r, s, body);
  return true;
}

// ------------------------------------------------------------------ parts

static bool read_part(const struct reading *r, struct str whole, struct str s,
                      int k, int n, struct date *out) {
  struct phrase p;
  struct str body = date_body(s, &p);
  if (p.other[0])
    return date_blame(r, s);
  if (part_read(body, k, n, out)) {
    if (body.at != s.at)
      note_part_of_decade(r, whole, body, out->strict);
    return true;
  }
  if (date_near(r, whole))
    return false;
  fault_at(r, "date/syntax", s,
           "a part such as early, mid or late goes with a year, a decade, a "
           "century or a month, not with `%s`",
           quote(s).at);
  static const char *const words[] = {"early", "mid", "late"};
  char guess[96];
  struct buf text = {0};
  if (n == 3 && date_guess_decade(s, guess))
    buf_addf(&text, "%s %s", words[k - 1], guess);
  if (text.n && reading_accepts(r, buf_str(&text)))
    fault_hint(r, "did you mean `%s`?", buf_text(&text));
  else
    fault_hint(r, "write `early 2001`, or `mid-1980s`");
  buf_drop(&text);
  return false;
}

static bool read_circa(const struct reading *r, struct str s,
                       struct date *out) {
  struct date d;
  struct reading try = *r;
  try.fault = NULL;
  if (read_plain(r, s, '~', out))
    return true;
  if (!read_date(&try, s, &d))
    return date_blame(r, s);
  fault_at(r, "date/syntax", s, "`circa` goes with a plain date, not with `%s`",
           quote(s).at);
  return fault_hint(r, "did you mean `%s`?", quote(s).at);
}

// ------------------------------------------------------- bounds in words

// A word that bounds the date behind it: *fits unless there is none.
static bool read_bounded(const struct reading *r, struct str s, bool *fits,
                         struct date *out) {
  struct str rest;
  bool before = words_latest(s, &rest);
  *fits = before || words_earliest(s, &rest);
  if (!*fits || !read_date(r, rest, out))
    return false;
  if (before)
    out->strict.lo = out->wide.lo = DAY_MIN;
  else
    out->strict.hi = out->wide.hi = DAY_MAX;
  out->whole = false;
  out->manner &= DATE_EXACT;
  return true;
}

// All but "before" and "after", which may stand before any of these.
static bool read_simple(const struct reading *r, struct str s,
                        struct date *out) {
  struct str rest;
  bool fits;
  int k, n;
  if (s.n && !letter(s.at[0]) && read_plain(r, s, 0, out))
    return true;
  bool good = period_read(r, s, &fits, out);
  if (fits)
    return good;
  if (s.n > LONGEST)
    return date_blame_words(r, s);
  if (words_part(s, &rest, &k, &n))
    return read_part(r, s, rest, k, n, out);
  if (words_about(s, &rest))
    return read_circa(r, rest, out);
  if ((s.n && letter(s.at[0]) && read_plain(r, s, 0, out)) ||
      choice_read(r, s, out))
    return true;
  return date_blame_words(r, s);
}

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

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
  *out = (struct date){.strict = {DAY_MIN, last},
                       .wide = {DAY_MIN, moved},
                       .manner = d.manner & DATE_EXACT,
                       .season = d.season};
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
  *out = (struct date){.strict = {first, DAY_MAX},
                       .wide = {moved, DAY_MAX},
                       .manner = d.manner & DATE_EXACT,
                       .season = d.season};
  return true;
}

static bool read_edge(const struct reading *r, struct str s, bool *fits,
                      struct date *out) {
  struct str rest;
  *fits = true;
  if (word_take(s, "before", false, &rest))
    return read_before(r, rest, out);
  if (word_take(s, "after", false, &rest))
    return read_after(r, rest, out);
  if (words_plain(s, &rest))
    return read_date(r, rest, out);
  return read_bounded(r, s, fits, out);
}

bool read_date(const struct reading *r, struct str s, struct date *out) {
  bool fits, worded = s.n && (letter(s.at[0]) || memchr(s.at, ' ', s.n));
  if (worded && s.n <= LONGEST && !period_find(r->periods, s)) {
    bool good = read_edge(r, s, &fits, out);
    if (fits)
      return good;
  }
  return read_simple(r, s, out);
}

static bool accepts(const struct reading *r, struct str s) {
  struct date d;
  return read_date(r, s, &d);
}

struct reading reading_quiet(struct str text, const struct date_context *c,
                             struct date_fault *fault) {
  if (fault)
    fault->code = NULL;
  return (struct reading){.text = text,
                          .rules = &c->rules,
                          .periods = c->periods,
                          .date = read_date,
                          .accepts = accepts,
                          .note = fault};
}

bool try_date(const struct reading *r, void *out) {
  return read_date(r, str_trim(r->text), out);
}

bool date_read(struct str text, const struct date_context *c, struct date *out,
               struct date_fault *fault) {
  struct reading r = reading_quiet(text, c, fault);
  return try_date(&r, out) || reading_again(&r, try_date, out, fault);
}
