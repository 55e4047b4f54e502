// SPDX-License-Identifier: GPL-2.0-or-later
// Every option of every question: either the answer shows that it was heeded,
// or it is refused. There is no third thing.
#include "asked.h"
#include "ledgers.h"

typedef char *asker(const ent_account *l, const ent_query *q, ent_diags *d);

// ----------------------------------------------------------------- answers

static void add(ent_bytes *all, ent_bytes *part) {
  ent_bytes_add(all, part->at ? part->at : "", part->n);
  ent_bytes_drop(part);
}

// All that an answer says, to people and as data; NULL if there is none.
static char *told(ent_answer *a, ent_diags *d) {
  static const char *const formats[] = {"text", "json", "csv"};
  ent_bytes all = {0};
  for (size_t i = 0; a && i < sizeof formats / sizeof *formats; i++) {
    ent_bytes part = {0};
    assert_true(ent_answer_render(a, formats[i], &ENT_STYLE(), &part, d));
    add(&all, &part);
  }
  ent_answer_free(a);
  return all.at;
}

static void add_drawing(ent_bytes *all, const ent_drawing *p, ent_diags *d) {
  ent_bytes part = {0};
  ent_figure *f = ent_figure_of(&p, 1, &ENT_FIGURE_OPTIONS(), d);
  assert_non_null(f);
  assert_true(ent_figure_render(f, "svg", NULL, &part, d));
  ent_figure_free(f);
  add(all, &part);
}

static char *drawn(ent_drawing *p, ent_diags *d) {
  ent_bytes all = {0};
  if (p)
    add_drawing(&all, p, d);
  ent_drawing_free(p);
  return all.at;
}

#define ANSWER(name, ...)                                                      \
  static char *ask_##name(const ent_account *l, const ent_query *q,            \
                          ent_diags *d) {                                      \
    return told(ent_##name(l, __VA_ARGS__ q, d), d);                           \
  }
#define PICTURE(name, ...)                                                     \
  static char *ask_##name(const ent_account *l, const ent_query *q,            \
                          ent_diags *d) {                                      \
    return drawn(ent_##name(l, __VA_ARGS__ q, d), d);                          \
  }
#define SUBJECT(word) word,
ANSWER(who, SUBJECT("a"))
ANSWER(ties, )
ANSWER(matrix, )
ANSWER(show, SUBJECT("a"))
ANSWER(sources, )
ANSWER(actors, )
ANSWER(types, )
ANSWER(kinds, )
ANSWER(stats, )
ANSWER(views, )
ANSWER(views_compared, )
ANSWER(path, SUBJECT("b") SUBJECT("e"))
ANSWER(cut, SUBJECT("b") SUBJECT("e"))
ANSWER(rank, )
ANSWER(blocs, )
ANSWER(cliques, )
ANSWER(balance, )
ANSWER(shifts, )
ANSWER(shifts_pair, SUBJECT("a") SUBJECT("b"))
ANSWER(diff, SUBJECT("1996") SUBJECT("2009"))
ANSWER(timeline, )
PICTURE(draw, )
PICTURE(draw_who, SUBJECT("a"))
PICTURE(draw_diff, SUBJECT("1996") SUBJECT("2009"))
PICTURE(draw_diff_matrix, SUBJECT("1996") SUBJECT("2009"))
PICTURE(draw_matrix, )
PICTURE(draw_rank, )
PICTURE(draw_blocs, )
PICTURE(draw_shifts, )
PICTURE(draw_timeline, )
PICTURE(draw_lanes, )

static void add_exported(ent_bytes *all, const ent_exported *x) {
  for (size_t k = 0; k < ent_exported_files(x); k++) {
    size_t n;
    const char *at = ent_exported_bytes(x, k, &n);
    ent_bytes_add(all, at, n);
  }
  for (size_t k = 0; ent_exported_note(x, k); k++)
    ent_bytes_add(all, ent_exported_note(x, k),
                  strlen(ent_exported_note(x, k)));
}

static char *ask_export(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  ent_bytes all = {0};
  ent_exported *x = ent_export(l, "csv", q, NULL, d);
  if (x)
    add_exported(&all, x);
  ent_exported_free(x);
  return all.at;
}

static char *ask_steps(const ent_account *l, const ent_query *q, ent_diags *d) {
  ent_bytes out = {0};
  return ent_steps(l, q, &out, d) ? out.at : NULL;
}

static char *ask_report(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  ent_dossier *r = ent_report(l, q, d);
  ent_bytes all = {0}, part = {0};
  if (r) {
    assert_true(ent_dossier_render(r, "md", "x", NULL, &part, d));
    add(&all, &part);
    assert_true(ent_dossier_render(r, "html", "x", NULL, &part, d));
    ent_bytes_add(
        &all, part.at,
        (size_t)(strstr(part.at, "<head>") - part.at)); // its language
    ent_bytes_drop(&part);
  }
  for (size_t k = 0; r && k < ent_dossier_figures(r); k++)
    add_drawing(&all, ent_dossier_figure(r, k), d);
  ent_dossier_free(r);
  return all.at;
}

// Of a question that may be asked of a date or step by step both are walked.
static const struct {
  const char *name, *question, *mode;
  asker *ask;
} askers[] = {
    {"who", "who", "", ask_who},
    {"draw-who", "draw-who", "", ask_draw_who},
    {"ties", "ties", "", ask_ties},
    {"matrix", "matrix", "", ask_matrix},
    {"show", "show", "", ask_show},
    {"sources", "sources", "", ask_sources},
    {"actors", "actors", "", ask_actors},
    {"types", "types", "", ask_types},
    {"kinds", "kinds", "", ask_kinds},
    {"stats", "stats", "", ask_stats},
    {"stats-series", "stats", "from=1992 to=2005 every=year", ask_stats},
    {"views", "views", "", ask_views},
    {"views-compared", "views-compared", "compare-views=d,a",
     ask_views_compared},
    {"path", "path", "", ask_path},
    {"cut", "cut", "", ask_cut},
    {"rank", "rank", "", ask_rank},
    {"rank-series", "rank", "from=1992 to=2005 every=year", ask_rank},
    {"draw-rank", "draw-rank", "", ask_draw_rank},
    {"blocs", "blocs", "", ask_blocs},
    {"blocs-series", "blocs", "from=1992 to=2005 every=year", ask_blocs},
    {"draw-blocs", "draw-blocs", "", ask_draw_blocs},
    {"draw-blocs-series", "draw-blocs", "from=1992 to=2005 every=year",
     ask_draw_blocs},
    {"communities", "communities", "by=leiden", ask_blocs},
    {"cliques", "cliques", "", ask_cliques},
    {"balance", "balance", "", ask_balance},
    {"balance-series", "balance", "from=1992 to=2005 every=year", ask_balance},
    {"shifts", "shifts", "", ask_shifts},
    {"shifts-series", "shifts", "from=1992 to=2005 every=year", ask_shifts},
    {"shifts-pair", "shifts-pair", "", ask_shifts_pair},
    {"draw-shifts", "draw-shifts", "", ask_draw_shifts},
    {"diff", "diff", "", ask_diff},
    {"draw-diff", "draw-diff", "", ask_draw_diff},
    {"timeline", "timeline", "", ask_timeline},
    {"draw-timeline", "draw-timeline", "", ask_draw_timeline},
    {"draw-lanes", "draw-lanes", "", ask_draw_lanes},
    {"draw", "draw", "", ask_draw},
    {"draw-matrix", "draw-matrix", "", ask_draw_matrix},
    {"draw-diff-matrix", "draw-diff-matrix", "", ask_draw_diff_matrix},
    {"steps", "steps", "", ask_steps},
    {"report", "report", "", ask_report},
    {"export", "export", "", ask_export},
};

enum { ASKERS = sizeof askers / sizeof *askers };

// ------------------------------------------------------------------- values

// A good value of an option, what has to be asked besides for it to show, and
// of which question if not of all: the first row that fits counts.
struct good {
  const char *option, *value;
  const char *beside; // "name=value name=value"
  const char *question;
};

static const struct good goods[] = {
    {"at", "1996", "", NULL},
    {"during", "1996/1998", "", NULL},
    {"throughout", NULL, "at=1996/2003", NULL},
    {"from", "1997", "", NULL},
    {"to", "2003", "", NULL},
    {"every", "month", "", NULL},
    {"recent", "30y", "every=change", "steps"},
    {"forecasts", NULL, "every=change", "steps"},
    {"actor", "c", "every=change", "steps"},
    {"type", "funds", "every=change", "steps"},
    {"family", "support", "every=change", "steps"},
    {"sign", "positive", "every=change", "steps"},
    {"tag", "secret", "every=change", "steps"},
    {"source", "paper", "every=change", "steps"},
    {"min-likelihood", "almost certain", "every=change", "steps"},
    {"standing", "reported", "every=change", "steps"},
    {"single-source", NULL, "every=change", "steps"},
    {"says", "d", "every=change", "steps"},
    {"denied-by", "a", "every=change", "steps"},
    {"recent", "30y", "with-events", NULL},
    {"recent", "30y", "at=2010", "export"},
    {"include", "definite", "at=2010", "export"},
    {"forecasts", NULL, "at=2010", "export"},
    {"focus", "b", "at=2010", "export"},
    {"hops", "2", "at=2010 focus=b", "export"},
    {"include", "possible", "", "timeline"},
    {"include", "possible", "", "draw-timeline"},
    {"include", "definite", "", NULL},
    {"forecasts", NULL, "", NULL},
    {"actor", "c", "", NULL},
    {"type", "funds", "", NULL},
    {"family", "support", "", NULL},
    {"sign", "positive", "", NULL},
    {"tag", "secret", "", NULL},
    {"source", "paper", "", NULL},
    {"min-likelihood", "almost certain", "", NULL},
    {"standing", "reported", "", NULL},
    {"single-source", NULL, "", NULL},
    {"says", "d", "", NULL},
    {"denied-by", "a", "", NULL},
    {"focus", "b", "", NULL},
    {"hops", "2", "focus=b", NULL},
    {"compare-views", "d,a", "compare-views=d,c", "views-compared"},
    {"compare-views", "d,a", "", NULL},
    {"by", "leiden", "", "blocs"},
    {"by", "louvain", "", "blocs-series"},
    {"by", "walktrap", "", "communities"},
    {"by", "degree", "", NULL},
    {"since", "1992", "", NULL},
    {"layer", "positive", "", "stats"},
    {"layer", "all", "", NULL},
    {"directed", NULL, "", NULL},
    {"undirected", NULL, "directed", "path"},
    {"undirected", NULL, "directed", "cut"},
    {"undirected", NULL, "by=pagerank", NULL},
    {"parallel", "keep", "by=degree", NULL},
    {"alpha", "0.01", "by=katz", NULL},
    {"pairs", NULL, "layer=all", NULL},
    {"least", "4", "layer=all at=2000", NULL},
    {"network", NULL, "", NULL},
    {"grand", NULL, "", NULL},
    {"camps", "2", "", NULL},
    {"alignment", "a", "", NULL},
    {"budget", "1", "", NULL}, // of friends and foes by dice
    {"seconds", "1", "", NULL},
    {"all", NULL, "", NULL},
    {"code", "tie/undated", "", NULL},
    {"definite", NULL, "", NULL},
    {"stat", NULL, "", NULL},
    {"with-events", NULL, "", NULL},
    {"intensity", NULL, "", NULL},
    {"min-change", "0.9", "intensity", NULL},
    {"turning", NULL, "", NULL},
    {"changepoints", NULL, "", NULL},
    {"records", NULL, "at=1996", NULL},
    {"title", "Mine", "", NULL},
    {"lang", "de", "", NULL},
    {"highlight", "f", "", NULL},
    {"bump", NULL, "", NULL},
    {"size", "betweenness", "", NULL},
    {"hulls", "none", "at=1999", "draw-matrix"},
    {"hulls", "none", "", "draw-diff-matrix"},
    {"hulls", "blocs", "at=1999", NULL},
    {"sort", "-ties", "", "sources"},
    {"sort", "-name", "", "views"},
    {"sort", "-id", "", "actors"},
    {"sort", "-ties", "", "types"},
    {"sort", "-id", "", "kinds"},
    {"sort", "-members", "layer=all at=2000", "cliques"},
    {"sort", "actor_name", "", "rank"},
    {"sort", "-date", "", "shifts"},
    {"sort", "-state", "", "shifts-pair"},
    {"sort", "-type", "", NULL},
    {"limit", "1", "layer=all at=2000", "cliques"},
    {"limit", "1", "", NULL},
    {"width", "20", "", "matrix"},
    {"width", "200", "", NULL},
};

static const struct good *good_for(const char *option, const char *question) {
  for (size_t i = 0; i < sizeof goods / sizeof *goods; i++)
    if (!strcmp(goods[i].option, option) &&
        (!goods[i].question || !strcmp(goods[i].question, question)))
      return &goods[i];
  fail_msg("no good value of %s for %s", option, question);
  return NULL;
}

static void set(ent_query *q, const char *option, const char *value) {
  ent_diags *d = ent_diags_new();
  if (!ent_query_set(q, option, value, d)) {
    show_errors(d);
    fail_msg("%s cannot be set to %s", option, value);
  }
  ent_diags_free(d);
}

// What is asked besides, of it what the question heeds; a series has no date.
static void set_beside(ent_query *q, const char *beside, const char *question,
                       bool series) {
  struct str word, name, value, rest = str_of(beside);
  while (rest.n > 0) {
    char option[40], to[40];
    str_cut(rest, " ", &word, &rest);
    bool valued = str_cut(word, "=", &name, &value);
    snprintf(option, sizeof option, "%.*s", STR_ARG(name));
    snprintf(to, sizeof to, "%.*s", STR_ARG(value));
    if (ent_question_heeds(question, option) &&
        !(series && !strcmp(option, "at")))
      set(q, option, valued ? to : NULL);
  }
}

// ----------------------------------------------------------------- the walk

static void show_pair(const char *question, const char *option,
                      const char *what) {
  fprintf(stderr, "%s, %s: %s\n", question, option, what);
}

static bool refused(ent_diags *d) {
  return ent_diags_usage(d) && ent_diags_count(d, ENT_ERROR) > 0;
}

// No one who asks the library has a command line.
static bool names_no_command(const char *answer) {
  static const char *const signs[] = {"`entente ", "\001", "\\u0001", "\\u{1}"};
  for (size_t i = 0; answer && i < sizeof signs / sizeof *signs; i++)
    if (strstr(answer, signs[i]))
      return false;
  for (const char *at = answer; at && (at = strstr(at, "--")); at += 2)
    if (at > answer && strchr(" (`", at[-1]) && at[2] >= 'a' && at[2] <= 'z')
      return false;
  return true;
}

static bool walks(const ent_account *l, size_t k, const char *option) {
  const char *question = askers[k].question;
  const struct good *g = good_for(option, askers[k].name);
  ent_diags *d0 = ent_diags_new(), *d1 = ent_diags_new();
  ent_query *q = ent_query_new();
  set_beside(q, askers[k].mode, question, false);
  set_beside(q, g->beside, question, strstr(askers[k].mode, "every="));
  bool heeded = ent_question_heeds(question, option);
  char *without = heeded ? askers[k].ask(l, q, d0) : NULL;
  set(q, option, g->value);
  char *with = askers[k].ask(l, q, d1);
  const char *fault = NULL;
  if (!names_no_command(with))
    fault = "an option is told as the program spells it";
  else if (heeded && !without)
    fault = "no answer without it";
  else if (!heeded && (with || !refused(d1)))
    fault = "not heeded, yet answered";
  else if (heeded && !with && !refused(d1))
    fault = "neither answered nor refused";
  else if (with && strcmp(with, without) == 0)
    fault = "heeded, yet the answer is the same";
  else if (heeded && ent_diags_has(d1, "usage/not-heeded"))
    fault = "heeded, yet refused as if not";
  if (fault) {
    show_pair(askers[k].name, option, fault);
    show_errors(d0);
    show_errors(d1);
  }
  mem_free(without);
  mem_free(with);
  ent_query_free(q);
  ent_diags_free(d0);
  ent_diags_free(d1);
  return !fault;
}

// Friends and foes by dice. Of a dozen actors a search for camps is done soon,
// of four dozen never.
static ent_account *diced_ledger(int actors) {
  uint64_t seed = 1;
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 1990/2010\nactors:\n");
  for (int i = 0; i < actors; i++)
    buf_addf(&b, "  %c%d: {aliases: [%c%s]}\n", 'a' + i % 26, i, 'a' + i % 26,
             i < 26 ? "" : "2");
  buf_add(&b, "ties:\n");
  for (int i = 0; i < actors; i++)
    for (int k = 0; k < i; k++)
      if (draw_below(&seed, 3))
        buf_addf(&b, "- {from: %c%d, type: %s, to: %c%d, when: since 1991}\n",
                 'a' + i % 26, i, draw_below(&seed, 2) ? "funds" : "fights",
                 'a' + k % 26, k);
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

// A chain on which an iteration takes seconds to settle.
static ent_account *chained_ledger(void) {
  enum { CHAINED = 3000 };
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 1990/2010\nactors:\n");
  for (int i = 0; i <= CHAINED; i++)
    buf_addf(&b, "  x%d: {}\n", i);
  buf_add(&b, "ties:\n");
  for (int i = 0; i < CHAINED; i++)
    buf_addf(&b, "- {from: x%d, type: funds, to: x%d, when: since 1991}\n", i,
             i + 1);
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

static bool is_ranking(size_t k) {
  return !strcmp(askers[k].question, "rank") ||
         !strcmp(askers[k].question, "draw-rank");
}

static void seconds_end_an_iteration(void **state) {
  (void)state;
  ent_account *l = chained_ledger();
  for (size_t k = 0; k < ASKERS; k++) {
    if (!is_ranking(k))
      continue;
    ent_diags *d = ent_diags_new();
    ent_query *q = ent_query_new();
    set_beside(q, askers[k].mode, askers[k].question, false);
    set(q, "by", "eigenvector");
    set(q, "seconds", "1");
    assert_null(askers[k].ask(l, q, d));
    assert_string_equal(d->list.at[0].code, "measure/failed");
    ent_query_free(q);
    ent_diags_free(d);
  }
  ent_account_free(l);
}

// A search that would take until nobody waits any longer ends in time.
static void seconds_end_a_search(void **state) {
  (void)state;
  static const char *const questions[] = {"blocs", "draw-blocs", "balance"};
  ent_account *l = diced_ledger(48);
  for (size_t k = 0; k < ASKERS; k++) {
    bool asks = false;
    for (size_t i = 0; i < 3; i++)
      asks |= !strcmp(askers[k].question, questions[i]);
    assert_int_equal(asks || is_ranking(k),
                     ent_question_heeds(askers[k].question, "seconds"));
    if (!asks)
      continue;
    ent_diags *d = ent_diags_new();
    ent_query *q = ent_query_new();
    set_beside(q, askers[k].mode, askers[k].question, false);
    set(q, "budget", "1000000000");
    set(q, "seconds", "1");
    char *answer = askers[k].ask(l, q, d);
    assert_non_null(answer);
    assert_true(strstr(answer, "not proven") || strstr(answer, "≤"));
    mem_free(answer);
    ent_query_free(q);
    ent_diags_free(d);
  }
  ent_account_free(l);
}

static void every_option_of_every_question(void **state) {
  (void)state;
  ent_account *l = parse_ledger(asked), *diced = diced_ledger(14);
  size_t faults = 0;
  const char *option;
  for (size_t k = 0; k < ASKERS; k++)
    for (size_t i = 0; (option = ent_option_name(i)); i++)
      if (!ent_question_heeds(askers[k].question, "seconds") ||
          strcmp(option, "seconds") != 0)
        faults += !walks(strcmp(option, "budget") ? l : diced, k, option);
  assert_int_equal(faults, 0);
  ent_account_free(diced);
  ent_account_free(l);
}

static void every_question_is_walked(void **state) {
  (void)state;
  for (size_t k = 0; ent_question_name(k); k++) {
    bool walked = !strcmp(ent_question_name(k), "check"); // of diagnostics
    for (size_t i = 0; i < ASKERS; i++)
      walked |= !strcmp(askers[i].name, ent_question_name(k));
    if (!walked)
      fail_msg("%s is not walked", ent_question_name(k));
  }
}

// One set date is one date, of a table and of a picture.
static void a_set_of_dates_is_one(void **state) {
  (void)state;
  ent_account *l = parse_ledger(asked);
  ent_query *q = ent_query_new();
  ent_diags *d = ent_diags_new();
  set(q, "at", "[1996,1998]");
  char *table = ask_blocs(l, q, d), *picture = ask_draw_blocs(l, q, d);
  assert_non_null(table);
  assert_non_null(picture);
  assert_non_null(strstr(picture, "1 step"));
  mem_free(picture);
  set(q, "at", "[1996,1998],2005");
  picture = ask_draw_blocs(l, q, d);
  assert_non_null(picture);
  assert_non_null(strstr(picture, "2 steps"));
  mem_free(picture);
  mem_free(table);
  ent_diags_free(d);
  ent_query_free(q);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_question_is_walked),
      cmocka_unit_test(every_option_of_every_question),
      cmocka_unit_test(seconds_end_a_search),
      cmocka_unit_test(seconds_end_an_iteration),
      cmocka_unit_test(a_set_of_dates_is_one),
  };
  return cmocka_run_group_tests_name("heed", tests, NULL, NULL);
}
