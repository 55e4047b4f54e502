// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/lines.h"

#include <math.h>

// In points, for the words of a report.
static const double CLEAR = 1.8;             // from the outline of an actor
static const double LONG = 6.2, HALF = 2.45; // of a triangle
static const double OPEN_LONG = 5.4, OPEN_HALF = 3.1;
static const double BAR = 3.9;     // half of a bar
static const double APART = 0.9;   // of two strokes from their middle
static const double SEVERAL = 1.5; // times the width of one tie
static const double TURNED = 2.3;  // times the width of what began
static const double THIN = 0.72;   // of what has ended or has not changed

// Whether one of the types leads somewhere.
static bool leads(const char *types) {
  struct str rest = str_of(types), type;
  do {
    struct str all = rest;
    if (!str_cut(all, " ", &type, &rest))
      type = all;
    if (str_is(type, "leads") || str_is(type, "commands") ||
        str_is(type, "pledges-allegiance-to"))
      return true;
  } while (rest.n > 0);
  return false;
}

struct stroke stroke_plain(const struct preset *p, const struct theme_line *l) {
  return (struct stroke){.color = l->line,
                         .text = l->text,
                         .width = l->width * p->tie / 7,
                         .scale = p->tie / 7,
                         .twofold = l->twofold};
}

void stroke_certainty(struct stroke *s, const char *certainty) {
  double k = s->scale;
  if (strcmp(certainty, "likely") == 0) {
    s->dash = 4.2 * k;
    s->gap = 2.6 * k;
  } else if (strcmp(certainty, "definite") != 0) {
    s->dash = 0.01;
    s->gap = (s->twofold ? 2.3 : 3.0) * k;
    s->width *= s->twofold ? 1 : 1.15;
    s->round = true;
  }
}

void stroke_gone(struct stroke *s, const struct theme *t) {
  s->color = t->ended_line;
  s->text = t->ended_text;
  s->width *= THIN;
}

void stroke_ended(struct stroke *s, const struct theme *t) {
  stroke_gone(s, t);
  s->dash = 9 * s->scale; // longer than of what is likely
  s->gap = 4.5 * s->scale;
}

void stroke_unchanged(struct stroke *s, const struct theme *t) {
  s->color = t->unchanged_line;
  s->text = t->unchanged_text;
  s->width *= THIN;
}

bool stroke_leads(const struct preset *p, const struct drawing_edge *e) {
  const struct theme_line *l = theme_line_of(preset_theme(p), e->family);
  return (e->directed ? l->directed : l->undirected) == END_NONE &&
         leads(e->type);
}

void stroke_lead(struct stroke *s) {
  s->head = END_OPEN;
  s->scale *= 0.8;
}

// ------------------------------------------------------------------- pairs

static const char *family_of(enum drawn_state state) {
  return state == DRAWN_FRIENDLY  ? "support"
         : state == DRAWN_NEITHER ? "diplomacy"
         : state == DRAWN_FORMAL  ? "structure"
                                  : "hostility";
}

static void add_friends(struct stroke *s, const struct preset *p) {
  struct stroke friends = stroke_pair(p, DRAWN_FRIENDLY, true);
  s->other.color = friends.color;
  s->other.width = friends.width;
}

struct stroke stroke_pair(const struct preset *p, enum drawn_state state,
                          bool several) {
  struct stroke s =
      stroke_plain(p, theme_line_of(preset_theme(p), family_of(state)));
  s.twofold = false;
  s.width *= several && state != DRAWN_FORMAL ? SEVERAL : 1;
  if (state == DRAWN_BOTH)
    add_friends(&s, p);
  return s;
}

// The sign at one end, for ties that lead there, and for those that lead
// nowhere.
static enum line_end end_of(const struct theme_line *l, bool there,
                            bool mutual) {
  return there ? l->directed : mutual ? l->undirected : END_NONE;
}

static const struct drawn_strand *strand_of(const struct drawn_pair *p) {
  return p->state == DRAWN_FRIENDLY  ? &p->friendly
         : p->state == DRAWN_NEITHER ? &p->neither
         : p->state == DRAWN_FORMAL  ? &p->formal
                                     : &p->hostile;
}

static void add_ends(struct stroke *s, const struct preset *p,
                     const struct drawn_pair *pair) {
  const struct theme_line *l =
      theme_line_of(preset_theme(p), family_of(pair->state));
  const struct drawn_strand *x = strand_of(pair);
  s->head = end_of(l, x->forth, x->mutual);
  s->tail = end_of(l, x->back, x->mutual);
  if (pair->state == DRAWN_BOTH) { // an arrow would be of one strand alone
    s->head = s->head != END_NONE ? END_BAR : END_NONE;
    s->tail = s->tail != END_NONE ? END_BAR : END_NONE;
  }
  if (pair->state == DRAWN_FORMAL && x->forth && s->head == END_NONE)
    stroke_lead(s);
}

// Each strand is as certain as the firmest of its own ties.
static struct stroke stroke_of_pair(const struct preset *p,
                                    const struct drawn_pair *pair) {
  struct stroke s = stroke_pair(p, pair->state, pair->n > 1);
  add_ends(&s, p, pair);
  stroke_certainty(&s, strand_of(pair)->certainty);
  if (pair->state == DRAWN_BOTH) {
    struct stroke friends = stroke_pair(p, DRAWN_FRIENDLY, true);
    stroke_certainty(&friends, pair->friendly.certainty);
    s.other.dash = friends.dash;
    s.other.gap = friends.gap;
    s.other.round = friends.round;
    s.other.width = friends.width;
  }
  return s;
}

// ------------------------------------------------------------------- turns

struct stroke stroke_turn(const struct preset *p, const struct drawn_turn *t) {
  struct stroke s = stroke_pair(p, t->state, false);
  if (t->sides) {
    s.width *= TURNED;
    s.other.width *= TURNED;
  }
  if (t->kind == TURN_ENDED) {
    s.dash = 0.01;
    s.gap = 3.0 * s.scale;
    s.round = true;
  }
  if (t->kind == TURN_SAME) {
    stroke_unchanged(&s, preset_theme(p));
    s.color = preset_theme(p)->ended_line;
    s.other.color = NULL;
  }
  return s;
}

// What has not changed leads nowhere: it is only there to be seen.
static struct stroke stroke_of_turn(const struct preset *p,
                                    const struct drawing_edge *e) {
  struct stroke s = stroke_turn(p, e->turn);
  const struct theme_line *l = theme_line_of(preset_theme(p), e->family);
  if (e->turn->kind == TURN_SAME)
    return s;
  s.head = e->directed ? l->directed : l->undirected;
  s.tail = e->directed ? END_NONE : l->undirected;
  if (e->turn->kind != TURN_ENDED)
    stroke_certainty(&s, e->certainty);
  return s;
}

struct stroke stroke_of(const struct preset *p, const struct drawing_edge *e,
                        bool diff) {
  if (e->pair)
    return stroke_of_pair(p, e->pair);
  if (e->turn)
    return stroke_of_turn(p, e);
  const struct theme *t = preset_theme(p);
  const struct theme_line *l = theme_line_of(t, e->family);
  struct stroke s = stroke_plain(p, l);
  s.head = e->directed ? l->directed : l->undirected;
  s.tail = e->directed ? END_NONE : l->undirected;
  if (stroke_leads(p, e))
    stroke_lead(&s);
  if (diff && e->change == DRAWN_GONE && !drawing_unsure(e)) {
    stroke_ended(&s, t);
    return s;
  }
  if (diff && e->change == DRAWN_GONE)
    stroke_gone(&s, t);
  if (diff && e->change == DRAWN_SAME)
    stroke_unchanged(&s, t);
  stroke_certainty(&s, e->certainty);
  return s;
}

// -------------------------------------------------------------------- ends

static double reach(const struct stroke *s, enum line_end end) {
  switch (end) {
  case END_ARROW:
    return LONG * s->scale;
  case END_BAR_ARROW:
    return (LONG + 1) * s->scale;
  case END_OPEN:
    return OPEN_LONG * s->scale;
  case END_BAR:
    return s->scale;
  default:
    return 0;
  }
}

double stroke_head(const struct stroke *s) { return CLEAR + reach(s, s->head); }
double stroke_tail(const struct stroke *s) { return CLEAR + reach(s, s->tail); }

// Where a sign stands and which way it points.
struct tip {
  double x, y, dx, dy;
};

static void triangle(struct scene *s, const struct stroke *k,
                     const struct tip *t, double back) {
  double x = t->x - t->dx * back, y = t->y - t->dy * back;
  double l = LONG * k->scale, h = HALF * k->scale;
  double bx = x - t->dx * l, by = y - t->dy * l;
  double xy[] = {
      x, y, bx - t->dy * h, by + t->dx * h, bx + t->dy * h, by - t->dx * h};
  struct path p = {0};
  path_polygon(&p, xy, 3);
  scene_path(s, &p, &(struct ink){.fill = k->color});
}

static void open_arrow(struct scene *s, const struct stroke *k,
                       const struct tip *t) {
  double l = OPEN_LONG * k->scale, h = OPEN_HALF * k->scale;
  double bx = t->x - t->dx * l, by = t->y - t->dy * l;
  struct path p = {0};
  path_move(&p, bx - t->dy * h, by + t->dx * h);
  path_line(&p, t->x, t->y);
  path_line(&p, bx + t->dy * h, by - t->dx * h);
  scene_path(s, &p,
             &(struct ink){.line = k->color, .width = fmax(k->width, 0.9)});
}

static void bar(struct scene *s, const struct stroke *k, const struct tip *t) {
  double h = BAR * k->scale;
  scene_line(s, t->x - t->dy * h, t->y + t->dx * h, t->x + t->dy * h,
             t->y - t->dx * h,
             &(struct ink){.line = k->color, .width = fmax(k->width, 1.1)});
}

static void draw_end(struct scene *s, const struct stroke *k, enum line_end end,
                     const struct tip *t) {
  if (end == END_BAR || end == END_BAR_ARROW)
    bar(s, k, t);
  if (end == END_ARROW || end == END_BAR_ARROW)
    triangle(s, k, t, end == END_BAR_ARROW ? k->scale : 0);
  if (end == END_OPEN)
    open_arrow(s, k, t);
}

// How much of the line the sign stands for: a triangle hides its blunt end.
static double covered(const struct stroke *k, enum line_end end) {
  return end == END_ARROW || end == END_BAR_ARROW
             ? reach(k, end) - 0.6 * k->scale
             : 0;
}

static void draw_run(struct scene *s, const struct stroke *k,
                     const struct route_run *r, double width) {
  struct ink ink = {.line = k->color,
                    .width = width,
                    .dash = k->dash,
                    .gap = k->gap,
                    .round = k->round};
  struct path p = {0};
  path_move(&p, run_first(r)->x0, run_first(r)->y0);
  for (size_t i = 0; i < r->n; i++)
    path_quad(&p, r->at[i].cx, r->at[i].cy, r->at[i].x1, r->at[i].y1);
  scene_path(s, &p, &ink);
}

double stroke_apart(const struct stroke *s) {
  return s->other.color ? 0.3 * s->scale + fmax(s->width, s->other.width) / 2
                        : APART * s->scale;
}

// The strand beside goes as far as this one.
static void draw_strands(struct scene *s, const struct stroke *k,
                         const struct route_run *line) {
  struct stroke other = *k;
  struct route_run left = run_beside(line, -stroke_apart(k));
  struct route_run right = run_beside(line, stroke_apart(k));
  other.color = k->other.color;
  other.dash = k->other.dash;
  other.gap = k->other.gap;
  other.round = k->other.round;
  draw_run(s, k, &left, k->width);
  draw_run(s, &other, &right, k->other.width);
}

void stroke_draw(struct scene *s, const struct stroke *k,
                 const struct route_run *r) {
  double all = run_length(r), clear = fmin(CLEAR, all / 4);
  struct tip head, tail;
  run_at(r, all - clear, &head.x, &head.y);
  run_way(r, all - clear, &head.dx, &head.dy);
  run_at(r, clear, &tail.x, &tail.y);
  run_way(r, clear, &tail.dx, &tail.dy);
  tail.dx = -tail.dx;
  tail.dy = -tail.dy;
  struct route_run line = run_part(r, clear + covered(k, k->tail),
                                   all - clear - covered(k, k->head));
  if (k->other.color) {
    draw_strands(s, k, &line);
  } else if (k->twofold) {
    struct route_run right = run_beside(&line, stroke_apart(k));
    struct route_run left = run_beside(&line, -stroke_apart(k));
    draw_run(s, k, &right, 0.74 * k->width);
    draw_run(s, k, &left, 0.74 * k->width);
  } else {
    draw_run(s, k, &line, k->width);
  }
  draw_end(s, k, k->head, &head);
  draw_end(s, k, k->tail, &tail);
}
