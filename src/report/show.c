// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/show.h"
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

// Records with this id, or of this natural key.
static uint32_t *find_ties(const ent_account *l, struct str id, size_t *n,
                           struct arena *arena) {
  uint32_t from = NONE, type = NONE, to = NONE;
  bool key = split_tie(l, id, &from, &type, &to);
  uint32_t *found = arena_new(arena, l->ties.n + 1, sizeof *found);
  *n = 0;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    bool ends = (t->from == from && t->to == to) ||
                (!type_of(l, t)->directed && t->from == to && t->to == from);
    if ((key && t->type == type && ends) || named(l, i, id))
      found[(*n)++] = i;
  }
  return found;
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
    diag_help(d, "show takes the id of an actor, a source or a type, or a tie "
                 "as \"from type to\"");
}

// Actors by alias or name too, quietly: the last resort has its own message.
static uint32_t by_name(const ent_account *l, struct str id) {
  ent_diags *quiet = ent_diags_new();
  uint32_t actor = ledger_find_actor(l, id, quiet);
  ent_diags_free(quiet);
  return actor;
}

static bool show(ent_answer *a, const ent_account *l, struct str id) {
  uint32_t k;
  size_t n;
  if ((k = ledger_actor(l, id)) != NONE)
    show_actor(a, l, k);
  else if ((k = ledger_source(l, id)) != NONE)
    show_source(a, l, k);
  else if ((k = ledger_type(l, id)) != NONE)
    show_type(a, l, k);
  else {
    uint32_t *ties = find_ties(l, id, &n, &a->arena);
    if (n)
      show_ties(a, l, ties, n);
    else if ((k = by_name(l, id)) != NONE)
      show_actor(a, l, k);
    else
      return false;
  }
  return true;
}

ent_answer *ent_show(const ent_account *l, const char *id, const ent_query *q,
                     ent_diags *d) {
  if (!(q = query_for(q, ASK_SHOW, d)))
    return NULL;
  ent_answer *a = answer_for("show", q->spell);
  struct str wanted = str_trim(str_of(id));
  value_set(a->query, "id", value_string(&a->arena, id));
  if (show(a, l, wanted))
    return a;
  unknown(l, wanted, d);
  ent_answer_free(a);
  return NULL;
}
