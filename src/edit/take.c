// SPDX-License-Identifier: GPL-2.0-or-later
// Something taken out. What is in brackets goes with one comma, what has lines
// goes with them; of the comments on these each gets a line of its own.
#include "edit/comments.h"
#include "edit/edit.h"

static uint32_t last_of(const struct tree *t, uint32_t of, uint32_t front) {
  return twig_at(t, of)->kind == TWIG_MAP ? twig_next(t, of, front) : front;
}

// What stands before it, as its last twig; NO_TWIG if it is the first.
static uint32_t before(const struct tree *t, uint32_t of, uint32_t front) {
  uint32_t found = NO_TWIG;
  for (uint32_t c = twig_first(t, of); c != NO_TWIG && c != front;
       c = twig_next(t, of, c))
    found = c;
  return found;
}

static bool has_comment(const struct source *in, uint32_t from, uint32_t to) {
  return memchr(in->text + from, '#', to - from) != NULL;
}

static void take_from_brackets(struct edit_file *f, uint32_t of,
                               uint32_t front) {
  const struct tree *t = &f->tree;
  uint32_t last = last_of(t, of, front), next = twig_next(t, of, last);
  uint32_t prior = before(t, of, front);
  uint32_t start = twig_at(t, front)->front, end = twig_at(t, last)->end;
  if (next != NO_TWIG && !has_comment(f->in, end, twig_at(t, next)->front))
    end = twig_at(t, next)->front;
  else if (next == NO_TWIG && prior != NO_TWIG &&
           !has_comment(f->in, twig_at(t, prior)->end, start))
    start = twig_at(t, prior)->end;
  else
    while (next != NO_TWIG && f->in->text[end - 1] != ',')
      end++;
  patch_put(&f->patch, start, end, STR(""));
}

// The comments of some lines, a line each.
static void add_comments(const struct edit_file *f, uint32_t from, uint32_t to,
                         uint32_t column, struct buf *out) {
  struct comments c;
  comments_find(&c, &f->tree);
  for (size_t i = 0; i < c.all.n; i++)
    if (c.all.at[i].at >= from && c.all.at[i].at < to) {
      buf_repeat(out, " ", column);
      buf_addf(out, "%.*s%s", STR_ARG(c.all.at[i].text), line_end_of(f->in));
    }
  comments_drop(&c);
}

static void take_lines(struct edit_file *f, uint32_t of, uint32_t front) {
  const struct tree *t = &f->tree;
  const struct twig *list = twig_at(t, of);
  uint32_t last = last_of(t, of, front);
  uint32_t start = line_start(f->in, twig_at(t, front)->front);
  uint32_t end = line_after(f->in, twig_at(t, last)->end);
  struct buf b = {0};
  add_comments(f, start, end, column_of(f->in, list->start), &b);
  patch_put(&f->patch, start, end, buf_str(&b));
  buf_drop(&b);
}

void edit_take_out(struct edit_file *f, uint32_t of, uint32_t front) {
  if (twig_at(&f->tree, of)->flow)
    take_from_brackets(f, of, front);
  else
    take_lines(f, of, front);
}
