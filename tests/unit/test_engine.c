// SPDX-License-Identifier: GPL-2.0-or-later
// Places by Graphviz; and that whatever happens to it, actors have places. The
// program is found on the PATH; without it the tests of its layouts are
// skipped.
#include "base/child.h"
#include "figure/engine.h"
#include "nets_drawn.h"
#include "test.h"

#include <math.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define WIDTH 466.0

static bool program_is_there(void) {
  struct child c = {.words =
                        (const char *const[]){"entente-gv", "--version", NULL},
                    .ms = 10000,
                    .most = 1000};
  child_run(&c);
  bool good = child_good(&c);
  child_drop(&c);
  return good;
}

#define NEEDS_PROGRAM()                                                        \
  if (!program_is_there())                                                     \
  skip()

// Gives the number of warnings.
static size_t find(struct drawn *d, const char *layout, const char *program) {
  struct engine e = {.layout = layout,
                     .program = program,
                     .patience = {.seconds = 3},
                     .diags = ent_diags_new()};
  layout_find(d->spots, d->n, d->bonds, d->pairs,
              &(struct layout_options){
                  .places = engine_places, .context = &e, .width = WIDTH});
  size_t n = e.diags->list.n;
  for (size_t i = 0; i < n; i++)
    assert_string_equal(e.diags->list.at[i].code, "layout/engine");
  ent_diags_free(e.diags);
  return n;
}

static bool same_places(const struct drawn *d, const struct drawn *e) {
  for (size_t i = 0; i < d->n; i++)
    if (d->spots[i].x != e->spots[i].x || d->spots[i].y != e->spots[i].y)
      return false;
  return true;
}

static void is_by_nearness(const struct drawn *d, struct drawn *e) {
  layout_find(e->spots, e->n, e->bonds, e->pairs,
              &(struct layout_options){.width = WIDTH});
  assert_int_equal(drawn_overlaps(d), 0);
  assert_true(same_places(d, e));
}

static void without_the_program(void **state) {
  (void)state;
  static struct drawn d, e;
  uint64_t seed = 1;
  drawn_net(&d, 30, 34, &seed); // of several parts, of which one warns
  e = d;
  assert_int_equal(find(&d, "neato", "/nowhere/entente-gv"), 1);
  is_by_nearness(&d, &e);
}

static char program[] = "/tmp/entente-engine-XXXXXX";

static void when_it_fails(void **state) {
  (void)state;
  static const char *const bodies[] = {
      "exit 1",
      "kill -6 $$",
      "sleep 60",
      "cat > /dev/null; echo start 1",
      "cat > /dev/null; yes 'start 1' | head -1000000",
      "cat > /dev/null; echo start 1; yes 'nan nan' | head -40",
      "cat > /dev/null; echo start 1; yes '1e300 1' | head -40",
      "cat > /dev/null; exec cat /dev/zero",
  };
  static struct drawn d, e;
  uint64_t seed = 3;
  drawn_net(&d, 12, 20, &seed);
  e = d;
  for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
    FILE *f = fopen(program, "w");
    assert_non_null(f);
    fprintf(f, "#!/bin/sh\n%s\n", bodies[i]);
    assert_int_equal(fclose(f), 0);
    assert_int_equal(chmod(program, 0755), 0);
    assert_int_equal(find(&d, "dot", program), 1);
    is_by_nearness(&d, &e);
  }
}

static void names(void **state) {
  (void)state;
  assert_true(layout_is_own(NULL));
  assert_string_equal(layout_name(0), "stress");
  assert_true(layout_is_own(layout_name(0)));
  size_t n = 1;
  for (; layout_name(n); n++)
    assert_false(layout_is_own(layout_name(n)));
  assert_int_equal(n, 8);
}

// Each of them puts whoever is tied nearer than whoever is not.
static void every_engine_gives_places(void **state) {
  (void)state;
  static struct drawn d;
  NEEDS_PROGRAM();
  for (size_t k = 1; layout_name(k); k++) {
    uint64_t seed = 5;
    drawn_net(&d, 16, 20, &seed);
    double tied = 0, all = 0;
    assert_int_equal(find(&d, layout_name(k), "entente-gv"), 0);
    assert_int_equal(drawn_overlaps(&d), 0);
    for (size_t i = 0; i < d.pairs; i++)
      tied += hypot(d.spots[d.bonds[i].a].x - d.spots[d.bonds[i].b].x,
                    d.spots[d.bonds[i].a].y - d.spots[d.bonds[i].b].y) /
              (double)d.pairs;
    for (size_t i = 0; i < d.n; i++)
      for (size_t j = 0; j < d.n; j++)
        all += hypot(d.spots[i].x - d.spots[j].x, d.spots[i].y - d.spots[j].y) /
               (double)(d.n * (d.n - 1));
    assert_true(tied < all);
  }
}

static void layers_go_downwards(void **state) {
  (void)state;
  // A tree: whoever is above in it is above in the picture.
  static struct drawn d;
  uint64_t seed = 7;
  NEEDS_PROGRAM();
  drawn_net(&d, 7, 0, &seed);
  for (uint32_t i = 1; i < 7; i++)
    d.bonds[d.pairs++] = (struct bond){.a = (i - 1) / 2, .b = i};
  for (size_t i = 0; i < d.n; i++)
    d.spots[i].group = 0;
  assert_int_equal(find(&d, "layered", "entente-gv"), 0);
  assert_int_equal(drawn_overlaps(&d), 0);
  for (uint32_t i = 1; i < 7; i++)
    assert_true(d.spots[(i - 1) / 2].y < d.spots[i].y - 10);
}

// Debian's Graphviz 2.42.2 frees a block twice when its layout `dot` meets
// clusters and labelled edges, unless newrank is set. This graph is laid out by
// entente-gv none the less, and layers with groups are.
static void survives_the_double_free(void **state) {
  (void)state;
  static const char graph[] =
      "digraph {\n"
      "subgraph cluster_us { us; nato; }\n"
      "subgraph cluster_pk { isi; }\n"
      "subgraph cluster_mil { ttp; }\n"
      "us -> cia [label=l]; us -> hqn [label=l]; us -> pk [label=l];\n"
      "us -> aq [label=l]; hqn -> nato [label=l]; af -> in [label=l];\n"
      "us -> nato [label=l];\n"
      "}\n";
  NEEDS_PROGRAM();
  struct child c = {.words = (const char *const[]){"entente-gv", "-T", "spots",
                                                   "-K", "dot", "--starts",
                                                   "1,2,3,4,5,6,7,8", NULL},
                    .input = str_of(graph),
                    .ms = 60000,
                    .most = 100000};
  child_run(&c);
  assert_true(child_good(&c));
  child_drop(&c);
  static struct drawn d;
  uint64_t seed = 13;
  for (int i = 0; i < 10; i++) {
    drawn_net(&d, 9, 14, &seed);
    assert_int_equal(find(&d, "layered", "entente-gv"), 0);
    assert_int_equal(drawn_overlaps(&d), 0);
  }
}

static int make_program(void **state) {
  (void)state;
  int fd = mkstemp(program);
  return fd < 0 ? -1 : close(fd);
}

static int remove_program(void **state) {
  (void)state;
  return unlink(program);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(without_the_program),
      cmocka_unit_test(when_it_fails),
      cmocka_unit_test(names),
      cmocka_unit_test(every_engine_gives_places),
      cmocka_unit_test(layers_go_downwards),
      cmocka_unit_test(survives_the_double_free),
  };
  return cmocka_run_group_tests(tests, make_program, remove_program);
}
