// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/letters.h"
#include "base/utf8.h"

// In order, so that the search ends early.
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

const char *letter_plain(uint32_t cp) {
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (cp <= letters[i].last)
      return cp >= letters[i].first ? letters[i].text : NULL;
  return NULL;
}

bool letter_joins(uint32_t cp) { return cp == 0x200C || cp == 0x200D; }

// A flag of a part of a state is this sign and at most as many tags.
enum { FLAG_SIGN = 0x1F3F4, FLAG = 7 };

static bool is_tag(uint32_t cp) { return cp >= 0xE0000 && cp <= 0xE007F; }

// Default-ignorable letters and controls of format, beyond those above; in
// order.
static const struct {
  uint32_t first, last;
} formats[] = {
    {0x034F, 0x034F},   {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x2065, 0x2065},   {0x206A, 0x206F},
    {0x2800, 0x2800},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},
    {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFC},   {0x13430, 0x1345F},
    {0x16FE4, 0x16FE4}, {0x1BCA0, 0x1BCA3}, {0x1D159, 0x1D159},
    {0x1D173, 0x1D17A}, {0xE0080, 0xE0FFF},
};

static bool is_format(uint32_t cp) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (cp <= formats[i].last)
      return cp >= formats[i].first;
  return false;
}

static bool unseen(uint32_t cp) {
  if (cp < 0x300)
    return cp == 0xAD;
  const char *plain = letter_plain(cp);
  return (plain && !*plain) || is_tag(cp) || is_format(cp);
}

// ------------------------------------------------------------------ twins

// Cyrillic and Greek letters that look like a Latin one. Those that another
// keyboard does not have are no twins the other way.
static const struct {
  uint32_t cp;
  char latin;
  bool rare;
} twins[] = {
    {0x0410, 'A', false}, {0x0412, 'B', false}, {0x0421, 'C', false},
    {0x0415, 'E', false}, {0x041D, 'H', false}, {0x0406, 'I', false},
    {0x0408, 'J', false}, {0x041A, 'K', false}, {0x041C, 'M', false},
    {0x041E, 'O', false}, {0x0420, 'P', false}, {0x0405, 'S', false},
    {0x0422, 'T', false}, {0x0425, 'X', false}, {0x0423, 'Y', false},
    {0x0430, 'a', false}, {0x0441, 'c', false}, {0x0435, 'e', false},
    {0x0456, 'i', false}, {0x0458, 'j', false}, {0x043A, 'k', false},
    {0x043E, 'o', false}, {0x0440, 'p', false}, {0x0455, 's', false},
    {0x0445, 'x', false}, {0x0443, 'y', false}, {0x04BB, 'h', true},
    {0x04CF, 'l', true},  {0x04C0, 'I', true},  {0x0501, 'd', true},
    {0x051B, 'q', true},  {0x051D, 'w', true},  {0x0475, 'v', true},
    {0x0391, 'A', true},  {0x0392, 'B', true},  {0x0395, 'E', true},
    {0x0396, 'Z', true},  {0x0397, 'H', true},  {0x0399, 'I', true},
    {0x039A, 'K', true},  {0x039C, 'M', true},  {0x039D, 'N', true},
    {0x039F, 'O', true},  {0x03A1, 'P', true},  {0x03A4, 'T', true},
    {0x03A5, 'Y', true},  {0x03A7, 'X', true},  {0x03BF, 'o', true},
    {0x03F2, 'c', true},  {0x03F3, 'j', true},
};

enum { TWINS = sizeof twins / sizeof *twins };

static bool is_latin(uint32_t cp) {
  return (cp < 0x80 && ((cp | 0x20) >= 'a' && (cp | 0x20) <= 'z')) ||
         (cp >= 0xC0 && cp < 0x250 && cp != 0xD7 && cp != 0xF7) ||
         (cp >= 0x1E00 && cp < 0x1F00);
}

static bool is_foreign(uint32_t cp) {
  return (cp >= 0x370 && cp < 0x530) || (cp >= 0x1F00 && cp < 0x2000);
}

static uint32_t latin_twin(uint32_t cp) {
  if (!is_foreign(cp))
    return 0;
  for (size_t i = 0; i < TWINS; i++)
    if (twins[i].cp == cp)
      return (uint32_t)twins[i].latin;
  return 0;
}

static uint32_t cyrillic_twin(uint32_t cp) {
  if (cp >= 0x80)
    return 0;
  for (size_t i = 0; i < TWINS; i++)
    if ((uint32_t)twins[i].latin == cp && !twins[i].rare)
      return twins[i].cp;
  return 0;
}

// What ends a word: blanks and signs, but not what cannot be seen.
static bool parts_words(uint32_t cp) {
  if (cp < 0x80)
    return !is_latin(cp) && !(cp >= '0' && cp <= '9');
  return !unseen(cp) && (cp < 0xC0 || (cp >= 0x2000 && cp < 0x2070) ||
                         cp == 0x2212 || cp == 0x3000);
}

// The letters of the word that begins at `at`, counted by script.
struct word {
  const char *end;
  size_t latin, latin_twins, foreign, foreign_twins;
};

static struct word word_at(const char *at, const char *end) {
  struct word w = {.end = at};
  while (w.end < end) {
    const char *next = w.end;
    uint32_t cp = utf8_next(&next);
    if (parts_words(cp) && w.end > at)
      break;
    w.end = next;
    w.latin += is_latin(cp);
    w.latin_twins += is_latin(cp) && cyrillic_twin(cp) != 0;
    w.foreign += is_foreign(cp);
    w.foreign_twins += is_foreign(cp) && latin_twin(cp) != 0;
    if (parts_words(cp))
      break;
  }
  return w;
}

// What the letter would be if the word were of one script; 0 if it is as it is.
static uint32_t twin_in(const struct word *w, uint32_t cp, enum letters_in in) {
  if (in == LETTERS_OF_ALL)
    return latin_twin(cp);
  if (w->latin == 0 || w->foreign == 0)
    return 0;
  bool foreign = w->foreign == w->foreign_twins,
       latin = w->latin == w->latin_twins;
  if (foreign && latin && w->foreign > w->latin)
    foreign = false;
  if (foreign)
    return latin_twin(cp);
  return latin && is_latin(cp) ? cyrillic_twin(cp) : 0;
}

// ----------------------------------------------------------------- unseen

static bool is_between(uint32_t cp, uint32_t first, uint32_t last) {
  return cp >= first && cp <= last;
}

// Scripts whose letters are joined or parted by what cannot be seen, and faces.
static bool takes_joiner(uint32_t before) {
  return is_between(before, 0x590, 0x1DFF) ||
         is_between(before, 0xFB1D, 0xFEFC) ||
         is_between(before, 0x2600, 0x27BF) || before == 0xFE0F ||
         is_between(before, 0x10000, 0xDFFFF);
}

// Scripts without blanks mark the ends of words so.
static bool takes_break(uint32_t before) {
  return is_between(before, 0xE00, 0xEFF) ||
         is_between(before, 0x1000, 0x109F) ||
         is_between(before, 0x1780, 0x17FF);
}

static bool is_variation(uint32_t cp) {
  return is_between(cp, 0xFE00, 0xFE0F) || is_between(cp, 0xE0100, 0xE01EF);
}

// Signs and faces, keycaps, and Chinese letters have more than one shape.
static bool takes_variation(uint32_t before) {
  return before == '#' || before == '*' || is_between(before, '0', '9') ||
         before == 0xA9 || before == 0xAE ||
         is_between(before, 0x203C, 0x3299) ||
         is_between(before, 0x3400, 0x9FFF) ||
         is_between(before, 0xF900, 0xFAFF) ||
         is_between(before, 0x1000, 0x109F) ||
         is_between(before, 0x1F000, 0x1FAFF) ||
         is_between(before, 0x20000, 0x3FFFF);
}

static bool is_mark(uint32_t cp) {
  return utf8_is_bidi(cp) && cp != 0x202D && cp != 0x202E;
}

// `before` is the letter before it; `flag`: a flag's signs go on here.
static bool is_needed(uint32_t cp, uint32_t before, bool flag) {
  if (letter_joins(cp))
    return takes_joiner(before);
  if (cp == 0x200B)
    return takes_break(before);
  if (is_tag(cp))
    return flag;
  if (is_between(cp, 0x180B, 0x180F))
    return is_between(before, 0x1800, 0x18AF);
  if (is_variation(cp))
    return takes_variation(before);
  if (is_between(cp, 0x13430, 0x1345F))
    return is_between(before, 0x13000, 0x143FF);
  if (cp == 0x115F || cp == 0x1160)
    return is_between(before, 0x1100, 0x11FF);
  return false;
}

// The beginning of the letter before a place.
static const char *before_of(const char *start, const char *at) {
  const char *p = at - 1;
  while (p > start && at - p < 4 && (*p & 0xC0) == 0x80)
    p--;
  return p;
}

// Whether a place is within a flag: behind its sign and some tags.
static bool in_flag(const char *start, const char *at) {
  for (size_t n = 1; n <= FLAG && at > start; n++) {
    const char *p = at = before_of(start, at);
    const uint32_t cp = utf8_next(&p);
    if (!is_tag(cp))
      return cp == FLAG_SIGN;
  }
  return false;
}

bool letter_hides(struct str s, const char *at) {
  const char *p = at;
  const uint32_t cp = utf8_next(&p);
  if (cp < 0xAD || !unseen(cp))
    return false;
  if (at == s.at)
    return true;
  const char *from = p = before_of(s.at, at);
  const uint32_t before = utf8_next(&p);
  if (!is_needed(cp, before, is_tag(cp) && in_flag(s.at, at)))
    return true;
  // A face of some shape is joined to another, if it is one.
  return letter_joins(cp) ? letter_hides(s, from)
                          : is_variation(cp) && unseen(before);
}

// ------------------------------------------------------------------- walk

struct letters {
  struct str s;
  const char *p;
  enum letters_in in;
  bool rtl;
  size_t nth;
  struct word word;
};

static struct letters letters_of(struct str s, enum letters_in in) {
  return (struct letters){.s = s, .p = s.at, .in = in, .rtl = utf8_is_rtl(s)};
}

// Finds whether the letter is odd, and what it seems to be.
static bool judge(const struct letters *l, struct odd_letter *o) {
  const char *plain = letter_plain(o->cp);
  struct buf b = {0};
  o->plain[0] = '\0';
  if (unseen(o->cp)) {
    o->kind = LETTER_UNSEEN;
    return letter_hides(l->s, l->s.at + o->at) && !(l->rtl && is_mark(o->cp));
  }
  if (plain && (*plain == ' ' || *plain == '-')) {
    o->kind = LETTER_SPACING;
    memcpy(o->plain, plain, 2);
    return l->in != LETTERS_OF_NAME;
  }
  uint32_t twin = twin_in(&l->word, o->cp, l->in);
  if (!twin)
    return false;
  o->kind = LETTER_TWIN;
  utf8_put(&b, twin);
  memcpy(o->plain, b.at, b.n + 1);
  buf_drop(&b);
  return true;
}

// The next letter into *o; false at the end. *odd gets whether it is odd.
static bool next_letter(struct letters *l, struct odd_letter *o, bool *odd) {
  const char *end = l->s.at + l->s.n, *at = l->p;
  if (at >= end)
    return false;
  if (at >= l->word.end || l->word.end == NULL)
    l->word = word_at(at, end);
  o->cp = utf8_next(&l->p);
  o->at = (size_t)(at - l->s.at);
  o->n = (size_t)(l->p - at);
  o->nth = ++l->nth;
  *odd = judge(l, o);
  return true;
}

// Whether all letters are below U+0300 and none of them is odd: blanks and
// hyphens of other kinds are U+00A0 and U+00AD there, and twins are above.
static bool all_plain(struct str s) {
  if (!utf8_is_latin(s))
    return false;
  for (size_t i = 0; i + 1 < s.n; i++)
    if (s.at[i] == '\xC2' && (s.at[i + 1] == '\xA0' || s.at[i + 1] == '\xAD'))
      return false;
  return true;
}

bool letters_odd(struct str s, enum letters_in in, struct odd_letter *odd) {
  bool found = false;
  if (all_plain(s))
    return false;
  struct letters l = letters_of(s, in);
  while (!found && next_letter(&l, odd, &found))
    continue;
  return found;
}

void letters_typed(struct buf *b, struct str s, enum letters_in in) {
  if (all_plain(s)) {
    buf_adds(b, s);
    return;
  }
  struct letters l = letters_of(s, in);
  struct odd_letter o;
  bool odd;
  while (next_letter(&l, &o, &odd))
    if (odd)
      buf_add(b, o.plain);
    else
      buf_addn(b, s.at + o.at, o.n);
}

bool letters_visible(struct str s) {
  const char *end = s.at + s.n;
  for (const char *p = s.at; p < end;) {
    uint32_t cp = utf8_next(&p);
    const char *plain = letter_plain(cp);
    bool blank = cp == ' ' || cp == '\t' || (plain && *plain == ' ');
    if (!blank && !unseen(cp) && !utf8_is_control(cp))
      return true;
  }
  return false;
}
