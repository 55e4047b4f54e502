// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/caption_signs.h"

#include <math.h>
#include <stdlib.h>

struct hue {
  double turn, light, vivid; // degrees; 0 to 1
};

static struct hue hue_of(const char *color) {
  double part[3], most = 0, least = 1;
  unsigned long all = strtoul(color + 1, NULL, 16);
  for (int i = 0; i < 3; i++) {
    part[i] = (double)((all >> (16 - 8 * i)) & 255) / 255;
    most = fmax(most, part[i]);
    least = fmin(least, part[i]);
  }
  double range = most - least;
  double turn = range <= 0        ? 0
                : most == part[0] ? fmod((part[1] - part[2]) / range + 6, 6)
                : most == part[1] ? (part[2] - part[0]) / range + 2
                                  : (part[0] - part[1]) / range + 4;
  return (struct hue){60 * turn, (most + least) / 2,
                      most > 0 ? range / most : 0};
}

// As people call it.
static const char *color_word(const char *color) {
  static const struct {
    double to;
    const char *word;
  } hues[] = {{20, "red"},   {45, "orange"}, {70, "yellow"},  {160, "green"},
              {195, "teal"}, {255, "blue"},  {330, "violet"}, {361, "red"}};
  const struct hue t = hue_of(color);
  size_t k = 0;
  if (t.vivid < 0.15)
    return t.light < 0.2 ? "black" : "grey";
  while (t.turn > hues[k].to)
    k++;
  return hues[k].word;
}

static const char *end_word(enum line_end end) {
  static const char *const words[] = {[END_NONE] = NULL,
                                      [END_ARROW] = "arrow",
                                      [END_BAR_ARROW] = "arrow against a bar",
                                      [END_BAR] = "bar",
                                      [END_OPEN] = "open arrow"};
  return words[end];
}

static const char *pattern_word(const struct stroke *k) {
  return k->dash <= 0 ? NULL : k->round ? "dotted" : "dashed";
}

static void add(struct buf *b, size_t from, const char *word) {
  if (word)
    buf_addf(b, "%s%s", b->n > from ? ", " : "", word);
}

void caption_stroke(struct buf *b, const struct stroke *k, const char *ink) {
  const size_t from = b->n;
  const bool plain = strcmp(k->color, ink) == 0;
  const char *pattern = pattern_word(k);
  if (!plain)
    buf_add(b, color_word(k->color));
  if (k->other.color)
    buf_addf(b, " and %s side by side", color_word(k->other.color));
  if (k->twofold)
    add(b, from, "double line");
  add(b, from, pattern ? pattern : plain ? "whole line" : NULL);
  add(b, from, end_word(k->head));
}

const char *caption_shape(const char *shape) {
  static const char *const words[][2] = {
      {"rounded", "rounded rectangle"},
      {"double", "rectangle with a double border"},
      {"folded", "rectangle with a folded corner"},
      {"pill", "round ends, thin type"},
      {"dotted", "dotted border"},
      {"plain", "rectangle"}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strcmp(shape, words[i][0]) == 0)
      return words[i][1];
  return shape;
}
