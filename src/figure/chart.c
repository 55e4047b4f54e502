// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/chart.h"
#include "base/buf.h"
#include "figure/figure.h"
#include "figure/head.h"

#include <math.h>

const char *chart_cut(struct chart_page *g, const char *text, double room,
                      const struct lettering *how) {
  struct arena *a = &g->s->arena;
  return text_alone(a, text_cut(a, str_of(text), room, how->size, how->bold));
}

double chart_text(struct chart_page *g, double x, double y, double room,
                  const char *text, const struct lettering *how) {
  const char *cut = chart_cut(g, text, room, how);
  scene_text(g->s, x, y, cut, how);
  return text_width(str_of(cut), how->size, how->bold);
}

double chart_word(struct chart_page *g, double x, double y, double room,
                  const char *text, const struct lettering *how) {
  return chart_text(g, x, y + how->size * CAP_HEIGHT / 2, room, text, how);
}

double chart_share(const char *one, const char *two, double room,
                   const struct lettering *how) {
  double a = text_width(str_of(one), how->size, how->bold);
  double b = text_width(str_of(two), how->size, how->bold);
  if (a + b <= room + 0.01) // what is as wide as its words fits
    return a + 0.01;
  return b < room / 2 ? room - b : fmin(a + 0.01, room / 2);
}

static unsigned hex(char c) {
  return c >= 'a'   ? (unsigned)(c - 'a') + 10
         : c >= 'A' ? (unsigned)(c - 'A') + 10
                    : (unsigned)(c - '0');
}

const char *chart_tint(struct scene *s, const char *color, double part) {
  unsigned mixed[3];
  for (size_t i = 0; i < 3; i++) {
    unsigned x = hex(color[1 + 2 * i]) * 16 + hex(color[2 + 2 * i]);
    mixed[i] = (unsigned)(255 - (255 - (double)x) * part + 0.5);
  }
  return scene_words(s, "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
}

static const char *const BETWEEN = " – ";

double chart_pair_width(const struct chart_page *g, const char *who,
                        const char *whom) {
  const char *const parts[] = {who, BETWEEN, whom};
  double w = 0;
  for (size_t i = 0; i < 3; i++)
    w += text_width(str_of(parts[i]), g->p->legend, false);
  return w;
}

void chart_pair(struct chart_page *g, const char *who, const char *whom,
                double y, double room) {
  struct lettering how = {.size = g->p->legend, .color = INK};
  room -= text_width(str_of(BETWEEN), how.size, false);
  double one = chart_share(who, whom, room, &how);
  const char *first = chart_cut(g, who, one, &how);
  double rest = room - text_width(str_of(first), how.size, false) + 0.1;
  const char *second = chart_cut(g, whom, rest, &how);
  scene_text(g->s, g->left, y + how.size * CAP_HEIGHT / 2,
             scene_words(g->s, "%s%s%s", first, BETWEEN, second), &how);
}

// Told apart from each other and from the families' in every common form of
// colour blindness, on white, as far as eleven can be.
static const char *const hues[] = {"#007054", "#700054", "#7A6030",
                                   "#0000C4", "#8C3838", "#1C3800"};
enum { HUES = sizeof hues / sizeof *hues };

struct chart_paint *chart_paints(struct scene *s, const bool *highlight,
                                 const unsigned *hue, size_t n) {
  struct chart_paint *paint = arena_new(&s->arena, n + 1, sizeof *paint);
  bool taken[HUES] = {0};
  size_t used = 0;
  for (size_t i = 0; i < n; i++) {
    unsigned k = hue[i] % HUES;
    if (!highlight[i])
      continue;
    for (unsigned turn = 0; taken[k] && used < HUES && turn < HUES; turn++)
      k = (k + 1) % HUES;
    paint[i] = (struct chart_paint){hues[k], used >= HUES};
    used += !taken[k];
    taken[k] = true;
  }
  return paint;
}

const struct chart_look *chart_look_of(enum chart_state state) {
  static const struct chart_look looks[] = {
      [CHART_NEUTRAL] = {"#8E3A96", "~", "~ neither, as talks"},
      [CHART_ALLY] = {"#3F74BD", "+", "+ friendly"},
      [CHART_MIXED] = {"#62625B", "±", "± both"},
      [CHART_HOSTILE] = {"#9E2807", "−", "− hostile"},
      [CHART_NONE] = {"#A6A69E", "", "none, but perhaps another"},
  };
  return &looks[state];
}

// -------------------------------------------------------------------- axis

double chart_x(const struct chart_page *g, const struct chart_axis *a,
               double at) {
  const struct chart_time *t = &g->c->time;
  return a->x0 + (at - t->from) / (t->to - t->from) * (a->x1 - a->x0);
}

// Labels on a line, as many as do not touch.
static void put_labels(struct chart_page *g, const struct chart_axis *a,
                       double low, bool ground) {
  const struct chart_time *t = &g->c->time;
  struct lettering how = {
      .size = g->p->legend, .color = INK_MUTED, .anchor = ANCHOR_MIDDLE};
  double last = -1e9;
  for (size_t i = 0; i < t->ticks_n; i++) {
    double x = chart_x(g, a, t->ticks[i].at + (a->centred ? 0.5 : 0));
    double half = text_width(str_of(t->ticks[i].label), how.size, false) / 2;
    double at = x - half < g->left    ? g->left + half
                : x + half > g->right ? g->right - half
                                      : x;
    if (at - half < last + 4 * g->k)
      continue;
    // Dates of events may run behind it.
    if (ground)
      scene_rect(g->s, at - half - g->k, low - how.size, 2 * (half + g->k),
                 how.size * 1.25, 0, &(struct ink){.fill = PAPER});
    scene_text(g->s, at, low, t->ticks[i].label, &how);
    last = at + half;
  }
}

double chart_axis(struct chart_page *g, const struct chart_axis *a) {
  const struct chart_time *t = &g->c->time;
  struct ink grid = {.line = "#E3E3DF", .width = 0.7 * g->k};
  double low = a->low + g->p->legend * 1.5;
  for (size_t i = 0; a->grid && i < t->ticks_n; i++) {
    double x = chart_x(g, a, t->ticks[i].at + (a->centred ? 0.5 : 0));
    scene_line(g->s, x, a->top, x, a->low, &grid);
  }
  put_labels(g, a, low, false);
  return low + g->p->legend * 0.5;
}

double chart_axis_above(struct chart_page *g, const struct chart_axis *a,
                        double y) {
  put_labels(g, a, y + g->p->legend * CAP_HEIGHT, true);
  return y + g->p->legend * 1.3;
}

// ------------------------------------------------------------------ legend

double chart_legend(struct chart_page *g, double y, const struct chart_key *key,
                    size_t n) {
  struct lettering how = {.size = g->p->legend, .color = INK};
  double wide = 18 * g->k, high = 7.5 * g->k, x = g->left;
  double line = g->p->legend * 1.7;
  if (n == 0)
    return y;
  y += line;
  for (size_t i = 0; i < n; i++) {
    double sign = key[i].sign ? wide + 4 * g->k : 0;
    double w = sign + text_width(str_of(key[i].words), how.size, false);
    if (x > g->left && x + w > g->right) {
      x = g->left;
      y += line;
    }
    if (key[i].sign)
      key[i].sign(g, x, y - high / 2, wide, high, key[i].what);
    chart_word(g, x + sign, y, g->right - x, key[i].words, &how);
    x += w + 14 * g->k;
  }
  return y + line * 0.6;
}

// ------------------------------------------------------------------- whole

static const double FLATTEST = 0.76, TALLEST = 1.6; // of usual rows
static const double SMALL = 0.92, READABLE = 5.8;   // type below lanes
static const double PAGE = 700.0 / 482;             // of A4 between its margins
enum { LISTED = 60, FEW_ROWS = 12 };                // of changes
enum { FEW_LANES = 2, FEW_BARS = 4 };

struct size { // of what is in a chart
  double tall;
  size_t rows, listed;
  const char *why; // NULL: nothing to say
};

// The notes, with what the figure itself has to say.
static void add_notes(struct frame_foot *f, struct arena *a,
                      const ent_drawing *d, const char *why) {
  const char **all = arena_new(a, d->notes.n + 1, sizeof *all);
  for (size_t i = 0; i < d->notes.n; i++)
    all[f->notes_n++] = d->notes.at[i];
  if (why)
    all[f->notes_n++] = why;
  f->notes = all;
}

static void draw(struct scene *s, const ent_drawing *d, const struct preset *p,
                 struct size size) {
  static double (*const makers[])(struct chart_page *, double) = {
      [CHART_BARS] = chart_bars,     [CHART_LINES] = chart_lines,
      [CHART_STRIP] = chart_strip,   [CHART_STORY] = chart_story,
      [CHART_MATRIX] = chart_matrix, [CHART_CHANGES] = chart_changes,
      [CHART_LANES] = chart_lanes,
  };
  struct chart_page g = {
      .s = s,
      .p = p,
      .d = d,
      .c = d->chart,
      .left = p->margin,
      .right = p->width - p->margin,
      .k = p->legend / 7,
      .tall = size.tall,
      .rows = size.rows,
      .listed = size.listed,
      .foot = {.made_of = d->made_of},
  };
  struct buf *aside = s->aside;
  scene_drop(s);
  *s = (struct scene){.aside = aside,
                      .width = p->width,
                      .title = d->title,
                      .description = d->chart->description};
  add_notes(&g.foot, &s->arena, d, size.why);
  double y = head_draw(s, p, d, NULL);
  y = makers[d->chart->what](&g, y);
  s->height = frame_foot(s, p, y + 4 * g.k, &g.foot);
}

// Why a slide is higher than one, if it is.
static const char *too_high(struct scene *s, const struct preset *p) {
  return s->height > p->height + 0.5
             ? "Higher than a slide of 16:9: with rows any closer it could not "
               "be read"
             : NULL;
}

// Rows are closer or wider apart so that a slide is filled: its height grows
// with them evenly. What does not fit all the same is as it is elsewhere.
static void fill_slide(struct scene *s, const ent_drawing *d,
                       const struct preset *p) {
  double high = p->width * 9 / 16, usual = s->height;
  draw(s, d, p, (struct size){.tall = FLATTEST});
  double grows = (usual - s->height) / (1 - FLATTEST);
  double tall = grows > 0 ? 1 + (high - usual) / grows : 1;
  tall = tall < FLATTEST ? FLATTEST : fmin(tall, TALLEST);
  draw(s, d, p, (struct size){.tall = tall});
  if (too_high(s, p))
    draw(s, d, p, (struct size){.tall = tall, .why = too_high(s, p)});
  s->height = fmax(s->height, high);
}

static size_t all_rows(const ent_drawing *d) {
  size_t n = 0;
  for (size_t i = 0; i < d->chart->blocks_n; i++)
    n += d->chart->blocks[i].rows;
  return n;
}

static bool fits(struct scene *s, const ent_drawing *d, const struct preset *p,
                 struct size size, double high) {
  draw(s, d, p, size);
  return s->height <= high;
}

// So many rows that the page holds them with what is said below.
static struct size most_rows(struct scene *s, const ent_drawing *d,
                             const struct preset *p, struct size size,
                             double high) {
  size.rows = all_rows(d);
  if (fits(s, d, p, size, high))
    return size;
  size_t few = 0, many = size.rows;
  while (few + 1 < many) {
    size.rows = few + (many - few) / 2;
    if (fits(s, d, p, size, high))
      few = size.rows;
    else
      many = size.rows;
  }
  size.rows = few;
  return size;
}

// What else there is stands in words below the rows, or is counted only where
// the words would take the page.
static struct size size_of_rows(struct scene *s, const ent_drawing *d,
                                const struct preset *p, const char *why,
                                double high) {
  struct size size = {.tall = 1, .listed = LISTED, .why = why};
  size = most_rows(s, d, p, size, high);
  if (size.rows >= FEW_ROWS || size.rows == all_rows(d))
    return size;
  size.listed = 0;
  return most_rows(s, d, p, size, high);
}

// On a slide type gets smaller where there is much, down to that of a report.
static struct preset smaller(const struct preset *p) {
  const struct preset *least = preset_named(NULL);
  struct preset q = *p;
  q.legend = fmax(p->legend * 0.93, fmin(p->legend, least->legend));
  q.note = fmax(p->note * 0.93, fmin(p->note, least->note));
  q.source = fmax(p->source * 0.93, fmin(p->source, least->source));
  return q;
}

static void fill_page(struct scene *s, const ent_drawing *d,
                      const struct preset *preset, const char *why) {
  struct preset p = *preset;
  double high = p.height > 0 ? p.height : PAGE * p.width;
  struct size size = size_of_rows(s, d, &p, why, high);
  for (int i = 0; i < 7 && p.height > 0 && size.rows < all_rows(d); i++) {
    p = smaller(&p);
    size = size_of_rows(s, d, &p, why, high);
  }
  draw(s, d, &p, size);
  s->height = fmax(s->height, p.height);
}

// Numbers among small words are smaller still.
static double note_below(const struct preset *p) {
  return fmin(p->note, fmax(READABLE, 0.85 * p->source));
}

// What stands below in words is small.
static struct preset small_below(const struct preset *preset) {
  struct preset p = *preset;
  p.source = fmax(READABLE, SMALL * p.source);
  p.note = note_below(&p);
  return p;
}

static size_t most_lanes(struct scene *s, const ent_drawing *d,
                         const struct preset *p, double high) {
  struct size size = {.tall = 1, .rows = d->chart->lanes_n};
  while (!fits(s, d, p, size, high) && size.rows > FEW_LANES)
    size.rows--;
  return size.rows;
}

// As many lanes as a page has room for; on a slide in smaller type.
static void fill_lanes(struct scene *s, const ent_drawing *d,
                       const struct preset *preset) {
  struct preset small = small_below(preset), *p = &small;
  double high = p->height > 0 ? p->height : PAGE * p->width;
  size_t rows = most_lanes(s, d, p, high);
  for (int i = 0; i < 7 && p->height > 0 && rows < d->chart->lanes_n; i++) {
    small = smaller(p);
    p->note = note_below(p);
    rows = most_lanes(s, d, p, high);
  }
  s->height = fmax(s->height, p->height);
}

static void hint_at_part(ent_figure *f, const ent_drawing *d) {
  struct buf b = {0};
  opt_spell(&b, STR("\1actor=A\2, \1family=F\2"), d->spell);
  f->hint = arena_text(&f->scene.arena, buf_text(&b), b.n);
  f->detail = "rows";
  buf_drop(&b);
}

// As many bars as a page has room for; on a slide their rows are closer.
static void fill_bars(ent_figure *f, const ent_drawing *d,
                      const struct preset *preset) {
  const struct preset small = small_below(preset), *p = &small;
  const size_t all = d->chart->bars_n;
  struct size size = {.tall = 1, .rows = all};
  double high = p->height > 0 ? p->height : PAGE * p->width;
  size_t few = 0, many = all;
  if (fits(&f->scene, d, p, size, high))
    return;
  size.tall = p->height > 0 ? FLATTEST : 1;
  size.rows = all;
  if (fits(&f->scene, d, p, size, high))
    return;
  while (few + 1 < many) {
    size.rows = few + (many - few) / 2;
    if (fits(&f->scene, d, p, size, high))
      few = size.rows;
    else
      many = size.rows;
  }
  size.rows = few > FEW_BARS ? few : all < FEW_BARS ? all : FEW_BARS;
  draw(&f->scene, d, p, size);
  hint_at_part(f, d);
}

ent_figure *chart_figure(const ent_drawing *d, const struct figure_plan *plan) {
  ent_figure *figure = figure_new(plan);
  const struct preset *p = &plan->preset;
  switch (d->chart->what) {
  case CHART_CHANGES:
    fill_page(&figure->scene, d, p, plan->why);
    break;
  case CHART_LANES:
    fill_lanes(&figure->scene, d, p);
    break;
  case CHART_BARS:
    fill_bars(figure, d, p);
    figure->scene.height = fmax(figure->scene.height, p->height);
    break;
  default:
    draw(&figure->scene, d, p, (struct size){.tall = 1});
    if (p->height > 0)
      fill_slide(&figure->scene, d, p);
  }
  return figure;
}
