// SPDX-License-Identifier: GPL-2.0-or-later
// The checks beyond form: what each finds, and what it lets pass.
#include "make_ledger.h"
#include "model/check.h"
#include "test.h"

// Actors a, b; source old (2001, accessed 2005), cited by make_cited.
static struct ent_book *base(void) {
  struct ent_book *b = make_book();
  b->coverage = make_sym(b, "1970/2011");
  make_actor(b, "a", "Alpha", NULL);
  make_actor(b, "b", "Beta", NULL);
  make_source(b, "old", "Press", "2001", 0)->accessed = make_sym(b, "2005");
  return b;
}

static void cited(struct ent_book *b, const char *from, const char *type,
                  const char *to, const char *when) {
  make_tie(b, from, type, to, when);
  make_citation(b, "old");
}

// Adds an item to the `when:` list of the last tie, which may be none yet.
static void and_when(struct ent_book *b, const char *when) {
  struct written_dates *d = make_dates(b);
  if (!d->list) {
    d->list = true;
    d->items = (struct run){(uint32_t)b->lists.n, 1};
    book_item(b, last_tie(b)->when);
  }
  book_item(b, make_sym(b, when));
  d->items.n++;
}

static void likely(struct ent_book *b, const char *percent) {
  last_tie(b)->likelihood = make_sym(b, percent);
}

// ---------------------------------------------------------------- ledgers

static void careful(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1980 until 1989");
  cited(b, "a", "funds", "b", "in 1991");
  cited(b, "a", "allied", "b", "by mid-1980s");
  cited(b, "a", "attacks", "b", "1995");
  cited(b, "a", "attacks", "b", "1996-05-02");
}
static void undated(struct ent_book *b) { cited(b, "a", "funds", "b", NULL); }
static void unknown(struct ent_book *b) {
  cited(b, "a", "funds", "b", "unknown");
}
static void bare_date(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1995");
}
static void seen(struct ent_book *b) {
  cited(b, "a", "funds", "b", NULL);
  struct written_dates *d = make_dates(b);
  d->has_seen = true;
  d->seen = make_list(b, (const char *const[]){"1995", NULL});
}
static void same_year(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1990/1990");
}
static void end_unknown(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1990/");
}
static void season(struct ent_book *b) {
  cited(b, "a", "attacks", "b", "spring 2001");
}
static void actor_as_of(struct ent_book *b) {
  make_actor(b, "c", NULL, "1995");
  cited(b, "a", "funds", "c", "since 1990");
  cited(b, "a", "funds", "b", "since 1990");
}

static void outside(struct ent_book *b) {
  make_actor(b, "c", NULL, "1995/..");
  cited(b, "a", "funds", "c", "1980/1985");
  cited(b, "a", "funds", "b", "since 1990");
}
static void beyond(struct ent_book *b) {
  make_actor(b, "c", NULL, "1980/1995");
  cited(b, "a", "funds", "c", "1975/1985");
  cited(b, "a", "funds", "b", "since 1990");
}
// Of two actors with lives, only the one that cuts the tie is named.
static void beyond_one_of_two(struct ent_book *b) {
  make_actor(b, "c", NULL, "1980/1995");
  make_actor(b, "d", NULL, "1900/..");
  cited(b, "c", "funds", "d", "1975/1985");
  cited(b, "a", "funds", "b", "since 1990");
}
static void touching(struct ent_book *b) {
  make_actor(b, "c", NULL, "1979-12-24/1995-06-01");
  cited(b, "a", "funds", "c", "1979/1995");
  cited(b, "a", "funds", "b", "since 1985");
}

static void open_beyond(struct ent_book *b) {
  make_actor(b, "c", NULL, "1979-12-24/1995-06-01");
  cited(b, "b", "funds", "c", "since 1985");
  cited(b, "a", "funds", "b", "since 1985");
}

static void overlapping(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1980/1990");
  and_when(b, "1985/2000");
}
static void apart(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1980/1989");
  and_when(b, "1989/2000");
}

static void nines(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1990/9999-12-31");
}
static void januaries(struct ent_book *b) {
  cited(b, "a", "attacks", "b", "1990-01-01");
  cited(b, "a", "attacks", "b", "1991-01-01");
  cited(b, "a", "attacks", "b", "1992-01-01");
  cited(b, "a", "funds", "b", "1993-01-01/1994-01-01");
  cited(b, "a", "attacks", "b", "1990-05-04");
  cited(b, "a", "attacks", "b", "1990");
}
static void whole_januaries(struct ent_book *b) {
  b->rules.whole_units = true;
  cited(b, "a", "attacks", "b", "1990/1991");
  cited(b, "a", "funds", "b", "since 1990");
  cited(b, "a", "funds", "b", "1980/1981");
  cited(b, "a", "funds", "b", "1982/1983");
  cited(b, "b", "funds", "a", "since 1992");
  cited(b, "b", "funds", "a", "since 1993-01");
}
static void days_among_whole(struct ent_book *b) {
  b->rules.whole_units = true;
  januaries(b);
}
static void few_januaries(struct ent_book *b) {
  cited(b, "a", "funds", "b", "1990-01-01/1990-05-01");
  cited(b, "a", "funds", "b", "1991-01-01/1991-05-01");
  cited(b, "a", "funds", "b", "1992-01-01/1992-05-01");
  cited(b, "a", "funds", "b", "1993-01-01/1993-05-01");
  cited(b, "a", "funds", "b", "1994-01-01/1994-05-01");
}

static void unsourced(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  make_tie(b, "b", "funds", "a", "since 1990");
}
static void later(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 2002");
}
static void same_year_as_source(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 2001-11");
}
static void later_by_its_end(struct ent_book *b) {
  cited(b, "a", "funds", "b", "until 2010");
}
static void later_by_as_of_only(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 2001");
}
static void forecast(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 2010");
  make_more(b)->forecast = true;
}
static void later_but_a_claim_is_too(struct ent_book *b) {
  make_source(b, "new", NULL, "2010", 0);
  cited(b, "a", "funds", "b", "since 2002");
  make_claim(b, (struct written_claim){.words = make_sym(b, "x")}, "new");
}
static void later_than_undated(struct ent_book *b) {
  make_source(b, "undated", NULL, NULL, 0);
  make_tie(b, "a", "funds", "b", "since 2002");
  make_citation(b, "undated");
  cited(b, "a", "funds", "b", "since 1990");
}

static void source_unused(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  make_source(b, "more", NULL, "2001", 0);
}
static void source_untitled(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  b->sources.at[0].title = 0;
}
static void accessed_early(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  b->sources.at[0].accessed = make_sym(b, "2000-12-31");
}

static void one_source(struct ent_book *b) {
  static const char *const whens[] = {
      "since 1980", "since 1981", "since 1982", "since 1983", "since 1984",
      "since 1985", "since 1986", "since 1987", "since 1988", "since 1989"};
  for (int i = 0; i < 10; i++)
    cited(b, "a", "funds", "b", whens[i]);
}
static void half_on_each(struct ent_book *b) {
  make_source(b, "other", NULL, "2001", 0);
  one_source(b);
  for (size_t i = 0; i < 5; i++)
    pile_at(&b->citations, i)->source = make_sym(b, "other");
}

static void twice(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  cited(b, "a", "funds", "b", "since 1990");
}
static void twice_with_two_notes(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  cited(b, "a", "funds", "b", "since 1990");
  make_more(b)->note = make_sym(b, "another");
}
static void contradicting(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  likely(b, "80%");
  cited(b, "a", "funds", "b", "since 1991");
  likely(b, "20%");
}
static void contradicting_the_stated(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  cited(b, "a", "funds", "b", "since 1991");
  likely(b, "20%");
}
static void agreeing(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  likely(b, "80%");
  cited(b, "a", "funds", "b", "since 1991");
  likely(b, "50%");
  cited(b, "a", "funds", "b", "1980/1985");
  likely(b, "10%");
}
static void same_id(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  make_more(b)->id = make_sym(b, "x");
  cited(b, "b", "funds", "a", "since 1990");
  make_more(b)->id = make_sym(b, "x");
}
static void same_id_same_key(struct ent_book *b) {
  cited(b, "a", "funds", "b", "since 1990");
  make_more(b)->id = make_sym(b, "x");
  cited(b, "a", "funds", "b", "since 1991");
  make_more(b)->id = make_sym(b, "x");
}

static void shared_alias(struct ent_book *b) {
  make_alias(b, pile_at(&b->actors, 0), "The Firm");
  make_alias(b, pile_at(&b->actors, 1), "the firm");
  cited(b, "a", "funds", "b", "since 1990");
}
static void alias_of_a_name(struct ent_book *b) {
  make_alias(b, pile_at(&b->actors, 0), "beta");
  cited(b, "a", "funds", "b", "since 1990");
}
static void alias_of_its_own(struct ent_book *b) {
  make_alias(b, pile_at(&b->actors, 0), "ALPHA");
  cited(b, "a", "funds", "b", "since 1990");
}
static void shared_name(struct ent_book *b) {
  make_actor(b, "c", "Alpha", NULL);
  cited(b, "a", "funds", "b", "since 1990");
  cited(b, "b", "funds", "c", "since 1990");
}

static void two_spellings(struct ent_book *b) {
  book_group(b, &(struct written_group){.text = make_sym(b, "Eastern bloc")});
  book_group(b, &(struct written_group){.text = make_sym(b, "Eastern Bloc")});
  pile_at(&b->actors, 0)->groups = (struct run){0, 1};
  pile_at(&b->actors, 1)->groups = (struct run){1, 1};
  cited(b, "a", "funds", "b", "since 1990");
}
static void belonging(struct ent_book *b) {
  cited(b, "a", "part-of", "b", "1980/1990");
  for (size_t i = 0; i < b->types.n; i++)
    if (b->types.at[i].family == STRUCTURE)
      b->types.at[i].role = ROLE_MEMBERSHIP;
}
static void in_a_circle(struct ent_book *b) {
  belonging(b);
  cited(b, "b", "part-of", "a", "1985/1995");
}
static void in_a_circle_at_other_times(struct ent_book *b) {
  belonging(b);
  cited(b, "b", "part-of", "a", "1991/1995");
}
static void unused_actor(struct ent_book *b) {
  make_actor(b, "c", NULL, NULL);
  cited(b, "a", "funds", "b", "since 1990");
}

typedef struct {
  const char *name;
  void (*make)(struct ent_book *b);
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
    {"open beyond a life", open_beyond,
     "1 tie/outside-life when 0 also exists 0"},
    {"overlapping", overlapping, "1 tie/overlapping-spells when 2 also when 1"},
    {"apart", apart, ""},
    {"9999", nines, "1 date/sentinel when 0"},
    {"1 January", januaries, "0 date/january when 0"},
    {"few of 1 January", few_januaries, ""},
    {"years meant whole", whole_januaries, ""},
    {"days among years meant whole", days_among_whole, "0 date/january when 0"},
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
    {"shared name", shared_name, "1 actor/namesakes - 0 also - 0"},
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
  struct ent_book *book = base();
  r->make(book);
  ent_account *l = freeze_well(book);
  ent_diags *d = ent_diags_new();
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
  assert_int_equal(n, 19);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(checks_say_what_they_are),
  };
  return TEST_TABLE("check", rows, finds) +
         cmocka_run_group_tests_name("checks", tests, NULL, NULL);
}
