// SPDX-License-Identifier: MIT
#include "check.h"
#include "names.h"
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <xdot.h>

// Known to be harmless: geometry, colours, text, layout settings. Not here, for
// they make Graphviz open files: image, imagepath, shapefile, fontpath,
// stylesheet.
static const char attributes[] =
    " Damping K URL _background area arrowhead arrowsize arrowtail bb "
    "bgcolor center charset class clusterrank color colorscheme comment "
    "compound concentrate constraint decorate defaultdist dim dimen dir "
    "diredgeconstraints distortion dpi edgeURL edgehref edgetooltip epsilon "
    "esep fillcolor fixedsize fontcolor fontname fontnames fontsize "
    "forcelabels gradientangle group headURL head_lp headclip headhref "
    "headlabel headport headtooltip height href id inputscale label "
    "labelURL labelangle labeldistance labelfloat labelfontcolor "
    "labelfontname labelfontsize labelhref labeljust labelloc labeltooltip "
    "landscape layout len levels levelsgap lhead lheight lp ltail lwidth "
    "margin maxiter mclimit mindist minlen mode model mosek newrank nodesep "
    "nojustify normalize notranslate nslimit nslimit1 ordering orientation "
    "outputorder overlap overlap_scaling pack packmode pad pencolor "
    "penwidth peripheries pin pos quadtree quantum rank rankdir ranksep "
    "ratio rects regular repulsiveforce resolution root rotate rotation "
    "samehead samepoints sametail scale searchsize sep shape showboxes "
    "sides size skew smoothing sortv splines start style tailURL tail_lp "
    "tailclip tailhref taillabel tailport tailtooltip target tooltip "
    "vertices viewport voro_margin weight width xlabel xlp z ";

bool word_in(const char *words, const char *word, size_t length) {
  if (length == 0 || memchr(word, ' ', length))
    return false;
  for (const char *p = words + 1; *p; p += strcspn(p, " ") + 1)
    if (!strncmp(p, word, length) && p[length] == ' ')
      return true;
  return false;
}

static const char links[] = " URL href edgeURL edgehref headURL headhref "
                            "labelURL labelhref tailURL tailhref ";

static const char *const schemes[] = {"http://", "https://", "mailto:"};

bool link_allowed(const char *url, size_t length) {
  // No URL has these unescaped; Graphviz would write them as they are, a quote
  // ending the attribute, and replace \N by a name that may have one.
  for (size_t i = 0; i < length; i++)
    if (strchr("\"'<>\\` \t\r\n", url[i]))
      return false;
  for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
    size_t n = strlen(schemes[i]);
    if (length > n && !strncasecmp(url, schemes[i], n))
      return true;
  }
  return length == 0;
}

static bool blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A link inside an HTML label goes through an XML parser, which could turn
// other entities than this one into a quote.
static bool html_link_allowed(const char *url, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (url[i] == '&' && strncmp(url + i, "&amp;", 5) != 0)
      return false;
  return link_allowed(url, length);
}

// An HTML label is XML to Graphviz. Whatever stands in it, "<img" and "href="
// cannot be spelled in another way, so a search finds them all; a mention of
// them inside words is refused too, which costs nothing.
static const char *html_fault(const char *html) {
  for (const char *p = html; *p; p++) {
    if (!strncasecmp(p, "<img", 4))
      return "an image in an HTML label";
    if (p == html || !blank(p[-1]) || strncasecmp(p, "href", 4) != 0)
      continue;
    const char *value = p + 4;
    while (blank(*value) || *value == '=')
      value++;
    const char *quote = *value ? strchr(value + 1, *value) : NULL;
    if (!quote || !html_link_allowed(value + 1, (size_t)(quote - value) - 1))
      return "a link in an HTML label that is not http, https or mailto";
  }
  return NULL;
}

static const char *background_fault(char *value, const char *engine) {
  if (strcmp(engine, "nop2") != 0)
    return "a background, which is for layout nop2 only";
  xdot *x = parseXDot(value);
  const char *fault = x ? NULL : "a background that cannot be read";
  for (int i = 0; x && i < x->cnt; i++) {
    // The size of an operation depends on who allocated it.
    const xdot_op *op =
        (const xdot_op *)((const char *)x->ops + (size_t)i * (size_t)x->sz);
    if (op->kind == xd_image)
      fault = "an image in the background";
  }
  if (x)
    freeXDot(x);
  return fault;
}

// What is wrong with a value, or NULL.
static const char *fault(const char *name, char *value, const char *engine) {
  if (!*value)
    return NULL;
  const char *html = aghtmlstr(value) ? html_fault(value) : NULL;
  if (html)
    return html;
  if (word_in(links, name, strlen(name)) && !link_allowed(value, strlen(value)))
    return "a link that is not http, https or mailto";
  if (!strcmp(name, "_background"))
    return background_fault(value, engine);
  if (!strcmp(name, "layout") && !listed(engines, value))
    return "a layout engine that is not allowed";
  if (!strcmp(name, "charset") && strcasecmp(value, "utf-8") != 0)
    return "a character set other than UTF-8";
  if (!strcmp(name, "shape") && !strcmp(value, "epsf"))
    return "a shape that is read from a file";
  return NULL;
}

static bool value_allowed(const char *name, char *value, const char *engine) {
  const char *wrong = fault(name, value, engine);
  if (wrong)
    fprintf(stderr, "refused: attribute '%s' has %s\n", name, wrong);
  return !wrong;
}

// The declarations of one kind: names and default values.
static bool names_allowed(Agraph_t *g, int kind, const char *engine) {
  for (Agsym_t *a = NULL; (a = agnxtattr(g, kind, a));) {
    if (!word_in(attributes, a->name, strlen(a->name))) {
      fprintf(stderr,
              "refused: attribute '%s' is not on the list of those "
              "allowed\n",
              a->name);
      return false;
    }
    if (!value_allowed(a->name, a->defval, engine))
      return false;
  }
  return true;
}

static bool values_allowed(Agraph_t *root, void *object, int kind,
                           const char *engine) {
  for (Agsym_t *a = NULL; (a = agnxtattr(root, kind, a));)
    if (!value_allowed(a->name, agxget(object, a), engine))
      return false;
  return true;
}

enum { MAX_DEPTH = 64 };

static bool subgraphs_allowed(Agraph_t *g, const char *engine, int depth) {
  if (depth > MAX_DEPTH) {
    fprintf(stderr, "refused: subgraphs nested more than %d deep\n", MAX_DEPTH);
    return false;
  }
  for (Agraph_t *s = agfstsubg(g); s; s = agnxtsubg(s))
    if (!names_allowed(s, AGRAPH, engine) ||
        !names_allowed(s, AGNODE, engine) ||
        !names_allowed(s, AGEDGE, engine) ||
        !values_allowed(agroot(g), s, AGRAPH, engine) ||
        !subgraphs_allowed(s, engine, depth + 1))
      return false;
  return true;
}

bool graph_allowed(Agraph_t *g, const char *engine) {
  // The attribute wins over -K inside Graphviz, so it counts here too.
  char *layout = agget(g, "layout");
  if (layout && *layout)
    engine = layout;
  if (!names_allowed(g, AGRAPH, engine) || !names_allowed(g, AGNODE, engine) ||
      !names_allowed(g, AGEDGE, engine) ||
      !values_allowed(g, g, AGRAPH, engine) || !subgraphs_allowed(g, engine, 1))
    return false;
  for (Agnode_t *n = agfstnode(g); n; n = agnxtnode(g, n)) {
    if (!values_allowed(g, n, AGNODE, engine))
      return false;
    for (Agedge_t *e = agfstout(g, n); e; e = agnxtout(g, e))
      if (!values_allowed(g, e, AGEDGE, engine))
        return false;
  }
  return true;
}

// The length of the UTF-8 sequence at p, or 0: overlong forms, surrogates and
// what lies beyond U+10FFFF are not UTF-8.
static size_t sequence(const unsigned char *p, size_t left) {
  static const struct {
    unsigned char first, last, low, high, more;
  } forms[] = {
      {0x00, 0x7f, 0x00, 0x00, 0}, {0xc2, 0xdf, 0x80, 0xbf, 1},
      {0xe0, 0xe0, 0xa0, 0xbf, 2}, {0xe1, 0xec, 0x80, 0xbf, 2},
      {0xed, 0xed, 0x80, 0x9f, 2}, {0xee, 0xef, 0x80, 0xbf, 2},
      {0xf0, 0xf0, 0x90, 0xbf, 3}, {0xf1, 0xf3, 0x80, 0xbf, 3},
      {0xf4, 0xf4, 0x80, 0x8f, 3},
  };
  for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
    if (p[0] < forms[i].first || p[0] > forms[i].last)
      continue;
    if (left <= forms[i].more)
      return 0;
    if (forms[i].more && (p[1] < forms[i].low || p[1] > forms[i].high))
      return 0;
    for (size_t k = 2; k <= forms[i].more; k++)
      if ((p[k] & 0xc0) != 0x80)
        return 0;
    return forms[i].more + (size_t)1;
  }
  return 0;
}

bool text_allowed(const char *what, const char *text, size_t size) {
  const unsigned char *p = (const unsigned char *)text;
  size_t line = 1;
  for (size_t i = 0; i < size;) {
    const char *wrong = NULL;
    size_t step = sequence(p + i, size - i);
    if (step == 0)
      wrong = "bytes that are not UTF-8";
    else if ((p[i] < ' ' && !blank((char)p[i])) || p[i] == 0x7f)
      wrong = "a control character";
    else if (!strncmp(text + i, "\xef\xbf\xbe", 3) ||
             !strncmp(text + i, "\xef\xbf\xbf", 3))
      wrong = "what Unicode calls a noncharacter";
    if (wrong) {
      fprintf(stderr, "refused: line %zu of the %s has %s\n", line, what,
              wrong);
      return false;
    }
    line += p[i] == '\n';
    i += step;
  }
  return true;
}
