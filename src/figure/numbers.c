// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/numbers.h"
#include "base/buf.h"
#include "base/map.h"

static const char *keep(struct arena *a, struct buf *b) {
  const char *text = arena_text(a, buf_text(b), b->n);
  buf_drop(b);
  return text;
}

static void give_numbers(struct numbers *n, const ent_drawing *d) {
  unsigned next = 1;
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    for (size_t k = 0; k < e->citations; k++)
      if (n->of[e->cites[k]] == 0)
        n->of[e->cites[k]] = next++;
  }
}

struct numbers numbers_of(struct arena *a, const ent_drawing *d) {
  size_t all = d->sources.n;
  struct numbers n = {.of = arena_new(a, all + 1, sizeof *n.of),
                      .list = arena_new(a, all + 1, sizeof *n.list)};
  uint32_t *source = arena_new(a, all + 2, sizeof *source);
  struct map rows = {0};
  struct buf *keys = mem_new(all + 1, sizeof *keys);
  give_numbers(&n, d);
  for (uint32_t s = 0; s < all; s++)
    source[n.of[s]] = s;
  for (size_t k = 1; k <= all && n.of[source[k]] == k; k++) {
    const struct drawing_source *from = &d->sources.at[source[k]];
    uint32_t row = map_get_or_put(&rows, str_of(from->text), (uint32_t)n.n);
    if (row == n.n)
      n.list[n.n++] =
          (struct frame_source){.text = from->text, .link = from->link};
    buf_addf(&keys[row], "%s%zu", keys[row].n > 0 ? "," : "", k);
  }
  for (size_t i = 0; i < n.n; i++)
    n.list[i].numbers = keep(a, &keys[i]);
  mem_free(keys);
  map_drop(&rows);
  return n;
}

const char *numbers_cited(struct arena *a, const struct numbers *n,
                          const struct drawing_edge *e) {
  VEC(unsigned) sorted = {0};
  struct buf b = {0};
  for (size_t k = 0; k < e->citations; k++) {
    size_t i = sorted.n;
    vec_push(&sorted, 0);
    for (; i > 0 && sorted.at[i - 1] > n->of[e->cites[k]]; i--)
      sorted.at[i] = sorted.at[i - 1];
    sorted.at[i] = n->of[e->cites[k]];
  }
  for (size_t i = 0; i < sorted.n; i++)
    buf_addf(&b, "%s%u", i > 0 ? "," : "", sorted.at[i]);
  vec_drop(&sorted);
  return keep(a, &b);
}
