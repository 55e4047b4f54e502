// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/labels.h"
#include "base/buf.h"
#include "figure/pairs.h"
#include "view/metrics.h"

#include <math.h>

enum { WORDS_UP_TO = 60, NUMBERS_UP_TO = 150 };
enum { WIDE = 20, NARROW = 11, VOICE = 26 }; // characters a line
enum { MOST_LETTERS = 60 };                  // of the word on a tie

static const double PAD = 1.3;    // around the words
static const double SPACE = 1.4;  // before the numbers
static const double RAISE = 0.12; // of them, by the size of the word
static const double LINE = 1.1;
// Of a badge, by the size of the words on ties.
static const double BADGE = 0.94, BADGE_HIGH = 1.5, BADGE_BESIDE = 0.46;

enum detail detail_of(size_t ties) {
  return ties <= WORDS_UP_TO     ? DETAIL_WORDS
         : ties <= NUMBERS_UP_TO ? DETAIL_NUMBERS
                                 : DETAIL_NONE;
}

// ---------------------------------------------------------------- measures

const char *label_prefix(const struct drawing_edge *e, bool diff) {
  static const char *const signs[] = {[DRAWN_SAME] = "",
                                      [DRAWN_NEW] = "+",
                                      [DRAWN_GONE] = "\u2212",
                                      [DRAWN_SEEN] = "~"};
  if (diff && drawing_unsure(e))
    return e->change == DRAWN_NEW ? "?+" : "?\u2212";
  return diff ? signs[e->change] : "";
}

static double prefix_width(const struct preset *p, const struct label *l) {
  return *l->prefix ? text_width(str_of(l->prefix), p->tie, false) + SPACE : 0;
}

static double numbers_width(const struct preset *p, const struct label *l) {
  return *l->numbers ? text_width(str_of(l->numbers), p->note, false) + SPACE
                     : 0;
}

// Only where no words tell what the line stands for.
static double count_width(const struct preset *p, const struct label *l) {
  return *l->count ? text_width(str_of(l->count), p->note, true) + SPACE : 0;
}

static double against_width(const struct preset *p, const struct label *l) {
  return *l->against ? text_width(str_of(l->against), p->note, false) + SPACE
                     : 0;
}

static double sign_width(const struct preset *p, const struct label *l) {
  return l->denied ? p->deny * 0.95 : 0;
}

// Of a denial that is told elsewhere: the sign stands behind the word.
static double behind_width(const struct preset *p, const struct label *l) {
  return l->voices_n == 0 && l->denied ? sign_width(p, l) + SPACE : 0;
}

static const char *const *lines_of(struct arena *a, const struct text_lines *t,
                                   size_t *n) {
  const char **lines = arena_new(a, t->lines.n + 1, sizeof *lines);
  for (size_t i = 0; i < t->lines.n; i++)
    lines[i] = t->lines.at[i];
  *n = t->lines.n;
  return lines;
}

// Whose word it is comes first: what is denied is their word.
static void set_voices(struct arena *a, struct label *l, const struct preset *p,
                       const struct drawing_edge *e) {
  const char *parts[] = {e->whose, e->against};
  const char **all = NULL;
  struct text_lines t[2] = {0};
  for (size_t i = 0; i < 2; i++) {
    if (!parts[i])
      continue;
    t[i] = text_balance(a, str_of(parts[i]), VOICE, p->deny, false);
    l->sign_at = l->voices_n;
    l->voices_n += t[i].lines.n;
  }
  all = arena_new(a, l->voices_n + 1, sizeof *all);
  for (size_t i = 0, n = 0; i < 2; i++) {
    for (size_t k = 0; k < t[i].lines.n; k++)
      all[n++] = t[i].lines.at[k];
    vec_drop(&t[i].lines);
  }
  l->voices = all;
}

// Widens and heightens a form by the lines below the word.
static void add_voices(const struct preset *p, const struct label *l,
                       struct label_words *w) {
  for (size_t i = 0; i < l->voices_n; i++) {
    double wide = text_width(str_of(l->voices[i]), p->deny, false) +
                  (i == l->sign_at ? sign_width(p, l) : 0) +
                  (i + 1 == l->voices_n ? against_width(p, l) : 0);
    w->w = fmax(w->w, wide + 2 * PAD);
  }
  w->h += (double)l->voices_n * p->deny * LINE;
}

static void add_form(struct arena *a, struct label *l, const struct preset *p,
                     const struct drawing_edge *e, size_t wide) {
  const char *word = text_shorten(a, e->label, MOST_LETTERS);
  struct text_lines t = text_balance(a, str_of(word), wide, p->tie, false);
  struct label_words w = {.h = (double)t.lines.n * p->tie * LINE + PAD};
  for (size_t i = 0; i < t.lines.n; i++) {
    double x = text_width(str_of(t.lines.at[i]), p->tie, false);
    x += i == 0 ? prefix_width(p, l) : 0;
    x += i + 1 == t.lines.n ? numbers_width(p, l) + behind_width(p, l) : 0;
    w.w = fmax(w.w, x + 2 * PAD);
  }
  w.lines = lines_of(a, &t, &w.n);
  vec_drop(&t.lines);
  add_voices(p, l, &w);
  if (l->forms_n == 0 || l->forms[l->forms_n - 1].n != w.n)
    l->forms[l->forms_n++] = w;
}

// The numbers alone, with the signs of what became of it and of a denial.
static void add_numbers_form(struct label *l, const struct preset *p) {
  if (!*l->numbers && !*l->prefix && !*l->count)
    return;
  l->forms[l->forms_n++] = (struct label_words){
      .w = prefix_width(p, l) + count_width(p, l) + sign_width(p, l) +
           numbers_width(p, l) + against_width(p, l) + 2 * PAD -
           (*l->numbers || *l->against ? SPACE : 0),
      .h = p->note * LINE + PAD};
}

static const char *count_of(struct arena *a, const struct drawing_edge *e) {
  struct buf b = {0};
  if (e->ties > 1)
    buf_addf(&b, "%u×", e->ties);
  const char *count = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return count;
}

// ------------------------------------------------------------------- pairs

static double badge_width(const struct preset *p, const char *words) {
  return text_width(str_of(words), BADGE * p->tie, true);
}

struct label_words label_badge(const struct preset *p, const char *words,
                               bool denied) {
  double h = BADGE_HIGH * BADGE * p->tie;
  double w = badge_width(p, words) + 2 * BADGE_BESIDE * p->tie +
             (denied ? p->deny : 0);
  return (struct label_words){.w = fmax(w, h), .h = h};
}

static void add_letter_form(struct label *l, const struct preset *p) {
  l->forms[l->forms_n++] = (struct label_words){
      .letter = true,
      .w = text_width(STR("ww"), p->tie, true) + behind_width(p, l) + 2 * PAD,
      .h = p->tie * LINE + PAD};
}

// The sign of a denial alone.
static void add_sign_form(struct label *l, const struct preset *p) {
  if (l->denied)
    l->forms[l->forms_n++] = (struct label_words){
        .w = sign_width(p, l) + 2 * PAD, .h = p->deny + PAD};
}

// The word of a single tie; of several how many they are. Whose word it is, and
// who denies it, is told below the figure.
static struct label label_of_pair(struct arena *a, const struct preset *p,
                                  const struct citing *citing,
                                  const struct drawing_edge *e,
                                  enum detail detail) {
  struct label l = {.prefix = "",
                    .count = "",
                    .against = "",
                    .letter = "",
                    .badge = pair_badge(a, e->pair),
                    .numbers =
                        e->pair->n == 1 ? numbers_cited(a, citing, e) : "",
                    .denied = e->pair->denied};
  if (e->pair->state == DRAWN_FORMAL)
    return l;
  if (detail == DETAIL_NONE) {
    l.badge = l.numbers = "";
    add_sign_form(&l, p);
    return l;
  }
  if (*l.badge) {
    l.forms[l.forms_n++] = label_badge(p, l.badge, l.denied);
    return l;
  }
  add_form(a, &l, p, e, WIDE);
  add_form(a, &l, p, e, NARROW);
  add_letter_form(&l, p);
  return l;
}

struct label label_of(struct arena *a, const struct preset *p,
                      const struct citing *citing, const struct drawing_edge *e,
                      bool diff, enum detail detail) {
  if (e->pair)
    return label_of_pair(a, p, citing, e, detail);
  if (e->turn && e->turn->kind == TURN_SAME)
    return (struct label){.badge = "",
                          .letter = "",
                          .prefix = "",
                          .numbers = "",
                          .count = "",
                          .against = ""};
  struct label l = {.badge = "",
                    .letter = "",
                    .prefix = label_prefix(e, diff),
                    .numbers = numbers_cited(a, citing, e),
                    .count = count_of(a, e),
                    .struck =
                        diff && e->change == DRAWN_GONE && !drawing_unsure(e),
                    .against = numbers_against(a, citing, e),
                    .denied = e->against};
  if (detail == DETAIL_NONE)
    return l;
  if (detail == DETAIL_WORDS) {
    set_voices(a, &l, p, e);
    add_form(a, &l, p, e, WIDE);
    add_form(a, &l, p, e, NARROW);
  }
  add_numbers_form(&l, p);
  return l;
}

// ----------------------------------------------------------------- drawing

void sign_denied(struct scene *s, double x, double y, double size,
                 const char *color) {
  double r = size * 0.36, d = r * 0.7071;
  struct ink ink = {.line = color, .width = size * 0.11};
  struct path p = {0};
  path_circle(&p, x, y, r);
  scene_path(s, &p, &ink);
  scene_line(s, x - d, y + d, x + d, y - d, &ink);
}

static void draw_numbers(struct scene *s, const struct preset *p,
                         const char *numbers, double x, double y) {
  struct lettering small = {.size = p->note, .color = preset_theme(p)->muted};
  if (*numbers)
    scene_text(s, x, y, numbers, &small);
}

// One line of the word with its sign before and the numbers behind it.
static void draw_line(struct scene *s, const struct preset *p,
                      const struct label *l, const struct stroke *k,
                      const struct label_words *w, size_t i, double x,
                      double y) {
  struct lettering how = {
      .size = p->tie, .color = k->text, .anchor = ANCHOR_MIDDLE};
  double word = text_width(str_of(w->lines[i]), p->tie, false);
  double before = i == 0 ? prefix_width(p, l) : 0;
  double behind = i + 1 == w->n ? numbers_width(p, l) : 0;
  double sign_behind = i + 1 == w->n ? behind_width(p, l) : 0;
  double left = x - (before + word + behind + sign_behind) / 2;
  if (before > 0) {
    struct lettering sign = how;
    sign.anchor = ANCHOR_START;
    scene_text(s, left, y, l->prefix, &sign);
  }
  how.strike = l->struck;
  scene_text(s, left + before + word / 2, y, w->lines[i], &how);
  if (behind > 0)
    draw_numbers(s, p, l->numbers, left + before + word + SPACE,
                 y - RAISE * p->tie);
  if (sign_behind > 0)
    sign_denied(s, left + before + word + behind + SPACE + sign_width(p, l) / 2,
                y - p->tie * CAP_HEIGHT / 2, p->deny, preset_theme(p)->ink);
}

static void draw_voices(struct scene *s, const struct preset *p,
                        const struct label *l, double x, double y) {
  const struct theme *t = preset_theme(p);
  struct lettering how = {.size = p->deny,
                          .color = t->ink,
                          .anchor = ANCHOR_MIDDLE,
                          .italic = true};
  for (size_t i = 0; i < l->voices_n; i++) {
    double sign = i == l->sign_at ? sign_width(p, l) : 0;
    double behind = i + 1 == l->voices_n ? against_width(p, l) : 0;
    double wide = text_width(str_of(l->voices[i]), p->deny, false);
    double middle = x + (sign - behind) / 2;
    y += p->deny * LINE;
    scene_text(s, middle, y - p->deny * 0.25, l->voices[i], &how);
    if (behind > 0)
      draw_numbers(s, p, l->against, middle + wide / 2 + SPACE,
                   y - (0.25 + RAISE) * p->deny);
    if (sign > 0) {
      sign_denied(s, middle - wide / 2 - sign + p->deny * 0.36,
                  y - p->deny * (0.25 + CAP_HEIGHT / 2 - 0.04), p->deny,
                  t->ink);
    }
  }
}

static void draw_short(struct scene *s, const struct preset *p,
                       const struct label *l, const struct stroke *k, double x,
                       double y) {
  struct lettering how = {.size = p->tie, .color = k->text};
  struct lettering bold = {.size = p->note, .color = k->text, .bold = true};
  double before = prefix_width(p, l), sign = sign_width(p, l);
  double count = count_width(p, l);
  double cited = numbers_width(p, l), against = against_width(p, l);
  double all = before + count + cited + sign + against;
  all -= cited > 0 || against > 0 ? SPACE : 0;
  double left = x - all / 2, line = y + p->note * CAP_HEIGHT / 2;
  if (before > 0)
    scene_text(s, left, line, l->prefix, &how);
  if (count > 0)
    scene_text(s, left + before, line, l->count, &bold);
  before += count;
  draw_numbers(s, p, l->numbers, left + before, line);
  before += cited;
  if (sign > 0)
    sign_denied(s, left + before + sign / 2, y, p->deny, preset_theme(p)->ink);
  draw_numbers(s, p, l->against, left + before + sign, line);
}

void label_badge_draw(struct scene *s, const struct preset *p,
                      const char *words, bool denied, const char *color,
                      double x, double y) {
  const struct theme *t = preset_theme(p);
  const struct label_words w = label_badge(p, words, denied);
  const double wide = badge_width(p, words), sign = denied ? p->deny : 0;
  struct path pill = {0};
  path_rect(&pill, x - w.w / 2, y - w.h / 2, w.w, w.h, w.h / 2);
  scene_path(s, &pill,
             &(struct ink){.fill = t->paper, .line = color, .width = 0.8});
  scene_text(s, x - sign / 2, y + BADGE * p->tie * CAP_HEIGHT / 2, words,
             &(struct lettering){.size = BADGE * p->tie,
                                 .color = color,
                                 .anchor = ANCHOR_MIDDLE,
                                 .bold = true});
  if (denied)
    sign_denied(s, x + wide / 2 + 0.1 * p->deny, y, p->deny, t->ink);
}

static void draw_letter(struct scene *s, const struct preset *p,
                        const struct label *l, const struct stroke *k, double x,
                        double y) {
  double wide = text_width(str_of(l->letter), p->tie, true);
  double left = x - (wide + behind_width(p, l)) / 2;
  scene_text(
      s, left, y + p->tie * CAP_HEIGHT / 2, l->letter,
      &(struct lettering){.size = p->tie, .color = k->text, .bold = true});
  if (l->denied)
    sign_denied(s, left + wide + SPACE + sign_width(p, l) / 2, y, p->deny,
                preset_theme(p)->ink);
}

void label_draw(struct scene *s, const struct preset *p, const struct label *l,
                const struct stroke *k, const struct course *c) {
  if (c->shown >= l->forms_n)
    return;
  const struct label_words *w = &l->forms[c->shown];
  if (*l->badge) {
    label_badge_draw(s, p, l->badge, l->denied,
                     k->other.color ? preset_theme(p)->ink : k->text, c->lx,
                     c->ly);
    return;
  }
  if (w->letter) {
    draw_letter(s, p, l, k, c->lx, c->ly);
    return;
  }
  if (w->n == 0) {
    draw_short(s, p, l, k, c->lx, c->ly);
    return;
  }
  double y = c->ly - w->h / 2 + PAD / 2;
  for (size_t i = 0; i < w->n; i++) {
    y += p->tie * LINE;
    draw_line(s, p, l, k, w, i, c->lx, y - p->tie * 0.25);
  }
  draw_voices(s, p, l, c->lx, y);
}
