// SPDX-License-Identifier: GPL-2.0-or-later
// A line on a terminal for what takes long, written again and again: what is
// done, how far it is, at what rate, how long it will take. It is wiped away
// before anything else is said, and when the program is interrupted.
#include "cli.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

// Seconds before the first line, and between two.
static const double patience = 0.5, pause_between = 0.1;
enum { BAR = 20, LINE = 160 };

static struct {
  bool on;
  double start;                    // of the program
  double shown;                    // when a line was written last
  char work[40];                   // that is at hand
  double began;                    // it
  size_t first;                    // what was done of it then
  volatile sig_atomic_t on_screen; // columns to be wiped
} bar;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t columns(void) {
  struct winsize w;
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 1)
    return w.ws_col - 1u;
  return 79;
}

void progress_clear(void) {
  char line[LINE + 2];
  const size_t n = (size_t)bar.on_screen;
  if (n == 0)
    return;
  bar.on_screen = 0;
  line[0] = '\r';
  memset(line + 1, ' ', n);
  line[n + 1] = '\r';
  // Nothing depends on it, and a signal may have come.
  if (write(STDERR_FILENO, line, n + 2) < 0)
    return;
}

static void begin(const char *work, size_t done, double at) {
  snprintf(bar.work, sizeof bar.work, "%s", work);
  bar.began = at;
  bar.first = done;
}

static void add_rate(char *line, size_t room, size_t done, size_t all,
                     double seconds) {
  const double rate = (double)(done - bar.first) / seconds;
  size_t n = strlen(line);
  if (rate < 0.1)
    return;
  n += (size_t)snprintf(line + n, room - n, "  %.*f a second", rate < 10, rate);
  if (all && n < room)
    snprintf(line + n, room - n, ", %.0f s left",
             (double)(all - done) / rate + 0.5);
}

static void show(size_t done, size_t all, double at) {
  char line[LINE] = "\r";
  size_t n = 1;
  if (all) {
    char filled[BAR + 1];
    memset(filled, '.', BAR);
    memset(filled, '#', (size_t)((double)done / (double)all * BAR));
    filled[BAR] = 0;
    n += (size_t)snprintf(line + n, LINE - n, "%s [%s] %3.0f %%", bar.work,
                          filled, 100.0 * (double)done / (double)all);
  } else {
    n += (size_t)snprintf(line + n, LINE - n, "%s %zu", bar.work, done);
  }
  if (at - bar.began > pause_between && done > bar.first)
    add_rate(line, LINE, done, all, at - bar.began);
  n = strlen(line);
  n = n > columns() + 1 ? columns() + 1 : n;
  progress_clear();
  bar.on_screen = (sig_atomic_t)(n - 1);
  if (write(STDERR_FILENO, line, n) < 0)
    bar.on = false;
}

static bool watch(void *context, const char *work, size_t done, size_t all) {
  (void)context;
  const double at = now();
  if (strcmp(work, bar.work) != 0 || done < bar.first)
    begin(work, done, at);
  if (at - bar.start < patience || at - bar.shown < pause_between)
    return true;
  bar.shown = at;
  show(done, all, at);
  return true;
}

void progress_watch(ent_diags *d) {
  if (bar.on)
    ent_diags_watch(d, watch, NULL);
}

void progress_setup(const struct settings *s) {
  const char *term = getenv("TERM");
  bar.on = !s->no_progress && !s->quiet && isatty(STDERR_FILENO) == 1 && term &&
           *term && strcmp(term, "dumb") != 0;
  bar.start = now();
}

// Nothing is half-written when Ctrl-C comes: files are renamed into place, and
// while one is written it waits.
static void interrupted(int sig) {
  (void)sig;
  progress_clear();
  _exit(EXIT_INTERRUPTED);
}

void heed_interrupts(void) { signal(SIGINT, interrupted); }

static void set_blocked(int how) {
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  sigprocmask(how, &interrupt, NULL);
}

void hold_interrupts(void) { set_blocked(SIG_BLOCK); }

void release_interrupts(void) { set_blocked(SIG_UNBLOCK); }
