// SPDX-License-Identifier: GPL-2.0-or-later
// A file in one form: two blanks a level, keys of records in the order of the
// table of grammar.c, quotes where they are needed, what is in braces on a line
// if it fits, else cut between its keys. Comments go with what they belong to,
// and what is said is the same. A file with aliases keeps its order, since an
// anchor stands before them.
#include "edit/format.h"
#include "edit/comments.h"

#include "base/utf8.h"

#include <stdlib.h>

enum { WIDE = 110, LONG_KEY = 1000 };

// What a value is: a rule without its key; `own` of an x-… key or an unknown
// one, which is left as it is written.
struct sort_of_value {
  enum says says;
  enum holds holds;
  const struct grammar *inside;
  bool own;
};

struct printer {
  const struct tree *t;
  struct comments comments;
  struct buf *out;
  size_t line;  // where the last line of `out` begins
  bool ordered; // no aliases: keys may change places
};

// ---------------------------------------------------------------------- what

static struct sort_of_value about_rule(const struct key_rule *r) {
  if (!r)
    return (struct sort_of_value){.own = true};
  return (struct sort_of_value){r->role, r->holds, r->inside, false};
}

static struct sort_of_value about_value(struct sort_of_value a,
                                        struct str key) {
  switch (a.holds) {
  case HOLDS_RECORD:
    return about_rule(a.inside ? rule_of(a.inside, key) : NULL);
  case HOLDS_ENTRIES:
    return (struct sort_of_value){a.says, a.inside ? HOLDS_RECORD : HOLDS_MANY,
                                  a.inside, false};
  case HOLDS_DATES_BY:
    return (struct sort_of_value){SAYS_DATE, HOLDS_MANY, NULL, false};
  default:
    return (struct sort_of_value){.own = true};
  }
}

static struct sort_of_value about_item(const struct tree *t,
                                       struct sort_of_value a, uint32_t item) {
  bool map = twig_at(t, item)->kind == TWIG_MAP;
  if (a.holds == HOLDS_RECORDS)
    return (struct sort_of_value){SAYS_TEXT, HOLDS_RECORD, a.inside, false};
  if (a.holds == HOLDS_CITATIONS)
    return (struct sort_of_value){SAYS_SOURCE, map ? HOLDS_RECORD : HOLDS_ONE,
                                  map ? grammar_of_citation(t, item) : NULL,
                                  false};
  return (struct sort_of_value){a.says, HOLDS_ONE, NULL, a.own};
}

static enum says key_says(struct sort_of_value a) {
  return a.holds == HOLDS_ENTRIES && a.inside ? SAYS_ID : SAYS_TEXT;
}

// ---------------------------------------------------------------- in brackets

// Pairs or items in the order in which they are written.
typedef VEC(uint32_t) twig_list;

static uint32_t value_of(const struct tree *t, uint32_t map, uint32_t key) {
  return twig_next(t, map, key);
}

struct place_of_key {
  size_t rank, number;
  uint32_t key;
};

static int by_rank(const void *a, const void *b) {
  const struct place_of_key *x = a, *y = b;
  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

static size_t rank_of(const struct grammar *g, struct str key) {
  for (size_t i = 0; i < g->n; i++)
    if (str_is(key, g->rules[i].key))
      return i;
  return g->n;
}

static twig_list fronts(const struct printer *p, uint32_t of,
                        struct sort_of_value a) {
  const struct tree *t = p->t;
  bool map = twig_at(t, of)->kind == TWIG_MAP;
  bool sorted = map && p->ordered && a.holds == HOLDS_RECORD && a.inside &&
                a.inside != &ledger_grammar;
  VEC(struct place_of_key) keys = {0};
  twig_list list = {0};
  for (uint32_t c = twig_first(t, of); c != NO_TWIG;) {
    size_t rank = sorted ? rank_of(a.inside, twig_text(t, c)) : 0;
    vec_push(&keys, ((struct place_of_key){rank, keys.n, c}));
    c = twig_next(t, of, map ? value_of(t, of, c) : c);
  }
  if (sorted && keys.n > 0)
    qsort(keys.at, keys.n, sizeof *keys.at, by_rank);
  for (size_t i = 0; i < keys.n; i++)
    vec_push(&list, keys.at[i].key);
  vec_drop(&keys);
  return list;
}

static void add_anchor(struct buf *out, const struct tree *t, uint32_t twig) {
  const struct twig *w = twig_at(t, twig);
  size_t n = 0;
  const char *at = t->in->text + w->front;
  while (w->named && !strchr(" \t\r\n", at[n]))
    n++;
  buf_addn(out, at, n);
}

static void add_flow(struct buf *out, const struct printer *p, uint32_t twig,
                     struct sort_of_value a);

// An item, or a key and its value.
static void add_flow_piece(struct buf *out, const struct printer *p,
                           uint32_t of, uint32_t front,
                           struct sort_of_value a) {
  const struct tree *t = p->t;
  if (twig_at(t, of)->kind == TWIG_LIST) {
    add_flow(out, p, front, about_item(t, a, front));
    return;
  }
  format_scalar(out, t, front, key_says(a), true);
  buf_add(out, ": ");
  add_flow(out, p, value_of(t, of, front), about_value(a, twig_text(t, front)));
}

static void add_flow(struct buf *out, const struct printer *p, uint32_t twig,
                     struct sort_of_value a) {
  const struct tree *t = p->t;
  const struct twig *w = twig_at(t, twig);
  if (a.own || w->kind == TWIG_TEXT) {
    if (a.own && !(w->kind == TWIG_TEXT && format_has_line(twig_raw(t, twig))))
      buf_addn(out, t->in->text + w->front, w->end - w->front);
    else
      format_scalar(out, t, twig, a.says, true);
    return;
  }
  add_anchor(out, t, twig);
  buf_add(out, w->named ? " " : "");
  buf_addc(out, w->kind == TWIG_MAP ? '{' : '[');
  twig_list list = fronts(p, twig, a);
  for (size_t i = 0; i < list.n; i++) {
    buf_add(out, i ? ", " : "");
    add_flow_piece(out, p, twig, list.at[i], a);
  }
  buf_addc(out, w->kind == TWIG_MAP ? '}' : ']');
  vec_drop(&list);
}

void format_value(struct buf *out, const struct tree *t, uint32_t twig,
                  const struct key_rule *r) {
  const struct printer p = {.t = t};
  add_flow(out, &p, twig, about_rule(r));
}

// Whether something within has lines that must stay.
static bool has_own_lines(const struct tree *t, uint32_t twig) {
  for (uint32_t i = twig; i < twig + twig_at(t, twig)->size; i++) {
    const struct twig *w = twig_at(t, i);
    uint32_t up = w->parent;
    if (w->lead != i && up != NO_TWIG && twig_at(t, up)->kind == TWIG_MAP &&
        w->kind != TWIG_TEXT && str_starts(twig_text(t, w->lead), "x-") &&
        format_has_line(twig_raw(t, i)))
      return true;
  }
  return false;
}

// ------------------------------------------------------------------- in lines

static void new_line(struct printer *p, unsigned indent) {
  if (p->out->n > 0)
    buf_addc(p->out, '\n');
  p->line = p->out->n;
  buf_repeat(p->out, " ", indent);
}

static size_t column(const struct printer *p) {
  return utf8_length(str_n(p->out->at + p->line, p->out->n - p->line));
}

static void add_gap(struct printer *p, bool gap) {
  if (gap && p->out->n > 0)
    buf_addc(p->out, '\n');
}

static void add_comments(struct printer *p, uint32_t first, unsigned indent,
                         bool begun) {
  for (uint32_t i = first; i != NO_TWIG; i = p->comments.all.at[i].next) {
    const struct comment *x = &p->comments.all.at[i];
    add_gap(p, x->gap && (begun || i != first));
    new_line(p, indent);
    buf_adds(p->out, x->text);
  }
}

static size_t column_in_source(const struct tree *t, uint32_t at) {
  uint32_t start = at - column_of(t->in, at);
  return utf8_length(str_n(t->in->text + start, at - start));
}

// Behind what is on the line, where it stood if there is room.
static void add_behind(struct printer *p, uint32_t first) {
  uint32_t i = first;
  for (; i != NO_TWIG; i = p->comments.all.at[i].next) {
    const struct comment *x = &p->comments.all.at[i];
    size_t at = column(p), want = column_in_source(p->t, x->at);
    buf_repeat(p->out, " ", want >= at + 2 ? want - at : 2);
    buf_adds(p->out, x->text);
  }
}

// Whether the last line of a text has blanks and nothing else.
static bool ends_blank(struct str s) {
  while (s.n > 0 && s.at[s.n - 1] == '\n')
    s.n--;
  return s.n > 0 && (s.at[s.n - 1] == ' ' || s.at[s.n - 1] == '\t') &&
         str_trim(s).n < s.n &&
         memchr(str_trim(s).at + str_trim(s).n, '\n',
                (size_t)(s.at + s.n - str_trim(s).at) - str_trim(s).n);
}

// A block's own lines, moved to another indentation; false where the first line
// says how far they are indented, or that empty ones are kept.
static bool add_block_text(struct printer *p, uint32_t twig, unsigned indent) {
  const struct source *in = p->t->in;
  const struct twig *w = twig_at(p->t, twig);
  uint32_t at = line_after(in, w->start), end = line_after(in, w->end);
  uint32_t head = at;
  while (head > w->start && strchr(" \t\r\n", in->text[head - 1]))
    head--;
  for (uint32_t i = w->start; i < head && in->text[i] != '#'; i++)
    if (strchr("+0123456789", in->text[i]))
      return false;
  if (ends_blank(w->text))
    return false;
  buf_addn(p->out, in->text + w->start, head - w->start);
  uint32_t blanks = UINT32_MAX;
  for (; at < end; at = line_after(in, at)) {
    uint32_t next = line_after(in, at), stop = next, first = at;
    while (stop > at && strchr("\r\n", in->text[stop - 1]))
      stop--;
    while (first < stop && in->text[first] == ' ')
      first++;
    if (blanks == UINT32_MAX && first < stop)
      blanks = first - at;
    bool empty = blanks == UINT32_MAX || stop - at <= blanks;
    new_line(p, empty ? 0 : indent + 2);
    if (!empty)
      buf_addn(p->out, in->text + at + blanks, stop - at - blanks);
  }
  return true;
}

// A text folded over lines keeps them.
static bool add_folded(struct printer *p, uint32_t twig, unsigned indent) {
  struct str raw = twig_raw(p->t, twig);
  const struct twig *w = twig_at(p->t, twig);
  if (!format_has_line(raw) || memchr(raw.at, '\\', raw.n) ||
      w->stands_for != NO_TWIG)
    return false;
  for (size_t at = 0; at < raw.n;) {
    const char *stop = memchr(raw.at + at, '\n', raw.n - at);
    size_t end = stop ? (size_t)(stop - raw.at) : raw.n;
    struct str line = str_trim(str_n(raw.at + at, end - at));
    if (at > 0)
      new_line(p, line.n > 0 ? indent + 2 : 0);
    buf_adds(p->out, line);
    at = end + 1;
  }
  return true;
}

static void print_text(struct printer *p, uint32_t twig, enum says says,
                       unsigned indent) {
  const struct twig *w = twig_at(p->t, twig);
  struct str raw = twig_raw(p->t, twig);
  bool done = false;
  if (w->kind == TWIG_TEXT && w->plain && raw.n == 0 && !w->named &&
      w->stands_for == NO_TWIG)
    return;
  buf_addc(p->out, ' ');
  size_t before = p->out->n;
  add_anchor(p->out, p->t, twig);
  buf_add(p->out, w->named ? " " : "");
  if (format_is_block(raw, w))
    done = add_block_text(p, twig, indent);
  else if (!(says == SAYS_HOLDER && w->plain))
    done = add_folded(p, twig, indent);
  if (done)
    return;
  p->out->n = before;
  format_scalar(p->out, p->t, twig, says, false);
}

static void print_value(struct printer *p, uint32_t twig,
                        struct sort_of_value a, unsigned indent);

// Lines as they are, further to the right.
static void add_moved(struct printer *p, struct str s, unsigned shift) {
  for (size_t i = 0; i < s.n; i++) {
    if (s.at[i] == '\r' && i + 1 < s.n && s.at[i + 1] == '\n')
      continue;
    buf_addc(p->out, s.at[i]);
    if (s.at[i] == '\n') {
      p->line = p->out->n;
      buf_repeat(p->out, " ", shift);
    }
  }
}

// The blanks before a value of an x-… key, moved to the right where they would
// be too few: what stands there stays as it is.
static void print_own(struct printer *p, uint32_t twig, unsigned indent) {
  const struct source *in = p->t->in;
  const struct twig *w = twig_at(p->t, twig);
  struct str s = str_n(in->text + w->front, w->end - w->front);
  unsigned at = column_of(in, w->front), shift = 0;
  bool block = w->kind != TWIG_TEXT && !w->flow && !w->named;
  if (w->kind == TWIG_TEXT) {
    print_text(p, twig, SAYS_NUMBER, indent);
  } else if (!block) {
    buf_addc(p->out, ' ');
    add_moved(p, s, 0);
  } else {
    add_behind(p, p->comments.behind[w->lead]);
    if (at < indent || (at == indent && w->kind != TWIG_LIST))
      shift = indent + 2 - at;
    new_line(p, at + shift);
    add_moved(p, s, shift);
  }
  if (!block)
    add_behind(p, p->comments.behind[w->lead]);
  add_behind(p, p->comments.end[twig]);
}

static void print_pairs(struct printer *p, uint32_t map, struct sort_of_value a,
                        unsigned indent, bool begun) {
  const struct tree *t = p->t;
  twig_list list = fronts(p, map, a);
  for (size_t i = 0; i < list.n; i++) {
    uint32_t key = list.at[i];
    bool first = i == 0, on_line = first && begun;
    if (!on_line) {
      add_comments(p, p->comments.above[key], indent, !first);
      add_gap(p, (!first || p->comments.above[key] != NO_TWIG) &&
                     gap_above(t->in, twig_at(t, key)->front));
      new_line(p, indent);
    }
    format_scalar(p->out, t, key, key_says(a), false);
    buf_addc(p->out, ':');
    uint32_t value = value_of(t, map, key);
    struct sort_of_value v = about_value(a, twig_text(t, key));
    if (v.own)
      print_own(p, value, indent);
    else
      print_value(p, value, v, indent);
  }
  add_comments(p, p->comments.end[map], indent, true);
  vec_drop(&list);
}

// The comments above the first key go above the dash.
static void print_item(struct printer *p, uint32_t list, uint32_t item,
                       struct sort_of_value a, unsigned indent) {
  const struct tree *t = p->t;
  const struct twig *w = twig_at(t, item);
  struct sort_of_value it = about_item(t, a, item);
  bool first = item == twig_first(t, list);
  uint32_t key = NO_TWIG;
  if (w->kind == TWIG_MAP && w->size > 1 && !w->named) {
    twig_list keys = fronts(p, item, it);
    key = keys.at[0];
    vec_drop(&keys);
  }
  add_comments(p, p->comments.above[item], indent, !first);
  if (key != NO_TWIG && key != item)
    add_comments(p, p->comments.above[key], indent, true);
  add_gap(p, !first && gap_above(t->in, w->front));
  new_line(p, indent);
  buf_addc(p->out, '-');
  print_value(p, item, it, indent);
}

// Whether what is in brackets is written in them: on a line, or cut between
// its pieces.
static bool print_flow(struct printer *p, uint32_t twig,
                       struct sort_of_value a) {
  struct buf all = {0};
  const struct twig *w = twig_at(p->t, twig);
  twig_list list = fronts(p, twig, a);
  add_flow(&all, p, twig, a);
  size_t at = column(p) + 1, inner = at + 1;
  bool good = !format_has_line(buf_str(&all));
  bool one = at + utf8_length(buf_str(&all)) <= WIDE;
  VEC(struct buf) pieces = {0};
  for (size_t i = 0; good && !one && i < list.n; i++) {
    struct buf piece = {0};
    add_flow_piece(&piece, p, twig, list.at[i], a);
    good = inner + utf8_length(buf_str(&piece)) < WIDE;
    vec_push(&pieces, piece);
  }
  good = good && (one || !w->named);
  if (good)
    buf_addc(p->out, ' ');
  if (good && one)
    buf_adds(p->out, buf_str(&all));
  else if (good)
    buf_addc(p->out, w->kind == TWIG_MAP ? '{' : '[');
  for (size_t i = 0; good && i < pieces.n; i++) {
    size_t wide = utf8_length(buf_str(&pieces.at[i]));
    if (i > 0 && column(p) + wide + 3 > WIDE) {
      buf_addc(p->out, ',');
      new_line(p, (unsigned)inner);
    } else {
      buf_add(p->out, i > 0 ? ", " : "");
    }
    buf_adds(p->out, buf_str(&pieces.at[i]));
  }
  if (good && !one)
    buf_addc(p->out, w->kind == TWIG_MAP ? '}' : ']');
  for (size_t i = 0; i < pieces.n; i++)
    buf_drop(&pieces.at[i]);
  vec_drop(&pieces);
  vec_drop(&list);
  buf_drop(&all);
  return good;
}

static void print_items(struct printer *p, uint32_t list,
                        struct sort_of_value a, unsigned indent) {
  for (uint32_t c = twig_first(p->t, list); c != NO_TWIG;
       c = twig_next(p->t, list, c))
    print_item(p, list, c, a, indent);
  add_comments(p, p->comments.end[list], indent, true);
}

// Behind a colon or a dash at the column of its line: the value, and on its
// line the comment of the pair or item.
static void print_value(struct printer *p, uint32_t twig,
                        struct sort_of_value a, unsigned indent) {
  const struct tree *t = p->t;
  const struct twig *w = twig_at(t, twig);
  bool item = w->lead == twig;
  if (w->kind == TWIG_TEXT) {
    print_text(p, twig, a.says, indent);
    add_behind(p, p->comments.behind[w->lead]);
    return;
  }
  bool lines = comments_within(&p->comments, twig) || has_own_lines(t, twig);
  if ((w->flow || w->size == 1) && !lines && print_flow(p, twig, a)) {
    add_behind(p, p->comments.behind[w->lead]);
    return;
  }
  if (w->named) {
    buf_addc(p->out, ' ');
    add_anchor(p->out, t, twig);
  }
  bool begun = item && w->kind == TWIG_MAP && !w->named;
  if (!item)
    add_behind(p, p->comments.behind[w->lead]);
  if (begun)
    buf_addc(p->out, ' ');
  if (w->kind == TWIG_MAP)
    print_pairs(p, twig, a, indent + 2, begun);
  else
    print_items(p, twig, a, indent + 2);
  if (item)
    add_comments(p, p->comments.behind[twig], indent + 2, true);
}

// ------------------------------------------------------------------ the file

static bool has_long_key(const struct tree *t) {
  for (uint32_t i = 0; i < t->twigs.n; i++) {
    uint32_t key = twig_at(t, i)->lead;
    if (key != i && twig_at(t, key)->text.n > LONG_KEY)
      return true;
  }
  return false;
}

// What an x-… key says by an alias is the very bytes that it stands for.
static bool keeps_bytes(const struct tree *t) {
  for (uint32_t i = 0; i < t->twigs.n; i++)
    if (twig_at(t, i)->stands_for != NO_TWIG && twig_is_own(t, i))
      return true;
  return false;
}

static bool has_alias(const struct tree *t) {
  for (uint32_t i = 0; i < t->twigs.n; i++)
    if (twig_at(t, i)->stands_for != NO_TWIG || twig_at(t, i)->named)
      return true;
  return false;
}

// Lines end as they did.
static void add_lines(struct buf *out, struct str s, const char *eol) {
  for (size_t i = 0; i < s.n; i++)
    if (s.at[i] == '\n')
      buf_add(out, eol);
    else
      buf_addc(out, s.at[i]);
}

bool edit_format(const struct tree *t, struct buf *out) {
  struct buf lines = {0};
  struct printer p = {.t = t, .out = &lines, .ordered = !has_alias(t)};
  const struct sort_of_value root = {SAYS_TEXT, HOLDS_RECORD, &ledger_grammar,
                                     false};
  if (t->twigs.n == 0 || twig_at(t, 0)->named || twig_at(t, 0)->size == 1 ||
      has_long_key(t) || keeps_bytes(t))
    return false;
  comments_find(&p.comments, t);
  print_pairs(&p, 0, root, 0, false);
  buf_addc(&lines, '\n');
  comments_drop(&p.comments);
  add_lines(out, buf_str(&lines), line_end_of(t->in));
  buf_drop(&lines);
  return true;
}

static void format(struct edit_file *f) {
  struct buf out = {0};
  if (edit_format(&f->tree, &out) &&
      !str_eq(buf_str(&out), str_n(f->in->text, f->in->n)))
    patch_put(&f->patch, 0, f->in->n, buf_str(&out));
  buf_drop(&out);
}

void ent_edit_format(ent_edit *e) {
  e->same_book = true;
  for (size_t i = 0; i < edit_ledger_files(e); i++)
    format(&e->files.at[i]);
}
