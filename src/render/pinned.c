// SPDX-License-Identifier: GPL-2.0-or-later
// Graphviz puts nothing in a place of its own here: layout=nop2 takes nodes,
// splines and labels as they are. Lengths are points, y goes upwards.
#include "render/pinned.h"
#include "base/escape.h"
#include "base/num.h"
#include "base/ours.h"
#include "figure/net.h"
#include "render/upwards.h"
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
  escape_dot_markup(b, str_of(words));
  buf_add(b, how->strike ? "</S>" : "");
  buf_add(b, how->italic ? "</I>" : "");
  buf_add(b, how->bold ? "</B>" : "");
}

// ------------------------------------------------------------------- words

// Fonts are as wide as their machine has them: words stand in a cell with room
// to spare, at the side of it that they begin or end at.
static double cell_width(const struct pinned *p, const struct scene_item *item,
                         double w) {
  double x = item->text.x, most = p->f->scene.width;
  double roomy = 1.2 * w + 6;
  double room = item->text.how.anchor == ANCHOR_START ? most - x
                : item->text.how.anchor == ANCHOR_END ? x
                                                      : 2 * fmin(x, most - x);
  // Even, as half of it is the centre's place, in whole points.
  return 2 * ceil(fmax(w, fmin(roomy, room - 2)) / 2);
}

static void add_words(void *to, const struct scene_item *item) {
  struct pinned *p = to;
  static const char *const sides[] = {[ANCHOR_START] = "LEFT",
                                      [ANCHOR_MIDDLE] = "CENTER",
                                      [ANCHOR_END] = "RIGHT"};
  const struct lettering *how = &item->text.how;
  double w = text_width(str_of(item->text.text), how->size, how->bold);
  double cell = cell_width(p, item, w), x = item->text.x;
  // Graphviz takes an empty word for a fault.
  if (!*item->text.text)
    return;
  x += how->anchor == ANCHOR_START ? cell / 2
       : how->anchor == ANCHOR_END ? -cell / 2
                                   : 0;
  buf_addf(p->b,
           "  \"words %zu\" [shape=\"plain\" label=<<TABLE BORDER=\"0\" "
           "CELLPADDING=\"0\" CELLSPACING=\"0\"><TR><TD WIDTH=\"%.0f\" "
           "ALIGN=\"%s\">",
           ++p->words, cell, sides[how->anchor]);
  markup(p->b, item->text.text, how);
  buf_add(p->b, "</TD></TR></TABLE>>");
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
  buf_add(&id, net->ids[k]);
  escape_dot_id(b, buf_str(&id));
  buf_drop(&id);
}

// Graphviz puts lines in the middle of a box as if all letters went below them;
// an empty row above brings them to where capitals are in the middle.
static void add_label(struct buf *b, const struct face *f) {
  struct lettering how = {.bold = f->ink->bold};
  buf_addf(b,
           " label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\">"
           "<TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"1\" HEIGHT=\"%.0f\"></TD></TR>"
           "<TR><TD>",
           fmax(1, round(0.28 * f->size)));
  for (size_t i = 0; i < f->n; i++) {
    buf_add(b, i > 0 ? "<BR/>" : "");
    markup(b, f->lines[i], &how);
  }
  buf_add(b, "</TD></TR></TABLE>>");
}

static bool is_pill(const char *shape) {
  return shape && strcmp(shape, "pill") == 0;
}

// Graphviz has no pill: its outline is drawn in the background, and an ellipse
// without a line lies within.
static void add_shape(struct pinned *p, const struct theme_shape *shape,
                      const struct spot *s, const struct ink *ink) {
  const struct form *form = form_of(shape->shape);
  bool pill = is_pill(shape->shape);
  double less = pill ? ink->width : form->less;
  struct buf *b = p->b;
  word(b, "shape", form->dot);
  buf_addf(b, " style=\"%s%s\"", form->style,
           ink->dash > 0 && !pill ? ",dashed" : "");
  if (form->less > 0)
    word(b, "peripheries", "2");
  word(b, "fillcolor", ink->fill);
  word(b, "color", pill ? ink->fill : ink->line);
  real(b, "penwidth", pill ? 0 : ink->width);
  word(b, "fixedsize", "true");
  inches(b, "width", s->w - less);
  inches(b, "height", s->h - less);
  position(p, "pos", s->x, s->y);
}

static void add_actor(struct pinned *p, const struct net *net, size_t k) {
  const struct face *f = &net->faces[k];
  bool gone = f->node->change == DRAWN_GONE;
  struct ink ink = {.fill = gone ? p->t->paper : f->ink->fill,
                    .line = gone ? p->t->ended_line : f->ink->border,
                    .width = f->pen,
                    .dash = gone ? 3 : 0};
  struct buf *b = p->b;
  buf_add(b, "  ");
  add_name(b, net, k);
  buf_add(b, " [");
  add_label(b, f);
  add_shape(p, f->ink, &net->spots[k], &ink);
  word(b, "fontcolor", gone ? p->t->ended_text : p->t->ink);
  real(b, "fontsize", f->size);
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

static void end_point(struct pinned *p, const char *sign,
                      const struct route_run *r, double at) {
  double x, y;
  run_at(r, at, &x, &y);
  buf_add(p->b, sign);
  point(p, x, y);
  buf_addc(p->b, ' ');
}

// Quadratic curves as the cubic ones that Graphviz has.
static void add_cubics(struct pinned *p, const struct route_run *r) {
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

static void add_spline(struct pinned *p, const struct route_run *all,
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
  struct route_run shown = run_part(all, from, to);
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

static void add_numbers(struct pinned *p, const struct net *net,
                        const char *numbers, const char *before) {
  if (!*numbers)
    return;
  font(p->b, net->p->note, p->t->muted);
  buf_addf(p->b, "%s%s</FONT>", before, numbers);
}

static void add_prefix(struct pinned *p, const struct label *l) {
  if (!*l->prefix)
    return;
  escape_dot_markup(p->b, str_of(l->prefix));
  buf_addc(p->b, ' ');
}

// Without the word: how many ties, whether denied, on which sources.
static void add_short(struct pinned *p, const struct net *net,
                      const struct label *l, const char *color) {
  struct buf *b = p->b;
  buf_add(b, "<TR><TD>");
  if (*l->prefix || *l->count) {
    font(b, net->p->note, color);
    add_prefix(p, l);
    markup(b, l->count, &(struct lettering){.bold = *l->count});
    buf_add(b, "</FONT>");
  }
  add_numbers(p, net, l->numbers, "");
  if (l->denied) {
    font(b, net->p->deny, p->t->ink);
    buf_add(b, "\u2298</FONT>");
  }
  add_numbers(p, net, l->against, "");
  buf_add(b, "</TD></TR>");
}

// Words that stand on the line in the place of its own.
static void add_instead(struct pinned *p, const struct net *net,
                        const struct label *l, const char *words,
                        const char *color) {
  struct buf *b = p->b;
  buf_add(b, "<TR><TD>");
  font(b, net->p->tie, color);
  markup(b, words, &(struct lettering){.bold = true});
  buf_add(b, "</FONT>");
  if (l->denied) {
    font(b, net->p->deny, p->t->ink);
    buf_add(b, "\u2298</FONT>");
  }
  buf_add(b, "</TD></TR>");
}

static void add_tie_words(struct pinned *p, const struct net *net,
                          const struct label *l, const struct label_words *w,
                          const struct stroke *k) {
  struct buf *b = p->b;
  if (*l->badge)
    add_instead(p, net, l, l->badge, k->other.color ? p->t->ink : k->text);
  else if (w->letter)
    add_instead(p, net, l, l->letter, k->text);
  else if (w->n == 0)
    add_short(p, net, l, k->text);
  for (size_t i = 0; i < w->n; i++) {
    buf_add(b, "<TR><TD>");
    font(b, net->p->tie, k->text);
    if (i == 0)
      add_prefix(p, l);
    markup(b, w->lines[i], &(struct lettering){.strike = l->struck});
    buf_add(b, "</FONT>");
    if (i + 1 == w->n)
      add_numbers(p, net, l->numbers, " ");
    if (i + 1 == w->n && l->denied && l->voices_n == 0) {
      font(b, net->p->deny, p->t->ink);
      buf_add(b, " \u2298</FONT>");
    }
    buf_add(b, "</TD></TR>");
  }
  for (size_t i = 0; w->n > 0 && i < l->voices_n; i++) {
    buf_add(b, "<TR><TD>");
    font(b, net->p->deny, p->t->ink);
    buf_add(b, i == l->sign_at && l->denied ? "\u2298 <I>" : "<I>");
    escape_dot_markup(b, str_of(l->voices[i]));
    buf_add(b, "</I></FONT>");
    if (i + 1 == l->voices_n)
      add_numbers(p, net, l->against, " ");
    buf_add(b, "</TD></TR>");
  }
}

static void add_tie_label(struct pinned *p, const struct net *net, size_t i) {
  const struct course *c = &net->courses[i];
  const struct label *l = &net->labels[i];
  if (c->shown >= l->forms_n)
    return;
  const struct stroke *k = &net->strokes[i];
  if (*l->badge)
    buf_addf(p->b,
             " label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"1\" "
             "CELLSPACING=\"0\" STYLE=\"ROUNDED\" COLOR=\"%s\" "
             "BGCOLOR=\"%s\">",
             k->other.color ? p->t->ink : k->text, p->t->paper);
  else
    buf_addf(p->b,
             " label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" "
             "CELLSPACING=\"0\" BGCOLOR=\"%s\">",
             behind(p, net, c->lx, c->ly));
  add_tie_words(p, net, l, &l->forms[c->shown], k);
  buf_add(p->b, "</TABLE>>");
  position(p, "lp", c->lx, c->ly);
}

// `core`: what lies behind a twofold line.
static void add_stroke(struct pinned *p, const struct stroke *k,
                       const struct route_run *line, const char *core) {
  double size = 0.62 * k->scale;
  struct buf *b = p->b;
  if (k->twofold)
    buf_addf(b, " color=\"%s:%s:%s\"", k->color, core, k->color);
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
  add_spline(p, line, k, size);
}

// Graphviz draws both strands of a line alike: the other is an edge of its own.
static struct stroke strand_beside(const struct stroke *k) {
  return (struct stroke){.color = k->other.color,
                         .width = k->other.width,
                         .scale = k->scale,
                         .dash = k->other.dash,
                         .gap = k->other.gap};
}

static void open_edge(struct buf *b, const struct net *net,
                      const struct drawing_edge *e) {
  buf_add(b, "  ");
  add_name(b, net, e->from);
  buf_add(b, " -> ");
  add_name(b, net, e->to);
  buf_add(b, " [");
}

static void add_strand(struct pinned *p, const struct net *net, size_t i) {
  const struct drawing_edge *e = &net->d->edges.at[i];
  const struct stroke k = strand_beside(&net->strokes[i]);
  const struct route_run line =
      run_beside(&net->courses[i].line, stroke_apart(&net->strokes[i]));
  open_edge(p->b, net, e);
  add_stroke(p, &k, &line, p->t->paper);
  text(p->b, "tooltip", e->tooltip ? e->tooltip : e->label);
  buf_addf(p->b, " class=\"strand %s\"];\n", e->certainty);
}

static void add_tie(struct pinned *p, const struct net *net, size_t i) {
  const struct drawing_edge *e = &net->d->edges.at[i];
  const struct course *c = &net->courses[i];
  const struct stroke *k = &net->strokes[i];
  const struct route_run line =
      k->other.color ? run_beside(&c->line, -stroke_apart(k)) : c->line;
  struct buf *b = p->b;
  if (k->other.color)
    add_strand(p, net, i);
  open_edge(b, net, e);
  add_stroke(p, k, &line, behind(p, net, c->lx, c->ly));
  add_tie_label(p, net, i);
  text(b, "tooltip", e->tooltip ? e->tooltip : e->label);
  buf_addf(b, " class=\"tie %s %s\"];\n", e->family, e->certainty);
}

// ------------------------------------------------------------------- signs

static void add_end(struct pinned *p, size_t k, const char *which, double x,
                    double y) {
  buf_addf(p->b,
           "  \"sign %zu %s\" [shape=\"point\" style=\"invis\" "
           "width=\"0.01\"",
           k, which);
  position(p, "pos", x, y);
  buf_add(p->b, "];\n");
}

static void add_sign_line(struct pinned *p, size_t k, const struct stroke *s,
                          const struct route_run *line) {
  buf_addf(p->b, "  \"sign %zu from\" -> \"sign %zu to\" [", k, k);
  add_stroke(p, s, line, p->t->paper);
  buf_add(p->b, " class=\"sign\"];\n");
}

static void add_sign(struct pinned *p, size_t k) {
  const struct legend_sign *s = &p->f->signs.list.at[k];
  if (!s->is_line) {
    buf_addf(p->b, "  \"sign %zu\" [label=\"\"", k + 1);
    add_shape(p, s->shape, &s->spot,
              &(struct ink){.fill = s->shape->fill,
                            .line = s->shape->border,
                            .width = 0.9});
    buf_add(p->b, " class=\"sign\"];\n");
    return;
  }
  add_end(p, k + 1, "from", run_first(&s->line)->x0, run_first(&s->line)->y0);
  add_end(p, k + 1, "to", run_last(&s->line)->x1, run_last(&s->line)->y1);
  add_sign_line(p, k + 1, &s->stroke, &s->line);
  if (s->stroke.other.color) {
    const struct stroke other = strand_beside(&s->stroke);
    const struct route_run line =
        run_beside(&s->line, 2 * stroke_apart(&s->stroke));
    add_sign_line(p, k + 1, &other, &line);
  }
}

// --------------------------------------------------------------- furniture

// Walks over all items that are neither actors nor ties nor signs: nodes and
// edges stand for those, so their groups are passed over, but for the outlines
// of pills.
static void add_rest(struct pinned *p, bool paths) {
  const struct scene *s = &p->f->scene;
  size_t depth = 0, inside = 0;
  bool outline = false; // the next path is one
  for (size_t i = 0; i < s->items.n; i++) {
    const struct scene_item *item = &s->items.at[i];
    if (item->what == SCENE_OPEN) {
      depth++;
      if (inside == 0 && item->group->part != PART_OTHER) {
        inside = depth;
        outline = is_pill(item->group->shape);
      }
    } else if (item->what == SCENE_CLOSE) {
      inside = inside == depth ? 0 : inside;
      depth--;
    } else if (item->what == SCENE_PATH) {
      if (paths && (inside == 0 || outline))
        xdot_path(p->b, item, s->height);
      outline = false;
    } else if (inside == 0 && !paths) {
      upwards_each(item, add_words, p);
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

void pinned_write(struct buf *b, const ent_figure *f, unsigned dpi) {
  const struct theme *t = preset_theme(&f->preset);
  struct pinned p = {.b = b, .f = f, .t = t};
  buf_add(b, OURS_DOT " {\n");
  if (dpi > 0)
    buf_addf(b, "  graph [dpi=%u];\n", dpi);
  add_graph(&p);
  add_corner(&p, "left below", 0, f->scene.height);
  add_corner(&p, "right above", f->scene.width, 0);
  for (size_t i = 0; i < f->nets_n; i++) {
    for (size_t k = 0; k < f->nets[i].n; k++)
      add_actor(&p, &f->nets[i], k);
    for (size_t k = 0; k < f->nets[i].m; k++)
      add_tie(&p, &f->nets[i], k);
  }
  for (size_t k = 0; k < f->signs.list.n; k++)
    add_sign(&p, k);
  add_rest(&p, false);
  buf_add(b, "}\n");
}
