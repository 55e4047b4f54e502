// SPDX-License-Identifier: GPL-2.0-or-later
// Lives cut only the ties that say less than they do.
#include "compare/compare.h"
#include "ledgers.h"

struct life_row {
  const char *name, *exists, *dates, *q;
  verdict certainty;
  const char *code; // NULL: no warning
};

#define BACK "[1918/1938, 1945/..]"

static const struct life_row lives[] = {
    {"a tie that says more", "1922/1991", "1961-04-16/1991-12-20", "1991-12-01",
     DEFINITE, NULL},
    {"to its last day", "1922/1991", "1961-04-16/1991-12-20", "1991-12-20",
     DEFINITE, NULL},
    {"and not beyond", "1922/1991", "1961-04-16/1991-12-20", "1991-12-21", NO,
     NULL},
    {"one that is open", "1922/1991", "since 1961-04-16", "1991-12-01",
     POSSIBLE, "tie/outside-life"},
    {"while the life is sure", "1922/1991", "since 1961-04-16", "1990-12-31",
     DEFINITE, "tie/outside-life"},
    {"by its best estimate", "1922/1991", "since 1961-04-16", "1991-06-01",
     LIKELY, "tie/outside-life"},
    {"one that was seen", "1922/1991", "by 1991-12-05", "1991-12-05", DEFINITE,
     NULL},
    {"one that goes beyond", "1922/1991", "1961-04-16/1995", "1991-12-01",
     POSSIBLE, "tie/outside-life"},
    {"in the year of birth", "1922/1991", "1922-02-01/1950", "1922-02-01",
     DEFINITE, NULL},
    {"always, in the year of birth", "1922/1991", "../1950", "1922-02-01",
     POSSIBLE, NULL},
    {"from before it", "1922/1991", "1910/1950", "1922-02-01", POSSIBLE,
     "tie/outside-life"},
    {"surely after it", "1922/1991", "1910/1950", "1923-01-01", DEFINITE,
     "tie/outside-life"},
    {"of who lives on", "1922/..", "since 1961-04-16", "1991-12-01", DEFINITE,
     NULL},
    {"outside", "1922/1991", "1992/1994", "1993", NO, "tie/outside-life"},
    {"in one of two lives", BACK, "1920/1930", "1925", DEFINITE, NULL},
    {"in the other", BACK, "since 1950", "1999", DEFINITE, NULL},
    {"from one into the other", BACK, "1920/1960", "1930-05", DEFINITE,
     "tie/outside-life"},
    {"and in the other", BACK, "1920/1960", "1950-05", DEFINITE,
     "tie/outside-life"},
    {"and not between them", BACK, "1920/1960", "1942", NO, "tie/outside-life"},
    {"an open one", BACK, "since 1920", "1942", NO, "tie/outside-life"},
    {"an open one, later", BACK, "since 1920", "1999", DEFINITE,
     "tie/outside-life"},
    {"begun in either, in the first", BACK, "'[1935..1950]/1960'", "1937",
     POSSIBLE, "tie/outside-life"},
    {"begun in either, in the second", BACK, "'[1935..1950]/1960'", "1949",
     LIKELY, "tie/outside-life"},
    {"begun in either, when it had", BACK, "'[1935..1950]/1960'", "1955",
     DEFINITE, "tie/outside-life"},
    {"begun in either, between them", BACK, "'[1935..1950]/1960'", "1942", NO,
     "tie/outside-life"},
    {"seen in either", BACK, "'by [1937..1950]'", "1937", LIKELY,
     "tie/outside-life"},
    {"seen in either, between them", BACK, "'by [1937..1950]'", "1942", NO,
     "tie/outside-life"},
    {"seen in the first", BACK, "by 1936", "1936", DEFINITE, NULL},
    {"seen in the first, on its day", BACK, "by 1936-05-01", "1936-05-01",
     DEFINITE, NULL},
    {"seen in the first, in the second", BACK, "by 1936", "1950", NO, NULL},
    {"lasted into the first at least", BACK, "until at least 1936", "1945", NO,
     NULL},
    {"seen in the second", BACK, "by 1950-05-01", "1950-05-01", DEFINITE, NULL},
    {"seen in the second, in the first", BACK, "by 1950-05-01", "1936", NO,
     NULL},
    {"seen between them", BACK, "by 1942", "1936", POSSIBLE,
     "tie/outside-life"},
    {"undated, in the first", BACK, "unknown", "1936", POSSIBLE, NULL},
    {"undated, in the second", BACK, "unknown", "1950", POSSIBLE, NULL},
    {"outside both", BACK, "1940/1941", "1940", NO, "tie/outside-life"},
};

static void lived(void **state) {
  const struct life_row *t = *state;
  struct buf b = {0};
  buf_addf(&b,
           "entente: 1\ncoverage: 1900/1999\nactors: {ussr: {exists: %s}, "
           "cuba: {}}\nties:\n- {from: ussr, type: funds, to: cuba, when: "
           "%s}\n",
           t->exists, t->dates);
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_parse(buf_text(&b), b.n, "test.yaml", NULL, d);
  ent_account_check(l, d);
  assert_int_equal(ent_diags_has(d, "tie/outside-life"), t->code != NULL);
  struct slice_options o = {.q = days_for(l, t->q), .include = POSSIBLE};
  assert_string_equal(verdict_name(slice_judge(l, 0, &o).certainty),
                      verdict_name(t->certainty));
  struct slice *s = slice_at(l, &o);
  assert_int_equal(s->hidden.outside, strncmp(t->name, "outside", 7) == 0);
  slice_free(s);
  ent_diags_free(d);
  ent_account_free(l);
  buf_drop(&b);
}

// --------------------------------------- what became of an actor, on the eve

struct eve_row {
  const char *name, *type, *new_life, *when, *s0, *e1; // s0 NULL: outside
};

static const struct eve_row eves[] = {
    {"on the first day of the new", "renamed-from", "1991-12-27/..",
     "1991-12-27", "1991-12-27", "1991-12-27"},
    {"on the last day of the old", "renamed-from", "1991-12-27/..",
     "1991-12-26", "1991-12-26", "1991-12-26"},
    {"in the month of both", "renamed-from", "1991-12-27/..", "1991-12",
     "1991-12-26", "1991-12-27"},
    {"in the year of the new", "succeeds", "[1991-12-27..1992]/..", "1992",
     "1992-01-01", "1992-12-31"},
    {"before the last day of the old", "renamed-from", "1991-12-27/..",
     "1991-12-25", NULL, NULL},
    {"after the first day of the new", "renamed-from", "1991-12-27/..",
     "1991-12-28", NULL, NULL},
    {"with days between them", "renamed-from", "1991-12-28/..", "1991-12-27",
     NULL, NULL},
    {"of one that was there before", "succeeds", "1949/..", "1991-12-27",
     "1991-12-27", "1991-12-27"},
    {"of one that was there, two days late", "succeeds", "1949/..",
     "1991-12-28", NULL, NULL},
    {"what happens otherwise", "attacks", "1991-12-27/..", "1991-12-27", NULL,
     NULL},
};

static void handed_over(void **state) {
  const struct eve_row *t = *state;
  struct buf b = {0}, days = {0}, want = {0};
  buf_addf(&b,
           "entente: 1\nactors: {u: {exists: ../1991-12-26}, n: {exists: "
           "'%s'}}\nties:\n- {from: n, type: %s, to: u, when: %s}\n",
           t->new_life, t->type, t->when);
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_parse(buf_text(&b), b.n, "test.yaml", NULL, d);
  ent_account_check(l, d);
  assert_int_equal(ent_diags_has(d, "tie/outside-life"), t->s0 == NULL);
  if (t->s0) {
    const struct spell *s = &l->spells.at[l->ties.at[0].spell];
    day_print(&days, s->s0);
    buf_add(&days, " ");
    day_print(&days, s->e1);
    buf_addf(&want, "%s %s", t->s0, t->e1);
    assert_string_equal(buf_text(&days), buf_text(&want));
  }
  ent_diags_free(d);
  ent_account_free(l);
  buf_drop(&b);
  buf_drop(&days);
  buf_drop(&want);
}

// ------------------------------------------- two dates, and all between them

struct end_row {
  const char *name, *exists, *dates;
  enum change from_before, to_after; // 1909, June 1955, 1995
  verdict formation, dissolution;
};

static const struct end_row ends[] = {
    {"to the last day of its last year", "1922/1991", "1955-05-14/1991-12-31",
     FORMED, ENDED, DEFINITE, DEFINITE},
    {"open", "1922/1991", "1949-05-14/..", FORMED, ENDED, DEFINITE, DEFINITE},
    {"from before it, beyond it", "1922/1991", "1910-01-01/1995", FORMED, ENDED,
     DEFINITE, DEFINITE},
    {"from before it", "1922/1991", "1910-01-01/1991-12-31", FORMED, ENDED,
     DEFINITE, DEFINITE},
    {"from its first year", "1922/1991", "1922-02-01/1991-02-01", FORMED, ENDED,
     DEFINITE, DEFINITE},
    {"perhaps into its last year", "1922/1991", "1954/[1990..1992]", FORMED,
     ENDED, DEFINITE, DEFINITE},
    {"last seen in it", "1922/1991", "by 1955", FIRST_SEEN, LAST_SEEN, NO, NO},
};

static const struct shift *to_or_from(const struct shifts *s, bool begins) {
  for (size_t i = 0; i < s->list.n; i++)
    if ((s->list.at[i].from == PAIR_NONE) == begins)
      return &s->list.at[i];
  return NULL;
}

static void compare_ends(const ent_account *l, const char *one, const char *two,
                         enum change want, verdict sure) {
  struct slice_options p = {.q = days_for(l, one), .include = POSSIBLE};
  struct slice_options q = {.q = days_for(l, two), .include = POSSIBLE};
  struct diff *d = diff_slices(slice_at(l, &p), slice_at(l, &q));
  assert_int_equal(d->lines.n, 1);
  assert_string_equal(change_word(d->lines.at[0].change), change_word(want));
  assert_int_equal(d->pairs.at[0].shift ? d->pairs.at[0].certainty : NO, sure);
  diff_free(d);
}

static void told_alike(void **state) {
  const struct end_row *t = *state;
  struct buf b = {0};
  buf_addf(&b,
           "entente: 1\ncoverage: 1900/1999\nactors: {ussr: {exists: %s}, "
           "gdr: {}}\nties:\n- {from: ussr, type: funds, to: gdr, when: "
           "\"%s\"}\n",
           t->exists, t->dates);
  ent_account *l = parse_ledger(buf_text(&b));
  struct shift_options o = {.range = days_for(l, "1900/1999")};
  struct shifts s = shifts_between(l, &o);
  const struct shift *in = to_or_from(&s, true), *out = to_or_from(&s, false);
  assert_int_equal(in ? in->certainty : NO, t->formation);
  assert_int_equal(out ? out->certainty : NO, t->dissolution);
  compare_ends(l, "1909", "1955-06-01", t->from_before, t->formation);
  compare_ends(l, "1955-06-01", "1995", t->to_after, t->dissolution);
  shifts_drop(&s);
  ent_account_free(l);
  buf_drop(&b);
}

int main(void) {
  return TEST_TABLE("lives", lives, lived) +
         TEST_TABLE("lineage between lives", eves, handed_over) +
         TEST_TABLE("ends with lives", ends, told_alike);
}
