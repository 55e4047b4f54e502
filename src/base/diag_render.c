// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "base/diag_list.h"
#include "base/escape.h"
#include "base/excerpt.h"
#include "base/signs.h"
#include "base/sized.h"

static const char *const names[] = {"note", "warning", "error"};
static const char *const inks[] = {"\033[1;36m", "\033[1;33m", "\033[1;31m"};
static const char bold[] = "\033[1m", off[] = "\033[0m";

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
static void add_head(struct buf *b, const struct diag_shown *s,
                     const ent_style *style) {
  const char *name = names[s->diag->severity];
  ink(b, inks[s->diag->severity], style);
  buf_add(b, name);
  ink(b, off, style);
  ink(b, bold, style);
  buf_add(b, ": ");
  add_text(b, diag_text(s, s->diag->message), strlen(name) + 2, style);
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

static size_t add_excerpt(struct buf *b, const struct diag_shown *s,
                          const ent_style *style) {
  VEC(struct excerpt_mark) marks = {0};
  size_t gutter = 2;
  if (s->at.in) {
    vec_push(&marks, ((struct excerpt_mark){s->at, STR(""), true}));
    if (s->more)
      marks.at[0].label = diag_text(s, s->more->label);
    for (size_t i = 0; s->more && i < s->more->also.n; i++) {
      const struct diag_label *also = &s->more->also.at[i];
      if (also->at.in)
        vec_push(&marks,
                 ((struct excerpt_mark){diag_exact(s->d, also->at),
                                        diag_text(s, also->text), false}));
    }
    const struct excerpt_look look = {style->width, style->color, style->ascii,
                                      inks[s->diag->severity]};
    excerpt_add(b, marks.at, marks.n, &look);
    gutter = excerpt_gutter(marks.at, marks.n);
  }
  vec_drop(&marks);
  return gutter;
}

static void add_human(struct buf *b, const struct diag_shown *s, size_t number,
                      const ent_style *style) {
  if (number > 0)
    buf_addc(b, '\n');
  add_head(b, s, style);
  size_t gutter = add_excerpt(b, s, style);
  for (size_t i = 0; s->more && i < s->more->notes.n; i++)
    add_remark(b, gutter, "note", diag_text(s, s->more->notes.at[i]), style);
  if (s->more && s->more->help != 0)
    add_remark(b, gutter, "help", diag_text(s, s->more->help), style);
}

static void add_place(struct buf *b, struct span at) {
  struct source_place p = source_place(at.in, at.start);
  buf_addf(b, "%s:%u:%u: ", at.in->name, (unsigned)p.line, (unsigned)p.column);
}

static void add_short(struct buf *b, const struct diag_shown *s, size_t number,
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

static const struct form {
  const char *name;
  const char *rest; // before "... and N more"
  void (*add)(struct buf *b, const struct diag_shown *s, size_t number,
              const ent_style *style);
} forms[] = {
    {"human", "\n", add_human},
    {"short", "", add_short},
};

static const struct form *find(const char *format) {
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (strcmp(forms[i].name, format) == 0)
      return &forms[i];
  return NULL;
}

static void render(const ent_diags *d, const struct form *form,
                   const ent_style *style, size_t most, struct buf *b) {
  struct diag_shown *list = diags_sorted(d, most);
  size_t n = most > 0 && most < d->list.n ? most : d->list.n;
  for (size_t i = 0; i < n; i++)
    form->add(b, &list[i], i, style);
  if (n < d->list.n)
    buf_addf(b, "%s%s and %zu more\n", form->rest,
             style->ascii ? "..." : "\u2026", d->list.n - n);
  mem_free(list);
}

bool ent_diags_render(ent_diags *d, const char *format, const ent_style *style,
                      size_t most, ent_bytes *out) {
  ent_style own;
  const struct form *form = find(format);
  if (!form || !sized_copy(&own, sizeof own, style))
    return false;
  struct buf b = {0};
  render(d, form, &own, most, &b);
  buf_give(&b, out);
  return true;
}
