// SPDX-License-Identifier: GPL-2.0-or-later
// What is said of the lanes of a chart: on the row of each item as much as
// there is room for, below all that it cannot say.
#include "base/buf.h"
#include "figure/flow.h"
#include "figure/labels.h"
#include "figure/lanes.h"

#include <math.h>

// Of the width of the time, what words on a row have at most.
static const double NAME_PART = 0.2, LABEL_PART = 0.34, WHOSE_PART = 0.26;
static const double ARROW = 7;

// --------------------------------------------------------------- what it is

const struct drawing_edge *lane_edge(const struct lane_plot *x,
                                     const struct lane_item *item) {
  return &x->g->d->edges
              .at[item->bond ? item->bond->edges[0] : item->descent->edge];
}

const char *lane_color(const struct lane_item *item) {
  return !item->bond
             ? INK
             : chart_look_of(item->bond->hostile ? CHART_HOSTILE : CHART_ALLY)
                   ->color;
}

const struct chart_lane *lane_at(const struct lane_plot *x, size_t place) {
  return &x->g->c->lanes[x->order[place]];
}

// Whether the upper one does it to the lower one, from its lane downwards.
static bool leads_down(const struct lane_plot *x,
                       const struct lane_item *item) {
  const struct drawing_edge *e = lane_edge(x, item);
  return !strcmp(x->g->d->nodes.at[e->from].id, lane_at(x, item->upper)->id);
}

bool lane_denied(const struct lane_plot *x, const struct lane_item *item) {
  const struct chart_bond *b = item->bond;
  if (!b)
    return lane_edge(x, item)->against;
  for (size_t i = 0; i < b->edges_n; i++)
    if (x->g->d->edges.at[b->edges[i]].against)
      return true;
  return false;
}

// ------------------------------------------------------------------- words

// "+", an arrow, "Pakistan: supports", numbers, "and 2 more", and whether
// somebody denies it.
struct parts {
  const char *sign, *text, *numbers, *more;
  bool denied;
};

// As much as goes on so large a part of the time's width.
static const char *cut_to(const struct lane_plot *x, const char *text,
                          double part) {
  double room = part * (x->axis.x1 - x->axis.x0);
  struct arena *a = &x->g->s->arena;
  return text_alone(
      a, text_cut(a, str_of(text), room, LANE_TYPE * x->g->k, false));
}

static struct parts parts_of(const struct lane_plot *x,
                             const struct lane_item *item) {
  struct scene *s = x->g->s;
  const struct drawing_edge *e = lane_edge(x, item);
  struct parts p = {.sign = item->bond ? (item->bond->hostile ? "−" : "+") : "",
                    .numbers = numbers_cited(&s->arena, &x->citing, e),
                    .denied = lane_denied(x, item)};
  p.text = scene_words(s, "%s: %s",
                       cut_to(x, lane_at(x, item->lower)->name, NAME_PART),
                       cut_to(x, e->label, LABEL_PART));
  size_t more = item->bond ? item->bond->edges_n - 1 : 0;
  p.more = more > 0   ? scene_words(s, "and %zu more", more)
           : e->whose ? cut_to(x, scene_words(s, "(%s)", e->whose), WHOSE_PART)
                      : "";
  return p;
}

static double width_of(const struct lane_plot *x, const char *text) {
  return *text ? text_width(str_of(text), LANE_TYPE * x->g->k, false) : 0;
}

static double numbers_width(const struct lane_plot *x, const char *numbers) {
  return *numbers ? x->g->k + text_width(str_of(numbers), x->g->p->note, false)
                  : 0;
}

double lane_words_width(const struct lane_plot *x,
                        const struct lane_item *item) {
  const struct parts p = parts_of(x, item);
  double k = x->g->k, w = width_of(x, p.text) + (ARROW + 1.5) * k;
  w += *p.sign ? width_of(x, p.sign) + 1.5 * k : 0;
  w += numbers_width(x, p.numbers);
  w += *p.more ? 2 * k + width_of(x, p.more) : 0;
  return w + (p.denied ? LANE_TYPE * 1.2 * k : 0);
}

static bool is_short(const struct lane_plot *x, const char *text, double part) {
  return !text || width_of(x, text) <= part * (x->axis.x1 - x->axis.x0) + 0.01;
}

// What stands on its row does not say all of it.
static bool told_below(const struct lane_plot *x,
                       const struct lane_item *item) {
  const struct drawing_edge *e = lane_edge(x, item);
  return (item->bond && item->bond->edges_n > 1) || e->against ||
         !is_short(x, e->label, LABEL_PART) ||
         !is_short(x, e->whose, WHOSE_PART * 0.9);
}

static void put_direction(const struct lane_plot *x,
                          const struct lane_item *item, double at, double y) {
  struct scene *s = x->g->s;
  double k = x->g->k, wide = 5.4 * k, head = 1.5 * k;
  struct ink ink = {.line = lane_color(item), .width = 0.7 * k};
  bool directed = lane_edge(x, item)->directed, down = leads_down(x, item);
  scene_line(s, at, y, at + wide, y, &ink);
  for (int side = 0; side < 2; side++) {
    if (directed && down != (side == 1))
      continue;
    double tip = side ? at + wide : at, back = side ? tip - head : tip + head;
    struct path p = {0};
    path_move(&p, back, y - head);
    path_line(&p, tip, y);
    path_line(&p, back, y + head);
    scene_path(s, &p, &ink);
  }
}

void lane_words_put(const struct lane_plot *x, const struct lane_item *item,
                    double y) {
  struct chart_page *g = x->g;
  const struct parts p = parts_of(x, item);
  const double k = g->k, size = LANE_TYPE * k;
  struct lettering how = {.size = size, .color = lane_color(item)};
  struct lettering small = {.size = g->p->note, .color = lane_color(item)};
  double at = item->words, low = y + size * CAP_HEIGHT / 2;
  scene_rect(g->s, at - 1.2 * k, y - size * 0.62,
             lane_words_width(x, item) + 2 * k, size * 1.24, 0,
             &(struct ink){.fill = PAPER});
  if (*p.sign) {
    scene_text(g->s, at, low, p.sign, &how);
    at += width_of(x, p.sign) + 1.5 * k;
  }
  put_direction(x, item, at, y);
  at += (ARROW + 1.5) * k;
  scene_text(g->s, at, low, p.text, &how);
  at += width_of(x, p.text);
  if (*p.numbers)
    scene_text(g->s, at + k, low - size * 0.18, p.numbers, &small);
  at += numbers_width(x, p.numbers);
  if (*p.more) {
    scene_text(g->s, at + 2 * k, low, p.more, &how);
    at += 2 * k + width_of(x, p.more);
  }
  if (p.denied)
    sign_denied(g->s, at + size * 0.62, y, size, INK);
}

// ------------------------------------------------------------------- below

static const char *mark_of(const struct drawing_edge *e) {
  return strcmp(e->certainty, "definite") == 0 ? ""
         : strcmp(e->certainty, "likely") == 0 ? "?"
                                               : "??";
}

// What goes on a line of a column.
static const char *told(const struct lane_plot *x, const char *text) {
  struct arena *a = &x->g->s->arena;
  double room = 0.36 * (x->g->right - x->g->left);
  return text_alone(a, text_cut(a, str_of(text), room, x->g->p->source, true));
}

static void tell_tie(const struct lane_plot *x, struct flow *f,
                     const struct drawing_edge *e) {
  struct arena *a = &x->g->s->arena;
  const ent_drawing *d = x->g->d;
  if (f->words.at[f->words.n - 1].kind != FLOW_NAME)
    flow_add(f, FLOW_WORDS, true, ";");
  flow_add(f, FLOW_WORDS, false, told(x, d->nodes.at[e->from].label));
  flow_add(f, FLOW_WORDS, false, told(x, e->label));
  const char *numbers = numbers_cited(a, &x->citing, e);
  if (*numbers)
    flow_add(f, FLOW_NUMBERS, true, numbers);
  if (*mark_of(e))
    flow_add(f, FLOW_WORDS, true, mark_of(e));
  if (e->whose)
    flow_add(f, FLOW_WORDS, false, scene_words(x->g->s, "(%s)", e->whose));
  if (!e->against)
    return;
  flow_add(f, FLOW_WORDS, false, "(");
  flow_add(f, FLOW_DENIED, true, "");
  flow_add(f, FLOW_WORDS, true, told(x, e->against));
  numbers = numbers_against(a, &x->citing, e);
  if (*numbers)
    flow_add(f, FLOW_NUMBERS, true, numbers);
  flow_add(f, FLOW_WORDS, true, ")");
}

static void tell_item(const struct lane_plot *x, struct flow *f,
                      const struct lane_item *item) {
  f->arena = &x->g->s->arena;
  flow_add(f, FLOW_NAME, false,
           scene_words(x->g->s, "%s%s – %s:",
                       !item->bond           ? ""
                       : item->bond->hostile ? "− "
                                             : "+ ",
                       told(x, lane_at(x, item->upper)->name),
                       told(x, lane_at(x, item->lower)->name)));
  for (size_t i = 0; item->bond && i < item->bond->edges_n; i++)
    tell_tie(x, f, &x->g->d->edges.at[item->bond->edges[i]]);
  if (!item->bond)
    tell_tie(x, f, lane_edge(x, item));
}

double lane_words_below(const struct lane_plot *x, double y) {
  struct scene *s = x->g->s;
  struct flow *list = arena_new(&s->arena, x->items_n + 1, sizeof *list);
  size_t n = 0;
  bool likely = false, possible = false;
  for (size_t i = 0; i < x->items_n; i++) {
    if (!told_below(x, &x->items[i]))
      continue;
    tell_item(x, &list[n++], &x->items[i]);
  }
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < list[i].words.n; k++) {
      likely |= strcmp(list[i].words.at[k].text, "?") == 0;
      possible |= strcmp(list[i].words.at[k].text, "??") == 0;
    }
  y = flow_draw(s, x->g->p, y,
                &(struct flow_part){
                    .head = "What several ties are, and who denies them",
                    .note = scene_words(s, "%s%s%s", likely ? "? likely" : "",
                                        likely && possible ? ", " : "",
                                        possible ? "?? possible" : ""),
                    .of = list,
                    .n = n,
                    .columns = n > 2 ? 2 : 1});
  for (size_t i = 0; i < n; i++)
    flow_drop(&list[i]);
  return y;
}

// "9 of 35 actors, those with most allies, foes and forebears; not drawn: A, B
// and 24 more".
void lane_note_others(struct lane_plot *x) {
  const struct chart *c = x->g->c;
  struct scene *s = x->g->s;
  struct buf b = {0};
  size_t ties = 0, named = 0;
  if (x->n == c->lanes_all)
    return;
  for (size_t i = 0; i < x->items_n; i++)
    ties += x->items[i].bond ? x->items[i].bond->edges_n : 1;
  buf_addf(
      &b,
      "Drawn: the %zu actors with most allies, foes and forebears, and %zu "
      "of %zu ties. Not drawn: ",
      x->n, ties, c->ties_all);
  for (size_t i = x->n; c->others[i] && named < 12; i++)
    buf_addf(&b, "%s%s", named++ ? ", " : "",
             text_shorten(&s->arena, c->others[i], 40));
  if (c->lanes_all > x->n + named)
    buf_addf(&b, " and %zu more", c->lanes_all - x->n - named);
  const char **notes =
      arena_new(&s->arena, x->g->foot.notes_n + 1, sizeof *notes);
  notes[0] = scene_words(s, "%s", buf_text(&b));
  for (size_t i = 0; i < x->g->foot.notes_n; i++)
    notes[i + 1] = x->g->foot.notes[i];
  x->g->foot.notes = notes;
  x->g->foot.notes_n++;
  buf_drop(&b);
}
