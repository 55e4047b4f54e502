// SPDX-License-Identifier: GPL-2.0-or-later
// Published and hand-computed values of networks with friends and foes, and
// of brokerage between groups.
#include "measure/measure.h"

#include "test.h"
#include <math.h>
#include <stdio.h>

enum { MOST = 20 };

static struct graph *graph(const char *measure, size_t n,
                           const struct graph_arc *arcs, size_t m) {
  const struct measure *x = measure_named(str_of(measure));
  assert_non_null(x);
  return graph_from_arcs(
      n, arcs, m,
      &(struct graph_options){.layer = x->layer, .directed = x->directed});
}

static void expect(const char *measure, const struct graph *g,
                   const double *values) {
  double score[MOST];
  assert_true(measure_run(measure_named(str_of(measure)), g, score, NULL));
  for (size_t v = 0; v < g->actor.n; v++)
    if (!(fabs(score[v] - values[v]) <= 5.1e-7))
      fail_msg("%s of %zu: %.9f instead of %.6f", measure, v, score[v],
               values[v]);
}

static void check(const char *measure, size_t n, const struct graph_arc *arcs,
                  size_t m, const double *values) {
  struct graph *g = graph(measure, n, arcs, m);
  expect(measure, g, values);
  graph_free(g);
}

static size_t complete(uint32_t n, int sign, struct graph_arc *arcs) {
  size_t m = 0;
  for (uint32_t a = 0; a < n; a++)
    for (uint32_t b = a + 1; b < n; b++)
      arcs[m++] = (struct graph_arc){a, b, sign, false, 1};
  return m;
}

static void all_friends_and_all_enemies(void **state) {
  (void)state;
  struct graph_arc arcs[10];
  static const double two[] = {2, 2, 2, 2, 2}, half[] = {.5, .5, .5, .5, .5};
  check("pn", 5, arcs, complete(5, 1, arcs), two);
  check("pn-in", 5, arcs, complete(5, 1, arcs), two);
  check("pn", 5, arcs, complete(5, -1, arcs), half);
  check("pn-in", 5, arcs, complete(5, -1, arcs), half);
  check("pn-out", 5, arcs, complete(5, -1, arcs), half);
  check("pn", 2, arcs, complete(2, -1, arcs), half);
}

// The network of ten in the help of signnet's pn_index.
static const int8_t ten[10][10] = {
    {0, 1, 0, 1, 0, 0, 0, -1, -1, 0},  {1, 0, 1, -1, 1, -1, -1, 0, 0, 0},
    {0, 1, 0, 1, -1, 0, 0, 0, -1, 0},  {1, -1, 1, 0, 1, -1, -1, 0, 0, 0},
    {0, 1, -1, 1, 0, 1, 0, -1, 0, -1}, {0, -1, 0, -1, 1, 0, 1, 0, 1, -1},
    {0, -1, 0, -1, 0, 1, 0, 1, -1, 1}, {-1, 0, 0, 0, -1, 0, 1, 0, 1, 0},
    {-1, 0, -1, 0, 0, 1, -1, 1, 0, 1}, {0, 0, 0, 0, -1, -1, 1, 0, 1, 0}};

static void ten_of_the_paper(void **state) {
  (void)state;
  struct graph_arc arcs[45];
  size_t m = 0;
  for (uint32_t a = 0; a < 10; a++)
    for (uint32_t b = a + 1; b < 10; b++)
      if (ten[a][b])
        arcs[m++] = (struct graph_arc){a, b, ten[a][b], false, 1};
  check("pn", 10, arcs, m,
        (const double[]){.900975, .861348, .907700, .861348, .841066, .849656,
                         .861732, .901591, .850985, .907293});
  check("net-degree", 10, arcs, m,
        (const double[]){0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
}

static void four_and_a_minus(void **state) {
  (void)state;
  static const struct graph_arc arcs[] = {
      {0, 1, -1, false, 1}, {0, 2, 1, false, 1},  {0, 3, 1, false, 1},
      {1, 2, -1, false, 1}, {1, 3, -1, false, 1}, {2, 3, 1, false, 1}};
  check("pn", 4, arcs, 6, (const double[]){2, -1, 2, 2});
  check("net-degree", 4, arcs, 6, (const double[]){1, -3, 1, 1});
  check("ratio", 4, arcs, 6, (const double[]){2 / 3., 0, 2 / 3., 2 / 3.});
  // Three friends against one: a balanced network's largest eigenvalue is
  // n - 1, and its vector says who is in which camp.
  check("status", 4, arcs, 6, (const double[]){1, -1, 1, 1});
}

static void three_with_arrows(void **state) {
  (void)state;
  static const struct graph_arc arcs[] = {{0, 1, 1, true, 1},
                                          {0, 2, -1, true, 1},
                                          {1, 2, 1, true, 1},
                                          {2, 1, -1, true, 1}};
  check("pn-in", 3, arcs, 4, (const double[]){1, .923077, .923077});
  check("pn-out", 3, arcs, 4, (const double[]){.769231, 1.230769, .538462});
}

// One friend and foe at once, in both forms.
static void friend_and_foe(void **state) {
  (void)state;
  static const struct graph_arc arcs[] = {
      {0, 1, 1, false, 1}, {0, 1, -1, false, 1}, {0, 1, 1, false, 1}};
  check("pn", 2, arcs, 3, (const double[]){1 / 1.5, 1 / 1.5});
  check("net-degree", 2, arcs, 3, (const double[]){0, 0});
  check("ratio", 2, arcs, 3, (const double[]){.5, .5});
  check("ties", 2, arcs, 3, (const double[]){3, 3});
  check("status", 2, arcs, 3, (const double[]){0, 0});
}

// A sparse hostile star and a crowd so hostile that the series is slow:
// elimination and series must meet.
static void crowd_of_enemies(void **state) {
  (void)state;
  struct graph_arc arcs[190];
  size_t m = complete(20, -1, arcs);
  arcs[0].sign = 1;
  struct graph *g = graph("pn", 20, arcs, m);
  double score[MOST];
  assert_true(measure_run(measure_named(STR("pn")), g, score, NULL));
  for (size_t v = 0; v < 20; v++) { // x = 1 + A x
    double sum = 1;
    for (size_t i = 0; i < m; i++)
      if (arcs[i].from == v || arcs[i].to == v)
        sum += (arcs[i].sign > 0 ? 1 : -2) / 38. *
               score[arcs[i].from == v ? arcs[i].to : arcs[i].from];
    assert_true(fabs(sum - score[v]) < 1e-12);
  }
  graph_free(g);
}

// Two actors, two trees, two equal triangles: no eigenvalue is largest alone.
static void status_is_refused(void **state) {
  (void)state;
  static const struct graph_arc two[] = {{0, 1, -1, false, 1}};
  static const struct graph_arc twins[] = {
      {0, 1, 1, false, 1}, {1, 2, 1, false, 1}, {2, 0, 1, false, 1},
      {3, 4, 1, false, 1}, {4, 5, 1, false, 1}, {5, 3, 1, false, 1}};
  const struct {
    const struct graph_arc *arcs;
    size_t n, m;
  } rows[] = {{two, 2, 1}, {twins, 6, 6}, {twins, 3, 2}};
  for (size_t i = 0; i < 3; i++) {
    struct graph *g = graph("status", rows[i].n, rows[i].arcs, rows[i].m);
    ent_diags *d = ent_diags_new();
    double score[MOST];
    assert_false(measure_run(measure_named(STR("status")), g, score, d));
    assert_true(ent_diags_has(d, "measure/ambiguous"));
    ent_diags_free(d);
    graph_free(g);
  }
}

// States 0 and 1, groups 2 and 3, a party 4:
// 0 -> 1, 1 -> 2, 2 -> 3, 3 -> 0, 2 -> 0, 4 -> 2, 1 -> 4, 0 -> 2, 0 -> 3.
static void brokers_between_groups(void **state) {
  (void)state;
  static const struct graph_arc arcs[] = {
      {0, 1, 1, true, 1}, {1, 2, 1, true, 1}, {2, 3, 1, true, 1},
      {3, 0, 1, true, 1}, {2, 0, 1, true, 1}, {4, 2, 1, true, 1},
      {1, 4, 1, true, 1}, {0, 2, 1, true, 1}, {0, 3, 1, true, 1}};
  static const uint32_t kinds[] = {0, 0, 1, 1, 2};
  // 0: 2-1, 3-1 and 3-2 (2-3 is tied). 1: 0-4 (0-2 is tied). 2: 1-0, 1-3,
  // 4-0, 4-3. 3: 2-0 is tied. 4: 1-2 is tied.
  static const struct {
    const char *measure;
    double values[5];
  } rows[] = {
      {"brokerage", {3, 1, 4, 0, 0}},      {"coordinator", {0, 0, 0, 0, 0}},
      {"consultant", {1, 0, 1, 0, 0}},     {"gatekeeper", {2, 0, 2, 0, 0}},
      {"representative", {0, 1, 0, 0, 0}}, {"liaison", {0, 0, 1, 0, 0}}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct graph *g = graph(rows[i].measure, 5, arcs, 9);
    memcpy(g->kind.at, kinds, sizeof kinds);
    expect(rows[i].measure, g, rows[i].values);
    graph_free(g);
  }
}

// ------------------------------------------------------- others' data sets

struct names {
  char name[MOST][24];
  size_t n;
};

static uint32_t number(struct names *s, const char *name) {
  for (size_t i = 0; i < s->n; i++)
    if (strcmp(s->name[i], name) == 0)
      return (uint32_t)i;
  assert_true(s->n < MOST);
  snprintf(s->name[s->n], sizeof s->name[s->n], "%s", name);
  return (uint32_t)s->n++;
}

// Reads "from","to",sign or, of a year, from,to,sign,begin,end. 0 when the
// data are not there.
static size_t read_arcs(const char *file, int year, struct names *names,
                        struct graph_arc *arcs, size_t most) {
  const char *folder = getenv("ENTENTE_SHARED_DATA");
  char path[512], line[128];
  size_t m = 0;
  snprintf(path, sizeof path, "%s/%s", folder ? folder : SHARED_DATA, file);
  FILE *f = fopen(path, "r");
  if (!f) {
    print_message("skipped: no %s\n", path);
    return 0;
  }
  while (fgets(line, sizeof line, f)) {
    char from[24], to[24];
    int sign, begin = year, end = year + 1;
    if (sscanf(line, "\"%23[^\"]\",\"%23[^\"]\",%d,%d,%d", from, to, &sign,
               &begin, &end) < 3)
      continue;
    if (year < begin || year >= end)
      continue;
    assert_true(m < most);
    const uint32_t a = number(names, from), b = number(names, to);
    arcs[m++] = (struct graph_arc){a, b, sign, false, 1};
  }
  fclose(f);
  return m;
}

struct known {
  const char *name;
  double value;
};

static void expect_named(const char *measure, const struct names *names,
                         const struct graph_arc *arcs, size_t m,
                         const struct known *known, size_t n, double scale) {
  struct graph *g = graph(measure, names->n, arcs, m);
  double score[MOST];
  assert_true(measure_run(measure_named(str_of(measure)), g, score, NULL));
  for (size_t v = 0; v < names->n; v++) {
    double value = 0; // of all others
    for (size_t i = 0; i < n; i++)
      if (strcmp(known[i].name, names->name[v]) == 0)
        value = known[i].value;
    if (!(fabs(score[v] * scale - value) <= 5.1e-7))
      fail_msg("%s of %s: %.9f instead of %.6f", measure, names->name[v],
               score[v] * scale, value);
  }
  graph_free(g);
}

static void tribes_of_new_guinea(void **state) {
  (void)state;
  static const struct known pn[] = {
      {"Gavev", .752661},  {"Kotun", .764224},  {"Ove", 1.041977},
      {"Alika", 1.022604}, {"Nagam", .902669},  {"Gahuk", .905457},
      {"Masil", 1.223561}, {"Ukudz", 1.141460}, {"Notoh", .874085},
      {"Kohik", .903383},  {"Geham", .865317},  {"Asaro", .934095},
      {"Uheto", .915856},  {"Seuve", .874613},  {"Nagad", .714686},
      {"Gama", .714519}};
  static const struct known between[] = {
      {"Masil", 31},       {"Uheto", 15.5},   {"Nagam", 7.5},
      {"Ukudz", 6.166667}, {"Ove", 3.5},      {"Notoh", 1.333333},
      {"Gahuk", .666667},  {"Seuve", .333333}};
  static const struct known cut[] = {{"Masil", 1}};
  // Steps of those whom Masil's friends lead to: the four of the other
  // component are out of reach.
  static const char *const apart[] = {"Gama", "Gavev", "Kotun", "Nagad"};
  struct names names = {0};
  struct graph_arc arcs[60];
  const size_t m = read_arcs("tribes/ties.csv", 0, &names, arcs, 60);
  if (!m)
    skip();
  assert_int_equal(m, 58);
  assert_int_equal(names.n, 16);
  expect_named("pn", &names, arcs, m, pn, 16, 1);
  expect_named("betweenness", &names, arcs, m, between, 8, 15 * 14 / 2);
  expect_named("cut-point", &names, arcs, m, cut, 1, 1);
  struct graph *g = graph("harmonic", names.n, arcs, m);
  uint32_t component[MOST];
  double score[MOST];
  assert_int_equal(graph_components(g, component), 2);
  assert_true(measure_run(measure_named(STR("harmonic")), g, score, NULL));
  const uint32_t masil = number(&names, "Masil");
  assert_true(fabs(score[masil] - .6) <= 1e-12);
  for (size_t i = 0; i < 4; i++)
    assert_int_not_equal(component[number(&names, apart[i])], component[masil]);
  graph_free(g);
}

static void europe_in_1907(void **state) {
  (void)state;
  static const char *const powers[] = {"AUH", "DEU", "FRA",
                                       "GBR", "ITA", "RUS"};
  struct known pn[6];
  struct names names = {0};
  struct graph_arc arcs[20];
  const size_t m = read_arcs("ww1_signed/ties.csv", 1907, &names, arcs, 20);
  if (!m)
    skip();
  for (size_t i = 0; i < 6; i++)
    pn[i] = (struct known){powers[i], 1 / 1.4};
  assert_int_equal(m, 15);
  expect_named("pn", &names, arcs, m, pn, 6, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_friends_and_all_enemies),
      cmocka_unit_test(ten_of_the_paper),
      cmocka_unit_test(four_and_a_minus),
      cmocka_unit_test(three_with_arrows),
      cmocka_unit_test(friend_and_foe),
      cmocka_unit_test(crowd_of_enemies),
      cmocka_unit_test(status_is_refused),
      cmocka_unit_test(brokers_between_groups),
      cmocka_unit_test(tribes_of_new_guinea),
      cmocka_unit_test(europe_in_1907),
  };
  return cmocka_run_group_tests_name("signed", tests, NULL, NULL);
}
