// SPDX-License-Identifier: GPL-2.0-or-later
// Semantic DOT: the graph holds the actors and the ties and nothing else, one
// a line, so that a difference between two drawings is read in their text and
// any layout program draws it. Title, legend and sources are labels.
#include "base/escape.h"
#include "base/ours.h"
#include "render/plate.h"
#include "render/wrap.h"

#include <stdlib.h>

// ------------------------------------------------------------------ actors

// A plain label is centred by whoever shows the picture, one of markup is put
// where Graphviz believes the words to begin; only the tag needs markup.
static void add_name(struct buf *b, const struct drawing_node *n,
                     const struct theme_shape *shape) {
  struct wrapped_lines l = wrap_evenly(str_of(n->label), shape->wide);
  struct buf name = {0};
  bool tag = n->change == DRAWN_NEW;
  if (tag)
    buf_add(&name, "<<FONT POINT-SIZE=\"7\"><B>NEW</B></FONT>");
  for (size_t i = 0; i < l.list.n; i++) {
    buf_add(&name, tag ? "<BR/>" : i > 0 ? "\n" : "");
    if (tag)
      plate_markup(&name, l.list.at[i]);
    else
      buf_adds(&name, l.list.at[i]);
  }
  buf_add(b, "label=");
  if (tag)
    buf_addf(b, "%s>", buf_text(&name));
  else
    escape_dot_text(b, buf_str(&name));
  buf_drop(&name);
  vec_drop(&l.list);
}

struct form {
  const char *shape, *dot, *style;
  unsigned peripheries;
  const char *margin;
};

// The vocabulary's shapes as Graphviz can draw them; the last is for others.
static const struct form forms[] = {
    {"rectangle", "box", "filled", 1, "0.14,0.08"},
    {"rounded", "box", "filled,rounded", 1, "0.14,0.08"},
    {"double", "box", "filled", 2, "0.14,0.08"},
    {"hexagon", "hexagon", "filled", 1, "0.0,0.04"},
    {"folded", "note", "filled", 1, "0.14,0.08"},
    {"pill", "ellipse", "filled", 1, "0.02,0.02"},
    {"octagon", "octagon", "filled", 1, "0.02,0.03"},
    {"dotted", "box", "filled,dotted", 1, "0.10,0.06"},
    {"plain", "box", "filled", 1, "0.14,0.08"},
};

static const struct form *form_of(const char *shape) {
  size_t n = sizeof forms / sizeof forms[0];
  for (size_t i = 0; i < n; i++)
    if (strcmp(forms[i].shape, shape) == 0)
      return &forms[i];
  return &forms[n - 1];
}

static void add_node(struct buf *b, const struct drawing_node *n) {
  const struct theme_shape *ink = theme_shape(n->shape);
  const struct form *form = form_of(n->shape);
  bool gone = n->change == DRAWN_GONE;
  escape_dot_id(b, str_of(n->id));
  buf_add(b, " [");
  add_name(b, n, ink);
  if (ink->bold)
    plate_word(b, "fontname", FONT_BOLD);
  plate_word(b, "shape", form->dot);
  buf_addf(b, " style=\"%s%s\"", form->style, gone ? ",dashed" : "");
  if (form->peripheries > 1)
    buf_addf(b, " peripheries=\"%u\"", form->peripheries);
  plate_word(b, "fillcolor", gone ? PAPER : ink->fill);
  plate_word(b, "color", gone ? ENDED_LINE : ink->border);
  if (gone)
    plate_word(b, "fontcolor", ENDED_TEXT);
  // What is said of an actor must not change with the ties of others.
  plate_word(b, "penwidth", "1.44");
  plate_word(b, "fontsize", ink->bold ? "13.2" : "10.8");
  plate_word(b, "margin", form->margin);
  plate_text(b, "tooltip", n->tooltip ? n->tooltip : n->name);
  plate_id(b, "actor-", n->id);
  buf_addf(b, " class=\"actor %s%s\"];\n", form->shape,
           gone                     ? " gone"
           : n->change == DRAWN_NEW ? " new"
                                    : "");
}

// ------------------------------------------------------------------- graph

static const char *const layouts[] = {
    [IN_RANKS] = " layout=\"dot\" newrank=\"true\" rankdir=\"LR\" "
                 "nodesep=\"0.3\" ranksep=\"0.6\" nslimit=\"2\" "
                 "nslimit1=\"2\" mclimit=\"0.5\"",
    [IN_GROUPS] = " layout=\"fdp\" K=\"0.25\" maxiter=\"1500\" "
                  "overlap=\"prism\" sep=\"+10,8\"",
    [BY_SPRINGS] = " layout=\"neato\" mode=\"major\" maxiter=\"2000\" "
                   "overlap=\"prism\" overlap_scaling=\"-1.5\" sep=\"+14,12\"",
    [IN_CLOUDS] = " layout=\"sfdp\" K=\"1.5\" overlap=\"prism\" sep=\"+8\"",
};

static void add_graph(struct buf *b, const struct plate *p) {
  buf_add(b, "  graph [bgcolor=\"" PAPER "\"");
  buf_add(b, layouts[p->layout]);
  plate_word(b, "splines", p->around ? "true" : "line");
  plate_word(b, "forcelabels", "true");
  plate_word(b, "outputorder", "edgesfirst");
  plate_word(b, "pad", "0.25");
  plate_word(b, "fontname", FONTS);
  plate_word(b, "fontcolor", INK);
  plate_word(b, "fontsize", "10");
  // A caption: nothing else keeps clear of every line, whatever the layout.
  buf_add(b, " labelloc=\"b\" labeljust=\"l\" label=<");
  plate_caption(b, p);
  buf_add(b, ">");
  plate_text(b, "tooltip", p->drawing->title);
  buf_add(b, "];\n");
  buf_add(b, "  node [fontname=\"" FONTS "\" fontcolor=\"" INK "\"];\n");
  buf_add(b, "  edge [fontname=\"" FONTS "\" fontcolor=\"" INK
             "\" fontsize=\"9\"];\n");
}

// A group's own name names the cluster, so that no other moves its number.
static void add_group(struct buf *b, const ent_drawing *d, const char *group) {
  struct buf name = {0};
  buf_addf(&name, "cluster %s", group);
  buf_add(b, "  subgraph ");
  escape_dot_id(b, buf_str(&name));
  buf_add(b, " {\n    graph [label=<<B>");
  plate_markup(b, str_of(group));
  buf_add(b, "</B>> labelloc=\"t\" labeljust=\"l\" fontsize=\"10\" "
             "fontcolor=\"" GROUP_TEXT "\" style=\"filled,rounded\" "
             "fillcolor=\"" GROUP_FILL "\" color=\"" GROUP_LINE
             "\" penwidth=\"1\" margin=\"12\" peripheries=\"1\"];\n");
  for (size_t i = 0; i < d->nodes.n; i++) {
    const struct drawing_node *n = &d->nodes.at[i];
    if (!n->cluster || strcmp(n->cluster, group) != 0)
      continue;
    buf_add(b, "    ");
    add_node(b, n);
  }
  buf_add(b, "  }\n");
  buf_drop(&name);
}

static int by_name(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Groups by their names, then the actors without one.
static void add_nodes(struct buf *b, const ent_drawing *d) {
  VEC(const char *) groups = {0};
  for (size_t i = 0; i < d->nodes.n; i++)
    if (d->nodes.at[i].cluster)
      vec_push(&groups, d->nodes.at[i].cluster);
  if (groups.n > 0)
    qsort(groups.at, groups.n, sizeof *groups.at, by_name);
  for (size_t i = 0; i < groups.n; i++)
    if (i == 0 || strcmp(groups.at[i], groups.at[i - 1]) != 0)
      add_group(b, d, groups.at[i]);
  vec_drop(&groups);
  for (size_t i = 0; i < d->nodes.n; i++) {
    if (d->nodes.at[i].cluster)
      continue;
    buf_add(b, "  ");
    add_node(b, &d->nodes.at[i]);
  }
}

bool ent_drawing_dot(const ent_drawing *d, ent_bytes *out) {
  if (d->chart)
    return false;
  struct buf b = {0};
  struct plate p = plate_of(d);
  buf_add(&b, OURS_DOT " {\n");
  add_graph(&b, &p);
  add_nodes(&b, d);
  plate_ties(&b, d);
  buf_add(&b, "}\n");
  buf_give(&b, out);
  return true;
}
