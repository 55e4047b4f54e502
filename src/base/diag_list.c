// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag_list.h"

#include <stdlib.h>

struct str diag_text(const struct diag_shown *s, ent_sym sym) {
  return intern_str(&s->d->texts, sym);
}

struct span diag_exact(const ent_diags *d, struct span at) {
  if (!at.in || !at.field)
    return at;
  if (d->locate)
    at = d->locate->find(d->located, at);
  if (at.field) {
    uint32_t number = source_place(at.in, at.start).line;
    struct str line = source_line(at.in, number);
    at.end = (uint32_t)(line.at + line.n - at.in->text);
    at.field = NULL;
  }
  if (at.end < at.start)
    at.end = at.start;
  return at;
}

static int by_source(const struct source *x, const struct source *y) {
  if (x == y)
    return 0;
  if (!x || !y)
    return x ? 1 : -1;
  return strcmp(x->name, y->name);
}

static int by_place(const void *a, const void *b) {
  const struct diag_shown *x = a, *y = b;
  int order = by_source(x->at.in, y->at.in);
  if (order != 0)
    return order;
  if (x->at.start != y->at.start)
    return x->at.start < y->at.start ? -1 : 1;
  if (x->diag->severity != y->diag->severity)
    return x->diag->severity > y->diag->severity ? -1 : 1;
  return x->diag->number < y->diag->number ? -1 : 1;
}

// A lazy place begins where its record does: what begins after an exact one is
// behind it.
struct diag_shown *diags_sorted(const ent_diags *d, size_t most) {
  size_t all = d->list.n, exact = 0;
  struct diag_shown *list = mem_new(all + 1, sizeof(*list));
  struct span last = SPAN_NONE; // the furthest of the exact places
  for (size_t i = 0; i < all; i++) {
    const struct diag *g = &d->list.at[i];
    list[i] = (struct diag_shown){d, g, NULL, g->at};
    if (g->more > 0)
      list[i].more = &d->details.at[g->more - 1];
  }
  qsort(list, all, sizeof(*list), by_place);
  for (; exact < all; exact++) {
    struct diag_shown *s = &list[exact];
    if (most > 0 && exact >= most &&
        (s->at.in != last.in || s->at.start > last.start))
      break;
    s->at = diag_exact(d, s->at);
    if (s->at.in != last.in || s->at.start > last.start)
      last = s->at;
  }
  qsort(list, exact, sizeof(*list), by_place);
  return list;
}
