// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "render/plate.h"
#include "render/wrap.h"

#include <stdlib.h>

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
                                      [DRAWN_FIRMER] = "~ "};
  return d->diff ? signs[e->change] : "";
}

// "10,11" of a figure.
static void add_numbers(struct buf *b, const struct plate *p,
                        const struct drawing_edge *e) {
  VEC(unsigned) sorted = {0};
  for (size_t k = 0; k < e->citations; k++) {
    unsigned number = p->number[e->cites[k]];
    size_t i = sorted.n;
    while (i > 0 && sorted.at[i - 1] > number)
      i--;
    if (i > 0 && sorted.at[i - 1] == number)
      continue;
    vec_push(&sorted, number);
    memmove(sorted.at + i + 1, sorted.at + i,
            (sorted.n - 1 - i) * sizeof *sorted.at);
    sorted.at[i] = number;
  }
  for (size_t i = 0; i < sorted.n; i++)
    buf_addf(b, "%s%u", i > 0 ? "," : "", sorted.at[i]);
  vec_drop(&sorted);
}

// "bbc, isw-haqqani" of a text.
static void add_sources(struct buf *b, const struct plate *p,
                        const struct drawing_edge *e, const char *between) {
  for (size_t k = 0; k < e->citations; k++)
    buf_addf(b, "%s%s", k > 0 ? between : "",
             p->drawing->sources.at[e->cites[k]].id);
}

static void add_row(struct buf *b, const char *size, const char *color,
                    struct str words) {
  buf_addf(b, "<TR><TD><FONT POINT-SIZE=\"%s\" COLOR=\"%s\">", size, color);
  plate_markup(b, words);
  buf_add(b, "</FONT></TD></TR>");
}

// The word of a tie, in a figure with its numbers.
static void add_word_rows(struct buf *b, const struct plate *p,
                          const struct drawing_edge *e, const struct look *l) {
  const ent_drawing *d = p->drawing;
  bool ended = d->diff && e->change == DRAWN_GONE;
  struct lines words = wrap_evenly(str_of(e->label), 22);
  for (size_t i = 0; i < words.list.n; i++) {
    buf_addf(b, "<TR><TD><FONT COLOR=\"%s\">", l->text);
    buf_add(b, i == 0 ? prefix(d, e) : "");
    buf_add(b, ended ? "<S>" : "");
    plate_markup(b, words.list.at[i]);
    buf_add(b, ended ? "</S>" : "");
    bool cites = p->figure && i + 1 == words.list.n && e->citations > 0;
    // A blank at the start of the numbers would be none to SVG.
    buf_addf(b, "%s</FONT>", cites ? " " : "");
    if (cites) {
      buf_add(b, "<FONT POINT-SIZE=\"7\" COLOR=\"" INK_MUTED "\">");
      add_numbers(b, p, e);
      buf_add(b, "</FONT>");
    }
    buf_add(b, "</TD></TR>");
  }
  vec_drop(&words.list);
}

// Below it whose word it is, and in a text where that stands.
static void add_voice_rows(struct buf *b, const struct plate *p,
                           const struct drawing_edge *e) {
  const char *parts[3][2] = {{"\u2298 denied by ", e->denied_by},
                             {"alleged by ", e->alleged_by},
                             {"according to ", e->told_by}};
  for (size_t i = 0; i < 3; i++) {
    if (!parts[i][1])
      continue;
    buf_addf(b, "<TR><TD><FONT POINT-SIZE=\"8\"><I>%s", parts[i][0]);
    plate_markup(b, str_of(parts[i][1]));
    buf_add(b, "</I></FONT></TD></TR>");
  }
  if (p->figure || e->citations == 0)
    return;
  struct buf ids = {0};
  add_sources(&ids, p, e, ", ");
  struct lines l = wrap_text(buf_str(&ids), 24);
  for (size_t i = 0; i < l.list.n; i++)
    add_row(b, "7", INK_MUTED, l.list.at[i]);
  vec_drop(&l.list);
  buf_drop(&ids);
}

static void add_label(struct buf *b, const struct plate *p,
                      const struct drawing_edge *e, const struct look *l) {
  if (p->labels == LABEL_WORDS) {
    buf_add(b, " label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" "
               "CELLSPACING=\"0\" BGCOLOR=\"" PAPER "\">");
    add_word_rows(b, p, e, l);
    add_voice_rows(b, p, e);
    buf_add(b, "</TABLE>>");
  } else if (p->labels == LABEL_NUMBERS && e->citations > 0) {
    buf_addf(b, " xlabel=<<FONT COLOR=\"%s\" POINT-SIZE=\"7\">", l->text);
    buf_add(b, prefix(p->drawing, e));
    buf_add(b, e->denied_by ? "\u2298 " : "");
    add_numbers(b, p, e);
    buf_add(b, "</FONT>>");
  }
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
  if (strcmp(certainty, "possible") == 0)
    return "dotted";
  return strcmp(certainty, "likely") == 0 ? "dashed" : "solid";
}

static bool is_structure(const struct drawing_edge *e) {
  return strcmp(e->family, "structure") == 0;
}

// Two actors and what is between them, for the lengths of springs.
struct pair {
  uint64_t ends;         // smaller number above, larger below
  unsigned ties, others; // all, and those outside structure
};

struct springs {
  VEC(struct pair) pairs; // by ends
  unsigned *neighbours;   // of each actor
};

static uint64_t ends_of(const struct drawing_edge *e) {
  uint32_t a = e->from < e->to ? e->from : e->to;
  uint32_t b = e->from < e->to ? e->to : e->from;
  return (uint64_t)a << 32 | b;
}

static int by_ends(const void *x, const void *y) {
  uint64_t a = ((const struct pair *)x)->ends;
  uint64_t b = ((const struct pair *)y)->ends;
  return (a > b) - (a < b);
}

static struct springs springs_of(const ent_drawing *d) {
  struct springs s = {.neighbours = mem_new(d->nodes.n + 1, sizeof(unsigned))};
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    vec_push(&s.pairs, ((struct pair){ends_of(e), 1, !is_structure(e)}));
  }
  if (s.pairs.n > 0)
    qsort(s.pairs.at, s.pairs.n, sizeof *s.pairs.at, by_ends);
  size_t n = 0;
  for (size_t i = 0; i < s.pairs.n; i++) {
    struct pair p = s.pairs.at[i];
    if (n > 0 && s.pairs.at[n - 1].ends == p.ends) {
      s.pairs.at[n - 1].ties++;
      s.pairs.at[n - 1].others += p.others;
      continue;
    }
    s.pairs.at[n++] = p;
    s.neighbours[p.ends >> 32]++;
    s.neighbours[p.ends & UINT32_MAX]++;
  }
  s.pairs.n = n;
  return s;
}

static void springs_drop(struct springs *s) {
  vec_drop(&s->pairs);
  mem_free(s->neighbours);
}

// In inches: room for many ties side by side, less for structure, and leaves
// close to what they hang on.
static double length(const struct springs *s, const struct drawing_edge *e) {
  struct pair key = {.ends = ends_of(e)};
  const struct pair *p =
      bsearch(&key, s->pairs.at, s->pairs.n, sizeof *s->pairs.at, by_ends);
  double l = 1.8 + 0.22 * (p->ties > 7 ? 6 : p->ties - 1);
  if (p->others == 0)
    l *= 0.8;
  bool leaf = s->neighbours[e->from] == 1 || s->neighbours[e->to] == 1;
  return leaf ? l * 0.7 : l;
}

// How the layout is to treat it. In a text that must not tell of other ties.
static void add_pull(struct buf *b, const struct plate *p,
                     const struct springs *s, const struct drawing_edge *e) {
  if (p->layout == IN_RANKS || !p->figure)
    plate_word(b, "weight", is_structure(e) ? "8" : e->inside ? "4" : "1");
  else
    plate_real(b, "len", length(s, e), 2);
}

static void add_edge(struct buf *b, const struct plate *p,
                     const struct springs *s, const struct drawing_edge *e) {
  static const char *const change[] = {[DRAWN_SAME] = " unchanged",
                                       [DRAWN_NEW] = " began",
                                       [DRAWN_GONE] = " ended",
                                       [DRAWN_FIRMER] = " firmer"};
  const ent_drawing *d = p->drawing;
  struct look l = look_of(d, e);
  bool ended = d->diff && e->change == DRAWN_GONE;
  buf_add(b, "  ");
  escape_dot_id(b, str_of(d->nodes.at[e->from].id));
  buf_add(b, " -> ");
  escape_dot_id(b, str_of(d->nodes.at[e->to].id));
  buf_add(b, " [");
  size_t start = b->n;
  add_label(b, p, e, &l);
  if (l.line->twofold)
    buf_addf(b, " color=\"%s:" PAPER ":%s\"", l.color, l.color);
  else
    plate_word(b, "color", l.color);
  plate_real(b, "penwidth", l.width, 2);
  plate_word(b, "style", ended ? "dotted" : pattern(e->certainty));
  add_ends(b, e, l.line);
  add_pull(b, p, s, e);
  plate_text(b, "tooltip", e->tooltip ? e->tooltip : e->label);
  plate_id(b, "tie-", e->id);
  buf_addf(b, " class=\"tie %s %s%s%s\"];\n", e->family, e->certainty,
           e->denied_by ? " denied" : "", d->diff ? change[e->change] : "");
  // The first attribute follows the bracket without a blank.
  memmove(b->at + start, b->at + start + 1, b->n - start);
  b->n--;
}

void plate_ties(struct buf *b, const struct plate *p) {
  struct springs s = springs_of(p->drawing);
  for (size_t i = 0; i < p->drawing->edges.n; i++)
    add_edge(b, p, &s, &p->drawing->edges.at[i]);
  springs_drop(&s);
}
