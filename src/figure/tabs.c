// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/tabs.h"
#include "view/metrics.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Apart from the colours of ties, and dark enough for a letter on them.
static const char *const inks[] = {"#6B5310", "#3E6B2F", "#5D4A85",
                                   "#1F6F74", "#7A4A55", "#4D4D4D"};
enum { INKS = sizeof inks / sizeof *inks };

static int by_name(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Of names in order, those that are there several times, each once.
static size_t repeated(const char **names, size_t n) {
  size_t kept = 0;
  for (size_t i = 0, end; i < n; i = end) {
    for (end = i + 1; end < n && strcmp(names[end], names[i]) == 0;)
      end++;
    if (end - i > 1)
      names[kept++] = names[i];
  }
  return kept;
}

struct tabs tabs_of(struct arena *a, const char *const *groups, size_t n) {
  struct tabs t = {.names = arena_new(a, n + 1, sizeof *t.names)};
  for (size_t i = 0; i < n; i++)
    if (groups[i])
      t.names[t.n++] = groups[i];
  if (t.n > 0)
    qsort(t.names, t.n, sizeof *t.names, by_name);
  t.n = repeated(t.names, t.n);
  return t;
}

double tab_size(const struct preset *p) { return 1.35 * p->note; }

void tab_draw(struct scene *s, const struct preset *p, size_t k, double x,
              double y) {
  const double size = tab_size(p);
  scene_rect(s, x - size / 2, y - size / 2, size, size, 1.4,
             &(struct ink){.fill = inks[k % INKS],
                           .line = preset_theme(p)->paper,
                           .width = 0.6});
  scene_text(s, x, y + p->note * CAP_HEIGHT / 2,
             scene_words(s, "%c", (char)('A' + k % 26)),
             &(struct lettering){.size = p->note,
                                 .color = preset_theme(p)->paper,
                                 .anchor = ANCHOR_MIDDLE,
                                 .bold = true});
}

size_t tab_of(const struct tabs *t, const char *group) {
  size_t k = 0;
  while (k < t->n && (!group || strcmp(t->names[k], group) != 0))
    k++;
  return k;
}

struct point tab_place(const struct preset *p, const struct spot *spot) {
  const double size = tab_size(p),
               in = spot->outline == OUTLINE_HEXAGON ? spot->depth
                    : spot->outline == OUTLINE_PILL  ? spot->h / 2
                                                     : spot->depth;
  return (struct point){spot->x - spot->w / 2 + in + size / 2,
                        spot->y - spot->h / 2 - size / 2 + 0.4};
}
