// SPDX-License-Identifier: GPL-2.0-or-later
// What entente-gv asks of DOT before Graphviz may draw it. Whatever it lets
// through has, written out and read again, nothing else in it; and no attribute
// that makes Graphviz open a file.
#include "../../src/gv/check.h"
#include "forms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The parser drops what it could not finish. Of several graphs this is the
// last.
__attribute__((weak)) void __lsan_disable(void);
__attribute__((weak)) void __lsan_enable(void);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Nor does that of backgrounds.
static bool allowed(Agraph_t *g) {
  if (__lsan_disable)
    __lsan_disable();
  bool good = graph_allowed(g, "dot");
  if (__lsan_enable)
    __lsan_enable();
  return good;
}

// Of several graphs the last.
static Agraph_t *parse(char *dot, size_t size) {
  FILE *in = size ? fmemopen(dot, size, "r") : NULL;
  if (__lsan_disable)
    __lsan_disable();
  Agraph_t *g = in ? agread(in, NULL) : NULL;
  // As entente-gv does; else the rest would be taken for what is read next.
  Agraph_t *second = NULL;
  while (g && (second = agread(in, NULL))) {
    agclose(g);
    g = second;
  }
  if (__lsan_enable)
    __lsan_enable();
  if (in)
    fclose(in);
  return g;
}

static void look(Agraph_t *g) {
  static const char *const reading[] = {"image",    "imagepath",  "shapefile",
                                        "fontpath", "stylesheet", "src"};
  for (int kind = AGRAPH; kind <= AGEDGE; kind++)
    for (Agsym_t *a = NULL; (a = agnxtattr(g, kind, a));)
      for (size_t i = 0; i < 6; i++)
        must_hold(strcmp(a->name, reading[i]) != 0, "an attribute", a->name,
                  strlen(a->name));
}

static void again(Agraph_t *g) {
  char *text = NULL;
  size_t n = 0;
  FILE *out = open_memstream(&text, &n);
  bool written = out && agwrite(g, out) == 0;
  if (out)
    fclose(out);
  Agraph_t *back = written ? parse(text, n) : NULL;
  must_hold(!back || allowed(back), "refused when read again", text ? text : "",
            n);
  if (back)
    agclose(back);
  free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *dot = malloc(size + 1);
  if (!dot)
    return 0;
  if (size)
    memcpy(dot, data, size);
  dot[size] = 0;
  agseterr(AGMAX);
  Agraph_t *g = text_allowed("DOT", dot, size) ? parse(dot, size) : NULL;
  if (g && allowed(g)) {
    look(g);
    again(g);
  }
  if (g)
    agclose(g);
  free(dot);
  return 0;
}
