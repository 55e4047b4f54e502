// SPDX-License-Identifier: GPL-2.0-or-later
// What is not tied but marked: events, and what the ledger must keep
// answering.
#include "read/reader.h"

static void read_actors(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  struct run *out = at;
  if (node_is_null(value))
    return;
  if (value->kind != NODE_LIST) {
    field_wrong(r, f, value, "a list of actors");
    return;
  }
  out->first = (uint32_t)r->l->event_actors.n;
  for (const struct node *c = node_first(value); c; c = node_after(value, c)) {
    if (!node_says(c))
      field_wrong(r, f, c, "a list of actors");
    else
      vec_push(&r->l->event_actors, reader_text(r, c->text));
  }
  out->n = (uint32_t)(r->l->event_actors.n - out->first);
}

static const struct field event_fields[] = {
    FIELD("when", field_date, event, when),
    FIELD("title", field_text, event, title),
    FIELD("actors", read_actors, event, actors),
    FIELD("place", field_text, event, location),
    FIELD("sources", field_sources, event, citations),
    FIELD("note", field_text, event, note),
};
FORM(event_form, "an event", event_fields);

void read_event(struct reader *r, const struct node *item) {
  struct event e = {.place = place_of(r, item->start)};
  size_t errors = r->d->count[ENT_ERROR];
  uint64_t given = form_read(r, &event_form, item, &e, &e.extras);
  bool silent = errors == r->d->count[ENT_ERROR];
  if (e.when == 0 && (silent || !(given & FIELD_BIT(0))))
    form_missing(r, &event_form, span_at(r, e.place), "when",
                 "an event is a mark at a date: when: 2011-05-02");
  if (e.title == 0 && (silent || !(given & FIELD_BIT(1))))
    form_missing(r, &event_form, span_at(r, e.place), "title",
                 "say in a few words what happened");
  if (e.when == 0 || e.title == 0)
    return;
  struct spell_draft d = {.text = e.when, .given = DRAFT_WHEN};
  e.spell = draft_store(d);
  vec_push(&r->l->events, e);
}

// ---------------------------------------------------------------- expect

struct parts {
  ent_sym from, type, to;
};

struct expect_draft {
  struct expectation e;
  bool holds;
};

static const struct field part_fields[] = {
    FIELD("from", field_text, parts, from),
    FIELD("type", field_text, parts, type),
    FIELD("to", field_text, parts, to),
};
FORM(part_form, "a tie", part_fields);

// The next word of a text: what is before a blank.
static struct str next_word(struct str *rest) {
  struct str word;
  *rest = str_trim(*rest);
  str_cut(*rest, " ", &word, rest);
  return word;
}

static void split_tie(struct reader *r, const struct node *value,
                      struct parts *p) {
  struct str rest = value->text;
  struct str from = next_word(&rest), type = next_word(&rest),
             to = next_word(&rest);
  if (to.n == 0 || str_trim(rest).n > 0) {
    diag(r->d, ENT_ERROR, "expect/tie", span_of(r, value),
         "`%.*s` is not `FROM TYPE TO`", STR_ARG(value->text));
    diag_help(r->d, "write three ids with blanks between; if an id has blanks, "
                    "write {from: …, type: …, to: …}");
    return;
  }
  *p = (struct parts){reader_text(r, from), reader_text(r, type),
                      reader_text(r, to)};
}

static void read_parts(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  struct expectation *e = at;
  struct parts p = {0};
  if (value->kind == NODE_TEXT)
    split_tie(r, value, &p);
  else if (value->kind == NODE_LIST)
    field_wrong(r, f, value, "`FROM TYPE TO`");
  else {
    form_read(r, &part_form, value, &p, NULL);
    static const char *const names[] = {"from", "type", "to"};
    const ent_sym given[] = {p.from, p.type, p.to};
    for (size_t i = 0; i < 3; i++)
      if (!given[i])
        form_missing(r, &part_form, span_of(r, value), names[i],
                     "a tie is {from: isi, type: funds, to: haqqani}");
  }
  e->from = p.from;
  e->type = p.type;
  e->to = p.to;
  if (!p.from || !p.type || !p.to)
    return;
  buf_clear(&r->buf);
  buf_addf(&r->buf, "%s %s %s", text(r->l, p.from), text(r->l, p.type),
           text(r->l, p.to));
  e->tie = reader_text(r, buf_str(&r->buf));
}

static void read_holds(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  static const verdict order[] = {DEFINITE, LIKELY, POSSIBLE, NO};
  const char *words[4];
  struct expect_draft *d = at;
  for (size_t i = 0; i < 4; i++)
    words[i] = verdict_name(order[i]);
  size_t k = field_choice(r, f, value, words, 4);
  if (k == 4)
    return;
  d->e.holds = order[k];
  d->holds = true;
}

static const struct field expect_fields[] = {
    FIELD("at", field_date, expect_draft, e.at),
    FIELD("tie", read_parts, expect_draft, e),
    FIELD("holds", read_holds, expect_draft, e),
    FIELD("according-to", field_text, expect_draft, e.according_to),
    FIELD("note", field_text, expect_draft, e.note),
};
FORM(expect_form, "an expectation", expect_fields);

void read_expectation(struct reader *r, const struct node *item) {
  struct expect_draft d = {.e = {.place = place_of(r, item->start)}};
  size_t errors = r->d->count[ENT_ERROR];
  uint64_t given = form_read(r, &expect_form, item, &d, &d.e.extras);
  bool silent = errors == r->d->count[ENT_ERROR];
  struct span at = span_at(r, d.e.place);
  if (d.e.at == 0 && (silent || !(given & FIELD_BIT(0))))
    form_missing(r, &expect_form, at, "at", "say when: at: 1986");
  if (d.e.tie == 0 && (silent || !(given & FIELD_BIT(1))))
    form_missing(r, &expect_form, at, "tie",
                 "say which tie: tie: isi funds haqqani");
  if (!d.holds && (silent || !(given & FIELD_BIT(2))))
    form_missing(r, &expect_form, at, "holds",
                 "say definite, likely or possible (at least that), or no");
  // What is there is looked at even when the rest is wrong or missing.
  d.e.wrong = !d.e.at || !d.e.tie || !d.holds;
  vec_push(&r->l->expects, d.e);
}
