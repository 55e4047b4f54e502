// SPDX-License-Identifier: GPL-2.0-or-later
// Ties of one actor with itself: kept, shown and counted, and in no measure.
#include "asked.h"
#include "base/buf.h"
#include "great_war.h"
#include "ledgers.h"

// --------------------------------------------------------------- the account

static const char few[] =
    "entente: 1\ncoverage: 1980/2010\nsources: {s: {title: S}}\n"
    "actors: {a: {aliases: [x]}, b: {exists: 1980/1999}, c: {}}\nties:\n"
    "- {from: b, type: funds, to: b, when: 1985/2005, self: true}\n"
    "- {from: a, type: funds, to: b, when: 1985/1995}\n"
    "- {between: [a, x], type: allied-with, when: 1990/1992, self: true}\n"
    "- {from: c, type: funds, to: a, when: 1985/1995}\n"
    "- {from: a, type: funds, to: a, when: 1980/1983, self: true}\n"
    "- {from: a, type: funds, to: a, when: 1990, self: true, sources: [s]}\n"
    "- {from: a, type: funds, to: b, when: 1997/1998, self: false}\n";

static void they_stand_behind_the_others(void **state) {
  (void)state;
  ent_account *l = parse_ledger(few);
  assert_int_equal(l->ties.n, 3);
  assert_int_equal(l->loops, 4);
  assert_int_equal(ent_account_counts(l).ties, 7);
  static const char *const ids[] = {
      "a funds b",    "a funds b #2", "c funds a",       "a funds a",
      "a funds a #2", "b funds b",    "a allied-with a",
  };
  size_t met[7] = {0};
  for (uint32_t i = 0; i < account_ties(l); i++) {
    struct buf b = {0};
    tie_id(&b, l, i);
    for (size_t k = 0; k < 7; k++)
      met[k] += !strcmp(buf_text(&b), ids[k]);
    assert_int_equal(l->ties.at[i].from == l->ties.at[i].to, i >= l->ties.n);
    buf_drop(&b);
  }
  for (size_t k = 0; k < 7; k++)
    assert_int_equal(met[k], 1);
  ent_account_free(l);
}

static void their_keys_and_spells_are_their_own(void **state) {
  (void)state;
  ent_account *l = parse_ledger(few);
  assert_int_equal(l->keys.n, 6);
  assert_int_equal(l->keys.at[5], account_ties(l));
  size_t spells = 0;
  for (uint32_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    assert_true(l->keys.at[t->key] <= i && i < l->keys.at[t->key + 1]);
    assert_int_equal(t->spell, spells);
    spells += t->spells;
  }
  assert_int_equal(l->spells.n, spells);
  ent_account_free(l);
}

static void no_index_has_them(void **state) {
  (void)state;
  ent_account *l = parse_ledger(few);
  for (size_t i = 0; i < l->index.n; i++)
    assert_true(l->index.at[i].tie < l->ties.n);
  assert_int_equal(l->actor_ties.n, 2 * l->ties.n);
  for (size_t i = 0; i < l->actor_ties.n; i++)
    assert_true(l->actor_ties.at[i] < l->ties.n);
  ent_account_free(l);
}

// ----------------------------------------------------------------- questions

static char *rendered(ent_answer *a, ent_diags *d, const char *format) {
  ent_bytes out = {0};
  if (!a)
    return NULL;
  assert_true(ent_answer_render(a, format, &ENT_STYLE(), &out, d));
  struct buf b = {0};
  buf_adds(&b, (struct str){out.at, out.n});
  ent_bytes_drop(&out);
  ent_answer_free(a);
  return buf_detach(&b);
}

enum question {
  TIES,
  WHO,
  TIMELINE,
  RANK,
  SHIFTS,
  PAIR,
  BALANCE,
  BLOCS,
  PATH,
  CUT,
  CLIQUES,
  STATS,
  DIFF
};

static ent_answer *ask(enum question of, const ent_account *l,
                       const ent_query *q, ent_diags *d) {
  const char *one = text(l, l->facts->actors.at[0].id);
  const char *two = text(l, l->facts->actors.at[1].id);
  switch (of) {
  case TIES:
    return ent_ties(l, q, d);
  case WHO:
    return ent_who(l, one, q, d);
  case TIMELINE:
    return ent_timeline(l, q, d);
  case RANK:
    return ent_rank(l, q, d);
  case SHIFTS:
    return ent_shifts(l, q, d);
  case PAIR:
    return ent_shifts_pair(l, one, two, q, d);
  case BALANCE:
    return ent_balance(l, q, d);
  case BLOCS:
    return ent_blocs(l, q, d);
  case PATH:
    return ent_path(l, one, two, q, d);
  case CUT:
    return ent_cut(l, one, two, q, d);
  case STATS:
    return ent_stats(l, q, d);
  case CLIQUES:
    return ent_cliques(l, q, d);
  case DIFF:
    return ent_diff(l, "1995", "2005", q, d);
  }
  return NULL;
}

static char *answer(const char *ledger, enum question of,
                    const char *const options[][2], const char *format) {
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  for (size_t i = 0; i < 3 && options[i][0]; i++)
    assert_true(ent_query_set(q, options[i][0], options[i][1], d));
  char *text = rendered(ask(of, l, q, d), d, format);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
  return text;
}

static void has(const char *answer, const char *words) {
  if (!strstr(answer, words))
    fail_msg("no “%s” in:\n%s", words, answer);
}

struct shown {
  const char *name;
  enum question of;
  const char *options[4][2];
  const char *has[3], *no;
};

static const struct shown shown[] = {
    {"a list", TIES, {{"at", "1991"}}, {"a allied-with a", "b funds b"}, NULL},
    {"whom an actor is tied to",
     WHO,
     {{"at", "1991"}},
     {"a allied-with a", "a funds b"},
     "b funds b"},
    {"only of that actor",
     TIES,
     {{"at", "1991"}, {"actor", "c"}},
     {"c funds a"},
     "b funds b"},
    {"two named",
     TIES,
     {{"at", "1991"}, {"actor", "a,b"}},
     {"b funds b"},
     "c funds"},
    {"near one",
     TIES,
     {{"at", "1991"}, {"focus", "c"}, {"hops", "1"}},
     {"c funds a", "a allied-with a"},
     "b funds b"},
    {"not outside the life of its actor",
     TIES,
     {{"at", "2003"}},
     {NULL},
     "b funds b"},
    {"of a type",
     TIES,
     {{"at", "1991"}, {"type", "allied-with"}},
     {"a allied-with a"},
     "b funds b"},
    {"bars", TIMELINE, {{NULL}}, {"a allied-with a", "b funds b"}, NULL},
};

static void is_shown(void **state) {
  const struct shown *x = *state;
  char *text = answer(few, x->of, x->options, "csv");
  for (size_t i = 0; i < 3 && x->has[i]; i++)
    has(text, x->has[i]);
  if (x->no)
    assert_null(strstr(text, x->no));
  mem_free(text);
}

// ------------------------------------------------------------------- the law

// A self-tie of every type and each of the first actors, in front of `events:`
// or at the end.
static char *with_selves(const char *ledger) {
  const char *rest = strstr(ledger, "events:\n");
  ent_account *l = parse_ledger(ledger);
  struct buf b = {0};
  buf_adds(&b, (struct str){ledger,
                            rest ? (size_t)(rest - ledger) : strlen(ledger)});
  for (size_t i = 0; i < l->facts->types.n; i++)
    for (size_t a = 0; a < l->facts->actors.n && a < 4; a++) {
      const char *id = text(l, l->facts->actors.at[a].id);
      buf_addf(&b,
               "- {from: %s, type: %s, to: %s, when: since 1%zu, weight: 7, "
               "self: true}\n",
               id, text(l, l->facts->types.at[i].id), id,
               891 + (i + a * 5) % 20);
    }
  buf_add(&b, rest ? rest : "");
  ent_account_free(l);
  return buf_detach(&b);
}

struct law {
  const char *name;
  enum question of;
  const char *options[4][2];
};

static const struct law laws[] = {
    {"rank", RANK, {{"at", "2001"}}},
    {"rank with all ties", RANK, {{"at", "2001"}, {"layer", "all"}}},
    {"rank with parallels",
     RANK,
     {{"at", "2001"}, {"parallel", "keep"}, {"by", "degree"}}},
    {"strength", RANK, {{"at", "2001"}, {"by", "strength"}}},
    {"pagerank", RANK, {{"at", "2001"}, {"by", "pagerank"}}},
    {"eigenvector", RANK, {{"at", "2001"}, {"by", "eigenvector"}}},
    {"pairs", RANK, {{"at", "2001"}, {"by", "edge-betweenness"}}},
    {"rank over time", RANK, {{"from", "1905"}, {"to", "1909"}}},
    {"shifts", SHIFTS, {{"from", "1900"}, {"to", "2009"}}},
    {"shifts with events",
     SHIFTS,
     {{"from", "1900"}, {"to", "2009"}, {"with-events", NULL}}},
    {"turnover", SHIFTS, {{"from", "1900"}, {"to", "2009"}, {"every", "year"}}},
    {"a pair", PAIR, {{"from", "1900"}, {"to", "2009"}}},
    {"balance", BALANCE, {{"at", "1907"}}},
    {"balance over time", BALANCE, {{"from", "1905"}, {"to", "1909"}}},
    {"blocs", BLOCS, {{"at", "1907"}}},
    {"blocs later", BLOCS, {{"at", "2001"}}},
    {"communities", BLOCS, {{"at", "2001"}, {"by", "walktrap"}}},
    {"path", PATH, {{"at", "2001"}}},
    {"cut", CUT, {{"at", "2001"}}},
    {"cliques", CLIQUES, {{"at", "2001"}}},
    {"diff", DIFF, {{NULL}}},
};

static void is_the_same(void **state) {
  const struct law *x = *state;
  const char *const ledgers[] = {asked, great_war_ledger};
  for (size_t i = 0; i < 2; i++) {
    char *more = with_selves(ledgers[i]);
    char *plain = answer(ledgers[i], x->of, x->options, "csv");
    char *with = answer(more, x->of, x->options, "csv");
    assert_non_null(plain);
    assert_non_null(with);
    assert_string_equal(with, plain);
    mem_free(with);
    mem_free(plain);
    with = answer(more, x->of, x->options, "text");
    if (i == 0 && x->of != PAIR) // the other ledger ends before most dates
      has(with, "self-ties left out");
    mem_free(with);
    mem_free(more);
  }
}

// Whether the measure has an answer, which is the same then.
static bool stays(const char *ledger, const char *at, const char *measure) {
  const char *const options[4][2] = {{"at", at}, {"by", measure}};
  char *more = with_selves(ledger);
  char *plain = answer(ledger, RANK, options, "csv");
  char *with = answer(more, RANK, options, "csv");
  const bool answered = plain && with;
  assert_int_equal(plain == NULL, with == NULL);
  if (answered)
    assert_string_equal(with, plain);
  mem_free(with);
  mem_free(plain);
  mem_free(more);
  return answered;
}

// One may be undefined for one of the ledgers.
static void no_measure_changes(void **state) {
  (void)state;
  const char *name;
  for (size_t k = 0; (name = ent_measure_name(k)); k++)
    if (strcmp(ent_measure_of(name), "networks") != 0) {
      const bool first = stays(asked, "2001", name);
      assert_true(stays(great_war_ledger, "1907", name) || first);
    }
}

// What the ties of a network are counted for, but for the records.
static const char *network_of(const char *stats) {
  const char *network = strstr(stats, "Network, all ties");
  assert_non_null(network);
  return network;
}

static void no_network_changes(void **state) {
  (void)state;
  static const char *const options[4][2] = {{"at", "2001"}, {"network", NULL}};
  char *more = with_selves(asked);
  char *plain = answer(asked, STATS, options, "text");
  char *with = answer(more, STATS, options, "text");
  const char *one = network_of(plain), *two = network_of(with);
  const char *end = strstr(two, " self-ties left out");
  while (end && end > two && end[-1] != '\n')
    end--;
  if (!end || strncmp(one, two, (size_t)(end - two)) != 0)
    fail_msg("%s\n%s", one, two);
  mem_free(with);
  mem_free(plain);
  mem_free(more);
}

// ------------------------------------------------------------ told otherwise

static const char told[] =
    "entente: 1\ncoverage: 1980/2010\n"
    "actors: {a: {}, p: {kind: state}, q: {kind: state}}\nties:\n"
    "- {from: a, type: part-of, to: p, when: since 1980}\n"
    "- {from: a, type: fights, to: a, when: since 1980, self: true,\n"
    "   claims: [{by: p}, {by: q, stance: denies}]}\n"
    "- {from: a, type: funds, to: q, when: since 1980, claims: [{by: p}]}\n";

static char *ties_of(ent_account *(*derived)(const ent_account *, const char *,
                                             ent_diags *),
                     const char *as) {
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  ent_account *l = parse_ledger(told), *x = derived(l, as, d);
  assert_non_null(x);
  char *text = rendered(ent_ties(x, q, d), d, "text");
  ent_account_free(x);
  ent_account_free(l);
  ent_query_free(q);
  ent_diags_free(d);
  return text;
}

static void rolled_up_they_are_left_out(void **state) {
  (void)state;
  char *text = ties_of(ent_account_rolled, "state");
  assert_null(strstr(text, "fights"));
  has(text, "1 self-tie left out");
  mem_free(text);
}

static void a_party_has_its_say_on_them(void **state) {
  (void)state;
  char *text = ties_of(ent_account_by, "p");
  has(text, "fights");
  mem_free(text);
  text = ties_of(ent_account_by, "q");
  assert_null(strstr(text, "fights"));
  has(text, "according to q alone: 3 ties");
  mem_free(text);
}

static int others(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(they_stand_behind_the_others),
      cmocka_unit_test(their_keys_and_spells_are_their_own),
      cmocka_unit_test(no_index_has_them),
      cmocka_unit_test(no_measure_changes),
      cmocka_unit_test(no_network_changes),
      cmocka_unit_test(rolled_up_they_are_left_out),
      cmocka_unit_test(a_party_has_its_say_on_them),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(void) {
  int failed = others();
  failed += TEST_TABLE("shown", shown, is_shown);
  return failed + TEST_TABLE("the same", laws, is_the_same);
}
