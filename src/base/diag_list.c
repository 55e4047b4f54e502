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

// What is graver comes first, and then what stands first.
static int by_place(const void *a, const void *b) {
  const struct diag_shown *x = a, *y = b;
  if (x->diag->severity != y->diag->severity)
    return x->diag->severity > y->diag->severity ? -1 : 1;
  int order = by_source(x->at.in, y->at.in);
  if (order != 0)
    return order;
  if (x->at.start != y->at.start)
    return x->at.start < y->at.start ? -1 : 1;
  return x->diag->number < y->diag->number ? -1 : 1;
}

// All of them, by the places that are known so far.
static struct diag_shown *roughly_sorted(const ent_diags *d) {
  struct diag_shown *list = mem_new(d->list.n + 1, sizeof(*list));
  for (size_t i = 0; i < d->list.n; i++) {
    const struct diag *g = &d->list.at[i];
    list[i] = (struct diag_shown){.d = d, .diag = g, .at = g->at};
    if (g->more > 0)
      list[i].more = &d->details.at[g->more - 1];
  }
  qsort(list, d->list.n, sizeof(*list), by_place);
  return list;
}

// Whether two stand in one part of the list: the same file, as grave.
static bool together(const struct diag_shown *a, const struct diag_shown *b) {
  return a->diag->severity == b->diag->severity && a->at.in == b->at.in;
}

// Whether all that follows s is behind the furthest of the exact places: a
// lazy place begins where its record does.
static bool behind(const struct diag_shown *s, const struct diag_shown *last) {
  return !last->diag || !together(s, last) || s->at.start > last->at.start;
}

struct diag_shown *diags_sorted(const ent_diags *d, size_t most) {
  struct diag_shown *list = roughly_sorted(d);
  struct diag_shown last = {0}; // the furthest of the exact places
  size_t exact = 0;
  for (; exact < d->list.n; exact++) {
    struct diag_shown *s = &list[exact];
    if (most > 0 && exact >= most && behind(s, &last))
      break;
    s->at = diag_exact(d, s->at);
    if (behind(s, &last))
      last = *s;
  }
  qsort(list, exact, sizeof(*list), by_place);
  return list;
}

// Of one code in a file, how many there are, how many were met so far, and
// where the last one kept is.
struct seen {
  const char *code;
  size_t all, met, last;
};
typedef VEC(struct seen) seen_list;

static struct seen *seen_of(seen_list *seen, const char *code) {
  for (size_t i = 0; i < seen->n; i++)
    if (!strcmp(seen->at[i].code, code))
      return &seen->at[i];
  vec_push(seen, ((struct seen){.code = code}));
  return &seen->at[seen->n - 1];
}

// How many of each code there are in the part that begins at list[i]; where it
// ends.
static size_t count_part(const struct diag_shown *list, size_t i, size_t n,
                         seen_list *seen) {
  const struct diag_shown *first = &list[i];
  seen->n = 0;
  for (; i < n && together(first, &list[i]); i++)
    seen_of(seen, list[i].diag->code)->all++;
  return i;
}

struct diag_shown *diags_first(const ent_diags *d, size_t few, size_t each,
                               size_t *n) {
  struct diag_shown *list = roughly_sorted(d);
  seen_list seen = {0};
  size_t kept = 0, end = 0;
  for (size_t i = 0; i < d->list.n; i++) {
    if (i == end)
      end = count_part(list, i, d->list.n, &seen);
    struct seen *s = seen_of(&seen, list[i].diag->code);
    if (s->met++ < each || s->all <= few) {
      s->last = kept;
      list[kept++] = list[i];
    } else {
      list[s->last].rest++;
    }
  }
  vec_drop(&seen);
  for (size_t i = 0; i < kept; i++)
    list[i].at = diag_exact(d, list[i].at);
  qsort(list, kept, sizeof(*list), by_place);
  *n = kept;
  return list;
}
