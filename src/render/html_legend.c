// SPDX-License-Identifier: GPL-2.0-or-later
// Below the link chart: what its signs mean, those alone that occur at some
// step. Words are words of the page, which wrap on a narrow screen.
#include "base/map.h"
#include "figure/boxes.h"
#include "render/html.h"
#include "render/svg.h"

enum { LINE = 27 }; // how long a line is shown

static void open_key(struct buf *b, int width, int height) {
  buf_addf(b,
           "<span class=key><svg width=%d viewBox=\"0 0 %d %d\" "
           "aria-hidden=true>",
           width, width, height);
}

static void close_key(struct buf *b, const char *words) {
  buf_add(b, "</svg>");
  html_text(b, words);
  buf_add(b, "</span>\n");
}

// -------------------------------------------------------------------- ties

void html_line(struct buf *b, const struct theme_line *t, bool sign) {
  bool ends = sign && !t->twofold && t->directed != END_NONE;
  buf_addf(b, "<path fill=none d=\"M0 7H%d\"", ends ? LINE - 7 : LINE);
  html_attribute(b, "stroke", t->line);
  buf_addf(b, " stroke-width=%d", t->twofold ? 4 : 2);
  if (ends)
    buf_addf(b, " marker-end=url(#m-%s)", t->family);
  buf_add(b, " />");
  if (t->twofold)
    buf_addf(b, "<path class=core d=\"M0 7H%d\" />", LINE);
}

bool html_has_family(const ent_dossier *d, const char *family) {
  for (size_t i = 0; i < d->ties.n; i++)
    if (strcmp(d->ties.at[i].family, family) == 0)
      return true;
  return false;
}

// What a row is about.
static void add_head(struct buf *b, const ent_dossier *d, const char *open,
                     const char *english) {
  buf_addf(b, "%s<strong>", open);
  html_say(b, d, english);
  buf_add(b, "</strong> ");
}

// A sign that is a letter, and its word.
static void add_sign(struct buf *b, const ent_dossier *d, const char *sign,
                     const char *english) {
  buf_addf(b, "<span class=key>%s", sign);
  html_say(b, d, english);
  buf_add(b, "</span> ");
}

static void add_families(struct buf *b, const ent_dossier *d,
                         const struct theme *theme) {
  add_head(b, d, "<p id=tiekey>", "Ties");
  for (size_t k = 0; k < THEME_LINES; k++) {
    const struct theme_line *t = &theme->lines[k];
    if (!html_has_family(d, t->family))
      continue;
    open_key(b, LINE, 14);
    html_line(b, t, true);
    close_key(b, tongue_text(d->tongue, t->family));
  }
  buf_add(b, "</p>\n");
}

static void add_strand(struct buf *b, const struct theme *theme,
                       const char *family, const char *words) {
  struct theme_line line = *theme_line_of(theme, family);
  line.twofold = false;
  open_key(b, LINE, 14);
  html_line(b, &line, false);
  close_key(b, words);
}

// Where each pair has one line.
static void add_pairs(struct buf *b, const ent_dossier *d,
                      const struct theme *theme) {
  static const char *const kinds[][2] = {{"support", "friendly"},
                                         {"hostility", "hostile"},
                                         {"diplomacy", "neither"},
                                         {"structure", "formal"}};
  add_head(b, d, "<p id=pairkey hidden>", "Pairs");
  for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
    add_strand(b, theme, kinds[k][0], tongue_text(d->tongue, kinds[k][1]));
  add_sign(b, d, "",
           "figures: how many ties (+ friendly, − hostile, ≈ neither)");
  buf_add(b, "</p>\n");
}

// ------------------------------------------------------ certainty and change

static bool has_certainty(const ent_dossier *d, unsigned certainty) {
  for (size_t i = 0; i < d->states.n; i++)
    if (d->states.at[i].shown[1] == certainty)
      return true;
  return false;
}

static bool has_denial(const ent_dossier *d) {
  for (size_t i = 0; i < d->ties.n; i++)
    if (*d->ties.at[i].against)
      return true;
  return false;
}

static void add_line(struct buf *b, const char *classes, const char *words) {
  open_key(b, LINE, 14);
  buf_addf(b, "<path class=\"ink %s\" d=\"M0 7H%d\" />", classes, LINE);
  close_key(b, words);
}

static void add_certainties(struct buf *b, const ent_dossier *d) {
  static const char *const words[] = {"", "possible", "likely", "definite"};
  add_head(b, d, "<p>", "Certainty");
  for (unsigned k = 3; k > 0; k--)
    if (has_certainty(d, k))
      add_line(b, words[k], tongue_text(d->tongue, words[k]));
  if (has_denial(d))
    add_sign(b, d, "⊘ ", "denied, doubted or retracted");
  buf_add(b, "</p>\n");
}

static void add_became(struct buf *b, const ent_dossier *d, const char *classes,
                       const char *sign, const char *english) {
  struct buf words = {0};
  buf_addf(&words, "%s%s", sign, tongue_text(d->tongue, english));
  add_line(b, classes, buf_text(&words));
  buf_drop(&words);
}

// Shown while two dates are compared.
static void add_changes(struct buf *b, const ent_dossier *d) {
  add_head(b, d, "<p id=changes hidden>", "Change");
  add_sign(b, d, "+ ", "formed");
  add_became(b, d, "ended", "− ", "ended");
  add_became(b, d, "same", "", "unchanged");
  add_sign(b, d, "≈ ", "first seen: may be older");
  add_sign(b, d, "?+ ?− ", "may have");
  add_sign(b, d, "? ", "unknown at both");
  add_sign(b, d, "± ", "of a pair: some of its ties");
  buf_add(b, "<span class=key>");
  html_say(b, d, "NEW");
  buf_add(b, ": ");
  html_say(b, d, "not tied before");
  buf_add(b, "</span> ");
  add_sign(b, d, "", "dashed grey: not tied any more");
  buf_add(b, "</p>\n");
}

// ------------------------------------------------------------------ actors

// The words of the kinds that have this shape, once each; nothing if there is
// no such actor.
static void add_kinds(struct buf *words, const ent_drawing *d,
                      const struct theme *theme, const char *shape) {
  struct map seen = {0};
  for (size_t i = 0; i < d->nodes.n; i++) {
    const struct drawing_node *v = &d->nodes.at[i];
    if (strcmp(theme_actor(theme, v->kind, v->shape)->shape, shape) == 0 &&
        map_put(&seen, str_of(v->kind_label), 1) == MAP_NONE)
      buf_addf(words, "%s%s", words->n > 0 ? ", " : "", v->kind_label);
  }
  map_drop(&seen);
}

static void add_shape(struct buf *b, const struct theme_shape *shape) {
  struct scene s = {0};
  struct spot spot = {.x = 14, .y = 7, .w = 24, .h = 12};
  spot.outline = shape_outline(shape->shape, 0, &spot.depth);
  spot.depth = spot.depth > 0 ? 4 : 0;
  shape_draw(&s, shape, &spot, &(struct ink){.fill = shape->fill, .width = 1});
  open_key(b, 28, 14);
  for (size_t i = 0; i < s.items.n; i++) {
    const struct scene_item *item = &s.items.at[i];
    buf_add(b, "<path d=\"");
    svg_lean_path(b, item->path.steps, item->path.n);
    buf_addc(b, '"');
    html_attribute(b, "fill",
                   item->path.ink.fill ? item->path.ink.fill : "none");
    html_attribute(b, "stroke", shape->border);
    buf_add(b,
            item->path.ink.dash > 0 ? " stroke-dasharray=\"1 2\" />" : " />");
  }
  scene_drop(&s);
}

static void add_shapes(struct buf *b, const ent_dossier *d,
                       const struct theme *theme) {
  add_head(b, d, "<p>", "Actors");
  for (size_t k = 0; k < THEME_SHAPES; k++) {
    struct buf words = {0};
    add_kinds(&words, d->network, theme, theme->shapes[k].shape);
    if (words.n > 0) {
      add_shape(b, &theme->shapes[k]);
      close_key(b, words.at);
    }
    buf_drop(&words);
  }
  buf_add(b, "</p>\n");
}

// How to read what no sign stands for.
static void add_reading(struct buf *b, const ent_dossier *d) {
  buf_add(b, "<p>");
  html_say(b, d,
           "Larger type: more ties (formal links not counted). Small figures: "
           "sources. Faint: not tied then.");
  buf_addc(b, ' ');
  if (d->network->definite && d->tongue == ENGLISH) {
    buf_add(b, "D");
    html_text(b, d->network->definite + 1);
    buf_add(b, ". ");
  } else if (d->network->definite) {
    html_say(b, d,
             "Definite: in force for certain by its dates, and disputed by "
             "nobody in the ledger.");
    buf_addc(b, ' ');
  }
  html_text(b, d->drawn);
}

void html_legend(struct buf *b, const ent_dossier *d,
                 const struct theme *theme) {
  buf_add(b, "<figcaption class=legend>\n");
  add_families(b, d, theme);
  add_pairs(b, d, theme);
  add_certainties(b, d);
  add_changes(b, d);
  add_shapes(b, d, theme);
  if (d->groups.n)
    buf_add(b, "<p id=groups hidden></p>\n");
  add_reading(b, d);
  buf_add(b, "</p>\n</figcaption>\n");
}
