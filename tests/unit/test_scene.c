// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/svg.h"
#include "render/upwards.h"
#include "render/xdot.h"
#include "test.h"

#include <math.h>
#include <stdio.h>

static const struct ink black = {.line = "#000000", .width = 1};

static struct buf written(const struct scene *s, const struct svg_options *o) {
  struct buf b = {0};
  svg_write(&b, s, o);
  return b;
}

static void assert_has(const struct buf *b, const char *part) {
  if (!strstr(b->at, part))
    fail_msg("`%s` is not in\n%s", part, b->at);
}

static void assert_near(double x, double want, double within) {
  if (!(fabs(x - want) <= within))
    fail_msg("%.12g rather than %.12g", x, want);
}

// The path of a scene of one shape.
static void assert_path(struct path *p, const char *d) {
  struct scene s = {.width = 10, .height = 10};
  scene_path(&s, p, &black);
  assert_int_equal(p->steps.n, 0);
  struct buf b = written(&s, &(struct svg_options){0}), want = {0};
  buf_addf(&want, "<path d=\"%s\"", d);
  assert_has(&b, want.at);
  buf_drop(&b);
  buf_drop(&want);
  scene_drop(&s);
}

static void shapes_are_paths(void **state) {
  (void)state;
  struct path p = {0};
  path_move(&p, 1, 2);
  path_line(&p, 3.5, -4.25);
  path_quad(&p, 1, 1, 2, 2);
  path_cubic(&p, 1, 1, 2, 2, 3, 3);
  path_close(&p);
  assert_path(&p, "M1,2L3.5,-4.25Q1,1 2,2C1,1 2,2 3,3Z");
  path_rect(&p, 1, 2, 3, 4, 0);
  assert_path(&p, "M1,2L4,2L4,6L1,6Z");
  path_polygon(&p, (double[]){0, 0, 2, 0, 1, 2}, 3);
  assert_path(&p, "M0,0L2,0L1,2Z");
}

// Corners are no rounder than the shape is wide: a pill has half circles.
static void corners_fit(void **state) {
  (void)state;
  struct path p = {0};
  path_rect(&p, 0, 0, 20, 10, 50);
  assert_int_equal(p.steps.at[0].op, 'M');
  assert_near(p.steps.at[0].x[0], 5, 1e-9);
  for (size_t i = 0; i < p.steps.n; i++)
    for (size_t k = 0; k < 6; k += 2) {
      assert_true(p.steps.at[i].x[k] >= 0 && p.steps.at[i].x[k] <= 20);
      assert_true(p.steps.at[i].x[k + 1] >= 0 && p.steps.at[i].x[k + 1] <= 10);
    }
  vec_drop(&p.steps);
  path_circle(&p, 5, 5, 2);
  // A quarter's middle is on the circle, to a thousandth.
  const double *c = p.steps.at[2].x;
  double x = (5 + 3 * c[0] + 3 * c[2] + c[4]) / 8;
  double y = (3 + 3 * c[1] + 3 * c[3] + c[5]) / 8;
  assert_near((x - 5) * (x - 5) + (y - 5) * (y - 5), 4, 0.004);
  vec_drop(&p.steps);
}

static void numbers_are_short(void **state) {
  (void)state;
  struct path p = {0};
  path_move(&p, 100, 0.004);
  path_line(&p, -0.001, 0.005001);
  path_line(&p, 1e6, 99.999);
  assert_path(&p, "M100,0L0,0.01L1000000,100");
}

// A scene keeps its own copies.
static void texts_are_copied(void **state) {
  (void)state;
  struct scene s = {.width = 10, .height = 10};
  char id[] = "id", title[] = "title", key[] = "k", value[] = "v", word[] = "w";
  struct scene_datum data[] = {{key, value}};
  scene_open(&s, &(struct scene_group){
                     .id = id, .title = title, .data = data, .data_n = 1});
  scene_text(&s, 1, 2, word,
             &(struct lettering){.size = 7, .color = "#123456"});
  scene_close(&s);
  id[0] = title[0] = key[0] = value[0] = word[0] = '?';
  struct buf b = written(&s, &(struct svg_options){0});
  assert_has(&b, "<g id=\"id\" data-k=\"v\"><title>title</title>");
  assert_has(&b, ">w</text>");
  assert_null(strchr(strstr(b.at, "<svg"), '?'));
  buf_drop(&b);
  scene_drop(&s);
}

// Each id of a figure begins with the prefix, and so does what refers to it.
static void prefixes_keep_figures_apart(void **state) {
  (void)state;
  struct scene s = {
      .width = 10, .height = 10, .title = "T", .description = "D"};
  scene_open(&s, &(struct scene_group){.id = "tie"});
  scene_rect(
      &s, 0, 0, 5, 5, 0,
      &(struct ink){.fill = "#FFFFFF", .hatch = "#000000", .fade_left = 2});
  scene_close(&s);
  struct buf b =
      written(&s, &(struct svg_options){.prefix = "p2-", .inside = true});
  static const char *const all[] = {
      "id=\"p2-title\"",  "id=\"p2-desc\"",
      "id=\"p2-tie\"",    "id=\"p2-shade0\"",
      "id=\"p2-shade1\"", "url(#p2-shade0)",
      "url(#p2-shade1)",  "aria-labelledby=\"p2-title p2-desc\""};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    assert_has(&b, all[i]);
  for (const char *at = b.at; (at = strstr(at, " id=\"")); at += 5)
    assert_memory_equal(at + 5, "p2-", 3);
  for (const char *at = b.at; (at = strstr(at, "url(#")); at += 5)
    assert_memory_equal(at + 5, "p2-", 3);
  assert_null(strstr(b.at, "<?xml"));
  buf_drop(&b);
  scene_drop(&s);
}

static void no_link_runs(void **state) {
  (void)state;
  static const char *const links[] = {"javascript:alert(1)", "data:text/html,x",
                                      " https://a.example",  "//a.example",
                                      "file:///etc/passwd",  "httpsx://a"};
  for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
    struct scene s = {.width = 1, .height = 1};
    scene_open(&s, &(struct scene_group){.link = links[i]});
    scene_close(&s);
    struct buf b = written(&s, &(struct svg_options){0});
    assert_null(strstr(b.at, "href"));
    assert_has(&b, "<g>\n</g>");
    buf_drop(&b);
    scene_drop(&s);
  }
}

// Where nothing can be turned, letters stand on one another, each with its
// marks, in the room of the words.
struct stack {
  char words[40];
  double y[8];
  size_t n;
};

static void pile(void *to, const struct scene_item *text) {
  struct stack *s = to;
  size_t at = strlen(s->words);
  snprintf(s->words + at, sizeof s->words - at, "%s|", text->text.text);
  s->y[s->n++] = text->text.y;
}

static void turned_words_go_upwards(void **state) {
  (void)state;
  struct scene s = {.width = 100, .height = 100};
  struct lettering how = {.size = 10, .color = "#000000", .turned = true};
  scene_text(&s, 20, 90, "WWe\u0301", &how);
  struct buf b = written(&s, &(struct svg_options){0});
  assert_has(&b, "transform=\"rotate(-90 20 90)\"");
  struct stack up = {.n = 0};
  upwards_each(&s.items.at[0], pile, &up);
  assert_string_equal(up.words, "W|W|e\u0301|");
  assert_near(up.y[0], 90, 0.001);
  assert_true(up.y[1] < 90 && up.y[2] < up.y[1] && up.y[2] > 60);
  how.turned = false;
  scene_text(&s, 20, 90, "WW", &how);
  up = (struct stack){.n = 0};
  upwards_each(&s.items.at[1], pile, &up);
  assert_string_equal(up.words, "WW|");
  buf_drop(&b);
  scene_drop(&s);
}

// Graphviz would join what the pen is put down for twice.
static void strokes_stay_apart(void **state) {
  (void)state;
  struct scene s = {.width = 10, .height = 10};
  struct path p = {0};
  struct buf b = {0};
  path_move(&p, 0, 0);
  path_line(&p, 4, 0);
  path_move(&p, 0, 5);
  path_line(&p, 4, 5);
  scene_path(&s, &p, &black);
  xdot_path(&b, &s.items.at[0], 10);
  assert_has(&b, "L 2 0 10 4 10 ");
  assert_has(&b, "L 2 0 5 4 5 ");
  buf_drop(&b);
  scene_drop(&s);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(shapes_are_paths),
      cmocka_unit_test(corners_fit),
      cmocka_unit_test(numbers_are_short),
      cmocka_unit_test(texts_are_copied),
      cmocka_unit_test(prefixes_keep_figures_apart),
      cmocka_unit_test(no_link_runs),
      cmocka_unit_test(turned_words_go_upwards),
      cmocka_unit_test(strokes_stay_apart),
  };
  return cmocka_run_group_tests_name("scene", tests, NULL, NULL);
}
