// SPDX-License-Identifier: GPL-2.0-or-later
// Between two texts stand blanks, signs of YAML and comments, and nothing else:
// a `#` there, behind a blank, begins a comment.
#include "edit/comments.h"

bool gap_above(const struct source *in, uint32_t at) {
  uint32_t start = line_start(in, at);
  if (start == 0)
    return false;
  uint32_t above = line_start(in, start - 1);
  return str_trim(str_n(in->text + above, start - above)).n == 0;
}

// --------------------------------------------------------------- belonging

static void give(struct comments *c, uint32_t *first, uint32_t comment) {
  while (*first != NO_TWIG)
    first = &c->all.at[*first].next;
  *first = comment;
}

static bool same_line(const struct source *in, uint32_t a, uint32_t b) {
  return memchr(in->text + a, '\n', b - a) == NULL;
}

// The value of the x-… key that a text is in, as a whole.
static uint32_t own_value(const struct tree *t, uint32_t text) {
  uint32_t found = NO_TWIG;
  for (uint32_t at = text; at != NO_TWIG; at = twig_at(t, at)->parent) {
    uint32_t key = twig_at(t, at)->lead;
    if (key != at && str_starts(twig_text(t, key), "x-"))
      found = at;
  }
  return found;
}

// The largest thing behind a comment that has a line of its own, or could have:
// an item, or a key. Of a comment between a key and its value, the key.
static uint32_t outermost(const struct tree *t, uint32_t text, uint32_t at) {
  uint32_t one = text, best = NO_TWIG;
  for (;;) {
    uint32_t lead = twig_at(t, one)->lead, up = twig_at(t, one)->parent;
    if (twig_at(t, lead)->front > at && own_value(t, lead) == NO_TWIG)
      best = lead;
    if (up == NO_TWIG || up == 0 || twig_at(t, up)->front < at)
      return best != NO_TWIG ? best : lead;
    one = up;
  }
}

// Behind what is a comment on its line: the text, or what closes behind it.
static uint32_t ended(const struct tree *t, uint32_t text, uint32_t at) {
  uint32_t one = text;
  for (uint32_t up = twig_at(t, one)->parent; up != NO_TWIG;
       up = twig_at(t, up)->parent)
    if (twig_at(t, up)->flow && twig_at(t, up)->end <= at)
      one = up;
  return twig_at(t, one)->lead;
}

static void give_behind(struct comments *c, uint32_t text, uint32_t comment) {
  const struct tree *t = c->t;
  uint32_t at = c->all.at[comment].at;
  uint32_t own = own_value(t, text);
  uint32_t front = ended(t, own != NO_TWIG ? own : text, at);
  bool in_own = own != NO_TWIG && front == twig_at(t, own)->lead;
  if (in_own || front == 0) { // or behind all of a file in braces
    give(c, &c->end[in_own ? own : 0], comment);
    return;
  }
  uint32_t up = twig_at(t, front)->parent;
  uint32_t value = up != NO_TWIG && twig_at(t, up)->kind == TWIG_MAP
                       ? twig_next(t, up, front)
                       : front;
  bool full = c->behind[front] != NO_TWIG;
  if (full && twig_at(t, value)->kind != TWIG_TEXT)
    give(c, &c->end[value], comment);
  else if (full)
    give(c, &c->above[front], comment);
  else
    give(c, &c->behind[front], comment);
}

// The collection at whose end a comment stands: the innermost that is closed
// and no farther to the right than it, or the brackets it is in. NO_TWIG: it
// belongs to what follows.
static uint32_t closed(const struct comments *c, uint32_t text, uint32_t next,
                       const struct comment *x) {
  const struct tree *t = c->t;
  for (uint32_t up = twig_at(t, text)->parent; up != NO_TWIG;
       up = twig_at(t, up)->parent) {
    const struct twig *w = twig_at(t, up);
    if (own_value(t, up) != NO_TWIG)
      continue;
    bool inside = next != NO_TWIG && next < up + w->size;
    if (inside)
      return NO_TWIG;
    bool open = w->flow && w->end > x->at;
    bool block = !w->flow && column_of(t->in, w->start) <= x->column &&
                 (w->lead == up ||
                  column_of(t->in, twig_at(t, w->lead)->front) < x->column);
    if (open || block || up == 0)
      return up;
  }
  return NO_TWIG;
}

static void assign(struct comments *c, uint32_t comment, uint32_t text,
                   uint32_t next) {
  const struct tree *t = c->t;
  const struct comment *x = &c->all.at[comment];
  bool behind = !x->own_line && text != NO_TWIG &&
                same_line(t->in, twig_at(t, text)->end, x->at);
  uint32_t in =
      text != NO_TWIG && x->own_line ? closed(c, text, next, x) : NO_TWIG;
  if (behind)
    give_behind(c, text, comment);
  else if (in != NO_TWIG)
    give(c, &c->end[in], comment);
  else if (next != NO_TWIG)
    give(c, &c->above[outermost(t, next, x->at)], comment);
  else
    give(c, &c->end[0], comment);
}

// ------------------------------------------------------------------ finding

static void take(struct comments *c, uint32_t at, uint32_t end) {
  const struct source *in = c->t->in;
  uint32_t start = line_start(in, at);
  while (end > at && strchr(" \t\r\n", in->text[end - 1]))
    end--;
  struct str before = str_n(in->text + start, at - start);
  struct comment x = {.text = str_n(in->text + at, end - at),
                      .at = at,
                      .column = column_of(in, at),
                      .own_line = str_trim(before).n == 0 ||
                                  str_is(before, "\xef\xbb\xbf"),
                      .next = NO_TWIG};
  x.gap = x.own_line && gap_above(in, at);
  vec_push(&c->all, x);
}

// Those between two texts, which each belongs to one of.
static void look_between(struct comments *c, uint32_t from, uint32_t to,
                         uint32_t text, uint32_t next) {
  const struct source *in = c->t->in;
  for (uint32_t i = from; i < to; i++) {
    if (in->text[i] != '#' || (i > 0 && !strchr(" \t\n\xbf", in->text[i - 1])))
      continue;
    uint32_t end = line_after(in, i);
    take(c, i, end);
    assign(c, (uint32_t)c->all.n - 1, text, next);
    i = end - 1;
  }
}

static uint32_t *none(size_t n) {
  uint32_t *all = mem_new(n, sizeof *all);
  memset(all, 0xff, n * sizeof *all);
  return all;
}

void comments_find(struct comments *c, const struct tree *t) {
  *c = (struct comments){.t = t};
  c->above = none(t->twigs.n + 1);
  c->behind = none(t->twigs.n + 1);
  c->end = none(t->twigs.n + 1);
  uint32_t at = 0, text = NO_TWIG;
  bool own = false; // in the value of an x-… key
  for (uint32_t i = 0; i < t->twigs.n; i++) {
    const struct twig *w = twig_at(t, i);
    if (w->kind != TWIG_TEXT)
      continue;
    bool own_now = twig_is_own(t, i);
    if (!own || !own_now)
      look_between(c, at, w->front, text, i);
    own = own_now;
    at = w->end > at ? w->end : at;
    text = i;
  }
  if (t->twigs.n > 0)
    look_between(c, at, (uint32_t)t->in->n, text, NO_TWIG);
}

void comments_drop(struct comments *c) {
  vec_drop(&c->all);
  mem_free(c->above);
  mem_free(c->behind);
  mem_free(c->end);
}

bool comments_within(const struct comments *c, uint32_t twig) {
  uint32_t last = twig + twig_at(c->t, twig)->size;
  for (uint32_t i = twig; i < last; i++)
    if (c->end[i] != NO_TWIG ||
        (i > twig && (c->above[i] != NO_TWIG || c->behind[i] != NO_TWIG)))
      return true;
  return false;
}
