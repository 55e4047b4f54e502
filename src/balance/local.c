// SPDX-License-Identifier: GPL-2.0-or-later
// Iterated local search: single actors move to the camp that costs least, with
// free camps whole camps merge, and what cannot be bettered is shaken and
// tried again. Random numbers come from splitmix64 with a fixed seed.
#include "balance/search.h"

#include <string.h>

struct search {
  const struct balance_net *g;
  unsigned k;
  size_t labels;
  uint32_t *label;
  size_t *size;   // of each label
  int64_t *score; // of the labels next to one vertex, else 0
  VEC(uint32_t) touched, queue, empty;
  bool *queued;
  int64_t cost;
  uint64_t seed;
  size_t moves;
  struct balance_effort *e;
};

static uint64_t draw(struct search *s, uint64_t below) {
  uint64_t z = s->seed += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return (z ^ (z >> 31)) % below;
}

static void push(struct search *s, uint32_t v) {
  if (s->queued[v])
    return;
  s->queued[v] = true;
  vec_push(&s->queue, v);
}

static uint32_t unused(struct search *s) {
  while (s->size[s->empty.at[s->empty.n - 1]])
    s->empty.n--;
  return s->empty.at[s->empty.n - 1];
}

static void put(struct search *s, uint32_t v, uint32_t c) {
  const uint32_t old = s->label[v];
  s->size[c]++;
  if (!--s->size[old])
    vec_push(&s->empty, old);
  s->label[v] = c;
}

static void weigh(struct search *s, uint32_t v) {
  s->touched.n = 0;
  for (size_t i = s->g->first[v]; i < s->g->first[v + 1]; i++) {
    const struct net_arc x = s->g->arc[i];
    const uint32_t c = s->label[x.to];
    if (!s->score[c])
      vec_push(&s->touched, c);
    s->score[c] += x.w;
  }
}

static void unweigh(struct search *s) {
  for (size_t i = 0; i < s->touched.n; i++)
    s->score[s->touched.at[i]] = 0;
}

static uint32_t best_camp(struct search *s, uint32_t v) {
  uint32_t best = s->label[v];
  if (s->k != CAMPS_FREE) {
    for (uint32_t c = 0; c < s->k; c++)
      if (s->score[c] > s->score[best])
        best = c;
    return best;
  }
  for (size_t i = 0; i < s->touched.n; i++) {
    const uint32_t c = s->touched.at[i];
    if (s->score[c] > s->score[best] ||
        (s->score[c] == s->score[best] && best != s->label[v] && c < best))
      best = c;
  }
  return s->score[best] < 0 ? unused(s) : best;
}

// Whether the time is over, or somebody stopped the work: asked now and then
// within a round, which of a large network takes long.
static bool late(struct search *s) {
  enum { MOVES = 1024 };
  return ++s->moves % MOVES == 0 &&
         (effort_late(s->e) || watch_stopped(s->e->watch));
}

static void settle(struct search *s) {
  for (size_t i = 0; i < s->queue.n && !late(s); i++) {
    const uint32_t v = s->queue.at[i];
    s->queued[v] = false;
    weigh(s, v);
    const uint32_t to = best_camp(s, v);
    const int64_t gain = s->score[to] - s->score[s->label[v]];
    unweigh(s);
    if (gain <= 0)
      continue;
    s->cost -= gain;
    put(s, v, to);
    for (size_t j = s->g->first[v]; j < s->g->first[v + 1]; j++)
      push(s, s->g->arc[j].to);
  }
  s->queue.n = 0;
}

// Merges the camp of v with the one it gains most by; false if it gains by
// none. `members` are the actors of v's camp.
static bool merge_camp(struct search *s, const uint32_t *members, size_t n) {
  const uint32_t own = s->label[members[0]];
  VEC(uint32_t) near = {0};
  for (size_t i = 0; i < n; i++)
    for (size_t j = s->g->first[members[i]]; j < s->g->first[members[i] + 1];
         j++) {
      const uint32_t c = s->label[s->g->arc[j].to];
      if (c == own)
        continue;
      if (!s->score[c])
        vec_push(&near, c);
      s->score[c] += s->g->arc[j].w;
    }
  uint32_t best = own;
  for (size_t i = 0; i < near.n; i++)
    if (s->score[near.at[i]] > s->score[best])
      best = near.at[i];
  s->cost -= s->score[best];
  for (size_t i = 0; i < near.n; i++)
    s->score[near.at[i]] = 0;
  vec_drop(&near);
  for (size_t i = 0; best != own && i < n; i++) {
    put(s, members[i], best);
    push(s, members[i]);
  }
  return best != own;
}

static bool merge_camps(struct search *s) {
  const size_t n = s->g->n;
  size_t *first = mem_new(n + 2, sizeof *first);
  uint32_t *order = mem_new(n + 1, sizeof *order);
  for (size_t v = 0; v < n; v++)
    first[s->label[v] + 2]++;
  for (size_t c = 2; c < n + 2; c++)
    first[c] += first[c - 1];
  for (uint32_t v = 0; v < n; v++)
    order[first[s->label[v] + 1]++] = v;
  bool any = false;
  for (size_t c = 0; c < n && !late(s); c++)
    // A camp that took others in is looked at in the next round.
    if (first[c + 1] > first[c] && s->size[c] == first[c + 1] - first[c] &&
        s->label[order[first[c]]] == c)
      any |= merge_camp(s, &order[first[c]], first[c + 1] - first[c]);
  mem_free(first);
  mem_free(order);
  return any;
}

static void descend(struct search *s) {
  do
    settle(s);
  while (s->k == CAMPS_FREE && merge_camps(s) && !effort_late(s->e));
  settle(s);
}

static void begin(struct search *s, size_t start) {
  const size_t n = s->g->n;
  memset(s->size, 0, s->labels * sizeof *s->size);
  s->empty.n = 0;
  for (uint32_t v = 0; v < n; v++) {
    uint32_t c = s->k == CAMPS_FREE ? v : 0;
    if (start > 0)
      c = (uint32_t)draw(s, s->k ? s->k : 1 + n / (start + 1));
    s->label[v] = c;
    s->size[c]++;
  }
  for (uint32_t c = (uint32_t)n; c-- > 0;)
    if (!s->size[c])
      vec_push(&s->empty, c);
  for (size_t i = 0; i < n; i++)
    push(s, (uint32_t)(start ? draw(s, n) : i));
  s->cost = net_cost(s->g, s->label);
}

static void shake_one(struct search *s, uint32_t v) {
  uint32_t to = s->label[v];
  const size_t degree = s->g->first[v + 1] - s->g->first[v];
  if (s->k != CAMPS_FREE)
    to = (uint32_t)draw(s, s->k);
  else if (degree && draw(s, 4))
    to = s->label[s->g->arc[s->g->first[v] + draw(s, degree)].to];
  else if (s->size[to] > 1)
    to = unused(s);
  weigh(s, v);
  s->cost += s->score[s->label[v]] - s->score[to];
  unweigh(s);
  put(s, v, to);
  push(s, v);
  for (size_t j = s->g->first[v]; j < s->g->first[v + 1]; j++)
    push(s, s->g->arc[j].to);
}

static void shake(struct search *s) {
  const size_t n = s->g->n;
  size_t count = 2 + draw(s, n / 6 + 2);
  uint32_t v = (uint32_t)draw(s, n);
  const bool near = draw(s, 2);
  while (count-- > 0) {
    shake_one(s, v);
    const size_t degree = s->g->first[v + 1] - s->g->first[v];
    if (near && degree)
      v = s->g->arc[s->g->first[v] + draw(s, degree)].to;
    else
      v = (uint32_t)draw(s, n);
  }
}

// The shaken copy replaces the one before it unless it is worse.
static void improve(struct search *s, size_t rounds, uint32_t *kept) {
  const size_t bytes = s->g->n * sizeof *kept;
  int64_t best = s->cost;
  memcpy(kept, s->label, bytes);
  for (size_t i = 0; i < rounds && best > 0; i++) {
    if (effort_late(s->e) || !watch_on(s->e->watch, "finding camps", i, rounds))
      return;
    shake(s);
    descend(s);
    if (s->cost <= best) {
      best = s->cost;
      memcpy(kept, s->label, bytes);
      continue;
    }
    for (uint32_t v = 0; v < s->g->n; v++)
      if (s->label[v] != kept[v])
        put(s, v, kept[v]);
    s->cost = best;
  }
}

int64_t local_search(const struct balance_net *g, unsigned k, size_t rounds,
                     struct balance_effort *e, uint32_t *label) {
  const size_t n = g->n, labels = n > 8 ? n : 8;
  struct search s = {.g = g, .k = k, .labels = labels, .seed = 1, .e = e};
  s.label = mem_new(labels, sizeof *s.label);
  s.size = mem_new(labels, sizeof *s.size);
  s.score = mem_new(labels, sizeof *s.score);
  s.queued = mem_new(labels, sizeof *s.queued);
  uint32_t *kept = mem_new(labels, sizeof *kept);
  int64_t best = INT64_MAX;
  for (size_t start = 0; n && start < 4 && best > 0; start++) {
    if (start && (effort_late(e) || watch_stopped(e->watch)))
      break;
    begin(&s, start);
    descend(&s);
    improve(&s, rounds, kept);
    if (s.cost < best) {
      best = s.cost;
      memcpy(label, kept, n * sizeof *label);
    }
  }
  mem_free(s.label);
  mem_free(s.size);
  mem_free(s.score);
  mem_free(s.queued);
  mem_free(kept);
  vec_drop(&s.touched);
  vec_drop(&s.queue);
  vec_drop(&s.empty);
  return n ? best : 0;
}

size_t local_rounds(const struct balance_net *g) {
  return g->m > 20000 ? 20 : g->m > 2000 ? 100 : 300;
}
