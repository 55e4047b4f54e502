// SPDX-License-Identifier: GPL-2.0-or-later
#include "article.h"
#include "ledgers.h"
#include "timeline/slice.h"

static ent_ledger *shared;

static struct slice_options options(const ent_ledger *l, const char *q) {
  return (struct slice_options){.q = days_for(l, q), .include = POSSIBLE};
}

static const struct slice_tie *in_slice(const struct slice *s, uint32_t tie) {
  for (size_t i = 0; i < s->ties.n; i++)
    if (s->ties.at[i].tie == tie)
      return &s->ties.at[i];
  return NULL;
}

// ------------------------------------------------------- the article's ties

struct truth {
  const char *q;
  const char *cells[ARTICLE_TIES]; // ANY/ALL; one letter when q is a day
};

static const struct truth truths[] = {
    {"1978",
     {".", ".", ".", ".", ".", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"1982-06-01",
     {"P", "P", "P", "P", ".", ".", ".", ".", "P", ".", ".", ".", "."}},
    {"1986",
     {"L/L", "D/L", "D/L", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1987-06-01",
     {"L", "D", "L", "P", ".", ".", ".", ".", "P", ".", ".", ".", "."}},
    {"1989",
     {"D/L", "D/P", "P/.", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1986/1989",
     {"D/L", "D/P", "D/.", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1990",
     {"D/D", ".", ".", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"1995",
     {"D/D", ".", ".", "P/P", "D/P", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"2001",
     {"D/D", ".", ".", "P/P", "D/D", "D/.", "D/.", ".", "P/P", ".", ".", ".",
      "."}},
    {"2001-09-11",
     {"D", ".", ".", "P", "D", ".", "P", ".", "P", ".", ".", ".", "."}},
    {"2001-10",
     {"D/D", ".", ".", "P/P", "D/D", "D/P", "P/.", ".", "P/P", ".", ".", ".",
      "."}},
    {"2001-10-07",
     {"D", ".", ".", "P", "D", "P", "P", ".", "P", ".", ".", ".", "."}},
    {"2001-11-01",
     {"D", ".", ".", "P", "D", "D", "P", ".", "P", ".", ".", ".", "."}},
    {"2006",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "D/L", ".", ".", ".",
      "."}},
    {"2006-06",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "L/L", ".", ".", ".",
      "."}},
    {"2008",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "P/P", "D/P", ".", ".",
      "."}},
    {"2010",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "P/P", "D/D", ".", ".",
      "."}},
    {"2011-05",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "P/P", "L/L", ".",
      "L/.", "."}},
    {"2011-05-20",
     {"D", ".", ".", "P", "D", "D", ".", "D", "P", "L", ".", "L", "."}},
    {"2011-09-13",
     {"D", ".", ".", "P", "D", "D", ".", "D", "P", "P", ".", ".", "D"}},
    {"2012",
     {"P/P", ".", ".", "P/P", "P/P", "P/P", ".", "P/P", "P/P", ".", ".", ".",
      "."}},
};

static char letter(const struct slice *s, uint32_t tie) {
  const struct slice_tie *t = in_slice(s, tie);
  return ".PLD"[t ? t->dates : NO];
}

static void article_holds(void **state) {
  const struct truth *row = *state;
  struct slice_options o = options(shared, row->q);
  struct slice *any = slice_at(shared, &o);
  o.throughout = true;
  struct slice *all = slice_at(shared, &o);
  for (size_t i = 0; i < ARTICLE_TIES; i++) {
    uint32_t tie = tie_for(shared, article_ids[i]);
    const char *want = row->cells[i];
    char got[4] = {letter(any, tie), '/', letter(all, tie), 0};
    if (got[0] != want[0] || (want[1] && got[2] != want[2]))
      fail_msg("%s at %s: %s, not %s", article_ids[i], row->q, got, want);
    if (want[0] == '.')
      assert_int_equal(got[2], '.');
  }
  slice_free(any);
  slice_free(all);
}

// ---------------------------------------------------------- recent events

struct recent_row {
  const char *name, *q;
  int months, days;
  bool shown, recent;
};

static const struct recent_row recent_rows[] = {
    {"on the day", "2011-09-13", 12, 0, true, false},
    {"a week later", "2011-09-20", 12, 0, true, true},
    {"the day before", "2011-09-12", 12, 0, false, false},
    {"last day of the window", "2012-09-12", 12, 0, true, true},
    {"a year later", "2012-09-13", 12, 0, false, false},
    {"ninety days", "2011-12-11", 0, 90, true, true},
    {"ninety-one days", "2011-12-12", 0, 90, false, false},
    {"switched off", "2011-09-20", 0, 0, false, false},
    {"the year of it", "2011", 12, 0, true, false},
    {"the year after reaches no further back", "2012", 12, 0, false, false},
    {"a month within the year", "2011-12", 12, 0, true, true},
    {"long window, whole year", "2012", 24, 0, true, true},
};

static void recent_events(void **state) {
  const struct recent_row *row = *state;
  struct slice_options o = options(shared, row->q);
  o.include = LIKELY;
  o.recent_months = row->months;
  o.recent_days = row->days;
  struct slice *s = slice_at(shared, &o);
  const struct slice_tie *t = in_slice(s, tie_for(shared, "kabul"));
  assert_int_equal(t != NULL, row->shown);
  if (t)
    assert_int_equal(t->recent, row->recent);
  // A window makes no lasting tie recent.
  for (size_t i = 0; i < s->ties.n; i++)
    if (s->ties.at[i].recent)
      assert_true(type_of(shared, &shared->ties.at[s->ties.at[i].tie])->event);
  slice_free(s);
}

static void windows_have_inverses(void **state) {
  (void)state;
  const int spans[][2] = {{12, 0}, {1, 0}, {0, 1}, {0, 90}, {24, 0}, {18, 10}};
  uint64_t seed = 1;
  for (size_t i = 0; i < 6; i++)
    for (int k = 0; k < 300; k++) {
      struct slice_options o = {.recent_months = spans[i][0],
                                .recent_days = spans[i][1]};
      day d = draw_below(&seed, 20000) - 2000;
      day last = recent_until(d, &o);
      for (day x = d - 3; x < last + 6; x++) {
        o.q = (struct days){x, x};
        bool counts = recent_window(&o).lo <= d && d <= x;
        assert_int_equal(counts, d <= x && x <= last);
      }
    }
}

// ------------------------------------------------ doubt, hidden and filters

static const char doubts[] =
    "entente: 1\n"
    "coverage: 1990/2010\n"
    "sources: {paper: {title: Paper}, book: {title: Book}}\n"
    "actors:\n"
    "  a: {name: Alpha, tags: [north]}\n"
    "  b: {name: Beta}\n"
    "  c: {name: Gamma, exists: 1995~/..}\n"
    "  d: {name: Delta}\n"
    "  e: {name: Epsilon}\n"
    "ties:\n"
    "- {id: sure, from: a, type: funds, to: b, when: since 1995,\n"
    "   sources: [paper]}\n"
    "- {id: doubtful, from: a, type: arms, to: b, when: since 1995,\n"
    "   likelihood: unlikely}\n"
    "- {id: never, from: a, type: trains, to: b, when: since 1995,\n"
    "   likelihood: 0}\n"
    "- {id: foretold, from: a, type: invades, to: d, when: 2005,\n"
    "   forecast: true}\n"
    "- {id: maybe, from: b, type: hosts, to: c, start: '[1994..2008]',\n"
    "   end: 2009}\n"
    "- {id: talks, from: c, type: negotiates-with, to: d, when: since 1996,\n"
    "   tags: [secret], sources: [book]}\n"
    "- {id: war, from: d, type: at-war-with, to: e, when: 1999/2005,\n"
    "   likelihood: 70%}\n"
    "- {from: a, type: opposes, to: e, when: 1999/2001}\n"
    "- {from: a, type: opposes, to: e, start: '[1999-06..2009]', end: 2010}\n";

static struct slice *ask(const ent_ledger *l, const struct ent_query *q,
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

static void doubt_is_not_hidden(void **state) {
  (void)state;
  ent_ledger *l = parse_ledger(doubts);
  struct slice_options o = options(l, "2000-06");
  o.include = LIKELY;
  struct slice *s = slice_at(l, &o);
  const struct slice_tie *t = in_slice(s, tie_for(l, "doubtful"));
  assert_non_null(t);
  assert_int_equal(t->dates, DEFINITE);
  assert_int_equal(t->certainty, POSSIBLE);
  assert_int_equal(in_slice(s, tie_for(l, "sure"))->certainty, DEFINITE);
  assert_true(in_slice(s, tie_for(l, "sure"))->throughout);
  assert_null(in_slice(s, tie_for(l, "never")));
  assert_int_equal(s->hidden.unbelieved, 1);
  assert_null(in_slice(s, tie_for(l, "maybe")));
  // The second record of `opposes` is only possible, but its line is shown.
  assert_int_equal(s->hidden.possible, 2);
  assert_int_equal(s->hidden.lines, 1);
  assert_int_equal(s->hidden.forecasts, 0);
  assert_int_equal(s->living, 5);
  slice_free(s);

  o.q = days_for(l, "2005");
  s = slice_at(l, &o);
  assert_int_equal(s->hidden.forecasts, 1);
  assert_null(in_slice(s, tie_for(l, "foretold")));
  slice_free(s);

  o.q = days_for(l, "1992");
  s = slice_at(l, &o);
  assert_int_equal(s->living, 4);
  assert_int_equal(s->alive[actor_for(l, "c")], NO);
  slice_free(s);
  ent_ledger_free(l);
}

static void lines_join_records(void **state) {
  (void)state;
  ent_ledger *l = parse_ledger(doubts);
  struct slice_options o = options(l, "2000-06");
  struct slice *s = slice_at(l, &o);
  struct slice_lines lines = slice_group(s);
  uint32_t key = l->ties.at[tie_for(l, "a opposes e")].key;
  size_t found = 0, ties = 0;
  for (size_t i = 0; i < lines.lines.n; i++) {
    const struct slice_line *line = &lines.lines.at[i];
    ties += line->ties.n;
    if (i)
      assert_true(lines.lines.at[i - 1].key < line->key);
    if (line->key != key)
      continue;
    found++;
    assert_int_equal(line->ties.n, 2);
    assert_int_equal(line->certainty, DEFINITE);
  }
  assert_int_equal(found, 1);
  assert_int_equal(ties, s->ties.n);
  vec_drop(&lines.lines);
  slice_free(s);
  ent_ledger_free(l);
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
      {{.at = "2000-06", .actors = LIST("Alpha, Beta")}, "doubtful, sure"},
      {{.at = "2000-06", .types = LIST("funds", "arms")}, "doubtful, sure"},
      {{.at = "2000-06", .types = LIST("arms,at-war-with")}, "doubtful, war"},
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
  ent_ledger *l = parse_ledger(doubts);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct arena arena = {0};
    struct slice *s = ask(l, &rows[i].q, &arena);
    char *got = ids_of(s);
    assert_string_equal(got, rows[i].ids);
    mem_free(got);
    slice_free(s);
    arena_drop(&arena);
  }
  ent_ledger_free(l);
}

static void one_actor_by_its_ties(void **state) {
  (void)state;
  for (uint32_t a = 0; a < shared->actors.n; a++) {
    struct slice_options o = options(shared, "2001");
    struct slice *all = slice_at(shared, &o);
    o.about = a + 1;
    struct slice *one = slice_at(shared, &o);
    size_t k = 0;
    for (size_t i = 0; i < all->ties.n; i++) {
      const struct tie *t = &shared->ties.at[all->ties.at[i].tie];
      if (t->from == a || t->to == a)
        assert_int_equal(one->ties.at[k++].tie, all->ties.at[i].tie);
    }
    assert_int_equal(one->ties.n, k);
    slice_free(one);
    slice_free(all);
  }
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
      .at = "2001-10-7",
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
  ent_ledger *l = parse_ledger(doubts);
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
  assert_true(ent_diags_render(d, "human", &(ent_style){0}, 0, &out));
  static const char *const helps[] = {
      "did you mean `funds`?",
      "did you mean `support`?",
      "did you mean `secret`?",
      "did you mean `paper`?",
      "did you mean `reported`?",
      "write one of definite, likely, possible",
      "write one of negative, neutral, positive",
  };
  for (size_t i = 0; i < sizeof helps / sizeof *helps; i++)
    if (!strstr(out.at, helps[i]))
      fail_msg("no help `%s` in:\n%s", helps[i], out.at);
  ent_bytes_drop(&out);
  arena_drop(&arena);
  ent_diags_free(d);
  ent_ledger_free(l);
}

// --------------------------------------------------------------- captions

static void captions(void **state) {
  (void)state;
  const struct {
    struct ent_query q;
    const char *caption;
  } rows[] = {
      {{.at = NULL}, "as of 2011-09-27"},
      {{.at = "2011-09"}, "September 2011, as of 2011-09-27"},
      {{.at = "2001-10-07"}, "7 October 2001, as of 2011-09-27"},
      {{.at = "2001"},
       "any time in 2001 (--throughout for all of it), as of 2011-09-27"},
      {{.at = "2001", .throughout = true}, "throughout 2001, as of 2011-09-27"},
      {{.at = "2011-09",
        .families = LIST("hostility", "support"),
        .focus = "us",
        .hops = 2,
        .include = "possible"},
       "September 2011, as of 2011-09-27; within 2 steps of us; "
       "family hostility, support; possible too"},
      {{.at = "2011-09", .recent = "0", .forecasts = true},
       "September 2011, as of 2011-09-27; no recent events; with forecasts"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct arena arena = {0};
    struct buf b = {0};
    struct slice *s = ask(shared, &rows[i].q, &arena);
    slice_caption(&b, s);
    assert_string_equal(buf_text(&b), rows[i].caption);
    buf_drop(&b);
    slice_free(s);
    arena_drop(&arena);
  }
}

static void past_the_horizon(void **state) {
  (void)state;
  struct slice_options o = options(shared, "2012");
  struct slice *s = slice_at(shared, &o);
  assert_string_equal(
      s->note, "data is as of 2011-09-27; ongoing ties are shown as possible");
  slice_free(s);
  o.q = days_for(shared, "2011");
  s = slice_at(shared, &o);
  assert_null(s->note);
  slice_free(s);
  o.throughout = true;
  s = slice_at(shared, &o);
  assert_non_null(s->note);
  slice_free(s);
}

static void ranges(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  struct days r;
  struct ent_query q = {.from = "1980", .to = "2011-09"};
  assert_true(query_range(shared, &q, &r, d));
  assert_int_equal(r.lo, day_of(1980, 1, 1));
  assert_int_equal(r.hi, day_of(2011, 9, 30));
  q = (struct ent_query){0};
  assert_true(query_range(shared, &q, &r, d));
  assert_int_equal(r.lo, day_of(1979, 12, 24));
  assert_int_equal(r.hi, day_of(2011, 9, 27));
  q = (struct ent_query){.from = "2001", .to = "1999"};
  assert_false(query_range(shared, &q, &r, d));
  assert_true(ent_diags_has(d, "usage/range-order"));
  ent_diags_free(d);
}

// ------------------------------------------------------------- slow twin

static void random_when(struct buf *b, uint64_t *seed) {
  int y = 1950 + draw_below(seed, 60), z = y + draw_below(seed, 15);
  switch (draw_below(seed, 7)) {
  case 0:
    buf_addf(b, "%d/%d", y, z);
    break;
  case 1:
    buf_addf(b, "since %d~", y);
    break;
  case 2:
    buf_addf(b, "until %d-0%d", y, 1 + draw_below(seed, 9));
    break;
  case 3:
    buf_addf(b, "%d-0%d", y, 1 + draw_below(seed, 9));
    break;
  case 4:
    buf_addf(b, "by %d", y);
    break;
  case 5:
    buf_addf(b, "in %d", y);
    break;
  default:
    buf_addf(b, "[%d/%d, since %d]", y, y + 1, z + 2);
  }
}

static ent_ledger *random_ledger(uint64_t *seed, int actors, int ties) {
  static const char *const types[] = {"funds",   "hosts",      "opposes",
                                      "attacks", "member-of",  "meets",
                                      "strikes", "allied-with"};
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: ../2009\nactors:\n");
  for (int i = 0; i < actors; i++)
    buf_addf(&b, "  a%d: {%s}\n", i, i % 5 == 0 ? "exists: 1960~/2001-05" : "");
  buf_add(&b, "ties:\n");
  for (int i = 0; i < ties; i++) {
    int from = draw_below(seed, actors);
    int to = (from + 1 + draw_below(seed, actors - 1)) % actors;
    buf_addf(&b, "- {from: a%d, type: %s, to: a%d, ", from,
             types[draw_below(seed, 8)], to);
    if (draw_below(seed, 4) == 0)
      buf_addf(&b, "likelihood: %d%%, ", draw_below(seed, 101));
    buf_add(&b, "when: ");
    random_when(&b, seed);
    buf_add(&b, "}\n");
  }
  ent_ledger *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

static verdict lesser(verdict a, verdict b) { return a < b ? a : b; }

// The same answer from the words of the definition: every tie looked at.
static void expect_tie(const struct slice *s, uint32_t i, size_t *at,
                       size_t *possible) {
  const ent_ledger *l = s->ledger;
  const struct tie *t = &l->ties.at[i];
  const struct spell *p = &l->spells.at[t->spell];
  struct days q = s->options.q, w = q;
  verdict here = s->options.throughout ? spells_all(p, t->spells, q)
                                       : spells_any(p, t->spells, q);
  if (type_of(l, t)->event && !s->options.throughout &&
      s->options.recent_months) {
    day start = day_plus_months(q.hi, -s->options.recent_months) + 1;
    w.lo = start < q.lo ? start : q.lo;
  }
  verdict dates = s->options.throughout ? here : spells_any(p, t->spells, w);
  bool recent = dates > here && here < s->options.include;
  verdict alive = lesser(actor_alive(l, t->from, recent ? w : q),
                         actor_alive(l, t->to, recent ? w : q));
  verdict sure = lesser(lesser(dates, tie_belief(t)), alive);
  if (sure == NO || dates < s->options.include) {
    *possible += sure > NO;
    return;
  }
  assert_true(*at < s->ties.n);
  const struct slice_tie *got = &s->ties.at[(*at)++];
  assert_int_equal(got->tie, i);
  assert_int_equal(got->dates, dates);
  assert_int_equal(got->certainty, sure);
  assert_int_equal(got->recent, recent);
}

static void index_equals_scan(void **state) {
  (void)state;
  uint64_t seed = 7;
  for (int round = 0; round < 30; round++) {
    ent_ledger *l = random_ledger(&seed, 12, 1 + draw_below(&seed, 150));
    for (int k = 0; k < 40; k++) {
      day lo = day_of(1945 + draw_below(&seed, 70), 1 + draw_below(&seed, 12),
                      1 + draw_below(&seed, 28));
      struct slice_options o = {
          .q = {lo, lo + (draw_below(&seed, 2) ? draw_below(&seed, 900) : 0)},
          .include = draw_below(&seed, 2) ? LIKELY : DEFINITE,
          .throughout = draw_below(&seed, 4) == 0,
          .recent_months = draw_below(&seed, 2) ? 12 : 0,
      };
      struct slice *s = slice_at(l, &o);
      size_t at = 0, possible = 0;
      for (uint32_t i = 0; i < l->ties.n; i++)
        expect_tie(s, i, &at, &possible);
      assert_int_equal(at, s->ties.n);
      assert_int_equal(possible, s->hidden.possible);
      slice_free(s);
    }
    ent_ledger_free(l);
  }
}

static void tiers_nest(void **state) {
  (void)state;
  uint64_t seed = 3;
  ent_ledger *l = random_ledger(&seed, 10, 200);
  for (int k = 0; k < 60; k++) {
    day lo = day_of(1945 + k, 6, 1);
    struct slice_options o = {.q = {lo, lo + 30}, .recent_months = 12};
    struct slice *s[3];
    for (int i = 0; i < 3; i++) {
      o.include = (verdict)(DEFINITE - i);
      s[i] = slice_at(l, &o);
    }
    for (int i = 0; i < 2; i++) {
      for (size_t t = 0; t < s[i]->ties.n; t++)
        assert_non_null(in_slice(s[i + 1], s[i]->ties.at[t].tie));
      assert_int_equal(s[i]->ties.n + s[i]->hidden.possible,
                       s[2]->ties.n + s[2]->hidden.possible);
    }
    for (int i = 0; i < 3; i++)
      slice_free(s[i]);
  }
  ent_ledger_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(windows_have_inverses),
      cmocka_unit_test(doubt_is_not_hidden),
      cmocka_unit_test(lines_join_records),
      cmocka_unit_test(filters),
      cmocka_unit_test(one_actor_by_its_ties),
      cmocka_unit_test(all_mistakes_at_once),
      cmocka_unit_test(captions),
      cmocka_unit_test(past_the_horizon),
      cmocka_unit_test(ranges),
      cmocka_unit_test(index_equals_scan),
      cmocka_unit_test(tiers_nest),
  };
  shared = parse_ledger(article);
  int failed = TEST_TABLE("article", truths, article_holds) +
               TEST_TABLE("recent", recent_rows, recent_events) +
               cmocka_run_group_tests_name("slice", tests, NULL, NULL);
  ent_ledger_free(shared);
  return failed;
}
