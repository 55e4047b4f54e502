// SPDX-License-Identifier: GPL-2.0-or-later
// Long work is watched by the thread that asked for it, and stopped wherever
// its watcher says so: nothing comes back but one error. A watcher that lets it
// go on changes no byte.
#include "base/buf.h"
#include "ledgers.h"

#include <pthread.h>

enum { ACTORS = 24, TIES = 160 };

static char *ledger;         // the text
static ent_account *account; // of it

static void make(void) {
  struct buf b = {0};
  uint64_t seed = 5;
  buf_add(&b, "entente: 1\ncoverage: 1900/1960\nmarking: green\nactors:\n");
  for (int i = 0; i < ACTORS; i++)
    buf_addf(&b, "  a%02d: {}\n", i);
  buf_add(&b, "ties:\n");
  for (int i = 0; i < TIES; i++) {
    const int from = draw_below(&seed, ACTORS);
    const int to = (from + 1 + draw_below(&seed, ACTORS - 1)) % ACTORS;
    const int year = 1900 + draw_below(&seed, 40);
    buf_addf(&b, "- {between: [a%02d, a%02d], type: %s, when: %d/%d}\n", from,
             to, draw_below(&seed, 2) ? "allied-with" : "rivals", year,
             year + 1 + draw_below(&seed, 20));
  }
  buf_add(&b, "expect:\n"
              "- {at: 1920, actor: a01, rank: 1..24, by: betweenness}\n"
              "- {at: 1920, actor: a02, rank: 1..24, by: betweenness}\n");
  ledger = buf_detach(&b);
}

// ----------------------------------------------------------------- watching

struct looking {
  pthread_t asked_by;
  const char *at;     // the work to stop at; NULL: any
  size_t after, seen; // how many calls to let pass; how many there were
  bool elsewhere, stopped, after_all;
};

static bool look(void *context, const char *work, size_t done, size_t all) {
  struct looking *w = context;
  w->elsewhere |= !pthread_equal(w->asked_by, pthread_self());
  w->after_all |= w->stopped || (all && done > all);
  if ((w->at && strcmp(work, w->at) != 0) || w->seen++ < w->after)
    return true;
  w->stopped = true;
  return false;
}

// ------------------------------------------------------------------- asking

static ent_query *query(const char *const *words, ent_diags *d) {
  ent_query *q = ent_query_new();
  for (; words && words[0]; words += 2)
    assert_true(ent_query_set(q, words[0], words[1], d));
  return q;
}

static bool told(ent_answer *a, ent_bytes *out, ent_diags *d) {
  const bool good = a && ent_answer_render(a, "json", NULL, out, d);
  ent_answer_free(a);
  return good;
}

typedef bool asking(const ent_query *q, ent_diags *d, ent_bytes *out);

static bool shown(const ent_query *q, ent_diags *d, ent_bytes *out) {
  (void)q;
  ent_account *l = ent_account_derived(account, "max-marking", "green", d);
  if (l)
    ent_bytes_add(out, "part", 4);
  ent_account_free(l);
  return l;
}

static bool account_read(const ent_query *q, ent_diags *d, ent_bytes *out) {
  (void)q;
  ent_account *l =
      ent_account_parse(ledger, strlen(ledger), "test.yaml", NULL, d);
  if (l)
    ent_bytes_add(out, "read", 4);
  ent_account_free(l);
  return l;
}

static bool book_read(const ent_query *q, ent_diags *d, ent_bytes *out) {
  (void)q;
  ent_book *b = ent_book_parse(ledger, strlen(ledger), "test.yaml", NULL, d);
  ent_account *l = b ? ent_account_of(b, d) : NULL;
  if (l)
    ent_book_yaml(b, out);
  ent_account_free(l);
  ent_book_free(b);
  return l;
}

static bool checked(const ent_query *q, ent_diags *d, ent_bytes *out) {
  (void)q;
  ent_bytes_add(out, "checked", 7);
  return ent_account_check(account, d);
}

#define QUESTION(name)                                                         \
  static bool name(const ent_query *q, ent_diags *d, ent_bytes *out) {         \
    return told(ent_##name(account, q, d), out, d);                            \
  }
QUESTION(balance)
QUESTION(blocs)
QUESTION(rank)
QUESTION(shifts)
QUESTION(stats)

static bool figure(const ent_query *q, ent_diags *d, ent_bytes *out) {
  ent_drawing *drawing = ent_draw(account, q, d);
  const ent_drawing *one = drawing;
  ent_figure *f = drawing ? ent_figure_of(&one, 1, NULL, d) : NULL;
  const bool good = f && ent_figure_render(f, "svg", NULL, out, d);
  ent_figure_free(f);
  ent_drawing_free(drawing);
  return good;
}

static bool strips(const ent_query *q, ent_diags *d, ent_bytes *out) {
  ent_drawing *drawing = ent_draw_shifts(account, q, d);
  if (drawing)
    ent_bytes_add(out, "drawn", 5);
  ent_drawing_free(drawing);
  return drawing;
}

static bool report(const ent_query *q, ent_diags *d, ent_bytes *out) {
  ent_dossier *r = ent_report(account, q, d);
  const bool good = r && ent_dossier_render(r, "html", "x", NULL, out, d);
  ent_dossier_free(r);
  return good;
}

static bool exported(const ent_query *q, ent_diags *d, ent_bytes *out) {
  ent_exported *x = ent_export(account, "csv", q, NULL, d);
  size_t n = 0;
  const char *at = x ? ent_exported_bytes(x, 0, &n) : NULL;
  ent_bytes_add(out, at ? at : "", n);
  ent_exported_free(x);
  return x;
}

typedef struct row {
  const char *name, *work;
  asking *ask;
  const char *const *options;
} row;

#define OPTIONS(...)                                                           \
  (const char *const[]) { __VA_ARGS__, NULL }
static const row rows[] = {
    {"reading", "reading", account_read, NULL},
    {"linking", "linking", account_read, NULL},
    {"reading a book", "reading", book_read, NULL},
    {"an account of a book", "linking", book_read, NULL},
    {"what may be shown", "linking", shown, NULL},
    {"checks", "checking", checked, NULL},
    {"expectations", "judging", checked, NULL},
    {"a rank expected", "measuring", checked, NULL},
    {"betweenness", "measuring", rank, OPTIONS("at", "1920")},
    {"closeness", "measuring", rank, OPTIONS("at", "1920", "by", "closeness")},
    {"eigenvector", "iterating", rank,
     OPTIONS("at", "1920", "by", "eigenvector")},
    {"katz", "iterating", rank, OPTIONS("at", "1920", "by", "katz")},
    {"pagerank", "iterating", rank, OPTIONS("at", "1920", "by", "pagerank")},
    {"hub", "iterating", rank, OPTIONS("at", "1920", "by", "hub")},
    {"pairs", "measuring", rank,
     OPTIONS("at", "1920", "by", "edge-betweenness")},
    {"a series of ranks", "following steps", rank,
     OPTIONS("from", "1900", "to", "1940", "every", "month")},
    {"within a step", "measuring", rank,
     OPTIONS("from", "1918", "to", "1923", "every", "year")},
    {"the whole network", "measuring", stats, OPTIONS("at", "1920")},
    {"camps", "finding camps", balance, OPTIONS("at", "1920")},
    {"their proof", "proving camps", balance, OPTIONS("at", "1920")},
    {"eigenvalues", "finding eigenvalues", balance, OPTIONS("at", "1920")},
    {"a series of camps", "following steps", balance,
     OPTIONS("from", "1915", "to", "1925")},
    {"blocs", "finding camps", blocs, OPTIONS("at", "1920")},
    {"a series of blocs", "following steps", blocs,
     OPTIONS("from", "1915", "to", "1925")},
    {"shifts", "following pairs", shifts, NULL},
    {"steps of shifts", "counting changes", shifts,
     OPTIONS("from", "1900", "to", "1940", "every", "year")},
    {"strips", "following pairs", strips,
     OPTIONS("from", "1910", "to", "1930")},
    {"a layout", "placing", figure, OPTIONS("at", "1920")},
    {"shading by blocs", "finding camps", figure,
     OPTIONS("at", "1920", "hulls", "blocs")},
    {"a report", "following pairs", report,
     OPTIONS("from", "1918", "to", "1920", "actor", "a01")},
    {"an export", "exporting", exported, NULL},
    {"a report's page", "placing", report,
     OPTIONS("from", "1918", "to", "1920", "actor", "a01")},
};

// One call, watched; true when something came back.
static bool watched(const row *r, struct looking *w, ent_bytes *out) {
  ent_diags *d = ent_diags_new();
  ent_query *q = query(r->options, d);
  w->asked_by = pthread_self();
  ent_diags_watch(d, look, w);
  const bool good = r->ask(r->options ? q : NULL, d, out);
  if (w->stopped) {
    assert_false(good);
    assert_true(ent_diags_has(d, "work/cancelled"));
    assert_false(ent_diags_usage(d));
    size_t times = 0;
    for (size_t i = 0; i < d->list.n; i++)
      times += strcmp(d->list.at[i].code, "work/cancelled") == 0;
    assert_int_equal(times, 1);
  }
  assert_false(w->elsewhere || w->after_all);
  ent_query_free(q);
  ent_diags_free(d);
  return good;
}

static void stops(void **state) {
  const row *r = *state;
  struct looking at = {.at = r->work};
  ent_bytes out = {0};
  watched(r, &at, &out);
  assert_true(at.stopped);
  ent_bytes_drop(&out);
  // And wherever else it is asked.
  for (size_t after = 0;; after = 4 * after + 1) {
    struct looking w = {.after = after};
    watched(r, &w, &out);
    ent_bytes_drop(&out);
    if (!w.stopped)
      break;
  }
}

static void goes_on(void **state) {
  const row *r = *state;
  struct looking all = {.after = SIZE_MAX};
  ent_bytes with = {0}, without = {0};
  assert_true(watched(r, &all, &with));
  assert_true(all.seen > 0);
  ent_diags *d = ent_diags_new();
  ent_query *q = query(r->options, d);
  assert_true(r->ask(r->options ? q : NULL, d, &without));
  assert_int_equal(with.n, without.n);
  assert_memory_equal(with.at, without.at, with.n);
  ent_bytes_drop(&with);
  ent_bytes_drop(&without);
  ent_query_free(q);
  ent_diags_free(d);
}

// A list that was told to stop stays so, and says it once, until it is watched
// anew.
static void stays_stopped(void **state) {
  (void)state;
  ent_bytes out = {0};
  ent_diags *d = ent_diags_new();
  struct looking w = {.asked_by = pthread_self()};
  ent_diags_watch(d, look, &w);
  assert_false(account_read(NULL, d, &out));
  assert_false(account_read(NULL, d, &out));
  assert_int_equal(w.seen, 1);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  ent_diags_watch(d, NULL, NULL);
  assert_true(account_read(NULL, d, &out));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  w = (struct looking){.asked_by = pthread_self()};
  ent_diags_watch(d, look, &w);
  assert_false(account_read(NULL, d, &out));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 2);
  ent_bytes_drop(&out);
  ent_diags_free(d);
}

// Nobody stands where a figure that was stopped would have put them.
static void keeps_no_places(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  ent_positions *places = ent_positions_read("nowhere/layout.yaml", d);
  assert_non_null(places);
  ent_query *q = query(OPTIONS("at", "1920"), d);
  ent_drawing *drawing = ent_draw(account, q, d);
  const ent_drawing *one = drawing;
  struct looking w = {.asked_by = pthread_self(), .after = 1};
  ent_diags_watch(d, look, &w);
  assert_null(
      ent_figure_of(&one, 1, &ENT_FIGURE_OPTIONS(.positions = places), d));
  assert_int_equal(ent_positions_added(places), 0);
  ent_drawing_free(drawing);
  ent_positions_free(places);
  ent_query_free(q);
  ent_diags_free(d);
}

int main(void) {
  const struct CMUnitTest others[] = {
      cmocka_unit_test(stays_stopped),
      cmocka_unit_test(keeps_no_places),
  };
  make();
  account = parse_ledger(ledger);
  int failed = TEST_TABLE("watch: stopped", rows, stops);
  failed += TEST_TABLE("watch: not stopped", rows, goes_on);
  failed += cmocka_run_group_tests(others, NULL, NULL);
  ent_account_free(account);
  mem_free(ledger);
  return failed;
}
