// SPDX-License-Identifier: GPL-2.0-or-later
// Who may see what: levels of records, and what is left of a ledger.
#include "ledgers.h"
#include "model/claim.h"
#include "model/derive.h"
#include "model/marking.h"

#define HEAD                                                                   \
  "entente: 1\ncoverage: 1990/2011\n"                                          \
  "sources:\n"                                                                 \
  "  s: {title: S, publisher: P, reliability: B, marking: clear}\n"            \
  "  t: {title: T, publisher: Q, reliability: B, marking: clear}\n"            \
  "  r: {title: R, publisher: R, marking: red}\n"                              \
  "actors:\n"                                                                  \
  "  a: {kind: state, marking: clear}\n  b: {kind: state, marking: clear}\n"   \
  "  c: {kind: state, marking: clear}\n  d: {kind: agency, marking: clear}\n"  \
  "  x: {kind: state, marking: red}\n"                                         \
  "ties:\n"

static ent_account *shown(const ent_account *l, const char *most) {
  ent_diags *d = ent_diags_new();
  ent_account *out = ent_account_derived(l, "max-marking", most, d);
  if (!out)
    show_errors(d);
  assert_non_null(out);
  ent_diags_free(d);
  return out;
}

static void assert_refused(const char *yaml, const char *most,
                           const char *code) {
  ent_diags *d = ent_diags_new();
  ent_account *l = parse_ledger(yaml);
  assert_null(ent_account_derived(l, "max-marking", most, d));
  assert_true(ent_diags_has(d, code));
  ent_account_free(l);
  ent_diags_free(d);
}

// ------------------------------------------------------------------ levels

static uint8_t level_of(const ent_account *l, const char *word) {
  uint8_t level = 0;
  assert_true(marking_find(l->facts, str_of(word), &level));
  return level;
}

static void words_of_tlp_are_read_as_people_write_them(void **state) {
  (void)state;
  ent_account *l = parse_ledger(HEAD);
  static const char *const words[] = {"clear", "GREEN", "TLP:AMBER",
                                      "tlp:amber+strict", " Red "};
  for (uint8_t i = 0; i < 5; i++)
    assert_int_equal(level_of(l, words[i]), i);
  uint8_t level = 0;
  assert_false(marking_find(l->facts, STR("white"), &level));
  assert_string_equal(marking_near(l->facts, STR("TLP:WHITE")), "clear");
  assert_string_equal(marking_near(l->facts, STR("ambre")), "amber");
  struct buf b = {0};
  marking_print(&b, l->facts, 3);
  assert_string_equal(buf_text(&b), "TLP:AMBER+STRICT");
  buf_drop(&b);
  ent_account_free(l);
}

// What says nothing is as the ledger is; where that says nothing it may not
// leave the house.
static void what_is_unmarked_is_not_clear(void **state) {
  (void)state;
  static const struct {
    const char *head, *level;
  } cases[] = {{"", "amber+strict"},
               {"marking: green\n", "green"},
               {"markings: [open, house, safe]\n", "safe"},
               {"markings: [open, house, safe]\nmarking: House\n", "house"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct buf b = {0};
    buf_addf(&b,
             "entente: 1\n%sactors:\n  a:\n  b: {marking: %s}\nties:\n"
             "- {from: a, type: funds, to: b, when: 2001/2002}\n",
             cases[i].head, strstr(cases[i].head, "open") ? "open" : "clear");
    ent_account *l = parse_ledger(buf_text(&b));
    const uint8_t want = level_of(l, cases[i].level);
    assert_int_equal(l->facts->actors.at[0].level, want);
    assert_int_equal(l->facts->actors.at[1].level, 0);
    assert_int_equal(marking_of_tie(l, 0), want);
    ent_account_free(l);
    buf_drop(&b);
  }
}

static void parts_of_a_tie_are_marked_as_it_is(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: a, type: funds, to: b, when: 2001/2002, marking: green,"
           " sources: [{title: In}], claims: [{by: c, stance: alleges},"
           " {by: c, stance: denies, marking: amber}]}\n"
           "- {from: a, type: arms, to: b, when: 2001/2002, marking: clear,"
           " sources: [{title: Both}]}\n"
           "- {from: a, type: aids, to: b, when: 2001/2002, marking: red,"
           " sources: [{title: Both}]}\n");
  const uint32_t tie = tie_for(l, "a funds b");
  const struct claim *c =
      &l->facts->claims.at[more(l, &l->ties.at[tie])->claims.first];
  assert_int_equal(c[0].level, 1);
  assert_int_equal(c[1].level, 2);
  assert_int_equal(l->facts->sources.at[ledger_source(l, STR("in"))].level, 1);
  assert_int_equal(l->facts->sources.at[ledger_source(l, STR("both"))].level,
                   0);
  assert_int_equal(marking_of_tie(l, tie), 2);
  assert_int_equal(marking_of_tie(l, tie_for(l, "a arms b")), 0);
  ent_account_free(l);
}

static void wrong_markings_are_told(void **state) {
  (void)state;
  static const char *const wrong[] = {
      "actors:\n  a: {marking: white}\n",
      "marking: secret\n",
      "sources:\n  s: {title: T, marking: ambre}\n",
      "markings: [open, shut]\nactors:\n  a: {marking: amber}\n",
      "actors: {a: , b: }\nties:\n- {from: a, type: funds, to: b, when: 2001, "
      "claims: [{by: a, stance: denies, marking: x}]}\n",
      "actors: {a: , b: }\nties:\n- {from: a, type: funds, to: b, when: 2001, "
      "sources: [{title: T, marking: x}]}\n",
      "events:\n- {when: 2001, title: T, marking: x}\n"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    struct buf b = {0};
    ent_diags *d = ent_diags_new();
    buf_addf(&b, "entente: 1\n%s", wrong[i]);
    ent_account *l = ent_account_parse(buf_text(&b), b.n, "test.yaml", NULL, d);
    assert_true(ent_diags_has(d, "value/marking"));
    ent_account_free(l);
    ent_diags_free(d);
    buf_drop(&b);
  }
}

static void names_in_other_texts_are_found(void **state) {
  (void)state;
  static const struct {
    const char *note;
    bool named;
  } cases[] = {{"bought by Ann Broker", true},
               {"Ann Broker's", true},
               {"by Brokers", false},
               {"by Ann", false},
               {"the AB", false},
               {"Joann Broker", false},
               {"of Ann-Broker, Ann Broker.", true},
               {"the Go-Between did", true}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    for (int red = 0; red < 2; red++) {
      struct buf b = {0};
      ent_diags *d = ent_diags_new();
      buf_addf(&b,
               "entente: 1\nmarking: green\nactors:\n  a:\n  b:\n"
               "  x: {name: Ann Broker, short: AB, aliases: [Go-Between],"
               " marking: amber}\nties:\n"
               "- {from: a, type: funds, to: b, when: 2001, note: \"%s\"%s}\n",
               cases[i].note, red ? ", marking: red" : "");
      ent_account *l = parse_ledger(buf_text(&b));
      ent_account_check(l, d);
      if (ent_diags_has(d, "marking/named") != (cases[i].named && !red))
        fail_msg("%s", cases[i].note);
      ent_account_free(l);
      ent_diags_free(d);
      buf_drop(&b);
    }
}

static void a_ledger_that_marks_nothing_tells_nothing(void **state) {
  (void)state;
  const char *unmarked = "entente: 1\nactors:\n  a:\n";
  assert_refused(unmarked, "clear", "usage/nothing-marked");
  assert_refused(HEAD, "white", "usage/unknown-marking");
}

// -------------------------------------------------------------- what is left

// One record, what is left of it at clear, and how it stands then.
static const struct {
  const char *record;
  bool left, contested;
  enum standing standing;
} cases[] = {
    {"sources: [s]", true, false, REPORTED},
    {"sources: [s, r]", true, false, REPORTED},
    {"sources: [s, t, r]", true, false, CORROBORATED},
    {"sources: [r]", false, false, 0},
    {"via: x, sources: [s]", false, false, 0},
    {"marking: green, sources: [s]", false, false, 0},
    {"likelihood: likely, sources: [r]", false, false, 0},
    {"claims: [{by: c, stance: alleges}]", true, false, ALLEGED},
    {"claims: [{by: x, stance: alleges}]", false, false, 0},
    {"sources: [r], claims: [{by: c, stance: alleges}]", true, false, ALLEGED},
    // What speaks against it may not go.
    {"sources: [s], claims: [{by: c, stance: denies, marking: red}]", false,
     true, 0},
    {"sources: [s], claims: [{by: c, stance: denies, sources: [r]}]", false,
     true, 0},
    {"sources: [s], claims: [{by: c, stance: denies}]", true, false, DISPUTED},
    {"sources: [s], claims: [{by: c, stance: denies, marking: red}, "
     "{by: d, stance: denies}]",
     true, false, DISPUTED},
    {"sources: [s], claims: [{by: c, stance: doubts, marking: red}]", false,
     true, 0},
    {"sources: [s], claims: [{by: c, stance: doubts, marking: red}, "
     "{by: d, stance: denies}]",
     true, false, DISPUTED},
    {"likelihood: likely, sources: [s], "
     "claims: [{by: c, stance: denies, marking: red}]",
     false, true, 0},
    {"sources: [s], claims: [{by: c, stance: denies, about: start, "
     "marking: red}]",
     false, true, 0},
    {"sources: [s], claims: [{by: c, stance: denies, about: start}]", true,
     false, REPORTED},
    // Nor all that speaks for it.
    {"sources: [r], claims: [{by: c, stance: denies}]", false, true, 0},
    {"sources: [r], claims: [{by: c, stance: doubts}]", false, true, 0},
    {"claims: [{by: c, stance: denies}]", true, false, DENIED},
    {"claims: [{by: c, stance: denies}, {by: d, stance: denies, marking: red}]",
     true, false, DENIED},
    // A holder's latest word is the one that counts, seen or not.
    {"claims: [{by: c, stance: asserts, when: 2001}, "
     "{by: c, stance: retracts, when: 2005, marking: red}]",
     false, true, 0},
    {"claims: [{by: c, stance: denies, when: 2001}, "
     "{by: c, stance: admits, when: 2005, marking: red}]",
     false, true, 0},
    {"claims: [{by: c, stance: asserts, when: 2001, marking: red}, "
     "{by: c, stance: asserts, when: 2005}]",
     true, false, REPORTED},
};

static void a_tie_says_no_more_than_the_whole_ledger(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const bool marked = strstr(cases[i].record, "marking: green") != NULL;
    struct buf b = {0};
    buf_addf(&b,
             HEAD "- {from: a, type: funds, to: b, when: 2001/2002, %s%s}\n",
             marked ? "" : "marking: clear, ", cases[i].record);
    ent_account *l = parse_ledger(buf_text(&b)), *part = shown(l, "clear");
    if (part->ties.n != cases[i].left)
      fail_msg("%s: %zu ties", cases[i].record, part->ties.n);
    assert_int_equal(part->withheld.ties, !cases[i].left);
    if (part->withheld.contested != cases[i].contested)
      fail_msg("%s: contested %zu", cases[i].record, part->withheld.contested);
    if (cases[i].left && part->ties.at[0].standing != cases[i].standing)
      fail_msg("%s: %s", cases[i].record,
               standing_name((enum standing)part->ties.at[0].standing));
    ent_account_free(part);
    ent_account_free(l);
    buf_drop(&b);
  }
}

static void lists_of_ends_lose_who_is_withheld(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: [a, x], type: funds, to: [b, c], when: 2001/2002,"
           " marking: clear}\n"
           "- {between: [a, b, x], type: allied-with, when: 2001/2002,"
           " marking: clear}\n");
  ent_account *part = shown(l, "green");
  assert_int_equal(part->ties.n, 3);
  tie_for(part, "a funds b");
  tie_for(part, "a funds c");
  tie_for(part, "a allied-with b");
  assert_int_equal(part->withheld.ties, 4);
  assert_int_equal(part->withheld.actors, 1);
  struct buf b = {0};
  account_withheld(&b, part);
  assert_string_equal(buf_text(&b),
                      "4 ties, 1 actor and 1 source are withheld: marked above "
                      "TLP:GREEN; numbers are those of what is shown");
  buf_drop(&b);
  ent_account_free(part);
  ent_account_free(l);
}

// The numbers of records of one key, and names that tell namesakes apart.
static void nothing_is_left_of_what_is_gone(void **state) {
  (void)state;
  ent_account *l =
      parse_ledger("entente: 1\nmarking: clear\nactors:\n  a: {name: Same}\n"
                   "  b: {name: Same, marking: red}\n  c:\nties:\n"
                   "- {from: a, type: funds, to: c, when: 2001, marking: red}\n"
                   "- {from: a, type: funds, to: c, when: 2003}\n"
                   "- {from: b, type: funds, to: c, when: 2003}\n");
  ent_account *part = shown(l, "clear");
  assert_int_equal(part->ties.n, 1);
  tie_for(part, "a funds c");
  assert_string_equal(text(part, part->facts->actors.at[0].label), "Same");
  assert_string_equal(text(l, l->facts->actors.at[0].label), "Same (a)");
  ent_account_free(part);
  ent_account_free(l);
}

// -------------------------------------------------------------- at random

static const char *const levels[] = {"clear", "green", "amber", "red"};

static void add_marking(struct buf *b, uint64_t *seed) {
  int k = draw_below(seed, 6);
  if (k < 4)
    buf_addf(b, ", marking: %s", levels[k]);
}

static void add_record(struct buf *b, uint64_t *seed) {
  static const char *const actor[] = {"a", "b", "c", "d", "x"};
  static const char *const type[] = {"funds", "part-of", "attacks"};
  static const char *const source[] = {"s", "t", "r"};
  const int from = draw_below(seed, 5),
            to = (from + 1 + draw_below(seed, 4)) % 5;
  buf_addf(b, "- {from: %s, type: %s, to: %s, when: %d/2010", actor[from],
           type[draw_below(seed, 3)], actor[to], 1990 + draw_below(seed, 20));
  add_marking(b, seed);
  buf_add(b, ", sources: [");
  for (int k = draw_below(seed, 3), n = k; k > 0; k--)
    buf_addf(b, "%s%s", k < n ? ", " : "", source[draw_below(seed, 3)]);
  buf_add(b, "], claims: [");
  for (int k = draw_below(seed, 4), n = k; k > 0; k--) {
    buf_addf(b, "%s{by: %s, stance: %s, when: %d", k < n ? ", " : "",
             actor[draw_below(seed, 5)],
             stance_name((enum stance)draw_below(seed, STANCES)),
             1990 + draw_below(seed, 20));
    add_marking(b, seed);
    buf_add(b, "}");
  }
  buf_add(b, "]}\n");
}

static ent_account *random_account(uint64_t *seed) {
  struct buf b = {0};
  buf_add(&b, HEAD);
  for (int i = 0; i < 25; i++)
    add_record(&b, seed);
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

// The tie of the whole that a tie is, by where it stands.
static const struct tie *same_tie(const ent_account *l, const struct tie *t) {
  for (size_t i = 0; i < l->ties.n; i++)
    if (l->ties.at[i].offset == t->offset)
      return &l->ties.at[i];
  return NULL;
}

static void look(const ent_account *l, const ent_account *part, uint8_t level) {
  for (uint32_t i = 0; i < part->ties.n; i++) {
    const struct tie *t = &part->ties.at[i], *w = same_tie(l, t);
    assert_non_null(w);
    assert_true(marking_of_tie(part, i) <= level);
    assert_true(tie_belief(t) <= tie_belief(w));
    assert_true(tie_belief(t) > NO || tie_belief(w) == NO);
    if (claims_any(l, w, 1u << DENIES) && w->standing == DISPUTED)
      assert_true(t->standing == DISPUTED || t->standing == DENIED);
  }
  for (size_t a = 0; a < part->facts->actors.n; a++)
    assert_true(part->facts->actors.at[a].level <= level);
}

static void random_ledgers_show_less_the_less_may_be_shown(void **state) {
  (void)state;
  uint64_t seed = 1;
  for (int i = 0; i < 60; i++) {
    ent_account *l = random_account(&seed);
    size_t before = 0;
    for (size_t k = 0; k < 4; k++) {
      ent_account *part = shown(l, levels[k]);
      look(l, part, level_of(l, levels[k]));
      assert_true(part->facts->actors.n >= before);
      before = part->facts->actors.n;
      if (k == 3)
        assert_int_equal(part->ties.n, l->ties.n);
      assert_int_equal(part->ties.n + part->withheld.ties, l->ties.n);
      ent_account_free(part);
    }
    ent_account_free(l);
  }
}

// In one step or in two, below a derivation or above it.
static void the_order_of_derivations_is_no_matter(void **state) {
  (void)state;
  uint64_t seed = 2;
  ent_diags *d = ent_diags_new();
  for (int i = 0; i < 20; i++) {
    ent_account *l = random_account(&seed), *part = shown(l, "green");
    ent_account *amber = shown(l, "amber"), *twice = shown(amber, "green");
    ent_account *by = ent_account_by(l, "a", d), *above = shown(by, "green");
    ent_account *below = ent_account_by(part, "a", d);
    assert_true(twice->ties.n <= part->ties.n);
    assert_int_equal(above->ties.n, below->ties.n);
    for (size_t t = 0; t < below->ties.n; t++)
      assert_int_equal(above->ties.at[t].offset, below->ties.at[t].offset);
    ent_account *all[] = {above, by, below, twice, amber, part, l};
    for (size_t k = 0; k < sizeof all / sizeof *all; k++)
      ent_account_free(all[k]);
  }
  ent_diags_free(d);
}

// ---------------------------------------------------------------- withheld

static void a_withheld_source_counts_and_is_not_named(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      "entente: 1\nsources:\n  zed: {title: T, publisher: P, withheld: true, "
      "reliability: B,"
      " url: 'https://example.org', published: 2005}\n"
      "  t: {title: U, publisher: Q, reliability: B}\n"
      "actors: {a: , b: }\nties:\n"
      "- {from: a, type: funds, to: b, when: 2001/2002, sources: [zed, t]}\n"
      "- {from: a, type: arms, to: b, when: 2001/2002,"
      " sources: [t, {title: V, publisher: Q, reliability: B, withheld: "
      "true}]}\n");
  const struct facts *f = l->facts;
  assert_int_equal(f->sources.n, 3);
  assert_string_equal(text(l, f->sources.at[0].id),
                      "a source known to the author");
  assert_string_equal(text(l, f->sources.at[1].id),
                      "a source known to the author (2)");
  for (size_t i = 0; i < 2; i++) {
    const struct cited *s = &f->sources.at[i];
    assert_int_equal(s->title | s->publisher | s->url | s->published, 0);
  }
  // By its publisher, which nobody sees.
  assert_int_equal(l->ties.at[tie_for(l, "a funds b")].standing, CORROBORATED);
  assert_int_equal(l->ties.at[tie_for(l, "a arms b")].standing, REPORTED);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_of_tlp_are_read_as_people_write_them),
      cmocka_unit_test(what_is_unmarked_is_not_clear),
      cmocka_unit_test(parts_of_a_tie_are_marked_as_it_is),
      cmocka_unit_test(wrong_markings_are_told),
      cmocka_unit_test(names_in_other_texts_are_found),
      cmocka_unit_test(a_ledger_that_marks_nothing_tells_nothing),
      cmocka_unit_test(a_tie_says_no_more_than_the_whole_ledger),
      cmocka_unit_test(lists_of_ends_lose_who_is_withheld),
      cmocka_unit_test(nothing_is_left_of_what_is_gone),
      cmocka_unit_test(random_ledgers_show_less_the_less_may_be_shown),
      cmocka_unit_test(the_order_of_derivations_is_no_matter),
      cmocka_unit_test(a_withheld_source_counts_and_is_not_named),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
