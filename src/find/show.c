// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/show.h"

#include "base/diag.h"
#include "base/suggest.h"

// "from type to", each an id; an undirected tie may be named either way.
static bool split_tie(const ent_account *l, struct str id, uint32_t *from,
                      uint32_t *type, uint32_t *to) {
  struct str a, rest, b;
  if (!str_cut(id, " ", &a, &rest) || !str_cut(rest, " ", &b, &rest))
    return false;
  *from = ledger_actor(l, a);
  *type = ledger_type(l, b);
  *to = ledger_actor(l, str_trim(rest));
  return *from != NONE && *type != NONE && *to != NONE;
}

static bool named(const ent_account *l, uint32_t tie, struct str id) {
  struct buf b = {0};
  const struct tie_more *x = more(l, &l->ties.at[tie]);
  bool same = x->id && str_is(id, text(l, x->id));
  if (!same) {
    tie_id(&b, l, tie);
    same = str_eq(buf_str(&b), id);
  }
  buf_drop(&b);
  return same;
}

static void find_ties(struct shown *x, struct str id) {
  const ent_account *l = x->l;
  uint32_t from = NONE, type = NONE, to = NONE;
  bool key = split_tie(l, id, &from, &type, &to);
  for (uint32_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    bool ends = (t->from == from && t->to == to) ||
                (!type_of(l, t)->directed && t->from == to && t->to == from);
    if ((key && t->type == type && ends) || named(l, i, id))
      vec_push(&x->ties, i);
  }
}

static void unknown(const ent_account *l, struct str id, ent_diags *d) {
  diag_usage(d, "usage/unknown-id", "nothing in the ledger has the id `%.*s`",
             STR_ARG(id));
  struct suggest s = suggest_for(id);
  for (size_t i = 0; i < l->facts->actors.n; i++)
    suggest_offer(&s, str_of(text(l, l->facts->actors.at[i].id)));
  for (size_t i = 0; i < l->facts->sources.n; i++)
    suggest_offer(&s, str_of(text(l, l->facts->sources.at[i].id)));
  for (size_t i = 0; i < l->facts->types.n; i++)
    suggest_offer(&s, str_of(text(l, l->facts->types.at[i].id)));
  struct str best = suggest_best(&s);
  if (best.n)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "show takes the id of an actor, a source or a type, a tie as "
                 "\"from type to\", or two actors");
}

// Actors by alias or name too, quietly: the last resort has its own message.
static uint32_t by_name(const ent_account *l, struct str id) {
  ent_diags *quiet = ent_diags_new();
  uint32_t actor = ledger_find_actor(l, id, quiet);
  ent_diags_free(quiet);
  return actor;
}

// "a b", each an id, an alias or a name, whichever blank stands between them.
static bool split_pair(const ent_account *l, struct str id, uint32_t *a,
                       uint32_t *b) {
  for (size_t i = 1; i + 1 < id.n; i++) {
    if (id.at[i] != ' ')
      continue;
    *a = by_name(l, str_trim((struct str){id.at, i}));
    *b = by_name(l, str_trim((struct str){id.at + i, id.n - i}));
    if (*a != NONE && *b != NONE && *a != *b)
      return true;
  }
  return false;
}

// Every record between two, in either direction; there may be none.
static bool find_between(struct shown *x, struct str id) {
  const ent_account *l = x->l;
  uint32_t a = NONE, b = NONE;
  if (!split_pair(l, id, &a, &b))
    return false;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    if ((t->from == a && t->to == b) || (t->from == b && t->to == a))
      vec_push(&x->ties, i);
  }
  x->what = SHOWN_TIES;
  return true;
}

// How many actors a name means: none, one, or more.
static int meanings(const ent_account *l, struct str name) {
  ent_diags *quiet = ent_diags_new();
  int n = ledger_find_actor(l, name, quiet) != NONE       ? 1
          : ent_diags_has(quiet, "usage/ambiguous-actor") ? 2
                                                          : 0;
  ent_diags_free(quiet);
  return n;
}

// What may mean several actors: all of it, or a half beside one that means
// somebody.
static struct str find_ambiguous(const ent_account *l, struct str id) {
  if (meanings(l, id) > 1)
    return id;
  for (size_t i = 1; i + 1 < id.n; i++) {
    if (id.at[i] != ' ')
      continue;
    const struct str a = str_trim((struct str){id.at, i});
    const struct str b = str_trim((struct str){id.at + i, id.n - i});
    int one = meanings(l, a), two = one ? meanings(l, b) : 0;
    if (one && two && one + two > 2)
      return one > 1 ? a : b;
  }
  return (struct str){0};
}

static bool ambiguous(const ent_account *l, struct str id, ent_diags *d) {
  struct str many = find_ambiguous(l, id);
  if (many.n)
    ledger_find_actor(l, many, d);
  return many.n;
}

static bool is(struct shown *x, enum shown_what what, uint32_t nth) {
  x->what = what;
  x->nth = nth;
  return nth != NONE;
}

static bool find(struct shown *x, struct str id) {
  if (is(x, SHOWN_ACTOR, ledger_actor(x->l, id)) ||
      is(x, SHOWN_SOURCE, ledger_source(x->l, id)) ||
      is(x, SHOWN_TYPE, ledger_type(x->l, id)))
    return true;
  find_ties(x, id);
  if (x->ties.n == 0)
    return is(x, SHOWN_ACTOR, by_name(x->l, id)) || find_between(x, id);
  x->what = SHOWN_TIES;
  return true;
}

bool show_find(struct shown *x, const ent_account *l, const char *id,
               ent_diags *d) {
  struct str wanted = str_trim(str_of(id));
  *x = (struct shown){.l = l};
  if (find(x, wanted))
    return true;
  if (!ambiguous(l, wanted, d))
    unknown(l, wanted, d);
  return false;
}

void shown_drop(struct shown *x) { vec_drop(&x->ties); }

// The first of the ties with itself of that actor or a later one: they are
// sorted by actor.
static uint32_t first_self(const ent_account *l, uint32_t actor) {
  uint32_t low = (uint32_t)l->ties.n, high = account_ties(l);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (l->ties.at[middle].from < actor)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

uint32_t show_recorded(const ent_account *l, uint32_t actor) {
  return l->actor_tie.at[actor + 1] - l->actor_tie.at[actor] +
         first_self(l, actor + 1) - first_self(l, actor);
}
