// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "base/letters.h"
#include "base/utf8.h"
#include "entente.h"

static const char replacement[] = "\xEF\xBF\xBD"; // U+FFFD

// Walks over the characters of a text.
struct walk {
  const char *p, *end;
  struct str c; // the bytes of the character just seen
};

static struct walk walk_over(struct str s) {
  const char *at = s.n > 0 ? s.at : "";
  return (struct walk){at, at + s.n, {at, 0}};
}

static bool next(struct walk *w, uint32_t *cp) {
  if (w->p >= w->end)
    return false;
  w->c.at = w->p;
  *cp = utf8_next(&w->p);
  w->c.n = (size_t)(w->p - w->c.at);
  if (*cp == 0xFFFD || w->p > w->end)
    w->c = str_of(replacement);
  return true;
}

// Adds what comes before the next character that is not plain ASCII or is one
// of `special`: most texts are nothing else.
static void add_plain(struct buf *b, struct walk *w, const char *special) {
  const char *p = w->p;
  while (p < w->end && *p >= ' ' && *p <= '~' && !strchr(special, *p))
    p++;
  buf_addn(b, w->p, (size_t)(p - w->p));
  w->p = p;
}

// Takes the next character that is no plain ASCII or is special, after adding
// the plain ones before it; false at the end.
static bool step(struct buf *b, struct walk *w, const char *special,
                 uint32_t *cp) {
  add_plain(b, w, special);
  return next(w, cp);
}

static bool hidden(uint32_t cp) {
  return utf8_is_control(cp) || utf8_is_bidi(cp);
}

// What a terminal would not show, or would obey: of text, of which the letter
// just seen is one.
static bool unshown(struct str s, const struct walk *w, uint32_t cp) {
  return hidden(cp) || (cp >= 0x80 && cp != 0xFFFD && letter_hides(s, w->c.at));
}

// Those around a name that keep it from turning its neighbours are let through.
static bool harmful(uint32_t cp) {
  return hidden(cp) && cp != 0x2068 && cp != 0x2069;
}

static void add_number(struct buf *b, uint32_t cp) {
  if (cp > 0xFFFF)
    buf_addf(b, "\\u%04x\\u%04x", (unsigned)(0xD7C0 + (cp >> 10)),
             (unsigned)(0xDC00 + (cp & 0x3FF)));
  else
    buf_addf(b, "\\u%04x", (unsigned)cp);
}

void escape_json(struct buf *b, struct str s) {
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  buf_addc(b, '"');
  while (step(b, &w, "\"\\", &cp)) {
    if (cp == '"' || cp == '\\') {
      buf_addc(b, '\\');
      buf_adds(b, w.c);
    } else if (cp == '\n') {
      buf_add(b, "\\n");
    } else if (cp == '\t') {
      buf_add(b, "\\t");
    } else if (unshown(s, &w, cp)) {
      add_number(b, cp);
    } else {
      buf_adds(b, w.c);
    }
  }
  buf_addc(b, '"');
}

void escape_json_html(struct buf *b, struct str s) {
  struct buf json = {0};
  escape_json(&json, s);
  for (size_t i = 0; i < json.n; i++)
    if (strchr("<>&", json.at[i]))
      buf_addf(b, "\\u%04x", (unsigned)json.at[i]);
    else
      buf_addc(b, json.at[i]);
  buf_drop(&json);
}

void escape_dot_id(struct buf *b, struct str s) {
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  buf_addc(b, '"');
  while (step(b, &w, "\"\\%", &cp)) {
    bool plain = cp != '"' && cp != '\\' && cp != '%' && !hidden(cp);
    for (size_t i = 0; i < w.c.n && !plain; i++)
      buf_addf(b, "%%%02X", (unsigned char)w.c.at[i]);
    if (plain)
      buf_adds(b, w.c);
  }
  buf_addc(b, '"');
}

// Whether Graphviz could take an ampersand here for an entity.
static bool is_entity(struct str s, const char *ampersand) {
  const char *p = ampersand + 1, *end = s.at + s.n;
  while (p < end && (*p == '#' || (*p >= '0' && *p <= '9') ||
                     ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z')))
    p++;
  return p < end && *p == ';' && p > ampersand + 1;
}

void escape_dot_text(struct buf *b, struct str s) {
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  buf_addc(b, '"');
  while (step(b, &w, "\"\\&", &cp)) {
    if (cp == '"')
      buf_add(b, "\\\"");
    else if (cp == '\\')
      buf_add(b, "\\\\");
    else if (cp == '\n')
      buf_add(b, "\\n");
    else if (cp == '&' && is_entity(s, w.c.at))
      buf_add(b, "&amp;");
    else if (cp == '\t' || cp == '\r')
      buf_addc(b, ' ');
    else if (harmful(cp))
      buf_addf(b, "\\\\u{%X}", (unsigned)cp);
    else
      buf_adds(b, w.c);
  }
  buf_addc(b, '"');
}

void escape_xml(struct buf *b, struct str s) {
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  while (step(b, &w, "&<>\"'", &cp)) {
    if (cp == '&')
      buf_add(b, "&amp;");
    else if (cp == '<')
      buf_add(b, "&lt;");
    else if (cp == '>')
      buf_add(b, "&gt;");
    else if (cp == '"')
      buf_add(b, "&quot;");
    else if (cp == '\'')
      buf_add(b, "&#39;");
    else if (cp == '\n' || cp == '\t' || cp == '\r')
      buf_addf(b, "&#%u;", (unsigned)cp); // kept as they are in attributes
    else if (harmful(cp))
      buf_addf(b, "\\u{%X}", (unsigned)cp);
    else if (cp == 0xFFFE || cp == 0xFFFF)
      buf_add(b, replacement); // not XML, whatever the escape
    else
      buf_adds(b, w.c);
  }
}

void escape_dot_markup(struct buf *b, struct str s) {
  struct str part, rest = s;
  while (str_cut(rest, "\\", &part, &s)) {
    escape_xml(b, part);
    buf_add(b, "&#92;");
    rest = s;
  }
  escape_xml(b, rest);
}

static bool is_line_sign(uint32_t cp) {
  return cp == '\n' || cp == '\r' || cp == '\t';
}

// Where a line would be cut by a program whose separator is another.
static bool is_cut(char c) { return c && strchr(";,|\t\r\n", c); }

// A number is no formula, whatever its sign.
static bool is_signed_number(const char *p, const char *end) {
  bool any = false;
  if (*p != '+' && *p != '-')
    return false;
  for (p++; p < end && ((*p >= '0' && *p <= '9') || *p == '.'); p++)
    any = true;
  return any && (p == end || is_cut(*p));
}

static bool is_blank(uint32_t cp) {
  const char *plain = letter_plain(cp);
  return cp == ' ' || (plain && (!*plain || *plain == ' '));
}

// Signs that begin a formula, narrow and wide.
static bool is_sign(uint32_t cp) {
  return (cp < 0x80 && strchr("=+-@", (int)cp)) || cp == 0xFF1D ||
         cp == 0xFF0B || cp == 0xFF0D || cp == 0xFF20;
}

// Whether a spreadsheet that cuts a line here would take for a formula what
// comes. It drops quotes that a piece begins with, and blanks.
static bool is_formula(const char *p, const char *end) {
  while (p < end) {
    const char *next = p;
    uint32_t cp = utf8_next(&next);
    if (cp != '"' && !is_blank(cp))
      return is_sign(cp) && !is_signed_number(p, end);
    p = next;
  }
  return false;
}

static void add_csv(struct buf *b, struct str s, bool raw) {
  static const char special[] = "\";,|";
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  while (step(b, &w, special, &cp)) {
    if (unshown(s, &w, cp) && !is_line_sign(cp)) {
      buf_addf(b, "\\u{%X}", (unsigned)cp);
      continue;
    }
    buf_add(b, cp == '"' ? "\"" : "");
    buf_adds(b, w.c);
    if (!raw && cp < 0x80 && is_cut((char)cp) && is_formula(w.p, w.end))
      buf_addc(b, '\'');
  }
}

// What begins with a sign in ASCII is told by its first byte.
static bool begins_wide(struct str s) {
  const char *end = s.at + s.n;
  return (s.at[0] & 0x80 || s.at[0] == ' ') && is_formula(s.at, end);
}

void escape_csv(struct buf *b, struct str s, char separator, bool raw) {
  bool formula =
      !raw && s.n > 0 && (strchr("=+-@\t\r", s.at[0]) || begins_wide(s));
  bool quoted = false;
  for (size_t i = 0; i < s.n && !quoted; i++)
    quoted = s.at[i] == separator || s.at[i] == '"' || s.at[i] == '\n' ||
             s.at[i] == '\r';
  if (quoted)
    buf_addc(b, '"');
  if (formula)
    buf_addc(b, '\'');
  add_csv(b, s, raw);
  if (quoted)
    buf_addc(b, '"');
}

// Every ASCII sign with a meaning within a line of Markdown, the tilde of
// approximate dates included: two of them strike out what is between.
static const char md_special[] = "|*_`[]<>&#\\~$";
// And signs by which many readers find addresses in a plain text.
static const char md_address[] = ":.@";

static bool is_www(struct str s, const char *dot) {
  return dot - s.at >= 3 && (dot[-1] | 0x20) == 'w' &&
         (dot[-2] | 0x20) == 'w' && (dot[-3] | 0x20) == 'w';
}

// http://x, www.x and a@b become links of themselves. A backslash keeps the
// first two from it; what a reader looks for in the text behind the
// backslashes, the third, is parted by a comment.
static void add_md_address(struct buf *b, struct str s, const struct walk *w,
                           uint32_t cp) {
  const char *at = w->c.at;
  bool scheme = cp == ':' && w->end - at > 2 && at[1] == '/' && at[2] == '/';
  bool mail =
      cp == '@' && at > s.at && w->p < w->end && at[-1] != ' ' && *w->p != ' ';
  buf_add(b, scheme || (cp == '.' && is_www(s, at)) ? "\\" : "");
  buf_adds(b, w->c);
  buf_add(b, mail ? "<!-- -->" : "");
}

void escape_md(struct buf *b, struct str s) {
  static const char special[] = "|*_`[]<>&#\\~$:.@";
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  while (step(b, &w, special, &cp)) {
    if (is_line_sign(cp)) {
      buf_addc(b, ' ');
    } else if (harmful(cp)) {
      buf_addf(b, "\\\\u\\{%X}", (unsigned)cp);
    } else if (cp < 0x80 && strchr(md_address, (int)cp)) {
      add_md_address(b, s, &w, cp);
    } else {
      if (cp < 0x80 && strchr(md_special, (int)cp) != NULL)
        buf_addc(b, '\\');
      buf_adds(b, w.c);
    }
  }
}

static const char *tex_word(uint32_t cp) {
  switch (cp) {
  case '\\':
    return "\\textbackslash{}";
  case '~':
    return "\\textasciitilde{}";
  case '^':
    return "\\textasciicircum{}";
  case '<':
    return "\\textless{}";
  case '>':
    return "\\textgreater{}";
  case '|':
    return "\\textbar{}";
  case '"':
    return "\\textquotedbl{}";
  case '\'':
    return "\\textquotesingle{}";
  case '`':
    return "\\textasciigrave{}";
  case '[': // never an option of what stands before
    return "{[}";
  case ']':
    return "{]}";
  default:
    return NULL;
  }
}

static const char tex_special[] = "\\{}$&#_%~^<>|\"'`-,[]";

// Two of these would be one longer sign, in LuaLaTeX across an empty group too.
static bool joins(const struct buf *b, size_t start, uint32_t cp) {
  return (cp == '-' || cp == ',') && b->n > start &&
         b->at[b->n - 1] == (char)cp;
}

void escape_tex(struct buf *b, struct str s) {
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  size_t start = b->n;
  while (step(b, &w, tex_special, &cp)) {
    buf_add(b, joins(b, start, cp) ? "\\hbox{}" : "");
    if (cp == '\n' || cp == '\r' || cp == '\t')
      buf_addc(b, ' ');
    else if (hidden(cp))
      buf_addf(b, "\\textbackslash{}u\\{%X\\}", (unsigned)cp);
    else if (cp < 0x80 && strchr("{}$&#_%", (int)cp))
      buf_addf(b, "\\%c", (char)cp);
    else if (tex_word(cp))
      buf_add(b, tex_word(cp));
    else
      buf_adds(b, w.c);
  }
}

void escape_terminal(struct buf *b, struct str s) {
  struct walk w = walk_over(s);
  uint32_t cp = 0;
  bool isolate = utf8_is_rtl(s);
  if (isolate)
    buf_add(b, "\u2068");
  while (step(b, &w, "", &cp)) {
    if (unshown(s, &w, cp))
      buf_addf(b, "\\u{%X}", (unsigned)cp);
    else
      buf_adds(b, w.c);
  }
  if (isolate)
    buf_add(b, "\u2069");
}

void ent_bytes_shown(ent_bytes *b, const char *text) {
  struct buf clean = {0}, shown = {0};
  utf8_clean(&clean, str_of(text));
  escape_terminal(&shown, buf_str(&clean));
  ent_bytes_add(b, buf_text(&shown), shown.n);
  buf_drop(&clean);
  buf_drop(&shown);
}
