// SPDX-License-Identifier: GPL-2.0-or-later
// Colours were chosen so that any two families stay apart (CIEDE2000 of 10 or
// more) in every common form of colour blindness, lines have 3:1 and words
// 4.5:1 against the paper at least (WCAG 2.1).
#include "view/theme.h"

#include "entente.h"

#include <math.h>
#include <string.h>

static const struct theme house = {
    .fonts = FONTS,
    .paper = PAPER,
    .ink = INK,
    .muted = INK_MUTED,
    .rule = INK_RULE,
    .ended_line = ENDED_LINE,
    .ended_text = ENDED_TEXT,
    .unchanged_line = UNCHANGED_LINE,
    .unchanged_text = INK_MUTED,
    .hull_fill = "#F3F2EC",
    .hull_line = "#DAD8CC",
    .hull_text = "#6F6B57",
    .lines =
        {
            {.family = "support",
             .line = "#22549A",
             .text = "#22549A",
             .width = 1.45,
             .directed = END_ARROW,
             .undirected = END_NONE,
             .sign = "—►"},
            {.family = "alliance",
             .line = "#073B3A",
             .text = "#073B3A",
             .width = 1.0,
             .twofold = true,
             .directed = END_OPEN,
             .undirected = END_NONE,
             .sign = "══"},
            {.family = "hostility",
             .line = "#C8370D",
             .text = "#B32E08",
             .width = 1.55,
             .directed = END_BAR_ARROW,
             .undirected = END_BAR,
             .sign = "—►|"},
            {.family = "diplomacy",
             .line = "#C271C9",
             .text = "#8E3A96",
             .width = 1.3,
             .directed = END_OPEN,
             .undirected = END_OPEN,
             .sign = "—>"},
            {.family = "structure",
             .line = "#7D7D7D",
             .text = "#5F5F5F",
             .width = 0.75,
             .directed = END_NONE,
             .undirected = END_NONE,
             .sign = "——"},
        },
    .shapes =
        {
            {"rectangle", "#D5DEE8", "#33475B", true, 13},
            {"rounded", "#EEF2F6", "#33475B", true, 13},
            {"double", "#D5DEE8", "#33475B", true, 13},
            {"hexagon", "#FBE3D3", "#7A3B12", true, 11},
            {"folded", "#F4F4F2", "#4A4A4A", true, 13},
            {"pill", "#FFFFFF", "#5A5A5A", false, 13},
            {"octagon", "#F3EFDD", "#6B6338", true, 13},
            {"dotted", "#FFFFFF", "#6B6B66", false, 13},
            {"plain", "#FFFFFF", "#4A4A4A", true, 13},
        },
};

const struct theme *theme_house(void) { return &house; }

const struct theme_line *theme_line_of(const struct theme *t,
                                       const char *family) {
  for (size_t i = 0; i < THEME_LINES; i++)
    if (strcmp(t->lines[i].family, family) == 0)
      return &t->lines[i];
  return &t->lines[THEME_LINES - 1];
}

const struct theme_shape *theme_shape_of(const struct theme *t,
                                         const char *shape) {
  for (size_t i = 0; i < THEME_SHAPES; i++)
    if (strcmp(t->shapes[i].shape, shape) == 0)
      return &t->shapes[i];
  return &t->shapes[THEME_SHAPES - 1];
}

const struct theme_shape *theme_actor(const struct theme *t, const char *kind,
                                      const char *shape) {
  for (size_t i = 0; i < t->kinds_n; i++)
    if (strcmp(t->kinds[i].kind, kind) == 0)
      return theme_shape_of(t, t->kinds[i].shape);
  return theme_shape_of(t, shape);
}

static unsigned digit(char c) {
  return c <= '9' ? (unsigned)(c - '0') : ((unsigned)c | 32U) - 'a' + 10;
}

// Relative luminance.
static double light(const char *color) {
  static const double part[] = {0.2126, 0.7152, 0.0722};
  double all = 0;
  for (int i = 0; i < 3; i++) {
    double c = (digit(color[1 + 2 * i]) * 16 + digit(color[2 + 2 * i])) / 255.0;
    all += part[i] * (c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
  }
  return all;
}

double color_contrast(const char *a, const char *b) {
  double x = light(a), y = light(b);
  return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

void ent_theme_free(ent_theme *t) {
  if (!t)
    return;
  vec_drop(&t->kinds);
  arena_drop(&t->arena);
  mem_free(t);
}

const struct theme_line *theme_line(const char *family) {
  return theme_line_of(&house, family);
}

const struct theme_shape *theme_shape(const char *shape) {
  return theme_shape_of(&house, shape);
}

const struct theme_line *theme_line_at(unsigned k) {
  return k < THEME_LINES ? &house.lines[k] : NULL;
}
