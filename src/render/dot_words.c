// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/dot_words.h"
#include "base/escape.h"
#include "render/wrap.h"
#include "view/theme.h"

enum { WIDE = 110, COLUMN = 80, TITLE = 76 };

// All rows but those of the sources go across both columns.
#define ROW "\n<TR><TD ALIGN=\"LEFT\" COLSPAN=\"2\">"
#define GAP "\n<TR><TD COLSPAN=\"2\" HEIGHT=\"6\"></TD></TR>"

static const char table[] =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"1\" CELLSPACING=\"0\">";

// A row of one cell a line of the text.
static void add_rows(struct buf *b, const char *text, size_t wide,
                     const char *open, const char *close) {
  struct lines l = wrap_text(str_of(text), wide);
  for (size_t i = 0; i < l.list.n; i++) {
    buf_addf(b, ROW "%s", open);
    escape_xml(b, l.list.at[i]);
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

// ------------------------------------------------------------------ legend

static bool has_family(const ent_drawing *d, const char *family) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (strcmp(d->edges.at[i].family, family) == 0 &&
        (!d->diff || d->edges.at[i].change == DRAWN_NEW ||
         d->edges.at[i].change == DRAWN_FIRMER))
      return true;
  return false;
}

static bool has_certainty(const ent_drawing *d, const char *certainty) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (strcmp(d->edges.at[i].certainty, certainty) == 0 &&
        (!d->diff || d->edges.at[i].change != DRAWN_GONE))
      return true;
  return false;
}

static bool has_change(const ent_drawing *d, enum drawing_change change) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (d->edges.at[i].change == change)
      return true;
  return false;
}

static bool has_denial(const ent_drawing *d) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (d->edges.at[i].denied_by)
      return true;
  return false;
}

static bool has_group(const ent_drawing *d) {
  for (size_t i = 0; i < d->nodes.n; i++)
    if (d->nodes.at[i].cluster)
      return true;
  return false;
}

static void add_sign(struct buf *b, const char *color, const char *sign,
                     const char *word) {
  buf_addf(b, "<FONT COLOR=\"%s\"><B>", color);
  escape_xml(b, str_of(sign));
  buf_addf(b, "</B> %s</FONT>   ", word);
}

static void add_changes(struct buf *b, const ent_drawing *d) {
  buf_add(b, "</TD></TR>" ROW);
  if (has_change(d, DRAWN_NEW))
    add_sign(b, INK, "+", "began");
  if (has_change(d, DRAWN_FIRMER))
    add_sign(b, INK, "~", "in force, perhaps before already (thin)");
  if (has_change(d, DRAWN_GONE))
    add_sign(b, ENDED_TEXT, "\u2212 ····", "ended");
  if (has_change(d, DRAWN_SAME))
    add_sign(b, UNCHANGED_LINE, "——", "unchanged");
}

static void add_legend(struct buf *b, const ent_drawing *d, bool groups) {
  static const char *const certainty[][2] = {
      {"definite", "——"}, {"likely", "– –"}, {"possible", "····"}};
  buf_add(b, ROW);
  const struct theme_line *line;
  for (unsigned k = 0; (line = theme_line_at(k)); k++)
    if (has_family(d, line->family))
      add_sign(b, line->text, line->sign, line->family);
  for (size_t k = 0; k < 3; k++)
    if (has_certainty(d, certainty[k][0]))
      add_sign(b, INK, certainty[k][1], certainty[k][0]);
  if (has_denial(d))
    add_sign(b, INK, "⊘", "denied");
  if (d->diff)
    add_changes(b, d);
  buf_add(b, "</TD></TR>");
  struct buf words = {0};
  buf_add(&words, "Larger type: more ties, structure not counted.");
  if (d->diff)
    buf_add(&words, " NEW: enters the network, founded earlier or not.");
  if (groups)
    buf_add(&words, " Shaded: groups.");
  if (d->sources.n > 0)
    buf_add(&words, " Small figures: sources.");
  add_rows(b, buf_text(&words), WIDE, "<FONT COLOR=\"" INK_MUTED "\">",
           "</FONT>");
  buf_drop(&words);
}

static void add_source(struct buf *b, const struct drawing_source *s) {
  struct lines l = wrap_text(str_of(s->text), COLUMN);
  buf_addf(b,
           "<TD ALIGN=\"LEFT\" VALIGN=\"TOP\"><FONT POINT-SIZE=\"8\">"
           "<B>%u</B> <FONT COLOR=\"" INK_MUTED "\">",
           s->number);
  for (size_t i = 0; i < l.list.n; i++) {
    buf_add(b, i > 0 ? "     " : " ");
    escape_xml(b, l.list.at[i]);
    buf_add(b, "<BR ALIGN=\"LEFT\"/>");
  }
  buf_add(b, "</FONT></FONT></TD>");
  vec_drop(&l.list);
}

// In two columns, the first going on in the second.
static void add_sources(struct buf *b, const ent_drawing *d) {
  size_t n = d->sources.n, half = (n + 1) / 2;
  if (n == 0)
    return;
  buf_add(b, GAP ROW "<B>Sources</B></TD></TR>");
  for (size_t i = 0; i < half; i++) {
    buf_add(b, "\n<TR>");
    add_source(b, &d->sources.at[i]);
    if (half + i < n)
      add_source(b, &d->sources.at[half + i]);
    else
      buf_add(b, "<TD></TD>");
    buf_add(b, "</TR>");
  }
}

void dot_words(struct buf *b, const ent_drawing *d, bool shaded) {
  buf_add(b, table);
  buf_add(b, GAP);
  add_title(b, d);
  buf_add(b, GAP);
  add_legend(b, d, shaded && has_group(d));
  for (size_t i = 0; i < d->notes.n; i++)
    add_rows(b, d->notes.at[i], WIDE, "<FONT COLOR=\"" INK_MUTED "\">",
             "</FONT>");
  add_sources(b, d);
  buf_add(b, "</TABLE>");
}
