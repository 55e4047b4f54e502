// SPDX-License-Identifier: GPL-2.0-or-later
// Loaded before the C library (LD_PRELOAD): counts what a program asks of the
// system and of memory, by function, and lets one of the calls fail, or all
// from one on. run.py says which.
//
//   TORTURE_COUNTS   a file of zeroes where the counts go, one of 8 bytes a
//                    function in the order of functions.def; behind them how
//                    often a call failed. A process and those it forks share it
//   TORTURE          "PROGRAM FUNCTION N ERRNO HOW": of this program the Nth
//                    call; HOW is once, on (all that follow too) or short (half
//                    of the bytes are read or written, and nothing fails)
//   TORTURE_FORKS    a file: each call for memory by the program TORTURE_OF is
//                    made to fail in a copy of it, and what became of the copy
//                    is written there (see below)
//   TORTURE_IN       the folder in which it runs, which posix_spawn cannot say
//
// Without TORTURE all calls are counted, of the program TORTURE_OF, and into
// the file TORTURE_PLACES goes for each which function it was, its number, and
// a sum of who called: two calls with the same one came from the same place.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <pthread.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum function {
#define FUNCTION(name) F_##name,
#include "functions.def"
#undef FUNCTION
  FUNCTIONS
};

static const char *const names[] = {
#define FUNCTION(name) #name,
#include "functions.def"
#undef FUNCTION
};

// As the C library has them, by the names that no other library takes over.
extern void *__libc_malloc(size_t n);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *old, size_t n);

static _Atomic uint64_t *counts;
static struct {
  int function, error;
  uint64_t n;
  enum { ONCE, ON, SHORT } how;
} point = {.function = -1};

enum { UNREADY, READY, OFF };
static int state;

static int places = -1;
static __thread bool aside; // what is called is the shim's own affair

// Who called, up to sixteen deep, and above all of them the shim.
static uint64_t place(void) {
  void *at[18];
  int n = backtrace(at, 18);
  uint64_t sum = 14695981039346656037u;
  for (int i = 2; i < n; i++)
    sum = (sum ^ (uintptr_t)at[i]) * 1099511628211u;
  return sum;
}

static void tell_place(int function, uint64_t n) {
  aside = true;
  uint64_t line[] = {(uint64_t)function, n, place()};
  syscall(SYS_write, places, line, sizeof line);
  aside = false;
}

static void *zeroes(const char *path) {
  long fd = syscall(SYS_open, path, O_RDWR | O_CLOEXEC);
  if (fd < 0)
    return NULL;
  long at = syscall(SYS_mmap, NULL, (FUNCTIONS + 1) * sizeof *counts,
                    PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0L);
  syscall(SYS_close, fd);
  return at > 0 || at < -4096 ? (void *)at : NULL;
}

// The point's own words; sscanf would allocate.
static bool read_point(const char *text, const char *program) {
  char words[200], *word[5] = {0}, *rest = NULL;
  snprintf(words, sizeof words, "%s", text);
  for (size_t i = 0; i < 5; i++)
    word[i] = strtok_r(i ? NULL : words, " ", &rest);
  if (!word[4] || strcmp(word[0], program) != 0)
    return false;
  for (int i = 0; i < FUNCTIONS; i++)
    if (!strcmp(names[i], word[1]))
      point.function = i;
  point.n = strtoull(word[2], NULL, 10);
  point.error = (int)strtol(word[3], NULL, 10);
  point.how = !strcmp(word[4], "on") ? ON : word[4][0] == 's' ? SHORT : ONCE;
  return true;
}

static void begin(void) {
  const char *program = program_invocation_short_name;
  if (!environ || !program)
    return;
  state = OFF;
  const char *path = getenv("TORTURE_COUNTS"), *of = getenv("TORTURE_OF"),
             *text = getenv("TORTURE");
  bool ours = text ? read_point(text, program) : of && !strcmp(of, program);
  const char *to = getenv("TORTURE_PLACES");
  if (ours && to) {
    places = (int)syscall(SYS_open, to, O_WRONLY | O_APPEND | O_CLOEXEC);
    aside = true;
    place(); // the first time it loads what it needs
    aside = false;
  }
  if (ours && path && (counts = zeroes(path)))
    state = READY;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// ------------------------------------------------------------------ copies

// A program that ends when it gets no memory need not begin anew for each call:
// at the call it is forked, and the call fails in the copy alone, which goes on
// to its end while the first waits. So it is as long as there is one thread,
// and neither has begun to change a file or to start a program: a copy that
// would do so ends, and the point is to be tried in the ordinary way.
enum { NOT_HERE = 99, PATIENCE = 60, MOST_FILES = 32 };

static int forks = -1; // where copies are told of
static bool copied;    // this is one
static pid_t (*real_fork)(void);

static void beyond_copies(void) {
  if (copied)
    _exit(NOT_HERE);
  forks = -1;
}

// What files stand at, which the copy shares.
static void stand(long (*at)[MOST_FILES], bool back) {
  for (int fd = 0; fd < MOST_FILES; fd++)
    if (!back)
      (*at)[fd] = syscall(SYS_lseek, fd, 0L, SEEK_CUR);
    else if ((*at)[fd] >= 0)
      syscall(SYS_lseek, fd, (*at)[fd], SEEK_SET);
}

static void send(const void *at, size_t n) {
  if (syscall(SYS_write, forks, at, n) != (long)n)
    _exit(NOT_HERE);
}

// All that it printed to a file, which is then as long as it was.
static void send_printed(int fd, size_t n, long from) {
  char piece[4096];
  for (size_t at = 0; at < n;) {
    long k = syscall(SYS_pread64, fd, piece, sizeof piece, at);
    if (k <= 0)
      _exit(NOT_HERE);
    send(piece, (size_t)k);
    at += (size_t)k;
  }
  if (syscall(SYS_ftruncate, fd, from) != 0)
    _exit(NOT_HERE);
}

static void tell_copy(int function, uint64_t n, int status, const long *from) {
  size_t printed[2];
  for (int i = 0; i < 2; i++)
    printed[i] = (size_t)syscall(SYS_lseek, i + 1, 0L, SEEK_END);
  uint64_t head[] = {(uint64_t)function, n, (uint64_t)status, printed[0],
                     printed[1]};
  send(head, sizeof head);
  for (int i = 0; i < 2; i++)
    send_printed(i + 1, printed[i], from[i + 1]);
}

// True in the copy, where the call fails. Its counts are its own.
static bool copy(int function, uint64_t n) {
  static _Atomic uint64_t own[FUNCTIONS + 1];
  long at[MOST_FILES];
  int status = 0;
  stand(&at, false);
  if (at[1] < 0 || at[2] < 0) { // what it says now is not to be had
    beyond_copies();
    return false;
  }
  aside = true;
  pid_t pid = real_fork();
  aside = false;
  if (pid == 0) {
    memcpy(own, counts, sizeof own);
    counts = own;
    copied = true;
    forks = -1;
    syscall(SYS_alarm, PATIENCE);
    errno = ENOMEM;
    return true;
  }
  while (pid > 0 && syscall(SYS_wait4, pid, &status, 0, NULL) < 0)
    ;
  if (pid > 0 && (!WIFEXITED(status) || WEXITSTATUS(status) != NOT_HERE))
    tell_copy(function, n, status, at);
  stand(&at, true);
  return false;
}

__attribute__((constructor)) static void enter(void) {
  const char *folder = getenv("TORTURE_IN"), *to = getenv("TORTURE_FORKS"),
             *of = getenv("TORTURE_OF");
  if (folder && syscall(SYS_chdir, folder) != 0)
    abort();
  real_fork = REAL(fork);
  if (to && of && !strcmp(of, program_invocation_short_name))
    forks = (int)syscall(SYS_open, to, O_WRONLY | O_APPEND | O_CLOEXEC);
}

// ------------------------------------------------------------------- calls

// Whether this call is to fail; errno is why.
static bool due(enum function f) {
  if (state == UNREADY)
    begin();
  if (state != READY || aside)
    return false;
  uint64_t n = atomic_fetch_add(&counts[f], 1) + 1;
  if (places >= 0)
    tell_place((int)f, n);
  if (forks >= 0 && (f == F_malloc || f == F_calloc || f == F_realloc))
    return copy((int)f, n);
  if ((int)f != point.function || point.how == SHORT ||
      (point.how == ON ? n < point.n : n != point.n))
    return false;
  atomic_fetch_add(&counts[FUNCTIONS], 1);
  errno = point.error;
  return true;
}

// How many of the bytes are to be had.
static size_t cut(enum function f, size_t n) {
  if (state != READY || (int)f != point.function || point.how != SHORT ||
      atomic_load(&counts[f]) != point.n || n < 2)
    return n;
  atomic_fetch_add(&counts[FUNCTIONS], 1);
  return n / 2;
}

void *malloc(size_t n) { return due(F_malloc) ? NULL : __libc_malloc(n); }

void *calloc(size_t n, size_t size) {
  return due(F_calloc) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t n) {
  return due(F_realloc) ? NULL : __libc_realloc(old, n);
}

static mode_t mode_of(int flags, va_list args) {
  return flags & O_CREAT ? va_arg(args, mode_t) : 0;
}

int open64(const char *path, int flags, ...) {
  va_list args;
  va_start(args, flags);
  mode_t mode = mode_of(flags, args);
  va_end(args);
  if (flags & (O_CREAT | O_WRONLY | O_RDWR))
    beyond_copies();
  return due(F_open) ? -1 : REAL(open64)(path, flags, mode);
}

int openat64(int at, const char *path, int flags, ...) {
  va_list args;
  va_start(args, flags);
  mode_t mode = mode_of(flags, args);
  va_end(args);
  if (flags & (O_CREAT | O_WRONLY | O_RDWR))
    beyond_copies();
  return due(F_open) ? -1 : REAL(openat64)(at, path, flags, mode);
}

ssize_t read(int fd, void *to, size_t n) {
  return due(F_read) ? -1 : REAL(read)(fd, to, cut(F_read, n));
}

// What goes to the standard error is how it is told.
ssize_t write(int fd, const void *at, size_t n) {
  if (fd == STDERR_FILENO)
    return REAL(write)(fd, at, n);
  return due(F_write) ? -1 : REAL(write)(fd, at, cut(F_write, n));
}

// The descriptor is gone whatever close says.
int close(int fd) {
  int status = REAL(close)(fd);
  return due(F_close) ? -1 : status;
}

int rename(const char *from, const char *to) {
  beyond_copies();
  return due(F_rename) ? -1 : REAL(rename)(from, to);
}

int unlink(const char *path) {
  beyond_copies();
  return due(F_unlink) ? -1 : REAL(unlink)(path);
}

int link(const char *from, const char *to) {
  beyond_copies();
  return due(F_link) ? -1 : REAL(link)(from, to);
}

DIR *opendir(const char *path) {
  return due(F_opendir) ? NULL : REAL(opendir)(path);
}

int flock(int fd, int how) {
  beyond_copies();
  return due(F_flock) ? -1 : REAL(flock)(fd, how);
}

void *mmap64(void *at, size_t n, int may, int flags, int fd, off64_t from) {
  return due(F_mmap) ? MAP_FAILED : REAL(mmap64)(at, n, may, flags, fd, from);
}

int fstat64(int fd, struct stat64 *s) {
  return due(F_fstat) ? -1 : REAL(fstat64)(fd, s);
}

int stat64(const char *path, struct stat64 *s) {
  return due(F_stat) ? -1 : REAL(stat64)(path, s);
}

int lstat64(const char *path, struct stat64 *s) {
  return due(F_stat) ? -1 : REAL(lstat64)(path, s);
}

int fsync(int fd) { return due(F_fsync) ? -1 : REAL(fsync)(fd); }
int fchmod(int fd, mode_t m) {
  beyond_copies();
  return due(F_fchmod) ? -1 : REAL(fchmod)(fd, m);
}
int pipe(int ends[2]) { return due(F_pipe) ? -1 : REAL(pipe)(ends); }
pid_t fork(void) {
  beyond_copies();
  return due(F_fork) ? -1 : REAL(fork)();
}
int dup2(int from, int to) { return due(F_dup2) ? -1 : REAL(dup2)(from, to); }

int fcntl64(int fd, int what, ...) {
  va_list args;
  va_start(args, what);
  long more = va_arg(args, long);
  va_end(args);
  return due(F_fcntl) ? -1 : REAL(fcntl64)(fd, what, more);
}

int posix_spawn(pid_t *pid, const char *path,
                const posix_spawn_file_actions_t *actions,
                const posix_spawnattr_t *how, char *const *words,
                char *const *around) {
  beyond_copies();
  return due(F_spawn)
             ? errno
             : REAL(posix_spawn)(pid, path, actions, how, words, around);
}

int posix_spawnp(pid_t *pid, const char *name,
                 const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *how, char *const *words,
                 char *const *around) {
  beyond_copies();
  return due(F_spawn)
             ? errno
             : REAL(posix_spawnp)(pid, name, actions, how, words, around);
}

pid_t waitpid(pid_t pid, int *status, int how) {
  return due(F_waitpid) ? -1 : REAL(waitpid)(pid, status, how);
}

int poll(struct pollfd *p, nfds_t n, int ms) {
  return due(F_poll) ? -1 : REAL(poll)(p, n, ms);
}

int nanosleep(const struct timespec *t, struct timespec *left) {
  return due(F_nanosleep) ? -1 : REAL(nanosleep)(t, left);
}

ssize_t readlink(const char *path, char *to, size_t n) {
  return due(F_readlink) ? -1 : REAL(readlink)(path, to, n);
}

int access(const char *path, int may) {
  return due(F_access) ? -1 : REAL(access)(path, may);
}

int faccessat(int at, const char *path, int may, int how) {
  return due(F_access) ? -1 : REAL(faccessat)(at, path, may, how);
}

char *realpath(const char *path, char *to) {
  return due(F_realpath) ? NULL : REAL(realpath)(path, to);
}

int glob64(const char *pattern, int how, int (*tell)(const char *, int),
           glob64_t *out) {
  return due(F_glob) ? GLOB_NOSPACE : REAL(glob64)(pattern, how, tell, out);
}

void *dlopen(const char *name, int how) {
  return due(F_dlopen) ? NULL : REAL(dlopen)(name, how);
}

int pthread_create(pthread_t *t, const pthread_attr_t *how,
                   void *(*run)(void *), void *with) {
  beyond_copies();
  return due(F_thread) ? errno : REAL(pthread_create)(t, how, run, with);
}

int setrlimit64(__rlimit_resource_t what, const struct rlimit64 *to) {
  return due(F_setrlimit) ? -1 : REAL(setrlimit64)(what, to);
}

FILE *fmemopen(void *at, size_t n, const char *how) {
  return due(F_fmemopen) ? NULL : REAL(fmemopen)(at, n, how);
}

FILE *open_memstream(char **at, size_t *n) {
  return due(F_memstream) ? NULL : REAL(open_memstream)(at, n);
}

size_t fwrite(const void *at, size_t size, size_t n, FILE *f) {
  if (f != stdout || !due(F_stdout))
    return REAL(fwrite)(at, size, n, f);
  f->_flags |= 0x20; // glibc's mark of an error
  return 0;
}

int fflush(FILE *f) {
  return f == stdout && due(F_flush) ? EOF : REAL(fflush)(f);
}

int fclose(FILE *f) {
  bool is_stdout = f == stdout;
  int status = REAL(fclose)(f);
  return is_stdout && due(F_fclose) ? EOF : status;
}
