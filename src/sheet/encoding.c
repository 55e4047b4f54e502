// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/encoding.h"

#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD, LOOKED_AT = 4096 };

// UTF-16 without a mark: most texts have every other byte 0.
static bool looks_wide(struct str bytes, size_t odd) {
  size_t n = bytes.n < LOOKED_AT ? bytes.n & ~(size_t)1 : LOOKED_AT;
  size_t zeros = 0, others = 0;
  for (size_t i = 0; i + 1 < n; i += 2) {
    zeros += bytes.at[i + odd] == 0;
    others += bytes.at[i + 1 - odd] == 0;
  }
  return n >= 4 && zeros > n / 4 && others == 0;
}

enum encoding encoding_find(struct str bytes, size_t *mark) {
  *mark = 0;
  if (str_starts(bytes, "\xEF\xBB\xBF")) {
    *mark = 3;
    return UTF_8;
  }
  bool little = str_starts(bytes, "\xFF\xFE");
  if (little || str_starts(bytes, "\xFE\xFF")) {
    *mark = 2;
    return little ? UTF_16_LE : UTF_16_BE;
  }
  if (looks_wide(bytes, 1))
    return UTF_16_LE;
  if (looks_wide(bytes, 0))
    return UTF_16_BE;
  return utf8_valid(bytes.at, bytes.n) == bytes.n ? UTF_8 : WINDOWS_1252;
}

static uint32_t unit_at(struct str s, size_t i, enum encoding e) {
  unsigned char a = (unsigned char)s.at[i], b = (unsigned char)s.at[i + 1];
  return e == UTF_16_LE ? a | (uint32_t)b << 8 : b | (uint32_t)a << 8;
}

static void decode_wide(struct buf *out, struct str s, enum encoding e,
                        uint32_t *undefined) {
  size_t i = 0;
  while (i + 1 < s.n) {
    uint32_t cp = unit_at(s, i, e), low = 0;
    i += 2;
    if (cp >= 0xD800 && cp < 0xDC00 && i + 1 < s.n)
      low = unit_at(s, i, e);
    if (low >= 0xDC00 && low < 0xE000) {
      cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    } else if (cp >= 0xD800 && cp < 0xE000) {
      cp = REPLACEMENT;
      ++*undefined;
    }
    utf8_put(out, cp);
  }
  if (i < s.n) {
    utf8_put(out, REPLACEMENT);
    ++*undefined;
  }
}

// Bytes 80 to 9F, the only ones that differ from Latin 1; 0: undefined.
static const uint16_t windows[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static void decode_windows(struct buf *out, struct str s, uint32_t *undefined) {
  for (size_t i = 0; i < s.n; i++) {
    unsigned char c = (unsigned char)s.at[i];
    uint32_t cp = c >= 0x80 && c < 0xA0 ? windows[c - 0x80] : c;
    if (c >= 0x80 && cp == 0) {
      cp = REPLACEMENT;
      ++*undefined;
    }
    if (c < 0x80)
      buf_addc(out, s.at[i]);
    else
      utf8_put(out, cp);
  }
}

static void decode_utf8(struct buf *out, struct str s, uint32_t *undefined) {
  while (s.n > 0) {
    size_t n = utf8_valid(s.at, s.n);
    buf_addn(out, s.at, n);
    s = str_n(s.at + n, s.n - n);
    if (s.n == 0)
      return;
    utf8_put(out, REPLACEMENT);
    ++*undefined;
    s = str_n(s.at + 1, s.n - 1);
  }
}

void encoding_decode(struct buf *out, struct str bytes, enum encoding e,
                     uint32_t *undefined) {
  if (e == WINDOWS_1252)
    decode_windows(out, bytes, undefined);
  else if (e == UTF_8)
    decode_utf8(out, bytes, undefined);
  else
    decode_wide(out, bytes, e, undefined);
}
