// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/belonging.h"

struct upward {
  const ent_account *l;           // rolled up
  const ent_account *memberships; // whose ties say who belongs to whom
  const struct slice_options *asked;
  struct buf *words;
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

static void follow(struct upward *u, uint32_t tie) {
  const ent_account *below = u->memberships;
  const struct tie *t = &below->ties.at[tie];
  struct slice_options o = *u->asked;
  o.throughout = false;
  verdict is = slice_judge(below, tie, &o).certainty;
  if (type_of(below, t)->role != ROLE_MEMBERSHIP || is == NO ||
      more(below, t)->forecast || (below == u->l->from && !followed(u->l, tie)))
    return;
  meet(u, t->to);
  if (is < DEFINITE)
    buf_addf(u->words, "%s%s %s belongs to %s %s", u->words->n ? ", " : "",
             judged(t) ? "that" : "whether", name_of(below, t->from),
             name_of(below, t->to), doubt_of(below, t));
}

void belonging_doubts(struct buf *b, const struct line *line) {
  const ent_account *l = line->l;
  if (!line->at || !l->from || l->told.how != ROLLED_UP ||
      line->certainty == DEFINITE)
    return;
  const ent_account *below = account_memberships(l->from);
  struct upward u = {l, below, line->at, b, {0}};
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
