// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/reader.h"

struct draft {
  struct actor a;
  ent_sym shown; // `short`
};

// `group` is a text, or a mapping from texts to when.
static void add_group(struct reader *r, ent_sym group, ent_sym when,
                      bool given) {
  struct spell_draft d = {.text = when, .given = given ? DRAFT_WHEN : 0};
  vec_push(&r->l->facts->groups, ((struct group){group, draft_store(d)}));
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
  out->first = (uint32_t)r->l->facts->groups.n;
  if (value->kind == NODE_TEXT)
    add_group(r, reader_text(r, value->text), 0, false);
  else
    for (struct key_value p = node_pair(value); p.key; node_next(value, &p))
      add_dated_groups(r, f, &p);
  out->n = (uint32_t)(r->l->facts->groups.n - out->first);
}

static void read_exists(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  struct actor *a = at;
  struct spell_draft d = {.given = DRAFT_WHEN};
  if (node_is_null(value) || !field_date_text(r, f, value, &d.text))
    return;
  a->exists = draft_store(d);
  a->has_life = true;
}

static const struct field fields[] = {
    FIELD("name", field_text, draft, a.name),
    FIELD("short", field_text, draft, shown),
    FIELD("kind", field_text, draft, a.kind),
    FIELD("aliases", field_words, draft, a.aliases),
    FIELD("exists", read_exists, draft, a),
    FIELD("group", read_group, draft, a.groups),
    FIELD("tags", field_words, draft, a.tags),
    FIELD("note", field_text, draft, a.note),
    FIELD("url", field_text, draft, a.url),
    FIELD("wikidata", field_text, draft, a.wikidata),
    FIELD("sources", field_sources, draft, a.citations),
};
SHARED_FORM(actor_form, "an actor", fields);

void read_actor(struct reader *r, const struct head *h,
                const struct node *value) {
  struct str id = intern_str(&r->l->facts->texts, h->id);
  uint32_t next = (uint32_t)r->l->facts->actors.n;
  uint32_t known = map_get(&r->actors, id);
  if (known != MAP_NONE) {
    id_twice(r, "actor", h, r->l->facts->actors.at[known].place);
    return;
  }
  struct draft d = {.a = {.id = h->id, .place = place_of(r, h->start)}};
  form_read(r, &actor_form, value, &d, &d.a.extras);
  if (d.a.name == 0)
    d.a.name = h->id;
  d.a.label = d.shown ? d.shown : d.a.name;
  map_put(&r->actors, id, next);
  vec_push(&r->l->facts->actors, d.a);
}
