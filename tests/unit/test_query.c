// SPDX-License-Identifier: GPL-2.0-or-later
#include "article.h"
#include "doubts.h"
#include "ledgers.h"
#include "timeline/slice.h"

static struct slice *ask(const ent_account *l, const struct ent_query *q,
                         struct arena *arena) {
  ent_diags *d = ent_diags_new();
  struct slice_options o;
  bool good = query_slice(l, q, NULL, arena, &o, d);
  if (!good)
    show_errors(d);
  assert_true(good);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  ent_diags_free(d);
  return slice_at(l, &o);
}

// The ids of a slice's ties, sorted as they stand, with blanks between.
static char *ids_of(const struct slice *s) {
  struct buf b = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    buf_add(&b, i ? ", " : "");
    tie_id(&b, s->ledger, s->ties.at[i].tie);
  }
  buf_add(&b, "");
  return buf_detach(&b);
}

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static void filters(void **state) {
  (void)state;
  const struct {
    struct ent_query q;
    const char *ids;
  } rows[] = {
      {{.at = "2000-06"}, "doubtful, sure, a opposes e, talks, war"},
      {{.at = "2000-06", .actors = LIST("c")}, "talks"},
      {{.at = "2000-06", .actors = LIST("a", "b")}, "doubtful, sure"},
      {{.at = "2000-06", .actors = LIST(" Alpha ", "Beta")}, "doubtful, sure"},
      {{.at = "2000-06", .types = LIST("funds", "arms")}, "doubtful, sure"},
      {{.at = "2000-06", .types = LIST("arms", "at-war-with")},
       "doubtful, war"},
      {{.at = "2000-06", .families = LIST("hostility")}, "a opposes e, war"},
      {{.at = "2000-06", .signs = LIST("neutral")}, "talks"},
      {{.at = "2000-06", .signs = LIST("neutral", "positive")},
       "doubtful, sure, talks"},
      {{.at = "2000-06", .tags = LIST("secret")}, "talks"},
      {{.at = "2000-06", .tags = LIST("north")}, "doubtful, sure, a opposes e"},
      {{.at = "2000-06", .sources = LIST("paper")}, "sure"},
      {{.at = "2000-06", .sources = LIST("paper", "book")}, "sure, talks"},
      {{.at = "2000-06", .min_likelihood = "likely"},
       "sure, a opposes e, talks, war"},
      {{.at = "2000-06", .min_likelihood = "75%"}, "sure, a opposes e, talks"},
      {{.at = "2000-06", .standing = "reported"}, "sure, talks"},
      {{.at = "2000-06", .standing = "unsourced, reported"},
       "doubtful, sure, a opposes e, talks, war"},
      {{.at = "2000-06", .include = "definite"},
       "doubtful, sure, a opposes e, talks, war"},
      {{.at = "2000-06", .include = "possible", .families = LIST("support")},
       "doubtful, sure, maybe"},
      {{.at = "2005", .forecasts = true, .types = LIST("invades")}, "foretold"},
      {{.at = "2000-06", .focus = "c"}, "talks"},
      {{.at = "2000-06", .focus = "c", .hops = 2}, "talks, war"},
      {{.at = "2000-06", .focus = "c", .hops = 3}, "a opposes e, talks, war"},
      {{.at = "2000-06", .focus = "c", .hops = 9},
       "doubtful, sure, a opposes e, talks, war"},
  };
  ent_account *l = parse_ledger(doubts);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct arena arena = {0};
    struct slice *s = ask(l, &rows[i].q, &arena);
    char *got = ids_of(s);
    assert_string_equal(got, rows[i].ids);
    mem_free(got);
    slice_free(s);
    arena_drop(&arena);
  }
  ent_account_free(l);
}

// ----------------------------------------------------- questions gone wrong

static void all_mistakes_at_once(void **state) {
  (void)state;
  static const char *const codes[] = {
      "usage/bad-date",       "usage/unknown-actor",    "usage/unknown-type",
      "usage/unknown-family", "usage/unknown-sign",     "usage/unknown-tag",
      "usage/unknown-source", "usage/unknown-standing", "usage/bad-likelihood",
      "usage/bad-include",    "usage/bad-span",
  };
  struct ent_query q = {
      .at = "2001-10-77",
      .actors = LIST("nobody at all"),
      .types = LIST("fundz"),
      .families = LIST("suport"),
      .signs = LIST("bad"),
      .tags = LIST("secrets"),
      .sources = LIST("papr"),
      .standing = "reporte",
      .min_likelihood = "perhaps",
      .include = "all",
      .recent = "soon",
  };
  ent_account *l = parse_ledger(doubts);
  ent_diags *d = ent_diags_new();
  struct arena arena = {0};
  struct slice_options o;
  assert_false(query_slice(l, &q, NULL, &arena, &o, d));
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (!ent_diags_has(d, codes[i]))
      fail_msg("%s is missing", codes[i]);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), sizeof codes / sizeof *codes);
  assert_true(ent_diags_usage(d));
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "human", &ENT_STYLE(), 0, &out));
  static const char *const helps[] = {
      "did you mean `funds`?",
      "did you mean `support`?",
      "did you mean `secret`?",
      "did you mean `paper`?",
      "did you mean `reported`?",
      "the choices are definite, likely and possible",
      "the choices are negative, neutral and positive",
  };
  for (size_t i = 0; i < sizeof helps / sizeof *helps; i++)
    if (!strstr(out.at, helps[i]))
      fail_msg("no help `%s` in:\n%s", helps[i], out.at);
  ent_bytes_drop(&out);
  arena_drop(&arena);
  ent_diags_free(d);
  ent_account_free(l);
}

// --------------------------------------------------------------- defaults

static void defaults(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  ent_diags *d = ent_diags_new();
  struct arena arena = {0};
  struct slice_options o;
  struct ent_query q = {0};
  assert_true(query_slice(l, &q, NULL, &arena, &o, d));
  assert_int_equal(o.q.lo, day_of(2011, 9, 27));
  assert_int_equal(o.q.hi, day_of(2011, 9, 27));
  assert_int_equal(o.include, LIKELY);
  assert_int_equal(o.recent_months, 12);
  assert_int_equal(o.recent_days, 0);
  assert_false(o.throughout);
  assert_string_equal(o.filter->words, "");
  // What is asked apart from the query comes first.
  q.at = "1986";
  q.recent = "90d";
  assert_true(query_slice(l, &q, "1987", &arena, &o, d));
  assert_int_equal(o.q.lo, day_of(1987, 1, 1));
  assert_int_equal(o.recent_months, 0);
  assert_int_equal(o.recent_days, 90);
  arena_drop(&arena);
  ent_diags_free(d);
  ent_account_free(l);
}

// --------------------------------------------------------------- captions

static void captions(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  const struct {
    struct ent_query q;
    const char *caption;
  } rows[] = {
      {{.at = NULL}, "as of 2011-09-27"},
      {{.at = "2011-09"}, "September 2011, as of 2011-09-27"},
      {{.at = "2001-10-07"}, "7 October 2001, as of 2011-09-27"},
      {{.at = "2001"},
       "any time in 2001 (" OPT(
           "throughout") " for all of it), as of 2011-09-27"},
      {{.at = "2001", .throughout = true}, "throughout 2001, as of 2011-09-27"},
      {{.at = "2011-09",
        .families = LIST("hostility", "support"),
        .focus = "us",
        .hops = 2,
        .include = "possible"},
       "September 2011, as of 2011-09-27; within 2 steps of us; "
       "family hostility, support; possible too"},
      {{.at = "2011-09", .recent = "0", .forecasts = true},
       "September 2011, as of 2011-09-27; earlier events not counted; with "
       "forecasts"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct arena arena = {0};
    struct buf b = {0};
    struct slice *s = ask(l, &rows[i].q, &arena);
    slice_caption(&b, s);
    assert_string_equal(buf_text(&b), rows[i].caption);
    buf_drop(&b);
    slice_free(s);
    arena_drop(&arena);
  }
  ent_account_free(l);
}

static void ranges(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  ent_diags *d = ent_diags_new();
  struct days r;
  struct ent_query q = {.from = "1980", .to = "2011-09"};
  assert_true(query_range(l, &q, &r, d));
  assert_int_equal(r.lo, day_of(1980, 1, 1));
  assert_int_equal(r.hi, day_of(2011, 9, 30));
  q = (struct ent_query){0};
  assert_true(query_range(l, &q, &r, d));
  assert_int_equal(r.lo, day_of(1979, 12, 24));
  assert_int_equal(r.hi, day_of(2011, 9, 27));
  q = (struct ent_query){.from = "2001", .to = "1999"};
  assert_false(query_range(l, &q, &r, d));
  assert_true(ent_diags_has(d, "usage/range-order"));
  ent_diags_free(d);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(filters),  cmocka_unit_test(all_mistakes_at_once),
      cmocka_unit_test(defaults), cmocka_unit_test(captions),
      cmocka_unit_test(ranges),
  };
  return cmocka_run_group_tests_name("query", tests, NULL, NULL);
}
