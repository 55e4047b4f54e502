// SPDX-License-Identifier: MIT
// Graphviz runs in a child with limits. The parent collects its picture and its
// messages through two pipes, and ends it when its time is over; so neither a
// crash nor an endless layout ever shows as half a picture.
#include "fence/fence.h"
#include "gv.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  int fd;
  char *data;
  size_t size, room;
} channel;

// Holds this process to so much, and for good, but where coverage is measured.
static void limit(int resource, unsigned long value) {
  struct rlimit to = {value, value};
#ifdef COVERED // what was run is written to a file at the end
  struct rlimit now;
  to.rlim_max = getrlimit(resource, &now) == 0 ? now.rlim_max : value;
#endif
  setrlimit(resource, &to);
}

#ifdef COVERED
extern void __gcov_dump(void);

// Writes what was run, which _exit does not.
static void dump(void) {
  static const int resources[] = {RLIMIT_FSIZE, RLIMIT_NOFILE};
  for (size_t i = 0; i < 2; i++) {
    struct rlimit now;
    if (getrlimit(resources[i], &now) == 0)
      setrlimit(resources[i], &(struct rlimit){now.rlim_max, now.rlim_max});
  }
  __gcov_dump();
}
#else
static void dump(void) {}
#endif

static void child(char *dot, size_t size, const settings *s, int out, int err) {
  dup2(err, STDERR_FILENO);
  // Should the parent be killed, the child ends too; where the system cannot,
  // once its time is over.
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  alarm(s->timeout_s + 1);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  signal(SIGXFSZ, SIG_IGN);
#ifndef SANITIZED // whose shadow memory is address space too
  limit(RLIMIT_AS, (unsigned long)s->memory_mib * 1024 * 1024);
#endif
  int status = (!strcmp(s->format, "spots") ? spots : draw)(dot, size, s, out);
  fflush(stderr);
  dump();
  _exit(status);
}

// Takes in what has come. False at the end, or if there is no memory for more.
static bool take(channel *c) {
  if (c->room - c->size < 65536) {
    size_t room = c->room ? c->room * 2 : 131072;
    char *more = realloc(c->data, room);
    if (!more)
      return false;
    c->data = more;
    c->room = room;
  }
  ssize_t n = read(c->fd, c->data + c->size, c->room - c->size);
  if (n < 0)
    return errno == EINTR || errno == EAGAIN;
  c->size += (size_t)n;
  return n > 0;
}

static long long now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

// Reads both channels until they close. False if the time was over first.
static bool collect(channel *channels, const settings *s) {
  long long end = now_ms() + (long long)s->timeout_s * 1000;
  struct pollfd p[2] = {{channels[0].fd, POLLIN, 0},
                        {channels[1].fd, POLLIN, 0}};
  while (p[0].fd >= 0 || p[1].fd >= 0) {
    long long left = end - now_ms();
    if (left <= 0)
      return false;
    poll(p, 2, (int)left);
    for (int i = 0; i < 2; i++)
      if (p[i].fd >= 0 && p[i].revents && !take(&channels[i]))
        p[i].fd = -1;
  }
  return true;
}

// Graphviz's words, a line each under our name, without control characters and
// not without end.
static void print_messages(const channel *c) {
  enum { LINES = 20 };
  size_t lines = 0;
  bool start = true;
  for (size_t i = 0; i < c->size; i++) {
    if (start && ++lines > LINES) {
      fputs("entente-gv: more such messages are left out\n", stderr);
      return;
    }
    if (start)
      fputs("entente-gv: ", stderr);
    unsigned char b = (unsigned char)c->data[i];
    start = b == '\n';
    fputc(start || (b >= ' ' && b != 0x7f) ? b : '?', stderr);
  }
  if (!start)
    fputc('\n', stderr);
}

// The exit status for what became of the child.
static int outcome(int status, bool in_time, const settings *s) {
  if (WIFEXITED(status))
    return WEXITSTATUS(status);
  if (!in_time || (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM))
    fprintf(stderr,
            "entente-gv: no picture after %u s; a smaller one or another "
            "engine may help\n",
            s->timeout_s);
  else
    fprintf(stderr,
            "entente-gv: Graphviz crashed (signal %d); a smaller picture, "
            "another engine or more than %u MiB of --memory may help\n",
            WTERMSIG(status), s->memory_mib);
  return EXIT_FAILED;
}

static int failed(const char *what) {
  fprintf(stderr, "entente-gv: %s: %s\n", what, strerror(errno));
  return EXIT_FAILED;
}

static int write_picture(const channel *c) {
  if (fwrite(c->data, 1, c->size, stdout) != c->size || fflush(stdout) != 0) {
    fprintf(stderr, "entente-gv: the picture cannot be written: %s\n",
            strerror(errno));
    return EXIT_OUTPUT;
  }
  return EXIT_DONE;
}

int supervise(char *dot, size_t size, const settings *s) {
  int out[2], err[2];
  if (pipe(out) != 0 || pipe(err) != 0)
    return failed("no pipe");
  pid_t pid = fork();
  if (pid < 0)
    return failed("no process");
  if (pid == 0) {
    close(out[0]);
    close(err[0]);
    child(dot, size, s, out[1], err[1]);
  }
  close(out[1]);
  close(err[1]);

  channel channels[2] = {{.fd = out[0]}, {.fd = err[0]}};
  bool in_time = collect(channels, s);
  // If it still runs, its time is over or its picture cannot be held.
  if (!in_time)
    kill(pid, SIGKILL);
  close(out[0]);
  close(err[0]);
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
    ;
  print_messages(&channels[1]);
  int result = outcome(status, in_time, s);
  if (result == EXIT_DONE)
    result = write_picture(&channels[0]);
  free(channels[0].data);
  free(channels[1].data);
  return result;
}
