// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/child.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
  MAX_WORDS = 8192, // of its messages that are kept
  MAX_LINES = 10,   // of them that are shown
  NOT_STARTED = 127 // what a child that cannot become a program returns
};

struct job {
  struct child *of;
  pid_t pid;
  int in, out, err;   // our ends; -1 when closed
  struct str left;    // to feed
  long long deadline; // in milliseconds
};

static long long now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void shut(int *fd) {
  if (*fd >= 0)
    close(*fd);
  *fd = -1;
}

// A pipe whose ends no program inherits by accident and that lies above the
// standard descriptors, which the caller may have closed.
static bool open_pipe(int ends[2]) {
  int low[2];
  ends[0] = ends[1] = -1;
  if (pipe(low) != 0)
    return false;
  for (int i = 0; i < 2; i++)
    ends[i] = fcntl(low[i], F_DUPFD_CLOEXEC, 3);
  int reason = errno;
  close(low[0]);
  close(low[1]);
  if (ends[0] >= 0 && ends[1] >= 0)
    return true;
  shut(&ends[0]);
  shut(&ends[1]);
  errno = reason;
  return false;
}

static void no_wait(int fd) {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

// ---------------------------------------------------------------- SIGPIPE

// A program that goes away while it is fed must not take this one along: the
// signal is held back, and taken out again if it is ours.
struct pipe_guard {
  sigset_t before, signal;
  bool pending;
};

static void guard_pipe(struct pipe_guard *g) {
  sigset_t pending;
  sigpending(&pending);
  g->pending = sigismember(&pending, SIGPIPE) == 1;
  sigemptyset(&g->signal);
  sigaddset(&g->signal, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &g->signal, &g->before);
}

static void release_pipe(struct pipe_guard *g) {
  sigset_t pending;
  int reason = errno, number = 0;
  sigpending(&pending);
  if (!g->pending && sigismember(&pending, SIGPIPE) == 1)
    sigwait(&g->signal, &number);
  pthread_sigmask(SIG_SETMASK, &g->before, NULL);
  errno = reason;
}

// -------------------------------------------------------------- the child

// Starts the program with the three ends as its standard descriptors; gives
// an error number.
static int spawn(pid_t *pid, const char *program, char *const *words,
                 const int ends[3], const sigset_t *mask) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  for (int i = 0; i < 3; i++)
    posix_spawn_file_actions_adddup2(&actions, ends[i], i);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setsigmask(&attributes, mask);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int reason =
      posix_spawnp(pid, program, &actions, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return reason;
}

static int start(struct job *j, const sigset_t *mask) {
  // posix_spawn does not change the words, whatever its type says.
  union {
    const char *const *given;
    char *const *taken;
  } words = {j->of->words};
  int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1};
  int reason = open_pipe(in) && open_pipe(out) && open_pipe(err) ? 0 : errno;
  if (reason == 0)
    reason = spawn(&j->pid, words.given[0], words.taken,
                   (int[]){in[0], out[1], err[1]}, mask);
  shut(&in[0]);
  shut(&out[1]);
  shut(&err[1]);
  j->in = in[1];
  j->out = out[0];
  j->err = err[0];
  no_wait(j->in);
  no_wait(j->out);
  no_wait(j->err);
  return reason;
}

static void feed(struct job *j) {
  ssize_t n = write(j->in, j->left.at, j->left.n);
  if (n < 0 && (errno == EINTR || errno == EAGAIN))
    return;
  if (n > 0) {
    j->left.at += n;
    j->left.n -= (size_t)n;
  }
  if (n < 0 || j->left.n == 0)
    shut(&j->in);
}

// Takes in what has come; what is beyond `most` is dropped, and said.
static bool take(int *fd, struct buf *b, size_t most) {
  char piece[65536];
  ssize_t n = read(*fd, piece, sizeof piece);
  if (n < 0 && (errno == EINTR || errno == EAGAIN))
    return true;
  if (n <= 0) {
    shut(fd);
    return true;
  }
  size_t room = most - b->n;
  buf_addn(b, piece, (size_t)n < room ? (size_t)n : room);
  return (size_t)n <= room;
}

static void converse(struct job *j) {
  while ((j->out >= 0 || j->err >= 0) && !j->of->large) {
    struct pollfd p[3] = {
        {j->in, POLLOUT, 0}, {j->out, POLLIN, 0}, {j->err, POLLIN, 0}};
    long long left = j->deadline - now_ms();
    j->of->late = left <= 0;
    if (j->of->late)
      return;
    if (poll(p, 3, (int)(left < 60000 ? left : 60000)) <= 0)
      continue;
    if (p[0].revents)
      feed(j);
    if (p[1].revents)
      j->of->large = !take(&j->out, &j->of->out, j->of->most);
    if (p[2].revents)
      take(&j->err, &j->of->err, MAX_WORDS);
  }
}

// Waits until the program is gone, and helps when it will not go.
static void await(struct job *j) {
  bool ended = false;
  for (long ms = 1;; ms = ms < 50 ? ms * 2 : ms) {
    pid_t pid = waitpid(j->pid, &j->of->status, ended ? 0 : WNOHANG);
    if (pid == j->pid || (pid < 0 && errno != EINTR))
      return;
    if (!ended && (j->of->late || j->of->large || now_ms() >= j->deadline)) {
      j->of->late = !j->of->large;
      ended = kill(j->pid, SIGKILL) == 0;
    } else if (!ended) {
      nanosleep(&(struct timespec){0, ms * 1000000}, NULL);
    }
  }
}

void child_run(struct child *c) {
  struct job j = {.of = c, .in = -1, .out = -1, .err = -1, .left = c->input};
  j.deadline = now_ms() + c->ms;
  struct pipe_guard guard;
  guard_pipe(&guard);
  c->reason = start(&j, &guard.before);
  if (c->reason == 0)
    converse(&j);
  shut(&j.in);
  shut(&j.out);
  shut(&j.err);
  if (c->reason == 0)
    await(&j);
  release_pipe(&guard);
  c->left = j.deadline - now_ms();
}

void child_drop(struct child *c) {
  buf_drop(&c->out);
  buf_drop(&c->err);
}

bool child_good(const struct child *c) {
  return c->reason == 0 && !c->late && !c->large && WIFEXITED(c->status) &&
         WEXITSTATUS(c->status) == 0;
}

bool child_absent(const struct child *c) {
  return c->reason == 0 && !c->late && !c->large && WIFEXITED(c->status) &&
         WEXITSTATUS(c->status) == NOT_STARTED && c->out.n == 0 &&
         c->err.n == 0;
}

void child_fate(const struct child *c, struct buf *b) {
  if (c->reason != 0)
    buf_add(b, strerror(c->reason));
  else if (c->large)
    buf_addf(b, "it printed more than %zu MiB", c->most >> 20);
  else if (c->late)
    buf_addf(b, "it had not ended after %u s", c->ms / 1000);
  else if (WIFSIGNALED(c->status))
    buf_addf(b, "it was ended by signal %d", WTERMSIG(c->status));
  else if (WEXITSTATUS(c->status) != 0)
    buf_addf(b, "exit status %d", WEXITSTATUS(c->status));
}

void child_notes(const struct child *c, ent_diags *d) {
  struct str rest = buf_str(&c->err), line;
  size_t lines = 0;
  while (rest.n > 0 && lines < MAX_LINES) {
    str_cut(rest, "\n", &line, &rest);
    line = str_trim(line);
    if (line.n == 0 || utf8_valid(line.at, line.n) != line.n)
      continue;
    diag_note(d, "%.*s", STR_ARG(line));
    lines++;
  }
}
