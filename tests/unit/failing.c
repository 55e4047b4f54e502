// SPDX-License-Identifier: GPL-2.0-or-later
// The linker leads calls of a function to __wrap_NAME, and those of __real_NAME
// to the function. Large files have names of their own in this C library.
#include "failing.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static struct {
  const char *function;
  unsigned nth, times, calls, failed;
  int error;
} plan;

void fail_calls(const char *function, unsigned nth, unsigned times, int error) {
  plan.function = function;
  plan.nth = nth;
  plan.times = times;
  plan.error = error;
  plan.calls = plan.failed = 0;
}

unsigned fail_no_more(void) {
  plan.function = NULL;
  return plan.failed;
}

static bool due(const char *function) {
  if (!plan.function || strcmp(plan.function, function) != 0)
    return false;
  plan.calls++;
  if (plan.calls < plan.nth || plan.calls - plan.nth >= plan.times)
    return false;
  plan.failed++;
  errno = plan.error;
  return true;
}

#define WRAP(result, name, parameters, arguments, bad)                         \
  result __real_##name parameters;                                             \
  result __wrap_##name parameters;                                             \
  result __wrap_##name parameters {                                            \
    return due(#name) ? bad : __real_##name arguments;                         \
  }

WRAP(void *, calloc, (size_t n, size_t size), (n, size), NULL)
WRAP(void *, realloc, (void *old, size_t n), (old, n), NULL)
WRAP(void *, mmap64,
     (void *at, size_t n, int may, int flags, int fd, off_t from),
     (at, n, may, flags, fd, from), (void *)-1)
WRAP(ssize_t, read, (int fd, void *to, size_t n), (fd, to, n), -1)
WRAP(ssize_t, write, (int fd, const void *at, size_t n), (fd, at, n), -1)
WRAP(int, close, (int fd), (fd), (__real_close(fd), errno = plan.error, -1))
WRAP(int, fsync, (int fd), (fd), -1)
WRAP(int, fstat64, (int fd, struct stat *s), (fd, s), -1)
WRAP(int, fchown, (int fd, uid_t u, gid_t g), (fd, u, g), -1)
WRAP(off_t, lseek64, (int fd, off_t at, int from), (fd, at, from), -1)
WRAP(int, rename, (const char *from, const char *to), (from, to), -1)
WRAP(int, link, (const char *from, const char *to), (from, to), -1)
WRAP(DIR *, opendir, (const char *path), (path), NULL)
WRAP(int, flock, (int fd, int how), (fd, how), -1)
WRAP(int, pipe, (int *ends), (ends), -1)
WRAP(int, dup2, (int from, int to), (from, to), -1)
WRAP(pid_t, fork, (void), (), -1)
WRAP(pid_t, getppid, (void), (), -1)
WRAP(pid_t, waitpid, (pid_t pid, int *status, int how), (pid, status, how), -1)
WRAP(long, sysconf, (int name), (name), -1)
WRAP(int, pthread_create,
     (pthread_t * t, const pthread_attr_t *a, void *(*run)(void *), void *data),
     (t, a, run, data), plan.error)

int __real_open64(const char *path, int flags, ...);
int __wrap_open64(const char *path, int flags, ...);
int __wrap_open64(const char *path, int flags, ...) {
  va_list args;
  va_start(args, flags);
  int mode = flags & O_CREAT ? va_arg(args, int) : 0;
  va_end(args);
  return due("open64") ? -1 : __real_open64(path, flags, mode);
}

int __real_fcntl64(int fd, int what, ...);
int __wrap_fcntl64(int fd, int what, ...);
int __wrap_fcntl64(int fd, int what, ...) {
  va_list args;
  va_start(args, what);
  int value = what == F_GETFL ? 0 : va_arg(args, int);
  va_end(args);
  return due("fcntl64") ? -1 : __real_fcntl64(fd, what, value);
}

long __real_syscall(long number, ...);
long __wrap_syscall(long number, ...);
long __wrap_syscall(long number, ...) {
  va_list args;
  va_start(args, number);
  unsigned from = va_arg(args, unsigned), to = va_arg(args, unsigned);
  int flags = va_arg(args, int);
  va_end(args);
  return due("syscall") ? -1 : __real_syscall(number, from, to, flags);
}

// ------------------------------------------------------------------- leaving

// Where coverage is measured, what was run is written before a process leaves
// in a way that would not.
#ifdef COVERED
void __gcov_dump(void);
void __gcov_reset(void);

static void dump(void) {
  fail_no_more();
  __gcov_dump();
  __gcov_reset();
}
#else
static void dump(void) {}
#endif

_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);
_Noreturn void __wrap__exit(int status) {
  dump();
  __real__exit(status);
}

int __real_execvp(const char *file, char *const *words);
int __wrap_execvp(const char *file, char *const *words);
int __wrap_execvp(const char *file, char *const *words) {
  dump();
  return __real_execvp(file, words);
}

// Of itself and its group a process says so before it may be too late.
int __real_kill(pid_t pid, int number);
int __wrap_kill(pid_t pid, int number);
int __wrap_kill(pid_t pid, int number) {
  if (pid == 0 || pid == getpid())
    dump();
  return due("kill") ? -1 : __real_kill(pid, number);
}
