// SPDX-License-Identifier: GPL-2.0-or-later
#include "article.h"
#include "compare/compare.h"
#include "ledgers.h"

// ------------------------------------------------------------------- kinds

struct kind_row {
  const char *name;
  enum pair_state from, to;
  const char *kind;
  bool turning;
};

static const struct kind_row kind_rows[] = {
    {"none-neutral", PAIR_NONE, PAIR_NEUTRAL, "contact", false},
    {"none-ally", PAIR_NONE, PAIR_ALLY, "formation", false},
    {"none-mixed", PAIR_NONE, PAIR_MIXED, "entanglement", false},
    {"none-hostile", PAIR_NONE, PAIR_HOSTILE, "hostility", false},
    {"neutral-none", PAIR_NEUTRAL, PAIR_NONE, "lapse", false},
    {"neutral-ally", PAIR_NEUTRAL, PAIR_ALLY, "formation", false},
    {"neutral-mixed", PAIR_NEUTRAL, PAIR_MIXED, "entanglement", false},
    {"neutral-hostile", PAIR_NEUTRAL, PAIR_HOSTILE, "hostility", false},
    {"ally-none", PAIR_ALLY, PAIR_NONE, "dissolution", false},
    {"ally-neutral", PAIR_ALLY, PAIR_NEUTRAL, "cooling-off", false},
    {"ally-mixed", PAIR_ALLY, PAIR_MIXED, "strain", false},
    {"ally-hostile", PAIR_ALLY, PAIR_HOSTILE, "flip", true},
    {"mixed-none", PAIR_MIXED, PAIR_NONE, "disengagement", false},
    {"mixed-neutral", PAIR_MIXED, PAIR_NEUTRAL, "disengagement", false},
    {"mixed-ally", PAIR_MIXED, PAIR_ALLY, "settlement", true},
    {"mixed-hostile", PAIR_MIXED, PAIR_HOSTILE, "rupture", true},
    {"hostile-none", PAIR_HOSTILE, PAIR_NONE, "de-escalation", false},
    {"hostile-neutral", PAIR_HOSTILE, PAIR_NEUTRAL, "de-escalation", false},
    {"hostile-ally", PAIR_HOSTILE, PAIR_ALLY, "reconciliation", true},
    {"hostile-mixed", PAIR_HOSTILE, PAIR_MIXED, "thaw", false},
};

static void kind_of_shift(void **state) {
  const struct kind_row *r = *state;
  assert_string_equal(shift_kind(r->from, r->to), r->kind);
  assert_int_equal(shift_turning(r->from, r->to), r->turning);
  assert_null(shift_kind(r->from, r->from));
}

// ---------------------------------------------------------------- a listing

static struct shift_options range(const ent_account *l, const char *q) {
  return (struct shift_options){.range = days_for(l, q)};
}

// "2001-10-16 a b none>hostile hostility definite [2001-10-01..2001-10-31]"
static void print_shift(struct buf *b, const ent_account *l,
                        const struct shift *s) {
  day_print(b, s->on);
  buf_addf(b, " %s %s %s>%s %s %s [", text(l, l->facts->actors.at[s->a].id),
           text(l, l->facts->actors.at[s->b].id), pair_state_name(s->from),
           pair_state_name(s->to), s->kind, verdict_name(s->certainty));
  day_print(b, s->date.lo);
  buf_addc(b, ' ');
  day_print(b, s->date.hi);
  buf_addc(b, ']');
  if (s->reversal || s->after_years >= 0)
    buf_addf(b, " %s after %d", s->reversal ? s->reversal : "again",
             s->after_years);
  for (size_t i = 0; i < s->ties.n; i++) {
    buf_add(b, i ? ", " : " by ");
    tie_id(b, l, s->ties.at[i]);
  }
  buf_addc(b, '\n');
}

static char *listing(const ent_account *l, const struct shift_options *o) {
  struct buf b = {0};
  struct shifts s = shifts_between(l, o);
  for (size_t i = 0; i < s.list.n; i++)
    print_shift(&b, l, &s.list.at[i]);
  if (s.first_seen.n || s.last_seen.n)
    buf_addf(&b, "first seen %zu, last seen %zu\n", s.first_seen.n,
             s.last_seen.n);
  buf_add(&b, "");
  shifts_drop(&s);
  return buf_detach(&b);
}

static void expect_listing(const char *yaml, const struct shift_options *given,
                           const char *q, const char *want) {
  ent_account *l = parse_ledger(yaml);
  struct shift_options o = given ? *given : (struct shift_options){0};
  o.range = days_for(l, q);
  char *got = listing(l, &o);
  assert_string_equal(got, want);
  mem_free(got);
  ent_account_free(l);
}

#define TIES                                                                   \
  "entente: 1\ncoverage: ../2011-09-27\n"                                      \
  "actors: {a: {}, b: {}, c: {}}\nties:\n"

static void ally_gone_then_enemy(void **state) {
  (void)state;
  expect_listing(
      TIES "- {from: a, type: supports, to: b, start: '[1979-12-24..1986]',\n"
           "   end: 1989}\n"
           "- {from: b, type: fights, to: a, start: 2001-10}\n",
      NULL, "1970/2011-09",
      "1983-06-28 a b none>ally formation definite [1979-12-24 1986-12-31] by "
      "a supports b\n"
      "1989-07-03 a b ally>none dissolution definite [1989-01-02 1990-01-01] "
      "by a supports b\n"
      "2001-10-16 a b none>hostile hostility definite [2001-10-01 2001-10-31] "
      "reversal after 12 by b fights a\n");
}

static void same_state_again(void **state) {
  (void)state;
  expect_listing(
      TIES "- {from: a, type: supports, to: b, start: 1990-01-01,\n"
           "   end: 1991-12-31}\n"
           "- {from: a, type: funds, to: b, start: 1995-06-01,\n"
           "   end: 1995-06-30}\n",
      NULL, "1990/2011-09",
      "1992-01-01 a b ally>none dissolution definite [1992-01-01 1992-01-01] "
      "by a supports b\n"
      "1995-06-01 a b none>ally formation definite [1995-06-01 1995-06-01] "
      "again after 3 by a funds b\n"
      "1995-07-01 a b ally>none dissolution definite [1995-07-01 1995-07-01] "
      "by a funds b\n");
}

static void one_day_counts_together(void **state) {
  (void)state;
  expect_listing(
      TIES "- {from: a, type: supports, to: b, start: 1990-01-01,\n"
           "   end: 2001-10-06}\n"
           "- {from: a, type: opposes, to: b, start: 2001-10-07}\n"
           "- {from: b, type: opposes, to: a, start: 2001-10-07}\n",
      NULL, "1995/2011-09",
      "2001-10-07 a b ally>hostile flip definite [2001-10-07 2001-10-07] by "
      "a opposes b, a supports b, b opposes a\n");
}

static void what_goes_on_does_not_end(void **state) {
  (void)state;
  expect_listing(TIES "- {from: a, type: supports, to: b, when: since 1990}\n",
                 NULL, "1995/2020", "");
}

static void unknown_ends_are_counted(void **state) {
  (void)state;
  expect_listing(TIES "- {from: a, type: supports, to: b, seen: 1995-05}\n"
                      "- {from: a, type: opposes, to: c, start: 1990,\n"
                      "   end: ''}\n",
                 NULL, "1980/2011",
                 "1990-07-02 a c none>hostile hostility definite [1990-01-01 "
                 "1990-12-31] by a opposes c\n"
                 "first seen 1, last seen 2\n");
}

static void only_a_full_year_is_a_year(void **state) {
  (void)state;
  expect_listing(
      TIES "- {from: a, type: funds, to: b, start: 1990-01-01,\n"
           "   end: 1990-06-14}\n"
           "- {from: a, type: funds, to: b, start: 1995-06-14,\n"
           "   end: 1996-06-14}\n"
           "- {from: a, type: funds, to: b, start: 2001-06-15}\n",
      NULL, "1990-06/2011",
      "1990-06-15 a b ally>none dissolution definite [1990-06-15 1990-06-15] "
      "by a funds b\n"
      "1995-06-14 a b none>ally formation definite [1995-06-14 1995-06-14] "
      "again after 4 by a funds b #2\n"
      "1996-06-15 a b ally>none dissolution definite [1996-06-15 1996-06-15] "
      "by a funds b #2\n"
      "2001-06-15 a b none>ally formation definite [2001-06-15 2001-06-15] "
      "again after 5 by a funds b #3\n");
}

// Nobody knows when the friendship ended, so nobody knows for how long it had.
static void after_an_unknown_end(void **state) {
  (void)state;
  expect_listing(
      TIES "- {from: a, type: funds, to: b, start: 1990-01-01, end: '',\n"
           "   seen: 1995}\n"
           "- {from: a, type: opposes, to: b, start: 2001-01-01}\n",
      NULL, "1991/2011",
      "2001-01-01 a b none>hostile hostility likely [2001-01-01 2001-01-01] "
      "reversal after -1 by a opposes b\n"
      "first seen 0, last seen 1\n");
}

static void the_range_is_of_days(void **state) {
  (void)state;
  static const char yaml[] =
      TIES "- {from: a, type: funds, to: b, start: 1990-01-02}\n";
  expect_listing(yaml, NULL, "1990-01-01/1990-01-01", "");
  expect_listing(yaml, NULL, "1990-01-02/1990-02-01", "");
  expect_listing(yaml, NULL, "1990-01-01/1990-01-02",
                 "1990-01-02 a b none>ally formation definite [1990-01-02 "
                 "1990-01-02] by a funds b\n");
}

static void talks_do_not_make_friends(void **state) {
  (void)state;
  expect_listing(
      TIES "- {from: a, type: funds, to: b, start: 1990-01-01}\n"
           "- {from: a, type: negotiates-with, to: b, start: 1990-01-01}\n"
           "- {from: a, type: negotiates-with, to: c, start: 1990-01-01,\n"
           "   end: 1990-12-31}\n",
      NULL, "1980/2011",
      "1990-01-01 a b none>ally formation definite [1990-01-01 1990-01-01] by "
      "a funds b\n"
      "1990-01-01 a c none>neutral contact definite [1990-01-01 1990-01-01] "
      "by a negotiates-with c\n"
      "1991-01-01 a c neutral>none lapse definite [1991-01-01 1991-01-01] by "
      "a negotiates-with c\n");
}

static void within_its_own_bounds(void **state) {
  (void)state;
  // Begun and over within the year: both surely happened.
  expect_listing(
      TIES "- {from: a, type: funds, to: b, when: in 1990}\n", NULL,
      "1980/2011",
      "1990-07-02 a b none>ally formation definite [1990-01-01 1990-12-31] by "
      "a funds b\n"
      "1990-07-03 a b ally>none dissolution definite [1990-01-02 1991-01-01] "
      "by a funds b\n");
  // The enmity may have begun after the friendship ended.
  expect_listing(
      TIES "- {from: a, type: funds, to: b, start: 1990-01-01,\n"
           "   end: '[2001-06-01..2001-12-31]'}\n"
           "- {from: a, type: opposes, to: b, start: 2001}\n",
      NULL, "1991/2011",
      "2001-07-02 a b ally>mixed strain likely [2001-01-01 2001-12-31] by a "
      "opposes b\n"
      "2001-09-17 a b mixed>hostile rupture likely [2001-06-02 2002-01-01] by "
      "a funds b\n");
}

static void a_day_before_a_series(void **state) {
  (void)state;
  expect_listing(TIES "- {from: a, type: strikes, to: b,\n"
                      "   when: [2003-12-31, since 2004-01-01]}\n",
                 NULL, "1991/2011",
                 "2004-01-01 a b none>hostile hostility definite [2004-01-01 "
                 "2004-01-01] by a strikes b\n");
}

static void events_when_asked(void **state) {
  (void)state;
  static const char yaml[] =
      TIES "- {from: a, type: allied-with, to: b, start: 1990-01-01}\n"
           "- {from: a, type: attacks, to: b, when: 2001-03-01}\n"
           "- {from: c, type: strikes, to: a, when: since 2004-01-01 until "
           "2004-12-31}\n"
           "- {from: c, type: member-of, to: b, when: since 2002}\n";
  expect_listing(yaml, NULL, "1995/2011",
                 "2004-01-01 a c none>hostile hostility definite [2004-01-01 "
                 "2004-01-01] by c strikes a\n"
                 "2005-01-01 a c hostile>none de-escalation definite "
                 "[2005-01-01 2005-01-01] by c strikes a\n");
  struct shift_options o = {.with_events = true, .recent_months = 12};
  expect_listing(yaml, &o, "1995/2011",
                 "2001-03-01 a b ally>mixed strain definite [2001-03-01 "
                 "2001-03-01] by a attacks b\n"
                 "2002-03-01 a b mixed>ally settlement definite [2002-03-01 "
                 "2002-03-01] by a attacks b\n"
                 "2004-01-01 a c none>hostile hostility definite [2004-01-01 "
                 "2004-01-01] by c strikes a\n"
                 "2005-12-31 a c hostile>none de-escalation definite "
                 "[2005-12-31 2005-12-31] by c strikes a\n");
}

static void strength_when_asked(void **state) {
  (void)state;
  static const char yaml[] =
      TIES "- {from: a, type: supports, to: b, start: 1990-01-01}\n"
           "- {from: a, type: arms, to: b, start: 1995-01-01,\n"
           "   end: 1999-12-31}\n"
           "- {from: a, type: supports, to: c, start: 1990-01-01, weight: 10}\n"
           "- {from: c, type: supports, to: a, start: 1995-01-01}\n"
           "- {from: c, type: supports, to: a, start: 1996-01-01, weight: 9}\n"
           "- {from: b, type: opposes, to: c, start: 1990-01-01, weight: 3}\n"
           "- {from: c, type: opposes, to: b, start: 1993-01-01}\n"
           // Records of one tie weigh once: the heaviest of those in force.
           "- {from: b, type: opposes, to: c, start: 1997-01-01,\n"
           "   end: 1998-12-31, weight: 3}\n"
           "- {from: b, type: opposes, to: c, start: 2001-01-01, weight: 9}\n";
  expect_listing(yaml, NULL, "1991/2011", "");
  struct shift_options o = {.intensity = true};
  expect_listing(yaml, &o, "1991/2011",
                 "1993-01-01 b c hostile>hostile escalation likely [1993-01-01 "
                 "1993-01-01] by c opposes b\n"
                 "1995-01-01 a b ally>ally deepening likely [1995-01-01 "
                 "1995-01-01] by a arms b\n"
                 "1996-01-01 a c ally>ally deepening likely [1996-01-01 "
                 "1996-01-01] by c supports a #2\n"
                 "2000-01-01 a b ally>ally cooling likely [2000-01-01 "
                 "2000-01-01] by a arms b\n"
                 "2001-01-01 b c hostile>hostile escalation likely [2001-01-01 "
                 "2001-01-01] by b opposes c #3\n");
}

static void doubt_and_death(void **state) {
  (void)state;
  expect_listing(
      "entente: 1\ncoverage: ../2011-09-27\n"
      "actors: {a: {}, b: {exists: 1980-01-01/1999-06-30}, c: {}}\nties:\n"
      "- {from: a, type: supports, to: b, start: 1990-01-01}\n"
      "- {from: a, type: opposes, to: b, start: 1995-01-01, likelihood: 30%}\n"
      "- {from: a, type: opposes, to: c, start: 1995-01-01, likelihood: 70%}\n"
      "- {from: c, type: invades, to: b, when: since 1991, forecast: true}\n"
      "- {from: c, type: funds, to: b, when: 2005/2007}\n",
      NULL, "1985/2011",
      "1990-01-01 a b none>ally formation definite [1990-01-01 1990-01-01] by "
      "a supports b\n"
      "1995-01-01 a c none>hostile hostility likely [1995-01-01 1995-01-01] "
      "by a opposes c\n"
      "1999-07-01 a b ally>none dissolution likely [1999-07-01 1999-07-01] by "
      "a supports b\n");
}

static void filtered(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  struct arena arena = {0};
  ent_diags *d = ent_diags_new();
  const char *const actors[] = {"us", NULL};
  struct ent_query q = {.actors = actors};
  struct slice_options s;
  assert_true(query_slice(l, &q, NULL, &arena, &s, d));
  struct shift_options o = range(l, "1970/2011");
  struct shifts all = shifts_between(l, &o);
  o.filter = s.filter;
  struct shifts some = shifts_between(l, &o);
  size_t k = 0;
  uint32_t us = actor_for(l, "us");
  for (size_t i = 0; i < all.list.n; i++)
    if (all.list.at[i].a == us || all.list.at[i].b == us)
      assert_int_equal(some.list.at[k++].on, all.list.at[i].on);
  assert_true(k > 0);
  assert_int_equal(some.list.n, k);
  shifts_drop(&all);
  shifts_drop(&some);
  ent_diags_free(d);
  arena_drop(&arena);
  ent_account_free(l);
}

// --------------------------------------------- Europe before the Great War

static char *read_data(const char *name) {
  const char *folder = getenv("ENTENTE_SHARED_DATA");
  struct buf path = {0};
  buf_addf(&path, "%s/%s", folder ? folder : SHARED_DATA, name);
  FILE *f = fopen(buf_text(&path), "rb");
  if (!f) {
    print_message("skipped: no %s\n", buf_text(&path));
    buf_drop(&path);
    return NULL;
  }
  buf_drop(&path);
  struct buf b = {0};
  char part[4096];
  for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;)
    buf_addn(&b, part, n);
  fclose(f);
  buf_add(&b, "");
  return buf_detach(&b);
}

// Lines of "FROM","TO",SIGN,BEGIN,END; the year of the end is not part of it.
static char *europe(bool reversed) {
  char *csv = read_data("ww1_signed/ties.csv");
  if (!csv)
    return NULL;
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: ../1917-12-31\nactors:\n"
              "  {GBR: {}, FRA: {}, RUS: {}, AUH: {}, DEU: {}, ITA: {}}\n"
              "ties:\n");
  struct buf lines[64] = {{0}};
  size_t n = 0;
  struct str rest = str_of(csv), line;
  for (str_cut(rest, "\n", &line, &rest); rest.n;) {
    str_cut(rest, "\n", &line, &rest);
    char from[4], to[4];
    int sign, begin, end;
    if (sscanf(line.at, "\"%3s\",\"%3s\",%d,%d,%d", from, to, &sign, &begin,
               &end) != 5)
      continue;
    char last[32] = "..";
    if (end != 1918)
      snprintf(last, sizeof last, "%d-12-31", end - 1);
    buf_addf(&lines[n++],
             "- {from: %s, type: %s, to: %s, start: %d-01-01, end: %s}\n", from,
             sign > 0 ? "allied-with" : "hostile-to", to, begin, last);
  }
  for (size_t i = 0; i < n; i++)
    buf_adds(&b, buf_str(&lines[reversed ? n - 1 - i : i]));
  for (size_t i = 0; i < n; i++)
    buf_drop(&lines[i]);
  mem_free(csv);
  return buf_detach(&b);
}

static void twelve_shifts(void **state) {
  (void)state;
  static const char *const want[] = {
      "1882 AUH ITA formation",      "1882 DEU ITA formation",
      "1890 AUH RUS flip",           "1890 DEU RUS flip",
      "1890 FRA RUS de-escalation",  "1891 FRA RUS formation",
      "1904 FRA GBR reconciliation", "1907 DEU GBR hostility",
      "1907 FRA ITA hostility",      "1907 GBR ITA hostility",
      "1907 GBR RUS reconciliation", "1907 ITA RUS hostility",
  };
  char *yaml = europe(false);
  if (!yaml)
    skip();
  ent_account *l = parse_ledger(yaml);
  struct shift_options o = range(l, "1872-01-01/1917");
  struct shifts s = shifts_between(l, &o);
  assert_int_equal(s.list.n, 12);
  for (size_t i = 0; i < 12; i++) {
    const struct shift *x = &s.list.at[i];
    int y, m, d;
    day_split(x->on, &y, &m, &d);
    char got[64];
    snprintf(got, sizeof got, "%d %s %s %s", y,
             text(l, l->facts->actors.at[x->a].id),
             text(l, l->facts->actors.at[x->b].id), x->kind);
    assert_string_equal(got, want[i]);
    assert_int_equal(x->certainty, DEFINITE);
    assert_int_equal(x->date.lo, x->on);
    assert_int_equal(x->date.hi, x->on);
  }
  assert_int_equal(s.list.at[5].after_years, 1);
  assert_string_equal(s.list.at[5].reversal, "reversal");
  assert_int_equal(s.first_seen.n + s.last_seen.n, 0);
  shifts_drop(&s);
  ent_account_free(l);
  mem_free(yaml);
}

// Changed pairs over pairs present in either year.
static void share_of_changed_pairs(void **state) {
  (void)state;
  static const struct {
    const char *one, *two;
    size_t changed, present;
  } rows[] = {
      {"1872-01-01", "1882-01-01", 2, 11}, {"1882-01-01", "1890-01-01", 3, 11},
      {"1890-01-01", "1891-01-01", 1, 11}, {"1891-01-01", "1904-01-01", 1, 11},
      {"1904-01-01", "1907-01-01", 5, 15},
  };
  char *yaml = europe(false);
  if (!yaml)
    skip();
  ent_account *l = parse_ledger(yaml);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct slice_options p = {.q = days_for(l, rows[i].one),
                              .include = POSSIBLE};
    struct slice_options q = {.q = days_for(l, rows[i].two),
                              .include = POSSIBLE};
    struct diff *d = diff_slices(slice_at(l, &p), slice_at(l, &q));
    size_t changed = 0;
    for (size_t k = 0; k < d->pairs.n; k++)
      changed += d->pairs.at[k].shift != NULL;
    assert_int_equal(changed, rows[i].changed);
    assert_int_equal(d->pairs.n, rows[i].present);
    diff_free(d);
  }
  ent_account_free(l);
  mem_free(yaml);
}

static void order_of_records_tells_nothing(void **state) {
  (void)state;
  char *one = europe(false), *two = europe(true);
  if (!one || !two)
    skip();
  ent_account *l = parse_ledger(one), *m = parse_ledger(two);
  struct shift_options o = range(l, "1872-01-01/1917");
  char *x = listing(l, &o), *y = listing(m, &o);
  assert_string_equal(x, y);
  mem_free(x);
  mem_free(y);
  mem_free(one);
  mem_free(two);
  ent_account_free(l);
  ent_account_free(m);
}

// An actor without ties changes nothing.
static void a_stranger_changes_nothing(void **state) {
  (void)state;
  static const char ties[] =
      "- {from: a, type: supports, to: c, when: 1990/2000}\n"
      "- {from: a, type: opposes, to: c, when: 1998~/2005}\n";
  struct buf one = {0}, two = {0};
  buf_addf(&one, "entente: 1\nactors: {a: {}, c: {}}\nties:\n%s", ties);
  buf_addf(&two, "entente: 1\nactors: {a: {}, b: {}, c: {}}\nties:\n%s", ties);
  ent_account *l = parse_ledger(buf_text(&one)),
              *m = parse_ledger(buf_text(&two));
  struct shift_options o = range(l, "1980/2010");
  char *x = listing(l, &o), *y = listing(m, &o);
  assert_string_equal(x, y);
  assert_true(strlen(x) > 0);
  mem_free(x);
  mem_free(y);
  buf_drop(&one);
  buf_drop(&two);
  ent_account_free(l);
  ent_account_free(m);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ally_gone_then_enemy),
      cmocka_unit_test(same_state_again),
      cmocka_unit_test(one_day_counts_together),
      cmocka_unit_test(what_goes_on_does_not_end),
      cmocka_unit_test(unknown_ends_are_counted),
      cmocka_unit_test(only_a_full_year_is_a_year),
      cmocka_unit_test(after_an_unknown_end),
      cmocka_unit_test(the_range_is_of_days),
      cmocka_unit_test(talks_do_not_make_friends),
      cmocka_unit_test(within_its_own_bounds),
      cmocka_unit_test(a_day_before_a_series),
      cmocka_unit_test(events_when_asked),
      cmocka_unit_test(strength_when_asked),
      cmocka_unit_test(doubt_and_death),
      cmocka_unit_test(filtered),
      cmocka_unit_test(twelve_shifts),
      cmocka_unit_test(share_of_changed_pairs),
      cmocka_unit_test(order_of_records_tells_nothing),
      cmocka_unit_test(a_stranger_changes_nothing),
  };
  return TEST_TABLE("kinds", kind_rows, kind_of_shift) +
         cmocka_run_group_tests_name("shift", tests, NULL, NULL);
}
