// SPDX-License-Identifier: GPL-2.0-or-later
// What changed between two dates: a row a pair, what it was, what it is and
// which ties made it so. Chips have a sign beside their colour, and are full
// where the state is certain. What has no row stands below in words, in groups
// of the same change; above a bound it is counted by actor.
#include "base/buf.h"
#include "base/map.h"
#include "figure/chart.h"
#include "figure/id.h"
#include "figure/labels.h"

#include <math.h>
#include <stdlib.h>

enum { NAMED = 12 }; // actors, where pairs are only counted

static const double BETWEEN_LINES = 1.22; // of words, in their size

struct list {
  struct chart_page *g;
  struct citing citing;
  double row, chip_w, chip_h; // of a row and its chips
  double one, two, words;     // where the columns begin
};

// ------------------------------------------------------------------- chips

static const char *side_plain(const struct chart_side *s) {
  static const char *const words[CHART_STATES] = {
      [CHART_NEUTRAL] = "neither", [CHART_ALLY] = "friendly",
      [CHART_MIXED] = "both",      [CHART_HOSTILE] = "hostile",
      [CHART_NONE] = "no tie",
  };
  return s->unsaid ? s->unsaid : words[s->state];
}

// With its sign: "+ friendly".
static const char *side_signed(const struct list *t,
                               const struct chart_side *s) {
  const char *sign = chart_look_of(s->state)->sign;
  return *sign ? scene_words(t->g->s, "%s %s", sign, side_plain(s))
               : side_plain(s);
}

// What is not known to have been there has an empty box, in dashes where even
// that there was nothing is not certain.
static void put_empty(const struct list *t, double x, double y,
                      const struct chart_side *side) {
  double k = t->g->k;
  struct ink ink = {.line = side->unsaid ? "#8A8A84" : INK_RULE,
                    .width = 0.7 * k};
  if (side->unsaid || !side->certain) {
    ink.dash = 1.6 * k;
    ink.gap = 1.4 * k;
  }
  scene_rect(t->g->s, x, y - t->chip_h / 2, t->chip_w, t->chip_h, 1.6 * k,
             &ink);
}

static void put_full(const struct list *t, double x, double y,
                     const struct chart_side *side) {
  const struct chart_look *look = chart_look_of(side->state);
  struct chart_page *g = t->g;
  struct ink ink = {.fill = look->color};
  if (!side->certain) {
    ink.fill = chart_tint(g->s, look->color, 0.16);
    ink.hatch = look->color;
  }
  scene_rect(g->s, x, y - t->chip_h / 2, t->chip_w, t->chip_h, 1.6 * g->k,
             &ink);
}

static void put_chip(const struct list *t, double x, double y,
                     const struct chart_side *side) {
  struct chart_page *g = t->g;
  bool empty = side->state == CHART_NONE;
  const char *words = side_signed(t, side);
  struct lettering how = {.size = 6.3 * g->k,
                          .color = empty           ? INK_MUTED
                                   : side->certain ? PAPER
                                                   : INK,
                          .anchor = ANCHOR_MIDDLE,
                          .bold = !empty,
                          .italic = side->unsaid != NULL};
  (empty ? put_empty : put_full)(t, x, y, side);
  double middle = x + t->chip_w / 2;
  double wide = text_width(str_of(words), how.size, how.bold) + 3 * g->k;
  if (!empty && !side->certain)
    scene_rect(g->s, middle - wide / 2, y - t->chip_h / 2 + 0.5 * g->k, wide,
               t->chip_h - 1 * g->k, 1 * g->k, &(struct ink){.fill = PAPER});
  scene_text(g->s, middle, y + how.size * CAP_HEIGHT / 2, words, &how);
}

static void put_arrow(const struct list *t, double y) {
  struct chart_page *g = t->g;
  double x0 = t->one + t->chip_w + 3 * g->k, x1 = t->two - 3 * g->k;
  scene_line(g->s, x0, y, x1 - 2.5 * g->k, y,
             &(struct ink){.line = INK, .width = 0.8 * g->k});
  const double head[] = {
      x1, y, x1 - 3.6 * g->k, y - 1.7 * g->k, x1 - 3.6 * g->k, y + 1.7 * g->k};
  struct path p = {0};
  path_polygon(&p, head, 3);
  scene_path(g->s, &p, &(struct ink){.fill = INK});
}

// ------------------------------------------------------------------- words

// Words that go on in another line where one is full. They are measured as they
// are put.
struct pen {
  const struct list *t;
  double x, y; // of the line on which letters stand
  bool put, begun;
};

static double pen_line(const struct pen *f) {
  return f->t->g->p->source * BETWEEN_LINES;
}

static void break_line(struct pen *f) {
  f->x = f->t->words;
  f->y += pen_line(f);
  f->begun = false;
}

static void put_piece(struct pen *f, const char *text, double raised,
                      const struct lettering *how) {
  if (f->put)
    scene_text(f->t->g->s, f->x, f->y - raised, text, how);
  f->x += text_width(str_of(text), how->size, how->bold);
  f->begun = true;
}

// What is wider than a line takes several.
static void write_words(struct pen *f, const char *text, double behind,
                        const struct lettering *how) {
  struct chart_page *g = f->t->g;
  double wide = text_width(str_of(text), how->size, how->bold) + behind;
  if (f->begun && f->x + wide > g->right)
    break_line(f);
  if (f->x + wide <= g->right) {
    put_piece(f, text, 0, how);
    return;
  }
  struct text_lines lines =
      text_fill(&g->s->arena, str_of(text), g->right - f->x - behind, how->size,
                how->bold);
  for (size_t i = 0; i < lines.lines.n; i++) {
    if (i > 0)
      break_line(f);
    put_piece(f, lines.lines.at[i], 0, how);
  }
  vec_drop(&lines.lines);
}

static void write_numbers(struct pen *f, const char *numbers) {
  const struct preset *p = f->t->g->p;
  struct lettering small = {.size = p->note, .color = INK_MUTED};
  if (!*numbers)
    return;
  f->x += 1 * f->t->g->k;
  put_piece(f, numbers, p->source * 0.14, &small);
}

static double numbers_room(const struct list *t, const char *numbers) {
  double k = t->g->k;
  return *numbers ? text_width(str_of(numbers), t->g->p->note, false) + k : 0;
}

// "⊘ denied by Pakistan", with the works that say so.
static void write_against(struct pen *f, const struct drawing_edge *e) {
  struct chart_page *g = f->t->g;
  struct lettering how = {.size = g->p->source, .color = INK, .italic = true};
  const char *numbers = numbers_against(&g->s->arena, &f->t->citing, e);
  double sign = g->p->source * 1.05, room = numbers_room(f->t, numbers);
  double wide = sign + text_width(str_of(e->against), how.size, false) + room;
  if (f->begun && f->x + 3 * g->k + wide > g->right)
    break_line(f);
  else
    f->x += 3 * g->k;
  if (f->put)
    sign_denied(g->s, f->x + g->p->source * 0.4,
                f->y - g->p->source * CAP_HEIGHT / 2, g->p->source, INK);
  f->x += sign;
  f->begun = false; // the words stay with their sign
  write_words(f, text_alone(&g->s->arena, e->against), room, &how);
  write_numbers(f, numbers);
}

static void write_cause(struct pen *f, const struct drawing_edge *e,
                        bool more) {
  struct chart_page *g = f->t->g;
  const struct theme_line *line = theme_line_of(preset_theme(g->p), e->family);
  struct lettering how = {.size = g->p->source, .color = line->text};
  const char *sign = label_prefix(e, true);
  const char *numbers = numbers_cited(&g->s->arena, &f->t->citing, e);
  const char *words = scene_words(
      g->s, "%s%s%s%s%s%s", sign, *sign ? " " : "",
      text_alone(&g->s->arena, e->label), e->whose ? " (" : "",
      e->whose ? text_alone(&g->s->arena, e->whose) : "", e->whose ? ")" : "");
  write_words(f, words, numbers_room(f->t, numbers), &how);
  write_numbers(f, numbers);
  if (e->against)
    write_against(f, e);
  if (more)
    put_piece(f, ", ", 0, &how);
}

// Gives how many lines they take.
static size_t put_causes(const struct list *t, const struct chart_change *c,
                         double y, bool put) {
  const ent_drawing *d = t->g->d;
  double first = y + t->g->p->source * CAP_HEIGHT / 2;
  struct pen f = {.t = t, .x = t->words, .y = first, .put = put};
  for (size_t i = 0; i < c->edges_n; i++)
    write_cause(&f, &d->edges.at[c->edges[i]], i + 1 < c->edges_n);
  return 1 + (size_t)((f.y - first) / pen_line(&f) + 0.5);
}

// -------------------------------------------------------------------- rows

static double put_row(const struct list *t, const struct chart_block *block,
                      const struct chart_change *c, double y) {
  struct chart_page *g = t->g;
  double middle = y + t->row / 2;
  const struct scene_datum data[] = {
      {"block", block->id},
      {"before", side_plain(&c->one)},
      {"before-certain", c->one.certain ? "yes" : "no"},
      {"after", side_plain(&c->two)},
      {"after-certain", c->two.certain ? "yes" : "no"},
      {"certainty", c->certainty},
  };
  struct scene_group group = {.id = scene_id(g->s, NULL, "pair-", c->id),
                              .classes = "pair",
                              .title = c->title,
                              .data = data,
                              .data_n = sizeof data / sizeof *data};
  scene_open(g->s, &group);
  chart_pair(g, c->who, c->whom, middle, t->one - g->left - 6 * g->k);
  put_chip(t, t->one, middle, &c->one);
  put_arrow(t, middle);
  put_chip(t, t->two, middle, &c->two);
  size_t lines = put_causes(t, c, middle, true);
  scene_close(g->s);
  return y + t->row + (double)(lines - 1) * g->p->source * BETWEEN_LINES;
}

static double put_heading(const struct list *t, const char *name, double y) {
  struct chart_page *g = t->g;
  struct lettering bold = {.size = g->p->legend, .color = INK, .bold = true};
  struct lettering date = {
      .size = g->p->source, .color = INK_MUTED, .anchor = ANCHOR_MIDDLE};
  scene_line(g->s, g->left, y, g->right, y,
             &(struct ink){.line = INK_RULE, .width = 0.7 * g->k});
  double middle = y + 2 * g->k + t->row / 2;
  chart_word(g, g->left, middle, t->one - g->left, name, &bold);
  const double at[] = {t->one, t->two};
  for (size_t i = 0; i < 2; i++)
    chart_word(g, at[i] + t->chip_w / 2, middle, t->two - t->one,
               g->c->dates[i], &date);
  return y + 2 * g->k + t->row;
}

// How many rows of a block there are, of so many as are left.
static size_t rows_of(const struct chart_block *b, size_t left) {
  return b->rows < left ? b->rows : left;
}

static double put_blocks(const struct list *t, double y) {
  const struct chart *c = t->g->c;
  size_t left = t->g->rows;
  for (size_t i = 0; i < c->blocks_n; i++) {
    const struct chart_block *b = &c->blocks[i];
    size_t n = rows_of(b, left);
    left -= n;
    if (n == 0)
      continue;
    y = put_heading(t, b->name, y);
    for (size_t k = 0; k < n; k++)
      y = put_row(t, b, &b->changes[k], y);
    y += 4 * t->g->k;
  }
  return y;
}

// ----------------------------------------------------------- what is in words

static double put_words(const struct list *t, double y, double indent,
                        const char *words, bool bold) {
  struct chart_page *g = t->g;
  struct lettering how = {
      .size = g->p->source, .color = INK_MUTED, .bold = bold};
  double hang = indent > 0 ? indent + 6 * g->k : 0;
  struct text_lines lines = text_fill(
      &g->s->arena, str_of(words), g->right - g->left - hang, how.size, bold);
  for (size_t i = 0; i < lines.lines.n; i++) {
    y += g->p->source * LINE_HEIGHT;
    scene_text(g->s, g->left + (i > 0 ? hang : indent), y - g->p->source * 0.26,
               lines.lines.at[i], &how);
  }
  vec_drop(&lines.lines);
  return y;
}

static bool alike(const struct chart_change *a, const struct chart_change *b) {
  return !strcmp(side_plain(&a->one), side_plain(&b->one)) &&
         !strcmp(side_plain(&a->two), side_plain(&b->two));
}

// "no tie → hostile: A – B; C – D": one line a kind of change.
static double put_group(const struct list *t, const struct chart_change *c,
                        size_t n, double y) {
  struct chart_page *g = t->g;
  struct arena *a = &g->s->arena;
  struct buf b = {0};
  buf_addf(&b, "%s → %s: ", side_plain(&c->one), side_plain(&c->two));
  for (size_t i = 0; i < n; i++)
    buf_addf(&b, "%s%s – %s", i ? "; " : "",
             text_alone(a, text_shorten(a, c[i].who, 60)),
             text_alone(a, text_shorten(a, c[i].whom, 60)));
  y = put_words(t, y, 6 * g->k, buf_text(&b), false);
  buf_drop(&b);
  return y;
}

struct tally {
  const char *name;
  uint32_t n;
};

static int by_number(const void *p, const void *q) {
  const struct tally *x = p, *y = q;
  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return strcmp(x->name, y->name);
}

static void count_name(struct map *of, const char *name) {
  uint32_t n = map_get(of, str_of(name));
  map_put(of, str_of(name), n == MAP_NONE ? 1 : n + 1);
}

// "US (40), Pakistan (31), … and 52 more actors".
static double put_tally(const struct list *t, const struct chart_change *c,
                        size_t n, double y) {
  struct map of = {0};
  struct buf b = {0};
  struct arena *a = &t->g->s->arena;
  for (size_t i = 0; i < n; i++) {
    count_name(&of, c[i].who);
    count_name(&of, c[i].whom);
  }
  size_t all = of.entries.n;
  struct tally *list = mem_new(all + 1, sizeof *list);
  for (size_t i = 0; i < all; i++)
    list[i] = (struct tally){of.entries.at[i].key.at, of.entries.at[i].value};
  if (all > 0)
    qsort(list, all, sizeof *list, by_number);
  for (size_t i = 0; i < all && i < NAMED; i++)
    buf_addf(&b, "%s%s (%u)", i ? ", " : "",
             text_alone(a, text_shorten(a, list[i].name, 60)), list[i].n);
  if (all > NAMED)
    buf_addf(&b, " and %zu more actors", all - NAMED);
  y = put_words(t, y, 6 * t->g->k, buf_text(&b), false);
  mem_free(list);
  map_drop(&of);
  buf_drop(&b);
  return y;
}

// What a block has beyond its rows.
static double put_others(const struct list *t, const struct chart_block *b,
                         size_t rows, double y) {
  size_t n = b->n - rows;
  const struct chart_change *c = &b->changes[rows];
  const char *name = rows == 0 && b->alone ? b->alone : b->name;
  const char *head =
      scene_words(t->g->s, "%s%s (%zu pair%s)%s", name, rows > 0 ? ", too" : "",
                  n, n == 1 ? "" : "s", n > t->g->listed ? ", by actor:" : ":");
  y = put_words(t, y + 2 * t->g->k, 0, head, false);
  if (n > t->g->listed)
    return put_tally(t, c, n, y);
  for (size_t i = 0, next; i < n; i = next) {
    for (next = i + 1; next < n && alike(&c[i], &c[next]);)
      next++;
    y = put_group(t, &c[i], next - i, y);
  }
  return y;
}

static double put_rest(const struct list *t, double y) {
  const struct chart *c = t->g->c;
  size_t left = t->g->rows;
  for (size_t i = 0; i < c->blocks_n; i++) {
    size_t rows = rows_of(&c->blocks[i], left);
    left -= rows;
    if (c->blocks[i].n > rows)
      y = put_others(t, &c->blocks[i], rows, y);
  }
  return y;
}

// ------------------------------------------------------------------ legend

static void sign_chip(struct chart_page *g, double x, double y, double w,
                      double h, const void *certain) {
  struct list t = {.g = g, .chip_w = w, .chip_h = h};
  struct chart_side side = {.state = CHART_MIXED, .certain = certain != NULL};
  put_full(&t, x, y + h / 2, &side);
}

static void add_sign(struct buf *b, bool seen, const char *words) {
  if (seen)
    buf_addf(b, "%s%s", b->n ? " · " : "", words);
}

static const char *signs_of(const struct list *t, const ent_drawing *shown) {
  bool seen[8] = {0};
  for (size_t i = 0; i < shown->edges.n; i++) {
    const struct drawing_edge *e = &shown->edges.at[i];
    bool unsure = drawing_unsure(e);
    seen[0] |= e->change == DRAWN_NEW && !unsure;
    seen[1] |= e->change == DRAWN_GONE && !unsure;
    seen[2] |= e->change == DRAWN_NEW && unsure;
    seen[3] |= e->change == DRAWN_GONE && unsure;
    seen[4] |= e->change == DRAWN_SEEN;
    seen[5] |= e->against != NULL;
  }
  struct buf b = {0};
  add_sign(&b, seen[0], "+ began");
  add_sign(&b, seen[1], "− ended");
  add_sign(&b, seen[2], "?+ may have begun");
  add_sign(&b, seen[3], "?− may have ended");
  add_sign(&b, seen[4], "~ first seen: may be older");
  add_sign(&b, seen[5], "⊘ denied, doubted or retracted");
  const char *words = scene_words(t->g->s, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

// Whether some chip of a row is so certain.
static bool any_chip(const struct list *t, bool certain) {
  const struct chart *c = t->g->c;
  size_t left = t->g->rows;
  for (size_t i = 0; i < c->blocks_n; i++) {
    size_t rows = rows_of(&c->blocks[i], left);
    left -= rows;
    for (size_t k = 0; k < rows; k++) {
      const struct chart_side *both[] = {&c->blocks[i].changes[k].one,
                                         &c->blocks[i].changes[k].two};
      for (int side = 0; side < 2; side++)
        if (!both[side]->unsaid && both[side]->certain == certain)
          return true;
    }
  }
  return false;
}

static double put_legend(const struct list *t, const ent_drawing *shown,
                         double y) {
  static const bool yes = true;
  struct chart_key key[3];
  const char *signs = signs_of(t, shown);
  size_t n = 0;
  if (any_chip(t, true))
    key[n++] = (struct chart_key){sign_chip, &yes, "certain"};
  if (any_chip(t, false))
    key[n++] = (struct chart_key){sign_chip, NULL, "likely"};
  if (*signs)
    key[n++] = (struct chart_key){NULL, NULL, signs};
  return chart_legend(t->g, y, key, n);
}

// ------------------------------------------------------------------- whole

// The drawing with those ties alone that its rows cite.
static ent_drawing shown_of(const struct list *t) {
  const ent_drawing *d = t->g->d;
  ent_drawing shown = *d;
  shown.edges.n = 0;
  shown.edges.at =
      arena_new(&t->g->s->arena, d->edges.n + 1, sizeof *shown.edges.at);
  size_t left = t->g->rows;
  for (size_t i = 0; i < t->g->c->blocks_n; i++) {
    const struct chart_block *b = &t->g->c->blocks[i];
    size_t rows = rows_of(b, left);
    left -= rows;
    for (size_t k = 0; k < rows; k++)
      for (size_t e = 0; e < b->changes[k].edges_n; e++)
        shown.edges.at[shown.edges.n++] = d->edges.at[b->changes[k].edges[e]];
  }
  return shown;
}

static void place_columns(struct list *t) {
  struct chart_page *g = t->g;
  double names = 60 * g->k, most = (g->right - g->left) * 0.33;
  size_t left = g->rows;
  for (size_t i = 0; i < g->c->blocks_n; i++) {
    size_t rows = rows_of(&g->c->blocks[i], left);
    left -= rows;
    if (rows > 0)
      names = fmax(
          names, text_width(str_of(g->c->blocks[i].name), g->p->legend, true));
    for (size_t k = 0; k < rows; k++)
      names = fmax(names, chart_pair_width(g, g->c->blocks[i].changes[k].who,
                                           g->c->blocks[i].changes[k].whom));
  }
  t->one = g->left + fmin(names + 1, most) + 8 * g->k;
  t->two = t->one + t->chip_w + 20 * g->k;
  t->words = t->two + t->chip_w + 7 * g->k;
}

double chart_changes(struct chart_page *g, double y) {
  struct list t = {.g = g,
                   .row = 9.6 * g->k * g->tall,
                   .chip_w = 46 * g->k,
                   .chip_h = 8 * g->k};
  place_columns(&t);
  ent_drawing shown = shown_of(&t);
  const ent_drawing *one = &shown;
  struct numbers numbers = numbers_of(&g->s->arena, &one, 1);
  t.citing = (struct citing){.of = numbers.of[0]};
  g->foot.sources = numbers.works.list;
  g->foot.sources_n = numbers.works.n;
  y = put_blocks(&t, y);
  y = put_rest(&t, y);
  return put_legend(&t, &shown, y + 2 * g->k);
}
