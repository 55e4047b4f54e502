// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"
#include "base/alloc.h"

#include <utf8proc.h>

static bool follows(unsigned char c) { return (c & 0xC0) == 0x80; }

// The length that the first byte promises, and the payload it carries.
static size_t promise(unsigned char c, uint32_t *cp) {
  if (c >= 0xF0) {
    *cp = c & 0x07u;
    return 4;
  }
  *cp = c >= 0xE0 ? c & 0x0Fu : c & 0x1Fu;
  return c >= 0xE0 ? 3 : 2;
}

uint32_t utf8_next(const char **at) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *p = (const unsigned char *)*at;
  *at += 1;
  if (p[0] < 0x80)
    return p[0];
  uint32_t cp = 0;
  size_t n = promise(p[0], &cp);
  if (p[0] < 0xC2 || p[0] > 0xF4)
    return 0xFFFD;
  for (size_t i = 1; i < n; i++) {
    if (!follows(p[i]))
      return 0xFFFD;
    cp = cp << 6 | (p[i] & 0x3Fu);
  }
  if (cp < least[n] || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
    return 0xFFFD;
  *at += n - 1;
  return cp;
}

void utf8_put(struct buf *b, uint32_t cp) {
  char c[4];
  if (cp < 0x80) {
    buf_addc(b, (char)cp);
  } else if (cp < 0x800) {
    c[0] = (char)(0xC0 | cp >> 6);
    c[1] = (char)(0x80 | (cp & 0x3F));
    buf_addn(b, c, 2);
  } else if (cp < 0x10000) {
    c[0] = (char)(0xE0 | cp >> 12);
    c[1] = (char)(0x80 | (cp >> 6 & 0x3F));
    c[2] = (char)(0x80 | (cp & 0x3F));
    buf_addn(b, c, 3);
  } else {
    c[0] = (char)(0xF0 | cp >> 18);
    c[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    c[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    c[3] = (char)(0x80 | (cp & 0x3F));
    buf_addn(b, c, 4);
  }
}

// Bytes of the well-formed sequence at p (Unicode, table 3-7), or 0.
static size_t sequence(const unsigned char *p, size_t n) {
  unsigned char c = p[0], low = 0x80, high = 0xBF;
  size_t want = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  if (want == 0 || c > 0xF4 || want > n)
    return 0;
  if (c == 0xE0)
    low = 0xA0;
  else if (c == 0xED)
    high = 0x9F;
  else if (c == 0xF0)
    low = 0x90;
  else if (c == 0xF4)
    high = 0x8F;
  if (want > 1 && (p[1] < low || p[1] > high))
    return 0;
  for (size_t i = 2; i < want; i++)
    if (!follows(p[i]))
      return 0;
  return want;
}

// The longest all-ASCII run from `i`, in steps of eight bytes while it lasts.
static size_t skip_ascii(const char *at, size_t i, size_t n) {
  uint64_t word = 0;
  for (; i + sizeof word <= n; i += sizeof word) {
    memcpy(&word, at + i, sizeof word);
    if (word & 0x8080808080808080ULL)
      break;
  }
  while (i < n && (unsigned char)at[i] < 0x80)
    i++;
  return i;
}

size_t utf8_valid(const char *at, size_t n) {
  size_t i = skip_ascii(at, 0, n);
  while (i < n) {
    size_t step = sequence((const unsigned char *)at + i, n - i);
    if (step == 0)
      return i;
    i = skip_ascii(at, i + step, n);
  }
  return n;
}

struct str utf8_head(struct str s, size_t most) {
  return s.n <= most ? s : str_n(s.at, utf8_valid(s.at, most));
}

void utf8_clean(struct buf *b, struct str s) {
  while (s.n > 0) {
    size_t good = utf8_valid(s.at, s.n);
    buf_addn(b, s.at, good);
    if (good == s.n)
      break;
    utf8_put(b, 0xFFFD);
    s = (struct str){s.at + good + 1, s.n - good - 1};
  }
}

size_t utf8_length(struct str s) {
  size_t count = 0;
  for (size_t i = 0; i < s.n; i++)
    count += (s.at[i] & 0xC0) != 0x80;
  return count;
}

size_t utf8_width(struct str s) {
  if (s.n == 0)
    return 0;
  size_t width = skip_ascii(s.at, 0, s.n);
  for (const char *p = s.at + width, *end = s.at + s.n; p < end;) {
    int columns = utf8proc_charwidth((utf8proc_int32_t)utf8_next(&p));
    width += columns > 0 ? (size_t)columns : 0;
  }
  return width;
}

// Letters that people type without the stroke or ligature but that Unicode
// does not decompose.
static const char *plain_letter(uint32_t cp) {
  switch (cp) {
  case 0x00E6:
    return "ae";
  case 0x00F8:
    return "o";
  case 0x0111:
    return "d";
  case 0x0127:
    return "h";
  case 0x0131:
    return "i";
  case 0x0142:
    return "l";
  case 0x0153:
    return "oe";
  default:
    return NULL;
  }
}

static bool is_blank(uint32_t cp) {
  return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 ||
         cp == 0x2028 || cp == 0x2029;
}

// One folded code point added; `gap` remembers blanks not yet written.
static void add_folded(struct buf *out, size_t start, uint32_t cp, bool *gap) {
  if (is_blank(cp)) {
    *gap = out->n > start;
    return;
  }
  // Accents, points and tone marks have classes from 10 on; signs that make
  // another letter of an Indic consonant or of a kana are below.
  if (cp >= 0x300 &&
      utf8proc_get_property((utf8proc_int32_t)cp)->combining_class >= 10)
    return;
  if (*gap)
    buf_addc(out, ' ');
  *gap = false;
  const char *plain = cp < 0x80 ? NULL : plain_letter(cp);
  if (plain)
    buf_add(out, plain);
  else
    utf8_put(out, cp);
}

enum {
  FOLDING = UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
            UTF8PROC_IGNORE | UTF8PROC_LUMP,
  FEW = 128 // letters; most texts have no more
};

// What a text decomposes into, in `few` or on the heap, which is the caller's
// to free; *n of 0 or less if it is empty or not valid.
static utf8proc_int32_t *decompose(struct str s, int options,
                                   utf8proc_int32_t few[FEW],
                                   utf8proc_ssize_t *n) {
  const utf8proc_uint8_t *text = (const utf8proc_uint8_t *)s.at;
  utf8proc_ssize_t length = (utf8proc_ssize_t)s.n;
  utf8proc_option_t how = (utf8proc_option_t)options;
  *n = utf8proc_decompose(text, length, few, FEW, how);
  if (*n <= FEW)
    return few;
  utf8proc_int32_t *many = mem_new((size_t)*n, sizeof *many);
  utf8proc_decompose(text, length, many, *n, how);
  return many;
}

// A letter below U+0300 may become several, but none that changes places with
// its neighbours, so it is folded alone.
static void fold_letter(struct buf *out, size_t start, uint32_t cp, bool *gap) {
  utf8proc_int32_t few[8];
  int bound = 0;
  if (cp < 0x80) {
    add_folded(out, start, cp >= 'A' && cp <= 'Z' ? cp + 32 : cp, gap);
    return;
  }
  utf8proc_ssize_t n = utf8proc_decompose_char(
      (utf8proc_int32_t)cp, few, 8, (utf8proc_option_t)FOLDING, &bound);
  for (utf8proc_ssize_t i = 0; i < n; i++)
    add_folded(out, start, (uint32_t)few[i], gap);
}

void utf8_fold(struct buf *out, struct str s) {
  size_t start = out->n;
  bool gap = false;
  buf_addn(out, "", 0);
  if (utf8_is_latin(s)) {
    for (const char *p = s.at, *end = s.at + s.n; p < end;)
      fold_letter(out, start, utf8_next(&p), &gap);
    return;
  }
  utf8proc_int32_t few[FEW];
  utf8proc_ssize_t n = 0;
  utf8proc_int32_t *cps = decompose(s, FOLDING, few, &n);
  for (utf8proc_ssize_t i = 0; i < n; i++)
    add_folded(out, start, (uint32_t)cps[i], &gap);
  if (cps != few)
    mem_free(cps);
}

bool utf8_same_folded(struct str a, struct str b) {
  struct buf x = {0}, y = {0};
  utf8_fold(&x, a);
  utf8_fold(&y, b);
  bool same = str_eq(str_trim(buf_str(&x)), str_trim(buf_str(&y)));
  buf_drop(&x);
  buf_drop(&y);
  return same;
}

void utf8_bare(struct buf *out, struct str s) {
  size_t n = out->n;
  utf8_fold(out, s);
  for (size_t i = n; i < out->n; i++)
    if (out->at[i] != ' ' && out->at[i] != '-')
      out->at[n++] = out->at[i];
  out->n = n;
  out->at[n] = '\0';
}

// The first bytes, then the last ones and those between: some are seen twice,
// which costs less than a step for each.
bool utf8_is_ascii(struct str s) {
  uint64_t all = 0, word = 0;
  uint32_t half[2] = {0};
  if (s.n < sizeof half[0]) {
    for (size_t i = 0; i < s.n; i++)
      all |= (uint64_t)(unsigned char)s.at[i];
  } else if (s.n < sizeof word) {
    memcpy(&half[0], s.at, sizeof half[0]);
    memcpy(&half[1], s.at + s.n - sizeof half[1], sizeof half[1]);
    all = half[0] | half[1];
  } else {
    memcpy(&all, s.at + s.n - sizeof word, sizeof word);
    for (size_t i = 0; i + sizeof word < s.n; i += sizeof word) {
      memcpy(&word, s.at + i, sizeof word);
      all |= word;
    }
  }
  return (all & 0x8080808080808080ULL) == 0;
}

bool utf8_is_latin(struct str s) {
  if (utf8_is_ascii(s))
    return true;
  size_t i = skip_ascii(s.at, 0, s.n);
  while (i < s.n) {
    unsigned char c = (unsigned char)s.at[i];
    if (c < 0xC2 || c >= 0xCC || i + 1 == s.n ||
        !follows((unsigned char)s.at[i + 1]))
      return false;
    i = skip_ascii(s.at, i + 2, s.n);
  }
  return true;
}

void utf8_compose(struct buf *out, struct str s) {
  const int options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
  utf8proc_int32_t few[FEW], *cps = few;
  utf8proc_ssize_t n = 0;
  if (!utf8_is_latin(s))
    cps = decompose(s, options, few, &n);
  if (n <= 0) {
    buf_adds(out, s);
    return;
  }
  n = utf8proc_normalize_utf32(cps, n, (utf8proc_option_t)options);
  for (utf8proc_ssize_t i = 0; i < n; i++)
    utf8_put(out, (uint32_t)cps[i]);
  if (cps != few)
    mem_free(cps);
}

bool utf8_is_control(uint32_t cp) {
  return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0x2028 || cp == 0x2029;
}

bool utf8_is_bidi(uint32_t cp) {
  return cp == 0x061C || cp == 0x200E || cp == 0x200F ||
         (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
}

bool utf8_is_rtl(struct str s) {
  if (s.n == 0)
    return false;
  const char *p = s.at + skip_ascii(s.at, 0, s.n), *end = s.at + s.n;
  while (p < end) {
    utf8proc_int32_t cp = (utf8proc_int32_t)utf8_next(&p);
    int bidi = utf8proc_get_property(cp)->bidi_class;
    if (cp >= 0x590 && !utf8_is_bidi((uint32_t)cp) &&
        (bidi == UTF8PROC_BIDI_CLASS_R || bidi == UTF8PROC_BIDI_CLASS_AL))
      return true;
  }
  return false;
}
