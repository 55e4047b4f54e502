// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/pairs.h"
#include "base/buf.h"
#include "figure/bundle.h"

#include <stdlib.h>

struct entry {
  uint32_t low, high; // ends
  bool formal;
  const struct drawing_edge *edge;
  size_t number;
};

static int by_pair(const void *x, const void *y) {
  const struct entry *a = x, *b = y;
  if (a->low != b->low)
    return a->low < b->low ? -1 : 1;
  if (a->high != b->high)
    return a->high < b->high ? -1 : 1;
  if (a->formal != b->formal)
    return a->formal ? 1 : -1;
  return (a->number > b->number) - (a->number < b->number);
}

static struct entry *entries_of(const ent_drawing *d) {
  struct entry *list = mem_new(d->edges.n + 1, sizeof *list);
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    list[i] = (struct entry){.low = e->from < e->to ? e->from : e->to,
                             .high = e->from < e->to ? e->to : e->from,
                             .formal = strcmp(e->family, "structure") == 0,
                             .edge = e,
                             .number = i};
  }
  if (d->edges.n > 0)
    qsort(list, d->edges.n, sizeof *list, by_pair);
  return list;
}

static struct drawn_strand *strand_of(struct drawn_pair *p,
                                      const struct drawing_edge *e) {
  if (strcmp(e->family, "structure") == 0)
    return &p->formal;
  return e->sign > 0 ? &p->friendly : e->sign < 0 ? &p->hostile : &p->neither;
}

static void add_to_strand(struct drawn_pair *p, const struct drawing_edge *e) {
  struct drawn_strand *s = strand_of(p, e);
  s->ties++;
  s->forth |= e->directed && e->from == p->a;
  s->back |= e->directed && e->from != p->a;
  s->mutual |= !e->directed;
  if (!s->certainty ||
      bundle_firmness(e->certainty) > bundle_firmness(s->certainty))
    s->certainty = e->certainty;
}

static enum drawn_state state_of(const struct drawn_pair *p) {
  return p->friendly.ties > 0 && p->hostile.ties > 0 ? DRAWN_BOTH
         : p->friendly.ties > 0                      ? DRAWN_FRIENDLY
         : p->hostile.ties > 0                       ? DRAWN_HOSTILE
         : p->neither.ties > 0                       ? DRAWN_NEITHER
                                                     : DRAWN_FORMAL;
}

// Those that make the state come first, so `ties` of structure alone are all.
static struct drawn_pair pair_of(struct arena *a, const struct entry *list,
                                 size_t n) {
  struct drawn_pair p = {.a = list[0].low,
                         .b = list[0].high,
                         .ties = arena_new(a, n + 1, sizeof *p.ties)};
  if (n == 1 || (!list[0].formal && list[1].formal)) {
    p.a = list[0].edge->from;
    p.b = list[0].edge->to;
  }
  for (size_t i = 0; i < n; i++) {
    p.ties[i] = list[i].edge;
    p.formal_n += list[i].formal && !list[0].formal;
    p.denied |= list[i].edge->against && list[i].formal == list[0].formal;
    add_to_strand(&p, list[i].edge);
  }
  p.n = n - p.formal_n;
  p.state = state_of(&p);
  return p;
}

struct drawn_pairs pairs_drawn(struct arena *a, const ent_drawing *d) {
  struct entry *list = entries_of(d);
  struct drawn_pairs p = {.at = arena_new(a, d->edges.n + 1, sizeof *p.at)};
  for (size_t i = 0, end; i < d->edges.n; i = end) {
    for (end = i + 1; end < d->edges.n && list[end].low == list[i].low &&
                      list[end].high == list[i].high;)
      end++;
    struct drawn_pair *one = &p.at[p.n++];
    *one = pair_of(a, list + i, end - i);
    p.tied += one->state != DRAWN_FORMAL;
    p.ties += one->state != DRAWN_FORMAL ? one->n : 0;
  }
  mem_free(list);
  return p;
}

bool pair_leads(const struct drawn_pair *p, bool forth) {
  for (size_t i = 0; i < p->n + p->formal_n; i++)
    if (p->ties[i]->directed && (p->ties[i]->from == p->a) == forth)
      return true;
  return false;
}

const char *pair_badge(struct arena *a, const struct drawn_pair *p) {
  struct buf b = {0};
  if (p->state == DRAWN_BOTH) {
    buf_addf(&b, "+%u \u2212%u", p->friendly.ties, p->hostile.ties);
    if (p->neither.ties > 0)
      buf_addf(&b, " ~%u", p->neither.ties);
  } else if (p->n > 1) {
    buf_addf(&b, "%zu", p->n);
  }
  const char *badge = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return badge;
}

// ------------------------------------------------------------------ drawing

// Of both strands the looser: both have to hold for the pair to be both.
static const char *certainty_of(const struct drawn_pair *p) {
  const struct drawn_strand *f = &p->friendly, *h = &p->hostile;
  switch (p->state) {
  case DRAWN_FRIENDLY:
    return f->certainty;
  case DRAWN_HOSTILE:
    return h->certainty;
  case DRAWN_BOTH:
    return bundle_firmness(f->certainty) < bundle_firmness(h->certainty)
               ? f->certainty
               : h->certainty;
  case DRAWN_NEITHER:
    return p->neither.certainty;
  default:
    return p->formal.certainty;
  }
}

// The family whose ink the pair has.
static const char *family_of(enum drawn_state state) {
  static const char *const families[] = {[DRAWN_FRIENDLY] = "support",
                                         [DRAWN_HOSTILE] = "hostility",
                                         [DRAWN_BOTH] = "hostility",
                                         [DRAWN_NEITHER] = "diplomacy",
                                         [DRAWN_FORMAL] = "structure"};
  return families[state];
}

static const char *id_of(struct arena *a, const ent_drawing *d,
                         const struct drawn_pair *p) {
  struct buf b = {0};
  buf_addf(&b, "%s_%s", d->nodes.at[p->a].id, d->nodes.at[p->b].id);
  const char *id = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return id;
}

static struct drawing_edge edge_of(struct arena *a, const ent_drawing *d,
                                   const struct drawn_pair *p) {
  struct drawing_edge e = bundle_joined(a, p->ties, p->n);
  e.pair = p;
  e.id = p->n > 1 ? id_of(a, d, p) : e.id;
  e.from = p->a;
  e.to = p->b;
  e.family = family_of(p->state);
  e.certainty = certainty_of(p);
  e.sign = p->state == DRAWN_FRIENDLY ? 1 : p->state == DRAWN_HOSTILE ? -1 : 0;
  if (p->denied && !e.against)
    e.against = "denied, doubted or retracted in part";
  return e;
}

static bool within_group(const ent_drawing *d, const struct drawn_pair *p) {
  const char *a = d->nodes.at[p->a].cluster, *b = d->nodes.at[p->b].cluster;
  return a && b && strcmp(a, b) == 0;
}

const ent_drawing *pairs_drawing(struct arena *a, const ent_drawing *d,
                                 const struct drawn_pairs *p, bool grouped) {
  ent_drawing *lines = arena_new(a, 1, sizeof *lines);
  struct drawing_edge *edges = arena_new(a, p->n + 1, sizeof *edges);
  *lines = *d;
  lines->edges.at = edges;
  lines->edges.n = 0;
  lines->edges.room = p->n;
  for (size_t i = 0; i < p->n; i++)
    if (!(grouped && p->at[i].state == DRAWN_FORMAL &&
          within_group(d, &p->at[i])))
      edges[lines->edges.n++] = edge_of(a, d, &p->at[i]);
  return lines;
}
