// SPDX-License-Identifier: GPL-2.0-or-later
// A measure over the steps of a range, as the series of `rank` has it.
#include "base/num.h"
#include "draw/chart.h"
#include "find/rank.h"

#include <math.h>

// So many lines can be told apart by their height; more are drawn by rank.
enum { LINES = 8, MOST_LINES = 24, HIGHLIGHTS = 4 };

struct plot {
  ent_drawing *d;
  const struct ranks *r;
  const struct asked_range *asked;
  struct rank_course *courses; // those that are drawn
  size_t n;                    // of them
  bool *highlight;
  const unsigned *hues;
  VEC(size_t) steps; // those that are drawn: at others nothing changes
  size_t hasty;      // changes that come too soon after another to be seen
};

// More changes have no room beside each other.
enum { MOST_CHANGES = 480 };

static const char *value_words(const struct plot *x, double value) {
  struct buf b = {0};
  num_fixed(&b, value, x->r->m->decimals);
  const char *words = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static const char *step_name(const struct plot *x, size_t step) {
  struct buf b = {0};
  series_name(&b, x->r->series.steps.at[step]);
  const char *name = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  return name;
}

// Whether some line is elsewhere than at the step before.
static bool changes(const struct plot *x, size_t step) {
  size_t all = x->r->l->facts->actors.n;
  for (size_t i = 0; step > 0 && i < x->n; i++) {
    size_t now = step * all + x->courses[i].actor, before = now - all;
    double a = x->r->value[before], b = x->r->value[now];
    if (isnan(a) != isnan(b) || a < b || a > b ||
        x->r->rank[before] != x->r->rank[now])
      return true;
  }
  return step == 0;
}

// Of very many changes those that would lie on each other are one, the last.
static void choose_steps(struct plot *x) {
  const struct series *s = &x->r->series;
  day first = s->steps.at[0].lo, last = s->steps.at[s->steps.n - 1].hi;
  int64_t apart = ((int64_t)last - first) / MOST_CHANGES + 1, slot = -1;
  size_t all = 0;
  for (size_t i = 0; i < s->steps.n; i++)
    all += changes(x, i);
  for (size_t i = 0; i < s->steps.n; i++) {
    int64_t now = ((int64_t)s->steps.at[i].lo - first) / apart;
    if (!changes(x, i))
      continue;
    now = all > MOST_CHANGES ? now : slot + 1;
    if (x->steps.n > 1 && now == slot) {
      x->steps.at[x->steps.n - 1] = i;
      x->hasty++;
    } else {
      vec_push(&x->steps, i);
    }
    slot = now;
  }
}

static void fill_line(const struct plot *x, struct chart_line *line,
                      const struct rank_course *c) {
  size_t steps = x->steps.n, all = x->r->l->facts->actors.n;
  double *value = arena_new(&x->d->arena, steps, sizeof *value);
  uint32_t *rank = arena_new(&x->d->arena, steps, sizeof *rank);
  for (size_t i = 0; i < steps; i++) {
    size_t at = x->steps.at[i] * all + c->actor;
    value[i] = x->r->value[at];
    rank[i] = x->r->rank[at];
    if (!isnan(value[i]))
      line->last = value_words(x, value[i]);
  }
  line->id = text(x->r->l, x->r->l->facts->actors.at[c->actor].id);
  line->name = chart_actor(x->d, x->r->l, c->actor);
  line->value = value;
  line->rank = rank;
  line->highlight = x->highlight[c->actor];
  line->hue = x->hues[c->actor];
  line->title =
      drawing_text(x->d, "%s: highest %s in %s, last %s, first at %zu step%s",
                   chart_within(x->d, x->r->l, c->actor),
                   value_words(x, c->best), step_name(x, c->best_step),
                   line->last, c->firsts, c->firsts == 1 ? "" : "s");
}

// Those that stand out by request come before all others.
static void choose(struct plot *x, const struct rank_series *s, size_t most) {
  size_t n = 0;
  x->courses = mem_new(s->n + 1, sizeof *x->courses);
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < s->n; i++)
      if (x->highlight[s->courses[i].actor] == (pass == 0))
        x->courses[n++] = s->courses[i];
  x->n = n < most ? n : most;
}

static bool any_highlight(const struct plot *x) {
  for (size_t a = 0; a < x->r->l->facts->actors.n; a++)
    if (x->highlight[a])
      return true;
  return false;
}

// Round numbers from the lowest to the highest, 0 among them.
static void fill_levels(const struct plot *x, struct chart *c) {
  static const double nice[] = {1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 250};
  double span = c->most - c->least;
  double size = span > 0 ? pow(10, floor(log10(span)) - 1) : 1;
  size_t k = 0;
  while (k < 10 && span / (size * nice[k]) > 5)
    k++;
  double step = size * nice[k];
  step = x->r->m->decimals == 0 ? ceil(step) : step; // counts are whole
  int first = (int)ceil(c->least / step - 1e-9);
  int last = (int)floor(c->most / step + 1e-9);
  size_t n = (size_t)(last - first) + 1;
  struct chart_tick *level = arena_new(&x->d->arena, n, sizeof *level);
  for (size_t i = 0; i < n; i++) {
    struct buf b = {0};
    level[i].at = (first + (int)i) * step;
    num_short(&b, level[i].at, 6);
    level[i].label = drawing_text(x->d, "%s", buf_text(&b));
    buf_drop(&b);
  }
  c->levels = level;
  c->levels_n = n;
}

static void fill_lines(struct plot *x, struct chart *c) {
  struct chart_line *list = arena_new(&x->d->arena, x->n + 1, sizeof *list);
  struct buf b = {0};
  x->hues = chart_hues(x->d, x->r->l);
  for (size_t i = 0; i < x->n; i++) {
    fill_line(x, &list[i], &x->courses[i]);
    c->most = fmax(c->most, x->courses[i].best);
    for (size_t k = 0; k < x->steps.n; k++)
      c->least = fmin(c->least, list[i].value[k]);
    buf_addf(&b, "%s%s", i ? "; " : "", list[i].title);
  }
  buf_addc(&b, '.');
  c->description = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  c->lines = list;
  c->lines_n = x->n;
}

static void fill_steps(const struct plot *x, struct chart *c) {
  const struct series *s = &x->r->series;
  size_t n = x->steps.n;
  double *edges = arena_new(&x->d->arena, n + 1, sizeof *edges);
  for (size_t i = 0; i < n; i++)
    edges[i] = s->steps.at[x->steps.at[i]].lo;
  edges[n] = (double)s->steps.at[s->steps.n - 1].hi + 1;
  c->edges = edges;
  c->steps = n;
  c->time = chart_time_of(x->d, x->r->asked.q);
}

static const char *alpha_words(struct plot *x) {
  if (!(x->r->alpha > 0))
    return "";
  struct buf b = {0};
  num_short(&b, x->r->alpha, 6);
  const char *text = drawing_text(x->d, "; alpha %s", buf_text(&b));
  buf_drop(&b);
  return text;
}

static void tell_gaps(struct plot *x) {
  const struct ranks *r = x->r;
  if (r->undefined)
    vec_push(&x->d->notes,
             drawing_text(x->d,
                          "%s has no one value at %zu of %zu "
                          "steps",
                          r->m->name, r->undefined, r->series.steps.n));
  if (r->unplaced)
    vec_push(&x->d->notes,
             drawing_text(x->d,
                          "By %s nobody has a rank at %zu of %zu "
                          "steps",
                          r->m->name, r->unplaced, r->series.steps.n));
}

// What a value is. The one that needs no words of its craft has none.
static const char *measured(struct plot *x) {
  const struct graph_options *g = &x->r->graph;
  bool plain = !g->directed && g->parallel == COLLAPSE;
  if (plain && g->layer == LAYER_ALL && !strcmp(x->r->m->name, "degree"))
    return "To how many actors each is tied";
  return drawing_text(x->d, "%s over %s ties, %s, %s%s", x->r->m->title,
                      layer_name(g->layer),
                      g->directed ? "directed" : "undirected",
                      parallel_words(g->parallel), alpha_words(x));
}

static void tell(struct plot *x, const struct chart *c, size_t all) {
  ent_drawing *d = x->d;
  chart_title(d, x->r->q, x->r->m->title, x->r->asked.q);
  chart_caption(d, x->asked,
                drawing_text(d, "%zu step%s, %zu different network%s",
                             x->r->series.steps.n,
                             x->r->series.steps.n == 1 ? "" : "s",
                             x->r->computed, x->r->computed == 1 ? "" : "s"));
  vec_push(&d->lines,
           drawing_text(d, "%s%s", measured(x),
                        c->ranks ? "; drawn: ranks among these, equals side by "
                                   "side"
                                 : ""));
  if (x->n < all)
    vec_push(&d->notes,
             drawing_text(d,
                          "Not drawn: %zu actor%s; those with the largest sum "
                          "over the steps are",
                          all - x->n, all - x->n == 1 ? "" : "s"));
  if (x->n < all && x->n < MOST_LINES)
    drawing_hint(d, OPT("limit=N"));
  if (x->n < all)
    drawing_hint(d, OPT("highlight=A"));
  if (x->hasty)
    vec_push(&d->notes,
             drawing_text(d,
                          "%zu change%s too soon after another to be seen: of "
                          "those the last is drawn",
                          x->hasty, x->hasty == 1 ? " comes" : "s come"));
  struct doubts_among among = {0};
  for (int sign = -1; sign <= 1; sign++)
    among.no_sign[sign + 1] = !layer_holds(x->r->graph.layer, sign);
  words_left_out(d, x->r->l, &x->r->asked, &among, x->r->left_out > 0);
  chart_possible(d, &x->r->possible, x->r->asked.include);
  tell_gaps(x);
  if (x->n == 0)
    vec_push(&d->notes, drawing_text(d, "No actor has a value other than 0"));
}

static void draw(struct plot *x, const struct rank_series *s) {
  const ent_query *q = x->r->q;
  struct chart *c = arena_new(&x->d->arena, 1, sizeof *c);
  x->d->chart = c;
  c->what = CHART_LINES;
  size_t most = q->limit ? q->limit : LINES;
  choose(x, s, most < MOST_LINES ? most : MOST_LINES);
  if (!any_highlight(x))
    for (size_t i = 0; i < x->n && i < HIGHLIGHTS; i++)
      x->highlight[x->courses[i].actor] = true;
  c->ranks = q->ranks || x->n > LINES;
  choose_steps(x);
  fill_lines(x, c);
  fill_levels(x, c);
  fill_steps(x, c);
  tell(x, c, s->n);
  chart_begun(x->d, &s->begun);
  size_t steps = x->r->series.steps.n;
  x->d->summary = drawing_text(
      x->d, "%zu actor%s, %zu step%s, %s", x->n, x->n == 1 ? "" : "s", steps,
      steps == 1 ? "" : "s", chart_dates(x->d, x->r->asked.q));
}

static ent_drawing *rank_chart(const struct rank_series *s) {
  size_t actors = s->r.l->facts->actors.n;
  struct plot x = {.d = drawing_for(s->r.q->spell, &s->r.l->facts->limits),
                   .r = &s->r,
                   .asked = &s->asked};
  x.highlight = mem_new(actors + 1, sizeof *x.highlight);
  for (size_t a = 0; a < actors; a++)
    x.highlight[a] = s->highlight[a];
  draw(&x, s);
  mem_free(x.courses);
  mem_free(x.highlight);
  vec_drop(&x.steps);
  return x.d;
}

ent_drawing *ent_draw_rank(const ent_account *l, const ent_query *q,
                           ent_diags *diags) {
  if (!(q = query_for(q, ASK_DRAW_RANK, diags)))
    return NULL;
  struct rank_series *s = rank_series_alone(l, q, diags);
  ent_drawing *d = s ? rank_chart(s) : NULL;
  rank_series_free(s);
  return d;
}
