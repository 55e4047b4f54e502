// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/freeze.h"

static void report(struct freeze *f, const struct date_fault *fault,
                   struct span at) {
  diag(f->d, ENT_ERROR, fault->code, at, "%s", fault->message);
  if (fault->hint[0])
    diag_help(f->d, "%s", fault->hint);
}

// ----------------------------------------------------- periods, coverage

static bool read_period(struct freeze *f, const struct named_period *n,
                        struct date_fault *fault) {
  ent_account *l = f->l;
  struct period p = {.name = intern_str(&l->facts->texts, n->name)};
  if (!interval_read(intern_str(&l->facts->texts, n->text), &f->dates, &p.start,
                     &p.end, fault))
    return false;
  map_put(&l->facts->periods.names, p.name, (uint32_t)l->facts->periods.list.n);
  vec_push(&l->facts->periods.list, p);
  return true;
}

enum { CHAIN = 16 }; // periods told by periods told by … this many times

// A period may be told by another that comes later in the files.
static void read_periods(struct freeze *f) {
  ent_account *l = f->l;
  struct date_fault fault;
  numbers waiting = {0};
  for (uint32_t i = 0; i < l->facts->named_periods.n; i++)
    vec_push(&waiting, i);
  for (size_t round = 0, before = SIZE_MAX;
       round < CHAIN && waiting.n > 0 && waiting.n < before; round++) {
    before = waiting.n;
    waiting.n = 0;
    for (size_t i = 0; i < before; i++)
      if (!read_period(f, &l->facts->named_periods.at[waiting.at[i]], &fault))
        waiting.at[waiting.n++] = waiting.at[i];
  }
  for (size_t i = 0; i < waiting.n; i++) {
    const struct named_period *n = &l->facts->named_periods.at[waiting.at[i]];
    if (!read_period(f, n, &fault))
      report(f, &fault, place_span(l, n->place, NULL, 0));
  }
  vec_drop(&waiting);
}

static void read_coverage(struct freeze *f) {
  ent_account *l = f->l;
  struct date_fault fault;
  struct days start, end;
  if (!l->facts->coverage_text)
    return;
  if (interval_read(intern_str(&l->facts->texts, l->facts->coverage_text),
                    &f->dates, &start, &end, &fault))
    l->facts->coverage = (struct days){start.lo, end.hi};
  else
    report(f, &fault, place_span(l, (struct place){1, 0}, "coverage", 0));
}

// --------------------------------------------------------------- records

static struct days read_date(struct freeze *f, ent_sym text, struct place place,
                             const char *field) {
  struct date_fault fault;
  struct date date;
  if (!text)
    return (struct days){DAY_MIN, DAY_MAX};
  if (date_read(intern_str(&f->l->facts->texts, text), &f->dates, &date,
                &fault))
    return date.wide;
  report(f, &fault, place_span(f->l, place, field, 0));
  return (struct days){DAY_MIN, DAY_MAX};
}

static void read_sources(struct freeze *f) {
  for (size_t i = 0; i < f->l->facts->sources.n; i++) {
    struct cited *s = &f->l->facts->sources.at[i];
    s->published_days = read_date(f, s->published, s->place, "published");
    s->accessed_days = read_date(f, s->accessed, s->place, "accessed");
  }
}

// Where in a record a spell's fault lies.
struct fault_spot {
  const char *field;
  uint32_t item;
};

static bool read_fields(struct freeze *f, const struct spell_draft *d,
                        bool event, struct spell *out, struct date_fault *fault,
                        struct fault_spot *spot) {
  static const char *const names[] = {
      [SPELL_FIELD_START] = "start",
      [SPELL_FIELD_END] = "end",
      [SPELL_FIELD_ON] = "on",
      [SPELL_FIELD_SEEN] = "seen",
  };
  const ent_account *l = f->l;
  const struct str absent = {NULL, 0};
  VEC(struct str) seen = {0};
  for (uint32_t k = 0; k < d->seens; k++)
    vec_push(&seen,
             intern_str(&l->facts->texts, l->facts->words.at[d->seen + k]));
  struct spell_fields fields = {
      d->given & DRAFT_START ? intern_str(&l->facts->texts, d->start) : absent,
      d->given & DRAFT_END ? intern_str(&l->facts->texts, d->end) : absent,
      d->given & DRAFT_ON ? intern_str(&l->facts->texts, d->on) : absent,
      seen.at, seen.n};
  enum spell_field which = SPELL_FIELD_START;
  size_t item = 0;
  bool good =
      spell_from_fields(&fields, &f->dates, event, out, fault, &which, &item);
  spot->field = names[which];
  if (which == SPELL_FIELD_SEEN && d->seens > 1)
    spot->item = (uint32_t)item + 1;
  vec_drop(&seen);
  return good;
}

// Turns a draft into the spell it stands for; false after complaining.
static bool read_spell(struct freeze *f, struct spell *at, bool event,
                       struct place place, const char *field) {
  struct spell_draft d = draft_load(at);
  struct fault_spot spot = {field, d.item};
  struct date_fault fault;
  bool good = true;
  if (d.given & DRAFT_WHEN)
    good = spell_read(intern_str(&f->l->facts->texts, d.text), &f->dates, event,
                      at, &fault);
  else if (d.given)
    good = read_fields(f, &d, event, at, &fault, &spot);
  else
    good = spell_read((struct str){"", 0}, &f->dates, event, at, &fault);
  if (!good && place.file != NONE)
    report(f, &fault, place_span(f->l, place, spot.field, spot.item));
  return good;
}

static const struct spell unlimited = {DAY_MIN, DAY_MIN, DAY_MAX, DAY_MAX,
                                       DAY_MIN, DAY_MAX, 0};

static void read_actor(struct freeze *f, struct actor *a) {
  a->has_life = a->has_life &&
                read_spell(f, &a->exists, false, a->place, "exists") &&
                !(a->exists.flags & SPELL_UNDATED);
  if (!a->has_life)
    a->exists = unlimited;
  for (uint32_t k = 0; k < a->groups.n; k++) {
    struct group *g = &f->l->facts->groups.at[a->groups.first + k];
    if (!draft_load(&g->when).given ||
        !read_spell(f, &g->when, false, a->place, "group"))
      g->when = unlimited;
  }
}

// Gives each tie spells of its own: they are clipped to its actors' lives.
static void unshare_spells(ent_account *l) {
  uint32_t next = 0;
  for (size_t i = 0; i < l->ties.n; i++) {
    struct tie *t = &l->ties.at[i];
    if (t->spell >= next) {
      next = t->spell + t->spells;
      continue;
    }
    uint32_t copy = (uint32_t)l->spells.n;
    for (uint32_t k = 0; k < t->spells; k++) {
      struct spell s = l->spells.at[t->spell + k];
      vec_push(&l->spells, s);
    }
    t->spell = copy;
  }
}

static bool same_record(const struct tie *a, const struct tie *b) {
  return a->offset == b->offset && a->file == b->file;
}

static void read_ties(struct freeze *f) {
  ent_account *l = f->l;
  const struct place silent = {NONE, 0};
  const struct tie *last = NULL; // that was left out for its dates
  unshare_spells(l);
  for (size_t i = 0; i < l->ties.n; i++) {
    struct tie *t = &l->ties.at[i];
    // Dates of a tie that is left out are read for what is wrong with them.
    bool event = !f->left_out[i] && l->facts->types.at[t->type].event;
    bool told = last && same_record(last, t);
    for (uint32_t k = 0; k < t->spells; k++)
      if (!read_spell(f, &l->spells.at[t->spell + k], event,
                      told ? silent : tie_place(t), "when"))
        f->left_out[i] = true;
    if (f->left_out[i])
      last = t;
  }
}

// Claims have no place of their own: a wrong date is told at the first tie
// that has the claim, and the tie is left out.
static void read_claims(struct freeze *f) {
  ent_account *l = f->l;
  struct date_fault fault;
  for (size_t i = 0; i < l->ties.n; i++) {
    struct run run = more(l, &l->ties.at[i])->claims;
    for (uint32_t k = 0; k < run.n; k++) {
      struct claim *c = &l->facts->claims.at[run.first + k];
      c->when_days = (struct days){DAY_MIN, DAY_MAX};
      if (!c->when || days_read(intern_str(&l->facts->texts, c->when),
                                &f->dates, &c->when_days, &fault))
        continue;
      if (i == 0 || !same_record(&l->ties.at[i], &l->ties.at[i - 1]))
        report(f, &fault,
               place_span(l, tie_place(&l->ties.at[i]), "claims", k + 1));
      f->left_out[i] = true;
    }
  }
}

static void read_events(struct freeze *f) {
  ent_account *l = f->l;
  size_t kept = 0;
  for (size_t i = 0; i < l->facts->events.n; i++) {
    struct event e = l->facts->events.at[i];
    bool good = !e.when || read_spell(f, &e.spell, true, e.place, "when");
    if (good && !e.wrong)
      l->facts->events.at[kept++] = e;
  }
  l->facts->events.n = kept;
}

static bool read_expected(struct freeze *f, const struct expectation *e,
                          ent_sym written, const char *field,
                          struct days *out) {
  struct date_fault fault;
  if (days_read(intern_str(&f->l->facts->texts, written), &f->dates, out,
                &fault))
    return true;
  report(f, &fault, place_span(f->l, e->place, field, 0));
  return false;
}

static bool read_dates(struct freeze *f, struct expectation *e) {
  bool shift = e->what == EXPECT_SHIFT;
  bool good =
      !e->at || read_expected(f, e, e->at, shift ? "from" : "at", &e->q);
  if (!e->until || !shift)
    return good && e->at;
  good &= read_expected(f, e, e->until, "to", &e->later);
  if (!good || !e->at || e->q.hi < e->later.lo)
    return good && e->at;
  diag(f->d, ENT_ERROR, "expect/order", place_span(f->l, e->place, "to", 0),
       "`from` must end before `to` begins");
  diag_help(f->d, "write the earlier date after `from`, and days or months "
                  "instead of years where the two overlap");
  return false;
}

static void read_expectations(struct freeze *f) {
  ent_account *l = f->l;
  size_t kept = 0;
  for (size_t i = 0; i < l->facts->expects.n; i++) {
    struct expectation e = l->facts->expects.at[i];
    bool good = read_dates(f, &e);
    if (good && !e.wrong)
      l->facts->expects.at[kept++] = e;
    // Of one that is kept, the checks tell it.
    if ((!good || e.wrong) && e.according_to)
      expectation_party(l, &e, f->d);
  }
  l->facts->expects.n = kept;
}

void freeze_dates(struct freeze *f) {
  read_periods(f);
  read_coverage(f);
  read_sources(f);
  for (size_t i = 0; i < f->l->facts->actors.n; i++)
    read_actor(f, &f->l->facts->actors.at[i]);
  read_ties(f);
  read_claims(f);
  read_events(f);
  read_expectations(f);
}
