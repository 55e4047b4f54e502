// SPDX-License-Identifier: GPL-2.0-or-later
// A line on a terminal for what takes long, written again and again: what is
// done, how far it is, at what rate, how long it will take; or, where nothing
// tells of itself, for how long. A thread of its own sees to that. The line is
// wiped away before anything else is said, and when the program is interrupted.
#include "cli.h"
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

// Seconds before the first line and after anything that was said, between two
// lines, and until a line that stays as it is tells for how long.
static const double patience = 0.5, pause_between = 0.1, stale = 1;
enum { BAR = 20, LINE = 160, NAME = 40 };

struct progress {
  char name[NAME];
  double began;
  size_t first, done, all; // first: what was done when it was heard of
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
  bool on;
  const char *command;
  double start;                    // of the program
  double said;                     // when anything else was said last, or it
  double shown;                    // when a line was written last
  struct progress now;             // what is at hand
  struct progress around;          // amid which it began
  bool again;                      // that was heard of since
  char text[LINE];                 // of the line, without for how long
  volatile sig_atomic_t on_screen; // columns to be wiped
} bar;

static double seconds_now(void) {
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

// Without the lock, which an interrupted thread may hold.
static void wipe(void) {
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

static void write_line(const char *words) {
  char line[LINE + 1];
  size_t n = (size_t)snprintf(line, sizeof line, "\r%s", words);
  n = n < sizeof line ? n : sizeof line - 1;
  n = n > columns() + 1 ? columns() + 1 : n;
  wipe();
  bar.on_screen = (sig_atomic_t)(n - 1);
  if (write(STDERR_FILENO, line, n) < 0)
    bar.on = false;
}

// ------------------------------------------------------------- what is told

static void add_rate(char *line, size_t room, const struct progress *w,
                     double seconds) {
  const double rate = (double)(w->done - w->first) / seconds;
  size_t n = strlen(line);
  if (rate < 0.1)
    return;
  n += (size_t)snprintf(line + n, room - n, "  %.*f a second", rate < 10, rate);
  if (w->all && n < room)
    snprintf(line + n, room - n, ", %.0f s left",
             (double)(w->all - w->done) / rate + 0.5);
}

static void show(const struct progress *w, double at) {
  if (w->all) {
    const double share = (double)w->done / (double)w->all;
    char filled[BAR + 1];
    memset(filled, '.', BAR);
    memset(filled, '#', (size_t)(share * BAR));
    filled[BAR] = 0;
    snprintf(bar.text, LINE, "%s [%s] %3.0f %%", w->name, filled, 100 * share);
  } else {
    snprintf(bar.text, LINE, "%s %zu", w->name, w->done);
  }
  if (at - w->began > pause_between && w->done > w->first)
    add_rate(bar.text, LINE, w, at - w->began);
  bar.shown = at;
  write_line(bar.text);
}

static bool is_amid(const struct progress *w) {
  return *w->name && w->done + 1 < w->all;
}

static bool goes_on(const struct progress *w, const char *name, size_t done) {
  return !strcmp(w->name, name) && done > w->done;
}

// What began amid other work may be a part of that, which is known when the
// other is heard of again; from then on it is told of, up to its last round.
static const struct progress *hear(const char *name, size_t done, size_t all,
                                   double at) {
  if (goes_on(&bar.around, name, done)) {
    bar.again = true;
    bar.around.done = done;
    bar.now = bar.around;
    return &bar.around;
  }
  const bool within = bar.again && is_amid(&bar.around);
  const bool other = strcmp(name, bar.now.name) != 0;
  if (other && !within && is_amid(&bar.now)) {
    bar.around = bar.now;
    bar.again = false;
  }
  if (other || done < bar.now.done) {
    bar.now = (struct progress){.began = at, .first = done};
    snprintf(bar.now.name, NAME, "%s", name);
  }
  bar.now.done = done;
  bar.now.all = all;
  return within ? &bar.around : &bar.now;
}

static bool watch(void *context, const char *work, size_t done, size_t all) {
  (void)context;
  const double at = seconds_now();
  pthread_mutex_lock(&lock);
  const struct progress *told = hear(work, done, all, at);
  if (bar.on && at - bar.said >= patience && at - bar.shown >= pause_between)
    show(told, at);
  pthread_mutex_unlock(&lock);
  return true;
}

void progress_watch(ent_diags *d) {
  pthread_mutex_lock(&lock);
  if (bar.on)
    ent_diags_watch(d, watch, NULL);
  pthread_mutex_unlock(&lock);
}

// ------------------------------------------------------- what tells nothing

static void show_time(double at) {
  char words[LINE];
  snprintf(words, sizeof words, "%.100s, %.0f s",
           *bar.text ? bar.text : bar.command, at - bar.start);
  bar.shown = at;
  write_line(words);
}

static void *see_to_it(void *unused) {
  const struct timespec nap = {0, (long)(pause_between * 1e9)};
  (void)unused;
  for (bool on = true; on; nanosleep(&nap, NULL)) {
    const double at = seconds_now();
    pthread_mutex_lock(&lock);
    on = bar.on;
    if (on && at - bar.said >= patience &&
        at - bar.shown >= (*bar.text ? stale : patience))
      show_time(at);
    pthread_mutex_unlock(&lock);
  }
  return NULL;
}

// Signals are for the thread that works, which may have to hold them.
static void start_thread(void) {
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  if (pthread_create(&thread, NULL, see_to_it, NULL) == 0)
    pthread_detach(thread);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void progress_setup(const struct settings *s) {
  const char *term = getenv("TERM");
  bar.on = !s->no_progress && !s->quiet && isatty(STDERR_FILENO) == 1 && term &&
           *term && strcmp(term, "dumb") != 0;
  bar.start = bar.said = seconds_now();
  bar.command = s->command->name;
  if (bar.on)
    start_thread();
}

static void clear(bool on) {
  pthread_mutex_lock(&lock);
  wipe();
  *bar.text = 0;
  bar.said = seconds_now();
  bar.on &= on;
  pthread_mutex_unlock(&lock);
}

void progress_clear(void) { clear(true); }

void progress_end(void) { clear(false); }

// --------------------------------------------------------------- interrupts

// Nothing is half-written when Ctrl-C comes: files are renamed into place, and
// while one is written it waits.
static void interrupted(int sig) {
  (void)sig;
  wipe();
  _exit(EXIT_INTERRUPTED);
}

void heed_interrupts(void) { signal(SIGINT, interrupted); }

static void set_blocked(int how) {
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(how, &interrupt, NULL);
}

void hold_interrupts(void) { set_blocked(SIG_BLOCK); }

void release_interrupts(void) { set_blocked(SIG_UNBLOCK); }
