// SPDX-License-Identifier: GPL-2.0-or-later
// The signs of the legend are borders of table cells and so drawn as lines are,
// never letters whose widths depend on the machine's fonts.
#include "base/escape.h"
#include "base/map.h"
#include "render/plate.h"
#include "render/wrap.h"

enum { WIDE = 118, COLUMN = 84, TITLE = 76 };

#define TABLE                                                                  \
  "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\">"
// All rows but those of the sources go across all columns.
#define ROW "\n<TR><TD ALIGN=\"LEFT\" COLSPAN=\"4\">"
#define GAP "\n<TR><TD COLSPAN=\"4\" HEIGHT=\"7\"></TD></TR>"
#define MUTED "<FONT COLOR=\"" INK_MUTED "\">"

// A row of one cell a line of the text.
static void add_rows(struct buf *b, const char *text, size_t wide,
                     const char *open, const char *close) {
  struct wrapped_lines l = wrap_text(str_of(text), wide);
  for (size_t i = 0; i < l.list.n; i++) {
    buf_addf(b, ROW "%s", open);
    plate_markup(b, l.list.at[i]);
    buf_addf(b, "%s</TD></TR>", close);
  }
  vec_drop(&l.list);
}

static void add_title(struct buf *b, const ent_drawing *d) {
  add_rows(b, d->title, TITLE, "<FONT POINT-SIZE=\"18\"><B>", "</B></FONT>");
  for (size_t i = 0; i < d->lines.n; i++)
    add_rows(b, d->lines.at[i], WIDE,
             "<FONT POINT-SIZE=\"11\" COLOR=\"" INK_MUTED "\">", "</FONT>");
}

// ------------------------------------------------------------- what occurs

static bool has_family(const ent_drawing *d, const char *family) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (strcmp(d->edges.at[i].family, family) == 0 &&
        (!d->diff || d->edges.at[i].change == DRAWN_NEW ||
         d->edges.at[i].change == DRAWN_SEEN))
      return true;
  return false;
}

static bool has_certainty(const ent_drawing *d, const char *certainty) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (strcmp(d->edges.at[i].certainty, certainty) == 0 &&
        (!d->diff || d->edges.at[i].change != DRAWN_GONE ||
         drawing_unsure(&d->edges.at[i])))
      return true;
  return false;
}

static bool has_change(const ent_drawing *d, enum drawing_change change,
                       bool unsure) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (d->edges.at[i].change == change &&
        drawing_unsure(&d->edges.at[i]) == unsure)
      return true;
  return false;
}

static bool has_denial(const ent_drawing *d) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (d->edges.at[i].against)
      return true;
  return false;
}

// ------------------------------------------------------------------ legend

// A cell that is nothing but a line at its side.
static void add_stroke(struct buf *b, char side, unsigned thick,
                       const char *style, const char *color, unsigned wide,
                       unsigned high) {
  buf_addf(b,
           "<TD BORDER=\"%u\" SIDES=\"%c\" STYLE=\"%s\" COLOR=\"%s\" "
           "WIDTH=\"%u\" HEIGHT=\"%u\"></TD>",
           thick, side, style, color, wide, high);
}

struct sign {
  bool twofold;
  unsigned thick;
  const char *style, *color, *head; // head: a letter, or NULL
  bool bar;
};

// A small table of fixed size, whose stretching nothing around it can cause:
// the line is the lower border of its upper half.
static void add_sign(struct buf *b, const struct sign *s) {
  unsigned wide = 32 + (s->head ? 10U : 0U) + (s->bar ? 4U : 0U);
  unsigned rows = s->twofold ? 3 : 2, high = s->twofold ? 4 : 6;
  buf_addf(b,
           "<TD ALIGN=\"RIGHT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" "
           "CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
           "ALIGN=\"RIGHT\" WIDTH=\"%u\" HEIGHT=\"12\"><TR>",
           wide);
  add_stroke(b, 'B', s->thick, s->style, s->color, 26, high);
  if (s->head)
    buf_addf(
        b,
        "<TD ROWSPAN=\"%u\" WIDTH=\"10\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"9\" "
        "COLOR=\"%s\">%s</FONT></TD>",
        rows, s->color, s->head);
  if (s->bar)
    buf_addf(b,
             "<TD ROWSPAN=\"%u\" BORDER=\"2\" SIDES=\"L\" COLOR=\"%s\" "
             "WIDTH=\"4\" HEIGHT=\"12\"></TD>",
             rows, s->color);
  buf_addf(b, "<TD ROWSPAN=\"%u\" WIDTH=\"6\"></TD></TR><TR>", rows);
  if (s->twofold) {
    add_stroke(b, 'B', s->thick, s->style, s->color, 26, high);
    buf_add(b, "</TR><TR>");
  }
  buf_addf(b, "<TD WIDTH=\"26\" HEIGHT=\"%u\"></TD></TR></TABLE></TD>", high);
}

static void add_word(struct buf *b, const char *color, const char *word) {
  buf_addf(b, "<TD ALIGN=\"LEFT\"><FONT COLOR=\"%s\">", color);
  plate_markup(b, str_of(word));
  buf_add(b, "   </FONT></TD>\n");
}

static void add_family(struct buf *b, const struct theme_line *line) {
  enum line_end end = line->directed;
  struct sign s = {.twofold = line->twofold,
                   .thick = line->width < 1.2 ? 1 : 2,
                   .style = "SOLID",
                   .color = line->line,
                   .bar = end == END_BAR_ARROW};
  if (end == END_ARROW || end == END_BAR_ARROW)
    s.head = "►";
  else if (end == END_OPEN && !line->twofold)
    s.head = "<B>&gt;</B>";
  add_sign(b, &s);
  add_word(b, line->text, line->family);
}

static void add_plain(struct buf *b, const char *style, const char *color) {
  add_sign(b, &(struct sign){.thick = 1, .style = style, .color = color});
}

static void add_certainties(struct buf *b, const ent_drawing *d) {
  static const char *const words[][3] = {
      {"definite", "SOLID", "definite"},
      {"likely", "DASHED", "likely"},
      {"possible", "DOTTED", "possible"},
      {"no", "DOTTED", "nobody stands by it"}};
  for (size_t k = 0; k < 4; k++) {
    if (!has_certainty(d, words[k][0]))
      continue;
    add_plain(b, words[k][1], INK);
    add_word(b, INK, words[k][2]);
  }
  if (has_denial(d))
    add_word(b, INK, "⊘ denied, doubted or retracted");
}

static void open_signs(struct buf *b, const char *name) {
  buf_addf(b,
           ROW TABLE "<TR><TD ALIGN=\"LEFT\" WIDTH=\"64\" HEIGHT=\"15\"><B>%s"
                     "</B></TD>\n",
           name);
}

static void close_signs(struct buf *b) {
  buf_add(b, "</TR></TABLE></TD></TR>");
}

static void add_changes(struct buf *b, const ent_drawing *d) {
  open_signs(b, "Change");
  if (has_change(d, DRAWN_NEW, false))
    add_word(b, INK, "+ formed");
  if (has_change(d, DRAWN_NEW, true))
    add_word(b, INK, "?+ may have formed");
  if (has_change(d, DRAWN_SEEN, false))
    add_word(b, INK, "~ first seen: may be older (thin)");
  if (has_change(d, DRAWN_GONE, true))
    add_word(b, ENDED_TEXT, "?\u2212 may have ended (grey)");
  if (has_change(d, DRAWN_GONE, false)) {
    add_plain(b, "DOTTED", ENDED_LINE);
    add_word(b, ENDED_TEXT, "\u2212 ended (grey dots)");
  }
  if (has_change(d, DRAWN_SAME, false)) {
    add_plain(b, "SOLID", UNCHANGED_LINE);
    add_word(b, UNCHANGED_LINE, "unchanged");
  }
  close_signs(b);
}

// ------------------------------------------------------------ legend of actors

// In the order of the legend; of a form no table cell has, the word.
static const struct emblem {
  const char *shape, *style, *word;
  bool twofold;
} emblems[] = {
    {"rectangle", "SOLID", "", false},
    {"double", "SOLID", "", true},
    {"rounded", "ROUNDED", "", false},
    {"hexagon", "SOLID", " (hexagon)", false},
    {"pill", "ROUNDED", " (ellipse)", false},
    {"octagon", "SOLID", " (octagon)", false},
    {"folded", "SOLID", " (folded corner)", false},
    {"dotted", "DOTTED", "", false},
    {"plain", "SOLID", "", false},
};

enum { EMBLEMS = sizeof emblems / sizeof emblems[0], A_ROW = 4 };

static size_t emblem_of(const char *shape) {
  for (size_t i = 0; i < EMBLEMS; i++)
    if (strcmp(emblems[i].shape, shape) == 0)
      return i;
  return EMBLEMS - 1;
}

// In a table of fixed size, which no wider row stretches.
static void add_emblem(struct buf *b, const struct emblem *m) {
  const struct theme_shape *ink = theme_shape(m->shape);
  unsigned ring = m->twofold ? 1 : 0;
  buf_add(b, "<TD ALIGN=\"RIGHT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" "
             "CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
             "ALIGN=\"RIGHT\" WIDTH=\"32\" HEIGHT=\"15\"><TR><TD>");
  buf_addf(b,
           "<TABLE BORDER=\"1\" CELLBORDER=\"%u\" CELLPADDING=\"0\" "
           "CELLSPACING=\"%u\" STYLE=\"%s\" COLOR=\"%s\" BGCOLOR=\"%s\" "
           "FIXEDSIZE=\"TRUE\" WIDTH=\"24\" HEIGHT=\"12\"><TR><TD "
           "WIDTH=\"%u\" HEIGHT=\"%u\"></TD></TR></TABLE>",
           ring, ring, m->style, ink->border, ink->fill, 22 - 2 * ring,
           10 - 2 * ring);
  buf_add(b, "</TD><TD WIDTH=\"6\"></TD></TR></TABLE></TD>");
}

// The words of the kinds that have each form, once each, by the actors' order.
static void gather_kinds(struct buf kinds[EMBLEMS], const ent_drawing *d) {
  struct map seen[EMBLEMS] = {0};
  for (size_t i = 0; i < d->nodes.n; i++) {
    const struct drawing_node *n = &d->nodes.at[i];
    size_t k = emblem_of(n->shape);
    const char *word = n->kind_label ? n->kind_label : n->kind;
    if (map_put(&seen[k], str_of(word), 1) == MAP_NONE)
      buf_addf(&kinds[k], "%s%s", kinds[k].n > 0 ? ", " : "", word);
  }
  for (size_t k = 0; k < EMBLEMS; k++)
    map_drop(&seen[k]);
}

static void add_kinds(struct buf *b, const struct buf *words) {
  struct wrapped_lines l = wrap_text(buf_str(words), 28);
  buf_add(b, "<TD ALIGN=\"LEFT\">");
  for (size_t i = 0; i < l.list.n; i++) {
    plate_markup(b, l.list.at[i]);
    buf_add(b, "&#160;&#160;<BR ALIGN=\"LEFT\"/>");
  }
  buf_add(b, "</TD>\n");
  vec_drop(&l.list);
}

static void add_actors(struct buf *b, const ent_drawing *d) {
  struct buf kinds[EMBLEMS] = {0};
  size_t n = 0;
  gather_kinds(kinds, d);
  open_signs(b, "Actors");
  for (size_t k = 0; k < EMBLEMS; k++) {
    if (kinds[k].n > 0) {
      if (n > 0 && n % A_ROW == 0)
        buf_add(b, "</TR><TR><TD></TD>\n");
      buf_add(&kinds[k], emblems[k].word);
      add_emblem(b, &emblems[k]);
      add_kinds(b, &kinds[k]);
      n++;
    }
    buf_drop(&kinds[k]);
  }
  close_signs(b);
}

static void add_legend(struct buf *b, const ent_drawing *d) {
  const struct theme_line *line;
  if (d->edges.n == 0)
    return;
  open_signs(b, "Ties");
  for (unsigned k = 0; (line = theme_line_at(k)); k++)
    if (has_family(d, line->family))
      add_family(b, line);
  close_signs(b);
  open_signs(b, "Certainty");
  add_certainties(b, d);
  close_signs(b);
  if (d->diff)
    add_changes(b, d);
  add_actors(b, d);
}

// ------------------------------------------------------------------- notes

static void add_reading(struct buf *b, const struct plate *p) {
  const ent_drawing *d = p->drawing;
  struct buf words = {0};
  if (d->diff)
    buf_add(&words, "NEW: enters the network for certain. ");
  if (p->shaded)
    buf_add(&words, "Shaded: groups. ");
  if (p->drawing->definite)
    buf_addf(&words, "D%s.", p->drawing->definite + 1);
  if (words.n > 0)
    add_rows(b, words.at, WIDE, MUTED, "</FONT>");
  buf_drop(&words);
}

static void add_left_out(struct buf *b, const struct plate *p) {
  if (p->grouped && !p->shaded)
    add_rows(b,
             "Groups are not shaded in a drawing of this size. An SVG tells "
             "each tie when its line is pointed at.",
             WIDE, MUTED, "</FONT>");
}

// ----------------------------------------------------------------- sources

// "isw-haqqani Author, ‘Title’", in two cells.
static void add_source(struct buf *b, const char *key, const char *text) {
  struct wrapped_lines l = wrap_text(str_of(text), COLUMN);
  buf_add(b, "<TD ALIGN=\"LEFT\" VALIGN=\"TOP\"><FONT POINT-SIZE=\"8\"><B>");
  plate_markup(b, str_of(key));
  buf_add(b, "&#160;</B></FONT></TD><TD ALIGN=\"LEFT\" VALIGN=\"TOP\">"
             "<FONT POINT-SIZE=\"8\" COLOR=\"" INK_MUTED "\">");
  for (size_t i = 0; i < l.list.n; i++) {
    plate_markup(b, l.list.at[i]);
    buf_add(b, "&#160;&#160;<BR ALIGN=\"LEFT\"/>");
  }
  buf_add(b, "</FONT></TD>");
  vec_drop(&l.list);
}

static void add_sources(struct buf *b, const ent_drawing *d) {
  if (d->sources.n == 0)
    return;
  buf_add(b, GAP ROW "<B>Sources</B></TD></TR>");
  for (size_t i = 0; i < d->sources.n; i++) {
    buf_add(b, "\n<TR>");
    add_source(b, d->sources.at[i].id, d->sources.at[i].text);
    buf_add(b, "<TD></TD><TD></TD></TR>");
  }
}

void plate_caption(struct buf *b, const struct plate *p) {
  const ent_drawing *d = p->drawing;
  buf_add(b, TABLE GAP);
  add_title(b, d);
  buf_add(b, GAP);
  add_legend(b, d);
  add_reading(b, p);
  add_left_out(b, p);
  for (size_t i = 0; i < d->notes.n; i++)
    add_rows(b, d->notes.at[i], WIDE, MUTED, "</FONT>");
  add_sources(b, d);
  buf_add(b, "\n</TABLE>");
}
