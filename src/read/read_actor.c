// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/reader.h"

// `group` is a text, or a mapping from texts to when.
static void add_group(struct reader *r, ent_sym group, ent_sym when,
                      bool dated) {
  book_group(r->b, &(struct written_group){group, when, dated});
}

static void add_dated_groups(struct reader *r, const struct field *f,
                             const struct key_value *p) {
  ent_sym group = reader_text(r, p->key->text), when = 0;
  if (p->value->kind != NODE_LIST) {
    if (field_date_text(r, f, p->value, &when))
      add_group(r, group, when, true);
    return;
  }
  for (const struct node *c = node_first(p->value); c;
       c = node_after(p->value, c))
    if (c->kind == NODE_TEXT)
      add_group(r, group, field_date_item(r, c), true);
    else
      field_wrong(r, f, c, "a text, or {text: when}");
}

static void read_group(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  struct run *out = at;
  if (node_is_null(value))
    return;
  if (value->kind == NODE_LIST) {
    field_wrong(r, f, value, "a text, or {text: when}");
    return;
  }
  out->first = (uint32_t)r->b->groups.n;
  if (value->kind == NODE_TEXT)
    add_group(r, reader_text(r, value->text), 0, false);
  else
    for (struct key_value p = node_pair(value); p.key; node_next(value, &p))
      add_dated_groups(r, f, &p);
  out->n = (uint32_t)(r->b->groups.n - out->first);
}

// What no actor has that there ever was; those of the two ends of a tie are
// held against each other.
enum { LIVES_MOST = 64 };

// A life, or a list of them.
static void read_lives(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  struct written_actor *a = at;
  if (value->kind != NODE_LIST || value->size == 1) {
    field_date_text(r, f, value, &a->exists);
    return;
  }
  if (!field_date_list(r, f, value, LIVES_MOST,
                       "leave out lives of which no tie tells"))
    return;
  a->lives.first = (uint32_t)r->b->lists.n;
  for (const struct node *c = node_first(value); c; c = node_after(value, c))
    book_item(r->b, field_date_item(r, c));
  a->lives.n = (uint32_t)(r->b->lists.n - a->lives.first);
  if (a->lives.n > 1)
    return;
  a->exists = r->b->lists.at[a->lives.first];
  a->lives.n = 0;
}

static void read_name(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  if (!node_says(value) || name_sound(r, value))
    field_prose(r, f, value, at);
}

static void read_aliases(struct reader *r, const struct field *f,
                         const struct node *value, void *at) {
  field_words(r, f, value, at);
  if (value->kind != NODE_LIST)
    return;
  for (const struct node *c = node_first(value); c; c = node_after(value, c))
    if (node_says(c))
      name_sound(r, c);
}

static const struct field fields[] = {
    FIELD("name", read_name, written_actor, name),
    FIELD("short", read_name, written_actor, shown),
    FIELD("kind", field_text, written_actor, kind),
    FIELD("aliases", read_aliases, written_actor, aliases),
    {{"exists", 6}, read_lives, 0}, // into one of two members
    FIELD("group", read_group, written_actor, groups),
    FIELD("tags", field_words, written_actor, tags),
    FIELD("note", field_prose, written_actor, note),
    FIELD("url", field_text, written_actor, url),
    FIELD("wikidata", field_text, written_actor, wikidata),
    FIELD("sources", field_sources, written_actor, sources),
    FIELD("marking", field_marking, written_actor, marking),
};
SHARED_FORM(actor_form, "an actor", fields);

void read_actor(struct reader *r, const struct head *h,
                const struct node *value) {
  struct str id = book_str(r->b, h->id);
  uint32_t next = (uint32_t)r->b->actors.n;
  uint32_t known = map_get(&r->actors, id);
  if (known != MAP_NONE) {
    id_twice(r, "actor", h, pile_at(&r->b->actors, known)->place);
    return;
  }
  struct written_actor a = {.id = h->id, .place = place_of(r, h->start)};
  form_read(r, &actor_form, value, &a, &a.extras);
  map_put(&r->actors, id, next);
  book_actor(r->b, &a);
}
