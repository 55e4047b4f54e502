// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"
#include "model/party.h"
#include "timeline/asking.h"

static bool *flags(struct asking *a, size_t n) {
  return arena_new(a->arena, n + 1, sizeof(bool));
}

// ---------------------------------------------------------------- actors

static void read_actors(struct asking *a) {
  struct items it = {.list = a->q->actors, .known = items_actor, .l = a->l};
  struct str word;
  while (items_next(&it, &word)) {
    uint32_t actor = ledger_find_actor(a->l, word, a->d);
    a->good &= actor != NONE;
    if (actor == NONE)
      continue;
    if (!a->f->actors)
      a->f->actors = flags(a, a->l->facts->actors.n);
    if (a->f->actors[actor])
      continue;
    a->f->actors[actor] = true;
    asking_say(a, "actor",
               str_of(text(a->l, a->l->facts->actors.at[actor].label)),
               a->f->actors_named++);
  }
}

static void read_focus(struct asking *a) {
  if (!a->q->focus)
    return;
  uint32_t actor = ledger_find_actor(a->l, str_of(a->q->focus), a->d);
  a->good &= actor != NONE;
  a->f->focus = actor;
  a->f->hops = a->q->hops ? a->q->hops : 1;
  if (actor == NONE)
    return;
  asking_begin(a, "within");
  buf_addf(&a->words, "%u step%s of %s", a->f->hops, a->f->hops == 1 ? "" : "s",
           text(a->l, a->l->facts->actors.at[actor].label));
}

// -------------------------------------------------------- types, sources

static bool is_type(const struct asking *a, struct str word) {
  uint32_t t = ledger_type(a->l, word);
  return t != NONE && a->l->facts->types.at[t].label;
}

static void read_types(struct asking *a) {
  struct items it = {.list = a->q->types};
  struct str word;
  size_t said = 0;
  while (items_next(&it, &word)) {
    if (!is_type(a, word)) {
      struct suggest near = suggest_for(word);
      for (size_t i = 0; i < a->l->facts->types.n; i++)
        if (a->l->facts->types.at[i].label)
          suggest_offer(&near, str_of(text(a->l, a->l->facts->types.at[i].id)));
      asking_refuse(a, "usage/unknown-type", &near,
                    "there is no tie type `%.*s`", STR_ARG(word));
      if (!suggest_best(&near).n)
        diag_help(a->d, "the types in use are counted by `\3stats\2`");
      continue;
    }
    if (!a->f->types)
      a->f->types = flags(a, a->l->facts->types.n);
    a->f->types[ledger_type(a->l, word)] = true;
    asking_say(a, "type", word, said++);
  }
}

static bool is_source(const ent_account *l, struct str word) {
  return ledger_source(l, word) != NONE;
}

static void read_sources(struct asking *a) {
  struct items it = {.list = a->q->sources, .known = is_source, .l = a->l};
  struct str word;
  size_t said = 0;
  while (items_next(&it, &word)) {
    uint32_t source = ledger_source(a->l, word);
    if (source == NONE) {
      struct suggest near = suggest_for(word);
      for (size_t i = 0; i < a->l->facts->sources.n; i++)
        suggest_offer(&near, str_of(text(a->l, a->l->facts->sources.at[i].id)));
      asking_refuse(a, "usage/unknown-source", &near,
                    "no source has the id `%.*s`", STR_ARG(word));
      if (!suggest_best(&near).n)
        diag_help(a->d, "`\3sources\2` lists the works cited");
      continue;
    }
    if (!a->f->sources)
      a->f->sources = flags(a, a->l->facts->sources.n);
    a->f->sources[source] = true;
    asking_say(a, "source", word, said++);
  }
}

// ------------------------------------------------ families, signs, words

static const char *nth_family(size_t i) {
  return i < FAMILIES ? family_name((enum family)i) : NULL;
}

static const char *nth_sign(size_t i) {
  static const char *const names[] = {"negative", "neutral", "positive"};
  return i < 3 ? names[i] : NULL;
}

static const char *nth_standing(size_t i) {
  return i < STANDINGS ? standing_name((enum standing)i) : NULL;
}

struct closed_list {
  const char *code, *noun, *said;
  const char *(*name)(size_t);
};

// Sets the flag of every word; gives how many were good.
static size_t read_names(struct asking *a, struct items it,
                         const struct closed_list *c, bool *set) {
  struct str word;
  size_t said = 0;
  while (items_next(&it, &word)) {
    size_t i = asking_find(word, c->name);
    if (i == SIZE_MAX) {
      asking_refuse_listed(a, c->code, c->noun, word, c->name);
      continue;
    }
    set[i] = true;
    asking_say(a, c->said, word, said++);
  }
  return said;
}

static void read_families(struct asking *a) {
  static const struct closed_list c = {"usage/unknown-family", "family",
                                       "family", nth_family};
  a->f->any_family = !read_names(a, (struct items){.list = a->q->families}, &c,
                                 a->f->families);
}

static void read_signs(struct asking *a) {
  static const struct closed_list c = {"usage/unknown-sign", "sign", "sign",
                                       nth_sign};
  bool set[3] = {false, false, false};
  if (read_names(a, (struct items){.list = a->q->signs}, &c, set))
    memcpy(a->f->signs, set, sizeof set);
}

static void read_standing(struct asking *a) {
  static const struct closed_list c = {"usage/unknown-standing", "standing",
                                       "standing", nth_standing};
  struct items words = {.rest = str_of(a->q->standing)};
  a->f->any_standing = !read_names(a, words, &c, a->f->standings);
}

// ------------------------------------------------------------------ tags

static bool run_has(const ent_account *l, struct run r, ent_sym tag) {
  for (uint32_t i = 0; i < r.n; i++)
    if (l->facts->words.at[r.first + i] == tag)
      return true;
  return false;
}

static bool tag_used(const ent_account *l, ent_sym tag) {
  for (size_t i = 0; i < l->facts->actors.n; i++)
    if (run_has(l, l->facts->actors.at[i].tags, tag))
      return true;
  for (size_t i = 0; i < l->more.n; i++)
    if (run_has(l, l->more.at[i].tags, tag))
      return true;
  return false;
}

static bool is_tag(const ent_account *l, struct str word) {
  ent_sym tag = intern_find(&l->facts->texts, word);
  return tag && tag_used(l, tag);
}

static void offer_tags(const ent_account *l, struct run r,
                       struct suggest *near) {
  for (uint32_t i = 0; i < r.n; i++)
    suggest_offer(near, str_of(text(l, l->facts->words.at[r.first + i])));
}

static void refuse_tag(struct asking *a, struct str word) {
  struct suggest near = suggest_for(word);
  for (size_t i = 0; i < a->l->facts->actors.n; i++)
    offer_tags(a->l, a->l->facts->actors.at[i].tags, &near);
  for (size_t i = 0; i < a->l->more.n; i++)
    offer_tags(a->l, a->l->more.at[i].tags, &near);
  asking_refuse(a, "usage/unknown-tag", &near,
                "no actor or tie has the tag `%.*s`", STR_ARG(word));
  if (!suggest_best(&near).n)
    diag_help(a->d, "tags are written under `tags:` of an actor or a tie");
}

static void read_tags(struct asking *a) {
  struct items it = {.list = a->q->tags, .known = is_tag, .l = a->l};
  struct str word;
  VEC(ent_sym) tags = {0};
  while (items_next(&it, &word)) {
    if (!is_tag(a->l, word)) {
      refuse_tag(a, word);
      continue;
    }
    asking_say(a, "tag", word, tags.n);
    vec_push(&tags, intern_find(&a->l->facts->texts, word));
  }
  if (tags.n) {
    a->f->tags.at = arena_new(a->arena, tags.n, sizeof *tags.at);
    memcpy(a->f->tags.at, tags.at, tags.n * sizeof *tags.at);
    a->f->tags.n = a->f->tags.room = tags.n;
  }
  vec_drop(&tags);
}

// ------------------------------------------------------------ likelihood

// A party gives no likelihood: what it alleges counts as one all the same.
static void say_even(struct asking *a) {
  const ent_account *view = account_view(a->l);
  if (view)
    buf_addf(&a->words, " (what %s alleges or is split over is taken as %d%%)",
             view->told.shown, SAID_EVEN);
}

static void read_likelihood(struct asking *a) {
  if (!a->q->min_likelihood)
    return;
  struct str word = str_trim(str_of(a->q->min_likelihood));
  uint8_t lo, hi;
  if (likelihood_parse(word, &lo, &hi)) {
    a->f->min_likelihood = lo;
    asking_say(a, "likelihood at least", word, 0);
    say_even(a);
    return;
  }
  struct suggest near = suggest_for(word);
  for (size_t i = 0; likelihood_word(i); i++)
    suggest_offer(&near, str_of(likelihood_word(i)));
  asking_refuse(a, "usage/bad-likelihood", &near, "`%.*s` is no likelihood",
                STR_ARG(word));
  if (!suggest_best(&near).n)
    diag_help(a->d, "write a word like `likely`, or a percentage like 70%%");
}

// ---------------------------------------------------------------- holders

// Marks what the actor, or who may have belonged to it then, holds.
static void mark_held(const struct asking *a, uint32_t actor, bool *holders) {
  struct party p = party_of(a->l, actor);
  for (uint32_t i = 0; i < a->l->facts->claims.n; i++)
    if (party_speaks(&p, a->l, &a->l->facts->claims.at[i]) > NO)
      holders[i] = true;
  party_drop(&p);
}

// By claim, whether one of the actors of a list may hold it; NULL: no list.
static bool *read_holders(struct asking *a, const char *name,
                          const char *const *list) {
  struct items it = {.list = list, .known = items_actor, .l = a->l};
  const ent_account *written = account_written(a->l);
  struct str word;
  bool *holders = NULL;
  for (size_t said = 0; items_next(&it, &word);) {
    uint32_t actor = ledger_find_actor(written, word, a->d);
    a->good &= actor != NONE;
    if (actor == NONE)
      continue;
    if (!holders)
      holders = flags(a, a->l->facts->claims.n);
    mark_held(a, actor, holders);
    asking_say(a, name,
               str_of(text(a->l, written->facts->actors.at[actor].label)),
               said++);
  }
  return holders;
}

static void read_says(struct asking *a) {
  a->f->single_source = a->q->single_source;
  if (a->q->single_source)
    asking_say(a, "on the word of", STR("one source"), 0);
  a->f->says = read_holders(a, "said by", a->q->says);
  a->f->denied_by = read_holders(a, "denied by", a->q->denied_by);
}

void asking_choose(struct asking *a) {
  read_actors(a);
  read_focus(a);
  read_types(a);
  read_families(a);
  read_signs(a);
  read_tags(a);
  read_sources(a);
  read_standing(a);
  read_likelihood(a);
  read_says(a);
}
