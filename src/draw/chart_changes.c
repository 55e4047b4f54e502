// SPDX-License-Identifier: GPL-2.0-or-later
// What changed between two dates, pair by pair: the pairs of the table of a
// difference, and the ties that made each what it is.
#include "draw/chart.h"
#include "draw/diff.h"
#include "find/changed.h"

#include <stdlib.h>

enum { MOST_ROWS = 120 }; // no page holds more

struct plot {
  ent_drawing *d;
  const struct difference *found;
  const ent_account *l;
  struct changed_pairs pairs;
  struct canvas canvas;
  const char *one, *two; // the dates
};

static const struct block_words {
  const char *id, *name, *alone;
} blocks[CHANGED_BLOCKS] = {
    [CHANGED_SIDES] = {"sides", "Changed sides", NULL},
    [CHANGED_NAME] = {"name", "Went on under another name", NULL},
    [CHANGED_STATE] = {"state", "Changed otherwise for certain", NULL},
    [CHANGED_ENDED] = {"ended", "Ended for certain", NULL},
    [CHANGED_BEGUN] = {"begun", "Begun for certain", NULL},
    [CHANGED_LIKELY] = {"likely", "Likely", "Likely only"},
    [CHANGED_SEEN] = {"seen", "First or last seen", NULL},
    [CHANGED_SAME] = {"same", "Unchanged", NULL},
    [CHANGED_UNDECIDED] = {"undecided", "Undecided", NULL},
};

// ------------------------------------------------------------------- marks

static int by_key(const void *p, const void *q) {
  const struct mark *a = p, *b = q;
  return a->key < b->key ? -1 : a->key > b->key;
}

// How many of the pairs, the first ones, get rows.
static size_t rows_of(const struct plot *x) {
  size_t n = 0;
  while (n < x->pairs.list.n && n < MOST_ROWS &&
         changed_told(x->found->q, x->pairs.list.at[n].block))
    n++;
  return n;
}

// The drawing's edges are the ties that made the rows, each once.
static void fill_edges(struct plot *x, const char *dates) {
  struct canvas *c = &x->canvas;
  size_t rows = rows_of(x);
  for (size_t i = 0; i < rows; i++) {
    const struct changed_pair *p = &x->pairs.list.at[i];
    for (size_t k = 0; k < p->n; k++)
      vec_push(&c->marks,
               diff_mark(x->found, &x->found->d->lines.at[p->lines[k]]));
  }
  if (c->marks.n > 0)
    qsort(c->marks.at, c->marks.n, sizeof *c->marks.at, by_key);
  canvas_fill(c, dates);
}

static uint32_t edge_of(const struct plot *x, uint32_t line) {
  const struct mark key = {.key = x->found->d->lines.at[line].key};
  const struct mark *at =
      bsearch(&key, x->canvas.marks.at, x->canvas.marks.n, sizeof key, by_key);
  return (uint32_t)(at - x->canvas.marks.at);
}

// -------------------------------------------------------------------- rows

static struct chart_side side_of(const struct changed_side *s) {
  return (struct chart_side){.state = chart_state_of(s->state),
                             .certain = s->sure,
                             .unsaid = s->unsaid    ? "not said"
                                       : s->doubted ? "doubtful"
                                                    : NULL};
}

static void add_edges(const struct plot *x, const struct changed_pair *p,
                      struct chart_change *c) {
  uint32_t *edges = arena_new(&x->d->arena, p->n + 1, sizeof *edges);
  for (size_t i = 0; i < p->n; i++)
    edges[i] = edge_of(x, p->lines[i]);
  c->edges = edges;
  c->edges_n = p->n;
}

static struct chart_change row_of(const struct plot *x,
                                  const struct changed_pair *p, bool row) {
  struct chart_change c = {
      .id = drawing_text(x->d, "%s--%s",
                         text(x->l, x->l->facts->actors.at[p->a].id),
                         text(x->l, x->l->facts->actors.at[p->b].id)),
      .who = changes_name(x->d, x->found, p, p->a),
      .whom = changes_name(x->d, x->found, p, p->b),
      .one = side_of(&p->one),
      .two = side_of(&p->two),
      .certainty = verdict_name(p->certainty),
  };
  c.title = drawing_text(x->d, "%s – %s: %s, then %s, %s",
                         chart_within(x->d, x->l, p->a),
                         chart_within(x->d, x->l, p->b), changes_side(&p->one),
                         changes_side(&p->two), c.certainty);
  if (row)
    add_edges(x, p, &c);
  return c;
}

// ------------------------------------------------------------------ blocks

// What is only seen is told in words without being asked for.
static bool shown(const struct plot *x, enum changed_block block) {
  return changed_told(x->found->q, block) ||
         (block == CHANGED_SEEN && !x->found->q->definite);
}

static const char *alone_of(const struct plot *x, enum changed_block block) {
  if (block != CHANGED_SEEN)
    return blocks[block].alone;
  bool first = x->pairs.first_seen, last = x->pairs.last_seen;
  return drawing_text(x->d, "%s%s%s: whether %s the ledger does not say",
                      first ? drawing_text(x->d, "First seen by %s", x->two)
                            : "",
                      first && last ? ", or last"
                      : last        ? "Last"
                                    : "",
                      last ? drawing_text(x->d, " seen by %s", x->one) : "",
                      first && last ? "at the other date, too,"
                      : first ? drawing_text(x->d, "in %s already", x->one)
                              : drawing_text(x->d, "in %s still", x->two));
}

static void add_block(struct plot *x, struct chart *c, struct chart_block *list,
                      enum changed_block block, size_t first) {
  size_t n = x->pairs.of[block], rows = rows_of(x);
  if (n == 0 || !shown(x, block))
    return;
  struct chart_change *all = arena_new(&x->d->arena, n, sizeof *all);
  struct chart_block b = {.id = blocks[block].id,
                          .name = blocks[block].name,
                          .alone = alone_of(x, block),
                          .changes = all,
                          .n = n};
  b.rows = rows <= first ? 0 : rows - first < n ? rows - first : n;
  for (size_t i = 0; i < n; i++)
    all[i] = row_of(x, &x->pairs.list.at[first + i], i < b.rows);
  list[c->blocks_n++] = b;
}

static void fill_blocks(struct plot *x, struct chart *c) {
  struct chart_block *list =
      arena_new(&x->d->arena, CHANGED_BLOCKS, sizeof *list);
  size_t first = 0;
  for (enum changed_block k = 0; k < CHANGED_BLOCKS; k++) {
    add_block(x, c, list, k, first);
    first += x->pairs.of[k];
  }
  c->blocks = list;
}

// ------------------------------------------------------------------- words

static const char *described(const struct plot *x, const struct chart *c) {
  struct buf b = {0};
  for (size_t i = 0; i < c->blocks_n; i++) {
    const struct chart_block *block = &c->blocks[i];
    buf_addf(&b, "%s%s. ", i ? " " : "", block->name);
    for (size_t k = 0; k < block->n && k < MOST_ROWS; k++) {
      buf_addf(&b, "%s%s", k ? "; " : "", block->changes[k].title);
      for (size_t e = 0; e < block->changes[k].edges_n; e++)
        buf_addf(&b, "%s%s", e ? ", " : " by ",
                 x->d->edges.at[block->changes[k].edges[e]].tooltip);
    }
    if (block->n > MOST_ROWS)
      buf_addf(&b, "; and %zu more", block->n - MOST_ROWS);
    buf_addc(&b, '.');
  }
  const char *words =
      drawing_text(x->d, "%s", b.n ? buf_text(&b) : "No pair changed.");
  buf_drop(&b);
  return words;
}

static void tell(const struct plot *x) {
  const ent_query *q = x->found->q;
  diff_title(x->d, x->found);
  vec_push(&x->d->lines, changes_counted(x->d, x->found, &x->pairs));
  vec_push(&x->d->lines, changes_knowledge(x->d, x->found));
  if (q->definite)
    chart_note(x->d, x->found->unsure_shifts,
               "pair is not certain to have changed",
               "pairs are not certain to have changed", NULL);
  else
    changes_note_same(x->d, x->found, &x->pairs);
  diff_notes(x->d, x->found);
}

static void summarise(const struct plot *x) {
  size_t told = 0;
  for (enum changed_block k = 0; k < CHANGED_BLOCKS; k++)
    told += changed_told(x->found->q, k) ? x->pairs.of[k] : 0;
  x->d->summary = drawing_text(x->d, "%zu pair%s, %zu tie%s, %s", told,
                               told == 1 ? "" : "s", x->d->edges.n,
                               x->d->edges.n == 1 ? "" : "s", x->d->dates);
}

ent_drawing *changes_list(const struct difference *found) {
  const struct diff *diff = found->d;
  struct plot x = {.d = drawing_for(found->q->spell, &found->l->facts->limits),
                   .found = found,
                   .l = found->l,
                   .pairs = changed_find(found)};
  x.one = chart_dates(x.d, diff->one->options.q);
  x.two = chart_dates(x.d, diff->two->options.q);
  x.canvas =
      (struct canvas){.drawing = x.d, .l = x.l, .q = diff->two->options.q};
  struct buf both = {0};
  days_prose_pair(&both, diff->one->options.q, diff->two->options.q);
  struct chart *c = arena_new(&x.d->arena, 1, sizeof *c);
  *c = (struct chart){.what = CHART_CHANGES, .dates = {x.one, x.two}};
  x.d->diff = true;
  x.d->chart = c;
  fill_edges(&x, drawing_text(x.d, "%s", buf_text(&both)));
  fill_blocks(&x, c);
  c->description = described(&x, c);
  tell(&x);
  summarise(&x);
  buf_drop(&both);
  canvas_drop(&x.canvas);
  changed_drop(&x.pairs);
  return x.d;
}
