// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs from date to date, as the series of `blocs` follows them. Steps in
// which nobody moves are one column.
#include "compare/blocs.h"
#include "draw/chart.h"
#include "draw/pictures.h"
#include "find/asked.h"
#include "time/dates.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 24, ACTORS = 24, MOST_ACTORS = 60, HIGHLIGHTS = 4 };

struct story_column {
  struct days first, last;
  uint32_t *bloc; // of each actor; NONE: no friends and foes
  size_t moves;   // actors that are elsewhere than in the column before
};

struct story {
  ent_drawing *d;
  const ent_account *l;
  const ent_query *q;
  struct arena *arena; // of the question
  struct slice_options asked;
  struct series steps;
  VEC(struct story_column) columns;
  bool *highlight;
  size_t *ties, *turns; // of each actor: edges over the columns, other blocs
  uint32_t *number;     // in the chart, or NONE
  uint32_t *last;       // the bloc it was in last
  size_t networks, left_out, unproven, gone, skipped;
};

// ----------------------------------------------------------------- question

// "1986,1996,2001-12": dates of which each is a column.
static bool many_dates(struct story *x, ent_diags *diags) {
  struct str rest = str_of(x->q->at), one;
  ent_query lasting = *x->q;
  lasting.recent = x->q->recent ? x->q->recent : "0";
  while (rest.n > 0) {
    dates_split(rest, &one, &rest);
    one = str_trim(one);
    const char *at = arena_text(x->arena, one.at, one.n);
    if (!query_slice(x->l, &lasting, at, x->arena, &x->asked, diags))
      return false;
    if (x->steps.steps.n > 0 &&
        x->steps.steps.at[x->steps.steps.n - 1].hi >= x->asked.q.lo) {
      diag_usage(diags, "usage/date-order",
                 "`%s` does not come after the date before it", at);
      diag_help(diags, "give the dates from the earliest to the latest");
      return false;
    }
    vec_push(&x->steps.steps, x->asked.q);
  }
  size_t n = x->steps.steps.n;
  x->asked.q =
      (struct days){x->steps.steps.at[0].lo, x->steps.steps.at[n - 1].hi};
  return true;
}

static bool ask(struct story *x, ent_diags *diags) {
  struct str first, rest;
  bool list = dates_split(str_of(x->q->at), &first, &rest);
  if (list && (x->q->from || x->q->to || x->q->every)) {
    diag_usage(diags, "usage/series", "a series has a range, not dates");
    diag_help(diags, "give \1from\2 and \1to\2, and leave out \1at\2");
    return false;
  }
  bool good =
      list ? many_dates(x, diags)
           : sides_ask(x->l, x->q, x->arena, &x->asked, &x->steps, diags);
  return good &&
         asked_highlights(x->l, x->q, x->asked.filter, x->highlight, diags);
}

// ------------------------------------------------------------------ columns

static bool same(const struct story *x, const uint32_t *bloc) {
  const struct story_column *before =
      x->columns.n > 0 ? &x->columns.at[x->columns.n - 1] : NULL;
  return before &&
         memcmp(before->bloc, bloc, x->l->facts->actors.n * sizeof *bloc) == 0;
}

static void add_column(struct story *x, struct days step, const struct sides *s,
                       const struct bloc_follow *f) {
  size_t n = x->l->facts->actors.n;
  uint32_t *bloc = arena_new(x->arena, n + 1, sizeof *bloc);
  for (size_t a = 0; a < n; a++)
    bloc[a] = s->vertex.at[a] == NONE ? NONE : f->bloc[a];
  bool list = x->q->at != NULL;
  if (!list && same(x, bloc)) {
    x->columns.at[x->columns.n - 1].last = step;
    return;
  }
  struct story_column c = {step, step, bloc, 0};
  for (size_t a = 0; a < n && x->columns.n > 0; a++)
    c.moves += bloc[a] != x->columns.at[x->columns.n - 1].bloc[a];
  for (size_t e = 0; e < s->w.n; e++) {
    x->ties[s->actor.at[s->a.at[e]]]++;
    x->ties[s->actor.at[s->b.at[e]]]++;
  }
  for (size_t a = 0; a < n; a++) {
    if (bloc[a] == NONE || bloc[a] == BLOC_UNALIGNED)
      continue;
    x->turns[a] += x->last[a] && x->last[a] != bloc[a];
    x->last[a] = bloc[a];
  }
  vec_push(&x->columns, c);
}

static bool find_columns(struct story *x, ent_diags *diags) {
  struct bloc_follow f = bloc_follow_new(x->l->facts->actors.n);
  struct bloc_date now = {0};
  const struct split_options o = {.nodes = x->q->budget,
                                  .seconds = x->q->seconds};
  bool good = true;
  for (size_t i = 0; good && i < x->steps.steps.n; i++) {
    struct slice_options at = x->asked;
    struct bloc_date next = {0};
    at.q = x->steps.steps.at[i];
    struct sides *sides = sides_of(slice_at(x->l, &at), diags);
    good = sides != NULL;
    if (!good)
      break;
    bloc_date_find(&next, sides, x->q->camps, &o, i ? &now : NULL);
    x->networks += !i || !sides_equal(now.sides, next.sides);
    x->left_out += sides->left_out > 0;
    x->unproven += !next.split.proven;
    bloc_date_drop(&now);
    now = next;
    bloc_follow_step(&f, now.camp);
    add_column(x, at.q, now.sides, &f);
  }
  bloc_date_drop(&now);
  bloc_follow_drop(&f);
  return good;
}

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
static void thin_columns(struct story *x) {
  size_t n = x->columns.n, kept = 0;
  if (n <= MOST_COLUMNS)
    return;
  struct busy *busy = mem_new(n, sizeof *busy);
  bool *stays = mem_new(n, sizeof *stays);
  for (size_t i = 0; i < n; i++)
    busy[i] = (struct busy){i, i == 0 || i + 1 == n ? SIZE_MAX
                                                    : x->columns.at[i].moves};
  qsort(busy, n, sizeof *busy, by_moves);
  for (size_t i = 0; i < MOST_COLUMNS; i++)
    stays[busy[i].column] = true;
  for (size_t i = 0; i < n; i++)
    if (stays[i])
      x->columns.at[kept++] = x->columns.at[i];
  x->columns.n = kept;
  x->skipped = n - kept;
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

static void choose_actors(struct story *x, struct chart *c) {
  size_t all = x->l->facts->actors.n, n = 0;
  bool any = false;
  struct weight *w = mem_new(all + 1, sizeof *w);
  for (uint32_t a = 0; a < all; a++) {
    x->number[a] = NONE;
    any |= x->highlight[a];
    if (x->ties[a] > 0)
      w[n++] = (struct weight){a, false, x->turns[a], x->ties[a]};
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
  for (uint32_t a = 0; a < all; a++)
    if (x->number[a] != NONE) {
      x->number[a] = (uint32_t)c->actors_n;
      list[c->actors_n++] =
          (struct chart_actor){text(x->l, x->l->facts->actors.at[a].id),
                               chart_actor(x->d, x->l, a), x->highlight[a]};
    }
  c->actors = list;
  mem_free(w);
}

// -------------------------------------------------------------------- boxes

static const char *members_words(struct story *x, const struct story_column *k,
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

static void add_box(struct story *x, struct chart_column *c,
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

static void fill_column(struct story *x, struct chart_column *c,
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

static void fill_columns(struct story *x, struct chart *c) {
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

static void tell(struct story *x, const struct chart *c) {
  ent_drawing *d = x->d;
  const char *what = x->q->camps ? "Camps" : "Blocs";
  chart_title(d, x->q, what, x->asked.q);
  const struct asked_range asked =
      asked_range_of(x->arena, x->l, x->asked.q, x->asked.filter, false);
  chart_caption(d, &asked,
                drawing_text(d, "%zu step%s, %zu different network%s",
                             x->steps.steps.n, x->steps.steps.n == 1 ? "" : "s",
                             x->networks, x->networks == 1 ? "" : "s"));
  vec_push(&d->lines,
           drawing_text(d,
                        "%s with the least weight of friends apart and "
                        "foes together; in no box: unaligned%s",
                        what,
                        x->q->at ? "" : "; unchanged steps are one column"));
  if (x->gone) {
    vec_push(&d->notes,
             drawing_text(d,
                          "%zu more actor%s: those with most friends and foes "
                          "are drawn",
                          x->gone, x->gone == 1 ? "" : "s"));
    if (c->actors_n < MOST_ACTORS)
      drawing_hint(d, OPT("limit=N"));
    drawing_hint(d, OPT("highlight=A"));
  }
  if (x->skipped) {
    vec_push(&d->notes,
             drawing_text(d,
                          "%zu more column%s: those in which most actors moved "
                          "are drawn",
                          x->skipped, x->skipped == 1 ? "" : "s"));
    drawing_hint(d, "\1from\2 and \1to\2");
    drawing_hint(d, OPT("at=D1,D2,…"));
  }
  chart_note(d, x->unproven, "step is not proven to be the best",
             "steps are not proven to be the best", OPT("budget=N"));
  if (x->left_out)
    vec_push(&d->notes, "Ties below likely are left out");
  if (c->actors_n == 0)
    vec_push(&d->notes, "No tie with a sign counts: nobody is friend or foe");
  d->summary = drawing_text(d, "%zu actor%s, %zu column%s, %s", c->actors_n,
                            c->actors_n == 1 ? "" : "s", c->columns_n,
                            c->columns_n == 1 ? "" : "s", d->dates);
}

static void draw(struct story *x) {
  struct chart *c = arena_new(&x->d->arena, 1, sizeof *c);
  x->d->chart = c;
  c->what = CHART_STORY;
  thin_columns(x);
  choose_actors(x, c);
  fill_columns(x, c);
  tell(x, c);
}

ent_drawing *picture_blocs(const ent_account *l, const ent_query *q,
                           ent_diags *diags) {
  struct arena arena = {0};
  struct story x = {.l = l, .q = q, .arena = &arena};
  size_t n = l->facts->actors.n + 1;
  x.highlight = arena_new(&arena, n, sizeof *x.highlight);
  x.ties = arena_new(&arena, n, sizeof *x.ties);
  x.turns = arena_new(&arena, n, sizeof *x.turns);
  x.number = arena_new(&arena, n, sizeof *x.number);
  x.last = arena_new(&arena, n, sizeof *x.last);
  if (ask(&x, diags) && find_columns(&x, diags)) {
    x.d = drawing_new();
    x.d->spell = x.q->spell;
    draw(&x);
  }
  series_drop(&x.steps);
  vec_drop(&x.columns);
  arena_drop(&arena);
  return x.d;
}

ent_drawing *ent_draw_blocs(const ent_account *l, const ent_query *q,
                            ent_diags *diags) {
  q = query_for(q, ASK_DRAW_BLOCS, diags);
  return q ? picture_blocs(l, q, diags) : NULL;
}
