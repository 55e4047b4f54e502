// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a longer time: its thirds ("early", "mid", "late"), halves and
// quarters. Where the whole cannot be cut evenly the first parts are longer.
#include "time/edtf.h"

// The first of so many months or years behind the kth of n cuts.
static int cut(int whole, int k, int n) { return (k * whole + n - 1) / n; }

static void put_months(struct date *d, int year, int first, int behind) {
  int last = behind - 1;
  d->strict.lo = day_of(year + first / 12, first % 12 + 1, 1);
  year += last / 12;
  d->strict.hi = day_of(year, last % 12 + 1, day_in_month(year, last % 12 + 1));
}

static void put_years(struct date *d, int from, int behind) {
  d->strict.lo = day_of(from > 0 ? from : 1, 1, 1);
  d->strict.hi = day_of(behind - 1, 12, 31);
}

// Ten days, ten days, and the rest.
static bool part_of_month(struct date *d, int k, int n) {
  int y, m, dom;
  if (n > 3)
    return false;
  day_split(d->strict.lo, &y, &m, &dom);
  int first = (k - 1) * (30 / n) + 1, last = k * (30 / n);
  d->strict.lo = day_of(y, m, first);
  d->strict.hi = day_of(y, m, k == n ? day_in_month(y, m) : last);
  return true;
}

// Of months that have a code of their own.
static bool part_of_season(struct date *d, int k, int n) {
  int y, m, dom;
  if (n != 3 || d->strict.hi - d->strict.lo > 92)
    return false;
  struct days whole = d->strict;
  day_split(whole.lo, &y, &m, &dom);
  put_months(d, y, m - 1 + k - 1, m - 1 + k);
  return d->strict.hi <= whole.hi;
}

static bool part_of_years(struct str body, int k, int n, struct date *d) {
  size_t known = 4;
  int years = 1;
  for (; known > 2 && body.at[known - 1] == 'X'; known--)
    years *= 10;
  int year = edtf_digits(body.at, known) * years;
  if (year < 0 || (years == 10 && n > 3))
    return false;
  if (years == 1)
    put_months(d, year, cut(12, k - 1, n), cut(12, k, n));
  else
    put_years(d, year + cut(years, k - 1, n), year + cut(years, k, n));
  return true;
}

bool part_read(struct str body, int k, int n, struct date *out) {
  static const struct date_rules rules = {.strict = true};
  if (!edtf_read(body, 0, &rules, out))
    return false;
  int month = body.n == 7 ? edtf_digits(body.at + 5, 2) : 0;
  bool good = body.n == 4  ? part_of_years(body, k, n, out)
              : month > 12 ? part_of_season(out, k, n)
                           : month > 0 && part_of_month(out, k, n);
  out->whole = false;
  out->wide = out->strict;
  return good;
}
