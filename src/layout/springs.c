// SPDX-License-Identifier: GPL-2.0-or-later
#include "layout/springs.h"
#include "layout/weights.h"

#include <stdlib.h>

static double wanted(const struct spot *spots, const struct bond *b,
                     double base, bool leaf) {
  const double factors[] = {[BOND_STRUCTURE] = SPRING_STRUCTURE,
                            [BOND_FRIENDLY] = SPRING_FRIENDLY,
                            [BOND_OTHER] = SPRING_OTHER};
  double length = base * factors[b->kind] * (leaf ? SPRING_LEAF : 1);
  return greater(length,
                 0.8 * (b->label + 30 + (spots[b->a].w + spots[b->b].w) / 4));
}

static uint32_t *count_ties(size_t n, const struct bond *bonds, size_t m) {
  uint32_t *ties = mem_new(n + 1, sizeof *ties);
  for (size_t i = 0; i < m; i++) {
    ties[bonds[i].a]++;
    ties[bonds[i].b]++;
  }
  return ties;
}

struct springs springs_of(const struct spot *spots, size_t n,
                          const struct bond *bonds, size_t m, double base) {
  struct springs s = {0};
  uint32_t *ties = count_ties(n, bonds, m);
  for (size_t i = 0; i < m; i++) {
    const struct bond *b = &bonds[i];
    bool leaf = ties[b->a] < 2 || ties[b->b] < 2;
    double length = wanted(spots, b, base, leaf);
    vec_push(&s.list, ((struct spring){b->a, b->b, length}));
  }
  mem_free(ties);
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n; k++) {
      struct bond pair = {.a = i, .b = k};
      if (spots[i].group > 0 && spots[i].group == spots[k].group &&
          (m == 0 || !bsearch(&pair, bonds, m, sizeof pair, bond_order)))
        vec_push(&s.list, ((struct spring){i, k, SPRING_GROUP * base}));
    }
  return s;
}

void springs_drop(struct springs *s) { vec_drop(&s->list); }
