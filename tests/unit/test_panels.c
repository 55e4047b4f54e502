// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/figure.h"
#include "figure/page.h"
#include "test.h"

enum { PANELS = 5 };

// What the panels say, each its notes with "|" between, and what is printed.
static const struct said {
  const char *name;
  const char *notes[PANELS]; // NULL: no such panel
  const char *want;          // lines
} said[] = {
    {"equal", {"1 tie is left out", "1 tie is left out"}, "1 tie is left out"},
    {"range",
     {"9 ties are left out", "12 ties are left out", "10 ties are left out"},
     "9–12 ties are left out"},
    {"two numbers",
     {"3 actors, with 20 such ties", "2 actors, with 20 such ties"},
     "2–3 actors, with 20 such ties"},
    {"some", {"a|2 b", "a", "a|5 b"}, "a\nfirst, third: 2–5 b"},
    {"many", {"x", "x", "x", "x", "y"}, "4 of 5 panels: x\nfifth: y"},
    {"dates are no counts",
     {"known until 1990-05-01", "known until 1991-05-01"},
     "first: known until 1990-05-01\nsecond: known until 1991-05-01"},
    {"nothing", {"", ""}, ""},
};

static void add_notes(ent_drawing *d, struct arena *a, const char *notes) {
  struct str rest = str_of(notes), one;
  while (rest.n > 0) {
    struct str all = rest;
    if (!str_cut(all, "|", &one, &rest)) {
      one = all;
      rest.n = 0;
    }
    vec_push(&d->notes, arena_text(a, one.at, one.n));
  }
}

static void notes_are_said_once(void **row) {
  static const char *const dates[] = {"first", "second", "third", "fourth",
                                      "fifth"};
  const struct said *s = *row;
  struct page g = {.f = figure_new(NULL)};
  struct arena *a = &g.f->scene.arena;
  const ent_drawing *drawings[PANELS];
  ent_drawing *made[PANELS];
  const char *out[2 * PANELS];
  for (; g.n < PANELS && s->notes[g.n]; g.n++) {
    drawings[g.n] = made[g.n] = drawing_new();
    made[g.n]->dates = dates[g.n];
    add_notes(made[g.n], a, s->notes[g.n]);
  }
  g.drawings = drawings;
  size_t n = page_common_notes(&g, out);
  const char *lines = "";
  for (size_t i = 0; i < n; i++)
    lines = scene_words(&g.f->scene, "%s%s%s", lines, i ? "\n" : "", out[i]);
  assert_string_equal(lines, s->want);
  for (size_t i = 0; i < g.n; i++)
    ent_drawing_free(made[i]);
  ent_figure_free(g.f);
}

int main(void) { return TEST_TABLE("notes", said, notes_are_said_once); }
