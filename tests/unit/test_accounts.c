// SPDX-License-Identifier: GPL-2.0-or-later
// Accounts made of accounts: what a party says, and how derivations stack.
#include "ledgers.h"
#include "model/derive.h"
#include "timeline/slice.h"

#define HEAD                                                                   \
  "entente: 1\ncoverage: 1970/2011\nmarking: green\nactors:\n"                 \
  "  us: {kind: state}\n  pak: {kind: state}\n  rus: {kind: state}\n"          \
  "  cia: {kind: agency}\n  desk: {kind: company}\n  isi: {kind: agency}\n"    \
  "  hqn: {kind: armed-group}\n  agent: {kind: person}\n"                      \
  "  envoy: {kind: person}\n  guard: {kind: agency}\nties:\n"                  \
  "- {from: cia, type: part-of, to: us, when: 1960-01-01/2011-12-31}\n"        \
  "- {from: desk, type: part-of, to: cia, when: 1960-01-01/2011-12-31}\n"      \
  "- {from: isi, type: part-of, to: pak, when: 1960-01-01/1999-12-31}\n"       \
  "- {from: agent, type: works-for, to: pak, when: 1980/1989}\n"               \
  "- {from: agent, type: works-for, to: us, when: 1991/1999}\n"                \
  "- {from: envoy, type: works-for, to: pak}\n"                                \
  "- {from: guard, type: part-of, to: pak, start: [1984..1988]}\n"

static ent_account *by(const ent_account *l, const char *party) {
  ent_diags *d = ent_diags_new();
  ent_account *out = ent_account_by(l, party, d);
  assert_non_null(out);
  ent_diags_free(d);
  return out;
}

static ent_account *rolled(const ent_account *l, const char *kinds) {
  ent_diags *d = ent_diags_new();
  ent_account *out = ent_account_rolled(l, kinds, d);
  assert_non_null(out);
  ent_diags_free(d);
  return out;
}

// Every tie with its belief, likelihood and spells, in order.
static char *print(const ent_account *l) {
  struct buf b = {0};
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    tie_id(&b, l, i);
    buf_addf(&b, " %s %u", verdict_name(tie_belief(t)), t->likelihood_hi);
    for (uint32_t k = 0; k < t->spells; k++) {
      buf_add(&b, " ");
      spell_brief(&b, &l->spells.at[t->spell + k], false);
    }
    buf_add(&b, "\n");
  }
  return buf_detach(&b);
}

static void same(const ent_account *a, const ent_account *b) {
  char *x = print(a), *y = print(b);
  assert_string_equal(x, y);
  mem_free(x);
  mem_free(y);
}

// ------------------------------------------------------- what a party says

struct said {
  const char *name, *claims;
  verdict want; // according to Pakistan
};

static const struct said sayings[] = {
    {"nobody speaks", "[]", NO},
    {"another asserts", "[{by: us}]", NO},
    {"it asserts", "[{by: pak}]", DEFINITE},
    {"it admits", "[{by: pak, stance: admits}]", DEFINITE},
    {"it alleges", "[{by: pak, stance: alleges}]", POSSIBLE},
    {"it denies", "[{by: pak, stance: denies}]", NO},
    {"it doubts", "[{by: pak, stance: doubts}]", NO},
    {"it retracts", "[{by: pak, stance: retracts}]", NO},
    {"words are nobody's", "[{by: \"some Pakistanis\"}]", NO},
    {"a part speaks for it", "[{by: isi, when: 1990}]", DEFINITE},
    {"before it left", "[{by: isi, when: 1990}, {by: us, stance: denies}]",
     DEFINITE},
    {"no longer a part", "[{by: isi, when: 2005}]", NO},
    {"split", "[{by: isi, when: 1990}, {by: pak, stance: denies}]", POSSIBLE},
    {"the latest counts",
     "[{by: pak, stance: denies, when: 1990}, {by: pak, stance: admits, when: "
     "1995}]",
     DEFINITE},
    {"left at an unknown time", "[{by: isi}]", DEFINITE},
    {"served two, no day told", "[{by: agent}]", POSSIBLE},
    {"served two, denies", "[{by: pak}, {by: agent, stance: denies}]",
     POSSIBLE},
    {"served two, at that time", "[{by: agent, when: 1985}]", DEFINITE},
    {"served two, at the other time", "[{by: agent, when: 1995}]", NO},
    {"served two, from then on", "[{by: agent, when: 1986/..}]", POSSIBLE},
    {"time of membership unknown", "[{by: envoy, when: 1990}]", DEFINITE},
    {"neither has a time", "[{by: envoy}]", DEFINITE},
    {"perhaps a part by then", "[{by: guard, when: 1985}]", POSSIBLE},
    {"after the coverage", "[{by: guard, when: 2015}]", DEFINITE},
    {"after the coverage, long gone", "[{by: isi, when: 2015}]", NO},
    {"withdrawn",
     "[{by: pak, when: 1990}, {by: pak, stance: retracts, when: 1995}]", NO},
    {"on the dates alone", "[{by: pak, about: start}]", NO},
    {"on the dates later",
     "[{by: pak, when: 1990}, {by: pak, about: start, when: 1995}]", DEFINITE},
    {"no word on its being later",
     "[{by: pak, when: 1990}, {by: pak, about: type, stance: denies, "
     "when: 1995}]",
     DEFINITE},
    {"another did it, it says later",
     "[{by: pak, when: 1990}, {by: pak, about: attribution, stance: denies, "
     "when: 1995}]",
     NO},
};

static void says(void **state) {
  const struct said *r = *state;
  struct buf b = {0};
  buf_addf(&b,
           HEAD "- {from: isi, type: funds, to: hqn, when: 1980/1990, "
                "likelihood: 10%%, claims: %s}\n",
           r->claims);
  ent_account *l = parse_ledger(buf_text(&b)), *view = by(l, "pak");
  assert_int_equal(view->ties.n, r->want == NO ? 0 : 1);
  assert_int_equal(view->told.left_out, r->want == NO ? 8 : 7);
  if (r->want != NO)
    assert_int_equal(tie_belief(&view->ties.at[0]), r->want);
  ent_account_free(view);
  ent_account_free(l);
  buf_drop(&b);
}

static void nobody_of_that_name(void **state) {
  (void)state;
  ent_account *l = parse_ledger(HEAD);
  ent_diags *d = ent_diags_new();
  assert_null(ent_account_by(l, "nobody", d));
  assert_true(ent_diags_has(d, "usage/unknown-actor"));
  ent_diags_free(d);
  ent_account_free(l);
}

// ---------------------------------------------------------------- stacking

// Ties of everybody with everybody, at random times, on random people's word.
static ent_account *random_account(uint64_t *seed) {
  static const char *const actor[] = {"us",   "pak", "rus", "cia",
                                      "desk", "isi", "hqn"};
  static const char *const type[] = {"funds", "arms", "attacks", "allied-with"};
  static const char *const stance[] = {"asserts", "alleges", "admits", "denies",
                                       "retracts"};
  struct buf b = {0};
  buf_add(&b, HEAD);
  for (int i = 0; i < 30; i++) {
    int from = (int)draw_below(seed, 7);
    int to = (int)((from + 1 + draw_below(seed, 6)) % 7);
    int start = (int)(1970 + draw_below(seed, 30));
    buf_addf(&b, "- {from: %s, type: %s, to: %s, when: %d/%d, claims: [",
             actor[from], type[draw_below(seed, 4)], actor[to], start,
             start + (int)draw_below(seed, 10));
    for (int k = (int)draw_below(seed, 3); k >= 0; k--)
      buf_addf(&b, "{by: %s, stance: %s, when: %d}%s",
               actor[draw_below(seed, 7)], stance[draw_below(seed, 5)],
               (int)(1980 + draw_below(seed, 30)), k ? ", " : "");
    buf_add(&b, "]}\n");
  }
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

// States of agencies are states, in one step or in two.
static void a_roll_up_of_a_roll_up(void **state) {
  (void)state;
  uint64_t seed = 5;
  for (int i = 0; i < 20; i++) {
    ent_account *l = random_account(&seed), *one = rolled(l, "state");
    ent_account *low = rolled(l, "agency"), *two = rolled(low, "state");
    same(one, two);
    for (uint32_t a = 0; a < l->facts->actors.n; a++)
      for (int year = 1970; year < 2011; year += 10) {
        struct days q = {day_of(year, 1, 1), day_of(year, 12, 31)};
        assert_int_equal(actor_alive(one, a, q), actor_alive(two, a, q));
      }
    assert_memory_equal(one->stand_ins.at, two->stand_ins.at,
                        one->stand_ins.n * sizeof *one->stand_ins.at);
    ent_account_free(two);
    ent_account_free(low);
    ent_account_free(one);
    ent_account_free(l);
  }
}

static size_t internal_at(const ent_account *l, const char *q) {
  struct slice_options o = {.q = days_for(l, q), .include = POSSIBLE};
  struct slice *s = slice_at(l, &o);
  size_t n = s->hidden.internal;
  slice_free(s);
  return n;
}

static void what_falls_inside_is_counted_at_every_step(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: desk, type: opposes, to: cia, when: 1980/1990}\n"
           "- {from: cia, type: opposes, to: us, when: 1980/1990}\n");
  ent_account *one = rolled(l, "state"), *low = rolled(l, "agency");
  ent_account *two = rolled(low, "state");
  assert_int_equal(internal_at(one, "1985"), 2);
  assert_int_equal(internal_at(low, "1985"), 1);
  assert_int_equal(internal_at(two, "1985"), 2);
  ent_account_free(two);
  ent_account_free(low);
  ent_account_free(one);
  ent_account_free(l);
}

// A view leaves memberships alone, so it does not matter which comes first.
static void a_view_and_a_roll_up_in_either_order(void **state) {
  (void)state;
  static const char *const party[] = {"us", "pak", "rus", "hqn", "cia"};
  uint64_t seed = 6;
  for (int i = 0; i < 40; i++) {
    ent_account *l = random_account(&seed);
    const char *x = party[i % 5];
    ent_account *view = by(l, x), *level = rolled(l, "state");
    ent_account *a = rolled(view, "state"), *b = by(level, x);
    same(a, b);
    ent_account_free(b);
    ent_account_free(a);
    ent_account_free(level);
    ent_account_free(view);
    ent_account_free(l);
  }
}

static void a_view_of_a_view_is_what_both_say(void **state) {
  (void)state;
  uint64_t seed = 7;
  ent_account *l = random_account(&seed), *x = by(l, "us"), *y = by(l, "pak");
  ent_account *both = by(x, "pak"), *again = by(x, "us");
  same(x, again);
  for (uint32_t i = 0; i < both->ties.n; i++) {
    uint32_t tie = account_origin(both, i);
    bool in = false;
    for (uint32_t k = 0; k < y->ties.n; k++)
      in |= account_origin(y, k) == tie;
    assert_true(in);
  }
  ent_account_free(again);
  ent_account_free(both);
  ent_account_free(y);
  ent_account_free(x);
  ent_account_free(l);
}

// What memberships take from a likelihood is no whole number of percent.
static void a_party_is_believed_whatever_the_author_thought(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: hqn, type: member-of, to: rus, when: 1970/2000, "
           "likelihood: 55%}\n"
           "- {from: hqn, type: opposes, to: pak, when: 1980/1990, likelihood: "
           "10%, claims: [{by: us}]}\n");
  ent_account *level = rolled(l, "state"), *view = by(l, "us");
  ent_account *a = by(level, "us"), *b = rolled(view, "state");
  same(a, b);
  assert_int_equal(b->ties.n, 2);
  assert_int_equal(b->ties.at[0].likelihood_hi, 45); // as itself
  assert_int_equal(b->ties.at[1].likelihood_hi, 55); // as a part of Russia
  ent_account_free(b);
  ent_account_free(a);
  ent_account_free(view);
  ent_account_free(level);
  ent_account_free(l);
}

// --------------------------------------------------------------- every way

// A row an option: what to give it, and what captions say then.
static const struct {
  const char *option, *asked, *caption;
} ways[] = {
    {"roll-up", "state", "; rolled up to state"},
    {"according-to", "us", "; according to us"},
    {"viewpoint", "us", "; as seen by us"},
    {"without", "us, hqn", "; without us, hqn"},
    {"known-by", "2010-06", "; known by 2010-06"},
    {"max-marking", "green", "; marked at most TLP:GREEN"},
};

enum { WAYS = sizeof ways / sizeof *ways };

static ent_account *derived(const ent_account *l, size_t k) {
  ent_diags *d = ent_diags_new();
  ent_account *out = ent_account_derived(l, ways[k].option, ways[k].asked, d);
  assert_non_null(out);
  ent_diags_free(d);
  return out;
}

static void every_way_is_tried_here(void **state) {
  (void)state;
  for (size_t k = 0; ent_account_option(k); k++) {
    size_t found = 0;
    for (size_t i = 0; i < WAYS; i++)
      found += strcmp(ways[i].option, ent_account_option(k)) == 0;
    assert_int_equal(found, 1);
    assert_non_null(ent_account_option_help(ent_account_option(k)));
  }
}

// What may be shown is decided before all else, once; then the text is told
// anew, in the order in which that is asked for; then what is derived of it.
static int height(size_t k) {
  return strcmp(ways[k].option, "max-marking") == 0 ? 0
         : strcmp(ways[k].option, "without") == 0 ||
                 strcmp(ways[k].option, "known-by") == 0
             ? 1
             : 2;
}

static void want_captions(struct buf *b, size_t i, size_t k) {
  const bool turned = height(k) < height(i);
  buf_add(b, ways[turned ? k : i].caption);
  if (height(i) > 0 || height(k) > 0)
    buf_add(b, ways[turned ? i : k].caption);
}

// No tie appears from nowhere, and the caption tells each step.
static void every_way_stacks_on_every_other(void **state) {
  (void)state;
  uint64_t seed = 9;
  for (size_t i = 0; i < WAYS; i++)
    for (size_t k = 0; k < WAYS; k++) {
      ent_account *l = random_account(&seed), *one = derived(l, i);
      ent_account *two = derived(one, k);
      struct buf b = {0}, want = {0};
      want_captions(&want, i, k);
      account_caption(&b, two);
      assert_string_equal(buf_text(&b), buf_text(&want));
      for (uint32_t t = 0; t < two->ties.n; t++)
        assert_int_equal(
            two->ties.at[t].type,
            account_written(two)->ties.at[account_origin(two, t)].type);
      buf_drop(&want);
      buf_drop(&b);
      ent_account_free(two);
      ent_account_free(one);
      ent_account_free(l);
    }
}

static void no_other_way(void **state) {
  (void)state;
  static const struct {
    const char *option, *asked, *code;
  } wrong[] = {{"rol-up", "state", "usage/unknown-option"},
               {NULL, "state", "usage/unknown-option"},
               {"roll-up", NULL, "usage/option-value"},
               {"according-to", "nobody", "usage/unknown-actor"},
               {"viewpoint", "nobody", "usage/unknown-actor"},
               {"without", "nobody", "usage/unknown-voice"},
               {"without", "us,,hqn", "usage/unknown-voice"},
               {"known-by", "now", "usage/bad-date"}};
  ent_account *l = parse_ledger(HEAD);
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    ent_diags *d = ent_diags_new();
    assert_null(ent_account_derived(l, wrong[i].option, wrong[i].asked, d));
    assert_true(ent_diags_has(d, wrong[i].code));
    ent_diags_free(d);
  }
  ent_account_free(l);
}

// Of a text that is gone nothing can be told anew.
static void without_records(void **state) {
  (void)state;
  ent_account *l = parse_ledger("entente: 1\nactors: {us: }\n");
  ent_diags *d = ent_diags_new();
  assert_null(ent_account_derived(l, "without", "us", d));
  assert_true(ent_diags_has(d, "usage/no-records"));
  ent_diags_free(d);
  ent_account_free(l);
}

enum { DEEP = 12 };

static void as_deep_as_one_likes(void **state) {
  (void)state;
  uint64_t seed = 8;
  ent_account *stack[DEEP + 1] = {random_account(&seed)};
  for (int i = 0; i < DEEP; i++)
    stack[i + 1] = i % 3 == 2 ? by(stack[i], "us")
                              : rolled(stack[i], i % 2 ? "state" : "agency");
  struct buf b = {0};
  account_caption(&b, stack[DEEP]);
  assert_true(str_starts(buf_str(&b), "; rolled up to agency; rolled up to "
                                      "state; according to us; "));
  buf_drop(&b);
  same(stack[3], stack[DEEP]); // nothing is left to do
  assert_ptr_equal(account_written(stack[DEEP]), stack[0]);
  for (int i = DEEP; i >= 0; i--)
    ent_account_free(stack[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nobody_of_that_name),
      cmocka_unit_test(a_roll_up_of_a_roll_up),
      cmocka_unit_test(what_falls_inside_is_counted_at_every_step),
      cmocka_unit_test(a_view_and_a_roll_up_in_either_order),
      cmocka_unit_test(a_view_of_a_view_is_what_both_say),
      cmocka_unit_test(a_party_is_believed_whatever_the_author_thought),
      cmocka_unit_test(every_way_is_tried_here),
      cmocka_unit_test(every_way_stacks_on_every_other),
      cmocka_unit_test(no_other_way),
      cmocka_unit_test(without_records),
      cmocka_unit_test(as_deep_as_one_likes),
  };
  return TEST_TABLE("what a party says", sayings, says) +
         cmocka_run_group_tests_name("accounts", tests, NULL, NULL);
}
