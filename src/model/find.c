// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"
#include "model/names.h"

// The record of a noun, sorted by id, that has the id.
static uint32_t by_id(const ent_account *l, enum noun noun, struct str id) {
  size_t low = 0, high = noun_count(l, noun);
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int c = str_cmp(noun_name(l, noun, (uint32_t)middle, 0), id);
    if (c == 0)
      return (uint32_t)middle;
    if (c < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NONE;
}

uint32_t ledger_actor(const ent_account *l, struct str id) {
  return by_id(l, NOUN_ACTOR, id);
}

uint32_t ledger_source(const ent_account *l, struct str id) {
  return by_id(l, NOUN_SOURCE, id);
}

uint32_t ledger_type(const ent_account *l, struct str id) {
  return by_id(l, NOUN_TYPE, id);
}

uint32_t ledger_kind(const ent_account *l, struct str id) {
  return by_id(l, NOUN_KIND, id);
}

typedef VEC(uint32_t) actor_list;

static bool begins(struct str s, struct str start) {
  return s.n >= start.n && memcmp(s.at, start.at, start.n) == 0;
}

// How a name is compared with what was typed: folded, without its blanks and
// hyphens too, as readers take names for one, or folded and by its start.
enum alike { FOLDED, BARE, START };

// The actors of which some name is like `wanted`, which is folded or bare.
static actor_list matches(const ent_account *l, struct str wanted,
                          enum alike how) {
  actor_list found = {0};
  struct buf folded = {0};
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    struct str name;
    for (size_t k = 0; (name = noun_name(l, NOUN_ACTOR, a, k)).at; k++) {
      buf_clear(&folded);
      (how == BARE ? utf8_bare : utf8_fold)(&folded, name);
      if (begins(buf_str(&folded), wanted) &&
          (how == START || folded.n == wanted.n)) {
        vec_push(&found, a);
        break;
      }
    }
  }
  buf_drop(&folded);
  return found;
}

enum { LISTED = 10 };

static void ambiguous(const ent_account *l, struct str typed,
                      const actor_list *found, ent_diags *d) {
  struct buf b = {0};
  for (size_t i = 0; i < found->n && i < LISTED; i++) {
    buf_add(&b, i > 0 ? ", " : "");
    noun_print(&b, l, NOUN_ACTOR, found->at[i]);
  }
  if (found->n > LISTED)
    buf_addf(&b, " … and %zu more", found->n - LISTED);
  diag_usage(d, "usage/ambiguous-actor", "`%.*s` may mean %zu actors",
             STR_ARG(typed), found->n);
  diag_help(d, "write the id of one of them: %s", buf_text(&b));
  buf_drop(&b);
}

static void unknown(const ent_account *l, struct str typed, ent_diags *d) {
  diag_usage(d, "usage/unknown-actor",
             "no actor has the id, alias or name `%.*s`", STR_ARG(typed));
  uint32_t near = noun_suggest(l, NOUN_ACTOR, typed);
  if (near == NONE) {
    diag_help(d, "an id, an alias, a name, or an unambiguous start of one is "
                 "understood");
    return;
  }
  struct buf b = {0};
  noun_print(&b, l, NOUN_ACTOR, near);
  diag_help(d, "did you mean %s?", buf_text(&b));
  buf_drop(&b);
}

// One of just that name is meant; of several, so may be all of whom readers
// take the names for one. Where there is none, one that begins so, or is taken
// for it.
static actor_list matches_best(const ent_account *l, struct str typed,
                               struct str folded) {
  if (folded.n == 0)
    return (actor_list){0};
  struct buf bare = {0};
  utf8_bare(&bare, typed);
  actor_list found = matches(l, folded, FOLDED);
  bool several = found.n > 1;
  if (found.n == 0)
    found = matches(l, folded, START);
  if ((several || found.n == 0) && bare.n > 0) {
    vec_drop(&found);
    found = matches(l, buf_str(&bare), BARE);
  }
  buf_drop(&bare);
  return found;
}

static uint32_t find_actor(const ent_account *l, struct str typed,
                           ent_diags *d) {
  uint32_t exact = ledger_actor(l, typed);
  if (exact != NONE)
    return exact;
  struct buf folded = {0};
  utf8_fold(&folded, typed);
  struct str wanted = str_trim(buf_str(&folded));
  actor_list found = matches_best(l, typed, wanted);
  uint32_t actor = found.n == 1 ? found.at[0] : NONE;
  if (found.n > 1)
    ambiguous(l, typed, &found, d);
  else if (actor == NONE)
    unknown(l, typed, d);
  vec_drop(&found);
  buf_drop(&folded);
  return actor;
}

uint32_t ledger_find_actor(const ent_account *l, struct str typed,
                           ent_diags *d) {
  uint32_t actor = find_actor(l, str_trim(typed), d);
  return actor != NONE && l->stand_ins.n ? l->stand_ins.at[actor] : actor;
}

uint32_t expectation_party(const ent_account *l, const struct expectation *e,
                           ent_diags *d) {
  const char *name = text(l, e->according_to);
  ent_diags *quiet = ent_diags_new();
  uint32_t party = ledger_find_actor(l, str_of(name), quiet);
  ent_diags_free(quiet);
  if (party == NONE) {
    diag(d, ENT_ERROR, "expect/unknown-actor",
         place_span(l, e->place, "according-to", 0), "no actor is called `%s`",
         name);
    diag_help(d, "write the id of an actor whose claims are recorded");
  }
  return party;
}
