// SPDX-License-Identifier: GPL-2.0-or-later
// What is common to many elements stands once on their group: a report holds
// hundreds of ties. Lines are drawn as if definite; the script gives each its
// pattern of the step. Signs at their ends are markers, which the line stops
// short of.
#include "render/html_chart.h"
#include "base/escape.h"
#include "base/num.h"
#include "figure/cast.h"
#include "render/svg.h"

#include <math.h>

#define MARGIN 10.0
#define MOST_SCALE 1.6 // points of a chart of few actors, in points of the page
enum { PAGE = 640 };

// ------------------------------------------------------------------- layout

static void place_actors(struct union_chart *c, ent_diags *diags) {
  struct cast cast = cast_of(&c->scene.arena, &c->net, 1);
  cast_find(&cast, &c->net, 1, PAGE, c->plan, diags);
  cast_seat(&cast, &c->net);
  cast_drop(&cast);
}

// How far before the outline a line ends, for the sign that stands there.
static double reach_of(enum line_end end) {
  static const double reach[] = {[END_NONE] = 0,
                                 [END_ARROW] = 5,
                                 [END_BAR_ARROW] = 6.2,
                                 [END_BAR] = 0.8,
                                 [END_OPEN] = 0.8};
  return reach[end];
}

// No word is placed: which are there differs from step to step.
static void place_ties(struct union_chart *c) {
  for (size_t i = 0; i < c->net.m; i++) {
    const struct drawing_edge *e = &c->net.d->edges.at[i];
    const struct theme_line *line = theme_line_of(c->theme, e->family);
    enum line_end head = e->directed ? line->directed : line->undirected;
    c->net.courses[i].head = reach_of(head) + 1;
    c->net.courses[i].tail = e->directed ? 0 : reach_of(head) + 1;
  }
  place_courses(c->net.spots, c->net.n, c->net.courses, c->net.m,
                &(struct place_options){0});
}

// Whether nobody sees that it is bent.
static bool is_straight(const struct curve *c) {
  const double dx = c->x1 - c->x0, dy = c->y1 - c->y0;
  return fabs(dx * (c->cy - c->y0) - dy * (c->cx - c->x0)) <
         0.1 * hypot(dx, dy);
}

// Without the points that signs take at its ends, unless it is too short.
static void add_run(struct buf *b, const struct route_run *whole, double head,
                    double tail) {
  double length = run_length(whole);
  struct route_run r = run_part(whole, length > 2 * tail ? tail : 0,
                                length - (length > 2 * head ? head : 0));
  struct path_step steps[RUN_MOST + 1] = {
      {.op = 'M', .x = {run_first(&r)->x0, run_first(&r)->y0}}};
  for (size_t i = 0; i < r.n; i++) {
    const struct curve *c = &r.at[i];
    steps[i + 1] =
        is_straight(c)
            ? (struct path_step){.op = 'L', .x = {c->x1, c->y1}}
            : (struct path_step){.op = 'Q', .x = {c->cx, c->cy, c->x1, c->y1}};
  }
  svg_lean_path(b, steps, r.n + 1);
}

// --------------------------------------------------------------------- ties

static const char *sign_form(enum line_end end) {
  static const char *const forms[] = {
      [END_NONE] = "",
      [END_ARROW] = "refX=\"1\"><path d=\"M0 0L6 3L0 6Z\" fill=\"%s\"/>",
      [END_BAR_ARROW] = "refX=\"1\"><path d=\"M0 0L6 3L0 6ZM6 "
                        "-1H7.6V7H6Z\" fill=\"%s\"/>",
      [END_BAR] = "refX=\"0\"><path d=\"M-.8-1H.8V7H-.8Z\" fill=\"%s\"/>",
      [END_OPEN] = "refX=\"4.4\"><path d=\"M0 0L5 3L0 6\" fill=none "
                   "stroke=\"%s\" stroke-width=\"1.2\"/>"};
  return forms[end];
}

static void add_marker(struct buf *b, const char *before, const char *name,
                       enum line_end end, const char *color) {
  if (end == END_NONE)
    return;
  buf_addf(b,
           "<marker id=%s-%s markerUnits=userSpaceOnUse markerWidth=9 "
           "markerHeight=9 refY=3 overflow=visible orient=auto-start-reverse ",
           before, name);
  const char *form = sign_form(end), *at = strstr(form, "%s");
  buf_addn(b, form, (size_t)(at - form));
  buf_add(b, color);
  buf_add(b, at + 2);
  buf_add(b, "</marker>\n");
}

// The script makes grey ones of them.
static void add_markers(struct union_chart *c) {
  struct buf *b = c->b;
  buf_add(b, "<defs>\n");
  for (size_t k = 0; k < THEME_LINES; k++) {
    const struct theme_line *t = &c->theme->lines[k];
    if (!html_has_family(c->d, t->family))
      continue;
    add_marker(b, "m", t->family, t->directed, t->line);
    if (t->undirected != t->directed)
      add_marker(b, "n", t->family, t->undirected, t->line);
  }
  buf_add(b, "</defs>\n");
}

static void open_family(struct buf *b, const struct theme_line *t,
                        bool mutual) {
  enum line_end end = mutual ? t->undirected : t->directed;
  const char *mark = mutual && t->undirected != t->directed ? "n" : "m";
  buf_addf(b, "<g fill=none class=\"%s%s\"", t->family,
           t->twofold ? " double" : "");
  html_attribute(b, "stroke", t->line);
  html_real(b, "stroke-width", t->twofold ? 2.8 : t->width);
  if (end != END_NONE)
    buf_addf(b, " marker-end=\"url(#%s-%s)\"", mark, t->family);
  if (end != END_NONE && mutual)
    buf_addf(b, " marker-start=\"url(#%s-%s)\"", mark, t->family);
  buf_add(b, ">\n");
}

static void add_tie(struct union_chart *c, size_t i,
                    const struct theme_line *t) {
  static const char *const looks[] = {" class=off", " class=possible",
                                      " class=likely", ""};
  const struct dossier_tie *tie = &c->d->ties.at[i];
  enum line_end end = tie->directed ? t->directed : t->undirected;
  double head = reach_of(end);
  buf_addf(c->b, "<path id=t%zu%s d=\"", i, looks[chart_sure(c, i)]);
  add_run(c->b, &c->net.courses[tie->edge].line, head,
          tie->directed ? 0 : head);
  buf_add(c->b, "\"/>");
  // The paper between two strokes; the script has its own.
  if (t->twofold && chart_sure(c, i))
    buf_addf(c->b, "<use href=#t%zu class=core />", i);
}

static void add_family(struct union_chart *c, const struct theme_line *t,
                       bool mutual) {
  bool open = false;
  for (size_t i = 0; i < c->d->ties.n; i++) {
    const struct dossier_tie *tie = &c->d->ties.at[i];
    if (tie->edge == UINT32_MAX || tie->directed == mutual ||
        strcmp(tie->family, t->family) != 0)
      continue;
    if (!open)
      open_family(c->b, t, mutual);
    open = true;
    add_tie(c, i, t);
  }
  buf_add(c->b, open ? "</g>\n" : "");
}

// The families of the legend from the last to the first: structure below.
static void add_ties(struct union_chart *c) {
  for (size_t k = THEME_LINES; k > 0; k--) {
    const struct theme_line *t = &c->theme->lines[k - 1];
    add_family(c, t, false);
    add_family(c, t, true);
  }
}

// ------------------------------------------------------------------- actors

static void add_words(struct union_chart *c, const struct scene_item *text) {
  struct buf *b = c->b;
  buf_add(b, "<text");
  html_real(b, "x", text->text.x);
  html_real(b, "y", text->text.y);
  buf_addc(b, '>');
  escape_xml(b, str_of(text->text.text));
  buf_add(b, "</text>");
}

static size_t actor_number(const struct union_chart *c, const char *id) {
  size_t i = 0;
  while (i < c->d->actors.n && strcmp(c->d->actors.at[i].id, id) != 0)
    i++;
  return i;
}

// All of an actor's outlines are one path, filled as its group says.
static void add_outline(struct union_chart *c, size_t from) {
  const struct scene_item *first = NULL;
  VEC(struct path_step) steps = {0};
  for (size_t k = from; k < c->scene.items.n; k++) {
    const struct scene_item *item = &c->scene.items.at[k];
    if (item->what != SCENE_PATH)
      continue;
    first = first ? first : item;
    for (size_t i = 0; i < item->path.n; i++)
      vec_push(&steps, item->path.steps[i]);
  }
  buf_add(c->b, "><path");
  if (first)
    html_real(c->b, "stroke-width", first->path.ink.width);
  buf_add(c->b, " d=\"");
  svg_lean_path(c->b, steps.at, steps.n);
  buf_add(c->b, "\"/>");
  vec_drop(&steps);
}

// Whether anybody is tied to an actor at the last step.
static bool is_tied(const struct union_chart *c, size_t actor) {
  for (size_t i = 0; i < c->d->ties.n; i++) {
    const struct dossier_tie *t = &c->d->ties.at[i];
    if ((t->from == actor || t->to == actor) && chart_sure(c, i))
      return true;
  }
  return false;
}

static void add_actor(struct union_chart *c, size_t i) {
  const size_t number = actor_number(c, c->net.d->nodes.at[i].id);
  size_t from = c->scene.items.n;
  face_draw(&c->scene, &c->net.faces[i], &c->net.spots[i], &c->plan->preset,
            NULL);
  buf_addf(c->b, "<g id=a%zu class=%s", number,
           is_tied(c, number) ? "actor" : "\"actor away\"");
  for (size_t k = from; k < c->scene.items.n; k++)
    if (c->scene.items.at[k].what == SCENE_TEXT) {
      html_real(c->b, "font-size", c->scene.items.at[k].text.how.size);
      break;
    }
  add_outline(c, from);
  for (size_t k = from; k < c->scene.items.n; k++)
    if (c->scene.items.at[k].what == SCENE_TEXT)
      add_words(c, &c->scene.items.at[k]);
  buf_add(c->b, "</g>");
}

// Actors by their ink, which stands on the group of those that share it.
static void add_actors(struct union_chart *c) {
  bool *done = mem_new(c->net.n + 1, sizeof *done);
  for (size_t i = 0; i < c->net.n; i++) {
    if (done[i])
      continue;
    const struct theme_shape *ink = c->net.faces[i].ink;
    buf_add(c->b, "<g text-anchor=\"middle\"");
    html_attribute(c->b, "fill", ink->fill);
    html_attribute(c->b, "stroke", ink->border);
    if (strcmp(ink->shape, "dotted") == 0)
      buf_add(c->b, " stroke-dasharray=\".01 2.4\" stroke-linecap=\"round\"");
    buf_add(c->b, ink->bold ? " font-weight=bold>\n" : ">\n");
    for (size_t k = i; k < c->net.n; k++)
      if (c->net.faces[k].ink == ink) {
        done[k] = true;
        add_actor(c, k);
      }
    buf_add(c->b, "</g>\n");
  }
  mem_free(done);
}

// -------------------------------------------------------------------- whole

static void grow(struct chart_extent *e, double x, double y) {
  e->left = fmin(e->left, x - MARGIN);
  e->right = fmax(e->right, x + MARGIN);
  e->top = fmin(e->top, y - MARGIN);
  e->low = fmax(e->low, y + MARGIN);
}

static struct chart_extent extent_of(const struct union_chart *c) {
  struct chart_extent e = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (size_t i = 0; i < c->net.n; i++) {
    const struct spot *s = &c->net.spots[i];
    grow(&e, s->x - s->w / 2, s->y - s->h / 2);
    grow(&e, s->x + s->w / 2, s->y + s->h / 2);
  }
  for (size_t i = 0; i < c->net.m; i++) {
    const struct route_run *r = &c->net.courses[i].line;
    for (size_t k = 0; k < r->n; k++) {
      double x, y;
      curve_at(&r->at[k], 0.5, &x, &y);
      grow(&e, x, y);
    }
  }
  return e;
}

static void add_svg(struct union_chart *c) {
  struct chart_extent e = extent_of(c);
  struct buf *b = c->b;
  buf_addf(b,
           "<svg id=net role=graphics-document aria-label=\"%s\" "
           "width=%ld viewBox=\"",
           tongue_text(c->d->tongue, "Link chart of actors and ties"),
           lround(MOST_SCALE * (e.right - e.left)));
  const double box[] = {e.left, e.top, e.right - e.left, e.low - e.top};
  for (size_t k = 0; k < 4; k++) {
    buf_add(b, k ? " " : "");
    html_number(b, box[k]);
  }
  buf_add(b, "\">\n");
  add_markers(c);
  add_ties(c);
  buf_add(b, "<g id=lines fill=none></g>\n");
  add_actors(c);
  html_words(c, e);
  buf_add(b, "<g id=badges></g>\n<g id=grid></g>\n");
  buf_add(b, "</svg>\n");
}

void html_chart(struct buf *b, const ent_dossier *d,
                const struct figure_plan *plan, ent_diags *diags) {
  struct union_chart c = {
      .b = b, .d = d, .plan = plan, .theme = preset_theme(&plan->preset)};
  if (d->network->nodes.n == 0) {
    buf_add(b, "<p>");
    html_say(b, d,
             "No tie is in force in that time that the filters let through.");
    buf_add(b, "</p>\n");
    return;
  }
  c.net = net_measure(&c.scene.arena, d->network, &plan->preset,
                      &(struct citing){0}, DETAIL_NONE);
  place_actors(&c, diags);
  place_ties(&c);
  add_svg(&c);
  scene_drop(&c.scene);
}
