// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/series.h"

#include "base/choice.h"
#include "compare/marks.h"

#include <stdlib.h>

// ----------------------------------------------------------------- calendar

// The first day of the calendar's unit of so many months that a day is in; of
// months that do not fill a year, the first of its month.
static day unit_start(day d, int months) {
  int y, m, dom;
  day_split(d, &y, &m, &dom);
  int since = months % 12 == 0   ? 0
              : 12 % months == 0 ? (m - 1) / months * months
                                 : m - 1;
  return day_of(y, since + 1, 1);
}

static bool push(struct series *s, day lo, day hi, ent_diags *d) {
  if (s->steps.n == SERIES_MOST) {
    diag_usage(d, "usage/too-many-steps",
               "the range has more than %d steps of that length", SERIES_MOST);
    diag_help(d, "ask for a shorter range, or for longer steps");
    return false;
  }
  vec_push(&s->steps, ((struct days){lo, hi}));
  return true;
}

// The last day of so many months. What comes after the last of all would begin
// beyond the last day there is.
static day unit_end(day start, int months) {
  int y, m, dom;
  day next = day_plus_months(start, months);
  day_split(next, &y, &m, &dom);
  return dom == 1 ? next - 1 : next;
}

static bool by_months(struct series *s, struct days range, int months,
                      ent_diags *d) {
  for (day start = unit_start(range.lo, months); start <= range.hi;) {
    day end = unit_end(start, months);
    if (!push(s, start > range.lo ? start : range.lo,
              end < range.hi ? end : range.hi, d))
      return false;
    start = end + 1;
  }
  return true;
}

static bool by_days(struct series *s, struct days range, int days,
                    ent_diags *d) {
  for (int64_t lo = range.lo; lo <= range.hi; lo += days) {
    int64_t hi = lo + days - 1 < range.hi ? lo + days - 1 : range.hi;
    if (!push(s, (day)lo, (day)hi, d))
      return false;
  }
  return true;
}

// ------------------------------------------------------------------ changes

static bool bears(const ent_account *l, const struct filter *f, uint32_t tie) {
  bool foretold = more(l, &l->ties.at[tie])->forecast && !(f && f->forecasts);
  return !foretold && (!f || filter_allows(f, l, tie));
}

// The marks of all ties that the filter lets through.
static void marks_of(struct tie_marks *marks, const ent_account *l,
                     const struct slice_options *o) {
  uint32_t *ties = mem_new(l->ties.n + 1, sizeof *ties);
  size_t n = 0;
  for (uint32_t i = 0; i < l->ties.n; i++)
    if (bears(l, o->filter, i))
      ties[n++] = i;
  bool events = o->recent_months > 0 || o->recent_days > 0;
  marks_find(marks, l, ties, n, o, events);
  mem_free(ties);
}

static bool by_changes(struct series *s, const ent_account *l,
                       const struct slice_options *o, ent_diags *d) {
  struct tie_marks marks = {0};
  marks_of(&marks, l, o);
  day lo = o->q.lo;
  bool good = true;
  for (size_t i = 0; good && i < marks.list.n; i++) {
    day on = marks.list.at[i].on;
    if (on <= lo || on > o->q.hi)
      continue;
    good = push(s, lo, on - 1, d);
    lo = on;
  }
  good = good && push(s, lo, o->q.hi, d);
  vec_drop(&marks.list);
  return good;
}

static void count_step(struct ends_seen *out, const struct ends_seen *step) {
  out->all += step->all;
  out->seen += step->seen;
  out->telling |= 10 * step->seen > step->all;
}

struct beginnings series_beginnings(const struct series *s,
                                    const ent_account *l,
                                    const struct slice_options *o) {
  struct beginnings out = {0};
  struct tie_marks marks = {0};
  marks_of(&marks, l, o);
  size_t k = 0;
  for (size_t i = 0; i < s->steps.n; i++) {
    struct ends_seen begun = {0}, ended = {0};
    for (; k < marks.list.n && marks.list.at[k].on <= s->steps.at[i].hi; k++) {
      const struct tie_mark *m = &marks.list.at[k];
      struct ends_seen *to = m->begins ? &begun : &ended;
      to->all += i > 0;
      to->seen += i > 0 && !m->known && !m->doubted;
    }
    count_step(&out.begun, &begun);
    count_step(&out.ended, &ended);
  }
  vec_drop(&marks.list);
  return out;
}

void possible_step(struct possible_steps *p, size_t records) {
  p->steps += records > 0;
  p->most = records > p->most ? records : p->most;
}

// -------------------------------------------------------------------- words

static const struct unit {
  const char *name, *letter; // a letter where it means one thing only
  int months, days;
} units[] = {{"year", "y", 12, 0},  {"quarter", "q", 3, 0},
             {"month", NULL, 1, 0}, {"week", "w", 0, 7},
             {"day", "d", 0, 1},    {"change", NULL, 0, 0}};
static const char *const samples[] = {"5 years", "6 months", "10 days"};

enum { UNITS = sizeof units / sizeof *units };

static const char *nth_unit(size_t i) {
  size_t more = sizeof samples / sizeof *samples;
  return i < UNITS          ? units[i].name
         : i < UNITS + more ? samples[i - UNITS]
                            : NULL;
}

// "year", "years" or "y".
static bool is_unit(struct str word, const struct unit *u) {
  size_t n = strlen(u->name);
  bool several = word.n == n + 1 && word.at[n] == 's';
  return str_is(word, u->name) ||
         (several && memcmp(word.at, u->name, n) == 0) ||
         (u->letter && str_is(word, u->letter));
}

// The unit of "year", "10 days", "5y", and how many; NULL if it is none.
static const struct unit *read_step(struct str word, int *n) {
  enum { MOST = 100000 };
  size_t i = 0;
  *n = 0;
  while (i < word.n && word.at[i] >= '0' && word.at[i] <= '9' && *n < MOST)
    *n = *n * 10 + (word.at[i++] - '0');
  struct str rest = str_trim((struct str){word.at + i, word.n - i});
  if (i > 0 && (*n == 0 || *n >= MOST))
    return NULL;
  for (size_t k = 0; k < UNITS; k++)
    if (i > 0 ? (units[k].months || units[k].days) && is_unit(rest, &units[k])
              : str_is(rest, units[k].name))
      return &units[k];
  return NULL;
}

// What a step of no time, of parts of a unit or of decades can be written as.
static bool help_step(ent_diags *d, struct str word) {
  struct str whole, part;
  if (str_is(word, "decade") || str_is(word, "decades"))
    diag_help(d, "write `10 years`");
  else if (str_cut(word, ".", &whole, &part) && part.n && part.at[0] >= '0' &&
           part.at[0] <= '9')
    diag_help(d, "steps are whole numbers of a unit, as in `18 months`");
  else if (word.n && word.at[0] == '0')
    diag_help(d, "a step is 1 of a unit or more, as in `1 year`");
  else
    return false;
  return true;
}

bool series_cut(struct series *s, const ent_account *l,
                const struct slice_options *o, const char *every,
                ent_diags *d) {
  struct str word = str_trim(str_of(every ? every : "year"));
  int n;
  if (o->q.lo == DAY_MIN || o->q.hi == DAY_MAX) {
    diag_usage(d, "usage/open-range", "a series needs a first and a last day");
    diag_help(d, "give both with \1from\2 and \1to\2");
    return false;
  }
  const struct unit *unit = read_step(word, &n);
  if (!unit) {
    diag_usage(d, "usage/bad-every", "`%.*s` is no step", STR_ARG(word));
    if (!help_step(d, word))
      choice_help(d, word, nth_unit);
    return false;
  }
  n = n > 0 ? n : 1;
  return unit->months ? by_months(s, o->q, n * unit->months, d)
         : unit->days ? by_days(s, o->q, n * unit->days, d)
                      : by_changes(s, l, o, d);
}

void series_drop(struct series *s) { vec_drop(&s->steps); }

void series_name(struct buf *b, struct days step) { days_print(b, step); }
