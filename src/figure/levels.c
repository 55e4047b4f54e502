// SPDX-License-Identifier: GPL-2.0-or-later
// What reads is measured on the placed lines: crossings, twice, by lines.
#include "figure/levels.h"
#include "base/diag.h"
#include "route/cross.h"

#include <math.h>

static const double HIGH = 700; // a page of paper, for the width of a report
static const double WIDE = 482;
static const double FLAT = 0.4, HIGHER = 0.15; // of the width; with each search
static const double BENDS = 6; // of lines, above and below the actors
static const double LEAST = 0.7, MOST = 1.25; // of the paper that a network
                                              // is made for

static const double CLOSE = 0.96, CLOSER = 0.05; // of a column's width
static const double TOGETHER = 1.2; // times the crossings, for groups

static const double CLEAR = 0.5; // crossings, twice, by lines of two dates,
                                 // which have none to spare

enum { SEEDS = 2, FEW_SEEDS = 6, FEW = 16, MOST_ATTEMPTS = 12 }; // FEW: lines
enum { MOST_TIES = 40, MOST_ACTORS = 20 }; // of which each has its own line
enum { MOST_PAIRS = 60, CORE_MOST = 16, CORE_LEAST = 8, CORE_PAIRS = 30 };
enum { FEW_LINES = 12, FEW_ACTORS = 8, FEWEST = 4 }; // of a column

// One way to draw it.
struct attempt {
  bool pairs;
  size_t core; // actors; 0: all
  bool pins;   // those who have a place keep it
  bool apart;  // groups are not drawn together
  unsigned seed;
  size_t crossings;
  bool shaded;               // all groups are
  double tangle, high, over; // by how much each is more than can be read, and
                             // the most of them: up to 1 it can
};

struct trial {
  struct page *g;
  const struct figure_plan *plan;
  ent_diags *diags;
  struct preset p; // before anything was measured
  struct drawn_pairs pairs;
  struct core_order order;
  bool asked; // by name: nothing gives way
  bool turns; // of two dates: its lines are pairs already
  double most_tangled;
  double height;            // of the network
  bool heard;               // what is to be said of kept places
  struct attempt best, now; // now: the last
  unsigned attempts;
  const char *why; // the last level gave way
};

static double most_high(const struct trial *t) {
  if (t->p.narrow)
    return HIGH;
  return HIGH * t->p.width / WIDE;
}

// ------------------------------------------------------------- one attempt

static void measure(struct trial *t, const struct attempt *a) {
  struct page *g = t->g;
  cast_drop(&g->cast);
  g->cast = (struct cast){0};
  g->p = t->p;
  g->bundling = BUNDLE_ALIKE;
  g->f->hint = NULL;
  g->pairs = g->close = false;
  g->core = (struct core_order){0};
  if (a->core > 0) {
    g->core = t->order;
    g->core.n = a->core;
  }
  if (t->turns)
    page_measure_turns(g);
  else if (a->pairs)
    page_measure_pairs(g);
  else
    page_measure_ties(g, false);
}

// What boxes and words take with some paper around them, as high as that is on
// all of the page's width.
static double wanted_height(const struct trial *t) {
  const struct net *n = &t->g->nets[0];
  double area = 0;
  for (size_t i = 0; i < n->n; i++)
    area += (n->spots[i].w + 40) * (n->spots[i].h + 44);
  for (size_t i = 0; i < n->m; i++)
    area += (n->courses[i].form[0].w + 18) * (n->courses[i].form[0].h + 20);
  return area / (t->p.width - 2 * t->p.margin);
}

// How high the page is at most without its network.
static double height_around(struct trial *t) {
  struct scene *s = &t->g->f->scene;
  struct net *n = &t->g->nets[0];
  size_t items = s->items.n;
  t->g->unplaced = true;
  n->tabs = tabs_of(n->arena, n->groups, n->n);
  page_show(t->g, 0);
  n->tabs = (struct tabs){0};
  t->g->unplaced = false;
  s->items.n = items;
  return s->height;
}

// Finds the height for its network, more for later searches; whether that looks
// as if it will do.
static bool find_height(struct trial *t, const struct attempt *a) {
  const bool all = t->asked && a->core == 0;
  double wanted = wanted_height(t), least = LEAST * wanted;
  double most = fmax(MOST * wanted, FLAT * t->p.width) *
                (1 + HIGHER * (double)(a->seed % 3));
  double room = most_high(t) - height_around(t) - BENDS;
  t->height = all ? most : fmin(fmax(room, least), most);
  return all || room >= least;
}

// In a column lines have less room at the sides, and ever more searches.
static double width_for(const struct trial *t, const struct attempt *a) {
  double inner = t->g->p.width - 2 * t->g->p.margin;
  return t->p.narrow ? inner * (CLOSE - CLOSER * (double)(a->seed % 3)) : inner;
}

// Places it and draws it; whether anybody stands where they were kept.
static bool place(struct trial *t, struct attempt *a) {
  struct page *g = t->g;
  struct scene *s = &g->f->scene;
  const struct cast_ask ask = {.nets = g->nets,
                               .n = 1,
                               .width = width_for(t, a),
                               .plan = t->plan,
                               .height = a->pairs ? t->height : 0,
                               .seed = a->seed,
                               .apart = a->apart,
                               .pins = a->pins,
                               .seats = a->pins,
                               .quiet = t->heard};
  const bool pinned = cast_try(&g->cast, &s->arena, &ask, t->diags);
  t->heard = true;
  page_place(g, 0);
  a->crossings = courses_crossed(g->nets[0].courses, g->nets[0].m);
  a->shaded = g->nets[0].hulls.dropped_n == 0 && g->nets[0].tabs.n == 0;
  a->tangle =
      courses_tangle(g->nets[0].courses, g->nets[0].m) / t->most_tangled;
  s->items.n = 0;
  page_show(g, 0);
  a->high =
      a->pairs && !(t->asked && a->core == 0) ? s->height / most_high(t) : 0;
  a->over = fmax(fmax(a->tangle, a->high),
                 s->width > t->p.width + 1 ? 1 + s->width / t->p.width : 0);
  return pinned;
}

static void note_best(struct trial *t, const struct attempt *a) {
  if (a->over < t->best.over)
    t->best = *a;
}

static bool attempt(struct trial *t, struct attempt *a) {
  measure(t, a);
  if (a->pairs)
    find_height(t, a);
  bool pinned = place(t, a);
  t->attempts++;
  t->now = *a;
  note_best(t, a);
  return pinned;
}

static bool has_groups(const struct trial *t) {
  const struct net *n = &t->g->nets[0];
  return tabs_of(n->arena, n->groups, n->n).n > 0;
}

// Groups are drawn together only where all of them can be shaded then, and few
// lines cross for it.
static void draw_together(struct trial *t, struct attempt *a) {
  struct attempt together = *a;
  if (!has_groups(t))
    return;
  together.apart = false;
  attempt(t, &together);
  if (together.over <= 1 && together.shaded &&
      (double)together.crossings <=
          fmax(TOGETHER * (double)a->crossings, (double)a->crossings + 1))
    *a = together;
  else
    attempt(t, a);
}

// Kept places are heeded if it can be read so.
static bool reads_kept(struct trial *t, struct attempt *a) {
  struct attempt kept = *a;
  kept.pins = true;
  bool pinned = cast_kept(&t->g->cast, t->plan) && attempt(t, &kept);
  if (!pinned || kept.over > 1)
    return false;
  *a = kept;
  return true;
}

// Whether pairs can be read so; they are drawn then.
static bool reads(struct trial *t, struct attempt *a) {
  measure(t, a);
  if (!find_height(t, a)) {
    a->high = a->over = INFINITY;
    return false;
  }
  if (reads_kept(t, a))
    return true;
  for (a->seed = 0; a->seed < (t->g->nets[0].m <= FEW ? FEW_SEEDS : SEEDS) &&
                    t->attempts < MOST_ATTEMPTS;
       a->seed++) {
    a->apart = a->seed % 3 != 2;
    attempt(t, a);
    if (a->over > 1)
      continue;
    if (a->apart)
      draw_together(t, a);
    return true;
  }
  return false;
}

// ------------------------------------------------------------------ levels

// A column has no room for what stands below it.
static void say_long(const struct trial *t) {
  const double height = t->g->f->scene.height;
  if (!t->p.narrow || t->g->f->scene.aside || height <= most_high(t))
    return;
  diag(t->diags, ENT_WARNING, "figure/high", SPAN_NONE,
       "legend, notes and sources make a column of %.0f points, more than a "
       "page of paper",
       height);
  diag_help(t->diags, "write them into a file beside it: \1caption=FILE\2");
}

static void say_high(const struct trial *t) {
  const struct net *n = &t->g->nets[0];
  const double height = t->g->f->scene.height;
  if (height <= most_high(t))
    return;
  diag(
      t->diags, ENT_WARNING, "figure/high", SPAN_NONE,
      "%zu actors and %zu lines make a figure of %.0f points, more than a page "
      "of paper",
      n->n, n->m, height);
  diag_help(t->diags, "leave out \1-detail\2, or draw less of it "
                      "(`\1focus=A\2`, `\1family=F\2`)");
}

static bool draw_ties(struct trial *t) {
  const ent_drawing *d = t->g->drawings[0];
  struct attempt a = {.pins = true};
  t->why = "A line for each tie would be more than can be followed";
  bool many = t->p.narrow ? d->edges.n > FEW_LINES || d->nodes.n > FEW_ACTORS
                          : d->edges.n > MOST_TIES || d->nodes.n > MOST_ACTORS;
  if (!t->asked && many)
    return false;
  attempt(t, &a);
  if (t->asked)
    say_high(t);
  if (t->asked || (a.over <= 1 && net_words_said(&t->g->nets[0])))
    return true;
  t->why = a.over > 1 ? "Lines for all ties would cross too often"
                      : "Lines for all ties would leave no room for some words";
  return false;
}

static bool suits_column(const struct trial *t, size_t pairs, size_t actors) {
  return !t->p.narrow || pairs <= FEW_LINES || actors <= FEW_ACTORS;
}

static bool draw_pairs(struct trial *t) {
  struct attempt a = {.pairs = true};
  bool many = t->p.narrow
                  ? !suits_column(t, t->pairs.n, t->g->drawings[0]->nodes.n)
                  : t->pairs.tied > MOST_PAIRS;
  if ((!many || t->asked) && reads(t, &a))
    return true;
  t->why = many           ? "Lines for all pairs would be more than can be "
                            "followed"
           : a.tangle > 1 ? "Lines for all pairs would cross too often"
                          : "With lines for all pairs the page would be too "
                            "high";
  return false;
}

static bool draw_core(struct trial *t) {
  size_t most = t->order.n > CORE_MOST ? CORE_MOST : t->order.n;
  size_t fewest = t->p.narrow ? FEWEST : CORE_LEAST;
  size_t least = t->order.named > fewest ? t->order.named : fewest;
  if (t->p.narrow && least > most)
    least = most; // the others have formal links alone
  const ent_drawing *d = t->g->drawings[0];
  for (size_t k = most; k >= least && k > 0; k--) {
    struct attempt a = {.pairs = true, .core = k};
    size_t pairs = core_pairs(&t->order, k, d, &t->pairs);
    if (pairs <= CORE_PAIRS && suits_column(t, pairs, k) && reads(t, &a))
      return true;
  }
  return false;
}

static const struct level {
  const char *name;
  bool (*draw)(struct trial *t); // false: it gives way
} levels[] = {
#define LEVEL(name, draw) {#name, draw},
#include "figure/detail.def"
#undef LEVEL
};
enum { LEVELS = sizeof levels / sizeof *levels };

// The name of the level that it is drawn at; NULL: it can be read at none.
static const char *draw(struct trial *t, const char *asked) {
  for (size_t k = 0; k < LEVELS; k++) {
    t->g->why = asked ? NULL : t->why;
    if ((!asked || strcmp(levels[k].name, asked) == 0) && levels[k].draw(t))
      return levels[k].name;
  }
  return NULL;
}

// What comes nearest to it, when nothing can be read.
static const char *draw_best(struct trial *t, const char *asked) {
  if (isinf(t->best.over))
    t->best.core = t->order.n > CORE_LEAST ? CORE_LEAST
                   : t->p.narrow           ? t->order.n
                                           : 0;
  measure(t, &t->best);
  find_height(t, &t->best);
  place(t, &t->best);
  t->now = t->best;
  say_long(t);
  return asked              ? asked
         : t->best.core > 0 ? "core"
         : t->best.pairs    ? "pairs"
                            : "ties";
}

// How to see more of what is told in words, or of a part.
static void hint_at_more(struct page *g) {
  struct buf b = {0};
  opt_spell(&b,
            STR("\1detail=pairs\2, \1detail=matrix\2, \1focus=A\2, "
                "\1actor=A\2, \1family=F\2"),
            g->drawings[0]->spell);
  g->f->hint = arena_text(&g->f->scene.arena, buf_text(&b), b.n);
  buf_drop(&b);
}

void levels_draw(struct page *g, const struct figure_plan *plan,
                 ent_diags *diags) {
  struct arena *a = &g->f->scene.arena;
  const char *asked = plan->options->detail;
  struct trial t = {.g = g,
                    .plan = plan,
                    .diags = diags,
                    .p = g->p,
                    .pairs = pairs_drawn(a, g->drawings[0]),
                    .asked = asked,
                    .most_tangled = MOST_TANGLED,
                    .best = {.pairs = true, .over = INFINITY}};
  t.order = core_order_of(a, g->drawings[0], &t.pairs);
  const char *name = draw(&t, asked);
  g->f->detail = name ? name : draw_best(&t, asked);
  if (strcmp(g->f->detail, "core") == 0)
    hint_at_more(g);
  // Places that were not heeded are those of other figures.
  if (!watch_stopped(diags->watch) && (t.now.pins || !cast_any_kept(plan)))
    cast_keep(&g->cast, plan);
}

// A search after the other, until the page is one of paper and hardly a line
// crosses another; else the one that comes nearest.
void levels_turns(struct page *g, const struct figure_plan *plan,
                  ent_diags *diags) {
  struct trial t = {.g = g,
                    .plan = plan,
                    .diags = diags,
                    .p = g->p,
                    .turns = true,
                    .most_tangled = CLEAR,
                    .best = {.pairs = true, .over = INFINITY}};
  struct attempt a = {.pairs = true};
  measure(&t, &a);
  find_height(&t, &a);
  if (reads_kept(&t, &a))
    return;
  for (a.seed = 0; a.seed < FEW_SEEDS; a.seed++) {
    attempt(&t, &a);
    if (a.over <= 1)
      return;
  }
  draw_best(&t, "turns");
}
