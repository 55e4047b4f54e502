// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/signs.h"

static const struct {
  struct str sign;
  const char *ascii;
} signs[] = {
#define SIGN(text, ascii) {{text, sizeof text - 1}, ascii},
#include "base/signs.def"
#undef SIGN
};

// The sign that begins here, as an index, or the number of signs.
static size_t sign_at(struct str s) {
  size_t k = 0, n = sizeof signs / sizeof *signs;
  while (k < n && (s.n < signs[k].sign.n ||
                   memcmp(s.at, signs[k].sign.at, signs[k].sign.n) != 0))
    k++;
  return k;
}

void signs_ascii(struct buf *b, struct str s) {
  size_t i = 0, n = sizeof signs / sizeof *signs;
  while (i < s.n) {
    size_t from = i;
    while (i < s.n && (unsigned char)s.at[i] < 0x80)
      i++;
    buf_addn(b, s.at + from, i - from);
    if (i == s.n)
      break;
    size_t k = sign_at((struct str){s.at + i, s.n - i});
    if (k < n)
      buf_add(b, signs[k].ascii);
    else
      buf_addc(b, s.at[i]);
    i += k < n ? signs[k].sign.n : 1;
  }
}
