// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/who.h"
#include "timeline/listed.h"
#include "timeline/records.h"

#include <stdlib.h>

static int by_family(const void *x, const void *y) {
  const struct neighbour *a = x, *b = y;
  if (a->family != b->family)
    return a->family < b->family ? -1 : 1;
  if (a->way != b->way)
    return a->way < b->way ? -1 : 1;
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->other != b->other)
    return a->other < b->other ? -1 : 1;
  uint32_t ka = a->line->ties[0], kb = b->line->ties[0];
  return ka < kb ? -1 : ka > kb;
}

static struct neighbour neighbour_of(const struct line *line, uint32_t actor) {
  const struct tie *t = line_tie(line);
  const struct tie_type *type = type_of(line->l, t);
  struct neighbour e = {.line = line, .family = type->family};
  e.way = !type->directed ? MUTUAL : t->from == actor ? OUTGOING : INCOMING;
  e.other = t->from == actor ? t->to : t->from;
  e.start = records_first(line->l, line->ties, line->n);
  return e;
}

// Of them the actor itself is none.
static size_t distinct(const struct tied_to *x) {
  bool *seen = mem_new(x->l->facts->actors.n + 1, sizeof *seen);
  size_t count = 0;
  seen[x->actor] = true;
  for (size_t i = 0; i < x->ties.n; i++) {
    count += !seen[x->ties.at[i].other];
    seen[x->ties.at[i].other] = true;
  }
  mem_free(seen);
  return count;
}

static void find(struct tied_to *x) {
  x->lines = lines_of(&x->arena, x->slice, x->q->records);
  for (size_t i = 0; i < x->lines.n; i++) {
    const struct tie *t = line_tie(&x->lines.at[i]);
    if (t->from == x->actor || t->to == x->actor)
      vec_push(&x->ties, neighbour_of(&x->lines.at[i], x->actor));
  }
  if (x->ties.n > 0)
    qsort(x->ties.at, x->ties.n, sizeof *x->ties.at, by_family);
  x->others = distinct(x);
}

struct tied_to *who_find(const ent_account *l, const char *name,
                         const ent_query *q, ent_diags *d) {
  struct tied_to *x = mem_new(1, sizeof *x);
  struct slice_options o = {0};
  x->l = l;
  x->q = q;
  x->actor = ledger_find_actor(l, str_of(name), d);
  if (!query_slice(l, q, q->at, &x->arena, &o, d) || x->actor == NONE) {
    tied_to_free(x);
    return NULL;
  }
  x->named = asked_stand_in(l, name);
  o.about = x->actor + 1;
  o.selves = true;
  x->slice = slice_at(l, &o);
  if (!slice_listable(x->slice, d)) {
    tied_to_free(x);
    return NULL;
  }
  find(x);
  return x;
}

void tied_to_free(struct tied_to *x) {
  if (!x)
    return;
  slice_free(x->slice);
  vec_drop(&x->ties);
  arena_drop(&x->arena);
  mem_free(x);
}
