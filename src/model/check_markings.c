// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that name an actor who is more restricted than they are: what may be
// shown would tell of who may not. Names are found by their first words, which
// a text is gone through for once, however many names there are.
#include "model/check.h"
#include "model/marking.h"

enum { SHORTEST = 3 }; // of names that are looked for

struct named {
  struct str name;
  uint32_t actor;
  uint32_t next; // of the same first word, or MAP_NONE
};

struct naming {
  const ent_account *l;
  ent_diags *d;
  struct map first; // word -> index in `list`
  VEC(struct named) list;
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

static void add_name(struct naming *x, uint32_t actor, ent_sym name) {
  struct str s = intern_str(&x->l->facts->texts, name);
  struct str word = word_at(s, 0);
  if (s.n < SHORTEST || word.n == 0)
    return;
  const uint32_t n = (uint32_t)x->list.n;
  const uint32_t before = map_put(&x->first, word, n);
  vec_push(&x->list, ((struct named){s, actor, before}));
}

static void add_actor(struct naming *x, uint32_t actor) {
  const struct actor *a = &x->l->facts->actors.at[actor];
  add_name(x, actor, a->name);
  if (a->shown && a->shown != a->name)
    add_name(x, actor, a->shown);
  for (uint32_t k = 0; k < a->aliases.n; k++)
    add_name(x, actor, x->l->facts->words.at[a->aliases.first + k]);
}

static bool stands_at(struct str s, size_t at, struct str name) {
  return s.n - at >= name.n && memcmp(s.at + at, name.at, name.n) == 0 &&
         (at + name.n == s.n || !in_word(s.at[at + name.n]) ||
          !in_word(name.at[name.n - 1]));
}

// The name that begins there of an actor above the level, or NULL.
static const struct named *named_at(const struct naming *x, struct str s,
                                    size_t at, uint8_t level) {
  uint32_t k = map_get(&x->first, word_at(s, at));
  for (; k != MAP_NONE; k = x->list.at[k].next) {
    const struct named *n = &x->list.at[k];
    if (x->l->facts->actors.at[n->actor].level > level &&
        stands_at(s, at, n->name))
      return n;
  }
  return NULL;
}

static const struct named *find(const struct naming *x, ent_sym text,
                                uint8_t level) {
  struct str s = intern_str(&x->l->facts->texts, text);
  for (size_t at = 0; at < s.n; at++) {
    if (!in_word(s.at[at]) || (at > 0 && in_word(s.at[at - 1])))
      continue;
    const struct named *n = named_at(x, s, at, level);
    if (n)
      return n;
  }
  return NULL;
}

static void look(const struct naming *x, ent_sym text, uint8_t level,
                 struct span at) {
  const struct facts *f = x->l->facts;
  const struct named *n = text ? find(x, text, level) : NULL;
  struct buf its = {0}, own = {0};
  if (!n)
    return;
  marking_name(&its, f, f->actors.at[n->actor].level);
  marking_name(&own, f, level);
  diag(x->d, ENT_WARNING, "marking/named", at,
       "this text is marked %s, and names `%.*s`, which is marked %s",
       buf_text(&own), STR_ARG(n->name), buf_text(&its));
  diag_help(x->d, "mark the record %s as well, or leave the name out",
            marking_word(f, f->actors.at[n->actor].level));
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
  map_drop(&x.first);
  vec_drop(&x.list);
}

const struct check check_markings = {
    .name = "markings",
    .summary = "A text that names an actor who is marked as more restricted "
               "than the text is.",
    .run = run,
};
