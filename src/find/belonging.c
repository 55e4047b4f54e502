// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/belonging.h"
#include "model/claim.h"

struct upward {
  const ent_account *l;           // rolled up
  const ent_account *memberships; // whose ties say who belongs to whom
  struct slice_options asked;     // about the days of the line alone
  struct arena *arena;
  struct map *doubts;
  VEC(uint32_t) actors; // met so far, each once
};

static const char *name_of(const ent_account *l, uint32_t actor) {
  return text(l, l->facts->actors.at[actor].label);
}

// Whether the roll-up followed a tie of the account below somewhere; it lists
// in order what it left out.
static bool taken_up(const ent_account *l, uint32_t tie) {
  size_t first = 0, end = l->internal.n;
  while (first < end) {
    size_t mid = first + (end - first) / 2;
    if (l->internal.at[mid].tie < tie)
      first = mid + 1;
    else
      end = mid;
  }
  return first < l->internal.n && l->internal.at[first].tie == tie;
}

// Or would have, at a time at which whoever is above leads further.
static bool followed(const ent_account *l, uint32_t tie) {
  const ent_account *below = l->from;
  const uint32_t to = below->ties.at[tie].to;
  bool is = taken_up(l, tie);
  for (uint32_t k = below->actor_tie.at[to];
       k < below->actor_tie.at[to + 1] && !is; k++) {
    uint32_t next = below->actor_ties.at[k];
    is = below->ties.at[next].from == to &&
         type_of(below, &below->ties.at[next])->role == ROLE_MEMBERSHIP &&
         taken_up(l, next);
  }
  return is;
}

static void meet(struct upward *u, uint32_t actor) {
  for (size_t i = 0; i < u->actors.n; i++)
    if (u->actors.at[i] == actor)
      return;
  vec_push(&u->actors, actor);
}

// Whether it is by the author's own judgement that a membership is not
// definite.
static bool judged(const struct tie *t) {
  return tie_belief(t) < DEFINITE && t->likelihood_given;
}

// " by Pakistan and Haqqani Network": who takes one of the stances; nothing if
// nobody can be named.
static void add_who(struct buf *b, const ent_account *l, const struct tie *t,
                    unsigned stances) {
  struct map names = {0};
  held_list held = claims_standing(l, t);
  for (size_t i = 0; i < held.n; i++) {
    const char *name = claim_speaker(l, held.at[i].claim, held.at[i].source);
    if (*name && stances >> held.at[i].claim->stance & 1)
      map_get_or_put(&names, str_of(name), 1);
  }
  for (size_t i = 0, n = names.entries.n; i < n; i++)
    buf_addf(b, "%s%s",
             i == 0       ? " by "
             : i + 1 == n ? " and "
                          : ", ",
             names.entries.at[i].key.at);
  vec_drop(&held);
  map_drop(&names);
}

// What is said of a membership that is not definite on its day.
static const char *doubt_of(const ent_account *l, const struct tie *t) {
  if (tie_belief(t) == DEFINITE)
    return "is left open by its dates";
  if (judged(t))
    return tie_belief(t) == LIKELY ? "is only judged likely"
                                   : "is only judged possible";
  switch ((enum standing)t->standing) {
  case ALLEGED:
    return "is only alleged";
  case DOUBTED:
    return "is doubted";
  case DISPUTED:
    return "is disputed";
  default:
    return l->from ? "is not certain by their word" : "is not certain";
  }
}

// "whether CIA belongs to US is disputed by US"
static void add_doubt(struct upward *u, uint32_t tie) {
  const ent_account *l = u->memberships;
  const struct tie *t = &l->ties.at[tie];
  struct buf b = {0};
  buf_addf(&b, "%s %s belongs to %s %s", judged(t) ? "that" : "whether",
           name_of(l, t->from), name_of(l, t->to), doubt_of(l, t));
  if (tie_belief(t) < DEFINITE && !judged(t))
    add_who(&b, l, t,
            t->standing == ALLEGED ? 1u << ALLEGES
                                   : 1u << DENIES | 1u << DOUBTS);
  const char *words = arena_text(u->arena, buf_text(&b), b.n);
  map_get_or_put(u->doubts, str_of(words), tie);
  buf_drop(&b);
}

static void follow(struct upward *u, uint32_t tie) {
  const ent_account *below = u->memberships;
  const struct tie *t = &below->ties.at[tie];
  verdict is = slice_judge(below, tie, &u->asked).certainty;
  if (type_of(below, t)->role != ROLE_MEMBERSHIP || is == NO ||
      more(below, t)->forecast || (below == u->l->from && !followed(u->l, tie)))
    return;
  meet(u, t->to);
  if (is < DEFINITE)
    add_doubt(u, tie);
}

// What the line asks of memberships: of all its days those on which its ties
// may have held.
static struct slice_options asked_of(const struct line *line) {
  struct slice_options o = *line->at;
  struct days held = {DAY_MAX, DAY_MIN};
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &line->l->ties.at[line->ties[i]];
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &line->l->spells.at[t->spell + k];
      held.lo = s->s0 < held.lo ? s->s0 : held.lo;
      held.hi = s->e1 > held.hi ? s->e1 : held.hi;
    }
  }
  held.lo = o.q.lo > held.lo ? o.q.lo : held.lo;
  held.hi = o.q.hi < held.hi ? o.q.hi : held.hi;
  if (held.lo <= held.hi) // else it is recent alone
    o.q = held;
  o.throughout = false;
  return o;
}

static bool is_rolled(const ent_account *l) {
  return l->from && l->told.how == ROLLED_UP;
}

void belonging_each(struct map *doubts, struct arena *arena,
                    const struct line *line) {
  const ent_account *l = line->l;
  if (!line->at || !is_rolled(l) || line->certainty == DEFINITE)
    return;
  const ent_account *below = account_memberships(l->from);
  struct upward u = {l, below, asked_of(line), arena, doubts, {0}};
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t =
        &l->from->ties.at[account_descent(l, line->ties[i]).origin];
    meet(&u, t->from);
    meet(&u, t->to);
  }
  for (size_t i = 0; i < u.actors.n; i++) {
    uint32_t a = u.actors.at[i];
    for (uint32_t k = below->actor_tie.at[a]; k < below->actor_tie.at[a + 1];
         k++)
      if (below->ties.at[below->actor_ties.at[k]].from == a)
        follow(&u, below->actor_ties.at[k]);
  }
  vec_drop(&u.actors);
}

void belonging_doubts(struct buf *b, const struct line *line) {
  struct arena arena = {0};
  struct map doubts = {0};
  belonging_each(&doubts, &arena, line);
  for (size_t i = 0; i < doubts.entries.n; i++)
    buf_addf(b, "%s%s", i ? ", " : "", doubts.entries.at[i].key.at);
  map_drop(&doubts);
  arena_drop(&arena);
}

void belonging_parts(struct map *parts, struct arena *arena,
                     const struct line *line) {
  const ent_account *l = line->l;
  const ent_account *written = account_written(l);
  for (size_t i = 0; l->from && i < line->n; i++) {
    const struct tie *t = &l->ties.at[line->ties[i]];
    const struct tie *was = &written->ties.at[account_origin(l, line->ties[i])];
    bool from = was->from != t->from && was->from != t->to;
    bool to = was->to != t->to && was->to != t->from;
    struct buf b = {0};
    buf_addf(&b, "%s%s%s", from ? name_of(l, was->from) : "",
             from && to ? " – " : "", to ? name_of(l, was->to) : "");
    if (b.n)
      map_get_or_put(parts, str_of(arena_text(arena, buf_text(&b), b.n)), 1);
    buf_drop(&b);
  }
}
