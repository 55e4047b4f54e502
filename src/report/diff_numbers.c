// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/diff.h"

enum { S_WHAT, S_CHANGE, DS_KIND, DS_CHANGE, S_COUNT, S_COLUMNS };

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }

static const struct column stat_columns[S_COLUMNS] = {
    [S_WHAT] = {"", "", FOR_PEOPLE, COLUMN_SPARSE, 0},
    [S_CHANGE] = {"", "", FOR_PEOPLE, 0, 0},
    [DS_KIND] = DATA("kind"),
    [DS_CHANGE] = DATA("change"),
    [S_COUNT] = {"count", "Count", FOR_BOTH, COLUMN_RIGHT, 3},
};

static void count_row(const struct diff_telling *x, struct ent_table *t,
                      const char *kind, const char *label, const char *name,
                      const char *word, size_t n) {
  struct arena *m = &x->a->arena;
  if (!n)
    return;
  struct value **c = table_row(x->a, t)->cell;
  c[S_WHAT] = value_string(m, label);
  c[S_CHANGE] = value_string(m, word);
  c[S_COUNT] = value_int(m, (int64_t)n);
  c[DS_KIND] = value_string(m, kind);
  c[DS_CHANGE] = value_string(m, name);
}

static void count_pairs(const struct diff_telling *x, struct ent_table *t) {
  const char *kind;
  for (size_t k = 0; (kind = shift_kind_at(k)); k++) {
    size_t n = 0;
    for (size_t i = 0; i < x->found->pairs.n; i++) {
      const char *is = x->found->pairs.at[i]->shift;
      n += is && strcmp(is, kind) == 0;
    }
    count_row(x, t, "pair", "Pairs of actors", kind, kind, n);
  }
}

// With --definite what is told, else everything.
static size_t counted(const struct diff_telling *x, int change) {
  const struct difference *f = x->found;
  return f->told[change] + (f->q->definite ? 0 : f->left_out[change]);
}

void diff_numbers(const struct diff_telling *x) {
  const struct diff *d = x->found->d;
  struct ent_table *t = answer_table(x->a, NULL, stat_columns, S_COLUMNS);
  count_pairs(x, t);
  for (int c = CHANGE_NONE + 1; c < CHANGES; c++)
    count_row(x, t, "tie", "Ties", change_name((enum change)c),
              change_word((enum change)c), counted(x, c));
  if (x->found->q->definite)
    return;
  count_row(x, t, "actor", "Actors", "formed", "enter the network",
            d->actors_in.n);
  count_row(x, t, "actor", "Actors", "goes-on", "go on from another",
            d->actors_on.n);
  count_row(x, t, "actor", "Actors", "ended", "leave the network",
            d->actors_out.n);
  count_row(x, t, "actor", "Actors", "first-seen", "first seen",
            d->actors_first.n);
  count_row(x, t, "actor", "Actors", "last-seen", "last seen",
            d->actors_last.n);
}
