// SPDX-License-Identifier: GPL-2.0-or-later
// A theme and kept places, parted by a line of `===`, and a figure that wears
// the one and stands on the others. The figure is read again as XML; places
// that are written are read again as the same.
#include "entente.h"
#include "forms.h"
#include "small.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put(const char *name, const char *at, size_t n) {
  FILE *f = fopen(name, "wb");
  must_hold(f && fwrite(at, 1, n, f) == n && fclose(f) == 0, "no file", name,
            strlen(name));
}

// What is drawn does not change.
static ent_drawing *drawing(void) {
  static ent_drawing *kept;
  ent_diags *d = ent_diags_new();
  if (!kept)
    kept = ent_draw(small_ledger(), NULL, d);
  must_hold(kept != NULL, "no drawing", "", 0);
  ent_diags_free(d);
  return kept;
}

static void render(const ent_theme *theme, ent_positions *places,
                   ent_diags *d) {
  const ent_drawing *shown = drawing();
  const ent_figure_options options =
      ENT_FIGURE_OPTIONS(.program = "", .theme = theme, .positions = places);
  ent_figure *f = ent_figure_of(&shown, 1, &options, d);
  ent_bytes svg = {0};
  if (f && ent_figure_render(f, "svg", &options, &svg, d))
    form_must_be_good("svg", svg.at, svg.n);
  must_hold(svg.n > 0 || ent_diags_count(d, ENT_ERROR) > 0, "no figure", "", 0);
  ent_bytes_drop(&svg);
  ent_figure_free(f);
}

// Everybody stands where they are kept.
static void again(const char *path) {
  ent_diags *d = ent_diags_new();
  ent_positions *back = ent_positions_read(path, d);
  must_hold(back != NULL, "places do not read back", "", 0);
  render(NULL, back, d);
  must_hold(ent_positions_added(back) == 0, "places are lost", "", 0);
  ent_positions_free(back);
  ent_diags_free(d);
}

static void show(ent_diags *d) {
  ent_bytes out = {0};
  const ent_style style = ENT_STYLE(.width = 80);
  must_hold(ent_diags_render(d, "human", &style, 0, &out), "diags", "", 0);
  form_must_be_good("text", out.at ? out.at : "", out.n);
  ent_bytes_drop(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char mark[] = "\n===\n";
  const char *text = (const char *)data, *tmp = getenv("TMPDIR");
  const char *cut = NULL;
  for (size_t i = 0; i + 5 <= size && !cut; i++)
    if (memcmp(text + i, mark, 5) == 0)
      cut = text + i;
  size_t n = cut ? (size_t)(cut - text) : size;
  char theme_path[4096], places_path[4096];
  snprintf(theme_path, sizeof theme_path, "%s/entente-%ld-theme.yaml",
           tmp ? tmp : "/tmp", (long)getpid());
  snprintf(places_path, sizeof places_path, "%s/entente-%ld-layout.yaml",
           tmp ? tmp : "/tmp", (long)getpid());
  put(theme_path, n ? text : "", n);
  if (cut)
    put(places_path, cut + 5, size - n - 5);
  ent_diags *d = ent_diags_new();
  ent_theme *theme = ent_theme_read(theme_path, d);
  ent_positions *places = ent_positions_read(places_path, d);
  must_hold((theme && places) || ent_diags_count(d, ENT_ERROR) > 0,
            "nothing is said", "", 0);
  if (theme || places)
    render(theme, places, d);
  if (places && ent_positions_write(places, d))
    again(places_path);
  show(d);
  ent_positions_free(places);
  ent_theme_free(theme);
  ent_diags_free(d);
  unlink(theme_path);
  unlink(places_path);
  return 0;
}
