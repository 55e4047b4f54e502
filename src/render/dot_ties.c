// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "render/plate.h"
#include "render/wrap.h"

struct look {
  const struct theme_line *line;
  const char *color, *text;
  double width;
};

static struct look look_of(const ent_drawing *d, const struct drawing_edge *e) {
  const struct theme_line *line = theme_line(e->family);
  struct look l = {line, line->line, line->text, line->width};
  if (d->diff && e->change == DRAWN_GONE) {
    l.color = ENDED_LINE;
    l.text = ENDED_TEXT;
  } else if (d->diff && e->change == DRAWN_SAME) {
    l.color = UNCHANGED_LINE;
    l.text = INK_MUTED;
  }
  if (d->diff && e->change != DRAWN_NEW)
    l.width *= 0.72;
  return l;
}

// What became of a tie between two dates, in front of its word.
static const char *prefix(const ent_drawing *d, const struct drawing_edge *e) {
  static const char *const signs[] = {[DRAWN_SAME] = "",
                                      [DRAWN_NEW] = "+ ",
                                      [DRAWN_GONE] = "\u2212 ",
                                      [DRAWN_SEEN] = "~ "};
  if (d->diff && drawing_unsure(e))
    return e->change == DRAWN_NEW ? "?+ " : "?\u2212 ";
  return d->diff ? signs[e->change] : "";
}

// "bbc, isw-haqqani".
static void add_sources(struct buf *b, const ent_drawing *d,
                        const uint32_t *cites, size_t n) {
  for (size_t k = 0; k < n; k++)
    buf_addf(b, "%s%s", k > 0 ? ", " : "", d->sources.at[cites[k]].id);
}

static void add_row(struct buf *b, const char *size, const char *color,
                    struct str words) {
  buf_addf(b, "<TR><TD><FONT POINT-SIZE=\"%s\" COLOR=\"%s\">", size, color);
  plate_markup(b, words);
  buf_add(b, "</FONT></TD></TR>");
}

static void add_word_rows(struct buf *b, const ent_drawing *d,
                          const struct drawing_edge *e, const struct look *l) {
  bool ended = d->diff && e->change == DRAWN_GONE && !drawing_unsure(e);
  struct wrapped_lines words = wrap_evenly(str_of(e->label), 22);
  for (size_t i = 0; i < words.list.n; i++) {
    buf_addf(b, "<TR><TD><FONT COLOR=\"%s\">", l->text);
    buf_add(b, i == 0 ? prefix(d, e) : "");
    buf_add(b, ended ? "<S>" : "");
    plate_markup(b, words.list.at[i]);
    buf_add(b, ended ? "</S>" : "");
    buf_add(b, "</FONT></TD></TR>");
  }
  vec_drop(&words.list);
}

static void add_voice(struct buf *b, const char *sign, const char *words) {
  if (!words)
    return;
  buf_addf(b, "<TR><TD><FONT POINT-SIZE=\"8\"><I>%s", sign);
  plate_markup(b, str_of(words));
  buf_add(b, "</I></FONT></TD></TR>");
}

static void add_works(struct buf *b, const ent_drawing *d,
                      const uint32_t *cites, size_t n) {
  struct buf ids = {0};
  add_sources(&ids, d, cites, n);
  struct wrapped_lines l = wrap_text(buf_str(&ids), 24);
  for (size_t i = 0; n > 0 && i < l.list.n; i++)
    add_row(b, "7", INK_MUTED, l.list.at[i]);
  vec_drop(&l.list);
  buf_drop(&ids);
}

// Below it whose word it is, and where that stands; then who denies it, and
// where that does.
static void add_voice_rows(struct buf *b, const ent_drawing *d,
                           const struct drawing_edge *e) {
  add_voice(b, "", e->whose);
  add_works(b, d, e->cites, e->citations);
  add_voice(b, "\u2298 ", e->against);
  add_works(b, d, e->against_cites, e->against_citations);
}

static void add_label(struct buf *b, const ent_drawing *d,
                      const struct drawing_edge *e, const struct look *l) {
  buf_add(b, " label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" "
             "CELLSPACING=\"0\" BGCOLOR=\"" PAPER "\">");
  add_word_rows(b, d, e, l);
  add_voice_rows(b, d, e);
  buf_add(b, "</TABLE>>");
}

static const char *end_name(enum line_end end) {
  static const char *const names[] = {[END_NONE] = "none",
                                      [END_ARROW] = "normal",
                                      [END_BAR_ARROW] = "teenormal",
                                      [END_BAR] = "tee",
                                      [END_OPEN] = "vee"};
  return names[end];
}

static void add_ends(struct buf *b, const struct drawing_edge *e,
                     const struct theme_line *line) {
  enum line_end end = e->directed ? line->directed : line->undirected;
  bool leads =
      strcmp(e->type, "leads") == 0 || strcmp(e->type, "commands") == 0;
  if (end == END_NONE && leads)
    end = END_OPEN;
  if (end == END_NONE) {
    plate_word(b, "dir", "none");
    return;
  }
  if (!e->directed)
    plate_word(b, "dir", "both");
  plate_word(b, "arrowhead", end_name(end));
  if (!e->directed)
    plate_word(b, "arrowtail", end_name(end));
  plate_real(b, "arrowsize", leads ? 0.5 : 0.7, 2);
}

static const char *pattern(const char *certainty) {
  if (strcmp(certainty, "definite") == 0)
    return "solid";
  return strcmp(certainty, "likely") == 0 ? "dashed" : "dotted";
}

static bool is_structure(const struct drawing_edge *e) {
  return strcmp(e->family, "structure") == 0;
}

static void add_edge(struct buf *b, const ent_drawing *d,
                     const struct drawing_edge *e) {
  static const char *const change[] = {[DRAWN_SAME] = " unchanged",
                                       [DRAWN_NEW] = " began",
                                       [DRAWN_GONE] = " ended",
                                       [DRAWN_SEEN] = " first-seen"};
  struct look l = look_of(d, e);
  bool ended = d->diff && e->change == DRAWN_GONE && !drawing_unsure(e);
  buf_add(b, "  ");
  escape_dot_id(b, str_of(d->nodes.at[e->from].id));
  buf_add(b, " -> ");
  escape_dot_id(b, str_of(d->nodes.at[e->to].id));
  buf_add(b, " [");
  size_t start = b->n;
  add_label(b, d, e, &l);
  if (l.line->twofold)
    buf_addf(b, " color=\"%s:" PAPER ":%s\"", l.color, l.color);
  else
    plate_word(b, "color", l.color);
  plate_real(b, "penwidth", l.width, 2);
  plate_word(b, "style", ended ? "dotted" : pattern(e->certainty));
  add_ends(b, e, l.line);
  plate_word(b, "weight", is_structure(e) ? "8" : e->inside ? "4" : "1");
  plate_text(b, "tooltip", e->tooltip ? e->tooltip : e->label);
  plate_id(b, "tie-", e->id);
  buf_addf(b, " class=\"tie %s %s%s%s\"];\n", e->family, e->certainty,
           e->against ? " denied" : "", d->diff ? change[e->change] : "");
  // The first attribute follows the bracket without a blank.
  memmove(b->at + start, b->at + start + 1, b->n - start);
  b->n--;
}

void plate_ties(struct buf *b, const ent_drawing *d) {
  for (size_t i = 0; i < d->edges.n; i++)
    add_edge(b, d, &d->edges.at[i]);
}
