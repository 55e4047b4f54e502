// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that name an actor who is more restricted than they are: what may be
// shown would tell of who may not. A text is gone through once: at each word
// that begins names, for names of the lengths that these have.
#include "model/check.h"
#include "model/marking.h"

enum { SHORTEST = 3 }; // of names that are looked for

// How long a name is that begins with a word.
struct length {
  size_t n;
  uint32_t next; // of the same word, or MAP_NONE
};

struct naming {
  const ent_account *l;
  ent_diags *d;
  struct map names;           // whole -> the most restricted actor called so
  struct map first;           // word -> index in `lengths`
  VEC(struct length) lengths; // each once a word
};

static bool in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static struct str word_at(struct str s, size_t at) {
  size_t end = at;
  while (end < s.n && in_word(s.at[end]))
    end++;
  return str_n(s.at + at, end - at);
}

static void add_length(struct naming *x, struct str word, size_t n) {
  const uint32_t before = map_get(&x->first, word);
  for (uint32_t k = before; k != MAP_NONE; k = x->lengths.at[k].next)
    if (x->lengths.at[k].n == n)
      return;
  map_put(&x->first, word, (uint32_t)x->lengths.n);
  vec_push(&x->lengths, ((struct length){n, before}));
}

static uint8_t level_of(const struct naming *x, uint32_t actor) {
  return x->l->facts->actors.at[actor].level;
}

static void add_name(struct naming *x, uint32_t actor, ent_sym name) {
  struct str s = intern_str(&x->l->facts->texts, name);
  struct str word = word_at(s, 0);
  if (s.n < SHORTEST || word.n == 0)
    return;
  const uint32_t other = map_get_or_put(&x->names, s, actor);
  if (level_of(x, other) < level_of(x, actor))
    map_put(&x->names, s, actor);
  add_length(x, word, s.n);
}

static void add_actor(struct naming *x, uint32_t actor) {
  const struct actor *a = &x->l->facts->actors.at[actor];
  add_name(x, actor, a->name);
  if (a->shown && a->shown != a->name)
    add_name(x, actor, a->shown);
  for (uint32_t k = 0; k < a->aliases.n; k++)
    add_name(x, actor, x->l->facts->words.at[a->aliases.first + k]);
}

// Not within a word.
static bool ends_at(struct str s, size_t end) {
  return end == s.n || !in_word(s.at[end]) || !in_word(s.at[end - 1]);
}

// The actor whose name begins there and who is above the level, or NONE; the
// name in *name.
static uint32_t named_at(const struct naming *x, struct str s, size_t at,
                         uint8_t level, struct str *name) {
  uint32_t k = map_get(&x->first, word_at(s, at));
  for (; k != MAP_NONE; k = x->lengths.at[k].next) {
    const size_t n = x->lengths.at[k].n;
    if (s.n - at < n || !ends_at(s, at + n))
      continue;
    *name = str_n(s.at + at, n);
    const uint32_t actor = map_get(&x->names, *name);
    if (actor != MAP_NONE && level_of(x, actor) > level)
      return actor;
  }
  return NONE;
}

static uint32_t find(const struct naming *x, ent_sym text, uint8_t level,
                     struct str *name) {
  struct str s = intern_str(&x->l->facts->texts, text);
  uint32_t actor = NONE;
  for (size_t at = 0; at < s.n && actor == NONE; at++)
    if (in_word(s.at[at]) && (at == 0 || !in_word(s.at[at - 1])))
      actor = named_at(x, s, at, level, name);
  return actor;
}

static void look(const struct naming *x, ent_sym text, uint8_t level,
                 struct span at) {
  const struct facts *f = x->l->facts;
  struct buf its = {0}, own = {0};
  struct str name = {0};
  const uint32_t actor = text ? find(x, text, level, &name) : NONE;
  if (actor == NONE)
    return;
  marking_name(&its, f, level_of(x, actor));
  marking_name(&own, f, level);
  diag(x->d, ENT_WARNING, "marking/named", at,
       "this text is marked %s, and names `%.*s`, which is marked %s",
       buf_text(&own), STR_ARG(name), buf_text(&its));
  diag_help(x->d, "mark the record %s as well, or leave the name out",
            marking_word(f, level_of(x, actor)));
  buf_drop(&its);
  buf_drop(&own);
}

// ------------------------------------------------------------------ records

static void look_at_tie(const struct naming *x, const struct tie *t) {
  const ent_account *l = x->l;
  const struct tie_more *m = more(l, t);
  const struct place p = tie_place(t);
  const uint8_t level = marking_of_tie(l, (uint32_t)(t - l->ties.at));
  look(x, m->note, level, place_span(l, p, "note", 0));
  look(x, m->label, level, place_span(l, p, "label", 0));
  look(x, m->location, level, place_span(l, p, "place", 0));
  for (uint32_t k = 0; k < m->claims.n; k++) {
    const struct claim *c = &l->facts->claims.at[m->claims.first + k];
    const struct span at = place_span(l, p, "claims", k + 1);
    look(x, c->note, marking_of_claim(l, c), at);
    look(x, c->words, marking_of_claim(l, c), at);
  }
}

static void look_at_actor(const struct naming *x, const struct actor *a) {
  const ent_account *l = x->l;
  look(x, a->note, a->level, place_span(l, a->place, "note", 0));
  for (uint32_t k = 0; k < a->groups.n; k++)
    look(x, l->facts->groups.at[a->groups.first + k].text, a->level,
         place_span(l, a->place, "group", 0));
}

static void look_at_rest(const struct naming *x) {
  const struct facts *f = x->l->facts;
  for (size_t i = 0; i < f->sources.n; i++) {
    const struct cited *s = &f->sources.at[i];
    look(x, s->title, s->level, place_span(x->l, s->place, "title", 0));
    look(x, s->note, s->level, place_span(x->l, s->place, "note", 0));
  }
  for (size_t i = 0; i < f->events.n; i++) {
    const struct event *e = &f->events.at[i];
    look(x, e->title, e->level, place_span(x->l, e->place, "title", 0));
    look(x, e->note, e->level, place_span(x->l, e->place, "note", 0));
  }
}

static void run(const ent_account *l, ent_diags *d) {
  struct naming x = {.l = l, .d = d};
  if (!l->facts->markings.any)
    return;
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    if (l->facts->actors.at[a].level > 0)
      add_actor(&x, a);
  for (size_t i = 0; i < account_ties(l); i++)
    look_at_tie(&x, &l->ties.at[i]);
  for (size_t a = 0; a < l->facts->actors.n; a++)
    look_at_actor(&x, &l->facts->actors.at[a]);
  look_at_rest(&x);
  map_drop(&x.names);
  map_drop(&x.first);
  vec_drop(&x.lengths);
}

const struct check check_markings = {
    .name = "markings",
    .summary = "A text that names an actor who is marked as more restricted "
               "than the text is.",
    .run = run,
};
