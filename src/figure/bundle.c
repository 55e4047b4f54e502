// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/bundle.h"
#include "base/buf.h"

#include <stdlib.h>

enum { WORDS_MOST = 3 }; // that are named on a line

static bool same_word(const char *a, const char *b) {
  return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_ends(const struct drawing_edge *a,
                      const struct drawing_edge *b) {
  return (a->from == b->from && a->to == b->to) ||
         (!a->directed && a->from == b->to && a->to == b->from);
}

static bool of_family(const struct drawing_edge *a,
                      const struct drawing_edge *b) {
  return a->directed == b->directed && same_ends(a, b) && a->sign == b->sign &&
         a->change == b->change && same_word(a->family, b->family);
}

static bool alike(const struct drawing_edge *a, const struct drawing_edge *b) {
  return of_family(a, b) && same_word(a->certainty, b->certainty) &&
         same_word(a->whose, b->whose) && same_word(a->against, b->against);
}

// The edges that share a line with the first of them.
struct bundle {
  const struct drawing_edge *const *edges;
  size_t n;
};

static const char *kept(struct arena *a, struct buf *b) {
  const char *words = arena_text(a, buf_text(b), b->n);
  buf_drop(b);
  return words;
}

static bool said(const struct bundle *b, size_t i) {
  for (size_t k = 0; k < i; k++)
    if (same_word(b->edges[k]->label, b->edges[i]->label))
      return true;
  return false;
}

// "arms, funds, trains", "arms, funds and 3 more".
static const char *label_of(struct arena *a, const struct bundle *b) {
  size_t different = 0, named = 0;
  struct buf words = {0};
  for (size_t i = 0; i < b->n; i++)
    different += !said(b, i);
  const size_t most = different > WORDS_MOST ? WORDS_MOST - 1 : different;
  for (size_t i = 0; i < b->n && named < most; i++)
    if (!said(b, i))
      buf_addf(&words, "%s%s", named++ ? ", " : "", b->edges[i]->label);
  if (most < different)
    buf_addf(&words, " and %zu more", different - most);
  return kept(a, &words);
}

// "funds arms", each once; for people by their labels, "funds, arms".
static const char *types_of(struct arena *a, const struct bundle *b,
                            bool labels) {
  struct buf types = {0};
  for (size_t i = 0; i < b->n; i++) {
    size_t k = 0;
    while (k < i && strcmp(b->edges[k]->type, b->edges[i]->type) != 0)
      k++;
    if (k == i)
      buf_addf(&types, "%s%s",
               i == 0   ? ""
               : labels ? ", "
                        : " ",
               labels ? b->edges[i]->type_label : b->edges[i]->type);
  }
  return kept(a, &types);
}

static const char *tooltip_of(struct arena *a, const struct bundle *b) {
  struct buf words = {0};
  for (size_t i = 0; i < b->n; i++)
    buf_addf(&words, "%s%s", i ? "; " : "", b->edges[i]->tooltip);
  return kept(a, &words);
}

static int by_number(const void *x, const void *y) {
  const uint32_t *a = x, *b = y;
  return (*a > *b) - (*a < *b);
}

// What they cite, each once; `kept` counts it.
static const uint32_t *cites_of(struct arena *a, const struct bundle *b,
                                bool against, size_t *kept) {
  size_t all = 0, n = 0;
  for (size_t i = 0; i < b->n; i++)
    all += against ? b->edges[i]->against_citations : b->edges[i]->citations;
  uint32_t *cites = arena_new(a, all + 1, sizeof *cites);
  for (size_t i = 0; i < b->n; i++) {
    const struct drawing_edge *e = b->edges[i];
    size_t more = against ? e->against_citations : e->citations;
    for (size_t k = 0; k < more; k++)
      cites[n++] = against ? e->against_cites[k] : e->cites[k];
  }
  if (n > 1)
    qsort(cites, n, sizeof *cites, by_number);
  *kept = 0;
  for (size_t i = 0; i < n; i++)
    if (i == 0 || cites[i] != cites[i - 1])
      cites[(*kept)++] = cites[i];
  return cites;
}

int bundle_firmness(const char *certainty) {
  return same_word(certainty, "definite") ? 2
         : same_word(certainty, "likely") ? 1
                                          : 0;
}

// What is said of all of them; NULL if not the same is.
static const char *common(const struct bundle *b, bool against) {
  const char *first = NULL;
  for (size_t i = 0; i < b->n; i++) {
    const struct drawing_edge *e = b->edges[i];
    const char *words = against ? e->against : e->whose;
    if (i > 0 && !same_word(first, words))
      return NULL;
    first = words;
  }
  return first;
}

static struct drawing_edge joined(struct arena *a, const struct bundle *b) {
  struct drawing_edge e = *b->edges[0];
  if (b->n == 1)
    return e;
  e.ties = (unsigned)b->n;
  e.label = label_of(a, b);
  e.type = types_of(a, b, false);
  e.type_label = types_of(a, b, true);
  e.tooltip = tooltip_of(a, b);
  e.cites = cites_of(a, b, false, &e.citations);
  e.against_cites = cites_of(a, b, true, &e.against_citations);
  for (size_t i = 1; i < b->n; i++) {
    e.recent = e.recent || b->edges[i]->recent;
    if (bundle_firmness(b->edges[i]->certainty) > bundle_firmness(e.certainty))
      e.certainty = b->edges[i]->certainty;
  }
  e.whose = common(b, false);
  e.against = common(b, true);
  return e;
}

struct drawing_edge bundle_joined(struct arena *a,
                                  const struct drawing_edge *const *ties,
                                  size_t n) {
  return joined(a, &(struct bundle){ties, n});
}

const ent_drawing *bundle_of(struct arena *a, const ent_drawing *d,
                             enum bundling how) {
  const size_t m = d->edges.n;
  struct drawing_edge *edges = arena_new(a, m + 1, sizeof *edges);
  const struct drawing_edge **of = arena_new(a, m + 1, sizeof *of);
  bool *taken = mem_new(m + 1, sizeof *taken);
  size_t n = 0;
  for (size_t i = 0; i < m; i++) {
    struct bundle b = {.edges = of};
    if (taken[i])
      continue;
    for (size_t k = i; k < m; k++)
      if (!taken[k] && (how == BUNDLE_FAMILY ? of_family : alike)(
                           &d->edges.at[i], &d->edges.at[k])) {
        taken[k] = true;
        of[b.n++] = &d->edges.at[k];
      }
    edges[n++] = joined(a, &b);
  }
  mem_free(taken);
  if (n == m)
    return d;
  ent_drawing *whole = arena_new(a, 1, sizeof *whole);
  *whole = *d;
  whole->edges.at = edges;
  whole->edges.n = whole->edges.room = n;
  return whole;
}
