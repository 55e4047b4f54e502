// SPDX-License-Identifier: GPL-2.0-or-later
// Coordinate descent: one tie after the other takes the way, and the place for
// its label, that cost least while all others stay; a few rounds do. Ways and
// what they cost by themselves are known beforehand, lines nearby are found in
// a grid. Then labels that are on something are moved, shortened or left out.
#include "route/place.h"
#include "layout/weights.h"
#include "route/ways.h"

#include <math.h>
#include <stdlib.h>

enum {
  ROUNDS = 6,
  MANY = 80,      // ties: fewer rounds
  TOO_MANY = 400, // ties: a single round, and few ways
  HOPELESS = 800, // ties: each as if it were alone
  ROUTED = 120    // actors: for more, no ways around several are looked for
};
enum { CANDIDATES = 3 }; // ways for which places of the label are tried

static const double places[] = {.5,  .42, .58, .35, .65, .28, .72,
                                .22, .78, .16, .84, .1,  .9};
enum { PLACES = sizeof places / sizeof places[0], USUAL_PLACES = 9 };

// A tie, seen from the end with the smaller number.
struct placed_tie {
  uint32_t a, b, number; // number: of the course
  bool turned;
  const struct course *asks;
  double near_a, near_b; // of the line that signs take
  size_t first, ways;    // in ways.list
  size_t way;            // chosen
  unsigned form;         // LABEL_FORMS: no label
  double at, lx, ly;
  struct box label;
  double cost;
  struct box reach; // of all its ways
  bool stale;       // something changed within reach
};

struct board {
  struct spot *spots; // by id
  uint32_t *number;   // given number to place in spots
  size_t n, m;
  struct placed_tie *ties; // by ends
  struct ways ways;
  struct grid grid;
  double gap;
  struct box page;
};

static const struct way *way_of(const struct board *b,
                                const struct placed_tie *t) {
  return &b->ways.list.at[t->way];
}

// ------------------------------------------------------------------ order

static int compare(double a, double b) { return (a > b) - (a < b); }

static int by_ends(const void *p, const void *q) {
  const struct placed_tie *s = p, *t = q;
  if (s->a != t->a)
    return s->a < t->a ? -1 : 1;
  if (s->b != t->b)
    return s->b < t->b ? -1 : 1;
  if (s->turned != t->turned)
    return s->turned ? 1 : -1;
  for (int i = 0; i < LABEL_FORMS; i++) {
    int c = compare(s->asks->form[i].w, t->asks->form[i].w);
    if (c == 0)
      c = compare(s->asks->form[i].h, t->asks->form[i].h);
    if (c != 0)
      return c;
  }
  return (s->number > t->number) - (s->number < t->number);
}

static void sort_ties(struct board *b, const struct course *courses) {
  for (uint32_t i = 0; i < b->m; i++) {
    const struct course *c = &courses[i];
    uint32_t f = b->number[c->from], o = b->number[c->to];
    bool turned = f > o;
    b->ties[i] = (struct placed_tie){.a = turned ? o : f,
                                     .b = turned ? f : o,
                                     .number = i,
                                     .turned = turned,
                                     .asks = c,
                                     .near_a = turned ? c->head : c->tail,
                                     .near_b = turned ? c->tail : c->head,
                                     .form = LABEL_FORMS};
  }
  qsort(b->ties, b->m, sizeof *b->ties, by_ends);
}

// -------------------------------------------------------------------- ways

static struct box everything(const struct board *b) {
  struct box all = {0, 0, 0, 0};
  for (size_t i = 0; i < b->n; i++) {
    const struct spot *s = &b->spots[i];
    struct box box = box_of(s->x, s->y, s->w, s->h);
    all = i == 0 ? box : box_with(all, &box);
  }
  return all;
}

// As wide as is wanted, with what stands on it in the middle.
static struct box page_of(struct box all, double width) {
  double more = (width - (all.right - all.left)) / 2;
  all.left -= greater(more, 0);
  all.right += greater(more, 0);
  return all;
}

static size_t same_ends(const struct board *b, size_t from) {
  size_t end = from + 1;
  while (end < b->m && b->ties[end].a == b->ties[from].a &&
         b->ties[end].b == b->ties[from].b)
    end++;
  return end;
}

// By itself it is the clearest.
static void take_cheapest(struct board *b, struct placed_tie *t) {
  for (size_t i = t->first; i < t->first + t->ways; i++)
    if (b->ways.list.at[i].cost < way_of(b, t)->cost)
      t->way = i;
}

// Ties of a pair run beside each other from where they begin.
static double lane_for(const struct board *b, const struct placed_tie *t,
                       size_t n) {
  struct point from, to;
  if (n < 2 || t->a == t->b)
    return 0;
  const struct spot *a = &b->spots[t->a];
  arc_ends(a, &b->spots[t->b], INFINITY, &from, &to);
  double most = span(from.x - a->x, from.y - a->y);
  return lesser(LINE_LANE, 2 * most / (double)(n - 1));
}

static void add_ways(struct board *b, struct routes *routes) {
  for (size_t i = 0; i < b->m;) {
    size_t end = same_ends(b, i);
    double middle = (double)(end - i - 1) / 2;
    double fan = lesser(LINE_FAN,
                        greater(LINE_LEAST_FAN, LINE_WHOLE_FAN / (2 * middle)));
    double lane = lane_for(b, &b->ties[i], end - i);
    for (size_t k = i; k < end; k++) {
      struct placed_tie *t = &b->ties[k];
      t->first = t->way = b->ways.list.n;
      ways_add(&b->ways, &(struct way_ask){
                             .spots = b->spots,
                             .n = b->n,
                             .a = t->a,
                             .b = t->b,
                             .lane = ((double)(k - i) - middle) * lane,
                             .fan = ((double)(k - i) - middle) * (fan - lane),
                             .routes = routes,
                             .page = &b->page,
                             .gap = b->gap,
                             .few = b->m > TOO_MANY});
      t->ways = b->ways.list.n - t->first;
      t->stale = true;
      t->reach = way_of(b, t)->box;
      for (size_t j = t->first; j < b->ways.list.n; j++)
        t->reach = box_with(t->reach, &b->ways.list.at[j].box);
    }
    i = end;
  }
  for (size_t i = 0; i < b->m; i++)
    take_cheapest(b, &b->ties[i]);
  for (size_t i = 0; i < b->m; i++)
    grid_put(&b->grid, &b->ways, way_of(b, &b->ties[i]), (uint32_t)i);
}

// ------------------------------------------------------------- what it costs

static bool leaving(const struct board *b, const struct placed_tie *s,
                    const struct placed_tie *t, const struct piece *p) {
  double x = (p->a.x + p->b.x) / 2, y = (p->a.y + p->b.y) / 2;
  return ((s->a == t->a || s->a == t->b) &&
          outline_far(&b->spots[s->a], x, y) < LINE_LEAVING) ||
         ((s->b == t->a || s->b == t->b) &&
          outline_far(&b->spots[s->b], x, y) < LINE_LEAVING);
}

static double piece_cost(const struct board *b, const struct placed_tie *t,
                         const struct piece *p) {
  struct box box = box_of((p->a.x + p->b.x) / 2, (p->a.y + p->b.y) / 2,
                          fabs(p->a.x - p->b.x), fabs(p->a.y - p->b.y));
  struct cells c = grid_near(&b->grid, &box, LINE_BESIDE);
  double dx = p->b.x - p->a.x, dy = p->b.y - p->a.y;
  double cost = 0, length = sqrt(dx * dx + dy * dy);
  double reach = 2 * length + LINE_BESIDE; // pieces are of about equal length
  for (size_t y = c.top; y <= c.low; y++)
    for (size_t x = c.left; x <= c.right; x++) {
      const struct piece_cell *cell = &b->grid.cells[y * b->grid.across + x];
      for (size_t i = 0; i < cell->pieces.n; i++) {
        const struct piece *q = &cell->pieces.at[i];
        if (fabs(q->a.x - p->a.x) > reach || fabs(q->a.y - p->a.y) > reach)
          continue;
        if (pieces_cross(p, q))
          cost += LINE_CROSSING;
        else if (piece_beside(p, q, LINE_BESIDE) &&
                 !leaving(b, t, &b->ties[q->of], p))
          cost += LINE_ALONG * length / LINE_UNIT;
      }
    }
  return cost;
}

static double within_label(const struct board *b, const struct way *w,
                           const struct box *label) {
  if (boxes_apart(label, &w->box, 0))
    return 0;
  double length = 0;
  const struct point *p = &b->ways.xy.at[w->first];
  for (size_t i = 0; i + 1 < w->points; i++)
    length += piece_within(&(struct piece){p[i], p[i + 1], 0}, label);
  return length;
}

// The tie itself is not in the grid. Counts no further than to `most`.
static double line_cost(const struct board *b, const struct placed_tie *t,
                        const struct way *w, double most) {
  double cost = w->cost;
  const struct point *p = &b->ways.xy.at[w->first];
  for (size_t i = 0; i + 1 < w->points && cost < most; i++)
    cost += piece_cost(b, t, &(struct piece){p[i], p[i + 1], 0});
  for (size_t i = 0; i < b->m && cost < most; i++)
    if (b->ties[i].form < LABEL_FORMS && &b->ties[i] != t)
      cost += LINE_UNDER / LINE_UNIT * within_label(b, w, &b->ties[i].label);
  return cost;
}

struct label_spot {
  double x, y, cost;
  struct box box;
  bool clear; // on no actor and no label, and the line is seen
};

static double lines_under(const struct board *b, const struct placed_tie *t,
                          const struct box *label) {
  struct cells c = grid_near(&b->grid, label, 0);
  double length = 0;
  for (size_t y = c.top; y <= c.low; y++)
    for (size_t x = c.left; x <= c.right; x++) {
      const struct piece_cell *cell = &b->grid.cells[y * b->grid.across + x];
      for (size_t i = 0; i < cell->pieces.n; i++)
        if (&b->ties[cell->pieces.at[i].of] != t)
          length += piece_within(&cell->pieces.at[i], label);
    }
  return length;
}

// Of its own line enough is to be seen on both sides.
static void hide_line(const struct board *b, const struct placed_tie *t,
                      const struct way *w, double at, struct label_spot *s) {
  double over = within_label(b, w, &s->box);
  double before = w->length * at - over / 2 - t->near_a;
  double after = w->length * (1 - at) - over / 2 - t->near_b;
  double left = greater(before, 0) + greater(after, 0);
  s->cost += 1.2 * greater(WORD_LINE - left, 0) + 1.5 * greater(5 - before, 0) +
             1.5 * greater(5 - after, 0);
  if (left >= WORD_SEEN)
    return;
  s->clear = false;
  s->cost += WORD_CONFLICT;
}

// Whether a label is on what a sign takes of a line, from its end onwards.
static bool on_sign(const struct box *label, struct point end, struct point on,
                    double near) {
  double length = span(on.x - end.x, on.y - end.y);
  double share = length > near ? near / length : 1;
  on = (struct point){end.x + share * (on.x - end.x),
                      end.y + share * (on.y - end.y)};
  return near > WORD_SIGN &&
         piece_within(&(struct piece){end, on, 0}, label) > 1;
}

// How many signs at the ends of another tie a label hides.
static int hidden_signs(const struct board *b, const struct placed_tie *o,
                        const struct box *label) {
  const struct way *w = way_of(b, o);
  const struct point *p = &b->ways.xy.at[w->first];
  size_t last = w->points - 1;
  if (boxes_apart(label, &w->box, 0))
    return 0;
  return on_sign(label, p[0], p[1], o->near_a) +
         on_sign(label, p[last], p[last - 1], o->near_b);
}

static void meet_others(const struct board *b, const struct placed_tie *t,
                        struct label_spot *s) {
  for (size_t i = 0; i < b->n; i++) {
    const struct spot *o = &b->spots[i];
    struct box box = box_of(o->x, o->y, o->w, o->h);
    if (boxes_apart(&s->box, &box, b->gap))
      continue;
    s->clear = false;
    s->cost += WORD_CONFLICT + 0.28 * boxes_share(&s->box, &box);
  }
  for (size_t i = 0; i < b->m; i++) {
    const struct placed_tie *o = &b->ties[i];
    if (o == t)
      continue;
    s->cost += WORD_HIDDEN * hidden_signs(b, o, &s->box);
    if (o->form == LABEL_FORMS || boxes_apart(&s->box, &o->label, b->gap))
      continue;
    s->clear = false;
    s->cost += WORD_CONFLICT + 0.9 * boxes_share(&s->box, &o->label);
  }
}

static struct label_spot label_at(const struct board *b,
                                  const struct placed_tie *t,
                                  const struct way *w, unsigned form,
                                  double place) {
  const struct label_form *f = &t->asks->form[form];
  double room = w->length - t->near_a - t->near_b;
  double at = room > 0 ? (t->near_a + place * room) / w->length : 0.5;
  struct label_spot s = {.clear = true};
  way_at(w, at, &s.x, &s.y);
  s.box = box_of(s.x, s.y, f->w, f->h);
  s.cost = 9 * fabs(place - .5) +
           LINE_UNDER / LINE_UNIT * lines_under(b, t, &s.box) +
           WORD_BEYOND * (greater(0, b->page.left - s.box.left) +
                          greater(0, s.box.right - b->page.right));
  hide_line(b, t, w, at, &s);
  meet_others(b, t, &s);
  return s;
}

// ---------------------------------------------------------------- descent

struct choice {
  size_t way;
  double cost; // without a label, then with it
  unsigned form;
  double place;
  struct label_spot label;
};

static void best_ways(const struct board *b, const struct placed_tie *t,
                      struct choice *best) {
  for (size_t i = 0; i < CANDIDATES; i++)
    best[i].cost = INFINITY;
  for (size_t i = t->first; i < t->first + t->ways; i++) {
    const struct way *w = &b->ways.list.at[i];
    if (w->cost >= best[CANDIDATES - 1].cost)
      continue;
    struct choice c = {.way = i,
                       .cost = line_cost(b, t, w, best[CANDIDATES - 1].cost)};
    for (size_t k = 0; k < CANDIDATES; k++)
      if (c.cost < best[k].cost) {
        struct choice worse = best[k];
        best[k] = c;
        c = worse;
      }
  }
}

static void best_label(const struct board *b, const struct placed_tie *t,
                       struct choice *c) {
  c->form = LABEL_FORMS;
  if (!(t->asks->form[0].w > 0) || !isfinite(c->cost))
    return;
  double least = INFINITY;
  for (size_t i = 0; i < USUAL_PLACES; i++) {
    struct label_spot s =
        label_at(b, t, &b->ways.list.at[c->way], 0, places[i]);
    if (s.cost < least) {
      least = s.cost;
      c->label = s;
      c->place = places[i];
      c->form = 0;
    }
  }
  if (c->form < LABEL_FORMS)
    c->cost += least;
}

static void take(struct board *b, struct placed_tie *t,
                 const struct choice *c) {
  t->way = c->way;
  t->form = c->form;
  t->at = c->place;
  t->lx = c->label.x;
  t->ly = c->label.y;
  t->label = c->label.box;
  t->cost = c->cost;
  grid_put(&b->grid, &b->ways, way_of(b, t), (uint32_t)(t - b->ties));
}

// Whether anything changed.
static bool improve(struct board *b, struct placed_tie *t) {
  struct choice best[CANDIDATES];
  size_t least = 0;
  grid_take(&b->grid, &b->ways, way_of(b, t), (uint32_t)(t - b->ties));
  best_ways(b, t, best);
  for (size_t i = 0; i < CANDIDATES; i++) {
    best_label(b, t, &best[i]);
    if (best[i].cost < best[least].cost)
      least = i;
  }
  bool same = t->way == best[least].way && t->form == best[least].form &&
              t->at == best[least].place;
  take(b, t, &best[least]);
  return !same;
}

static struct box seen(const struct board *b, const struct placed_tie *t) {
  struct box box = way_of(b, t)->box;
  return t->form < LABEL_FORMS ? box_with(box, &t->label) : box;
}

static void touch(struct board *b, const struct box *box) {
  for (size_t i = 0; i < b->m; i++)
    b->ties[i].stale =
        b->ties[i].stale || !boxes_apart(box, &b->ties[i].reach, LINE_BESIDE);
}

static void descend(struct board *b, unsigned rounds) {
  bool changed = true;
  for (unsigned r = 0; r < rounds && changed; r++) {
    changed = false;
    for (size_t i = 0; i < b->m; i++) {
      struct placed_tie *t = &b->ties[i];
      if (!t->stale)
        continue;
      struct box before = seen(b, t);
      if (improve(b, t)) {
        struct box after = seen(b, t);
        touch(b, &before);
        touch(b, &after);
        changed = true;
      }
      t->stale = false;
    }
  }
}

// ----------------------------------------------------------- no label on any

// The cheapest way and place at which the label, in this form, is on nothing.
static bool find_room(const struct board *b, const struct placed_tie *t,
                      unsigned form, struct choice *best) {
  best->cost = INFINITY;
  bool fixed = b->m > HOPELESS;
  size_t first = fixed ? t->way : t->first;
  for (size_t i = first; i < first + (fixed ? 1 : t->ways); i++) {
    const struct way *w = &b->ways.list.at[i];
    if ((w->through && !way_of(b, t)->through) || w->cost >= best->cost)
      continue;
    double line = INFINITY; // only looked for when there is room
    for (size_t k = 0; k < PLACES; k++) {
      struct label_spot s = label_at(b, t, w, form, places[k]);
      if (!s.clear)
        continue;
      line = isfinite(line) ? line : line_cost(b, t, w, INFINITY);
      if (line + s.cost < best->cost)
        *best = (struct choice){i, line + s.cost, form, places[k], s};
    }
  }
  return isfinite(best->cost);
}

static void settle(struct board *b, struct placed_tie *t) {
  struct choice c = {.way = t->way, .form = LABEL_FORMS, .cost = t->cost};
  if (!(t->asks->form[0].w > 0))
    return;
  if (t->form < LABEL_FORMS &&
      label_at(b, t, way_of(b, t), t->form, t->at).clear)
    return;
  t->form = LABEL_FORMS;
  grid_take(&b->grid, &b->ways, way_of(b, t), (uint32_t)(t - b->ties));
  for (unsigned f = 0; f < LABEL_FORMS && t->asks->form[f].w > 0; f++) {
    struct choice room;
    if (!find_room(b, t, f, &room))
      continue;
    c = room;
    break;
  }
  take(b, t, &c);
}

// ------------------------------------------------------------------- result

static void give(const struct board *b, struct course *courses,
                 struct place_result *r) {
  struct box all = everything(b);
  for (size_t i = 0; i < b->m; i++) {
    const struct placed_tie *t = &b->ties[i];
    const struct way *w = way_of(b, t);
    struct course *c = &courses[t->number];
    c->line = t->turned ? run_reversed(&w->run) : w->run;
    c->shown = t->form;
    c->lx = t->lx;
    c->ly = t->ly;
    r->cost += t->cost;
    r->through += w->through;
    r->unlabelled += t->form == LABEL_FORMS && c->form[0].w > 0;
    struct box box = seen(b, t);
    all = box_with(all, &box);
  }
  r->left = all.left;
  r->top = all.top;
  r->right = all.right;
  r->low = all.low;
}

struct place_result place_courses(const struct spot *spots, size_t n,
                                  struct course *courses, size_t m,
                                  const struct place_options *o) {
  struct place_result r = {0};
  struct board b = {.n = n, .m = m, .gap = o && o->gap > 0 ? o->gap : 1.5};
  unsigned rounds = m > HOPELESS   ? 0
                    : m > TOO_MANY ? 1
                    : m > MANY     ? ROUNDS / 3
                                   : ROUNDS;
  b.spots = mem_new(n + 1, sizeof *b.spots);
  b.number = mem_new(n + 1, sizeof *b.number);
  b.ties = mem_new(m + 1, sizeof *b.ties);
  spots_in_order(spots, b.n, b.spots, b.number);
  sort_ties(&b, courses);
  struct box all = everything(&b);
  b.grid = grid_over(&all);
  b.page = page_of(all, o ? o->width : 0);
  struct routes routes = routes_of(b.spots, n <= ROUTED ? n : 0);
  add_ways(&b, n <= ROUTED ? &routes : NULL);
  routes_drop(&routes);
  descend(&b, o && o->effort && o->effort < rounds ? o->effort : rounds);
  for (size_t i = 0; i < m; i++)
    settle(&b, &b.ties[i]);
  give(&b, courses, &r);
  grid_drop(&b.grid);
  ways_drop(&b.ways);
  mem_free(b.ties);
  mem_free(b.number);
  mem_free(b.spots);
  return r;
}
