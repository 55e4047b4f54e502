// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs from date to date, as the series of `blocs` follows them. Steps in
// which nobody moves are one column.
#include "draw/chart.h"
#include "draw/pictures.h"
#include "find/story.h"

#include <stdlib.h>

enum { MOST_COLUMNS = 24, ACTORS = 24, MOST_ACTORS = 60, HIGHLIGHTS = 4 };

struct plot {
  ent_drawing *d;
  const struct bloc_story *found;
  const ent_account *l;
  const ent_query *q;
  VEC(struct story_column) columns; // that are drawn
  bool *highlight;                  // of each actor
  uint32_t *number;                 // in the chart, or NONE
  size_t gone, skipped;             // actors and columns that are not drawn
};

// ------------------------------------------------------------------ columns

struct busy {
  size_t column, moves;
};

static int by_moves(const void *p, const void *q) {
  const struct busy *a = p, *b = q;
  if (a->moves != b->moves)
    return a->moves > b->moves ? -1 : 1;
  return a->column < b->column ? -1 : 1;
}

// Of very many columns the first, the last, and those with most movement.
static void choose_columns(struct plot *x) {
  const struct bloc_story *found = x->found;
  size_t n = found->columns.n, most = n < MOST_COLUMNS ? n : MOST_COLUMNS;
  struct busy *busy = mem_new(n + 1, sizeof *busy);
  bool *stays = mem_new(n + 1, sizeof *stays);
  for (size_t i = 0; i < n; i++)
    busy[i] = (struct busy){
        i, i == 0 || i + 1 == n ? SIZE_MAX : found->columns.at[i].moves};
  if (n > 0)
    qsort(busy, n, sizeof *busy, by_moves);
  for (size_t i = 0; i < most; i++)
    stays[busy[i].column] = true;
  for (size_t i = 0; i < n; i++)
    if (stays[i])
      vec_push(&x->columns, found->columns.at[i]);
  x->skipped = n - most;
  mem_free(busy);
  mem_free(stays);
}

// ------------------------------------------------------------------- actors

struct weight {
  uint32_t actor;
  bool highlight;
  size_t turns, ties;
};

static int by_turns(const void *p, const void *q) {
  const struct weight *a = p, *b = q;
  if (a->turns != b->turns)
    return a->turns > b->turns ? -1 : 1;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return a->actor < b->actor ? -1 : 1;
}

static int by_weight(const void *p, const void *q) {
  const struct weight *a = p, *b = q;
  if (a->highlight != b->highlight)
    return a->highlight ? -1 : 1;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return by_turns(p, q);
}

static void choose_actors(struct plot *x, struct chart *c) {
  size_t all = x->l->facts->actors.n, n = 0;
  bool any = false;
  struct weight *w = mem_new(all + 1, sizeof *w);
  for (uint32_t a = 0; a < all; a++) {
    x->number[a] = NONE;
    any |= x->highlight[a];
    if (x->found->ties[a] > 0)
      w[n++] = (struct weight){a, false, x->found->turns[a], x->found->ties[a]};
  }
  if (n > 0)
    qsort(w, n, sizeof *w, by_turns);
  for (size_t i = 0; !any && i < n && i < HIGHLIGHTS; i++)
    x->highlight[w[i].actor] = true;
  for (size_t i = 0; i < n; i++)
    w[i].highlight = x->highlight[w[i].actor];
  if (n > 0)
    qsort(w, n, sizeof *w, by_weight);
  size_t most = x->q->limit ? x->q->limit : ACTORS;
  most = most < MOST_ACTORS ? most : MOST_ACTORS;
  for (size_t i = 0; i < n && i < most; i++)
    x->number[w[i].actor] = 0;
  x->gone = n > most ? n - most : 0;
  struct chart_actor *list = arena_new(&x->d->arena, n + 1, sizeof *list);
  const unsigned *hues = chart_hues(x->d, x->l);
  for (uint32_t a = 0; a < all; a++)
    if (x->number[a] != NONE) {
      x->number[a] = (uint32_t)c->actors_n;
      list[c->actors_n++] = (struct chart_actor){
          text(x->l, x->l->facts->actors.at[a].id), chart_actor(x->d, x->l, a),
          x->highlight[a], hues[a]};
    }
  c->actors = list;
  mem_free(w);
}

// -------------------------------------------------------------------- boxes

static const char *members_words(struct plot *x, const struct story_column *k,
                                 uint32_t bloc) {
  struct buf b = {0};
  for (uint32_t a = 0; a < x->l->facts->actors.n; a++)
    if (k->bloc[a] == bloc) {
      buf_add(&b, b.n ? ", " : "");
      words_name(&b, text(x->l, x->l->facts->actors.at[a].label));
    }
  const char *words = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static void add_box(struct plot *x, struct chart_column *c,
                    struct chart_box *boxes, const struct story_column *k,
                    uint32_t bloc, uint32_t alone) {
  struct chart_box *box = &boxes[c->boxes_n];
  uint32_t *members =
      arena_new(&x->d->arena, x->l->facts->actors.n + 1, sizeof *members);
  *box = (struct chart_box){.members = members, .bloc = bloc != BLOC_UNALIGNED};
  for (uint32_t a = 0; a < x->l->facts->actors.n; a++) {
    if (k->bloc[a] != bloc || (!box->bloc && a != alone))
      continue;
    if (x->number[a] == NONE)
      box->more++;
    else
      members[box->members_n++] = x->number[a];
  }
  if (box->members_n == 0)
    return;
  box->title = box->bloc ? drawing_text(x->d, "%s: bloc %u: %s", c->label, bloc,
                                        members_words(x, k, bloc))
                         : drawing_text(x->d, "%s: unaligned: %s", c->label,
                                        chart_within(x->d, x->l, alone));
  c->boxes_n++;
}

static int by_number(const void *p, const void *q) {
  uint32_t a = *(const uint32_t *)p, b = *(const uint32_t *)q;
  return a < b ? -1 : a > b;
}

static void fill_column(struct plot *x, struct chart_column *c,
                        const struct story_column *k) {
  size_t n = x->l->facts->actors.n, blocs = 0;
  uint32_t *seen = mem_new(n + 1, sizeof *seen);
  struct chart_box *boxes = arena_new(&x->d->arena, n + 1, sizeof *boxes);
  c->label = chart_step(x->d, k->first, k->last);
  c->boxes = boxes;
  for (size_t a = 0; a < n; a++)
    if (k->bloc[a] != NONE && k->bloc[a] != BLOC_UNALIGNED)
      seen[blocs++] = k->bloc[a];
  if (blocs > 0)
    qsort(seen, blocs, sizeof *seen, by_number);
  for (size_t i = 0; i < blocs; i++)
    if (i == 0 || seen[i] != seen[i - 1])
      add_box(x, c, boxes, k, seen[i], NONE);
  for (uint32_t a = 0; a < n; a++)
    if (k->bloc[a] == BLOC_UNALIGNED && x->number[a] != NONE)
      add_box(x, c, boxes, k, BLOC_UNALIGNED, a);
  mem_free(seen);
}

static void fill_columns(struct plot *x, struct chart *c) {
  struct chart_column *list =
      arena_new(&x->d->arena, x->columns.n + 1, sizeof *list);
  struct buf b = {0};
  for (size_t i = 0; i < x->columns.n; i++) {
    fill_column(x, &list[i], &x->columns.at[i]);
    for (size_t k = 0; k < list[i].boxes_n; k++)
      buf_addf(&b, "%s%s", b.n ? "; " : "", list[i].boxes[k].title);
  }
  buf_addc(&b, '.');
  c->description = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  c->columns = list;
  c->columns_n = x->columns.n;
}

// -------------------------------------------------------------------- whole

static void tell(struct plot *x, const struct chart *c) {
  ent_drawing *d = x->d;
  const char *what = x->q->camps ? "Camps" : "Blocs";
  chart_title(d, x->q, what, x->found->in.days);
  chart_caption(d, &x->found->in,
                drawing_text(d, "%zu step%s, %zu different network%s",
                             x->found->of->series.steps.n,
                             x->found->of->series.steps.n == 1 ? "" : "s",
                             x->found->networks,
                             x->found->networks == 1 ? "" : "s"));
  vec_push(&d->lines,
           drawing_text(d,
                        "%s with the least weight of friends apart and "
                        "foes together; in no box: unaligned%s",
                        what,
                        x->q->at ? "" : "; unchanged steps are one column"));
  if (x->gone) {
    vec_push(&d->notes,
             drawing_text(d,
                          "Not drawn: %zu actor%s; those with most friends and "
                          "foes are",
                          x->gone, x->gone == 1 ? "" : "s"));
    if (c->actors_n < MOST_ACTORS)
      drawing_hint(d, OPT("limit=N"));
    drawing_hint(d, OPT("highlight=A"));
  }
  if (x->skipped) {
    vec_push(&d->notes,
             drawing_text(d,
                          "Not drawn: %zu column%s; those in which most actors "
                          "moved are",
                          x->skipped, x->skipped == 1 ? "" : "s"));
    drawing_hint(d, "\1from\2 and \1to\2");
    drawing_hint(d, OPT("at=D1,D2,…"));
  }
  chart_note(d, x->found->late, "step is left out: the time was over",
             "steps are left out: the time was over", OPT("seconds=S"));
  chart_note(d, x->found->unproven, "step is not proven to be the best",
             "steps are not proven to be the best", OPT("budget=N"));
  if (x->found->several)
    vec_push(&d->notes,
             drawing_text(d,
                          "%zu step%s drawn by one of several splits as good: "
                          "others have other blocs",
                          x->found->several,
                          x->found->several == 1 ? " is" : "s are"));
  const struct siding *asked = x->found->of;
  const struct beginnings begun = siding_begun(asked);
  chart_begun(d, &begun);
  const struct doubts_among among = doubts_of_states(true);
  words_left_out(d, asked->l, &asked->asked, &among, x->found->left_out > 0);
  chart_possible(d, &x->found->possible, asked->asked.include);
  if (c->actors_n == 0)
    vec_push(&d->notes, "No tie with a sign counts: nobody is friend or foe");
  d->summary = drawing_text(d, "%zu actor%s, %zu column%s, %s", c->actors_n,
                            c->actors_n == 1 ? "" : "s", c->columns_n,
                            c->columns_n == 1 ? "" : "s", d->dates);
}

static void draw(struct plot *x) {
  struct chart *c = arena_new(&x->d->arena, 1, sizeof *c);
  x->d->chart = c;
  c->what = CHART_STORY;
  choose_columns(x);
  choose_actors(x, c);
  fill_columns(x, c);
  tell(x, c);
}

static ent_drawing *story_chart(const struct bloc_story *found) {
  size_t n = found->of->l->facts->actors.n;
  struct plot x = {
      .d = drawing_for(found->of->q->spell, &found->of->l->facts->limits),
      .found = found,
      .l = found->of->l,
      .q = found->of->q,
      .highlight = mem_new(n + 1, sizeof *x.highlight),
      .number = mem_new(n + 1, sizeof *x.number)};
  for (size_t a = 0; a < n; a++)
    x.highlight[a] = found->highlight[a];
  draw(&x);
  vec_drop(&x.columns);
  mem_free(x.highlight);
  mem_free(x.number);
  return x.d;
}

ent_drawing *picture_blocs(const ent_account *l, const ent_query *q,
                           ent_diags *diags) {
  struct bloc_story *found = story_find(l, q, diags);
  ent_drawing *d = found ? story_chart(found) : NULL;
  story_free(found);
  return d;
}

ent_drawing *ent_draw_blocs(const ent_account *l, const ent_query *q,
                            ent_diags *diags) {
  q = query_for(q, ASK_DRAW_BLOCS, diags);
  return q ? picture_blocs(l, q, diags) : NULL;
}
