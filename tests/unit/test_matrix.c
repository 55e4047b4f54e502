// SPDX-License-Identifier: GPL-2.0-or-later
// Matrices of a small ledger: every cell, and in which order the rows stand.
#include "find/matrix_find.h"
#include "ledgers.h"

static const char small[] =
    "entente: 1\n"
    "coverage: 1990/2010\n"
    "sources:\n"
    "  s: {title: S, published: 2010}\n"
    "actors:\n"
    "  a: {name: Alpha, kind: state, group: West}\n"
    "  b: {name: Beta, kind: state, group: West}\n"
    "  c: {name: Gamma, kind: state, group: East}\n"
    "  d: {name: Delta, kind: state}\n"
    "  e: {name: Epsilon, kind: agency}\n"
    "  f: {name: Phi, kind: state, group: East}\n"
    "ties:\n"
    "  - {from: a, type: funds, to: b, when: 2000/2009, sources: [s]}\n"
    "  - {between: [a, b], type: allied-with, when: 2000/2009, sources: [s]}\n"
    "  - {from: a, type: fights, to: c, when: 2000/2009, likelihood: likely,\n"
    "     sources: [s]}\n"
    "  - {from: c, type: fights, to: a, when: 2000/2009, sources: [s]}\n"
    "  - {from: c, type: part-of, to: a, when: 2000/2009, sources: [s]}\n"
    "  - {between: [a, d], type: negotiates-with, when: 2000/2009, sources: "
    "[s]}\n"
    "  - {from: b, type: supports, to: c, when: 2000/2009, sources: [s],\n"
    "     claims: [{by: b, stance: denies, sources: [s]}]}\n"
    "  - {from: c, type: supports, to: f, when: 2000/2009, sources: [s]}\n"
    "  - {from: c, type: fights, to: f, when: 2000/2009, sources: [s],\n"
    "     likelihood: roughly even chance}\n"
    "  - {from: e, type: part-of, to: d, when: 2000/2009, sources: [s]}\n";

static ent_account *ledger;

static struct tie_matrix *asked(const char *hulls, struct matrix_asked how) {
  ent_diags *d = ent_diags_new();
  ent_query q = {.at = "2005", .hulls = hulls};
  struct tie_matrix *x = matrix_find(ledger, &q, &how, d);
  if (!x)
    show_errors(d);
  assert_non_null(x);
  ent_diags_free(d);
  return x;
}

static const struct matrix_cell *cell(const struct tie_matrix *x,
                                      const char *row, const char *column) {
  return matrix_at(&x->cells[0], x->seat[actor_for(ledger, row)],
                   x->seat[actor_for(ledger, column)]);
}

// "ab|c|d": the rows, cut where a frame ends.
static const char *order_of(const struct tie_matrix *x) {
  static char out[100];
  size_t n = 0;
  for (size_t i = 0; i < x->seats.n; i++) {
    for (size_t k = 0; k < x->frames.n; k++)
      if (i > 0 && x->frames.at[k].first + x->frames.at[k].n == i)
        out[n++] = '|';
    const uint32_t a = x->seats.at[i].actor;
    out[n++] = *text(ledger, ledger->facts->actors.at[a].id);
  }
  out[n] = '\0';
  return out;
}

static void test_cells(void **state) {
  (void)state;
  struct tie_matrix *x = asked("none", (struct matrix_asked){0});
  const struct matrix_cell *c = cell(x, "a", "b");
  assert_int_equal(matrix_state(c), PAIR_ALLY);
  assert_int_equal(c->ties, 2); // with the alliance, which has no direction
  assert_int_equal(cell(x, "b", "a")->ties, 1);
  c = cell(x, "a", "c");
  assert_int_equal(matrix_state(c), PAIR_HOSTILE);
  assert_int_equal(matrix_certainty(c), LIKELY);
  c = cell(x, "c", "a");
  assert_int_equal(matrix_certainty(c), DEFINITE);
  assert_int_equal(c->ties, 1);
  assert_int_equal(c->formal, 1);
  assert_int_equal(matrix_state(cell(x, "a", "d")), PAIR_NEUTRAL);
  assert_true(cell(x, "b", "c")->denied);
  assert_null(cell(x, "c", "b"));
  assert_null(cell(x, "b", "d"));
  matrix_free(x);
}

// Of ties of both signs each has its own certainty, and the cell the lesser.
static void test_both(void **state) {
  (void)state;
  struct tie_matrix *x = asked("none", (struct matrix_asked){0});
  const struct matrix_cell *c = cell(x, "c", "f");
  assert_int_equal(matrix_state(c), PAIR_MIXED);
  assert_int_equal(c->friendly, DEFINITE);
  assert_int_equal(c->hostile, POSSIBLE);
  assert_int_equal(matrix_certainty(c), POSSIBLE);
  matrix_free(x);
}

static void test_structure_alone(void **state) {
  (void)state;
  struct tie_matrix *x = asked("none", (struct matrix_asked){0});
  assert_int_equal(x->all.actors, 6);
  assert_int_equal(x->all.ties, 10);
  assert_int_equal(x->seats.n, 5);
  assert_int_equal(x->formal.actors, 1);
  assert_int_equal(x->formal.ties, 1);
  matrix_free(x);
  x = asked("none", (struct matrix_asked){.all = true});
  assert_int_equal(x->seats.n, 6);
  assert_int_equal(x->formal.actors, 0);
  assert_int_equal(matrix_state(cell(x, "e", "d")), PAIR_NONE);
  assert_int_equal(cell(x, "e", "d")->formal, 1);
  matrix_free(x);
}

// Partners of a: b, c, d; of c: a, b, f; of b: a, c. f has two ties, d one.
static void test_order(void **state) {
  (void)state;
  struct tie_matrix *x = asked("none", (struct matrix_asked){0});
  assert_string_equal(order_of(x), "acbfd");
  assert_int_equal(x->framing, FRAMED_NOT);
  matrix_free(x);
  x = asked("groups", (struct matrix_asked){0});
  // a and b are of West, c and f of East; d is in none.
  assert_string_equal(order_of(x), "ab|cf|d");
  assert_int_equal(x->framing, FRAMED_GROUPS);
  matrix_free(x);
  x = asked("blocs", (struct matrix_asked){0});
  assert_int_equal(x->framing, FRAMED_BLOCS);
  assert_true(x->proven);
  matrix_free(x);
}

static void test_core(void **state) {
  (void)state;
  struct tie_matrix *x = asked("none", (struct matrix_asked){.most = 2});
  assert_string_equal(order_of(x), "ac");
  assert_int_equal(x->beyond.actors, 3);
  assert_int_equal(x->beyond.ties, 6);
  assert_null(matrix_at(&x->cells[0], 0, 0));
  assert_int_equal(x->cells[0].list.n, 2);
  matrix_free(x);
}

static void test_two_dates(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  const struct matrix_asked how = {0};
  ent_query q = {.hulls = "none"};
  struct tie_matrix *x = matrix_find_two(ledger, "1995", "2005", &q, &how, d);
  assert_non_null(x);
  assert_int_equal(x->cells[0].list.n, 0);
  const uint32_t a = x->seat[actor_for(ledger, "a")];
  const uint32_t c = x->seat[actor_for(ledger, "c")];
  // Both directions are one pair, whose row is the lesser seat.
  const struct matrix_cell *both =
      matrix_at(&x->cells[1], a < c ? a : c, a < c ? c : a);
  assert_int_equal(both->ties, 2);
  assert_int_equal(both->hostile, DEFINITE);
  assert_null(matrix_at(&x->cells[1], a < c ? c : a, a < c ? a : c));
  matrix_free(x);
  ent_diags_free(d);
}

static int make(void **state) {
  (void)state;
  ledger = parse_ledger(small);
  return 0;
}

static int drop(void **state) {
  (void)state;
  ent_account_free(ledger);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cells),
      cmocka_unit_test(test_both),
      cmocka_unit_test(test_structure_alone),
      cmocka_unit_test(test_order),
      cmocka_unit_test(test_core),
      cmocka_unit_test(test_two_dates),
  };
  return cmocka_run_group_tests(tests, make, drop);
}
