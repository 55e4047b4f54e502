// SPDX-License-Identifier: GPL-2.0-or-later
// The program that draws is fed and read at the same time, so neither side can
// wait for the other for ever, and it is ended when its time is over. Whatever
// happens, it has been waited for and every descriptor is closed on return.
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
  USUAL_SECONDS = 10,
  MOST_SECONDS = 86400,
  GRACE_MS = 2000,         // the program ends itself first, and says why
  MAX_PICTURE = 512 << 20, // bytes
  MAX_WORDS = 8192,        // of its messages that are kept
  MAX_LINES = 10,          // of them that are shown
  NOT_STARTED = 127        // what a child that cannot become a program returns
};

static const struct form {
  const char *name, *start; // its first bytes
} forms[] = {{"svg", "<"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}};

struct job {
  pid_t pid;
  int in, out, err; // our ends; -1 when closed
  const char *at;   // what is left to feed
  size_t left;
  struct buf picture, words;
  long long deadline; // in milliseconds
  bool late, large;
  int status; // as waitpid gives it
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

static int start(struct job *j, const char *program, char *const *words,
                 const sigset_t *mask) {
  int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1};
  int reason = open_pipe(in) && open_pipe(out) && open_pipe(err) ? 0 : errno;
  if (reason == 0)
    reason =
        spawn(&j->pid, program, words, (int[]){in[0], out[1], err[1]}, mask);
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
  ssize_t n = write(j->in, j->at, j->left);
  if (n < 0 && (errno == EINTR || errno == EAGAIN))
    return;
  if (n > 0) {
    j->at += n;
    j->left -= (size_t)n;
  }
  if (n < 0 || j->left == 0)
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
  while ((j->out >= 0 || j->err >= 0) && !j->large) {
    struct pollfd p[3] = {
        {j->in, POLLOUT, 0}, {j->out, POLLIN, 0}, {j->err, POLLIN, 0}};
    long long left = j->deadline - now_ms();
    j->late = left <= 0;
    if (j->late)
      return;
    if (poll(p, 3, (int)(left < 60000 ? left : 60000)) <= 0)
      continue;
    if (p[0].revents)
      feed(j);
    if (p[1].revents)
      j->large = !take(&j->out, &j->picture, MAX_PICTURE);
    if (p[2].revents)
      take(&j->err, &j->words, MAX_WORDS);
  }
}

// Waits until the program is gone, and helps when it will not go.
static void await(struct job *j) {
  bool ended = false;
  for (long ms = 1;; ms = ms < 50 ? ms * 2 : ms) {
    pid_t pid = waitpid(j->pid, &j->status, ended ? 0 : WNOHANG);
    if (pid == j->pid || (pid < 0 && errno != EINTR))
      return;
    if (!ended && (j->late || j->large || now_ms() >= j->deadline)) {
      j->late = !j->large;
      ended = kill(j->pid, SIGKILL) == 0;
    } else if (!ended) {
      nanosleep(&(struct timespec){0, ms * 1000000}, NULL);
    }
  }
}

// ----------------------------------------------------------- what happened

static const struct form *form_named(const char *name) {
  for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
    if (name && strcmp(forms[i].name, name) == 0)
      return &forms[i];
  return NULL;
}

static void add_words(const struct job *j, ent_diags *d) {
  struct str rest = buf_str(&j->words), line;
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

static void not_found(const char *program, int reason, ent_diags *d) {
  diag(d, ENT_ERROR, "picture/program", SPAN_NONE,
       "the program that draws, `%s`, cannot be started: %s", program,
       strerror(reason));
  diag_help(d, "entente-gv is built and installed with entente where Graphviz "
               "is there (on Debian: apt install libgraphviz-dev, then build "
               "again); or write DOT, which any Graphviz draws: `-o x.dot`");
}

static void too_late(const struct job *j, unsigned seconds, ent_diags *d) {
  diag(d, ENT_ERROR, "picture/timeout", SPAN_NONE, "no picture after %u s",
       seconds);
  add_words(j, d);
  diag_help(d, "draw less of it (`--focus ACTOR`, `--family F`, `--include "
               "definite`), or write DOT and lay it out with another engine: "
               "`-o x.dot`");
}

static void failed(const struct job *j, const char *program,
                   const struct form *form, ent_diags *d) {
  struct buf how = {0};
  if (j->large)
    buf_addf(&how, "its picture is larger than %d MiB", MAX_PICTURE >> 20);
  else if (WIFSIGNALED(j->status))
    buf_addf(&how, "it was ended by signal %d", WTERMSIG(j->status));
  else if (WEXITSTATUS(j->status) != 0)
    buf_addf(&how, "exit status %d", WEXITSTATUS(j->status));
  else
    buf_addf(&how, "what it printed is no %s", form->name);
  diag(d, ENT_ERROR, "picture/failed", SPAN_NONE, "`%s` made no picture: %s",
       program, buf_text(&how));
  add_words(j, d);
  diag_help(d, "write DOT instead, which any Graphviz draws: `-o x.dot`");
  buf_drop(&how);
}

static bool judge(struct job *j, const char *program, const struct form *form,
                  unsigned seconds, ent_diags *d) {
  long long left = j->deadline - now_ms();
  bool good = WIFEXITED(j->status) && WEXITSTATUS(j->status) == 0 &&
              !j->large && str_starts(buf_str(&j->picture), form->start);
  if (j->late || (!good && !j->large && left <= GRACE_MS)) {
    too_late(j, seconds, d);
    return false;
  }
  if (!good && WIFEXITED(j->status) && WEXITSTATUS(j->status) == NOT_STARTED &&
      j->picture.n == 0 && j->words.n == 0) {
    not_found(program, ENOENT, d);
    return false;
  }
  if (!good) {
    failed(j, program, form, d);
    return false;
  }
  if (j->words.n > 0) {
    diag(d, ENT_NOTE, "picture/note", SPAN_NONE,
         "the picture is drawn, but `%s` says:", program);
    add_words(j, d);
  }
  return true;
}

// Runs the program from start to end; gives an error number.
static int run(struct job *j, const char *program, const char *format,
               unsigned seconds) {
  char limit[16];
  snprintf(limit, sizeof limit, "%u", seconds);
  // posix_spawn does not change the words, whatever its type says.
  union {
    const char *given[8];
    char *taken[8];
  } words = {{program, "-T", format, "-K", "dot", "--timeout", limit, NULL}};
  struct pipe_guard guard;
  guard_pipe(&guard);
  int reason = start(j, program, words.taken, &guard.before);
  if (reason == 0)
    converse(j);
  shut(&j->in);
  shut(&j->out);
  shut(&j->err);
  if (reason == 0)
    await(j);
  release_pipe(&guard);
  return reason;
}

bool ent_picture(const ent_bytes *dot, const char *format, const char *program,
                 unsigned seconds, ent_bytes *out, ent_diags *diags) {
  const struct form *form = form_named(format);
  if (!form) {
    diag(diags, ENT_ERROR, "picture/format", SPAN_NONE,
         "there is no picture format `%s`", format ? format : "");
    diag_help(diags, "svg, png and pdf can be drawn, dot can be written");
    return false;
  }
  if (!program || !*program)
    program = "entente-gv";
  if (seconds == 0 || seconds > MOST_SECONDS)
    seconds = seconds == 0 ? USUAL_SECONDS : MOST_SECONDS;
  struct job j = {
      .in = -1, .out = -1, .err = -1, .at = dot->at, .left = dot->n};
  j.deadline = now_ms() + (long long)seconds * 1000 + GRACE_MS;
  int reason = run(&j, program, format, seconds);
  if (reason != 0)
    not_found(program, reason, diags);
  bool ok = reason == 0 && judge(&j, program, form, seconds, diags);
  if (ok)
    buf_give(&j.picture, out);
  buf_drop(&j.picture);
  buf_drop(&j.words);
  return ok;
}
