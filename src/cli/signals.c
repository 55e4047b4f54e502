// SPDX-License-Identifier: GPL-2.0-or-later
// Large ledgers are read where they lie, as pages of their files. When somebody
// cuts such a file off, its last pages are gone, and looking at them is a
// SIGBUS. A copy would cost as much memory as the file is large, so the signal
// is what tells. Nothing is half-written then: files are renamed into place.
#include "signals.h"

#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

static int on_change, on_fault;

// No code of ours ends the program or aborts, so who does is another library
// that has no memory, or our own is wrong.
static bool running;

static void cut_off(int sig, siginfo_t *info, void *context) {
  static const char text[] =
      "error: a file of the ledger changed while it was read [ledger/changed]\n"
      "   = help: ask again when it is written\n";
  (void)context;
  if (info->si_code != BUS_ADRERR) {
    signal(sig, SIG_DFL);
    raise(sig);
    return;
  }
  if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
    _exit(on_change);
  _exit(on_change);
}

static void ended(void) {
  if (running)
    _exit(on_fault);
}

static void aborted(int sig) {
  static const char text[] = "entente: internal error\n";
  (void)sig;
  if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
    _exit(on_fault);
  _exit(on_fault);
}

void signals_end_with(int changed, int fault) {
  struct sigaction bus = {.sa_sigaction = cut_off, .sa_flags = SA_SIGINFO};
  on_change = changed;
  on_fault = fault;
  sigemptyset(&bus.sa_mask);
  sigaction(SIGBUS, &bus, NULL);
  signal(SIGPIPE, SIG_DFL); // a reader that leaves early is no error
  signal(SIGXFSZ, SIG_IGN); // a file too large is said by write
  signal(SIGABRT, aborted);
  running = atexit(ended) == 0;
}

void signals_leave(void) { running = false; }
