// SPDX-License-Identifier: GPL-2.0-or-later
#include "write/patch.h"

#include <stdlib.h>

void patch_put(struct patch *p, size_t start, size_t end, struct str text) {
  const char *copy = arena_text(&p->texts, text.at ? text.at : "", text.n);
  vec_push(&p->pieces,
           ((struct patch_piece){start, end, {copy, text.n}, p->pieces.n}));
}

static int by_place(const void *a, const void *b) {
  const struct patch_piece *x = a, *y = b;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

static bool same(const struct patch_piece *a, const struct patch_piece *b) {
  return a->start == b->start && a->end == b->end && a->end > a->start &&
         str_eq(a->text, b->text);
}

// In their order, each once. False where two overlap.
static bool settle(struct patch *p) {
  size_t n = 0, done = 0;
  if (p->pieces.n > 0)
    qsort(p->pieces.at, p->pieces.n, sizeof *p->pieces.at, by_place);
  for (size_t i = 0; i < p->pieces.n; i++) {
    const struct patch_piece x = p->pieces.at[i];
    if (n > 0 && same(&x, &p->pieces.at[n - 1]))
      continue;
    if (x.start < done || x.end < x.start)
      return false;
    done = x.end;
    p->pieces.at[n++] = x;
  }
  p->pieces.n = n;
  return true;
}

bool patch_apply(struct patch *p, struct str text, struct buf *out) {
  size_t at = 0;
  if (!settle(p))
    return false;
  for (size_t i = 0; i < p->pieces.n; i++) {
    const struct patch_piece *x = &p->pieces.at[i];
    buf_addn(out, text.at + at, x->start - at);
    buf_adds(out, x->text);
    at = x->end;
  }
  buf_addn(out, text.at + at, text.n - at);
  return true;
}

void patch_drop(struct patch *p) {
  vec_drop(&p->pieces);
  arena_drop(&p->texts);
}
