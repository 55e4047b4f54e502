// SPDX-License-Identifier: GPL-2.0-or-later
// Standing of a tie of a and b, from claims: the rows of the rule, and who
// counts as independent.
#include "base/utf8.h"
#include "make_ledger.h"
#include "model/claim.h"
#include "test.h"

// A voice: holder, stance and how it is told. `by` NULL: the source itself.
typedef struct {
  const char *by, *words;
  enum stance stance;
  const char *source; // NULL: none
  const char *grade;
  enum about about;
  const char *when;
} voice;

typedef struct {
  const char *name;
  const char *sources[4]; // of the tie itself
  const char *grade;      // of the tie
  voice claims[5];        // up to the first without holder and source
  enum standing standing;
} row;

#define BY(actor) .by = actor
#define SAYS(words_) .words = words_

static const row rows[] = {
    // 1
    {.name = "nothing", .standing = UNSOURCED},
    // 2
    {.name = "asserted, then retracted",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "of2001"},
                {BY("us"), .stance = RETRACTS, .source = "of2005"}},
     .standing = RETRACTED},
    {.name = "retracted first in the file, asserted later by date",
     .claims = {{BY("us"), .stance = RETRACTS, .source = "of2001"},
                {BY("us"), .stance = ASSERTS, .source = "of2005"}},
     .standing = REPORTED},
    {.name = "equal dates: the later in the file",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "of2001"},
                {BY("us"), .stance = RETRACTS, .source = "of2001"}},
     .standing = RETRACTED},
    {.name = "the claim's own date goes before its source's",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "of2005"},
                {BY("us"), .stance = RETRACTS, .source = "of2005",
                 .when = "1999"}},
     .standing = REPORTED},
    {.name = "one of two retracts",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "of2001"},
                {SAYS("x"), .stance = ASSERTS, .source = "of2001"},
                {BY("us"), .stance = RETRACTS, .source = "of2005"}},
     .standing = REPORTED},
    {.name = "retracted and denied",
     .claims = {{BY("us"), .stance = RETRACTS, .source = "of2005"},
                {BY("a"), .stance = DENIES, .source = "of2005"}},
     .standing = RETRACTED},
    {.name = "a paper's correction",
     .sources = {"graded-b"},
     .claims = {{.stance = RETRACTS, .source = "graded-b-too"}},
     .standing = RETRACTED},
    {.name = "another paper's is none",
     .sources = {"of2001"},
     .claims = {{.stance = RETRACTS, .source = "of2005"}},
     .standing = REPORTED},
    {.name = "the paper, called by its name",
     .sources = {"graded-b"},
     .claims = {{SAYS("B Press"), .stance = RETRACTS, .when = "2002"}},
     .standing = RETRACTED},
    {.name = "the paper, in other capitals and blanks",
     .sources = {"graded-b"},
     .claims = {{SAYS("b  press"), .stance = RETRACTS, .when = "2002"}},
     .standing = RETRACTED},
    {.name = "a correction of the paper in other capitals",
     .sources = {"graded-b"},
     .claims = {{.stance = RETRACTS, .source = "graded-b-small"}},
     .standing = RETRACTED},
    {.name = "before it came out",
     .sources = {"graded-b"},
     .claims = {{SAYS("B Press"), .stance = RETRACTS, .when = "1999"}},
     .standing = REPORTED},
    {.name = "a retraction without a date",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "of2001"},
                {BY("us"), .stance = RETRACTS}},
     .standing = RETRACTED},
    {.name = "before what it would take back",
     .claims = {{BY("us"), .stance = RETRACTS},
                {BY("us"), .stance = ASSERTS, .source = "of2001"}},
     .standing = REPORTED},
    {.name = "a correction leaves the others",
     .sources = {"graded-b", "of2001"},
     .claims = {{.stance = RETRACTS, .source = "graded-b-too"}},
     .standing = REPORTED},
    // 3
    {.name = "only denied",
     .claims = {{BY("us"), .stance = DENIES, .source = "of2001"}},
     .standing = DENIED},
    {.name = "a source that denies what it is cited for",
     .sources = {"of2001"},
     .claims = {{.stance = DENIES, .source = "of2001"}},
     .standing = DENIED},
    // 4
    {.name = "admitted",
     .claims = {{BY("a"), .stance = ADMITS}},
     .standing = CORROBORATED},
    {.name = "admitted, denied by the other party",
     .claims = {{BY("a"), .stance = ADMITS}, {BY("b"), .stance = DENIES}},
     .standing = CORROBORATED},
    {.name = "admitted, denied by a third",
     .claims = {{BY("a"), .stance = ADMITS}, {BY("us"), .stance = DENIES}},
     .standing = DISPUTED},
    {.name = "graded 1",
     .claims = {{BY("us"), .stance = ASSERTS, .grade = "B1"}},
     .standing = CORROBORATED},
    {.name = "the tie is graded 1",
     .sources = {"of2001"},
     .grade = "1",
     .standing = CORROBORATED},
    {.name = "a denial graded 1 confirms nothing",
     .sources = {"of2001"},
     .claims = {{BY("a"), .stance = DENIES, .grade = "1"}},
     .standing = DISPUTED},
    {.name = "two independent sources",
     .sources = {"graded-b", "graded-c"},
     .standing = CORROBORATED},
    {.name = "two independent sources, denied by a party",
     .sources = {"graded-b", "graded-c"},
     .claims = {{BY("b"), .stance = DENIES, .source = "of2005"}},
     .standing = CORROBORATED},
    {.name = "two independent sources, denied by a third",
     .sources = {"graded-b", "graded-c"},
     .claims = {{SAYS("an official"), .stance = DENIES}},
     .standing = DISPUTED},
    {.name = "one publisher",
     .sources = {"graded-b", "graded-b-too"},
     .standing = REPORTED},
    {.name = "one publisher in two spellings",
     .sources = {"graded-b", "graded-b-small"},
     .standing = REPORTED},
    {.name = "one origin", // of two publishers
     .sources = {"wire-1", "wire-2"},
     .standing = REPORTED},
    {.name = "two origins", // of one publisher
     .sources = {"wire-1", "wire-3"},
     .standing = CORROBORATED},
    {.name = "no publisher told",
     .sources = {"graded-b", "anonymous"},
     .standing = REPORTED},
    {.name = "not graded is F",
     .sources = {"of2001", "of2005"},
     .standing = REPORTED},
    {.name = "graded D",
     .sources = {"graded-b", "graded-d"},
     .standing = REPORTED},
    {.name = "a claim's letter goes before its source's",
     .sources = {"graded-b"},
     .claims = {{BY("us"), .stance = ASSERTS, .source = "graded-d",
                 .grade = "C3"}},
     .standing = CORROBORATED},
    {.name = "one holder in two papers",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "graded-b"},
                {BY("us"), .stance = ASSERTS, .source = "graded-c"}},
     .standing = REPORTED},
    {.name = "two holders in two papers",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "graded-b"},
                {SAYS("analysts"), .stance = ASSERTS, .source = "graded-c"}},
     .standing = CORROBORATED},
    {.name = "two allegations",
     .claims = {{BY("us"), .stance = ALLEGES, .source = "graded-b"},
                {SAYS("x"), .stance = ALLEGES, .source = "graded-c"}},
     .standing = ALLEGED},
    // 5
    {.name = "asserted and denied by a party",
     .sources = {"of2001"},
     .claims = {{BY("a"), .stance = DENIES, .source = "of2005"}},
     .standing = DISPUTED},
    {.name = "alleged and denied",
     .claims = {{SAYS("x"), .stance = ALLEGES}, {BY("us"), .stance = DENIES}},
     .standing = DISPUTED},
    {.name = "denying where it began disputes nothing",
     .sources = {"of2001"},
     .claims = {{BY("us"), .stance = DENIES, .about = ABOUT_START}},
     .standing = REPORTED},
    {.name = "denying who did it does",
     .sources = {"of2001"},
     .claims = {{BY("us"), .stance = DENIES, .about = ATTRIBUTION}},
     .standing = DISPUTED},
    // 6
    {.name = "one source", .sources = {"of2001"}, .standing = REPORTED},
    {.name = "asserted by an actor",
     .claims = {{BY("us"), .stance = ASSERTS}},
     .standing = REPORTED},
    {.name = "asserted and doubted",
     .sources = {"of2001"},
     .claims = {{BY("us"), .stance = DOUBTS}},
     .standing = REPORTED},
    {.name = "a start asserts that there is something",
     .claims = {{BY("us"), .stance = ASSERTS, .about = ABOUT_START}},
     .standing = REPORTED},
    // 7
    {.name = "only alleged",
     .claims = {{SAYS("some analysts"), .stance = ALLEGES, .source = "of2001"}},
     .standing = ALLEGED},
    {.name = "asserted, then only alleged",
     .claims = {{BY("us"), .stance = ASSERTS, .source = "of2001"},
                {BY("us"), .stance = ALLEGES, .source = "of2005"}},
     .standing = ALLEGED},
    {.name = "asserted by an actor, denied by the same in quotes",
     .claims = {{BY("us"), .stance = ASSERTS, .when = "2001"},
                {SAYS("U S"), .stance = DENIES, .when = "2002"}},
     .standing = DENIED},
    {.name = "alleged in quotes, denied before by the same by its id",
     .claims = {{SAYS("US"), .stance = ALLEGES, .when = "2002"},
                {BY("us"), .stance = DENIES, .when = "2001"}},
     .standing = ALLEGED},
    {.name = "quoted in two spellings",
     .claims = {{SAYS("an official"), .stance = ASSERTS},
                {SAYS("An Official"), .stance = DENIES}},
     .standing = DENIED},
    {.name = "only doubted",
     .claims = {{BY("us"), .stance = DOUBTS}},
     .standing = DOUBTED},
};

static void add_sources(struct ent_book *b) {
  make_source(b, "of2001", "Old News", "2001", 0);
  make_source(b, "of2005", "New News", "2005", 0);
  make_source(b, "graded-b", "B Press", "2001", 'B');
  make_source(b, "graded-b-too", "B Press", "2001", 'B');
  make_source(b, "graded-b-small", "B press ", "2002", 'B');
  make_source(b, "graded-c", "C Press", "2001", 'C');
  make_source(b, "graded-d", "D Press", "2001", 'D');
  make_source(b, "anonymous", NULL, "2001", 'A');
  make_source(b, "wire-1", "B Press", "2001", 'B')->origin =
      make_sym(b, "agency");
  make_source(b, "wire-2", "C Press", "2001", 'B')->origin =
      make_sym(b, "agency");
  make_source(b, "wire-3", "B Press", "2001", 'B')->origin =
      make_sym(b, "own report");
}

static void add_claim(struct ent_book *b, const voice *v) {
  make_claim(b,
             (struct written_claim){.actor = make_sym(b, v->by),
                                    .words = make_sym(b, v->words),
                                    .when = make_sym(b, v->when),
                                    .grade = make_sym(b, v->grade),
                                    .stance = (uint8_t)v->stance,
                                    .about = (uint8_t)v->about},
             v->source);
}

static const char *name_of(const ent_account *l, const struct claim *c) {
  return text(l,
              c->actor != NONE ? l->facts->actors.at[c->actor].id : c->words);
}

static bool same_holder(const ent_account *l, const struct held *a,
                        const struct held *b) {
  const struct claim *c = a->claim, *o = b->claim;
  struct buf x = {0}, y = {0};
  utf8_bare(&x, str_of(name_of(l, c)));
  utf8_bare(&y, str_of(name_of(l, o)));
  const bool named = x.n || y.n, same = str_eq(buf_str(&x), buf_str(&y));
  buf_drop(&x);
  buf_drop(&y);
  if (named)
    return same;
  return a->source == b->source;
}

// No holder stands on two sides of a tie.
static void each_once(const ent_account *l) {
  held_list held = claims_standing(l, &l->ties.at[0]);
  for (size_t i = 0; i < held.n; i++)
    for (size_t k = 0; k < i; k++)
      assert_false(same_holder(l, &held.at[i], &held.at[k]));
  vec_drop(&held);
}

static void stands(void **state) {
  const row *r = *state;
  struct ent_book *b = make_book();
  make_actor(b, "a", NULL, NULL);
  make_actor(b, "b", NULL, NULL);
  make_actor(b, "us", NULL, NULL);
  add_sources(b);
  make_tie(b, "a", "funds", "b", "since 2000");
  for (size_t k = 0; k < 4 && r->sources[k]; k++)
    make_citation(b, r->sources[k]);
  if (r->grade)
    make_more(b)->grade = make_sym(b, r->grade);
  for (size_t k = 0; k < 5; k++)
    if (r->claims[k].by || r->claims[k].words || r->claims[k].source)
      add_claim(b, &r->claims[k]);
  ent_account *l = freeze_well(b);
  assert_int_equal(l->ties.n, 1);
  assert_string_equal(standing_name(l->ties.at[0].standing),
                      standing_name(r->standing));
  each_once(l);
  ledger_free(l);
}

int main(void) { return TEST_TABLE("standing", rows, stands); }
