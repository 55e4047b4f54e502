// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/levels.h"

struct level {
  const char *name;
  void (*measure)(struct page *g);
};

static void measure_ties(struct page *g) { page_measure_ties(g, false); }

static const struct level levels[] = {
#define LEVEL(name, measure) {#name, measure},
#include "figure/detail.def"
#undef LEVEL
};
enum { LEVELS = sizeof levels / sizeof *levels };

void level_measure(struct page *g, const char *name) {
  size_t k = 0;
  while (name && k + 1 < LEVELS && strcmp(levels[k].name, name) != 0)
    k++;
  levels[k].measure(g);
}
