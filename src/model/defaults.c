// SPDX-License-Identifier: GPL-2.0-or-later
// The records with ids: in the order of their ids' bytes, with what they
// leave to default.
#include "base/num.h"
#include "model/freeze.h"

#include <assert.h>

static int by_id(const ent_account *l, ent_sym a, ent_sym b) {
  return a == b ? 0
                : str_cmp(intern_str(&l->facts->texts, a),
                          intern_str(&l->facts->texts, b));
}

static int by_type(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->types.at[a].id, l->facts->types.at[b].id);
}

static int by_kind(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->kinds.at[a].id, l->facts->kinds.at[b].id);
}

static int by_source(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->sources.at[a].id, l->facts->sources.at[b].id);
}

static int by_actor(const ent_account *l, uint32_t a, uint32_t b) {
  return by_id(l, l->facts->actors.at[a].id, l->facts->actors.at[b].id);
}

static void set(numbers *of, ent_sym id, uint32_t record) {
  while (of->n <= id)
    vec_push(of, NONE);
  of->at[id] = record;
}

static const uint32_t SHARED = NONE - 1; // a name of several records

// A record bears a name.
static void call(numbers *called, ent_sym name, uint32_t record) {
  uint32_t had = number_of(called, name);
  if (name)
    set(called, name, had == NONE || had == record ? record : SHARED);
}

// A name that means one record stands for its id; ids go before names.
static void accept(numbers *of, numbers *called) {
  for (ent_sym s = 0; s < called->n; s++)
    if (called->at[s] < SHARED && number_of(of, s) == NONE)
      set(of, s, called->at[s]);
  vec_drop(called);
}

static void arrange(const ent_account *l, void *at, size_t size, size_t n,
                    sort_compare *compare) {
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, l, compare);
  sort_permute(at, size, n, order);
  mem_free(order);
  mem_free(spare);
}

// What a later definition says of a type goes before what an earlier one did.
static void define_type(struct tie_type *t, const struct ent_book *b,
                        const struct written_type *w) {
  t->id = w->id;
  t->place = w->place;
  t->builtin = w->place.file == VOCABULARY;
  t->label = w->label ? w->label : t->label;
  t->inverse = w->inverse ? w->inverse : t->inverse;
  t->half_life = w->half_life ? w->half_life : t->half_life;
  t->own_half_life |= w->half_life && !t->builtin;
  t->family = w->family != UNSAID ? (enum family)w->family : t->family;
  t->role = w->role != UNSAID ? (enum role)w->role : t->role;
  t->sign = w->sign != UNSAID ? w->sign : t->sign;
  t->directed = w->directed != UNSAID ? w->directed : t->directed;
  t->event = w->event != UNSAID ? w->event : t->event;
  if (w->strength)
    num_parse(book_str(b, w->strength), &t->strength);
  t->extras = w->extras.n ? w->extras : t->extras;
}

// How long what was last seen is taken to go on: as the type has it in the
// ledger, else as the ledger has it for all, else as the vocabulary does.
static void let_fade(struct freeze *f, struct tie_type *t) {
  if (t->event)
    return;
  if (f->b->half_life && !t->own_half_life)
    t->half_life = f->b->half_life;
  struct str s = book_str(f->b, t->half_life);
  if (t->half_life && !str_is(s, "none"))
    span_read(s, &t->fade_months, &t->fade_days, NULL);
}

static void freeze_types(struct freeze *f) {
  struct facts *facts = f->facts;
  for (size_t i = 0; i < f->b->types.n; i++) {
    const struct written_type *w = &f->b->types.at[i];
    uint32_t at = number_of(&f->type_of, w->id);
    if (at == NONE) {
      at = (uint32_t)facts->types.n;
      set(&f->type_of, w->id, at);
      vec_push(&facts->types, ((struct tie_type){.strength = 1}));
    }
    define_type(&facts->types.at[at], f->b, w);
  }
  assert(facts->types.n <= TYPES_MOST);
  arrange(f->l, facts->types.at, sizeof *facts->types.at, facts->types.n,
          by_type);
  for (uint32_t i = 0; i < facts->types.n; i++) {
    struct tie_type *t = &facts->types.at[i];
    set(&f->type_of, t->id, i);
    let_fade(f, t);
    if (!t->label)
      t->label = t->id;
  }
  numbers called = {0};
  for (uint32_t i = 0; i < facts->types.n; i++)
    call(&called, facts->types.at[i].label, i);
  accept(&f->type_of, &called);
}

static void freeze_kinds(struct freeze *f) {
  struct facts *facts = f->facts;
  numbers kind_of = {0};
  for (size_t i = 0; i < f->b->kinds.n; i++) {
    const struct written_kind *w = &f->b->kinds.at[i];
    uint32_t at = number_of(&kind_of, w->id);
    if (at == NONE) {
      at = (uint32_t)facts->kinds.n;
      set(&kind_of, w->id, at);
      vec_push(&facts->kinds, ((struct kind){.id = w->id, .label = w->id}));
    }
    struct kind *k = &facts->kinds.at[at];
    k->place = w->place;
    k->label = w->label ? w->label : k->label;
    k->shape = w->shape ? w->shape : k->shape;
    k->extras = w->extras.n ? w->extras : k->extras;
  }
  vec_drop(&kind_of);
  arrange(f->l, facts->kinds.at, sizeof *facts->kinds.at, facts->kinds.n,
          by_kind);
}

// Of one that is withheld nothing is shown, but it counts for as much.
static void withhold(struct cited *s) {
  s->withheld = true;
  s->accessed_days = source_days(s);
  s->title = s->author = s->publisher = s->published = s->accessed = 0;
  s->url = s->archived = s->language = s->origin = s->note = 0;
  s->extras = (struct run){0};
}

// Where it has no marking, that of where it stands, or the ledger's.
static uint8_t source_level(struct freeze *f, const struct written_source *w,
                            uint32_t where) {
  const uint8_t otherwise =
      where == NONE ? f->facts->markings.unmarked : (uint8_t)where;
  return freeze_marking(f, w->marking, otherwise,
                        place_span(f->l, w->place, "marking", 0));
}

static struct cited cited_of(struct freeze *f, const struct written_source *w,
                             bool in_place, uint32_t where) {
  struct cited s = {
      .id = w->id,
      .title = w->title,
      .author = w->author,
      .publisher = w->publisher,
      .published = w->published,
      .accessed = w->accessed,
      .url = w->url,
      .archived = w->archived,
      .language = w->language,
      .origin = w->origin,
      .note = w->note,
      .place = w->place,
      .published_days = freeze_date(f, w->published, w->place, "published"),
      .accessed_days = freeze_date(f, w->accessed, w->place, "accessed"),
      .reliability = w->reliability,
      .house = w->publisher,
      .writer = w->author,
      .report = w->origin,
      .level = source_level(f, w, where),
      .in_place = in_place,
      .extras = w->extras,
  };
  if (w->withheld)
    withhold(&s);
  return s;
}

static void freeze_sources(struct freeze *f) {
  struct facts *facts = f->facts;
  vec_reserve(&facts->sources, f->b->sources.n + f->b->in_place.n);
  for (size_t i = 0; i < f->b->sources.n; i++) {
    const struct written_source *w = &f->b->sources.at[i];
    set(&f->source_of, w->id, 0);
    vec_push(&facts->sources, cited_of(f, w, false, NONE));
  }
  for (size_t i = 0; i < f->b->in_place.n; i++) {
    const struct written_source *w = &f->b->in_place.at[i];
    if (w->id &&
        number_of(&f->source_of, w->id) == NONE) // else an entry's id is cited
      vec_push(&facts->sources,
               cited_of(f, w, true, number_of(&f->in_place, (ent_sym)i)));
  }
  arrange(f->l, facts->sources.at, sizeof *facts->sources.at, facts->sources.n,
          by_source);
  for (uint32_t i = 0; i < facts->sources.n; i++)
    set(&f->source_of, facts->sources.at[i].id, i);
}

static void freeze_citations(struct freeze *f) {
  vec_reserve(&f->facts->citations, f->b->citations.n);
  for (size_t i = 0; i < f->b->citations.n; i++) {
    const struct written_citation *w = pile_at(&f->b->citations, i);
    uint32_t source = number_of(&f->source_of, book_cited(f->b, w));
    vec_push(&f->facts->citations, ((struct citation){source, w->more}));
  }
}

// The only kind with that label, or NONE.
static uint32_t kind_called(const struct freeze *f, ent_sym label) {
  uint32_t found = NONE;
  for (uint32_t k = 0; k < f->facts->kinds.n; k++)
    if (f->facts->kinds.at[k].label == label)
      found = found == NONE ? k : SHARED;
  return found == SHARED ? NONE : found;
}

static uint32_t kind_of(struct freeze *f, const struct written_actor *w) {
  struct str id = w->kind ? book_str(f->b, w->kind) : STR("other");
  uint32_t kind = ledger_kind(f->l, id);
  if (w->kind && kind == NONE)
    kind = kind_called(f, w->kind);
  if (!w->kind || kind != NONE)
    return kind;
  freeze_unknown(f, NOUN_KIND, "actor/unknown-kind",
                 place_span(f->l, w->place, "kind", 0), w->kind);
  return ledger_kind(f->l, STR("other"));
}

static void add_actor(struct freeze *f, const struct written_actor *w) {
  ent_sym name = w->name ? w->name : w->id;
  struct actor a = {
      .id = w->id,
      .name = name,
      .shown = w->shown,
      .label = w->apart   ? w->apart
               : w->shown ? w->shown
                          : name,
      .full = w->full ? w->full : name,
      .note = w->note,
      .url = w->url,
      .wikidata = w->wikidata,
      .level = freeze_marking(f, w->marking, f->facts->markings.unmarked,
                              place_span(f->l, w->place, "marking", 0)),
      .place = w->place,
      .aliases = w->aliases,
      .groups = w->groups,
      .tags = w->tags,
      .citations = w->sources,
      .extras = w->extras};
  vec_push(&f->facts->actors, a);
}

// The actors in their order, and of each where the book has it.
static void name_actors(struct freeze *f) {
  struct facts *facts = f->facts;
  size_t n = f->b->actors.n;
  vec_reserve(&facts->actors, n);
  for (size_t i = 0; i < n; i++)
    add_actor(f, pile_at(&f->b->actors, i));
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, f->l, by_actor);
  vec_reserve(&f->actors, n);
  f->actors.n = n;
  if (n)
    memcpy(f->actors.at, order, n * sizeof *order);
  sort_permute(facts->actors.at, sizeof *facts->actors.at, n, order);
  for (uint32_t i = 0; i < n; i++) {
    set(&f->actor_of, facts->actors.at[i].id, i);
    facts->actors.at[i].kind =
        kind_of(f, pile_at(&f->b->actors, f->actors.at[i]));
  }
  mem_free(order);
  mem_free(spare);
}

static void call_actors(struct freeze *f) {
  numbers called = {0};
  for (uint32_t i = 0; i < f->facts->actors.n; i++) {
    const struct actor *a = &f->facts->actors.at[i];
    call(&called, a->name, i);
    call(&called, a->shown, i);
    for (uint32_t k = 0; k < a->aliases.n; k++)
      call(&called, f->facts->words.at[a->aliases.first + k], i);
  }
  accept(&f->actor_of, &called);
}

void freeze_names(struct freeze *f) {
  freeze_types(f);
  freeze_kinds(f);
  freeze_sources(f);
  freeze_citations(f);
  name_actors(f);
  call_actors(f);
}
