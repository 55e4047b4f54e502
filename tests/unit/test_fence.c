// SPDX-License-Identifier: MIT
// What the process that draws can still do behind its fence: each trial in a
// process of its own.
#include "../../src/fence/fence.h"
#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DONE = 0, REFUSED = 1, NO_FENCE = 2 };

static int opens(int flags) {
  int fd = open("fence.tmp", flags, 0600);
  return fd < 0 ? REFUSED : DONE;
}

static int reading(void) { return opens(O_RDONLY); }
static int writing(void) { return opens(O_WRONLY); }
static int both(void) { return opens(O_RDWR); }
static int making(void) { return opens(O_RDONLY | O_CREAT); }

static int removing(void) { return unlink("fence.tmp") == 0 ? DONE : REFUSED; }

static int changing(void) {
  return chmod("fence.tmp", 0644) == 0 ? DONE : REFUSED;
}

static int calling(void) {
  return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? REFUSED : DONE;
}

static int another(void) {
  pid_t pid = fork();
  if (pid == 0)
    _exit(0);
  return pid < 0 ? REFUSED : DONE;
}

static int becoming(void) {
  execl("/bin/true", "true", (char *)NULL);
  return REFUSED;
}

static int passing_on(void) {
  return write(STDOUT_FILENO, "", 0) == 0 ? DONE : REFUSED;
}

static int behind(bool reads, int (*trial)(void)) {
  int status = 0;
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0)
    _exit(fence(reads) ? trial() : NO_FENCE);
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_true(WIFEXITED(status));
  return WEXITSTATUS(status);
}

static void nothing_is_written_or_started(void **state) {
  (void)state;
  int (*const trials[])(void) = {writing,  both,    making,  removing,
                                 changing, calling, another, becoming};
  for (size_t i = 0; i < sizeof trials / sizeof *trials; i++) {
    assert_int_equal(behind(true, trials[i]), REFUSED);
    assert_int_equal(behind(false, trials[i]), REFUSED);
  }
}

static void files_are_read_where_fonts_are_needed(void **state) {
  (void)state;
  assert_int_equal(behind(true, reading), DONE);
  assert_int_equal(behind(false, reading), REFUSED);
}

static void the_picture_is_passed_on(void **state) {
  (void)state;
  assert_int_equal(behind(true, passing_on), DONE);
  assert_int_equal(behind(false, passing_on), DONE);
}

static int make_file(void **state) {
  (void)state;
  FILE *f = fopen("fence.tmp", "w");
  return f && fclose(f) == 0 ? 0 : -1;
}

static int remove_file(void **state) {
  (void)state;
  return unlink("fence.tmp");
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_is_written_or_started),
      cmocka_unit_test(files_are_read_where_fonts_are_needed),
      cmocka_unit_test(the_picture_is_passed_on),
  };
  return cmocka_run_group_tests(tests, make_file, remove_file);
}
