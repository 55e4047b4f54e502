// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "figure/page.h"

#include <limits.h>

static bool digit(char c) { return c >= '0' && c <= '9'; }

// A number that counts: at the start, or between blanks; never part of a date.
static size_t count_at(const char *text, const char *at) {
  size_t n = 0;
  if (at > text && at[-1] != ' ')
    return 0;
  while (digit(at[n]))
    n++;
  return n > 0 && n < 10 && at[n] == ' ' ? n : 0;
}

static unsigned long value_of(const char *at, size_t n) {
  unsigned long value = 0;
  for (size_t i = 0; i < n; i++)
    value = value * 10 + (unsigned long)(at[i] - '0');
  return value;
}

// Whether both say the same but for numbers.
static bool alike(const char *a, const char *b) {
  const char *p = a, *q = b;
  while (*p && *q) {
    size_t n = count_at(a, p), m = count_at(b, q);
    if ((n == 0) != (m == 0) || (n == 0 && *p != *q))
      return false;
    p += n > 0 ? n : 1;
    q += m > 0 ? m : 1;
  }
  return *p == *q;
}

struct merged {
  const char *text; // of the first
  size_t panels;
  struct buf dates; // of those that say it
};

// The number at a place of the first, as all who say it have it.
static void add_range(struct buf *b, const struct page *g, const char *first,
                      size_t which) {
  unsigned long least = ULONG_MAX, most = 0;
  for (size_t i = 0; i < g->n; i++)
    for (size_t k = 0; k < g->drawings[i]->notes.n; k++) {
      const char *note = g->drawings[i]->notes.at[k], *p = note;
      size_t left = which;
      if (!alike(first, note))
        continue;
      for (size_t n; *p; p += n > 0 ? n : 1) {
        n = count_at(note, p);
        if (n > 0 && left-- == 0) {
          unsigned long value = value_of(p, n);
          least = value < least ? value : least;
          most = value > most ? value : most;
          break;
        }
      }
    }
  if (least < most)
    buf_addf(b, "%lu–%lu", least, most);
  else
    buf_addf(b, "%lu", most);
}

static const char *merged_words(const struct page *g, const struct merged *m) {
  struct buf b = {0};
  size_t which = 0;
  if (m->panels < g->n && m->panels <= 3)
    buf_addf(&b, "%s: ", buf_text(&m->dates));
  else if (m->panels < g->n)
    buf_addf(&b, "%zu of %zu panels: ", m->panels, g->n);
  for (const char *p = m->text; *p;) {
    size_t n = count_at(m->text, p);
    if (n > 0)
      add_range(&b, g, m->text, which++);
    else
      buf_addc(&b, *p);
    p += n > 0 ? n : 1;
  }
  const char *words = scene_words(&g->f->scene, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

size_t page_common_notes(const struct page *g, const char **out) {
  VEC(struct merged) all = {0};
  for (size_t i = 0; i < g->n; i++)
    for (size_t k = 0; k < g->drawings[i]->notes.n; k++) {
      const char *note = g->drawings[i]->notes.at[k];
      size_t at = 0;
      while (at < all.n && !alike(all.at[at].text, note))
        at++;
      if (at == all.n)
        vec_push(&all, ((struct merged){.text = note}));
      struct merged *m = &all.at[at];
      buf_addf(&m->dates, "%s%s", m->panels++ ? ", " : "",
               g->drawings[i]->dates);
    }
  size_t n = all.n;
  for (size_t i = 0; i < n; i++) {
    out[i] = merged_words(g, &all.at[i]);
    buf_drop(&all.at[i].dates);
  }
  vec_drop(&all);
  return n;
}
