// SPDX-License-Identifier: GPL-2.0-or-later
// Dates by the names that a ledger gives to periods.
#include "time/edtf.h"

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (unsigned char)c >= 0x80;
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

bool period_read(const struct reading *r, struct str s, bool *fits,
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
