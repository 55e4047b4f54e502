// SPDX-License-Identifier: GPL-2.0-or-later
#include "write/scalar.h"

#include "base/letters.h"
#include "base/utf8.h"

#include <stdint.h>

// What may not stand in YAML as it is, is a line end to it, turns the direction
// of the text around it, or hides.
static bool is_odd(struct str s, const char *at, uint32_t cp) {
  return cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || cp == 0x61c ||
         cp == 0x200e || cp == 0x200f || (cp >= 0x2028 && cp <= 0x202e) ||
         (cp >= 0x2066 && cp <= 0x2069) || letter_hides(s, at);
}

static bool is_nothing(struct str s) {
  return s.n == 0 || str_is(s, "~") || str_is(s, "null") || str_is(s, "Null") ||
         str_is(s, "NULL") || str_is(s, "<<");
}

static bool is_sign(char c, bool flow) {
  return strchr(flow ? ",[]{}:" : "", c) != NULL && c != '\0';
}

static bool is_plain(struct str s, bool flow) {
  if (is_nothing(s) || strchr("-?:,[]{}#&*!|>'\"%@` ", s.at[0]) ||
      s.at[s.n - 1] == ' ' || s.at[s.n - 1] == ':')
    return false;
  for (size_t i = 0; i < s.n; i++)
    if (is_sign(s.at[i], flow) ||
        (i > 0 && ((s.at[i] == ' ' && s.at[i - 1] == ':') ||
                   (s.at[i] == '#' && s.at[i - 1] == ' '))))
      return false;
  for (const char *at = s.at; at < s.at + s.n;) {
    const char *from = at;
    if (is_odd(s, from, utf8_next(&at)))
      return false;
  }
  return true;
}

static void add_odd(struct buf *out, uint32_t cp) {
  if (cp == '\n')
    buf_add(out, "\\n");
  else if (cp == '\t')
    buf_add(out, "\\t");
  else
    buf_addf(out, cp > 0xFFFF ? "\\U%08X" : "\\u%04X", (unsigned)cp);
}

void scalar_quote(struct buf *out, struct str s) {
  buf_addc(out, '"');
  for (const char *at = s.at; at < s.at + s.n;) {
    const char *from = at;
    uint32_t cp = utf8_next(&at);
    if (is_odd(s, from, cp)) {
      add_odd(out, cp);
      continue;
    }
    if (cp == '"' || cp == '\\')
      buf_addc(out, '\\');
    buf_addn(out, from, (size_t)(at - from));
  }
  buf_addc(out, '"');
}

void scalar_write(struct buf *out, struct str s, bool flow) {
  if (is_plain(s, flow))
    buf_adds(out, s);
  else
    scalar_quote(out, s);
}
