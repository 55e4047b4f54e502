// SPDX-License-Identifier: GPL-2.0-or-later
// read(write(book)) = book, and what is written is written the same again:
// of hostile texts, of records with every key, of books made of dice, and of
// the project's ledgers, which also answer the same then.
#include "base/utf8.h"
#include "model/build.h"
#include "test.h"
#include "write/write.h"

#include <glob.h>
#include <stdlib.h>

// ------------------------------------------------------------------- dump
// All that a book says, in words of this test's own.

static void dump_text(struct buf *o, const struct ent_book *b, ent_sym s) {
  buf_addf(o, " <%s>", book_says(b, s));
}

static void dump_texts(struct buf *o, const struct ent_book *b,
                       const ent_sym *s, size_t n) {
  for (size_t i = 0; i < n; i++)
    dump_text(o, b, s[i]);
  buf_add(o, ";");
}

#define TEXTS(...)                                                             \
  do {                                                                         \
    const ent_sym all[] = {__VA_ARGS__};                                       \
    dump_texts(o, b, all, sizeof all / sizeof *all);                           \
  } while (0)

static void dump_words(struct buf *o, const struct ent_book *b, struct run r) {
  dump_texts(o, b, b->words.at + r.first, r.n);
}

static void dump_list(struct buf *o, const struct ent_book *b, struct run r) {
  dump_texts(o, b, b->lists.at + r.first, r.n);
}

static void dump_extras(struct buf *o, const struct ent_book *b,
                        const struct extra *x, size_t n) {
  for (size_t i = 0; i < n; i++) {
    TEXTS(x[i].key, x[i].text);
    buf_addf(o, "%d", x[i].column > 0);
  }
}

static void dump_run(struct buf *o, const struct ent_book *b, struct run r) {
  dump_extras(o, b, b->extras.at + r.first, r.n);
}

static void dump_source(struct buf *o, const struct ent_book *b,
                        const struct written_source *s) {
  TEXTS(s->id, s->title, s->author, s->publisher, s->published, s->accessed,
        s->url, s->archived, s->language, s->origin, s->note, s->marking);
  buf_addf(o, "%d%d", s->reliability, s->withheld);
  dump_run(o, b, s->extras);
}

static void dump_citations(struct buf *o, const struct ent_book *b,
                           struct run r) {
  for (uint32_t k = 0; k < r.n; k++) {
    const struct written_citation *c = pile_at(&b->citations, r.first + k);
    const struct citation_more *m = &b->citation_more.at[c->more];
    if (c->source & IN_PLACE)
      dump_source(o, b, &b->in_place.at[c->source - IN_PLACE]);
    else
      dump_text(o, b, c->source);
    TEXTS(m->at, m->quote);
    dump_run(o, b, m->extras);
  }
}

static void dump_type(struct buf *o, const struct ent_book *b,
                      const struct written_type *t) {
  TEXTS(t->id, t->label, t->inverse, t->strength, t->half_life);
  buf_addf(o, "%d %d %d %d %d", t->family, t->role, t->sign, t->directed,
           t->event);
  dump_run(o, b, t->extras);
  buf_add(o, "\n");
}

static void dump_actor(struct buf *o, const struct ent_book *b,
                       const struct written_actor *a) {
  TEXTS(a->id, a->name, a->shown, a->kind, a->exists, a->note, a->url,
        a->wikidata, a->marking);
  dump_words(o, b, a->aliases);
  dump_words(o, b, a->tags);
  dump_list(o, b, a->lives);
  for (uint32_t k = 0; k < a->groups.n; k++) {
    const struct written_group *g = &b->groups.at[a->groups.first + k];
    TEXTS(g->text, g->when);
    buf_addf(o, "%d", g->dated);
  }
  dump_citations(o, b, a->sources);
  dump_run(o, b, a->extras);
  buf_add(o, "\n");
}

static void dump_claims(struct buf *o, const struct ent_book *b, struct run r) {
  for (uint32_t k = 0; k < r.n; k++) {
    const struct written_claim *c = pile_at(&b->claims, r.first + k);
    TEXTS(c->actor, c->words, c->when, c->note, c->grade, c->marking);
    buf_addf(o, "%d %d", c->stance, c->about);
    dump_citations(o, b, c->sources);
    dump_run(o, b, c->extras);
  }
}

static void dump_tie(struct buf *o, const struct ent_book *b,
                     const struct written_tie *t) {
  const struct written_more *m = pile_at(&b->more, t->more);
  const struct written_dates *d = pile_at(&b->dates, t->dates);
  struct written_pairs p = book_pairs(b, t);
  dump_texts(o, b, p.from, p.nfrom);
  dump_texts(o, b, p.to, p.nto);
  TEXTS(t->type, t->when, t->likelihood, d->start, d->end, d->on);
  buf_addf(o, "%d %d%d%d%d%d %zu", p.between, d->list, d->has_start, d->has_end,
           d->has_on, d->has_seen, p.left);
  dump_list(o, b, d->items);
  dump_list(o, b, d->seen);
  TEXTS(m->id, m->label, m->note, m->url, m->location, m->grade, m->via,
        m->count, m->weight, m->marking);
  buf_addf(o, "%d%d%d", m->forecast, m->primary, m->self);
  dump_citations(o, b, t->sources);
  dump_claims(o, b, m->claims);
  dump_words(o, b, m->tags);
  dump_run(o, b, m->extras);
  buf_add(o, "\n");
}

static void dump_event(struct buf *o, const struct ent_book *b,
                       const struct written_event *e) {
  TEXTS(e->title, e->when, e->location, e->note, e->marking);
  dump_list(o, b, e->actors);
  dump_citations(o, b, e->sources);
  dump_run(o, b, e->extras);
  buf_add(o, "\n");
}

static void dump_expectation(struct buf *o, const struct ent_book *b,
                             const struct written_expectation *e) {
  TEXTS(e->at, e->until, e->according_to, e->note, e->roll_up, e->measure,
        e->layer, e->tie, e->from, e->to, e->type);
  buf_addf(o, "%d %u %u %d %s %d", e->what, e->first, e->last, e->state,
           e->shift ? e->shift : "-", e->holds);
  dump_list(o, b, e->actors);
  dump_run(o, b, e->extras);
  buf_add(o, "\n");
}

static void dump_names(struct buf *o, const struct ent_book *b) {
  for (size_t i = 0; i < b->types.n; i++)
    dump_type(o, b, &b->types.at[i]);
  for (size_t i = 0; i < b->kinds.n; i++) {
    TEXTS(b->kinds.at[i].id, b->kinds.at[i].label, b->kinds.at[i].shape);
    dump_run(o, b, b->kinds.at[i].extras);
  }
  for (size_t i = 0; i < b->periods.n; i++)
    TEXTS(b->periods.at[i].name, b->periods.at[i].text);
  for (size_t i = 0; i < b->sources.n; i++)
    dump_source(o, b, &b->sources.at[i]);
  for (size_t i = 0; i < b->actors.n; i++)
    dump_actor(o, b, pile_at(&b->actors, i));
}

static void dump(struct buf *o, const struct ent_book *b) {
  TEXTS(b->title, b->description, b->note, b->coverage, b->marking);
  TEXTS(b->said.collected, b->said.boundary, b->said.location, b->said.method,
        b->said.doi, b->said.cite, b->said.ethics);
  dump_words(o, b, b->markings);
  buf_addf(o, "%d %d %d\n", b->rules.approximate, b->rules.uncertain,
           b->rules.both);
  dump_names(o, b);
  for (size_t i = 0; i < b->ties.n; i++)
    if (!pile_at(&b->ties, i)->wrong && pile_at(&b->ties, i)->whole)
      dump_tie(o, b, pile_at(&b->ties, i));
  for (size_t i = 0; i < b->events.n; i++)
    if (!b->events.at[i].wrong)
      dump_event(o, b, &b->events.at[i]);
  for (size_t i = 0; i < b->expects.n; i++)
    if (!b->expects.at[i].wrong)
      dump_expectation(o, b, &b->expects.at[i]);
  dump_extras(o, b, b->root_extras.at, b->root_extras.n);
}

// -------------------------------------------------------------------- law

static ent_book *read_good(const char *text, size_t n) {
  ent_diags *d = ent_diags_new();
  ent_book *b = ent_book_parse(text, n, "ledger.yaml", NULL, d);
  size_t odd = 0; // of hostile names it is told, and they are kept
  for (size_t i = 0; i < d->list.n; i++)
    if (!strcmp(d->list.at[i].code, "name/letters"))
      odd++;
    else
      print_error("%s: %s\n%.*s\n", d->list.at[i].code,
                  intern_text(&d->texts, d->list.at[i].message), (int)n, text);
  assert_int_equal(d->list.n, odd);
  ent_diags_free(d);
  return b;
}

static void keeps(const ent_book *b) {
  ent_bytes once = {0}, twice = {0};
  struct buf first = {0}, second = {0};
  ent_book_yaml(b, &once);
  ent_book *again = read_good(once.at, once.n);
  dump(&first, b);
  dump(&second, again);
  assert_string_equal(buf_text(&second), buf_text(&first));
  ent_book_yaml(again, &twice);
  assert_string_equal(twice.at, once.at);
  buf_drop(&first);
  buf_drop(&second);
  ent_bytes_drop(&once);
  ent_bytes_drop(&twice);
  ent_book_free(again);
}

static void law(const char *text) {
  ent_book *b = read_good(text, strlen(text));
  keeps(b);
  ent_book_free(b);
}

// ------------------------------------------------------------------ tests

static const char *const hostile[] = {
    "null",
    "~",
    "Null",
    "yes",
    "1e3",
    "a #b",
    "a: b",
    "a:",
    "- a",
    "-",
    "-1",
    "?",
    "? a",
    "[a]",
    "{a}",
    "a, b",
    "a]",
    "'a",
    "\"a\"",
    "it's",
    "a\\b",
    "two\nlines",
    "\n",
    " \n ",
    "end ",
    " start",
    "tab\there",
    "#",
    "a#b",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "|",
    ">",
    "=",
    "<<",
    "...",
    "---",
    "line\u2028end",
    "para\u2029end",
    "\u202Eturned",
    "\u200F",
    "\U0001F600",
    "na\u00EFve",
    "unknown",
    "2001-10-07",
    "[1984..1986]",
    "1984..1986",
    "true",
    "0x1F",
    ": ",
    " ",
    "a :b",
    "http://a.b/c?d=e#f",
};
enum { HOSTILE = sizeof hostile / sizeof *hostile };

static uint32_t seed = 1;
static uint32_t draw(uint32_t below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}

// A text as YAML, in a way of its own: every byte that is no letter escaped.
static void put(struct buf *o, const char *text) {
  buf_addc(o, '"');
  for (const char *at = text; *at;) {
    const char *from = at;
    uint32_t cp =
        (unsigned char)*at < 0x80 ? (unsigned char)*at++ : utf8_next(&at);
    if (from + 1 == at && cp > ' ' && cp != '"' && cp != '\\')
      buf_addc(o, (char)cp);
    else
      buf_addf(o, "\\U%08X", (unsigned)cp);
  }
  buf_addc(o, '"');
}

static void put_any(struct buf *o, const char *key) {
  buf_addf(o, "%s", key);
  put(o, hostile[draw(HOSTILE)]);
}

// Of a name something can be seen.
static void put_name(struct buf *o, const char *text) {
  struct buf name = {0};
  buf_addf(&name, "%sn", text);
  put(o, name.at);
  buf_drop(&name);
}

static void any_text_comes_back(void **state) {
  (void)state;
  for (size_t i = 0; i < HOSTILE; i++) {
    struct buf o = {0};
    buf_add(&o, "entente: 1\ntitle: ");
    put(&o, hostile[i]);
    buf_add(&o, "\nactors:\n  a: {name: ");
    put_name(&o, hostile[i]);
    buf_add(&o, ", tags: [x, ");
    put(&o, hostile[i]);
    buf_add(&o, "], group: {");
    put(&o, hostile[i]);
    buf_add(&o, ": [1984, 1986..1987]}, x-of: ");
    put(&o, hostile[i]);
    buf_add(&o, "}\n  b:\nties:\n  - {from: a, type: funds, to: b, note: ");
    put(&o, hostile[i]);
    buf_add(&o, ", claims: [{by: ");
    put(&o, hostile[i]);
    buf_add(&o, ", note: ");
    put(&o, hostile[i]);
    buf_add(&o, "}], sources: [{title: ");
    put(&o, hostile[i]);
    buf_add(&o, "}, {url: ");
    put(&o, hostile[i]);
    buf_add(&o, "}]}\n");
    law(buf_text(&o));
    buf_drop(&o);
  }
}

static void what_is_said_of_all_comes_back(void **state) {
  (void)state;
  law("entente: 1\nabout: {doi: 10.1/2, boundary: 'all: of them',\n"
      "  collected: in 2026, location: L, method: m, cite: \"x\\ny\",\n"
      "  ethics: e}\nactors: {a: {}}\n");
}

static void every_key_comes_back(void **state) {
  (void)state;
  law("entente: 1\ntitle: A\ndescription: >\n  two\n  lines\nnote: |\n  c\n"
      "coverage: 1945/1991\nmarkings: [open, 'shut: up']\n"
      "marking: open\nperiods: {war: 1939/1945, cold: '[1946..1991]'}\n"
      "dates: {approximate: 3, both: 9}\n"
      "types:\n  funds: {strength: 1.50, x-why: {a: [1,\n 2]}}\n"
      "  lobbies: {label: l, inverse: i, family: diplomacy, sign: neutral,\n"
      "    directed: false, aspect: event, role: lineage, half-life: 5y}\n"
      "kinds: {clan: {label: c, shape: pill}, state: }\n"
      "sources:\n  s: {title: t, author: a, publisher: p, published: 1999~,\n"
      "    accessed: 2001, url: 'http://x', archived: b, language: en,\n"
      "    reliability: B, origin: o, note: n, marking: open,\n"
      "    withheld: true, x-1: ~}\n  t:\n"
      "actors:\n  a: {name: n, short: s, kind: clan, aliases: [x, y],\n"
      "    exists: 1900/.., group: east, tags: [t], note: n, url: u,\n"
      "    wikidata: Q1, marking: open, sources: [s, 'http://y',\n"
      "      {url: 'http://z', marking: open}, {url: 'http://w', withheld: "
      "true}, {source: t, at: p. 4,\n"
      "      quote: q, x-2: [1]}, {title: Z, published: 1999}]}\n"
      "  b: {group: {east: 1950/1989, west: [since 1990, ~, 1..2]},\n"
      "    exists: [1900/1938, ~, 1945..1946]}\n"
      "  c: {exists: [1984..1986]}\n  d: {exists: [~]}\n"
      "  two words:\n"
      "    x-block:\n      k: v\n      l:\n        - 1\n    name: N\n"
      "ties:\n"
      "  - {from: a, type: funds, to: b, when: since 1990, label: l,\n"
      "     count: 392-783, place: p, via: b, weight: 2.50, likelihood: "
      "likely,\n"
      "     grade: B2, forecast: true, primary: true, id: i, tags: [u], note: "
      "n, marking: open,\n"
      "     url: u, sources: [s], claims: [{by: a, stance: denies, when: "
      "1991,\n"
      "       about: start, sources: [t, {source: s, at: '1'}], grade: '3',\n"
      "       note: x, marking: open, x-c: {d: e}}, {by: \"some\"}, {sources: "
      "[t]}]}\n"
      "  - {from: [a, b, a], type: funds, to: [two words], when: "
      "[1984..1986]}\n"
      "  - {between: [a, b], type: allied-with, when: [1984, ~, in 1990]}\n"
      "  - {from: a, type: funds, to: b, start: 1980, end: unknown,\n"
      "     seen: [1981, ~, 1982..1983]}\n"
      "  - {from: a, type: meets, to: b, on: 1981-05}\n"
      "  - {from: a, type: funds, to: a, when: in 1981, self: true}\n"
      "  - {between: [b, b], type: allied-with, when: in 1981, self: true}\n"
      "  - {from: a, type: funds, to: b, seen: ~, likelihood: 55-80%}\n"
      "  - {from: a, type: funds, to: b, when: ~}\n"
      "  - {from: a, type: funds, to: b, when: unknown}\n"
      "  -\n    from: a\n    type: funds\n    to: b\n    x-k:\n    - 1\n"
      "    - {a: 2}\n"
      "events:\n  - {when: 1990, title: T, actors: [a, b], place: P,\n"
      "     sources: [{url: x}], note: n, marking: open}\n"
      "expect:\n"
      "  - {at: 1986, tie: a funds b, holds: likely, according-to: a}\n"
      "  - {at: 1986, tie: {from: two words, type: funds, to: b}, holds: no}\n"
      "  - {at: 1986, pair: [a, b], state: ally, certainty: definite}\n"
      "  - {from: 1986, to: 2001, pair: [a, b], shift: flip, roll-up: state}\n"
      "  - {at: 1986, actor: a, rank: 1..3, by: degree, layer: all, note: n}\n"
      "  - {at: 1986, together: [a, b]}\n  - {at: 1986, apart: [a, b]}\n"
      "x-own: &one {a: b}\nx-tree:\n  a:\n    b: c\nx-alias: [*one]\n");
}

static void long_ids_come_back(void **state) {
  (void)state;
  struct buf o = {0};
  buf_add(&o, "entente: 1\nactors:\n  ? ");
  buf_repeat(&o, "ab ", 700);
  buf_add(&o, "c\n  : {name: x}\n  b: {note: ");
  buf_repeat(&o, "long ", 20000);
  buf_add(&o, "}\n");
  law(buf_text(&o));
  buf_drop(&o);
}

static void add_random_tie(struct buf *o) {
  static const char *const ends[] = {"a", "b", "c", "[a, b]", "[c]"};
  static const char *const whens[] = {
      "since 1990", "1984/1986", "[1984..1986]",   "~",
      "\"\"",       "[1984, ~]", "'[1984..1986]'", "by 1990~"};
  buf_addf(o, "- from: %s\n  type: funds\n  to: %s\n", ends[draw(5)],
           draw(2) ? "d" : "[d, e]");
  if (draw(3))
    buf_addf(o, "  when: %s\n", whens[draw(8)]);
  else
    buf_addf(o, "  start: %s\n  seen: [1991, 1992]\n", draw(2) ? "1990" : "~");
  put_any(o, "  note: ");
  put_any(o, "\n  label: ");
  put_any(o, "\n  sources:\n  - {title: x, note: ");
  put_any(o, "}\n  - {source: s, quote: ");
  put_any(o, "}\n  x-t: {u: ");
  put_any(o, "}\n  claims:\n  - {by: ");
  put_any(o, ", note: ");
  buf_add(o, "}\n");
}

static void random_books_come_back(void **state) {
  (void)state;
  for (int round = 0; round < 150; round++) {
    struct buf o = {0};
    buf_add(&o, "entente: 1\nsources: {s: {title: S}}\n");
    buf_add(&o, "actors: {a: , b: , c: , d: , e: }\nties:\n");
    for (uint32_t n = 1 + draw(6); n > 0; n--)
      add_random_tie(&o);
    law(buf_text(&o));
    buf_drop(&o);
  }
}

static void wrong_records_stay_behind(void **state) {
  (void)state;
  static const char text[] =
      "entente: 1\nactors: {a: , b: }\nties:\n"
      "  - {from: a, type: funds, to: b, when: since 1990}\n"
      "  - {from: a, to: b}\n  - {from: a, type: funds, to: a}\n";
  ent_diags *d = ent_diags_new();
  ent_book *b = ent_book_parse(text, sizeof text - 1, "l", NULL, d);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 2);
  ent_bytes out = {0};
  ent_book_yaml(b, &out);
  assert_string_equal(out.at, "entente: 1\nactors:\n  a: {}\n  b: {}\nties:\n"
                              "  - from: a\n    type: funds\n    to: b\n"
                              "    when: since 1990\n");
  ent_bytes_drop(&out);
  ent_book_free(b);
  ent_diags_free(d);
}

// The book may be used again, and lives on after its account.
static void a_book_outlives_its_accounts(void **state) {
  (void)state;
  static const char text[] =
      "entente: 1\nactors: {a: , b: }\nties:\n"
      "  - {from: a, type: funds, to: b, when: 1990/..}\n";
  ent_book *b = read_good(text, sizeof text - 1);
  ent_diags *d = ent_diags_new();
  for (int k = 0; k < 2; k++) {
    ent_account *l = ent_account_of(b, d);
    assert_int_equal(ent_account_counts(l).ties, 1);
    assert_string_equal(ent_actor_id(l, 1), "b");
    ent_account_free(l);
  }
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  keeps(b);
  ent_diags_free(d);
  ent_book_free(b);
}

// ------------------------------------------------------ the project's own

// An answer as JSON, but for where each record stands.
static void add_answer(struct buf *o, ent_answer *answer, ent_diags *d) {
  ent_bytes out = {0};
  assert_non_null(answer);
  assert_true(ent_answer_render(answer, "jsonl", NULL, &out, d));
  for (const char *at = out.at; *at; at++) {
    if (strncmp(at, ", \"file\": ", 10) == 0)
      at = strchr(at, '}');
    buf_addc(o, *at);
  }
  ent_bytes_drop(&out);
  ent_answer_free(answer);
}

// Who is tied to whom, and all that is known of each actor.
static void add_answers(struct buf *o, const ent_book *b) {
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_of(b, d);
  ent_query *q = ent_query_new();
  add_answer(o, ent_ties(l, q, d), d);
  for (ent_actor a = 0; a < ent_account_counts(l).actors; a++)
    add_answer(o, ent_show(l, ent_actor_id(l, a), q, d), d);
  ent_query_free(q);
  ent_account_free(l);
  ent_diags_free(d);
}

static void answers_alike(const ent_book *b) {
  struct buf first = {0}, second = {0};
  ent_bytes out = {0};
  ent_book_yaml(b, &out);
  ent_book *again = read_good(out.at, out.n);
  add_answers(&first, b);
  add_answers(&second, again);
  assert_string_equal(buf_text(&second), buf_text(&first));
  buf_drop(&first);
  buf_drop(&second);
  ent_bytes_drop(&out);
  ent_book_free(again);
}

// Of one with errors, what is kept of it comes back; an incomplete type would
// be told again. Whether nothing is wrong with it.
static bool comes_back(const char *path) {
  ent_diags *d = ent_diags_new();
  ent_book *b = ent_book_read(path, NULL, d);
  bool good = b && !b->faulty;
  if (b && !ent_diags_has(d, "type/incomplete"))
    keeps(b);
  if (good)
    answers_alike(b);
  ent_book_free(b);
  ent_diags_free(d);
  return good;
}

static void ledgers_come_back(void **state) {
  (void)state;
  static const char *const patterns[] = {"/*/entente.yaml", "/samples/*.yaml",
                                         "/../tests/schema/*/*.yaml",
                                         "/../tests/fuzz/corpus/read/*"};
  const char *data = getenv("ENTENTE_DATA");
  size_t good = 0;
  if (!data)
    skip();
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    glob_t found = {0};
    struct buf b = {0};
    buf_addf(&b, "%s%s", data, patterns[i]);
    assert_int_equal(glob(buf_text(&b), 0, NULL, &found), 0);
    for (size_t k = 0; k < found.gl_pathc; k++)
      good += comes_back(found.gl_pathv[k]);
    globfree(&found);
    buf_drop(&b);
  }
  assert_true(good > 30);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(any_text_comes_back),
      cmocka_unit_test(what_is_said_of_all_comes_back),
      cmocka_unit_test(every_key_comes_back),
      cmocka_unit_test(long_ids_come_back),
      cmocka_unit_test(random_books_come_back),
      cmocka_unit_test(wrong_records_stay_behind),
      cmocka_unit_test(a_book_outlives_its_accounts),
      cmocka_unit_test(ledgers_come_back),
  };
  return cmocka_run_group_tests_name("write", tests, NULL, NULL);
}
