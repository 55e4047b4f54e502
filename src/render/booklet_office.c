// SPDX-License-Identifier: GPL-2.0-or-later
// The text that pandoc makes word processors' files of: its plain Markdown with
// pipe tables, footnotes and sizes of pictures, and nothing else of it. Every
// sign of ASCII that is no letter or digit has a backslash before it, so a text
// can never become markup. Pictures are attached, so nothing is looked for; the
// title is told apart.
#include "base/url.h"
#include "render/booklet.h"

static bool is_sign(char c) {
  return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9') &&
         !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static void add_text(struct buf *b, const char *text) {
  for (; *text; text++) {
    const bool blank = *text > 0 && *text <= ' ';
    if (is_sign(*text))
      buf_addc(b, '\\');
    buf_addc(b, blank || *text == 0x7f ? ' ' : *text);
  }
}

static void add_command(struct buf *b, const char *command) {
  buf_addf(b, "`%s`", command);
}

static const struct prose prose = {add_text, add_command};

static void begin(struct buf *b, const ent_dossier *d) {
  buf_addc(b, '*');
  add_text(b, d->summary);
  buf_add(b, "*\n\n");
}

static void heading(struct buf *b, const char *text) {
  buf_add(b, "# ");
  add_text(b, text);
  buf_add(b, "\n\n");
}

static void paragraph(struct buf *b, struct dossier_prose words) {
  prose_add(b, &prose, words);
  buf_add(b, "\n\n");
}

static void picture(struct buf *b, const char *name, double inches,
                    const char *caption) {
  buf_add(b, "![");
  add_text(b, caption);
  buf_addf(b, "](attachment:%s.png){width=%.2fin}\n\n", name, inches);
}

// The mark of the footnote stands behind the tie, as marks do in a text.
enum { TIE = 1, MARK = BOOKLET_COLUMNS - 1 };

static void add_cells(struct buf *b, const char *const *cells,
                      const char *mark) {
  for (size_t i = 0; i < MARK; i++) {
    buf_add(b, i ? " " : "| ");
    add_text(b, cells[i]);
    buf_add(b, i == TIE ? mark : "");
    buf_add(b, " |");
  }
  buf_addc(b, '\n');
}

static void row(struct buf *b, const char *const *cells) {
  add_cells(b, cells, cells[MARK]);
}

// As many dashes, as wide a column.
static void heads(struct buf *b, const char *const *cells) {
  static const size_t widths[MARK] = {20, 26, 20, 19, 15};
  add_cells(b, cells, "");
  for (size_t i = 0; i < MARK; i++) {
    buf_addc(b, '|');
    for (size_t k = 0; k < widths[i]; k++)
      buf_addc(b, '-');
  }
  buf_add(b, "|\n");
}

static void tail(struct buf *b) { buf_addc(b, '\n'); }

static void add_source(struct buf *b, const struct dossier_source *s) {
  const bool link = link_followed(s->link);
  if (!link || strcmp(s->text, s->link) != 0)
    add_text(b, s->text);
  if (link)
    buf_addf(b, " <%s>", s->link);
  if (unlinked(s)) {
    buf_addc(b, ' ');
    add_text(b, unlinked(s));
  }
}

static void sources(struct buf *b, const ent_dossier *d) {
  for (size_t i = 0; i < d->sources.n; i++) {
    buf_addf(b, "%zu. ", i + 1);
    add_source(b, &d->sources.at[i]);
    buf_addc(b, '\n');
  }
  buf_addc(b, '\n');
}

// What a tie rests on, as its footnote.
static void end(struct buf *b, const ent_dossier *d) {
  for (size_t i = 0; i < d->ties.n; i++) {
    const struct dossier_tie *t = &d->ties.at[i];
    if (t->citations == 0)
      continue;
    buf_addf(b, "[^%zu]: ", i + 1);
    for (size_t k = 0; k < t->citations; k++) {
      buf_add(b, k ? "; " : "");
      add_text(b, d->sources.at[t->cites[k]].text);
    }
    buf_add(b, ".\n\n");
  }
}

const struct booklet booklet_office = {
    .notes = true,
    .begin = begin,
    .heading = heading,
    .paragraph = paragraph,
    .picture = picture,
    .heads = heads,
    .row = row,
    .tail = tail,
    .sources = sources,
    .end = end,
};
