// SPDX-License-Identifier: GPL-2.0-or-later
// The checks beyond form: what each finds, and what it lets pass.
#include "make_ledger.h"
#include "model/check.h"
#include "test.h"

// Actors a, b; source old (2001, accessed 2005), cited by make_cited.
static ent_account *base(void) {
  ent_account *l = make_ledger();
  l->facts->coverage_text = make_sym(l, "1970/2011");
  make_actor(l, "a", "Alpha", NULL);
  make_actor(l, "b", "Beta", NULL);
  make_source(l, "old", "Press", "2001", 0)->accessed = make_sym(l, "2005");
  return l;
}

static void cited(ent_account *l, const char *from, const char *type,
                  const char *to, const char *when) {
  make_tie(l, from, type, to, when);
  make_citation(l, "old");
}

static void fields(ent_account *l, struct spell_draft d) {
  l->spells.at[l->spells.n - 1] = draft_store(d);
}

// Adds an item to the `when:` list of the last tie.
static void and_when(ent_account *l, const char *when) {
  vec_push(&l->spells, make_draft(l, when));
  l->ties.at[l->ties.n - 1].spells++;
}

static void likely(ent_account *l, uint8_t percent) {
  struct tie *t = &l->ties.at[l->ties.n - 1];
  t->likelihood_given = true;
  t->likelihood_lo = t->likelihood_hi = percent;
}

// ---------------------------------------------------------------- ledgers

static void careful(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1980 until 1989");
  cited(l, "a", "funds", "b", "in 1991");
  cited(l, "a", "allied", "b", "by mid-1980s");
  cited(l, "a", "attacks", "b", "1995");
  cited(l, "a", "attacks", "b", "1996-05-02");
}
static void undated(ent_account *l) { cited(l, "a", "funds", "b", NULL); }
static void unknown(ent_account *l) { cited(l, "a", "funds", "b", "unknown"); }
static void bare_date(ent_account *l) { cited(l, "a", "funds", "b", "1995"); }
static void seen(ent_account *l) {
  cited(l, "a", "funds", "b", NULL);
  vec_push(&l->facts->words, make_sym(l, "1995"));
  fields(l, (struct spell_draft){.seen = 0, .seens = 1, .given = DRAFT_SEEN});
}
static void same_year(ent_account *l) {
  cited(l, "a", "funds", "b", "1990/1990");
}
static void end_unknown(ent_account *l) {
  cited(l, "a", "funds", "b", "1990/");
}
static void season(ent_account *l) { cited(l, "a", "attacks", "b", "2001-21"); }
static void actor_as_of(ent_account *l) {
  make_actor(l, "c", NULL, "1995");
  cited(l, "a", "funds", "c", "since 1990");
  cited(l, "a", "funds", "b", "since 1990");
}

static void outside(ent_account *l) {
  make_actor(l, "c", NULL, "1995/..");
  cited(l, "a", "funds", "c", "1980/1985");
  cited(l, "a", "funds", "b", "since 1990");
}
static void beyond(ent_account *l) {
  make_actor(l, "c", NULL, "1980/1995");
  cited(l, "a", "funds", "c", "1975/1985");
  cited(l, "a", "funds", "b", "since 1990");
}
// Of two actors with lives, only the one that cuts the tie is named.
static void beyond_one_of_two(ent_account *l) {
  make_actor(l, "c", NULL, "1980/1995");
  make_actor(l, "d", NULL, "1900/..");
  cited(l, "c", "funds", "d", "1975/1985");
  cited(l, "a", "funds", "b", "since 1990");
}
static void touching(ent_account *l) {
  make_actor(l, "c", NULL, "1979-12-24/1995-06-01");
  cited(l, "a", "funds", "c", "1979/1995");
  cited(l, "b", "funds", "c", "since 1985");
}

static void overlapping(ent_account *l) {
  cited(l, "a", "funds", "b", "1980/1990");
  and_when(l, "1985/2000");
}
static void apart(ent_account *l) {
  cited(l, "a", "funds", "b", "1980/1989");
  and_when(l, "1989/2000");
}

static void nines(ent_account *l) {
  cited(l, "a", "funds", "b", "1990/9999-12-31");
}
static void januaries(ent_account *l) {
  cited(l, "a", "attacks", "b", "1990-01-01");
  cited(l, "a", "attacks", "b", "1991-01-01");
  cited(l, "a", "attacks", "b", "1992-01-01");
  cited(l, "a", "funds", "b", "1993-01-01/1994-01-01");
  cited(l, "a", "attacks", "b", "1990-05-04");
  cited(l, "a", "attacks", "b", "1990");
}
static void few_januaries(ent_account *l) {
  cited(l, "a", "funds", "b", "1990-01-01/1990-05-01");
  cited(l, "a", "funds", "b", "1991-01-01/1991-05-01");
  cited(l, "a", "funds", "b", "1992-01-01/1992-05-01");
  cited(l, "a", "funds", "b", "1993-01-01/1993-05-01");
  cited(l, "a", "funds", "b", "1994-01-01/1994-05-01");
}

static void unsourced(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  make_tie(l, "b", "funds", "a", "since 1990");
}
static void later(ent_account *l) { cited(l, "a", "funds", "b", "since 2002"); }
static void same_year_as_source(ent_account *l) {
  cited(l, "a", "funds", "b", "since 2001-11");
}
static void later_by_its_end(ent_account *l) {
  cited(l, "a", "funds", "b", "until 2010");
}
static void later_by_as_of_only(ent_account *l) {
  cited(l, "a", "funds", "b", "since 2001");
}
static void forecast(ent_account *l) {
  cited(l, "a", "funds", "b", "since 2010");
  make_more(l)->forecast = true;
}
static void later_but_a_claim_is_too(ent_account *l) {
  make_source(l, "new", NULL, "2010", 0);
  cited(l, "a", "funds", "b", "since 2002");
  struct claim c = {.words = make_sym(l, "x"),
                    .citations = {(uint32_t)l->facts->citations.n, 1}};
  struct citation cite = {.source = make_sym(l, "new")};
  vec_push(&l->facts->citations, cite);
  make_more(l)->claims = (struct run){0, 1};
  vec_push(&l->facts->claims, c);
}
static void later_than_undated(ent_account *l) {
  make_source(l, "undated", NULL, NULL, 0);
  make_tie(l, "a", "funds", "b", "since 2002");
  make_citation(l, "undated");
  cited(l, "a", "funds", "b", "since 1990");
}

static void source_unused(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  make_source(l, "more", NULL, "2001", 0);
}
static void source_untitled(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  l->facts->sources.at[0].title = 0;
}
static void accessed_early(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  l->facts->sources.at[0].accessed = make_sym(l, "2000-12-31");
}

static void one_source(ent_account *l) {
  static const char *const whens[] = {
      "since 1980", "since 1981", "since 1982", "since 1983", "since 1984",
      "since 1985", "since 1986", "since 1987", "since 1988", "since 1989"};
  for (int i = 0; i < 10; i++)
    cited(l, "a", "funds", "b", whens[i]);
}
static void half_on_each(ent_account *l) {
  make_source(l, "other", NULL, "2001", 0);
  one_source(l);
  for (size_t i = 0; i < 5; i++)
    l->facts->citations.at[i].source = make_sym(l, "other");
}

static void twice(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  cited(l, "a", "funds", "b", "since 1990");
}
static void twice_with_two_notes(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  cited(l, "a", "funds", "b", "since 1990");
  make_more(l)->note = make_sym(l, "another");
}
static void contradicting(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  likely(l, 80);
  cited(l, "a", "funds", "b", "since 1991");
  likely(l, 20);
}
static void contradicting_the_stated(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  cited(l, "a", "funds", "b", "since 1991");
  likely(l, 20);
}
static void agreeing(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  likely(l, 80);
  cited(l, "a", "funds", "b", "since 1991");
  likely(l, 50);
  cited(l, "a", "funds", "b", "1980/1985");
  likely(l, 10);
}
static void same_id(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  make_more(l)->id = make_sym(l, "x");
  cited(l, "b", "funds", "a", "since 1990");
  make_more(l)->id = make_sym(l, "x");
}
static void same_id_same_key(ent_account *l) {
  cited(l, "a", "funds", "b", "since 1990");
  make_more(l)->id = make_sym(l, "x");
  cited(l, "a", "funds", "b", "since 1991");
  make_more(l)->id = make_sym(l, "x");
}

static void shared_alias(ent_account *l) {
  make_alias(l, &l->facts->actors.at[0], "The Firm");
  make_alias(l, &l->facts->actors.at[1], "the firm");
  cited(l, "a", "funds", "b", "since 1990");
}
static void alias_of_a_name(ent_account *l) {
  make_alias(l, &l->facts->actors.at[0], "beta");
  cited(l, "a", "funds", "b", "since 1990");
}
static void alias_of_its_own(ent_account *l) {
  make_alias(l, &l->facts->actors.at[0], "ALPHA");
  cited(l, "a", "funds", "b", "since 1990");
}
static void shared_name(ent_account *l) {
  make_actor(l, "c", "Alpha", NULL);
  cited(l, "a", "funds", "b", "since 1990");
  cited(l, "b", "funds", "c", "since 1990");
}

static void two_spellings(ent_account *l) {
  struct group one = {.text = make_sym(l, "Eastern bloc")};
  struct group other = {.text = make_sym(l, "Eastern Bloc")};
  vec_push(&l->facts->groups, one);
  vec_push(&l->facts->groups, other);
  l->facts->actors.at[0].groups = (struct run){0, 1};
  l->facts->actors.at[1].groups = (struct run){1, 1};
  cited(l, "a", "funds", "b", "since 1990");
}
static void belonging(ent_account *l) {
  cited(l, "a", "part-of", "b", "1980/1990");
  for (size_t i = 0; i < l->facts->types.n; i++)
    if (l->facts->types.at[i].family == STRUCTURE)
      l->facts->types.at[i].role = ROLE_MEMBERSHIP;
}
static void in_a_circle(ent_account *l) {
  belonging(l);
  cited(l, "b", "part-of", "a", "1985/1995");
}
static void in_a_circle_at_other_times(ent_account *l) {
  belonging(l);
  cited(l, "b", "part-of", "a", "1991/1995");
}
static void unused_actor(ent_account *l) {
  make_actor(l, "c", NULL, NULL);
  cited(l, "a", "funds", "b", "since 1990");
}

typedef struct {
  const char *name;
  void (*make)(ent_account *l);
  const char *found; // "severity code field item also…" joined by ", "
} row;

static const row rows[] = {
    {"a careful ledger", careful, ""},
    {"undated", undated, "1 tie/undated - 0"},
    {"unknown", unknown, "1 tie/undated when 0"},
    {"bare date", bare_date, "1 tie/as-of when 0"},
    {"seen", seen, ""},
    {"same year", same_year, "0 tie/no-definite-day when 0"},
    {"end unknown", end_unknown, "0 tie/never-definite when 0"},
    {"season", season, "0 date/season when 0"},
    {"actor as of", actor_as_of, "1 actor/as-of exists 0"},
    {"outside a life", outside, "1 tie/outside-life when 0 also exists 0"},
    {"beyond a life", beyond, "1 tie/outside-life when 0 also exists 0"},
    {"beyond one of two lives", beyond_one_of_two,
     "1 tie/outside-life when 0 also exists 0"},
    {"touching a life", touching, ""},
    {"overlapping", overlapping, "1 tie/overlapping-spells when 2 also when 1"},
    {"apart", apart, ""},
    {"9999", nines, "1 date/sentinel when 0"},
    {"1 January", januaries, "0 date/january when 0"},
    {"few of 1 January", few_januaries, ""},
    {"unsourced", unsourced, "1 tie/unsourced - 0"},
    {"later", later, "1 tie/later-than-sources when 0"},
    {"in the source's year", same_year_as_source, ""},
    {"later by its end", later_by_its_end, "1 tie/later-than-sources when 0"},
    {"later by the as-of day", later_by_as_of_only, ""},
    {"forecast", forecast, ""},
    {"later with a later claim", later_but_a_claim_is_too, ""},
    {"later than undated", later_than_undated, ""},
    {"unused source", source_unused, "0 source/unused - 0"},
    {"untitled source", source_untitled, "0 source/untitled - 0"},
    {"accessed early", accessed_early,
     "1 source/accessed-before-published accessed 0 also published 0"},
    {"one source", one_source, "0 tie/single-source - 0"},
    {"half on each", half_on_each, ""},
    {"twice", twice, "1 tie/duplicate - 0 also - 0"},
    {"twice with two notes", twice_with_two_notes, ""},
    {"contradicting", contradicting,
     "1 tie/contradicting likelihood 0 also likelihood 0"},
    {"contradicting the stated", contradicting_the_stated,
     "1 tie/contradicting likelihood 0 also likelihood 0"},
    {"agreeing", agreeing, ""},
    {"same id", same_id, "1 tie/same-id id 0 also id 0"},
    {"same id, same key", same_id_same_key, ""},
    {"shared alias", shared_alias, "1 alias/shared aliases 1 also aliases 1"},
    {"alias of a name", alias_of_a_name,
     "1 alias/shared aliases 1 also name 0"},
    {"alias of its own", alias_of_its_own, ""},
    {"shared name", shared_name, ""},
    {"two spellings", two_spellings, "1 group/two-spellings group 0"},
    {"in a circle", in_a_circle, "2 tie/belongs-to-itself to 0 also - 0"},
    {"in a circle at other times", in_a_circle_at_other_times, ""},
    {"unused actor", unused_actor, "0 actor/unused - 0"},
};

static const char *field(struct span at) {
  return at.field && *at.field ? at.field : "-";
}

static void describe(struct buf *b, const ent_diags *d) {
  for (size_t i = 0; i < d->list.n; i++) {
    const struct diag *x = &d->list.at[i];
    buf_addf(b, "%s%d %s %s %u", i > 0 ? ", " : "", x->severity, x->code,
             field(x->at), x->at.item);
    assert_true(x->more > 0); // each has a remedy
    const struct diag_detail *m = &d->details.at[x->more - 1];
    assert_true(m->help != 0);
    for (size_t k = 0; k < m->also.n; k++)
      buf_addf(b, " also %s %u", field(m->also.at[k].at),
               m->also.at[k].at.item);
  }
}

static void finds(void **state) {
  const row *r = *state;
  ent_account *l = base();
  r->make(l);
  ent_diags *d = ent_diags_new();
  assert_true(ledger_freeze(l, d));
  ledger_run_checks(l, d);
  struct buf b = {0};
  describe(&b, d);
  assert_string_equal(buf_text(&b), r->found);
  buf_drop(&b);
  ent_diags_free(d);
  ledger_free(l);
}

static void checks_say_what_they_are(void **state) {
  (void)state;
  size_t n = 0;
  for (const struct check *c; (c = check_at(n)); n++) {
    assert_true(strlen(c->name) > 0);
    assert_int_equal(c->summary[strlen(c->summary) - 1], '.');
  }
  assert_int_equal(n, 12);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(checks_say_what_they_are),
  };
  return TEST_TABLE("check", rows, finds) +
         cmocka_run_group_tests_name("checks", tests, NULL, NULL);
}
