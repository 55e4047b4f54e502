// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/slug.h"

#include "base/utf8.h"

// What separates words: no letter or digit of any script. Punctuation beyond
// ASCII is told by its blocks.
static bool separates(uint32_t cp) {
  if (cp < 0x80)
    return !((cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9'));
  return cp < 0xc0 || cp == 0xd7 || cp == 0xf7 ||
         (cp >= 0x2000 && cp < 0x2c00) || (cp >= 0x3000 && cp < 0x3040) ||
         (cp >= 0xfe30 && cp < 0xfe70) || (cp >= 0xff00 && cp < 0xff10);
}

void slug_print(struct buf *out, struct str title) {
  struct buf folded = {0};
  utf8_fold(&folded, title);
  const char *at = buf_text(&folded), *end = at + folded.n;
  size_t whole = 0;
  bool gap = false;
  while (at < end) {
    uint32_t cp = utf8_next(&at);
    if (separates(cp)) {
      gap = out->n > 0;
      continue;
    }
    if (gap) {
      whole = out->n;
      buf_addc(out, '-');
    }
    gap = false;
    utf8_put(out, cp);
    if (out->n > 60)
      break;
  }
  if (out->n > 60 && whole > 0)
    out->at[out->n = whole] = '\0';
  buf_drop(&folded);
}
