// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/numbers.h"
#include "base/buf.h"
#include "base/map.h"

static const char *keep(struct arena *a, struct buf *b) {
  const char *text = arena_text(a, buf_text(b), b->n);
  buf_drop(b);
  return text;
}

struct roll {
  struct map numbers; // from 1, by the ids of sources
  VEC(const struct drawing_source *) sources;
};

static void call_all(struct roll *r, const ent_drawing *d, unsigned *of,
                     const uint32_t *cites, size_t n) {
  for (size_t k = 0; k < n; k++) {
    const struct drawing_source *source = &d->sources.at[cites[k]];
    uint32_t next = (uint32_t)r->sources.n + 1;
    uint32_t number = map_get_or_put(&r->numbers, str_of(source->id), next);
    of[cites[k]] = number;
    if (number == next)
      vec_push(&r->sources, source);
  }
}

static void call(struct roll *r, const ent_drawing *d, unsigned *of) {
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    call_all(r, d, of, e->cites, e->citations);
    call_all(r, d, of, e->against_cites, e->against_citations);
  }
}

// Works that read the same have one row. `cited`: by number, from 0; NULL: all.
static struct works list_works(struct arena *a, const struct numbers *n,
                               const bool *cited) {
  struct map rows = {0};
  struct buf *keys = mem_new(n->sources + 1, sizeof *keys);
  struct works w = {arena_new(a, n->sources + 1, sizeof *w.list), 0};
  for (size_t k = 0; k < n->sources; k++) {
    const struct drawing_source *from = n->source[k];
    if (cited && !cited[k])
      continue;
    uint32_t row = map_get_or_put(&rows, str_of(from->text), (uint32_t)w.n);
    if (row == w.n)
      w.list[w.n++] =
          (struct frame_source){.text = from->text, .link = from->link};
    buf_addf(&keys[row], "%s%zu", keys[row].n > 0 ? "," : "", k + 1);
  }
  for (size_t i = 0; i < w.n; i++)
    w.list[i].numbers = keep(a, &keys[i]);
  mem_free(keys);
  map_drop(&rows);
  return w;
}

struct works numbers_works(struct arena *a, const struct numbers *n, size_t k,
                           const ent_drawing *d) {
  bool *cited = mem_new(n->sources + 1, sizeof *cited);
  for (size_t i = 0; i < d->sources.n; i++)
    if (n->of[k][i] > 0)
      cited[n->of[k][i] - 1] = true;
  struct works w = list_works(a, n, cited);
  mem_free(cited);
  return w;
}

struct numbers numbers_of(struct arena *a, const ent_drawing *const *d,
                          size_t n) {
  struct numbers all = {.of = arena_new(a, n + 1, sizeof *all.of)};
  struct roll roll = {0};
  for (size_t i = 0; i < n; i++) {
    all.of[i] = arena_new(a, d[i]->sources.n + 1, sizeof **all.of);
    call(&roll, d[i], all.of[i]);
  }
  all.sources = roll.sources.n;
  all.source = arena_new(a, all.sources + 1, sizeof *all.source);
  for (size_t i = 0; i < all.sources; i++)
    all.source[i] = roll.sources.at[i];
  all.works = list_works(a, &all, NULL);
  map_drop(&roll.numbers);
  vec_drop(&roll.sources);
  return all;
}

unsigned numbers_common(const struct numbers *n, const ent_drawing *const *d,
                        size_t drawings) {
  size_t *alone = mem_new(n->sources + 1, sizeof *alone), ties = 0;
  unsigned most = 0;
  bool all = true;
  for (size_t i = 0; i < drawings; i++)
    for (size_t k = 0; k < d[i]->edges.n; k++) {
      const struct drawing_edge *e = &d[i]->edges.at[k];
      ties++;
      all = all && e->citations > 0;
      if (e->citations == 1)
        alone[n->of[i][e->cites[0]]]++;
    }
  for (unsigned k = 1; k <= n->sources; k++)
    most = most == 0 || alone[k] > alone[most] ? k : most;
  bool common = all && most > 0 && 4 * alone[most] >= ties;
  mem_free(alone);
  return common ? most : 0;
}

static const char *sorted(struct arena *a, const unsigned *of,
                          const uint32_t *cites, size_t n) {
  VEC(unsigned) all = {0};
  struct buf b = {0};
  for (size_t k = 0; k < n; k++) {
    size_t i = all.n;
    vec_push(&all, 0);
    for (; i > 0 && all.at[i - 1] > of[cites[k]]; i--)
      all.at[i] = all.at[i - 1];
    all.at[i] = of[cites[k]];
  }
  for (size_t i = 0; i < all.n; i++)
    buf_addf(&b, "%s%u", i > 0 ? "," : "", all.at[i]);
  vec_drop(&all);
  return keep(a, &b);
}

const char *numbers_cited(struct arena *a, const struct citing *c,
                          const struct drawing_edge *e) {
  if (!c->of ||
      (c->quiet > 0 && e->citations == 1 && c->of[e->cites[0]] == c->quiet))
    return "";
  return sorted(a, c->of, e->cites, e->citations);
}

const char *numbers_against(struct arena *a, const struct citing *c,
                            const struct drawing_edge *e) {
  return c->of ? sorted(a, c->of, e->against_cites, e->against_citations) : "";
}
