// SPDX-License-Identifier: MIT
#include "check.h"
#include "fence/fence.h"
#include "gv.h"
#include "svg.h"
#include <errno.h>
#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool needs_fonts(const char *format) {
  return !strcmp(format, "png") || !strcmp(format, "pdf");
}

#ifdef GV_LINKED_PLUGINS
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;

static GVC_t *linked_context(void) {
  const lt_symlist_t plugins[] = {
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
      {NULL, NULL},
  };
  GVC_t *c = gvContextPlugins(plugins, 0);
  // Nothing has to be opened from here on, so nothing can be. A system without
  // such a fence still has the list of attributes.
  (void)fence(false);
  return c;
}
#endif

static GVC_t *context(const char *format) {
  // With SERVER_NAME set and no GV_FILE_PATH Graphviz refuses to open images
  // and shape files: a second fence behind the list of attributes.
  setenv("SERVER_NAME", "entente-gv", 1);
  unsetenv("GV_FILE_PATH");
  unsetenv("GVBINDIR");
#ifdef GV_LINKED_PLUGINS
  if (!needs_fonts(format))
    return linked_context();
#endif
  (void)needs_fonts;
  (void)format;
  GVC_t *c = gvContext();
  (void)fence(true); // plug-ins and fonts are still to be read
  return c;
}

static int write_all(int out, const char *data, size_t size) {
  while (size) {
    ssize_t n = write(out, data, size);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      perror("the picture cannot be passed on");
      return EXIT_OUTPUT;
    }
    data += n;
    size -= (size_t)n;
  }
  return EXIT_DONE;
}

static int render_svg(const char *data, size_t length, int out) {
  size_t size = 0;
  char *svg = svg_tidy(data, length, &size);
  if (!svg) {
    fprintf(stderr, "there is no memory for the picture\n");
    return EXIT_FAILED;
  }
  // A label can spell a control character as an entity.
  if (!text_allowed("SVG", svg, size) || !svg_allowed(svg))
    return EXIT_REFUSED;
  return write_all(out, svg, size);
}

static int render(GVC_t *c, Agraph_t *g, const settings *s, int out) {
  char *data = NULL;
  unsigned length = 0;
  if (gvRenderData(c, g, s->format, &data, &length) != 0 || !data || !length) {
    fprintf(stderr, "Graphviz made no %s\n", s->format);
    return EXIT_FAILED;
  }
  // An error that Graphviz survives leaves something out of the picture.
  if (agerrors() >= AGERR) {
    fprintf(stderr, "the picture would not be whole\n");
    return EXIT_FAILED;
  }
  if (!strcmp(s->format, "svg"))
    return render_svg(data, length, out);
  return write_all(out, data, length);
}

// The one graph of the text, or NULL after a message.
static Agraph_t *parse(char *dot, size_t size) {
  FILE *in = size ? fmemopen(dot, size, "r") : NULL;
  Agraph_t *g = in ? agread(in, NULL) : NULL;
  Agraph_t *second = g ? agread(in, NULL) : NULL;
  if (!g || agerrors() >= AGERR)
    fprintf(stderr, "refused: this is not DOT that Graphviz can read\n");
  else if (second)
    fprintf(stderr, "refused: there is more than one graph\n");
  else
    return g;
  return NULL;
}

// The graph laid out with the engine, anew each time, so that no layout is
// started from what another left behind. Nothing is freed: gvFreeLayout may
// free twice, and the process ends soon.
static int lay_out(GVC_t *c, char *dot, size_t size, const settings *s,
                   char *start, Agraph_t **out) {
  Agraph_t *g = *out = parse(dot, size);
  if (!g || !graph_allowed(g, s->engine))
    return EXIT_REFUSED;
  // Without it the layout dot corrupts memory when clusters meet labelled
  // edges (2.42.2).
  agsafeset(g, "newrank", "true", "false");
  if (start)
    agsafeset(g, "start", start, "");
  if (gvLayout(c, g, s->engine) != 0) {
    fprintf(stderr, "Graphviz found no layout with %s\n", s->engine);
    return EXIT_FAILED;
  }
  return EXIT_DONE;
}

static int spots_of(GVC_t *c, char *dot, size_t size, const settings *s,
                    const unsigned *start, FILE *text) {
  char number[16] = "";
  Agraph_t *g;
  if (start)
    snprintf(number, sizeof number, "%u", *start);
  int status = lay_out(c, dot, size, s, start ? number : NULL, &g);
  if (status != EXIT_DONE)
    return status;
  fprintf(text, "start %s\n", start ? number : "0");
  for (Agnode_t *n = agfstnode(g); n; n = agnxtnode(g, n))
    fprintf(text, "%.3f %.3f\n", ND_coord(n).x, ND_coord(n).y);
  return EXIT_DONE;
}

int spots(char *dot, size_t size, const settings *s, int out) {
  if (!text_allowed("DOT", dot, size))
    return EXIT_REFUSED;
  GVC_t *c = context(s->format);
  char *data = NULL;
  size_t length = 0;
  FILE *text = open_memstream(&data, &length);
  int status = text ? EXIT_DONE : EXIT_FAILED;
  size_t runs = s->starts_n ? s->starts_n : 1;
  for (size_t i = 0; i < runs && status == EXIT_DONE; i++)
    status =
        spots_of(c, dot, size, s, s->starts_n ? &s->starts[i] : NULL, text);
  if (text && fclose(text) != 0)
    status = EXIT_FAILED;
  return status == EXIT_DONE ? write_all(out, data, length) : status;
}

int draw(char *dot, size_t size, const settings *s, int out) {
  if (!text_allowed("DOT", dot, size))
    return EXIT_REFUSED;
  GVC_t *c = context(s->format);
  Agraph_t *g;
  int status = lay_out(c, dot, size, s, NULL, &g);
  return status == EXIT_DONE ? render(c, g, s, out) : status;
}
