// SPDX-License-Identifier: GPL-2.0-or-later
// What a ledger says arrives as it was written.
#include "model/build.h"
#include "reading.h"

static struct reading read_text(const char *text) {
  struct reading g = reading_of(text, strlen(text), NULL);
  struct buf found = {0};
  reading_errors(&found, &g);
  assert_string_equal(buf_text(&found), "");
  buf_drop(&found);
  return g;
}

static const struct actor *actor(const ent_account *l, const char *id) {
  uint32_t a = ledger_actor(l, str_of(id));
  assert_int_not_equal(a, NONE);
  return &l->facts->actors.at[a];
}

static const struct cited *source(const ent_account *l, const char *id) {
  uint32_t s = ledger_source(l, str_of(id));
  assert_int_not_equal(s, NONE);
  return &l->facts->sources.at[s];
}

#define says(l, sym, wanted) assert_string_equal(text((l), (sym)), (wanted))

static void root_keys(void **state) {
  (void)state;
  struct reading g = read_text("entente: 1\n"
                               "title: \"A: b\"\n"
                               "description: 'it''s'\n"
                               "note: >\n  two\n  lines\n"
                               "coverage: 1979/2011-09-27\n"
                               "dates: {approximate: 2}\n"
                               "x-one: 1\nx-two: {a: [b,\n c]}\n");
  says(g.l, g.l->facts->title, "A: b");
  assert_string_equal(ent_account_title(g.l), "A: b");
  says(g.l, g.l->facts->description, "it's");
  says(g.l, g.l->facts->note, "two lines\n");
  says(g.l, g.l->facts->coverage_text, "1979/2011-09-27");
  assert_int_equal(g.l->facts->rules.approximate, 2);
  assert_int_equal(g.l->facts->rules.uncertain, 1);
  assert_int_equal(g.l->facts->rules.both, 2);
  assert_int_equal(g.l->book->root_extras.n, 2);
  const struct extra *x = g.l->book->root_extras.at;
  says(g.l, x[0].key, "x-one");
  says(g.l, x[0].text, "1");
  says(g.l, x[1].key, "x-two");
  says(g.l, x[1].text, "{a: [b,\n c]}");
  reading_drop(&g);
}

static void actors(void **state) {
  (void)state;
  struct reading g = read_text(
      "entente: 1\nactors:\n"
      "  b:\n"
      "  a: {name: Name, short: N, kind: agency, aliases: [X, \"Y Z\"],\n"
      "      exists: 1979~/.., group: {g: 1980/1990, h: [1991, 1993..1994]},\n"
      "      tags: [t], note: n, url: u, wikidata: Q1, sources: [s], x-c: 7}\n"
      "  c: {group: always}\n"
      "sources: {s: {title: T}}\n");
  const struct actor *a = actor(g.l, "a");
  says(g.l, a->name, "Name");
  says(g.l, a->label, "N");
  says(g.l, g.l->facts->kinds.at[a->kind].id, "agency");
  assert_int_equal(a->aliases.n, 2);
  says(g.l, g.l->facts->words.at[a->aliases.first + 1], "Y Z");
  assert_int_equal(a->lives.n, 1);
  assert_int_equal(g.l->facts->lives.at[a->lives.first].s0, day_of(1978, 1, 1));
  assert_int_equal(a->groups.n, 3);
  says(g.l, g.l->facts->groups.at[a->groups.first + 2].text, "h");
  assert_int_equal(g.l->facts->groups.at[a->groups.first + 2].when.s1,
                   day_of(1994, 12, 31));
  assert_int_equal(a->tags.n, 1);
  says(g.l, a->note, "n");
  says(g.l, a->url, "u");
  says(g.l, a->wikidata, "Q1");
  assert_int_equal(a->citations.n, 1);
  assert_int_equal(a->extras.n, 1);
  says(g.l, g.l->facts->extras.at[a->extras.first].text, "7");
  says(g.l, actor(g.l, "b")->name, "b");
  assert_int_equal(actor(g.l, "b")->lives.n, 0);
  says(g.l, actor(g.l, "c")->label, "c");
  assert_int_equal(actor(g.l, "c")->groups.n, 1);
  reading_drop(&g);
}

static void type_overridden_in_part(void **state) {
  (void)state;
  struct reading g =
      read_text("entente: 1\ntypes:\n  funds: {label: pays, strength: 2}\n"
                "  lobbies: {label: lobbies, inverse: lobbied by, family: "
                "diplomacy, sign: neutral, directed: true, aspect: event}\n"
                "kinds:\n  state: {label: country}\n  clan: {shape: pill}\n");
  const struct tie_type *t =
      &g.l->facts->types.at[ledger_type(g.l, STR("funds"))];
  says(g.l, t->label, "pays");
  says(g.l, t->inverse, "funded by");
  assert_int_equal(t->family, SUPPORT);
  assert_int_equal(t->sign, 1);
  assert_true(t->directed);
  assert_false(t->builtin);
  assert_true(t->strength == 2);
  t = &g.l->facts->types.at[ledger_type(g.l, STR("lobbies"))];
  assert_int_equal(t->family, DIPLOMACY);
  assert_int_equal(t->sign, 0);
  assert_true(t->event);
  assert_true(t->strength == 1);
  t = &g.l->facts->types.at[ledger_type(g.l, STR("attacks"))];
  assert_int_equal(t->sign, -1);
  assert_true(t->builtin);
  const struct kind *k = &g.l->facts->kinds.at[ledger_kind(g.l, STR("state"))];
  says(g.l, k->label, "country");
  says(g.l, k->shape, "rectangle");
  says(g.l, g.l->facts->kinds.at[ledger_kind(g.l, STR("clan"))].label, "clan");
  reading_drop(&g);
}

#define HEAD                                                                   \
  "entente: 1\nactors: {a: {}, b: {}, c: {}, d: {}}\n"                         \
  "sources: {s: {title: T}, r: {title: R}}\nties:\n"

static void tie_keys(void **state) {
  (void)state;
  struct reading g = read_text(
      HEAD "  - from: a\n    type: funds\n    to: b\n    when: 1999/2001\n"
           "    label: pays\n    count: 392-783\n    place: Kabul\n"
           "    via: c\n    forecast: true\n    weight: 2.5\n"
           "    likelihood: 55-80%\n    grade: B2\n    id: the-tie\n"
           "    note: n\n    tags: [x, y]\n    url: u\n    primary: false\n"
           "    sources: [s, {source: r, at: p. 4, quote: q}]\n"
           "    x-foo:\n      - 1\n      - 2\n"
           "    claims:\n"
           "      - {by: d, stance: denies, when: 2000, sources: [r],\n"
           "         grade: C3, about: start, note: m}\n"
           "      - {by: \"d\", stance: alleges}\n"
           "      - {sources: [s]}\n");
  assert_int_equal(g.l->ties.n, 1);
  assert_int_equal(g.l->facts->records, 1);
  const struct tie *t = g.l->ties.at;
  const struct tie_more *m = more(g.l, t);
  says(g.l, t->when, "1999/2001");
  says(g.l, m->label, "pays");
  assert_int_equal(m->count_lo, 392);
  assert_int_equal(m->count_hi, 783);
  says(g.l, m->location, "Kabul");
  says(g.l, g.l->facts->actors.at[m->via].id, "c");
  assert_true(m->forecast);
  assert_false(m->primary);
  assert_true(m->weight == 2.5);
  assert_true(t->likelihood_given);
  assert_int_equal(t->likelihood_lo, 55);
  assert_int_equal(t->likelihood_hi, 80);
  says(g.l, m->grade, "B2");
  says(g.l, m->id, "the-tie");
  says(g.l, m->note, "n");
  says(g.l, m->url, "u");
  assert_int_equal(m->tags.n, 2);
  assert_int_equal(m->extras.n, 1);
  says(g.l, g.l->facts->extras.at[m->extras.first].text, "- 1\n      - 2");
  assert_int_equal(t->citations, 2);
  const struct citation *c = &g.l->facts->citations.at[t->citation];
  says(g.l, g.l->facts->sources.at[c[0].source].id, "s");
  assert_int_equal(c[0].more, 0);
  says(g.l, g.l->facts->citation_more.at[c[1].more].at, "p. 4");
  says(g.l, g.l->facts->citation_more.at[c[1].more].quote, "q");
  assert_int_equal(m->claims.n, 3);
  const struct claim *claim = &g.l->facts->claims.at[m->claims.first];
  says(g.l, g.l->facts->actors.at[claim[0].actor].id, "d");
  assert_int_equal(claim[0].stance, DENIES);
  assert_int_equal(claim[0].about, ABOUT_START);
  says(g.l, claim[0].grade, "C3");
  says(g.l, claim[0].note, "m");
  assert_int_equal(claim[0].when_days.hi, day_of(2000, 12, 31));
  assert_int_equal(claim[1].actor, NONE);
  says(g.l, claim[1].words, "d");
  assert_int_equal(claim[1].stance, ALLEGES);
  assert_int_equal(claim[2].actor, NONE);
  assert_int_equal(claim[2].words, 0);
  assert_int_equal(claim[2].citations.n, 1);
  reading_drop(&g);
}

// The ends and first days of the ties, "a>b 1999-01-01; ".
static void expect_ties(const char *records, const char *wanted) {
  struct buf text_in = {0}, found = {0};
  buf_addf(&text_in, "%s%s", HEAD, records);
  struct reading g = read_text(buf_text(&text_in));
  for (size_t i = 0; i < g.l->ties.n; i++) {
    const struct tie *t = &g.l->ties.at[i];
    buf_addf(&found, "%s>%s ", text(g.l, g.l->facts->actors.at[t->from].id),
             text(g.l, g.l->facts->actors.at[t->to].id));
    for (uint32_t k = 0; k < t->spells; k++) {
      day_print(&found, g.l->spells.at[t->spell + k].s0);
      buf_addc(&found, ' ');
      day_print(&found, g.l->spells.at[t->spell + k].e1);
      buf_add(&found, "; ");
    }
  }
  assert_string_equal(buf_text(&found), wanted);
  buf_drop(&text_in);
  buf_drop(&found);
  reading_drop(&g);
}

struct dates_row {
  const char *name, *record, *wanted;
};

#define AB "  - {from: a, to: b, type: funds, "
static const struct dates_row dates_rows[] = {
    {"interval", AB "when: 1999/2001}\n", "a>b 1999-01-01 2001-12-31; "},
    {"two spells", AB "when: [1999/2000, 2003/2004]}\n",
     "a>b 1999-01-01 2000-12-31; 2003-01-01 2004-12-31; "},
    {"start and end", AB "start: 1999, end: 2001}\n",
     "a>b 1999-01-01 2001-12-31; "},
    {"unquoted set", AB "start: [1984..1986], end: 1990}\n",
     "a>b 1984-01-01 1990-12-31; "},
    {"unquoted set with a comma", AB "start: [1984, 1986], end: 1990}\n",
     "a>b 1984-01-01 1990-12-31; "},
    {"quoted set", AB "start: \"[1984..1986]\", end: 1990}\n",
     "a>b 1984-01-01 1990-12-31; "},
    {"set in a list of spells", AB "when: [1984..1986]}\n", "a>b .. ..; "},
    {"open sides in a list stay intervals", AB "when: [../1989, 1991/..]}\n",
     "a>b .. 1989-12-31; 1991-01-01 ..; "},
    {"unknown start", AB "start: , end: 1990}\n", "a>b .. 1990-12-31; "},
    {"unknown start in words", AB "start: unknown, end: 1990}\n",
     "a>b .. 1990-12-31; "},
    {"null start", AB "start: ~, end: 1990}\n", "a>b .. 1990-12-31; "},
    {"start alone is ongoing", AB "start: 1999}\n", "a>b 1999-01-01 ..; "},
    {"nothing", AB "note: x}\n", "a>b .. ..; "},
    {"seen twice", AB "seen: [1990, 1995], end: 1997}\n",
     "a>b .. 1997-12-31; "},
    {"lists of ends",
     "  - {from: [a, b], to: [c, d], type: funds, when: 1999/2001}\n",
     "a>c 1999-01-01 2001-12-31; a>d 1999-01-01 2001-12-31; "
     "b>c 1999-01-01 2001-12-31; b>d 1999-01-01 2001-12-31; "},
    {"between three",
     "  - {between: [c, a, b], type: allied-with, when: 1999/2001}\n",
     "a>b 1999-01-01 2001-12-31; a>c 1999-01-01 2001-12-31; "
     "b>c 1999-01-01 2001-12-31; "},
    {"alias of a value",
     AB "start: &x 1984, end: 1990}\n"
        "  - {from: a, to: c, type: funds, start: *x, end: 1990}\n",
     "a>b 1984-01-01 1990-12-31; a>c 1984-01-01 1990-12-31; "},
    {"alias of a list",
     "  - {from: &us [a, b], to: c, type: funds, when: 1999/2001}\n"
     "  - {from: d, to: *us, type: funds, when: 1999/2001}\n",
     "a>c 1999-01-01 2001-12-31; b>c 1999-01-01 2001-12-31; "
     "d>a 1999-01-01 2001-12-31; d>b 1999-01-01 2001-12-31; "},
    {"CRLF",
     "  - from: a\r\n    to: b\r\n    type: funds\r\n"
     "    when: 1999/2001\r\n",
     "a>b 1999-01-01 2001-12-31; "},
    {"quoted keys and texts",
     "  - {\"from\": 'a', \"to\": \"\\x62\", type: \"fun\\\n     ds\", when: "
     "1999/2001}\n",
     "a>b 1999-01-01 2001-12-31; "},
};

static void dates_and_ends(void **state) {
  const struct dates_row *r = *state;
  expect_ties(r->record, r->wanted);
}

static void pairs_share(void **state) {
  (void)state;
  struct reading g =
      read_text(HEAD "  - {from: [a, b], to: [c, d], type: funds, note: n,\n"
                     "     when: 1999/2001, sources: [s]}\n");
  assert_int_equal(g.l->ties.n, 4);
  assert_int_equal(g.l->facts->records, 1);
  assert_int_equal(g.l->facts->citations.n, 1);
  assert_int_equal(g.l->more.n, 2);
  assert_int_equal(g.l->spells.n, 4);
  ent_counts c = ent_account_counts(g.l);
  assert_int_equal(c.ties, 4);
  assert_int_equal(c.records, 1);
  assert_int_equal(c.files, 1);
  assert_int_equal(c.actors, 4);
  assert_int_equal(c.sources, 2);
  reading_drop(&g);
}

static void plain_ties_have_no_more(void **state) {
  (void)state;
  struct reading g = read_text(
      HEAD "  - {from: a, to: b, type: funds, when: 1999, sources: [s]}\n");
  assert_int_equal(g.l->more.n, 1);
  assert_true(more(g.l, g.l->ties.at)->weight == 1);
  assert_int_equal(more(g.l, g.l->ties.at)->via, NONE);
  assert_int_equal(g.l->ties.at[0].likelihood_lo, 100);
  assert_false(g.l->ties.at[0].likelihood_given);
  reading_drop(&g);
}

static void sources_in_place(void **state) {
  (void)state;
  struct reading g = read_text(
      HEAD
      "  - {from: a, to: b, type: funds, when: 1999, sources: "
      "[https://example.org/a]}\n"
      "  - {from: b, to: a, type: funds, when: 1999, sources: "
      "[{source: \"https://example.org/a\", at: 3}, {title: \"Ünder “the”: "
      "Hood!\", publisher: P}]}\n"
      "  - {from: a, to: c, type: funds, when: 1999, sources: "
      "[{publisher: P, title: \"Ünder “the”: Hood!\"}]}\n"
      "  - {from: a, to: d, type: funds, when: 1999, sources: "
      "[{title: Same, publisher: P}, {title: same, publisher: Q}, {title: s}]}"
      "\n");
  assert_int_equal(g.l->facts->sources.n, 2 + 1 + 1 + 3);
  const struct cited *s = source(g.l, "https://example.org/a");
  says(g.l, s->url, "https://example.org/a");
  assert_true(s->in_place);
  says(g.l, source(g.l, "under-the-hood")->publisher, "P");
  // `same` is said by two, `s` is taken: told apart by what they say
  assert_int_equal(ledger_source(g.l, STR("same")), NONE);
  says(g.l, source(g.l, "s")->title, "T");
  reading_drop(&g);
}

// Which of two sources of one title comes first makes no difference.
static void ids_in_place_know_no_order(void **state) {
  (void)state;
  static const char *const orders[] = {
      HEAD "  - {from: a, to: b, type: funds, when: 1999, sources: "
           "[{title: X, publisher: P}, {title: X, publisher: Q}]}\n",
      HEAD "  - {from: a, to: b, type: funds, when: 1999, sources: "
           "[{title: X, publisher: Q}, {title: X, publisher: P}]}\n"};
  struct buf ids[2] = {{0}, {0}};
  for (size_t k = 0; k < 2; k++) {
    struct reading g = read_text(orders[k]);
    for (size_t i = 0; i < g.l->facts->sources.n; i++)
      buf_addf(&ids[k], "%s %s, ", text(g.l, g.l->facts->sources.at[i].id),
               text(g.l, g.l->facts->sources.at[i].publisher));
    reading_drop(&g);
  }
  assert_string_equal(buf_text(&ids[0]), buf_text(&ids[1]));
  buf_drop(&ids[0]);
  buf_drop(&ids[1]);
}

static void events_and_expectations(void **state) {
  (void)state;
  struct reading g = read_text(
      HEAD
      "  - {from: a, to: b, type: funds, when: 1999/2001}\n"
      "events:\n  - {when: 2011-05-02, title: raid, actors: [a, b], "
      "place: Abbottabad, sources: [s], note: n, x-a: 1}\n"
      "expect:\n  - {at: 2000, tie: a  funds b, holds: definite, note: n}\n"
      "  - {at: 1990, tie: {from: a, type: funds, to: b}, holds: no,\n"
      "     according-to: c}\n");
  assert_int_equal(g.l->facts->events.n, 1);
  const struct event *e = g.l->facts->events.at;
  says(g.l, e->title, "raid");
  says(g.l, e->location, "Abbottabad");
  assert_int_equal(e->actors.n, 2);
  assert_int_equal(e->citations.n, 1);
  assert_int_equal(e->extras.n, 1);
  assert_int_equal(e->spell.s0, day_of(2011, 5, 2));
  assert_int_equal(g.l->facts->expects.n, 2);
  const struct expectation *x = g.l->facts->expects.at;
  says(g.l, x[0].tie, "a funds b");
  assert_int_equal(x[0].holds, DEFINITE);
  says(g.l, x[1].tie, "a funds b");
  assert_int_equal(x[1].holds, NO);
  says(g.l, x[1].according_to, "c");
  reading_drop(&g);
}

static void left_out_is_looked_at(void **state) {
  (void)state;
  static const char ledger[] =
      HEAD "  - {from: a, to: a, type: funds, when: [1999, 2000], sources: "
           "[nobody], claims: [{by: nobody}], note: n}\n";
  struct reading g = reading_of(ledger, sizeof ledger - 1, NULL);
  struct buf found = {0};
  reading_errors(&found, &g);
  assert_string_equal(buf_text(&found), "5:19 tie/self\n"
                                        "5:65 tie/unknown-source\n"
                                        "5:83 tie/unknown-actor\n");
  assert_int_equal(g.l->ties.n, 0);
  assert_int_equal(g.l->facts->records, 0);
  buf_drop(&found);
  reading_drop(&g);
}

static void strict_dates(void **state) {
  (void)state;
  static const char ledger[] =
      HEAD "  - {from: a, to: b, type: funds, when: 1986~/1990}\n";
  ent_read_options strict = ENT_READ_OPTIONS(.strict_dates = true);
  struct reading g = reading_of(ledger, sizeof ledger - 1, &strict);
  assert_int_equal(g.l->spells.at[0].s0, day_of(1986, 1, 1));
  reading_drop(&g);
  g = reading_of(ledger, sizeof ledger - 1, NULL);
  assert_int_equal(g.l->spells.at[0].s0, day_of(1985, 1, 1));
  reading_drop(&g);
}

static void ids_are_any_text(void **state) {
  (void)state;
  struct reading h = read_text("entente: 1\nactors: {\"a/b c: d\": {}, Ünal: "
                               "{}}\nties:\n  - {from: \"a/b c: d\", to: Ünal,"
                               " type: funds}\n");
  assert_int_equal(h.l->ties.n, 1);
  reading_drop(&h);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(root_keys),
      cmocka_unit_test(actors),
      cmocka_unit_test(type_overridden_in_part),
      cmocka_unit_test(tie_keys),
      cmocka_unit_test(pairs_share),
      cmocka_unit_test(plain_ties_have_no_more),
      cmocka_unit_test(sources_in_place),
      cmocka_unit_test(ids_in_place_know_no_order),
      cmocka_unit_test(events_and_expectations),
      cmocka_unit_test(left_out_is_looked_at),
      cmocka_unit_test(strict_dates),
      cmocka_unit_test(ids_are_any_text),
  };
  int failed = cmocka_run_group_tests_name("read", tests, NULL, NULL);
  return failed + TEST_TABLE("read dates", dates_rows, dates_and_ends);
}
