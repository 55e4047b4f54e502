// SPDX-License-Identifier: GPL-2.0-or-later
// From ledgers to signed graphs: values worked out elsewhere, and a slow twin
// of the weights.
#include "compare/sides.h"
#include "great_war.h"
#include "ledgers.h"

#include <math.h>

static struct sides *sides_when(const ent_account *l, const char *at) {
  struct slice_options o = {.q = days_for(l, at), .include = LIKELY};
  ent_diags *d = ent_diags_new();
  struct sides *s = sides_of(slice_at(l, &o), d);
  if (!s)
    show_errors(d);
  assert_non_null(s);
  ent_diags_free(d);
  return s;
}

// "{auh,deu} {fra,rus}": camps of at least `least`, by id.
static const char *camps_of(const struct sides *s, const struct split *x,
                            size_t least) {
  static char out[2000];
  out[0] = '\0';
  for (uint32_t c = 0; c < x->camps; c++) {
    size_t n = 0;
    char one[1000] = "";
    for (size_t v = 0; v < s->actor.n; v++) {
      if (x->camp[v] != c)
        continue;
      const ent_account *l = s->slice->ledger;
      const size_t at = strlen(one);
      snprintf(one + at, sizeof one - at, "%s%s", n++ ? "," : "",
               text(l, l->facts->actors.at[s->actor.at[v]].id));
    }
    const size_t at = strlen(out);
    if (n >= least)
      snprintf(out + at, sizeof out - at, "%s{%s}", at ? " " : "", one);
  }
  return out;
}

// --------------------------------------------------------------- great war

struct year {
  const char *name; // 1 January of it
  size_t positive, negative;
  uint64_t triads[4];
  double strong, walk, frustration, clustering;
  size_t optima;
  const char *blocs; // NULL: several
};

static const struct year years[] = {
    {"1872", 3, 6, {1, 0, 4, 2}, .714286, .660706, 1, 0, 1, "{auh,deu,rus}"},
    {"1882", 5, 6, {2, 0, 4, 2}, .75, .699141, 1, 0, 1, "{auh,deu,ita,rus}"},
    {"1890", 3, 7, {1, 0, 2, 2}, .6, .695237, 1, 0, 1, "{auh,deu,ita}"},
    {"1891",
     4,
     7,
     {1, 0, 5, 2},
     .75,
     .687699,
     1,
     0,
     1,
     "{auh,deu,ita} {fra,rus}"},
    {"1904", 5, 6, {1, 1, 5, 1}, .75, .699141, 1, 1, 3, NULL},
    {"1907", 6, 9, {2, 0, 18, 0}, 1, 1, 0, 0, 1, "{auh,deu,ita} {fra,gbr,rus}"},
};

static void near(double x, double y) {
  if (!(fabs(x - y) < 1e-6))
    fail_msg("%f is not %f", x, y);
}

static void in_year(void **state) {
  const struct year *y = *state;
  ent_account *l = parse_ledger(great_war_ledger);
  char at[20];
  snprintf(at, sizeof at, "%s-01-01", y->name);
  struct sides *s = sides_when(l, at);
  struct sides_balance b = sides_balance_of(s, NULL);
  assert_int_equal(s->positive, y->positive);
  assert_int_equal(s->negative, y->negative);
  assert_int_equal(s->mixed + s->even.n + doubts_all(&s->left_out), 0);
  for (size_t i = 0; i < 4; i++)
    assert_int_equal(b.triads.negative[i], y->triads[i]);
  near(triads_strong(&b.triads), y->strong);
  near(b.spectrum.walk, y->walk);
  near(b.camps.cost, y->frustration);
  near(b.blocs.cost, y->clustering);
  near(sides_share(s, b.camps.cost, .5),
       1 - 2 * y->frustration / (double)(y->positive + y->negative));
  assert_true(b.camps.proven && b.blocs.proven && b.blocs.all_counted);
  assert_int_equal(b.blocs.optima, y->optima);
  assert_int_equal(b.balanced, y->frustration < .5);
  assert_int_equal(b.clusterable, y->clustering < .5);
  if (y->blocs)
    assert_string_equal(camps_of(s, &b.blocs, 2), y->blocs);
  sides_balance_drop(&b);
  sides_free(s);
  ent_account_free(l);
}

static void over_years(void **state) {
  (void)state;
  ent_account *l = parse_ledger(great_war_ledger);
  struct sides *s = sides_when(l, "1891-01-01"),
               *t = sides_when(l, "1904-01-01");
  struct split was = clusters_split(&s->graph, NULL);
  struct split_options o = {.previous = was.camp};
  assert_int_equal(s->actor.n, t->actor.n);
  struct split now = clusters_split(&t->graph, &o);
  assert_string_equal(camps_of(t, &now, 2), "{auh,deu,ita} {fra,rus}");
  assert_false(sides_equal(s, t));
  struct sides *same = sides_when(l, "1895-06-30");
  assert_true(sides_equal(s, same));
  sides_free(same);
  split_drop(&was);
  split_drop(&now);
  sides_free(s);
  sides_free(t);
  ent_account_free(l);
}

// Italy lives and has no edge yet.
static void without_edge(void **state) {
  (void)state;
  ent_account *l = parse_ledger(great_war_ledger);
  struct sides *s = sides_when(l, "1872-01-01");
  const uint32_t ita = actor_for(l, "ita");
  struct split x = clusters_split(&s->graph, NULL);
  uint32_t camp[8];
  sides_camps(s, x.camp, camp);
  assert_int_equal(s->vertex.at[ita], NONE);
  assert_int_equal(s->idle, 1);
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    assert_true(a == ita || camp[a] != camp[ita]);
  split_drop(&x);
  sides_free(s);
  ent_account_free(l);
}

// ------------------------------------------------------------------- seed7

static const char seed7[] =
    "entente: 1\n"
    "coverage: ../2011\n"
    "actors: {us: {}, pak: {}, afg: {}, hqn: {}, tal: {}, aq: {}, ttp: {}}\n"
    "ties:\n"
    "- {from: us, type: opposes, to: hqn, when: since 2001}\n"
    "- {from: us, type: opposes, to: tal, when: since 2001}\n"
    "- {from: us, type: opposes, to: aq, when: since 2001}\n"
    "- {from: us, type: supports, to: afg, when: since 2001}\n"
    "- {from: hqn, type: supports, to: tal, when: since 2001}\n"
    "- {from: hqn, type: supports, to: aq, when: since 2001}\n"
    "- {from: hqn, type: supports, to: ttp, when: since 2001}\n"
    "- {from: hqn, type: opposes, to: afg, when: since 2001}\n"
    "- {from: tal, type: opposes, to: afg, when: since 2001}\n"
    "- {from: pak, type: opposes, to: ttp, when: since 2001}\n"
    "- {from: pak, type: opposes, to: aq, when: since 2001}\n";

static struct sides *seed(ent_account **l, const char *more) {
  char text[4000];
  snprintf(text, sizeof text, "%s%s", seed7, more);
  *l = parse_ledger(text);
  return sides_when(*l, "2011-09");
}

static void seed7_pakistan(void **state) {
  (void)state;
  ent_account *l;
  struct sides *s = seed(&l, "");
  struct sides_balance b = sides_balance_of(s, NULL);
  const uint64_t triads[4] = {0, 0, 5, 0};
  assert_memory_equal(b.triads.negative, triads, sizeof triads);
  near(b.spectrum.walk, 1);
  assert_true(b.balanced && b.clusterable);
  assert_string_equal(camps_of(s, &b.camps, 1),
                      "{afg,pak,us} {aq,hqn,tal,ttp}");
  assert_string_equal(camps_of(s, &b.blocs, 2), "{afg,us} {aq,hqn,tal,ttp}");
  sides_balance_drop(&b);
  sides_free(s);
  ent_account_free(l);
}

static void seed7_us(void **state) {
  (void)state;
  ent_account *l;
  struct sides *s =
      seed(&l, "- {from: pak, type: supports, to: hqn, when: since 2001}\n");
  struct sides_balance b = sides_balance_of(s, NULL);
  const uint64_t triads[4] = {0, 2, 5, 0};
  assert_memory_equal(b.triads.negative, triads, sizeof triads);
  near(triads_strong(&b.triads), .714286);
  near(b.spectrum.walk, .777852);
  near(b.camps.cost, 1);
  near(b.blocs.cost, 1);
  assert_string_equal(camps_of(s, &b.blocs, 2), "{afg,us} {aq,hqn,tal,ttp}");
  assert_int_equal(b.camps.frustrated_edges, 1);
  for (size_t e = 0; e < b.camps.m; e++)
    if (b.camps.frustrated[e]) {
      const struct pair *p = &s->pairs.list.at[s->pair.at[e]];
      assert_int_equal(p->a, actor_for(l, "hqn"));
      assert_int_equal(p->b, actor_for(l, "pak"));
    }
  sides_balance_drop(&b);
  sides_free(s);
  ent_account_free(l);
}

// A pair of both signs that weighs the same is frustrated, and no edge.
static void seed7_mixed(void **state) {
  (void)state;
  ent_account *l;
  struct sides *s =
      seed(&l, "- {from: us, type: supports, to: pak, when: since 2001}\n"
               "- {from: us, type: opposes, to: pak, when: since 2001}\n");
  struct sides_balance b = sides_balance_of(s, NULL);
  assert_int_equal(s->w.n, 11);
  assert_int_equal(s->even.n, 1);
  near(s->total, 13);
  near(b.camps.cost, 1);
  assert_int_equal(b.camps.frustrated_edges, 0);
  assert_false(b.balanced);
  bool in[16] = {false};
  assert_true(l->facts->actors.n <= 16);
  in[actor_for(l, "us")] = true;
  near(sides_alignment(s, actor_for(l, "pak"), in), 0);
  in[actor_for(l, "ttp")] = true;
  near(sides_alignment(s, actor_for(l, "pak"), in), -1. / 3);
  assert_true(isnan(sides_alignment(s, actor_for(l, "us"), in)));
  sides_balance_drop(&b);
  sides_free(s);
  ent_account_free(l);
}

// ------------------------------------------------------------------ tribes

static FILE *open_data(const char *name) {
  const char *folder = getenv("ENTENTE_SHARED_DATA");
  char path[1024];
  snprintf(path, sizeof path, "%s/%s", folder ? folder : SHARED_DATA, name);
  FILE *f = fopen(path, "rb");
  if (!f)
    print_message("skipped: no %s\n", path);
  return f;
}

static void tribes(void **state) {
  (void)state;
  FILE *f = open_data("tribes/ties.csv");
  if (!f)
    skip();
  struct buf b = {0}, ties = {0};
  static const char *const list[] = {
      "Alika", "Asaro", "Gahuk", "Gama",  "Gavev", "Geham", "Kohik", "Kotun",
      "Masil", "Nagad", "Nagam", "Notoh", "Ove",   "Seuve", "Uheto", "Ukudz"};
  buf_add(&b, "entente: 1\ncoverage: 1954/1954\nactors: {");
  for (size_t i = 0; i < 16; i++)
    buf_addf(&b, "%s: {name: %s}, ", list[i], list[i]);
  char line[256], from[16], to[16];
  int sign;
  while (fgets(line, sizeof line, f))
    if (sscanf(line, "\"%15[^\"]\",\"%15[^\"]\",%d", from, to, &sign) == 3)
      buf_addf(&ties, "- {between: [%s, %s], type: %s, start: 1954, end: ..}\n",
               from, to, sign > 0 ? "allied-with" : "rivals");
  fclose(f);
  buf_addf(&b, "}\nties:\n%s", buf_text(&ties));
  for (size_t i = 0; i < b.n; i++)
    if (b.at[i] >= 'A' && b.at[i] <= 'Z')
      b.at[i] = (char)(b.at[i] + ('a' - 'A'));
  ent_account *l = parse_ledger(buf_text(&b));
  struct sides *s = sides_when(l, "1954-12-31");
  struct sides_balance x = sides_balance_of(s, NULL);
  assert_int_equal(s->positive, 29);
  assert_int_equal(s->negative, 29);
  near(x.spectrum.walk, .357576106);
  near(x.spectrum.conflict, 1.040289081);
  near(sides_share(s, x.camps.cost, .5), .758621);
  assert_int_equal(x.camps.optima, 1);
  near(x.blocs.cost, 2);
  assert_string_equal(camps_of(s, &x.blocs, 1),
                      "{alika,asaro,gahuk,geham,masil,ove,ukudz} "
                      "{gama,gavev,kotun,nagad} "
                      "{kohik,nagam,notoh,seuve,uheto}");
  sides_balance_drop(&x);
  sides_free(s);
  ent_account_free(l);
  buf_drop(&b);
  buf_drop(&ties);
}

// ------------------------------------------------------------------ twins

// Weights of random ledgers by day, counted tie by tie from the text's own
// numbers; the pair that turns in the year is judged on its last day.
static void weights_counted(void **state) {
  (void)state;
  enum { ACTORS = 6, TIES = 40 };
  uint64_t seed = 7;
  for (int round = 0; round < 60; round++) {
    double plus[ACTORS][ACTORS] = {{0}}, minus[ACTORS][ACTORS] = {{0}};
    int heaviest[2][ACTORS][ACTORS] = {{{0}}}; // a key weighs once
    struct buf b = {0};
    buf_add(&b, "entente: 1\ncoverage: 1990/2009\nactors: {a: {}, b: {}, c: "
                "{}, d: {}, e: {}, f: {}}\nties:\n");
    for (int i = 0; i < TIES; i++) {
      const int from = draw_below(&seed, ACTORS), kind = draw_below(&seed, 4);
      const int to = (from + 1 + draw_below(&seed, ACTORS - 1)) % ACTORS;
      const int start = 1990 + draw_below(&seed, 10);
      const int end = start + draw_below(&seed, 10);
      const int weight = 1 + draw_below(&seed, 3);
      static const char *const types[] = {"supports", "opposes",
                                          "negotiates-with", "part-of"};
      buf_addf(&b,
               "- {from: %c, type: %s, to: %c, when: %d-01-01/%d-12-31, "
               "weight: %d}\n",
               'a' + from, types[kind], 'a' + to, start, end, weight);
      const int lo = from < to ? from : to, hi = from < to ? to : from;
      int *most = &heaviest[kind & 1][from][to];
      if (start > 1999 || end < 1999 || kind > 1 || weight <= *most)
        continue;
      *(kind ? &minus[lo][hi] : &plus[lo][hi]) += weight - *most;
      *most = weight;
    }
    ent_account *l = parse_ledger(buf_text(&b));
    struct sides *s = sides_when(l, "1999-06-30");
    double residual = 0, total = 0;
    size_t e = 0, set_off = 0;
    for (uint32_t i = 0; i < ACTORS; i++)
      for (uint32_t k = i + 1; k < ACTORS; k++) {
        const double w = plus[i][k] - minus[i][k];
        residual += fmin(plus[i][k], minus[i][k]);
        total += plus[i][k] + minus[i][k];
        set_off += fabs(w) < .5 && plus[i][k] > 0;
        if (fabs(w) < .5)
          continue;
        assert_true(e < s->w.n);
        assert_int_equal(s->actor.at[s->a.at[e]], i);
        assert_int_equal(s->actor.at[s->b.at[e]], k);
        near(s->w.at[e++], w);
      }
    assert_int_equal(e, s->w.n);
    assert_int_equal(set_off, s->even.n);
    near(residual, s->graph.residual);
    near(total, s->total);
    sides_free(s);
    ent_account_free(l);
    buf_drop(&b);
  }
}

// A friend until July and a foe from then on is a foe of that year.
static void turned(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      "entente: 1\n"
      "coverage: 1990/2009\n"
      "actors: {a: {}, b: {}}\n"
      "ties:\n"
      "- {from: a, type: supports, to: b, when: 1990-01-01/1999-06-30, "
      "weight: 3}\n"
      "- {from: a, type: opposes, to: b, when: 1999-07-01/2009-12-31}\n");
  struct sides *s = sides_when(l, "1999");
  assert_int_equal(s->w.n, 1);
  near(s->w.at[0], -1);
  near(s->graph.residual, 0);
  sides_free(s);
  s = sides_when(l, "1999-06");
  near(s->w.at[0], 3);
  sides_free(s);
  ent_account_free(l);
}

// ----------------------------------------------------------------- hostile

static struct sides *two(ent_account **l, const char *one, const char *other,
                         ent_diags *d) {
  char text[600];
  snprintf(text, sizeof text,
           "entente: 1\ncoverage: 1990/2009\nactors: {a: {}, b: {}, c: {}}\n"
           "ties:\n"
           "- {from: a, type: supports, to: b, when: since 1990, weight: %s}\n"
           "- {from: b, type: arms, to: a, when: since 1990, weight: %s}\n"
           "- {from: b, type: opposes, to: c, when: since 1990}\n",
           one, other);
  *l = parse_ledger(text);
  struct slice_options o = {.q = days_for(*l, "2000"), .include = LIKELY};
  return sides_of(slice_at(*l, &o), d);
}

static void weights_of_all_sizes(void **state) {
  (void)state;
  static const struct {
    const char *one, *other;
    bool good;
  } rows[] = {{"1e300", "1e300", true},
              {"1e300", "1e-300", true},
              {"1e-300", "1e-300", true},
              {"1e308", "1e308", false}};
  for (size_t i = 0; i < 4; i++) {
    ent_account *l;
    ent_diags *d = ent_diags_new();
    struct sides *s = two(&l, rows[i].one, rows[i].other, d);
    assert_int_equal(s != NULL, rows[i].good);
    assert_int_equal(ent_diags_has(d, "measure/weights"), !rows[i].good);
    if (s) {
      struct sides_balance b = sides_balance_of(s, NULL);
      assert_true(isfinite(b.camps.cost) && isfinite(b.blocs.cost));
      assert_true(b.balanced && b.clusterable);
      near(sides_share(s, b.camps.cost, .5), 1);
      sides_balance_drop(&b);
    }
    sides_free(s);
    ent_diags_free(d);
    ent_account_free(l);
  }
}

// .1 + .2 against .3 is nobody's friend.
static void rounding(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      "entente: 1\ncoverage: 1990/2009\nactors: {a: {}, b: {}}\nties:\n"
      "- {from: a, type: supports, to: b, when: since 1990, weight: .1}\n"
      "- {from: b, type: arms, to: a, when: since 1990, weight: .2}\n"
      "- {from: b, type: opposes, to: a, when: since 1990, weight: .3}\n");
  struct sides *s = sides_when(l, "2000-01-01");
  assert_int_equal(s->w.n, 0);
  assert_int_equal(s->even.n, 1);
  struct sides_balance b = sides_balance_of(s, NULL);
  near(b.camps.cost, .3);
  near(sides_share(s, b.camps.cost, .5), 0);
  sides_balance_drop(&b);
  sides_free(s);
  ent_account_free(l);
}

// Both signs a hundred thousand times, at different times of one year.
static void parallel(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 1990/2009\nhalf-life: none\n"
              "actors: {a: {}, b: {}}\nties:\n");
  for (int i = 0; i < 100000; i++)
    buf_addf(&b, "- {from: a, type: %s, to: b, when: 1999-%02d-%02d}\n",
             i % 2 ? "opposes" : "supports", i % 2 ? 2 : 1, 1 + i % 28);
  ent_account *l = parse_ledger(buf_text(&b));
  struct sides *s = sides_when(l, "1999");
  assert_int_equal(s->w.n, 1);
  assert_true(s->w.at[0] < 0);
  sides_free(s);
  ent_account_free(l);
  buf_drop(&b);
}

static void nobody(void **state) {
  (void)state;
  static const char *const ledgers[] = {
      "entente: 1\ncoverage: 1990/2009\nactors: {a: {}}\n",
      "entente: 1\ncoverage: 1990/2009\nactors: {}\n",
      ("entente: 1\ncoverage: 1990/2009\nactors: {a: {}, b: {}}\nties:\n"
       "- {from: a, type: negotiates-with, to: b, when: since 1990}\n")};
  for (size_t i = 0; i < 3; i++) {
    ent_account *l = parse_ledger(ledgers[i]);
    struct sides *s = sides_when(l, "2000");
    struct sides_balance b = sides_balance_of(s, NULL);
    assert_int_equal(s->w.n + s->actor.n, 0);
    assert_true(b.balanced && b.clusterable && b.camps.proven);
    assert_true(isnan(sides_share(s, b.camps.cost, .5)) && isnan(b.outward));
    sides_balance_drop(&b);
    sides_free(s);
    ent_account_free(l);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(over_years),      cmocka_unit_test(without_edge),
      cmocka_unit_test(seed7_pakistan),  cmocka_unit_test(seed7_us),
      cmocka_unit_test(seed7_mixed),     cmocka_unit_test(tribes),
      cmocka_unit_test(weights_counted), cmocka_unit_test(turned),
      cmocka_unit_test(rounding),        cmocka_unit_test(weights_of_all_sizes),
      cmocka_unit_test(parallel),        cmocka_unit_test(nobody),
  };
  return TEST_TABLE("great war", years, in_year) +
         cmocka_run_group_tests_name("sides", tests, NULL, NULL);
}
