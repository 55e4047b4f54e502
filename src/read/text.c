// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/text.h"

#include "base/utf8.h"

static struct span bytes(struct source *s, size_t at, size_t n) {
  return (struct span){
      .in = s, .start = (uint32_t)at, .end = (uint32_t)(at + n)};
}

// UTF-16 and UTF-32 begin with a mark of their own, or have zero bytes among
// the first four: no YAML text begins with NUL.
static const char *wide_encoding(const struct source *s) {
  const unsigned char *t = (const unsigned char *)s->text;
  if (s->n < 2)
    return NULL;
  if (s->n >= 4 && t[2] == 0 && t[3] == 0 &&
      ((t[0] == 0xff && t[1] == 0xfe) || (t[0] != 0 && t[1] == 0)))
    return "UTF-32";
  if (s->n >= 4 && t[0] == 0 && t[1] == 0 &&
      ((t[2] == 0xfe && t[3] == 0xff) || (t[2] == 0 && t[3] != 0)))
    return "UTF-32";
  if ((t[0] == 0xff && t[1] == 0xfe) || (t[0] == 0xfe && t[1] == 0xff))
    return "UTF-16";
  if ((t[0] == 0) != (t[1] == 0))
    return "UTF-16";
  return NULL;
}

static bool refuse_encoding(struct source *s, ent_diags *d) {
  const char *name = wide_encoding(s);
  if (name) {
    diag(d, ENT_ERROR, "yaml/encoding", bytes(s, 0, 0),
         "this file is %s; a ledger is UTF-8", name);
    diag_help(d, "save it as UTF-8");
    return true;
  }
  size_t good = utf8_valid(s->text, s->n);
  if (good == s->n)
    return false;
  diag(d, ENT_ERROR, "yaml/encoding", bytes(s, good, 1),
       "byte 0x%02x is not valid UTF-8", (unsigned char)s->text[good]);
  diag_help(d, "save the file as UTF-8; a single odd byte often comes from a "
               "text in Latin-1 or Windows-1252");
  return true;
}

// C0 but tab and line ends, DEL.
static bool is_ascii_control(unsigned char c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
}

// A code point of more than one byte that no text may hold: C1, whose second
// byte follows C2, the byte-order mark, or U+FFFE and U+FFFF, which are no
// characters and no YAML for others. The text is UTF-8.
static size_t is_wide_control(const char *at) {
  const unsigned char *t = (const unsigned char *)at;
  if (t[0] == 0xc2 && t[1] < 0xa0)
    return 2;
  if (t[0] == 0xef && t[1] == 0xbb && t[2] == 0xbf)
    return 3;
  if (t[0] == 0xef && t[1] == 0xbf && t[2] >= 0xbe)
    return 3;
  return 0;
}

static void refuse_control(struct source *s, size_t at, size_t n,
                           ent_diags *d) {
  const char *where = s->text + at;
  uint32_t cp = utf8_next(&where);
  if (cp == 0xFFFE || cp == 0xFFFF) {
    diag(d, ENT_ERROR, "yaml/control", bytes(s, at, n),
         "U+%X, which is no character and which YAML does not allow",
         (unsigned)cp);
    diag_help(d, "delete it; it cannot be seen, and comes from a program that "
                 "went wrong");
    return;
  }
  if (n == 3) {
    diag(d, ENT_ERROR, "yaml/bom", bytes(s, at, n),
         "a byte-order mark in the middle of the text");
    diag_help(d, "it comes from joining files; delete the invisible "
                 "character");
    return;
  }
  diag(d, ENT_ERROR, "yaml/control", bytes(s, at, n),
       "control character \\u{%X}", (unsigned)cp);
  diag_help(d, "delete it; a tab or a line end is the only control character "
               "a ledger may hold");
}

// Whether 64 bytes hold nothing that might be refused; written for the
// compiler to look at many bytes at once.
static bool is_plain_block(const char *at) {
  unsigned odd = 0;
  for (size_t i = 0; i < 64; i++) {
    unsigned char c = (unsigned char)at[i];
    odd |= (unsigned)(c < 0x20) & (c != '\n');
    odd |= (unsigned)(c == 0x7f) | (c == 0xc2) | (c == 0xef);
  }
  return odd == 0;
}

// The first byte from `at` on, before `end`, that no text may hold; `n` gets
// how many bytes it is of. `end` if there is none.
static size_t find_control(const struct source *s, size_t at, size_t end,
                           size_t *n) {
  for (; at < end; at++) {
    unsigned char c = (unsigned char)s->text[at];
    *n = is_ascii_control(c) ? 1 : 0;
    if (c == 0xc2 || c == 0xef)
      *n = is_wide_control(s->text + at);
    if (*n > 0)
      return at;
  }
  return end;
}

bool text_sound(struct source *s, ent_diags *d) {
  if (refuse_encoding(s, d))
    return false;
  size_t i = s->n >= 3 && memcmp(s->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  while (i < s->n) {
    size_t end = i + 64 < s->n ? i + 64 : s->n, n = 0;
    if (end - i < 64 || !is_plain_block(s->text + i)) {
      size_t bad = find_control(s, i, end, &n);
      if (bad < end) {
        refuse_control(s, bad, n, d);
        return false;
      }
    }
    i = end;
  }
  return true;
}

size_t text_control(struct str s) {
  for (size_t i = 0; i < s.n; i++) {
    unsigned char c = (unsigned char)s.at[i];
    if (is_ascii_control(c) || c == '\r' || is_wide_control(s.at + i) > 0)
      return i;
  }
  return s.n;
}
