// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/netfile_times.h"

#include "base/num.h"
#include "time/day.h"

enum { YEAR_LEAST = 1000, YEAR_MOST = 3000 };

// A day, a month or a year: parts that are not there are 0.
struct moment_parts {
  int year, month, dom;
  bool timed;
};

static bool digits(struct str s, size_t at, size_t n, int *out) {
  *out = 0;
  if (at + n > s.n)
    return false;
  for (size_t i = at; i < at + n; i++) {
    if (s.at[i] < '0' || s.at[i] > '9')
      return false;
    *out = *out * 10 + (s.at[i] - '0');
  }
  return true;
}

// "2009", "2009-03", "2009-03-01" and, with a time of day, "2009-03-01T10:00".
static bool read_iso(struct str s, struct moment_parts *m) {
  *m = (struct moment_parts){.year = 0};
  if (!digits(s, 0, 4, &m->year) || m->year == 0)
    return false;
  if (s.n == 4)
    return true;
  if (s.at[4] != '-' || !digits(s, 5, 2, &m->month) || m->month < 1 ||
      m->month > 12)
    return false;
  if (s.n == 7)
    return true;
  if (s.at[7] != '-' || !digits(s, 8, 2, &m->dom) || m->dom < 1 ||
      m->dom > day_in_month(m->year, m->month))
    return false;
  m->timed = s.n > 10;
  return s.n == 10 || s.at[10] == 'T' || s.at[10] == ' ' || s.at[10] == 'Z' ||
         s.at[10] == '+';
}

// 1990.5 is a day of that year; 1990 and 1990.0 the year.
static bool read_number(struct str s, struct moment_parts *m) {
  double x;
  if (!num_parse(s, &x) || !(x >= YEAR_LEAST && x < YEAR_MOST))
    return false;
  *m = (struct moment_parts){.year = (int)x};
  const double part = x - m->year;
  if (part <= 0)
    return true;
  const day first = day_of(m->year, 1, 1);
  const int length = day_of(m->year + 1, 1, 1) - first;
  int year;
  day_split(day_plus(first, (int32_t)(part * length)), &year, &m->month,
            &m->dom);
  return true;
}

static bool read_moment(struct str s, struct moment_parts *m) {
  return read_iso(s, m) || read_number(s, m);
}

// The next or the last of its kind, for a side that does not count itself.
static void shift(struct moment_parts *m, int by) {
  if (m->dom) {
    const day d = day_plus(day_of(m->year, m->month, m->dom), by);
    day_split(d, &m->year, &m->month, &m->dom);
  } else if (m->month) {
    const int months = m->year * 12 + m->month - 1 + by;
    m->year = months / 12;
    m->month = months % 12 + 1;
  } else {
    m->year += by;
  }
}

static void add_parts(struct buf *out, const struct moment_parts *m) {
  buf_addf(out, "%04d", m->year);
  if (m->month)
    buf_addf(out, "-%02d", m->month);
  if (m->dom)
    buf_addf(out, "-%02d", m->dom);
}

static size_t add_side(struct buf *out, struct str s, int by) {
  struct moment_parts m;
  if (!s.n) {
    buf_add(out, "..");
    return 0;
  }
  read_moment(s, &m);
  if (by)
    shift(&m, by);
  add_parts(out, &m);
  return m.timed;
}

static bool is_good(struct str s) {
  struct moment_parts m;
  return !s.n || read_moment(s, &m);
}

bool netfile_times_dated(const struct netfile *g,
                         const struct netfile_element *e) {
  for (uint32_t k = e->times; k; k = g->times.at[k - 1].next)
    if (!is_good(table_text(g->t, g->times.at[k - 1].from)) ||
        !is_good(table_text(g->t, g->times.at[k - 1].to)))
      return false;
  return true;
}

// A number that is no year: so are all others, which only look like years.
static bool counts_otherwise(struct str s) {
  double x;
  return s.n && !is_good(s) && num_parse(s, &x);
}

bool netfile_times_good(const struct netfile *g, enum netfile_of of) {
  size_t dated = 0, timed = 0;
  for (size_t i = 0; i < g->elements[of].n; i++) {
    const struct netfile_element *e = &g->elements[of].at[i];
    timed += e->times != 0;
    dated += e->times && netfile_times_dated(g, e);
    for (uint32_t k = e->times; k; k = g->times.at[k - 1].next)
      if (counts_otherwise(table_text(g->t, g->times.at[k - 1].from)) ||
          counts_otherwise(table_text(g->t, g->times.at[k - 1].to)))
        return false;
  }
  return dated > 0 || !timed;
}

size_t netfile_times_add(struct buf *out, const struct netfile *g,
                         const struct netfile_element *e, bool dates) {
  size_t timed = 0;
  for (uint32_t k = e->times; k; k = g->times.at[k - 1].next) {
    const struct netfile_time *x = &g->times.at[k - 1];
    struct str from = table_text(g->t, x->from), to = table_text(g->t, x->to);
    buf_add(out, k == e->times ? "" : "; ");
    if (dates) {
      timed += add_side(out, from, x->after ? 1 : 0);
      buf_addc(out, '/');
      timed += add_side(out, to, x->before ? -1 : 0);
    } else {
      buf_adds(out, from);
      buf_addc(out, '/');
      buf_adds(out, to);
    }
  }
  return timed;
}
