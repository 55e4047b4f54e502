// SPDX-License-Identifier: GPL-2.0-or-later
// One alias, two actors: what a person types must mean one of them. Two that
// share a name are looked at in check_namesakes.c.
#include "base/utf8.h"
#include "model/check.h"
#include "model/names.h"

enum { FIRST_ALIAS = 3 }; // the names before it: id, name, label

struct owner {
  uint32_t actor, name;
};

struct owners {
  struct map by_text; // folded -> index in `list`
  VEC(struct owner) list;
  struct arena arena;
};

static struct span name_span(const ent_account *l, struct owner o) {
  static const char *const fields[] = {NULL, "name", "short"};
  struct place place = l->facts->actors.at[o.actor].place;
  if (o.name >= FIRST_ALIAS)
    return place_span(l, place, "aliases", o.name - FIRST_ALIAS + 1);
  return place_span(l, place, fields[o.name], 0);
}

static void complain(const ent_account *l, ent_diags *d, struct owner one,
                     struct owner other) {
  struct owner alias = other.name >= FIRST_ALIAS ? other : one;
  struct owner rival = other.name >= FIRST_ALIAS ? one : other;
  diag(d, ENT_WARNING, "alias/shared", name_span(l, alias),
       "`%s` stands for two actors",
       noun_name(l, NOUN_ACTOR, alias.actor, alias.name).at);
  diag_also(d, name_span(l, rival), "`%s` has it too",
            text(l, l->facts->actors.at[rival.actor].id));
  diag_help(d, "keep it for one of them");
}

static void take(const ent_account *l, ent_diags *d, struct owners *all,
                 struct owner o, struct str folded) {
  uint32_t at = map_get(&all->by_text, folded);
  if (at == MAP_NONE) {
    const char *kept = arena_text(&all->arena, folded.at, folded.n);
    map_put(&all->by_text, (struct str){kept, folded.n}, (uint32_t)all->list.n);
    vec_push(&all->list, o);
    return;
  }
  struct owner first = all->list.at[at];
  if (first.actor != o.actor &&
      (first.name >= FIRST_ALIAS || o.name >= FIRST_ALIAS))
    complain(l, d, first, o);
}

// A name that repeats the one before it, as a label does that is not given.
static bool repeats(const ent_account *l, uint32_t actor, uint32_t name) {
  return name > 0 && noun_name(l, NOUN_ACTOR, actor, name).at ==
                         noun_name(l, NOUN_ACTOR, actor, name - 1).at;
}

static void run(const ent_account *l, ent_diags *d) {
  struct owners all = {0};
  struct buf b = {0};
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    struct str name;
    for (uint32_t k = 0; (name = noun_name(l, NOUN_ACTOR, a, k)).at; k++) {
      buf_clear(&b);
      utf8_fold(&b, name);
      if (b.n > 0 && !repeats(l, a, k))
        take(l, d, &all, (struct owner){a, k}, buf_str(&b));
    }
  }
  buf_drop(&b);
  map_drop(&all.by_text);
  vec_drop(&all.list);
  arena_drop(&all.arena);
}

const struct check check_aliases = {
    .name = "aliases",
    .summary = "An alias that is also what another actor is called.",
    .run = run,
};
