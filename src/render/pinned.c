// SPDX-License-Identifier: GPL-2.0-or-later
// Graphviz puts nothing in a place of its own here: layout=nop2 takes nodes,
// splines and labels as they are. Lengths are points, y goes upwards.
#include "render/pinned.h"
#include "base/escape.h"
#include "base/num.h"
#include "figure/net.h"
#include "render/xdot.h"
#include "view/metrics.h"

#include <math.h>

// From the line on which letters stand up to the middle of their line, by the
// size of the type.
static const double MIDDLE = 0.3;

struct pinned {
  struct buf *b;
  const ent_figure *f;
  const struct theme *t;
  size_t words; // nodes of words so far
};

// -------------------------------------------------------------- attributes

static void word(struct buf *b, const char *name, const char *value) {
  buf_addf(b, " %s=\"%s\"", name, value);
}

static void real(struct buf *b, const char *name, double x) {
  buf_addf(b, " %s=\"", name);
  xdot_number(b, x);
  buf_addc(b, '"');
}

static void inches(struct buf *b, const char *name, double points) {
  buf_addf(b, " %s=\"", name);
  num_fixed(b, points / 72, 4);
  buf_addc(b, '"');
}

static void text(struct buf *b, const char *name, const char *value) {
  buf_addf(b, " %s=", name);
  escape_dot_text(b, str_of(value));
}

static void point(const struct pinned *p, double x, double y) {
  xdot_number(p->b, x);
  buf_addc(p->b, ',');
  xdot_number(p->b, p->f->scene.height - y);
}

static void position(const struct pinned *p, const char *name, double x,
                     double y) {
  buf_addf(p->b, " %s=\"", name);
  point(p, x, y);
  buf_addc(p->b, '"');
}

static void markup(struct buf *b, const char *words,
                   const struct lettering *how) {
  buf_add(b, how->bold ? "<B>" : "");
  buf_add(b, how->italic ? "<I>" : "");
  buf_add(b, how->strike ? "<S>" : "");
  if (*words)
    escape_dot_markup(b, str_of(words));
  else
    buf_add(b, "&#160;");
  buf_add(b, how->strike ? "</S>" : "");
  buf_add(b, how->italic ? "</I>" : "");
  buf_add(b, how->bold ? "</B>" : "");
}

// ------------------------------------------------------------------- words

static void add_words(struct pinned *p, const struct scene_item *item) {
  const struct lettering *how = &item->text.how;
  double w = text_width(str_of(item->text.text), how->size, how->bold);
  double x = item->text.x + (how->anchor == ANCHOR_START ? w / 2
                             : how->anchor == ANCHOR_END ? -w / 2
                                                         : 0);
  buf_addf(p->b, "  \"words %zu\" [shape=\"plain\" label=<", ++p->words);
  markup(p->b, item->text.text, how);
  buf_addc(p->b, '>');
  real(p->b, "fontsize", how->size);
  word(p->b, "fontcolor", how->color);
  position(p, "pos", x, item->text.y - MIDDLE * how->size);
  buf_add(p->b, "];\n");
}

// ------------------------------------------------------------------ actors

struct form {
  const char *shape, *dot, *style;
  double less; // of its width and height: what a second border adds
};

static const struct form forms[] = {
    {"rectangle", "box", "filled", 0},
    {"rounded", "box", "filled,rounded", 0},
    {"double", "box", "filled", 8},
    {"hexagon", "hexagon", "filled", 0},
    {"folded", "note", "filled", 0},
    {"pill", "ellipse", "filled", 0},
    {"octagon", "octagon", "filled", 0},
    {"dotted", "box", "filled,dotted", 0},
    {"plain", "box", "filled", 0},
};

static const struct form *form_of(const char *shape) {
  size_t n = sizeof forms / sizeof *forms;
  for (size_t i = 0; i < n; i++)
    if (strcmp(forms[i].shape, shape) == 0)
      return &forms[i];
  return &forms[n - 1];
}

static void add_name(struct buf *b, const struct net *net, size_t k) {
  struct buf id = {0};
  // Figures with several networks show an actor several times.
  if (net->panel > 0)
    buf_addf(&id, "%u ", net->panel);
  buf_add(&id, net->spots[k].id);
  escape_dot_id(b, buf_str(&id));
  buf_drop(&id);
}

static void add_label(struct buf *b, const struct face *f) {
  struct lettering how = {.bold = f->ink->bold};
  buf_add(b, " label=<");
  for (size_t i = 0; i < f->n; i++) {
    buf_add(b, i > 0 ? "<BR/>" : "");
    markup(b, f->lines[i], &how);
  }
  buf_addc(b, '>');
}

static void add_actor(struct pinned *p, const struct net *net, size_t k) {
  const struct face *f = &net->faces[k];
  const struct spot *s = &net->spots[k];
  const struct form *form = form_of(f->ink->shape);
  bool gone = f->node->change == DRAWN_GONE;
  struct buf *b = p->b;
  buf_add(b, "  ");
  add_name(b, net, k);
  buf_add(b, " [");
  add_label(b, f);
  word(b, "shape", form->dot);
  buf_addf(b, " style=\"%s%s\"", form->style, gone ? ",dashed" : "");
  if (form->less > 0)
    word(b, "peripheries", "2");
  word(b, "fillcolor", gone ? p->t->paper : f->ink->fill);
  word(b, "color", gone ? p->t->ended_line : f->ink->border);
  word(b, "fontcolor", gone ? p->t->ended_text : p->t->ink);
  real(b, "fontsize", f->size);
  real(b, "penwidth", f->pen);
  word(b, "fixedsize", "true");
  inches(b, "width", s->w - form->less);
  inches(b, "height", s->h - form->less);
  position(p, "pos", s->x, s->y);
  text(b, "tooltip", f->node->tooltip ? f->node->tooltip : f->node->name);
  buf_addf(b, " class=\"actor %s\"];\n", f->ink->shape);
}

// -------------------------------------------------------------------- ties

static const char *end_name(enum line_end end) {
  static const char *const names[] = {[END_NONE] = "none",
                                      [END_ARROW] = "normal",
                                      [END_BAR_ARROW] = "teenormal",
                                      [END_BAR] = "tee",
                                      [END_OPEN] = "vee"};
  return names[end];
}

// What Graphviz's sign takes of the line, at size 1.
static double sign_length(enum line_end end) {
  static const double lengths[] = {[END_NONE] = 0,
                                   [END_ARROW] = 10,
                                   [END_BAR_ARROW] = 12.6,
                                   [END_BAR] = 3,
                                   [END_OPEN] = 10};
  return lengths[end];
}

static void end_point(struct pinned *p, const char *sign, const struct run *r,
                      double at) {
  double x, y;
  run_at(r, at, &x, &y);
  buf_add(p->b, sign);
  point(p, x, y);
  buf_addc(p->b, ' ');
}

// Quadratic curves as the cubic ones that Graphviz has.
static void add_cubics(struct pinned *p, const struct run *r) {
  point(p, run_first(r)->x0, run_first(r)->y0);
  for (size_t i = 0; i < r->n; i++) {
    const struct curve *q = &r->at[i];
    buf_addc(p->b, ' ');
    point(p, q->x0 + (q->cx - q->x0) * 2 / 3, q->y0 + (q->cy - q->y0) * 2 / 3);
    buf_addc(p->b, ' ');
    point(p, q->x1 + (q->cx - q->x1) * 2 / 3, q->y1 + (q->cy - q->y1) * 2 / 3);
    buf_addc(p->b, ' ');
    point(p, q->x1, q->y1);
  }
}

static void add_spline(struct pinned *p, const struct run *all,
                       const struct stroke *k, double size) {
  double length = run_length(all), clear = fmin(1.8, length / 4);
  double from = clear, to = length - clear;
  buf_add(p->b, " pos=\"");
  if (k->tail != END_NONE) {
    end_point(p, "s,", all, from);
    from += size * sign_length(k->tail);
  }
  if (k->head != END_NONE) {
    end_point(p, "e,", all, to);
    to -= size * sign_length(k->head);
  }
  struct run shown = run_part(all, from, to);
  add_cubics(p, &shown);
  buf_addc(p->b, '"');
}

static const char *behind(const struct pinned *p, const struct net *net,
                          double x, double y) {
  for (size_t i = 0; i < net->hulls.n; i++)
    if (hull_holds(&net->hulls.at[i], x, y))
      return p->t->hull_fill;
  return p->t->paper;
}

static void font(struct buf *b, double size, const char *color) {
  buf_add(b, "<FONT POINT-SIZE=\"");
  xdot_number(b, size);
  buf_addf(b, "\" COLOR=\"%s\">", color);
}

// A line of the words, or what stands for them. Not a blank where there is
// nothing: Pango has complaints about those.
static void add_word_line(struct pinned *p, const struct net *net,
                          const struct label *l, const char *line,
                          const struct stroke *k, bool first) {
  struct buf *b = p->b;
  bool sign = first && *l->prefix;
  if (!line && !l->denied && !sign)
    return;
  font(b, net->p->tie, k->text);
  if (sign) {
    escape_dot_markup(b, str_of(l->prefix));
    buf_addc(b, ' ');
  }
  if (line)
    markup(b, line, &(struct lettering){.strike = l->struck});
  else if (l->denied)
    buf_add(b, "\u2298");
  buf_add(b, "</FONT>");
}

static void add_tie_words(struct pinned *p, const struct net *net,
                          const struct label *l, const struct label_words *w,
                          const struct stroke *k) {
  struct buf *b = p->b;
  size_t lines = w->n > 0 ? w->n : 1;
  for (size_t i = 0; i < lines; i++) {
    buf_add(b, "<TR><TD>");
    add_word_line(p, net, l, w->n > 0 ? w->lines[i] : NULL, k, i == 0);
    if (i + 1 == lines && *l->numbers) {
      font(b, net->p->note, p->t->muted);
      buf_addf(b, " %s</FONT>", l->numbers);
    }
    buf_add(b, "</TD></TR>");
  }
  for (size_t i = 0; w->n > 0 && i < l->voices_n; i++) {
    buf_add(b, "<TR><TD>");
    font(b, net->p->deny, p->t->ink);
    buf_add(b, i == 0 && l->denied ? "\u2298 <I>" : "<I>");
    escape_dot_markup(b, str_of(l->voices[i]));
    buf_add(b, "</I></FONT></TD></TR>");
  }
}

static void add_tie_label(struct pinned *p, const struct net *net, size_t i) {
  const struct course *c = &net->courses[i];
  const struct label *l = &net->labels[i];
  if (c->shown >= l->forms_n)
    return;
  buf_addf(p->b,
           " label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" "
           "BGCOLOR=\"%s\">",
           behind(p, net, c->lx, c->ly));
  add_tie_words(p, net, l, &l->forms[c->shown], &net->strokes[i]);
  buf_add(p->b, "</TABLE>>");
  position(p, "lp", c->lx, c->ly);
}

static void add_tie(struct pinned *p, const struct net *net, size_t i) {
  const struct drawing_edge *e = &net->d->edges.at[i];
  const struct stroke *k = &net->strokes[i];
  double size = 0.62 * k->scale;
  struct buf *b = p->b;
  buf_add(b, "  ");
  add_name(b, net, e->from);
  buf_add(b, " -> ");
  add_name(b, net, e->to);
  buf_add(b, " [");
  if (k->twofold)
    buf_addf(b, " color=\"%s:%s:%s\"", k->color,
             behind(p, net, net->courses[i].lx, net->courses[i].ly), k->color);
  else
    word(b, "color", k->color);
  real(b, "penwidth", k->twofold ? 0.74 * k->width : k->width);
  word(b, "style",
       k->dash <= 0    ? "solid"
       : k->dash < 0.5 ? "dotted"
                       : "dashed");
  word(b, "dir",
       k->tail != END_NONE   ? "both"
       : k->head != END_NONE ? "forward"
                             : "none");
  word(b, "arrowhead", end_name(k->head));
  word(b, "arrowtail", end_name(k->tail));
  real(b, "arrowsize", size);
  add_spline(p, &net->courses[i].line, k, size);
  add_tie_label(p, net, i);
  text(b, "tooltip", e->tooltip ? e->tooltip : e->label);
  buf_addf(b, " class=\"tie %s %s\"];\n", e->family, e->certainty);
}

// --------------------------------------------------------------- furniture

// What nodes and edges stand for in the scene: their groups are passed over.
static bool is_element(const struct scene_group *g) {
  const char *c = g->classes;
  return c && (strncmp(c, "actor", 5) == 0 || strncmp(c, "tie ", 4) == 0 ||
               strncmp(c, "label", 5) == 0);
}

// Walks over all items that are neither actors nor ties.
static void add_rest(struct pinned *p, bool paths) {
  const struct scene *s = &p->f->scene;
  size_t depth = 0, inside = 0;
  for (size_t i = 0; i < s->items.n; i++) {
    const struct scene_item *item = &s->items.at[i];
    if (item->what == SCENE_OPEN) {
      depth++;
      if (inside == 0 && is_element(item->group))
        inside = depth;
    } else if (item->what == SCENE_CLOSE) {
      inside = inside == depth ? 0 : inside;
      depth--;
    } else if (inside == 0 && paths && item->what == SCENE_PATH) {
      xdot_path(p->b, item, s->height);
    } else if (inside == 0 && !paths && item->what == SCENE_TEXT) {
      add_words(p, item);
    }
  }
}

static void add_corner(struct pinned *p, const char *name, double x, double y) {
  buf_addf(p->b, "  \"%s\" [shape=\"point\" style=\"invis\" width=\"0.01\"",
           name);
  position(p, "pos", x, y);
  buf_add(p->b, "];\n");
}

// Graphviz reads no more than 16384 bytes between two quotation marks.
static void add_pieces(struct buf *b, struct str s) {
  enum { MOST = 12000 };
  buf_addc(b, '"');
  for (; s.n > MOST; s = str_n(s.at + MOST, s.n - MOST)) {
    buf_addn(b, s.at, MOST);
    buf_add(b, "\" + \"");
  }
  buf_adds(b, s);
  buf_addc(b, '"');
}

static void add_background(struct pinned *p) {
  struct buf *whole = p->b, paths = {0};
  p->b = &paths;
  add_rest(p, true);
  p->b = whole;
  buf_add(whole, " _background=");
  add_pieces(whole, buf_str(&paths));
  buf_drop(&paths);
}

static void add_graph(struct pinned *p) {
  struct buf *b = p->b;
  buf_add(b, "  graph [layout=\"nop2\" splines=\"true\" notranslate=\"true\" "
             "outputorder=\"edgesfirst\" pad=\"0\"");
  word(b, "bgcolor", p->t->paper);
  word(b, "fontname", p->t->fonts);
  text(b, "tooltip", p->f->scene.title ? p->f->scene.title : "");
  add_background(p);
  buf_add(b, "];\n");
  buf_addf(b, "  node [fontname=\"%s\"];\n", p->t->fonts);
  buf_addf(b, "  edge [fontname=\"%s\"];\n", p->t->fonts);
}

void pinned_write(struct buf *b, const ent_figure *f) {
  const struct theme *t = preset_theme(&f->preset);
  struct pinned p = {.b = b, .f = f, .t = t};
  buf_add(b, "digraph entente {\n");
  add_graph(&p);
  add_corner(&p, "left below", 0, f->scene.height);
  add_corner(&p, "right above", f->scene.width, 0);
  for (size_t i = 0; i < f->nets_n; i++) {
    for (size_t k = 0; k < f->nets[i].n; k++)
      add_actor(&p, &f->nets[i], k);
    for (size_t k = 0; k < f->nets[i].m; k++)
      add_tie(&p, &f->nets[i], k);
  }
  add_rest(&p, false);
  buf_add(b, "}\n");
}
