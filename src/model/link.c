// SPDX-License-Identifier: GPL-2.0-or-later
// Actors, events and expectations: their ids to indexes, their dates to days.
#include "model/freeze.h"

#include <stdlib.h>

bool check_citations(struct freeze *f, struct run run, struct place place,
                     const char *code, const char *field, uint32_t item) {
  bool good = true;
  for (uint32_t k = 0; k < run.n; k++) {
    if (f->facts->citations.at[run.first + k].source != NONE)
      continue;
    const struct written_citation *w = pile_at(&f->b->citations, run.first + k);
    freeze_unknown(f, NOUN_SOURCE, code,
                   place_span(f->l, place, field, item ? item : k + 1),
                   w->source);
    good = false;
  }
  return good;
}

// ---------------------------------------------------------------- actors

// An unknown source stays behind; the actor it was cited for is needed.
static void check_sources(struct freeze *f, struct actor *a) {
  check_citations(f, a->citations, a->place, "actor/unknown-source", "sources",
                  0);
  uint32_t kept = 0;
  for (uint32_t k = 0; k < a->citations.n; k++) {
    struct citation *run = &f->facts->citations.at[a->citations.first];
    if (run[k].source != NONE)
      run[kept++] = run[k];
  }
  a->citations.n = kept;
}

static const struct spell unlimited = {
    DAY_MIN, DAY_MIN, DAY_MAX, DAY_MAX, DAY_MIN, DAY_MAX, 0, 0, 0};

static void add_life(struct freeze *f, struct actor *a, ent_sym text,
                     uint32_t item) {
  struct spell s = {0};
  if (!text || !freeze_spell(f, text, false, &s, a->place, "exists", item) ||
      s.flags & SPELL_UNDATED)
    return;
  if (a->lives.n++ == 0)
    a->lives.first = (uint32_t)f->facts->lives.n;
  vec_push(&f->facts->lives, s);
}

static void date_actor(struct freeze *f, struct actor *a,
                       const struct written_actor *written) {
  add_life(f, a, written->exists, 0);
  for (uint32_t k = 0; k < written->lives.n; k++)
    add_life(f, a, f->b->lists.at[written->lives.first + k], k + 1);
  for (uint32_t k = 0; k < a->groups.n; k++) {
    const struct written_group *w = &f->b->groups.at[a->groups.first + k];
    struct group *g = &f->facts->groups.at[a->groups.first + k];
    if (!w->dated ||
        !freeze_spell(f, w->when, false, &g->when, a->place, "group", 0))
      g->when = unlimited;
  }
}

void freeze_actors(struct freeze *f) {
  struct facts *facts = f->facts;
  for (size_t i = 0; i < f->b->groups.n; i++)
    vec_push(&facts->groups, ((struct group){.text = f->b->groups.at[i].text}));
  for (size_t i = 0; i < facts->actors.n; i++) {
    struct actor *a = &facts->actors.at[i];
    check_sources(f, a);
    date_actor(f, a, pile_at(&f->b->actors, f->actors.at[i]));
  }
  if (f->taken)
    pile_drop(&f->taken->actors);
}

// ---------------------------------------------------------------- events

// The ids of a run as indexes, those that nobody has as NONE.
static struct run link_run(struct freeze *f, struct run run) {
  struct run out = {(uint32_t)f->facts->event_actors.n, run.n};
  for (uint32_t k = 0; k < run.n; k++)
    vec_push(&f->facts->event_actors,
             number_of(&f->actor_of, f->b->lists.at[run.first + k]));
  return out;
}

static bool check_event(struct freeze *f, const struct written_event *w,
                        struct run actors) {
  bool good = check_citations(f, w->sources, w->place, "event/unknown-source",
                              "sources", 0);
  for (uint32_t k = 0; k < actors.n; k++) {
    if (f->facts->event_actors.at[actors.first + k] != NONE)
      continue;
    freeze_unknown(f, NOUN_ACTOR, "event/unknown-actor",
                   place_span(f->l, w->place, "actors", k + 1),
                   f->b->lists.at[w->actors.first + k]);
    good = false;
  }
  return good;
}

static void add_event(struct freeze *f, const struct written_event *w) {
  struct event e = {
      .title = w->title,
      .when = w->when,
      .location = w->location,
      .note = w->note,
      .level = freeze_marking(f, w->marking, f->facts->markings.unmarked,
                              place_span(f->l, w->place, "marking", 0)),
      .place = w->place,
      .actors = link_run(f, w->actors),
      .citations = w->sources,
      .extras = w->extras};
  bool good = check_event(f, w, e.actors) && !w->wrong;
  if (w->when)
    good = freeze_spell(f, w->when, true, &e.spell, e.place, "when", 0) && good;
  if (good)
    vec_push(&f->facts->events, e);
}

void freeze_events(struct freeze *f) {
  for (size_t i = 0; i < f->b->events.n; i++)
    add_event(f, &f->b->events.at[i]);
}

// ----------------------------------------------------------- expectations

static bool known_actor(struct freeze *f, const struct written_expectation *w,
                        const char *field, uint32_t item, ent_sym id) {
  if (!id || number_of(&f->actor_of, id) != NONE)
    return true;
  const bool tie = strcmp(field, "tie") == 0;
  freeze_unknown_in(f, NOUN_ACTOR, "expect/unknown-actor",
                    place_span(f->l, w->place, field, item), id,
                    tie ? w->tie : 0);
  return false;
}

// One actor named twice says nothing of two.
static bool different(struct freeze *f, const struct written_expectation *w,
                      const char *field, uint32_t item, uint32_t x,
                      uint32_t y) {
  if (x == NONE || x != y)
    return true;
  diag(f->d, ENT_ERROR, "expect/actors",
       place_span(f->l, w->place, field, item), "the actor `%s` is named twice",
       text(f->l, f->facts->actors.at[x].id));
  diag_help(f->d, "name different actors");
  return false;
}

static int by_number(const void *x, const void *y) {
  uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
  return a < b ? -1 : a > b;
}

static bool check_bloc(struct freeze *f, const struct written_expectation *w) {
  const char *field = w->what == EXPECT_TOGETHER ? "together" : "apart";
  uint32_t *actor = mem_new(w->actors.n + 1, sizeof *actor);
  bool good = true;
  for (uint32_t k = 0; k < w->actors.n; k++) {
    ent_sym id = f->b->lists.at[w->actors.first + k];
    good &= known_actor(f, w, field, k + 1, id);
    actor[k] = number_of(&f->actor_of, id);
  }
  if (w->actors.n)
    qsort(actor, w->actors.n, sizeof *actor, by_number);
  for (uint32_t k = 1; good && k < w->actors.n; k++)
    good = different(f, w, field, 0, actor[k - 1], actor[k]);
  mem_free(actor);
  return good;
}

static bool check_actors(struct freeze *f,
                         const struct written_expectation *w) {
  bool good = true;
  switch (w->what) {
  case EXPECT_TIE:
    good &= known_actor(f, w, "tie", 0, w->from);
    good &= known_actor(f, w, "tie", 0, w->to);
    break;
  case EXPECT_STATE:
  case EXPECT_SHIFT:
    good &= known_actor(f, w, "pair", 1, w->from);
    good &= known_actor(f, w, "pair", 2, w->to);
    if (good && w->from)
      good = different(f, w, "pair", 2, number_of(&f->actor_of, w->from),
                       number_of(&f->actor_of, w->to));
    break;
  case EXPECT_RANK:
    good = known_actor(f, w, "actor", 0, w->from);
    break;
  case EXPECT_TOGETHER:
  case EXPECT_APART:
    good = check_bloc(f, w);
    break;
  }
  return good;
}

static bool check_expectation(struct freeze *f,
                              const struct written_expectation *w) {
  bool good = check_actors(f, w);
  if (w->type && number_of(&f->type_of, w->type) == NONE) {
    freeze_unknown_in(f, NOUN_TYPE, "expect/unknown-type",
                      place_span(f->l, w->place, "tie", 0), w->type, w->tie);
    good = false;
  }
  return good;
}

static bool date_expectation(struct freeze *f, struct expectation *e) {
  bool shift = e->what == EXPECT_SHIFT;
  bool good = !e->at ||
              freeze_days(f, e->at, &e->q, e->place, shift ? "from" : "at", 0);
  if (!e->until || !shift)
    return good && e->at;
  good &= freeze_days(f, e->until, &e->later, e->place, "to", 0);
  if (!good || !e->at || e->q.hi < e->later.lo)
    return good && e->at;
  diag(f->d, ENT_ERROR, "expect/order", place_span(f->l, e->place, "to", 0),
       "`from` must end before `to` begins");
  diag_help(f->d, "write the earlier date after `from`, and days or months "
                  "instead of years where the two overlap");
  return false;
}

static struct expectation expected(struct freeze *f,
                                   const struct written_expectation *w) {
  return (struct expectation){
      .what = w->what,
      .at = w->at,
      .until = w->until,
      .according_to = w->according_to,
      .note = w->note,
      .roll_up = w->roll_up,
      .measure = w->measure,
      .layer = w->layer,
      .tie = w->tie,
      .from = number_of(&f->actor_of, w->from),
      .to = number_of(&f->actor_of, w->to),
      .type = w->what == EXPECT_TIE ? number_of(&f->type_of, w->type) : 0,
      .first = w->first,
      .last = w->last,
      .state = w->state,
      .shift = w->shift,
      .actors = link_run(f, w->actors),
      .extras = w->extras,
      .place = w->place,
      .holds = w->holds,
  };
}

static void add_expectation(struct freeze *f,
                            const struct written_expectation *w) {
  bool good = check_expectation(f, w) && !w->wrong;
  struct expectation e = expected(f, w);
  good = date_expectation(f, &e) && good;
  if (good)
    vec_push(&f->facts->expects, e);
  else if (e.according_to) // of one that is kept, the checks tell it
    expectation_party(f->l, &e, f->d);
}

void freeze_expectations(struct freeze *f) {
  for (size_t i = 0; i < f->b->expects.n; i++)
    add_expectation(f, &f->b->expects.at[i]);
}
