// SPDX-License-Identifier: GPL-2.0-or-later
// From a book to an account: order, links, numbers, dates, complaints.
#include "make_ledger.h"
#include "model/freeze.h"
#include "test.h"

// The only diagnostic of a freeze that fails, as text:
// "code field item: message (label) [also field: text] help: … fix: …".
static ent_account *freeze_badly(struct ent_book *book, const char *expected) {
  ent_diags *d = ent_diags_new();
  ent_account *l = account_take(book, d);
  assert_true(l->facts->partial);
  struct buf b = {0};
  for (size_t i = 0; i < d->list.n; i++) {
    const struct diag *x = &d->list.at[i];
    buf_addf(&b, "%s%s %s %u: %s", i > 0 ? "\n" : "", x->code,
             x->at.field ? x->at.field : "-", x->at.item,
             intern_text(&d->texts, x->message));
    if (x->more == 0)
      continue;
    const struct diag_detail *m = &d->details.at[x->more - 1];
    if (m->label)
      buf_addf(&b, " (%s)", intern_text(&d->texts, m->label));
    for (size_t k = 0; k < m->also.n; k++)
      buf_addf(&b, " [also %s: %s]", m->also.at[k].at.field,
               intern_text(&d->texts, m->also.at[k].text));
    if (m->help)
      buf_addf(&b, " help: %s", intern_text(&d->texts, m->help));
    if (m->fix)
      buf_addf(&b, " fix: %s", intern_text(&d->texts, m->fix));
  }
  assert_string_equal(buf_text(&b), expected);
  buf_drop(&b);
  ent_diags_free(d);
  return l;
}

// --------------------------------------------------------------- identity

static struct ent_book *two_actors(void) {
  struct ent_book *b = make_book();
  make_actor(b, "a", "Alpha", NULL);
  make_actor(b, "b", "Beta", NULL);
  return b;
}

static void check_id(const ent_account *l, uint32_t tie, const char *id) {
  struct buf b = {0};
  tie_id(&b, l, tie);
  assert_string_equal(buf_text(&b), id);
  buf_drop(&b);
}

static void ids_number_what_shares_a_key(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  make_tie(b, "b", "allied", "a", "since 1995");
  make_tie(b, "a", "allied", "b", "since 1990");
  make_tie(b, "a", "allied", "b", "since 1985");
  make_more(b)->id = make_sym(b, "treaty");
  ent_account *l = freeze_well(b);
  check_id(l, 0, "a allied b");
  check_id(l, 1, "a allied b #2");
  check_id(l, 2, "treaty");
  assert_string_equal(text(l, l->ties.at[0].when), "since 1990");
  ledger_free(l);
}

static void labels_turn_with_the_tie(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  b->types.at[0].inverse = make_sym(b, "funded by");
  make_tie(b, "a", "funds", "b", "since 1990");
  make_tie(b, "a", "allied", "b", "since 1990");
  make_more(b)->label = make_sym(b, "bound to");
  ent_account *l = freeze_well(b);
  assert_string_equal(tie_label(l, &l->ties.at[1], false), "funds");
  assert_string_equal(tie_label(l, &l->ties.at[1], true), "funded by");
  assert_string_equal(tie_label(l, &l->ties.at[0], false), "bound to");
  assert_string_equal(tie_label(l, &l->ties.at[0], true), "bound to");
  ledger_free(l);
}

static void names_default_to_ids(void **state) {
  (void)state;
  struct ent_book *b = make_book();
  make_actor(b, "a", NULL, NULL);
  make_actor(b, "b", "Beta", NULL);
  make_actor(b, "c", "Gamma", NULL)->shown = make_sym(b, "G");
  ent_account *l = freeze_well(b);
  static const char *const names[] = {"a", "Beta", "Gamma"};
  static const char *const labels[] = {"a", "Beta", "G"};
  for (uint32_t i = 0; i < 3; i++) {
    assert_string_equal(text(l, l->facts->actors.at[i].name), names[i]);
    assert_string_equal(text(l, l->facts->actors.at[i].label), labels[i]);
    assert_int_equal(l->facts->actors.at[i].kind, ledger_kind(l, STR("other")));
  }
  assert_int_equal(ledger_actor(l, STR("b")), 1);
  assert_int_equal(ledger_actor(l, STR("beta")), NONE);
  assert_int_equal(ledger_type(l, STR("attacks")), 1);
  ledger_free(l);
}

// -------------------------------------------------------------- unknown ids

static void unknown_actors_are_suggested(void **state) {
  (void)state;
  struct ent_book *b = make_book();
  make_actor(b, "isi", NULL, NULL);
  struct written_actor *a = make_actor(b, "haqqani", "Haqqani Network", NULL);
  make_alias(b, a, "HQN");
  make_tie(b, "isi", "funds", "haqani", "since 1990");
  make_tie(b, "hqn", "funds", "isi", "since 1990");
  make_tie(b, "isi", "funds", "Haqqani network", "since 1990");
  make_tie(b, "isi", "funds", "qqqqqqqqq", "since 1990");
  make_tie(b, "isi", "funds", "haqqani", "since 1990");
  ent_account *l = freeze_badly(
      b, "tie/unknown-actor to 0: no actor has the id or alias `haqani` help: "
         "did you mean `haqqani` (Haqqani Network)? fix: haqqani\n"
         "tie/unknown-actor from 0: `hqn` is a name of `haqqani` (Haqqani "
         "Network), not its id help: write `haqqani` fix: haqqani\n"
         "tie/unknown-actor to 0: `Haqqani network` is a name of `haqqani` "
         "(Haqqani Network), not its id help: write `haqqani` fix: haqqani\n"
         "tie/unknown-actor to 0: no actor has the id or alias `qqqqqqqqq` "
         "help: correct it, or define it under `actors:`");
  assert_int_equal(l->ties.n, 1);
  ledger_free(l);
}

static void lists_of_ends_complain_once_an_item(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  make_tie(b, NULL, "funds", NULL, "since 1990");
  make_ends(b, (const char *const[]){"a", "xx", NULL},
            (const char *const[]){"b", "xx", "yy", NULL});
  pile_at(&b->ends, last_tie(b)->ends)->pairs = 5; // but for xx with xx
  ent_account *l = freeze_badly(
      b, "tie/unknown-actor from 2: no actor has the id or alias `xx` "
         "help: correct it, or define it under `actors:`\n"
         "tie/unknown-actor to 2: no actor has the id or alias `xx` "
         "help: correct it, or define it under `actors:`\n"
         "tie/unknown-actor to 3: no actor has the id or alias `yy` "
         "help: correct it, or define it under `actors:`");
  assert_int_equal(l->ties.n, 1);
  ledger_free(l);
}

static void other_unknown_ids(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  make_source(b, "reuters", NULL, NULL, 0);
  make_actor(b, "c", NULL, NULL)->kind = make_sym(b, "othre");
  make_tie(b, "a", "fnuds", "b", "since 1990");
  make_tie(b, "a", "funds", "b", "since 1990");
  make_citation(b, "reuters");
  make_citation(b, "rueters");
  make_tie(b, "a", "funds", "b", "since 1990");
  make_more(b)->via = make_sym(b, "x");
  make_tie(b, "a", "funds", "b", "since 1990");
  make_claim(
      b, (struct written_claim){.actor = make_sym(b, "bet"), .stance = DENIES},
      NULL);
  ent_account *l = freeze_badly(
      b, "actor/unknown-kind kind 0: no kind of actor has the id `othre` help: "
         "did you mean `other`? fix: other\n"
         "tie/unknown-type type 0: no type of tie has the id `fnuds` help: did "
         "you mean `funds`? fix: funds\n"
         "tie/unknown-source sources 2: no source has the id `rueters` help: "
         "did you mean `reuters`? fix: reuters\n"
         "tie/unknown-actor via 0: no actor has the id or alias `x` help: "
         "correct it, or define it under `actors:`\n"
         "tie/unknown-actor claims 1: no actor has the id or alias `bet` "
         "help: did you mean `b` (Beta)? fix: b");
  assert_int_equal(l->ties.n, 0);
  assert_int_equal(l->facts->types.n, 4);
  ledger_free(l);
}

static void between_wants_no_direction(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  static const char *const both[] = {"a", "b", NULL};
  static const char *const types[] = {"funds", "allied"};
  for (size_t i = 0; i < 2; i++) {
    make_tie(b, NULL, types[i], NULL, "since 1990");
    struct written_ends e = {make_list(b, both), {0}, 1, true};
    last_tie(b)->ends = book_ends(b, &e);
  }
  make_tie(b, "b", "allied", "a", "since 1991");
  ent_account *l = freeze_badly(
      b, "tie/between-directed between 0: `funds` has a direction, "
         "but `between` gives none help: write `from:` and `to:`");
  assert_int_equal(l->ties.n, 2);
  ledger_free(l);
}

// ------------------------------------------------------------------- dates

static void reversed_ties_show_both_ends(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  make_tie(b, "a", "funds", "b", NULL);
  struct written_dates *d = make_dates(b);
  d->has_start = d->has_end = true;
  d->start = make_sym(b, "1989");
  d->end = make_sym(b, "1980");
  ent_account *l = freeze_badly(
      b, "tie/reversed end 0: tie ends before it begins (ends 1980) "
         "[also start: begins 1989] help: swap the two, or write `~` "
         "after one that is approximate");
  assert_int_equal(l->ties.n, 0);
  ledger_free(l);
}

static void wrong_dates_are_reported_once_a_record(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  make_actor(b, "c", NULL, NULL);
  make_tie(b, NULL, "funds", NULL, "since 2001-02-30");
  make_ends(b, (const char *const[]){"a", NULL},
            (const char *const[]){"b", "c", NULL});
  ent_diags *d = ent_diags_new();
  ent_account *l = account_take(b, d);
  assert_int_equal(d->list.n, 1);
  assert_string_equal(d->list.at[0].at.field, "when");
  assert_memory_equal(d->list.at[0].code, "date/", 5);
  assert_int_equal(l->ties.n, 0);
  ent_diags_free(d);
  ledger_free(l);
}

typedef struct {
  const char *coverage, *published, *accessed, *when;
  const char *as_of, *reason;
} as_of_row;

static void as_of_follows_its_rule(void **state) {
  (void)state;
  static const as_of_row rows[] = {
      {"1979/2011-09-27", "2015", NULL, "since 2020", "2011-09-27",
       "the end of the coverage"},
      {"1979/2011", NULL, NULL, "since 1990", "2011-12-31",
       "the end of the coverage"},
      {"1979/..", "2011-09-14", "2011-09-17", "since 1990", "2011-09-14",
       "the latest source cited"},
      {NULL, NULL, "2011-09-17", "since 1990", "2011-09-17",
       "the latest source cited"},
      {NULL, NULL, NULL, "since 1990", "1990-12-31",
       "the latest date in the ledger"},
      {NULL, NULL, NULL, NULL, "..", "no date is known"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const as_of_row *r = &rows[i];
    struct ent_book *b = two_actors();
    b->coverage = make_sym(b, r->coverage);
    make_source(b, "s", NULL, r->published, 0)->accessed =
        make_sym(b, r->accessed);
    make_source(b, "not-cited", NULL, "2030", 0);
    make_tie(b, "a", "funds", "b", r->when);
    make_citation(b, "s");
    ent_account *l = freeze_well(b);
    struct buf shown = {0};
    day_print(&shown, l->facts->as_of);
    assert_string_equal(buf_text(&shown), r->as_of);
    assert_string_equal(l->facts->as_of_reason, r->reason);
    buf_drop(&shown);
    ledger_free(l);
  }
}

static void ties_end_with_their_actors(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  make_actor(b, "c", NULL, "1979-12-24/1999");
  make_actor(b, "d", NULL, "2005/..");
  b->coverage = make_sym(b, "1970/2011");
  make_tie(b, NULL, "funds", NULL, NULL);
  make_ends(b, (const char *const[]){"a", NULL},
            (const char *const[]){"b", "c", "d", NULL});
  struct written_dates *d = make_dates(b);
  d->has_end = true;
  d->end = make_sym(b, "1995");
  ent_account *l = freeze_well(b);
  const struct spell *s = l->spells.at;
  assert_int_equal(s[0].s0, day_of(1970, 1, 1));
  assert_int_equal(s[1].s0, day_of(1979, 12, 24));
  assert_int_equal(s[1].e1, day_of(1995, 12, 31));
  assert_true(s[2].flags & SPELL_OUTSIDE);
  assert_int_equal(l->index.n, 2);
  assert_int_equal(actor_alive(l, 2, (struct days){0, 1}), NO);
  assert_int_equal(actor_alive(l, 0, (struct days){0, 1}), DEFINITE);
  ledger_free(l);
}

static void add_period(struct ent_book *b, const char *name, const char *text) {
  book_period(b, &(struct written_period){
                     make_sym(b, name), make_sym(b, text), {1, 0}});
}

static void periods_may_come_in_any_order(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  add_period(b, "late-war", "1986/war.end");
  add_period(b, "war", "1979-12-24/1989-02-15");
  make_tie(b, "a", "funds", "b", "late-war");
  ent_account *l = freeze_well(b);
  assert_int_equal(l->spells.at[0].s0, day_of(1986, 1, 1));
  assert_int_equal(l->spells.at[0].e1, day_of(1989, 2, 15));
  ledger_free(l);
}

static void periods_in_a_circle_are_an_error(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  add_period(b, "p", "q.start/q.end");
  add_period(b, "q", "p.start/p.end");
  ent_diags *d = ent_diags_new();
  ent_account *l = account_take(b, d);
  assert_int_equal(d->list.n, 2);
  ent_diags_free(d);
  ledger_free(l);
}

static void groups_hold_at_a_time(void **state) {
  (void)state;
  struct ent_book *b = two_actors();
  static const char *const groups[][2] = {
      {"East", "1950/1989"}, {"West", "since 1990"}, {"State", NULL}};
  for (size_t i = 0; i < 3; i++)
    book_group(b, &(struct written_group){make_sym(b, groups[i][0]),
                                          make_sym(b, groups[i][1]),
                                          groups[i][1] != NULL});
  pile_at(&b->actors, 0)->groups = (struct run){0, 2};
  pile_at(&b->actors, 1)->groups = (struct run){2, 1};
  b->coverage = make_sym(b, "1940/2011");
  ent_account *l = freeze_well(b);
  struct days q[] = {{day_of(1945, 1, 1), day_of(1945, 1, 1)},
                     {day_of(1970, 1, 1), day_of(1980, 1, 1)},
                     {day_of(1970, 1, 1), day_of(2000, 1, 1)}};
  static const char *const held[] = {"", "East", "West"};
  for (size_t i = 0; i < 3; i++) {
    assert_string_equal(text(l, actor_group(l, 0, q[i])), held[i]);
    assert_string_equal(text(l, actor_group(l, 1, q[i])), "State");
  }
  ledger_free(l);
}

// ----------------------------------------------------------------- finding

typedef struct {
  const char *typed, *id; // id NULL: not found
  const char *code, *help;
} find_row;

static ent_account *people(void) {
  struct ent_book *b = make_book();
  make_alias(b, make_actor(b, "haqqani", "Haqqani Network", NULL), "HQN");
  make_actor(b, "haqqani-jalaluddin", "Jalaluddin Haqqani", NULL);
  make_actor(b, "turkiye", "Türkiye", NULL)->shown = make_sym(b, "TR");
  make_actor(b, "us", "United States", NULL);
  make_actor(b, "us-army", "US Army", NULL);
  make_actor(b, "x1", "Smith", NULL);
  make_actor(b, "x2", "SMITH", NULL);
  return freeze_well(b);
}

static void finds_what_people_type(void **state) {
  (void)state;
  static const find_row rows[] = {
      {"haqqani", "haqqani", NULL, NULL},
      {"HAQQANI", "haqqani", NULL, NULL},
      {"hqn", "haqqani", NULL, NULL},
      {" haqqani network ", "haqqani", NULL, NULL},
      {"jala", "haqqani-jalaluddin", NULL, NULL},
      {"haqqani-", "haqqani-jalaluddin", NULL, NULL},
      {"turkiye", "turkiye", NULL, NULL},
      {"TURKIY", "turkiye", NULL, NULL},
      {"tr", "turkiye", NULL, NULL},
      {"us", "us", NULL, NULL},
      {"us a", "us-army", NULL, NULL},
      {"smith", NULL, "usage/ambiguous-actor",
       "write the id of one of them: `x1` (Smith), `x2` (SMITH)"},
      {"h", NULL, "usage/ambiguous-actor",
       "write the id of one of them: `haqqani` (Haqqani Network), "
       "`haqqani-jalaluddin` (Jalaluddin Haqqani)"},
      {"haqani", NULL, "usage/unknown-actor",
       "did you mean `haqqani` (Haqqani Network)?"},
      {"zzzzzzzz", NULL, "usage/unknown-actor",
       "an id, an alias, a name, or an unambiguous start of one is "
       "understood"},
      {"", NULL, "usage/unknown-actor", NULL},
  };
  ent_account *l = people();
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    ent_diags *d = ent_diags_new();
    uint32_t a = ledger_find_actor(l, str_of(rows[i].typed), d);
    if (rows[i].id) {
      assert_int_not_equal(a, NONE);
      assert_string_equal(text(l, l->facts->actors.at[a].id), rows[i].id);
      assert_int_equal(d->list.n, 0);
    } else {
      assert_int_equal(a, NONE);
      assert_int_equal(d->list.n, 1);
      assert_string_equal(d->list.at[0].code, rows[i].code);
    }
    if (rows[i].help)
      assert_string_equal(intern_text(&d->texts, d->details.at[0].help),
                          rows[i].help);
    ent_diags_free(d);
  }
  ledger_free(l);
}

// ------------------------------------------------------------------ places

static void places_are_found_when_shown(void **state) {
  (void)state;
  struct ent_book *b = book_new();
  book_file(b, source_new("f", "ties:\n  - {a: b}  \r\n", 20));
  ent_account *l = freeze_well(b);
  struct span at = place_span(l, (struct place){0, 8}, NULL, 0);
  assert_int_equal(at.start, 8);
  assert_int_equal(at.end, 0);
  assert_string_equal(at.field, "");
  at = place_span(l, (struct place){0, 8}, "to", 2);
  assert_int_equal(at.end, 0);
  assert_string_equal(at.field, "to");
  assert_int_equal(at.item, 2);
  assert_null(place_span(l, (struct place){NONE, 0}, "to", 0).in);
  ledger_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ids_number_what_shares_a_key),
      cmocka_unit_test(labels_turn_with_the_tie),
      cmocka_unit_test(names_default_to_ids),
      cmocka_unit_test(unknown_actors_are_suggested),
      cmocka_unit_test(lists_of_ends_complain_once_an_item),
      cmocka_unit_test(other_unknown_ids),
      cmocka_unit_test(between_wants_no_direction),
      cmocka_unit_test(reversed_ties_show_both_ends),
      cmocka_unit_test(wrong_dates_are_reported_once_a_record),
      cmocka_unit_test(as_of_follows_its_rule),
      cmocka_unit_test(ties_end_with_their_actors),
      cmocka_unit_test(periods_may_come_in_any_order),
      cmocka_unit_test(periods_in_a_circle_are_an_error),
      cmocka_unit_test(groups_hold_at_a_time),
      cmocka_unit_test(finds_what_people_type),
      cmocka_unit_test(places_are_found_when_shown),
  };
  return cmocka_run_group_tests_name("freeze", tests, NULL, NULL);
}
