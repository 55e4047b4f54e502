// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "base/url.h"
#include "render/booklet.h"

static void add_text(struct buf *b, const char *text) {
  escape_md(b, str_of(text));
}

// Nothing is escaped in it.
static void add_command(struct buf *b, const char *command) {
  buf_addf(b, "`%s`", command);
}

static const struct prose prose = {add_text, add_command};

static void heading(struct buf *b, const char *text) {
  buf_add(b, "## ");
  add_text(b, text);
  buf_add(b, "\n\n");
}

// A paragraph that begins like an item of a list is none.
static void paragraph(struct buf *b, struct dossier_prose words) {
  struct buf line = {0};
  prose_add(&line, &prose, words);
  const char *text = buf_text(&line);
  size_t digits = strspn(text, "0123456789");
  bool list = strchr("-+=", text[0]) && text[0];
  bool numbered = digits && (text[digits] == '.' || text[digits] == ')');
  buf_addn(b, text, numbered ? digits : 0);
  buf_add(b, list || numbered ? "\\" : "");
  buf_add(b, numbered ? text + digits : text);
  buf_add(b, "\n\n");
  buf_drop(&line);
}

static void begin(struct buf *b, const ent_dossier *d) {
  buf_add(b, "# ");
  add_text(b, d->title);
  buf_add(b, "\n\n*");
  add_text(b, d->summary);
  buf_add(b, "*\n\n");
}

static void figure(struct buf *b, const char *file, const char *caption) {
  buf_add(b, "![");
  add_text(b, caption);
  buf_addf(b, "](%s)\n\n", file);
}

static void row(struct buf *b, const char *const *cells) {
  for (size_t i = 0; i < BOOKLET_COLUMNS; i++) {
    buf_add(b, i ? " " : "| ");
    add_text(b, cells[i]);
    buf_add(b, " |");
  }
  buf_addc(b, '\n');
}

static void heads(struct buf *b, const char *const *cells) {
  row(b, cells);
  buf_addc(b, '|');
  buf_repeat(b, " --- |", BOOKLET_COLUMNS);
  buf_addc(b, '\n');
}

static void nothing(struct buf *b, const ent_dossier *d) { (void)b, (void)d; }

static void tail(struct buf *b) { buf_addc(b, '\n'); }

static void sources(struct buf *b, const ent_dossier *d) {
  for (size_t i = 0; i < d->sources.n; i++) {
    const struct dossier_source *s = &d->sources.at[i];
    buf_addf(b, "%zu. ", i + 1);
    add_text(b, s->text);
    if (link_followed(s->link))
      buf_addf(b, " <%s>", s->link);
    if (unlinked(s)) {
      buf_addc(b, ' ');
      add_text(b, unlinked(s));
    }
    buf_addc(b, '\n');
  }
  buf_addc(b, '\n');
}

const struct booklet booklet_md = {
    .pictures = "svg",
    .begin = begin,
    .heading = heading,
    .paragraph = paragraph,
    .figure = figure,
    .heads = heads,
    .row = row,
    .tail = tail,
    .sources = sources,
    .end = nothing,
};
