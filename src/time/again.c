// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that cannot be seen, or look like a hyphen or a blank, are looked at
// only when a text is nothing as it stands.
#include "base/letters.h"
#include "base/utf8.h"
#include "time/edtf.h"

static void put_letter(struct buf *b, uint32_t cp) {
  if (cp >= 0xFF10 && cp <= 0xFF19) { // digits as wide as a Chinese letter
    buf_addc(b, (char)('0' + (cp - 0xFF10)));
    return;
  }
  const char *plain = letter_plain(cp);
  if (plain)
    buf_add(b, plain);
  else
    utf8_put(b, cp);
}

// The text in letters that can be typed, with one blank at a time; false if it
// is the same.
static bool clean(struct buf *b, struct str s) {
  if (utf8_valid(s.at, s.n) != s.n)
    return false;
  for (const char *at = s.at; at < s.at + s.n;) {
    uint32_t cp = utf8_next(&at);
    bool blank = cp == ' ' || cp == '\t';
    put_letter(b, blank ? ' ' : cp);
    if (b->n > 1 && b->at[b->n - 1] == ' ' && b->at[b->n - 2] == ' ')
      b->n--;
  }
  return !str_eq(buf_str(b), s);
}

static bool digit(char c) { return c >= '0' && c <= '9'; }

// 1936–9, wherever it stands; 2009–10 alone.
static bool may_be_years(struct str s, size_t dash) {
  struct str to = {s.at + dash + 3, s.n - dash - 3};
  size_t n = 0;
  while (n < to.n && digit(to.at[n]))
    n++;
  const bool alone = s.n == 9 && n == 2, one = n == 1;
  const bool ends = n == to.n || strchr(" ,)]", to.at[n]) != NULL;
  if (dash < 4 || !ends || !(alone || one))
    return false;
  return edtf_digits(s.at + dash - 4, 4) >= 0 &&
         edtf_digits(to.at, n) > edtf_digits(s.at + dash - n, n);
}

// 2001–10–07: the dashes can only be hyphens. In 2009–10 and 1936–9 they may
// mean the years, and 1936–39 means them.
static bool join(struct buf *b, struct str s) {
  struct str head, rest = s, behind;
  bool dash = false;
  buf_clear(b);
  for (; str_cut(rest, "–", &head, &behind); rest = behind) {
    if (may_be_years(s, (size_t)(head.at + head.n - s.at)))
      return false;
    buf_adds(b, head);
    buf_addc(b, '-');
    dash = true;
  }
  buf_adds(b, rest);
  return dash;
}

static bool try_text(const struct reading *r, struct str s, reading_try *read,
                     void *out) {
  struct reading t = *r;
  t.text = s;
  t.fault = NULL;
  return read(&t, out);
}

static bool read_clean(const struct reading *r, struct buf *text,
                       reading_try *read, void *out) {
  struct buf joined = {0};
  bool changed = clean(text, str_trim(r->text));
  bool good = (join(&joined, buf_str(text)) &&
               try_text(r, buf_str(&joined), read, out)) ||
              (changed && try_text(r, buf_str(text), read, out));
  buf_drop(&joined);
  return good;
}

bool reading_again(const struct reading *r, reading_try *read, void *out,
                   struct date_fault *fault) {
  struct buf text = {0};
  bool good = read_clean(r, &text, read, out);
  if (!good && fault) {
    struct reading loud = *r;
    bool changed = text.n && !str_eq(buf_str(&text), str_trim(r->text));
    if (changed)
      loud.text = buf_str(&text);
    loud.fault = fault;
    loud.note = NULL;
    read(&loud, out);
    if (changed) {
      fault->start = 0;
      fault->end = r->text.n;
    }
  }
  buf_drop(&text);
  return good;
}
