// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "base/diag.h"
#include "base/escape.h"
#include "base/excerpt.h"
#include "base/signs.h"

#include <stdlib.h>

static const char *const names[] = {"note", "warning", "error"};
static const char *const inks[] = {"\033[1;36m", "\033[1;33m", "\033[1;31m"};
static const char bold[] = "\033[1m", off[] = "\033[0m";

struct shown {
  const ent_diags *d;
  const struct diag *diag;
  const struct diag_detail *more; // NULL if there is none
  struct span at;                 // exact
};

// A lazy span made exact: the field's bytes, or the record's first line.
static struct span resolve(const ent_diags *d, struct span at) {
  if (!at.in || !at.field)
    return at;
  if (d->locate)
    at = d->locate(at);
  if (at.field) {
    uint32_t number = source_place(at.in, at.start).line;
    struct str line = source_line(at.in, number);
    at.end = (uint32_t)(line.at + line.n - at.in->text);
    at.field = NULL;
  }
  if (at.end < at.start)
    at.end = at.start;
  return at;
}

static int by_source(const struct source *x, const struct source *y) {
  if (x == y)
    return 0;
  if (!x || !y)
    return x ? 1 : -1;
  return strcmp(x->name, y->name);
}

static int by_place(const void *a, const void *b) {
  const struct shown *x = a, *y = b;
  int order = by_source(x->at.in, y->at.in);
  if (order != 0)
    return order;
  if (x->at.start != y->at.start)
    return x->at.start < y->at.start ? -1 : 1;
  if (x->diag->severity != y->diag->severity)
    return x->diag->severity > y->diag->severity ? -1 : 1;
  return x->diag->number < y->diag->number ? -1 : 1;
}

// All diagnostics by place, the first `most` (0: all) exactly. A lazy place
// begins where its record does: what begins after an exact one is behind it.
static struct shown *sorted(const ent_diags *d, size_t most) {
  size_t all = d->list.n, exact = 0;
  struct shown *list = mem_new(all + 1, sizeof(*list));
  struct span last = SPAN_NONE; // the furthest of the exact places
  for (size_t i = 0; i < all; i++) {
    const struct diag *g = &d->list.at[i];
    list[i] = (struct shown){d, g, NULL, g->at};
    if (g->more > 0)
      list[i].more = &d->details.at[g->more - 1];
  }
  qsort(list, all, sizeof(*list), by_place);
  for (; exact < all; exact++) {
    struct shown *s = &list[exact];
    if (most > 0 && exact >= most &&
        (s->at.in != last.in || s->at.start > last.start))
      break;
    s->at = resolve(d, s->at);
    if (s->at.in != last.in || s->at.start > last.start)
      last = s->at;
  }
  qsort(list, exact, sizeof(*list), by_place);
  return list;
}

static struct str text_of(const struct shown *s, ent_sym sym) {
  return intern_str(&s->d->texts, sym);
}

// A text of one or more lines for people; lines after the first are indented.
static void add_text(struct buf *b, struct str text, size_t indent,
                     const ent_style *style) {
  struct str line = {0}, rest = text;
  for (bool more = true; more;) {
    more = str_cut(rest, "\n", &line, &rest);
    struct buf safe = {0};
    escape_terminal(&safe, line);
    if (style->ascii)
      signs_ascii(b, buf_str(&safe));
    else
      buf_adds(b, buf_str(&safe));
    buf_drop(&safe);
    buf_addc(b, '\n');
    if (more)
      buf_repeat(b, " ", indent);
  }
}

static void ink(struct buf *b, const char *sequence, const ent_style *style) {
  if (style->color)
    buf_add(b, sequence);
}

// "error: message [code]".
static void add_head(struct buf *b, const struct shown *s,
                     const ent_style *style) {
  const char *name = names[s->diag->severity];
  ink(b, inks[s->diag->severity], style);
  buf_add(b, name);
  ink(b, off, style);
  ink(b, bold, style);
  buf_add(b, ": ");
  add_text(b, text_of(s, s->diag->message), strlen(name) + 2, style);
  b->at[--b->n] = '\0';
  ink(b, off, style);
  buf_addf(b, " [%s]\n", s->diag->code);
}

static void add_remark(struct buf *b, size_t gutter, const char *kind,
                       struct str text, const ent_style *style) {
  buf_repeat(b, " ", gutter + 1);
  buf_add(b, "= ");
  ink(b, bold, style);
  buf_add(b, kind);
  ink(b, off, style);
  buf_add(b, ": ");
  add_text(b, text, gutter + 5 + strlen(kind), style);
}

static size_t add_excerpt(struct buf *b, const struct shown *s,
                          const ent_style *style) {
  VEC(struct mark) marks = {0};
  size_t gutter = 2;
  if (s->at.in) {
    vec_push(&marks, ((struct mark){s->at, STR(""), true}));
    if (s->more)
      marks.at[0].label = text_of(s, s->more->label);
    for (size_t i = 0; s->more && i < s->more->also.n; i++) {
      const struct diag_label *also = &s->more->also.at[i];
      if (also->at.in)
        vec_push(&marks, ((struct mark){resolve(s->d, also->at),
                                        text_of(s, also->text), false}));
    }
    const struct excerpt_look look = {style->width, style->color, style->ascii,
                                      inks[s->diag->severity]};
    excerpt_add(b, marks.at, marks.n, &look);
    gutter = excerpt_gutter(marks.at, marks.n);
  }
  vec_drop(&marks);
  return gutter;
}

static void add_human(struct buf *b, const struct shown *s, size_t number,
                      const ent_style *style) {
  if (number > 0)
    buf_addc(b, '\n');
  add_head(b, s, style);
  size_t gutter = add_excerpt(b, s, style);
  for (size_t i = 0; s->more && i < s->more->notes.n; i++)
    add_remark(b, gutter, "note", text_of(s, s->more->notes.at[i]), style);
  if (s->more && s->more->help != 0)
    add_remark(b, gutter, "help", text_of(s, s->more->help), style);
}

static void add_place(struct buf *b, struct span at) {
  struct source_place p = source_place(at.in, at.start);
  buf_addf(b, "%s:%u:%u: ", at.in->name, (unsigned)p.line, (unsigned)p.column);
}

static void add_short(struct buf *b, const struct shown *s, size_t number,
                      const ent_style *style) {
  (void)number;
  if (s->at.in) {
    struct buf place = {0};
    add_place(&place, s->at);
    escape_terminal(b, buf_str(&place));
    buf_drop(&place);
  }
  add_head(b, s, style);
}

static void add_json_note(struct buf *b, bool *first, struct str text) {
  buf_add(b, *first ? "" : ", ");
  *first = false;
  escape_json(b, text);
}

// Everything a person is told beside the message: what the other places are,
// the notes, the help.
static void add_json_notes(struct buf *b, const struct shown *s) {
  bool first = true;
  for (size_t i = 0; s->more && i < s->more->also.n; i++) {
    const struct diag_label *also = &s->more->also.at[i];
    struct buf text = {0};
    if (also->at.in)
      add_place(&text, resolve(s->d, also->at));
    buf_adds(&text, text_of(s, also->text));
    add_json_note(b, &first, buf_str(&text));
    buf_drop(&text);
  }
  for (size_t i = 0; s->more && i < s->more->notes.n; i++)
    add_json_note(b, &first, text_of(s, s->more->notes.at[i]));
  if (s->more && s->more->help != 0) {
    struct buf text = {0};
    buf_add(&text, "help: ");
    buf_adds(&text, text_of(s, s->more->help));
    add_json_note(b, &first, buf_str(&text));
    buf_drop(&text);
  }
}

static void add_json(struct buf *b, const struct shown *s, size_t number,
                     const ent_style *style) {
  (void)style;
  buf_add(b, number > 0 ? ",\n  " : "\n  ");
  buf_addf(b, "{\"severity\": \"%s\", \"code\": \"%s\", \"message\": ",
           names[s->diag->severity], s->diag->code);
  escape_json(b, text_of(s, s->diag->message));
  if (s->at.in) {
    struct source_place from = source_place(s->at.in, s->at.start);
    struct source_place to = source_place(s->at.in, s->at.end);
    buf_add(b, ", \"file\": ");
    escape_json(b, str_of(s->at.in->name));
    buf_addf(b,
             ", \"line\": %u, \"column\": %u, \"end_line\": %u, "
             "\"end_column\": %u",
             (unsigned)from.line, (unsigned)from.column, (unsigned)to.line,
             (unsigned)to.column);
  } else {
    buf_add(b, ", \"file\": null, \"line\": null, \"column\": null, "
               "\"end_line\": null, \"end_column\": null");
  }
  buf_add(b, ", \"notes\": [");
  add_json_notes(b, s);
  buf_add(b, "], \"fix\": ");
  if (s->more && s->more->fix != 0)
    escape_json(b, text_of(s, s->more->fix));
  else
    buf_add(b, "null");
  buf_addc(b, '}');
}

static const struct form {
  const char *name;
  const char *open, *close;
  const char *rest; // before "... and N more", NULL: nothing is said of them
  void (*add)(struct buf *b, const struct shown *s, size_t number,
              const ent_style *style);
} forms[] = {
    {"human", "", "", "\n", add_human},
    {"short", "", "", "", add_short},
    {"json", "[", "]\n", NULL, add_json},
};

static const struct form *find(const char *format) {
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (strcmp(forms[i].name, format) == 0)
      return &forms[i];
  return NULL;
}

static void render(const ent_diags *d, const struct form *form,
                   const ent_style *style, size_t most, struct buf *b) {
  struct shown *list = sorted(d, most);
  size_t n = most > 0 && most < d->list.n ? most : d->list.n;
  buf_add(b, form->open);
  for (size_t i = 0; i < n; i++)
    form->add(b, &list[i], i, style);
  if (n > 0 && strcmp(form->open, "[") == 0)
    buf_addc(b, '\n');
  buf_add(b, form->close);
  if (n < d->list.n && form->rest)
    buf_addf(b, "%s%s and %zu more\n", form->rest,
             style->ascii ? "..." : "\u2026", d->list.n - n);
  mem_free(list);
}

bool ent_diags_render(ent_diags *d, const char *format, const ent_style *style,
                      size_t most, ent_bytes *out) {
  static const ent_style plain = {0};
  const struct form *form = find(format);
  if (!form)
    return false;
  struct buf b = {0};
  render(d, form, style ? style : &plain, most, &b);
  buf_give(&b, out);
  return true;
}
