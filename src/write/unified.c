// SPDX-License-Identifier: GPL-2.0-or-later
// The shortest way from one list of lines to another: Myers, "An O(ND)
// Difference Algorithm and Its Variations" (1986), the greedy one, with what it
// came by kept for the way back. Where there are more than MOST changes, which
// nobody reads line by line, all between the first and the last are one.
#include "write/patch.h"

#include "base/map.h"

enum { AROUND = 3, MOST = 1000 };

struct text_line {
  struct str text; // with its end
  uint32_t name;   // equal for equal lines
};

typedef VEC(struct text_line) text_lines;

struct differ {
  text_lines a, b;
  struct map names;
  bool *gone, *come; // of the lines of a and of b
};

static void cut(struct differ *x, text_lines *into, struct str s) {
  for (size_t at = 0; at < s.n;) {
    const char *end = memchr(s.at + at, '\n', s.n - at);
    size_t n = end ? (size_t)(end - s.at) + 1 - at : s.n - at;
    struct str line = {s.at + at, n};
    uint32_t next = (uint32_t)x->names.entries.n;
    vec_push(into,
             ((struct text_line){line, map_get_or_put(&x->names, line, next)}));
    at += n;
  }
}

// The lines in which two texts differ, without what is equal at both ends.
struct stretch_of_lines {
  size_t a, b;           // the first of each
  ptrdiff_t an, bn, max; // how many, and how many changes are looked for
};

static bool same_at(const struct differ *x, const struct stretch_of_lines *s,
                    ptrdiff_t i, ptrdiff_t k) {
  return x->a.at[s->a + (size_t)i].name == x->b.at[s->b + (size_t)k].name;
}

static struct stretch_of_lines trim(const struct differ *x) {
  size_t first = 0, an = x->a.n, bn = x->b.n;
  while (first < an && first < bn && x->a.at[first].name == x->b.at[first].name)
    first++;
  while (an > first && bn > first &&
         x->a.at[an - 1].name == x->b.at[bn - 1].name) {
    an--;
    bn--;
  }
  ptrdiff_t n = (ptrdiff_t)(an - first), m = (ptrdiff_t)(bn - first);
  return (struct stretch_of_lines){first, first, n, m,
                                   n + m < MOST ? n + m : MOST};
}

// Whether the way with d changes comes to diagonal k by a line of b.
static bool by_b(const ptrdiff_t *v, ptrdiff_t d, ptrdiff_t k) {
  return k == -d || (k != d && v[k - 1] < v[k + 1]);
}

// How far each diagonal is come to with d changes, from those with one fewer;
// true where that is the end.
static bool go_on(const struct differ *x, const struct stretch_of_lines *s,
                  ptrdiff_t *v, ptrdiff_t d) {
  for (ptrdiff_t k = -d; k <= d; k += 2) {
    ptrdiff_t i = by_b(v, d, k) ? v[k + 1] : v[k - 1] + 1;
    while (i < s->an && i - k < s->bn && i - k >= 0 && same_at(x, s, i, i - k))
      i++;
    v[k] = i;
    if (i >= s->an && i - k >= s->bn)
      return true;
  }
  return false;
}

static void mark(struct differ *x, const struct stretch_of_lines *s,
                 ptrdiff_t *const *kept, ptrdiff_t d) {
  ptrdiff_t i = s->an, j = s->bn;
  for (; d > 0; d--) {
    const ptrdiff_t *v = kept[d - 1], k = i - j;
    bool came = by_b(v, d, k);
    ptrdiff_t before = came ? v[k + 1] : v[k - 1];
    i = before;
    j = before - (came ? k + 1 : k - 1);
    if (came)
      x->come[s->b + (size_t)j] = true;
    else
      x->gone[s->a + (size_t)i] = true;
  }
}

static void mark_all(struct differ *x, const struct stretch_of_lines *s) {
  for (ptrdiff_t i = 0; i < s->an; i++)
    x->gone[s->a + (size_t)i] = true;
  for (ptrdiff_t i = 0; i < s->bn; i++)
    x->come[s->b + (size_t)i] = true;
}

static void compare(struct differ *x) {
  const struct stretch_of_lines s = trim(x);
  size_t wide = 2 * (size_t)s.max + 3;
  ptrdiff_t *row = mem_new(wide, sizeof *row), *v = row + s.max + 1;
  ptrdiff_t **kept = mem_new((size_t)s.max + 1, sizeof *kept);
  ptrdiff_t d = 0, found = -1;
  for (; d <= s.max && found < 0; d++) {
    if (go_on(x, &s, v, d))
      found = d;
    ptrdiff_t *copy = mem_new(wide, sizeof *copy);
    memcpy(copy, row, wide * sizeof *copy);
    kept[d < s.max ? d : s.max] = copy + s.max + 1;
  }
  if (found < 0)
    mark_all(x, &s);
  else
    mark(x, &s, kept, found);
  for (ptrdiff_t i = 0; i < d; i++)
    mem_free(kept[i] - s.max - 1);
  mem_free(kept);
  mem_free(row);
}

// ------------------------------------------------------------------ printing

static void add_line(struct buf *out, char sign, struct str line) {
  buf_addc(out, sign);
  buf_adds(out, line);
  if (!str_ends(line, "\n"))
    buf_add(out, "\n\\ No newline at end of file\n");
}

static void add_range(struct buf *out, char sign, size_t first, size_t n) {
  buf_addf(out, " %c%zu", sign, n > 0 ? first + 1 : first);
  if (n != 1)
    buf_addf(out, ",%zu", n);
}

// Where a walk through both texts is.
struct at_lines {
  size_t a, b;
};

static bool changes(const struct differ *x, struct at_lines at) {
  return (at.a < x->a.n && x->gone[at.a]) || (at.b < x->b.n && x->come[at.b]);
}

static void step(const struct differ *x, struct at_lines *at) {
  bool gone = at->a < x->a.n && x->gone[at->a];
  bool come = at->b < x->b.n && x->come[at->b];
  at->a += gone || !come;
  at->b += !gone;
}

// From the first change to the last that has another within twice AROUND.
static struct at_lines end_of_hunk(const struct differ *x,
                                   struct at_lines from) {
  struct at_lines last = from;
  for (struct at_lines at = from; at.a < x->a.n || at.b < x->b.n;) {
    bool changed = changes(x, at);
    if (!changed && at.a - last.a >= 2 * AROUND)
      break;
    step(x, &at);
    if (changed)
      last = at;
  }
  return last;
}

static void add_lines(struct buf *out, const struct differ *x,
                      struct at_lines at, struct at_lines end) {
  while (at.a < end.a || at.b < end.b) {
    if (at.a < x->a.n && x->gone[at.a])
      add_line(out, '-', x->a.at[at.a].text);
    else if (at.b < x->b.n && x->come[at.b])
      add_line(out, '+', x->b.at[at.b].text);
    else
      add_line(out, ' ', x->a.at[at.a].text);
    step(x, &at);
  }
}

static struct at_lines add_hunk(struct buf *out, const struct differ *x,
                                struct at_lines first, size_t since) {
  struct at_lines end = end_of_hunk(x, first);
  size_t before = first.a - since < AROUND ? first.a - since : AROUND;
  size_t after = x->a.n - end.a < AROUND ? x->a.n - end.a : AROUND;
  struct at_lines from = {first.a - before, first.b - before};
  end.a += after;
  end.b += after;
  buf_add(out, "@@");
  add_range(out, '-', from.a, end.a - from.a);
  add_range(out, '+', from.b, end.b - from.b);
  buf_add(out, " @@\n");
  add_lines(out, x, from, end);
  return end;
}

static void print(struct buf *out, const struct differ *x) {
  size_t since = 0; // lines of a before this are printed
  for (struct at_lines at = {0, 0}; at.a < x->a.n || at.b < x->b.n;)
    if (changes(x, at)) {
      at = add_hunk(out, x, at, since);
      since = at.a;
    } else {
      step(x, &at);
    }
}

void unified_diff(struct buf *out, const char *name, struct str before,
                  struct str after) {
  struct differ x = {0};
  if (str_eq(before, after))
    return;
  cut(&x, &x.a, before);
  cut(&x, &x.b, after);
  x.gone = mem_new(x.a.n + 1, sizeof *x.gone);
  x.come = mem_new(x.b.n + 1, sizeof *x.come);
  compare(&x);
  buf_addf(out, "--- %s\n+++ %s\n", name, name);
  print(out, &x);
  mem_free(x.gone);
  mem_free(x.come);
  vec_drop(&x.a);
  vec_drop(&x.b);
  map_drop(&x.names);
}
