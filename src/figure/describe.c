// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "figure/net.h"

static void add_sentence(struct buf *b, const char *words) {
  if (b->n > 0)
    buf_addc(b, ' ');
  buf_add(b, words);
  if (b->n > 0 && !strchr(".!?", b->at[b->n - 1]))
    buf_addc(b, '.');
}

// What began or ended is as sure as that it did.
static const char *change_of_edge(const struct drawing_edge *e) {
  bool sure = !drawing_unsure(e);
  switch (e->change) {
  case DRAWN_NEW:
    return sure ? "Formed: " : "May have formed: ";
  case DRAWN_GONE:
    return sure ? "Ended: " : "May have ended: ";
  case DRAWN_SEEN:
    return "First seen: ";
  default:
    return "Unchanged: ";
  }
}

static void add_drawing(struct buf *b, const ent_drawing *d) {
  for (size_t i = 0; i < d->lines.n; i++)
    add_sentence(b, d->lines.at[i]);
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    struct buf one = {0};
    buf_addf(&one, "%s%s", d->diff && !e->turn ? change_of_edge(e) : "",
             e->tooltip ? e->tooltip : e->label);
    add_sentence(b, buf_text(&one));
    buf_drop(&one);
  }
}

const char *net_described(struct scene *s, const ent_drawing *const *d,
                          size_t n) {
  struct buf b = {0};
  for (size_t i = 0; i < n; i++)
    add_drawing(&b, d[i]);
  const char *words = arena_text(&s->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}
