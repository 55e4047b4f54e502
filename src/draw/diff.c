// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/diff.h"
#include "timeline/marked.h"

const char *diff_dates(ent_drawing *d, const struct difference *found) {
  struct buf b = {0};
  days_prose_pair(&b, found->d->one->options.q, found->d->two->options.q);
  const char *words = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

void diff_title(ent_drawing *d, const struct difference *found) {
  words_title(d, found->l, found->q, found->d->two->options.filter,
              diff_dates(d, found));
}

void diff_notes(ent_drawing *d, const struct difference *found) {
  const struct diff *x = found->d;
  words_gone(d, found->gone.by[DENIED], found->gone.by[RETRACTED]);
  words_view(d, found->l, difference_untold(found));
  drawing_warn(d, x->one->note);
  drawing_warn(d, x->two->note);
  words_marking(
      d, found->l,
      marking_most(slice_marking(x->one, false), slice_marking(x->two, false)));
}

static enum drawing_change change_drawn(const struct diff_line *x) {
  if (x->change == RETYPED || x->change == RESIGNED)
    return DRAWN_NEW; // beside what it was
  if (change_estimated(x->change, x->dates1, x->dates2))
    return x->change == FORMED || x->change == MAY_HAVE_FORMED ? DRAWN_NEW
                                                               : DRAWN_GONE;
  return x->change == FIRST_SEEN ? DRAWN_SEEN : DRAWN_SAME;
}

// What began or ended is drawn no more certain than it is that it did.
static verdict certainty_drawn(const struct diff_line *x) {
  enum drawing_change is = change_drawn(x);
  return is == DRAWN_NEW || is == DRAWN_GONE ? diff_line_certainty(x)
         : x->c2 > NO                        ? x->c2
                                             : x->c1;
}

struct mark diff_mark(const struct difference *found,
                      const struct diff_line *line) {
  bool now = diff_line_now(line);
  return (struct mark){.key = line->key,
                       .certainty = certainty_drawn(line),
                       .recent = now ? line->recent2 : line->recent1,
                       .change = change_drawn(line),
                       .slice = now ? found->d->two : found->d->one};
}

static void tag_nodes(const struct canvas *c, const uint32_t *actors, size_t n,
                      enum drawing_change change) {
  for (size_t i = 0; i < n; i++) {
    struct drawing_node *node = canvas_node(c, actors[i]);
    if (node)
      node->change = change;
  }
}

// Who surely has ties at the second date that began after the first, and surely
// had none before.
static bool *surely_new(const struct difference *found) {
  const ent_account *l = found->l;
  bool *began = mem_new(l->facts->actors.n + 1, sizeof *began);
  bool *had = mem_new(l->facts->actors.n + 1, sizeof *had);
  for (size_t i = 0; i < found->d->lines.n; i++) {
    const struct diff_line *x = &found->d->lines.at[i];
    const struct tie *t = &l->ties.at[l->keys.at[x->key]];
    if (x->c1 > NO || x->dates1 > NO)
      had[t->from] = had[t->to] = true;
    if (x->change == FORMED && diff_line_certainty(x) == DEFINITE)
      began[t->from] = began[t->to] = true;
  }
  for (size_t a = 0; a < l->facts->actors.n; a++)
    began[a] = began[a] && !had[a];
  mem_free(had);
  return began;
}

void diff_tag(const struct canvas *c, const struct difference *found) {
  const struct diff *x = found->d;
  bool *new = surely_new(found);
  tag_nodes(c, x->actors_out.at, x->actors_out.n, DRAWN_GONE);
  for (size_t i = 0; i < x->actors_in.n; i++)
    if (new[x->actors_in.at[i]])
      tag_nodes(c, &x->actors_in.at[i], 1, DRAWN_NEW);
  mem_free(new);
}
