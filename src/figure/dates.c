// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/dates.h"

#include <math.h>

static const double SMALL = 0.92, READABLE = 5.8;
static const double HIGH = 700, WIDE = 482; // a page of paper

static struct numbers numbers_for(struct arena *a, const ent_drawing *const *d,
                                  size_t n) {
  struct numbers all = numbers_of(a, d, n);
  all.quiet = numbers_common(&all, d, n);
  return all;
}

struct page_dates dates_of(struct page *g) {
  struct arena *a = &g->f->scene.arena;
  struct page_dates x = {.series = series_of(a, g->drawings, g->n),
                         .all = arena_new(a, g->n + 1, sizeof *x.all),
                         .in = arena_new(a, g->n + 1, sizeof *x.in),
                         .of = arena_new(a, g->n + 1, sizeof *x.of),
                         .lined = arena_new(a, g->n + 1, sizeof *x.lined),
                         .below = arena_new(a, g->n + 1, sizeof *x.below),
                         .all_cited = numbers_for(a, g->drawings, g->n)};
  for (size_t i = 0; i < g->n; i++)
    x.all[i] = pairs_drawn(a, g->drawings[i]).tied;
  g->numbers = x.all_cited;
  return x;
}

// On a slide down to that of a report: there is no more room than it has.
void dates_press(struct page *g) {
  const struct preset *least = preset_named(NULL);
  const bool slide = g->p.height > 0;
  double source = slide ? least->source : g->p.source;
  double legend = slide ? 1.15 * least->legend : g->p.legend;
  g->p.source = fmin(g->p.source, fmax(READABLE, SMALL * source));
  g->p.legend = fmin(g->p.legend, fmax(READABLE, SMALL * legend));
}

bool dates_whole(const struct page_dates *x) {
  return x->k >= x->series.actors_n;
}

// What is 1 at the date with most of it.
static void scale_sizes(struct page *g, const ent_drawing *of, size_t i) {
  double most = 0;
  for (size_t k = 0; k < g->n; k++)
    most = fmax(most, g->drawings[k]->most);
  for (size_t k = 0; most > 0 && k < of->nodes.n; k++)
    of->nodes.at[k].size *= g->drawings[i]->most / most;
}

// The groups of those who are drawn at any date.
static struct tabs groups_of(struct arena *a, const struct page_dates *x,
                             size_t n) {
  const char **groups = arena_new(a, x->k + 1, sizeof *groups);
  size_t found = 0;
  for (size_t k = 0; k < x->k && k < x->series.actors_n; k++)
    for (size_t i = 0; i < n; i++) {
      uint32_t node = x->series.node[i][x->series.order[k]];
      const char *group =
          node == UINT32_MAX ? NULL : x->series.d[i]->nodes.at[node].cluster;
      if (group) {
        groups[found++] = group;
        break;
      }
    }
  return tabs_of(a, groups, found);
}

static void take_date(struct page *g, struct page_dates *x, size_t i) {
  struct arena *a = &g->f->scene.arena;
  const ent_drawing *d = g->drawings[i];
  const struct core_order core = series_core(a, &x->series, x->k, i);
  const ent_drawing *of = core_drawing(a, d, &core, core.n);
  x->of[i] = of;
  scale_sizes(g, of, i);
  struct drawn_pairs *pairs = arena_new(a, 1, sizeof *pairs);
  *pairs = pairs_drawn(a, of);
  x->in[i] = pairs->tied;
  x->lined[i] = pairs_drawing(a, of, pairs, x->grouped && !d->blocs);
  x->below[i] = (struct below){.whole = d,
                               .lines = x->lined[i],
                               .core = dates_whole(x) ? NULL : core.nodes,
                               .core_n = dates_whole(x) ? 0 : core.n,
                               .citing = {g->numbers.of[i], g->numbers.quiet}};
}

void dates_take(struct page *g, struct page_dates *x, size_t k) {
  x->k = k < x->series.actors_n ? k : x->series.actors_n;
  for (size_t i = 0; i < g->n; i++)
    take_date(g, x, i);
  x->drawn_cited = numbers_for(&g->f->scene.arena, x->of, g->n);
  x->tabs = groups_of(&g->f->scene.arena, x, g->n);
  g->pairs = g->close = true;
  g->lined = x->lined;
  g->detail = DETAIL_NONE;
}

// ------------------------------------------------------------------- words

const char *dates_who(struct page *g, const struct page_dates *x) {
  struct scene *s = &g->f->scene;
  if (dates_whole(x))
    return scene_words(s, "%zu actor%s", x->k, x->k == 1 ? "" : "s");
  return scene_words(s, "The %zu of %zu actors with most partners%s", x->k,
                     x->series.actors_n,
                     x->series.named > 0 ? ", and those asked for" : "");
}

double dates_head(struct page *g, const struct page_dates *x,
                  const char *note) {
  struct scene *s = &g->f->scene;
  const ent_drawing *d = g->drawings[0];
  const char *title = d->own_title ? d->own_title
                      : d->made_of ? d->made_of
                                   : "Ties over time";
  const char *const lines[] = {
      scene_words(s, "%s; %s%s", dates_who(g, x), note,
                  dates_whole(x) ? ""
                  : s->aside     ? "; the others in the caption"
                                 : "; the others in words below"),
      scene_words(s, "%s", d->among ? d->among : "Ties in force at each date")};
  s->title = scene_words(s, "%s", title);
  return frame_head(s, &g->p, title, lines, 2);
}

const char *dates_short(struct scene *s, const char *dates) {
  static const char *const months[][2] = {
      {"January", "Jan"},    {"February", "Feb"}, {"August", "Aug"},
      {"September", "Sept"}, {"October", "Oct"},  {"November", "Nov"},
      {"December", "Dec"},
  };
  for (size_t i = 0; i < sizeof months / sizeof *months; i++)
    for (const char *at; (at = strstr(dates, months[i][0]));)
      dates = scene_words(s, "%.*s%s%s", (int)(at - dates), dates, months[i][1],
                          at + strlen(months[i][0]));
  return dates;
}

// Where no word has a number.
static struct works without_numbers(struct arena *a, const struct works *w) {
  struct works plain = {arena_new(a, w->n + 1, sizeof *plain.list), w->n};
  for (size_t i = 0; i < w->n; i++) {
    plain.list[i] = w->list[i];
    plain.list[i].numbers = "";
  }
  return plain;
}

const char *dates_count(struct page *g, const struct page_dates *x,
                        size_t date) {
  struct scene *s = &g->f->scene;
  size_t all = x->all[date], in = x->in[date];
  if (in == all)
    return scene_words(s, "%zu pair%s", all, all == 1 ? "" : "s");
  return scene_words(s, "%zu of %zu pairs", in, all);
}

double dates_foot(struct page *g, const struct page_dates *x, double y,
                  enum below_told told) {
  struct scene *s = &g->f->scene;
  const struct numbers *n = told == BELOW_ALL ? &x->all_cited : &x->drawn_cited;
  g->cited = told < BELOW_COUNTED;
  g->numbers = *n;
  g->unlisted = x->all_cited.works.n - n->works.n;
  if (!g->cited)
    g->numbers.works = without_numbers(&s->arena, &n->works);
  for (size_t i = 0; i < g->n; i++) {
    x->below[i].told = told;
    x->below[i].citing = (struct citing){n->of[i], n->quiet};
  }
  y = below_draw_dates(s, &g->p, y, x->below, g->n);
  return page_foot(g, NULL, y);
}

double dates_most_high(const struct page *g) {
  return g->p.height > 0 ? g->p.height : HIGH * fmax(1, g->p.width / WIDE);
}
