// SPDX-License-Identifier: GPL-2.0-or-later
// Published and hand-computed values.
#include "measure/measure.h"

#include "nets.h"
#include "test.h"
#include <math.h>

struct row {
  const char *name;
  const struct net *net;
  const char *measure;
  bool directed;
  double scale; // what the values were multiplied by, 0 for 1
  const double *values;
  size_t n;
};

#define VALUES(...)                                                            \
  (const double[]){__VA_ARGS__},                                               \
      sizeof((const double[]){__VA_ARGS__}) / sizeof(double)

// A square with one side twice: two ways of the same length, not three.
static const uint8_t doubled_pairs[][2] = {
    {0, 1}, {0, 1}, {1, 2}, {0, 3}, {3, 2}};
static const struct net doubled = {"doubled", 4, false, doubled_pairs, 5};

static const struct row rows[] = {
    {"doubled side: betweenness", &doubled, "betweenness", false, 3,
     VALUES(.5, .5, .5, .5)},
    {"doubled side: coreness", &doubled, "coreness", false, 0,
     VALUES(2, 2, 2, 2)},
    {"kite: degree", &kite, "degree", false, 0,
     VALUES(4, 4, 3, 6, 3, 5, 5, 3, 2, 1)},
    {"kite: positive degree", &kite, "positive-degree", false, 0,
     VALUES(4, 4, 3, 6, 3, 5, 5, 3, 2, 1)},
    {"kite: strength of unit weights", &kite, "strength", false, 0,
     VALUES(4, 4, 3, 6, 3, 5, 5, 3, 2, 1)},
    {"kite: betweenness", &kite, "betweenness", false, 36,
     VALUES(.833333, .833333, 0, 3.666667, 0, 8.333333, 8.333333, 14, 8, 0)},
    {"kite: harmonic", &kite, "harmonic", false, 0,
     VALUES(.675926, .675926, .620370, .787037, .620370, .759259, .759259,
            .666667, .518519, .379630)},
    {"kite: eigenvector", &kite, "eigenvector", false, 0,
     VALUES(.732212, .732212, .594226, 1, .594226, .826764, .826764, .407177,
            .099941, .023207)},
    {"kite: PageRank", &kite, "pagerank", false, 0,
     VALUES(.101920, .101920, .079418, .147148, .079418, .128907, .128907,
            .095248, .085694, .051420)},
    // Every tie both ways is the same walk.
    {"kite: PageRank on arcs", &kite, "pagerank", true, 0,
     VALUES(.101920, .101920, .079418, .147148, .079418, .128907, .128907,
            .095248, .085694, .051420)},
    {"kite: constraint", &kite, "constraint", false, 0,
     VALUES(.541198, .541198, .664136, .470170, .664136, .445089, .445089,
            .431111, .5, 1)},
    {"kite: coreness", &kite, "coreness", false, 0,
     VALUES(3, 3, 3, 3, 3, 3, 3, 2, 1, 1)},

    {"kite: closeness", &kite, "closeness", false, 0,
     VALUES(.529412, .529412, .5, .6, .5, .642857, .642857, .6, .428571,
            .310345)},
    {"kite: cut points 7 and 8", &kite, "cut-point", false, 0,
     VALUES(0, 0, 0, 0, 0, 0, 0, 1, 1, 0)},
    {"kite: number of ties", &kite, "ties", false, 0,
     VALUES(4, 4, 3, 6, 3, 5, 5, 3, 2, 1)},
    // Borgatti's contacts less twice the ties among them over contacts.
    {"kite: effective size", &kite, "effective-size", false, 0,
     VALUES(4 - 8 / 4., 4 - 8 / 4., 3 - 6 / 3., 6 - 16 / 6., 3 - 6 / 3.,
            5 - 10 / 5., 5 - 10 / 5., 3 - 2 / 3., 2, 1)},

    {"kite13: closeness", &kite13, "closeness", false, 0,
     VALUES(.397059, .397059, .375, .45, .375, .482143, .482143, .45, .321429,
            .232759, .083333, .083333, 0)},
    {"kite13: cut points", &kite13, "cut-point", false, 0,
     VALUES(0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0)},
    {"kite13: harmonic", &kite13, "harmonic", false, 0,
     VALUES(.506944, .506944, .465278, .590278, .465278, .569444, .569444, .5,
            .388889, .284722, .083333, .083333, 0)},
    // The kite's values over 66 pairs of others instead of 36.
    {"kite13: betweenness", &kite13, "betweenness", false, 66,
     VALUES(.833333, .833333, 0, 3.666667, 0, 8.333333, 8.333333, 14, 8, 0, 0,
            0, 0)},
    {"kite13: eigenvector by component", &kite13, "eigenvector", false, 0,
     VALUES(.732212, .732212, .594226, 1, .594226, .826764, .826764, .407177,
            .099941, .023207, 1, 1, 0)},
    {"kite13: PageRank", &kite13, "pagerank", false, 0,
     VALUES(.083885, .083885, .065365, .121109, .065365, .106096, .106096,
            .078394, .070530, .042321, .082305, .082305, .012346)},
    {"kite13: constraint", &kite13, "constraint", false, 0,
     VALUES(.541198, .541198, .664136, .470170, .664136, .445089, .445089,
            .431111, .5, 1, 1, 1, NAN)},

    {"directed5: betweenness", &five, "betweenness", true, 12,
     VALUES(2, 0, 3, 0, 0)},
    {"directed5: betweenness normalised", &five, "betweenness", true, 0,
     VALUES(.166667, 0, .25, 0, 0)},
    {"directed5: harmonic along the ties", &five, "harmonic", true, 0,
     VALUES(.5, .375, .375, .458333, 0)},
    {"directed5: PageRank", &five, "pagerank", true, 0,
     VALUES(.359062, .188746, .379903, .036145, .036145)},
    {"directed5: constraint, a and c tied twice", &five, "constraint", false, 0,
     VALUES(.944444, 1.256944, .626736, 1, NAN)},
    // Kleinberg's: the golden section's kin, tan(pi / 8) for b.
    {"directed5: hub", &five, "hub", true, 0,
     VALUES(1, .707107, 0, .707107, 0)},
    {"directed5: authority", &five, "authority", true, 0,
     VALUES(0, .414214, 1, 0, 0)},
    {"directed5: brokerage of one kind", &five, "brokerage", true, 0,
     VALUES(1, 0, 2, 0, 0)},
    {"directed5: coordinator, all of one kind", &five, "coordinator", true, 0,
     VALUES(1, 0, 2, 0, 0)},
    {"directed5: coreness", &five, "coreness", false, 0, VALUES(2, 2, 2, 1, 0)},
    {"directed5: in-degree", &five, "in-degree", true, 0,
     VALUES(1, 1, 3, 0, 0)},
    {"directed5: out-degree", &five, "out-degree", true, 0,
     VALUES(2, 1, 1, 1, 0)},
    {"directed5: degree, a and c neighbours once", &five, "degree", false, 0,
     VALUES(2, 2, 3, 1, 0)},
    {"directed5: strength, a and c tied twice", &five, "strength", false, 0,
     VALUES(3, 2, 4, 1, 0)},

    {"karate: degree", &karate, "degree", false, 0,
     VALUES(16, 9, 10, 6, 3, 4, 4, 4, 5, 2, 3, 1, 2, 5, 2, 2, 2, 2, 2, 3, 2, 2,
            2, 5, 3, 3, 2, 4, 3, 4, 4, 6, 12, 17)},
    {"karate: betweenness", &karate, "betweenness", false, 0,
     VALUES(.437635, .053937, .143657, .011909, .000631, .029987, .029987, 0,
            .055927, .000848, .000631, 0, 0, .045863, 0, 0, 0, 0, 0, .032475, 0,
            0, 0, .017614, .002210, .003840, 0, .022333, .001795, .002922,
            .014412, .138276, .145247, .304075)},
    {"karate: coreness", &karate, "coreness", false, 0,
     VALUES(4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2,
            3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4)},

    // Jackson, M. O. (2008). Social and Economic Networks, section 1.2.1 and
    // table 2.1, to three digits; here the Medici's 47.5 of 91 and the like.
    {"florence: betweenness", &florence, "betweenness", false, 91,
     VALUES(0, 19.333333, 8.5, 9.5, 5, 0, 23.166667, 0, 47.5, 0, 2, 10.333333,
            13, 9.333333, 8.333333)},
    {"florence: betweenness of the Medici is .522", &florence, "betweenness",
     false, 0,
     VALUES(0, .212454, .093407, .104396, .054945, 0, .254579, 0, .521978, 0,
            .021978, .113553, .142857, .102564, .091575)},
    {"florence: degree", &florence, "degree", false, 0,
     VALUES(1, 3, 2, 3, 3, 1, 4, 1, 6, 1, 3, 3, 2, 4, 3)},
};

static const struct measure *named(const char *name) {
  return measure_named(str_of(name));
}

static void published(void **state) {
  const struct row *r = *state;
  struct graph *g = net_graph(r->net, r->directed);
  double *score = mem_new(g->actor.n, sizeof *score);
  assert_int_equal(r->n, r->net->n);
  assert_true(measure_run(named(r->measure), g, score, NULL));
  for (size_t v = 0; v < r->n; v++) {
    const double scaled = score[v] * (r->scale > 0 ? r->scale : 1);
    if (isnan(r->values[v]))
      assert_true(isnan(scaled));
    else if (!(fabs(scaled - r->values[v]) <= 5.1e-7))
      fail_msg("vertex %zu: %.9f instead of %.6f", v, scaled, r->values[v]);
  }
  mem_free(score);
  graph_free(g);
}

struct katz {
  const char *name;
  const struct net *net;
  bool directed;
  double alpha;
  const double *values;
  size_t n;
};

static const struct katz katz_rows[] = {
    {"kite: Katz", &kite, false, .1,
     VALUES(1.717594, 1.717594, 1.561449, 2.029323, 1.561449, 1.867571,
            1.867571, 1.499775, 1.262603, 1.126260)},
    {"kite: Katz on arcs", &kite, true, .1,
     VALUES(1.717594, 1.717594, 1.561449, 2.029323, 1.561449, 1.867571,
            1.867571, 1.499775, 1.262603, 1.126260)},
    {"directed5: Katz", &five, true, .1,
     VALUES(1.132457, 1.113246, 1.324570, 1, 1)},
};

static void katz_with_alpha(void **state) {
  const struct katz *r = *state;
  struct graph *g = net_graph(r->net, r->directed);
  double score[13];
  g->alpha = r->alpha;
  assert_int_equal(r->n, g->actor.n);
  assert_true(measure_run(named("katz"), g, score, NULL));
  for (size_t v = 0; v < r->n; v++)
    assert_true(fabs(score[v] - r->values[v]) <= 5.1e-7);
  graph_free(g);
}

// The kite's largest eigenvalue is 4.306404, that of three in a row the root of
// two: for both the kite's alpha is taken.
static void katz_has_one_alpha(void **state) {
  (void)state;
  static const uint8_t row[][2] = {{0, 1}, {1, 2}};
  const struct net three = {"three in a row", 3, false, row, 2};
  struct graph *g = net_graph(&kite, false), *small = net_graph(&three, false);
  const struct measure *m = named("katz");
  double top = 0;
  assert_true(measure_bound(m, small, &top, NULL));
  assert_true(fabs(top - sqrt(2)) < 1e-12);
  assert_true(fabs(m->alpha_for(top) - .601041) < 1e-12);
  assert_true(measure_bound(m, g, &top, NULL));
  assert_true(measure_bound(m, small, &top, NULL));
  assert_true(fabs(top - 4.306404) < 1e-6);
  assert_true(fabs(m->alpha_for(top) - .19738) < 1e-12);
  assert_true(fabs(m->alpha_for(0) - .85) < 1e-12);
  graph_free(small);
  graph_free(g);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(katz_has_one_alpha)};
  return TEST_TABLE("measure", rows, published) +
         TEST_TABLE("katz", katz_rows, katz_with_alpha) +
         cmocka_run_group_tests_name("alpha", tests, NULL, NULL);
}
