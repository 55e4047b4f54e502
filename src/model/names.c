// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/names.h"
#include "base/suggest.h"

size_t noun_count(const ent_account *l, enum noun noun) {
  const size_t counts[NOUNS] = {
      [NOUN_ACTOR] = l->facts->actors.n,
      [NOUN_SOURCE] = l->facts->sources.n,
      [NOUN_TYPE] = l->facts->types.n,
      [NOUN_KIND] = l->facts->kinds.n,
  };
  return counts[noun];
}

static const struct str past_last = {NULL, 0};

static struct str actor_name(const ent_account *l, const struct actor *a,
                             size_t k) {
  const ent_sym own[] = {a->id, a->name, a->label};
  if (k < 3)
    return intern_str(&l->facts->texts, own[k]);
  if (k - 3 < a->aliases.n)
    return intern_str(&l->facts->texts,
                      l->facts->words.at[a->aliases.first + k - 3]);
  return past_last;
}

struct str noun_name(const ent_account *l, enum noun noun, uint32_t record,
                     size_t k) {
  if (noun == NOUN_ACTOR)
    return actor_name(l, &l->facts->actors.at[record], k);
  ent_sym id, name;
  if (noun == NOUN_SOURCE) {
    id = l->facts->sources.at[record].id;
    name = l->facts->sources.at[record].title;
  } else if (noun == NOUN_TYPE) {
    id = l->facts->types.at[record].id;
    name = l->facts->types.at[record].label;
  } else {
    id = l->facts->kinds.at[record].id;
    name = l->facts->kinds.at[record].label;
  }
  return k < 2 ? intern_str(&l->facts->texts, k == 0 ? id : name) : past_last;
}

uint32_t noun_suggest(const ent_account *l, enum noun noun, struct str typed) {
  struct suggest s = suggest_for(typed);
  uint32_t found = NONE;
  const char *best = NULL;
  for (uint32_t r = 0; r < noun_count(l, noun); r++) {
    struct str name;
    for (size_t k = 0; (name = noun_name(l, noun, r, k)).at; k++) {
      suggest_offer(&s, name);
      if (suggest_best(&s).at != best) {
        best = suggest_best(&s).at;
        found = r;
      }
    }
  }
  return found;
}

void noun_print(struct buf *b, const ent_account *l, enum noun noun,
                uint32_t record) {
  struct str id = noun_name(l, noun, record, 0);
  struct str name = noun_name(l, noun, record, 1);
  buf_addf(b, "`%.*s`", STR_ARG(id));
  if (name.n > 0 && name.at != id.at)
    buf_addf(b, " (%.*s)", STR_ARG(name));
}
