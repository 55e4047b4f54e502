// SPDX-License-Identifier: GPL-2.0-or-later
// Stress majorization after E. Gansner, Y. Koren and S. North, Graph drawing by
// stress majorization (GD 2004), one actor after the other moved to where those
// who pull it want it (their "localized optimization"). How far two should be
// apart is the length of the springs on a way between them of the fewest
// springs; pairs weigh by its inverse square. Where actors are many, pairs with
// some of them, as far from each other as may be, stand for all (M. Ortmann,
// M. Klimenta and U. Brandes, A sparse stress model, GD 2016).
#include "layout/stress.h"
#include "base/work.h"
#include "layout/scaling.h"

#include <math.h>

enum {
  PIVOTS = 400,
  ROUNDS = 300,
  LOOKS = 40 * 1000 * 1000, // at a pair, for each start
};

// Of the way across: rounds end when actors move no more than that on average.
#define STILL 2e-4

struct forces {
  struct watch *watch;
  size_t n, pivots_n;
  uint32_t *pivots;
  double *far; // of actor i from pivot k: far[i * pivots_n + k]
  uint32_t *first;
  struct spring *touching; // from spot a: touching[first[a]..first[a+1])
  double across;           // from an actor to the farthest from it
  struct point *scaled;    // by the distances from pivots alone
  struct point *points;    // of all starts
  size_t rounds;
};

// Each spring from both of its ends.
static void find_touching(struct forces *f, const struct springs *springs) {
  uint32_t *at = mem_new(f->n + 1, sizeof *at);
  f->first = mem_new(f->n + 2, sizeof *f->first);
  f->touching = mem_new(2 * springs->list.n + 1, sizeof *f->touching);
  for (size_t i = 0; i < springs->list.n; i++) {
    f->first[springs->list.at[i].a + 1]++;
    f->first[springs->list.at[i].b + 1]++;
  }
  for (size_t i = 0; i < f->n; i++)
    at[i] = f->first[i + 1] += f->first[i];
  for (size_t i = springs->list.n; i-- > 0;) {
    struct spring s = springs->list.at[i];
    f->touching[--at[s.a]] = s;
    f->touching[--at[s.b]] = (struct spring){s.b, s.a, s.length};
  }
  mem_free(at);
}

struct search {
  uint32_t *queue, *steps; // steps: 0 if not yet found
  double *far;
};

static void search_from(const struct forces *f, uint32_t pivot,
                        struct search *s) {
  for (size_t i = 0; i < f->n; i++)
    s->steps[i] = 0;
  size_t head = 0, n = 0;
  s->queue[n++] = pivot;
  s->steps[pivot] = 1;
  s->far[pivot] = 0;
  while (head < n) {
    uint32_t v = s->queue[head++];
    for (uint32_t i = f->first[v]; i < f->first[v + 1]; i++) {
      uint32_t u = f->touching[i].b;
      double far = s->far[v] + f->touching[i].length;
      if (s->steps[u] == 0) {
        s->steps[u] = s->steps[v] + 1;
        s->far[u] = far;
        s->queue[n++] = u;
      } else if (s->steps[u] > s->steps[v]) {
        s->far[u] = lesser(s->far[u], far);
      }
    }
  }
}

// All of them, or each as far as may be from those before it.
static void measure(struct forces *f) {
  struct search s = {.queue = mem_new(f->n + 1, sizeof *s.queue),
                     .steps = mem_new(f->n + 1, sizeof *s.steps),
                     .far = mem_new(f->n + 1, sizeof *s.far)};
  double *least = mem_new(f->n + 1, sizeof *least);
  uint32_t next = 0;
  for (size_t k = 0; k < f->pivots_n; k++) {
    f->pivots[k] = f->pivots_n == f->n ? (uint32_t)k : next;
    search_from(f, f->pivots[k], &s);
    next = 0;
    for (uint32_t i = 0; i < f->n; i++) {
      f->far[i * f->pivots_n + k] = s.far[i];
      least[i] = k == 0 ? s.far[i] : lesser(least[i], s.far[i]);
      next = least[i] > least[next] ? i : next;
      f->across = greater(f->across, s.far[i]);
    }
  }
  mem_free(s.queue);
  mem_free(s.steps);
  mem_free(s.far);
  mem_free(least);
}

struct pull {
  double x, y, weight;
};

// To where `from` wants it, `far` away in the direction in which it stands.
static void pull(struct pull *p, struct point at, struct point from,
                 double far) {
  double dx = at.x - from.x, dy = at.y - from.y, length = span(dx, dy);
  double weight = 1 / (far * far), by = length > 0 ? far / length : 0;
  p->x += weight * (from.x + dx * by);
  p->y += weight * (from.y + dy * by);
  p->weight += weight;
}

static struct point wanted_place(const struct forces *f, const struct point *at,
                                 uint32_t v) {
  struct pull p = {0};
  const double *far = &f->far[v * f->pivots_n];
  for (size_t k = 0; k < f->pivots_n; k++)
    if (f->pivots[k] != v)
      pull(&p, at[v], at[f->pivots[k]], far[k]);
  for (uint32_t i = f->first[v]; f->pivots_n < f->n && i < f->first[v + 1]; i++)
    pull(&p, at[v], at[f->touching[i].b], f->touching[i].length);
  return p.weight > 0 ? (struct point){p.x / p.weight, p.y / p.weight} : at[v];
}

static double chance(uint64_t *seed) {
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  return (double)(*seed >> 33) / 2147483648.0;
}

// Whoever is as far from everybody as another is not to be on top of it.
static void begin(const struct forces *f, struct point *at, size_t start) {
  uint64_t seed = start + 1;
  double wide = start == 0 ? f->across / 20 : f->across;
  for (size_t i = 0; i < f->n; i++) {
    at[i] = start == 0 ? f->scaled[i] : (struct point){0, 0};
    at[i].x += wide * chance(&seed);
    at[i].y += wide * chance(&seed);
  }
}

static void settle(const struct forces *f, struct point *at) {
  double moved = INFINITY;
  for (size_t r = 0; r < f->rounds && moved > STILL * f->across; r++) {
    if (!watch_on(f->watch, "placing", r, f->rounds))
      return;
    moved = 0;
    for (uint32_t v = 0; v < f->n; v++) {
      struct point p = wanted_place(f, at, v);
      moved += span(p.x - at[v].x, p.y - at[v].y) / (double)f->n;
      at[v] = p;
    }
  }
}

static void settle_all(void *context, size_t from, size_t end) {
  const struct forces *f = context;
  for (size_t i = from; i < end; i++) {
    begin(f, &f->points[i * f->n], i);
    settle(f, &f->points[i * f->n]);
  }
}

struct point *stress_find(const struct springs *springs, size_t n,
                          unsigned starts, struct watch *watch) {
  struct forces f = {
      .watch = watch, .n = n, .pivots_n = n < PIVOTS ? n : PIVOTS};
  double many = LOOKS / ((double)n * (double)f.pivots_n + 1);
  f.rounds = (size_t)lesser(many + 1, ROUNDS);
  f.pivots = mem_new(f.pivots_n + 1, sizeof *f.pivots);
  f.far = mem_new(n * f.pivots_n + 1, sizeof *f.far);
  f.points = mem_new(starts * n + 1, sizeof *f.points);
  find_touching(&f, springs);
  measure(&f);
  f.scaled = scaling_of(f.far, n, f.pivots_n);
  work_share(starts, 1, settle_all, &f);
  mem_free(f.scaled);
  mem_free(f.pivots);
  mem_free(f.far);
  mem_free(f.first);
  mem_free(f.touching);
  return f.points;
}
