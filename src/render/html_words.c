// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the last step, for who runs no script; web/chart.js places them
// anew by the same rule. Of places along a line, from its middle outwards, that
// one is taken at which words are on no actor and no other words, and over the
// fewest lines.
#include "layout/box.h"
#include "render/html_chart.h"
#include "view/metrics.h"

#include <math.h>

#define WORD 7.2
#define NUMBER 5.8
#define MOST_WIDE 150.0

static const double places[] = {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72};
enum { PLACES = sizeof places / sizeof *places, DOTS = 17 };

struct wording {
  const struct union_chart *c;
  struct chart_extent within;
  VEC(struct box) taken; // by actors first
  VEC(struct point) dots;
  VEC(uint32_t) of; // the dots
};

unsigned chart_sure(const struct union_chart *c, size_t tie) {
  const struct dossier_tie *t = &c->d->ties.at[tie];
  if (t->edge == UINT32_MAX || t->runs.n == 0)
    return 0;
  const struct dossier_run *last = &t->runs.at[t->runs.n - 1];
  return last->last + 1 == c->d->steps
             ? c->d->states.at[last->state].shown[c->d->least]
             : 0;
}

static const struct route_run *line_of(const struct union_chart *c, size_t i) {
  return &c->net.courses[c->d->ties.at[i].edge].line;
}

static void add_dots(struct wording *w, size_t i) {
  const struct route_run *line = line_of(w->c, i);
  const double length = run_length(line);
  for (int k = 0; k < DOTS; k++) {
    struct point p;
    run_at(line, length * (0.06 + 0.055 * k), &p.x, &p.y);
    vec_push(&w->dots, p);
    vec_push(&w->of, (uint32_t)i);
  }
}

// How many dots of other lines the box is over.
static double over_lines(const struct wording *w, const struct box *b,
                         size_t i) {
  double n = 0;
  for (size_t k = 0; k < w->dots.n; k++) {
    const struct point *p = &w->dots.at[k];
    n += w->of.at[k] != i && p->x > b->left && p->x < b->right &&
         p->y > b->top && p->y < b->low;
  }
  return n;
}

static bool is_taken(const struct wording *w, const struct box *b) {
  for (size_t k = 0; k < w->taken.n; k++)
    if (!boxes_apart(b, &w->taken.at[k], 0))
      return true;
  return false;
}

// Words that would go beyond the edge stand beside their line.
static struct box box_at(const struct wording *w, size_t i, double place,
                         double wide) {
  const struct route_run *line = line_of(w->c, i);
  double x, y;
  run_at(line, run_length(line) * place, &x, &y);
  x = fmax(w->within.left + wide / 2, fmin(w->within.right - wide / 2, x));
  y = fmax(w->within.top + 6, fmin(w->within.low - 6, y));
  return box_of(x, y, wide, 10);
}

static bool find_place(const struct wording *w, size_t i, double wide,
                       struct box *best) {
  double least = INFINITY;
  for (size_t k = 0; k < PLACES; k++) {
    double cost = fabs(places[k] - 0.5) * 2;
    struct box b = box_at(w, i, places[k], wide);
    if (cost >= least || is_taken(w, &b))
      continue;
    cost += over_lines(w, &b, i);
    if (cost < least) {
      least = cost;
      *best = b;
    }
  }
  return least < INFINITY;
}

// Raised digits, in fewer bytes than markup of their own has.
static void add_raised(struct buf *b, const char *numbers) {
  static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴",
                                       "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (; *numbers; numbers++)
    if (*numbers == ',')
      buf_add(b, "˒");
    else
      buf_add(b, digits[*numbers - '0']);
}

static void add_numbers(struct buf *b, const struct dossier_tie *t) {
  for (size_t k = 0; k < t->citations; k++)
    buf_addf(b, "%s%u", k ? "," : "", t->cites[k] + 1);
}

static void write_words(struct wording *w, size_t i) {
  struct buf *b = w->c->b, numbers = {0};
  struct arena a = {0};
  struct box at;
  const struct dossier_tie *t = &w->c->d->ties.at[i];
  const char *word = text_cut(&a, str_of(t->label), MOST_WIDE, WORD, false);
  add_numbers(&numbers, t);
  const double wide = text_width(str_of(word), WORD, false) +
                      text_width(buf_str(&numbers), NUMBER, false) + 10;
  if (find_place(w, i, wide, &at)) {
    vec_push(&w->taken, at);
    buf_add(b, "<text");
    html_real(b, "x", (at.left + at.right) / 2);
    html_real(b, "y", at.top + 7.4);
    buf_addc(b, '>');
    html_text(b, word);
    buf_add(b, *t->against ? " ⊘" : "");
    buf_add(b, numbers.n ? " " : "");
    add_raised(b, buf_text(&numbers));
    buf_add(b, "</text>");
  }
  arena_drop(&a);
  buf_drop(&numbers);
}

static void add_family(struct wording *w, const struct theme_line *line) {
  struct buf *b = w->c->b;
  buf_add(b, "<g");
  html_attribute(b, "fill", line->text);
  buf_add(b, ">\n");
  for (size_t i = 0; i < w->c->d->ties.n; i++)
    if (strcmp(w->c->d->ties.at[i].family, line->family) == 0 &&
        chart_sure(w->c, i))
      write_words(w, i);
  buf_add(b, "</g>\n");
}

void html_words(const struct union_chart *c, struct chart_extent within) {
  struct wording w = {.c = c, .within = within};
  for (size_t i = 0; i < c->net.n; i++) {
    const struct spot *s = &c->net.spots[i];
    vec_push(&w.taken, box_of(s->x, s->y, s->w, s->h));
  }
  for (size_t i = 0; i < c->d->ties.n; i++)
    if (chart_sure(c, i))
      add_dots(&w, i);
  buf_add(c->b, "<g id=words>\n");
  for (size_t k = 0; k < THEME_LINES; k++)
    if (html_has_family(c->d, c->theme->lines[k].family))
      add_family(&w, &c->theme->lines[k]);
  buf_add(c->b, "</g>\n");
  vec_drop(&w.taken);
  vec_drop(&w.dots);
  vec_drop(&w.of);
}
