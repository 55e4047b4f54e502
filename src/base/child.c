// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/child.h"
#include "base/alloc.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
  MAX_WORDS = 8192, // of its messages that are kept
  MAX_LINES = 10,   // of them that are shown
  LOOK_MS = 100,    // between two looks whether it is over
  NOT_STARTED = 127 // what a child that cannot become a program returns
};

extern char **environ;

struct job {
  struct child *of;
  pid_t pid;
  int in, out, err;   // our ends; -1 when closed
  struct str left;    // to feed
  char **around;      // its surroundings, or NULL: ours
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

// Between this program and the other stands a copy of this one, the keeper: it
// leads the group of all that the other starts, and ends them all when this
// program is gone, however it went. What runs between fork and exec, and in the
// keeper, may only call the system: another thread may have held any lock.

static void end_all(int number) {
  (void)number;
  kill(0, SIGKILL);
}

// Where the system cannot tell, what it started goes on to its own end.
static void die_with(pid_t parent, int with) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, with);
#endif
  if (getppid() != parent)
    _exit(NOT_STARTED);
}

// Nobody waits for the end of a pipe that the keeper holds.
static void close_all(void) {
  for (int fd = 0; fd < 3; fd++)
    close(fd);
#ifdef SYS_close_range
  if (syscall(SYS_close_range, 3, ~0U, 0) == 0)
    return;
#endif
  for (int fd = 3; fd < 1024; fd++)
    close(fd);
}

// Ends as the program did.
static _Noreturn void end_like(int status) {
  if (!WIFSIGNALED(status))
    _exit(WEXITSTATUS(status));
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  signal(WTERMSIG(status), SIG_DFL);
  kill(getpid(), WTERMSIG(status));
  _exit(128 + WTERMSIG(status));
}

static _Noreturn void give_up(int told) {
  int reason = errno;
  if (write(told, &reason, sizeof reason) < 0)
    _exit(NOT_STARTED);
  _exit(NOT_STARTED);
}

static void keep(int told, const sigset_t *mask) {
  int status = 0;
  pid_t self = getpid(), pid = fork();
  if (pid < 0)
    give_up(told);
  if (pid == 0) {
    die_with(self, SIGKILL);
    signal(SIGTERM, SIG_DFL);
    sigprocmask(SIG_SETMASK, mask, NULL);
    return;
  }
  close_all();
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
    ;
  end_like(status);
}

// Ends above 2 close by themselves.
static _Noreturn void become(const struct job *j, const int ends[3], int told,
                             const sigset_t *mask, pid_t parent) {
  // exec does not change the words, whatever its type says.
  union {
    const char *const *given;
    char *const *taken;
  } words = {j->of->words};
  sigset_t none;
  sigemptyset(&none);
  setpgid(0, 0);
  signal(SIGTERM, end_all);
  sigprocmask(SIG_SETMASK, &none, NULL);
  die_with(parent, SIGTERM);
  keep(told, mask);
  bool good = true;
  for (int i = 0; i < 3; i++)
    good = good && dup2(ends[i], i) >= 0;
  signal(SIGPIPE, SIG_DFL);
  if (j->around)
    environ = j->around;
  if (good)
    execvp(words.taken[0], words.taken);
  give_up(told);
}

// What the child tells before it becomes the program: why it cannot, or 0.
static int hear(int fd) {
  int reason = 0;
  ssize_t n;
  do
    n = read(fd, &reason, sizeof reason);
  while (n < 0 && errno == EINTR);
  return n == sizeof reason ? reason : 0;
}

// Starts the program with the three ends as its standard descriptors; gives
// an error number.
static int spawn(struct job *j, const int ends[3], const sigset_t *mask) {
  int told[2];
  if (!open_pipe(told))
    return errno;
  pid_t self = getpid();
  j->pid = fork();
  if (j->pid == 0)
    become(j, ends, told[1], mask, self);
  int reason = j->pid < 0 ? errno : 0;
  shut(&told[1]);
  if (reason == 0)
    reason = hear(told[0]);
  shut(&told[0]);
  if (j->pid > 0 && reason != 0)
    while (waitpid(j->pid, NULL, 0) < 0 && errno == EINTR)
      ;
  return reason;
}

// Made before the fork, for the child may ask for no memory. What was there of
// that name is not: of two some programs take the first, some the last.
static char **surroundings(const char *also) {
  size_t n = 0, k = 0, name = also ? strcspn(also, "=") + 1 : 0;
  if (!also)
    return NULL;
  while (environ[n])
    n++;
  char **all = mem_new(n + 2, sizeof *all);
  union {
    const char *given;
    char *taken;
  } first = {also};
  all[k++] = first.taken;
  for (size_t i = 0; i < n; i++)
    if (strncmp(environ[i], also, name) != 0)
      all[k++] = environ[i];
  return all;
}

static int start(struct job *j, const sigset_t *mask) {
  int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1};
  int reason = open_pipe(in) && open_pipe(out) && open_pipe(err) ? 0 : errno;
  if (reason == 0)
    reason = spawn(j, (int[]){in[0], out[1], err[1]}, mask);
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

// Takes in what has come; what is beyond `most` is dropped, and said. An error
// is no end: what was printed is more than what is there.
static bool take(int *fd, struct buf *b, size_t most, int *unread) {
  char piece[65536];
  ssize_t n = read(*fd, piece, sizeof piece);
  if (n < 0 && (errno == EINTR || errno == EAGAIN))
    return true;
  if (n <= 0) {
    *unread = n < 0 ? errno : *unread;
    shut(fd);
    return true;
  }
  size_t room = most - b->n;
  buf_addn(b, piece, (size_t)n < room ? (size_t)n : room);
  return (size_t)n <= room;
}

// Ends it and its group, while its number is still its own.
static void end(const struct job *j) {
  if (kill(-j->pid, SIGKILL) != 0)
    kill(j->pid, SIGKILL);
}

static bool is_over(const struct job *j) {
  siginfo_t how = {0};
  return waitid(P_PID, (id_t)j->pid, &how, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         how.si_pid == j->pid;
}

// What it left behind when it ended prints nothing that anybody waits for.
static void converse(struct job *j) {
  int messages = 0; // may be cut: they are no result
  while ((j->out >= 0 || j->err >= 0) && !j->of->large) {
    struct pollfd p[3] = {
        {j->in, POLLOUT, 0}, {j->out, POLLIN, 0}, {j->err, POLLIN, 0}};
    long long left = j->deadline - now_ms();
    j->of->late = left <= 0;
    if (j->of->late)
      return;
    if (poll(p, 3, (int)(left < LOOK_MS ? left : LOOK_MS)) <= 0) {
      if (is_over(j))
        end(j);
      continue;
    }
    if (p[0].revents)
      feed(j);
    if (p[1].revents)
      j->of->large = !take(&j->out, &j->of->out, j->of->most, &j->of->unread);
    if (p[2].revents)
      take(&j->err, &j->of->err, MAX_WORDS, &messages);
  }
}

static bool is_late(const struct job *j) {
  return j->of->late || j->of->large || now_ms() >= j->deadline;
}

// Waits until the program is gone, and helps when it will not go; then what it
// started goes too.
static void await(struct job *j) {
  for (long ms = 1; !is_over(j); ms = ms < 50 ? ms * 2 : ms) {
    if (is_late(j)) {
      j->of->late = !j->of->large;
      break;
    }
    nanosleep(&(struct timespec){0, ms * 1000000}, NULL);
  }
  end(j);
  while (waitpid(j->pid, &j->of->status, 0) < 0 && errno == EINTR)
    ;
}

void child_run(struct child *c) {
  struct job j = {.of = c, .in = -1, .out = -1, .err = -1, .left = c->input};
  j.deadline = now_ms() + c->ms;
  j.around = surroundings(c->also);
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
  mem_free(j.around);
  c->left = j.deadline - now_ms();
}

void child_drop(struct child *c) {
  buf_drop(&c->out);
  buf_drop(&c->err);
}

static unsigned patience_all(const struct patience *p) {
  enum { MOST = 86400 };
  const unsigned seconds = p->seconds ? p->seconds : USUAL_PATIENCE;
  return (seconds < MOST ? seconds : MOST) * 1000;
}

unsigned patience_left(const struct patience *p) {
  const unsigned all = patience_all(p), lost = p->lost ? *p->lost : 0;
  return lost < all ? all - lost : 0;
}

unsigned patience_third(const struct patience *p) {
  const unsigned third = patience_all(p) / 3, left = patience_left(p);
  return third < left ? third : left;
}

unsigned patience_most(const struct patience *p) {
  return patience_left(p) / 3 * 2;
}

void patience_lose(const struct patience *p, const struct child *c) {
  const long long ms = (long long)c->ms - c->left;
  if (p->lost && ms > 0)
    *p->lost += (unsigned)ms;
}

bool child_good(const struct child *c) {
  return c->reason == 0 && c->unread == 0 && !c->late && !c->large &&
         WIFEXITED(c->status) && WEXITSTATUS(c->status) == 0;
}

static void add_most(size_t most, struct buf *b) {
  if (most < 1 << 20)
    buf_addf(b, "it printed more than %zu KiB", (most + 1023) >> 10);
  else
    buf_addf(b, "it printed more than %zu MiB", most >> 20);
}

void child_fate(const struct child *c, struct buf *b) {
  if (c->reason != 0)
    buf_add(b, strerror(c->reason));
  else if (c->large)
    add_most(c->most, b);
  else if (c->late)
    buf_addf(b, "it had not ended after %u s", c->ms / 1000);
  else if (c->unread != 0)
    buf_addf(b, "reading from it: %s", strerror(c->unread));
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
