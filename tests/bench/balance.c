// SPDX-License-Identifier: GPL-2.0-or-later
// How long signed graphs take to be split with a proof, in seconds of the
// processor: a table, for people.
//
//   balance            graphs drawn from fixed seeds: "states", "fifty" and
//                      "others", which can also be asked for by these names
//   balance FILE...    others: lines of two numbers of actors and a weight, as
//                      icews.py prints them
#include "signed.h"
#include <stdio.h>
#include <time.h>

static struct signed_made s;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
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

// From the smallest networks of states to the largest, with few and with many
// ties each, of several numbers of groups and shares of hostile ties.
static void states(void) {
  char name[64];
  for (uint64_t i = 0; i < 20; i++) {
    const size_t n = 60 + 90 * i / 19, groups = 3 + i % 4;
    const size_t m = 360 + 890 * i / 19 - (i % 2 ? 100 : 0);
    const uint64_t hostile = 8 + 2 * (i % 3), noise = 2 + i % 3;
    signed_states(&s, n, m, groups, hostile, noise, i);
    snprintf(name, sizeof name, "states: %zu groups, %u, %u", groups,
             (unsigned)hostile, (unsigned)noise);
    both(name);
  }
}

static void random_one(size_t n, uint64_t p, uint64_t q, uint64_t most,
                       uint64_t seed) {
  char name[64];
  signed_random(&s, n, p, q, most, seed);
  snprintf(name, sizeof name, "random: %u, %u, %s %u", (unsigned)p, (unsigned)q,
           most ? "" : "weights", (unsigned)seed);
  both(name);
}

static void fifty(void) {
  static const uint64_t p[] = {10, 20, 50};
  for (size_t i = 0; i < 3; i++)
    for (uint64_t q = 30; q <= 50; q += 20)
      for (uint64_t seed = 1; seed <= 3; seed++)
        random_one(50, p[i], q, 1, seed);
  random_one(50, 20, 50, 0, 1);
}

static void others(void) {
  static const struct {
    size_t n;
    uint64_t p;
  } random[] = {{60, 10}, {80, 10}, {30, 50}, {30, 100}};
  for (size_t i = 0; i < sizeof random / sizeof *random; i++)
    random_one(random[i].n, random[i].p, 50, 1, 1);
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

static bool run(const char *what) {
  static const struct {
    const char *name;
    void (*go)(void);
  } made[] = {{"states", states}, {"fifty", fifty}, {"others", others}};
  for (size_t i = 0; i < sizeof made / sizeof *made; i++)
    if (!strcmp(what, made[i].name)) {
      made[i].go();
      return true;
    }
  if (!read_file(what))
    return false;
  const char *name = strrchr(what, '/');
  both(name ? name + 1 : what);
  return true;
}

int main(int argc, char **argv) {
  static const char *const all[] = {"states", "fifty", "others"};
  printf("%-30s %5s %6s  %-4s %10s %10s  %-6s %5s  %8s\n", "graph", "n", "m",
         "camp", "cost", "lower", "", "opt.", "cpu s");
  for (int i = 0; argc == 1 && i < 3; i++)
    run(all[i]);
  for (int i = 1; i < argc; i++)
    if (!run(argv[i])) {
      fprintf(stderr, "balance: cannot read %s\n", argv[i]);
      return 1;
    }
  return 0;
}
