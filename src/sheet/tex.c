// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/tex.h"

#include "base/utf8.h"

// Accents go behind their letter, where Unicode has them.
static const struct {
  char sign;
  uint32_t mark;
} accents[] = {{'`', 0x300}, {'\'', 0x301}, {'^', 0x302}, {'~', 0x303},
               {'=', 0x304}, {'u', 0x306},  {'.', 0x307}, {'"', 0x308},
               {'r', 0x30A}, {'H', 0x30B},  {'v', 0x30C}, {'d', 0x323},
               {'c', 0x327}, {'k', 0x328},  {'b', 0x331}};

static const struct {
  const char *name, *text;
} letters[] = {{"ss", "ß"},
               {"o", "ø"},
               {"O", "Ø"},
               {"l", "ł"},
               {"L", "Ł"},
               {"ae", "æ"},
               {"AE", "Æ"},
               {"oe", "œ"},
               {"OE", "Œ"},
               {"aa", "å"},
               {"AA", "Å"},
               {"i", "i"},
               {"j", "j"},
               {"dh", "ð"},
               {"DH", "Ð"},
               {"th", "þ"},
               {"TH", "Þ"},
               {"textbraceleft", "{"},
               {"textbraceright", "}"},
               {"textbackslash", "\\"},
               {"textasciitilde", "~"},
               {"textasciicircum", "^"},
               {"textendash", "–"},
               {"textemdash", "—"},
               {"textquoteright", "’"},
               {"ldots", "…"},
               {"dots", "…"}};

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static uint32_t mark_of(struct str name) {
  for (size_t i = 0; name.n == 1 && i < sizeof accents / sizeof *accents; i++)
    if (accents[i].sign == *name.at)
      return accents[i].mark;
  return 0;
}

// The name of a command, cut off *s: letters and the blanks behind, or a sign.
static struct str take_command(struct str *s) {
  size_t n = 0, blanks = 0;
  while (n < s->n && is_letter(s->at[n]))
    n++;
  const bool word = n > 0;
  n += !word && n < s->n;
  while (!word && n < s->n && ((unsigned char)s->at[n] & 0xC0) == 0x80)
    n++;
  struct str name = str_n(s->at, n);
  while (word && n + blanks < s->n && s->at[n + blanks] == ' ')
    blanks++;
  *s = str_n(s->at + n + blanks, s->n - n - blanks);
  return name;
}

// The letter that an accent is on: "e", "{e}", "\i", "{\i}".
static void take_accented(struct buf *out, struct str *s, uint32_t mark) {
  bool brace = s->n && *s->at == '{';
  if (brace)
    *s = str_n(s->at + 1, s->n - 1);
  if (s->n > 1 && *s->at == '\\' && (s->at[1] == 'i' || s->at[1] == 'j')) {
    buf_addc(out, s->at[1]);
    *s = str_n(s->at + 2, s->n - 2);
  } else if (s->n && *s->at != '}') {
    size_t n = 1;
    while (n < s->n && ((unsigned char)s->at[n] & 0xC0) == 0x80)
      n++;
    buf_addn(out, s->at, n);
    *s = str_n(s->at + n, s->n - n);
  } else {
    return; // of nothing
  }
  utf8_put(out, mark);
}

static void add_command(struct buf *out, struct str *s) {
  struct str name = take_command(s);
  const uint32_t mark = mark_of(name);
  if (mark && (!is_letter(*name.at) || (s->n && *s->at == '{'))) {
    take_accented(out, s, mark);
    return;
  }
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (str_is(name, letters[i].name)) {
      buf_add(out, letters[i].text);
      return;
    }
  if (name.n == 1 && !is_letter(*name.at) && strchr("&%$#_{} ", *name.at))
    buf_adds(out, name);
  else if (name.n == 1 && *name.at == '\\')
    buf_addc(out, ' '); // a line's end
}

// What stands for itself but in a row: "--", "``".
static size_t add_row(struct buf *out, struct str s) {
  static const char *const rows[][2] = {
      {"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (str_starts(s, rows[i][0])) {
      buf_add(out, rows[i][1]);
      return strlen(rows[i][0]);
    }
  buf_addc(out, *s.at == '~' ? ' ' : *s.at);
  return 1;
}

static void add(struct buf *out, struct str s, bool plain) {
  while (s.n) {
    const char c = *s.at;
    if (c == '\\') {
      s = str_n(s.at + 1, s.n - 1);
      add_command(out, &s);
      continue;
    }
    size_t n = 1;
    if (c == '{' || c == '}')
      ;
    else if (plain)
      buf_addc(out, c);
    else
      n = add_row(out, s);
    s = str_n(s.at + n, s.n - n);
  }
}

void tex_add(struct buf *out, struct str s) { add(out, s, false); }
void tex_add_url(struct buf *out, struct str s) { add(out, s, true); }
