// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/matrix_order.h"
#include "find/looks.h"
#include "find/sides.h"

#include <stdlib.h>

// Nodes of the search for blocs: who looks at a picture does not wait for long.
enum { SEARCH = 4000000 };

int matrix_by_partners(const void *p, const void *q) {
  const struct matrix_seat *x = p, *y = q;
  if (x->partners != y->partners)
    return x->partners > y->partners ? -1 : 1;
  if (x->ties != y->ties)
    return x->ties > y->ties ? -1 : 1;
  return x->actor < y->actor ? -1 : x->actor > y->actor;
}

// ------------------------------------------------------------------- blocs

// Of each actor its bloc, BLOC_UNALIGNED and BALANCE_NONE as they are.
static bool find_blocs(struct tie_matrix *x, const ent_query *q, const char *at,
                       uint32_t *bloc, ent_diags *d) {
  ent_query lasting = *q;
  lasting.at = at;
  lasting.budget = SEARCH;
  struct siding *s = siding_find_blocs(x->l, &lasting, d);
  if (!s)
    return false;
  struct bloc_walk w = bloc_walk_new(s);
  bool good = bloc_walk_next(&w, d);
  if (good) {
    memcpy(bloc, w.f.bloc, x->l->facts->actors.n * sizeof *bloc);
    x->proven = w.now.split.proven;
    x->several = w.now.split.optima > 1;
  }
  bloc_walk_drop(&w);
  siding_free(s);
  return good;
}

static void frame_by_blocs(struct tie_matrix *x, const uint32_t *bloc) {
  x->framing = FRAMED_BLOCS;
  for (size_t i = 0; i < x->seats.n; i++) {
    uint32_t of = bloc[x->seats.at[i].actor];
    x->seats.at[i].frame =
        of == BALANCE_NONE || of == BLOC_UNALIGNED ? NONE : of;
  }
}

// ------------------------------------------------------------------ groups

// Groups are told apart by the symbols of their names.
static void frame_by_groups(struct tie_matrix *x) {
  const struct listing *last = x->listing[x->dates - 1];
  x->framing = FRAMED_GROUPS;
  for (size_t i = 0; i < x->seats.n; i++) {
    struct matrix_seat *s = &x->seats.at[i];
    ent_sym group = actor_group(x->l, s->actor, last->slice->options.q);
    s->frame = group ? (uint32_t)group : NONE;
    s->name = group ? text(x->l, group) : NULL;
  }
}

// Seats in frames of two or more; who is alone in one is in none.
static size_t count_framed(struct tie_matrix *x) {
  size_t n = 0;
  for (size_t i = 0; i < x->seats.n; i++) {
    size_t with = 0;
    for (size_t k = 0; k < x->seats.n; k++)
      with += x->seats.at[k].frame == x->seats.at[i].frame;
    n += x->seats.at[i].frame != NONE && with > 1;
  }
  return n;
}

static void forget_alone(struct tie_matrix *x) {
  bool *alone = mem_new(x->seats.n + 1, sizeof *alone);
  for (size_t i = 0; i < x->seats.n; i++) {
    alone[i] = true;
    for (size_t k = 0; k < x->seats.n; k++)
      alone[i] &= k == i || x->seats.at[k].frame != x->seats.at[i].frame;
  }
  for (size_t i = 0; i < x->seats.n; i++)
    if (alone[i])
      x->seats.at[i].frame = NONE;
  mem_free(alone);
}

// ------------------------------------------------------------------ choice

static bool is(const char *word, const char *name) {
  return word && strcmp(word, name) == 0;
}

static void frame_by_neither(struct tie_matrix *x) {
  x->framing = FRAMED_NOT;
  for (size_t i = 0; i < x->seats.n; i++)
    x->seats.at[i].frame = NONE;
}

// Blocs that are one answer of several explain no more than the groups do that
// the ledger itself speaks of.
static void choose_framing(struct tie_matrix *x, const ent_query *q,
                           const uint32_t *bloc) {
  bool open = !x->proven || x->several;
  if (is(q->hulls, "none")) {
    frame_by_neither(x);
    return;
  }
  frame_by_groups(x);
  if (!is(q->hulls, "groups") &&
      (is(q->hulls, "blocs") || !open || 3 * count_framed(x) < x->seats.n))
    frame_by_blocs(x, bloc);
  forget_alone(x);
}

// ------------------------------------------------------------------- order

// A frame to be placed, with those who are in it.
struct frame_block {
  uint32_t frame;
  size_t partners, members;
  uint32_t least; // actor
  int64_t gain;   // friends less foes among those who are placed
  bool placed;
};

typedef VEC(struct frame_block) block_list;

static struct frame_block *block_of(const block_list *all, uint32_t frame) {
  for (size_t i = 0; i < all->n; i++)
    if (all->at[i].frame == frame)
      return &all->at[i];
  return NULL;
}

static block_list blocks_of(const struct tie_matrix *x) {
  block_list all = {0};
  for (size_t i = 0; i < x->seats.n; i++) {
    const struct matrix_seat *s = &x->seats.at[i];
    if (s->frame == NONE)
      continue;
    struct frame_block *b = block_of(&all, s->frame);
    if (!b) {
      vec_push(&all,
               ((struct frame_block){.frame = s->frame, .least = s->actor}));
      b = &all.at[all.n - 1];
    }
    b->members++;
    b->partners += s->partners;
    b->least = s->actor < b->least ? s->actor : b->least;
  }
  return all;
}

static bool goes_before(const struct frame_block *a,
                        const struct frame_block *b) {
  if (a->gain != b->gain)
    return a->gain > b->gain;
  if (a->partners != b->partners)
    return a->partners > b->partners;
  return a->least < b->least;
}

static struct frame_block *next_of(const block_list *all) {
  struct frame_block *best = NULL;
  for (size_t i = 0; i < all->n; i++)
    if (!all->at[i].placed && (!best || goes_before(&all->at[i], best)))
      best = &all->at[i];
  return best;
}

// The frame of an actor that has a seat, else NONE.
static uint32_t frame_of(const struct tie_matrix *x, uint32_t actor) {
  return x->seat[actor] == NONE ? NONE : x->seats.at[x->seat[actor]].frame;
}

static void befriend(const struct tie_matrix *x, const block_list *all,
                     uint32_t frame, const struct matrix_pair *pairs,
                     size_t n) {
  for (size_t i = 0; i < n; i++) {
    uint32_t a = frame_of(x, pairs[i].a), b = frame_of(x, pairs[i].b);
    if ((a == frame) == (b == frame) || a == NONE || b == NONE)
      continue;
    block_of(all, a == frame ? b : a)->gain += pairs[i].sign;
  }
}

// Who sits in a frame follows those who do already.
static void take_seats(struct tie_matrix *x, struct matrix_seat *out, size_t *n,
                       uint32_t frame) {
  size_t first = *n;
  for (size_t i = 0; i < x->seats.n; i++)
    if (x->seats.at[i].frame == frame)
      out[(*n)++] = x->seats.at[i];
  if (*n > first)
    qsort(out + first, *n - first, sizeof *out, matrix_by_partners);
  if (frame != NONE)
    vec_push(&x->frames, ((struct matrix_frame){first, *n - first}));
}

static void seat_all(struct tie_matrix *x, const struct matrix_pair *pairs,
                     size_t n) {
  struct matrix_seat *out = mem_new(x->seats.n + 1, sizeof *out);
  block_list all = blocks_of(x);
  size_t taken = 0;
  for (struct frame_block *b; (b = next_of(&all));) {
    b->placed = true;
    befriend(x, &all, b->frame, pairs, n);
    take_seats(x, out, &taken, b->frame);
  }
  take_seats(x, out, &taken, NONE);
  for (size_t i = 0; i < x->seats.n; i++)
    x->seats.at[i] = out[i];
  for (size_t k = 0; k < x->frames.n; k++)
    for (size_t i = 0; i < x->frames.at[k].n; i++)
      x->seats.at[x->frames.at[k].first + i].frame = (uint32_t)k;
  vec_drop(&all);
  mem_free(out);
}

bool matrix_order(struct tie_matrix *x, const ent_query *q, const char *at,
                  const struct matrix_pair *pairs, size_t n, ent_diags *d) {
  uint32_t *bloc = mem_new(x->l->facts->actors.n + 1, sizeof *bloc);
  bool wanted = !is(q->hulls, "none") && !is(q->hulls, "groups");
  bool good = looks_asked(q, d) && (!wanted || find_blocs(x, q, at, bloc, d));
  if (good) {
    choose_framing(x, q, bloc);
    seat_all(x, pairs, n);
  }
  mem_free(bloc);
  return good;
}
