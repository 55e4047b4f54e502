// SPDX-License-Identifier: GPL-2.0-or-later
// What test_picture does not see: bounds on what is printed, and messages.
#include "base/child.h"
#include "base/num.h"
#include "test.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void run(struct child *c, const char *script, unsigned ms, size_t most) {
  *c = (struct child){.words =
                          (const char *const[]){"/bin/sh", "-c", script, NULL},
                      .input = STR("fed"),
                      .ms = ms,
                      .most = most};
  child_run(c);
}

static void fate_is(struct child *c, const char *words) {
  struct buf b = {0};
  child_fate(c, &b);
  assert_string_equal(buf_text(&b), words);
  buf_drop(&b);
  child_drop(c);
}

static void good(void **state) {
  (void)state;
  struct child c;
  run(&c, "cat; echo one >&2", 10000, 3);
  assert_true(child_good(&c));
  assert_string_equal(buf_text(&c.out), "fed");
  assert_string_equal(buf_text(&c.err), "one\n");
  fate_is(&c, "");
}

static void surroundings(void **state) {
  (void)state;
  struct child c = {
      .words = (const char *const[]){"/bin/sh", "-c", "echo $ONE $HOME", NULL},
      .ms = 10000,
      .most = 100,
      .also = "ONE=1"};
  setenv("ONE", "2", 1);
  setenv("HOME", "here", 1);
  child_run(&c);
  assert_true(child_good(&c));
  assert_string_equal(buf_text(&c.out), "1 here\n");
  assert_string_equal(getenv("ONE"), "2");
  child_drop(&c);
}

static void bounded(void **state) {
  (void)state;
  struct child c;
  run(&c, "exec cat /dev/zero", 60000, 2 << 20);
  assert_true(c.large && !c.late && !child_good(&c));
  assert_int_equal(c.out.n, 2 << 20);
  fate_is(&c, "it printed more than 2 MiB");
}

static void late(void **state) {
  (void)state;
  struct child c;
  run(&c, "echo early; exec sleep 100", 1000, 100);
  assert_true(c.late && !child_good(&c));
  assert_string_equal(buf_text(&c.out), "early\n");
  fate_is(&c, "it had not ended after 1 s");
}

static pid_t number_in(const char *text) {
  uint32_t n = 0;
  assert_true(num_parse_u32(str_trim(str_of(text)), &n));
  return (pid_t)n;
}

// Whether the process is gone, or goes within ten seconds.
static bool gone(pid_t pid) {
  for (int i = 0; i < 1000; i++) {
    waitpid(pid, NULL, WNOHANG); // orphans are ours, see main
    if (kill(pid, 0) != 0)
      return true;
    nanosleep(&(struct timespec){0, 10000000}, NULL);
  }
  return false;
}

static void what_it_starts_ends_with_it(void **state) {
  (void)state;
  struct child c;
  run(&c, "sleep 100 & echo $!; wait", 500, 100);
  assert_true(c.late);
  assert_true(gone(number_in(buf_text(&c.out))));
  child_drop(&c);
}

// The script tells a number on descriptor 9, and goes on.
static pid_t number_told(const char *script, int deadly) {
  int told[2];
  char number[16] = "";
  assert_int_equal(pipe(told), 0);
  pid_t pid = fork();
  if (pid == 0) {
    struct child c;
    signal(deadly, SIG_DFL); // nohup, or a shell, may have it ignored
    dup2(told[1], 9);
    run(&c, script, 100000, 100);
    _exit(0);
  }
  assert_true(read(told[0], number, sizeof number - 1) > 0);
  kill(pid, deadly);
  waitpid(pid, NULL, 0);
  close(told[0]);
  close(told[1]);
  return number_in(number);
}

// A program that is killed while it waits leaves nobody behind, nor does it
// leave what that has started.
static void it_dies_with_the_program(void **state) {
  (void)state;
  static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGKILL};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    assert_true(gone(number_told("echo $$ >&9; exec sleep 100", signals[i])));
    assert_true(gone(number_told("sleep 100 & echo $! >&9; wait", signals[i])));
  }
}

// What it starts and leaves behind goes when it has ended, in whatever way, and
// nobody waits for it.
static void what_it_leaves_ends_with_it(void **state) {
  (void)state;
  static const struct {
    const char *script, *fate;
  } rows[] = {
    {"sleep 100 & echo $!", ""},
    {"sleep 100 >/dev/null 2>&1 & echo $!", ""},
    {"sleep 100 & echo $!; exit 3", "exit status 3"},
    {"sleep 100 & echo $!; kill -9 $$", "it was ended by signal 9"},
    {"sleep 100 & echo $!; kill -15 $$", "it was ended by signal 15"},
#if !defined(__SANITIZE_ADDRESS__) // which keeps that signal for itself
    {"sleep 100 & echo $!; kill -11 $$", "it was ended by signal 11"},
#endif
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct child c;
    run(&c, rows[i].script, 60000, 100);
    assert_false(c.late);
    assert_true(gone(number_in(buf_text(&c.out))));
    fate_is(&c, rows[i].fate);
  }
}

static void fails(void **state) {
  (void)state;
  struct child c;
  run(&c, "exit 3", 10000, 100);
  fate_is(&c, "exit status 3");
  run(&c, "kill -9 $$", 10000, 100);
  fate_is(&c, "it was ended by signal 9");
}

static void absent(void **state) {
  (void)state;
  struct child c = {.words = (const char *const[]){"/nowhere/x", NULL},
                    .ms = 1000};
  child_run(&c);
  assert_true(c.reason == ENOENT);
  assert_false(child_good(&c));
  child_drop(&c);
}

static void notes_are_lines_of_text(void **state) {
  (void)state;
  struct child c;
  run(&c, "printf 'one\\n\\n\\377\\n  two \\n' >&2; seq 100 >&2", 10000, 100);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_NOTE, "picture/note", SPAN_NONE, "said");
  child_notes(&c, d);
  child_drop(&c);
  assert_int_equal(d->details.at[0].notes.n, 10);
  ent_diags_free(d);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(good),
      cmocka_unit_test(surroundings),
      cmocka_unit_test(bounded),
      cmocka_unit_test(late),
      cmocka_unit_test(fails),
      cmocka_unit_test(what_it_starts_ends_with_it),
      cmocka_unit_test(what_it_leaves_ends_with_it),
      cmocka_unit_test(it_dies_with_the_program),
      cmocka_unit_test(absent),
      cmocka_unit_test(notes_are_lines_of_text),
  };
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
  return cmocka_run_group_tests(tests, NULL, NULL);
}
