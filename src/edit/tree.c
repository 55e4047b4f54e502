// SPDX-License-Identifier: GPL-2.0-or-later
// The YAML below is asked as the locator asks it: an alias is a text without
// bytes of its own, and an anchor counts to what it names.
#include "edit/tree.h"

#include "base/map.h"
#include "read/yaml.h"

struct grower {
  struct tree *t;
  struct map names; // of anchors, to their twigs
  VEC(uint32_t) open;
  bool good;
};

// The name behind `&` or `*`.
static struct str name_at(const struct source *in, uint32_t at) {
  uint32_t end = at + 1;
  while (end < in->n && !strchr(" \t\r\n,[]{}", in->text[end]))
    end++;
  return str_n(in->text + at + 1, end - at - 1);
}

static uint32_t skip_blanks(const struct source *in, uint32_t at) {
  while (at < in->n && strchr(" \t\r\n", in->text[at]) && in->text[at])
    at++;
  return at;
}

// Whether an anchor at the first byte of a block names all of it, not its first
// key: then a line ends behind it.
static bool names_all(const struct source *in, const struct twig *w,
                      uint32_t behind) {
  if (w->kind == TWIG_TEXT)
    return true;
  while (behind < in->n &&
         (in->text[behind] == ' ' || in->text[behind] == '\t'))
    behind++;
  return behind >= in->n || strchr("\r\n#[{", in->text[behind]) != NULL;
}

// Between an anchor on a line of its own and what it names may be comments.
static uint32_t past_comments(const struct source *in, uint32_t at) {
  at = skip_blanks(in, at);
  while (at < in->n && in->text[at] == '#')
    at = skip_blanks(in, line_after(in, at));
  return at;
}

static void take_anchor(struct grower *g, struct twig *w, uint32_t number) {
  const struct source *in = g->t->in;
  if (w->start >= in->n || in->text[w->start] != '&')
    return;
  struct str name = name_at(in, w->start);
  uint32_t behind = w->start + 1 + (uint32_t)name.n;
  if (!names_all(in, w, behind))
    return;
  w->named = true;
  map_put(&g->names, name, number);
  w->start = w->kind == TWIG_TEXT && w->text.n == 0 && w->plain
                 ? behind
                 : past_comments(in, behind);
  if (w->end < w->start)
    w->end = w->start;
}

static void take_alias(struct grower *g, struct twig *w) {
  uint32_t named = map_get(&g->names, name_at(g->t->in, w->start));
  g->good = g->good && named != MAP_NONE;
  w->stands_for = named;
}

// The end of a folded text or a block is where its last word ends.
static uint32_t trimmed(const struct source *in, uint32_t start, uint32_t end) {
  while (end > start && strchr(" \t\r\n", in->text[end - 1]))
    end--;
  return end;
}

static struct str keep(struct tree *t, const struct yaml_event *e) {
  if (e->kept || e->text.n == 0)
    return e->text;
  return str_n(arena_text(&t->texts, e->text.at, e->text.n), e->text.n);
}

static bool is_alias(const struct yaml_event *e, const struct source *in) {
  return e->kind == YAML_TEXT && !e->text.at && e->start < in->n &&
         in->text[e->start] == '*';
}

static void begin(struct grower *g, const struct yaml_event *e) {
  struct tree *t = g->t;
  uint32_t number = (uint32_t)t->twigs.n;
  uint32_t parent = g->open.n > 0 ? g->open.at[g->open.n - 1] : NO_TWIG;
  struct twig w = {.text = keep(t, e),
                   .start = e->start,
                   .front = e->start,
                   .end = e->end,
                   .size = 1,
                   .stands_for = NO_TWIG,
                   .parent = parent,
                   .plain = e->plain};
  w.kind = e->kind == YAML_MAP    ? TWIG_MAP
           : e->kind == YAML_LIST ? TWIG_LIST
                                  : TWIG_TEXT;
  if (is_alias(e, t->in))
    take_alias(g, &w);
  else
    take_anchor(g, &w, number);
  bool bracket = w.start < t->in->n && strchr("[{", t->in->text[w.start]);
  w.flow = (w.kind != TWIG_TEXT && bracket) ||
           (parent != NO_TWIG && t->twigs.at[parent].flow);
  if (w.kind == TWIG_TEXT && !(w.plain && w.text.n == 0))
    w.end = trimmed(t->in, w.start, w.end);
  vec_push(&t->twigs, w);
  if (w.kind != TWIG_TEXT)
    vec_push(&g->open, number);
}

// A block ends where the last thing in it does.
static void end(struct grower *g, const struct yaml_event *e) {
  struct tree *t = g->t;
  uint32_t at = g->open.at[--g->open.n];
  struct twig *w = &t->twigs.at[at];
  w->size = (uint32_t)t->twigs.n - at;
  if (e->end > e->start) {
    w->end = e->end;
    return;
  }
  w->end = w->start;
  for (uint32_t c = twig_first(t, at); c != NO_TWIG; c = twig_next(t, at, c))
    if (twig_at(t, c)->end > w->end)
      w->end = twig_at(t, c)->end;
}

static void mark_used(struct tree *t) {
  for (uint32_t i = 0; i < t->twigs.n; i++) {
    uint32_t of = t->twigs.at[i].stands_for;
    if (of == NO_TWIG)
      continue;
    for (uint32_t k = of; k < of + t->twigs.at[of].size; k++)
      t->twigs.at[k].used = true;
  }
}

static bool grow(struct grower *g, struct yaml *y) {
  struct yaml_event e;
  if (!yaml_next(y, &e) || e.kind != YAML_MAP)
    return false;
  begin(g, &e);
  while (g->open.n > 0 && g->good && yaml_next(y, &e))
    if (e.kind == YAML_LIST_END || e.kind == YAML_MAP_END)
      end(g, &e);
    else
      begin(g, &e);
  return g->good && g->open.n == 0 && !yaml_next(y, &e) && !yaml_failed(y);
}

bool tree_read(struct tree *t, struct source *in) {
  struct grower g = {.t = t, .good = true};
  t->in = in;
  struct yaml *y = yaml_peek(in, 0, 0);
  bool good = grow(&g, y);
  yaml_close(y);
  map_drop(&g.names);
  vec_drop(&g.open);
  if (good)
    mark_used(t);
  else
    t->twigs.n = 0;
  return good;
}

void tree_drop(struct tree *t) {
  vec_drop(&t->twigs);
  arena_drop(&t->texts);
}

uint32_t twig_value(const struct tree *t, uint32_t map, const char *key) {
  if (twig_at(t, map)->kind != TWIG_MAP)
    return NO_TWIG;
  for (uint32_t c = twig_first(t, map); c != NO_TWIG;) {
    uint32_t value = twig_next(t, map, c);
    if (str_is(twig_text(t, c), key))
      return value;
    c = twig_next(t, map, value);
  }
  return NO_TWIG;
}

size_t twig_count(const struct tree *t, uint32_t of) {
  size_t n = 0;
  for (uint32_t c = twig_first(t, of); c != NO_TWIG; c = twig_next(t, of, c))
    n++;
  return twig_at(t, of)->kind == TWIG_MAP ? n / 2 : n;
}

uint32_t line_start(const struct source *in, uint32_t at) {
  while (at > 0 && in->text[at - 1] != '\n')
    at--;
  return at;
}

uint32_t line_after(const struct source *in, uint32_t at) {
  while (at < in->n && in->text[at] != '\n')
    at++;
  return at < in->n ? at + 1 : at;
}

uint32_t column_of(const struct source *in, uint32_t at) {
  uint32_t start = line_start(in, at);
  if (start == 0 && in->n >= 3 && memcmp(in->text, "\xef\xbb\xbf", 3) == 0)
    start = 3;
  return at > start ? at - start : 0;
}
