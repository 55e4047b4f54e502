// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/party.h"
#include "model/claim.h"

// Whom membership leads to the party at some time, the party among them.
static void find_leads(struct party *p) {
  const ent_account *l = p->l;
  size_t end = 0;
  p->queue[end++] = p->actor;
  p->leads[p->actor] = true;
  for (size_t i = 0; i < end; i++)
    for (uint32_t k = l->actor_tie.at[p->queue[i]];
         k < l->actor_tie.at[p->queue[i] + 1]; k++) {
      const struct tie *t = &l->ties.at[l->actor_ties.at[k]];
      if (t->to != p->queue[i] || p->leads[t->from] ||
          type_of(l, t)->role != ROLE_MEMBERSHIP)
        continue;
      p->leads[t->from] = true;
      p->queue[end++] = t->from;
    }
}

static bool is_membership(const ent_account *l, const struct tie *t) {
  return type_of(l, t)->role == ROLE_MEMBERSHIP && !more(l, t)->forecast;
}

// Most ties are no memberships: those that are stand together.
static void find_ups(struct party *p) {
  const ent_account *l = p->l;
  const size_t n = l->facts->actors.n;
  p->first = mem_new(n + 2, sizeof *p->first);
  for (size_t i = 0; i < l->ties.n; i++)
    if (is_membership(l, &l->ties.at[i]))
      p->first[l->ties.at[i].from + 2]++;
  for (size_t a = 2; a < n + 2; a++)
    p->first[a] += p->first[a - 1];
  p->ups = mem_new(p->first[n + 1] + 1, sizeof *p->ups);
  for (uint32_t i = 0; i < l->ties.n; i++)
    if (is_membership(l, &l->ties.at[i]))
      p->ups[p->first[l->ties.at[i].from + 1]++] = i;
}

struct party party_any(const ent_account *l) {
  const size_t n = l->facts->actors.n;
  struct party p = {.l = account_memberships(l), .actor = NONE};
  find_ups(&p);
  p.seen = mem_new(n + 1, sizeof *p.seen);
  p.queue = mem_new(n + 1, sizeof *p.queue);
  return p;
}

struct party party_of(const ent_account *l, uint32_t actor) {
  struct party p = party_any(l);
  const size_t n = l->facts->actors.n;
  p.actor = actor;
  p.leads = mem_new(n + 1, sizeof *p.leads);
  p.always = mem_new(n + 1, sizeof *p.always);
  find_leads(&p);
  return p;
}

void party_drop(struct party *p) {
  mem_free(p->leads);
  mem_free(p->seen);
  mem_free(p->queue);
  mem_free(p->always);
  mem_free(p->first);
  mem_free(p->ups);
}

// Nothing at all is said of when.
static bool undated(const ent_account *l, const struct tie *t) {
  for (uint32_t k = 0; k < t->spells; k++)
    if (!(l->spells.at[t->spell + k].flags & SPELL_UNDATED))
      return false;
  return true;
}

// What went on on the as-of day goes on, for all the ledger knows.
static bool goes_on(const ent_account *l, const struct tie *t, verdict then,
                    struct days q) {
  const struct days last = {l->facts->as_of, l->facts->as_of};
  return q.lo > last.hi && then > NO &&
         spells_any(&l->spells.at[t->spell], t->spells, last) >= LIKELY;
}

// A membership of which no time is told binds as long as the two live.
static verdict joins(const ent_account *l, const struct tie *t, struct days q) {
  verdict v = spells_any(&l->spells.at[t->spell], t->spells, q);
  if (v == POSSIBLE && (undated(l, t) || goes_on(l, t, v, q)))
    v = LIKELY;
  return v < tie_belief(t) ? v : tie_belief(t);
}

// Whether memberships that are at least so sure lead from an actor up to the
// party in these days.
static bool reaches(struct party *p, uint32_t actor, struct days q,
                    verdict least) {
  const ent_account *l = p->l;
  size_t end = 0;
  p->round++;
  p->queue[end++] = actor;
  p->seen[actor] = p->round;
  for (size_t i = 0; i < end && p->seen[p->actor] != p->round; i++)
    for (uint32_t k = p->first[p->queue[i]]; k < p->first[p->queue[i] + 1];
         k++) {
      const struct tie *t = &l->ties.at[p->ups[k]];
      if ((p->leads && !p->leads[t->to]) || p->seen[t->to] == p->round ||
          joins(l, t, q) < least)
        continue;
      p->seen[t->to] = p->round;
      p->queue[end++] = t->to;
    }
  return p->seen[p->actor] == p->round;
}

bool party_has(struct party *p, uint32_t actor, struct days q) {
  return (!p->leads || p->leads[actor]) && reaches(p, actor, q, LIKELY);
}

static verdict belongs(struct party *p, uint32_t actor, struct days q) {
  return reaches(p, actor, q, LIKELY)     ? LIKELY
         : reaches(p, actor, q, POSSIBLE) ? POSSIBLE
                                          : NO;
}

// -------------------------------------------------------- without a day

typedef VEC(day) day_list;

static void add_day(day_list *days, day d, struct days q) {
  if (d != DAY_MIN && d != DAY_MAX && d >= q.lo && d <= q.hi)
    vec_push(days, d);
}

// The days on which what is known of a membership changes.
static void add_days(day_list *days, const ent_account *l, const struct tie *t,
                     struct days q) {
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    const day first[] = {s->s0, s->s1, s->a}, last[] = {s->e0, s->e1, s->b};
    for (size_t i = 0; i < 3; i++) {
      add_day(days, first[i], q);
      add_day(days, last[i], q);
      add_day(days, day_plus(last[i], 1), q);
    }
  }
}

// Those of an actor's memberships, and of all that lead on from there.
static day_list changes(struct party *p, uint32_t actor, struct days q) {
  const ent_account *l = p->l;
  day_list days = {0};
  size_t end = 0;
  p->round++;
  p->queue[end++] = actor;
  p->seen[actor] = p->round;
  for (size_t i = 0; i < end; i++)
    for (uint32_t k = p->first[p->queue[i]]; k < p->first[p->queue[i] + 1];
         k++) {
      const struct tie *t = &l->ties.at[p->ups[k]];
      add_days(&days, l, t, q);
      if (!p->leads[t->to] || p->seen[t->to] == p->round)
        continue;
      p->seen[t->to] = p->round;
      p->queue[end++] = t->to;
    }
  return days;
}

static bool belongs_to_any(const struct party *p, uint32_t actor,
                           struct days q) {
  for (uint32_t k = p->first[actor]; k < p->first[actor + 1]; k++)
    if (joins(p->l, &p->l->ties.at[p->ups[k]], q) >= LIKELY)
      return true;
  return false;
}

// At some time of which it is not said which: surely the party's if the actor
// never belonged to others without belonging to it.
static verdict belongs_always(struct party *p, uint32_t actor, struct days q) {
  verdict ever = belongs(p, actor, q);
  day_list days = changes(p, actor, q);
  for (size_t i = 0; ever > POSSIBLE && i < days.n; i++) {
    const struct days one = {days.at[i], days.at[i]};
    if (belongs_to_any(p, actor, one) && !reaches(p, actor, one, LIKELY))
      ever = POSSIBLE;
  }
  vec_drop(&days);
  return ever;
}

verdict party_speaks(struct party *p, const ent_account *l,
                     const struct claim *c) {
  if (c->actor == NONE || !p->leads[c->actor])
    return NO;
  const struct days q = claim_days(l, c);
  if (c->actor == p->actor)
    return DEFINITE;
  if (q.lo != DAY_MIN && q.hi != DAY_MAX)
    return belongs(p, c->actor, q);
  if (q.lo != DAY_MIN || q.hi != DAY_MAX)
    return belongs_always(p, c->actor, q);
  if (!p->always[c->actor])
    p->always[c->actor] = 1 + (uint8_t)belongs_always(p, c->actor, q);
  return (verdict)(p->always[c->actor] - 1);
}

// ---------------------------------------------------------------- stances

// What those of the party say, each seen or not.
struct said {
  bool states, hints, denies, doubts;
};

static void hear(struct said *said, const struct claim *c, verdict theirs) {
  const bool told = c->stance == ASSERTS || c->stance == ADMITS;
  const bool sure = theirs > POSSIBLE;
  said->states |= told && sure;
  said->hints |= told || c->stance == ALLEGES;
  said->denies |= c->stance == DENIES && sure;
  said->doubts |= c->stance == DENIES || c->stance == DOUBTS;
}

enum party_word party_word(struct party *p, const ent_account *l,
                           uint32_t tie) {
  held_list held = claims_of_all(l, &l->ties.at[tie]);
  struct said said = {0};
  bool denied = false; // by anybody who is perhaps of the party
  for (size_t i = 0; i < held.n; i++) {
    const struct claim *c = held.at[i].claim;
    const verdict theirs = claim_aside(c) ? NO : party_speaks(p, l, c);
    if (theirs == NO)
      continue;
    hear(&said, c, theirs);
    denied |= c->stance == DENIES;
  }
  vec_drop(&held);
  if (said.hints)
    return denied ? PARTY_SPLIT : said.states ? PARTY_STATES : PARTY_HINTS;
  return said.denies ? PARTY_DENIES : said.doubts ? PARTY_DOUBTS : PARTY_SILENT;
}

verdict party_belief(struct party *p, const ent_account *l, uint32_t tie) {
  switch (party_word(p, l, tie)) {
  case PARTY_STATES:
    return DEFINITE;
  case PARTY_HINTS:
  case PARTY_SPLIT:
    return POSSIBLE;
  default:
    return NO;
  }
}
