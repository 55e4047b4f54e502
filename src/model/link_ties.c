// SPDX-License-Identifier: GPL-2.0-or-later
// A record of `ties:` becomes one tie for each pair of its ends. What the
// pairs have in common (citations, claims, the rarer keys) they share; each
// has spells of its own, since lives cut them differently. What is wrong with
// a record is told once, whatever becomes of its pairs.
#include "base/num.h"
#include "model/freeze.h"

static struct span field_of(const struct freeze *f, const struct written_tie *w,
                            const char *field, uint32_t item) {
  return place_span(f->l, w->place, field, item);
}

static bool known(const struct freeze *f, ent_sym id) {
  return number_of(&f->actor_of, id) != NONE;
}

// ------------------------------------------------------------------ ends

// The ends named in one key of a record, numbered as they first appear.
struct ends {
  const char *field;
  struct map items; // id -> index in `ids`
  VEC(ent_sym) ids;
};

static void ends_add(const struct freeze *f, struct ends *e, ent_sym id) {
  uint32_t next = (uint32_t)e->ids.n;
  if (id && map_get_or_put(&e->items, book_str(f->b, id), next) == next)
    vec_push(&e->ids, id);
}

static void ends_report(struct freeze *f, struct ends *e,
                        const struct written_tie *w) {
  for (uint32_t i = 0; i < e->ids.n; i++)
    if (!known(f, e->ids.at[i]))
      freeze_unknown(f, NOUN_ACTOR, "tie/unknown-actor",
                     field_of(f, w, e->field, e->ids.n > 1 ? i + 1 : 0),
                     e->ids.at[i]);
  map_drop(&e->items);
  vec_drop(&e->ids);
}

// A record without pairs has its names looked at all the same.
static void add_names(const struct freeze *f, struct ends *from,
                      struct ends *to, const struct written_pairs *all) {
  for (size_t i = 0; i < all->nfrom; i++)
    ends_add(f, from, all->from[i]);
  for (size_t i = 0; i < all->nto; i++)
    ends_add(f, to, all->to[i]);
}

static void report_ends(struct freeze *f, const struct written_tie *w) {
  struct written_pairs all = book_pairs(f->b, w);
  struct ends from = {.field = all.between ? "between" : "from"};
  struct ends to = {.field = "to"};
  struct ends *second = all.between ? &from : &to;
  ent_sym a, b;
  if (!w->whole)
    add_names(f, &from, second, &all);
  while (w->whole && pairs_next(&all, &a, &b)) {
    ends_add(f, &from, a);
    ends_add(f, second, b);
  }
  ends_report(f, &from, w);
  ends_report(f, &to, w);
}

static bool ends_known(const struct freeze *f, const struct written_tie *w) {
  struct written_pairs all = book_pairs(f->b, w);
  ent_sym a, b;
  while (w->whole && pairs_next(&all, &a, &b))
    if (!known(f, a) || !known(f, b))
      return false;
  return w->whole;
}

// ---------------------------------------------------------------- record

static bool check_type(struct freeze *f, const struct written_tie *w) {
  uint32_t type = number_of(&f->type_of, w->type);
  if (!w->type)
    return false;
  if (type == NONE) {
    freeze_unknown(f, NOUN_TYPE, "tie/unknown-type", field_of(f, w, "type", 0),
                   w->type);
    return false;
  }
  const struct tie_type *t = &f->facts->types.at[type];
  if (!pile_at(&f->b->ends, w->ends)->between || !t->directed)
    return true;
  diag(f->d, ENT_ERROR, "tie/between-directed", field_of(f, w, "between", 0),
       "`%s` has a direction, but `between` gives none", text(f->l, t->id));
  diag_help(f->d, "write `from:` and `to:`");
  return false;
}

static bool check_claim(struct freeze *f, const struct written_tie *w,
                        const struct written_claim *c, uint32_t item) {
  bool good = !c->actor || known(f, c->actor);
  if (!good) {
    freeze_unknown(f, NOUN_ACTOR, "tie/unknown-actor",
                   field_of(f, w, "claims", item), c->actor);
    diag_note(f->d, "a holder who is no actor of the ledger is written in "
                    "quotes: `by: \"some analysts\"`");
  }
  return check_citations(f, c->sources, w->place, "tie/unknown-source",
                         "claims", item) &&
         good;
}

static void add_claim(struct freeze *f, const struct written_claim *w,
                      struct days when, uint8_t level) {
  struct claim c = {.actor = number_of(&f->actor_of, w->actor),
                    .words = w->words,
                    .when = w->when,
                    .note = w->note,
                    .grade = w->grade,
                    .stance = (enum stance)w->stance,
                    .about = (enum about)w->about,
                    .level = level,
                    .when_days = when,
                    .citations = w->sources,
                    .extras = w->extras};
  vec_push(&f->facts->claims, c);
}

// A claim has no place of its own: a wrong date is told at its number.
static bool link_claims(struct freeze *f, const struct written_tie *w,
                        struct run run, uint8_t level) {
  bool good = true;
  for (uint32_t k = 0; k < run.n; k++) {
    const struct written_claim *c = pile_at(&f->b->claims, run.first + k);
    struct days when = {DAY_MIN, DAY_MAX};
    if (c->when)
      good &= freeze_days(f, c->when, &when, w->place, "claims", k + 1);
    add_claim(f, c, when,
              freeze_marking(f, c->marking, level,
                             place_span(f->l, w->place, "claims", k + 1)));
  }
  return good;
}

static bool check_record(struct freeze *f, const struct written_tie *w,
                         const struct written_more *m) {
  bool good = check_type(f, w);
  good &= check_citations(f, w->sources, w->place, "tie/unknown-source",
                          "sources", 0);
  for (uint32_t k = 0; k < m->claims.n; k++)
    good &=
        check_claim(f, w, pile_at(&f->b->claims, m->claims.first + k), k + 1);
  if (m->via && !known(f, m->via)) {
    freeze_unknown(f, NOUN_ACTOR, "tie/unknown-actor", field_of(f, w, "via", 0),
                   m->via);
    good = false;
  }
  return good;
}

// ------------------------------------------------------------------ ties

// Ties of which nothing rare is said but one likelihood have it together.
static uint32_t judged_so(struct freeze *f, ent_sym likelihood) {
  struct tie_more out = {.likelihood = likelihood,
                         .via = NONE,
                         .weight = 1,
                         .level = f->facts->markings.unmarked};
  uint32_t next = (uint32_t)f->l->more.n;
  uint32_t more = map_get_or_put(&f->judged, book_str(f->b, likelihood), next);
  if (more == next)
    vec_push(&f->l->more, out);
  return more;
}

static uint32_t add_more(struct freeze *f, const struct written_tie *w,
                         const struct written_more *m, uint32_t claim,
                         uint8_t level) {
  struct tie_more out = {.id = m->id,
                         .label = m->label,
                         .note = m->note,
                         .url = m->url,
                         .location = m->location,
                         .grade = m->grade,
                         .likelihood = w->likelihood,
                         .confidence = m->confidence,
                         .via = number_of(&f->actor_of, m->via),
                         .weight = 1,
                         .claims = {claim, m->claims.n},
                         .tags = m->tags,
                         .extras = m->extras,
                         .forecast = m->forecast,
                         .primary = m->primary,
                         .level = level};
  if (!w->more)
    return w->likelihood ? judged_so(f, w->likelihood) : 0;
  if (m->weight)
    num_parse(book_str(f->b, m->weight), &out.weight);
  if (m->count)
    count_parse(book_str(f->b, m->count), &out.count_lo, &out.count_hi);
  vec_push(&f->l->more, out);
  return (uint32_t)f->l->more.n - 1;
}

// Lists of ties say it: found here, the text need not be read again for them.
static uint32_t line_of(struct freeze *f, struct place p) {
  return p.file < f->b->files.n
             ? source_walk_to(&f->at, f->b->files.at[p.file], p.offset)
             : 0;
}

// What the ties of a record have in common.
static struct tie tie_of(struct freeze *f, const struct written_tie *w) {
  struct tie t = {.offset = w->place.offset,
                  .line = line_of(f, w->place),
                  .file = (uint16_t)w->place.file,
                  .type = (uint16_t)number_of(&f->type_of, w->type),
                  .when = w->when,
                  .citation = w->sources.first,
                  .citations = (uint16_t)w->sources.n,
                  .likelihood_lo = 100,
                  .likelihood_hi = 100};
  if (w->likelihood)
    t.likelihood_given = likelihood_parse(book_str(f->b, w->likelihood),
                                          &t.likelihood_lo, &t.likelihood_hi);
  return t;
}

static void add_tie(struct freeze *f, struct tie t, uint32_t from,
                    uint32_t to) {
  ent_account *l = f->l;
  bool swap = !f->facts->types.at[t.type].directed && from > to;
  t.from = swap ? to : from;
  t.to = swap ? from : to;
  t.spell = (uint32_t)l->spells.n;
  t.spells = (uint16_t)f->spells.n;
  for (size_t k = 0; k < f->spells.n; k++)
    vec_push(&l->spells, f->spells.at[k]);
  vec_push(&l->ties, t);
}

// Of one actor by two of its names; the same id twice is told by the reader.
static void tell_self(struct freeze *f, const struct written_tie *w, ent_sym a,
                      ent_sym b) {
  const struct written_ends *e = pile_at(&f->b->ends, w->ends);
  const bool alone = !w->ends || e->pairs == 1;
  diag(f->d, ENT_ERROR, "tie/self",
       field_of(f, w, e->between ? "between" : "to", 0),
       "a tie of `%s` with itself: `%s` is the same actor", text(f->l, a),
       text(f->l, b));
  diag_help(f->d, alone
                      ? "name two actors, or write `self: true` if it is meant"
                      : "name two actors");
}

// Told once of a record, whatever else its lists make.
static void tell_others(struct freeze *f, const struct written_tie *w,
                        ent_sym a, ent_sym b) {
  diag(f->d, ENT_ERROR, "tie/not-self", field_of(f, w, "self", 0),
       "`self: true`, but `%s` and `%s` are two actors", text(f->l, a),
       text(f->l, b));
  diag_help(f->d, "leave out `self`, or name one actor at both ends");
}

// Whether each pair of the record is as its `self` has it.
static bool selves_meant(struct freeze *f, const struct written_tie *w,
                         bool self) {
  struct written_pairs all = book_pairs(f->b, w);
  ent_sym a, b;
  while (self && pairs_next(&all, &a, &b)) {
    const uint32_t from = number_of(&f->actor_of, a);
    const uint32_t to = number_of(&f->actor_of, b);
    if (from != to && from != NONE && to != NONE) {
      tell_others(f, w, a, b);
      return false;
    }
  }
  return true;
}

// What each pair beyond the first repeats of the record.
static bool afford_ties(struct freeze *f, const struct written_tie *w,
                        const struct written_more *m) {
  const size_t each = f->spells.n + m->claims.n + w->sources.n;
  const size_t n = w->ends ? pile_at(&f->b->ends, w->ends)->pairs : 1;
  return n < 2 ||
         freeze_afford(f, (n - 1) * each, place_span(f->l, w->place, NULL, 0));
}

static void add_ties(struct freeze *f, const struct written_tie *w,
                     uint32_t more) {
  struct written_pairs all = book_pairs(f->b, w);
  struct tie t = tie_of(f, w);
  t.more = more;
  ent_sym a, b;
  while (pairs_next(&all, &a, &b)) {
    uint32_t from = number_of(&f->actor_of, a);
    uint32_t to = number_of(&f->actor_of, b);
    if (from == to && from != NONE && !all.self)
      tell_self(f, w, a, b);
    else if (from != NONE && to != NONE)
      add_tie(f, t, from, to);
  }
}

bool freeze_afford(struct freeze *f, size_t more, struct span at) {
  const size_t most = f->facts->limits.most[LIMIT_COPIES], was = f->copied;
  f->copied += more <= most ? more : most + 1;
  if (was <= most && f->copied > most)
    limit_passed(f->d, "tie/too-many-copies", at, &f->facts->limits,
                 LIMIT_COPIES, 0,
                 "spells, claims and sources that ties repeat of their records",
                 "name one actor for the group, or write fewer spells");
  return f->copied <= most;
}

static void link_tie(struct freeze *f, const struct written_tie *w) {
  const struct written_more *m = pile_at(&f->b->more, w->more);
  uint32_t claim = (uint32_t)f->facts->claims.n;
  uint32_t type = number_of(&f->type_of, w->type);
  bool good = check_record(f, w, m);
  if (!ends_known(f, w))
    report_ends(f, w);
  good &= freeze_spells(f, w, type != NONE && f->facts->types.at[type].event);
  const uint8_t level = freeze_marking(
      f, m->marking, f->facts->markings.unmarked, field_of(f, w, "marking", 0));
  good &= link_claims(f, w, m->claims, level);
  uint32_t more = add_more(f, w, m, claim, level);
  good &= !w->whole || selves_meant(f, w, m->self);
  if (good && w->whole && !w->wrong && afford_ties(f, w, m))
    add_ties(f, w, more);
  f->facts->records += w->whole;
}

// The first citation that is still wanted when the ties are linked.
static uint32_t first_wanted(const struct ent_book *b) {
  uint32_t first = NONE;
  for (size_t i = 0; i < b->events.n; i++) {
    struct run run = b->events.at[i].sources;
    if (run.n && run.first < first)
      first = run.first;
  }
  return first;
}

// Gives back what the ties before item i had: entry 0 is for all.
static void let_go(struct ent_book *b, size_t i, uint32_t wanted) {
  const struct written_tie *w = pile_at(&b->ties, i);
  struct run claims = pile_at(&b->more, w->more)->claims;
  if (claims.n)
    pile_forget(&b->claims, claims.first);
  if (w->ends)
    pile_forget(&b->ends, w->ends);
  if (w->dates)
    pile_forget(&b->dates, w->dates);
  if (w->more)
    pile_forget(&b->more, w->more);
  if (w->sources.n)
    pile_forget(&b->citations,
                w->sources.first < wanted ? w->sources.first : wanted);
  pile_forget(&b->ties, i);
}

// Growing would leave holes as large again.
static void make_room(struct freeze *f) {
  vec_reserve(&f->l->ties, f->b->ties.n);
  vec_reserve(&f->l->spells, f->b->ties.n);
  vec_reserve(&f->l->more, f->b->more.n);
  vec_reserve(&f->facts->claims, f->b->claims.n);
}

void freeze_ties(struct freeze *f) {
  uint32_t wanted = first_wanted(f->b);
  make_room(f);
  vec_push(&f->l->more,
           ((struct tie_more){.weight = 1,
                              .via = NONE,
                              .level = f->facts->markings.unmarked}));
  for (size_t i = 0; i < f->b->ties.n; i++) {
    if (i % PILE_BLOCK == 0 &&
        !watch_on(f->d->watch, "linking", i, f->b->ties.n))
      break;
    if (f->taken && i % PILE_BLOCK == 0)
      let_go(f->taken, i, wanted);
    link_tie(f, pile_at(&f->b->ties, i));
  }
}
