// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that cannot be seen, or look like a hyphen or a blank, come from
// word processors and web pages. They are looked at only when a text is
// nothing as it stands.
#include "base/utf8.h"
#include "time/edtf.h"

static const struct {
  uint32_t first, last;
  const char *text; // what it is read as
} letters[] = {
    {0x00A0, 0x00A0, " "}, {0x00AD, 0x00AD, ""},  {0x061C, 0x061C, ""},
    {0x1680, 0x1680, " "}, {0x2000, 0x200A, " "}, {0x200B, 0x200F, ""},
    {0x2010, 0x2011, "-"}, {0x2012, 0x2015, "–"}, {0x2018, 0x2019, "'"},
    {0x202A, 0x202E, ""},  {0x202F, 0x202F, " "}, {0x2043, 0x2043, "-"},
    {0x2044, 0x2044, "/"}, {0x205F, 0x205F, " "}, {0x2060, 0x2064, ""},
    {0x2066, 0x2069, ""},  {0x2212, 0x2212, "-"}, {0x2215, 0x2215, "/"},
    {0x3000, 0x3000, " "}, {0xFE58, 0xFE58, "–"}, {0xFE63, 0xFE63, "-"},
    {0xFEFF, 0xFEFF, ""},  {0xFF0D, 0xFF0D, "-"},
};

static void put_letter(struct buf *b, uint32_t cp) {
  if (cp >= 0xFF10 && cp <= 0xFF19) { // digits as wide as a Chinese letter
    buf_addc(b, (char)('0' + (cp - 0xFF10)));
    return;
  }
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (cp >= letters[i].first && cp <= letters[i].last) {
      buf_add(b, letters[i].text);
      return;
    }
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

// 2001–10–07: the dashes can only be hyphens. In 2009–10 they may mean the
// years, and 1936–39 means them.
static bool join(struct buf *b, struct str s) {
  struct str head, rest = s, behind;
  if (s.n == 9 && edtf_digits(s.at, 4) >= 0 &&
      edtf_digits(s.at + 7, 2) > edtf_digits(s.at + 2, 2))
    return false;
  bool dash = false;
  buf_clear(b);
  for (; str_cut(rest, "–", &head, &behind); rest = behind) {
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
