// SPDX-License-Identifier: GPL-2.0-or-later
// The host program may have set a locale whose point is a comma or several
// bytes, so what the C library prints is taken apart into its digits.
#include "base/num.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static void add_unknown(struct buf *b) { buf_addc(b, '-'); }

void num_fixed(struct buf *b, double x, int decimals) {
  if (!isfinite(x)) {
    add_unknown(b);
    return;
  }
  struct buf raw = {0};
  buf_addf(&raw, "%.*f", decimals < 0 ? 0 : decimals, fabs(x));
  bool zero = true, in_point = false;
  for (size_t i = 0; i < raw.n; i++)
    zero = zero && (!is_digit(raw.at[i]) || raw.at[i] == '0');
  if (x < 0 && !zero)
    buf_addc(b, '-');
  for (size_t i = 0; i < raw.n; i++) {
    bool digit = is_digit(raw.at[i]);
    if (digit)
      buf_addc(b, raw.at[i]);
    else if (!in_point)
      buf_addc(b, '.');
    in_point = !digit;
  }
  buf_drop(&raw);
}

void num_trimmed(struct buf *b, double x, int decimals) {
  const size_t start = b->n;
  num_fixed(b, x, decimals);
  if (!memchr(b->at + start, '.', b->n - start))
    return;
  while (b->at[b->n - 1] == '0')
    b->n--;
  if (b->at[b->n - 1] == '.')
    b->n--;
  b->at[b->n] = 0;
}

// |x| as significant digits without trailing zeros, and the power of ten of
// the first of them.
struct digits {
  char at[32];
  size_t n;
  int power;
};

static struct digits digits_of(double x, int most) {
  struct digits d = {.n = 0};
  char raw[64];
  snprintf(raw, sizeof raw, "%.*e", most - 1, fabs(x));
  const char *p = raw;
  for (; *p && *p != 'e'; p++)
    if (is_digit(*p))
      d.at[d.n++] = *p;
  d.power = (int)strtol(p + 1, NULL, 10);
  while (d.n > 1 && d.at[d.n - 1] == '0')
    d.n--;
  return d;
}

static void add_exponent(struct buf *b, const struct digits *d) {
  buf_addc(b, d->at[0]);
  if (d->n > 1) {
    buf_addc(b, '.');
    buf_addn(b, d->at + 1, d->n - 1);
  }
  buf_addf(b, "e%d", d->power);
}

static void add_plain(struct buf *b, const struct digits *d) {
  if (d->power < 0) {
    buf_add(b, "0.");
    buf_repeat(b, "0", (size_t)(-d->power - 1));
    buf_addn(b, d->at, d->n);
    return;
  }
  size_t whole = (size_t)d->power + 1;
  if (d->n <= whole) {
    buf_addn(b, d->at, d->n);
    buf_repeat(b, "0", whole - d->n);
    return;
  }
  buf_addn(b, d->at, whole);
  buf_addc(b, '.');
  buf_addn(b, d->at + whole, d->n - whole);
}

void num_short(struct buf *b, double x, int digits) {
  if (!isfinite(x)) {
    add_unknown(b);
    return;
  }
  struct digits d = digits_of(x, digits < 1 ? 1 : digits > 17 ? 17 : digits);
  if (d.at[0] == '0') {
    buf_addc(b, '0');
    return;
  }
  if (x < 0)
    buf_addc(b, '-');
  if (d.power < -6 || d.power >= 15)
    add_exponent(b, &d);
  else
    add_plain(b, &d);
}

double num_round12(double x) {
  if (!isfinite(x) || x == 0)
    return isfinite(x) ? 0 : x;
  char raw[64];
  snprintf(raw, sizeof raw, "%.11e", x);
  return strtod(raw, NULL);
}

void num_count(struct buf *b, uint64_t n) {
  char digits[24];
  int k = snprintf(digits, sizeof digits, "%llu", (unsigned long long)n);
  for (int i = 0; i < k; i++) {
    if (i > 0 && (k - i) % 3 == 0)
      buf_addc(b, ',');
    buf_addc(b, digits[i]);
  }
}

static size_t skip_digits(struct str s, size_t i) {
  while (i < s.n && is_digit(s.at[i]))
    i++;
  return i;
}

// Whether the whole text is [+-]digits[.digits][e[+-]digits]; *point is where
// its point is, or its length.
static bool is_number(struct str s, size_t *point) {
  size_t i = s.n > 0 && (s.at[0] == '-' || s.at[0] == '+') ? 1 : 0;
  size_t start = i;
  i = skip_digits(s, i);
  size_t digits = i - start;
  *point = s.n;
  if (i < s.n && s.at[i] == '.') {
    *point = i;
    start = i + 1;
    i = skip_digits(s, start);
    digits += i - start;
  }
  if (digits == 0)
    return false;
  if (i < s.n && (s.at[i] == 'e' || s.at[i] == 'E')) {
    i++;
    i += i < s.n && (s.at[i] == '-' || s.at[i] == '+') ? 1u : 0u;
    start = i;
    i = skip_digits(s, i);
    if (i == start)
      return false;
  }
  return i == s.n;
}

bool num_parse(struct str s, double *out) {
  size_t point = 0;
  if (!is_number(s, &point))
    return false;
  struct buf local = {0};
  buf_addn(&local, s.at, point);
  if (point < s.n) {
    // What strtod expects here as the point is what printf writes.
    char half[16];
    int n = snprintf(half, sizeof half, "%.1f", 0.0);
    buf_addn(&local, half + 1, (size_t)n - 2);
    buf_addn(&local, s.at + point + 1, s.n - point - 1);
  }
  double x = strtod(buf_text(&local), NULL);
  buf_drop(&local);
  if (!isfinite(x))
    return false;
  *out = x;
  return true;
}

bool num_parse_u32(struct str s, uint32_t *out) {
  uint64_t n = 0;
  for (size_t i = 0; i < s.n; i++) {
    if (!is_digit(s.at[i]))
      return false;
    n = n * 10 + (uint64_t)(s.at[i] - '0');
    if (n > UINT32_MAX)
      return false;
  }
  if (s.n == 0)
    return false;
  *out = (uint32_t)n;
  return true;
}
