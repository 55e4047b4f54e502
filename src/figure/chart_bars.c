// SPDX-License-Identifier: GPL-2.0-or-later
// A timeline: a bar a tie, by family. A bar is full for as long as the tie is
// known to have been in force, fades where its ends are known to within some
// time, and is a line of dots where it is no more than possible.
#include "figure/chart.h"
#include "figure/flow.h"
#include "figure/id.h"
#include "figure/labels.h"
#include "figure/numbers.h"
#include "figure/strip.h"

#include <math.h>

enum { LEVELS = 6 };

struct bar_chart {
  struct chart_page *g;
  struct chart_axis axis;
  struct numbers numbers;
  double names; // where the names of actors end
  double row;
  bool *told; // of each bar: below, in words
  size_t drawn;
  struct strip_pen pen;
};

// ------------------------------------------------------------------ events

static const double FLAG_ROOM = 170; // more of a name is cut

// Of the width of the time: what is a mere tick, and behind how long a line of
// dots. From so many points on the years stand above, too.
static const double TICK = 0.02, DOTS = 0.1, LONG = 330;

struct flag {
  double x, left, width; // of the line; of its label
  unsigned level;        // LEVELS: no room
};

static bool clashes(const struct flag *f, const struct flag *other) {
  double end = f->left + f->width, gap = 4, near = 1;
  bool box = f->left < other->left + other->width + gap &&
             other->left < end + gap && f->level == other->level;
  bool over = other->level > f->level && other->x > f->left - near &&
              other->x < end + near;
  bool under = f->level > other->level && f->x > other->left - near &&
               f->x < other->left + other->width + near;
  return box || over || under;
}

// From the right: behind its line, as low as can be, so that lines run down
// before the labels that are there; else before it, above all of them.
static void raise_flag(struct flag *flags, size_t i, size_t n, double left,
                       double right) {
  struct flag *f = &flags[i];
  double sides[] = {f->x + 2, f->x - 2 - f->width};
  for (size_t k = 0; k < 2; k++)
    for (unsigned level = 0; level < LEVELS; level++) {
      f->left = sides[k];
      f->level = k == 0 ? level : LEVELS - 1 - level;
      bool good = f->left >= left && f->left + f->width <= right;
      for (size_t j = i + 1; good && j < n; j++)
        good = flags[j].level == LEVELS || !clashes(f, &flags[j]);
      if (good)
        return;
    }
  f->level = LEVELS;
}

// Without the levels that nobody uses; gives how many are left.
static unsigned lower_flags(struct flag *flags, size_t n) {
  unsigned levels = 0;
  for (unsigned level = 0; level < LEVELS; level++) {
    bool used = false;
    for (size_t i = 0; i < n; i++)
      if (flags[i].level == level) {
        used = true;
        flags[i].level = levels;
      }
    levels += used;
  }
  return levels;
}

static struct flag *flags_of(struct bar_chart *b, const struct lettering *how,
                             unsigned *levels, size_t *left_out) {
  struct chart_page *g = b->g;
  size_t n = g->c->events_n;
  struct flag *f = arena_new(&g->s->arena, n + 1, sizeof *f);
  for (size_t i = n; i-- > 0;) {
    const char *label = text_cut(&g->s->arena, str_of(g->c->events[i].label),
                                 FLAG_ROOM * g->k, how->size, false);
    f[i] = (struct flag){.x = chart_x(g, &b->axis, g->c->events[i].at),
                         .width = text_width(str_of(label), how->size, false)};
    raise_flag(f, i, n, g->left, g->right);
    *left_out += f[i].level == LEVELS;
  }
  *levels = lower_flags(f, n);
  return f;
}

// Lines of one day are one: that of the lowest label.
static double ends_at(const struct bar_chart *b, const struct flag *f, size_t i,
                      const struct lettering *how, double top) {
  for (size_t j = 0; j < b->g->c->events_n; j++)
    if (f[j].level < f[i].level && fabs(f[j].x - f[i].x) < 1 * b->g->k)
      return top - f[j].level * how->size * 1.3;
  return b->axis.low;
}

static void put_events(struct bar_chart *b, const struct flag *f,
                       const struct lettering *how, double top) {
  struct chart_page *g = b->g;
  struct ink line = {.line = INK, .width = 0.8 * g->k, .dash = 1.8, .gap = 1.8};
  for (size_t i = 0; i < g->c->events_n; i++) {
    if (f[i].level == LEVELS)
      continue;
    double low = top - 2 * g->k - f[i].level * how->size * 1.3;
    struct scene_group group = {.classes = "event",
                                .title = g->c->events[i].title};
    scene_open(g->s, &group);
    scene_line(g->s, f[i].x, low + 1.5 * g->k, f[i].x,
               ends_at(b, f, i, how, top), &line);
    chart_text(g, f[i].left, low, FLAG_ROOM * g->k, g->c->events[i].label, how);
    scene_close(g->s);
  }
}

// ------------------------------------------------------------------- words

static const double DENIED = 1.1; // the sign, by the size of words

// What it is, and who denies it behind its sign, each with its numbers.
struct words {
  const char *text, *numbers;
  const char *against, *against_numbers; // "" if nobody does
  double size, small, width;             // of all
};

static double numbers_width(const struct bar_chart *b, const struct words *w,
                            const char *numbers) {
  return *numbers ? 1.5 * b->g->k + text_width(str_of(numbers), w->small, false)
                  : 0;
}

// Of the numbers, and of the blank before a denial.
static double width_fixed(const struct bar_chart *b, const struct words *w) {
  double blank = *w->against ? (0.3 + DENIED) * w->size : 0;
  return numbers_width(b, w, w->numbers) + blank +
         numbers_width(b, w, w->against_numbers);
}

static struct words words_of(struct bar_chart *b,
                             const struct drawing_edge *e) {
  struct chart_page *g = b->g;
  struct citing citing = {.of = b->numbers.of[0]};
  struct words w = {.size = 6.4 * g->k, .small = g->p->note};
  w.text =
      e->whose ? scene_words(g->s, "%s (%s)", e->label, e->whose) : e->label;
  w.numbers = numbers_cited(&g->s->arena, &citing, e);
  w.against = e->against ? e->against : "";
  w.against_numbers = numbers_against(&g->s->arena, &citing, e);
  w.width = text_width(str_of(w.text), w.size, false) +
            text_width(str_of(w.against), w.size, false) + width_fixed(b, &w);
  return w;
}

static double put_numbers(struct bar_chart *b, const struct words *w, double x,
                          double y, const char *numbers, const char *color) {
  struct lettering small = {.size = w->small, .color = color};
  if (*numbers)
    scene_text(b->g->s, x + 1.5 * b->g->k,
               y + w->size * (CAP_HEIGHT / 2 - 0.18), numbers, &small);
  return numbers_width(b, w, numbers);
}

// Where room is short, what it is and who denies it get half of it each, or
// what the other leaves.
static void put_words(struct bar_chart *b, const struct words *w, double x,
                      double y, double room, const char *color) {
  struct chart_page *g = b->g;
  struct lettering how = {.size = w->size, .color = color};
  double text = text_width(str_of(w->text), w->size, false);
  double against = text_width(str_of(w->against), w->size, false);
  double left = room - width_fixed(b, w);
  if (room < w->width) {
    text = chart_share(w->text, w->against, left, &how);
    against = left - text;
  }
  x += chart_word(g, x, y, text, w->text, &how);
  x += put_numbers(b, w, x, y, w->numbers, color);
  if (*w->against) {
    x += 0.3 * w->size;
    sign_denied(g->s, x + w->size * 0.5, y, w->size * 0.95, color);
    x += DENIED * w->size;
    how.italic = true;
    x += chart_word(g, x, y, against, w->against, &how);
  }
  put_numbers(b, w, x, y, w->against_numbers, color);
}

// In the bar where it is full and wide enough; else behind it, before it, or
// where there is more room, on paper.
static void place_words(struct bar_chart *b, const struct words *w,
                        const struct spell_bar *x, size_t n, double end,
                        double y, const char *color) {
  struct chart_page *g = b->g;
  double gap = 4 * g->k, first = 1e9, last = -1e9;
  for (size_t i = 0; i < n; i++) {
    bool bar = x[i].x1 > x[i].x0;
    first = fmin(first, bar ? x[i].x0 : x[i].dots0 + gap);
    last = fmax(last, bar ? x[i].x1 : x[i].dots0);
    if (x[i].style == STRIP_FULL &&
        x[i].full1 - x[i].full0 >= w->width + 2 * gap) {
      put_words(b, w, x[i].full0 + gap / 2, y, w->width + gap, PAPER);
      return;
    }
  }
  last = fmax(last, end);
  double before = first - gap - b->axis.x0, behind = g->right - last - gap;
  bool right = behind >= w->width || (before < w->width && behind > before);
  double room = fmin(w->width, fmax(before, behind));
  double left = right ? last + gap : first - gap - room;
  if (room < w->width && (last - first > room || room < 60 * g->k)) {
    // No room beside it: on the bar, with a ground of its own.
    room = fmin(w->width, b->axis.x1 - b->axis.x0 - 4 * gap);
    left = fmin(fmax((first + last - room) / 2, b->axis.x0 + gap),
                b->axis.x1 - room - gap);
    scene_rect(g->s, left - gap / 2, y - b->pen.high / 2, room + gap,
               b->pen.high, 0, &(struct ink){.fill = color});
    put_words(b, w, left, y, room, PAPER);
    return;
  }
  scene_rect(g->s, left - 1, y - b->row * 0.36, room + 2, b->row * 0.72, 0,
             &(struct ink){.fill = PAPER});
  put_words(b, w, left, y, room, color);
}

// -------------------------------------------------------------------- rows

static void put_sign(struct bar_chart *b, double x, double y,
                     const char *sign) {
  struct scene *s = b->g->s;
  double k = b->g->k, wide = 6 * k, head = 1.7 * k;
  struct ink ink = {.line = INK, .width = 0.7 * k};
  scene_line(s, x, y, x + wide, y, &ink);
  for (int side = 0; side < 2; side++) {
    if (strcmp(sign, side ? "out" : "in") != 0 && strcmp(sign, "mutual") != 0)
      continue;
    double tip = side ? x + wide : x, back = side ? tip - head : tip + head;
    struct path p = {0};
    path_move(&p, back, y - head);
    path_line(&p, tip, y);
    path_line(&p, back, y + head);
    scene_path(s, &p, &ink);
  }
}

static double names_width(const struct bar_chart *b) {
  const struct chart_page *g = b->g;
  double most = 40 * g->k, sign = 10 * g->k;
  for (size_t i = 0; i < g->c->bars_n; i++) {
    const struct chart_bar *bar = &g->c->bars[i];
    double w = sign + text_width(str_of(bar->who), g->p->legend, false);
    if (bar->whom)
      w += 3 * g->k + text_width(str_of(bar->whom), g->p->legend, false);
    most = fmax(most, w);
  }
  return fmin(most, (g->right - g->left) * 0.36);
}

static void put_names(struct bar_chart *b, const struct chart_bar *bar,
                      double y) {
  struct chart_page *g = b->g;
  struct lettering how = {.size = g->p->legend, .color = INK};
  double x = g->left, sign = 10 * g->k, gap = 3 * g->k;
  double room = b->names - g->left - sign;
  if (!bar->whom) {
    put_sign(b, x, y, bar->sign);
    chart_word(g, x + sign, y, room, bar->who, &how);
    return;
  }
  double one = chart_share(bar->who, bar->whom, room - gap, &how);
  x += chart_word(g, x, y, one, bar->who, &how) + gap;
  put_sign(b, x, y, bar->sign);
  chart_word(g, x + sign, y, b->names - x - sign + 0.01, bar->whom, &how);
}

static void put_row(struct bar_chart *b, const struct chart_bar *bar,
                    double y) {
  struct chart_page *g = b->g;
  const struct drawing_edge *e = &g->d->edges.at[bar->edge];
  const char *color = theme_line(e->family)->text;
  struct spell_bar *x = arena_new(&g->s->arena, bar->spells_n + 1, sizeof *x);
  const char *classes = scene_words(g->s, "tie %s %s", e->family, e->certainty);
  struct scene_datum data[] = {{"id", e->id},
                               {"from", g->d->nodes.at[e->from].id},
                               {"to", g->d->nodes.at[e->to].id}};
  struct scene_group group = {.id = scene_id(g->s, NULL, "tie-", e->id),
                              .classes = classes,
                              .title = e->tooltip,
                              .data = data,
                              .data_n = 3};
  double end = -1e9;
  scene_open(g->s, &group);
  put_names(b, bar, y);
  for (size_t i = 0; i < bar->spells_n; i++)
    x[i] = strip_of(&b->pen, &bar->spells[i]);
  // What is surer lies above, and has the words.
  for (size_t i = 0; i < bar->spells_n; i++)
    strip_dots(&b->pen, &x[i], y, color);
  for (size_t k = 0; k < 3; k++)
    for (size_t i = 0; i < bar->spells_n; i++)
      if (x[i].style == STRIP_DOTTED - k)
        strip_bar(&b->pen, &x[i], y, color);
  for (size_t i = 0; i < bar->spells_n; i++)
    if (bar->spells[i].ongoing) {
      strip_arrow(&b->pen, x[i].x1, y, color);
      end = x[i].x1 + 5 * g->k;
    }
  struct words w = words_of(b, e);
  if (bar->spells_n > 0)
    place_words(b, &w, x, bar->spells_n, end, y, color);
  scene_close(g->s);
}

// ------------------------------------------------------------ what is told

// What was first seen late, and is a mere tick at the end of a line of dots:
// a row would tell less than words.
static bool is_tick(const struct bar_chart *b, const struct chart_bar *bar) {
  const double least = TICK * (b->axis.x1 - b->axis.x0);
  for (size_t i = 0; i < bar->spells_n; i++) {
    const struct chart_spell *s = &bar->spells[i];
    const struct spell_bar x = strip_of(&b->pen, s);
    if (!s->first_seen || x.x1 - x.x0 > least ||
        x.x0 - x.dots0 < DOTS * (b->axis.x1 - b->axis.x0))
      return false;
  }
  return bar->spells_n > 0;
}

static bool is_row(const struct bar_chart *b, size_t bar) {
  return !b->told[bar] && b->g->c->bars[bar].place < b->g->rows;
}

static void sort_bars(struct bar_chart *b) {
  const struct chart *c = b->g->c;
  b->told = arena_new(&b->g->s->arena, c->bars_n + 1, sizeof *b->told);
  for (size_t i = 0; i < c->bars_n; i++) {
    b->told[i] = is_tick(b, &c->bars[i]);
    b->drawn += is_row(b, i);
  }
}

// As much of a name or of words as goes on a line of a column.
static const char *in_column(const struct bar_chart *b, const char *text) {
  struct arena *a = &b->g->s->arena;
  double room = 0.4 * (b->g->right - b->g->left);
  return text_alone(a, text_cut(a, str_of(text), room, b->g->p->source, true));
}

static void add_names(const struct bar_chart *b, struct flow *f,
                      const struct chart_bar *bar) {
  const char *arrow = strcmp(bar->sign, "out") == 0  ? "→"
                      : strcmp(bar->sign, "in") == 0 ? "←"
                                                     : "↔";
  if (bar->whom)
    flow_add(f, FLOW_OTHER, false, in_column(b, bar->who));
  flow_add(f, FLOW_ARROW, false, arrow);
  flow_add(f, FLOW_OTHER, false,
           in_column(b, bar->whom ? bar->whom : bar->who));
  flow_add(f, FLOW_OTHER, true, ":");
}

static void add_told(struct bar_chart *b, struct flow *f,
                     const struct chart_bar *bar) {
  const struct drawing_edge *e = &b->g->d->edges.at[bar->edge];
  const struct words w = words_of(b, e);
  if (f->words.at[f->words.n - 1].kind != FLOW_NAME)
    flow_add(f, FLOW_WORDS, true, ";");
  add_names(b, f, bar);
  flow_add(f, FLOW_WORDS, false, in_column(b, e->label));
  if (*w.numbers)
    flow_add(f, FLOW_NUMBERS, true, w.numbers);
  if (strcmp(e->certainty, "definite") != 0)
    flow_add(f, FLOW_WORDS, true,
             strcmp(e->certainty, "likely") == 0 ? "?" : "??");
  if (e->whose)
    flow_add(f, FLOW_WORDS, false,
             scene_words(b->g->s, "(%s)", in_column(b, e->whose)));
  if (e->against) {
    flow_add(f, FLOW_WORDS, false, "(");
    flow_add(f, FLOW_DENIED, true, "");
    flow_add(f, FLOW_WORDS, true, in_column(b, e->against));
    if (*w.against_numbers)
      flow_add(f, FLOW_NUMBERS, true, w.against_numbers);
    flow_add(f, FLOW_WORDS, true, ")");
  }
  flow_add(f, FLOW_WORDS, true, ",");
  flow_add(f, FLOW_WORDS, false, in_column(b, bar->when));
}

static const char *family_title(struct scene *s, const char *family) {
  return scene_words(s, "%c%s", family[0] - 'a' + 'A', family + 1);
}

// A paragraph a family.
static double put_told(struct bar_chart *b, double y) {
  struct chart_page *g = b->g;
  struct flow *list = arena_new(&g->s->arena, g->c->bars_n + 1, sizeof *list);
  const char *family = "";
  size_t n = 0;
  for (size_t i = 0; i < g->c->bars_n; i++) {
    const struct chart_bar *bar = &g->c->bars[i];
    const char *now = g->d->edges.at[bar->edge].family;
    if (!b->told[i])
      continue;
    if (strcmp(now, family) != 0) {
      list[n].arena = &g->s->arena;
      flow_add(&list[n++], FLOW_NAME, false, family_title(g->s, now));
      family = now;
    }
    add_told(b, &list[n - 1], bar);
  }
  y = flow_draw(g->s, g->p, y + (n > 0 ? 4 * g->k : 0),
                &(struct flow_part){
                    .head = "Nothing says when these began: when they were "
                            "first seen",
                    .note = "? likely, ?? possible",
                    .of = list,
                    .n = n,
                    .columns = n > 1 ? 2 : 1});
  for (size_t i = 0; i < n; i++)
    flow_drop(&list[i]);
  return y;
}

// -------------------------------------------------------------------- rows

// A blank row's worth more before each family.
static double walk_rows(struct bar_chart *b, double y, bool draw) {
  struct chart_page *g = b->g;
  const char *family = "";
  for (size_t i = 0; i < g->c->bars_n; i++) {
    const char *now = g->d->edges.at[g->c->bars[i].edge].family;
    if (!is_row(b, i))
      continue;
    if (strcmp(now, family) != 0) {
      struct lettering how = {
          .size = 6.8 * g->k, .color = theme_line(now)->text, .bold = true};
      if (draw)
        chart_word(g, g->left, y + b->row * 0.55, 200 * g->k,
                   family_title(g->s, now), &how);
      y += b->row * 1.05;
      family = now;
    }
    if (draw)
      put_row(b, &g->c->bars[i], y + b->row / 2);
    y += b->row;
  }
  return y;
}

// -------------------------------------------------------------------- notes

static void add_note(struct chart_page *g, const char *text) {
  const char **notes =
      arena_new(&g->s->arena, g->foot.notes_n + 1, sizeof *notes);
  for (size_t i = 0; i < g->foot.notes_n; i++)
    notes[i] = g->foot.notes[i];
  notes[g->foot.notes_n++] = text;
  g->foot.notes = notes;
}

static void note_left(struct bar_chart *b, size_t events) {
  struct chart_page *g = b->g;
  size_t told = 0;
  for (size_t i = 0; i < g->c->bars_n; i++)
    told += b->told[i];
  size_t left = g->c->bars_all - told - b->drawn;
  if (left)
    add_note(g, scene_words(g->s,
                            "Not drawn: %zu tie%s; the %zu that were in force "
                            "longest are, formal links last",
                            left, left == 1 ? "" : "s", b->drawn));
  if (events)
    add_note(g, scene_words(g->s, "%zu more event%s no room here", events,
                            events == 1 ? " has" : "s have"));
}

// The works of those ties alone that are on the page.
static void number_works(struct bar_chart *b) {
  struct chart_page *g = b->g;
  ent_drawing *shown = arena_new(&g->s->arena, 1, sizeof *shown);
  *shown = *g->d;
  shown->edges.n = 0;
  shown->edges.at =
      arena_new(&g->s->arena, g->d->edges.n + 1, sizeof *shown->edges.at);
  for (size_t i = 0; i < g->c->bars_n; i++)
    if (b->told[i] || is_row(b, i))
      shown->edges.at[shown->edges.n++] = g->d->edges.at[g->c->bars[i].edge];
  const ent_drawing *one = shown;
  b->numbers = numbers_of(&g->s->arena, &one, 1);
  g->foot.sources = b->numbers.works.list;
  g->foot.sources_n = b->numbers.works.n;
}

double chart_bars(struct chart_page *g, double y) {
  struct bar_chart b = {.g = g,
                        .row = 12.6 * g->k * g->tall,
                        .pen = {.g = g, .high = 7.6 * g->k}};
  struct chart_key key[STRIP_KEYS];
  struct lettering small = {.size = 6.2 * g->k, .color = INK};
  unsigned levels = 0;
  size_t left_out = 0;
  b.names = g->left + names_width(&b);
  b.axis = (struct chart_axis){
      .x0 = b.names + 8 * g->k, .x1 = g->right - 6 * g->k, .grid = true};
  b.pen.axis = &b.axis;
  sort_bars(&b);
  number_works(&b);
  struct flag *flags = flags_of(&b, &small, &levels, &left_out);
  y += levels * small.size * 1.3;
  bool high = walk_rows(&b, 0, false) > LONG * g->k;
  double top = y;
  y += high ? g->p->legend * 1.6 : 0;
  b.axis.top = y;
  b.axis.low = walk_rows(&b, y, false) + 2 * g->k;
  double low = chart_axis(g, &b.axis);
  put_events(&b, flags, &small, top);
  if (high)
    chart_axis_above(g, &b.axis, top + g->p->legend * 0.4);
  walk_rows(&b, y, true);
  low = chart_legend(g, low, key, strip_keys(&b.pen, key));
  low = put_told(&b, low);
  note_left(&b, left_out);
  return flow_foot(g->s, g->p, low + 4 * g->k, NULL, &g->foot);
}
