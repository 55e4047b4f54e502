// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/book.h"
#include "base/utf8.h"

struct ent_book *book_new(void) {
  struct ent_book *b = mem_new(1, sizeof *b);
  b->rules = DATE_RULES;
  b->limits = limits_usual();
  vec_push(&b->citation_more, ((struct citation_more){0}));
  pile_push(&b->ends, ((struct written_ends){0}));
  pile_push(&b->dates, ((struct written_dates){0}));
  pile_push(&b->more, ((struct written_more){0}));
  return b;
}

void book_let_go(struct ent_book *b) {
  vec_drop(&b->types);
  vec_drop(&b->kinds);
  vec_drop(&b->periods);
  vec_drop(&b->sources);
  vec_drop(&b->in_place);
  vec_drop(&b->groups);
  vec_drop(&b->events);
  vec_drop(&b->expects);
  vec_drop(&b->lists);
  pile_drop(&b->citations);
  pile_drop(&b->claims);
  pile_drop(&b->ties);
  pile_drop(&b->ends);
  pile_drop(&b->dates);
  pile_drop(&b->more);
}

void book_free(struct ent_book *b) {
  if (!b)
    return;
  for (size_t i = 0; i < b->files.n && !b->lent; i++)
    source_release(b->files.at[i]);
  book_let_go(b);
  vec_drop(&b->files);
  vec_drop(&b->extras);
  vec_drop(&b->root_extras);
  vec_drop(&b->citation_more);
  vec_drop(&b->words);
  pile_drop(&b->actors);
  if (!b->lent)
    intern_drop(&b->texts);
  mem_free(b);
}

// ----------------------------------------------------------------- parts

ent_sym book_text(struct ent_book *b, struct str s) {
  return intern_add(&b->texts, s);
}

void book_file(struct ent_book *b, struct source *s) { vec_push(&b->files, s); }

void book_word(struct ent_book *b, ent_sym text) { vec_push(&b->words, text); }

void book_item(struct ent_book *b, ent_sym text) { vec_push(&b->lists, text); }

void book_extra(struct ent_book *b, const struct extra *x) {
  vec_push(&b->extras, *x);
}

void book_cite(struct ent_book *b, uint32_t source,
               const struct citation_more *more) {
  struct written_citation c = {source, 0};
  if (more->at || more->quote || more->extras.n) {
    c.more = (uint32_t)b->citation_more.n;
    vec_push(&b->citation_more, *more);
  }
  pile_push(&b->citations, c);
}

void book_group(struct ent_book *b, const struct written_group *g) {
  vec_push(&b->groups, *g);
}

void book_claim(struct ent_book *b, const struct written_claim *c) {
  pile_push(&b->claims, *c);
}

uint32_t book_ends(struct ent_book *b, const struct written_ends *e) {
  pile_push(&b->ends, *e);
  return (uint32_t)b->ends.n - 1;
}

uint32_t book_dates(struct ent_book *b, const struct written_dates *d) {
  pile_push(&b->dates, *d);
  return (uint32_t)b->dates.n - 1;
}

uint32_t book_more(struct ent_book *b, const struct written_more *m) {
  pile_push(&b->more, *m);
  return (uint32_t)b->more.n - 1;
}

// --------------------------------------------------------------- records

void book_type(struct ent_book *b, const struct written_type *t) {
  vec_push(&b->types, *t);
}

void book_kind(struct ent_book *b, const struct written_kind *k) {
  vec_push(&b->kinds, *k);
}

void book_period(struct ent_book *b, const struct written_period *p) {
  vec_push(&b->periods, *p);
}

void book_source(struct ent_book *b, const struct written_source *s) {
  vec_push(&b->sources, *s);
}

void book_actor(struct ent_book *b, const struct written_actor *a) {
  pile_push(&b->actors, *a);
}

void book_tie(struct ent_book *b, const struct written_tie *t) {
  pile_push(&b->ties, *t);
}

void book_event(struct ent_book *b, const struct written_event *e) {
  vec_push(&b->events, *e);
}

void book_expectation(struct ent_book *b, const struct written_expectation *e) {
  vec_push(&b->expects, *e);
}

// --------------------------------------------------------------- reading

ent_sym book_cited(const struct ent_book *b, const struct written_citation *c) {
  return c->source & IN_PLACE ? b->in_place.at[c->source - IN_PLACE].id
                              : c->source;
}

struct written_pairs book_pairs(const struct ent_book *b,
                                const struct written_tie *t) {
  struct written_pairs p = {.tie = t, .from = &t->from, .to = &t->to};
  p.nfrom = p.nto = p.left = 1;
  p.self = pile_at(&b->more, t->more)->self;
  if (t->ends) {
    const struct written_ends *e = pile_at(&b->ends, t->ends);
    p.from = b->lists.at + e->from.first;
    p.nfrom = e->from.n;
    p.to = e->between ? p.from : b->lists.at + e->to.first;
    p.nto = e->between ? p.nfrom : e->to.n;
    p.left = e->pairs;
    p.k = p.between = e->between;
  }
  return p;
}

bool pairs_next(struct written_pairs *p, ent_sym *from, ent_sym *to) {
  while (p->left > 0 && p->i < p->nfrom) {
    if (p->k >= p->nto) {
      p->i++;
      p->k = p->between ? p->i + 1 : 0;
      continue;
    }
    *from = p->from[p->i];
    *to = p->to[p->k++];
    if (*from == *to && !p->self)
      continue;
    p->left--;
    return true;
  }
  return false;
}

// ---------------------------------------------------------------- namesakes

static struct str shown_as(const struct ent_book *b,
                           const struct written_actor *a) {
  return book_str(b, a->shown ? a->shown : a->name ? a->name : a->id);
}

static struct str called(const struct ent_book *b,
                         const struct written_actor *a) {
  return book_str(b, a->name ? a->name : a->id);
}

static void add_id(struct ent_book *b, struct written_actor *a, bool whole) {
  struct buf label = {0};
  struct str name = whole ? called(b, a) : shown_as(b, a);
  struct str id = book_str(b, a->id);
  ent_sym *apart = whole ? &a->full : &a->apart;
  if (!*apart && !str_eq(name, id)) {
    buf_addf(&label, "%.*s (%.*s)", STR_ARG(name), STR_ARG(id));
    // In a copy that shares its texts they are there, and none may be added.
    ent_sym known = intern_find(&b->texts, buf_str(&label));
    *apart = known ? known : book_text(b, buf_str(&label));
  }
  buf_drop(&label);
}

static void tell_apart(struct ent_book *b, bool whole, const struct str *bare) {
  struct map first = {0}; // by bare name
  for (uint32_t i = 0; i < b->actors.n; i++) {
    if (bare[i].n == 0)
      continue;
    uint32_t other = map_get_or_put(&first, bare[i], i);
    if (other == i)
      continue;
    add_id(b, pile_at(&b->actors, other), whole);
    add_id(b, pile_at(&b->actors, i), whole);
  }
  map_drop(&first);
}

static struct str bare_of(struct arena *arena, struct buf *b, struct str name) {
  buf_clear(b);
  utf8_bare(b, name);
  return str_n(arena_text(arena, b->at, b->n), b->n);
}

void book_tell_apart(struct ent_book *b) {
  struct str *bare = mem_new(b->actors.n + 1, sizeof *bare);
  struct arena arena = {0};
  struct buf buf = {0};
  for (uint32_t i = 0; i < b->actors.n; i++)
    bare[i] = bare_of(&arena, &buf, shown_as(b, pile_at(&b->actors, i)));
  tell_apart(b, false, bare);
  for (uint32_t i = 0; i < b->actors.n; i++) {
    const struct written_actor *a = pile_at(&b->actors, i);
    if (a->shown && a->shown != a->name)
      bare[i] = bare_of(&arena, &buf, called(b, a));
  }
  tell_apart(b, true, bare);
  mem_free(bare);
  arena_drop(&arena);
  buf_drop(&buf);
}

const char *family_name(enum family f) {
  static const char *const names[FAMILIES] = {
      "support", "alliance", "hostility", "diplomacy", "structure"};
  return names[f];
}

const char *family_title(enum family f) {
  static const char *const titles[FAMILIES] = {
      "Support", "Alliance", "Hostility", "Diplomacy", "Structure"};
  return titles[f];
}

const char *about_name(enum about about) {
  static const char *const names[] = {NULL, "start", "end", "type",
                                      "attribution"};
  return names[about];
}

const char *stance_past(enum stance s) {
  static const char *const names[STANCES] = {
      "asserted", "alleged", "admitted", "denied", "doubted", "retracted"};
  return names[s];
}

const char *stance_name(enum stance s) {
  static const char *const names[STANCES] = {"asserts", "alleges", "admits",
                                             "denies",  "doubts",  "retracts"};
  return names[s];
}
