// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

_Static_assert(MEASURES_MOST <= 64, "a measure has its bit");

void rank_note(struct rank_notes *x, size_t nth, const char *text, bool warns) {
  if (!text)
    return;
  uint64_t by = UINT64_C(1) << nth;
  for (size_t i = 0; i < x->list.n; i++)
    if (strcmp(x->list.at[i].text, text) == 0) {
      x->list.at[i].by |= by;
      return;
    }
  vec_push(&x->list, ((struct rank_note){text, by, warns}));
}

// "betweenness, katz: ", or nothing where it is so by all.
static const char *whose(struct arena *m, const struct rank_note *note,
                         const struct measures *of) {
  struct buf b = {0};
  bool all = true;
  for (size_t i = 0; i < of->n; i++) {
    bool in = note->by >> i & 1;
    all = all && in;
    if (in)
      buf_addf(&b, "%s%s", b.n ? ", " : "", of->list[i]->name);
  }
  const char *text = all ? "" : arena_format(m, "%s: ", buf_text(&b));
  buf_drop(&b);
  return text;
}

void rank_notes_tell(ent_answer *a, struct rank_notes *x,
                     const struct measures *of) {
  struct arena *m = &a->arena;
  for (size_t i = 0; i < x->list.n; i++) {
    const struct rank_note *note = &x->list.at[i];
    const char *before = whose(m, note, of);
    if (note->warns)
      answer_warn(a, arena_format(m, "%s%s", before, note->text));
    else
      answer_note(a, "%s%s", before, note->text);
  }
  vec_drop(&x->list);
}

void rank_unplaced(struct arena *m, struct rank_notes *notes, size_t nth,
                   const struct ranking *r) {
  const struct unplaced *x = &r->now.unplaced;
  const char *name = r->m->name;
  if (x->actors == 0)
    return;
  if (x->size < 2)
    rank_note(notes, nth,
              arena_format(m, "nobody has a rank by %s: nobody is tied", name),
              true);
  else if (x->largest > 1)
    rank_note(notes, nth,
              arena_format(m,
                           "nobody has a rank by %s: the %zu largest parts of "
                           "the network are of %zu actors each, and values of "
                           "two parts cannot be compared",
                           name, x->largest, x->size),
              true);
  else
    rank_note(notes, nth,
              arena_format(m,
                           "%s outside the largest part of the network, of "
                           "%zu, %s no rank by %s: values of two parts cannot "
                           "be compared",
                           count_of(m, x->actors, "actor", "actors"), x->size,
                           x->actors == 1 ? "has" : "have", name),
              false);
}
