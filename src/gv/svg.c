// SPDX-License-Identifier: MIT
#include "svg.h"
#include "check.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char elements[] =
    " a defs ellipse g linearGradient path polygon polyline radialGradient "
    "stop svg text title tspan ";

static const char attributes[] =
    " baseline-shift class cx cy d fill fill-opacity font-family font-size "
    "font-style font-weight fx fy gradientTransform gradientUnits height id "
    "offset points r rx ry stop-color stop-opacity stroke stroke-dasharray "
    "stroke-opacity stroke-width style target text-anchor text-decoration "
    "textLength transform viewBox width x x1 x2 xlink:href xlink:title xmlns "
    "xmlns:xlink y y1 y2 ";

// Whether XML allows the character with this number.
static bool is_character(unsigned long c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) ||
         (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

// Whether the ampersand at p begins a reference that XML knows; Graphviz
// passes on those of HTML, and whatever looks alike.
static bool is_reference(const char *p) {
  static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                      "&apos;"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (!strncmp(p, names[i], strlen(names[i])))
      return true;
  if (p[1] != '#')
    return false;
  bool hex = p[2] == 'x';
  const char *digits = p + 2 + hex;
  size_t n = strspn(digits, hex ? "0123456789abcdefABCDEF" : "0123456789");
  return n > 0 && n < 8 && digits[n] == ';' &&
         is_character(strtoul(digits, NULL, hex ? 16 : 10));
}

char *svg_tidy(const char *svg, size_t size, size_t *tidy_size) {
  // SVG 1.1 does not know "transparent"; some programs paint it black. And what
  // Graphviz makes of the names of bold faces leads to other letters than those
  // it measured. Quotes in the text of labels are escaped, so only attributes
  // match.
#define FACES "font-family=\"Arial,Helvetica,Liberation Sans,sans-serif\""
  static const struct {
    const char *from, *to;
  } changes[] = {
      {"stroke=\"transparent\"", "stroke=\"none\""},
      {"fill=\"transparent\"", "fill=\"none\""},
      {"font-family=\"Helvetica,sans-Serif\"", FACES},
      {"font-family=\"Arial Bold\" font-weight=\"bold\"",
       FACES " font-weight=\"bold\""},
      {"font-family=\"Arial Bold\"", FACES " font-weight=\"bold\""},
  };
#undef FACES
  enum { CHANGES = sizeof changes / sizeof changes[0] };
  char *tidy = NULL;
  FILE *out = open_memstream(&tidy, tidy_size);
  if (!out)
    return NULL;
  const char *end = svg + size;
  for (const char *p = svg; p < end;) {
    size_t i = 0;
    while (i < CHANGES &&
           strncmp(p, changes[i].from, strlen(changes[i].from)) != 0)
      i++;
    if (i < CHANGES) {
      fputs(changes[i].to, out);
      p += strlen(changes[i].from);
      continue;
    }
    fputc(*p, out);
    if (*p == '&' && !is_reference(p))
      fputs("amp;", out);
    p++;
  }
  if (fclose(out) != 0) {
    free(tidy);
    return NULL;
  }
  return tidy;
}

static bool refuse(const char *what, const char *word, size_t length) {
  fprintf(stderr, "refused: the SVG would hold %s '%.*s'\n", what,
          length > 40 ? 40 : (int)length, word);
  return false;
}

static const char *skip_blanks(const char *p) {
  return p + strspn(p, " \t\r\n");
}

// One attribute at *p, name="value"; moves behind it.
static bool attribute_allowed(const char **p) {
  const char *name = *p;
  size_t n = strcspn(name, "= \t\r\n\"'<>/");
  if (!word_in(attributes, name, n))
    return refuse("the attribute", name, n);
  const char *value = name + n;
  if (strncmp(value, "=\"", 2) != 0)
    return refuse("a broken attribute", name, n);
  value += 2;
  size_t length = strcspn(value, "\"<");
  if (value[length] != '"')
    return refuse("a broken attribute", name, n);
  if (n == strlen("xlink:href") && !strncmp(name, "xlink:href", n) &&
      !link_allowed(value, length))
    return refuse("the link", value, length);
  *p = skip_blanks(value + length + 1);
  return true;
}

// One tag, *p being behind its "<"; moves behind its ">".
static bool tag_allowed(const char **p) {
  bool closing = **p == '/';
  const char *name = *p + closing;
  size_t n = strcspn(name, " \t\r\n\"'<>/");
  if (!word_in(elements, name, n))
    return refuse("the element", name, n);
  const char *rest = skip_blanks(name + n);
  while (*rest && *rest != '>' && strncmp(rest, "/>", 2) != 0)
    if (closing || !attribute_allowed(&rest))
      return false;
  if (!*rest)
    return refuse("a broken element", name, n);
  *p = rest + (*rest == '/' ? 2 : 1);
  return true;
}

// Behind a declaration or comment at p, NULL if it is one that is not allowed,
// p if it is none. Of declarations there are Graphviz's own alone: what another
// one has in it, more elements and attributes, would not be seen here. A
// comment ends where XML says, for readers differ over what has "--" in it.
static const char *skip_other(const char *p) {
  static const char *const own[] = {
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n"
      " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
  };
  for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
    if (!strncmp(p, own[i], strlen(own[i])))
      return p + strlen(own[i]);
  if (!strncmp(p, "<!--", 4)) {
    const char *text = p + 4, *end = strstr(text, "--");
    bool at_once = *text == '>' || !strncmp(text, "->", 2);
    return end && end[2] == '>' && !at_once ? end + 3 : NULL;
  }
  return p[1] == '!' || p[1] == '?' ? NULL : p;
}

bool svg_allowed(const char *svg) {
  for (const char *p = svg; (p = strchr(p, '<'));) {
    const char *behind = skip_other(p);
    if (!behind)
      return refuse("the declaration or comment", p, strcspn(p, "\n>"));
    if (behind != p) {
      p = behind;
      continue;
    }
    p++;
    if (!tag_allowed(&p))
      return false;
  }
  return true;
}
