// SPDX-License-Identifier: GPL-2.0-or-later
// What reading, other programs and threads do when a call of the system fails.
#include "base/alloc.h"
#include "base/child.h"
#include "base/source.h"
#include "base/work.h"
#include "failing.h"
#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char top[] = "/tmp/entente-calls-XXXXXX";

// A path below the test's own folder; several can be in use at once.
static const char *at(const char *name) {
  static char paths[8][256];
  static size_t next;
  char *p = paths[next++ % 8];
  snprintf(p, sizeof paths[0], "%s/%s", top, name);
  return p;
}

static void put(const char *path, const char *text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  fputs(text, f);
  assert_int_equal(fclose(f), 0);
}

static int set_up(void **state) {
  (void)state;
  return mkdtemp(top) ? 0 : -1;
}

static int drop(const char *path, const struct stat *s, int kind,
                struct FTW *where) {
  (void)s;
  (void)kind;
  (void)where;
  return remove(path);
}

static int tear_down(void **state) {
  (void)state;
  return nftw(top, drop, 8, FTW_DEPTH | FTW_PHYS);
}

// ------------------------------------------------------------------ reading

struct read_row {
  const char *name, *function;
  int error;
  enum source_fault fault;
};

static const struct read_row reads[] = {
    {"no such device", "open64", ENODEV, SOURCE_NOT_REGULAR},
    {"a pipe that nobody reads", "open64", ENXIO, SOURCE_NOT_REGULAR},
    {"no right", "open64", EACCES, SOURCE_UNREADABLE},
    {"no state", "fstat64", EIO, SOURCE_UNREADABLE},
    {"a disk that breaks", "read", EIO, SOURCE_UNREADABLE},
    {"an interruption", "read", EINTR, SOURCE_OK},
};

static void sources_are_whole(void **state) {
  const struct read_row *r = *state;
  enum source_fault fault = SOURCE_OK;
  put(at("read"), "entente: 1\n");
  fail_calls(r->function, 1, 1, r->error);
  struct source *s = source_open(at("read"), "read", 1000, &fault);
  int why = errno;
  assert_int_equal(fail_no_more(), 1);
  assert_int_equal(fault, r->fault);
  assert_int_equal(s != NULL, r->fault == SOURCE_OK);
  if (s)
    assert_string_equal(s->text, "entente: 1\n");
  else
    assert_int_equal(why, r->error);
  source_release(s);
}

// What the system maps of a file of some size is read when it cannot.
static void sources_are_read_if_not_mapped(void **state) {
  (void)state;
  enum { N = (1 << 24) + 17 };
  static const char *const calls[] = {"mmap64", "sysconf", "none"};
  enum source_fault fault;
  char *text = mem_new(N, 1);
  memset(text, 'x', N - 1);
  put(at("large"), text);
  for (size_t i = 0; i < 3; i++) {
    fail_calls(calls[i], 1, 1, ENOMEM);
    struct source *s = source_open(at("large"), "large", N, &fault);
    assert_int_equal(fail_no_more(), i < 2);
    assert_int_equal(fault, SOURCE_OK);
    assert_int_equal(s->mapped > 0, i == 2);
    assert_int_equal(s->n, N - 1);
    assert_memory_equal(s->text, text, N - 1);
    source_leave(s, 0, s->n);
    source_leave(s, s->n, s->n);
    assert_false(source_changed(s));
    assert_memory_equal(s->text, text, N - 1);
    source_release(s);
  }
  mem_free(text);
}

// The same file with other bytes, another file in its place, and none.
static void changed_sources(void **state) {
  (void)state;
  enum source_fault fault;
  put(at("change"), "one");
  struct source *s = source_open(at("change"), "change", 1000, &fault);
  assert_false(source_changed(s));
  put(at("change"), "other");
  assert_true(source_changed(s));
  source_release(s);
  struct timespec times[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
  s = source_open(at("change"), "change", 1000, &fault);
  assert_int_equal(utimensat(AT_FDCWD, at("change"), times, 0), 0);
  assert_true(source_changed(s));
  source_release(s);
  s = source_open(at("change"), "change", 1000, &fault);
  times[1].tv_nsec = 5;
  assert_int_equal(utimensat(AT_FDCWD, at("change"), times, 0), 0);
  assert_true(source_changed(s));
  unlink(at("change"));
  assert_false(source_changed(s));
  put(at("another"), "other");
  assert_int_equal(link(at("read"), at("change")), 0);
  assert_false(source_changed(s)); // of another number
  source_release(s);
}

// ----------------------------------------------------------- other programs

struct child_row {
  const char *name, *function;
  unsigned nth, times;
  int error;
  const char *fate; // NULL: the words of the error
};

static const struct child_row children[] = {
    {"no pipe to it", "pipe", 1, 1, EMFILE, NULL},
    {"no pipe from it", "pipe", 2, 1, EMFILE, NULL},
    {"no pipe for its messages", "pipe", 3, 1, EMFILE, NULL},
    {"no pipe for us", "pipe", 4, 1, EMFILE, NULL},
    {"no end of a pipe", "fcntl64", 1, 1, EMFILE, NULL},
    {"no other end of a pipe", "fcntl64", 2, 1, EMFILE, NULL},
    {"no process", "fork", 1, 1, EAGAIN, NULL},
    {"no process for the program", "fork", 2, 1, EAGAIN, NULL},
    {"no descriptor of its own", "dup2", 2, 1, EBUSY, NULL},
    {"we are gone", "getppid", 1, 1, 0, "exit status 127"},
    {"the keeper is gone", "getppid", 2, 1, 0, "exit status 127"},
    {"it takes nothing", "write", 1, 1, EPIPE, ""},
    {"feeding is interrupted", "write", 1, 2, EINTR, ""},
    {"descriptors are closed one by one", "syscall", 1, 1, ENOSYS, ""},
    {"nobody is left to be ended", "kill", 1, 1, ESRCH, ""},
    {"waiting is interrupted", "waitpid", 1, 2, EINTR, ""},
    {"hearing is interrupted", "read", 1, 4, EINTR, ""},
    {"taking is interrupted", "read", 2, 2, EINTR, ""},
    {"there is nothing to take yet", "read", 2, 1, EAGAIN, ""},
};

static void programs(void **state) {
  const struct child_row *r = *state;
  struct child c = {.words = (const char *const[]){"/bin/cat", NULL},
                    .input = STR("fed"),
                    .ms = 60000,
                    .most = 100};
  struct buf fate = {0};
  fail_calls(r->function, r->nth, r->times, r->error);
  child_run(&c);
  unsigned failed = fail_no_more();
  child_fate(&c, &fate);
  const char *want = r->fate ? r->fate : strerror(r->error);
  if (strcmp(buf_text(&fate), want) != 0)
    fail_msg("%s, not %s", buf_text(&fate), want);
  bool fed = !*want && r->error != EPIPE;
  assert_string_equal(buf_text(&c.out), fed ? "fed" : "");
  assert_int_equal(child_good(&c), !*want);
  assert_true(failed > 0 || strchr("fdgws", r->function[0]));
  buf_drop(&fate);
  child_drop(&c);
}

// A program that cannot be started and whose end is not told at once.
static void absent_programs(void **state) {
  (void)state;
  struct child c = {.words = (const char *const[]){"/nowhere/x", NULL},
                    .ms = 60000};
  fail_calls("waitpid", 1, 3, EINTR);
  child_run(&c);
  assert_int_equal(fail_no_more(), 3);
  assert_int_equal(c.reason, ENOENT);
  child_drop(&c);
}

static void patience(void **state) {
  (void)state;
  unsigned lost = 0;
  struct child c = {.ms = 1000, .left = 400};
  struct patience p = {.lost = &lost}, none = {.lost = NULL};
  assert_int_equal(patience_left(&none), USUAL_PATIENCE * 1000);
  patience_lose(&none, &c);
  patience_lose(&p, &c);
  assert_int_equal(lost, 600);
  c.left = 2000; // as if it had taken less than nothing
  patience_lose(&p, &c);
  assert_int_equal(lost, 600);
  p.seconds = 3;
  assert_int_equal(patience_left(&p), 2400);
  assert_int_equal(patience_third(&p), 1000);
  assert_int_equal(patience_most(&p), 1600);
  lost = 2500;
  assert_int_equal(patience_third(&p), 500);
  lost = 5000;
  assert_int_equal(patience_left(&p), 0);
  p.seconds = 1000000; // a day at most
  lost = 0;
  assert_int_equal(patience_left(&p), 86400000);
}

// ------------------------------------------------------------------- workers

static _Atomic unsigned times[1000];

static void count(void *context, size_t from, size_t end) {
  (void)context;
  for (size_t i = from; i < end; i++)
    times[i]++;
}

// Every job is done once, whoever does it.
static void work_without_threads(void **state) {
  (void)state;
  static const char *const calls[] = {"none", "pthread_create", "sysconf"};
  for (size_t i = 0; i < 3; i++)
    for (size_t least = 0; least <= 1000; least += 500) {
      for (size_t k = 0; k < 1000; k++)
        times[k] = 0;
      fail_calls(calls[i], 1, 100, EAGAIN);
      work_share(1000, least, count, NULL);
      fail_no_more();
      for (size_t k = 0; k < 1000; k++)
        assert_int_equal(times[k], 1);
    }
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(sources_are_read_if_not_mapped),
      cmocka_unit_test(changed_sources),
      cmocka_unit_test(absent_programs),
      cmocka_unit_test(patience),
      cmocka_unit_test(work_without_threads),
  };
  if (set_up(NULL) != 0)
    return 1;
  int failed = TEST_TABLE("reading", reads, sources_are_whole) +
               TEST_TABLE("programs", children, programs) +
               cmocka_run_group_tests_name("calls", tests, NULL, NULL);
  return tear_down(NULL) != 0 || failed;
}
