// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// The first failure is the reason; those that come of it may have others.
static int stdout_failure;

static bool heed(bool good) {
  if (!good && !stdout_failure)
    stdout_failure = errno ? errno : EIO;
  return good;
}

bool flush_stdout(void) {
  errno = 0;
  return heed(fflush(stdout) == 0 && !ferror(stdout));
}

bool put_stdout(const char *at, size_t n) {
  if (isatty(STDOUT_FILENO) == 1)
    progress_end();
  errno = 0;
  return heed(fwrite(at, 1, n, stdout) == n) && flush_stdout();
}

int close_stdout(int status) {
  bool failed = !flush_stdout();
  // One that was closed from the beginning and is not used is no failure.
  if (fclose(stdout) != 0 && errno != EBADF && !failed) {
    failed = true;
    stdout_failure = errno;
  }
  if (!failed || status == EXIT_OUTPUT)
    return status;
  say_error("output/write", "the standard output cannot be written: %s",
            strerror(stdout_failure));
  return EXIT_OUTPUT;
}
