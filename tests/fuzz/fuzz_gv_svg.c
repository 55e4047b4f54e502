// SPDX-License-Identifier: GPL-2.0-or-later
// The fence around Graphviz's SVG: whatever it lets through and a reader takes
// for XML has only the elements, attributes and links that it is to let
// through. Comments are the place where the two could be of different minds.
#include "../../src/gv/check.h"
#include "../../src/gv/svg.h"
#include "forms.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char elements[] =
    " a defs ellipse g linearGradient path polygon polyline radialGradient "
    "stop svg text title tspan ";

static void element(void *to, const char *name, size_t n) {
  (void)to;
  must_hold(word_in(elements, name, n), "an element", name, n);
}

static bool begins(const char *at, size_t n, const char *with) {
  size_t k = strlen(with);
  for (size_t i = 0; i < k; i++)
    if (i == n || (at[i] | 0x20) != with[i])
      return false;
  return true;
}

static void attribute(void *to, const char *name, size_t n, const char *value,
                      size_t value_n) {
  (void)to;
  must_hold(!begins(name, n, "on"), "an attribute", name, n);
  if (n < 4 || memcmp(name + n - 4, "href", 4) != 0)
    return;
  bool plain = value_n == 0 || begins(value, value_n, "http://") ||
               begins(value, value_n, "https://") ||
               begins(value, value_n, "mailto:");
  must_hold(plain, "a link", value, value_n);
}

static void declarations(const char *svg) {
  static const char own[] =
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n"
      " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
  for (const char *p = svg; p && (p = strstr(p, "<!")); p += 2) {
    bool comment = !strncmp(p, "<!--", 4);
    must_hold(comment || !strncmp(p, own, strlen(own)), "a declaration", p,
              strlen(p));
    // HTML takes these two for whole ones.
    must_hold(strncmp(p, "<!-->", 5) != 0 && strncmp(p, "<!--->", 6) != 0,
              "a comment", p, strlen(p));
    p = comment ? strstr(p + 4, "--") : p;
    must_hold(p != NULL, "a comment without end", svg, strlen(svg));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const struct xml_seen seen = {element, attribute, NULL};
  size_t n = 0;
  char *given = malloc(size + 1);
  if (!given)
    return 0;
  if (size)
    memcpy(given, data, size);
  given[size] = 0;
  char *tidy = svg_tidy(given, size, &n);
  if (tidy && text_allowed("SVG", tidy, n) && svg_allowed(tidy)) {
    declarations(tidy);
    xml_good(tidy, strlen(tidy), &seen);
  }
  free(tidy);
  free(given);
  return 0;
}
