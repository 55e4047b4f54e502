// SPDX-License-Identifier: GPL-2.0-or-later
// Equations with a sparse matrix: solutions are multiplied out again, before
// and after columns change.
#include "balance/factor.h"
#include "signed.h"

enum { MOST = 40 };

static double dense[MOST][MOST]; // row, column
static struct factor f;

// As the bases of the cycle programs are: columns of one -1, and of some ones.
static void draw_column(size_t n, size_t c, uint64_t *seed) {
  for (size_t r = 0; r < n; r++)
    dense[r][c] = 0;
  if (signed_draw(seed, 3) == 0) {
    dense[signed_draw(seed, n)][c] = -1;
    return;
  }
  for (size_t i = 1 + signed_draw(seed, 5); i-- > 0;)
    dense[signed_draw(seed, n)][c] = (double)(1 + signed_draw(seed, 3));
}

static bool set(size_t n) {
  static struct factor_term term[MOST * MOST];
  size_t first[MOST + 1] = {0}, m = 0;
  for (size_t c = 0; c < n; c++) {
    for (uint32_t r = 0; r < n; r++)
      if (dense[r][c] != 0)
        term[m++] = (struct factor_term){r, dense[r][c]};
    first[c + 1] = m;
  }
  return factor_set(&f, n, first, term);
}

static double largest(const double *x, size_t n) {
  double most = 1;
  for (size_t i = 0; i < n; i++)
    most = fmax(most, fabs(x[i]));
  return most;
}

static void check(size_t n, uint64_t *seed) {
  double b[MOST], work[MOST], x[MOST], y[MOST];
  for (size_t i = 0; i < n; i++)
    work[i] = b[i] = (double)signed_draw(seed, 7) - 3;
  factor_solve(&f, work, x);
  for (size_t r = 0; r < n; r++) {
    double sum = 0;
    for (size_t c = 0; c < n; c++)
      sum += dense[r][c] * x[c];
    assert_true(fabs(sum - b[r]) < 1e-7 * largest(x, n));
  }
  memcpy(work, b, sizeof work);
  factor_solve_left(&f, work, y);
  for (size_t c = 0; c < n; c++) {
    double sum = 0;
    for (size_t r = 0; r < n; r++)
      sum += y[r] * dense[r][c];
    assert_true(fabs(sum - b[c]) < 1e-7 * largest(y, n));
  }
}

// Another column in the place of one, unless it would be singular then.
static bool change(size_t n, uint64_t *seed) {
  const size_t c = signed_draw(seed, n);
  double old[MOST], work[MOST], x[MOST];
  for (size_t r = 0; r < n; r++)
    old[r] = dense[r][c];
  draw_column(n, c, seed);
  for (size_t r = 0; r < n; r++)
    work[r] = dense[r][c];
  factor_solve(&f, work, x);
  if (fabs(x[c]) > 1e-3) {
    factor_change(&f, (uint32_t)c, x);
    return true;
  }
  for (size_t r = 0; r < n; r++)
    dense[r][c] = old[r];
  return false;
}

static void solves(void **state) {
  (void)state;
  size_t regular = 0, changed = 0;
  for (uint64_t seed = 1; seed <= 2000; seed++) {
    uint64_t s = seed;
    const size_t n = 1 + seed % MOST;
    for (size_t c = 0; c < n; c++)
      draw_column(n, c, &s);
    // Else most would be singular.
    for (size_t r = 0; r < n; r++)
      if (signed_draw(&s, 4))
        dense[r][r] += 1;
    if (!set(n))
      continue;
    regular++;
    check(n, &s);
    for (size_t i = 0; i < 20; i++)
      changed += change(n, &s);
    check(n, &s);
  }
  assert_true(regular > 200 && changed > 1000);
}

static void refuses_singular(void **state) {
  (void)state;
  uint64_t seed = 5;
  for (size_t n = 2; n < MOST; n++) {
    memset(dense, 0, sizeof dense);
    for (size_t i = 0; i < n; i++)
      dense[i][i] = dense[i][(i + 1) % n] = 1;
    // A ring of equations is regular when it is odd.
    assert_int_equal(set(n), n % 2);
    for (size_t r = 0; r < n; r++)
      dense[r][0] = dense[r][1];
    assert_false(set(n));
    for (size_t r = 0; r < n; r++)
      dense[r][signed_draw(&seed, n)] = 0;
    for (size_t c = 0; c < n; c++)
      dense[0][c] = 0;
    assert_false(set(n));
  }
}

static int drop(void **state) {
  (void)state;
  factor_drop(&f);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(solves),
      cmocka_unit_test(refuses_singular),
  };
  return cmocka_run_group_tests_name("balance factor", tests, NULL, drop);
}
