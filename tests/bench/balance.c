// SPDX-License-Identifier: GPL-2.0-or-later
// How long signed graphs take to be split with a proof: a table, for people.
//
//   balance            graphs drawn from fixed seeds
//   balance FILE...    others: lines of two numbers of actors and a weight
#include "signed.h"
#include <stdio.h>
#include <time.h>

static struct signed_made s;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void solve(const char *name, unsigned k) {
  const double start = now();
  struct split x =
      k == 2 ? frustration_split(&s.g, NULL) : clusters_split(&s.g, NULL);
  printf("%-30s %5zu %6zu  %-4s %10.7g %10.7g  %-6s %5zu%-1s %8.3f\n", name,
         s.g.n, s.g.m, k == 2 ? "two" : "free", x.cost, x.lower,
         x.proven ? "proven" : "open", x.optima,
         x.all_counted || !x.optima ? "" : "+", now() - start);
  fflush(stdout);
  split_drop(&x);
}

static void both(const char *name) {
  solve(name, 2);
  solve(name, 0);
}

static void drawn(void) {
  static const struct {
    size_t n;
    uint64_t p;
  } random[] = {{50, 10}, {50, 20}, {50, 50}, {60, 10},
                {80, 10}, {30, 50}, {30, 100}};
  char name[64];
  for (uint64_t i = 0; i < 10; i++) {
    const size_t n = 60 + 10 * i, m = 360 + 99 * i;
    signed_states(&s, n, m, 3 + i % 4, 8 + 2 * (i % 3), 2 + i % 3, i);
    snprintf(name, sizeof name, "as states, %zu groups", (size_t)(3 + i % 4));
    both(name);
  }
  for (size_t i = 0; i < sizeof random / sizeof *random; i++) {
    signed_random(&s, random[i].n, random[i].p, 50, 1, 1);
    snprintf(name, sizeof name, "random, p = %.1f", (double)random[i].p / 100);
    both(name);
  }
  signed_random(&s, 50, 20, 50, 0, 1);
  both("random weights, p = 0.2");
}

static bool read_file(const char *path) {
  FILE *f = fopen(path, "r");
  if (!f)
    return false;
  unsigned a, b;
  double w;
  signed_begin(&s, 0);
  while (s.g.m < SIGNED_MOST && fscanf(f, "%u %u %lf", &a, &b, &w) == 3) {
    signed_add(&s, a, b, w);
    if (s.a[s.g.m - 1] >= s.g.n || s.b[s.g.m - 1] >= s.g.n)
      s.g.n = (a > b ? a : b) + 1;
  }
  fclose(f);
  return true;
}

int main(int argc, char **argv) {
  printf("%-30s %5s %6s  %-4s %10s %10s  %-6s %5s  %8s\n", "graph", "n", "m",
         "camp", "cost", "lower", "", "opt.", "s");
  if (argc == 1)
    drawn();
  for (int i = 1; i < argc; i++) {
    if (!read_file(argv[i])) {
      fprintf(stderr, "balance: cannot read %s\n", argv[i]);
      return 1;
    }
    both(argv[i]);
  }
  return 0;
}
