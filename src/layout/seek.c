// SPDX-License-Identifier: GPL-2.0-or-later
// Stress layouts from several starts, each turned and fitted to the page; the
// best few are improved by moving actors about, and the clearest is taken. Work
// is bounded by counts, so that the same input gives the same bytes.
#include "layout/seek.h"
#include "base/work.h"
#include "layout/cost.h"
#include "layout/stress.h"

#include <math.h>
#include <stdlib.h>

#define USUAL_HEIGHT 650.0 // of the body of a page
#define FULL 1.35          // times that is still one page
#define TALL 1.4           // height by width, of paper

#define ROW_GAP 60.0 // between two or three
#define TURN 0.26    // of another search: half way between two rotations

enum {
  MOST_STARTS = 12,
  ROTATIONS = 6,
  BEST = 4, // are improved; half of them if there are many ties
  FEW = 60, // ties
  MANY = 40,
  TRIALS = 260, // for each actor, if there are few
  SPREADS = 4,
  MOST_JUDGED = 150,     // ties
  STARTING = 450 * 1000, // looks at a pair of things
  TRYING = 3500 * 1000
};

// ------------------------------------------------------------ how much work

// Looks that the cost of a whole sheet takes.
static double looks(const struct layout_net *net) {
  double n = (double)net->n, m = (double)net->m;
  return 2 * m * (n + m) + n * (n + m) + 1;
}

static unsigned starts_for(const struct layout_net *net) {
  double many = (double)STARTING / ROTATIONS / looks(net);
  return many < 1 ? 1 : many > MOST_STARTS ? MOST_STARTS : (unsigned)many;
}

size_t seek_trials(const struct layout_net *net) {
  double many = (double)TRYING * (double)net->n / looks(net);
  if (many < 2 * (double)net->n) // would not be felt
    return 0;
  return (size_t)lesser(many, TRIALS * (double)net->n);
}

// --------------------------------------------------------------- the sheet

// The area that boxes and words on ties take with what is around them.
static double area_of(const struct layout_net *net) {
  double area = 0;
  for (size_t i = 0; i < net->n; i++)
    area += (net->spots[i].w + 40) * (net->spots[i].h + 44);
  for (size_t i = 0; i < net->m; i++)
    area += net->bonds[i].words;
  return area;
}

void seek_page(struct sheet *s, const struct layout_net *net,
               const struct layout_options *o) {
  double width = page_width(o), aspect = o->aspect > 0 ? o->aspect : 1.35;
  double least = 0, boxes = 0, row = 0, area = area_of(net);
  for (size_t i = 0; i < net->n; i++) {
    const struct spot *box = &net->spots[i];
    least = greater(least, box->w);
    row += box->w + (i > 0 ? ROW_GAP : 0);
    boxes += (box->w + 2 * BOX_GAP) * (box->h + 2 * BOX_GAP);
  }
  // What no page has room for is drawn for a larger sheet of that form.
  if (area > width * USUAL_HEIGHT * FULL)
    width = greater(width, sqrt(area / TALL));
  double sides = net->m > MANY || s->families_n > 0 ? 2 * SIDE : 0;
  s->width = greater(least, lesser(width - sides, sqrt(aspect * area)));
  if (o->height > 0) {
    s->width = greater(least, width - sides);
    s->height = o->height;
    return;
  }
  if (net->n < 4) // read from left to right
    s->width = greater(s->width, lesser(width, row));
  s->height = lesser(area / s->width, greater(USUAL_HEIGHT, boxes / s->width));
}

struct ordered {
  double at;
  uint32_t spot;
};

static int by_place(const void *p, const void *q) {
  const struct ordered *a = p, *b = q;
  if (a->at != b->at)
    return a->at < b->at ? -1 : 1;
  return (a->spot > b->spot) - (a->spot < b->spot);
}

// Half way to where all were as far from the next, in the order in which they
// are: a crowd in the middle has room then, and nobody changes sides.
static void even_out(double *at, size_t n) {
  struct ordered *order = mem_new(n + 1, sizeof *order);
  for (uint32_t i = 0; i < n; i++)
    order[i] = (struct ordered){at[i], i};
  qsort(order, n, sizeof *order, by_place);
  double low = order[0].at, step = (order[n - 1].at - low) / (double)(n - 1);
  for (size_t i = 0; i < n; i++)
    at[order[i].spot] = (order[i].at + low + step * (double)i) / 2;
  mem_free(order);
}

static void turn_by(struct sheet *s, const struct point *points, double turn) {
  double *x = mem_new(s->n + 1, sizeof *x), *y = mem_new(s->n + 1, sizeof *y);
  for (size_t i = 0; i < s->n; i++) {
    x[i] = points[i].x * cos(turn) - points[i].y * sin(turn);
    y[i] = points[i].x * sin(turn) + points[i].y * cos(turn);
  }
  if (s->n > 3) {
    even_out(x, s->n);
    even_out(y, s->n);
  }
  for (size_t i = 0; i < s->n; i++) {
    s->spots[i].x = x[i];
    s->spots[i].y = y[i];
  }
  mem_free(x);
  mem_free(y);
}

// The whole page is taken, and no box is on another.
static void fit(struct sheet *s, const struct point *points, double turn) {
  turn_by(s, points, turn);
  struct box all = sheet_extent(s);
  double wide = s->width / greater(all.right - all.left, 1);
  double tall = s->height / greater(all.low - all.top, 1);
  for (size_t i = 0; i < s->n; i++) {
    struct spot *o = &s->spots[i];
    o->x = s->width / 2 + (o->x - (all.left + all.right) / 2) * wide;
    o->y = s->height / 2 + (o->y - (all.top + all.low) / 2) * tall;
    o->x = lesser(greater(o->x, o->w / 2), s->width - o->w / 2);
  }
  sheet_part(s, BOX_GAP);
}

struct effort {
  struct sheet sheet;
  double cost;
  size_t through, unlabelled;
  size_t trials;
};

static bool clearer(const struct effort *a, const struct effort *b) {
  if (a->through != b->through)
    return a->through < b->through;
  if (a->unlabelled != b->unlabelled)
    return a->unlabelled < b->unlabelled;
  return a->cost < b->cost;
}

// What the picture will be like, as far as it can be known without its ties.
static void judge(struct effort *e, const struct layout_net *net,
                  const struct layout_options *o, unsigned rounds) {
  if (!o->judge)
    return;
  struct layout_verdict v =
      o->judge(e->sheet.spots, net->n, net->bonds, net->m,
               greater(e->sheet.width, USUAL_WIDTH), rounds);
  e->through = v.through;
  e->unlabelled = v.unlabelled;
  e->cost = v.cost;
}

struct improving {
  const struct layout_net *net;
  const struct layout_options *options;
  struct effort *efforts;
};

static void improve(void *context, size_t from, size_t end) {
  struct improving *work = context;
  for (size_t i = from; i < end; i++) {
    struct effort *e = &work->efforts[i];
    sheet_anneal(&e->sheet, e->trials, 7 + 1000 * work->options->seed);
    sheet_part(&e->sheet, BOX_GAP / 2);
    e->cost = sheet_cost(&e->sheet);
    if (work->net->m <= FEW)
      judge(e, work->net, work->options, 2);
  }
}

static void keep_best(struct effort *best, size_t room, size_t *n,
                      struct effort e) {
  for (size_t i = 0; i < *n; i++)
    if (e.cost < best[i].cost) {
      struct effort worse = best[i];
      best[i] = e;
      e = worse;
    }
  if (*n < room)
    best[(*n)++] = e;
  else
    sheet_copy_drop(&e.sheet);
}

void net_take_places(struct layout_net *net, const struct sheet *s) {
  for (size_t i = 0; i < net->n; i++) {
    net->spots[i].x = s->spots[i].x;
    net->spots[i].y = s->spots[i].y;
  }
}

// A little more room, as long as that makes it clearer.
static void spread(struct effort *best, const struct layout_net *net,
                   const struct layout_options *o) {
  for (int i = 0;
       i < SPREADS && !watch_stopped(o->watch) &&
       (best->through > 0 || (best->unlabelled > 0 && net->m <= FEW));
       i++) {
    struct effort more = {.sheet = sheet_copy(&best->sheet)};
    more.sheet.height *= 1.12;
    for (size_t k = 0; k < net->n; k++)
      more.sheet.spots[k].y *= 1.12;
    sheet_anneal(&more.sheet, seek_trials(net) / 3, 11);
    sheet_part(&more.sheet, BOX_GAP / 2);
    judge(&more, net, o, 1);
    struct effort worse = clearer(&more, best) ? *best : more;
    *best = clearer(&more, best) ? more : *best;
    sheet_copy_drop(&worse.sheet);
  }
}

static void refine(struct layout_net *net, struct sheet *s,
                   const struct point *points, size_t runs,
                   const struct layout_options *o) {
  struct effort best[BEST];
  size_t n = 0, trials = seek_trials(net);
  int rotations = trials > 0 ? ROTATIONS : 1;
  for (size_t r = 0; r < runs; r++)
    for (int k = 0; k < rotations; k++) {
      struct effort e = {.sheet = sheet_copy(s), .trials = trials};
      fit(&e.sheet, &points[r * net->n], M_PI * k / ROTATIONS + TURN * o->seed);
      e.cost = sheet_cost(&e.sheet);
      keep_best(best, net->m <= FEW ? BEST : BEST / 2, &n, e);
    }
  struct improving work = {net, o, best};
  work_share(n, 1, improve, &work);
  size_t least = 0;
  for (size_t i = 1; i < n; i++)
    least = clearer(&best[i], &best[least]) ? i : least;
  if (net->m <= MOST_JUDGED) {
    judge(&best[least], net, o, 1);
    spread(&best[least], net, o);
  }
  net_take_places(net, &best[least].sheet);
  for (size_t i = 0; i < n; i++)
    sheet_copy_drop(&best[i].sheet);
}

static double base_for(const struct layout_net *net, const struct sheet *s,
                       const struct layout_options *o) {
  if (o->base > 0)
    return o->base;
  double each = s->width * s->height / (double)net->n;
  return lesser(greater(0.72 * sqrt(each), 46), 110);
}

// Two or three are read from the left to the right.
static struct point *in_a_row(const struct layout_net *net) {
  struct point *points = mem_new(net->n + 1, sizeof *points);
  double x = 0;
  for (size_t i = 0; i < net->n; i++) {
    points[i].x = x + net->spots[i].w / 2;
    x += net->spots[i].w + ROW_GAP;
  }
  return points;
}

static struct point *by_stress(const struct layout_net *net, double base,
                               unsigned runs, struct watch *watch) {
  struct springs s = springs_of(net->spots, net->n, net->bonds, net->m, base);
  struct point *points = stress_find(&s, net->n, runs, watch);
  springs_drop(&s);
  return points;
}

void seek_nearness(struct layout_net *net, const struct layout_options *o) {
  struct sheet s = sheet_new(net->spots, net->n, net->bonds, net->m);
  s.watch = o->watch;
  seek_page(&s, net, o);
  unsigned runs = net->n < 4 ? 1 : starts_for(net);
  struct point *points =
      net->n < 4 ? in_a_row(net)
                 : by_stress(net, base_for(net, &s, o), runs, o->watch);
  refine(net, &s, points, runs, o);
  mem_free(points);
  sheet_drop(&s);
}

// ------------------------------------------------------------------- given

struct box net_extent(const struct layout_net *net) {
  struct box all = {0, 0, 0, 0};
  for (size_t i = 0; i < net->n; i++) {
    const struct spot *o = &net->spots[i];
    struct box box = box_of(o->x, o->y, o->w, o->h);
    all = i ? box_with(all, &box) : box;
  }
  return all;
}

static bool take_given(struct layout_net *net, const struct layout_options *o,
                       double base, bool sideways) {
  struct point *points =
      o->places(o->context, &(struct layout_ask){.spots = net->spots,
                                                 .n = net->n,
                                                 .bonds = net->bonds,
                                                 .m = net->m,
                                                 .base = base,
                                                 .sideways = sideways});
  for (size_t i = 0; points && i < net->n; i++) {
    net->spots[i].x = points[i].x;
    net->spots[i].y = points[i].y;
  }
  mem_free(points);
  return points;
}

// As they come, or to the right if only that fits the page; if neither does,
// what is too wide is pressed together.
bool seek_given(struct layout_net *net, const struct layout_options *o) {
  double width = page_width(o);
  struct sheet s = sheet_new(net->spots, net->n, net->bonds, net->m);
  s.watch = o->watch;
  seek_page(&s, net, o);
  double base = base_for(net, &s, o);
  bool found = take_given(net, o, base, false);
  struct box all = net_extent(net);
  if (found && all.right - all.left > width)
    found = take_given(net, o, base, true);
  all = net_extent(net);
  s.width = greater(s.width, width);
  double by = lesser(1, s.width / greater(all.right - all.left, 1));
  for (size_t i = 0; i < net->n; i++) {
    s.spots[i].x = (net->spots[i].x - all.left) * by;
    s.spots[i].x = lesser(greater(s.spots[i].x, s.spots[i].w / 2),
                          s.width - s.spots[i].w / 2);
    s.spots[i].y = net->spots[i].y - all.top;
  }
  if (found) {
    sheet_part(&s, BOX_GAP / 2);
    net_take_places(net, &s);
  }
  sheet_drop(&s);
  return found;
}
