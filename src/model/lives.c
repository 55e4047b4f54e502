// SPDX-License-Identifier: GPL-2.0-or-later
// The as-of day K and the closing of lives by it (rules R5 to R8 of the page
// on dates). Lives of actors come first: ties are clipped to them.
#include "model/freeze.h"

// ------------------------------------------------------------ as-of day

static bool finite(day d) { return d != DAY_MIN && d != DAY_MAX; }

static void take_later(day *latest, day d) {
  if (finite(d) && (!finite(*latest) || d > *latest))
    *latest = d;
}

static day latest_source(const ent_account *l) {
  day latest = DAY_MAX;
  for (size_t i = 0; i < l->facts->citations.n; i++) {
    uint32_t source = l->facts->citations.at[i].source;
    if (source != NONE)
      take_later(&latest, source_days(&l->facts->sources.at[source]).hi);
  }
  return latest;
}

static void take_spell(day *latest, const struct spell *s) {
  take_later(latest, s->s0);
  take_later(latest, s->s1);
  take_later(latest, s->e0);
  take_later(latest, s->e1);
}

static day latest_date(const ent_account *l) {
  day latest = DAY_MAX;
  for (size_t i = 0; i < l->spells.n; i++)
    take_spell(&latest, &l->spells.at[i]);
  for (size_t i = 0; i < l->facts->events.n; i++)
    take_spell(&latest, &l->facts->events.at[i].spell);
  return latest;
}

static void find_as_of(struct freeze *f) {
  struct facts *facts = f->facts;
  facts->as_of_reason = "the end of the coverage";
  facts->as_of = facts->coverage.hi;
  if (!finite(facts->as_of)) {
    facts->as_of_reason = "the latest source cited";
    facts->as_of = latest_source(f->l);
  }
  if (!finite(facts->as_of)) {
    facts->as_of_reason = "the latest date in the ledger";
    facts->as_of = latest_date(f->l);
  }
  if (!finite(facts->as_of))
    facts->as_of_reason = "no date is known";
  if (!facts->capped)
    return;
  if (facts->cap < facts->coverage.hi)
    facts->coverage.hi = facts->cap;
  if (facts->cap < facts->as_of || !finite(facts->as_of)) {
    facts->as_of_reason = "what was known by then";
    facts->as_of = facts->cap;
  }
}

// --------------------------------------------------------------- closing

static const struct days always = {DAY_MIN, DAY_MAX};

// Where the two ends of a life are written.
struct ends {
  struct span start, end;
};

static void report_reversed(struct freeze *f, const char *code,
                            const char *what, struct ends at,
                            const struct spell *s) {
  struct buf start = {0}, end = {0};
  days_prose(&start, (struct days){s->s0, s->s1});
  days_prose(&end, (struct days){s->e0, s->e1});
  diag(f->d, ENT_ERROR, code, at.end, "%s ends before it begins", what);
  if (at.start.field) {
    diag_label(f->d, "ends %s", buf_text(&end));
    diag_also(f->d, at.start, "begins %s", buf_text(&start));
  } else {
    diag_label(f->d, "begins %s, ends %s", buf_text(&start), buf_text(&end));
  }
  buf_clear(&start);
  buf_clear(&end);
  days_print(&start, (struct days){s->s0, s->s1});
  days_print(&end, (struct days){s->e0, s->e1});
  bool plain = !strchr(buf_text(&start), '/') && !strchr(buf_text(&end), '/');
  if (at.start.field || !plain)
    diag_help(f->d, "swap the two, or write `~` after one that is approximate");
  else
    diag_help(f->d,
              "swap the two, as in %s/%s, or write `~` after one that is "
              "approximate",
              buf_text(&end), buf_text(&start));
  buf_drop(&start);
  buf_drop(&end);
}

// Whether some world of the life begins before it ends.
static bool close_spell(struct freeze *f, struct spell *s, day first,
                        struct days life) {
  if (f->facts->capped)
    spell_known_by(s, f->facts->cap);
  spell_close(s, f->l->facts->as_of, first, life);
  return !(s->flags & SPELL_WRITTEN_REVERSED);
}

// A life that ends before it begins is left out.
static void close_own_life(struct freeze *f, struct actor *a) {
  struct spell *life = f->facts->lives.at + a->lives.first;
  uint32_t kept = 0, n = a->lives.n;
  for (uint32_t k = 0; k < n; k++) {
    struct spell s = life[k];
    if (close_spell(f, &s, DAY_MIN, always)) {
      life[kept++] = s;
      continue;
    }
    struct ends at = {
        .end = place_span(f->l, a->place, "exists", n > 1 ? k + 1 : 0)};
    report_reversed(f, "actor/reversed", "the actor's life", at, &life[k]);
  }
  a->lives.n = kept;
}

static void close_actor(struct freeze *f, struct actor *a) {
  close_own_life(f, a);
  struct ends at = {.end = place_span(f->l, a->place, "group", 0)};
  for (uint32_t k = 0; k < a->groups.n; k++) {
    struct group *g = &f->facts->groups.at[a->groups.first + k];
    struct spell written = g->when;
    if (g->when.flags && !close_spell(f, &g->when, DAY_MIN, always))
      report_reversed(f, "actor/reversed", "the time in the group", at,
                      &written);
  }
}

static struct ends tie_ends(const ent_account *l, const struct tie *t,
                            uint32_t spell) {
  struct ends at = {0};
  if (t->when) {
    at.end = place_span(l, tie_place(t), "when", t->spells > 1 ? spell + 1 : 0);
  } else {
    at.start = place_span(l, tie_place(t), "start", 0);
    at.end = place_span(l, tie_place(t), "end", 0);
  }
  return at;
}

// The spells of a tie whose ends came back are more than were written: they
// move behind all others, and what they leave goes when ties are arranged.
static void keep_spells(struct freeze *f, struct tie *t) {
  if (f->spells.n != t->spells)
    t->spell = (uint32_t)f->l->spells.n;
  for (size_t k = 0; k < f->spells.n; k++)
    if (f->spells.n != t->spells)
      vec_push(&f->l->spells, f->spells.at[k]);
    else
      f->l->spells.at[t->spell + k] = f->spells.at[k];
  t->spells = (uint16_t)f->spells.n;
}

static void fade(struct freeze *f, const struct tie_type *type, size_t first) {
  for (size_t k = first; k < f->spells.n; k++)
    spell_fade(&f->spells.at[k], type->fade_months, type->fade_days,
               f->facts->as_of);
}

// `told`: a tie of the same record was reversed already.
static void close_tie(struct freeze *f, size_t i, bool told, life_list *lives) {
  ent_account *l = f->l;
  struct tie *t = &l->ties.at[i];
  lives_shared(lives, l->facts, t);
  f->spells.n = 0;
  for (uint32_t k = 0; k < t->spells; k++) {
    struct spell written = l->spells.at[t->spell + k];
    size_t room = UINT16_MAX - f->spells.n - (t->spells - k - 1u);
    size_t first = f->spells.n;
    if (lives_cut(&f->spells, written, lives, l->facts, room)) {
      fade(f, type_of(l, t), first);
      continue;
    }
    f->left_out[i] = true;
    if (!told)
      report_reversed(f, "tie/reversed", "tie", tie_ends(l, t, k), &written);
  }
  const size_t more = f->spells.n > t->spells ? f->spells.n - t->spells : 0;
  if (more > 0 && !freeze_afford(f, more, place_span(l, tie_place(t), NULL, 0)))
    f->left_out[i] = true;
  if (!f->left_out[i])
    keep_spells(f, t);
}

static void close_ties(struct freeze *f) {
  const struct tie *last = NULL; // that was left out for its dates
  life_list lives = {0};
  for (size_t i = 0; i < f->l->ties.n; i++) {
    const struct tie *t = &f->l->ties.at[i];
    if (f->left_out[i])
      continue;
    close_tie(f, i, last && last->offset == t->offset && last->file == t->file,
              &lives);
    if (f->left_out[i])
      last = t;
  }
  vec_drop(&lives);
}

static void close_events(struct freeze *f) {
  struct facts *facts = f->facts;
  size_t kept = 0;
  for (size_t i = 0; i < facts->events.n; i++) {
    struct event e = facts->events.at[i];
    struct spell written = e.spell;
    struct ends at = {.end = place_span(f->l, e.place, "when", 0)};
    if (close_spell(f, &e.spell, DAY_MIN, always))
      facts->events.at[kept++] = e;
    else
      report_reversed(f, "event/reversed", "event", at, &written);
  }
  facts->events.n = kept;
}

void freeze_lives(struct freeze *f) {
  f->left_out = mem_new(f->l->ties.n + 1, sizeof *f->left_out);
  find_as_of(f);
  for (size_t i = 0; i < f->facts->actors.n; i++)
    close_actor(f, &f->facts->actors.at[i]);
  close_ties(f);
  close_events(f);
}
