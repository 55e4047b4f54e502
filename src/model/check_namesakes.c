// SPDX-License-Identifier: GPL-2.0-or-later
// Two actors that readers cannot tell apart by name: equal, or but for case,
// accents, blanks and hyphens.
#include "base/utf8.h"
#include "model/check.h"
#include "model/names.h"

enum { LABEL = 2 }; // its name as noun_name counts: `short`, else `name`

struct named {
  struct map by_text; // folded -> actor
  struct arena arena;
  struct buf folded;
};

// A name as far as it tells actors apart; hyphens have become blanks or "-".
static struct str bare(struct named *n, struct str name) {
  struct buf *b = &n->folded;
  buf_clear(b);
  utf8_fold(b, name);
  size_t kept = 0;
  for (size_t i = 0; i < b->n; i++)
    if (b->at[i] != ' ' && b->at[i] != '-')
      b->at[kept++] = b->at[i];
  return (struct str){b->at, kept};
}

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

static void take(const ent_account *l, ent_diags *d, struct named *all,
                 uint32_t actor) {
  struct str name = noun_name(l, NOUN_ACTOR, actor, LABEL);
  struct str key = bare(all, name);
  uint32_t other = map_get(&all->by_text, key);
  if (!key.n || other == actor)
    return;
  if (other != MAP_NONE) {
    complain(l, d, actor, other, name);
    return;
  }
  const char *kept = arena_text(&all->arena, key.at, key.n);
  map_put(&all->by_text, (struct str){kept, key.n}, actor);
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
    .summary = "Actors whose names are equal but for case, accents, blanks and "
               "hyphens.",
    .run = run,
};
