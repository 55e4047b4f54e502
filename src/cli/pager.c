// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void write_all(int fd, const char *at, size_t n) {
  while (n) {
    ssize_t k = write(fd, at, n);
    if (k < 0 && errno == EINTR)
      continue;
    if (k <= 0)
      return; // the reader has seen enough
    at += k;
    n -= (size_t)k;
  }
}

// The pager is a command line of the user's, so a shell reads it.
static bool start(const char *pager, const int end[2], pid_t *child) {
  posix_spawn_file_actions_t act;
  const char *argv[] = {"sh", "-c", pager, NULL};
  char *words[4];
  for (size_t i = 0; i < 4; i++)
    words[i] = (char *)(uintptr_t)argv[i]; // posix_spawn changes nothing
  posix_spawn_file_actions_init(&act);
  posix_spawn_file_actions_adddup2(&act, end[0], STDIN_FILENO);
  posix_spawn_file_actions_addclose(&act, end[0]);
  posix_spawn_file_actions_addclose(&act, end[1]);
  int failed = posix_spawn(child, "/bin/sh", &act, NULL, words, environ);
  posix_spawn_file_actions_destroy(&act);
  return failed == 0;
}

bool page(const ent_bytes *b) {
  const char *pager = getenv("ENTENTE_PAGER");
  if (!pager || !*pager)
    pager = getenv("PAGER");
  if (!pager || !*pager)
    pager = "less -FRX";
  // Without R it would show colours as what they are written with.
  if (setenv("LESS", "FRX", 0) != 0)
    return false;
  int end[2], status = 0;
  pid_t child;
  if (pipe(end) != 0)
    return false;
  bool started = start(pager, end, &child);
  close(end[0]);
  if (started) {
    signal(SIGPIPE, SIG_IGN); // leaving the pager early is no error
    write_all(end[1], b->at, b->n);
  }
  close(end[1]);
  while (started && waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  // 127: the shell found no such program, so nothing was shown.
  return started && !(WIFEXITED(status) && WEXITSTATUS(status) == 127);
}
