// SPDX-License-Identifier: GPL-2.0-or-later
// Files of a ledger that somebody writes to while they are read.
#include "../../src/cli/signals.h"
#include "base/diag.h"
#include "base/source.h"
#include "test.h"

#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LARGE = 300000, STATUS = 3 };

static char path[] = "/tmp/entente-changed-XXXXXX";

static void fill(size_t n) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  for (size_t i = 0; i < n; i++)
    fputc(i % 50 ? '#' : '\n', f);
  assert_int_equal(fclose(f), 0);
}

static struct source *open_it(void) {
  enum source_fault fault = SOURCE_OK;
  struct source *s = source_open(path, "x.yaml", LARGE, &fault);
  assert_non_null(s);
  return s;
}

// Reads what is left of a file that was cut off, and should not come back.
static void read_cut(void) {
  struct source *s = open_it();
  unsigned sum = 0;
  signals_end_with(STATUS, 1);
  if (truncate(path, 10) != 0)
    _exit(99);
  for (size_t i = 0; i < s->n; i++)
    sum += (unsigned char)s->text[i];
  _exit(sum == 0 ? 97 : 98);
}

static void a_file_that_is_cut_off_is_told_of(void **state) {
  (void)state;
#if defined(__SANITIZE_ADDRESS__)
  skip(); // has a handler of its own that cannot be replaced
#else
  char said[300] = {0};
  int pipes[2], status;
  fill(LARGE);
  assert_int_equal(pipe(pipes), 0);
  pid_t child = fork();
  if (child == 0) {
    dup2(pipes[1], STDERR_FILENO);
    read_cut();
  }
  close(pipes[1]);
  assert_true(read(pipes[0], said, sizeof said - 1) > 0);
  close(pipes[0]);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), STATUS);
  assert_non_null(strstr(said, "changed while it was read [ledger/changed]"));
#endif
}

static void what_is_written_to_has_changed(void **state) {
  (void)state;
  for (size_t n = 1000; n <= LARGE; n += LARGE - 1000) {
    fill(n);
    struct source *s = open_it();
    assert_false(source_changed(s));
    FILE *f = fopen(path, "a");
    fputs("more\n", f);
    fclose(f);
    assert_true(source_changed(s));
    source_release(s);
  }
}

// As editors do that write beside a file and rename: the old one is read whole.
static void what_is_replaced_has_not(void **state) {
  (void)state;
  char beside[] = "/tmp/entente-changed-XXXXXX";
  fill(1000);
  struct source *s = open_it();
  assert_true(mkstemp(beside) >= 0);
  assert_int_equal(rename(beside, path), 0);
  assert_false(source_changed(s));
  source_release(s);
}

static int set_up(void **state) {
  (void)state;
  int fd = mkstemp(path);
  return fd < 0 ? -1 : close(fd);
}

static int tear_down(void **state) {
  (void)state;
  return unlink(path);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_that_is_cut_off_is_told_of),
      cmocka_unit_test(what_is_written_to_has_changed),
      cmocka_unit_test(what_is_replaced_has_not),
  };
  return cmocka_run_group_tests_name("changed", tests, set_up, tear_down);
}
