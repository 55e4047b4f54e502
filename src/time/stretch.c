// SPDX-License-Identifier: GPL-2.0-or-later
// What the second of two dates says of both is lent to the first: "27 to 31
// March 2022", "March to May 2022".
#include "time/stretch.h"

#include "time/words.h"
#include <stdio.h>

enum { ROOM = 96 };

static const struct days unknown = {DAY_MIN, DAY_MAX};
static const struct days open_end = {DAY_MAX, DAY_MAX};

static struct reading quietly(const struct reading *r) {
  struct reading q = *r;
  q.fault = NULL;
  return q;
}

struct days stretch_edge(const struct reading *r, const struct date *d,
                         bool end) {
  struct days q = d->wide;
  if (r->rules->whole_units && d->whole)
    return end ? (struct days){q.hi, q.hi} : (struct days){q.lo, q.lo};
  return q;
}

// ---------------------------------------------------------------- cutting

// At the first of the words that stands between blanks.
static bool cut_word(struct str s, const char *const *words, size_t n,
                     struct str *a, struct str *b) {
  for (size_t i = 1; i + 1 < s.n; i++)
    for (size_t k = 0; s.at[i - 1] == ' ' && k < n; k++)
      if (word_take((struct str){s.at + i, s.n - i}, words[k], true, b)) {
        *a = str_trim((struct str){s.at, i - 1});
        return a->n > 0;
      }
  return false;
}

static bool cut_to(struct str s, struct str *a, struct str *b) {
  static const char *const words[] = {"until", "to", "till", "through",
                                      "up to"};
  return cut_word(s, words, sizeof words / sizeof *words, a, b);
}

static bool cut_mark(struct str s, const char *mark, struct str *a,
                     struct str *b) {
  if (!str_cut(s, mark, a, b))
    return false;
  *a = str_trim(*a);
  *b = str_trim(*b);
  return a->n && b->n;
}

// ------------------------------------------------------------------ sides

static bool read_start(const struct reading *r, struct str s,
                       struct date_stretch *out) {
  struct str rest;
  struct date d;
  bool least = word_take(s, "at least", true, &rest);
  if (!r->date(r, least ? rest : s, &d))
    return false;
  out->start =
      least ? (struct days){DAY_MIN, d.wide.hi} : stretch_edge(r, &d, false);
  out->season |= d.season;
  out->from = d.manner;
  return true;
}

static bool read_end(const struct reading *r, struct str s,
                     struct date_stretch *out) {
  struct str rest;
  struct date d;
  bool least = word_take(s, "at least", true, &rest);
  if (words_present(s)) {
    out->end = open_end;
    return true;
  }
  if (!r->date(r, least ? rest : s, &d))
    return false;
  out->end =
      least ? (struct days){d.wide.lo, DAY_MAX} : stretch_edge(r, &d, true);
  out->season |= d.season;
  out->to = d.manner;
  return true;
}

static bool read_both(const struct reading *r, struct str a, struct str b,
                      struct date_stretch *out) {
  return read_start(r, a, out) && read_end(r, b, out);
}

// ---------------------------------------------------------------- lending

// The words of a kind that a text has, or an empty text.
static struct str word_of(const struct date_words *w, char kind) {
  for (size_t i = w->n; i-- > 0;)
    if (w->at[i].kind == kind)
      return w->at[i].text;
  return (struct str){NULL, 0};
}

static bool lend(const struct reading *r, struct str a, struct str month,
                 struct str year, struct str b, struct date_stretch *out) {
  char text[ROOM];
  if (a.n + month.n + year.n + 3 > ROOM)
    return false;
  int n = snprintf(text, sizeof text, "%.*s%s%.*s %.*s", STR_ARG(a),
                   month.n ? " " : "", STR_ARG(month), STR_ARG(year));
  return read_both(r, (struct str){text, (size_t)n}, b, out);
}

// "March 27" and "31, 2022": the month is lent the other way round.
static bool lend_month(const struct reading *r, struct str a,
                       const struct date_words *first, struct str year,
                       struct str b, struct date_stretch *out) {
  char text[ROOM];
  if (first->n != 2 || first->shape[0] != WORD_MONTH || b.n > ROOM / 2 ||
      a.n > ROOM / 4)
    return false;
  struct str month = first->at[0].text;
  int n = snprintf(text, sizeof text, "%.*s %.*s", STR_ARG(month), STR_ARG(b));
  return lend(r, a, (struct str){NULL, 0}, year, (struct str){text, (size_t)n},
              out);
}

// What a part is said of ("early") is no word of a date.
static void words_of(struct str s, struct date_words *w) {
  struct str rest;
  int k, n;
  if (!words_split(words_part(s, &rest, &k, &n) ? rest : s, w))
    w->n = 0;
}

static bool read_pair(const struct reading *r, struct str a, struct str b,
                      struct date_stretch *out) {
  struct date_words first, second;
  struct reading q = quietly(r);
  if (a.n > ROOM || b.n > ROOM)
    return false;
  if (read_both(&q, a, b, out))
    return true;
  words_of(a, &first);
  words_of(b, &second);
  struct str year = word_of(&second, WORD_YEAR),
             month = word_of(&second, WORD_MONTH);
  if (!year.n)
    return false;
  return (month.n && lend(&q, a, month, year, b, out)) ||
         lend(&q, a, (struct str){NULL, 0}, year, b, out) ||
         lend_month(&q, a, &first, year, b, out);
}

// ----------------------------------------------------------------- ranges

// 1986–89. What may as well be a month is none.
static bool read_years(const struct reading *r, struct str s,
                       struct date_stretch *out) {
  const char dash[] = "–";
  char text[16];
  if (s.n != 9 || memcmp(s.at + 4, dash, 3) != 0)
    return false;
  int from = edtf_digits(s.at, 4), to = edtf_digits(s.at + 7, 2);
  if (from < 0 || to <= 12 || to <= from % 100)
    return false;
  snprintf(text, sizeof text, "%.2s%.2s", s.at, s.at + 7);
  return read_both(r, (struct str){s.at, 4}, str_of(text), out);
}

static bool is_part(struct str s) {
  return word_is(s, "early") || word_is(s, "mid") || word_is(s, "late");
}

// At any of the hyphens, most of which belong to a date. From early to mid
// 1986 or some time then: "early-mid 1986" does not say which.
static bool read_hyphen(const struct reading *r, struct str s,
                        struct date_stretch *out) {
  for (size_t i = 1; i + 1 < s.n; i++) {
    struct str a = {s.at, i}, b = {s.at + i + 1, s.n - i - 1};
    if (s.at[i] != '-' || !read_pair(r, str_trim(a), str_trim(b), out))
      continue;
    if (is_part(a))
      out->how = STRETCH_BETWEEN;
    return true;
  }
  return false;
}

// As read_pair, which only tries.
static bool pair_or_why(const struct reading *r, struct str a, struct str b,
                        struct date_stretch *out) {
  bool good = read_pair(r, a, b, out);
  if (!good)
    read_both(r, a, b, out);
  return good;
}

static bool read_range(const struct reading *r, struct str s,
                       struct date_stretch *out) {
  struct str a, b;
  if (s.n > ROOM)
    return false;
  return (cut_to(s, &a, &b) && read_pair(r, a, b, out)) ||
         read_years(r, s, out) ||
         (cut_mark(s, "–", &a, &b) && read_pair(r, a, b, out)) ||
         (cut_mark(s, " - ", &a, &b) && read_pair(r, a, b, out)) ||
         (cut_mark(s, " / ", &a, &b) && read_pair(r, a, b, out)) ||
         read_hyphen(r, s, out);
}

// ------------------------------------------------------------------ leads

// "2021 onwards".
static bool take_onwards(struct str s, struct str *date) {
  static const char *const words[] = {" onwards", " onward", " forward", " on"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t n = strlen(words[i]);
    if (s.n > n && word_is((struct str){s.at + s.n - n, n}, words[i])) {
      *date = str_trim((struct str){s.at, s.n - n});
      return true;
    }
  }
  return false;
}

static bool from_date(const struct reading *r, struct str s,
                      struct date_stretch *out) {
  struct str a = s, b;
  struct reading q = quietly(r);
  bool named = period_find(r->periods, s) != NULL;
  bool lone = !memchr(s.at, ' ', s.n); // as most are
  *out = (struct date_stretch){unknown, open_end, STRETCH_LASTS, false, 0, 0};
  if (lone && read_start(&q, s, out))
    return true;
  if (!named && cut_to(s, &a, &b))
    return pair_or_why(r, a, b, out);
  if (!named && !take_onwards(s, &a) && !read_start(&q, s, out) &&
      read_range(r, s, out)) {
    out->how = STRETCH_LASTS;
    return true;
  }
  out->end = open_end;
  return read_start(r, a, out);
}

// Of a date that has been read.
static day latest_of(const struct reading *r, struct str s) {
  struct date d = {.wide = unknown};
  r->date(r, s, &d);
  return d.wide.hi;
}

static bool to_date(const struct reading *r, struct str s,
                    struct date_stretch *out) {
  struct str rest;
  *out = (struct date_stretch){unknown, unknown, STRETCH_LASTS, false, 0, 0};
  if (words_present(s))
    return date_blame_words(r, s);
  if (!read_end(r, s, out))
    return false;
  // What lasted until then at least had begun by then.
  if (word_take(s, "at least", true, &rest))
    out->start.hi = latest_of(r, rest);
  return true;
}

static bool between_dates(const struct reading *r, struct str s,
                          struct date_stretch *out) {
  static const char *const words[] = {"and"};
  struct str a, b;
  *out = (struct date_stretch){unknown, unknown, STRETCH_BETWEEN, false, 0, 0};
  if (!cut_word(s, words, 1, &a, &b)) {
    fault_at(r, "date/empty", s, "`between` wants two dates");
    return fault_hint(r, "write both, as in `1986 to 1989`");
  }
  return pair_or_why(r, a, b, out);
}

static bool seen_date(const struct reading *r, struct str s,
                      struct date_stretch *out) {
  struct date d;
  if (!r->date(r, s, &d))
    return false;
  *out = (struct date_stretch){d.wide,   d.wide,   STRETCH_SEEN,
                               d.season, d.manner, d.manner};
  return true;
}

static const struct {
  const char *word;
  bool (*read)(const struct reading *, struct str, struct date_stretch *);
} leads[] = {
    {"since", from_date},
    {"until", to_date},
    {"from", from_date},
    {"at least since", from_date},
    {"at least from", from_date},
    {"at least until", to_date},
    {"till", to_date},
    {"through", to_date},
    {"up to and including", to_date},
    {"up to", to_date},
    {"up until", to_date},
    {"between", between_dates},
    {"as of", seen_date},
};

// "at least since 2018" is "since at least 2018".
static bool read_least(const struct reading *r, size_t lead, struct str date,
                       struct date_stretch *out) {
  char text[ROOM];
  if (!str_starts(str_of(leads[lead].word), "at least") ||
      date.n + 10 > sizeof text)
    return leads[lead].read(r, date, out);
  struct reading q = quietly(r);
  int n = snprintf(text, sizeof text, "at least %.*s", STR_ARG(date));
  bool good = leads[lead].read(&q, (struct str){text, (size_t)n}, out);
  if (!good)
    date_blame_words(r, date);
  return good;
}

bool stretch_read(const struct reading *r, struct str s, bool *fits,
                  struct date_stretch *out) {
  struct reading q = quietly(r);
  struct str rest;
  *fits = true;
  *out = (struct date_stretch){unknown, open_end, STRETCH_LASTS, false, 0, 0};
  for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
    if (word_take(s, leads[i].word, true, &rest)) {
      struct reading one = *r;
      one.interval = false;
      return read_least(&one, i, rest, out);
    }
  if (take_onwards(s, &rest) && read_start(&q, rest, out))
    return true;
  *out = (struct date_stretch){unknown, unknown, STRETCH_SPAN, false, 0, 0};
  *fits = read_range(&q, s, out);
  if (*fits && out->end.lo == DAY_MAX)
    out->how = STRETCH_LASTS;
  return *fits;
}

// ----------------------------------------------------------------- choices

bool choice_read(const struct reading *r, struct str s, struct date *out) {
  static const char *const or [] = {"or"}, *const and[] = {"and"};
  struct str a, b, rest;
  struct date_stretch all = {unknown, unknown, STRETCH_SPAN, false, 0, 0};
  struct reading q = quietly(r);
  struct date_rules rules = *r->rules;
  rules.whole_units = false;
  q.rules = &rules;
  bool among = word_take(s, "between", true, &rest);
  if (s.n > ROOM ||
      !(among ? cut_word(rest, and, 1, &a, &b) : cut_word(s, or, 1, &a, &b)))
    return false;
  if (!among && choice_is_unclear(a, b))
    return false;
  if (!read_pair(&q, a, b, &all) || all.end.lo == DAY_MAX ||
      (among && all.start.lo > all.end.hi))
    return false;
  struct days hull = {all.start.lo < all.end.lo ? all.start.lo : all.end.lo,
                      all.start.hi > all.end.hi ? all.start.hi : all.end.hi};
  *out = (struct date){.strict = hull,
                       .wide = hull,
                       .manner = (all.from | all.to) & DATE_EXACT,
                       .season = all.season};
  return true;
}
