// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/matrix_cell.h"
#include "figure/labels.h"

#include <math.h>

// A square is cut from its lower left corner to the upper right one: friends
// above, foes below. Stripes go the same way, so that each is in one half.
enum half { WHOLE, UPPER, LOWER };

struct look {
  const char *color;
  bool pale;
  enum half half;
};

static const char *family_color(const struct chart_page *g,
                                const char *family) {
  return theme_line_of(preset_theme(g->p), family)->text;
}

static void put_half(struct chart_page *g, const struct matrix_place *at,
                     enum half half, const struct ink *ink) {
  double x = at->x, y = at->y, r = x + at->side, low = y + at->side;
  const double whole[] = {x, y, r, y, r, low, x, low};
  const double upper[] = {x, y, r, y, x, low};
  const double lower[] = {r, y, r, low, x, low};
  struct path p = {0};
  path_polygon(&p,
               half == WHOLE   ? whole
               : half == UPPER ? upper
                               : lower,
               half == WHOLE ? 4 : 3);
  scene_path(g->s, &p, ink);
}

// Lines on which the distances to the left and the upper edge have one sum.
static void put_stripes(struct chart_page *g, const struct matrix_place *at,
                        const struct look *look) {
  double s = at->side, apart = fmax(2, s / 4);
  double from = look->half == LOWER ? s : 0,
         to = look->half == UPPER ? s : 2 * s;
  struct path p = {0};
  for (double sum = from + apart / 2; sum < to; sum += apart) {
    double far = fmin(sum, s), near = sum - far;
    path_move(&p, at->x + far, at->y + near);
    path_line(&p, at->x + near, at->y + far);
  }
  scene_path(g->s, &p,
             &(struct ink){.line = look->color, .width = apart * 0.42});
}

// Dots are lines of next to no length with round ends.
static void put_dots(struct chart_page *g, const struct matrix_place *at,
                     const struct look *look) {
  double s = at->side;
  int n = (int)fmax(2, floor(s / 2.4));
  struct path p = {0};
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n; k++) {
      double x = s * (i + 0.5) / n, y = s * (k + 0.5) / n;
      if ((look->half == UPPER && x + y > s * 0.98) ||
          (look->half == LOWER && x + y < s * 1.02))
        continue;
      path_move(&p, at->x + x - 0.01, at->y + y);
      path_line(&p, at->x + x + 0.01, at->y + y);
    }
  scene_path(
      g->s, &p,
      &(struct ink){.line = look->color, .width = s / n * 0.46, .round = true});
}

static bool is(const char *certainty, const char *word) {
  return certainty && strcmp(certainty, word) == 0;
}

static void put_part(struct chart_page *g, const struct matrix_place *at,
                     const struct look *look, const char *certainty) {
  bool full = is(certainty, "definite");
  struct ink ink = {.fill = chart_tint(g->s, look->color,
                                       !full        ? 0.08
                                       : look->pale ? 0.3
                                                    : 1)};
  if (!full) {
    ink.line = look->color;
    ink.width = 0.5;
  }
  put_half(g, at, look->half, &ink);
  if (is(certainty, "likely"))
    put_stripes(g, at, look);
  else if (!full)
    put_dots(g, at, look);
}

// ------------------------------------------------------------------- signs

// Strokes rather than letters: cells are smaller than type may be.
struct stroke_sign {
  double x, y, size;
  const char *color;
};

static void put_sign(struct chart_page *g, const struct stroke_sign *at,
                     char sign) {
  double h = at->size / 2;
  struct path p = {0};
  if (sign == '~') {
    path_move(&p, at->x - h, at->y + h * 0.3);
    path_cubic(&p, at->x - h * 0.3, at->y - h * 1.4, at->x + h * 0.3,
               at->y + h * 1.4, at->x + h, at->y - h * 0.3);
  } else {
    path_move(&p, at->x - h, at->y);
    path_line(&p, at->x + h, at->y);
  }
  if (sign == '+') {
    path_move(&p, at->x, at->y - h);
    path_line(&p, at->x, at->y + h);
  }
  scene_path(g->s, &p,
             &(struct ink){.line = at->color, .width = at->size * 0.3});
}

static bool all_definite(const struct chart_cell *c) {
  const char *const parts[] = {c->friendly, c->hostile,
                               c->friendly || c->hostile ? NULL : c->other};
  for (size_t i = 0; i < 3; i++)
    if (parts[i] && !is(parts[i], "definite"))
      return false;
  return true;
}

// What stands on stripes and dots has paper beneath it.
static bool plated(const struct chart_cell *c) { return !all_definite(c); }

// No larger than the sign needs: the stripes around it are to be seen.
static void put_plate(struct chart_page *g, const struct stroke_sign *at,
                      char sign) {
  double w = at->size * 1.24, h = sign == '+' ? w : at->size * 0.86;
  scene_rect(g->s, at->x - w / 2, at->y - h / 2, w, h, sign == '+' ? w / 2 : 0,
             &(struct ink){.fill = PAPER});
}

// How much of the side a sign takes, and where its middle is: with a number at
// its foot it stands at the head of a cell.
static void sign_at(struct chart_page *g, const struct chart_cell *c,
                    const struct matrix_place *at, char sign, double x,
                    double y) {
  bool headed = matrix_cell_counts(c, at) || c->state == CHART_MIXED;
  double size = at->side * (headed ? 0.31 : 0.42);
  const char *color = sign == '+'   ? family_color(g, "support")
                      : sign == '~' ? family_color(g, "diplomacy")
                                    : family_color(g, "hostility");
  struct stroke_sign s = {at->x + x * at->side, at->y + y * at->side,
                          fmin(size, 5 * g->k),
                          plated(c) || c->pale ? color : PAPER};
  if (plated(c))
    put_plate(g, &s, sign);
  put_sign(g, &s, sign);
}

static void put_signs(struct chart_page *g, const struct chart_cell *c,
                      const struct matrix_place *at) {
  bool counts = matrix_cell_counts(c, at);
  double x = counts ? 0.25 : 0.5, y = counts ? 0.26 : 0.5;
  if (c->state == CHART_MIXED) {
    sign_at(g, c, at, '+', 0.25, 0.26);
    sign_at(g, c, at, '-', counts ? 0.7 : 0.74, counts ? 0.26 : 0.74);
  } else {
    char sign = c->state == CHART_ALLY      ? '+'
                : c->state == CHART_HOSTILE ? '-'
                                            : '~';
    sign_at(g, c, at, sign, x, y);
  }
}

// ------------------------------------------------------------------ number

static double number_width(const struct chart_cell *c, double type) {
  double w = type * 0.556; // of a digit
  for (size_t n = c->ties; n >= 10; n /= 10)
    w += type * 0.556;
  return w;
}

bool matrix_cell_counts(const struct chart_cell *c,
                        const struct matrix_place *at) {
  return c->ties > 1 && at->type > 0 &&
         number_width(c, at->type) <= at->side - 0.6;
}

static void put_number(struct chart_page *g, const struct chart_cell *c,
                       const struct matrix_place *at) {
  if (!matrix_cell_counts(c, at))
    return;
  double right = at->x + at->side - 0.4, low = at->y + at->side - 0.5;
  double w = number_width(c, at->type), h = at->type * CAP_HEIGHT;
  bool plate = plated(c);
  if (plate)
    scene_rect(g->s, right - w - 0.3, low - h - 0.4, w + 0.6, h + 0.8, 0,
               &(struct ink){.fill = PAPER});
  struct lettering how = {.size = at->type,
                          .color = plate || c->pale ? INK : PAPER,
                          .anchor = ANCHOR_END};
  scene_text(g->s, right, low, scene_words(g->s, "%zu", c->ties), &how);
}

// ------------------------------------------------------------------- whole

static void put_parts(struct chart_page *g, const struct chart_cell *c,
                      const struct matrix_place *at) {
  bool mixed = c->state == CHART_MIXED;
  struct look friends = {family_color(g, "support"), c->pale,
                         mixed ? UPPER : WHOLE};
  struct look foes = {family_color(g, "hostility"), c->pale,
                      mixed ? LOWER : WHOLE};
  struct look talks = {family_color(g, "diplomacy"), c->pale, WHOLE};
  if (c->friendly)
    put_part(g, at, &friends, c->friendly);
  if (c->hostile)
    put_part(g, at, &foes, c->hostile);
  if (c->state == CHART_NEUTRAL)
    put_part(g, at, &talks, c->other);
}

static void put_formal(struct chart_page *g, const struct matrix_place *at) {
  double r = fmax(0.8, at->side * 0.13);
  struct path p = {0};
  path_circle(&p, at->x + at->side / 2, at->y + at->side / 2, r);
  scene_path(g->s, &p, &(struct ink){.fill = family_color(g, "structure")});
}

static void put_denial(struct chart_page *g, const struct matrix_place *at) {
  double size = fmin(fmax(at->side * 0.44, 3), 5 * g->k);
  double x = at->x + at->side - size * 0.15, y = at->y + size * 0.15;
  struct path p = {0};
  path_circle(&p, x, y, size * 0.56);
  scene_path(g->s, &p, &(struct ink){.fill = PAPER});
  sign_denied(g->s, x, y, size, preset_theme(g->p)->ink);
}

// A change that is certain has a whole border, else a broken one.
static void put_change(struct chart_page *g, const struct chart_cell *c,
                       const struct matrix_place *at) {
  bool sure = is(c->change, "definite");
  struct ink ink = {.line = preset_theme(g->p)->ink,
                    .width = 0.9,
                    .dash = sure ? 0 : 1.6,
                    .gap = sure ? 0 : 1.2};
  put_half(g, at, WHOLE, &ink);
}

void matrix_cell_draw(struct chart_page *g, const struct chart_cell *c,
                      const struct matrix_place *at) {
  if (c->state == CHART_NONE && c->edges_n > 0) {
    put_formal(g, at);
  } else if (c->state != CHART_NONE) {
    put_parts(g, c, at);
    put_number(g, c, at);
    put_signs(g, c, at);
  }
  if (c->change)
    put_change(g, c, at);
  if (c->denied)
    put_denial(g, at);
}
