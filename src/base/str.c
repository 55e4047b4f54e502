// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/str.h"

bool str_eq(struct str a, struct str b) {
  return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

bool str_is(struct str a, const char *text) { return str_eq(a, str_of(text)); }

int str_cmp(struct str a, struct str b) {
  size_t n = a.n < b.n ? a.n : b.n;
  int order = n > 0 ? memcmp(a.at, b.at, n) : 0;
  return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str s, const char *prefix) {
  size_t n = strlen(prefix);
  return n == 0 || (s.n >= n && memcmp(s.at, prefix, n) == 0);
}

bool str_ends(struct str s, const char *suffix) {
  size_t n = strlen(suffix);
  return n == 0 || (s.n >= n && memcmp(s.at + s.n - n, suffix, n) == 0);
}

static bool blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str str_trim(struct str s) {
  while (s.n > 0 && blank(s.at[0])) {
    s.at++;
    s.n--;
  }
  while (s.n > 0 && blank(s.at[s.n - 1]))
    s.n--;
  return s;
}

bool str_cut(struct str s, const char *sep, struct str *head,
             struct str *rest) {
  size_t n = strlen(sep);
  for (size_t i = 0; n > 0 && i + n <= s.n; i++) {
    if (memcmp(s.at + i, sep, n) != 0)
      continue;
    *head = (struct str){s.at, i};
    *rest = (struct str){s.at + i + n, s.n - i - n};
    return true;
  }
  *head = s;
  *rest = (struct str){s.at ? s.at + s.n : NULL, 0};
  return false;
}

unsigned long long str_hash(struct str s) {
  unsigned long long h = 0xcbf29ce484222325ULL;
  for (size_t i = 0; i < s.n; i++)
    h = (h ^ (unsigned char)s.at[i]) * 0x100000001b3ULL;
  return h;
}
