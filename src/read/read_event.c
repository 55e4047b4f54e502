// SPDX-License-Identifier: GPL-2.0-or-later
// What is not tied but marked.
#include "read/reader.h"

void field_actors(struct reader *r, const struct field *f,
                  const struct node *value, void *at) {
  struct run *out = at;
  if (node_is_null(value))
    return;
  if (value->kind != NODE_LIST) {
    field_wrong(r, f, value, "a list of actors");
    return;
  }
  out->first = (uint32_t)r->b->lists.n;
  for (const struct node *c = node_first(value); c; c = node_after(value, c)) {
    if (!node_says(c))
      field_wrong(r, f, c, "a list of actors");
    else
      book_item(r->b, reader_text(r, c->text));
  }
  out->n = (uint32_t)(r->b->lists.n - out->first);
}

static const struct field event_fields[] = {
    FIELD("when", field_date, written_event, when),
    FIELD("title", field_prose, written_event, title),
    FIELD("actors", field_actors, written_event, actors),
    FIELD("place", field_text, written_event, location),
    FIELD("sources", field_sources, written_event, sources),
    FIELD("note", field_prose, written_event, note),
    FIELD("marking", field_marking, written_event, marking),
};
FORM(event_form, "an event", event_fields);

void read_event(struct reader *r, const struct node *item) {
  struct written_event e = {.place = place_of(r, item->start)};
  size_t errors = r->d->count[ENT_ERROR];
  uint64_t given = form_read(r, &event_form, item, &e, &e.extras);
  bool silent = errors == r->d->count[ENT_ERROR];
  if (e.when == 0 && (silent || !(given & FIELD_BIT(0))))
    form_missing(r, &event_form, span_at(r, e.place), "when",
                 "an event is a mark at a date: when: 2011-05-02");
  if (e.title == 0 && (silent || !(given & FIELD_BIT(1))))
    form_missing(r, &event_form, span_at(r, e.place), "title",
                 "say in a few words what happened");
  // One without a title is looked at and then left out.
  e.wrong = e.when == 0 || e.title == 0;
  if (item->kind == NODE_MAP)
    book_event(r->b, &e);
}
