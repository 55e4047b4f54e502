// SPDX-License-Identifier: GPL-2.0-or-later
// Ties against the lives of their actors, and those lives.
#include "model/check.h"

// What a written spell became: one spell, or several where an actor came back.
struct pieces {
  const struct spell *at;
  uint32_t n;
};

static bool outside(const struct spell *life, const struct spell *s) {
  return (life->flags & SPELL_START_KNOWN && s->e1 < life->s0) ||
         (life->flags & SPELL_END_KNOWN && s->s0 > life->e1);
}

// A cut spell begins or ends on the very day that cut it.
static bool at_edge(const struct spell *life, const struct spell *s) {
  return (life->flags & SPELL_START_KNOWN && s->s0 == life->s0) ||
         (life->flags & SPELL_END_KNOWN && s->e1 == life->e1);
}

// Whether the actor's lives are what the written dates of the spell go past.
static bool blamed(const ent_account *l, struct run lives, struct pieces p) {
  uint32_t missed = 0, met = 0;
  for (uint32_t k = 0; k < lives.n; k++) {
    const struct spell *life = &l->facts->lives.at[lives.first + k];
    missed += outside(life, p.at);
    for (uint32_t i = 0; i < p.n; i++)
      met += at_edge(life, &p.at[i]);
  }
  return p.at->flags & SPELL_OUTSIDE ? missed > 0 && missed == lives.n
                                     : met > 0;
}

static void name_lives(const ent_account *l, ent_diags *d, uint32_t actor,
                       struct pieces p) {
  const struct actor *a = &l->facts->actors.at[actor];
  if (!blamed(l, a->lives, p))
    return;
  struct buf b = {0};
  for (uint32_t k = 0; k < a->lives.n; k++) {
    buf_add(&b, k ? ", " : "");
    spell_brief(&b, &l->facts->lives.at[a->lives.first + k], false);
  }
  diag_also(d, place_span(l, a->place, "exists", 0), "`%s` existed %s",
            text(l, a->id), buf_text(&b));
  buf_drop(&b);
}

static void check_pieces(const ent_account *l, ent_diags *d,
                         const struct tie *t, struct pieces p) {
  uint32_t flags = 0;
  for (uint32_t i = 0; i < p.n; i++)
    flags |= p.at[i].flags;
  if (!(flags & (SPELL_OUTSIDE | SPELL_CUT | SPELL_RESUMED)) ||
      flags & SPELL_UNDATED)
    return;
  diag(d, ENT_WARNING, "tie/outside-life",
       check_when(l, t, (uint32_t)(p.at - &l->spells.at[t->spell])),
       flags & SPELL_OUTSIDE
           ? "no day of this lies within the lives of both actors"
       : p.n > 1 ? "this goes on from one life of an actor into the next, and "
                   "is left out between them"
                 : "this goes beyond the life of an actor, and is cut to it");
  name_lives(l, d, t->from, p);
  name_lives(l, d, t->to, p);
  diag_help(d, "correct the dates here, or `exists:` of the actor");
}

static void check_tie(const ent_account *l, ent_diags *d, const struct tie *t) {
  const struct spell *s = &l->spells.at[t->spell];
  for (uint32_t k = 0, n; k < t->spells; k += n) {
    for (n = 1; k + n < t->spells && s[k + n].flags & SPELL_RESUMED; n++)
      ;
    check_pieces(l, d, t, (struct pieces){&s[k], n});
  }
}

static bool overlap(const struct spell *a, const struct spell *b) {
  day s1 = a->s1 > b->s1 ? a->s1 : b->s1;
  return s1 <= (a->e0 < b->e0 ? a->e0 : b->e0);
}

static void check_actor(const ent_account *l, ent_diags *d, uint32_t actor) {
  struct run lives = l->facts->actors.at[actor].lives;
  const struct spell *s = l->facts->lives.at + lives.first;
  for (uint32_t k = 1; k < lives.n; k++)
    for (uint32_t j = 0; j < k; j++)
      if (overlap(&s[j], &s[k])) {
        diag(d, ENT_WARNING, "actor/overlapping-lives",
             check_life_at(l, actor, k), "two lives of one actor overlap");
        diag_also(d, check_life_at(l, actor, j), "the other one");
        diag_help(d, "join them, or correct where one ends and the other "
                     "begins");
        break;
      }
}

static void run(const ent_account *l, ent_diags *d) {
  for (uint32_t i = 0; i < l->facts->actors.n; i++)
    check_actor(l, d, i);
  for (size_t i = 0; i < account_ties(l); i++)
    check_tie(l, d, &l->ties.at[i]);
}

const struct check check_lives = {
    .name = "lives",
    .summary =
        "Ties that lie outside an actor's life or go beyond it, and lives "
        "of one actor that overlap.",
    .run = run,
};
