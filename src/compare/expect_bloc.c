// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/expect.h"
#include "compare/sides.h"

struct blocs {
  struct sides *sides;
  struct split split;
  uint32_t *camp; // of all actors of the ledger
};

static uint32_t named(const struct asked *a, uint32_t k) {
  return a->base->facts->event_actors.at[a->e->actors.first + k];
}

static uint32_t camp_of(const struct asked *a, const struct blocs *b,
                        uint32_t k) {
  return b->camp[expect_actor(a, named(a, k))];
}

// Who did not live then is in no bloc with anybody.
static bool holds(const struct asked *a, const struct blocs *b) {
  bool together = a->e->what == EXPECT_TOGETHER, good = true;
  bool *seen = mem_new(a->l->facts->actors.n + 1, sizeof *seen);
  uint32_t first = camp_of(a, b, 0);
  for (uint32_t k = 0; good && k < a->e->actors.n; k++) {
    uint32_t camp = camp_of(a, b, k);
    if (together)
      good = camp == first && camp != BALANCE_NONE;
    else if (camp != BALANCE_NONE) {
      good = !seen[camp];
      seen[camp] = true;
    }
  }
  mem_free(seen);
  return good;
}

static void name_actors(struct buf *b, const struct asked *a) {
  uint32_t n = a->e->actors.n;
  for (uint32_t k = 0; k < n && k < 2 * EXPECT_SHOWN; k++)
    buf_addf(b, "%s`%s`", k ? ", " : "",
             text(a->base, a->base->facts->actors.at[named(a, k)].id));
  if (n > 2 * EXPECT_SHOWN)
    buf_add(b, ", …");
}

// The bloc of one of them.
static void show_bloc(const struct asked *a, const struct blocs *x,
                      uint32_t k) {
  const char *id = text(a->base, a->base->facts->actors.at[named(a, k)].id);
  uint32_t camp = camp_of(a, x, k), with = 0;
  struct buf b = {0};
  for (uint32_t i = 0; camp != BALANCE_NONE && i < a->l->facts->actors.n; i++)
    if (x->camp[i] == camp && with++ < 2 * EXPECT_SHOWN)
      buf_addf(&b, "%s%s", b.n ? ", " : "",
               text(a->l, a->l->facts->actors.at[i].id));
  if (with > 2 * EXPECT_SHOWN)
    buf_addf(&b, " and %u more", with - 2 * EXPECT_SHOWN);
  if (camp == BALANCE_NONE)
    diag_note(a->d, "`%s` did not exist then", id);
  else if (with < 2)
    diag_note(a->d, "`%s` is in no bloc", id);
  else
    diag_note(a->d, "the bloc of `%s`: %s", id, buf_text(&b));
  buf_drop(&b);
}

// The records between those who are named.
static void show_ties(const struct asked *a, const struct blocs *x) {
  bool *asked = mem_new(a->l->facts->actors.n + 1, sizeof *asked);
  size_t all = 0;
  for (uint32_t k = 0; k < a->e->actors.n; k++)
    asked[expect_actor(a, named(a, k))] = true;
  for (size_t i = 0; i < x->sides->pairs.list.n; i++) {
    const struct pair *p = &x->sides->pairs.list.at[i];
    for (size_t k = 0; asked[p->a] && asked[p->b] && k < p->ties.n; k++)
      if (sides_weighs(x->sides->slice, p, p->ties.at[k]) &&
          all++ < EXPECT_SHOWN) {
        struct slice_options o = {.q = p->q};
        const struct slice_tie given = slice_judge(a->l, p->ties.at[k], &o);
        expect_record(a, &given, NULL);
      }
  }
  mem_free(asked);
  if (all > EXPECT_SHOWN)
    expect_more(a, all - EXPECT_SHOWN);
  if (!all)
    diag_note(a->d, "no record ties them to each other then");
}

static void complain(const struct asked *a, const struct blocs *x) {
  bool together = a->e->what == EXPECT_TOGETHER;
  struct buf b = {0};
  expect_level(&b, a);
  name_actors(&b, a);
  buf_add(&b, together ? " are not in one bloc"
                       : " are not all in different "
                         "blocs");
  expect_days(&b, a->e->q);
  buf_addf(&b, ", but are expected to be %s", together ? "together" : "apart");
  expect_broken(a, together ? "together" : "apart", &b);
  for (uint32_t k = 0; k < a->e->actors.n && k < EXPECT_SHOWN; k++)
    show_bloc(a, x, k);
  show_ties(a, x);
  if (x->split.optima > 1)
    diag_note(a->d,
              "other blocs explain the ties as well: this is the first "
              "of %zu best ways",
              x->split.optima);
  if (!x->split.proven)
    diag_note(a->d, "these blocs are not proven to be the best");
  diag_help(a->d, "correct the records, or expect the blocs that there are: "
                  "`\3blocs\2 \1at=D\2` lists them");
  buf_drop(&b);
}

void expect_blocs_drop(struct blocs *b) {
  if (!b)
    return;
  mem_free(b->camp);
  if (b->sides)
    split_drop(&b->split);
  sides_free(b->sides);
  mem_free(b);
}

// All searches of a check share the seconds that there are.
static struct blocs *find(const struct asked *a) {
  struct slice_options at = {.q = a->e->q};
  const size_t seconds = a->base->facts->limits.most[LIMIT_EXPECT_SECONDS];
  struct blocs *b = mem_new(1, sizeof *b);
  b->sides = sides_of(slice_at(a->l, &at), a->d);
  if (!b->sides)
    return b;
  if (a->kept->until == 0)
    a->kept->until = moment_in((double)seconds);
  b->split = clusters_split(
      &b->sides->graph,
      &(struct split_options){.watch = a->d->watch, .until = a->kept->until});
  b->camp = mem_new(a->l->facts->actors.n + 1, sizeof *b->camp);
  sides_camps(b->sides, b->split.camp, b->camp);
  return b;
}

// Neither kept nor broken: the best blocs might be others.
static void undecided(const struct asked *a) {
  const struct limits *l = &a->base->facts->limits;
  const size_t seconds = l->most[LIMIT_EXPECT_SECONDS];
  struct buf b = {0};
  expect_level(&b, a);
  buf_add(&b, "not decided: the blocs");
  expect_days(&b, a->e->q);
  buf_addf(&b,
           " are not proven to be the best, and the %zu second%s for all "
           "searches %s over",
           seconds, seconds == 1 ? "" : "s", seconds == 1 ? "is" : "are");
  const bool together = a->e->what == EXPECT_TOGETHER;
  diag(a->d, ENT_ERROR, "expect/undecided",
       place_span(a->base, a->e->place, together ? "together" : "apart", 0),
       "%s", buf_text(&b));
  diag_help(a->d,
            "expect fewer dates, or give more time: "
            "\1limit-of=expect-seconds=%zu\2",
            seconds < SIZE_MAX / 10 ? seconds * 10 : seconds);
  buf_drop(&b);
}

void expect_bloc(const struct asked *a) {
  if (!a->kept->blocs)
    a->kept->blocs = find(a);
  const struct blocs *b = a->kept->blocs;
  if (!b->sides || watch_stopped(a->d->watch))
    return;
  if (b->split.stopped && !b->split.proven)
    undecided(a);
  else if (!holds(a, b))
    complain(a, b);
}
