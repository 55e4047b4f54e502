// SPDX-License-Identifier: GPL-2.0-or-later
// The ties that rows of balance and of blocs rest on, as other programs ask.
#include "ledgers.h"

// Friends a – b – c, foes of d, who is even with e; f is tied to nobody for
// sure. From 1995 on another tie makes the same network.
static const char ledger[] =
    "entente: 1\ncoverage: 1980/2010\n"
    "actors: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}}\nties:\n"
    "- {from: a, type: funds, to: b, when: 1985-01-01/1994-12-31}\n"
    "- {from: b, type: funds, to: a, when: 1995-01-01/2005-12-31}\n"
    "- {between: [b, c], type: allied-with, when: 1985-01-01/2005-12-31}\n"
    "- {from: c, type: fights, to: d, when: 1985-01-01/2005-12-31}\n"
    "- {between: [d, e], type: allied-with, weight: 2, "
    "when: 1985-01-01/2005-12-31}\n"
    "- {from: d, type: fights, to: e, weight: 2, "
    "when: 1985-01-01/2005-12-31}\n"
    "- {from: a, type: member-of, to: e, when: 1985-01-01/2005-12-31}\n"
    "- {from: e, type: funds, to: f, likelihood: 20%, "
    "when: 1985-01-01/2005-12-31}\n";

struct asked {
  const char *name;
  ent_answer *(*ask)(const ent_account *, const ent_query *, ent_diags *);
  const char *options[4][2];
  const char *rests_on; // of the rows, one after the other
};

#define EVEN "[d allied-with e][d fights e]"

static const struct asked asked[] = {
    {"a balance on all ties that weigh",
     ent_balance,
     {{"at", "1990"}},
     "{[a funds b][b allied-with c][c fights d]" EVEN "}"},
    {"each step on its own, in a network that stays the same",
     ent_balance,
     {{"from", "1994"}, {"to", "1996"}},
     "{[a funds b][b allied-with c][c fights d]" EVEN "}"
     "{[b allied-with c][b funds a][c fights d]" EVEN "}"
     "{[b allied-with c][b funds a][c fights d]" EVEN "}"},
    {"a step without ties on none",
     ent_balance,
     {{"from", "2005"}, {"to", "2006"}},
     "{[b allied-with c][b funds a][c fights d]" EVEN "}{}"},
    {"a bloc on what its members have with anybody",
     ent_blocs,
     {{"at", "1990"}},
     "{[a funds b][b allied-with c][c fights d]}{[c fights d]" EVEN "}"},
    {"communities on friends and members",
     ent_blocs,
     {{"at", "1990"}, {"by", "walktrap"}},
     "{[a funds b][a member-of e][b allied-with c]}"
     "{[a member-of e][d allied-with e]}"},
};

static void add_row(struct buf *b, ent_answer *a, size_t row) {
  const ent_cell *c = ent_answer_cell(a, row, "rests_on");
  assert_int_equal(ent_cell_is(c), ENT_CELL_LIST);
  // It stays until another row is asked for.
  assert_ptr_equal(ent_answer_cell(a, row, "rests_on"), c);
  buf_add(b, "{");
  for (c = ent_cell_first(c); c; c = ent_cell_next(c)) {
    size_t n;
    const char *id = ent_cell_text(c, &n);
    buf_addf(b, "[%.*s]", (int)n, id);
  }
  buf_add(b, "}");
}

static void rests_on(void **state) {
  const struct asked *x = *state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  for (size_t i = 0; i < 4 && x->options[i][0]; i++)
    assert_true(ent_query_set(q, x->options[i][0], x->options[i][1], d));
  ent_answer *a = x->ask(l, q, d);
  show_errors(d);
  assert_non_null(a);
  struct buf b = {0};
  for (size_t row = 0; row < ent_answer_rows(a); row++)
    add_row(&b, a, row);
  assert_string_equal(buf_text(&b), x->rests_on);
  buf_drop(&b);
  // No column has it, and no row that is not there.
  for (size_t k = 0; ent_answer_column(a, k); k++)
    assert_string_not_equal(ent_answer_column(a, k), "rests_on");
  assert_null(ent_answer_cell(a, ent_answer_rows(a), "rests_on"));
  assert_null(ent_answer_cell(a, 0, "remedies"));
  ent_answer_free(a);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
}

int main(void) { return TEST_TABLE("rests on", asked, rests_on); }
