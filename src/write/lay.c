// SPDX-License-Identifier: GPL-2.0-or-later
#include "write/lay.h"

#include "write/scalar.h"

static void new_line(struct buf *out, unsigned indent) {
  buf_addc(out, '\n');
  buf_repeat(out, " ", indent);
}

struct lay lay_begin(const struct lay *in, unsigned indent, bool item) {
  if (item) {
    new_line(in->out, indent - 2);
    buf_addc(in->out, '-');
  }
  return (struct lay){in->out, in->b, indent, item, in->out->n};
}

void lay_end(struct lay *m) {
  if (m->out->n == m->start)
    buf_add(m->out, " {}");
}

struct lay lay_record(const struct lay *in, ent_sym id) {
  struct lay section = *in;
  lay_key_text(&section, book_str(in->b, id));
  return lay_begin(in, in->indent + 2, false);
}

enum { LONG_KEY = 1000 }; // YAML wants the `:` within 1,024 bytes

void lay_key_text(struct lay *m, struct str key) {
  if (m->begun)
    buf_addc(m->out, ' ');
  else
    new_line(m->out, m->indent);
  m->begun = false;
  size_t start = m->out->n;
  scalar_write(m->out, key, false);
  if (m->out->n - start > LONG_KEY) {
    m->out->n = start;
    buf_add(m->out, "? ");
    scalar_write(m->out, key, false);
    new_line(m->out, m->indent);
  }
  buf_addc(m->out, ':');
}

void lay_key(struct lay *m, const char *key) { lay_key_text(m, str_of(key)); }

void lay_word(struct lay *m, const char *key, const char *word) {
  if (!word)
    return;
  lay_key(m, key);
  buf_addf(m->out, " %s", word);
}

static void add_text(struct lay *m, ent_sym text, bool flow) {
  scalar_write(m->out, book_str(m->b, text), flow);
}

void lay_text(struct lay *m, const char *key, ent_sym text) {
  if (!text)
    return;
  lay_key(m, key);
  buf_addc(m->out, ' ');
  add_text(m, text, false);
}

void lay_list(struct lay *m, const char *key, const ent_sym *texts, size_t n) {
  if (n == 0)
    return;
  lay_key(m, key);
  buf_add(m->out, " [");
  for (size_t i = 0; i < n; i++) {
    buf_add(m->out, i ? ", " : "");
    add_text(m, texts[i], true);
  }
  buf_addc(m->out, ']');
}

void lay_words(struct lay *m, const char *key, struct run words) {
  lay_list(m, key, m->b->words.at + words.first, words.n);
}

void lay_dates(struct lay *m, const char *key, struct run run) {
  lay_key(m, key);
  buf_add(m->out, " [");
  for (uint32_t k = 0; k < run.n; k++) {
    ent_sym text = m->b->lists.at[run.first + k];
    buf_add(m->out, k ? ", " : "");
    scalar_write(m->out, text ? book_str(m->b, text) : STR("unknown"), true);
  }
  buf_addc(m->out, ']');
}

// ---------------------------------------------------------------- extras

static bool in_block(struct str s) {
  return s.n > 0 && !strchr("[{&*", s.at[0]);
}

// A block stands in the column where it stood, so that its text is the same
// when it is read again; one that stood too far to the left moves to the
// right as a whole.
static void add_block(struct lay *m, const struct extra *x) {
  struct str s = book_str(m->b, x->text);
  unsigned column = x->column - 1, shift = 0;
  bool list = str_starts(s, "-"); // may stand below its key
  if (column < m->indent || (column == m->indent && !list))
    shift = m->indent + 2 - column;
  new_line(m->out, column + shift);
  for (size_t i = 0; i < s.n; i++) {
    buf_addc(m->out, s.at[i]);
    if (s.at[i] == '\n')
      buf_repeat(m->out, " ", shift);
  }
}

void lay_extras(struct lay *m, const struct extra *x, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct str s = book_str(m->b, x[i].text);
    lay_key_text(m, book_str(m->b, x[i].key));
    if (x[i].column && in_block(s)) {
      add_block(m, &x[i]);
      continue;
    }
    buf_addc(m->out, ' ');
    if (x[i].column)
      buf_adds(m->out, s);
    else
      scalar_write(m->out, s, false);
  }
}

// --------------------------------------------------------------- sources

// Of one that goes by its cover, no more than that there is one.
static void lay_cover(struct lay *m, const struct written_source *s) {
  const char letter[] = {s->reliability, '\0'};
  lay_text(m, "title", s->id);
  lay_word(m, "reliability", s->reliability ? letter : NULL);
  lay_text(m, "marking", s->marking);
  lay_word(m, "withheld", "true");
}

void lay_source(struct lay *m, const struct written_source *s) {
  if (s->withheld && m->b->covered) {
    lay_cover(m, s);
    return;
  }
  const char letter[] = {s->reliability, '\0'};
  lay_text(m, "title", s->title);
  lay_text(m, "author", s->author);
  lay_text(m, "publisher", s->publisher);
  lay_text(m, "published", s->published);
  lay_text(m, "accessed", s->accessed);
  lay_text(m, "url", s->url);
  lay_text(m, "archived", s->archived);
  lay_text(m, "language", s->language);
  lay_word(m, "reliability", s->reliability ? letter : NULL);
  lay_text(m, "origin", s->origin);
  lay_text(m, "note", s->note);
  lay_text(m, "marking", s->marking);
  lay_word(m, "withheld", s->withheld ? "true" : NULL);
  lay_extras(m, m->b->extras.at + s->extras.first, s->extras.n);
}

static bool is_url_alone(const struct ent_book *b,
                         const struct written_source *s) {
  struct str head, rest;
  return s->url && !s->title && !s->author && !s->publisher && !s->published &&
         !s->accessed && !s->archived && !s->language && !s->origin &&
         !s->note && !s->reliability && !s->marking && !s->withheld &&
         !s->extras.n && str_cut(book_str(b, s->url), "://", &head, &rest) &&
         head.n > 0;
}

// The text that names the source, or 0 for one that is written out.
static ent_sym named(const struct ent_book *b,
                     const struct written_citation *c) {
  if (!(c->source & IN_PLACE))
    return c->source;
  const struct written_source *s = &b->in_place.at[c->source - IN_PLACE];
  return is_url_alone(b, s) ? s->url : 0;
}

static void lay_citation(const struct lay *in,
                         const struct written_citation *c) {
  const struct citation_more *more = &in->b->citation_more.at[c->more];
  ent_sym source = named(in->b, c);
  struct lay m = lay_begin(in, in->indent + 4, true);
  if (source && c->more) {
    lay_text(&m, "source", source);
    lay_text(&m, "at", more->at);
    lay_text(&m, "quote", more->quote);
    lay_extras(&m, in->b->extras.at + more->extras.first, more->extras.n);
  } else if (source) {
    buf_addc(m.out, ' ');
    add_text(&m, source, false);
  } else {
    lay_source(&m, &in->b->in_place.at[c->source - IN_PLACE]);
  }
}

static bool all_named(const struct ent_book *b, struct run run) {
  for (uint32_t k = 0; k < run.n; k++) {
    const struct written_citation *c = pile_at(&b->citations, run.first + k);
    if (c->more || !named(b, c))
      return false;
  }
  return true;
}

static void add_names(struct lay *m, struct run run) {
  buf_add(m->out, " [");
  for (uint32_t k = 0; k < run.n; k++) {
    buf_add(m->out, k ? ", " : "");
    add_text(m, named(m->b, pile_at(&m->b->citations, run.first + k)), true);
  }
  buf_addc(m->out, ']');
}

void lay_sources(struct lay *m, struct run run) {
  if (run.n == 0)
    return;
  lay_key(m, "sources");
  if (all_named(m->b, run)) {
    add_names(m, run);
    return;
  }
  for (uint32_t k = 0; k < run.n; k++)
    lay_citation(m, pile_at(&m->b->citations, run.first + k));
}
