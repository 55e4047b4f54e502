// SPDX-License-Identifier: GPL-2.0-or-later
// Two actors that readers cannot tell apart by name: equal, or but for case,
// accents, blanks and hyphens, or letters that look alike or cannot be seen.
#include "base/letters.h"
#include "base/utf8.h"
#include "model/check.h"

struct named {
  struct map by_text; // folded -> actor
  struct arena arena;
  struct buf folded;
};

static void complain(const ent_account *l, ent_diags *d, uint32_t actor,
                     uint32_t other, struct str name) {
  const struct actor *a = &l->facts->actors.at[actor];
  const struct actor *x = &l->facts->actors.at[other];
  diag(d, ENT_WARNING, "actor/namesakes", place_span(l, a->place, NULL, 0),
       "`%s` is called `%.*s`, and so is `%s`", text(l, a->id), STR_ARG(name),
       text(l, x->id));
  diag_also(d, place_span(l, x->place, NULL, 0), "the other one");
  diag_help(d, "give one of them another name, or a `short` that tells it "
               "apart; if they are one, keep one record");
}

// False if another actor has it.
static bool take_key(const ent_account *l, ent_diags *d, struct named *all,
                     uint32_t actor, struct str name, struct str shown) {
  buf_clear(&all->folded);
  utf8_bare(&all->folded, shown);
  struct str key = buf_str(&all->folded);
  uint32_t other = map_get(&all->by_text, key);
  if (!key.n || other == actor)
    return true;
  if (other != MAP_NONE) {
    complain(l, d, actor, other, name);
    return false;
  }
  const char *kept = arena_text(&all->arena, key.at, key.n);
  map_put(&all->by_text, (struct str){kept, key.n}, actor);
  return true;
}

// A name as it is, and as it looks: twins are looked for before its case is
// lost, for those of capitals are others.
static void take(const ent_account *l, ent_diags *d, struct named *all,
                 uint32_t actor) {
  const struct actor *a = &l->facts->actors.at[actor];
  struct str name = intern_str(&l->facts->texts, a->shown ? a->shown : a->name);
  struct odd_letter odd;
  if (!take_key(l, d, all, actor, name, name) ||
      !letters_odd(name, LETTERS_OF_ALL, &odd))
    return;
  struct buf looks = {0};
  letters_typed(&looks, name, LETTERS_OF_ALL);
  take_key(l, d, all, actor, name, buf_str(&looks));
  buf_drop(&looks);
}

// Readers see the label; that of a namesake who has a `short` is another.
static void run(const ent_account *l, ent_diags *d) {
  struct named all = {0};
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    take(l, d, &all, a);
  map_drop(&all.by_text);
  arena_drop(&all.arena);
  buf_drop(&all.folded);
}

const struct check check_namesakes = {
    .name = "namesakes",
    .summary = "Actors whose names are equal but for case, accents, blanks, "
               "hyphens and letters that look alike.",
    .run = run,
};
