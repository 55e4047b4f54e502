// SPDX-License-Identifier: GPL-2.0-or-later
// An SVG in which every field that takes a text holds one that wants to be
// more than that; fields.py reads it back.
#include "render/svg.h"

#include <stdio.h>

int main(void) {
  static const char *const bad = "</text></title>]]>&lt;<script>alert('x')</"
                                 "script> \"quoted\" \x01\x0b\x1f"
                                 "\t\n\xC2\x85\u2028\uFFFE &amp;&#0; \u202Eabc";
  struct scene s = {
      .width = 100, .height = 50, .title = bad, .description = bad};
  struct scene_datum data[] = {{"from", bad}, {"to", "plain"}};
  scene_open(
      &s,
      &(struct scene_group){
          .id = bad, .classes = bad, .title = bad, .data = data, .data_n = 2});
  scene_text(&s, 1, 2, bad, &(struct lettering){.size = 7, .color = "#000000"});
  scene_close(&s);
  struct buf link = {0};
  // What is no link for its letters, and one that can be.
  buf_addf(&link, "https://example.org/%s", bad);
  scene_open(&s, &(struct scene_group){.link = link.at, .title = bad});
  scene_close(&s);
  scene_open(&s, &(struct scene_group){
                     .link = "https://example.org/?a='x'&b=&lt;]]&#34;",
                     .title = bad});
  scene_rect(&s, 0, 0, 5, 5, 1,
             &(struct ink){.fill = "#FFFFFF", .dots = "#000000"});
  scene_close(&s);
  struct buf b = {0};
  svg_write(&b, &s, &(struct svg_options){0});
  fwrite(b.at, 1, b.n, stdout);
  buf_drop(&b);
  buf_drop(&link);
  scene_drop(&s);
  return 0;
}
