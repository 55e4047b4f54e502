// SPDX-License-Identifier: GPL-2.0-or-later
// Lives as text. Bounds are printed as the date that has exactly them; what
// no qualifier-free date has is a set, [1985..1987], never 1985~, whose
// meaning the ledger may change.
#include "time/estimate.h"
#include "time/spell.h"

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

static bool is(const struct spell *s, enum spell_flag f) {
  return s->flags & f;
}

// The decade or century that lo..hi is: its first year and number of years.
static int round_years(struct days q, int *year) {
  int m, d, last;
  if (infinite(q.lo) || infinite(q.hi))
    return 0;
  day_split(q.lo, year, &m, &d);
  if (m != 1 || d != 1)
    return 0;
  day_split(q.hi, &last, &m, &d);
  if (m != 12 || d != 31)
    return 0;
  for (int n = 10; n <= 100; n *= 10)
    if (*year % n == 0 && last == *year + n - 1)
      return n;
  return 0;
}

static bool one_text(struct buf *text, struct days q) {
  buf_clear(text);
  days_print(text, q);
  return memchr(text->at, '/', text->n) == NULL;
}

// A date in EDTF with just these bounds.
static void put_date(struct buf *b, struct days q) {
  struct buf text = {0};
  int year, n = round_years(q, &year);
  if (n) {
    one_text(&text, (struct days){q.lo, q.hi});
    buf_addn(b, text.at, n == 10 ? 3 : 2);
    buf_add(b, n == 10 ? "X" : "XX");
  } else if (!infinite(q.lo) && one_text(&text, q)) {
    buf_adds(b, buf_str(&text));
  } else {
    one_text(&text, q);
    struct str from, to;
    str_cut(buf_str(&text), "/", &from, &to);
    buf_addc(b, '[');
    buf_addn(b, from.at, infinite(q.lo) ? 0 : from.n);
    buf_add(b, "..");
    buf_addn(b, to.at, infinite(q.hi) ? 0 : to.n);
    buf_addc(b, ']');
  }
  buf_drop(&text);
}

// What the text, rather than an observation or a clipping, left open.
static bool start_unknown(const struct spell *s) {
  return !is(s, SPELL_START_KNOWN) && s->s1 >= s->e1;
}

static bool end_unknown(const struct spell *s) {
  return !is(s, SPELL_END_KNOWN) && s->e0 <= s->s0;
}

static void put_start(struct buf *b, const struct spell *s) {
  if (s->s1 == DAY_MIN)
    buf_add(b, "..");
  else if (!start_unknown(s))
    put_date(b, (struct days){s->s0, s->s1});
}

static void put_end(struct buf *b, const struct spell *s) {
  if (!end_unknown(s))
    put_date(b, (struct days){s->e0, s->e1});
}

static void print_life(struct buf *b, const struct spell *s) {
  bool start = !start_unknown(s) && s->s1 != DAY_MIN;
  if (is(s, SPELL_ONGOING) && start) {
    buf_add(b, "since ");
    put_start(b, s);
  } else if (is(s, SPELL_ONGOING)) {
    put_start(b, s);
    buf_add(b, "/..");
  } else if (is(s, SPELL_SERIES)) {
    buf_add(b, start ? "since " : "");
    put_start(b, s);
    buf_add(b, start ? " until " : "until ");
    put_end(b, s);
  } else if (!start_unknown(s) && s->s0 == s->e0 && s->s1 == s->e1) {
    buf_add(b, "in ");
    put_start(b, s);
  } else {
    put_start(b, s);
    buf_addc(b, '/');
    put_end(b, s);
  }
}

void spell_print(struct buf *b, const struct spell *s) {
  struct days core = {s->e0, s->s1};
  if (is(s, SPELL_UNDATED)) {
    buf_add(b, "unknown");
  } else if (is(s, SPELL_INSTANT)) {
    put_date(b, (struct days){s->s0, s->e1});
  } else if (is(s, SPELL_OBSERVED) && core.lo <= core.hi) {
    buf_add(b, is(s, SPELL_START_KNOWN) ? "by " : "");
    put_date(b, core);
  } else if (is(s, SPELL_OBSERVED)) {
    put_date(b, (struct days){s->s0, s->s1});
    buf_addc(b, '/');
    put_date(b, (struct days){s->e0, s->e1});
  } else {
    print_life(b, s);
  }
}

// How what is written of the start, or of the end, was written.
static uint32_t manner(const struct spell *s, bool end) {
  return s->flags / (end ? SPELL_END_MANNER : SPELL_START_MANNER) & 15;
}

// Half of the text of a stretch with an open side, as exact as it was written:
// "by 2021-12", although the year ends with the month.
static void put_half(struct buf *b, const char *word, struct days q,
                     uint32_t how) {
  struct buf text = {0}, whole = {0};
  struct str from, to;
  size_t least = how & DATE_DAYS ? 10 : how & DATE_MONTHS ? 7 : 4;
  one_text(&text, q);
  str_cut(buf_str(&text), "/", &from, &to);
  struct str half = infinite(q.lo) ? to : from;
  day_print(&whole, infinite(q.lo) ? q.hi : q.lo);
  buf_add(b, word);
  if (half.n < least)
    buf_addn(b, whole.at, least);
  else
    buf_adds(b, half);
  buf_drop(&whole);
  buf_drop(&text);
}

// A day, a month or a year (`letters` of its text) with as much again, once or
// twice, on either side: what an approximate date stands for.
static bool about(struct buf *b, struct days q, size_t letters) {
  struct buf text = {0};
  int y, m, d;
  day_split(q.lo + (q.hi - q.lo) / 2, &y, &m, &d);
  bool is = false;
  for (int n = 1; n <= 2 && !is; n++) {
    day lo, hi;
    if (letters == 4) {
      lo = day_of(y - n, 1, 1);
      hi = day_of(y + n + 1, 1, 1) - 1;
    } else if (letters == 7) {
      day first = day_of(y, m, 1);
      lo = day_plus_months(first, -n);
      hi = day_plus_months(first, n + 1) - 1;
    } else {
      lo = day_of(y, m, d) - n;
      hi = day_of(y, m, d) + n;
    }
    is = q.lo == lo && q.hi == hi;
  }
  day_print(&text, day_of(y, m, d));
  if (is) {
    buf_add(b, "c. ");
    buf_addn(b, text.at, letters);
  }
  buf_drop(&text);
  return is;
}

// How many letters of its text say a day that begins a range, or ends one: its
// year where it is the first of that, or the last, or its month.
static size_t letters_of(day at, bool end) {
  int y, m, d;
  day_split(end ? day_plus(at, 1) : at, &y, &m, &d);
  return d != 1 ? 10 : m != 1 ? 7 : 4;
}

static void put_bound(struct buf *b, day at, size_t letters) {
  struct buf text = {0};
  day_print(&text, at);
  buf_addn(b, text.at, letters < text.n ? letters : text.n);
  buf_drop(&text);
}

// The first and the last of q, no more exactly than a table has room for: the
// months where it is longer than a quarter, the years beyond three years unless
// months were written.
static void put_bounds(struct buf *b, struct days q, uint32_t how) {
  enum { QUARTER = 100, THREE_YEARS = 3 * 366 };
  int width = q.hi - q.lo + 1;
  size_t from = letters_of(q.lo, false), to = letters_of(q.hi, true);
  size_t most = width > THREE_YEARS && !(how & DATE_MONTHS) ? 4
                : width > QUARTER                           ? 7
                                                            : 10;
  size_t both = from > to ? from : to;
  both = both < most ? both : most;
  put_bound(b, q.lo, both);
  buf_add(b, "..");
  put_bound(b, q.hi, both);
}

static void put_brief(struct buf *b, struct days q, uint32_t how) {
  struct buf text = {0};
  int year;
  if (infinite(q.lo) || infinite(q.hi))
    put_half(b, infinite(q.lo) ? "by " : "from ", q, how);
  else if (one_text(&text, q))
    buf_adds(b, buf_str(&text));
  else if (round_years(q, &year) == 10)
    buf_addf(b, "%ds", year);
  else if (q.lo <= q.hi &&
           !(how & DATE_ABOUT &&
             (about(b, q, 4) || about(b, q, 7) || about(b, q, 10))))
    put_bounds(b, q, how);
  buf_drop(&text);
}

// "seen in 2001": it may have been in force before and after.
static void put_seen(struct buf *b, struct days q, uint32_t how) {
  struct buf text = {0};
  put_brief(&text, q, how);
  const char *joint =
      q.lo == q.hi                           ? "on "
      : text.n && text.at[text.n - 1] == 's' ? "in the "
      : strchr(buf_text(&text), ' ') || strstr(buf_text(&text), "..") ? ""
                                                                      : "in ";
  buf_addf(b, "seen %s%s", joint, buf_text(&text));
  buf_drop(&text);
}

// Of several sightings the first and the last: "seen 2001 – 2005". Where one of
// them is open the estimate is not its own.
static void put_sightings(struct buf *b, const struct spell *s) {
  struct days q = spell_estimate(s);
  struct buf text = {0};
  bool open_start = q.lo > s->s1, open_end = q.hi < s->e0;
  // "2001 – 2001" would say too little.
  bool one = !open_start && !open_end && one_text(&text, q);
  buf_drop(&text);
  buf_add(b, "seen ");
  if (open_start)
    put_half(b, "by ", (struct days){DAY_MIN, s->s1}, 0);
  else
    put_bound(b, q.lo, one ? 10 : letters_of(q.lo, false));
  buf_add(b, " – ");
  if (!open_end) {
    put_bound(b, q.hi, one ? 10 : letters_of(q.hi, true));
  } else {
    put_half(b, "", (struct days){s->e0, DAY_MAX}, 0);
    buf_add(b, " or later");
  }
}

static void brief_window(struct buf *b, const struct spell *s) {
  struct days window = {s->e0, s->s1};
  if (s->e0 <= s->s0)
    window.lo = DAY_MIN; // "before 2018": the coverage says how early at most
  if (s->e0 > s->s1)
    put_sightings(b, s);
  else if (is(s, SPELL_START_KNOWN))
    put_half(b, "by ", (struct days){DAY_MIN, s->s1}, manner(s, false));
  else
    put_seen(b, window, manner(s, false));
}

// Where a side had no bound of its own the best estimate is the other bound:
// "by 1995" then says more truly what is known than the middle of nowhere.
// The middle of two days is the first of them for a start, the last for an end.
// An end that may come as early as the start (`begun`) has no bound there.
static void put_side(struct buf *b, struct days q, day best, bool end,
                     uint32_t how, day begun) {
  struct buf one = {0};
  bool since_begun =
      end && q.lo <= begun && !infinite(q.hi) && !one_text(&one, q);
  buf_drop(&one);
  if ((best == q.hi && q.lo + end < q.hi) || since_begun) {
    put_half(b, "by ", (struct days){DAY_MIN, q.hi}, how);
  } else if (end && q.lo < q.hi && best == q.lo) {
    put_half(b, "", (struct days){q.lo, DAY_MAX}, how);
    buf_add(b, " or later");
  } else {
    put_brief(b, q, how);
  }
}

// "until 1990", "ended by 1990": of the start nothing is known.
static void put_until(struct buf *b, struct str end) {
  buf_add(b, str_starts(end, "by ") ? "ended " : "until ");
  buf_adds(b, end);
}

static void brief_life(struct buf *b, const struct spell *s, bool arrow) {
  struct buf from = {0}, to = {0};
  bool lasts = spell_goes_on(s);
  bool until = start_unknown(s) && !lasts; // undated is told otherwise
  bool within = s->s0 == s->e0 && s->s1 == s->e1;
  if (start_unknown(s))
    buf_add(&from, until ? "" : "?");
  else if (s->s1 != DAY_MIN)
    put_side(&from, (struct days){s->s0, s->s1}, spell_estimate(s).lo, false,
             manner(s, false), DAY_MIN);
  if (!lasts && end_unknown(s))
    buf_addc(&to, '?');
  else if (!lasts)
    put_side(&to, (struct days){s->e0, s->e1}, spell_estimate(s).hi, true,
             manner(s, true), within ? DAY_MIN : s->s0);
  // "in before 2001": all of it, whereas what is known by 2000 may go on.
  if (within && str_starts(buf_str(&from), "by ") &&
      str_eq(buf_str(&from), buf_str(&to)))
    buf_add(b, "some time ");
  buf_adds(b, buf_str(&from));
  if (until)
    put_until(b, buf_str(&to));
  else if (from.n + to.n == 0)
    buf_add(b, "throughout");
  else if (from.n == 0 || !str_eq(buf_str(&from), buf_str(&to))) {
    buf_add(b, from.n ? " " : "");
    buf_add(b, lasts && arrow ? "→" : "–");
    buf_add(b, to.n ? " " : "");
    buf_adds(b, buf_str(&to));
  }
  buf_drop(&from);
  buf_drop(&to);
}

void spell_brief(struct buf *b, const struct spell *s, bool ongoing_arrow) {
  bool life = !is(s, SPELL_INSTANT) && !is(s, SPELL_OBSERVED);
  bool lasts = spell_goes_on(s);
  if (is(s, SPELL_UNDATED) ||
      (life && !lasts && start_unknown(s) && end_unknown(s)))
    buf_add(b, "undated");
  else if (is(s, SPELL_INSTANT))
    put_side(b, (struct days){s->s0, s->e1}, spell_estimate(s).hi, false,
             manner(s, true), DAY_MIN);
  else if (is(s, SPELL_OBSERVED))
    brief_window(b, s);
  else
    brief_life(b, s, ongoing_arrow);
}
