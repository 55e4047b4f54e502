// SPDX-License-Identifier: GPL-2.0-or-later
// What is written goes behind the last line of what is there: its line end
// first, so that a file whose last line has none goes on having none.
#include "edit/append.h"

enum { WIDE = 110 }; // a record in braces goes on a further line beyond

struct buf *new_value(struct new_record *r, const char *key) {
  vec_push(&r->pairs, ((struct new_pair){.key = key}));
  return &r->pairs.at[r->pairs.n - 1].value;
}

void new_record_drop(struct new_record *r) {
  for (size_t i = 0; i < r->pairs.n; i++)
    buf_drop(&r->pairs.at[i].value);
  vec_drop(&r->pairs);
  buf_drop(&r->id);
}

// ---------------------------------------------------------------------- style

static uint32_t last_in(const struct tree *t, uint32_t of) {
  uint32_t last = NO_TWIG;
  for (uint32_t c = twig_first(t, of); c != NO_TWIG; c = twig_next(t, of, c))
    last = c;
  return last;
}

// The last item, or the key of the last pair.
static uint32_t last_front(const struct tree *t, uint32_t of) {
  uint32_t last = NO_TWIG;
  bool map = twig_at(t, of)->kind == TWIG_MAP;
  for (uint32_t c = twig_first(t, of); c != NO_TWIG;) {
    last = c;
    c = twig_next(t, of, map ? twig_next(t, of, c) : c);
  }
  return last;
}

// The last text within.
static uint32_t last_text(const struct tree *t, uint32_t of) {
  return of + twig_at(t, of)->size - 1;
}

// Whether a block text keeps the empty lines behind it.
static bool keeps_lines(const struct edit_file *f, uint32_t twig) {
  const struct twig *w = twig_at(&f->tree, twig);
  const char *at = f->in->text + w->start;
  if (w->end == w->start || w->plain || w->flow || !strchr("|>", *at))
    return false;
  for (; *at && *at != '\n'; at++)
    if (*at == '+')
      return true;
  return false;
}

static bool is_blank_line(const struct source *in, uint32_t at) {
  uint32_t end = line_after(in, at);
  return str_trim(str_n(in->text + at, end - at)).n == 0;
}

// Where the line ends on which a value does, before its line end; behind the
// lines that it keeps.
static uint32_t behind(const struct edit_file *f, uint32_t twig) {
  const struct source *in = f->in;
  uint32_t at = twig_at(&f->tree, twig)->end;
  uint32_t next = line_after(in, at);
  while (keeps_lines(f, last_text(&f->tree, twig)) && next < in->n &&
         is_blank_line(in, next))
    next = line_after(in, next);
  if (next > 0 && next <= in->n && in->text[next - 1] == '\n')
    next -= next > 1 && in->text[next - 2] == '\r' ? 2 : 1;
  return next < at ? at : next;
}

// Whether an empty line stands before it, above its comments.
static bool has_gap(const struct source *in, uint32_t at) {
  for (uint32_t start = line_start(in, at); start > 0;) {
    start = line_start(in, start - 1);
    if (is_blank_line(in, start))
      return true;
    while (in->text[start] == ' ' || in->text[start] == '\t')
      start++;
    if (in->text[start] != '#')
      return false;
    start = line_start(in, start);
  }
  return false;
}

// How a record is written.
struct style {
  const char *eol;
  unsigned indent; // of its first byte: the dash of an item, the id of an entry
  unsigned gap;    // from there to its keys
  bool braces, empty_line;
};

static void add_braces(struct buf *out, const struct new_record *r,
                       const struct style *s, size_t line) {
  size_t column = out->n - line + 1;
  buf_addc(out, '{');
  for (size_t i = 0; i < r->pairs.n; i++) {
    const struct new_pair *p = &r->pairs.at[i];
    size_t wide = strlen(p->key) + p->value.n + 4;
    bool turn = s && i > 0 && out->n - line + wide > WIDE;
    buf_add(out, i == 0 ? "" : turn ? "," : ", ");
    if (turn) {
      buf_add(out, s->eol);
      line = out->n;
      buf_repeat(out, " ", column);
    }
    buf_addf(out, "%s: %s", p->key, buf_text(&p->value));
  }
  buf_addc(out, '}');
}

static void add_keys(struct buf *out, const struct new_record *r,
                     const struct style *s, bool begun) {
  for (size_t i = 0; i < r->pairs.n; i++) {
    if (i > 0 || !begun) {
      buf_add(out, s->eol);
      buf_repeat(out, " ", s->indent + s->gap);
    }
    buf_addf(out, "%s: %s", r->pairs.at[i].key,
             buf_text(&r->pairs.at[i].value));
  }
}

static void add_record(struct buf *out, const struct new_record *r,
                       const struct style *s) {
  size_t line = out->n;
  buf_repeat(out, " ", s->indent);
  if (r->id.n > 0) {
    buf_addf(out, "%s:", buf_text(&r->id));
    if (s->braces || r->pairs.n == 0) {
      buf_addc(out, ' ');
      add_braces(out, r, s, line);
    } else {
      add_keys(out, r, s, false);
    }
    return;
  }
  buf_addc(out, '-');
  buf_repeat(out, " ", s->gap - 1);
  if (s->braces)
    add_braces(out, r, s, line);
  else
    add_keys(out, r, s, true);
}

// ------------------------------------------------------------------- in blocks

// The style of the last of a block's records.
static struct style style_of(const struct edit_file *f, uint32_t section) {
  const struct tree *t = &f->tree;
  const struct source *in = f->in;
  uint32_t last = last_in(t, section), value = twig_meant(t, last);
  bool list = twig_at(t, section)->kind == TWIG_LIST;
  struct style s = {.eol = line_end_of(in),
                    .indent = column_of(in, twig_at(t, section)->start),
                    .gap = 2};
  uint32_t at = twig_at(t, last_front(t, section))->front;
  uint32_t inside = twig_at(t, value)->start;
  s.braces = twig_at(t, value)->kind != TWIG_MAP || twig_at(t, value)->flow;
  bool same_line = line_start(in, at) == line_start(in, inside);
  uint32_t column = column_of(in, inside);
  if (list ? same_line : !same_line && !s.braces)
    s.gap = column > s.indent ? column - s.indent : 2;
  s.empty_line = twig_count(t, section) > 1 &&
                 has_gap(in, twig_at(t, last_front(t, section))->front);
  return s;
}

static void put_block(struct edit_file *f, uint32_t at, struct style s,
                      const struct new_record *r, size_t n) {
  struct buf b = {0};
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, s.eol);
    buf_add(&b, s.empty_line ? s.eol : "");
    add_record(&b, &r[i], &s);
  }
  patch_put(&f->patch, at, at, buf_str(&b));
  buf_drop(&b);
}

// ----------------------------------------------------------------- in brackets

// Behind the last thing in brackets, and its comma if it has one.
static uint32_t behind_comma(const struct edit_file *f, uint32_t of,
                             uint32_t last, bool *comma) {
  const struct source *in = f->in;
  uint32_t end = twig_at(&f->tree, of)->end - 1;
  uint32_t at = twig_at(&f->tree, last)->end;
  *comma = false;
  for (uint32_t i = at; i < end; i++) {
    if (in->text[i] == '#')
      i = line_after(in, i) - 1;
    else if (in->text[i] == ',') {
      *comma = true;
      return i + 1;
    }
  }
  return at;
}

// Puts what is written for an item or a pair behind the last, on a line of its
// own where that has one.
static void put_flow(struct edit_file *f, uint32_t of, struct str written) {
  const struct source *in = f->in;
  const struct tree *t = &f->tree;
  uint32_t last = last_in(t, of);
  struct buf b = {0};
  if (last == NO_TWIG) {
    uint32_t at = twig_at(t, of)->start + 1;
    for (size_t i = 0; i < f->patch.pieces.n && b.n == 0; i++)
      if (f->patch.pieces.at[i].start == at)
        buf_add(&b, ", "); // another came before
    buf_adds(&b, written);
    patch_put(&f->patch, at, at, buf_str(&b));
    buf_drop(&b);
    return;
  }
  bool comma;
  uint32_t at = behind_comma(f, of, last, &comma);
  uint32_t front = twig_at(t, last_front(t, of))->front;
  uint32_t start = line_start(in, front);
  bool own_line = str_trim(str_n(in->text + start, front - start)).n == 0;
  buf_add(&b, comma ? "" : ",");
  if (own_line) {
    buf_add(&b, line_end_of(in));
    buf_addn(&b, in->text + start, front - start);
  } else {
    buf_addc(&b, ' ');
  }
  buf_adds(&b, written);
  buf_add(&b, comma ? "," : "");
  patch_put(&f->patch, at, at, buf_str(&b));
  buf_drop(&b);
}

static void put_flow_record(struct edit_file *f, uint32_t of,
                            const struct new_record *r) {
  struct buf b = {0};
  if (r->id.n > 0)
    buf_addf(&b, "%s: ", buf_text(&r->id));
  add_braces(&b, r, NULL, 0);
  put_flow(f, of, buf_str(&b));
  buf_drop(&b);
}

// -------------------------------------------------------------------- sections

// Several go one after the other into brackets that hold nothing yet.
static void put_flow_records(struct edit_file *f, uint32_t of,
                             const struct new_record *r, size_t n) {
  struct buf b = {0};
  if (twig_first(&f->tree, of) != NO_TWIG) {
    for (size_t i = 0; i < n; i++)
      put_flow_record(f, of, &r[i]);
    return;
  }
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, i ? ", " : "");
    if (r[i].id.n > 0)
      buf_addf(&b, "%s: ", buf_text(&r[i].id));
    add_braces(&b, &r[i], NULL, 0);
  }
  uint32_t at = twig_at(&f->tree, of)->start + 1;
  patch_put(&f->patch, at, at, buf_str(&b));
  buf_drop(&b);
}

// A key that says nothing yet.
static void fill(struct edit_file *f, uint32_t value,
                 const struct new_record *r, size_t n) {
  const struct twig *w = twig_at(&f->tree, value);
  struct style s = {
      .eol = line_end_of(f->in), .indent = 2, .gap = 2, .braces = true};
  if (w->end > w->start)
    patch_put(&f->patch, w->start, w->end, STR(""));
  put_block(f, behind(f, value), s, r, n);
}

// Whether the text ends with a mark of YAML's, behind which nothing may stand.
static bool has_end_mark(const struct source *in) {
  uint32_t at = (uint32_t)in->n;
  while (at > 0 && strchr(" \t\r\n", in->text[at - 1]))
    at--;
  return str_starts(str_n(in->text + line_start(in, at), in->n), "...") &&
         at > 0;
}

// A section that nobody has begun: at the end of the root file.
static void begin_section(struct edit_file *f, const char *section,
                          const struct new_record *r, size_t n) {
  const struct source *in = f->in;
  struct style s = {
      .eol = line_end_of(in), .indent = 2, .gap = 2, .braces = true};
  struct buf b = {0};
  bool marked = has_end_mark(in);
  bool ended = in->n == 0 || in->text[in->n - 1] == '\n';
  buf_add(&b, marked || !ended ? s.eol : "");
  buf_addf(&b, "%s%s:", s.eol, section);
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, s.eol);
    add_record(&b, &r[i], &s);
  }
  buf_add(&b, marked ? "" : s.eol);
  uint32_t at = marked ? behind(f, 0) : (uint32_t)in->n;
  patch_put(&f->patch, at, at, buf_str(&b));
  buf_drop(&b);
}

// The same in a file that is in braces as a whole.
static void begin_flow_section(struct edit_file *f, const char *section,
                               const struct new_record *r, size_t n) {
  struct buf b = {0};
  bool entries = r->id.n > 0;
  buf_addf(&b, "%s: %c", section, entries ? '{' : '[');
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, i ? ", " : "");
    if (entries)
      buf_addf(&b, "%s: ", buf_text(&r[i].id));
    add_braces(&b, &r[i], NULL, 0);
  }
  buf_addc(&b, entries ? '}' : ']');
  put_flow(f, 0, buf_str(&b));
  buf_drop(&b);
}

struct edit_file *edit_section(struct ent_edit *e, const char *section,
                               uint32_t *value) {
  struct edit_file *found = NULL;
  *value = NO_TWIG;
  for (size_t i = 0; i < edit_ledger_files(e); i++) {
    struct edit_file *f = &e->files.at[i];
    uint32_t here =
        f->tree.twigs.n > 0 ? twig_value(&f->tree, 0, section) : NO_TWIG;
    if (here == NO_TWIG)
      continue;
    bool full = twig_first(&f->tree, twig_meant(&f->tree, here)) != NO_TWIG;
    if (!found || full) {
      found = f;
      *value = here;
    }
  }
  return found ? found : &e->files.at[0];
}

bool edit_append(struct ent_edit *e, const char *section,
                 const struct new_record *records, size_t n, ent_diags *d) {
  uint32_t value;
  struct edit_file *f = edit_section(e, section, &value);
  if (n == 0)
    return true;
  if (value != NO_TWIG && edit_shared(f, value, d))
    return false;
  const struct twig *w = value != NO_TWIG ? twig_at(&f->tree, value) : NULL;
  if (!w && f->tree.twigs.n > 0 && twig_at(&f->tree, 0)->flow)
    begin_flow_section(f, section, records, n);
  else if (!w)
    begin_section(f, section, records, n);
  else if (w->kind == TWIG_TEXT)
    fill(f, value, records, n);
  else if (w->flow)
    put_flow_records(f, value, records, n);
  else
    put_block(f, behind(f, value), style_of(f, value), records, n);
  return true;
}

// -------------------------------------------------------------- within records

bool edit_append_pair(struct edit_file *f, uint32_t map, const char *key,
                      struct str value, ent_diags *d) {
  const struct twig *w = twig_at(&f->tree, map);
  struct buf b = {0};
  if (edit_shared(f, map, d))
    return false;
  if (w->flow) {
    buf_addf(&b, "%s: %.*s", key, STR_ARG(value));
    put_flow(f, map, buf_str(&b));
  } else {
    buf_add(&b, line_end_of(f->in));
    buf_repeat(&b, " ", column_of(f->in, w->start));
    buf_addf(&b, "%s: %.*s", key, STR_ARG(value));
    uint32_t at = behind(f, map);
    patch_put(&f->patch, at, at, buf_str(&b));
  }
  buf_drop(&b);
  return true;
}

bool edit_append_item(struct edit_file *f, uint32_t list, struct str value,
                      ent_diags *d) {
  const struct twig *w = twig_at(&f->tree, list);
  struct buf b = {0};
  if (edit_shared(f, list, d))
    return false;
  if (w->flow) {
    put_flow(f, list, value);
    return true;
  }
  buf_add(&b, line_end_of(f->in));
  buf_repeat(&b, " ", column_of(f->in, w->start));
  buf_addf(&b, "- %.*s", STR_ARG(value));
  uint32_t at = behind(f, list);
  patch_put(&f->patch, at, at, buf_str(&b));
  buf_drop(&b);
  return true;
}
