// SPDX-License-Identifier: GPL-2.0-or-later
// Actors and ties to be drawn, made up by a seed.
#ifndef NETS_DRAWN_H
#define NETS_DRAWN_H

#include "base/diag.h"
#include "layout/layout.h"
#include "route/place.h"
#include "route/ways.h"

enum { DRAWN_MOST = 256, DRAWN_TIES = 2048 };

struct drawn {
  struct spot spots[DRAWN_MOST];
  struct bond bonds[DRAWN_TIES];
  struct course courses[DRAWN_TIES];
  size_t n, m, pairs;
};

static inline uint32_t drawn_below(uint64_t *seed, uint32_t end) {
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((*seed >> 33) % end);
}

static inline void drawn_bond(struct drawn *d, const struct course *c) {
  for (size_t i = 0; i < d->pairs; i++)
    if ((d->bonds[i].a == c->from && d->bonds[i].b == c->to) ||
        (d->bonds[i].a == c->to && d->bonds[i].b == c->from))
      return;
  d->bonds[d->pairs++] =
      (struct bond){.a = c->from,
                    .b = c->to,
                    .kind = (enum bond_kind)((c->from + c->to) % 3),
                    .label = c->form[0].w,
                    .words = (c->form[0].w + 18) * 30};
}

static inline void drawn_spot(struct drawn *d, size_t i, uint64_t *seed) {
  static const uint32_t groups[] = {1, 2, 0, 0};
  uint32_t look = drawn_below(seed, 4);
  d->spots[i] = (struct spot){.rank = (uint32_t)i,
                              .w = 30 + drawn_below(seed, 40),
                              .h = 16 + drawn_below(seed, 2) * 10,
                              .outline = (enum outline)look,
                              .depth = look == OUTLINE_OCTAGON ? 6 : 10,
                              .group = groups[drawn_below(seed, 4)]};
}

// Ties fall on the first actors more often than on the last.
static inline void drawn_net(struct drawn *d, size_t n, size_t m,
                             uint64_t *seed) {
  *d = (struct drawn){.n = n, .m = n < 2 ? 0 : m};
  for (size_t i = 0; i < n; i++)
    drawn_spot(d, i, seed);
  for (size_t i = 0; i < d->m; i++) {
    uint32_t a = drawn_below(seed, (uint32_t)n);
    uint32_t b = drawn_below(seed, 1 + drawn_below(seed, (uint32_t)n));
    b = a == b ? (b + 1) % (uint32_t)n : b;
    d->courses[i] =
        (struct course){.from = a,
                        .to = b,
                        .form = {{20 + drawn_below(seed, 30), 9}, {8, 7}},
                        .head = 6};
    drawn_bond(d, &d->courses[i]);
  }
}

static inline size_t drawn_overlaps(const struct drawn *d) {
  size_t found = 0;
  for (size_t i = 0; i < d->n; i++)
    for (size_t k = i + 1; k < d->n; k++)
      found += boxes_meet(&d->spots[i], &d->spots[k], -0.01);
  return found;
}

#endif
