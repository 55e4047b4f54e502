// SPDX-License-Identifier: GPL-2.0-or-later
// An actor that vanished and came back has several lives. A tie that goes on
// from one into the next is in force in both and not between them. One that
// may have done so, for its dates are not certain, has perhaps no day in a
// life: SPELL_PART, and no estimate where that of its dates lies elsewhere.
#include "model/shared_lives.h"

#include <stdlib.h>

static const struct life endless = {
    {DAY_MIN, DAY_MIN}, {DAY_MAX, DAY_MAX}, DAY_MIN, DAY_MAX};

static day later(day a, day b) { return a > b ? a : b; }
static day sooner(day a, day b) { return a < b ? a : b; }

static void limit(struct life *life, const struct spell *s) {
  if (s->flags & SPELL_START_KNOWN) {
    life->start.lo = later(life->start.lo, s->s0);
    life->start.hi = later(life->start.hi, s->s1);
    life->a = later(life->a, s->a);
  }
  if (s->flags & SPELL_END_KNOWN) {
    life->end.lo = sooner(life->end.lo, s->e0);
    life->end.hi = sooner(life->end.hi, s->e1);
    life->b = sooner(life->b, s->b);
  }
}

static int by_time(const void *x, const void *y) {
  const struct life *a = x, *b = y;
  const day p[] = {a->start.lo, a->end.hi, a->start.hi, a->end.lo, a->a, a->b};
  const day q[] = {b->start.lo, b->end.hi, b->start.hi, b->end.lo, b->a, b->b};
  for (size_t i = 0; i < sizeof p / sizeof *p; i++)
    if (p[i] != q[i])
      return p[i] < q[i] ? -1 : 1;
  return 0;
}

// What became of an actor is told of its last day, of the first of what came
// after it, or of any day between these as far as they are known: a tie of
// lineage wants no day that both had, only that the one ended on the eve of the
// other.
static void hand_over(struct life *both, const struct spell *a,
                      const struct spell *b) {
  const day eve = both->end.hi, next = day_plus(eve, 1);
  both->end.hi = next;
  if (both->start.lo <= eve || both->start.lo > next)
    return;
  const bool a_first = a->e1 == eve;
  both->start.lo = sooner(a_first ? a->e0 : b->e0, eve);
  both->end.hi = later(a_first ? b->s1 : a->s1, next);
}

void lives_shared(life_list *out, const struct facts *f, const struct tie *t) {
  bool lineage = f->types.at[t->type].role == ROLE_LINEAGE;
  struct run from = f->actors.at[t->from].lives;
  struct run to = f->actors.at[t->to].lives;
  out->n = 0;
  for (uint32_t i = 0; i == 0 || i < from.n; i++)
    for (uint32_t k = 0; k == 0 || k < to.n; k++) {
      struct life life = endless;
      if (from.n)
        limit(&life, &f->lives.at[from.first + i]);
      if (to.n)
        limit(&life, &f->lives.at[to.first + k]);
      if (lineage && from.n && to.n)
        hand_over(&life, &f->lives.at[from.first + i],
                  &f->lives.at[to.first + k]);
      vec_push(out, life);
    }
  if (out->n > 1)
    qsort(out->at, out->n, sizeof *out->at, by_time);
}

// A side of the tie on which it says less than the life, because it is open or
// goes beyond, is that of the life, with all that is not known of it. A tie
// that says more is taken at its word: who was party to it existed then.
static void bind(struct spell *s, const struct spell *written,
                 const struct life *life, day as_of) {
  bool open = s->flags & SPELL_ONGOING;
  if (open ? life->end.hi != DAY_MAX : written->e0 > life->end.hi) {
    day seen = open ? later(s->s0, written->e0) : s->s0;
    s->e0 = later(seen, sooner(s->e0, life->end.lo));
    s->b = sooner(s->b, life->b);
    s->flags |= open && as_of > life->end.hi ? SPELL_CUT : 0;
    s->flags |= SPELL_DIES;
  }
  if (written->s1 < life->start.lo) {
    s->s1 = sooner(s->e1, later(s->s1, life->start.hi));
    s->a = later(s->a, life->a);
    s->flags |= SPELL_BORN;
  }
  const uint32_t dated = SPELL_START_KNOWN | SPELL_END_KNOWN | SPELL_OBSERVED;
  if (s->a > s->b && s->flags & dated)
    s->a = s->b = sooner(later(s->b, s->s0), s->e1);
}

// What comes of a spell in one life; SPELL_WRITTEN_REVERSED and SPELL_OUTSIDE
// tell that nothing does.
static struct spell cut(const struct spell *written, const struct life *life,
                        const struct facts *f) {
  struct spell told = *written;
  if (f->capped)
    spell_known_by(&told, f->cap);
  struct spell s = told;
  spell_close(&s, f->as_of, f->coverage.lo,
              (struct days){life->start.lo, life->end.hi});
  if (!(s.flags & (SPELL_WRITTEN_REVERSED | SPELL_OUTSIDE)))
    bind(&s, &told, life, f->as_of);
  return s;
}

// The same where it may go on in another life.
static struct spell cut_part(const struct spell *written,
                             const struct life *life, const struct facts *f) {
  struct spell s = cut(written, life, f), whole = cut(written, &endless, f);
  if (s.flags & SPELL_OUTSIDE)
    return s;
  if (whole.s1 > life->end.lo || whole.e0 < life->start.hi)
    s.flags |= SPELL_PART;
  s.a = later(whole.a, life->a);
  s.b = sooner(whole.b, life->b);
  if (s.a > s.b) {
    s.a = DAY_MAX;
    s.b = DAY_MIN;
  }
  return s;
}

// Whether the last that is known of a spell with an unknown end, or the first
// of one with an unknown start, lies after a life begins and before it ends.
// What was known by 1936 says nothing of a life that began in 1945.
static bool told_in(const struct spell *whole, const struct life *life) {
  bool ends = whole->e1 != DAY_MAX || whole->flags & SPELL_ONGOING;
  bool begins = whole->s0 != DAY_MIN && !(whole->flags & SPELL_FIRST_SEEN);
  return (ends || life->start.lo <= later(whole->s1, whole->e0)) &&
         (begins || life->end.hi >= sooner(whole->s1, whole->e0));
}

// Keeps the lives of which the spell says something, if there are any.
static void keep_told(life_list *told, const struct spell *written,
                      const life_list *lives, const struct facts *f) {
  struct spell whole = cut(written, &endless, f);
  for (size_t i = 0; i < lives->n; i++)
    if (told_in(&whole, &lives->at[i]))
      vec_push(told, lives->at[i]);
  for (size_t i = 0; told->n == 0 && i < lives->n; i++)
    vec_push(told, lives->at[i]);
}

// From the beginning of the first life in which the spell has a day to the end
// of the last; `met`: how many there are.
static struct life span_of_lives(const struct spell *written,
                                 const life_list *lives, const struct facts *f,
                                 size_t *met) {
  struct life all = lives->at[0];
  *met = 0;
  for (size_t i = 0; i < lives->n; i++) {
    const struct life *life = &lives->at[i];
    if (cut(written, life, f).flags & SPELL_OUTSIDE)
      continue;
    if ((*met)++ == 0)
      all = *life;
    all.end.lo = later(all.end.lo, life->end.lo);
    all.end.hi = later(all.end.hi, life->end.hi);
    all.b = later(all.b, life->b);
  }
  return all;
}

static bool cut_in_lives(cut_spells *out, struct spell written,
                         const life_list *lives, const struct facts *f,
                         size_t room) {
  size_t met = 1, first = out->n;
  struct life all = lives->at[0];
  if (lives->n > 1)
    all = span_of_lives(&written, lives, f, &met);
  // What happened once cannot have happened in two lives.
  if (met < 2 || met > room || written.flags & SPELL_INSTANT) {
    vec_push(out, cut(&written, &all, f));
    return !(out->at[first].flags & SPELL_WRITTEN_REVERSED);
  }
  for (size_t i = 0; i < lives->n; i++) {
    struct spell s = cut_part(&written, &lives->at[i], f);
    if (s.flags & SPELL_WRITTEN_REVERSED)
      return false;
    s.flags |= out->n > first ? SPELL_RESUMED : 0;
    if (!(s.flags & SPELL_OUTSIDE))
      vec_push(out, s);
  }
  return true;
}

bool lives_cut(cut_spells *out, struct spell written, const life_list *lives,
               const struct facts *f, size_t room) {
  life_list told = {0};
  if (lives->n < 2)
    return cut_in_lives(out, written, lives, f, room);
  keep_told(&told, &written, lives, f);
  bool good = cut_in_lives(out, written, &told, f, room);
  vec_drop(&told);
  return good;
}

// --------------------------------------------------------------- estimates

// From when to when somebody lived, by ties that are likely.
struct needed {
  day start, end;
};

static bool dead(const struct spell *s) {
  return s->flags & (SPELL_OUTSIDE | SPELL_WRITTEN_REVERSED | SPELL_PART);
}

static void need(struct needed *x, const struct spell *s) {
  x->start = sooner(x->start, s->s1);
  x->end = later(x->end, s->e0);
}

static struct needed *needed_by_ties(const ent_account *l) {
  size_t n = l->facts->actors.n;
  struct needed *all = mem_new(n + 1, sizeof *all);
  for (size_t a = 0; a < n; a++)
    all[a] = (struct needed){DAY_MAX, DAY_MIN};
  for (size_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    if (tie_belief(t) < LIKELY || more(l, t)->forecast)
      continue;
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &l->spells.at[t->spell + k];
      if (dead(s))
        continue;
      need(&all[t->from], s);
      need(&all[t->to], s);
    }
  }
  return all;
}

// The days that an only life has at least, by estimate and by need.
static void reach(struct needed *both, const struct spell *life,
                  const struct needed *x) {
  if (life->flags & SPELL_START_KNOWN)
    both->start =
        later(both->start, later(life->s0, sooner(life->a, x->start)));
  if (life->flags & SPELL_END_KNOWN)
    both->end = sooner(both->end, sooner(life->e1, later(life->b, x->end)));
}

// The last day, by best estimate, of the lives of an actor that a spell meets.
static day last_of(const struct facts *f, uint32_t actor, const struct spell *s,
                   const struct needed *all) {
  const struct run lives = f->actors.at[actor].lives;
  day last = lives.n ? DAY_MIN : DAY_MAX;
  for (uint32_t i = 0; i < lives.n; i++) {
    const struct spell *life = &f->lives.at[lives.first + i];
    const bool ends = life->flags & SPELL_END_KNOWN;
    const day least = lives.n == 1 ? all[actor].end : DAY_MIN;
    if (life->s0 <= s->e1 && life->e1 >= s->s0)
      last =
          later(last, ends ? sooner(life->e1, later(life->b, least)) : DAY_MAX);
  }
  return last;
}

// What is likely for some time after it was last seen is so for as long as both
// actors are likely to exist.
static void fade_with_lives(ent_account *l, const struct tie *t,
                            const struct needed *all) {
  const uint32_t faded = SPELL_MOVED | SPELL_LAST_SEEN;
  for (uint32_t k = 0; k < t->spells; k++) {
    struct spell *s = &l->spells.at[t->spell + k];
    if ((s->flags & faded) != faded || dead(s))
      continue;
    day last = sooner(last_of(l->facts, t->from, s, all),
                      last_of(l->facts, t->to, s, all));
    s->b = later(s->was_b, sooner(s->b, last));
  }
}

static void stretch(ent_account *l, const struct tie *t,
                    const struct needed *all) {
  const struct facts *f = l->facts;
  const uint32_t ends[] = {t->from, t->to};
  struct needed both = {DAY_MIN, DAY_MAX};
  uint32_t flags = 0;
  for (uint32_t k = 0; k < t->spells; k++)
    flags |= l->spells.at[t->spell + k].flags;
  if (!(flags & (SPELL_BORN | SPELL_DIES)))
    return;
  for (int i = 0; i < 2; i++) {
    struct run lives = f->actors.at[ends[i]].lives;
    if (lives.n > 1)
      return;
    if (lives.n)
      reach(&both, &f->lives.at[lives.first], &all[ends[i]]);
  }
  for (uint32_t k = 0; k < t->spells; k++) {
    struct spell *s = &l->spells.at[t->spell + k];
    if (s->flags & SPELL_BORN && !dead(s))
      s->a = sooner(s->a, later(s->s0, both.start));
    if (s->flags & SPELL_DIES && !dead(s))
      s->b = later(s->b, sooner(s->e1, both.end));
  }
}

void lives_reach(ent_account *l) {
  struct needed *all = needed_by_ties(l);
  for (size_t i = 0; i < l->ties.n; i++) {
    fade_with_lives(l, &l->ties.at[i], all);
    stretch(l, &l->ties.at[i], all);
  }
  mem_free(all);
}
