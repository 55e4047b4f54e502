// SPDX-License-Identifier: GPL-2.0-or-later
// In the place of rsvg-convert, where it is not what is to fail: the picture
// that it once made of the same bytes with the same words is kept in the folder
// TORTURE_KEPT and given again. What it cannot draw it is asked each time.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t sum = 14695981039346656037u;

static void add(const char *at, size_t n) {
  for (size_t i = 0; i < n; i++)
    sum = (sum ^ (unsigned char)at[i]) * 1099511628211u;
}

static int fail(const char *what) {
  perror(what);
  return 1;
}

// All that there is to be read.
static char *take(int fd, size_t *size) {
  size_t room = 1 << 16;
  char *at = malloc(room);
  ssize_t n;
  *size = 0;
  while (at && (n = read(fd, at + *size, room - *size)) > 0)
    if ((*size += (size_t)n) == room)
      at = realloc(at, room *= 2);
  return at;
}

static int put(int fd, const char *at, size_t size) {
  while (size > 0) {
    ssize_t n = write(fd, at, size);
    if (n < 0)
      return fail("kept");
    at += n;
    size -= (size_t)n;
  }
  return 0;
}

static int give(const char *path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  size_t size;
  char *at = fd < 0 ? NULL : take(fd, &size);
  return at ? put(STDOUT_FILENO, at, size) : fail(path);
}

// Its status, with the picture in `path`.
static int draw(char **words, const char *at, size_t size, const char *path) {
  char name[] = "rsvg-convert";
  int in = memfd_create("svg", MFD_CLOEXEC), status = 0;
  int out = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (in < 0 || out < 0 || put(in, at, size) != 0 || lseek(in, 0, SEEK_SET))
    return fail(path);
  pid_t pid = fork();
  if (pid == 0) {
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    words[0] = name;
    execvp(name, words);
    _exit(127);
  }
  if (pid < 0 || waitpid(pid, &status, 0) < 0)
    return fail(name);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int main(int argc, char **argv) {
  const char *folder = getenv("TORTURE_KEPT");
  char path[4096], fresh[4200];
  size_t size;
  char *svg = take(STDIN_FILENO, &size);
  if (!folder || !svg)
    return fail("kept");
  for (int i = 1; i < argc; i++)
    add(argv[i], strlen(argv[i]) + 1);
  add(svg, size);
  snprintf(path, sizeof path, "%s/%zu-%016llx", folder, size,
           (unsigned long long)sum);
  if (access(path, R_OK) == 0)
    return give(path);
  snprintf(fresh, sizeof fresh, "%s.%ld", path, (long)getpid());
  int status = draw(argv, svg, size, fresh);
  if (status != 0)
    unlink(fresh);
  else if (rename(fresh, path) != 0)
    status = fail(path);
  return status != 0 ? status : give(path);
}
