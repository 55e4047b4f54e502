// SPDX-License-Identifier: GPL-2.0-or-later
// Ids to indexes, in two rounds: the first looks and complains, record by
// record; the second writes, array by array, because ties made from one
// record may share what they refer to.
#include "model/freeze.h"

#include <stdlib.h>

static uint32_t record_of(const numbers *of, ent_sym id) {
  return id < of->n ? of->at[id] : NONE;
}

static uint32_t actor_of(const struct freeze *f, ent_sym id) {
  return record_of(&f->actor_of, id);
}

static struct span tie_field(const struct freeze *f, const struct tie *t,
                             const char *field, uint32_t item) {
  return place_span(f->l, tie_place(t), field, item);
}

// ------------------------------------------------------------ first round

// The ends named in one key of a record, numbered as they first appear.
struct ends {
  const char *field;
  struct map items; // id -> index in `ids`
  VEC(ent_sym) ids;
};

static void ends_add(const struct freeze *f, struct ends *e, ent_sym id) {
  uint32_t next = (uint32_t)e->ids.n;
  struct str key = intern_str(&f->l->facts->texts, id);
  if (id && map_get_or_put(&e->items, key, next) == next)
    vec_push(&e->ids, id);
}

static void ends_report(struct freeze *f, struct ends *e, const struct tie *t) {
  for (uint32_t i = 0; i < e->ids.n; i++)
    if (actor_of(f, e->ids.at[i]) == NONE)
      freeze_unknown(f, NOUN_ACTOR, "tie/unknown-actor",
                     tie_field(f, t, e->field, e->ids.n > 1 ? i + 1 : 0),
                     e->ids.at[i]);
  map_drop(&e->items);
  vec_drop(&e->ids);
}

static void report_ends(struct freeze *f, size_t first, size_t stop) {
  const struct tie *t = &f->l->ties.at[first];
  struct ends from = {.field = t->between ? "between" : "from"};
  struct ends to = {.field = "to"};
  for (size_t i = first; i < stop; i++) {
    const struct tie *pair = &f->l->ties.at[i];
    ends_add(f, &from, pair->from);
    ends_add(f, t->between ? &from : &to, pair->to);
  }
  ends_report(f, &from, t);
  ends_report(f, &to, t);
}

static bool check_type(struct freeze *f, const struct tie *t) {
  if (t->untyped)
    return false;
  uint32_t type = f->type_of.at[t->type];
  if (type == NONE) {
    freeze_unknown(f, NOUN_TYPE, "tie/unknown-type", tie_field(f, t, "type", 0),
                   f->type_ids.at[t->type]);
    return false;
  }
  const struct tie_type *known = &f->l->facts->types.at[type];
  if (!t->between || !known->directed)
    return true;
  diag(f->d, ENT_ERROR, "tie/between-directed", tie_field(f, t, "between", 0),
       "`%s` has a direction, but `between` gives none", text(f->l, known->id));
  diag_help(f->d, "write `from:` and `to:`");
  return false;
}

// Complains about the first unknown source of a run; `item` 0: number them.
static bool check_citations(struct freeze *f, struct run run,
                            struct place place, const char *code,
                            const char *field, uint32_t item) {
  bool good = true;
  for (uint32_t k = 0; k < run.n; k++) {
    ent_sym id = f->l->facts->citations.at[run.first + k].source;
    if (!id || record_of(&f->source_of, id) != NONE)
      continue;
    freeze_unknown(f, NOUN_SOURCE, code,
                   place_span(f->l, place, field, item ? item : k + 1), id);
    good = false;
  }
  return good;
}

static bool check_claims(struct freeze *f, const struct tie *t,
                         struct run run) {
  bool good = true;
  for (uint32_t k = 0; k < run.n; k++) {
    const struct claim *c = &f->l->facts->claims.at[run.first + k];
    if (c->actor && actor_of(f, c->actor) == NONE) {
      freeze_unknown(f, NOUN_ACTOR, "tie/unknown-actor",
                     tie_field(f, t, "claims", k + 1), c->actor);
      diag_note(f->d, "a holder who is no actor of the ledger is written in "
                      "quotes: `by: \"some analysts\"`");
      good = false;
    }
    good &= check_citations(f, c->citations, tie_place(t), "tie/unknown-source",
                            "claims", k + 1);
  }
  return good;
}

// What the ties of one record have in common.
static bool check_record(struct freeze *f, const struct tie *t) {
  const struct tie_more *m = more(f->l, t);
  bool good = check_type(f, t);
  good &= check_citations(f, (struct run){t->citation, t->citations},
                          tie_place(t), "tie/unknown-source", "sources", 0);
  good &= check_claims(f, t, m->claims);
  if (m->via && actor_of(f, m->via) == NONE) {
    freeze_unknown(f, NOUN_ACTOR, "tie/unknown-actor",
                   tie_field(f, t, "via", 0), m->via);
    good = false;
  }
  return good;
}

static void check_ties(struct freeze *f) {
  ent_account *l = f->l;
  for (size_t first = 0, stop; first < l->ties.n; first = stop) {
    const struct tie *t = &l->ties.at[first];
    bool good = check_record(f, t), ends = true;
    for (stop = first; stop < l->ties.n; stop++) {
      const struct tie *pair = &l->ties.at[stop];
      if (pair->offset != t->offset || pair->file != t->file)
        break;
      bool known =
          actor_of(f, pair->from) != NONE && actor_of(f, pair->to) != NONE;
      f->left_out[stop] = !good || !known || t->wrong;
      ends &= known;
    }
    if (!ends)
      report_ends(f, first, stop);
  }
}

static bool check_event(struct freeze *f, const struct event *e) {
  bool good = check_citations(f, e->citations, e->place, "event/unknown-source",
                              "sources", 0);
  for (uint32_t k = 0; k < e->actors.n; k++) {
    ent_sym id = f->l->facts->event_actors.at[e->actors.first + k];
    if (actor_of(f, id) != NONE)
      continue;
    freeze_unknown(f, NOUN_ACTOR, "event/unknown-actor",
                   place_span(f->l, e->place, "actors", k + 1), id);
    good = false;
  }
  return good;
}

// An unknown source stays behind; the actor it was cited for is needed.
static void check_actor(struct freeze *f, struct actor *a) {
  check_citations(f, a->citations, a->place, "actor/unknown-source", "sources",
                  0);
  uint32_t kept = 0;
  for (uint32_t k = 0; k < a->citations.n; k++) {
    struct citation *run = &f->l->facts->citations.at[a->citations.first];
    if (record_of(&f->source_of, run[k].source) != NONE)
      run[kept++] = run[k];
  }
  a->citations.n = kept;
}

static bool known_actor(struct freeze *f, const struct expectation *e,
                        const char *field, uint32_t item, ent_sym id) {
  if (!id || actor_of(f, id) != NONE)
    return true;
  freeze_unknown(f, NOUN_ACTOR, "expect/unknown-actor",
                 place_span(f->l, e->place, field, item), id);
  return false;
}

// One actor named twice says nothing of two.
static bool different(struct freeze *f, const struct expectation *e,
                      const char *field, uint32_t item, uint32_t x,
                      uint32_t y) {
  if (x == NONE || x != y)
    return true;
  diag(f->d, ENT_ERROR, "expect/actors",
       place_span(f->l, e->place, field, item), "the actor `%s` is named twice",
       text(f->l, f->l->facts->actors.at[x].id));
  diag_help(f->d, "name different actors");
  return false;
}

static int by_number(const void *x, const void *y) {
  uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
  return a < b ? -1 : a > b;
}

static bool check_bloc(struct freeze *f, const struct expectation *e) {
  const char *field = e->what == EXPECT_TOGETHER ? "together" : "apart";
  uint32_t *actor = mem_new(e->actors.n + 1, sizeof *actor);
  bool good = true;
  for (uint32_t k = 0; k < e->actors.n; k++) {
    ent_sym id = f->l->facts->event_actors.at[e->actors.first + k];
    good &= known_actor(f, e, field, k + 1, id);
    actor[k] = actor_of(f, id);
  }
  if (e->actors.n)
    qsort(actor, e->actors.n, sizeof *actor, by_number);
  for (uint32_t k = 1; good && k < e->actors.n; k++)
    good = different(f, e, field, 0, actor[k - 1], actor[k]);
  mem_free(actor);
  return good;
}

static bool check_expectation(struct freeze *f, const struct expectation *e) {
  bool good = true;
  switch (e->what) {
  case EXPECT_TIE:
    good &= known_actor(f, e, "tie", 0, e->from);
    good &= known_actor(f, e, "tie", 0, e->to);
    break;
  case EXPECT_STATE:
  case EXPECT_SHIFT:
    good &= known_actor(f, e, "pair", 1, e->from);
    good &= known_actor(f, e, "pair", 2, e->to);
    if (good && e->from)
      good =
          different(f, e, "pair", 2, actor_of(f, e->from), actor_of(f, e->to));
    break;
  case EXPECT_RANK:
    good = known_actor(f, e, "actor", 0, e->from);
    break;
  case EXPECT_TOGETHER:
  case EXPECT_APART:
    good = check_bloc(f, e);
    break;
  }
  if (e->type &&
      ledger_type(f->l, intern_str(&f->l->facts->texts, e->type)) == NONE) {
    freeze_unknown(f, NOUN_TYPE, "expect/unknown-type",
                   place_span(f->l, e->place, "tie", 0), e->type);
    good = false;
  }
  return good && !e->wrong;
}

// ----------------------------------------------------------- second round

static void write_ties(struct freeze *f) {
  ent_account *l = f->l;
  for (size_t i = 0; i < l->ties.n; i++) {
    if (f->left_out[i])
      continue;
    struct tie *t = &l->ties.at[i];
    uint32_t from = actor_of(f, t->from), to = actor_of(f, t->to);
    t->type = (uint16_t)f->type_of.at[t->type];
    bool swap = !l->facts->types.at[t->type].directed && from > to;
    t->from = swap ? to : from;
    t->to = swap ? from : to;
  }
}

static void write_shared(struct freeze *f) {
  ent_account *l = f->l;
  for (size_t i = 0; i < l->more.n; i++)
    l->more.at[i].via = actor_of(f, l->more.at[i].via);
  for (size_t i = 0; i < l->facts->claims.n; i++)
    l->facts->claims.at[i].actor = actor_of(f, l->facts->claims.at[i].actor);
  for (size_t i = 0; i < l->facts->citations.n; i++) {
    struct citation *c = &l->facts->citations.at[i];
    c->source = record_of(&f->source_of, c->source);
  }
  for (size_t i = 0; i < l->facts->event_actors.n; i++)
    l->facts->event_actors.at[i] = actor_of(f, l->facts->event_actors.at[i]);
}

static void link_events(struct freeze *f) {
  ent_account *l = f->l;
  for (size_t i = 0; i < l->facts->events.n;
       i++) // their dates are still to be read
    l->facts->events.at[i].wrong |= !check_event(f, &l->facts->events.at[i]);
}

static void link_expectations(struct freeze *f) {
  ent_account *l = f->l;
  for (size_t i = 0; i < l->facts->expects.n; i++) {
    struct expectation *e = &l->facts->expects.at[i];
    e->wrong = !check_expectation(f, e);
    if (e->wrong) // its date is still to be read
      continue;
    e->from = actor_of(f, e->from);
    e->to = actor_of(f, e->to);
    if (e->what == EXPECT_TIE)
      e->type = ledger_type(l, intern_str(&l->facts->texts, e->type));
  }
}

void freeze_links(struct freeze *f) {
  ent_account *l = f->l;
  for (size_t i = 0; i < l->facts->actors.n; i++)
    check_actor(f, &l->facts->actors.at[i]);
  check_ties(f);
  link_events(f);
  link_expectations(f);
  write_ties(f);
  write_shared(f);
}
