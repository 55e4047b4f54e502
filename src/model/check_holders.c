// SPDX-License-Identifier: GPL-2.0-or-later
// Quoted words never become an actor, even when an actor is called so.
#include "base/utf8.h"
#include "model/check.h"
#include "model/names.h"

static void fold(struct buf *b, struct str s) {
  buf_clear(b);
  utf8_fold(b, s);
}

// The actors by each of their names, the first of those that share one.
static void collect(const ent_account *l, struct map *names,
                    struct arena *arena) {
  struct buf b = {0};
  struct str name;
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    for (uint32_t k = 0; (name = noun_name(l, NOUN_ACTOR, a, k)).at; k++) {
      fold(&b, name);
      if (map_get(names, buf_str(&b)) == MAP_NONE)
        map_put(names, (struct str){arena_text(arena, b.at, b.n), b.n}, a);
    }
  buf_drop(&b);
}

static void check_tie(const ent_account *l, ent_diags *d, const struct tie *t,
                      const struct map *names, struct buf *b) {
  struct run claims = more(l, t)->claims;
  for (uint32_t c = 0; c < claims.n; c++) {
    ent_sym words = l->facts->claims.at[claims.first + c].words;
    if (!words)
      continue;
    fold(b, str_of(text(l, words)));
    uint32_t actor = map_get(names, buf_str(b));
    if (actor == MAP_NONE)
      continue;
    const char *id = text(l, l->facts->actors.at[actor].id);
    diag(d, ENT_WARNING, "claim/quoted-actor",
         place_span(l, tie_place(t), "claims", c + 1),
         "\"%s\" in quotes is nobody of this ledger, though `%s` is called so",
         text(l, words), id);
    diag_help(d,
              "write `by: %s` without quotes if the actor is meant; else "
              "say who it is in other words",
              id);
  }
}

static bool has_words(const ent_account *l) {
  for (size_t i = 0; i < l->facts->claims.n; i++)
    if (l->facts->claims.at[i].words)
      return true;
  return false;
}

static void run(const ent_account *l, ent_diags *d) {
  struct map names = {0};
  struct arena arena = {0};
  struct buf b = {0};
  if (!has_words(l))
    return;
  collect(l, &names, &arena);
  for (size_t i = 0; i < account_ties(l); i++)
    check_tie(l, d, &l->ties.at[i], &names, &b);
  buf_drop(&b);
  map_drop(&names);
  arena_drop(&arena);
}

const struct check check_holders = {
    .name = "holders",
    .summary = "Quoted words for who makes a claim that are an actor's name.",
    .run = run,
};
