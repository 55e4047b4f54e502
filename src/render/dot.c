// SPDX-License-Identifier: GPL-2.0-or-later
// Semantic DOT: the graph holds the actors and the ties and nothing else, one
// a line, so that a difference between two drawings is read in their text and
// any layout program draws it. Title, legend and sources are labels.
#include "base/escape.h"
#include "base/num.h"
#include "render/dot_words.h"
#include "render/wrap.h"
#include "view/drawing.h"
#include "view/theme.h"

#include <stdlib.h>

// With few ties the layout in ranks makes room for their words. With more the
// words hide more than they say, and the spring layout shows who is in the
// middle; a label then holds the numbers of the sources alone, or nothing.
enum { WORDS_UP_TO = 60, NUMBERS_UP_TO = 150, SPRINGS_UP_TO = 300 };

// Leading lines around actors takes time that grows with the third power: a
// second at this many ties times actors.
enum { AROUND_UP_TO = 8000 };

static bool in_ranks(const ent_drawing *d) { return d->edges.n <= WORDS_UP_TO; }

static void add_real(struct buf *b, const char *name, double x, int decimals) {
  buf_addf(b, " %s=\"", name);
  num_fixed(b, x, decimals);
  buf_addc(b, '"');
}

static void add_word(struct buf *b, const char *name, const char *value) {
  buf_addf(b, " %s=\"%s\"", name, value);
}

static void add_text(struct buf *b, const char *name, const char *text) {
  buf_addf(b, " %s=", name);
  escape_dot_text(b, str_of(text));
}

// An id without blanks; different ids stay different.
static void add_id(struct buf *b, const char *prefix, const char *id) {
  buf_addf(b, " id=\"%s", prefix);
  for (const char *p = id; *p; p++) {
    unsigned char c = (unsigned char)*p;
    if (c == ' ')
      buf_addc(b, '_');
    else if (c < ' ' || strchr("_\"\\%&<>'", c))
      buf_addf(b, "%%%02X", c);
    else
      buf_addc(b, *p);
  }
  buf_addc(b, '"');
}

// ------------------------------------------------------------------ actors

static void add_name(struct buf *b, const struct drawing_node *n,
                     const struct theme_shape *shape) {
  struct lines l = wrap_evenly(str_of(n->label), shape->wide);
  bool bold = shape->bold, pale = n->change == DRAWN_GONE;
  if (pale)
    buf_add(b, "<FONT COLOR=\"" ENDED_TEXT "\">");
  buf_add(b, bold ? "<B>" : "");
  for (size_t i = 0; i < l.list.n; i++) {
    if (i > 0)
      buf_add(b, "<BR/>");
    escape_xml(b, l.list.at[i]);
  }
  buf_add(b, bold ? "</B>" : "");
  if (pale)
    buf_add(b, "</FONT>");
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

static double root(double x) {
  // Area goes with the value; Newton's steps are enough and the same anywhere.
  double r = x > 0 ? (x + 1) / 2 : 0;
  for (int i = 0; i < 24 && r > 0; i++)
    r = (r + x / r) / 2;
  return r;
}

static void add_node(struct buf *b, const struct drawing_node *n) {
  const struct theme_shape *ink = theme_shape(n->shape);
  const struct form *form = form_of(n->shape);
  double share = root(n->size);
  bool gone = n->change == DRAWN_GONE;
  escape_dot_id(b, str_of(n->id));
  buf_add(b, " [label=<");
  if (n->change == DRAWN_NEW)
    buf_add(b, "<FONT POINT-SIZE=\"7\"><B>NEW</B></FONT><BR/>");
  add_name(b, n, ink);
  buf_addc(b, '>');
  add_word(b, "shape", form->dot);
  buf_addf(b, " style=\"%s%s\"", form->style, gone ? ",dashed" : "");
  if (form->peripheries > 1)
    buf_addf(b, " peripheries=\"%u\"", form->peripheries);
  add_word(b, "fillcolor", gone ? PAPER : ink->fill);
  add_word(b, "color", gone ? ENDED_LINE : ink->border);
  add_real(b, "penwidth", 0.8 + 1.6 * share, 2);
  add_real(b, "fontsize", ink->bold ? 11 + 5.5 * share : 10 + 2 * share, 1);
  add_word(b, "margin", form->margin);
  add_text(b, "tooltip", n->tooltip ? n->tooltip : n->name);
  add_id(b, "actor-", n->id);
  buf_addf(b, " class=\"actor %s%s\"];\n", form->shape,
           gone                     ? " gone"
           : n->change == DRAWN_NEW ? " new"
                                    : "");
}

// -------------------------------------------------------------------- ties

struct look {
  const struct theme_line *line;
  const char *color, *text;
  double width;
};

static struct look look_of(const ent_drawing *d, const struct drawing_edge *e) {
  const struct theme_line *line = theme_line(e->family);
  struct look l = {line, line->line, line->text, line->width};
  if (d->diff && e->change == DRAWN_GONE) {
    l.color = ENDED_LINE;
    l.text = ENDED_TEXT;
  } else if (d->diff && e->change == DRAWN_SAME) {
    l.color = UNCHANGED_LINE;
    l.text = INK_MUTED;
  }
  if (d->diff && e->change != DRAWN_NEW)
    l.width *= 0.72;
  return l;
}

// What became of a tie between two dates, in front of its word.
static const char *prefix(const ent_drawing *d, const struct drawing_edge *e) {
  static const char *const signs[] = {[DRAWN_SAME] = "",
                                      [DRAWN_NEW] = "+ ",
                                      [DRAWN_GONE] = "\u2212 ",
                                      [DRAWN_FIRMER] = "~ "};
  return d->diff ? signs[e->change] : "";
}

// The word of a tie with its numbers, and below it whose word it is.
static void add_word_rows(struct buf *b, const ent_drawing *d,
                          const struct drawing_edge *e, const struct look *l) {
  bool ended = d->diff && e->change == DRAWN_GONE;
  struct lines words = wrap_evenly(str_of(e->label), 22);
  for (size_t i = 0; i < words.list.n; i++) {
    bool last = i + 1 == words.list.n;
    buf_addf(b, "<TR><TD><FONT COLOR=\"%s\">", l->text);
    buf_add(b, i == 0 ? prefix(d, e) : "");
    buf_add(b, ended ? "<S>" : "");
    escape_xml(b, words.list.at[i]);
    buf_add(b, ended ? "</S>" : "");
    buf_add(b, "</FONT>");
    if (last && e->notes)
      buf_addf(b, "<FONT POINT-SIZE=\"7\" COLOR=\"" INK_MUTED "\"> %s</FONT>",
               e->notes);
    buf_add(b, "</TD></TR>");
  }
  vec_drop(&words.list);
  const char *parts[2][2] = {{"\u2298 denied by ", e->denied_by},
                             {"alleged by ", e->alleged_by}};
  for (size_t i = 0; i < 2; i++) {
    if (!parts[i][1])
      continue;
    buf_addf(b, "<TR><TD><FONT POINT-SIZE=\"8\"><I>%s", parts[i][0]);
    escape_xml(b, str_of(parts[i][1]));
    buf_add(b, "</I></FONT></TD></TR>");
  }
}

static void add_label(struct buf *b, const ent_drawing *d,
                      const struct drawing_edge *e, const struct look *l) {
  size_t ties = d->edges.n;
  if (ties <= WORDS_UP_TO) {
    buf_add(b, " label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" "
               "CELLSPACING=\"0\" BGCOLOR=\"" PAPER "\">");
    add_word_rows(b, d, e, l);
    buf_add(b, "</TABLE>>");
  } else if (ties <= NUMBERS_UP_TO && e->notes) {
    buf_addf(b, " xlabel=<<FONT COLOR=\"%s\" POINT-SIZE=\"7\">", l->text);
    buf_add(b, prefix(d, e));
    buf_add(b, e->denied_by ? "\u2298 " : "");
    buf_addf(b, "%s</FONT>>", e->notes);
  }
}

static const char *end_name(enum line_end end) {
  static const char *const names[] = {[END_NONE] = "none",
                                      [END_ARROW] = "normal",
                                      [END_BAR_ARROW] = "teenormal",
                                      [END_BAR] = "tee",
                                      [END_OPEN] = "vee"};
  return names[end];
}

static void add_ends(struct buf *b, const struct drawing_edge *e,
                     const struct theme_line *line) {
  enum line_end end = e->directed ? line->directed : line->undirected;
  bool leads =
      strcmp(e->type, "leads") == 0 || strcmp(e->type, "commands") == 0;
  if (end == END_NONE && leads)
    end = END_OPEN;
  if (end == END_NONE) {
    add_word(b, "dir", "none");
    return;
  }
  if (!e->directed)
    add_word(b, "dir", "both");
  add_word(b, "arrowhead", end_name(end));
  if (!e->directed)
    add_word(b, "arrowtail", end_name(end));
  add_real(b, "arrowsize", leads ? 0.5 : 0.7, 2);
}

static const char *pattern(const ent_drawing *d, const struct drawing_edge *e) {
  if ((d->diff && e->change == DRAWN_GONE) ||
      strcmp(e->certainty, "possible") == 0)
    return "dotted";
  return strcmp(e->certainty, "likely") == 0 ? "dashed" : "solid";
}

static bool is_structure(const struct drawing_edge *e) {
  return strcmp(e->family, "structure") == 0;
}

// Two actors and what is between them, for the lengths of springs.
struct pair {
  uint64_t ends;         // smaller number above, larger below
  unsigned ties, others; // all, and those outside structure
};

struct springs {
  VEC(struct pair) pairs; // by ends
  unsigned *neighbours;   // of each actor
};

static uint64_t ends_of(const struct drawing_edge *e) {
  uint32_t a = e->from < e->to ? e->from : e->to;
  uint32_t b = e->from < e->to ? e->to : e->from;
  return (uint64_t)a << 32 | b;
}

static int by_ends(const void *x, const void *y) {
  uint64_t a = ((const struct pair *)x)->ends;
  uint64_t b = ((const struct pair *)y)->ends;
  return (a > b) - (a < b);
}

static struct springs springs_of(const ent_drawing *d) {
  struct springs s = {.neighbours = mem_new(d->nodes.n + 1, sizeof(unsigned))};
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    vec_push(&s.pairs, ((struct pair){ends_of(e), 1, !is_structure(e)}));
  }
  if (s.pairs.n > 0)
    qsort(s.pairs.at, s.pairs.n, sizeof *s.pairs.at, by_ends);
  size_t n = 0;
  for (size_t i = 0; i < s.pairs.n; i++) {
    struct pair p = s.pairs.at[i];
    if (n > 0 && s.pairs.at[n - 1].ends == p.ends) {
      s.pairs.at[n - 1].ties++;
      s.pairs.at[n - 1].others += p.others;
      continue;
    }
    s.pairs.at[n++] = p;
    s.neighbours[p.ends >> 32]++;
    s.neighbours[p.ends & UINT32_MAX]++;
  }
  s.pairs.n = n;
  return s;
}

static void springs_drop(struct springs *s) {
  vec_drop(&s->pairs);
  mem_free(s->neighbours);
}

// In inches: room for many ties side by side, less for structure, and leaves
// close to what they hang on.
static double length(const struct springs *s, const struct drawing_edge *e) {
  struct pair key = {.ends = ends_of(e)};
  const struct pair *p =
      bsearch(&key, s->pairs.at, s->pairs.n, sizeof *s->pairs.at, by_ends);
  double l = 1.8 + 0.22 * (p->ties > 7 ? 6 : p->ties - 1);
  if (p->others == 0)
    l *= 0.8;
  bool leaf = s->neighbours[e->from] == 1 || s->neighbours[e->to] == 1;
  return leaf ? l * 0.7 : l;
}

static void add_edge(struct buf *b, const ent_drawing *d,
                     const struct springs *s, const struct drawing_edge *e) {
  struct look l = look_of(d, e);
  escape_dot_id(b, str_of(d->nodes.at[e->from].id));
  buf_add(b, " -> ");
  escape_dot_id(b, str_of(d->nodes.at[e->to].id));
  buf_add(b, " [");
  size_t start = b->n;
  add_label(b, d, e, &l);
  if (l.line->twofold)
    buf_addf(b, " color=\"%s:" PAPER ":%s\"", l.color, l.color);
  else
    add_word(b, "color", l.color);
  add_real(b, "penwidth", l.width, 2);
  add_word(b, "style", pattern(d, e));
  add_ends(b, e, l.line);
  if (in_ranks(d))
    add_word(b, "weight", is_structure(e) ? "8" : e->inside ? "4" : "1");
  else
    add_real(b, "len", length(s, e), 2);
  add_text(b, "tooltip", e->tooltip ? e->tooltip : e->label);
  add_id(b, "tie-", e->id);
  static const char *const change[] = {[DRAWN_SAME] = " unchanged",
                                       [DRAWN_NEW] = " began",
                                       [DRAWN_GONE] = " ended",
                                       [DRAWN_FIRMER] = " firmer"};
  buf_addf(b, " class=\"tie %s %s%s%s\"];\n", e->family, e->certainty,
           e->denied_by ? " denied" : "", d->diff ? change[e->change] : "");
  // The first attribute follows the bracket without a blank.
  memmove(b->at + start, b->at + start + 1, b->n - start);
  b->n--;
}

// ------------------------------------------------------------------- graph

static const char ranks[] =
    " layout=\"dot\" newrank=\"true\" rankdir=\"LR\" nodesep=\"0.3\" "
    "ranksep=\"0.6\" nslimit=\"2\" nslimit1=\"2\" mclimit=\"0.5\"";
static const char springs[] =
    " layout=\"neato\" mode=\"major\" maxiter=\"2000\" overlap=\"prism\" "
    "overlap_scaling=\"-1.5\" sep=\"+14,12\"";
static const char clouds[] =
    " layout=\"sfdp\" K=\"1.5\" overlap=\"prism\" sep=\"+8\"";

static void add_graph(struct buf *b, const ent_drawing *d) {
  buf_add(b, "  graph [bgcolor=\"" PAPER "\"");
  buf_add(b, in_ranks(d)                   ? ranks
             : d->nodes.n <= SPRINGS_UP_TO ? springs
                                           : clouds);
  bool around = in_ranks(d) || d->nodes.n * d->edges.n <= AROUND_UP_TO;
  add_word(b, "splines", around ? "true" : "line");
  add_word(b, "forcelabels", "true");
  add_word(b, "outputorder", "edgesfirst");
  add_word(b, "pad", "0.25");
  add_word(b, "fontname", FONTS);
  add_word(b, "fontcolor", INK);
  add_word(b, "fontsize", "10");
  // A caption: nothing else keeps clear of every line, whatever the layout.
  buf_add(b, " labelloc=\"b\" labeljust=\"l\" label=<");
  dot_words(b, d, in_ranks(d));
  buf_add(b, ">");
  add_text(b, "tooltip", d->title);
  buf_add(b, "];\n");
  buf_add(b, "  node [fontname=\"" FONTS "\" fontcolor=\"" INK "\"];\n");
  buf_add(b, "  edge [fontname=\"" FONTS "\" fontcolor=\"" INK
             "\" fontsize=\"9\"];\n");
}

static void add_group(struct buf *b, const ent_drawing *d, const char *group,
                      size_t number) {
  bool shaded = in_ranks(d);
  buf_addf(b, "  subgraph %s_%zu {\n    graph [label=<<B>",
           shaded ? "cluster" : "group", number);
  escape_xml(b, str_of(group));
  buf_add(b, "</B>>");
  if (shaded)
    buf_add(b, " labelloc=\"t\" labeljust=\"l\" fontsize=\"10\" "
               "fontcolor=\"" GROUP_TEXT "\" style=\"filled,rounded\" "
               "fillcolor=\"" GROUP_FILL "\" color=\"" GROUP_LINE
               "\" penwidth=\"1\" margin=\"12\" peripheries=\"1\"");
  buf_add(b, "];\n");
  for (size_t i = 0; i < d->nodes.n; i++) {
    const struct drawing_node *n = &d->nodes.at[i];
    if (!n->cluster || strcmp(n->cluster, group) != 0)
      continue;
    buf_add(b, "    ");
    add_node(b, n);
  }
  buf_add(b, "  }\n");
}

// The number of groups before the node's own, if it is the first of it.
static bool first_of_group(const ent_drawing *d, size_t node) {
  const char *group = d->nodes.at[node].cluster;
  for (size_t i = 0; i < node; i++) {
    const char *other = d->nodes.at[i].cluster;
    if (other && strcmp(other, group) == 0)
      return false;
  }
  return true;
}

static void add_nodes(struct buf *b, const ent_drawing *d) {
  size_t groups = 0;
  for (size_t i = 0; i < d->nodes.n; i++)
    if (d->nodes.at[i].cluster && first_of_group(d, i))
      add_group(b, d, d->nodes.at[i].cluster, ++groups);
  for (size_t i = 0; i < d->nodes.n; i++) {
    if (d->nodes.at[i].cluster)
      continue;
    buf_add(b, "  ");
    add_node(b, &d->nodes.at[i]);
  }
}

bool ent_drawing_dot(const ent_drawing *d, ent_bytes *out) {
  struct buf b = {0};
  struct springs s = springs_of(d);
  buf_add(&b, "digraph entente {\n");
  add_graph(&b, d);
  add_nodes(&b, d);
  for (size_t i = 0; i < d->edges.n; i++) {
    buf_add(&b, "  ");
    add_edge(&b, d, &s, &d->edges.at[i]);
  }
  buf_add(&b, "}\n");
  springs_drop(&s);
  buf_give(&b, out);
  return true;
}
